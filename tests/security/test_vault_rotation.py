"""Keys are replaced for everybody without anybody's password, and a crash between two steps loses nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.errors import Changed, KeyStoreProblem, VaultDamaged
from backoffice.security import rotation, vault_file
from backoffice.security.device_secret import KeyFilePort, MemoryPort
from backoffice.security.vault import Vault
from backoffice.security.vault_records import read_vault
from tests.security.vault_kit import CHEAP, OWNER_PASSWORD, SHOP_ID, STAFF_PASSWORD, Shop, found


@pytest.fixture
def shop(tmp_path: Path, fixed_clock: FixedClock) -> Shop:
    return found(tmp_path, fixed_clock)


def test_that_both_keys_are_written_before_the_new_one_is_used(shop: Shop) -> None:
    ben = shop.hire()
    vault, owner = shop.sign_in()
    new_key = bytearray(vault.begin_rotation(owner))
    assert new_key != shop.database_key
    assert (owner.database_key, owner.pending_database_key) == (shop.database_key, new_key)
    for _, unlocked in (shop.sign_in(), shop.sign_in(ben, STAFF_PASSWORD)):
        assert unlocked.database_keys() == (new_key, shop.database_key)
    assert shop.load().unlock_with_recovery(shop.recovery).database_keys() == (new_key, shop.database_key)


def test_that_a_list_that_was_changed_meanwhile_is_not_taken_for_a_damaged_one(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    other, same = shop.sign_in()
    other.rename_shop(same, "Zwei")
    with pytest.raises(Changed):
        vault.begin_rotation(owner)
    assert shop.load().shop_name == "Zwei"


def test_that_a_rotation_goes_on_with_the_same_key_after_a_crash(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    new_key = vault.begin_rotation(owner)
    vault, owner = shop.sign_in()
    assert vault.begin_rotation(owner) == new_key
    assert owner.database_keys() == (new_key, shop.database_key)


def test_that_keys_that_are_given_up_are_overwritten(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    new_key = vault.begin_rotation(owner)
    vault.abandon_rotation(owner)
    assert set(new_key) == {0}

    former, newest = owner.database_key, bytearray(vault.begin_rotation(owner))
    vault.finish_rotation(owner)
    assert set(former) == {0}
    assert owner.database_key == newest


def test_that_a_finished_rotation_leaves_the_old_key_nowhere(shop: Shop) -> None:
    ben = shop.hire()
    vault, owner = shop.sign_in()
    new_key = bytearray(vault.begin_rotation(owner))
    vault, staff = shop.sign_in(ben, STAFF_PASSWORD)
    vault.finish_rotation(staff)
    for _, unlocked in (shop.sign_in(), shop.sign_in(ben, STAFF_PASSWORD)):
        assert unlocked.database_keys() == (new_key,)
    for name in (vault_file.NAME, *vault_file.KEPT):
        data = read_vault((shop.folder / name).read_bytes())
        assert {one.number for one in data.sealed if one.kind == "database"} == {2}
    generation = vault.generation
    vault.finish_rotation(staff)
    vault.abandon_rotation(staff)
    assert vault.generation == generation


def test_that_a_rotation_can_be_given_up(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    first = bytearray(vault.begin_rotation(owner))
    vault.abandon_rotation(owner)
    assert shop.sign_in()[1].database_keys() == (shop.database_key,)
    assert vault.begin_rotation(owner) != first


def test_that_a_write_that_fails_changes_no_key_in_hand(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    vault, owner = shop.sign_in()

    def fail(*_: object, **__: object) -> None:
        raise OSError("no room")

    with monkeypatch.context() as patch:
        patch.setattr(vault_file, "write_atomically", fail)
        with pytest.raises(OSError, match="no room"):
            vault.begin_rotation(owner)
    assert owner.database_keys() == (shop.database_key,)
    assert shop.sign_in()[1].database_keys() == (shop.database_key,)


def test_that_a_new_device_secret_asks_for_no_password(shop: Shop) -> None:
    ben = shop.hire()
    old = shop.port.read(SHOP_ID)
    vault, owner = shop.sign_in()
    vault.renew_device_secret(owner, shop.port)
    assert shop.port.read(SHOP_ID) != old
    assert vault.data.device_bridge == b""
    assert shop.sign_in()[1].database_key == shop.sign_in(ben, STAFF_PASSWORD)[1].database_key == shop.database_key
    assert shop.load().unlock_with_recovery(shop.recovery).device_secret == bytearray(shop.port.read(SHOP_ID))


def test_that_another_account_is_told_that_its_device_secret_is_old(shop: Shop) -> None:
    other = MemoryPort()
    other.write(SHOP_ID, shop.port.read(SHOP_ID))
    vault, owner = shop.sign_in()
    for _ in range(2):
        vault.renew_device_secret(owner, shop.port)
        with pytest.raises(KeyStoreProblem) as problem:
            shop.sign_in(port=other)
        assert problem.value.state == "old_value"


class Stubborn(MemoryPort):
    """Refuses to take another value while `refusing`."""

    refusing = False

    def write(self, shop_id: str, secret: bytes) -> None:
        if self.refusing:
            raise KeyStoreProblem("locked", self.name)
        super().write(shop_id, secret)


def test_that_a_device_secret_that_the_store_did_not_take_is_put_in_at_the_next_sign_in(tmp_path: Path, fixed_clock: FixedClock) -> None:
    port = Stubborn()
    shop = found(tmp_path, fixed_clock, port)
    old = port.read(SHOP_ID)
    vault, owner = shop.sign_in()
    port.refusing = True
    with pytest.raises(KeyStoreProblem):
        vault.renew_device_secret(owner, port)
    _, still = shop.sign_in()
    assert still.key_store_problem == KeyStoreProblem("locked", "memory")
    port.refusing = False
    vault, again = shop.sign_in()
    assert again.key_store_problem is None
    assert port.read(SHOP_ID) != old
    assert vault.data.device_bridge == b""
    shop.sign_in()


def test_that_no_bridge_stays_where_a_crash_came_after_the_key_store_had_taken_the_new_value(
    tmp_path: Path, fixed_clock: FixedClock
) -> None:
    port = Stubborn()
    shop = found(tmp_path, fixed_clock, port)
    vault, owner = shop.sign_in()
    port.refusing = True
    with pytest.raises(KeyStoreProblem):
        vault.renew_device_secret(owner, port)
    port.refusing = False
    port.write(SHOP_ID, rotation.cross_bridge(vault.data, port.read(SHOP_ID)))

    vault.unlock(shop.owner_id, OWNER_PASSWORD, port, tidies=False)
    assert vault.data.device_bridge != b"", "nobody tidies in passing"
    vault, _ = shop.sign_in()
    assert vault.data.device_bridge == shop.load().data.device_bridge == b""


def test_that_a_spoiled_bridge_is_damage(tmp_path: Path, fixed_clock: FixedClock) -> None:
    port = Stubborn()
    shop = found(tmp_path, fixed_clock, port)
    vault, owner = shop.sign_in()
    port.refusing = True
    with pytest.raises(KeyStoreProblem):
        vault.renew_device_secret(owner, port)
    spoiled = replace(vault.data, device_bridge=bytes(len(vault.data.device_bridge)))
    with pytest.raises(VaultDamaged):
        Vault(shop.folder, spoiled, floor=CHEAP).unlock(shop.owner_id, OWNER_PASSWORD, port)


def test_that_a_device_secret_can_be_renewed_after_recovery(shop: Shop, tmp_path: Path) -> None:
    port = MemoryPort()
    vault = shop.load()
    unlocked = vault.unlock_with_recovery(shop.recovery, port)
    vault.renew_device_secret(unlocked, port)
    assert unlocked.device_secret == bytearray(port.read(SHOP_ID))
    vault.renew_device_secret(unlocked, port)
    assert shop.sign_in(port=port)[1].database_key == shop.database_key


def test_that_without_any_port_the_key_store_is_absent(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    with pytest.raises(KeyStoreProblem) as problem:
        vault.add_person(owner, "Ben", "packing", STAFF_PASSWORD, None)
    assert problem.value.state == "absent"


def test_that_a_key_file_does_not_become_the_recorded_store(shop: Shop, tmp_path: Path) -> None:
    vault = shop.load()
    vault.unlock_with_recovery(shop.recovery, KeyFilePort(tmp_path / "shop.key"))
    assert vault.backend == "memory"
    assert shop.sign_in(port=KeyFilePort(tmp_path / "shop.key"))[1].database_key == shop.database_key
