"""The backup desk: encrypted copies of everything, each read back before it counts."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.backup import restore
from backoffice.backup.make import Locks, make
from backoffice.backup.restore import verify as verify_backup
from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.domain.reports import BackupReport
from backoffice.errors import BackupProblem
from backoffice.security import backup_keys
from backoffice.security.rights import Right
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage.verify import verify

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

Tick = Callable[[int, int], None]


def locks(vault: Vault) -> Locks:
    """Return what a backup made now is locked with: the vault as it is at this moment."""
    data = vault.data
    return Locks(data.to_bytes(), lambda backup_id, key: backup_keys.seal(data, backup_id, key))


def key_of(path: Path, shop_id: str, unlocked: Unlocked) -> bytes:
    """Return the key of a backup of the shop that was made under a database key in hand.

    Raises BackupProblem: `wrong_shop`, `other_key` for one made before the data got its present key.
    """
    manifest = restore.inspect(path)
    if manifest.shop_uuid != shop_id:
        raise BackupProblem("wrong_shop", path)
    key = restore.key_of(manifest, unlocked.database_keys())
    if key is None:
        raise BackupProblem("other_key", path)
    return key


class BackupDesk(Desk):
    """Backups of the shop, and the full check of its data file."""

    def __init__(self, session: Session, door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
        super().__init__(session)
        self._session, self._door, self._vault, self._unlocked = session, door, vault, unlocked

    @needs(Right.BACKUPS_MANAGE, Kind.DEED)
    def make(self, target: Path, tick: Tick | None = None) -> BackupReport:
        """Write a backup to a file, or into a folder under a name with date and time, and check it. Raises DiskFull, PathRefused."""
        now = self._session.clock.now()
        if target.is_dir():
            target = target / f"backoffice-{now:%Y-%m-%d-%H%M%S}.backoffice"
        manifest = make(self._door.data_file, self._unlocked.database_key, locks(self._vault), target, now=now, tick=tick)
        with self._session.deed("backup.made", "backup") as deed:
            deed.subjects.append(manifest.log_count)
        return BackupReport(target, manifest.created, manifest.counts["orders"], manifest.log_count)

    @needs(Right.BACKUPS_MANAGE, Kind.DEED)
    def verify(self, path: Path, tick: Tick | None = None) -> BackupReport:
        """Check a backup of this shop down to its last page. Raises BackupProblem."""
        key = key_of(path, self._vault.shop_id, self._unlocked)
        manifest = verify_backup(path, key, shop_uuid=self._vault.shop_id, tick=tick)
        with self._session.deed("backup.checked", "backup") as deed:
            deed.subjects.append(manifest.log_count)
        return BackupReport(path, manifest.created, manifest.counts["orders"], manifest.log_count)

    @needs(Right.BACKUPS_MANAGE)
    def verify_data(self, tick: Tick | None = None) -> BackupReport:
        """Check the data file itself down to its last page. Raises DataFileProblem."""
        checked = verify(self._door.data_file, self._unlocked.database_key, shop_uuid=self._vault.shop_id, tick=tick)
        return BackupReport(self._door.data_file, self._session.clock.now(), dict(checked.counts)["orders"], checked.log_count)
