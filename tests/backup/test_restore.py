"""Putting backups back: what is wrong with one is found before anything is touched."""

import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from backoffice.backup.restore import inspect, restore, vault_of, verify
from backoffice.errors import BackupProblem, DiskFull
from backoffice.storage import room
from backoffice.storage.database import Database
from backoffice.storage.guards import Schema
from tests.backup.conftest import Backed
from tests.storage.shop_file import UUID


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def reason_of(call: Callable[[], object]) -> str:
    with pytest.raises(BackupProblem) as caught:
        call()
    return caught.value.reason


def entry(name: str, compression: int) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    made.compress_type = compression
    return made


def pack(path: Path, parts: list[tuple[str, bytes]], compression: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path, "w", compression) as archive:
        for place, (name, content) in enumerate(parts):
            with archive.open(entry(name, compression), "w", force_zip64=not place) as part:
                part.write(content)


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_that_a_shop_comes_back_and_the_one_that_was_there_is_kept(backed: Backed) -> None:
    shop = backed.shop
    shop.add_lines(7)
    keep = shop.path.with_name("data.db.before")
    manifest = restore(backed.path, backed.key, shop.path, key_of=lambda: shop.key, shop_uuid=UUID, keep=keep)
    assert manifest.log_count == 4
    assert names(shop.path.parent) == ["data.db", "data.db.before", "vault.json"]
    for path, count in ((shop.path, 4), (keep, 11)):
        database = Database(path, shop.key, shop_uuid=UUID)
        with database.reading() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM log_of_deeds").scalar_one() == count
        database.close()


def test_that_a_shop_comes_back_on_a_new_computer_under_a_new_key(backed: Backed, tmp_path: Path) -> None:
    target = tmp_path / "data.db"
    restore(backed.path, backed.key, target, key_of=lambda: bytes(32))
    Database(target, bytes(32), shop_uuid=UUID).close()
    assert [name for name in names(tmp_path) if name.startswith("data")] == ["data.db"]


def test_that_the_wrong_shop_key_or_version_touches_nothing(backed: Backed, monkeypatch: pytest.MonkeyPatch) -> None:
    shop = backed.shop
    before = shop.path.read_bytes()
    assert reason_of(lambda: restore(backed.path, backed.key, shop.path, shop_uuid="other")) == "wrong_shop"
    assert reason_of(lambda: restore(backed.path, bytes(32), shop.path)) == "manifest"
    monkeypatch.setattr("backoffice.storage.guards.newest", lambda: Schema(0, {}))
    assert reason_of(lambda: restore(backed.path, backed.key, shop.path)) == "newer"
    assert shop.path.read_bytes() == before
    assert names(shop.path.parent) == ["data.db", "vault.json"]


def test_that_a_full_disk_touches_nothing(backed: Backed, monkeypatch: pytest.MonkeyPatch) -> None:
    before = backed.shop.path.read_bytes()
    monkeypatch.setattr(room, "ROOM_TO_WORK", 1 << 60)
    with pytest.raises(DiskFull):
        restore(backed.path, backed.key, backed.shop.path)
    assert backed.shop.path.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive at all" * 100])
