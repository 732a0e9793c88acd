"""Gives the data a new key while its owner goes on working: written and verified outside of deeds, then put in place among them.

What was cut off (a crash, a full disk, a sign-out) goes on at the owner's next start; what somebody cancels is given up.
"""

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from backoffice.desks.key_renewal import ROUNDS
from backoffice.desks.rotation import Prepared, Put
from backoffice.domain.key_renewal import KeyState
from backoffice.errors import BackofficeError, Cancelled
from ui.context import USERS_MANAGE, UiContext
from ui.jobs import Job, Tick

AGAIN_MS, GO_ON_AFTER_MS = 1_000, 5_000
HUNDRED = 100


class KeyRenewal(QObject):
    """Works for one window. `changed` when it begins, comes further or ends; `done` and `failed(error)` at the end."""

    changed = Signal()
    done = Signal()
    failed = Signal(object)

    def __init__(self, context: UiContext, owner: QObject) -> None:
        super().__init__(owner)
        self._context, self._desk = context, context.office.renewal
        self._job: Job | None = None
        self.problem: BackofficeError | None = None  # what ended the last one
        self._round, self.share, self._unwanted = 0, 0, False
        if context.may(USERS_MANAGE):
            QTimer.singleShot(GO_ON_AFTER_MS, self, self.go_on)

    @property
    def running(self) -> bool:
        """Whether a new key is on its way."""
        return self._job is not None

    def begin(self) -> None:
        """Begin, unless a new key is on its way."""
        if self.running:
            return
        self._unwanted, self.problem = False, None
        self._follow(self._context.jobs.write(lambda _tick: self._desk.begin(), lambda _none: self._begun(), self._fail, owner=self))

    def _begun(self) -> None:
        self._context.hub.tell("keys", "log")
        self._write(0)

    def go_on(self) -> None:
        """Go on with what was begun and is not done, if there is such."""

        def told(state: KeyState) -> None:
            if state.wanted and not self.running:
                self._unwanted, self.problem = False, None
                self._write(0)

        self._context.jobs.read(lambda _tick: self._desk.state(), told, _leave, owner=self)

    def cancel(self) -> None:
        """Give it up: the old key stays. Once the new file is put in place it is too late, and nothing happens."""
        self._unwanted = True
        if self._job is not None and isValid(self._job):
            self._job.cancel()

    def _write(self, number: int) -> None:
        """Write a new file, the first time thoroughly verified and after a backup of before."""
        self._round = number

        def work(tick: Tick) -> Prepared:
            if number == 0:
                self._desk.back_up(tick)
            return self._desk.prepare(tick, thorough=number == 0)

        title = self.tr("Giving the data a new key")
        self._follow(self._context.jobs.outside(work, self._put, self._fail, title=title, owner=self))

    def _put(self, prepared: Prepared) -> None:
        if self._unwanted:
            self._fail(Cancelled())
            return
        last = self._round >= ROUNDS - 1

        def ended(put: Put) -> None:
            if put is Put.DONE:
                self._end()
                self._context.hub.tell("keys", "log", "backups")
                self.done.emit()
            elif put is Put.CHANGED:
                self._write(self._round + 1)
            else:
                QTimer.singleShot(AGAIN_MS, self, lambda: self._put(prepared))

        title = self.tr("Going over to the new key")
        self._follow(
            self._context.jobs.write(lambda tick: self._desk.put(prepared, tick, last=last), ended, self._fail, title=title, owner=self)
        )

    def _follow(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self._move)
        self.changed.emit()

    def _move(self, done: int, total: int) -> None:
        self.share = HUNDRED * done // total if total else 0
        self.changed.emit()

    def _end(self) -> None:
        self._job, self.share = None, 0
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._context.jobs.write(
                lambda _tick: self._desk.stop(), lambda _none: self._context.hub.tell("keys", "log"), _leave, owner=self
            )
        elif isinstance(error, BackofficeError):
            self.problem = error
            self._context.hub.tell("keys", "log")
            self.failed.emit(error)


def _leave(_error: Exception) -> None:
    """Leave it to the next start, which asks the log whether a new key is wanted."""
