"""Adding people, removing them, changing roles and passwords: each takes the vault's data and keys held, and returns the next data.

`keys` is a copy that the caller throws away if writing fails; new keys are put into it.
"""

import uuid
from collections.abc import Iterable
from dataclasses import replace

from backoffice.domain.people import BuiltInRole, OwnRole
from backoffice.errors import Invalid, NotFound, NotPossible, WeakPassword
from backoffice.security import box_keys, roll, sealing
from backoffice.security.passwords import Argon2Cost, check_new_password
from backoffice.security.roll import Keys
from backoffice.security.slots import PrivateKeys, make_slot, open_slot, rewrap
from backoffice.security.vault_records import Entry, KeyKind, Slot, VaultData

LONGEST_NAME = 80


def new_person(data: VaultData, name: str, role: str, password: str, secret: bytes, cost: Argon2Cost) -> tuple[VaultData, str]:
    """Add a person to list and slots, unsigned and with nothing sealed yet; return the id too."""
    name = _checked_name(data, name)
    check_new_password(password, person_name=name, shop_name=data.roll.shop_name)
    person_id = str(uuid.uuid4())
    private = PrivateKeys.new()
    people = (*data.roll.people, Entry(person_id, name, role, *private.public()))
    slot = make_slot(data.roll.shop_id, person_id, role, private, password, secret, cost)
    return replace(data, roll=replace(data.roll, people=people), slots=(*data.slots, slot)), person_id


def add(data: VaultData, keys: Keys, name: str, role: str, password: str, secret: bytes, cost: Argon2Cost) -> tuple[VaultData, str]:
    """Add a person, sign the list, seal what the role holds."""
    roll.signer(keys)
    data, person_id = new_person(data, name, role, password, secret, cost)
    return roll.seal_to_person(roll.sign(data, keys, data.roll), keys, person_id), person_id


def remove(data: VaultData, keys: Keys, person_id: str, own_id: str | None, log_from: int) -> VaultData:
    """Remove a person; signing pair, box pair and log key are replaced if the person held them.

    Raises NotPossible(`last_holder`) if nobody else but the recovery key holds a key of boxes.
    """
    roll.signer(keys)
    entry = entry_of(data, person_id)
    _keep_an_owner(data, entry, "remove_person")
    if person_id == own_id:
        raise NotPossible("remove_person", "yourself", person_id)
    people = tuple(other for other in data.roll.people if other.id != person_id)
    after = replace(
        data,
        successors=tuple(step for step in data.successors if step.person_id != person_id),
        slots=tuple(slot for slot in data.slots if slot.person_id != person_id),
        sealed=tuple(one for one in data.sealed if one.to != person_id),
    )
    after = _after_leaving(roll.sign(after, keys, replace(data.roll, people=people)), keys, entry.role, "", log_from)
    box_keys.keep_a_holder(data, after, "remove_person", person_id)
    return after


def change_role(data: VaultData, keys: Keys, person_id: str, role: str, secret: bytes, log_from: int) -> VaultData:
    """Give a person another role and the keys that go with it; keys that the role no longer holds are replaced."""
    roll.signer(keys)
    entry = entry_of(data, person_id)
    if role != BuiltInRole.OWNER:
        _keep_an_owner(data, entry, "change_role")
    people = tuple(replace(other, role=role) if other.id == person_id else other for other in data.roll.people)
    slot = rewrap(data.roll.shop_id, data.slot(person_id), entry.role, secret, new_role=role, new_secret=secret)
    after = roll.sign(replace(data, slots=_with_slot(data, slot)), keys, replace(data.roll, people=people))
    after = _after_leaving(roll.seal_to_person(after, keys, person_id), keys, entry.role, role, log_from)
    box_keys.keep_a_holder(data, after, "change_role", person_id)
    return after


def sign_roles(data: VaultData, keys: Keys, roles: Iterable[OwnRole], secret: bytes, renamed: tuple[str, str] | None) -> VaultData:
    """Sign the hash of the shop's own roles; `renamed` (from, to) gives their people the new name."""
    data = roll.sign(data, keys, replace(data.roll, roles_hash=roll.hash_of_roles(roles)))
    if renamed is not None:
        for holder in [person.id for person in data.roll.people if person.role == renamed[0]]:
            data = change_role(data, keys, holder, renamed[1], secret, log_from=0)  # neither role holds the log's key
    return data


