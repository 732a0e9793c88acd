"""The place that the owner named for backups: whether it is there and is ours, and which backups lie in it.

A text file marks it. Where a stick or a drive is not there, the system may show an empty folder in its place; without the mark nothing is
written there.
"""

import re
import threading
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from backoffice.backup import backup_file, restore
from backoffice.backup.backup_file import Manifest
from backoffice.errors import BackupPlaceProblem, BackupProblem, Cancelled
from backoffice.storage import files

MARK = "backoffice-backups.txt"
PATIENCE_SECONDS = 300.0
_LOOK_SECONDS, _GRACE_SECONDS = 0.1, 2.0
T = TypeVar("T")

_NAME = re.compile(r"backoffice-\d{4}-\d\d-\d\d-\d{6}(?:-\d+)?" + re.escape(backup_file.SUFFIX))
_SHOP = re.compile(r"^shop: ([0-9a-f-]{36})$", re.MULTILINE)
_WORDS = """Hier legt Backoffice verschlüsselte Sicherungen ab. Alte räumt das Programm selbst weg; andere Dateien rührt es nicht an.
Backoffice keeps encrypted backups here. The program clears away old ones itself; other files it never touches.

shop: {shop_id}
"""


def name_of(moment: datetime, folder: Path) -> Path:
    """Return the path of a new backup, by its time; a second one of the same second gets a number."""
    plain = folder / f"backoffice-{moment:%Y-%m-%d-%H%M%S}{backup_file.SUFFIX}"
    path, number = plain, 1
    while path.exists():
        number += 1
        path = plain.with_name(f"{plain.stem}-{number}{plain.suffix}")
    return path


def take(folder: Path, shop_folder: Path, shop_id: str) -> None:
    """Mark a folder as the place of this shop's backups.

    Raises BackupPlaceProblem: `not_a_folder`, `in_shop`, `other_shop`, `not_writable`, `unreachable`.
    """
    try:
        if not folder.is_dir():
            raise BackupPlaceProblem("not_a_folder", folder)
        here, shop = folder.resolve(), shop_folder.resolve()
        if here == shop or shop in here.parents:
            raise BackupPlaceProblem("in_shop", folder)
        known = _shop_of(folder)
        if known is not None and known != shop_id:
            raise BackupPlaceProblem("other_shop", folder)
        files.write_whole(folder / MARK, _WORDS.format(shop_id=shop_id).encode())
    except OSError as error:
        raise _problem(error, folder) from None


def check(folder: Path, shop_id: str) -> None:
    """Raise BackupPlaceProblem unless the place is there and marked as this shop's: `missing`, `other_shop`, `unreachable`."""
    try:
        known = _shop_of(folder)
    except OSError as error:
        raise _problem(error, folder) from None
    if known is None:
        raise BackupPlaceProblem("missing", folder)
    if known != shop_id:
        raise BackupPlaceProblem("other_shop", folder)


def backups(folder: Path, shop_id: str) -> tuple[tuple[Path, Manifest], ...]:
    """Return the backups of the shop in a folder, as they say of themselves, the oldest first.

    What cannot be read is left out, and so is the first format, which has no id to be known by: nobody clears it away.
    """
    found: list[tuple[Path, Manifest]] = []
    for path in sorted(folder.iterdir()):
        if not _NAME.fullmatch(path.name):
            continue
        try:
            manifest = restore.inspect(path)
        except (BackupProblem, OSError):
            continue
        if manifest.shop_uuid == shop_id and manifest.id:
            found.append((path, manifest))
    return tuple(sorted(found, key=lambda one: one[1].created))


def remove(folder: Path, name: str, backup_id: int) -> None:
    """Remove a backup of ours, if it still is the one that it was."""
    path = folder / name
    if not _NAME.fullmatch(name) or not path.exists() or restore.inspect(path).id != backup_id:
        return
    path.unlink()


def sweep(folder: Path) -> None:
    """Remove what backups of ours that were cut off have left."""
    for path in folder.iterdir():
        if path.suffix == ".part" and _NAME.fullmatch(path.stem):
            path.unlink()


def is_ours(name: str) -> bool:
    """Say whether a file is called as the program calls its backups."""
    return _NAME.fullmatch(name) is not None


class Aside:
    """Does work on a place that may never answer: a network drive that hangs holds a thread of its own, and nothing else.

    The thread is let go of after some minutes without any progress; while it is still stuck, nothing more is begun.
    """

    def __init__(self, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._patience = patience_seconds
        self._stuck: threading.Thread | None = None

    def run(self, work: Callable[[Callable[[], None]], T], folder: Path | None, look: Callable[[], None] = lambda: None) -> T:
        """Do the work and return its result; it calls what it is given as a sign of life.

        `look` is called now and then by who waits, and stops the work by an exception. Raises BackupPlaceProblem(`hanging`).
        """
        if self._stuck is not None and self._stuck.is_alive():
            raise BackupPlaceProblem("hanging", folder)
        errand = _Errand(work)
        errand.start()
        try:
            while not errand.ended.wait(_LOOK_SECONDS):
                look()
                if time.monotonic() - errand.seen_at > self._patience:
                    raise BackupPlaceProblem("hanging", folder)
        except BaseException:
            self._stuck = errand
            errand.left = True
            errand.join(_GRACE_SECONDS)
            raise
        result: T = errand.result()
        return result


class _Errand(threading.Thread):
    """The thread that works on the place; a daemon, so that the program can end without it."""

    def __init__(self, work: Callable[[Callable[[], None]], Any]) -> None:
        super().__init__(name="backup", daemon=True)
        self._work = work
        self._found: Any = None
        self._error: BaseException | None = None
        self.ended = threading.Event()
        self.left = False
        self.seen_at = time.monotonic()

    def run(self) -> None:
        try:
            self._found = self._work(self._beat)
        except BaseException as error:  # noqa: BLE001  # raised again where the result is waited for
            self._error = error
        self.ended.set()

    def result(self) -> Any:
        if self._error is not None:
            raise self._error
        return self._found

    def _beat(self) -> None:
        self.seen_at = time.monotonic()
        if self.left:
            raise Cancelled  # nobody waits any more


def _shop_of(folder: Path) -> str | None:
    """Return the shop that a folder is marked for, None for a folder that is not marked or not there."""
    try:
        found = _SHOP.search((folder / MARK).read_text(encoding="utf-8", errors="replace"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found[1] if found else None


def _problem(error: OSError, folder: Path) -> BackupPlaceProblem:
    return BackupPlaceProblem("not_writable" if files.is_refused(error) else "unreachable", folder)
