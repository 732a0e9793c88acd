"""Files that leave the shop for a place that a person named: noted first, made beside their place, whole or not there under their name.

Only its owner may read such a file. Parts that were cut off are found again by the list of plain files (`payout_files.settle`).
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import IO

from backoffice.desks.session import Session
from backoffice.desks.typed import kept_path
from backoffice.errors import BackofficeError
from backoffice.storage import files, handing_out
from backoffice.storage.allow_lists import Task

PART = ".backoffice.part"  # tells whose it is among other people's files


def part_of(path: Path) -> Path:
    """Return where a file lies until it is whole."""
    return path.with_name(path.name + PART)


def note(session: Session, path: Path) -> str:
    """Put what will lie beside a place on the list of plain files, and return how it is called there."""
    kept = kept_path(part_of(path))
    with session.database.writer(Task.HANDING_OUT) as connection:
        handing_out.keep_file(connection, kept, session.person.id, session.clock.now())
    return kept


def forget(session: Session, kept: str) -> None:
    """Take a file off the list; what fails is done at the next start."""
    with suppress(BackofficeError), session.database.writer(Task.HANDING_OUT) as connection:
        handing_out.forget_file(connection, kept)


def open_new(part: Path) -> IO[bytes]:
    """Open a new file to write it and read it again. Raises OSError."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(part, flags, 0o600), "w+b")


def write_part(path: Path, content: bytes) -> None:
    """Write a file beside its place and bring it to the disk. Raises OSError; then nothing is left."""
    part = part_of(path)
    file = open_new(part)
    try:
        with file:
            file.write(content)
            file.flush()
            files.sync_file(file.fileno())
        files.sync_folder(part.parent)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def put_in_place(path: Path) -> None:
    """Give a whole file its name."""
    files.replace(part_of(path), path)
