"""Goes through the whole data file once a day, beside all other work, and leads to a backup if something is wrong with it."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backoffice.errors import DataFileProblem
from ui.context import BACKUPS_MANAGE, USERS_MANAGE, UiContext
from ui.messages import action_words, message
from ui.widgets.buttons import button
from ui.widgets.sheet import Role, Sheet, paragraph

AFTER_MS, EVERY_MS = 6_000, 3_600_000  # once the first page and the log's check have had their turn; then hourly whether it is due


class DataWatch(QObject):
    """Watches for one window. `restore_asked` wants a backup put back, for which nobody may be signed in."""

    restore_asked = Signal()

    def __init__(self, context: UiContext, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window, self._under_way = context, window, False
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(AFTER_MS, self, self.look)

    def look(self) -> None:
        """Check the file now, if that is due."""
        if self._under_way:
            return
        self._under_way = True
        desk = self._context.office.soundness
        self._context.jobs.read(lambda _tick: desk.is_due(), self._begin, self._tell, owner=self)

    def _begin(self, due: bool) -> None:
        if not due:
            self._under_way = False
            return
        desk = self._context.office.soundness
        self._context.jobs.outside(desk.check, self._done, self._tell, title=self.tr("Checking the data"), owner=self)

    def _done(self, _nothing: None) -> None:
        self._under_way = False
        self._context.hub.tell("log")

    def _tell(self, error: Exception) -> None:
        self._under_way = False
        if not isinstance(error, DataFileProblem):
            return  # stopped, or the disk does not answer: it is tried again within the hour
        self._timer.stop()
        may = self._context.may
        dialog = DataProblemDialog(error, self._window, restores=may(BACKUPS_MANAGE), accepts=may(USERS_MANAGE))
        dialog.accepted.connect(self.restore_asked)
        dialog.taken.connect(self._take_as_it_is)
        dialog.open()

    def _take_as_it_is(self) -> None:
        desk = self._context.office.soundness
        self._context.jobs.write(lambda _tick: desk.take_as_it_is(), self._done, self._not_taken, owner=self)

    def _not_taken(self, error: Exception) -> None:
        if isinstance(error, DataFileProblem):
            self._tell(error)


class DataProblemDialog(Sheet):
    """What was found wrong with the data file. Who manages backups is led to them, others are asked to tell an owner.

    `taken` says that an owner goes on with the file as it is: only where its parts are sound, but not of one time.
    """

    taken = Signal()

    def __init__(self, problem: DataFileProblem, parent: QWidget | None, *, restores: bool, accepts: bool) -> None:
        found = message(problem)
        super().__init__(
            parent, found.title, name="data_problem", icon_name="hard-drive", icon_tint="problem_fg", says_why=False, width=560
        )
        self.build(paragraph(found.text), *(() if restores else (paragraph(self.tr("Please tell an owner of the shop now."), "muted"),)))
        if accepts and "accept_change" in found.actions:
            take = button(action_words("accept_change"), name="data_problem.take")
            take.clicked.connect(self.taken)
            self.add_button(take, Role.RejectRole)
        if restores:
            self.add_button(button(self.tr("Later"), name="data_problem.later"), Role.RejectRole)
        words = action_words("restore") if restores else self.tr("Close")
        role = Role.AcceptRole if restores else Role.RejectRole
        self.add_button(button(words, name="data_problem.ok", kind="filled"), role).setFocus()
