"""The main window of a signed-in person: the pages that exist, the cover over them, and the clock that draws it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeySequence, QShortcut

from ui.backup_watch import BackupWatch
from ui.box_renewal import renew_boxes
from ui.callback_badge import CallbackBadge
from ui.context import CALLBACKS_HANDLE, CALLBACKS_VIEW, ORDERS_IMPORT, UiContext
from ui.cover import Cover
from ui.data_watch import DataWatch
from ui.dialogs.key_dialogs import KeyRenewedDialog
from ui.icons import icon
from ui.idle import IdleTimer, idle_limit
from ui.key_renewal import KeyRenewal
from ui.log_watch import LogWatch
from ui.mail_watch import MailWatch
from ui.main_window import MainWindow
from ui.page_table import PageTable
from ui.reminders import Reminders
from ui.role_words import role_words

if TYPE_CHECKING:
    from ui.app import Program
    from ui.system_signals import SystemSignals

LISTEN_AFTER_MS = 500


class DeskWindow(QObject):
    """Builds the window for an open office and knows when to cover it and when to sign out."""

    def __init__(self, program: "Program", context: UiContext) -> None:
        self._program, self._context = program, context
        self._pages = PageTable(program, context)
        self.window = MainWindow(context, self._pages.specs(), role=role_words(context.office.person.role))
        self._pages.window = self.window
        super().__init__(self.window)
        self.cover = Cover(self.window, context.jobs, context.office.confirm_password, context.office.person.name)
        self.idle = IdleTimer(idle_limit(context.office.rights, context.office.idle_minutes), self)
        self.signals: SystemSignals | None = None
        self._connect()

    def _connect(self) -> None:
        self.window.lock_asked.connect(self.cover.lock)
        self.window.lock_asked.connect(self._program.end_look)
        self.window.switch_asked.connect(self._switch)
        self.window.seen_asked.connect(self._pages.report_seen)
        self.idle.idle.connect(self._program.end_look)
        self.idle.idle.connect(self.cover.lock)
        self.idle.slept.connect(self._program.sign_out)
        self.idle.last_minute.connect(self.window.sidebar.show_countdown)
        self.cover.sign_out_asked.connect(self._program.sign_out)
        self.cover.locked.connect(lambda: self.window.status.cover(covered=True))
        self.cover.locked.connect(self._rest)
        self.cover.unlocked.connect(lambda: self.window.status.cover(covered=False))
        self.cover.unlocked.connect(self._come_back)
        self.window.setAcceptDrops(True)
        self.window.installEventFilter(self)
        self.idle.start()
        QTimer.singleShot(LISTEN_AFTER_MS, self, self._listen)
        renew_boxes(self._context, self.window)
        LogWatch(self._context, self.window, self._pages.show_problem)
        self.data_watch = DataWatch(self._context, self.window)
        self.data_watch.restore_asked.connect(lambda: self._program.restore(None))
        if self._context.may(CALLBACKS_VIEW):
            self.callback_badge = CallbackBadge(self._context, self.window.sidebar.entries["callbacks"].show_badge, self.window)
        self.mail_watch = self._pages.mail_watch = MailWatch(self._context, self.window)
        self.backups = BackupWatch(self._context, self.window, by_itself=self._program.backs_up)
        self.backups.told.connect(self.window.status.show_backup)
        self.backups.settings_asked.connect(self._show_settings)
        self.window.may_close = self.backups.may_close
        self.renewal = self._pages.renewal = KeyRenewal(self._context, self.window)
        self.renewal.done.connect(self._tell_new_key)
        self.reminders = Reminders(self._context, icon("phone-call", "accent"), self.window)
        self.reminders.told.connect(self.window.status.show_summary)
        self.reminders.asked.connect(self._show_callbacks)
        if self._context.may(CALLBACKS_HANDLE):
            QShortcut(QKeySequence("Ctrl+Shift+V"), self.window, self._paste_message)

    def stop(self) -> None:
        """Watch neither the person nor the system any longer."""
        self.idle.stop()
        self.window.may_close = _always
        if self.signals is not None:
            self.signals.end()
            self.signals = None

    def _show_callbacks(self) -> None:
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self._pages.show_callbacks()

    def _tell_new_key(self) -> None:
        """Say what still opens with the former key, once nobody is kept from seeing it."""
        if self.cover.is_locked:
            self.cover.unlocked.connect(self._tell_new_key, Qt.ConnectionType.SingleShotConnection)
            return
        state, place = self._context.office.renewal.state(), self._context.office.keeper.folder
        dialog = KeyRenewedDialog(self.window, state.older_backups, has_place=place is not None)
        dialog.accepted.connect(self.backups.look if place is not None else self._show_settings)
        dialog.open()

    def _show_settings(self) -> None:
        self.window.show_page("settings")

    def _paste_message(self) -> None:
        """Begin a callback request with what is on the clipboard, from any page."""
        if not self.cover.is_locked:
            self._pages.show_callbacks(pasted=QGuiApplication.clipboard().text())

    def _listen(self) -> None:
        """Hear of the system's sleep and lock; only once the window is there to be seen, and never after the sign-out."""
        if self._program.desk is not self:
            return
        from ui.system_signals import SystemLock, system_signals

        self.signals = system_signals(lambda: int(self.window.winId()), self)
        SystemLock(self.signals, self.cover.lock, self._program.sign_out)

    def _come_back(self) -> None:
        """Let the page read what has changed while it was covered."""
        if self.window.page is not None:
            self.window.page.arrive()

    def _switch(self, person: str) -> None:
        """Let somebody else sign in, after a backup if one is due."""
        self.backups.leave(lambda: self._program.switch_person(person))

    def _rest(self) -> None:
        office = self._context.office
        self._context.jobs.write(lambda _tick: office.rest(), _nothing_more, _leave_page, owner=self)
        self.backups.rest()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take an export file that is dropped anywhere on the window to the import page."""
        if watched is self.window and isinstance(event, QDropEvent) and not self.cover.is_locked and self._context.may(ORDERS_IMPORT):
            paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            if paths:
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self._pages.import_file(paths[0])
                return True
        return False


def _always() -> bool:
    return True


def _leave_page(_error: Exception) -> None:
    """Leave for the next chance what could not be done while the window is covered."""


def _nothing_more(_result: None) -> None:
    """Nothing to show while the window is covered."""
