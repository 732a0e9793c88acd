"""What an error of the operating system says about the disk, or the way to it, and how something is brought to the disk itself.

What another program holds for a moment is waited for.
"""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import IO, ParamSpec, TypeVar

from backoffice.errors import BackofficeError, DiskFailed, DiskFull

P = ParamSpec("P")
R = TypeVar("R")

_FULL = ("ENOSPC", "EDQUOT")
_FAILED = ("EIO", "ENXIO", "ENODEV", "EROFS", "ESTALE", "EREMOTEIO", "ENOMEDIUM")
# Windows: write-protected, not ready, bad checksum, seek, sector, write, read, general failure, network name gone, device error, removed.
_WINDOWS_FAILED = frozenset({19, 21, 23, 25, 27, 29, 30, 31, 64, 1117, 1167})

PAUSES_S = (0.01, 0.03, 0.1, 0.2, 0.4, 0.8, 1.5)  # 3 s in all; KeePassXC #197 and #1717 tell of scanners that hold a file for two

_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP}  # what some network file systems answer; they write through


def is_full(error: BaseException) -> bool:
    """Tell whether an error of the system says that the disk or the person's share of it is full."""
    return isinstance(error, OSError) and error.errno in _numbers(_FULL)


def problem(error: OSError) -> BackofficeError | None:
    """Return DiskFull or DiskFailed if that is what the error means, None for anything else."""
    path = Path(error.filename) if isinstance(error.filename, str) else None
    if is_full(error):
        return DiskFull(path)
    failed = error.errno in _numbers(_FAILED) or getattr(error, "winerror", None) in _WINDOWS_FAILED
    return DiskFailed(path) if failed else None


def told(verb: Callable[P, R]) -> Callable[P, R]:
    """Let a function raise DiskFull and DiskFailed instead of the system's errors that mean as much."""

    @wraps(verb)
    def telling(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return verb(*args, **kwargs)
        except OSError as error:
            raise problem(error) or error from error

    return telling


def sync_file(descriptor: int) -> None:
    """Bring a file's content to the disk itself; macOS needs F_FULLFSYNC for that."""
    os.fsync(descriptor)
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)


def sync_folder(folder: Path) -> None:
    """Bring a rename to the disk; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def put_in_place(part: Path, path: Path) -> None:
    """Put `part` in the place of `path`, and wait patiently while something else holds one of them."""
    _patiently(lambda: part.replace(path), path.parent, os.W_OK)


def open_to_read(path: Path) -> IO[bytes]:
    """Open a file to read it, and wait patiently while something else keeps everybody from it."""
    return _patiently(lambda: path.open("rb"), path, os.R_OK)


def _patiently(deed: Callable[[], R], place: Path, right: int) -> R:
    """Do something to a file, again and again for some seconds: Windows refuses while a virus scanner or an indexer looks at it.

    Where nobody has the `right` at all, waiting is of no use. Raises PermissionError in the end.
    """
    for pause_s in PAUSES_S:
        try:
            return deed()
        except PermissionError:
            if not os.access(place, right):
                raise
            time.sleep(pause_s)
    return deed()


def _numbers(names: tuple[str, ...]) -> frozenset[int]:
    """Return the numbers of those errors that this system knows."""
    return frozenset(number for name in names if (number := getattr(errno, name, None)) is not None)
