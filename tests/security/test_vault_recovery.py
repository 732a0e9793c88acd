"""The recovery key opens the shop when nothing else does, and is shown again until somebody wrote it down."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.errors import KeyStoreProblem, NotFound, NotPossible, VaultDamaged, WeakPassword, WrongPassword, WrongRecoveryKey
from backoffice.security import sealing, vault_file
from backoffice.security.device_secret import MemoryPort
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.vault import Vault
from backoffice.security.vault_records import RECOVERY, KeyKind, read_vault
from tests.security.vault_kit import CHEAP, NEW_PASSWORD, OWNER_PASSWORD, SHOP_ID, STAFF_PASSWORD, Shop, fails_at_call, found


@pytest.fixture
def shop(tmp_path: Path, fixed_clock: FixedClock) -> Shop:
    return found(tmp_path, fixed_clock)


def test_that_the_recovery_key_opens_everything_without_a_key_store(shop: Shop) -> None:
    _, owner = shop.sign_in()
    unlocked = shop.load().unlock_with_recovery(shop.recovery)
    assert unlocked.person_id is None
    assert (unlocked.database_key, unlocked.log_keys, unlocked.signing_key) == (owner.database_key, owner.log_keys, owner.signing_key)
    assert unlocked.box_keys == owner.box_keys
    assert unlocked.device_secret == bytearray(shop.port.read(SHOP_ID))


def test_that_the_device_secret_is_put_back_into_an_empty_store(shop: Shop) -> None:
    port = MemoryPort()
    unlocked = shop.load().unlock_with_recovery(shop.recovery, port)
    assert unlocked.key_store_problem is None
    assert shop.sign_in(port=port)[1].database_key == shop.database_key


def test_that_recovery_records_another_key_store(shop: Shop) -> None:
    port = MemoryPort()
    port.name = "secret-service"
    shop.load().unlock_with_recovery(shop.recovery, port)
    assert shop.load().backend == "secret-service"
    assert shop.sign_in(port=port)[1].database_key == shop.database_key
    with pytest.raises(KeyStoreProblem) as problem:
        shop.sign_in()
    assert problem.value.state == "backend_changed"


def test_that_another_shop_s_recovery_key_opens_nothing(shop: Shop) -> None:
    with pytest.raises(WrongRecoveryKey) as wrong:
        shop.load().unlock_with_recovery(RecoveryKey.new())
    assert wrong.value.groups == ()


def test_that_an_owner_gets_a_new_password_by_the_recovery_key(shop: Shop) -> None:
    port = MemoryPort()
    owner = shop.load().recover(shop.recovery, port, shop.owner_id, NEW_PASSWORD)
    assert (owner.person_id, owner.name, owner.role, owner.device_secret) == (shop.owner_id, "Anna Muster", "owner", None)
    assert shop.sign_in(password=NEW_PASSWORD, port=port)[1].keys == owner.keys
    assert not shop.load().recovery_confirmed  # it is to be replaced
    with pytest.raises(WrongPassword):
        shop.sign_in(password=OWNER_PASSWORD, port=port)


def test_that_a_used_key_is_not_shown_again_and_stays_valid_until_it_is_replaced(shop: Shop) -> None:
    port = MemoryPort()
    owner = shop.load().recover(shop.recovery, port, shop.owner_id, NEW_PASSWORD)
    vault = shop.load()

    assert vault.pending_recovery(owner) is None
    assert vault.unlock_with_recovery(shop.recovery).database_key == shop.database_key
    new = vault.renew_recovery(owner, port)

    with pytest.raises(WrongRecoveryKey):
        shop.load().unlock_with_recovery(shop.recovery)
    assert shop.load().unlock_with_recovery(new).database_key == shop.database_key


def test_that_a_lost_device_secret_is_replaced_and_passwords_stay(shop: Shop) -> None:
    port, cem = MemoryPort(), shop.hire("Cem", "owner")
    shop.load().recover(shop.recovery, port)

    assert port.read(SHOP_ID) != shop.port.read(SHOP_ID)
    assert shop.sign_in(port=port)[1].database_key == shop.database_key
    assert shop.sign_in(cem, STAFF_PASSWORD, port)[1].database_key == shop.database_key
    with pytest.raises(KeyStoreProblem) as problem:
        shop.sign_in()  # another account of the computer, which is to enrol again
    assert problem.value.state == "old_value"
    assert shop.load().unlock_with_recovery(shop.recovery).device_secret == bytearray(port.read(SHOP_ID))


def test_that_a_device_secret_that_is_there_stays(shop: Shop) -> None:
    before = shop.port.read(SHOP_ID)
    shop.load().recover(shop.recovery, shop.port, shop.owner_id, NEW_PASSWORD)
    assert shop.port.read(SHOP_ID) == before


def test_that_a_new_password_needs_no_key_store(shop: Shop) -> None:
    owner = shop.load().recover(shop.recovery, None, shop.owner_id, NEW_PASSWORD)

    assert (owner.person_id, owner.key_store_problem) == (shop.owner_id, None)
    assert shop.sign_in(password=NEW_PASSWORD)[1].database_key == shop.database_key


def test_that_a_weak_password_is_refused_before_anything_is_touched(shop: Shop) -> None:
    port, content = MemoryPort(), (shop.folder / vault_file.NAME).read_bytes()
    with pytest.raises(WeakPassword):
        shop.load().recover(shop.recovery, port, shop.owner_id, "kurz")
    assert (shop.folder / vault_file.NAME).read_bytes() == content
    with pytest.raises(KeyStoreProblem):
        port.read(SHOP_ID)


@pytest.mark.parametrize("place", ["store", "vault"])
def test_that_a_crash_while_recovering_leaves_what_the_key_still_opens(shop: Shop, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    port = MemoryPort()
    where, what = (port, "write") if place == "store" else (vault_file, "save")
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(where, what, fails_at_call(1, getattr(where, what)))
        shop.load().recover(shop.recovery, port, shop.owner_id, NEW_PASSWORD)

    assert shop.sign_in()[1].database_key == shop.database_key  # with the former password and the former store
    shop.load().recover(shop.recovery, port, shop.owner_id, NEW_PASSWORD)
    assert shop.sign_in(password=NEW_PASSWORD, port=port)[1].database_key == shop.database_key


def test_that_only_owners_are_recovered(shop: Shop) -> None:
    ben = shop.hire()
    with pytest.raises(NotPossible):
        shop.load().recover(shop.recovery, None, ben, NEW_PASSWORD)
    with pytest.raises(NotFound):
        shop.load().recover(shop.recovery, None, "nobody", NEW_PASSWORD)
    assert shop.sign_in(ben, STAFF_PASSWORD)[1].database_key == shop.database_key


def test_that_the_recovery_key_can_be_shown_until_it_is_confirmed(shop: Shop) -> None:
    ben, cem = shop.hire("Ben", "packing"), shop.hire("Cem", "owner")
    vault, owner = shop.sign_in()
    assert vault.pending_recovery(owner) == shop.recovery
    assert vault.pending_recovery(shop.sign_in(cem, STAFF_PASSWORD)[1]) == shop.recovery
    assert vault.pending_recovery(shop.sign_in(ben, STAFF_PASSWORD)[1]) is None
    assert not vault.recovery_confirmed


def test_that_confirming_erases_the_text_everywhere(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    vault.confirm_recovery(owner, {2: shop.recovery.groups[1].lower(), 5: f" {shop.recovery.groups[4]} "})
    assert vault.recovery_confirmed
    assert vault.pending_recovery(owner) is None
    assert shop.load().recovery_confirmed
    for name in (vault_file.NAME, vault_file.KEPT[0]):
        assert not [one for one in read_vault((shop.folder / name).read_bytes()).sealed if one.kind is KeyKind.RECOVERY_TEXT]
    assert shop.load().unlock_with_recovery(shop.recovery).database_key == shop.database_key
    with pytest.raises(WrongRecoveryKey):
        vault.confirm_recovery(owner, {1: shop.recovery.groups[0], 2: shop.recovery.groups[1]})


def test_that_wrong_or_too_few_groups_confirm_nothing(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    groups = shop.recovery.groups
    for typed, wrong in (({1: groups[0], 3: groups[1]}, (3,)), ({1: groups[0]}, ()), ({7: groups[0], 0: "", 1: groups[0]}, (0, 7))):
        with pytest.raises(WrongRecoveryKey) as refused:
            vault.confirm_recovery(owner, typed)
        assert refused.value.groups == wrong
    assert not shop.load().recovery_confirmed
    vault.confirm_recovery(owner)
    assert shop.load().recovery_confirmed


def test_that_an_edited_confirmation_is_found(shop: Shop) -> None:
    edited = replace(shop.load().data, recovery_confirmed=True)
    with pytest.raises(VaultDamaged) as damage:
        Vault(shop.folder, edited, floor=CHEAP).unlock(shop.owner_id, OWNER_PASSWORD, shop.port)
    assert damage.value.reason == "mac"


def test_that_a_new_recovery_key_voids_the_old_one(shop: Shop, fixed_clock: FixedClock) -> None:
    vault, owner = shop.sign_in()
    vault.confirm_recovery(owner)
    fixed_clock.moment += timedelta(days=30)
    key = vault.renew_recovery(owner, shop.port, fixed_clock)
    assert vault.recovery_since == fixed_clock.now()
    assert not vault.recovery_confirmed
    assert vault.pending_recovery(shop.sign_in()[1]) == key
    with pytest.raises(WrongRecoveryKey):
        shop.load().unlock_with_recovery(shop.recovery)
    for name in vault_file.KEPT:
        with pytest.raises(WrongRecoveryKey):
            Vault(shop.folder, read_vault((shop.folder / name).read_bytes()), floor=CHEAP).unlock_with_recovery(shop.recovery)
    unlocked = shop.load().unlock_with_recovery(key)
    assert unlocked.device_secret == bytearray(shop.port.read(SHOP_ID))
    assert vault.renew_recovery(unlocked) != key


def test_that_the_recovery_key_still_works_after_rotation_and_changes(shop: Shop) -> None:
    ben = shop.hire("Ben", "owner")
    vault, owner = shop.sign_in()
    new_key = vault.begin_rotation(owner)
    vault.finish_rotation(owner)
    vault.renew_device_secret(owner, shop.port)
    vault.remove_person(owner, ben, log_from=2)
    unlocked = shop.load().unlock_with_recovery(shop.recovery)
    assert unlocked.database_keys() == (new_key,)
    assert unlocked.box_keys == owner.box_keys


def test_that_a_device_secret_sealed_wrongly_to_the_recovery_key_is_damage(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    kept = tuple(one for one in vault.data.sealed if one.kind is not KeyKind.DEVICE)
    for keys in ({}, {(KeyKind.DEVICE, 1): bytes(32)}):
        sealed = sealing.seal_keys(SHOP_ID, RECOVERY, vault.data.roll.recovery, keys, KeyKind)
        data = replace(vault.data, sealed=(*kept, *sealed))
        data = replace(data, mac=vault_file.file_mac(data, owner.database_key))
        with pytest.raises(VaultDamaged):
            Vault(shop.folder, data, floor=CHEAP).unlock_with_recovery(shop.recovery)
