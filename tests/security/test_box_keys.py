"""The keys of the boxes: handed to who should hold them, never left with nobody, dropped when no box needs them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.errors import NotPossible
from backoffice.security import vault_file
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.security.vault_records import RECOVERY, KeyKind, VaultData
from tests.security.vault_kit import NEW_PASSWORD, STAFF_PASSWORD, Shop, found


@pytest.fixture
def shop(tmp_path: Path, fixed_clock: FixedClock) -> Shop:
    return found(tmp_path, fixed_clock)


def holders(vault: Vault, number: int) -> set[str]:
    return {one.to for one in vault.data.sealed if (one.kind, one.number) == (KeyKind.BOX, number)}


def take_away(shop: Shop, vault: Vault, unlocked: Unlocked, person_id: str) -> None:
    """Write a vault in which somebody holds no box key, as one that a key is still to be handed to."""
    sealed = tuple(one for one in vault.data.sealed if one.to != person_id or one.kind is not KeyKind.BOX)
    write(shop, vault, unlocked, replace(vault.data, sealed=sealed))


def write(shop: Shop, vault: Vault, unlocked: Unlocked, data: VaultData) -> None:
    vault_file.save(shop.folder, data, unlocked.database_key, follows=vault.generation, purge=True)


def test_that_the_key_goes_to_who_pays_out_and_to_the_recovery_key(shop: Shop) -> None:
    accountant, packer = shop.hire("Ada", "accounting"), shop.hire("Cem", "packing")
    vault, owner = shop.sign_in()

    assert holders(vault, 1) == {shop.owner_id, accountant, RECOVERY}
    assert set(shop.sign_in(accountant, STAFF_PASSWORD)[1].box_keys) == {1}
    assert set(shop.sign_in(packer, STAFF_PASSWORD)[1].box_keys) == set()
    assert set(owner.box_keys) == {1}


def test_that_a_holder_who_leaves_is_followed_by_a_new_key_at_once(shop: Shop) -> None:
    accountant, other = shop.hire("Ada", "accounting"), shop.hire("Bea", "accounting")
    vault, owner = shop.sign_in()
    before = vault.box_public
    vault.remove_person(owner, accountant, log_from=1)

    assert vault.box_public[0] == 2
    assert vault.box_public[1] != before[1]
    assert holders(vault, 2) == holders(vault, 1) == {shop.owner_id, other, RECOVERY}
    assert set(owner.box_keys) == {1, 2}
    vault.change_role(owner, other, "packing", shop.port, log_from=1)
    assert holders(vault, 3) == {shop.owner_id, RECOVERY}


def test_that_an_owner_without_the_key_gives_it_to_nobody_until_a_holder_comes(shop: Shop) -> None:
    accountant = shop.hire("Ada", "accounting")
    vault, owner = shop.sign_in()
    take_away(shop, vault, owner, shop.owner_id)
    vault, owner = shop.sign_in()
    assert set(owner.box_keys) == set()
    new = vault.add_person(owner, "Bea", "accounting", STAFF_PASSWORD, shop.port).id
    assert holders(vault, 1) == {accountant, RECOVERY}

    vault, _ = shop.sign_in(accountant, STAFF_PASSWORD)

    assert holders(vault, 1) == {accountant, new, shop.owner_id, RECOVERY}
    assert set(shop.sign_in()[1].box_keys) == set(shop.sign_in(new, STAFF_PASSWORD)[1].box_keys) == {1}
    generation = vault.generation
    assert shop.sign_in(accountant, STAFF_PASSWORD)[0].generation == generation, "nothing is written when nobody misses a key"


def test_that_the_last_holder_stays_unless_the_recovery_key_opens_the_boxes(shop: Shop) -> None:
    accountant = shop.hire("Ada", "accounting")
    vault, owner = shop.sign_in()
    take_away(shop, vault, owner, shop.owner_id)
    vault, owner = shop.sign_in()
    deeds: tuple[tuple[str, Callable[[], object]], ...] = (
        ("remove_person", lambda: vault.remove_person(owner, accountant, log_from=1)),
        ("change_role", lambda: vault.change_role(owner, accountant, "packing", shop.port, log_from=1)),
        ("reset_password", lambda: vault.reset_password(owner, accountant, NEW_PASSWORD, shop.port)),
    )
    for name, deed in deeds:
        with pytest.raises(NotPossible) as refused:
            deed()
        assert refused.value == NotPossible(name, "last_holder", accountant)
    assert holders(shop.load(), 1) == {accountant, RECOVERY}

    by_recovery = vault.unlock_with_recovery(shop.recovery)
    vault.remove_person(by_recovery, accountant, log_from=1)

    assert holders(vault, 1) == holders(vault, 2) == {shop.owner_id, RECOVERY}
    assert set(shop.sign_in()[1].box_keys) == {1, 2}


def test_that_a_former_key_is_dropped_when_no_box_uses_it_and_does_not_come_back(shop: Shop) -> None:
    one, two = shop.hire("Ada", "accounting"), shop.hire("Bea", "accounting")
    _, held_before = shop.sign_in(two, STAFF_PASSWORD)
    vault, owner = shop.sign_in()
    vault.remove_person(owner, one, log_from=1)

    assert not vault.drop_box_keys(owner, {1})
    assert vault.drop_box_keys(owner, ())
    assert not vault.drop_box_keys(owner, ())
    assert holders(vault, 1) == set()
    assert set(owner.box_keys) == set(shop.sign_in()[1].box_keys) == {2}
    assert 1 in held_before.box_keys
    vault.reset_password(owner, two, NEW_PASSWORD, shop.port)
    assert holders(vault, 1) == set()
    assert all(b'"box"' not in path.read_bytes() or path.read_bytes() == vault.to_bytes() for path in shop.folder.glob("vault.json*"))


def test_that_an_owner_may_ask_for_a_new_pair_at_any_time(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    before = vault.data.newest(KeyKind.BOX)

    vault.renew_box_key(owner)

    assert vault.data.newest(KeyKind.BOX) == before + 1
    assert len(shop.sign_in()[1].box_keys) == 2  # the former one opens what lies in boxes
