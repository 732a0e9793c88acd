"""How commands end that are refused: by sign-in, rights, key, lock, data, disk and system, and never with a traceback."""

import errno
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from backoffice.desks.places import usual_door
from backoffice.domain.people import BuiltInRole
from backoffice.storage.lock import ShopLock
from tests.cli.imported_shop import DEMO, LONG, copy_of, founded, shop, work
from tests.cli.program import GERMAN, PACKER_PASSWORD, PASSWORD, Shop, backoffice

__all__ = ["founded", "shop", "work"]


def test_that_a_wrong_password_ends_with_4_and_its_delay_is_told(shop: Shop, tmp_path: Path) -> None:
    guessed = copy_of(shop, tmp_path)
    ends = [guessed("orders", password="falsch geraten", language=GERMAN, as_process=turn == 3) for turn in range(4)]
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


def test_that_a_right_that_is_missing_ends_with_4(shop: Shop, tmp_path: Path) -> None:
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
        assert broken("orders", as_process=content is None).code == 7, number
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


def test_that_a_full_disk_ends_with_8_and_the_shop_stays(shop: Shop, small_disk: Path) -> None:
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
