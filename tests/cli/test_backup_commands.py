"""The commands about backups, as a person at a console uses them."""

from pathlib import Path

import pytest

from tests.cli.program import GERMAN, Ended, Shop, backoffice


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    folder = tmp_path_factory.mktemp("backups")
    made = Shop(folder / "shop", folder / "key.json")
    assert made("init", "--name", "Kaffeehaus").code == 0
    return made


@pytest.fixture(scope="module")
def stick(shop: Shop, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The place for backups, with one backup in it."""
    place = tmp_path_factory.mktemp("stick")
    refused = shop("backup")
    assert (refused.code, refused.err.startswith("No place for backups is chosen yet")) == (2, True)
    assert shop("backup", "--place", place).out == f"Backups lie in {place} from now on\n"
    made = shop("backup")
    assert made.out.startswith(f"Backup written and verified: {place}")
    return place


def test_that_backups_in_the_place_are_listed(shop: Shop, stick: Path) -> None:
    listed = shop("backup", "--list", "--json").json
    assert listed["place"] == str(stick)
    (row,) = listed["backups"]
    assert (row["orders"], row["bytes"]) == (0, (stick / row["file"]).stat().st_size)
    assert row["verified"] == row["created"]
    assert row["file"] in shop("backup", "--list").out


def test_that_all_are_checked_and_one_is_restored_on_trial(shop: Shop, stick: Path) -> None:
    (path,) = stick.glob("*.backoffice")
    assert shop("verify", "--all").out.startswith(f"{path.name}: Verified: 0 orders")
    assert shop("restore", "--trial", path, language=GERMAN).out.startswith("Zur Probe wiederhergestellt und verglichen: 0 Bestellungen")
    assert not list(shop.folder.glob("drill-*"))


def test_that_a_damaged_backup_is_told_and_ends_with_2(shop: Shop, stick: Path, tmp_path: Path) -> None:
    (path,) = stick.glob("*.backoffice")
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    bad = tmp_path / "bad.backoffice"
    bad.write_bytes(content)
    for command in (("verify", bad), ("restore", "--trial", bad)):
        ended: Ended = shop(*command)
        assert (ended.code, "backup is damaged" in ended.err) == (2, True)


def test_that_a_folder_that_cannot_hold_backups_is_refused(shop: Shop, tmp_path: Path) -> None:
    for folder, said in (
        (tmp_path / "nowhere", "This is not a folder. Backups need a folder that exists."),
        (shop.folder, "Backups cannot lie in the folder of the shop."),
    ):
        ended = shop("backup", "--place", folder)
        assert (ended.code, ended.err.startswith(said), ended.err.endswith("Nothing was changed.\n")) == (2, True, True)
    assert backoffice("backup", "--help").code == 0


def test_that_a_bad_backup_among_good_ones_is_named_and_the_others_are_checked(shop: Shop, stick: Path) -> None:
    (good,) = stick.glob("*.backoffice")
    bad = stick / "backoffice-2020-01-01-000000.backoffice"
    content = bytearray(good.read_bytes())
    content[len(content) // 2] ^= 1
    bad.write_bytes(content)
    ended = shop("verify", "--all")
    assert (ended.code, ended.out.startswith(f"{good.name}: Verified"), ended.err.startswith(f"{bad.name}: ")) == (2, True, True)
    bad.unlink()
