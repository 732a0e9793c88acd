"""A damaged list of people and keys, or one from before: a version that was kept beside it, or a backup's copy with the recovery key.

Neither may let anybody in who has left, bring back an old password, or undo a new key of the data: what the data file and the marks know is
compared first, and what the older list lacks is told.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.backup import restore as backup
from backoffice.desks import marks
from backoffice.desks.backup_opening import as_backup_problem, vault_in
from backoffice.domain.people import BuiltInRole
from backoffice.domain.reports import ListChange
from backoffice.errors import BackofficeError, BackupProblem, DataFileProblem, DiskFailed, VaultDamaged
from backoffice.security import sealing, vault_file
from backoffice.security.atomic_file import write_atomically
from backoffice.security.crypto import random_bytes
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import key_lists, log, mark, people
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database
from backoffice.storage.left import Left
from backoffice.storage.lock import ShopLock

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor


def earlier(folder: Path) -> int:
    """Return which kept version, 1 or 2, can be tried, 0 if none can: it is readable and signed; the rest shows at sign-in."""
    for number in range(1, len(vault_file.KEPT) + 1):
        with suppress(VaultDamaged, DiskFailed):
            vault = Vault.load(folder, kept=number)
            vault.signed_by_us(vault.verify_key)  # raises for a list that nobody signed
            return number
    return 0


def newer(folder: Path) -> int:
    """Return which kept version, 1 or 2, is newer than the list that is in place, 0 if none is: an older list was put back then."""
    found, newest = 0, 0
    with suppress(VaultDamaged, DiskFailed):
        here = vault_file.load_one(folder / vault_file.NAME)
        newest = here.generation
        for number in range(1, len(vault_file.KEPT) + 1):
            with suppress(VaultDamaged, DiskFailed):
                vault = Vault.load(folder, kept=number)
                vault.signed_by_us(vault.verify_key)
                if vault.shop_id == here.roll.shop_id and vault.generation > newest:
                    found, newest = number, vault.generation
    return found


def more_exactly(door: "ShopDoor", vault: Vault, problem: DataFileProblem) -> BackofficeError:
    """Say of data that does not open that its list of keys is older than it, and of a kept list that it is too old to be used."""
    behind = problem.reason == "damaged" and (marks.is_behind(door, vault) or (not vault.fallback and newer(door.folder) > 0))
    if vault.fallback and (behind or problem.reason == "keys_rolled_back"):
        return VaultDamaged("too_old")
    return DataFileProblem("keys_behind", door.vault_file) if behind else problem


def take_earlier(database: Database, door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> ListChange:
    """Let a kept version, that was opened and is no older than it may be, be the list from now on; return what it lacks.

    Raises DataFileProblem(`keys_rolled_back`) if it has people who left.
    """
    listed = {card.id for card in vault.people()}
    with database.reading(task=Task.TIDY) as connection:
        here, names = people.cards(connection), people.all_names(connection)
    if any(one in names and one not in {card.id for card in here} for one in listed):
        raise DataFileProblem("keys_rolled_back", door.vault_file)
    missing = tuple(card.name for card in here if card.id not in listed)
    code = "keys.newer_list" if newer(door.folder) else "keys.earlier_list"
    with database.writer(Task.LOGGING) as connection:
        log.append(connection, door.clock.now(), unlocked.person_id or "recovery", code, "shop", "shop")
    vault.outrun(unlocked, max(vault.generation, marks.newest_generation(door, vault.shop_id)))
    return ListChange(missing=missing)


def preview(door: "ShopDoor", path: Path, groups: tuple[str, ...]) -> ListChange:
    """Compare the copy of the list in a backup with today's data; nothing is changed. Raises what `put` raises."""
    with _opened(door, path, groups) as (vault, unlocked):
        return _compared(door, path, vault, unlocked)[0]


