"""Changing the database key while somebody works: a new file is written and verified beside the old one, then put in its place.

At every moment the vault holds a key that opens the file that is there. It learns of the new key only when the new file is whole: what is
cut off before that leaves a file that the next start removes, and what is cut off after it the next start settles, whoever signs in.
"""

from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

from backoffice.desks import backups_beside, log_keys, marks
from backoffice.desks.backup_keeper import BackupKeeper
from backoffice.desks.marks import Marks
from backoffice.desks.session import Session
from backoffice.domain.ticks import Tick
from backoffice.errors import DataFileProblem, DiskFull
from backoffice.security import crypto
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import files, log, mark, migrate, new_key
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

READERS_PATIENCE_SECONDS = 2.0
_CHECKPOINTS, _BETWEEN_SECONDS = 10, 0.05


@dataclass(frozen=True, slots=True)
class Prepared:
    """A new data file that waits beside the old one: its key, and up to which of the deeds here it goes."""

    key: bytearray = field(repr=False)
    changes: int


class Put(Enum):
    """What became of a new file: in its place; somebody wrote meanwhile; somebody reads, or a backup is made."""

    DONE = "done"
    CHANGED = "changed"
    BUSY = "busy"


@dataclass(frozen=True, slots=True)
class Rotation:
    """The parts of an open office that a new key concerns."""

    door: "ShopDoor"
    vault: Vault
    unlocked: Unlocked
    session: Session
    marks: Marks
    keeper: BackupKeeper

    def prepare(self, tick: Tick, *, thorough: bool) -> Prepared:
        """Write and verify a new file, from any thread, beside all work.

        Raises DiskFull, DataFileProblem, Cancelled; nothing is left then.
        """
        database, key = self.session.database, bytearray(crypto.random_bytes())
        changes = database.changes
        if self.unlocked.swapped:
            return Prepared(key, changes)  # a new file is in its place already, and only the vault does not know
        with database.looking_on() as old:
            new_key.write(database.path, old, key, thorough=thorough, tick=tick)
        return Prepared(key, changes)

    def put(self, prepared: Prepared, tick: Tick, *, last: bool) -> Put:
        """Put a prepared file in its place, where deeds are done and while nobody else does any.

        If something was written meanwhile it is CHANGED, and nothing is done; the `last` time the file is written once more here, and deeds
        wait for that. Raises DiskFull, DataFileProblem, Cancelled; then the old key holds, or the next sign-in goes on.
        """
        database = self.session.database
        with ExitStack() as later, self.keeper.resting(wait=False) as rests, database.alone():
            if not rests:
                return Put.BUSY
            if self.unlocked.swapped:
                self.finish()
                return Put.DONE
            if database.changes != prepared.changes:
                if not last:
                    return Put.CHANGED
                new_key.write(database.path, self.unlocked.database_key, prepared.key, thorough=False, tick=tick)
            if not self._is_in_the_file(database) or not self._swap(database, prepared, later):
                return Put.BUSY
            files.sync_folder(database.path.parent)
            self.finish()
        return Put.DONE

    def finish(self) -> None:
        """Let log, marks, ledger and vault follow the file, in an order in which each crash leaves what the next sign-in can finish."""
        with self.session.database.writer(Task.LOGGING) as connection:
            log.append(connection, self.door.clock.now(), self.session.person.id, "keys.rotated", "shop", "shop")
        self.marks.make_up(last=True)
        self.keeper.hand_on()
        self.vault.finish_rotation(self.unlocked)
        self.unlocked.swapped = False
        log_keys.settle(self.session.database, self.door, self.vault, self.unlocked)
        self.marks.make_up(last=True)

    def forget(self) -> None:
        """Remove a file that was prepared and is not wanted any more."""
        new_key.forget(self.session.database.path)

    def _is_in_the_file(self, database: Database) -> bool:
        """Bring all of the -wal into the old file, so that a crash in the middle of the swap finds a whole one."""
        for _ in range(_CHECKPOINTS):
            if database.checkpoint():
                return True
            sleep(_BETWEEN_SECONDS)
        return False

    def _swap(self, database: Database, prepared: Prepared, later: ExitStack) -> bool:
        def replace() -> None:
            new_key.put_in_place(database.path, later)
            self.unlocked.swapped = True

        new_key.clear_the_way(database.path)
        log_keys.make_new(database, self.vault, self.unlocked)
        self.vault.abandon_rotation(self.unlocked)
        self.vault.begin_rotation(self.unlocked, prepared.key)
        try:
            return database.change_file(replace, prepared.key, READERS_PATIENCE_SECONDS)
        finally:
            if not self.unlocked.swapped and _opens(database.path, self.unlocked.database_key):
                with suppress(OSError, DiskFull):  # then the next sign-in does it
                    self.vault.abandon_rotation(self.unlocked)


def settle(door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
    """At the start, with two keys in the vault, keep the one that opens the data file: finish what was swapped, give up what was not.

    Anybody's start can do both. A disk without room keeps nobody out: the next start does it then.
    """
    with suppress(OSError):
        new_key.forget(door.data_file)
    keys = unlocked.database_keys()
    if len(keys) == 1:
        return
    if _opens(door.data_file, keys[0]):
        unlocked.swapped = True
        with suppress(OSError, DiskFull):
            _settle_on_newest(door, vault, unlocked)
            unlocked.swapped = False
    elif _opens(door.data_file, keys[1]):
        with suppress(OSError, DiskFull):
            vault.abandon_rotation(unlocked)


def _settle_on_newest(door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
    """Put the mark under the new key while the vault still knows both, so that no crash leaves a mark that nobody can check."""
    newest = unlocked.database_key
    database = Database(door.data_file, newest, shop_uuid=vault.shop_id)
    try:
        with database.writer(Task.LOGGING) as connection:
            log.append(connection, door.clock.now(), unlocked.person_id or "recovery", "keys.rotated", "shop", "shop")
            here = mark.of(connection, vault.generation, vault.keep_from)
    finally:
        database.close()
    marks.write(door, vault, newest, here)
    backups_beside.hand_on(door, vault, unlocked)
    vault.finish_rotation(unlocked)


def _opens(path: Path, key: bytes | bytearray) -> bool:
    try:
        migrate.number_of(path, key)
    except DataFileProblem:
        return False
    return True
