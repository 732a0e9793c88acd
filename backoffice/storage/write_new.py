"""The one way in which a data file is written anew: for backup, restore, rotation of keys and migration.

Export to a `.part` file, bring it to the disk, open it again with the stored key, verify all of it, and only then put it in place. PRAGMA
rekey is never used: on a full disk it says ok and has done nothing (measured). The connections here attach files, so these statements are
all that they run.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backoffice.errors import ROOM_TO_WORK, DataFileProblem, DiskFull, ShopInUse
from backoffice.storage import connection as raw
from backoffice.storage import files, guards, left, log, ratchet

KeyOf = Callable[[], bytes | bytearray]
Look = Callable[[], None]

_STEPS_BETWEEN_LOOKS = 100_000


@dataclass(frozen=True, slots=True)
class Facts:
    """What must be the same in the source and in the new file."""

    application_id: int
    schema_number: int
    guards: tuple[tuple[str, str], ...]
    counts: tuple[tuple[str, int], ...]
    log_count: int
    log_head: bytes


@dataclass(frozen=True, slots=True)
class Written:
    """A new file that is complete and verified and waits beside the place that it is meant for.

    `replaces` tells the state of the source if that is the file to be replaced: a deed after the export would be lost by the swap.
    """

    part: Path
    target: Path
    facts: Facts
    replaces: tuple[int, int] | None


def write_new(
    source: Path,
    source_key: bytes | bytearray,
    target: Path,
    key_of: KeyOf,
    *,
    alter: Callable[[Any], None] | None = None,
    lines: int = 0,
    forget_seals: bool = False,
    look: Look | None = None,
) -> Written:
    """Write a verified copy of `source` beside `target`; the source may be in use, and is never changed.

    `key_of` reads the stored key of the new file; it is asked again for the verification. `alter` may change the copy (a migration); then
    only the log must be the same, but for so many `lines` that it adds. With `forget_seals` the present keys of the log's seals stay out.
    `look` is called now and then and stops the work by an exception. Raises DiskFull, DataFileProblem(`damaged`); the unfinished file is
    removed then.
    """
    part = target.with_name(f"{target.name}.part")
    files.remove_database(part)
    check_room(source, target.parent)
    try:
        facts = _export(source, source_key, part, key_of(), forget_seals=forget_seals, look=look)
        files.sync(part)
        _compare(part, key_of(), facts, look)
        if alter is not None:
            facts = _alter(part, key_of(), alter, facts, lines)
        return Written(part, target, facts, _state(source) if source == target else None)
    except BaseException as error:
        files.remove_database(part)
        if is_full(error):
            raise DiskFull(target, room_for(source)) from None
        if isinstance(error, raw.DBAPI.Error):
            meaning = raw.translate(error, target, writing=True)
            raise DiskFull(target, room_for(source)) if isinstance(meaning, DiskFull) else meaning or error from None
        raise


def take_in(path: Path, key: bytes | bytearray) -> None:
    """Bring into a data file what stands in its write-ahead log only, if the key opens it. No connection to it may be open.

    Then a swap that is cut off leaves the old file whole. Raises DiskFull.
    """
    if not _has_wal(path):
        return
    try:
        left.forget(path)
        with suppress(DataFileProblem), closing(raw.connect(path, key, read_only=False)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except raw.DBAPI.Error as error:
        meaning = raw.translate(error, path, writing=True)
        if isinstance(meaning, DiskFull):
            raise meaning from None


def swap(written: Written, *, keep: Path | None = None) -> None:
    """Put the new file in place; the old one goes to `keep`, or is gone.

    No connection may be open to it, and none may have written since the export if it was the source: ShopInUse.
    """
    target = written.target
    try:
        if written.replaces is not None and _state(target) != written.replaces:
            raise ShopInUse(target)
        if keep is None and target.exists():
            _state(target)  # a crash between the next steps would leave the old file without what is only in its -wal
        if keep is not None and target.exists():
            _keep(target, keep)
        left.forget(target)
        for end in ("-wal", "-shm"):
            target.with_name(target.name + end).unlink(missing_ok=True)
        files.sync_folder(target.parent)  # a power cut must not bring the old file's -wal back beside the new file
        files.replace(written.part, target)
    except PermissionError:
        raise ShopInUse(target) from None
    finally:
        files.remove_database(written.part)


def is_full(error: BaseException) -> bool:
    """Tell whether an error of the system says that the disk or the person's share of it is full."""
    return isinstance(error, OSError) and error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def room_for(source: Path, copies: int = 1) -> int:
    """Return how many bytes must be free for copies of a data file, with some to spare."""
    size = sum(path.stat().st_size for path in (source, source.with_name(source.name + "-wal")) if path.exists())
    return copies * size + ROOM_TO_WORK


def check_room(source: Path, folder: Path, copies: int = 1) -> None:
    """Raise DiskFull unless so many copies of the source fit into the folder with some room to spare."""
    needed = room_for(source, copies)
    if shutil.disk_usage(folder).free < needed:
        raise DiskFull(folder, needed)


@contextmanager
def needing(source: Path, folder: Path, copies: int = 1) -> Iterator[None]:
    """Look for the room that a work with copies of a data file takes before it begins; a disk that is full later says no less.

    It is some more than what is looked for on the way, when small files have been written.
    """
    needed = room_for(source, copies) + ROOM_TO_WORK
    if shutil.disk_usage(folder).free < needed:
        raise DiskFull(folder, needed)
    try:
        yield
    except DiskFull as full:
        raise DiskFull(full.path, max(full.needed, needed)) from None
    except OSError as error:
        raise DiskFull(folder, needed) if is_full(error) else error from None


