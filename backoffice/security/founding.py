"""The keys of a new shop and its first owner."""

from backoffice.domain.people import BuiltInRole
from backoffice.security import crypto, people, roll, rotation, sealing
from backoffice.security.passwords import Argon2Cost
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.roll import Keys
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault_records import DeviceCheck, KeyKind, Roll, VaultData


def found(
    shop_id: str, shop_name: str, owner_name: str, password: str, secret: bytes, backend: str, cost: Argon2Cost, since: str
) -> tuple[VaultData, Unlocked, RecoveryKey]:
    """Make all keys of a shop; return the vault's first data, the owner's keys and the recovery key, nothing written yet."""
    keys = _new_keys()
    empty = _empty(shop_id, shop_name, backend, keys, secret, since)
    data, owner_id = people.new_person(empty, owner_name, BuiltInRole.OWNER.value, password, secret, cost)
    data = roll.seal_to_person(roll.sign(data, keys, data.roll), keys, owner_id)
    data, key = rotation.renew_recovery(data, keys, secret, since)
    return data, Unlocked(owner_id, data.roll.people[0].name, BuiltInRole.OWNER.value, keys), key


def _new_keys() -> Keys:
    kinds = (KeyKind.DATABASE, KeyKind.LOG, KeyKind.SIGNING, KeyKind.BOX)
    return {(kind, 1): bytearray(crypto.random_bytes()) for kind in kinds}


def _empty(shop_id: str, shop_name: str, backend: str, keys: Keys, secret: bytes, since: str) -> VaultData:
    box, signing, log = (sealing.public_of(kind, keys[(kind, 1)]) for kind in (KeyKind.BOX, KeyKind.SIGNING, KeyKind.LOG))
    listed = Roll(1, shop_id, shop_name.strip(), (), bytes(32), since, 1, box, signing, log, "")
    checks = (DeviceCheck(1, rotation.device_check(shop_id, secret)),)
    return VaultData(
        generation=0,
        keep_from=1,
        backend=backend,
        device_checks=checks,
        device_bridge=b"",
        roll=listed,
        signature=bytes(64),
        endorsements=(),
        successors=(),
        slots=(),
        sealed=(),
        recovery_confirmed=False,
    )
