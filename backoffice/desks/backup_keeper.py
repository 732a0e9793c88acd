"""Backups by themselves: whether one is due, making it in the owner's place, clearing away old ones, and what is known of all this.

The program works here in its own name, whoever is signed in. What is known lies in the ledger beside the vault; each change is written at
once, and a ledger that cannot be written keeps nobody from working.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from backoffice.backup import due, erasures, keeping, ledger, place, restore, signpost
from backoffice.backup.backup_file import Manifest
from backoffice.backup.drill import drill
from backoffice.backup.erasures import Erased, History
from backoffice.backup.ledger import Ledger
from backoffice.backup.make import Locks, make
from backoffice.desks.session import Session
from backoffice.domain.backups import BackupState, Drilled, Kept, Why
from backoffice.domain.ticks import Tick
from backoffice.errors import BackofficeError, BackupPlaceProblem, BackupProblem, Cancelled
from backoffice.security import backup_keys
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import erased, files, log, ratchet, shop
from backoffice.storage.allow_lists import Task

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

SWEEP_SECONDS = 2.0  # somebody waits to be signed in
T = TypeVar("T")


def locks(vault: Vault) -> Locks:
    """Return what a backup made now is locked with: the vault as it is at this moment."""
    data = vault.data
    return Locks(data.to_bytes(), lambda backup_id, key: backup_keys.seal(data, backup_id, key))


class BackupKeeper:
    """Keeps the backups of an open shop. Its methods may be called from any thread; making one takes as long as it takes.

    One that never `writes` serves who looks on as another role: nothing is due there.
    """

    def __init__(
        self,
        session: Session,
        door: "ShopDoor",
        vault: Vault,
        unlocked: Unlocked,
        *,
        writes: bool = True,
        aside: place.Aside | None = None,
    ) -> None:
        self._session, self._door, self._vault, self._unlocked = session, door, vault, unlocked
        self._aside = aside or place.Aside()
        self._writes, self._looked = writes, False
        self._one_at_a_time, self._writing = RLock(), RLock()
        self._ledger = ledger.read(door.folder, vault.shop_id, *unlocked.database_keys())
        if self._ledger.begun is None:
            self._note(begun=door.clock.now())
        if writes and self._ledger.writing is not None:
            self._sweep(self._ledger.writing)

    @property
    def folder(self) -> Path | None:
        """The place that the owner named."""
        return self._ledger.folder

    def state(self) -> BackupState:
        """Return what is known of the backups; nothing is read but what was noted."""
        known = self._ledger
        return BackupState(known.folder, known.kept, known.problem, known.drilled, known.begun)

    def due(self, leaving: Why | None = None) -> Why | None:
        """Say why a backup is due now, None while none is, or no place is named. What was erased meanwhile is noted."""
        if not self._writes:
            return None
        self.note_erasures()
        known = self._ledger
        if known.folder is None:
            return None
        lines, epoch, generation = self._head()
        now = self._door.clock.now()
        made = due.last_made(known.kept, now, None if known.problem else known.tried)
        current = not known.generation or known.generation == generation
        done = due.Done(known.tried, bool(known.problem), made, known.lines, known.epoch, current)
        return due.why(done, now, lines, epoch, self._zone, leaving=leaving)

    def keep(self, leaving: Why | None = None, tick: Tick | None = None) -> Kept | None:
        """Make a backup if one is due, and return it; the first time it is looked which are there. Raises what `back_up` raises."""
        with self._one_at_a_time:
            if not self._looked and self.folder is not None:
                self._looked = True
                with suppress(BackofficeError):
                    self.look_round(tick)
            why = self.due(leaving)
            return None if why is None else self.back_up(why, tick)

    def before_import(self, orders: int, tick: Tick) -> None:
        """Make a backup before a large import, if something changed since the last one. What keeps it from being made is noted only."""
        if not due.is_large(orders):
            return

        def look(_done: int, _total: int) -> None:
            tick(orders, 2 * orders)  # as far as the import is

        try:
            self.keep(Why.IMPORT, look)
        except Cancelled:
            raise
        except BackofficeError:
            return

    def back_up(self, why: Why, tick: Tick | None = None) -> Kept:
        """Make and check a backup in the owner's place, and clear away those that are not needed any more.

        Raises BackupPlaceProblem, DiskFull, DataFileProblem, Cancelled; all but the last are noted for the state.
        """
        with self._one_at_a_time:
            self.note_erasures()
            folder = self._ledger.folder
            if folder is None:
                raise BackupPlaceProblem("none_chosen")
            try:
                kept, generation = self._make(folder, tick)
            except Cancelled:
                raise
            except BackofficeError as error:
                self._note(tried=self._door.clock.now(), problem=problem_code(error))
                raise
            lines, epoch = self._tell("backup.made", kept.log_lines, (str(why),))
            with self._writing:
                self._note(
                    kept=(*self._ledger.kept, kept),
                    tried=kept.created,
                    problem="",
                    lines=lines,
                    epoch=epoch,
                    generation=generation,
                    seen=self._ledger.seen,
                )
            with suppress(BackofficeError, OSError):
                self.clear_away(tick)
            return kept

    @contextmanager
    def writing(self, target: Path) -> Iterator[None]:
        """Surround the writing of a backup outside of the place: what a crash leaves of it there is removed at the next start."""
        self._note(writing=files.part_of(target))
        yield
        self._note(writing=None)

    def verify(self, path: Path, tick: Tick | None = None) -> Manifest:
        """Check a backup of this shop down to its last page; one in the owner's place is noted as good or bad. Raises BackupProblem."""
        with self._one_at_a_time:
            try:
                key = self.key_of(path)
                manifest = self._away(
                    lambda progress: restore.verify(path, key, shop_uuid=self._vault.shop_id, folder=self._door.folder, tick=progress.tick),
                    path.parent,
                    tick,
                )
            except BackupProblem as problem:
                if problem.reason != "other_key":
                    self._mark(path, None)
                raise
            self._mark(path, self._door.clock.now())
            return manifest

    def key_of(self, path: Path) -> bytes:
        """Return the key of a backup of the shop that was made under a database key in hand.

        Raises BackupProblem: `wrong_shop`, `other_key` for one made before the data got its present key, unless its own key was noted then.
        """
        manifest = restore.inspect(path)
        if manifest.shop_uuid != self._vault.shop_id:
            raise BackupProblem("wrong_shop", path)
        key = self._key_of(manifest)
        if key is None:
            raise BackupProblem("other_key", path)
        return key

    def know(self, manifest: Manifest) -> None:
        """Note the key of a backup that can be opened now, for when the data has another key."""
        key = self._key_of(manifest)
        if key is not None and self._ledger.key_of(manifest.id) != key:
            with self._writing:
                self._put(self._ledger.knowing(manifest.id, key))

    def _key_of(self, manifest: Manifest) -> bytes | None:
        """Return a backup's key, as it is wrapped under a database key in hand, or as it was noted while it was."""
        key = restore.key_of(manifest, self._unlocked.database_keys())
        noted = self._ledger.key_of(manifest.id) if manifest.id else None
        return key or noted

    def choose(self, folder: Path) -> None:
        """Let backups lie in this folder from now on; those of the shop that are there are taken in. Raises BackupPlaceProblem."""
        with self._one_at_a_time:
            shop_id = self._vault.shop_id
            self._away(lambda _progress: place.take(folder, self._door.folder, shop_id), folder, None)
            self._note(folder=folder, kept=(), problem="", tried=None)
            self.look_round()

    def look_round(self, tick: Tick | None = None) -> BackupState:
        """See which backups are there by now; what is new is checked by its list of contents alone, and verified when somebody asks."""
        with self._one_at_a_time:
            folder = self._ledger.folder
            if folder is None:
                return self.state()
            known = {(one.id, one.name): one for one in self._ledger.kept}
            found = self._away(lambda _progress: self._found(folder), folder, tick)
            for _, manifest, _ in found:
                self.know(manifest)
            with self._writing:
                self._note(
                    kept=tuple(known.get((manifest.id, path.name)) or kept_of(path, manifest, size) for path, manifest, size in found)
                )
            return self.state()

    def clear_away(self, tick: Tick | None = None) -> None:
        """Remove the backups that nobody needs any more, and what the list of erasures need not name any more."""
        folder = self.look_round(tick).folder
        if folder is None:
            return
        gone = keeping.to_remove(self._ledger.kept, self._zone)
        for one in gone:
            self._away(lambda _progress, one=one: place.remove(folder, one.name, one.id), folder, tick)  # type: ignore[misc]  # bound per turn
        ids = {one.id for one in gone}
        with self._writing:
            kept = tuple(one for one in self._ledger.kept if one.id not in ids)
            history = erasures.still_needed(self._ledger.history, kept, self._door.clock.now())
            self._note(kept=kept, history=history)

    def drill(self, path: Path, tick: Tick | None = None) -> Drilled:
        """Restore a backup on trial, and note that it worked. Raises BackupProblem, DiskFull, Cancelled."""
        with self._one_at_a_time:
            key, shop_id = self.key_of(path), self._vault.shop_id
            manifest = self._away(lambda progress: drill(path, key, shop_id, self._door.folder, progress.tick), path.parent, tick)
            now = self._door.clock.now()
            drilled = Drilled(now, manifest.created, manifest.counts.get("orders", 0), manifest.log_count)
            self._note(drilled=drilled)
            self._mark(path, now)
            return drilled

    def note_erasures(self) -> None:
        """Put on the list what the log says was erased since the last look. Nothing is on it twice."""
        with self._writing, self._session.reading(task=Task.LOGGING) as connection:
            count, epoch, seen = log.head(connection)[0], ratchet.epoch(connection), self._ledger.seen
            lines = erased.since(connection, seen if seen <= count else 0)
            if lines:
                found = History(tuple(Erased(kind, ids, at, epoch, seq) for seq, at, kind, ids in lines))
                self._note(history=erasures.together(self._ledger.history, found), seen=count)
            elif count < seen:
                self._note(seen=count)

    @contextmanager
    def resting(self, *, wait: bool) -> Iterator[bool]:
        """Let no backup be made or looked at for a while; without `wait`, say whether that is so."""
        got = self._one_at_a_time.acquire(blocking=wait)
        try:
            yield got
        finally:
            if got:
                self._one_at_a_time.release()

    def hand_on(self) -> None:
        """Write the ledger under the data's new key. Raises OSError: without it the list of what was erased would be lost."""
        with self._writing:
            ledger.write(self._door.folder, self._vault.shop_id, self._unlocked.database_key, self._ledger)

    def list_for_backup(self) -> bytes:
        """Return the list of what was erased here, as a backup takes it along."""
        self.note_erasures()
        return erasures.to_text(self._ledger.history)

    def _make(self, folder: Path, tick: Tick | None) -> tuple[Kept, int]:
        now, shop_id = self._door.clock.now(), self._vault.shop_id
        key, text = self._unlocked.database_key, erasures.to_text(self._ledger.history)
        checked = self._ledger.lines if self._ledger.epoch == self._head()[1] else 0  # the daily check goes through all of it

        def work(progress: _Progress) -> tuple[Kept, int]:
            place.check(folder, shop_id)
            path = place.name_of(now, folder)
            shop_file, locked = self._door.data_file, locks(self._vault)
            manifest = make(shop_file, key, locked, path, now=now, erased=text, log_from=checked, tick=progress.tick)
            self.know(manifest)
            return kept_of(path, manifest, path.stat().st_size, now), manifest.generation

        self._session.database.let_go()
        return self._away(work, folder, tick)

    def _sweep(self, part: Path) -> None:
        """Remove what a crash left of a backup outside of the place, once the stick is plugged in and the network answers."""

        def work(_beat: object) -> bool:
            part.unlink(missing_ok=True)
            return part.parent.is_dir()

        with suppress(BackofficeError, OSError):
            if place.Aside(SWEEP_SECONDS).run(work, part.parent):
                self._note(writing=None)

    def _found(self, folder: Path) -> list[tuple[Path, Manifest, int]]:
        place.check(folder, self._vault.shop_id)
        place.sweep(folder)
        return [(path, manifest, path.stat().st_size) for path, manifest in place.backups(folder, self._vault.shop_id)]

    def _away(self, work: "Callable[[_Progress], T]", folder: Path | None, tick: Tick | None) -> T:
        progress = _Progress(tick)
        try:
            return self._aside.run(lambda beat: work(progress.with_beat(beat)), folder, progress.look)
        except OSError:
            raise BackupPlaceProblem("unreachable", folder) from None

    def _mark(self, path: Path, verified: datetime | None) -> None:
        with self._writing:
            if self._ledger.folder == path.parent:
                kept = (replace(one, verified=verified) if one.name == path.name else one for one in self._ledger.kept)
                self._note(kept=tuple(kept))

    def _tell(self, code: str, subject: int, fields: tuple[str, ...]) -> tuple[int, int]:
        """Write a line of the program's own into the log, and return how far the log has come with it."""
        return self._session.tell(log.SYSTEM, code, "backup", subject, fields)

    def _head(self) -> tuple[int, int, int]:
        with self._session.reading(task=Task.LOGGING) as connection:
            return log.head(connection)[0], ratchet.epoch(connection), shop.generation(connection)

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self._session.settings.zone)

    def _note(self, **changes: object) -> None:
        with self._writing:
            self._put(replace(self._ledger, **changes))  # type: ignore[arg-type]  # names of its fields

    def _put(self, changed: Ledger) -> None:
        with self._writing:
            former, self._ledger = self._ledger, changed
            if self._unlocked.keys and self._writes:
                with suppress(OSError, BackofficeError):  # written with the next change
                    ledger.write(self._door.folder, self._vault.shop_id, self._unlocked.database_key, self._ledger)
                    if (former.folder, former.kept) != (changed.folder, changed.kept):
                        signpost.write(self._door.folder, self._ledger)


def problem_code(error: BackofficeError) -> str:
    """Return the code that the state keeps of what went wrong: the kind of error and its reason."""
    reason = getattr(error, "reason", "")
    return f"{type(error).__name__}:{reason}" if reason else type(error).__name__


def kept_of(path: Path, manifest: Manifest, size: int, verified: datetime | None = None) -> Kept:
    """Return what is noted of a backup."""
    orders = manifest.counts.get("orders", 0)
    return Kept(manifest.id, path.name, manifest.created, size, orders, manifest.log_count, manifest.epoch, verified)


class _Progress:
    """Hands progress on, with a sign of life; who waits says the same once more, which stops the work if somebody cancelled it."""

    def __init__(self, tick: Tick | None) -> None:
        self._tick, self._latest = tick, (0, 0)
        self._beat: Callable[[], None] = _no_beat

    def with_beat(self, beat: Callable[[], None]) -> "_Progress":
        self._beat = beat
        return self

    def tick(self, done: int, total: int) -> None:
        self._latest = (done, total)
        self._beat()
        self.look()

    def look(self) -> None:
        if self._tick is not None:
            self._tick(*self._latest)


def _no_beat() -> None:
    """Nobody waits yet."""
