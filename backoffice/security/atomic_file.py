"""Writes a small file so that it holds, at every moment, either the old or the new content."""

import os
import stat
from pathlib import Path

from backoffice import disk
from backoffice.errors import DiskFull


def write_atomically(path: Path, data: bytes, mode: int = 0o660) -> None:
    """Write to a temporary file beside it, flush to the disk, replace; an existing file keeps its permissions.

    Raises DiskFull, or OSError for anything else; the old content is unharmed then.
    """
    temporary = path.with_name(path.name + ".new")
    try:
        _write_flushed(temporary, data, _mode_of(path, mode))
        disk.put_in_place(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        if disk.is_full(error):
            raise DiskFull(path) from error
        raise
    disk.sync_folder(path.parent)


def _mode_of(path: Path, otherwise: int) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return otherwise


def _write_flushed(path: Path, data: bytes, mode: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), mode)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        disk.sync_file(file.fileno())
