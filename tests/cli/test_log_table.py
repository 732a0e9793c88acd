"""`backoffice log --verify FILE`: a saved table is as it was signed, by the shop of this computer, or it is not."""

from pathlib import Path

import pytest

from backoffice.desks.places import usual_door
from tests.cli.program import GERMAN, PASSWORD, Shop, backoffice


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return Shop.found(tmp_path_factory.mktemp("table"))[0]


@pytest.fixture(scope="module")
def table(shop: Shop) -> Path:
    door = usual_door(shop.folder, shop.key_file)
    office = door.sign_in(door.people()[0].id, PASSWORD)
    path = shop.folder.parent / "log.csv"
    office.log.export(path, ("Zeile", "Was"), lambda line: (line.seq, line.code))
    office.close()
    return path


def test_that_the_shop_s_own_table_is_known_without_a_password(shop: Shop, table: Path) -> None:
    told = backoffice("log", "--shop", shop.folder, "--key-file", shop.key_file, "--verify", table)
    assert (told.code, told.err) == (0, "")
    assert "key of this shop" in told.out
    assert "Schlüssel dieses Shops" in shop("log", "--verify", table, language=GERMAN).out


def test_that_elsewhere_the_key_is_told_to_compare(shop: Shop, table: Path, tmp_path: Path) -> None:
    here = shop("log", "--verify", table).out
    told = backoffice("log", "--shop", tmp_path / "nowhere", "--verify", table)
    assert told.code == 0
    assert "audit report" in told.out
    assert told.out.rsplit(": ", 1)[1] == here.rsplit(": ", 1)[1]


def test_that_another_shop_s_table_is_refused(table: Path, tmp_path: Path) -> None:
    other, _ = Shop.found(tmp_path)
    told = other("log", "--verify", table)
    assert told.code == 2
    assert "not signed with the key of this shop" in told.err


def test_that_a_changed_table_is_refused(shop: Shop, table: Path, tmp_path: Path) -> None:
    changed, plain = tmp_path / "changed.csv", tmp_path / "plain.csv"
    changed.write_bytes(table.read_bytes().replace(b"shop.founded", b"shop.changed"))
    plain.write_text("Zeile;Was\n", encoding="utf-8")
    for path, words in ((changed, "was changed"), (plain, "no signature"), (tmp_path / "none.csv", "No such file")):
        told = shop("log", "--verify", path)
        assert told.code == 2
        assert words in told.err
