"""Ctrl+C in the middle of a command's work: it ends cleanly, and what is told of it is true."""

import json
from pathlib import Path

import pytest

from backoffice.storage.shop_files import DATA_FILE
from tests.cli.program import Shop
from tests.imports.export_files import woo


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop.found(tmp_path_factory.mktemp("interrupted"))[0]


@pytest.fixture(scope="module")
def backup(shop: Shop, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stick") / "one.backoffice"
    assert shop("backup", path).code == 0
    return path


@pytest.mark.parametrize(
    ("module", "name", "code"), [("backoffice.backup.backup_file", "unpack", 130), ("backoffice.storage.write_new", "swap", 0)]
)
def test_that_a_restore_ends_before_the_swap_or_is_done(shop: Shop, backup: Path, module: str, name: str, code: int) -> None:
    before = (shop.folder / DATA_FILE).read_bytes()
    ended = shop.interrupted(module, name, "restore", backup)

    assert ended.returncode == code, ended.stderr
    assert ("Nothing was changed" in ended.stderr) == (code != 0)
    assert ((shop.folder / DATA_FILE).read_bytes() == before) == (code != 0)


@pytest.mark.parametrize(("name", "code"), [("open_orders", 130), ("put_in_place", 0)])
def test_that_no_archive_stays_without_its_words(shop: Shop, tmp_path: Path, name: str, code: int) -> None:
    module = {"open_orders": "backoffice.storage.taking_out", "put_in_place": "backoffice.desks.plain_files"}[name]
    path = tmp_path / "alles.zip"
    ended = shop.interrupted(module, name, "take-out", path)

    assert ended.returncode == code, ended.stderr
    assert (path.exists(), list(tmp_path.iterdir())) == (code == 0, [path] if code == 0 else [])
    assert (len(ended.stdout.splitlines()) == 3) == (code == 0)


@pytest.mark.parametrize(
    ("module", "name", "code"), [("backoffice.backup.make", "_pack", 130), ("backoffice.desks.backups", "BackupReport", 0)]
)
def test_that_a_backup_is_whole_or_not_there(shop: Shop, tmp_path: Path, module: str, name: str, code: int) -> None:
    ended = shop.interrupted(module, name, "backup", tmp_path / "two.backoffice")

    assert (ended.returncode, "Traceback" in ended.stderr) == (code, False), ended.stderr
    assert ("Nothing was changed" in ended.stderr) == (code != 0)
    assert [path.name for path in tmp_path.iterdir()] == (["two.backoffice"] if code == 0 else [])


@pytest.mark.parametrize(("name", "code"), [("Arrivals", 130), ("ImportResult", 0)])
def test_that_an_import_is_whole_or_leaves_nothing(shop: Shop, tmp_path: Path, name: str, code: int) -> None:
    file = tmp_path / "orders.json"
    file.write_text(json.dumps([woo(id=number, number=f"{name}-{number}") for number in range(3)]), encoding="utf-8")

    ended = shop.interrupted("backoffice.desks.imports", name, "import", file)

    assert (ended.returncode, "Traceback" in ended.stderr) == (code, False), ended.stderr
    assert ("Nothing was changed" in ended.stderr) == (code != 0)
    assert shop("orders").out.count(f"{name}-") == (3 if code == 0 else 0)


def test_that_what_was_checked_before_the_end_is_not_denied(shop: Shop, backup: Path) -> None:
    place = backup.parent / "place"
    place.mkdir()
    assert shop("backup", "--place", place).code == 0
    assert shop("backup").code == 0
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    (place / "backoffice-2020-01-01-000000.backoffice").write_bytes(content)  # the older of the two

    ended = shop.interrupted("backoffice.cli_backups", "exit_code", "verify", "--all")

    assert (ended.returncode, "Nothing was changed" in ended.stderr.splitlines()[-1]) == (130, False), ended.stderr
    assert ended.stderr.splitlines()[-1].startswith("Cancelled. What was checked by then stands above")
