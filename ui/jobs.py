"""Work off the main thread, in three lanes: deeds (one writer), reads (a pool), and what is outside of the database (files, network).

A job is a QObject of the main thread; the runnable in the pool only borrows it. Callbacks are handed in before the start and run in the
main thread. A signal connected after the start can be too late, and a runnable that owns its signals is gone before they arrive.
"""

import logging
import sys
import time
from collections.abc import Callable, Generator
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from shiboken6 import isValid

from backoffice.errors import BackofficeError, Cancelled

Result = TypeVar("Result")
Tick = Callable[[int, int], None]
READERS = 2
TICK_SECONDS = 0.05
WAIT_MS = 5_000
# Python's own 5 ms is how long the main thread waits for its turn at each event; while 10,000 orders come in, 99 of 100 gaps of the event
# loop were below 13 to 18 ms with it, and are below 4 to 6 ms with this, at no cost to the import that could be measured.
SWITCH_SECONDS = 0.0005

_log = logging.getLogger(__name__)


class Job(QObject):
    """A piece of work that waits or runs. `title` is what the job strip calls it; without one it is not shown there."""

    progressed = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(self, owner: "Jobs", pool: QThreadPool, title: str) -> None:
        super().__init__(owner)
        self.title = title
        self.begun_at = time.monotonic()
        self.done_count, self.total_count = 0, 0
        self._pool, self._cancelled, self._last_tick = pool, False, 0.0
        self._runnable: _Runnable | None = None
        self._told: Callable[[Any, Exception | None], None] | None = None
        self.silent = False  # nobody is there any more to hear of the result
        self._stops: Callable[[], object] | None = None
        self.progressed.connect(self._remember_progress)
        self._ended.connect(self._tell)  # a bound method of a QObject: it runs in the main thread whoever emits

    def start(self, work: Callable[[Tick], Any], told: Callable[[Any, Exception | None], None], *, parts: bool = False) -> None:
        """Put the work into its lane, in `parts` if it is a generator; `told` gets result or error in the main thread."""
        self._told, self._runnable = told, (_Parts if parts else _Runnable)(self, work)
        self._pool.start(self._runnable)

    def go_on(self) -> None:
        """Put work that was interrupted between two parts at the end of its lane; from any thread."""
        if self._runnable is not None:
            self._pool.start(self._runnable)

    def stopped_by(self, stop: Callable[[], object]) -> None:
        """Call this as well when somebody cancels: it ends a long query, which never ticks."""
        self._stops = stop

    def drop(self) -> None:
        """Stop as soon as may be, and tell nobody."""
        self._told, self._cancelled = None, True

    @property
    def cancelled(self) -> bool:
        return self._cancelled

    def cancel(self) -> None:
        """Ask the work to stop at its next tick; work that has not begun never does. `failed` is told `Cancelled`."""
        self._cancelled = True
        if self._stops is not None:
            self._stops()
        if self._runnable is not None and self._pool.tryTake(self._runnable):
            if self._runnable.begun:
                self.go_on()  # between two parts: it says itself what it has done
            else:
                self._ended.emit(None, Cancelled())

    def tick(self, done: int, total: int) -> None:
        """Report progress from within the work. Raises Cancelled once somebody asked for it."""
        if self._cancelled:
            raise Cancelled
        now = time.monotonic()
        if now - self._last_tick >= TICK_SECONDS or done == total:
            self._last_tick = now
            self.progressed.emit(done, total)

    def end(self, result: object, error: Exception | None) -> None:
        """Report the end of the work, from any thread."""
        self._ended.emit(result, error)

    def _tell(self, result: object, error: Exception | None) -> None:
        if self._told is not None:
            self._told(result, error)

    def _remember_progress(self, done: int, total: int) -> None:
        self.done_count, self.total_count = done, total


