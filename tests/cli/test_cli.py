"""The command line at work: founding, importing, listing, masking, backups and a new key, in both languages, and never a traceback."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.imported_shop import DEMO, LONG, backup, copy_of, founded, imported, listed, shop, work
from tests.cli.program import GERMAN, PASSWORD, Ended, Shop, backoffice

NO_BACKUP = "Die Sicherung ist nicht lesbar. "
__all__ = ["backup", "founded", "imported", "listed", "shop", "work"]


def test_that_init_prints_the_recovery_key_of_six_groups_once(founded: tuple[Shop, Ended]) -> None:
    ended = founded[1]
    assert (ended.code, ended.err) == (0, "")
    head, key = ended.out.splitlines()
    assert head.startswith("The shop is set up.")
    assert [len(group) for group in key.split("-")] == [6] * 6


def test_that_init_never_writes_over_a_shop(shop: Shop) -> None:
    before = (shop.folder / "vault.json").read_bytes()
    ended = shop("init", language=GERMAN)
    assert (ended.code, ended.err.split(".")[0]) == (2, "In diesem Ordner gibt es schon einen Shop")
    assert (shop.folder / "vault.json").read_bytes() == before


@pytest.mark.parametrize(
    ("options", "password", "said"),
    [
        pytest.param(["--country", "Atlantis"], PASSWORD, "“country” does not fit (unknown)", id="no country"),
        pytest.param(["--name", LONG], PASSWORD, "“name” does not fit (too_long)", id="long name"),
        pytest.param(["--name", "a\nb"], PASSWORD, "“name” does not fit (not_printable)", id="two lines"),
        pytest.param(["--user", " "], PASSWORD, "“name” does not fit (empty)", id="nobody"),
        pytest.param([], "kurz", "The password is too short.", id="short password"),
    ],
)
def test_that_init_refuses_what_does_not_fit_and_leaves_nothing(options: list[str], password: str, said: str, tmp_path: Path) -> None:
    shop = Shop(tmp_path / "shop", tmp_path / "key.json")
    ended = shop("init", *options, password=password)
    assert ended.code == 2
    assert said in ended.err
    assert [file.name for file in tmp_path.rglob("*") if file.suffix in {".db", ".json"} and file != shop.key_file] == []
    assert not shop.key_file.exists() or json.loads(shop.key_file.read_text()) == {}


def test_that_a_dry_run_says_what_orders_says_afterwards(listed: Ended, imported: list[tuple[Path, Any, Any]]) -> None:
    assert (listed.code, listed.err) == (0, "")
    assert listed.json["orders"] == [order for _, dry, _ in imported for order in dry["orders"]]
    assert len(listed.json["orders"]) > 350


def test_that_an_import_reports_what_its_dry_run_reported(imported: list[tuple[Path, Any, Any]]) -> None:
    for file, dry, done in imported:
        assert done | {"orders": []} == dry | {"orders": []}, file.name


def test_that_known_orders_are_told_by_a_dry_run_with_a_shop(shop: Shop, imported: list[tuple[Path, Any, Any]]) -> None:
    file, first, _ = imported[0]
    again = shop("import", file, "--channel", file.stem, "--dry-run", "--json").json
    assert (again["accepted"], again["updated"], again["duplicates"]) == (0, 0, first["accepted"] + first["duplicates"])


def test_that_a_number_finds_its_orders(shop: Shop, imported: list[Any]) -> None:
    found = shop("orders", "--number", "9102", "--json").json["orders"]
    assert [order["number"] for order in found] == ["9102"]
    assert shop("orders", "--number", "#9001").out.split("\t")[0] == "#9001"


def test_that_an_import_in_words_counts_and_names_rejected_rows(work: Path) -> None:
    ended = backoffice("import", work / "broken row between.csv", "--dry-run", language=GERMAN)
    assert ended.code == 0
    assert ended.out.endswith("zu aktualisieren: 0, schon vorhanden: 0, nicht passend: 1. Es wurde nichts geändert.\n")
    assert ended.err.startswith("Zeile 4, Total: ")


@pytest.mark.parametrize(
    ("name", "code", "exit_code"),
    [
        ("nowhere.csv", "unreadable", 2),
        (".", "unreadable", 2),
        ("empty.csv", "empty", 2),
        ("binary.csv", "not_text", 2),
        ("broken.json", "bad_json", 2),
        ("unknown.csv", "unknown_layout", 3),
    ],
)
def test_that_a_refused_file_prints_the_error_object(name: str, code: str, exit_code: int, work: Path) -> None:
    ended = backoffice("import", work / name, "--dry-run", "--json", as_process=exit_code == 3)
    assert (ended.code, ended.err) == (exit_code, "")
    assert ended.json["error"]["code"] == code
    assert ended.json["error"]["message"].endswith("Nothing was changed.")
    german = backoffice("import", work / name, "--dry-run", language=GERMAN)
    assert (german.code, german.out) == (exit_code, "")
    assert german.err.endswith("Es wurde nichts geändert.\n")


def test_that_a_file_refused_by_a_shop_prints_the_error_object_too(shop: Shop, work: Path) -> None:
    ended = shop("import", work / "broken.json", "--json")
    assert (ended.code, ended.json["error"]["code"]) == (2, "bad_json")


def test_that_another_format_than_the_named_one_is_refused(work: Path) -> None:
    ended = backoffice("import", DEMO[0], "--dry-run", "--json", "--format", "woocommerce")
    assert (ended.code, ended.json["error"]["code"]) == (2, "unknown_layout")


def test_that_the_log_tells_each_import_by_name_of_its_person(shop: Shop, imported: list[Any]) -> None:
    lines = shop("log", "--json", as_process=True).json["log"]
    assert [line["seq"] for line in lines] == list(range(1, len(lines) + 1))
    deeds = [line["code"] for line in lines]
    assert deeds.count("import.published") == len(imported), sorted(set(deeds))
    assert {line["person"] for line in lines} <= {"Anna Muster", "system"}
    assert set(lines[0]) == {"seq", "at", "person", "code", "subject", "fields"}
    assert len(shop("log").out.splitlines()) >= len(lines)


def test_that_mask_keeps_everything_but_payment_numbers() -> None:
    typed = "Karte 4242 4242 4242 4242 bitte\r\nDE89 3704 0044 0532 0130 00\nBestellung 1001 – grün\n\nohne Ende"
    ended = backoffice("mask", typed=typed, as_process=True)
    first, second, *rest = ended.out.split("\n")
    assert (ended.code, ended.err) == (0, "")
    assert first == "Karte Visa •••• 4242 bitte\r"
    assert "0532" not in second
    assert rest == ["Bestellung 1001 – grün", "", "ohne Ende"]


def test_that_data_and_backup_are_verified(shop: Shop, listed: Ended, backup: Path) -> None:
    count = len(listed.json["orders"])
    assert shop("verify", as_process=True).out.startswith(f"Verified: {count} orders, ")
    assert shop("verify", backup, language=GERMAN).out.startswith(f"Geprüft: {count} Bestellungen, ")


def test_that_a_backup_comes_back_in_an_empty_folder_with_the_same_orders(shop: Shop, listed: Ended, backup: Path, tmp_path: Path) -> None:
    new = Shop(tmp_path / "shop", tmp_path / "key.json")
    shutil.copy(shop.key_file, new.key_file)
    assert new("restore", backup, language=GERMAN, as_process=True).out == "Die Sicherung ist zurückgespielt.\n"
    assert new("orders", "--json").json == listed.json


def test_that_a_backup_comes_back_on_another_computer_with_the_recovery_key(
    founded: tuple[Shop, Ended], backup: Path, tmp_path: Path
) -> None:
    new = Shop(tmp_path / "shop", tmp_path / "key.json")
    assert new("restore", backup).code == 5  # the password alone does not open it there
    ended = new("restore", backup, password=founded[1].out.split()[-1])
    assert (ended.code, ended.out) == (0, "The backup has been put back.\n")


@pytest.mark.parametrize(("command", "name"), [("verify", "nowhere"), ("verify", "binary.csv"), ("restore", "."), ("restore", LONG)])
def test_that_what_is_no_backup_is_refused(command: str, name: str, shop: Shop, work: Path) -> None:
    before = (shop.folder / "vault.json").read_bytes()
    ended = shop(command, work / name, language=GERMAN)
    assert (ended.code, ended.err.startswith(NO_BACKUP), ended.err.endswith(" Es wurde nichts geändert.\n")) == (2, True, True)
    assert (shop.folder / "vault.json").read_bytes() == before


def test_that_a_rotated_shop_holds_what_it_held(shop: Shop, listed: Ended, tmp_path: Path) -> None:
    turned = copy_of(shop, tmp_path)
    before = turned.folder.joinpath("vault.json").read_bytes()
    assert turned("rotate", as_process=True).out == "The data has a new key.\n"
    assert turned.folder.joinpath("vault.json").read_bytes() != before
    assert turned("orders", "--json").json == listed.json
