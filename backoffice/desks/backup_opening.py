"""Opening a backup: by an owner's password of today or of the backup's day, or by the recovery key; and its copy of the list of people."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.backup import restore as backup
from backoffice.domain.people import BuiltInRole
from backoffice.errors import BackofficeError, BackupProblem, KeyStoreProblem, NotAllowed, VaultDamaged, WrongPassword, WrongRecoveryKey
from backoffice.security.atomic_file import write_atomically
from backoffice.security.device_secret import DeviceSecretPort, MemoryPort
from backoffice.security.recovery_key import GROUP_SYMBOLS, GROUPS, RecoveryKey
from backoffice.security.rights import Right
from backoffice.security.throttle import Throttle
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.security.vault_records import Sealed
from backoffice.storage.shop_files import PASSING, VAULT_FILE

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor


@dataclass(frozen=True, slots=True)
class Opened:
    """A backup opened by an owner: its key, its copy of the vault, and the vault that holds afterwards, with its keys.

    That is the shop's own where the same secret opens it (`ours`).
    """

    backup_key: bytes
    vault: Vault
    kept: tuple[Vault, Unlocked]
    ours: bool

    @property
    def key(self) -> bytes:
        """The key that the data gets."""
        return bytes(self.kept[1].database_key)


@contextmanager
def opening(door: "ShopDoor", path: Path, secret: str, person_name: str, *, counted: bool = True) -> Iterator[Opened]:
    """Open a backup for an owner; all keys are overwritten afterwards. A wrong password delays the next one as at sign-in.

    Not `counted` is a secret that has opened something already and is tried elsewhere.
    Raises BackupProblem, WrongPassword, WrongRecoveryKey, KeyStoreProblem, NotAllowed.
    """
    with vault_in(door, path) as theirs, ExitStack() as wiped:
        _refuse_other_shop(door, theirs.shop_id, path)
        here = _vault_here(door, theirs.shop_id)
        with _delayed(door, (here, theirs), secret, person_name) if counted else nullcontext():
            opened = _opened(door, path, here, theirs, (secret, person_name), wiped)
        yield opened


def _opened(door: "ShopDoor", path: Path, here: Vault | None, theirs: Vault, said: tuple[str, str], wiped: ExitStack) -> Opened:
    """Open a backup with what was `said`, secret and name: by today's list of people, if that is `here`, else by the one in it."""
    ours = None if here is None else _present(door, here, *said)
    if ours is not None:
        wiped.callback(ours[1].wipe)
        Throttle(door.folder, door.clock).succeeded(ours[1].person_id or "")
        _must_own(ours[1])
        key = _wrapped_key(path, ours[1])
        if key is not None:
            return Opened(key, theirs, ours, ours=True)
    earlier = ours is not None and ours[0].signed_by_us(theirs.verify_key)
    port = _Lent(door.port, theirs.shop_id) if earlier else door.port
    with as_backup_problem(path):
        unlocked = _unlock(theirs, *said, port, backup.keys_of(path))
    wiped.callback(unlocked.wipe)
    _must_own(unlocked)
    key = backup.key_of(backup.inspect(path), unlocked.database_keys(), unlocked.keys)
    if key is None:
        raise BackupProblem("manifest", path)
    return Opened(key, theirs, ours or (theirs, unlocked), ours=ours is not None)


@contextmanager
def _delayed(door: "ShopDoor", vaults: Sequence[Vault | None], secret: str, person_name: str) -> Iterator[None]:
    """Let a wrong password of whoever is meant cost time, in the shop's file of delays; a recovery key is not to be guessed."""
    meant = set() if is_key(secret) else {_meant(vault, person_name) for vault in vaults if vault is not None}
    with Throttle(door.folder, door.clock).attempt(*sorted(filter(None, meant)), forgets=False):
        try:
            yield
        except WrongPassword:
            with suppress(OSError):
                door.folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # or nothing could be counted
            raise


