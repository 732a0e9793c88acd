"""The open data file: one writer, many readers, and the errors of SQLite as errors of ours.

Sign-in comes before this module: it loads SQLAlchemy, which the sign-in window must not.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from backoffice import disk
from backoffice.domain.pages import StopSign
from backoffice.domain.ticks import Tick
from backoffice.errors import BackofficeError, Cancelled, NotPossible
from backoffice.storage import allow_lists, audit, files, guards, log, log_mending, ratchet
from backoffice.storage import connection as raw
from backoffice.storage.allow_lists import Authorizer, Task
from backoffice.storage.left import Left
from backoffice.storage.line import Line
from backoffice.storage.mark import Mark
from backoffice.storage.ratchet import LogKeys, Ratchets

_IDLE_READERS = 4
_PATIENCE_SECONDS = 2.0
_CHECKPOINT_PATIENCE_MS = 200
_PAGES_BETWEEN_CHECKPOINTS = 1000
_LARGEST_HELD_WAL = 4 << 20  # bytes; about as many pages


class Database:
    """The data file of one shop for one signed-in person, whose `authorizer` SQLite asks about every statement.

    What the program does beyond that person's rights goes over connections of its own, each with the list of its task.

    With `only_looking` nothing at all is written over it. With `trust_log` its chain is not gone through: an owner takes it as it is.
    `left` notes how the file is left when it is closed, and is told before anything is brought into it.

    Opening checks, in this order: there, not empty, not foreign, readable, this program's, of this version, this shop's, guarded, not
    behind the marks, log unbroken; each failure is a DataFileProblem with the path. Opening never creates a file.
    """

    def __init__(
        self,
        path: Path,
        key: bytes | bytearray,
        *,
        shop_uuid: str | None = None,
        marks: Sequence[Mark] = (),
        authorizer: Authorizer | None = None,
        schema: guards.Schema | None = None,
        only_looking: bool = False,
        trust_log: bool = False,
        left: Left | None = None,
    ) -> None:
        self.path = path
        self._left: Left | None = None
        self._only_looking = only_looking
        self._key = bytearray(key)
        self._authorizer = authorizer
        self._ratchets = Ratchets()
        self._writing = threading.RLock()
        self._shelf = threading.Condition()
        self._idle: dict[Task | None, list[Line]] = {}
        self._busy: set[Line] = set()
        self._guests, self._file_wanted = 0, False
        self._changes = 0
        self._closed = False
        self._write_engine = self._engine(read_only=False, begin="BEGIN IMMEDIATE")
        self._read_engine = self._engine(read_only=True, begin="BEGIN")
        self._writers: dict[Task | None, Line] = {}
        self._deed_under_way: Line | None = None
        try:
            self._check(shop_uuid, tuple(marks), schema, trust_log=trust_log)
            self._left = left
            self._writers[None] = self._writing_line(None)
            self._idle[None] = [self._line(self._read_engine, None, stoppable=True)]
        except BaseException:
            self.close()
            raise

    def admit(self, authorizer: Authorizer) -> None:
        """Let SQLite ask another list about the person's statements from now on.

        What reads at this moment ends with Cancelled, a deed of another thread is waited for. Raises RuntimeError inside a deed.
        """
        with self._writing:
            if not self._writers:
                raise Cancelled
            if self._deed_under_way is not None:
                raise RuntimeError("a deed is under way")
            self._authorizer = authorizer
            self._writers.pop(None).close()
            self._writers[None] = self._writing_line(None)
            with self._shelf:
                idle = self._idle.pop(None, [])
                for line in self._busy:
                    line.stop()
            for line in idle:
                line.close()

    def _engine(self, *, read_only: bool, begin: str) -> Engine:
        engine = create_engine(
            "sqlite://",
            module=raw.DBAPI,
            creator=lambda: raw.connect(self.path, self._key, read_only=read_only),
            poolclass=NullPool,
            hide_parameters=True,
        )
        event.listen(engine, "begin", lambda connection: connection.connection.driver_connection.execute(begin))
        return engine

    def _line(self, engine: Engine, task: Task | None, *, stoppable: bool) -> Line:
        authorizer = self._authorizer if task is None else allow_lists.for_task(task).authorizer()
        return Line(engine, authorizer, task, stoppable, self._ratchets)

    def _writing_line(self, task: Task | None) -> Line:
        line = self._line(self._write_engine, task, stoppable=False)
        if self._left is not None and self._left.holds:
            line.bring_in_by_itself(0)
        return line

    def let_go(self) -> None:
        """Tell that pages are brought into the file from now on, by connections of others too. Raises DiskFailed, OSError."""
        with self._writing:
            if self._left is not None and self._left.holds:
                disk.told(self._left.let_go)()
                for line in self._writers.values():
                    line.bring_in_by_itself(_PAGES_BETWEEN_CHECKPOINTS)

    def _let_a_large_wal_in(self) -> None:
        if self._left is not None and self._left.holds:
            with suppress(OSError, BackofficeError):  # it is tried again after the next deed
                if files.wal_of(self.path).stat().st_size > _LARGEST_HELD_WAL:
                    self.let_go()

    def _check(self, shop_uuid: str | None, marks: tuple[Mark, ...], schema: guards.Schema | None, *, trust_log: bool) -> None:
        try:
            with closing(raw.connect(self.path, self._key, read_only=False)) as connection:
                guards.check_opening(connection, self.path, shop_uuid=shop_uuid, marks=marks, schema=schema, trust_log=trust_log)
                if not self._only_looking:
                    self._ratchets.take(ratchet.load(connection))
        except raw.DBAPI.Error as error:
            raise raw.translate(error, self.path) or error from None

    @contextmanager
    def writer(self, task: Task | None = None) -> Iterator[Connection]:
        """Give the one writing connection inside BEGIN IMMEDIATE; commits at the end, rolls back on any exception.

        With a `task` the connection may do what that task needs. Inside another `writer` of the same thread it is a savepoint of the outer
        transaction, which must be for the same task. Raises DiskFull, ShopInUse, DataFileProblem(`damaged`), NotPossible(`only_looking`),
        and Cancelled once the database is closed: whoever asks then comes too late for a session that is over.
        """
        if self._only_looking:
            raise NotPossible("write", "only_looking")
        with self._writing:
            line = self._open_writer(task)
            connection = line.connection
            nested = connection.in_transaction()
            committed = False
            try:
                with connection.begin_nested() if nested else connection.begin():
                    yield connection
                committed = True
            except (DBAPIError, raw.DBAPI.Error) as error:
                raise self._translated(error, writing=True) from error
            finally:
                if not nested:
                    line.settle()
                    self._ratchets.settle(committed=committed)
                    self._deed_under_way = None
                    self._changes += 1
                    self._let_a_large_wal_in()

    @contextmanager
    def reading(self, sign: StopSign | None = None, task: Task | None = None) -> Iterator[Connection]:
        """Give a read-only connection with one unchanging view of the data; with a `task`, of what that task needs.

        Raises Cancelled once `sign`, `interrupt_readers` or the end of the session has stopped it, DataFileProblem(`damaged`).
        """
        line = self._take(task)
        line.sign = sign
        try:
            with line.connection.begin():
                yield line.connection
        except (DBAPIError, raw.DBAPI.Error) as error:
            raise self._translated(error) from error
        finally:
            self._put(line)

    @property
    def sealed(self) -> bool:
        """Whether the log's lines are sealed: not before the first owner has come, and not after a data file was put back by hand."""
        return self._ratchets.sealed

    def begin_log_anew(
        self, log_keys: LogKeys, at: datetime, person_id: str, code: str, *, broken_before: bool = False, above: int = 0
    ) -> None:
        """Begin the log's keys anew with a line about why; what is before was found broken, and is taken as it is, if that is said."""
        with self._writing:
            if broken_before:
                self._mend_log()
            with self.writer(Task.SEALING) as connection:
                log.begin_anew(connection, log_keys, at, person_id, code, broken_before=broken_before, above=above)

    def _mend_log(self) -> None:
        self.let_go()
        try:
            log_mending.mend(self.path, self._key)
        except raw.DBAPI.Error as error:
            raise self._translated(error) from error

    def audit(self, log_keys: LogKeys | None = None, tick: Tick | None = None, *, gently: bool = False) -> audit.Audited:
        """Go through the whole log, with its seals if the log keys are given; on a connection of its own, `gently` beside other work.

        Raises DataFileProblem(`log_broken`, `log_forged`), Cancelled once the database is closed, and what `tick` raises.
        """
        made_way = threading.Event()

        def must_stop() -> bool:
            if self._file_wanted:
                made_way.set()  # it may not be wanted any more when it is asked next
            return self._closed or made_way.is_set()

        while True:
            try:
                with self.looking_on() as key:
                    return audit.audit(self.path, key, log_keys, tick, must_stop, gently=gently)
            except Cancelled:
                if self._closed or not made_way.is_set():
                    raise
            made_way.clear()
            with self._shelf:
                self._shelf.wait_for(lambda: not self._file_wanted)

    @contextmanager
    def looking_on(self) -> Iterator[bytes]:
        """Give the key for a connection of one's own; the file is not replaced meanwhile. Raises Cancelled once the database is closed."""
        with self._shelf:
            if self._closed:
                raise Cancelled
            self._guests += 1
            key = bytes(self._key)
        try:
            yield key
        finally:
            with self._shelf:
                self._guests -= 1
                self._shelf.notify_all()

    @property
    def changes(self) -> int:
        """Counts the deeds here, done or taken back: while it stays, so does the data."""
        return self._changes

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let nobody else write for a while. Raises Cancelled once the database is closed, RuntimeError inside a deed."""
        with self._writing:
            if not self._writers:
                raise Cancelled
            if self._deed_under_way is not None:
                raise RuntimeError("a deed is under way")
            yield

    def change_file(self, replace: Callable[[], None], key: bytes | bytearray, patience_seconds: float) -> bool:
        """Let `replace` put a file with the same content in the place of this one, and go on with that one's key.

        All connections are closed for the moment that this takes, and whoever asks for one waits. False, and nothing done, if somebody
        goes on reading for so long. Only what is `alone` may do this, after a `checkpoint`. Raises Cancelled once the database is closed.
        """
        with self.alone():
            try:
                return self._change_file(replace, key, patience_seconds)
            finally:
                if not self._writers:  # who reads need not wait for this one
                    self._writers[None] = self._writing_line(None)

    def _change_file(self, replace: Callable[[], None], key: bytes | bytearray, patience_seconds: float) -> bool:
        with self._shelf:
            self._file_wanted = True
            try:
                if not self._shelf.wait_for(lambda: self._closed or not (self._busy or self._guests), patience_seconds):
                    return False
                if self._closed:
                    raise Cancelled
                self._close_lines()
                replace()
                self._key[:] = key
                if self._left is not None:
                    self._left.go_on_with(key)
            finally:
                self._file_wanted = False
                self._shelf.notify_all()
        return True

    def _close_lines(self) -> None:
        for lines in self._idle.values():
            for line in lines:
                line.close()
        self._idle.clear()
        while self._writers:
            self._writers.popitem()[1].close()

    def interrupt_readers(self) -> None:
        """End what runs on the readers now with Cancelled; later readings are not touched."""
        with self._shelf:
            for line in self._busy:
                line.stop()

    def checkpoint(self) -> bool:
        """Bring what is only in the -wal into the data file and empty it; say whether it is empty.

        Waits for a deed under way; a reader under way, or a deed of this thread, leaves it as it is. Closing does the same by itself.
        Raises DiskFull, DiskFailed, DataFileProblem(`damaged`).
        """
        with self._writing:
            if self._deed_under_way is not None or not self._writers:
                return False
            self.let_go()
            try:
                with closing(raw.connect(self.path, self._key, read_only=False)) as connection:
                    connection.execute(f"PRAGMA busy_timeout = {_CHECKPOINT_PATIENCE_MS}")
                    return bool(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)
            except raw.DBAPI.Error as error:
                raise self._translated(error, writing=True) from error

    def close(self) -> None:
        """Stop the readers and wait for them and for the writer, close all connections, forget the key."""
        with self._shelf:
            self._closed = True
            idle, self._idle = [line for lines in self._idle.values() for line in lines], {}
            for line in self._busy:
                line.stop()
            self._shelf.wait_for(lambda: not self._busy, _PATIENCE_SECONDS)
        for line in idle:
            line.close()
        with self._writing:
            if self._left is not None:
                with suppress(OSError):
                    self._left.let_go()
            while self._writers:
                self._writers.popitem()[1].close()
        self._empty_wal()
        if self._left is not None:
            self._left.closed()
        self._ratchets.wipe()
        raw.wipe(self._key)

    def _empty_wal(self) -> None:
        """Leave no former key of the log's seals in the -wal. The last connection's end does that too, if no other program reads along."""
        if self._only_looking:
            return
        with suppress(BackofficeError, raw.DBAPI.Error, OSError), closing(raw.connect(self.path, self._key, read_only=False)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def _open_writer(self, task: Task | None) -> Line:
        if not self._writers:
            raise Cancelled
        if self._deed_under_way is not None and self._deed_under_way.task != task:
            raise RuntimeError("a deed stays on one connection")
        if task not in self._writers:
            self._writers[task] = self._writing_line(task)
        self._deed_under_way = self._writers[task]
        return self._deed_under_way

    def _take(self, task: Task | None) -> Line:
        with self._shelf:
            if self._closed:
                raise Cancelled
            idle = self._idle.get(task)
            line = idle.pop() if idle else self._line(self._read_engine, task, stoppable=True)
            line.stopped = False
            self._busy.add(line)
        return line

    def _put(self, line: Line) -> None:
        line.sign = None
        line.stopped = False
        line.settle()
        with self._shelf:
            self._busy.discard(line)
            self._shelf.notify_all()
            idle = self._idle.setdefault(line.task, [])
            former = line.task is None and line.authorizer is not self._authorizer
            if not self._closed and not former and len(idle) < _IDLE_READERS:
                idle.append(line)
                return
        line.close()

    def _translated(self, error: BaseException, *, writing: bool = False) -> BaseException:
        origin = error.orig if isinstance(error, DBAPIError) else error
        return (raw.translate(origin, self.path, writing=writing) if origin is not None else None) or error
