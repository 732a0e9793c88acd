"""The log's keys in the vault: with whom they are, and renewed when somebody loses them."""

from dataclasses import replace

import pytest

from backoffice.errors import NotAllowed, VaultDamaged
from backoffice.security import roll, sealing, vault_file
from backoffice.security.vault import Vault
from backoffice.security.vault_records import KeyKind
from tests.security.vault_kit import CHEAP, OWNER_PASSWORD, SHOP_ID, STAFF_PASSWORD, Shop
from tests.security.vault_shop import shop

__all__ = ["shop"]


def test_that_the_log_key_is_with_owners_and_data_protection_alone(shop: Shop) -> None:
    officer, packer = shop.hire("Petra Prüferin", "privacy"), shop.hire("Piet Packer")
    vault, owner = shop.sign_in()
    assert roll.log_keys(vault.data, owner.keys) == ((0, owner.log_keys[1]),)
    assert shop.sign_in(officer, STAFF_PASSWORD)[1].log_keys == owner.log_keys
    assert not shop.sign_in(packer, STAFF_PASSWORD)[1].log_keys


@pytest.mark.parametrize("role", ["owner", "privacy"])
@pytest.mark.parametrize("after", ["", "packing", "accounting"])
def test_that_the_log_key_is_renewed_when_somebody_loses_it(shop: Shop, role: str, after: str) -> None:
    leaver, officer = shop.hire("Lea Leise", role), shop.hire("Petra Prüferin", "privacy")
    vault, owner = shop.sign_in()
    former = dict(owner.log_keys)
    if after:
        vault.change_role(owner, leaver, after, shop.port, log_from=4)
    else:
        vault.remove_person(owner, leaver, log_from=4)

    assert owner.log_keys.keys() == {1, 2}
    assert owner.log_keys[1] == former[1] != owner.log_keys[2]
    assert (roll.log_waits(vault.data), roll.log_begun(vault.data)) == (True, 0)
    for keys in (
        shop.sign_in()[1].log_keys,
        shop.sign_in(officer, STAFF_PASSWORD)[1].log_keys,
        shop.load().unlock_with_recovery(shop.recovery).log_keys,
    ):
        assert keys == owner.log_keys
    assert all(one.to != leaver for one in vault.data.sealed if one.kind is KeyKind.LOG)

    vault, owner = shop.sign_in()
    vault.confirm_log_key(owner)
    generation = vault.generation
    vault.confirm_log_key(owner)
    assert (roll.log_waits(vault.data), roll.log_begun(vault.data), vault.generation) == (False, 4, generation)
    assert roll.log_keys(shop.load().data, owner.keys) == ((0, owner.log_keys[1]), (4, owner.log_keys[2]))


def test_that_the_log_key_stays_where_nobody_loses_it(shop: Shop) -> None:
    officer, packer = shop.hire("Petra Prüferin", "privacy"), shop.hire("Piet Packer")
    vault, owner = shop.sign_in()
    vault.change_role(owner, officer, "owner", shop.port, log_from=4)
    vault.change_role(owner, packer, "service", shop.port, log_from=4)
    vault.remove_person(owner, packer, log_from=4)
    assert set(owner.log_keys) == {1}
    assert not vault.data.roll.log_keys


def test_that_only_who_signs_the_list_renews_the_log_key(shop: Shop) -> None:
    vault, officer = shop.sign_in(shop.hire("Petra Prüferin", "privacy"), STAFF_PASSWORD)
    with pytest.raises(NotAllowed):
        vault.renew_log_key(officer, log_from=4)


@pytest.mark.parametrize("name", [(KeyKind.LOG, 1), (KeyKind.LOG, 2), (KeyKind.SIGNING, 1)])
@pytest.mark.parametrize("who", ["owner", "recovery"])
def test_that_a_colleague_cannot_take_a_key_from_its_holders(shop: Shop, name: tuple[KeyKind, int], who: str) -> None:
    """Who knows the database key can take a piece out of the file and write its MAC again: an owner would look at no seals any more."""
    vault, owner = shop.sign_in()
    vault.renew_log_key(owner, log_from=4)
    kept = tuple(one for one in vault.data.sealed if (one.kind, one.number) != name)
    data = replace(vault.data, sealed=kept)
    stripped = Vault(shop.folder, replace(data, mac=vault_file.file_mac(data, owner.database_key)), floor=CHEAP)
    with pytest.raises(VaultDamaged) as damage:
        if who == "owner":
            stripped.unlock(shop.owner_id, OWNER_PASSWORD, shop.port)
        else:
            stripped.unlock_with_recovery(shop.recovery, shop.port)
    assert damage.value.reason == "signature"


def test_that_a_changed_second_log_key_is_found(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    vault.renew_log_key(owner, log_from=4)
    entry = vault.data.roll.people[0]
    kept = tuple(one for one in vault.data.sealed if (one.kind, one.number, one.to) != (KeyKind.LOG, 2, entry.id))
    forged = replace(vault.data, sealed=(*kept, *sealing.seal_keys(SHOP_ID, entry.id, entry.box, {(KeyKind.LOG, 2): bytes(32)}, KeyKind)))
    forged = replace(forged, mac=vault_file.file_mac(forged, owner.database_key))
    with pytest.raises(VaultDamaged) as damage:
        Vault(shop.folder, forged, floor=CHEAP).unlock(shop.owner_id, OWNER_PASSWORD, shop.port)
    assert damage.value.reason == "signature"
