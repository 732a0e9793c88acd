"""Backups while nobody is signed in: before the data gets a new layout or a new key, and the ledger that goes on with the new key."""

import re
import shutil
import time
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.backup import drill, erasures, ledger, make, place, signpost
from backoffice.desks.backup_keeper import kept_of, locks
from backoffice.errors import BackofficeError
from backoffice.security import enrolment, throttle, vault_file
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import files, left, mark, room
from backoffice.storage.shop_files import DATA_FILE, PASSING, VAULT_FILE

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

BEFORE_UPDATE = "before-update.db"  # the data as it was before its layout changed, where there was no place for a backup
REPLACED = "before-restore"  # followed by date and time in UTC: a folder with what a restore replaced
_REPLACED = re.compile(REPLACED + r"-\d{4}-\d\d-\d\d-\d{6}(?:-\d+)?")
KEPT_FOR = timedelta(days=7)
PATIENCE_SECONDS = 60.0
_LEFT_PARTS = (
    *(f"{name}.new" for name in (VAULT_FILE, *vault_file.KEPT, throttle.NAME, enrolment.NAME)),
    *(f"{name}.part" for name in (mark.FILE_NAME, ledger.FILE_NAME, signpost.FILE_NAME, left.FILE_NAME)),
    room.KEPT,
)


def before_update(door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> Path | None:
    """Make a backup before the layout changes; where there is no place for one, return where the old file is kept for a week."""
    return None if back_up(door, vault, unlocked) else door.folder / BEFORE_UPDATE


def back_up(door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> bool:
    """Make a backup of data that is not open, and say whether that was possible; what keeps it from being made stops nothing."""
    known = ledger.read(door.folder, vault.shop_id, *unlocked.database_keys())
    folder, now, key = known.folder, door.clock.now(), unlocked.database_key
    if folder is None:
        return False

    def work(_beat: object) -> bool:
        place.check(folder, vault.shop_id)
        path = place.name_of(now, folder)
        manifest = make.make(door.data_file, key, locks(vault), path, now=now, erased=erasures.to_text(known.history))
        ledger.note_backup(door.folder, vault.shop_id, key, known, kept_of(path, manifest, path.stat().st_size, now))
        return True

    with suppress(BackofficeError, OSError):
        return place.Aside(PATIENCE_SECONDS).run(work, folder)
    return False


def hand_on(door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
    """Write the ledger under the newest database key, before the former one is forgotten."""
    keys = unlocked.database_keys()
    if (door.folder / ledger.FILE_NAME).exists():
        ledger.write(door.folder, vault.shop_id, keys[0], ledger.read(door.folder, vault.shop_id, *keys))


def tidy(door: "ShopDoor", shop_id: str) -> None:
    """Remove what a crash left, and what has had its time: data from before an update, a -wal that was put aside, a one-time code.

    What cannot be removed now is removed the next time.
    """
    folder, data = door.folder, door.data_file
    for passing in (*folder.glob(f"{drill.PREFIX}*"), *folder.glob(f"{PASSING}*")):
        shutil.rmtree(passing, ignore_errors=True)
    with suppress(OSError):
        enrolment.drop_ended(folder, shop_id, door.clock)
        for name in (f"{make.WORK}.part", f"{DATA_FILE}.part", f"{DATA_FILE}.incoming"):
            files.remove_database(folder / name)
        for part in _LEFT_PARTS:
            (folder / part).unlink(missing_ok=True)
        old = folder / BEFORE_UPDATE
        if old.exists() and (old.samefile(data) or _is_over(old)):
            files.remove_database(old)
        aside = folder / f"{DATA_FILE}-wal{left.ASIDE}"
        if aside.exists() and _is_over(aside):
            aside.unlink()


def _is_over(kept: Path) -> bool:
    return time.time() - kept.stat().st_mtime > KEPT_FOR.total_seconds()


def clear_replaced(door: "ShopDoor") -> int:
    """Remove what restores have replaced, now that the restored data has opened; return how many folders are gone."""
    gone = 0
    for folder in door.folder.glob(f"{REPLACED}-*"):
        if _REPLACED.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder, ignore_errors=True)
            gone += not folder.exists()
    return gone
