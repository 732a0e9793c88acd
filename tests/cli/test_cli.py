"""The command line: every command, every exit code, both languages, and never a traceback."""

import errno
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from backoffice.cli_words import SENTENCES, WORDS
from backoffice.desks.places import usual_door
from backoffice.domain.people import BuiltInRole
from backoffice.storage.lock import ShopLock
from tests.cli.program import ENGLISH, GERMAN, PACKER_PASSWORD, PASSWORD, Ended, Shop, backoffice
from tests.imports.export_files import FIRST, MORE, csv_text, woo

DEMO = sorted((Path(__file__).parents[2] / "resources" / "demo").glob("lindenhof_*"))
LONG = "a" * 300
NO_BACKUP = "Die Sicherung ist nicht lesbar. "
COMMANDS = ("init", "import", "orders", "log", "mask", "read-callback", "backup", "restore", "verify", "take-out", "rotate", "selftest")
EDGES: dict[str, bytes] = {
    "header only.csv": csv_text().encode(),
    "semicolons, cp1252.csv": csv_text(FIRST | {"Billing Name": "Jörg Süß", "Name": "#9001"}, delimiter=";").encode("cp1252"),
    "tabs, mark, line break.csv": csv_text(FIRST | {"Name": "#9002", "Notes": "eins\nzwei; drei"}, delimiter="\t").encode("utf-8-sig"),
    "broken row between.csv": csv_text(FIRST, MORE, FIRST | {"Name": "#9003", "Total": "viel"}, FIRST | {"Name": "#9004"}).encode(),
    "yen.csv": csv_text(FIRST | {"Name": "#9005", "Currency": "JPY", "Total": "1200", "Lineitem price": "1200"}).encode(),
    "no orders.json": b"[]",
    "odd orders.json": json.dumps(
        [
            woo(id=1, number="9101", line_items=[{"id": 1, "name": "Tee <lose>", "quantity": 0.25, "subtotal": "3.3333", "total": "3.33"}]),
            woo(id=2, number="9102", line_items=[]),
            woo(id=3, number="9103", date_created_gmt=None, date_created=None),
            "no order",
        ]
    ).encode(),
}


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    for name, content in EDGES.items():
        (folder / name).write_bytes(content)
    (folder / "unknown.csv").write_bytes(b"Farbe,Gewicht\nrot,3\n")
    (folder / "binary.csv").write_bytes(bytes(range(256)))
    (folder / "broken.json").write_bytes(b'[{"id": 1},\n')
    (folder / "empty.csv").write_bytes(b"")
    return folder


@pytest.fixture(scope="module")
def founded(work: Path) -> tuple[Shop, Ended]:
    return Shop.found(work, "--name", "Kaffeehaus Lindenhof", "--country", "Österreich", as_process=True)


@pytest.fixture(scope="module")
def shop(founded: tuple[Shop, Ended]) -> Shop:
    """One shop for all tests; who changes it changes it back."""
    return founded[0]


@pytest.fixture(scope="module")
def imported(shop: Shop, work: Path) -> list[tuple[Path, Any, Any]]:
    """Import each file into a channel of its own: file, report of the dry run without a shop, report of the import."""
    files = [*DEMO, *(work / name for name in EDGES)]
    reports: list[tuple[Path, Any, Any]] = []
    for file in files:
        first = not reports
        dry = backoffice("import", file, "--dry-run", "--json", as_process=first)
        done = shop("import", file, "--channel", file.stem, "--json", as_process=first)
        assert (dry.code, dry.err, done.code, done.err) == (0, "", 0, ""), file
        reports.append((file, dry.json, done.json))
    return reports


@pytest.fixture(scope="module")
def listed(shop: Shop, imported: list[Any]) -> Ended:
    """What the shop lists after all imports."""
    return shop("orders", "--json", as_process=True)


@pytest.fixture(scope="module")
def backup(shop: Shop, imported: list[Any], work: Path) -> Path:
    file = work / "kept.backoffice"
    assert shop("backup", file, as_process=True).out == f"Backup written and verified: {file}\n"
    return file


def copy_of(shop: Shop, folder: Path) -> Shop:
    copied = Shop(folder / "shop", folder / "key.json")
    shutil.copytree(shop.folder, copied.folder)
    shutil.copy(shop.key_file, copied.key_file)
    return copied


