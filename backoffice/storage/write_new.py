"""The one way in which a data file is exported anew: for migration, a restore under another key, and a backup of a file that is busy.

Export to a `.part` file, bring it to the disk, open it again with the stored key, verify all of it, and only then put it in place. PRAGMA
rekey is never used: on a full disk it says ok and has done nothing (measured). The connections here attach files, so these statements are
all that they run.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backoffice import disk
from backoffice.errors import DataFileProblem, DiskFull, ShopInUse
from backoffice.storage import connection as raw
from backoffice.storage import files, left, log, ratchet, room, soundness
from backoffice.storage.soundness import Facts, Look, facts_of, looking

KeyOf = Callable[[], bytes | bytearray]


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
    expected: Facts | None = None,
    look: Look | None = None,
) -> Written:
    """Write a verified copy of `source` beside `target`; the source may be in use, and is never changed.

    `key_of` reads the stored key of the new file; it is asked again for the verification. `alter` may change the copy (a migration); then
    only the log must be the same, but for so many `lines` that it adds. With `forget_seals` the present keys of the log's seals stay out.
    `expected` are facts that the source must have. `look` is called now and then and stops the work by an exception. Raises DiskFull,
    DataFileProblem(`damaged`); the unfinished file is removed then.
    """
    part = files.part_of(target)
    files.remove_database(part)
    room.check(source, target.parent)
    with unfinished(part, target, source):
        facts = _export(source, source_key, part, key_of(), forget_seals=forget_seals, look=look)
        if expected not in {None, facts}:
            raise DataFileProblem("damaged", source)
        facts = _settle(part, key_of(), facts, alter, lines, look)
        return Written(part, target, facts, _state(source) if source == target else None)


def adopt(
    source: Path,
    target: Path,
    key_of: KeyOf,
    facts: Facts,
    *,
    alter: Callable[[Any], None] | None = None,
    lines: int = 0,
    look: Look | None = None,
) -> Written:
    """Take a whole file beside `target`, that nobody has open and that has the stored key already, as the new one; verify it likewise.

    `facts` are those that the file must have as it is. Raises what `write_new` raises, and removes the file then.
    """
    part = files.part_of(target)
    files.remove_database(part)
    with unfinished(part, target, source):
        files.replace(source, part)
        return Written(part, target, _settle(part, key_of(), facts, alter, lines, look), None)


def take_in(path: Path, key: bytes | bytearray) -> None:
    """Bring into a data file what stands in its write-ahead log only, if the key opens it. No connection to it may be open.

    Then a swap that is cut off leaves the old file whole. Raises DiskFull.
    """
    if not files.has_wal(path):
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

    No connection may be open to it, and none may have written since the export if it was the source: ShopInUse. Raises
    DataFileProblem(`held`) where another program holds it.
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
        files.drop_wal(target)
        files.replace(written.part, target)
    except PermissionError:
        raise files.why_refused(target.parent) from None
    finally:
        files.remove_database(written.part)


@contextmanager
def unfinished(part: Path, target: Path, source: Path) -> Iterator[None]:
    """Remove what was not finished, and say what it means, and of a full disk how much room is needed."""
    needed = room.needed_for(source)
    try:
        yield
    except BaseException as error:
        files.remove_database(part)
        if disk.is_full(error):
            raise DiskFull(target, needed) from None
        if isinstance(error, raw.DBAPI.Error):
            meaning = raw.translate(error, target, writing=True)
            raise DiskFull(target, needed) if isinstance(meaning, DiskFull) else meaning or error from None
        raise


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
        connection.execute(f"PRAGMA target.application_id = {facts.moment.application_id}")
        connection.execute(f"PRAGMA target.user_version = {facts.moment.schema_number}")
        if forget_seals and ratchet.exists(connection):
            connection.execute("UPDATE target.log_ratchet SET key = x''")
        connection.execute("COMMIT")
        connection.execute("DETACH DATABASE target")
    return facts


def _settle(part: Path, key: bytes | bytearray, before: Facts, alter: Callable[[Any], None] | None, lines: int, look: Look | None) -> Facts:
    """Open the new file as the program will, let it be altered, verify everything, and compare it with the source."""
    if alter is not None:
        with closing(raw.connect_unrestricted(part, key)) as connection:
            if facts_of(connection) != before:
                raise DataFileProblem("damaged", part)
    with closing(raw.connect(part, key, read_only=False)) as connection:
        if alter is not None:
            alter(connection)
    files.sync(part)
    after = soundness.check(part, key, look)
    if alter is None and after != before:
        raise DataFileProblem("damaged", part)
    with closing(raw.connect(part, key, read_only=True)) as connection:
        head = log.chain_at(connection, before.moment.log_count)
    if (after.moment.log_count - lines, head) != (before.moment.log_count, before.moment.log_head):
        raise DataFileProblem("log_broken", part)
    must_be_alone(part)
    return after


def _state(path: Path) -> tuple[int, int]:
    """Return time and size of a data file that nobody has open; ShopInUse if a -wal shows that somebody has."""
    if files.has_wal(path):
        raise ShopInUse(path)
    found = path.stat()
    return found.st_mtime_ns, found.st_size


def must_be_alone(part: Path) -> None:
    """Refuse a -wal left behind: the rename would not take its pages along."""
    if files.has_wal(part):
        raise DataFileProblem("damaged", part)


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