def rename(data: VaultData, keys: Keys, person_id: str, name: str) -> VaultData:
    """Give a person another name."""
    entry = entry_of(data, person_id)
    others = replace(data, roll=replace(data.roll, people=tuple(other for other in data.roll.people if other is not entry)))
    name = _checked_name(others, name)
    people = tuple(replace(other, name=name) if other.id == person_id else other for other in data.roll.people)
    return roll.sign(data, keys, replace(data.roll, people=people))


def change_password(data: VaultData, keys: Keys, person_id: str, passwords: tuple[str, str], secret: bytes) -> VaultData:
    """Make new key pairs under the new password (`passwords` are old and new) and seal to them all that the old ones open.

    Who holds the signing key signs the list anew, everyone else's old key signs the successor.
    """
    old, new = passwords
    entry, slot = roll.present(data)[person_id], data.slot(person_id)
    former = open_slot(data.roll.shop_id, slot, entry.role, old, secret)
    if new == old:
        raise WeakPassword("same")
    check_new_password(new, person_name=entry.name, shop_name=data.roll.shop_name)
    opened = sealing.open_keys(data.roll.shop_id, person_id, former.box, data.sealed)
    private = PrivateKeys.new()
    box, sign = private.public()
    data = replace(
        data,
        slots=_with_slot(data, make_slot(data.roll.shop_id, person_id, entry.role, private, new, secret, slot.cost)),
        sealed=(
            *(one for one in data.sealed if one.to != person_id),
            *sealing.seal_keys(data.roll.shop_id, person_id, box, opened, KeyKind),
        ),
    )
    if roll.newest(keys, KeyKind.SIGNING) is None:
        return roll.with_successor(data, entry, box, sign, former.sign)
    return _with_entry(data, keys, replace(entry, box=box, sign=sign))


def reset_password(data: VaultData, keys: Keys, person_id: str, password: str, secret: bytes) -> VaultData:
    """Give a person new key pairs under a new password; sealed to them is what the role holds and `keys` have."""
    roll.signer(keys)
    entry = entry_of(data, person_id)
    check_new_password(password, person_name=entry.name, shop_name=data.roll.shop_name)
    private = PrivateKeys.new()
    box, sign = private.public()
    slot = make_slot(data.roll.shop_id, person_id, entry.role, private, password, secret, data.slot(person_id).cost)
    after = _with_entry(replace(data, slots=_with_slot(data, slot)), keys, replace(entry, box=box, sign=sign))
    after = box_keys.hand_on(roll.seal_to_person(after, keys, person_id), keys)
    box_keys.keep_a_holder(data, after, "reset_password", person_id)
    return after


def entry_of(data: VaultData, person_id: str) -> Entry:
    """Return a person's signed entry; raise NotFound."""
    entry = data.entry(person_id)
    if entry is None:
        raise NotFound("person", person_id)
    return entry


def _with_entry(data: VaultData, keys: Keys, entry: Entry) -> VaultData:
    """Sign the list with one entry replaced; the person's successors are done with."""
    steps = tuple(step for step in data.successors if step.person_id != entry.id)
    people = tuple(entry if other.id == entry.id else other for other in data.roll.people)
    return roll.sign(replace(data, successors=steps), keys, replace(data.roll, people=people))


def _with_slot(data: VaultData, slot: Slot) -> tuple[Slot, ...]:
    return tuple(slot if other.person_id == slot.person_id else other for other in data.slots)


def _after_leaving(data: VaultData, keys: Keys, old_role: str, new_role: str, log_from: int) -> VaultData:
    lost = sealing.kinds_of(old_role) - (sealing.kinds_of(new_role) if new_role else frozenset())
    if KeyKind.SIGNING in lost:
        data = roll.renew_signing_key(data, keys)
    if KeyKind.BOX in lost:
        data = roll.renew_box(data, keys)
    if KeyKind.LOG in lost:
        data = roll.renew_log_key(data, keys, log_from)
    return box_keys.hand_on(data, keys)


def _keep_an_owner(data: VaultData, entry: Entry, deed: str) -> None:
    owners = [person for person in data.roll.people if person.role == BuiltInRole.OWNER]
    if owners == [entry]:
        raise NotPossible(deed, "last_owner", entry.id)


def _checked_name(data: VaultData, name: str) -> str:
    name = name.strip()
    if not name or not name.isprintable():
        raise Invalid("name", "empty" if not name else "not_printable")
    if len(name) > LONGEST_NAME:
        raise Invalid("name", "too_long")
    if any(person.name.casefold() == name.casefold() for person in data.roll.people):
        raise Invalid("name", "taken")
    return name
