"""Making backups: complete, encrypted, of one moment, and never half written."""

import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.backup import backup_file, erasures
from backoffice.backup import make as making
from backoffice.backup.erasures import Erased, History
from backoffice.backup.restore import history_of, inspect, key_of, vault_of, verify
from backoffice.errors import BackupPlaceProblem, BackupProblem, Cancelled, DataFileProblem, DiskFull
from backoffice.security import sealing
from backoffice.security.vault_records import RECOVERY
from backoffice.storage import connection as raw
from backoffice.storage import files, log, room
from tests.backup.conftest import Backed
from tests.storage.shop_file import NOW, UUID


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_that_a_backup_is_one_file_with_four_stored_parts(backed: Backed) -> None:
    assert names(backed.path.parent) == [backed.path.name]
    assert names(backed.shop.path.parent) == ["data.db", "vault.json"]
    assert backed.path.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(backed.path) as archive:
        assert sorted(archive.namelist()) == ["data.bin", "erased.bin", "manifest.json", "vault.json"]
        assert archive.testzip() is None


def test_that_the_manifest_says_what_is_in_it(backed: Backed) -> None:
    manifest = inspect(backed.path)
    assert manifest == backed.manifest
    assert (manifest.shop_uuid, manifest.created, manifest.schema_number) == (UUID, NOW, 1) or manifest.schema_number > 1
    assert (manifest.log_count, manifest.generation, manifest.counts["log_of_deeds"]) == (4, 1, 4)
    assert vault_of(backed.path) == backed.vault.read_bytes()
    assert verify(backed.path, backed.key, shop_uuid=UUID) == manifest


def test_that_names_are_not_readable_in_a_backup(backed: Backed) -> None:
    database = backed.shop.open()
    with database.writer() as connection:
        connection.exec_driver_sql("INSERT INTO person (id, name, role) VALUES ('p', 'Kanarienvogel', 'owner')")
    database.close()
    backed.make()
    assert b"Kanarienvogel" not in backed.path.read_bytes()
    assert b"Wollfaden" not in backed.path.read_bytes()


def test_that_a_shop_in_use_is_backed_up_as_of_one_moment(backed: Backed) -> None:
    database = backed.shop.open()

    def work(done: int, total: int) -> None:
        with database.writer() as connection:
            log.append(connection, NOW, "p1", "order.ship", "order", 1)

    manifest = backed.make(tick=work)
    database.close()
    assert manifest.log_count == 4
    assert verify(backed.path, backed.key).log_count == 4


def test_that_a_cancelled_backup_leaves_the_last_one(backed: Backed) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    before = backed.path.read_bytes()
    with pytest.raises(Cancelled):
        backed.make(tick=cancel)
    assert backed.path.read_bytes() == before
    assert names(backed.path.parent) == [backed.path.name]


def test_that_a_full_disk_leaves_the_last_one(backed: Backed, monkeypatch: pytest.MonkeyPatch) -> None:
    before = backed.path.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "sync_file", full)
    with pytest.raises(DiskFull):
        backed.make()
    monkeypatch.undo()
    monkeypatch.setattr(room, "ROOM_TO_WORK", 1 << 60)
    with pytest.raises(DiskFull):
        backed.make()
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
        backed.make()
    assert backed.path.read_bytes() == before


def test_that_a_damaged_shop_is_not_backed_up_over_a_good_one(backed: Backed) -> None:
    with closing(raw.connect(backed.shop.path, backed.shop.key, read_only=True)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'shop'").fetchone()
    content = bytearray(backed.shop.path.read_bytes())
    content[page * 4096 - 2000] ^= 1
    backed.shop.path.write_bytes(content)
    with pytest.raises(DataFileProblem):
        backed.make()
    verify(backed.path, backed.key)
    assert names(backed.path.parent) == [backed.path.name]


def test_that_a_place_without_write_access_is_refused(backed: Backed, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(files, "make_new", denied)
    with pytest.raises(BackupPlaceProblem):
        backed.make()


def test_that_each_backup_has_a_key_of_its_own(backed: Backed) -> None:
    first = backed.key
    backed.make()
    assert len({first, backed.key, backed.shop.key}) == 3
    verify(backed.path, backed.key)
    for other in (first, backed.shop.key):
        with pytest.raises(BackupProblem) as caught:
            verify(backed.path, other)
        assert caught.value.reason == "manifest"
    assert backup_file.SUFFIX == ".backoffice"


def test_that_the_key_is_wrapped_for_the_program_and_sealed_to_the_owner(backed: Backed) -> None:
    manifest = backed.manifest
    opened = sealing.open_keys(UUID, RECOVERY, backed.owner[0], manifest.sealed)
    assert key_of(manifest, [], opened) == backed.key
    assert key_of(manifest, [bytes(32)]) is None
    assert key_of(manifest, [bytes(32), backed.shop.key]) == backed.key


def test_that_a_wrapped_key_fits_its_own_backup_only(backed: Backed) -> None:
    manifest = backed.manifest
    assert key_of(replace(manifest, id=manifest.id + 1), [backed.shop.key]) is None
    assert key_of(replace(manifest, shop_uuid="other"), [backed.shop.key]) is None


def test_that_the_list_of_erasures_comes_along_encrypted(backed: Backed) -> None:
    history = History((Erased("rosebud", (7,), NOW, 1, 5),))
    backed.make(erased=erasures.to_text(history))
    assert b"rosebud" not in backed.path.read_bytes()
    assert history_of(backed.path, backed.key) == history


def test_that_progress_is_counted_in_what_qt_can_count() -> None:
    ticks: list[tuple[int, int]] = []

    backup_file.copy([b"x" * 1025], None, 3 << 31, lambda done, total: ticks.append((done, total)))

    assert ticks == [(2, 3 << 21)]
