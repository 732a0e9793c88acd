"""Making backups: complete, encrypted, of one moment, and never half written."""

import io
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from backoffice.backup import backup_file
from backoffice.backup import make as making
from backoffice.backup.make import make
from backoffice.backup.restore import inspect, vault_of, verify
from backoffice.errors import BackupProblem, Cancelled, DataFileProblem, DiskFull, PathRefused
from backoffice.storage import connection as raw
from backoffice.storage import files, log, write_new
from tests.backup.conftest import Backed
from tests.storage.shop_file import NOW, UUID


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_that_a_backup_is_one_file_with_three_stored_parts(backed: Backed) -> None:
    assert names(backed.path.parent) == [backed.path.name]
    assert names(backed.shop.path.parent) == ["data.db", "vault.json"]
    assert backed.path.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(backed.path) as archive:
        assert sorted(archive.namelist()) == ["data.db", "manifest.json", "vault.json"]
        assert archive.testzip() is None


def test_that_the_manifest_says_what_is_in_it(backed: Backed) -> None:
    manifest = inspect(backed.path)
    assert manifest == backed.manifest
    assert (manifest.shop_uuid, manifest.created, manifest.schema_number) == (UUID, NOW, 1) or manifest.schema_number > 1
    assert (manifest.log_count, manifest.generation, manifest.counts["log_of_deeds"]) == (4, 1, 4)
    assert vault_of(backed.path) == backed.vault.read_bytes()
    assert verify(backed.path, backed.shop.key, shop_uuid=UUID) == manifest


def test_that_names_are_not_readable_in_a_backup(backed: Backed) -> None:
    database = backed.shop.open()
    with database.writer() as connection:
        connection.exec_driver_sql("INSERT INTO person (id, name, role) VALUES ('p', 'Kanarienvogel', 'owner')")
    database.close()
    make(backed.shop.path, backed.shop.key, backed.vault, backed.path, now=NOW)
    assert b"Kanarienvogel" not in backed.path.read_bytes()
    assert b"Wollfaden" not in backed.path.read_bytes()


def test_that_a_shop_in_use_is_backed_up_as_of_one_moment(backed: Backed) -> None:
    database = backed.shop.open()

    def work(done: int, total: int) -> None:
        with database.writer() as connection:
            log.append(connection, NOW, "p1", "order.ship", "order", 1)

    manifest = make(backed.shop.path, backed.shop.key, backed.vault, backed.path, now=NOW, tick=work)
    database.close()
    assert manifest.log_count == 4
    assert verify(backed.path, backed.shop.key).log_count == 4


def test_that_a_cancelled_backup_leaves_the_last_one(backed: Backed) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    before = backed.path.read_bytes()
    with pytest.raises(Cancelled):
        make(backed.shop.path, backed.shop.key, backed.vault, backed.path, now=NOW, tick=cancel)
    assert backed.path.read_bytes() == before
    assert names(backed.path.parent) == [backed.path.name]


def test_that_a_full_disk_leaves_the_last_one(backed: Backed, monkeypatch: pytest.MonkeyPatch) -> None:
    before = backed.path.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "sync_file", full)
    with pytest.raises(DiskFull):
        make(backed.shop.path, backed.shop.key, backed.vault, backed.path, now=NOW)
    monkeypatch.undo()
    monkeypatch.setattr(write_new, "_ROOM_TO_SPARE", 1 << 60)
    with pytest.raises(DiskFull):
        make(backed.shop.path, backed.shop.key, backed.vault, backed.path, now=NOW)
    assert backed.path.read_bytes() == before
    assert names(backed.path.parent) == [backed.path.name]


def test_that_a_backup_that_reads_back_otherwise_gets_no_name(backed: Backed, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = making._read_back

    def rot(part: Path, *rest: object) -> None:
        content = bytearray(part.read_bytes())
        content[10_000] ^= 1
        part.write_bytes(content)
        plain(part, *rest)  # type: ignore[arg-type]  # passed through

    monkeypatch.setattr(making, "_read_back", rot)
    before = backed.path.read_bytes()
    with pytest.raises(BackupProblem):
        make(backed.shop.path, backed.shop.key, backed.vault, backed.path, now=NOW)
    assert backed.path.read_bytes() == before


def test_that_a_damaged_shop_is_not_backed_up_over_a_good_one(backed: Backed) -> None:
    with closing(raw.connect(backed.shop.path, backed.shop.key, read_only=True)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'shop'").fetchone()
    content = bytearray(backed.shop.path.read_bytes())
    content[page * 4096 - 2000] ^= 1
    backed.shop.path.write_bytes(content)
    with pytest.raises(DataFileProblem):
        make(backed.shop.path, backed.shop.key, backed.vault, backed.path, now=NOW)
    verify(backed.path, backed.shop.key)
    assert names(backed.path.parent) == [backed.path.name]


def test_that_a_place_without_write_access_is_refused(backed: Backed, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(files, "make_new", denied)
    with pytest.raises(PathRefused):
        make(backed.shop.path, backed.shop.key, backed.vault, backed.path, now=NOW)


def test_that_a_backup_can_have_a_key_of_its_own(backed: Backed) -> None:
    make(backed.shop.path, backed.shop.key, backed.vault, backed.path, now=NOW, key_of=lambda: bytes(32))
    verify(backed.path, bytes(32))
    with pytest.raises(BackupProblem) as caught:
        verify(backed.path, backed.shop.key)
    assert caught.value.reason == "manifest"
    assert backup_file.SUFFIX == ".backoffice"


def test_that_progress_is_counted_in_what_qt_can_count() -> None:
    ticks: list[tuple[int, int]] = []

    backup_file.copy(io.BytesIO(b"x" * 1025), None, 3 << 31, lambda done, total: ticks.append((done, total)))

    assert ticks == [(2, 3 << 21)]
