"""The note of how the data file was left: whatever brings pages into the file while it is open, no crash makes a false alarm."""

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.people import BuiltInRole
from backoffice.storage import files
from backoffice.storage.left import ASIDE
from tests.desks.founded import OWNER, PASSWORD, enter, found

Work = Callable[[Office, Path], object]


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    door, _ = found(tmp_path / "here")
    enter(door).close()
    return door


def crash(office: Office, door: ShopDoor) -> None:
    """Let the power go: what lies on the disk stays, and nothing is closed in an orderly way."""
    frozen = shutil.copytree(door.folder, door.folder.with_name("frozen"))
    office.close()
    shutil.rmtree(door.folder)
    frozen.rename(door.folder)


def in_the_place(office: Office, folder: Path) -> None:
    office.backups.choose_folder(folder)
    office.backups.make_now()


def looking_as_packer(office: Office, _folder: Path) -> None:
    seen = office.look_as(BuiltInRole.PACKING)
    seen.close()


def with_a_full_disk(office: Office, _folder: Path) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "write_whole", full)
        office.session.database.checkpoint()


@pytest.mark.parametrize("work", [in_the_place, lambda office, folder: office.backups.make(folder), looking_as_packer, with_a_full_disk])
def test_that_a_crash_after_pages_came_in_is_not_told_as_a_change(door: ShopDoor, tmp_path: Path, work: Work) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    office = enter(door)
    office.session.tell("system", "data.checked", "shop", "shop")

    work(office, folder)
    crash(office, door)
    office = enter(door)

    office.soundness.check()
    office.close()


def test_that_a_wal_that_was_put_aside_goes_after_a_week(door: ShopDoor) -> None:
    wal, aside = (door.folder / f"shop.db-wal{end}" for end in ("", ASIDE))
    wal.write_bytes(b"of another file")
    os.utime(wal, (0, 0))

    enter(door).close()
    assert aside.read_bytes() == b"of another file"
    enter(door).close()
    assert aside.exists()

    os.utime(aside, (0, 0))
    enter(door).close()
    assert not aside.exists()


def test_that_a_look_at_todays_data_before_a_restore_is_not_told_as_a_change_after_a_crash(door: ShopDoor, tmp_path: Path) -> None:
    office = enter(door)
    backup = office.backups.make(tmp_path).path
    office.close()
    office = enter(door)
    office.session.tell("system", "data.checked", "shop", "shop")
    crash(office, door)

    door.preview_restore(backup, PASSWORD, OWNER)
    office = enter(door)

    office.soundness.check()
    office.close()
