"""Replacing keys for everybody without anybody's password: the database key, the device secret, the recovery key.

Each function takes the vault's data and keys held, and returns the next data; `keys` is a copy that new keys are put into.
"""

from dataclasses import replace

from backoffice.errors import VaultDamaged
from backoffice.security import crypto, roll
from backoffice.security.crypto import CannotOpen
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.roll import Keys
from backoffice.security.slots import rewrap
from backoffice.security.strict_json import canonical
from backoffice.security.vault_records import RECOVERY, DeviceCheck, KeyKind, KeyName, VaultData

_KEPT_CHECKS = 10  # former device secrets that are still recognised as such


def begin(data: VaultData, keys: Keys, new: bytes | bytearray | None = None) -> VaultData:
    """Add a second database key, `new` if a file was written under that one."""
    roll.signer(keys)
    name = (KeyKind.DATABASE, data.newest(KeyKind.DATABASE) + 1)
    keys[name] = bytearray(crypto.random_bytes() if new is None else new)
    return roll.seal_to_all(data, keys, name)


def keep_only(data: VaultData, keys: Keys, *, newest: bool) -> VaultData:
    """Drop all database keys but the newest (the rotation is done) or but the oldest (it is given up)."""
    names = _database_names(keys)
    kept = max(names) if newest else min(names)
    for name in names:
        if name != kept:
            del keys[name]
    sealed = tuple(one for one in data.sealed if one.kind is not KeyKind.DATABASE or one.number == kept[1])
    return replace(data, sealed=sealed)


def device_check(shop_id: str, secret: bytes) -> bytes:
    """Return what recognises a device secret without telling anything about it."""
    return crypto.mac(secret, b"backoffice device check v1|" + shop_id.encode("utf-8"))


def device_number(data: VaultData, secret: bytes) -> int | None:
    """Return the number of a present or former device secret, None for a value that never was one of this shop."""
    check = device_check(data.roll.shop_id, secret)
    return next((known.number for known in data.device_checks if crypto.same(known.check, check)), None)


def renew_device(data: VaultData, keys: Keys, old: bytes, new: bytes) -> VaultData:
    """Wrap all slots under a new device secret, with a bridge from the old one until the key store has taken the new one."""
    roll.signer(keys)
    shop_id = data.roll.shop_id
    number = data.device_checks[0].number + 1
    slots = tuple(
        rewrap(shop_id, slot, entry.role, old, new_role=entry.role, new_secret=new)
        for slot in data.slots
        if (entry := data.entry(slot.person_id))
    )
    checks = (DeviceCheck(number, device_check(shop_id, new)), *data.device_checks)[:_KEPT_CHECKS]
    kept = tuple(one for one in data.sealed if one.kind is not KeyKind.DEVICE)
    sealed = roll.seal_to_recovery(data, {(KeyKind.DEVICE, number): bytearray(new)})
    bridge = crypto.aead_encrypt(_bridge_key(old), new, _bridge_context(shop_id, number))
    return replace(data, slots=slots, device_checks=checks, device_bridge=bridge, sealed=(*kept, *sealed))


def cross_bridge(data: VaultData, old: bytes) -> bytes:
    """Return the present device secret from the former one; raise VaultDamaged if the bridge is not whole."""
    try:
        return crypto.aead_decrypt(_bridge_key(old), data.device_bridge, _bridge_context(data.roll.shop_id, data.device_checks[0].number))
    except CannotOpen as error:
        raise VaultDamaged("mac") from error


def renew_recovery(data: VaultData, keys: Keys, secret: bytes, since: str) -> tuple[VaultData, RecoveryKey]:
    """Replace the recovery key; the text of the new one stays sealed to the owners until it is confirmed."""
    key = RecoveryKey.new()
    data = replace(data, sealed=tuple(one for one in data.sealed if one.to != RECOVERY), recovery_confirmed=False)
    data = roll.sign(data, keys, replace(data.roll, recovery=key.keys()[1], recovery_since=since))
    held = {**keys, (KeyKind.DEVICE, data.device_checks[0].number): bytearray(secret)}
    data = replace(data, sealed=(*data.sealed, *roll.seal_to_recovery(data, held)))
    former = max((one.number for one in data.sealed if one.kind is KeyKind.RECOVERY_TEXT), default=0)
    data = without_recovery_text(data, keys)
    name = (KeyKind.RECOVERY_TEXT, former + 1)
    keys[name] = bytearray(key.text.encode("ascii"))
    return roll.seal_to_all(data, keys, name), key


def without_recovery_text(data: VaultData, keys: Keys) -> VaultData:
    """Forget the text of the recovery key."""
    for name in [name for name in keys if name[0] is KeyKind.RECOVERY_TEXT]:
        del keys[name]
    return replace(data, sealed=tuple(one for one in data.sealed if one.kind is not KeyKind.RECOVERY_TEXT))


def _database_names(keys: Keys) -> list[KeyName]:
    return [name for name in keys if name[0] is KeyKind.DATABASE]


def _bridge_key(old: bytes) -> bytes:
    return crypto.hkdf(old, b"backoffice device bridge v1")


def _bridge_context(shop_id: str, number: int) -> bytes:
    return b"backoffice device bridge v1|" + canonical([shop_id, number])
