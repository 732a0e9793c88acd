"""The main window of a signed-in person: the pages that exist, the cover over them, and the clock that draws it.

It begins with the orders; what draws the other pages is loaded when they are asked for.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QDropEvent

from backoffice.domain.ids import OrderId
from backoffice.domain.orders import OrderQuery
from ui.context import ORDERS_IMPORT, ORDERS_VIEW, SHIPPING_SHIP, USERS_MANAGE, UiContext
from ui.cover import Cover
from ui.i18n import Language
from ui.idle import IdleTimer, idle_limit
from ui.main_window import MainWindow
from ui.navigation import PageSpec
from ui.pages.orders_page import OrdersPage
from ui.pages.page import Page
from ui.role_words import role_words
from ui.theme import Mode, theme

if TYPE_CHECKING:
    from ui.app import Program
    from ui.system_signals import SystemSignals

LISTEN_AFTER_MS = 500


class DeskWindow(QObject):
    """Builds the window for an open office and knows when to cover it and when to sign out."""

    def __init__(self, program: "Program", context: UiContext) -> None:
        self._program, self._context = program, context
        self.window = MainWindow(context, self._pages(), role=role_words(context.office.person.role))
        super().__init__(self.window)
        self.cover = Cover(self.window, context.jobs, context.office.confirm_password, context.office.person.name)
        self.idle = IdleTimer(idle_limit(context.office.rights), self)
        self.signals: SystemSignals | None = None
        self._connect()

    def _connect(self) -> None:
        self.window.lock_asked.connect(self.cover.lock)
        self.idle.idle.connect(self.cover.lock)
        self.idle.slept.connect(self._program.sign_out)
        self.idle.last_minute.connect(self.window.sidebar.show_countdown)
        self.cover.sign_out_asked.connect(self._program.sign_out)
        self.cover.locked.connect(lambda: self.window.status.cover(covered=True))
        self.cover.locked.connect(self._rest)
        self.cover.unlocked.connect(lambda: self.window.status.cover(covered=False))
        self.window.setAcceptDrops(True)
        self.window.installEventFilter(self)
        self.idle.start()
        QTimer.singleShot(LISTEN_AFTER_MS, self, self._listen)

    def stop(self) -> None:
        """Watch neither the person nor the system any longer."""
        self.idle.stop()
        if self.signals is not None:
            self.signals.end()
            self.signals = None

    def _listen(self) -> None:
        """Hear of the system's sleep and lock; only once the window is there to be seen, and never after the sign-out."""
        if self._program.desk is not self:
            return
        from ui.system_signals import SystemLock, system_signals

        self.signals = system_signals(lambda: int(self.window.winId()), self)
        SystemLock(self.signals, self.cover.lock, self._program.sign_out)

    def _rest(self) -> None:
        office = self._context.office
        self._context.jobs.write(lambda _tick: office.rest(), _nothing_more, _leave_page, owner=self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take an export file that is dropped anywhere on the window to the import page."""
        if watched is self.window and isinstance(event, QDropEvent) and not self.cover.is_locked and self._context.may(ORDERS_IMPORT):
            paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            if paths:
                event.acceptProposedAction()
                if event.type() is QEvent.Type.Drop:
                    self._import(paths[0])
                return True
        return False

    def _import(self, path: Path) -> None:
        from ui.pages.import_page import ImportPage

        self.window.show_page("import")
        page = self.window.page
        if isinstance(page, ImportPage):
            page.import_file(path)

    def _pages(self) -> tuple[PageSpec, ...]:
        """Return the table of pages in the order of the sidebar."""
        return (
            PageSpec("today", QCoreApplication.translate("Navigation", "Today"), "circle-check-big", ORDERS_VIEW, self._today_page),
            PageSpec("orders", QCoreApplication.translate("Navigation", "Orders"), "shopping-bag", ORDERS_VIEW, OrdersPage),
            PageSpec("packing", QCoreApplication.translate("Navigation", "Packing"), "package", SHIPPING_SHIP, self._packing_page),
            PageSpec(
                "import", QCoreApplication.translate("Navigation", "Import"), "file-input", ORDERS_IMPORT, self._import_page, admin=True
            ),
            PageSpec("settings", QCoreApplication.translate("Navigation", "Settings"), "settings", "", self._settings_page, admin=True),
        )

    def _today_page(self, context: UiContext) -> Page:
        from ui.pages.today_page import TodayPage

        return TodayPage(context, self._show_list, self._show_order)

    def _show_list(self, query: OrderQuery) -> None:
        self.window.show_page("orders")
        if isinstance(self.window.page, OrdersPage):
            self.window.page.show_list(query)

    def _show_order(self, order_id: OrderId) -> None:
        self.window.show_page("orders")
        if self.window.page is not None:
            self.window.page.show_order(order_id)

    def _packing_page(self, context: UiContext) -> Page:
        from ui.pages.packing_page import PackingPage

        return PackingPage(context)

    def _import_page(self, context: UiContext) -> Page:
        from ui.pages.import_page import ImportPage

        return ImportPage(context, self._with_recovery_key)

    def _settings_page(self, context: UiContext) -> Page:
        from ui.pages.settings_page import SettingsDesks, SettingsPage

        office = context.office
        page = SettingsPage(context, SettingsDesks(office.shop, office.keys, office.backups), self._program.language)
        page.language_chosen.connect(lambda code: self._program.speak_after_restart(Language(code)))
        page.mode_chosen.connect(lambda mode: theme().set_mode(Mode(mode)))
        page.scale_chosen.connect(theme().set_scale)
        return page

    def _with_recovery_key(self, go_on: Callable[[], None]) -> None:
        """Before the first real data is stored the recovery key is due, and somebody who may see it is asked for it."""
        office = self._context.office
        if office.keys.recovery_confirmed() or not self._context.may(USERS_MANAGE):
            go_on()
            return
        self._context.jobs.write(
            lambda _tick: office.keys.pending_recovery(), lambda groups: self._show_recovery(groups, go_on), _leave_page, owner=self
        )

    def _show_recovery(self, groups: tuple[str, ...] | None, go_on: Callable[[], None]) -> None:
        if groups is None:
            go_on()
            return
        from ui.pages.recovery_page import RecoveryDialog

        dialog = RecoveryDialog(self.window, groups, self._context.office.settings.name)

        def confirmed() -> None:
            keys = self._context.office.keys
            self._context.jobs.write(lambda _tick: keys.confirm_recovery(), lambda _none: go_on(), _leave_page, owner=self)

        dialog.accepted.connect(confirmed)
        dialog.open()


def _leave_page(_error: Exception) -> None:
    """Leave the import page as it is; faults of ours are logged by the jobs."""


def _nothing_more(_result: None) -> None:
    """Nothing to show while the window is covered."""