@contextmanager
def vault_in(door: "ShopDoor", path: Path) -> Iterator[Vault]:
    """Read the list of people that a backup brings along, in a place of its own. Raises BackupProblem."""
    if not door.folder.is_dir():  # whoever only looks, where no shop is yet: what a crash left nobody would clear away
        with as_backup_problem(path):
            vault = door.load(door.folder / PASSING, backup.vault_of(path))
        yield vault
        return
    with tempfile.TemporaryDirectory(prefix=PASSING, dir=door.folder) as folder:  # where the next start clears away what a crash leaves
        write_atomically(Path(folder, VAULT_FILE), backup.vault_of(path))
        with as_backup_problem(path):
            vault = door.load(Path(folder))
        yield vault


@contextmanager
def as_backup_problem(path: Path) -> Iterator[None]:
    """Say of a key list that is damaged inside a backup that the backup is."""
    try:
        yield
    except VaultDamaged as damaged:
        raise BackupProblem("newer" if damaged.reason == "newer" else "damaged", path) from None


def is_key(secret: str) -> bool:
    """Say whether what was typed is a well-formed recovery key."""
    try:
        RecoveryKey.parse(secret)
    except WrongRecoveryKey:
        return False
    return True


def _must_own(unlocked: Unlocked) -> None:
    if unlocked.role != BuiltInRole.OWNER:
        raise NotAllowed(Right.USERS_MANAGE)


def _wrapped_key(path: Path, unlocked: Unlocked) -> bytes | None:
    """Return the key of a backup that was made under today's database key, None for any other, and for format 1."""
    manifest = backup.inspect(path)
    return backup.key_of(manifest, unlocked.database_keys()) if manifest.sealed else None


def _refuse_other_shop(door: "ShopDoor", shop_id: str, path: Path) -> None:
    """Raise BackupProblem(`wrong_shop`) where another shop's data lives: its vault would go, and nothing could open that data again."""
    if not door.data_file.exists() or not door.data_file.stat().st_size:
        return
    try:
        present = door.load(door.folder).shop_id
    except BackofficeError:
        return
    if present != shop_id:
        raise BackupProblem("wrong_shop", path)


class _Lent(MemoryPort):
    """The key store for an earlier list of people of the shop: it pinned today's, whose keys the earlier one endorsed, and keeps it."""

    def __init__(self, port: DeviceSecretPort, shop_id: str) -> None:
        super().__init__()
        self.name = port.name
        with suppress(KeyStoreProblem):  # the recovery key needs none
            self.write(shop_id, port.read(shop_id))


def _unlock(vault: Vault, secret: str, person_name: str, port: DeviceSecretPort, also: Sequence[Sealed] = ()) -> Unlocked:
    """Open a vault, and a backup's key, with a recovery key, if that is what was typed, else as the one owner, or the person named."""
    try:
        key = RecoveryKey.parse(secret)
    except WrongRecoveryKey:
        if _is_meant_as_key(secret):
            raise
        person_id = _meant(vault, person_name)
        if person_id is None:
            raise WrongPassword from None
        return vault.unlock(person_id, secret, port, also, tidies=False)
    return vault.unlock_with_recovery(key, also=also)  # the key store is told when the data is in place


def _meant(vault: Vault, person_name: str) -> str | None:
    """Return the id of the person who is named, or of the one owner; None if that is nobody, or not one alone."""
    owners = [card for card in vault.people() if card.role == BuiltInRole.OWNER]
    chosen = [card for card in vault.people() if card.name.casefold() == person_name.casefold()] if person_name else owners
    return chosen[0].id if len(chosen) == 1 else None


def _is_meant_as_key(secret: str) -> bool:
    """Say whether what was typed is a recovery key with mistakes, not a password: six groups that are about as long as a key's."""
    groups = secret.split("-")
    return len(groups) == GROUPS and all(abs(len(group.strip()) - GROUP_SYMBOLS) <= 1 for group in groups)


def _vault_here(door: "ShopDoor", shop_id: str) -> Vault | None:
    """Return the shop's own vault, if it is the same shop's and can be read."""
    try:
        vault = door.load(door.folder)
    except BackofficeError:
        return None
    return vault if vault.shop_id == shop_id else None


def _present(door: "ShopDoor", vault: Vault, secret: str, person_name: str) -> tuple[Vault, Unlocked] | None:
    """Open the shop's own vault with the same secret, if it opens at all."""
    try:
        return vault, _unlock(vault, secret, person_name, door.port)
    except BackofficeError:
        return None