class _Runnable(QRunnable):
    """What the pool's thread runs."""

    def __init__(self, job: Job, work: Callable[[Tick], Any]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._job, self._work = job, work
        self.begun = False

    def run(self) -> None:
        result, error = None, None
        try:
            if self._job.cancelled and not self.begun:
                raise Cancelled
            self.begun = True
            result = self.work()
        except _NotYet:
            if isValid(self._job):
                self._job.go_on()
            return
        except Exception as problem:  # noqa: BLE001  # the job runner hands every failure to the main thread
            error = problem
        if isValid(self._job):
            self._job.end(result, error)

    def work(self) -> Any:
        return self._work(self._job.tick)


class _NotYet(Exception):
    """A part of the work is done; the rest waits until others had their turn."""


class _Parts(_Runnable):
    """Runs a generator part by part; what it returns is the result."""

    def __init__(self, job: Job, work: Callable[[Tick], Generator[None, None, Any]]) -> None:
        super().__init__(job, work)
        self._parts = work(job.tick)

    def work(self) -> Any:
        try:
            next(self._parts)
        except StopIteration as end:
            return end.value
        raise _NotYet


class Jobs(QObject):
    """Starts jobs and knows which are running. `changed` when one starts or ends; `broke` carries errors that are a bug of ours."""

    changed = Signal()
    broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_SECONDS)
        self._running: list[Job] = []
        self._open = True
        self._writer, self._readers, self._outside = (self._pool(threads) for threads in (1, READERS, 2))

    @property
    def running(self) -> tuple[Job, ...]:
        """Jobs that wait or run, the oldest first."""
        return tuple(self._running)

    def write(
        self,
        work: Callable[[Tick], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        *,
        title: str = "",
        owner: QObject | None = None,
    ) -> Job:
        """Run a deed; deeds run one after the other. `done` or `failed` is called in the main thread, unless `owner` is gone by then."""
        return self._start(self._writer, work, done, failed, title, owner)

    def write_parts(
        self,
        work: Callable[[Tick], Generator[None, None, Result]],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        *,
        title: str = "",
        owner: QObject | None = None,
    ) -> Job:
        """Run many deeds as one piece of work: wherever the generator yields, deeds that wait come first. It returns the result.

        When somebody cancels, its next tick raises Cancelled, and it says itself what it has done so far.
        """
        return self._start(self._writer, work, done, failed, title, owner, parts=True)

    def read(
        self,
        work: Callable[[Tick], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        *,
        title: str = "",
        owner: QObject | None = None,
    ) -> Job:
        """Run a view of a desk that takes more than a moment."""
        return self._start(self._readers, work, done, failed, title, owner)

    def outside(
        self,
        work: Callable[[Tick], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        *,
        title: str = "",
        owner: QObject | None = None,
    ) -> Job:
        """Run what needs no database connection of its own accord: files, parsing, deriving keys."""
        return self._start(self._outside, work, done, failed, title, owner)

    def leave(self) -> None:
        """Cancel everything because the session ends: what is done nevertheless is told nobody, only a fault of ours is."""
        for job in self.running:
            job.silent = True
            job.cancel()

    def shut_down(self) -> bool:
        """Cancel everything, wait up to five seconds and start nothing more; say whether all work has ended."""
        self._open = False
        for job in self._running:
            job.drop()
        self._running.clear()
        pools = (self._writer, self._readers, self._outside)
        for pool in pools:
            pool.clear()
        ended = [pool.waitForDone(WAIT_MS) for pool in pools]
        return all(ended)

    def _pool(self, threads: int) -> QThreadPool:
        pool = QThreadPool(self)
        pool.setMaxThreadCount(threads)
        pool.setExpiryTimeout(-1)  # a connection stays with its thread
        return pool

    def _start(
        self,
        pool: QThreadPool,
        work: Callable[[Tick], Any],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        title: str,
        owner: QObject | None,
        *,
        parts: bool = False,
    ) -> Job:
        job = Job(self, pool, title)
        bound = getattr(done, "__self__", None)
        asked_by = owner or (bound if isinstance(bound, QObject) else None)
        if not self._open:
            return job

        def told(result: Result, error: Exception | None) -> None:
            self._end(job, error)
            if job.silent or (asked_by is not None and not isValid(asked_by)):
                return
            if error is None:
                done(result)
            else:
                failed(error)

        self._running.append(job)
        job.start(work, told, parts=parts)
        self.changed.emit()
        return job

    def _end(self, job: Job, error: Exception | None) -> None:
        self._running.remove(job)
        job.drop()
        job.deleteLater()
        self.changed.emit()
        if error is not None and not isinstance(error, BackofficeError):
            _log.error("a job failed: %s", type(error).__name__)
            self.broke.emit(error)
