"""The signed list of people: checking it, signing it, and the keys that it and its valid successors name."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from backoffice.domain.people import OwnRole
from backoffice.errors import NotAllowed, VaultDamaged
from backoffice.security import crypto, sealing
from backoffice.security.rights import Right
from backoffice.security.strict_json import canonical
from backoffice.security.vault_records import RECOVERY, Endorsement, Entry, KeyKind, KeyName, LogKey, Roll, Sealed, Successor, VaultData

Keys = dict[KeyName, bytearray]


def verify(data: VaultData) -> None:
    """Raise VaultDamaged `signature` unless the list and every successor are properly signed."""
    if not crypto.verify(data.roll.verify_key, data.signature, data.roll.signed_bytes()):
        raise VaultDamaged("signature")
    present(data)


def present(data: VaultData) -> dict[str, Entry]:
    """Return each person's entry with the keys that are valid now, successors followed; raise VaultDamaged for a forged successor."""
    entries = {entry.id: entry for entry in data.roll.people}
    for step in data.successors:
        entry = entries.get(step.person_id)
        signed = step.signed_bytes(data.roll.shop_id)
        if entry is None or step.previous != entry.sign or not crypto.verify(entry.sign, step.signature, signed):
            raise VaultDamaged("signature")
        entries[entry.id] = replace(entry, box=step.box, sign=step.sign)
    return entries


def former_keys(data: VaultData) -> frozenset[bytes]:
    """Return the keys that once signed the list, each of which endorsed the one after it; call after `verify`."""
    found, known = {data.roll.verify_key}, True
    while known:
        known = False
        for step in data.endorsements:
            signed = step.signed_bytes(data.roll.shop_id)
            if step.new in found and step.old not in found and crypto.verify(step.old, step.signature, signed):
                found.add(step.old)
                known = True
    return frozenset(found)


def follows(data: VaultData, pin: bytes) -> bool:
    """Tell whether the list is signed by the pinned key, or by one that the pinned key leads to by endorsements."""
    for step in data.endorsements:
        if step.old == pin and crypto.verify(pin, step.signature, step.signed_bytes(data.roll.shop_id)):
            pin = step.new
    return pin == data.roll.verify_key


def hash_of_roles(roles: Iterable[OwnRole]) -> str:
    """Return what the signed list says of the shop's own roles: a digest in hex, empty while there are none."""
    told: list[object] = [[one.id, one.name, sorted(one.rights)] for one in sorted(roles, key=lambda one: one.id)]
    return crypto.digest(b"backoffice own roles v1|" + canonical(told)).hex() if told else ""


def newest(keys: Keys, kind: KeyKind) -> KeyName | None:
    """Return the name of the newest key of a kind among those held."""
    return max((name for name in keys if name[0] is kind), default=None)


def signer(keys: Keys) -> bytes:
    """Return the signing seed; raise NotAllowed for who does not hold it."""
    name = newest(keys, KeyKind.SIGNING)
    if name is None:
        raise NotAllowed(Right.USERS_MANAGE)
    return bytes(keys[name])


def sign(data: VaultData, keys: Keys, roll: Roll) -> VaultData:
    """Put a new list in place, signed by the shop's key."""
    roll = replace(roll, serial=data.roll.serial + 1)
    return replace(data, roll=roll, signature=crypto.sign(signer(keys), roll.signed_bytes()))


def confirm_successors(data: VaultData, keys: Keys) -> VaultData:
    """Take the successors' keys into the signed list."""
    entries = present(data)
    people = tuple(entries[entry.id] for entry in data.roll.people)
    return replace(sign(data, keys, replace(data.roll, people=people)), successors=())


def with_successor(data: VaultData, entry: Entry, box: bytes, verify_key: bytes, old_seed: bytes) -> VaultData:
    """Add a person's new public keys, signed by the old key, for who may not sign the list."""
    step = Successor(entry.id, box, verify_key, entry.sign)
    step = replace(step, signature=crypto.sign(old_seed, step.signed_bytes(data.roll.shop_id)))
    return replace(data, successors=(*data.successors, step))


def renew_signing_key(data: VaultData, keys: Keys) -> VaultData:
    """Replace the shop's signing pair, endorsed by the old one, sealed to all owners of the list in `data` and to the recovery key."""
    old_seed = signer(keys)
    seed, verify_key = crypto.new_signing_pair()
    step = Endorsement(data.roll.verify_key, verify_key)
    step = replace(step, signature=crypto.sign(old_seed, step.signed_bytes(data.roll.shop_id)))
    name = (KeyKind.SIGNING, data.newest(KeyKind.SIGNING) + 1)
    for old in [old for old in keys if old[0] is KeyKind.SIGNING]:
        del keys[old]
    keys[name] = bytearray(seed)
    data = sign(data, keys, replace(data.roll, verify_key=verify_key))
    kept = tuple(one for one in data.sealed if one.kind is not KeyKind.SIGNING)
    return seal_to_all(replace(data, sealed=kept, endorsements=(*data.endorsements, step)), keys, name)


