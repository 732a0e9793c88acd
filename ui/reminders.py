"""Reminders of callback requests: ten minutes before a wished time begins and before it ends, as a notification of the system.

They are made of times alone: nothing in one says who is to be called, so that they come under the cover too. Where there is no tray, the
window's status bar says the same.
"""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from backoffice.domain.callback_work import Reminder, ReminderKind
from ui.context import CALLBACKS_HANDLE, UiContext

AREA = "callbacks"
EVERY_MS = 60_000
SHOWN_MS = 20_000


class Reminders(QObject):
    """Looks each minute, and when requests change. `told` carries the words, `asked` comes when somebody clicks on a notification."""

    told = Signal(str)
    asked = Signal()

    def __init__(self, context: UiContext, icon: QIcon, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._known: set[tuple[ReminderKind, datetime, bool]] = set()
        self._tray: QSystemTrayIcon | None = None
        if not context.may(CALLBACKS_HANDLE):
            return
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._tray = QSystemTrayIcon(icon, self)
            self._tray.setToolTip("Backoffice")
            self._tray.messageClicked.connect(self.asked)
            self._tray.activated.connect(lambda _why: self.asked.emit())
            self._tray.show()
        context.hub.changed.connect(self._hear)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY_MS)
        self.look()

    def look(self) -> None:
        """Ask what is due, and tell what has become due since."""
        desk = self._context.office.callbacks
        self._context.jobs.read(lambda _tick: desk.due(), self._take, self._miss, owner=self)

    def words(self, reminder: Reminder) -> str:
        """Return a reminder in words."""
        at = reminder.moment.astimezone(self._context.formats.zone)
        time = f"{at:%H:%M}"
        if reminder.kind is ReminderKind.OPENS:
            return self.tr("%n callback(s) from {time} on", "", reminder.number).format(time=time)
        return self.tr("%n callback(s) until {time}", "", reminder.number).format(time=time)

    def _take(self, coming: tuple[Reminder, ...]) -> None:
        now = self._context.formats.now
        due = [one for one in coming if one.at <= now and (one.kind, one.moment, one.mine) not in self._known]
        self._known = {one for one in self._known if one[1] > now} | {(one.kind, one.moment, one.mine) for one in due}
        for one in due:
            self._tell(self.words(one))

    def _tell(self, words: str) -> None:
        if self._tray is not None:
            self._tray.showMessage(self.tr("Callbacks"), words, QSystemTrayIcon.MessageIcon.Information, SHOWN_MS)
        self.told.emit(words)

    def _miss(self, _error: Exception) -> None:
        """Look again in a minute."""

    def _hear(self, areas: frozenset[str]) -> None:
        if AREA in areas:
            self.look()