# Founding


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


# Importing and reading


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
    ended = backoffice("import", work / name, "--dry-run", "--json")
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


# Backup, restore, verify, rotate


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


# Exit codes of sign-in and shop


def test_that_a_wrong_password_ends_with_4_and_its_delay_is_told(shop: Shop, tmp_path: Path) -> None:
    guessed = copy_of(shop, tmp_path)
    ends = [guessed("orders", password="falsch geraten", language=GERMAN) for _ in range(4)]
    assert [ended.code for ended in ends] == [4] * 4
    assert ends[0].err == "Name oder Passwort passt nicht. Es ist nichts verloren. Es wurde nichts geändert.\n"
    assert "wird das nächste in 2 s angenommen" in ends[3].err


def test_that_a_password_that_was_not_given_costs_no_try(shop: Shop) -> None:
    where = ("--shop", shop.folder, "--key-file", shop.key_file)
    for _ in range(5):
        ended = backoffice("orders", *where, "--password-stdin")
        assert (ended.code, ended.err) == (2, "The password is missing: the input is empty. Nothing was changed.\n")
    assert shop("orders", "--number", "none").code == 0


def test_that_without_a_terminal_no_password_is_asked_for(shop: Shop) -> None:
    ended = backoffice(
        "orders", "--shop", shop.folder, "--key-file", shop.key_file, typed=f"{PASSWORD}\n", language=GERMAN, as_process=True
    )
    assert ended.code == 2
    assert "--password-stdin" in ended.err


def test_that_a_right_that_is_missing_ends_with_4(shop: Shop, work: Path, tmp_path: Path) -> None:
    two = copy_of(shop, tmp_path)
    door = usual_door(two.folder, two.key_file)
    owner = door.people()[0].id
    office = door.sign_in(owner, PASSWORD)
    office.people.add("Ben Beispiel", BuiltInRole.PACKING, PACKER_PASSWORD, first=False)
    office.close()
    ended = two("import", DEMO[0], "--user", "ben beispiel", password=PACKER_PASSWORD)
    assert (ended.code, ended.err) == (4, "You do not have the right “orders:import” that this needs. Nothing was changed.\n")
    assert two("rotate", "--user", "Ben Beispiel", password=PACKER_PASSWORD).code == 4
    office = door.sign_in(owner, PASSWORD)
    office.people.add("Cora Canary", BuiltInRole.PRIVACY, PACKER_PASSWORD, first=False)
    office.people.add("Dora Neu", BuiltInRole.ORDERS, PACKER_PASSWORD)
    office.close()
    assert two("log", "--user", "Cora Canary", password=PACKER_PASSWORD).code == 0
    ended = two("orders", "--user", "Dora Neu", password=PACKER_PASSWORD)
    assert (ended.code, ended.err.split(".")[0]) == (4, "Your password is still the first one")
    several, unknown = two("orders"), two("orders", "--user", "Cem")
    assert (several.code, unknown.code) == (2, 2)
    assert "one with --user" in several.err
    assert "(unknown)" in unknown.err