def put(door: "ShopDoor", path: Path, groups: tuple[str, ...], person_id: str, new_password: str) -> ListChange:
    """Put the copy of the list in a backup in the place of the damaged one: without who left, an owner under a new password.

    Who has changed the password since gets a first one from an owner. Raises WrongRecoveryKey, WeakPassword, ShopInUse, DiskFull,
    BackupProblem, `list_too_old` if a key was changed since; then nothing was changed.
    """
    with ShopLock(door.folder), _opened(door, path, groups) as (vault, unlocked):
        change, known = _compared(door, path, vault, unlocked)
        vault.recover(RecoveryKey.parse("-".join(groups)), None, person_id, new_password).wipe()
        listed = {card.id: card for card in vault.people()}
        for gone in (card for card in known.left if card.id in listed):
            vault.remove_person(unlocked, gone.id, log_from=0)  # none of them held the log's key
        for card in known.here:
            if card.id in listed and listed[card.id].role != card.role:
                vault.change_role(unlocked, card.id, card.role, None, log_from=0)
            if card.id in listed and card.id in known.renewed and card.id != person_id:
                vault.reset_password(unlocked, card.id, random_bytes().hex(), None)
        vault.outrun(unlocked, max(vault.generation, marks.newest_generation(door, vault.shop_id), _beside(door, vault, unlocked)))
        write_atomically(door.vault_file, vault.to_bytes())
        vault_file.purge_kept(door.folder, vault.data)
        _tell(door, unlocked)
    return change


@contextmanager
def _opened(door: "ShopDoor", path: Path, groups: tuple[str, ...]) -> Iterator[tuple[Vault, Unlocked]]:
    """Open the copy of the list in a backup by the recovery key, in a place of its own; all keys are overwritten afterwards."""
    with vault_in(door, path) as vault:
        with as_backup_problem(path):
            unlocked = vault.unlock_with_recovery(RecoveryKey.parse("-".join(groups)))
        try:
            yield vault, unlocked
        finally:
            unlocked.wipe()


def _compared(door: "ShopDoor", path: Path, vault: Vault, unlocked: Unlocked) -> tuple[ListChange, key_lists.Known]:
    """Return what would be different, and what the data file knows.

    Raises BackupProblem(`list_too_old`) where keys that the copy lacks are in use by now.
    """
    claim = backup.inspect(path)
    try:
        known = key_lists.known(door.data_file, unlocked.database_key, claim.log_count)
    except DataFileProblem as problem:
        if problem.reason == "damaged":
            raise BackupProblem("list_too_old", path) from None
        raise
    listed = {card.id: card for card in vault.people()}
    gone = [listed[card.id] for card in known.left if card.id in listed]
    moved = [(listed[card.id].role, card.role) for card in known.here if card.id in listed and listed[card.id].role != card.role]
    held = {*(card.role for card in gone), *(role for both in moved for role in both)}
    if any(sealing.kinds_of(role) != sealing.kinds_of(BuiltInRole.PACKING) for role in held):
        raise BackupProblem("list_too_old", path)
    change = ListChange(
        missing=tuple(card.name for card in known.here if card.id not in listed),
        gone=tuple(card.name for card in gone),
        renewed=tuple(card.name for card in known.here if card.id in listed and card.id in known.renewed),
        owners=tuple(card for card in known.here if card.id in listed and card.role == BuiltInRole.OWNER),
        made_at=claim.created,
    )
    return change, known


def _beside(door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> int:
    """Return the generation that the mark beside the data has seen."""
    with suppress(DataFileProblem):
        seen = mark.read(door.folder, vault.shop_id, *unlocked.database_keys())
        return 0 if seen is None else seen.generation
    return 0


def _tell(door: "ShopDoor", unlocked: Unlocked) -> None:
    """Note it in the log, and let the marks and this account's key store know of the list that holds now."""
    vault = door.load(door.folder)
    if unlocked.device_secret is not None:
        vault.put_back(unlocked, door.port, bytes(unlocked.device_secret))
    with suppress(DataFileProblem):  # of an older layout, which the next sign-in brings forward
        left = Left(door.data_file, unlocked.database_key)
        left.look(unlocked.database_key)  # or the next start would take what is written now for something that was put there meanwhile
        database = Database(door.data_file, unlocked.database_key, shop_uuid=vault.shop_id, left=left)
        try:
            with database.writer(Task.LOGGING) as connection:
                log.append(connection, door.clock.now(), unlocked.person_id or "recovery", "keys.list_restored", "shop", "shop")
                here = mark.of(connection)
        finally:
            database.close()
        marks.write(door, vault, unlocked.database_key, replace(here, generation=vault.generation, keep_from=vault.keep_from))
