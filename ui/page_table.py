"""The pages of the main window in the order of the sidebar, and how each is made; what draws a page is loaded when it is asked for."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from backoffice.domain.callbacks import RequestId
from backoffice.domain.customers import CustomerId
from backoffice.domain.ids import OrderId
from backoffice.domain.orders import Order, OrderQuery
from backoffice.errors import DataFileProblem
from ui.context import (
    CALLBACKS_VIEW,
    CUSTOMERS_MERGE,
    CUSTOMERS_VIEW,
    LOG_VIEW,
    ORDERS_IMPORT,
    ORDERS_VIEW,
    PAYMENTS_VIEW,
    SHIPPING_SHIP,
    USERS_MANAGE,
    UiContext,
)
from ui.i18n import Language
from ui.key_renewal import KeyRenewal
from ui.mail_watch import MailWatch
from ui.main_window import MainWindow
from ui.navigation import PageSpec
from ui.pages.orders_page import OrdersPage
from ui.pages.page import Page
from ui.theme import Mode

if TYPE_CHECKING:
    from ui.app import Program


class PageTable(QObject):
    """Makes the pages of one window; `window` is set once it is there."""

    window: MainWindow

    def __init__(self, program: "Program", context: UiContext) -> None:
        super().__init__(program)
        self._program, self._context = program, context
        self._problem: DataFileProblem | None = None
        self.mail_watch: MailWatch | None = None
        self.renewal: KeyRenewal | None = None

    def import_file(self, path: Path) -> None:
        from ui.pages.import_page import ImportPage

        self.window.show_page("import")
        page = self.window.page
        if isinstance(page, ImportPage):
            page.import_file(path)

    def specs(self) -> tuple[PageSpec, ...]:
        """Return the table of pages in the order of the sidebar."""
        return (
            PageSpec("today", QCoreApplication.translate("Navigation", "Today"), "circle-check-big", ORDERS_VIEW, self._today_page),
            PageSpec("orders", QCoreApplication.translate("Navigation", "Orders"), "shopping-bag", ORDERS_VIEW, self._orders_page),
            PageSpec(
                "callbacks", QCoreApplication.translate("Navigation", "Callbacks"), "phone-call", CALLBACKS_VIEW, self._callbacks_page
            ),
            PageSpec("customers", QCoreApplication.translate("Navigation", "Customers"), "contact", CUSTOMERS_VIEW, self._customers_page),
            PageSpec(
                "duplicates",
                QCoreApplication.translate("Navigation", "Possible duplicates"),
                "users",
                CUSTOMERS_MERGE,
                self._duplicates_page,
                under="customers",
            ),
            PageSpec("packing", QCoreApplication.translate("Navigation", "Packing"), "package", SHIPPING_SHIP, self._packing_page),
            PageSpec("payments", QCoreApplication.translate("Navigation", "Payments"), "wallet", PAYMENTS_VIEW, self._payments_page),
            PageSpec(
                "import", QCoreApplication.translate("Navigation", "Import"), "file-input", ORDERS_IMPORT, self._import_page, admin=True
            ),
            PageSpec(
                "users", QCoreApplication.translate("Navigation", "Users & roles"), "users", USERS_MANAGE, self._users_page, admin=True
            ),
            PageSpec("log", QCoreApplication.translate("Navigation", "Log"), "scroll-text", LOG_VIEW, self._log_page, admin=True),
            PageSpec("settings", QCoreApplication.translate("Navigation", "Settings"), "settings", "", self._settings_page, admin=True),
        )

    def _today_page(self, context: UiContext) -> Page:
        from ui.pages.today_page import TodayPage

        page = TodayPage(context, self._show_list, self._show_order, self._show_payouts, self.show_callback)
        page.renewal_asked.connect(self.begin_renewal)
        return page

    def _orders_page(self, context: UiContext) -> Page:
        page = OrdersPage(context)
        page.log_asked.connect(self.show_log)
        page.customer_asked.connect(self._show_customer)
        return page

    def _show_customer(self, customer_id: int) -> None:
        self.window.show_page("customers")
        if self.window.page is not None:
            self.window.page.show_customer(CustomerId(customer_id))

    def _log_page(self, context: UiContext) -> Page:
        from ui.pages.log_page import LogPage

        page = LogPage(context)
        if self._problem is not None:
            page.show_problem(self._problem)
        return page

    def show_log(self, order: Order, customer: bool) -> None:
        """Show what happened to an order, or to its customer."""
        from ui.pages.log_page import LogPage

        self.window.show_page("log")
        page = self.window.page
        if isinstance(page, LogPage):
            page.show_all_of(order.id, order.number, customer=customer)

    def show_problem(self, problem: DataFileProblem) -> None:
        """Show the log with what was found wrong in it; later too, when somebody comes back to it."""
        from ui.pages.log_page import LogPage

        self._problem = problem
        self.window.show_page("log")
        page = self.window.page
        if isinstance(page, LogPage):
            page.show_problem(problem)

    def _show_list(self, query: OrderQuery) -> None:
        self.window.show_page("orders")
        if isinstance(self.window.page, OrdersPage):
            self.window.page.show_list(query)

    def _show_payouts(self) -> None:
        from ui.pages.payments_page import PaymentsPage

        self.window.show_page("payments")
        if isinstance(self.window.page, PaymentsPage):
            self.window.page.show_tab("payouts")

    def _show_order(self, order_id: OrderId) -> None:
        self.window.show_page("orders")
        if self.window.page is not None:
            self.window.page.show_order(order_id)

    def _payments_page(self, context: UiContext) -> Page:
        from ui.pages.payments_page import PaymentsPage

        page = PaymentsPage(context)
        page.order_asked.connect(self._show_order)
        return page

    def show_callbacks(self, pasted: str | None = None) -> None:
        """Show the callbacks; with a pasted text begin a request with it."""
        from ui.pages.callbacks_page import CallbacksPage

        self.window.show_page("callbacks")
        if isinstance(self.window.page, CallbacksPage) and pasted is not None:
            self.window.page.ask_new(pasted)

    def show_callback(self, request_id: RequestId | None) -> None:
        """Show a callback request, or the queue."""
        self.window.show_page("callbacks")
        if self.window.page is not None and request_id is not None:
            self.window.page.show_request(request_id)

    def _callbacks_page(self, context: UiContext) -> Page:
        from ui.pages.callbacks_page import CallbacksPage

        page = CallbacksPage(context)
        page.order_asked.connect(self._show_order)
        return page

    def _duplicates_page(self, context: UiContext) -> Page:
        from ui.pages.duplicates_page import DuplicatesPage

        return DuplicatesPage(context)

    def _customers_page(self, context: UiContext) -> Page:
        from ui.pages.customers_page import CustomersPage

        page = CustomersPage(context)
        page.order_asked.connect(self._show_order)
        page.orders_asked.connect(self._show_orders_of)
        return page

    def _show_orders_of(self, words: str) -> None:
        self.window.show_page("orders")
        if self.window.page is not None:
            self.window.page.show_words(words)

    def _packing_page(self, context: UiContext) -> Page:
        from ui.pages.packing_page import PackingPage

        return PackingPage(context)

    def _import_page(self, context: UiContext) -> Page:
        from ui.pages.import_page import ImportPage

        return ImportPage(context, self._with_recovery_key)

    def _users_page(self, context: UiContext) -> Page:
        from ui.pages.users_page import UsersPage

        page = UsersPage(context)
        page.look_asked.connect(self._program.look_as)
        page.renewal_asked.connect(self.begin_renewal)
        page.left.connect(self._program.sign_out)
        return page

    def begin_renewal(self) -> None:
        """Give the data a new key, beside all work."""
        if self.renewal is not None:
            self.renewal.begin()

    def _settings_page(self, context: UiContext) -> Page:
        from ui.pages.settings_page import SettingsDesks, SettingsPage

        office = context.office
        page = SettingsPage(
            context,
            SettingsDesks(office.shop, office.keys, office.backups),
            self._program.language,
            shielded=self._shielded(),
            mail_watch=self.mail_watch,
            renewal=self.renewal,
        )
        page.language_chosen.connect(lambda code: self._program.speak_after_restart(Language(code)))
        page.mode_chosen.connect(lambda mode: self._program.choose_mode(Mode(mode)))
        page.scale_chosen.connect(self._program.choose_scale)
        page.shield_chosen.connect(self._program.choose_shield)
        page.restore_asked.connect(self._program.restore)
        page.seen_asked.connect(self.report_seen)
        return page

    def report_seen(self) -> None:
        """Change a password that somebody has seen, and ask the owners for a new key of the data."""
        from ui.dialogs.seen_password_dialogs import SeenPasswordDialog

        dialog = SeenPasswordDialog(self.window, self._context.jobs, self._context.office.keys)
        dialog.accepted.connect(self._go_on_after_report)
        dialog.open()

    def _go_on_after_report(self) -> None:
        """Say what happens now; an owner may give the data a new key at once."""
        from ui.dialogs.seen_password_dialogs import SeenReportedDialog

        self._context.hub.tell("keys", "log")
        dialog = SeenReportedDialog(self.window, owner=self._context.may(USERS_MANAGE))
        dialog.accepted.connect(self.begin_renewal)
        dialog.open()

    def _shielded(self) -> bool | None:
        from ui.screen_shield import can_shield

        return self._program.preferences.shielded if can_shield() else None

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

        office = self._context.office
        dialog = RecoveryDialog(self.window, groups, office.settings.name, office.keys, self._context.jobs)

        def confirmed() -> None:
            self._context.jobs.write(lambda _tick: office.keys.confirm_recovery(), lambda _none: go_on(), _leave_page, owner=self)

        dialog.accepted.connect(confirmed)
        dialog.open()


def _leave_page(_error: Exception) -> None:
    """Leave the import page as it is; faults of ours are logged by the jobs."""
