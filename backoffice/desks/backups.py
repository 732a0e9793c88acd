"""The backup desk: encrypted copies of everything, each read back before it counts, and the place where they lie."""

from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.backup import place
from backoffice.backup.make import make
from backoffice.desks.backup_keeper import BackupKeeper, locks
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.domain.backups import BackupState, Drilled, Kept, Why
from backoffice.domain.reports import BackupReport
from backoffice.domain.ticks import Tick
from backoffice.errors import DataFileProblem, NotFound
from backoffice.security.rights import Right
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage.left import Left
from backoffice.storage.verify import verify

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor


class BackupDesk(Desk):
    """Backups of the shop, their place, and the full check of its data file."""

    def __init__(
        self, session: Session, door: "ShopDoor", vault: Vault, unlocked: Unlocked, keeper: BackupKeeper, left: Left | None = None
    ) -> None:
        super().__init__(session)
        self._session, self._door, self._vault, self._unlocked, self._keeper = session, door, vault, unlocked, keeper
        self._left = left

    @needs(Right.BACKUPS_MANAGE)
    def state(self) -> BackupState:
        """Return what is known of the backups."""
        return self._keeper.state()

    @needs(Right.BACKUPS_MANAGE)
    def look_round(self, tick: Tick | None = None) -> BackupState:
        """See which backups are in their place by now. Raises BackupPlaceProblem."""
        return self._keeper.look_round(tick)

    @needs(Right.BACKUPS_MANAGE, Kind.DEED)
    def choose_folder(self, folder: Path) -> BackupState:
        """Let backups lie in a folder from now on: on a stick, in the network, in a synchronised folder. Raises BackupPlaceProblem."""
        self._keeper.choose(folder)
        with self._session.deed("backup.place_chosen", "backup") as deed:
            deed.subjects.append(0)
        return self._keeper.state()

    @needs(Right.BACKUPS_MANAGE, Kind.DEED)
    def make_now(self, tick: Tick | None = None) -> Kept:
        """Make a backup in the place that was chosen. Raises BackupPlaceProblem, DiskFull, DataFileProblem, Cancelled."""
        return self._keeper.back_up(Why.ASKED, tick)

    @needs(Right.BACKUPS_MANAGE, Kind.DEED)
    def make(self, target: Path, tick: Tick | None = None) -> BackupReport:
        """Write a backup to a file, or into a folder under a name with date and time, and check it.

        Raises DiskFull, BackupPlaceProblem.
        """
        now = self._session.clock.now()
        if target.is_dir():
            target = place.name_of(now, target)
        text = self._keeper.list_for_backup()
        self._session.database.let_go()
        with self._keeper.resting(wait=True), self._keeper.writing(target):
            manifest = make(self._door.data_file, self._unlocked.database_key, locks(self._vault), target, now=now, erased=text, tick=tick)
        self._keeper.know(manifest)
        with self._session.deed("backup.made", "backup") as deed:
            deed.subjects.append(manifest.log_count)
        return BackupReport(target, manifest.created, manifest.counts["orders"], manifest.log_count)

    @needs(Right.BACKUPS_MANAGE, Kind.DEED)
    def verify(self, path: Path, tick: Tick | None = None) -> BackupReport:
        """Check a backup of this shop down to its last page. Raises BackupProblem, `other_key` for one from before a change of keys."""
        manifest = self._keeper.verify(path, tick)
        with self._session.deed("backup.checked", "backup") as deed:
            deed.subjects.append(manifest.log_count)
        return BackupReport(path, manifest.created, manifest.counts["orders"], manifest.log_count)

    @needs(Right.BACKUPS_MANAGE, Kind.DEED)
    def drill(self, path: Path | None = None, tick: Tick | None = None) -> Drilled:
        """Restore a backup on trial, the newest verified one unless said otherwise, compare it, and note the day.

        Raises NotFound where there is none, BackupProblem, DiskFull, Cancelled.
        """
        drilled = self._keeper.drill(path or self._last(), tick)
        with self._session.deed("backup.drilled", "backup") as deed:
            deed.subjects.append(drilled.log_lines)
        return drilled

    def _last(self) -> Path:
        state = self._keeper.state()
        if state.folder is None or state.last is None:
            raise NotFound("backup", "last")
        return state.folder / state.last.name

    @needs(Right.BACKUPS_MANAGE)
    def verify_data(self, tick: Tick | None = None) -> BackupReport:
        """Check the data file itself down to its last page. Raises DataFileProblem."""
        with self._session.database.looking_on() as key:
            checked = verify(self._door.data_file, key, shop_uuid=self._vault.shop_id, tick=tick)
        if self._left is not None and self._left.changed:
            raise DataFileProblem("changed_outside", self._door.data_file)
        return BackupReport(self._door.data_file, self._session.clock.now(), dict(checked.counts)["orders"], checked.log_count)
