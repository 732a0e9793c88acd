"""Own passwords, successors, and passwords that an owner resets."""

from dataclasses import replace

import pytest

from backoffice.errors import NotPossible, VaultDamaged, WeakPassword, WrongPassword
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.security.vault_records import read_vault
from tests.security.vault_kit import CHEAP, NEW_PASSWORD, OWNER_PASSWORD, STAFF_PASSWORD, Shop
from tests.security.vault_shop import kept_contents, shop

__all__ = ["shop"]


def change_own_password(shop: Shop, person_id: str, old: str, new: str) -> tuple[Vault, Unlocked]:
    vault, unlocked = shop.sign_in(person_id, old)
    vault.change_password(unlocked, old, new, shop.port)
    return vault, unlocked


def test_that_an_owner_s_new_password_counts_at_once(shop: Shop) -> None:
    vault, owner = change_own_password(shop, shop.owner_id, OWNER_PASSWORD, NEW_PASSWORD)
    assert vault.data.successors == ()
    assert shop.sign_in(password=NEW_PASSWORD)[1].keys == owner.keys
    with pytest.raises(WrongPassword):
        shop.sign_in()


def test_that_a_new_password_makes_new_key_pairs_and_leaves_no_old_slot(shop: Shop) -> None:
    before = shop.load().data
    change_own_password(shop, shop.owner_id, OWNER_PASSWORD, NEW_PASSWORD)
    after = shop.load().data
    assert (after.roll.people[0].box, after.roll.people[0].sign) != (before.roll.people[0].box, before.roll.people[0].sign)
    for content in kept_contents(shop.folder):
        assert read_vault(content).slots == after.slots


def test_that_staff_s_new_password_is_a_successor_until_an_owner_signs_in(shop: Shop) -> None:
    ben = shop.hire()
    change_own_password(shop, ben, STAFF_PASSWORD, NEW_PASSWORD)
    vault, staff = change_own_password(shop, ben, NEW_PASSWORD, STAFF_PASSWORD + "!")
    assert len(vault.data.successors) == 2
    assert shop.sign_in(ben, STAFF_PASSWORD + "!")[1].keys == staff.keys
    assert len(shop.load().data.successors) == 2
    shop.sign_in()
    assert shop.load().data.successors == ()
    assert shop.sign_in(ben, STAFF_PASSWORD + "!")[1].database_key == shop.database_key


def test_that_a_rotation_seals_to_a_successor(shop: Shop) -> None:
    ben = shop.hire()
    vault, owner = shop.sign_in()
    change_own_password(shop, ben, STAFF_PASSWORD, NEW_PASSWORD)
    vault = shop.load()
    new_key = vault.begin_rotation(owner)
    assert shop.sign_in(ben, NEW_PASSWORD)[1].pending_database_key == new_key


def test_that_a_forged_successor_is_found(shop: Shop) -> None:
    ben = shop.hire()
    vault, _ = change_own_password(shop, ben, STAFF_PASSWORD, NEW_PASSWORD)
    step = vault.data.successors[0]
    for forged in (replace(step, box=bytes(32)), replace(step, person_id="nobody"), replace(step, previous=bytes(32))):
        with pytest.raises(VaultDamaged) as damage:
            Vault(shop.folder, replace(vault.data, successors=(forged,)), floor=CHEAP).unlock(shop.owner_id, OWNER_PASSWORD, shop.port)
        assert damage.value.reason == "signature"


def test_that_a_password_is_changed_only_with_the_old_one_and_to_a_good_one(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    with pytest.raises(WrongPassword):
        vault.change_password(owner, "falsch", NEW_PASSWORD, shop.port)
    with pytest.raises(WeakPassword):
        vault.change_password(owner, OWNER_PASSWORD, "kurz", shop.port)
    with pytest.raises(WeakPassword) as same:
        vault.change_password(owner, OWNER_PASSWORD, OWNER_PASSWORD, shop.port)
    assert same.value.reason == "same"
    assert shop.sign_in()[1].keys == owner.keys


def test_that_recovery_has_no_password_to_change(shop: Shop) -> None:
    vault = shop.load()
    with pytest.raises(NotPossible):
        vault.change_password(vault.unlock_with_recovery(shop.recovery), OWNER_PASSWORD, NEW_PASSWORD, shop.port)


def test_that_an_owner_resets_a_forgotten_password(shop: Shop) -> None:
    ben = shop.hire(role="privacy")
    change_own_password(shop, ben, STAFF_PASSWORD, NEW_PASSWORD)
    vault, owner = shop.sign_in()
    vault.reset_password(owner, ben, "vier neue worte hier", shop.port)
    _, reset = shop.sign_in(ben, "vier neue worte hier")
    assert (reset.database_key, reset.log_keys) == (owner.database_key, owner.log_keys)
    for former in (STAFF_PASSWORD, NEW_PASSWORD):
        with pytest.raises(WrongPassword):
            shop.sign_in(ben, former)
    with pytest.raises(WeakPassword):
        vault.reset_password(owner, ben, "beispiel ben", shop.port)
