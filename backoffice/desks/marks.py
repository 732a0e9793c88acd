"""The marks outside of the data file: read and compared at the door, and written while somebody works."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from backoffice import disk
from backoffice.errors import BackofficeError, DiskFailed, KeyStoreProblem
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import mark
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database
from backoffice.storage.mark import Mark

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

EVERY = timedelta(minutes=1)  # the key store is asked to remember at most so often: each write may cost 50 ms


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a shop's data before: beside the data file, and by this account's key store."""

    beside: Mark | None
    stored: Mark | None

    @property
    def all(self) -> tuple[Mark, ...]:
        return tuple(one for one in (self.beside, self.stored) if one is not None)


def read(door: "ShopDoor", vault: Vault, *keys: bytes | bytearray) -> Seen:
    """Collect the marks that are kept outside of the data file; one that cannot be read in the key store is none.

    Raises DataFileProblem(`mark_damaged`) for a mark beside the data file that was made with another key.
    """
    return Seen(mark.read(door.folder, vault.shop_id, *keys), _stored(door, vault.shop_id))


def _stored(door: "ShopDoor", shop_id: str) -> Mark | None:
    """Return the mark in this account's key store, None if there is none that can be read."""
    with suppress(KeyStoreProblem, ValueError):
        text = door.port.read_mark(shop_id)
        return mark.parse(text) if text else None
    return None


def newest_epoch(door: "ShopDoor", shop_id: str) -> int:
    """Return the greatest epoch that a mark says, checked or not: what begins anew is above it."""
    stored = _stored(door, shop_id) or mark.NOTHING
    return max(stored.epoch or 0, mark.epoch_beside(door.folder))


def newest_generation(door: "ShopDoor", shop_id: str) -> int:
    """Return the greatest generation of the list of keys that this account's key store has seen, or that is there."""
    stored, present = _stored(door, shop_id) or mark.NOTHING, 0
    with suppress(BackofficeError):
        vault = door.load(door.folder)
        present = vault.generation if vault.shop_id == shop_id else 0
    return max(stored.generation, present)


def is_behind(door: "ShopDoor", vault: Vault) -> bool:
    """Say whether a list of keys is older than the marks tell, checked or not; a kept one may be, but not than what had to go."""
    generation, keep_from = generations_seen(door, vault.shop_id)
    return vault.generation < (keep_from if vault.fallback else generation)


def generations_seen(door: "ShopDoor", shop_id: str) -> tuple[int, int]:
    """Return the newest generation of the list of keys, and the oldest that may be used, that the marks say, checked or not."""
    generation, keep_from = mark.generations_beside(door.folder)
    stored = _stored(door, shop_id) or mark.NOTHING
    return max(generation, stored.generation), max(keep_from, stored.keep_from)


def check(door: "ShopDoor", vault: Vault, database: Database, seen: Seen) -> None:
    """Raise DataFileProblem if the list of keys, or the mark beside the data file, is older than it should be.

    Whether the data file itself is, its opening has looked at.
    """
    mark.check_keys(vault.generation, *seen.all, fallback=vault.fallback, path=door.vault_file)
    with database.reading(task=Task.LOGGING) as connection:
        here = mark.of(connection)
    mark.check_ages(here, seen.beside, seen.stored, door.folder / mark.FILE_NAME)


def write(door: "ShopDoor", vault: Vault, key: bytes | bytearray, here: Mark) -> None:
    """Mirror a mark beside the data file and in the key store. A key store that is not there is asked again at the next chance."""
    mark.write(door.folder, here, key, vault.shop_id)
    store(door, vault.shop_id, here)


def store(door: "ShopDoor", shop_id: str, here: Mark) -> None:
    """Mirror a mark in the key store."""
    with suppress(KeyStoreProblem):
        door.port.write_mark(shop_id, here.text)


class Marks:
    """Mirrors how far the log has come: into `mark.json` after every deed, into the key store at most once a minute and at the end."""

    def __init__(self, door: "ShopDoor", vault: Vault, unlocked: Unlocked, database: Database) -> None:
        self._door, self._vault, self._unlocked, self._database = door, vault, unlocked, database
        self._written: datetime | None = None
        self._late: BackofficeError | None = None  # what kept the last mark from being written
        self._newest = (0, 0)
        self._place: int | None = None
        self._synced = self._generation = 0
        self._one_at_a_time = Lock()  # the sign-out mirrors from its own thread while a last deed does

    def mirror(self, *, last: bool = False) -> None:
        """Write the mark where it belongs now."""
        with self._database.reading(task=Task.LOGGING) as connection:
            here = mark.of(connection)
        self.write(here, last=last)

    def write(self, here: Mark, *, last: bool = False) -> None:
        """Write a deed's mark, unless a later deed's is there. What fails is made up for before the next deed: this one is done."""
        with self._one_at_a_time:
            if (here.epoch or 0, here.count + here.contacts) < self._newest:
                return
            seen = replace(here, generation=self._vault.generation, keep_from=self._vault.keep_from)
            now, lines = self._door.clock.now(), here.count + here.contacts
            stored = last or self._written is None or now - self._written >= EVERY
            sync = stored or lines - self._synced >= mark.SYNC_EVERY or seen.generation != self._generation
            try:
                self._place = mark.write(self._door.folder, seen, self._unlocked.database_key, self._vault.shop_id, self._place, sync=sync)
            except BackofficeError as problem:
                self._late = problem
                return
            except OSError as error:
                self._late = disk.problem(error) or DiskFailed(self._door.folder)
                return
            self._late, self._newest = None, (here.epoch or 0, lines)
            if sync:
                self._synced, self._generation = lines, seen.generation
            if stored:
                self._written = now
                store(self._door, self._vault.shop_id, seen)

    def told(self) -> tuple[int, int | None, int | None]:
        """Return how many lines the data has, and how many the mark beside it and that in the key store know; None: there is none."""
        with self._database.reading(task=Task.LOGGING) as connection:
            here = mark.of(connection)
        seen = read(self._door, self._vault, *self._unlocked.database_keys())
        beside, stored = (None if one is None or one.epoch != here.epoch else one.count for one in (seen.beside, seen.stored))
        return here.count, beside, stored

    def make_up(self, *, last: bool = False) -> None:
        """Write the mark that was not written after the last deed. Raises DiskFull or DiskFailed if it still fails: nothing is done."""
        if self._late is not None or last:
            self.mirror(last=last)
            if self._late is not None:
                raise self._late
