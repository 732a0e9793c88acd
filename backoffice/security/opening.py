"""Opening what `vault.json` holds: with a password and the device secret, or with the recovery key. Reads and checks, changes nothing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from backoffice.errors import KEY_FILE, KeyStoreProblem, VaultDamaged, WrongRecoveryKey
from backoffice.security import crypto, people, roll, rotation, sealing, vault_file
from backoffice.security.device_secret import DeviceSecretPort
from backoffice.security.passwords import CEILING, Argon2Cost
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.roll import Keys
from backoffice.security.slots import open_slot
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault_records import RECOVERY, KeyKind, Sealed, VaultData


@dataclass(frozen=True, slots=True)
class DeviceSecret:
    """The present device secret; `bridged` if the key store still had the former one."""

    value: bytes
    bridged: bool


def by_password(
    data: VaultData, person_id: str, password: str, port: DeviceSecretPort, floor: Argon2Cost, also: Sequence[Sealed] = ()
) -> tuple[Unlocked, DeviceSecret]:
    """Open a person's keys, and those that are sealed to the person elsewhere (`also`: in a backup).

    The list's signature comes first, then the cost, then the key store, then the password: none of the first three ever looks like a
    wrong password, and a crafted cost is refused before it runs.
    """
    roll.verify(data)
    entry = roll.present(data)[people.entry_of(data, person_id).id]
    slot = data.slot(person_id)
    if not slot.cost.within(floor, CEILING):
        raise VaultDamaged("cost")
    secret = read_device_secret(data, port)
    pin = port.read_pin(data.roll.shop_id)
    if pin is not None and not roll.follows(data, pin):
        raise VaultDamaged("signature")
    private = open_slot(data.roll.shop_id, slot, entry.role, password, secret.value)
    if private.public() != (entry.box, entry.sign):
        raise VaultDamaged("signature")
    keys = _opened(data, person_id, private.box, sealing.kinds_of(entry.role), also)
    return Unlocked(person_id, entry.name, entry.role, keys), secret


def by_recovery(data: VaultData, key: RecoveryKey, also: Sequence[Sealed] = ()) -> Unlocked:
    """Open everything with the recovery key, in a backup too (`also`); raise WrongRecoveryKey if it is not this shop's valid one."""
    roll.verify(data)
    private, public = key.keys()
    if not crypto.same(public, data.roll.recovery):
        raise WrongRecoveryKey
    unlocked = Unlocked.by_recovery(_opened(data, RECOVERY, private, sealing.RECOVERY_KINDS, also))
    secret = unlocked.device_secret
    if secret is None or rotation.device_number(data, bytes(secret)) != data.device_checks[0].number:
        raise VaultDamaged("mac")
    return unlocked


def read_device_secret(data: VaultData, port: DeviceSecretPort) -> DeviceSecret:
    """Read and check the device secret; raise KeyStoreProblem, `backend_changed`, `old_value` and `wrong_value` among its states."""
    if KEY_FILE != port.name != data.backend:
        raise KeyStoreProblem("backend_changed", port.name)
    secret = port.read(data.roll.shop_id)
    number = rotation.device_number(data, secret)
    if number is None:
        raise KeyStoreProblem("wrong_value", port.name)
    checks = data.device_checks
    if number == checks[0].number:
        return DeviceSecret(secret, bridged=False)
    if not data.device_bridge or number != checks[1].number:
        raise KeyStoreProblem("old_value", port.name)
    return DeviceSecret(rotation.cross_bridge(data, secret), bridged=True)


def _opened(data: VaultData, reader: str, private: bytes, kinds: Collection[KeyKind], also: Sequence[Sealed]) -> Keys:
    keys = sealing.open_keys(data.roll.shop_id, reader, private, (*data.sealed, *also))
    newest = keys.get((KeyKind.DATABASE, data.newest(KeyKind.DATABASE)))
    if newest is None or not crypto.same(vault_file.file_mac(data, newest), data.mac):
        raise VaultDamaged("mac")
    roll.check_opened(data, keys, kinds)
    return keys
