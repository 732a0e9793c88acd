"""The keys of whoever is signed in, while they are."""

from collections.abc import Callable, Mapping

from backoffice.domain.people import BuiltInRole
from backoffice.errors import KeyStoreProblem
from backoffice.security.vault_records import KeyKind, KeyName


class Unlocked:
    """What one sign-in opened. `person_id` is None after the recovery key.

    `key_store_problem` is what kept the device secret from being put back; the keys are open nevertheless. `swapped`: the data file is
    under the new key already, though the vault still knows both.
    """

    __slots__ = ("key_store_problem", "keys", "name", "person_id", "role", "swapped")

    def __init__(self, person_id: str | None, name: str, role: str, keys: dict[KeyName, bytearray]) -> None:
        self.person_id = person_id
        self.name = name
        self.role = role
        self.keys = keys
        self.key_store_problem: KeyStoreProblem | None = None
        self.swapped = False

    @classmethod
    def by_recovery(cls, keys: dict[KeyName, bytearray]) -> "Unlocked":
        """Return what the recovery key opens: everything an owner holds."""
        return cls(None, "", BuiltInRole.OWNER.value, keys)

    @property
    def database_key(self) -> bytearray:
        """The key that opens the data file, during a rotation the old one until the file is swapped."""
        return self.database_keys()[0 if self.swapped else -1]

    @property
    def pending_database_key(self) -> bytearray | None:
        """The new key while a rotation is unfinished."""
        keys = self.database_keys()
        return keys[0] if len(keys) > 1 else None

    @property
    def log_keys(self) -> Mapping[int, bytearray]:
        """The keys that the log's seals begin with, by number; owners and data protection hold them."""
        return {number: key for (kind, number), key in self.keys.items() if kind is KeyKind.LOG}

    @property
    def signing_key(self) -> bytearray | None:
        """The Ed25519 seed that signs the list of people; owners hold it."""
        return self._newest(KeyKind.SIGNING)

    @property
    def box_keys(self) -> Mapping[int, bytearray]:
        """The X25519 private keys of the boxes that bank account numbers lie in, by box number."""
        return {number: key for (kind, number), key in self.keys.items() if kind is KeyKind.BOX}

    @property
    def device_secret(self) -> bytearray | None:
        """The device secret, only after the recovery key or while it is used."""
        return self._newest(KeyKind.DEVICE)

    def database_keys(self) -> tuple[bytearray, ...]:
        """Return every key that the data file may be under, newest first; two during a rotation."""
        names = sorted((name for name in self.keys if name[0] is KeyKind.DATABASE), reverse=True)
        return tuple(self.keys[name] for name in names)

    def ask_key_store(self, deed: Callable[[], None]) -> bool:
        """Do something that the key store may refuse, and say whether it did not."""
        try:
            deed()
        except KeyStoreProblem as problem:
            self.key_store_problem = problem
            return False
        return True

    def wipe(self) -> None:
        """Overwrite and forget all keys. Copies that Python made on the way cannot be reached."""
        for key in self.keys.values():
            key[:] = bytes(len(key))
        self.keys.clear()

    def go_on_with(self, keys: dict[KeyName, bytearray]) -> None:
        """Hold these keys from now on; those that are not among them are overwritten."""
        for name in self.keys.keys() - keys.keys():
            self.drop(name)
        self.keys = keys

    def drop(self, name: KeyName) -> None:
        """Overwrite and forget one key."""
        self.keys[name][:] = bytes(len(self.keys[name]))
        del self.keys[name]

    def _newest(self, kind: KeyKind) -> bytearray | None:
        names = [name for name in self.keys if name[0] is kind]
        return self.keys[max(names)] if names else None
