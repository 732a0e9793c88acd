"""What somebody wrote into the vault themselves is found."""

from dataclasses import replace

import pytest

from backoffice.errors import Changed, VaultDamaged
from backoffice.security import sealing, vault_file
from backoffice.security.slots import PrivateKeys, make_slot
from backoffice.security.vault import Vault
from backoffice.security.vault_records import KeyKind
from tests.security.vault_kit import CHEAP, NEW_PASSWORD, OWNER_PASSWORD, SHOP_ID, STAFF_PASSWORD, Shop
from tests.security.vault_shop import shop

__all__ = ["shop"]


def test_that_two_vaults_do_not_overwrite_each_other(shop: Shop) -> None:
    first, owner = shop.sign_in()
    second, again = shop.sign_in()
    first.rename_shop(owner, "Erster")
    with pytest.raises(Changed):
        second.rename_shop(again, "Zweiter")
    assert shop.load().shop_name == "Erster"


def test_that_an_edited_role_is_found(shop: Shop) -> None:
    ben = shop.hire()
    data = shop.load().data
    people = tuple(replace(entry, role="owner") for entry in data.roll.people)
    with pytest.raises(VaultDamaged) as damage:
        Vault(shop.folder, replace(data, roll=replace(data.roll, people=people)), floor=CHEAP).unlock(ben, STAFF_PASSWORD, shop.port)
    assert damage.value.reason == "signature"


@pytest.mark.parametrize("kind", [KeyKind.SIGNING, KeyKind.BOX, KeyKind.LOG])
def test_that_a_colleague_cannot_pass_an_own_key_off_as_the_shop_s(shop: Shop, kind: KeyKind) -> None:
    """Who knows the database key can write a MAC and seal to the owner; the signed list says which keys are right."""
    vault, owner = shop.sign_in()
    entry = vault.data.roll.people[0]
    kept = tuple(one for one in vault.data.sealed if (one.kind, one.to) != (kind, entry.id))
    forged = replace(vault.data, sealed=(*kept, *sealing.seal_keys(SHOP_ID, entry.id, entry.box, {(kind, 1): bytes(32)}, KeyKind)))
    forged = replace(forged, mac=vault_file.file_mac(forged, owner.database_key))
    with pytest.raises(VaultDamaged) as damage:
        Vault(shop.folder, forged, floor=CHEAP).unlock(shop.owner_id, OWNER_PASSWORD, shop.port)
    assert damage.value.reason == "signature"


def test_that_another_person_s_keys_under_a_known_password_are_found(shop: Shop) -> None:
    """A colleague who knows the device secret can write a slot for the owner; its keys are not those of the signed list."""
    vault, _ = shop.sign_in()
    slot = make_slot(SHOP_ID, shop.owner_id, "owner", PrivateKeys.new(), NEW_PASSWORD, shop.port.read(SHOP_ID), CHEAP)
    with pytest.raises(VaultDamaged) as damage:
        Vault(shop.folder, replace(vault.data, slots=(slot,)), floor=CHEAP).unlock(shop.owner_id, NEW_PASSWORD, shop.port)
    assert damage.value.reason == "signature"


def test_that_a_sealed_key_is_bound_to_its_reader_kind_and_number(shop: Shop) -> None:
    vault, _ = shop.sign_in()
    entry = vault.data.roll.people[0]
    log = next(one for one in vault.data.sealed if (one.kind, one.to) == (KeyKind.LOG, entry.id))
    swapped = tuple(replace(one, data=log.data) if (one.kind, one.to) == (KeyKind.BOX, entry.id) else one for one in vault.data.sealed)
    with pytest.raises(VaultDamaged) as damage:
        Vault(shop.folder, replace(vault.data, sealed=swapped), floor=CHEAP).unlock(shop.owner_id, OWNER_PASSWORD, shop.port)
    assert damage.value.reason == "mac"


def test_that_former_signing_keys_are_known_and_others_are_not(shop: Shop) -> None:
    keys = []
    for name in ("Olga Beispiel", "Otto Beispiel"):
        other = shop.hire(name, "owner")
        keys.append(shop.load().verify_key)
        vault, owner = shop.sign_in()
        vault.remove_person(owner, other, log_from=2)  # an owner who leaves: the key is renewed, endorsed by the one before
    vault = shop.load()
    assert len({*keys, vault.verify_key}) == 3
    assert all(vault.signed_by_us(key) for key in (*keys, vault.verify_key))
    assert not vault.signed_by_us(bytes(32))

    vault._data = replace(vault.data, endorsements=tuple(replace(step, signature=bytes(64)) for step in vault.data.endorsements))
    assert [vault.signed_by_us(key) for key in (*keys, vault.verify_key)] == [False, False, True]


def test_that_a_list_can_be_made_newer_than_a_mark(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    before = vault.generation
    vault.outrun(owner, before - 1)
    assert vault.generation == before
    vault.outrun(owner, before + 40)
    assert (vault.generation, vault.keep_from) == (before + 41, before + 41)
    assert shop.load().generation == before + 41
