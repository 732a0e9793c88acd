"""People come, change roles, and leave; what they no longer hold, nobody opens with it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.domain.people import OwnRole
from backoffice.errors import Invalid, NotAllowed, NotFound, NotPossible, VaultDamaged
from backoffice.security import vault_file
from backoffice.security.vault import Vault
from backoffice.security.vault_records import KeyKind
from tests.security.vault_kit import CHEAP, NEW_PASSWORD, SHOP_ID, STAFF_PASSWORD, Shop
from tests.security.vault_shop import kept_contents, shop

__all__ = ["shop"]


def test_that_a_new_person_signs_in(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    card = vault.add_person(owner, "  Ben Beispiel ", "packing", STAFF_PASSWORD, shop.port)
    assert (card.name, card.role) == ("Ben Beispiel", "packing")
    assert shop.sign_in(card.id, STAFF_PASSWORD)[1].name == "Ben Beispiel"


@pytest.mark.parametrize(
    ("name", "reason"), [("", "empty"), ("  ", "empty"), ("anna MUSTER", "taken"), ("x" * 81, "too_long"), ("a\u202eb", "not_printable")]
)
def test_that_a_name_that_cannot_be_used_is_refused(shop: Shop, name: str, reason: str) -> None:
    vault, owner = shop.sign_in()
    with pytest.raises(Invalid) as refused:
        vault.add_person(owner, name, "packing", STAFF_PASSWORD, shop.port)
    assert refused.value == Invalid("name", reason)


def test_that_only_owners_change_the_list(shop: Shop) -> None:
    ben = shop.hire()
    vault, staff = shop.sign_in(ben, STAFF_PASSWORD)
    deeds: tuple[Callable[[], object], ...] = (
        lambda: vault.add_person(staff, "Cem", "owner", NEW_PASSWORD, shop.port),
        lambda: vault.remove_person(staff, shop.owner_id, log_from=2),
        lambda: vault.change_role(staff, ben, "owner", shop.port, log_from=2),
        lambda: vault.rename_person(staff, ben, "Bernd"),
        lambda: vault.rename_shop(staff, "Meiner"),
        lambda: vault.sign_roles(staff, (), shop.port),
        lambda: vault.reset_password(staff, shop.owner_id, NEW_PASSWORD, shop.port),
        lambda: vault.begin_rotation(staff),
        lambda: vault.renew_device_secret(staff, shop.port),
        lambda: vault.renew_recovery(staff, shop.port),
        lambda: vault.confirm_recovery(staff),
    )
    for deed in deeds:
        with pytest.raises(NotAllowed) as refused:
            deed()
        assert refused.value.right == "users:manage"


def test_that_a_removed_person_is_gone_and_the_old_slot_opens_nothing_new(shop: Shop, tmp_path: Path) -> None:
    ben = shop.hire()
    stolen = tmp_path / "stolen"
    stolen.mkdir()
    shutil.copy(shop.folder / vault_file.NAME, stolen)
    vault, owner = shop.sign_in()
    vault.remove_person(owner, ben, log_from=2)
    with pytest.raises(NotFound):
        shop.sign_in(ben, STAFF_PASSWORD)
    assert all(ben.encode() not in content for content in [vault.to_bytes(), *kept_contents(shop.folder)])
    new_key = vault.begin_rotation(owner)
    vault.finish_rotation(owner)
    opened = Vault.load(stolen, floor=CHEAP).unlock(ben, STAFF_PASSWORD, shop.port)
    assert bytes(new_key) not in {bytes(key) for key in opened.keys.values()}


def test_that_a_removed_person_s_slot_put_back_into_the_file_opens_nothing(shop: Shop) -> None:
    ben = shop.hire()
    before = shop.load().data
    vault, owner = shop.sign_in()
    vault.remove_person(owner, ben, log_from=2)
    now = vault.data
    for forged in (
        replace(now, roll=before.roll, slots=before.slots, sealed=before.sealed),
        replace(now, roll=before.roll, signature=before.signature, slots=before.slots, sealed=before.sealed),
    ):
        with pytest.raises(VaultDamaged):
            Vault(shop.folder, forged, floor=CHEAP).unlock(ben, STAFF_PASSWORD, shop.port)


def test_that_the_last_owner_stays(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    shop.hire("Ben")
    vault, owner = shop.sign_in()
    deeds: tuple[Callable[[], object], ...] = (
        lambda: vault.remove_person(owner, shop.owner_id, log_from=2),
        lambda: vault.change_role(owner, shop.owner_id, "packing", shop.port, log_from=2),
    )
    for deed in deeds:
        with pytest.raises(NotPossible) as refused:
            deed()
        assert refused.value.reason == "last_owner"


def test_that_nobody_removes_themselves(shop: Shop) -> None:
    shop.hire("Ben", "owner")
    vault, owner = shop.sign_in()
    with pytest.raises(NotPossible) as refused:
        vault.remove_person(owner, shop.owner_id, log_from=2)
    assert refused.value.reason == "yourself"


def test_that_an_unknown_person_cannot_be_removed(shop: Shop) -> None:
    vault, owner = shop.sign_in()
    with pytest.raises(NotFound):
        vault.remove_person(owner, "nobody", log_from=2)


def test_that_an_owner_who_leaves_takes_no_signing_or_box_key_along(shop: Shop) -> None:
    ben = shop.hire("Ben", "owner")
    _, leaving = shop.sign_in(ben, STAFF_PASSWORD)
    pin = shop.load().verify_key
    vault, owner = shop.sign_in()
    vault.remove_person(owner, ben, log_from=2)
    assert vault.verify_key != pin
    assert vault.follows(pin)
    assert owner.signing_key != leaving.signing_key
    assert vault.box_public[0] == 2
    assert owner.box_keys[1] == leaving.box_keys[1]
    assert owner.box_keys[2] not in leaving.box_keys.values()
    assert shop.port.read_pin(SHOP_ID) == pin
    _, again = shop.sign_in()
    assert again.box_keys.keys() == {1, 2}
    assert shop.port.read_pin(SHOP_ID) == vault.verify_key
    assert shop.load().unlock_with_recovery(shop.recovery).signing_key == owner.signing_key


def test_that_a_role_brings_its_keys_and_takes_them(shop: Shop) -> None:
    ben = shop.hire()
    vault, owner = shop.sign_in()
    vault.change_role(owner, ben, "owner", shop.port, log_from=2)
    _, promoted = shop.sign_in(ben, STAFF_PASSWORD)
    assert (promoted.role, promoted.signing_key) == ("owner", owner.signing_key)
    vault, owner = shop.sign_in()
    vault.change_role(owner, ben, "service", shop.port, log_from=2)
    _, demoted = shop.sign_in(ben, STAFF_PASSWORD)
    assert set(demoted.keys) == {(KeyKind.DATABASE, 1)}
    assert owner.signing_key != promoted.signing_key


def test_that_an_owner_who_steps_down_drops_the_keys_at_once(shop: Shop) -> None:
    ben = shop.hire("Ben", "owner")
    vault, owner = shop.sign_in()
    vault.change_role(owner, shop.owner_id, "packing", shop.port, log_from=2)
    assert owner.signing_key is not None
    vault.forget_lost(owner)
    assert (owner.role, set(owner.keys)) == ("packing", {(KeyKind.DATABASE, 1)})
    assert shop.sign_in(ben, STAFF_PASSWORD)[1].signing_key is not None
    assert shop.sign_in()[1].role == "packing"


def test_that_roles_of_the_shops_own_are_vouched_for_until_somebody_else_changes_them(shop: Shop) -> None:
    ben = shop.hire()
    helpers = OwnRole("1", "Aushilfe", frozenset({"orders:view"}))
    vault, owner = shop.sign_in()
    assert vault.vouches_for(())
    vault.sign_roles(owner, (helpers,), shop.port)
    vault.change_role(owner, ben, "Aushilfe", shop.port, log_from=2)

    assert shop.load().vouches_for((helpers,))
    assert not shop.load().vouches_for(())
    assert not shop.load().vouches_for((replace(helpers, rights=frozenset({"orders:view", "orders:cancel"})),))
    assert not shop.load().vouches_for((replace(helpers, name="Packerei"),))

    renamed = replace(helpers, name="Saisonkräfte")
    vault.sign_roles(owner, (renamed,), shop.port, ("Aushilfe", "Saisonkräfte"))
    assert shop.sign_in(ben, STAFF_PASSWORD)[1].role == "Saisonkräfte"
    assert shop.load().vouches_for((renamed,))


def test_that_names_can_be_changed(shop: Shop) -> None:
    ben = shop.hire()
    vault, owner = shop.sign_in()
    vault.rename_person(owner, ben, "Bernd")
    vault.rename_person(owner, shop.owner_id, "anna muster")
    vault.rename_shop(owner, " Gartenladen ")
    assert [card.name for card in shop.load().people()] == ["anna muster", "Bernd"]
    assert shop.load().shop_name == "Gartenladen"
    assert shop.sign_in(ben, STAFF_PASSWORD)[1].name == "Bernd"
    with pytest.raises(Invalid):
        vault.rename_person(owner, ben, "Anna Muster")