def test_that_other_files_are_unreadable(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.backoffice"
    assert reason_of(lambda: inspect(path)) == "unreadable"
    path.write_bytes(content)
    assert reason_of(lambda: inspect(path)) == "unreadable"
    assert reason_of(lambda: inspect(tmp_path)) == "unreadable"


def test_that_any_changed_byte_is_found(backed: Backed) -> None:
    content, key, manifest = backed.path.read_bytes(), backed.key, backed.manifest
    step = max(1, len(content) // 60)
    for place in [*range(0, len(content), step), len(content) - 1]:
        changed = bytearray(content)
        changed[place] ^= 0x10
        backed.path.write_bytes(changed)
        try:
            found = verify(backed.path, key)
        except BackupProblem:
            continue
        assert found == manifest
        assert vault_of(backed.path) == backed.vault.read_bytes()
    backed.path.write_bytes(content)


def test_that_a_cut_backup_is_found(backed: Backed) -> None:
    content, key = backed.path.read_bytes(), backed.key
    for length in (len(content) - 1, len(content) - 5000, len(content) // 2, 100):
        backed.path.write_bytes(content[:length])
        assert reason_of(lambda: verify(backed.path, key)) in {"unreadable", "damaged"}


@pytest.mark.parametrize("name", ["../evil", "/etc/evil", "C:\\evil", "data.bin/../../evil", "sub/data.bin"])
def test_that_a_strange_name_in_the_archive_is_never_followed(backed: Backed, tmp_path: Path, name: str) -> None:
    parts = list(parts_of(backed.path).items())
    pack(backed.path, [*parts, (name, b"x")])
    assert reason_of(lambda: restore(backed.path, backed.key, backed.shop.path)) == "unreadable"
    pack(backed.path, [(name if part == "data.bin" else part, content) for part, content in parts])
    assert reason_of(lambda: restore(backed.path, backed.key, backed.shop.path)) == "unreadable"
    assert not list(tmp_path.rglob("evil"))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_that_a_part_twice_missing_or_compressed_is_unreadable(backed: Backed) -> None:
    parts = list(parts_of(backed.path).items())
    for changed in (parts + parts[:1], parts[1:]):
        pack(backed.path, changed)
        assert reason_of(lambda: inspect(backed.path)) == "unreadable"
    pack(backed.path, parts, zipfile.ZIP_DEFLATED)
    assert reason_of(lambda: inspect(backed.path)) == "unreadable"


def test_that_a_huge_manifest_is_not_read(backed: Backed) -> None:
    parts = parts_of(backed.path)
    pack(backed.path, list((parts | {"manifest.json": b" " * (1 << 20)}).items()))
    assert reason_of(lambda: inspect(backed.path)) == "unreadable"


@pytest.mark.parametrize(
    "change",
    [
        {"log_count": 3},
        {"generation": 9},
        {"shop": "x"},
        {"created": "2020-01-01T00:00:00+00:00"},
        {"vault_sha256": "00" * 32},
        {"counts": {}},
        {"id": 12},
        {"epoch": 5},
        {"erased_sha256": "00" * 32},
        {"keys": {"sealed": [], "wrapped": "A" * 96}},
    ],
)
def test_that_a_changed_manifest_is_not_believed(backed: Backed, change: dict[str, object]) -> None:
    parts, key = parts_of(backed.path), backed.key
    content = json.loads(parts["manifest.json"]) | change
    pack(backed.path, list((parts | {"manifest.json": json.dumps(content).encode()}).items()))
    assert reason_of(lambda: verify(backed.path, key)) == "manifest"


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "x"}', '{"format": 1, "mac": 3}', "[" * 100_000, '{"format": 1e999}'])
def test_that_nonsense_is_no_manifest(backed: Backed, text: str) -> None:
    parts = parts_of(backed.path)
    pack(backed.path, list((parts | {"manifest.json": text.encode()}).items()))
    assert reason_of(lambda: inspect(backed.path)) == "manifest"


def test_that_a_later_form_is_newer(backed: Backed) -> None:
    parts = parts_of(backed.path)
    pack(backed.path, list((parts | {"manifest.json": b'{"format": 4}'}).items()))
    assert reason_of(lambda: inspect(backed.path)) == "newer"


def test_that_another_vault_or_another_data_file_is_found(backed: Backed, tmp_path: Path) -> None:
    parts = parts_of(backed.path)
    pack(backed.path, list((parts | {"vault.json": b"{}"}).items()))
    assert reason_of(lambda: vault_of(backed.path)) == "damaged"
    assert reason_of(lambda: verify(backed.path, backed.key)) == "damaged"
    backed.shop.add_lines(1)
    other = tmp_path / "other.db"
    shutil.copy(backed.shop.path, other)
    pack(backed.path, list((parts | {"data.bin": other.read_bytes()}).items()))
    assert reason_of(lambda: verify(backed.path, backed.key)) == "damaged"


def test_that_an_older_schema_comes_back_as_it_is(backed: Backed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backoffice.storage.guards.newest", lambda: Schema(9000, {}))
    restore(backed.path, backed.key, backed.shop.path, key_of=lambda: backed.shop.key)
    monkeypatch.undo()
    backed.shop.open().close()