def renew_box(data: VaultData, keys: Keys) -> VaultData:
    """Make a new box pair for new bank account numbers; the former ones stay with who remains, for sealing again."""
    private, public = crypto.new_box_pair()
    name = (KeyKind.BOX, data.roll.box_number + 1)
    keys[name] = bytearray(private)
    data = sign(data, keys, replace(data.roll, box=public, box_number=name[1]))
    return seal_to_all(data, keys, name)


def renew_log_key(data: VaultData, keys: Keys, since: int) -> VaultData:
    """Make a new log key that seals from an epoch of the log on; the former ones stay with who remains, to check what they sealed."""
    name = (KeyKind.LOG, len(data.roll.log_keys) + 2)
    keys[name] = bytearray(crypto.random_bytes())
    made = LogKey(sealing.public_of(KeyKind.LOG, keys[name]), since, begun=False)
    data = sign(data, keys, replace(data.roll, log_keys=(*data.roll.log_keys, made)))
    return seal_to_all(data, keys, name)


def confirm_log_keys(data: VaultData, keys: Keys) -> VaultData:
    """Say in the list that the log was begun anew with its newest key."""
    return sign(data, keys, replace(data.roll, log_keys=tuple(replace(one, begun=True) for one in data.roll.log_keys)))


def log_keys(data: VaultData, keys: Keys) -> tuple[tuple[int, bytearray], ...]:
    """Return since which epoch of the log each of its keys seals, and the key, the oldest first; nothing for who does not hold them."""
    since = (0, *(one.since for one in data.roll.log_keys))
    return tuple((epoch, keys[name]) for number, epoch in enumerate(since, 1) if (name := (KeyKind.LOG, number)) in keys)


def log_begun(data: VaultData) -> int:
    """Return the epoch that the log was seen to have come to, 0 while its first key was never renewed."""
    return max((one.since for one in data.roll.log_keys if one.begun), default=0)


def log_waits(data: VaultData) -> bool:
    """Say whether the log was not yet seen to be sealed with its newest key."""
    return any(not one.begun for one in data.roll.log_keys)


def seal_to_all(data: VaultData, keys: Keys, name: KeyName) -> VaultData:
    """Seal one key to everybody whose role holds its kind, and to the recovery key where it holds it."""
    one = {name: keys[name]}
    sealed = list(seal_to_recovery(data, one))
    for entry in present(data).values():
        sealed += sealing.seal_keys(data.roll.shop_id, entry.id, entry.box, one, sealing.kinds_of(entry.role))
    kept = tuple(old for old in data.sealed if (old.kind, old.number) != name)
    return replace(data, sealed=(*kept, *sealed))


def seal_to_recovery(data: VaultData, keys: Keys) -> tuple[Sealed, ...]:
    """Seal keys to the recovery key."""
    return sealing.seal_keys(data.roll.shop_id, RECOVERY, data.roll.recovery, keys, sealing.RECOVERY_KINDS)


def seal_to_person(data: VaultData, keys: Keys, person_id: str) -> VaultData:
    """Replace everything that is sealed to a person by what the role holds, out of the keys given."""
    entry = present(data)[person_id]
    kept = tuple(one for one in data.sealed if one.to != person_id)
    return replace(data, sealed=(*kept, *sealing.seal_keys(data.roll.shop_id, person_id, entry.box, keys, sealing.kinds_of(entry.role))))


def check_opened(data: VaultData, keys: Keys, kinds: Collection[KeyKind]) -> None:
    """Raise VaultDamaged `signature` if a key that was opened is not the one that the list names, or one of these kinds is not there.

    Without that, whoever can write the file could take the log's keys from an owner, who would look at no seals and see nothing wrong.
    """
    checks = enumerate((data.roll.log_check, *(one.check for one in data.roll.log_keys)), 1)
    needed: dict[KeyName, bytes] = {(KeyKind.LOG, number): check for number, check in checks}
    needed[(KeyKind.SIGNING, data.newest(KeyKind.SIGNING))] = data.roll.verify_key
    if any(name[0] in kinds and name not in keys for name in needed):
        raise VaultDamaged("signature")
    for name, public in {**needed, (KeyKind.BOX, data.roll.box_number): data.roll.box}.items():
        if name in keys and not crypto.same(sealing.public_of(name[0], keys[name]), public):
            raise VaultDamaged("signature")
