"""Goes through the log at each start, beside all other work, and says what is wrong with it, or with the computer's clock."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from backoffice.errors import DataFileProblem
from ui.context import LOG_VIEW, USERS_MANAGE, UiContext
from ui.messages import message
from ui.widgets.buttons import button
from ui.widgets.sheet import Role, Sheet, paragraph

AFTER_MS = 1_500  # the first page comes first


class LogWatch(QObject):
    """Watches for one window; `show_log` leads to the page that says it too."""

    def __init__(self, context: UiContext, window: QWidget, show_log: Callable[[DataFileProblem], None]) -> None:
        super().__init__(window)
        self._context, self._window, self._show_log = context, window, show_log
        QTimer.singleShot(AFTER_MS, self, self.look)

    def look(self) -> None:
        """Go through the log now."""
        if self._context.office.clock_back:
            ClockDialog(self._window).open()
        check = self._context.office.log.check
        self._context.jobs.read(check, self._done, self._tell, owner=self)

    def _done(self, _lines: int) -> None:
        self._context.hub.tell("log")

    def _tell(self, error: Exception) -> None:
        if isinstance(error, DataFileProblem):
            dialog = LogProblemDialog(error, self._window, owner=self._context.may(USERS_MANAGE), reads=self._context.may(LOG_VIEW))
            if self._context.may(LOG_VIEW):
                dialog.accepted.connect(lambda: self._show_log(error))
            dialog.open()


class LogProblemDialog(Sheet):
    """What was found wrong with the log. Who may read it is led there, others are asked to tell an owner."""

    def __init__(self, problem: DataFileProblem, parent: QWidget | None, *, owner: bool, reads: bool) -> None:
        found = message(problem)
        super().__init__(parent, found.title, name="log_problem", icon_name="circle-alert", icon_tint="problem_fg", says_why=False)
        self.build(paragraph(found.text), *(() if owner else (paragraph(self.tr("Please tell an owner of the shop now."), "muted"),)))
        if reads:
            self.add_button(button(self.tr("Later"), name="log_problem.later"), Role.RejectRole)
        words = self.tr("Show the log") if reads else self.tr("Close")
        self.add_button(button(words, name="log_problem.ok", kind="filled"), Role.AcceptRole).setFocus()


class ClockDialog(Sheet):
    """The computer's clock is behind the newest line of the log."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", name="clock_back", icon_name="history", says_why=False)
        self.setWindowTitle(self.tr("The computer’s clock was set back"))
        self.setAccessibleName(self.windowTitle())
        words = self.tr(
            "There are lines in the log that are newer than the time which the computer says. Please check date and time. You can go on "
            "working; this is noted in the log."
        )
        self.build(paragraph(words))
        self.add_button(button(self.tr("Close"), name="clock_back.ok", kind="filled"), Role.AcceptRole).setFocus()
