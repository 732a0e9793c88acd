"""Writes a small file so that it holds, at every moment, either the old or the new content."""

import os
import stat
import time
from pathlib import Path
from typing import IO

from backoffice import disk
from backoffice.errors import DiskFull

# A virus scanner or indexer may hold the file for a moment (KeePassXC #197, #1717): ten tries, 2 s together.
_PAUSES_S = (0.01, 0.02, 0.04, 0.08, 0.15, 0.25, 0.4, 0.5, 0.55)


def write_atomically(path: Path, data: bytes, mode: int = 0o660) -> None:
    """Write to a temporary file beside it, flush to the disk, replace; an existing file keeps its permissions.

    Raises DiskFull, or OSError for anything else; the old content is unharmed then.
    """
    temporary = path.with_name(path.name + ".new")
    try:
        _write_flushed(temporary, data, _mode_of(path, mode))
        replace_patiently(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        if disk.is_full(error):
            raise DiskFull(path) from error
        raise
    disk.sync_folder(path.parent)


def replace_patiently(source: Path, target: Path) -> None:
    """Replace target by source, trying again while another program holds it open."""
    for pause_s in _PAUSES_S:
        try:
            source.replace(target)
            return
        except PermissionError:
            time.sleep(pause_s)
    source.replace(target)


def open_patiently(path: Path) -> IO[bytes]:
    """Open a file to read it, trying again while another program keeps everybody else from it."""
    for pause_s in _PAUSES_S:
        try:
            return path.open("rb")
        except PermissionError:
            if not os.access(path, os.R_OK):
                raise
            time.sleep(pause_s)
    return path.open("rb")


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
