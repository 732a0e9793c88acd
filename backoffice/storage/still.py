"""A copy of a data file, page by page, as of one moment and under the same key, while others go on working.

What is committed is brought from the -wal into the file while nobody can commit. A reader that begins then needs the file alone, and as
long as it reads, SQLite writes nothing into the file (WAL_READ_LOCK(0), sqlite.org/walformat.html): it can be copied like any other.
Closing it again drops what this process has locked of the file for other processes (POSIX); the shop's own lock keeps those out.
"""

import errno
import os
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import FileIO
from pathlib import Path
from typing import Any

from backoffice.errors import ShopInUse
from backoffice.storage import connection as raw
from backoffice.storage import files, ratchet
from backoffice.storage.soundness import Look, Moment, moment_of, number_of

PATIENCE_SECONDS = 5.0
_PAUSE_SECONDS = 0.02
_CHUNK = 4 << 20
_NOT_THERE = {errno.ENOSYS, errno.EXDEV, errno.EINVAL, errno.EOPNOTSUPP}  # older kernels, some file systems


def copy(source: Path, key: bytes | bytearray, target: Path, look: Look | None = None) -> Moment:
    """Copy a file that may be in use to a new one, without the present keys of the log's seals; return what the source said then.

    Nothing is verified and nothing brought to the disk: the copy is for who reads it next. `look` is called now and then and stops the
    work by an exception. Raises ShopInUse where others read what is older for so long that the file cannot be held still, OSError.
    """
    try:
        with _held(source, key) as reader:
            said = moment_of(reader)
            size = number_of(reader, "page_count") * number_of(reader, "page_size")
            files.make_new(target)
            _copy(source, target, size, look)
        with closing(raw.connect_unrestricted(target, key)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            if ratchet.exists(connection):
                connection.execute("UPDATE log_ratchet SET key = x''")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except raw.DBAPI.Error as error:
        raise raw.translate(error, source) or error from None
    return said


@contextmanager
def _held(path: Path, key: bytes | bytearray) -> Iterator[Any]:
    """Give a connection that reads, and let nothing be written into the file itself meanwhile."""
    with closing(raw.connect_unrestricted(path, key)) as reader, closing(raw.connect_unrestricted(path, key)) as writer:
        until = time.monotonic() + PATIENCE_SECONDS
        while not _begin(reader, writer):
            if time.monotonic() > until:
                raise ShopInUse(path)
            time.sleep(_PAUSE_SECONDS)
        try:
            yield reader
        finally:
            reader.execute("ROLLBACK")


def _begin(reader: Any, writer: Any) -> bool:
    """Begin to read the file alone, if all of the -wal can be brought into it now."""
    writer.execute("PRAGMA wal_checkpoint(PASSIVE)")  # most of it before anybody has to wait
    try:
        writer.execute("BEGIN IMMEDIATE")
    except raw.DBAPI.OperationalError as error:
        if isinstance(raw.translate(error), ShopInUse):
            return False
        raise
    try:
        busy, there, moved = reader.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        if busy or there != moved:
            return False
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return True
    finally:
        writer.execute("ROLLBACK")


def _copy(source: Path, target: Path, size: int, look: Look | None) -> None:
    with source.open("rb", buffering=0) as read, target.open("r+b", buffering=0) as write:
        while size:
            moved = _move(read, write, min(size, _CHUNK))
            if not moved:
                raise OSError(f"{source} ends too early")
            size -= moved
            if look is not None:
                look()


def _move(read: FileIO, write: FileIO, size: int) -> int:
    """Copy the next bytes inside of the kernel, or by way of the program where that is not possible."""
    if hasattr(os, "copy_file_range"):
        try:
            return os.copy_file_range(read.fileno(), write.fileno(), size)
        except OSError as error:
            if error.errno not in _NOT_THERE:
                raise
    content = memoryview(read.read(size))
    moved = len(content)
    while content:
        content = content[write.write(content) :]
    return moved
