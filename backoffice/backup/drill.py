"""Restoring a backup on trial: into a temporary place, and compared with what the backup says it holds."""

import tempfile
from contextlib import closing
from pathlib import Path

from backoffice.backup import restore
from backoffice.backup.backup_file import Manifest
from backoffice.domain.ticks import Tick
from backoffice.errors import BackupProblem
from backoffice.storage import connection as raw
from backoffice.storage import log, migrate

PREFIX = "drill-"


def drill(path: Path, key: bytes | bytearray, shop_uuid: str, folder: Path, tick: Tick | None = None) -> Manifest:
    """Restore a backup into a folder of its own inside `folder`, as it would be restored, compare, and remove it again.

    Raises BackupProblem, DiskFull, Cancelled.
    """
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=folder) as place:
        target = Path(place, "shop.db")
        alter = None if restore.is_current(path) else migrate.bring_forward
        manifest = restore.restore(path, key, target, shop_uuid=shop_uuid, alter=alter, tick=tick)
        with closing(raw.connect(target, restore.data_key(path, manifest, key), read_only=True)) as connection:
            count, head = log.head(connection)
            orders = connection.execute("SELECT count(*) FROM orders").fetchone()[0]
        found = (count, head.hex(), orders)
    if found != (manifest.log_count, manifest.log_head_hex, manifest.counts.get("orders", 0)):
        raise BackupProblem("damaged", path)
    return manifest
