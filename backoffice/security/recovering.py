"""What the recovery key does when it is used: a new password for an owner, and a new device secret where the key store has lost it.

It counts as used from then on: not confirmed, and its text is kept nowhere, which asks the owners to replace it. It stays valid until then,
so that nothing that goes wrong on the way locks anybody out.
"""

from dataclasses import dataclass, field, replace

from backoffice.domain.people import BuiltInRole
from backoffice.errors import KEY_FILE, KeyStoreProblem, NotPossible
from backoffice.security import crypto, opening, people, rotation
from backoffice.security.device_secret import DeviceSecretPort, write_and_compare
from backoffice.security.passwords import check_new_password
from backoffice.security.roll import Keys
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault_records import KeyKind, VaultData


@dataclass(frozen=True, slots=True)
class Way:
    """What is done: an owner's new password (nobody's without `person_id`), and the device secret and key store from now on."""

    person_id: str
    new_password: str = field(repr=False)
    secret: bytes = field(repr=False)
    backend: str


def check(data: VaultData, person_id: str, new_password: str) -> None:
    """Raise what would refuse the new password, before anything is touched: NotFound, NotPossible(`not_owner`), WeakPassword."""
    entry = people.entry_of(data, person_id)
    if entry.role != BuiltInRole.OWNER:
        raise NotPossible("recover_owner", "not_owner", person_id)
    check_new_password(new_password, person_name=entry.name, shop_name=data.roll.shop_name)


def secret_for(data: VaultData, unlocked: Unlocked, port: DeviceSecretPort | None) -> bytes:
    """Return the device secret that holds from now on: the present one where this account's key store has it, else a new one.

    The key store is written before the vault: it had lost its value, so that a crash between leaves what was there before. What keeps it
    from being written is left in `key_store_problem`; then the present one stays.
    """
    present = bytes(unlocked.device_secret or b"")
    if port is None:
        return present
    try:
        return opening.read_device_secret(data, port).value
    except KeyStoreProblem:
        new = crypto.random_bytes()
    try:
        write_and_compare(port, data.roll.shop_id, new)
    except KeyStoreProblem as problem:
        unlocked.key_store_problem = problem
        return present
    return new


def used(data: VaultData, keys: Keys, way: Way) -> VaultData:
    """Set the new password, wrap everything under the device secret if that is a new one, and note that the recovery key was used."""
    name = (KeyKind.DEVICE, data.device_checks[0].number)
    present = bytes(keys[name])
    if way.person_id:
        data = people.reset_password(data, keys, way.person_id, way.new_password, present)
    if way.secret != present:
        data = replace(rotation.renew_device(data, keys, present, way.secret), device_bridge=b"")
        data = data if way.backend == KEY_FILE else replace(data, backend=way.backend)
        del keys[name]
        keys[(KeyKind.DEVICE, data.device_checks[0].number)] = bytearray(way.secret)
    return replace(rotation.without_recovery_text(data, keys), recovery_confirmed=False)


def become(data: VaultData, unlocked: Unlocked, person_id: str) -> None:
    """Let what the recovery key opened be an owner's, if one is meant: the same keys, but for the device secret."""
    if not person_id:
        return
    unlocked.person_id, unlocked.name = person_id, people.entry_of(data, person_id).name
    for name in [name for name in unlocked.keys if name[0] is KeyKind.DEVICE]:
        unlocked.drop(name)
