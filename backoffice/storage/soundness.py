"""Whether a data file is sound: every page authentic, every tree in order, and what it holds.

The trees are gone through by a thread with a connection of its own, since SQLite lets others work meanwhile; all else by the caller's.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backoffice.errors import BackofficeError, DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import guards, log

Look = Callable[[], None]

_STEPS_BETWEEN_LOOKS = 100_000
_WAIT_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Moment:
    """What a file says of itself, without a look at its tables."""

    application_id: int
    schema_number: int
    guards: tuple[tuple[str, str], ...]
    log_count: int
    log_head: bytes


@dataclass(frozen=True, slots=True)
class Facts:
    """What must be the same in a file and in its copy."""

    moment: Moment
    counts: tuple[tuple[str, int], ...]


def moment_of(connection: Any) -> Moment:
    """Read what an open file says of itself."""
    count, head = log.head(connection)
    found = tuple(sorted(guards.digests(connection).items()))
    return Moment(number_of(connection, "application_id"), number_of(connection, "user_version"), found, count, bytes(head))


def facts_of(connection: Any) -> Facts:
    """Read the facts of an open file; the inner tables of search indexes are counted too."""
    tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
    names = [row[0] for row in connection.execute(tables)]
    counts = tuple((name, connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names)
    return Facts(moment_of(connection), counts)


def number_of(connection: Any, pragma: str) -> int:
    """Return a number that SQLite keeps of an open file."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def check_pages(connection: Any, path: Path) -> None:
    """Raise DataFileProblem(`damaged`) unless every page is authentic and every tree, index and foreign key sound; all rows are read."""
    for pragma in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
        _ask(connection, path, pragma)


def check_authentic(connection: Any, path: Path) -> None:
    """Raise DataFileProblem(`damaged`) unless every page is authentic."""
    _ask(connection, path, "cipher_integrity_check")


def check(path: Path, key: bytes | bytearray, look: Look | None = None) -> Facts:
    """Check all of a file on connections of its own and return its facts. `look` is called now and then and stops by an exception.

    Raises DataFileProblem(`damaged`, `log_broken`).
    """
    with trees_checked(path, key, look, thorough=True):
        return check_rest(path, key, look, thorough=True)


def check_rest(path: Path, key: bytes | bytearray, look: Look | None, *, thorough: bool, log_from: int = 0) -> Facts:
    """Check what belongs to no tree, and the log after line `log_from`; return the facts. `thorough`: also foreign keys."""
    try:
        with closing(raw.connect_unrestricted(path, key)) as connection, looking(connection, look):
            if thorough or connection.execute("PRAGMA freelist_count").fetchone() != (0,):
                check_authentic(connection, path)  # free pages
            if thorough:
                _ask(connection, path, "foreign_key_check")
            facts = facts_of(connection)
            log.check(connection, log_from)
    except raw.DBAPI.Error as error:
        raise _meaning(error, path) from None
    except DataFileProblem as problem:
        raise DataFileProblem(problem.reason, path, problem.behind) from None
    return facts


@contextmanager
def trees_checked(path: Path, key: bytes | bytearray, look: Look | None, *, thorough: bool) -> Iterator[None]:
    """Go through all trees of a file beside what is done inside; raise DataFileProblem at the end unless each is in order.

    Each page of the file is in a tree or free, and each of a tree is read, so it is authentic. `thorough`: also each row against its
    indexes and constraints; without that, what copying pages could spoil.
    """
    trees = _Trees(path, key, thorough)
    trees.start()
    try:
        yield
        while not trees.ended.wait(_WAIT_SECONDS):
            if look is not None:
                look()
    except BaseException:
        trees.stop()
        raise
    trees.join()
    if trees.problem is not None:
        raise trees.problem


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


class _Trees(threading.Thread):
    """Goes through every tree of the file, and through each page that belongs to one; a page that belongs to none is told too."""

    def __init__(self, path: Path, key: bytes | bytearray, thorough: bool) -> None:
        super().__init__(name="trees", daemon=True)
        self._path, self._key, self._thorough = path, bytearray(key), thorough
        self._stopped = threading.Event()
        self.ended = threading.Event()
        self.problem: BaseException | None = None

    def run(self) -> None:
        try:
            with closing(raw.connect_unrestricted(self._path, self._key)) as connection:
                connection.set_progress_handler(self._stopped.is_set, _STEPS_BETWEEN_LOOKS)
                if not self._thorough:
                    connection.execute("PRAGMA ignore_check_constraints = ON")  # no copy of pages changes a row
                _ask(connection, self._path, "integrity_check" if self._thorough else "quick_check")
        except BaseException as error:  # noqa: BLE001 - raised again by who waits
            self.problem = error
        finally:
            raw.wipe(self._key)
            self.ended.set()

    def stop(self) -> None:
        """End soon, and wait for it: the file may be removed next."""
        self._stopped.set()
        self.join()


def _ask(connection: Any, path: Path, pragma: str) -> None:
    try:
        complaints = [row for row in connection.execute(f"PRAGMA {pragma}").fetchall() if row != ("ok",)]
    except raw.DBAPI.Error as error:
        raise _meaning(error, path) from None
    if complaints:
        raise DataFileProblem("damaged", path)


def _meaning(error: BaseException, path: Path) -> BackofficeError:
    return raw.translate(error, path) or DataFileProblem("damaged", path)
