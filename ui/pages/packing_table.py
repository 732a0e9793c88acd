"""The table of the packing station: the parcel on it, what comes next, and the lanes in which the desk is asked."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from backoffice.domain.ids import OrderId
from backoffice.domain.packing import PackChoice, Packing, PackJob, UpNext
from backoffice.domain.pages import Count
from backoffice.domain.tracking import Label
from backoffice.errors import BackofficeError, Cancelled, Invalid, NotAllowed, NotFound, NotPossible
from ui.context import UiContext
from ui.jobs import Tick
from ui.pages.packing_words import PackingWords, Said

T = TypeVar("T")
EMPTY, NONE = Packing(()), Count(0)


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on the screen: the parcel, how far it is, its label, and what comes after it."""

    job: PackJob | None = None
    packing: Packing = EMPTY
    at: int = 0
    label: Label | None = None
    carrier: str = ""
    choices: tuple[str, ...] = ()
    unknown: str = ""
    after: PackJob | None = None
    ready: Count = NONE
    passed: int = 0
    sent: int = 0


class PackingTable(QObject):
    """Lays one parcel out after the other. `changed` when something else is shown, `said` with a sentence, `refused` without the right."""

    changed = Signal()
    said = Signal(object)
    refused = Signal()
    failed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._desk, self._words = context, context.office.packing, PackingWords()
        self.shown = Shown()
        self._lines: deque[str] = deque()
        self._busy = False
        self._passed: list[OrderId] = []
        self._aside: dict[OrderId, Packing] = {}
        self._steps: list[Callable[[], None]] = []
        self._found: tuple[PackChoice, ...] = ()

    @property
    def can_undo(self) -> bool:
        return bool(self._steps)

    def check(self) -> None:
        """Read the parcel again after a change elsewhere; what was ticked stays if it still holds the same."""
        job = self.shown.job
        if self._busy:
            return
        if job is None:
            self._bring()
        else:
            self._put_aside()
            self._read(lambda _tick: self._desk.open(job.orders[0].id), lambda now: self._compare(job, now))

    def _go_on(self) -> None:
        while self._lines and not self._busy:
            self._understand(self._lines.popleft())

    def _understand(self, line: str) -> None:
        """Say what a line means; for who works at the table."""
        raise NotImplementedError

    # What is read

    def _bring(self, *, quiet: bool = False) -> None:
        """Bring the next parcel; `quiet` leaves the last sentence standing."""
        passed = tuple(self._passed)

        def read(_tick: Tick) -> tuple[PackJob | None, UpNext]:
            up = self._desk.next(passed)
            return (up.job, up) if up.job is None else self._with_next(up.job)

        self._read(read, lambda found: self._brought(found, quiet=quiet))

    def _brought(self, found: tuple[PackJob | None, UpNext], *, quiet: bool) -> None:
        job, up = found
        if job is not None:
            self._lay_out((job, up))
        else:
            cleared = replace(self.shown, job=None, packing=EMPTY, at=0, label=None, carrier="", choices=(), unknown="", after=None)
            self.shown = replace(cleared, ready=up.ready, passed=len(self._passed))
            self.changed.emit()
        if not quiet:
            self.said.emit(Said())

    def _bring_after(self, error: Exception) -> None:
        """Go on with the next parcel where the one at hand can no longer be packed."""
        if isinstance(error, (NotPossible, NotFound)):
            self._bring(quiet=True)
        else:
            self._fail(error)

    def _with_next(self, job: PackJob) -> tuple[PackJob, UpNext]:
        """Return a parcel with what comes after it; runs in a reader."""
        return job, self._desk.next((*self._passed, *(order.id for order in job.orders)))

    def _lay_out(self, read: tuple[PackJob, UpNext]) -> None:
        """Put a parcel on the table, with what had been ticked when it was put aside."""
        job, up = read
        self._found = ()
        before = self._aside.pop(job.orders[0].id, None)
        packing = Packing(job.lines, before.counts if before is not None and _same(before, job) else ())
        at = packing.open_place()
        fresh = Shown(job, packing, at or 0, after=up.job, ready=up.ready, passed=len(self._passed), sent=self.shown.sent)
        self.shown = fresh
        self.changed.emit()

    def _compare(self, before: PackJob, now: PackJob) -> None:
        """Say so if the parcel on the table is no longer what was read; otherwise only its versions are new."""
        if replace(now, orders=before.orders) == before and [o.id for o in now.orders] == [o.id for o in before.orders]:
            self._show(job=now)
            return
        self._lay_out((now, UpNext(self.shown.after, self.shown.ready)))
        self.said.emit(self._words.changed(now.numbers))

    def _tell(self, *areas: str) -> None:
        """Tell the other pages; what has changed is known here, and read anyway."""
        self._busy = True
        self._context.hub.tell(*areas)
        self._busy = False

    def _put_aside(self) -> None:
        if self.shown.job is not None:
            self._aside[self.shown.job.orders[0].id] = self.shown.packing

    def _show(self, **changes: object) -> None:
        self.shown = replace(self.shown, **changes)  # type: ignore[arg-type]  # fields of Shown by name
        self.changed.emit()

    def _read(self, work: Callable[[Tick], T], done: Callable[[T], None], failed: Callable[[Exception], None] | None = None) -> None:
        self._busy, fail = True, failed or self._fail
        self._context.jobs.read(work, lambda result: self._end(done, result), lambda error: self._end(fail, error), owner=self)

    def _write(self, work: Callable[[Tick], T], done: Callable[[T], None]) -> None:
        self._busy = True
        self._context.jobs.write(work, lambda result: self._end(done, result), lambda error: self._end(self._fail, error), owner=self)

    def _end(self, then: Callable[[T], None], result: T) -> None:
        self._busy = False
        then(result)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._lines.clear()
        if isinstance(error, NotAllowed):
            self.refused.emit()
        elif isinstance(error, Invalid):
            self.said.emit(self._words.payment_number() if error.reason == "payment_number" else self._words.not_usable(error.field))
        elif isinstance(error, NotPossible) and error.deed == "undo":
            self.said.emit(self._words.too_late())
        elif isinstance(error, (NotPossible, NotFound)):
            reason = error.reason if isinstance(error, NotPossible) else "not_found"
            numbers = self.shown.job.numbers if self.shown.job else ""
            self._show(job=None, packing=EMPTY, label=None, carrier="", choices=(), unknown="")
            self.said.emit(self._words.not_packable(numbers, reason))
            self._bring(quiet=True)
        elif not isinstance(error, Cancelled):
            self.said.emit(self._words.fault(known=isinstance(error, BackofficeError)))
            self.failed.emit()


def _same(before: Packing, job: PackJob) -> bool:
    """Say whether a parcel still holds what it did; a barcode that was learnt meanwhile does not count."""
    return [replace(line, barcode="") for line in before.lines] == [replace(line, barcode="") for line in job.lines]
