"""`vault.json` on the disk: kept generations, crashes between two writes, files that cannot be read."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.errors import DiskFull, VaultDamaged, WrongPassword
from backoffice.security import atomic_file, vault_file
from backoffice.security.device_secret import MemoryPort
from backoffice.security.strict_json import readable
from backoffice.security.vault import Vault
from backoffice.security.vault_records import read_vault
from tests.security.vault_kit import CHEAP, NEW_PASSWORD, OWNER_PASSWORD, SHOP_ID, STAFF_PASSWORD, Shop, fails_at_call, found


@pytest.fixture
def shop(tmp_path: Path, fixed_clock: FixedClock) -> Shop:
    return found(tmp_path, fixed_clock)


def generations(folder: Path) -> list[int]:
    return [read_vault((folder / name).read_bytes()).generation for name in (vault_file.NAME, *vault_file.KEPT) if (folder / name).exists()]


def test_that_two_older_generations_are_kept(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    for number in range(4):
        vault.rename_shop(owner, f"Laden {number}")
    assert generations(shop.folder) == [5, 4, 3]
    assert Vault.load(shop.folder, kept=2).shop_name == "Laden 1"
    assert Vault.load(shop.folder, kept=1).fallback


@pytest.mark.parametrize("content", [None, b"", b"{", b"\xff\xfe", b"[" * 100_000, b"{}", b"null", b" " * (vault_file.LONGEST_BYTES + 1)])
def test_that_an_unreadable_file_falls_back_to_a_kept_generation_and_says_so(shop: Shop, content: bytes | None) -> None:
    vault, owner = shop.sign_in()
    vault.rename_shop(owner, "Zweiter Name")
    path = shop.folder / vault_file.NAME
    path.unlink() if content is None else path.write_bytes(content)
    vault, owner = shop.sign_in()
    assert (vault.fallback, vault.shop_name) == (True, "Blumenladen")
    vault.rename_shop(owner, "Dritter Name")
    assert not vault.fallback
    assert (shop.load().fallback, shop.load().shop_name) == (False, "Dritter Name")


def test_that_a_file_that_nobody_sealed_gives_way_to_the_next_generation_and_is_not_kept(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    data = vault.data
    forged = replace(data, generation=data.generation + 5)  # its MAC is that of another generation
    (shop.folder / vault_file.NAME).write_bytes(forged.to_bytes())

    saved = vault_file.save(shop.folder, data, owner.database_key, follows=data.generation, purge=False)

    assert saved.generation == data.generation + 1
    assert generations(shop.folder) == [data.generation + 1]


def test_that_a_file_that_is_too_long_is_not_read_to_its_end(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    size = (shop.folder / vault_file.NAME).stat().st_size
    monkeypatch.setattr(vault_file, "LONGEST_BYTES", size)
    assert vault_file.load_one(shop.folder / vault_file.NAME).roll.shop_id == SHOP_ID
    monkeypatch.setattr(vault_file, "LONGEST_BYTES", size - 1)
    with pytest.raises(VaultDamaged):
        vault_file.load_one(shop.folder / vault_file.NAME)


def test_that_the_second_kept_generation_serves_too(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    vault.rename_shop(owner, "Zwei")
    vault.rename_shop(owner, "Drei")
    for name in (vault_file.NAME, vault_file.KEPT[0]):
        (shop.folder / name).write_bytes(b"?")
    assert shop.load().shop_name == "Blumenladen"


def test_that_a_vault_of_which_nothing_is_readable_says_why(shop: Shop) -> None:
    (shop.folder / vault_file.NAME).write_bytes(b"?")
    with pytest.raises(VaultDamaged) as damage:
        shop.load()
    assert damage.value.reason == "unreadable"
    (shop.folder / vault_file.NAME).unlink()
    with pytest.raises(VaultDamaged) as damage:
        shop.load()
    assert damage.value.reason == "missing"
    (shop.folder / vault_file.NAME).mkdir()
    with pytest.raises(VaultDamaged) as damage:
        shop.load()
    assert damage.value.reason == "unreadable"


def test_that_an_old_generation_put_back_still_needs_its_own_keys(shop: Shop, tmp_path: Path) -> None:
    old = (shop.folder / vault_file.NAME).read_bytes()
    vault, owner = shop.sign_in()
    vault.change_password(owner, OWNER_PASSWORD, NEW_PASSWORD, shop.port)
    (shop.folder / vault_file.NAME).write_bytes(old)
    assert shop.load().generation < vault.generation
    with pytest.raises(WrongPassword):
        shop.sign_in(password=NEW_PASSWORD)


@pytest.mark.parametrize("call", range(1, 5))
def test_that_a_kill_at_each_write_of_a_password_change_leaves_one_password(shop: Shop, monkeypatch: pytest.MonkeyPatch, call: int) -> None:
    vault, owner = shop.sign_in()
    vault.rename_shop(owner, "Zwei")
    vault.rename_shop(owner, "Drei")
    with monkeypatch.context() as patch:
        patch.setattr(vault_file, "write_atomically", fails_at_call(call, atomic_file.write_atomically))
        with pytest.raises(KeyboardInterrupt):
            vault.change_password(owner, OWNER_PASSWORD, NEW_PASSWORD, shop.port)
    written = call > 2
    shop.sign_in(password=NEW_PASSWORD if written else OWNER_PASSWORD)
    with pytest.raises(WrongPassword):
        shop.sign_in(password=OWNER_PASSWORD if written else NEW_PASSWORD)
    if written:
        slots = {read_vault((shop.folder / name).read_bytes()).slots for name in (vault_file.NAME, *vault_file.KEPT)}
        assert len(slots) == 1, "the next sign-in removed the old slot from the kept generations"


def test_that_an_unreadable_kept_generation_is_replaced_when_keys_must_go(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    vault.rename_shop(owner, "Zwei")
    vault.rename_shop(owner, "Drei")
    (shop.folder / vault_file.KEPT[1]).write_bytes(b"?")
    shop.sign_in()
    assert generations(shop.folder) == [3, 2, 3]


@pytest.mark.parametrize("call", [1, 2])
def test_that_a_full_disk_leaves_the_vault_as_it_was(shop: Shop, monkeypatch: pytest.MonkeyPatch, call: int) -> None:
    vault, owner = shop.sign_in()
    writes = iter(range(1, 100))

    def full(path: Path, data: bytes) -> None:
        if next(writes) == call:
            raise DiskFull(path)
        atomic_file.write_atomically(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(vault_file, "write_atomically", full)
        with pytest.raises(DiskFull):
            vault.add_person(owner, "Ben", "packing", STAFF_PASSWORD, shop.port)
    assert len(shop.load().people()) == 1
    assert vault.add_person(owner, "Ben", "packing", STAFF_PASSWORD, shop.port).name == "Ben"


def test_that_a_kept_generation_that_must_go_goes_without_room_for_another(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, owner = shop.sign_in()
    vault.rename_shop(owner, "Zwei")
    vault.rename_shop(owner, "Drei")

    def full(path: Path, data: bytes) -> None:
        if path.name == vault_file.KEPT[1]:
            raise DiskFull(path)
        atomic_file.write_atomically(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(vault_file, "write_atomically", full)
        vault.change_password(owner, OWNER_PASSWORD, NEW_PASSWORD, shop.port)
    assert generations(shop.folder) == [4, 4]
    shop.sign_in(password=NEW_PASSWORD)


def test_that_a_full_disk_keeps_nobody_from_signing_in(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    ben = shop.hire()
    vault, staff = shop.sign_in(ben, STAFF_PASSWORD)
    vault.change_password(staff, STAFF_PASSWORD, NEW_PASSWORD, shop.port)
    other = MemoryPort()
    other.name = "secret-service"

    def full(path: Path, _: bytes) -> None:
        raise DiskFull(path)

    with monkeypatch.context() as patch:
        patch.setattr(vault_file, "write_atomically", full)
        assert shop.sign_in()[1].database_key == shop.database_key
        assert shop.load().unlock_with_recovery(shop.recovery, other).database_key == shop.database_key
    assert len(shop.load().data.successors) == 1
    shop.sign_in()
    assert shop.load().data.successors == ()


def test_that_a_copy_in_a_backup_opens_elsewhere_with_the_recovery_key(shop: Shop, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / vault_file.NAME).write_bytes(shop.load().to_bytes())
    unlocked = Vault.load(elsewhere, floor=CHEAP).unlock_with_recovery(shop.recovery)
    assert unlocked.database_key == shop.database_key
    assert unlocked.device_secret == bytearray(shop.port.read(SHOP_ID))


def test_that_a_file_without_a_check_of_the_device_secret_is_none(shop: Shop) -> None:
    content = replace(shop.load().data, device_checks=()).to_bytes()
    with pytest.raises(VaultDamaged) as damage:
        read_vault(content)
    assert damage.value.reason == "unreadable"


def test_that_a_file_of_another_format_is_none(shop: Shop) -> None:
    raw = json.loads(shop.load().to_bytes())

    with pytest.raises(VaultDamaged) as caught:
        read_vault(readable({**raw, "format": "another-program"}))

    assert caught.value.reason == "unreadable"
