"""Ctrl+C in the middle of restoring and of taking everything along: what is told of it is true."""

from pathlib import Path

import pytest

from backoffice.storage.shop_files import DATA_FILE
from tests.cli.program import Shop


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
    module = {"open_orders": "backoffice.storage.taking_out", "put_in_place": "backoffice.desks.taking_out"}[name]
    path = tmp_path / "alles.zip"
    ended = shop.interrupted(module, name, "take-out", path)

    assert ended.returncode == code, ended.stderr
    assert (path.exists(), list(tmp_path.iterdir())) == (code == 0, [path] if code == 0 else [])
    assert (len(ended.stdout.splitlines()) == 3) == (code == 0)
