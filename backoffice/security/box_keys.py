"""Who holds the keys of the boxes that account numbers lie in: handing them on, keeping a holder, dropping those that no box needs.

Each function takes the vault's data and keys held. New box pairs are made in `roll.renew_box`, when somebody leaves who held the old ones.
"""

from collections.abc import Collection
from dataclasses import replace

from backoffice.errors import NotPossible
from backoffice.security import roll, sealing
from backoffice.security.roll import Keys
from backoffice.security.vault_records import KeyKind, KeyName, Sealed, VaultData


def hand_on(data: VaultData, keys: Keys) -> VaultData:
    """Seal the box keys that are held to those whose role holds them and who miss one; the data stays the same if nobody does.

    An owner without a box key may give a role that needs it: then the key waits until somebody comes who holds it.
    """
    given = tuple(one for name in _held(data, keys) for one in _missing(data, keys, name))
    return replace(data, sealed=(*data.sealed, *given)) if given else data


def keep_a_holder(before: VaultData, after: VaultData, deed: str, person_id: str) -> None:
    """Raise NotPossible(`last_holder`) if a change would leave a box key with nobody but the recovery key."""
    if _with_holders(before) - _with_holders(after):
        raise NotPossible(deed, "last_holder", person_id)


def drop(data: VaultData, keys: Keys, used: Collection[int]) -> VaultData:
    """Drop the box keys that are neither the newest nor `used` by a box."""
    gone = {number for number in _numbers(data) if number != data.roll.box_number and number not in used}
    for name in [name for name in keys if name[0] is KeyKind.BOX and name[1] in gone]:
        del keys[name]
    return replace(data, sealed=tuple(one for one in data.sealed if one.kind is not KeyKind.BOX or one.number not in gone))


def are_former(data: VaultData, used: Collection[int]) -> bool:
    """Say whether there are former box keys that no box uses."""
    return any(number != data.roll.box_number and number not in used for number in _numbers(data))


def _numbers(data: VaultData) -> frozenset[int]:
    return frozenset(one.number for one in data.sealed if one.kind is KeyKind.BOX)


def _with_holders(data: VaultData) -> frozenset[int]:
    people = {entry.id for entry in data.roll.people}
    return frozenset(one.number for one in data.sealed if one.kind is KeyKind.BOX and one.to in people)


def _held(data: VaultData, keys: Keys) -> list[KeyName]:
    """Return the box keys that are held and still in use: one that was dropped meanwhile is not brought back."""
    return [name for name in sorted(keys) if name[0] is KeyKind.BOX and name[1] in _numbers(data)]


def _missing(data: VaultData, keys: Keys, name: KeyName) -> tuple[Sealed, ...]:
    one, has = {name: keys[name]}, {sealed.to for sealed in data.sealed if (sealed.kind, sealed.number) == name}
    return tuple(
        sealed
        for entry in roll.present(data).values()
        if entry.id not in has
        for sealed in sealing.seal_keys(data.roll.shop_id, entry.id, entry.box, one, sealing.kinds_of(entry.role))
    )