def test_that_a_missing_key_file_ends_with_5(shop: Shop, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("{}")
    (tmp_path / "odd.json").write_text("[")
    for file in ("nowhere.json", "nowhere/key.json", "other.json", "odd.json", ".", LONG):
        ended = Shop(shop.folder, tmp_path / file)("orders")
        assert (ended.code, " key" in ended.err, ended.err.endswith("Nothing was changed.\n")) == (5, True, True), file


def test_that_without_a_key_file_the_key_store_is_asked(shop: Shop) -> None:
    ended = backoffice("orders", "--shop", shop.folder, "--password-stdin", typed=f"{PASSWORD}\n", as_process=True)
    assert ended.code == 5


def test_that_a_shop_that_is_open_elsewhere_ends_with_6(shop: Shop) -> None:
    with ShopLock(shop.folder):
        ended = shop("orders", language=GERMAN, as_process=True)
    assert (ended.code, ended.err.split(".")[0]) == (6, "Der Shop ist schon geöffnet")


def test_that_data_that_cannot_be_opened_ends_with_7(shop: Shop, tmp_path: Path) -> None:
    for number, content in enumerate((None, b"SQLite format 3\0" + bytes(5000), os.urandom(8192))):
        broken = copy_of(shop, tmp_path / str(number))
        for file in broken.folder.glob("*.db*"):
            file.unlink()
        if content is not None:
            (broken.folder / "shop.db").write_bytes(content)
        assert broken("orders").code == 7, number
    assert Shop(tmp_path / "nowhere", shop.key_file)("orders", "--json").code == 7
    (tmp_path / "0" / "shop" / "vault.json").write_text("{}")
    assert Shop(tmp_path / "0" / "shop", shop.key_file)("orders").code == 7


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB, less than a shop's data file. Continuous integration runs as root and may mount one; it never skips."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    done = subprocess.run(mount, check=False, capture_output=True, text=True) if shutil.which("mount") else None
    if done is None or done.returncode:
        if os.environ.get("CI") == "true":
            pytest.fail(f"no small disk: {done and done.stderr}")
        pytest.skip("mounting a small disk needs root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_that_a_full_disk_ends_with_8_and_the_shop_stays(shop: Shop, imported: list[Any], small_disk: Path) -> None:
    ended = shop("backup", small_disk / "b.backoffice", language=GERMAN, as_process=True)
    target = small_disk / "b.backoffice"
    needed = -(-(shop.folder / "shop.db").stat().st_size // 2**20) + 8
    said = f"Der Datenträger ist voll. Wo „{target}“ liegt, müssen mindestens {needed} MB frei sein."
    assert (ended.code, ended.err.startswith(said)) == (8, True)
    assert list(small_disk.iterdir()) == []
    assert shop("verify").code == 0


def test_that_a_shop_is_not_founded_on_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    shop = Shop(small_disk / "shop", tmp_path / "key.json")
    assert shop("init").code == 8
    assert [file for file in small_disk.rglob("*") if file.is_file()] == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_that_output_that_cannot_be_written_ends_with_8() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = backoffice("import", DEMO[0], "--dry-run", "--json", stdout=full)
    assert (ended.code, ended.err) == (8, f"The system refused something: {os.strerror(errno.ENOSPC)}.\n")


@pytest.mark.skipif(os.name != "posix", reason="another system tells of a closed pipe in other ways")
def test_that_a_reader_that_had_enough_is_no_mistake() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = backoffice("import", DEMO[0], "--dry-run", "--json", stdout=writing)
    os.close(writing)
    assert (ended.code, ended.err) == (141, "")


def test_that_what_the_system_refuses_is_told_without_a_traceback(shop: Shop, tmp_path: Path) -> None:
    for target in (shop.key_file / "b.backoffice", tmp_path / LONG):
        ended = shop("backup", target)
        assert (ended.code, ended.err.split(":")[0]) == (2, "The system refused something"), target
    assert Shop(shop.key_file / "shop", tmp_path / "key.json")("init").code == 2


# Words


def test_that_every_command_has_a_help_text_without_a_shop() -> None:
    top = backoffice("--help", as_process=True)
    assert top.code == 0
    for name in COMMANDS:
        assert f"\n    {name} " in top.out
    for name in ("init", "import", "restore"):
        ended = backoffice(name, "--help")
        assert (ended.code, ended.err) == (0, "")
        assert "--key-file FILE" in ended.out


@pytest.mark.parametrize(
    "words", [["fly"], [], ["import"], ["init", "--language", "fr"], ["orders", "--shop"], ["import", "x", "--format", "y"]]
)
def test_that_a_mistyped_command_ends_with_2_and_its_usage(words: list[str]) -> None:
    ended = backoffice(*words, as_process=True)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("usage: backoffice")


def test_that_the_version_is_told() -> None:
    assert backoffice("--version", as_process=True).out.startswith("backoffice ")


def test_that_the_self_test_passes() -> None:
    ended = backoffice("selftest", as_process=True)
    assert ended.code == 0
    assert [line.split()[0] for line in ended.out.splitlines()[1:]] == ["ok"] * 8


@pytest.mark.parametrize("language", [GERMAN, ENGLISH])
def test_that_each_sentence_is_there_in_both_languages(language: str) -> None:
    place = 0 if language == GERMAN else 1
    for name, pair in {**WORDS, **SENTENCES}.items():
        other = pair[1 - place]
        assert pair[place], name
        assert pair[place] != other, name
        assert {part.split("}")[0] for part in pair[place].split("{")[1:]} == {part.split("}")[0] for part in other.split("{")[1:]}, name
