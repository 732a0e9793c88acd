"""Room on the disk: what copies of a data file need, looked for before they are made, and room that is held for a later step."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from backoffice import disk
from backoffice.errors import ROOM_TO_WORK, DiskFull
from backoffice.storage import files

KEPT = "room.part"  # the name of the file that holds room
_KEPT_BYTES = 1 << 18  # a deed with its log line, and what SQLite writes beside them


def needed_for(source: Path, copies: int = 1) -> int:
    """Return how many bytes must be free for copies of a data file, with some to spare."""
    size = sum(path.stat().st_size for path in (source, files.wal_of(source)) if path.exists())
    return copies * size + ROOM_TO_WORK


def check(source: Path, folder: Path, copies: int = 1) -> None:
    """Raise DiskFull unless so many copies of the source fit into the folder with some room to spare."""
    needed = needed_for(source, copies)
    if shutil.disk_usage(folder).free < needed:
        raise DiskFull(folder, needed)


@contextmanager
def needing(source: Path, folder: Path, copies: int = 1) -> Iterator[None]:
    """Look for the room that a work with copies of a data file takes before it begins; a disk that is full later says no less.

    It is some more than what is looked for on the way, when small files have been written.
    """
    needed = needed_for(source, copies) + ROOM_TO_WORK
    if shutil.disk_usage(folder).free < needed:
        raise DiskFull(folder, needed)
    try:
        yield
    except DiskFull as full:
        raise DiskFull(full.path, max(full.needed, needed)) from None
    except OSError as error:
        raise DiskFull(folder, needed) if disk.is_full(error) else error from None


@contextmanager
def kept(folder: Path) -> Iterator[Callable[[], None]]:
    """Hold room on the disk by a file that goes at the end; what is given lets go of it earlier, so that a small write that follows fits.

    For two steps of which the second must not fail for want of room once the first is done. Raises DiskFull.
    """
    path = folder / KEPT
    try:
        try:
            path.unlink(missing_ok=True)
            files.make_new(path)
            path.write_bytes(os.urandom(_KEPT_BYTES))
        except OSError as error:
            raise DiskFull(folder) if disk.is_full(error) else error from None
        yield lambda: path.unlink(missing_ok=True)
    finally:
        path.unlink(missing_ok=True)