def facts_of(connection: Any) -> Facts:
    """Read the facts of an open file; the inner tables of search indexes are counted too."""
    tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
    names = [row[0] for row in connection.execute(tables)]
    count, head = log.head(connection)
    return Facts(
        application_id=connection.execute("PRAGMA application_id").fetchone()[0],
        schema_number=connection.execute("PRAGMA user_version").fetchone()[0],
        guards=tuple(sorted(guards.digests(connection).items())),
        counts=tuple((name, connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names),
        log_count=count,
        log_head=bytes(head),
    )


def check_pages(connection: Any, path: Path) -> None:
    """Raise DataFileProblem(`damaged`) unless every page is authentic and every tree, index and foreign key sound; all rows are read."""
    try:
        complaints = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        complaints += [row for row in connection.execute("PRAGMA integrity_check").fetchall() if row != ("ok",)]
        complaints += connection.execute("PRAGMA foreign_key_check").fetchall()
    except raw.DBAPI.Error as error:
        raise raw.translate(error, path) or DataFileProblem("damaged", path) from None
    if complaints:
        raise DataFileProblem("damaged", path)


def _export(
    source: Path, source_key: bytes | bytearray, part: Path, key: bytes | bytearray, *, forget_seals: bool, look: Look | None
) -> Facts:
    """Copy one view of the source; sqlcipher_export drops application_id and user_version, so they are set by hand."""
    with closing(raw.connect_unrestricted(source, source_key)) as connection, looking(connection, look):
        files.make_new(part)
        text = raw.key_text(key)
        try:
            connection.execute("ATTACH DATABASE ? AS target KEY ?", (str(part), memoryview(text)))
        finally:
            raw.wipe(text)
        connection.execute("BEGIN")
        facts = facts_of(connection)
        connection.execute("SELECT sqlcipher_export('target')").fetchone()
        connection.execute(f"PRAGMA target.application_id = {facts.application_id}")
        connection.execute(f"PRAGMA target.user_version = {facts.schema_number}")
        if forget_seals and ratchet.exists(connection):
            connection.execute("UPDATE target.log_ratchet SET key = x''")
        connection.execute("COMMIT")
        connection.execute("DETACH DATABASE target")
    return facts


def _compare(part: Path, key: bytes | bytearray, facts: Facts, look: Look | None) -> None:
    """Open the new file as the program will, verify everything, and compare it with the source."""
    with closing(raw.connect_unrestricted(part, key)) as connection, looking(connection, look):
        if connection.execute("PRAGMA journal_mode = WAL").fetchone() != ("wal",):
            raise DataFileProblem("damaged", part)
        check_pages(connection, part)
        if facts_of(connection) != facts:
            raise DataFileProblem("damaged", part)
        log.check(connection)
    _must_be_alone(part)


@contextmanager
def looking(connection: Any, look: Look | None) -> Iterator[None]:
    """Call `look` while the connection works; what it raises ends the work, and is raised here where SQLite would say "interrupted"."""
    stop: list[BaseException] = []

    def ask() -> bool:
        try:
            look() if look is not None else None
        except BaseException as error:  # noqa: BLE001 - SQLite would swallow it; it is raised again below
            stop.append(error)
        return bool(stop)

    connection.set_progress_handler(ask if look is not None else None, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    except BaseException:
        if stop:
            raise stop[0] from None
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _alter(part: Path, key: bytes | bytearray, alter: Callable[[Any], None], before: Facts, lines: int) -> Facts:
    with closing(raw.connect(part, key, read_only=False)) as connection:
        alter(connection)
    files.sync(part)
    with closing(raw.connect_unrestricted(part, key)) as connection:
        check_pages(connection, part)
        after, head = facts_of(connection), log.chain_at(connection, before.log_count)
        log.check(connection, before.log_count)
    if (after.log_count - lines, head) != (before.log_count, before.log_head):
        raise DataFileProblem("log_broken", part)
    _must_be_alone(part)
    return after


def _state(path: Path) -> tuple[int, int]:
    """Return time and size of a data file that nobody has open; ShopInUse if a -wal shows that somebody has."""
    if _has_wal(path):
        raise ShopInUse(path)
    found = path.stat()
    return found.st_mtime_ns, found.st_size


def _must_be_alone(part: Path) -> None:
    """Refuse a -wal left behind: the rename would not take its pages along."""
    if _has_wal(part):
        raise DataFileProblem("damaged", part)


def _has_wal(path: Path) -> bool:
    wal = path.with_name(f"{path.name}-wal")
    return wal.exists() and wal.stat().st_size > 0


def _keep(target: Path, keep: Path) -> None:
    """Give the old file and what it has not taken in yet a second name, so that there is no moment without a data file."""
    files.remove_database(keep)
    for end in ("-wal", ""):
        old, new = target.with_name(target.name + end), keep.with_name(keep.name + end)
        if old.exists():
            try:
                os.link(old, new)
            except OSError:
                shutil.copy2(old, new)
                files.sync(new)
    files.sync_folder(keep.parent)
    files.sync_folder(keep.parent.parent)  # it may be a new folder
