"""The data file under a new key, made while people work: copied page by page from one view of it, verified, and put in its place.

SQLite's own backup takes each page out of the one file and encrypts it for the other, so that the new file is the old one to the last row,
and its inner tables too. Measured on 100,000 orders (156 MB): 1.4 s (sqlcipher_export 1.8 s); that all pages are authentic takes 0.6 s,
that all trees are sound 2.8 s.
"""

import os
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

from backoffice.domain.ticks import Tick
from backoffice.errors import DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import files, left, room, soundness, write_new

_Facts = soundness.Facts | tuple[int, soundness.Moment]
_PAGES_AT_ONCE = 500  # some 5 ms
_COPIED, ALL = 40, 100  # of a hundred: how far the work is by then


def write(path: Path, key: bytes | bytearray, new_key: bytes | bytearray, *, thorough: bool, tick: Tick) -> None:
    """Write a verified copy of a data file, which may be in use, under a new key; what happens there meanwhile is not in it.

    A `thorough` look goes through every tree, index and foreign key of the copy, and with that of the file. Without it only what a copy
    can spoil is looked at: that each page is authentic, and which state the copy is of. The copy is one generation of keys further on.
    `tick` counts to a hundred, and stops the work by an exception. Raises DiskFull, DataFileProblem; nothing is left then.
    """
    tick(0, ALL)
    part = files.part_of(path)
    files.remove_database(part)
    room.check(path, path.parent)
    with write_new.unfinished(part, path, path):
        facts = _copy(path, key, part, new_key, tick, thorough=thorough)
        with closing(raw.connect(part, new_key, read_only=False)) as connection:
            connection.execute("UPDATE shop SET generation = generation + 1 WHERE id = 1")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()  # closing would do it too, but with Python's lock held
        files.sync(part)
        _verify(part, new_key, facts, tick, thorough=thorough)
    tick(ALL, ALL)


def clear_the_way(path: Path) -> None:
    """Bring to the disk that the old file's -wal is empty, and forget how that file was left.

    A power cut must not bring what stood in the -wal back beside the new file, which has another key. Nobody may write from here on.
    """
    wal = files.wal_of(path)
    if wal.exists():
        files.sync(wal)
    left.forget(path)


def put_in_place(path: Path, later: ExitStack) -> None:
    """Put the new file where the old one is, which nobody has open and which has taken in all of its -wal; `files.sync_folder` comes after.

    The old one goes with the end of `later`: to free much room takes a while, and others wait for the new file.
    """
    if os.name != "nt":  # there a file that is open cannot be replaced
        later.enter_context(path.open("rb"))
    files.drop_wal(path)
    files.put_in_place(files.part_of(path), path)


def forget(path: Path) -> None:
    """Remove what is left of a copy that is not wanted any more."""
    files.remove_database(files.part_of(path))


def _copy(path: Path, key: bytes | bytearray, part: Path, new_key: bytes | bytearray, tick: Tick, *, thorough: bool) -> _Facts:
    def look(_status: int, left: int, pages: int) -> None:
        tick(_COPIED * (pages - left) // pages if pages else 0, ALL)

    with closing(raw.connect_unrestricted(path, key)) as source, closing(raw.connect_empty(part, new_key)) as copy:
        source.execute("BEGIN")  # one view: SQLite would begin anew each time that somebody writes
        facts = _facts(source, thorough=thorough)
        source.backup(copy, pages=_PAGES_AT_ONCE, progress=look)
        source.execute("ROLLBACK")
    return facts


def _verify(part: Path, key: bytes | bytearray, facts: _Facts, tick: Tick, *, thorough: bool) -> None:
    """Open the copy as the program will, and look at it."""
    check = soundness.check_pages if thorough else soundness.check_authentic
    with closing(raw.connect_unrestricted(part, key)) as connection, soundness.looking(connection, lambda: tick(_COPIED, ALL)):
        check(connection, part)
        if _facts(connection, thorough=thorough) != facts:
            raise DataFileProblem("damaged", part)
    write_new.must_be_alone(part)


def _facts(connection: Any, *, thorough: bool) -> _Facts:
    return soundness.facts_of(connection) if thorough else (soundness.number_of(connection, "page_count"), soundness.moment_of(connection))
