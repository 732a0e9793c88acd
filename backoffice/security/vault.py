"""The vault: who may open the shop, and the keys that they open. The facts lie in `vault.json`, the other half in the key store.

Opening is here; what changes people is `people.py`, what changes keys `rotation.py`. Every change is written whole or not at all.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from backoffice.clock import Clock, SystemClock
from backoffice.domain.people import OwnRole, PersonCard, PersonId
from backoffice.errors import KEY_FILE, DiskFull, KeyStoreProblem, NotPossible, PathRefused, WrongRecoveryKey
from backoffice.security import box_keys, crypto, founding, opening, people, recovering, roll, rotation, sealing, vault_file
from backoffice.security.device_secret import DeviceSecretPort, write_and_compare
from backoffice.security.front import by_name
from backoffice.security.passwords import DEFAULT, FLOOR, Argon2Cost
from backoffice.security.recovery_key import RecoveryKey, wrong_groups
from backoffice.security.roll import Keys
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault_records import KeyKind, Sealed, VaultData

__all__ = ["Unlocked", "Vault"]


class Vault:
    """One shop's `vault.json`. `fallback` tells that a kept generation is used because the file itself cannot be read."""

    def __init__(self, folder: Path, data: VaultData, *, fallback: bool = False, floor: Argon2Cost = FLOOR) -> None:
        self.folder = folder
        self.fallback = fallback
        self._data = data
        self._floor = floor

    @classmethod
    def create(
        cls,
        folder: Path,
        shop_id: str,
        owner_name: str,
        password: str,
        port: DeviceSecretPort,
        *,
        cost: Argon2Cost = DEFAULT,
        clock: Clock | None = None,
        shop_name: str,
    ) -> tuple[Unlocked, RecoveryKey]:
        """Make a shop's keys, put the device secret into the key store, write `vault.json`; nothing is left of it if that fails."""
        if (folder / vault_file.NAME).exists():
            raise PathRefused("shop_exists", folder)
        secret = crypto.random_bytes()
        since = (clock or SystemClock()).now().isoformat(timespec="seconds")
        data, unlocked, key = founding.found(shop_id, shop_name, owner_name, password, secret, port.name, cost, since)
        write_and_compare(port, shop_id, secret)
        try:
            port.write_pin(shop_id, data.roll.verify_key)
            vault_file.save(folder, data, unlocked.database_key, follows=0, purge=False)
        except BaseException:
            unlocked.wipe()
            (folder / vault_file.NAME).unlink(missing_ok=True)
            with suppress(KeyStoreProblem):
                port.delete(shop_id)
            raise
        return unlocked, key

    @classmethod
    def load(cls, folder: Path, *, floor: Argon2Cost = FLOOR, kept: int = 0) -> "Vault":
        """Read the vault, or its kept generation 1 or 2; raise VaultDamaged `missing`, `unreadable` or `newer`. Nothing is verified yet.

        `floor` is lower in tests only.
        """
        if kept:
            return cls(folder, vault_file.load_one(folder / vault_file.KEPT[kept - 1]), fallback=True, floor=floor)
        data, fallback = vault_file.load(folder)
        return cls(folder, data, fallback=fallback, floor=floor)

    @property
    def data(self) -> VaultData:
        """The file's records as they stand."""
        return self._data

    @property
    def shop_id(self) -> str:
        return self._data.roll.shop_id

    @property
    def shop_name(self) -> str:
        return self._data.roll.shop_name

    @property
    def generation(self) -> int:
        """Counts key changes; part of the mark that shows a rollback."""
        return self._data.generation

    @property
    def keep_from(self) -> int:
        """The oldest generation that holds nothing that had to go."""
        return self._data.keep_from

    @property
    def verify_key(self) -> bytes:
        """The Ed25519 key that signs the list of people, for pinning in the database."""
        return self._data.roll.verify_key

    @property
    def box_public(self) -> tuple[int, bytes]:
        """Number and X25519 public key of the box for bank account numbers."""
        return self._data.roll.box_number, self._data.roll.box

    @property
    def recovery_confirmed(self) -> bool:
        """Whether two groups of the recovery key have been typed back."""
        return self._data.recovery_confirmed

    @property
    def recovery_since(self) -> datetime:
        """When the valid recovery key was made; tells an old printed sheet from the valid one."""
        return datetime.fromisoformat(self._data.roll.recovery_since)

    @property
    def backend(self) -> str:
        """The key store that the device secret was put into."""
        return self._data.backend

    def people(self) -> tuple[PersonCard, ...]:
        """Return the people as the file says, by name; they are verified when somebody signs in."""
        return by_name([PersonCard(PersonId(person.id), person.name, person.role) for person in self._data.roll.people])

    def to_bytes(self) -> bytes:
        """Return the file's content, for the copy in a backup."""
        return self._data.to_bytes()

    def follows(self, pin: bytes) -> bool:
        """Tell whether the list of people is signed by the pinned key or by one that it endorsed."""
        return roll.follows(self._data, pin)

    def signed_by_us(self, verify_key: bytes) -> bool:
        """Tell whether a key is the shop's signing key, or was before."""
        roll.verify(self._data)
        return verify_key in roll.former_keys(self._data)

    def unlock(
        self, person_id: str, password: str, port: DeviceSecretPort, also: Sequence[Sealed] = (), *, tidies: bool = True
    ) -> Unlocked:
        """Open a person's keys, and those in a backup that are sealed to the person (`also`).

        With `tidies` what was left to be done is done: for whoever holds the shop's lock. Raises WrongPassword, KeyStoreProblem, NotFound,
        VaultDamaged (`signature`, `mac`, `cost`). The key store is asked before the password, so its failures never look like a wrong one.
        """
        unlocked, secret = opening.by_password(self._data, person_id, password, port, self._floor, also)
        if tidies:
            self._finish(unlocked, port, secret)
        return unlocked

    def unlock_with_recovery(self, key: RecoveryKey, port: DeviceSecretPort | None = None, also: Sequence[Sealed] = ()) -> Unlocked:
        """Open everything with the recovery key; no key store is needed.

        With a port, the device secret is put back; what keeps it from being put back is left in `key_store_problem`. Raises
        WrongRecoveryKey if the key is not this shop's valid one.
        """
        unlocked = opening.by_recovery(self._data, key, also)
        secret = unlocked.keys[(KeyKind.DEVICE, self._data.device_checks[0].number)]
        if port is not None:
            self.put_back(unlocked, port, bytes(secret))
        return unlocked

    def recover(self, key: RecoveryKey, port: DeviceSecretPort | None, person_id: str = "", new_password: str = "") -> Unlocked:
        """Let the recovery key do its work, in one step: a new password for an owner, a new device secret where the key store lost it.

        Returns the owner's keys, or without one all that the key opens. Raises WrongRecoveryKey, NotPossible(`not_owner`), WeakPassword.
        """
        if person_id:
            recovering.check(self._data, person_id, new_password)
        unlocked = self.unlock_with_recovery(key)
        way = recovering.Way(person_id, new_password, recovering.secret_for(self._data, unlocked, port), "" if port is None else port.name)
        self._change(unlocked, lambda data, keys: recovering.used(data, keys, way), purge=True)
        if port is not None:
            unlocked.ask_key_store(lambda: self._pin(port))
        recovering.become(self._data, unlocked, person_id)
        return unlocked

    def add_person(
        self, unlocked: Unlocked, name: str, role: str, password: str, port: DeviceSecretPort | None, *, cost: Argon2Cost | None = None
    ) -> PersonCard:
        """Add a person; raise NotAllowed, WeakPassword, Invalid (`name`)."""
        roll.signer(unlocked.keys)
        secret = self._secret(unlocked, port)
        cost = cost or max((slot.cost for slot in self._data.slots), key=lambda slot_cost: (slot_cost.memory_kib, slot_cost.time))
        keys = dict(unlocked.keys)
        data, person_id = people.add(self._data, keys, name, role, password, secret, cost)
        self._commit(unlocked, data, keys)
        return next(card for card in self.people() if card.id == person_id)

    def remove_person(self, unlocked: Unlocked, person_id: str, *, log_from: int) -> None:
        """Remove a person; raise NotPossible `last_owner` or `yourself`. What the person copied before stays open until a rotation.

        `log_from`: the epoch of the log that a new log key would begin, where the person knows the present one.
        """
        self._change(unlocked, lambda data, keys: people.remove(data, keys, person_id, unlocked.person_id, log_from), purge=True)

    def change_role(self, unlocked: Unlocked, person_id: str, role: str, port: DeviceSecretPort | None, *, log_from: int) -> None:
        """Give a person another role; raise NotPossible `last_owner`. One's own keys are held until `forget_lost`."""
        roll.signer(unlocked.keys)
        secret = self._secret(unlocked, port)
        self._change(unlocked, lambda data, keys: people.change_role(data, keys, person_id, role, secret, log_from), purge=True)
        if person_id == unlocked.person_id:
            unlocked.role = role

    def forget_lost(self, unlocked: Unlocked) -> None:
        """Overwrite and forget the keys that one's role does not hold any more."""
        for name in [name for name in unlocked.keys if name[0] not in sealing.kinds_of(unlocked.role)]:
            unlocked.drop(name)

    def renew_log_key(self, unlocked: Unlocked, *, log_from: int) -> None:
        """Make a new log key for the time from an epoch of the log on."""
        roll.signer(unlocked.keys)
        self._change(unlocked, lambda data, keys: roll.renew_log_key(data, keys, log_from))

    def confirm_log_key(self, unlocked: Unlocked) -> None:
        """Note that the log was begun anew with its newest key; from now on no log without it is taken for the shop's."""
        if roll.log_waits(self._data):
            self._change(unlocked, roll.confirm_log_keys)

    def rename_person(self, unlocked: Unlocked, person_id: str, name: str) -> None:
        """Give a person another name; raise Invalid (`name`)."""
        self._change(unlocked, lambda data, keys: people.rename(data, keys, person_id, name))

    def rename_shop(self, unlocked: Unlocked, name: str) -> None:
        """Give the shop another name."""
        self._change(unlocked, lambda data, keys: roll.sign(data, keys, replace(data.roll, shop_name=name.strip())))

    def vouches_for(self, roles: Iterable[OwnRole]) -> bool:
        """Say whether the shop's own roles in the data file are those that the signed list means."""
        return roll.hash_of_roles(roles) == self._data.roll.roles_hash

    def sign_roles(
        self, unlocked: Unlocked, roles: Iterable[OwnRole], port: DeviceSecretPort | None, renamed: tuple[str, str] | None = None
    ) -> None:
        """Sign the shop's own roles as they are now; `renamed` (from, to) takes the people of a role along."""
        roll.signer(unlocked.keys)
        secret = self._secret(unlocked, port)
        self._change(unlocked, lambda data, keys: people.sign_roles(data, keys, roles, secret, renamed), purge=renamed is not None)

    def change_password(self, unlocked: Unlocked, old: str, new: str, port: DeviceSecretPort | None) -> None:
        """Change one's own password; raise WrongPassword, WeakPassword."""
        person_id = unlocked.person_id
        if person_id is None:
            raise NotPossible("change_password", "signed_in_by_recovery")
        secret = self._secret(unlocked, port)
        self._change(unlocked, lambda data, keys: people.change_password(data, keys, person_id, (old, new), secret), purge=True)

    def reset_password(self, unlocked: Unlocked, person_id: str, new_password: str, port: DeviceSecretPort | None) -> None:
        """Give a person a new password, as an owner or by recovery."""
        roll.signer(unlocked.keys)
        secret = self._secret(unlocked, port)
        self._change(unlocked, lambda data, keys: people.reset_password(data, keys, person_id, new_password, secret), purge=True)

    def begin_rotation(self, unlocked: Unlocked, new: bytes | bytearray | None = None) -> bytearray:
        """Write a generation with both database keys and return the new one; the same one again after a crash."""
        if unlocked.pending_database_key is None:
            self._change(unlocked, lambda data, keys: rotation.begin(data, keys, new))
        else:
            roll.signer(unlocked.keys)
        return unlocked.database_keys()[0]

    def finish_rotation(self, unlocked: Unlocked) -> None:
        """Write a generation with the new database key only and destroy the older generations."""
        if unlocked.pending_database_key is not None:
            self._change(unlocked, lambda data, keys: rotation.keep_only(data, keys, newest=True), purge=True)

    def abandon_rotation(self, unlocked: Unlocked) -> None:
        """Give up a rotation whose data file was not swapped: the old key stays, the new one goes."""
        if unlocked.pending_database_key is not None:
            self._change(unlocked, lambda data, keys: rotation.keep_only(data, keys, newest=False), purge=True)

    def renew_device_secret(self, unlocked: Unlocked, port: DeviceSecretPort) -> None:
        """Put a new device secret into the key store and wrap all slots under it; other accounts of the computer must enrol again.

        If the key store fails, the next sign-in with the old value puts the new one in.
        """
        old, new = self._secret(unlocked, port), crypto.random_bytes()
        self._change(unlocked, lambda data, keys: rotation.renew_device(data, keys, old, new), purge=True)
        if unlocked.device_secret is not None:
            self._hold_device(unlocked, new)
        write_and_compare(port, self.shop_id, new)
        self._change(unlocked, lambda data, _: replace(data, device_bridge=b"", backend=port.name), purge=True)

    def renew_box_key(self, unlocked: Unlocked) -> None:
        """Make a new key pair for the boxes to come; what lies in boxes is sealed again by who holds the former one."""
        self._change(unlocked, roll.renew_box)

    def drop_box_keys(self, unlocked: Unlocked, used: Collection[int]) -> bool:
        """Drop former box keys that no box uses, and say whether there were any; a copy in older backups stays."""
        if not box_keys.are_former(self._data, used):
            return False
        self._change(unlocked, lambda data, keys: box_keys.drop(data, keys, used), purge=True)
        return True

    def outrun(self, unlocked: Unlocked, generation: int) -> None:
        """Be newer than a generation: an owner says that an older list is the right one."""
        if self.generation <= generation:
            keys = dict(unlocked.keys)
            self._commit(unlocked, self._data, keys, purge=True, above=generation)

    def pending_recovery(self, unlocked: Unlocked) -> RecoveryKey | None:
        """Return the recovery key as long as it is not confirmed, to who holds it (owners)."""
        name = roll.newest(unlocked.keys, KeyKind.RECOVERY_TEXT)
        return None if name is None else RecoveryKey.parse(unlocked.keys[name].decode("ascii"))

    def confirm_recovery(self, unlocked: Unlocked, typed: Mapping[int, str] | None = None) -> None:
        """Note that the recovery key was written down and erase its text here.

        `typed`: group number (from 1) and what was typed for it, at least two; raise WrongRecoveryKey with the groups that differ. Without
        it, the caller has compared.
        """
        roll.signer(unlocked.keys)
        key = self.pending_recovery(unlocked)
        if typed is not None:
            wrong = wrong_groups(key, typed)
            if wrong or len(typed) < 2:
                raise WrongRecoveryKey(wrong)
        self._change(unlocked, lambda data, keys: replace(rotation.without_recovery_text(data, keys), recovery_confirmed=True), purge=True)

    def renew_recovery(self, unlocked: Unlocked, port: DeviceSecretPort | None = None, clock: Clock | None = None) -> RecoveryKey:
        """Replace the recovery key; the old one opens nothing any more, the new one waits to be confirmed."""
        roll.signer(unlocked.keys)
        secret = self._secret(unlocked, port)
        since = (clock or SystemClock()).now().isoformat(timespec="seconds")
        keys = dict(unlocked.keys)
        data, key = rotation.renew_recovery(self._data, keys, secret, since)
        self._commit(unlocked, data, keys, purge=True)
        return key

    def is_device_secret(self, secret: bytes) -> bool:
        """Tell whether this is the shop's present device secret."""
        return rotation.device_number(self._data, secret) == self._data.device_checks[0].number

    def read_device_secret(self, port: DeviceSecretPort) -> bytes:
        """Return the device secret; raise KeyStoreProblem with the state, `backend_changed`, `old_value` and `wrong_value` among them."""
        return opening.read_device_secret(self._data, port).value

    def _secret(self, unlocked: Unlocked, port: DeviceSecretPort | None) -> bytes:
        if unlocked.device_secret is not None:
            return bytes(unlocked.device_secret)
        if port is None:
            raise KeyStoreProblem("absent")
        return opening.read_device_secret(self._data, port).value

    def _finish(self, unlocked: Unlocked, port: DeviceSecretPort, secret: opening.DeviceSecret) -> None:
        """Do what an interrupted change or somebody's password change left to be done."""
        if secret.bridged or self._data.device_bridge:  # over which the former device secret still leads to the new one
            self.put_back(unlocked, port, secret.value)
        else:
            unlocked.ask_key_store(lambda: self._pin(port))
        with _another_time():
            if self._data.successors and unlocked.signing_key is not None:
                self._change(unlocked, roll.confirm_successors)
            if box_keys.hand_on(self._data, unlocked.keys) is not self._data:
                self._change(unlocked, box_keys.hand_on)
            vault_file.purge_kept(self.folder, self._data)

    def put_back(self, unlocked: Unlocked, port: DeviceSecretPort, secret: bytes) -> None:
        """Put the device secret into a key store; what keeps it from being put there is left in `key_store_problem`."""

        def write() -> None:
            write_and_compare(port, self.shop_id, secret)
            self._pin(port)

        if not unlocked.ask_key_store(write):
            return
        backend = self._data.backend if port.name == KEY_FILE else port.name
        if self._data.device_bridge or backend != self._data.backend:
            with _another_time():
                self._change(unlocked, lambda data, _: replace(data, device_bridge=b"", backend=backend), purge=True)

    def _pin(self, port: DeviceSecretPort) -> None:
        if port.read_pin(self.shop_id) != self.verify_key:
            port.write_pin(self.shop_id, self.verify_key)

    def _hold_device(self, unlocked: Unlocked, secret: bytes) -> None:
        for name in [name for name in unlocked.keys if name[0] is KeyKind.DEVICE]:
            unlocked.drop(name)
        unlocked.keys[(KeyKind.DEVICE, self._data.device_checks[0].number)] = bytearray(secret)

    def _change(self, unlocked: Unlocked, change: Callable[[VaultData, Keys], VaultData], *, purge: bool = False) -> None:
        keys = dict(unlocked.keys)
        self._commit(unlocked, change(self._data, keys), keys, purge=purge)

    def _commit(self, unlocked: Unlocked, data: VaultData, keys: Keys, *, purge: bool = False, above: int = 0) -> None:
        """Write the next generation; the keys in hand change only once it is on the disk, and those that are given up are overwritten."""
        sealing = keys[(KeyKind.DATABASE, data.newest(KeyKind.DATABASE))], *unlocked.database_keys()
        self._data = vault_file.save(self.folder, data, *sealing, follows=self._data.generation, purge=purge, above=above)
        self.fallback = False
        unlocked.go_on_with(keys)


def _another_time() -> suppress:
    """Let a tidying write fail: a full or read-only disk must keep nobody from signing in, and the next sign-in tidies again."""
    return suppress(OSError, DiskFull)
