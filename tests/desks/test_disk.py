"""What the system's errors about the disk mean, and that every way into the program tells them so."""

import errno
from pathlib import Path

import pytest

from backoffice import disk
from backoffice.desks.door import ShopDoor
from backoffice.desks.needs import Desk, needs
from backoffice.errors import BackofficeError, DiskFailed, DiskFull
from backoffice.security.device_secret import MemoryPort
from backoffice.security.rights import Right
from backoffice.storage import connection as raw
from backoffice.storage import room


class OneVerb(Desk):
    """A desk whose verb meets an error of the system."""

    rights = frozenset({Right.ORDERS_VIEW})

    def __init__(self, error: OSError) -> None:
        super().__init__(self)
        self.error = error

    @needs(Right.ORDERS_VIEW)
    def look(self) -> None:
        raise self.error


@pytest.mark.parametrize(
    ("number", "meaning"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EIO, DiskFailed), (errno.EROFS, DiskFailed), (errno.ESTALE, DiskFailed)],
)
def test_that_a_desk_says_what_the_disk_has(number: int, meaning: type[BackofficeError]) -> None:
    with pytest.raises(meaning) as caught:
        OneVerb(OSError(number, "no", "/shop/data")).look()
    assert caught.value.path == Path("/shop/data")  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EACCES, errno.EINVAL])
def test_that_other_errors_of_the_system_stay_what_they_are(number: int) -> None:
    error = OSError(number, "no")
    with pytest.raises(OSError, match="no") as caught:
        OneVerb(error).look()
    assert caught.value is error


def test_that_errors_of_a_drive_of_windows_are_known() -> None:
    error = OSError(errno.EINVAL, "device")
    error.winerror = 1117  # type: ignore[attr-defined]
    assert disk.problem(error) == DiskFailed(None)


def test_that_the_door_says_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_self: ShopDoor) -> None:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(ShopDoor, "_front", fail)
    with pytest.raises(DiskFailed):
        ShopDoor(tmp_path, MemoryPort()).people()


@pytest.mark.parametrize("name", ["SQLITE_IOERR", "SQLITE_CANTOPEN"])
def test_that_the_database_says_it_too(name: str, tmp_path: Path) -> None:
    path = tmp_path / "data.db"
    path.touch()
    error = raw.DBAPI.OperationalError("no")
    error.sqlite_errorcode = getattr(raw.DBAPI, name)
    assert raw.translate(error, path) == DiskFailed(path)


@pytest.mark.parametrize(
    ("said", "meaning"),
    [("disk I/O error", DiskFailed), ("attempt to write a readonly database", DiskFailed), ("database or disk is full", DiskFull)],
)
def test_that_a_copy_of_the_data_says_it_too(said: str, meaning: type[BackofficeError]) -> None:
    error = raw.DBAPI.OperationalError(said)
    error.sqlite_errorcode = raw.DBAPI.SQLITE_ERROR
    assert type(raw.translate(error)) is meaning


def test_that_room_is_held_until_it_is_given_up(tmp_path: Path) -> None:
    held = tmp_path / room.KEPT
    held.write_bytes(b"left by a crash")
    with room.kept(tmp_path) as give_up:
        assert held.stat().st_size > 100_000
        give_up()
        assert not held.exists()
    with pytest.raises(KeyError), room.kept(tmp_path):
        raise KeyError
    assert not held.exists()


def test_that_room_that_cannot_be_held_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(DiskFull) as caught, room.kept(tmp_path):
        pytest.fail("it has begun")
    assert (caught.value.path, list(tmp_path.iterdir())) == (tmp_path, [])
