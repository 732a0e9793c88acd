"""People come, change passwords and roles, and leave; what they no longer hold, nobody opens with it."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.domain.people import OwnRole
from backoffice.errors import Changed, Invalid, NotAllowed, NotFound, NotPossible, VaultDamaged, WeakPassword, WrongPassword
from backoffice.security import roll, sealing, vault_file
from backoffice.security.slots import PrivateKeys, make_slot
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.security.vault_records import KeyKind, read_vault
from tests.security.vault_kit import CHEAP, NEW_PASSWORD, OWNER_PASSWORD, SHOP_ID, STAFF_PASSWORD, Shop, found


@pytest.fixture
def shop(tmp_path: Path, fixed_clock: FixedClock) -> Shop:
    return found(tmp_path, fixed_clock)


def kept_contents(folder: Path) -> list[bytes]:
    return [(folder / name).read_bytes() for name in vault_file.KEPT if (folder / name).exists()]


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
