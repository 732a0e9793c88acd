"""Makes backups while people work: looks each minute whether one is due, and makes one when the window is covered or closed.

The work is done outside of the main thread; the line of the status bar says how the last one went, a reminder comes after three days.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.backups import BackupState, Kept, Why
from backoffice.errors import BackofficeError, Cancelled
from ui.backup_words import last_words, line, problem_of
from ui.context import BACKUPS_MANAGE, UiContext
from ui.dialogs.backup_dialogs import ClosingDialog, LateDialog
from ui.jobs import Job

FIRST_MS, EVERY_MS, REMIND_MS = 20_000, 60_000, 4_000


class BackupWatch(QObject):
    """Watches for one window. `told` carries the words of the state and their tone each time that it may have changed."""

    told = Signal(str, str)
    settings_asked = Signal()

    def __init__(self, context: UiContext, window: QWidget, *, by_itself: bool = True) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self._job: Job | None = None
        self._closing: ClosingDialog | None = None
        self._leaving = Why.QUIT
        self._then: Callable[[], object] = window.close
        self._may_close = False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        context.hub.changed.connect(self._hear)
        if by_itself:
            self._timer.start()
            QTimer.singleShot(FIRST_MS, self, self.look)
            QTimer.singleShot(REMIND_MS, self, self.remind)
        QTimer.singleShot(0, self, self.tell)

    @property
    def state(self) -> BackupState:
        """What is known of the backups."""
        return self._context.office.keeper.state()

    def tell(self) -> None:
        """Say how it stands with the backups."""
        self.told.emit(*line(self.state, self._context.formats))

    def look(self) -> None:
        """Make a backup if one is due."""
        self._keep(None, self._done, self._fail)

    def rest(self) -> None:
        """Make a backup because the window is covered, if something changed."""
        self._keep(Why.LOCK, self._done, self._fail)

    def may_close(self) -> bool:
        """Say whether the window may close now; if a backup is due it closes itself, once that is made or somebody wants none."""
        if self._may_close or self._closing is not None:
            return self._may_close
        if not self._is_due(Why.QUIT):
            return True
        self._wait(Why.QUIT, self._window.close)
        return False

    def leave(self, then: Callable[[], object]) -> None:
        """Go on with `then`, which signs the person out; if a backup is due, once that is made or somebody wants none."""
        if self._closing is not None:
            return
        if self._is_due(Why.LOCK):
            self._wait(Why.LOCK, then)
        else:
            then()

    def remind(self) -> None:
        """Remind of backups, if nothing was backed up and checked for three days."""
        state, formats = self.state, self._context.formats
        if not state.is_late(formats.now):
            return
        problem = problem_of(state.problem) if state.problem else ""
        dialog = LateDialog(self._window, last_words(state, formats), problem, manages=self._context.may(BACKUPS_MANAGE))
        if self._context.may(BACKUPS_MANAGE):
            dialog.accepted.connect(self.settings_asked)
        dialog.open()

    def _is_due(self, leaving: Why) -> bool:
        try:
            return self._context.office.keeper.due(leaving) is not None or self._job is not None
        except BackofficeError:
            return False  # a backup that cannot be made keeps nobody in

    def _wait(self, leaving: Why, then: Callable[[], object]) -> None:
        self._leaving, self._then = leaving, then
        self._closing = ClosingDialog(self._window, signs_out=leaving is not Why.QUIT)
        self._closing.rejected.connect(self._close_without)
        self._closing.again.connect(self._keep_last)
        self._closing.open()
        if self._job is not None:
            self._closing.follow(self._job)  # one is under way; whether another is due is seen after it
        else:
            self._keep_last()

    def _keep(self, leaving: Why | None, done: Callable[[Kept | None], None], failed: Callable[[Exception], None]) -> None:
        if self._job is not None:
            return
        keeper = self._context.office.keeper
        title = self.tr("Making a backup")
        self._job = self._context.jobs.outside(lambda tick: keeper.keep(leaving, tick), done, failed, title=title, owner=self)

    def _keep_last(self) -> None:
        self._keep(self._leaving, self._close, self._fail)
        if self._closing is not None and self._job is not None:
            self._closing.follow(self._job)

    def _done(self, kept: Kept | None) -> None:
        self._job = None
        self.tell()
        if kept is not None:
            self._context.hub.tell("backups")
        if self._closing is not None:
            self._keep_last()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.tell()
        if self._closing is None:
            return
        if isinstance(error, BackofficeError) and not isinstance(error, Cancelled):
            self._closing.fail(error)
        else:
            self._close(None)

    def _close(self, _kept: Kept | None) -> None:
        self._job, self._may_close = None, True
        closing, self._closing = self._closing, None
        if closing is not None:
            closing.blockSignals(True)
            closing.close()
        self._then()

    def _close_without(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._close(None)

    def _hear(self, areas: frozenset[str]) -> None:
        if "backups" in areas:
            self.tell()
