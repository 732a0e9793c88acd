"""Everything else that can be done to a callback request, in a menu: the time, the order it is about, what became of it, and its marks."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from backoffice.domain.callbacks import CallbackState, KeptFor
from backoffice.domain.ids import OrderId
from ui.context import CALLBACKS_HANDLE, CUSTOMERS_EDIT, ORDERS_VIEW, UiContext
from ui.dialogs.order_choice_dialog import OrderChoiceDialog
from ui.pages.callback_deeds import CallbackDeeds
from ui.pages.callback_opened import Opened
from ui.pages.message_accounts import MessageAccounts


class CallbackVerbs(QObject):
    """The menu of one request; `page` is what dialogs open over."""

    def __init__(self, context: UiContext, deeds: CallbackDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._deeds, self._page = context, deeds, page
        self._accounts = MessageAccounts(context, page, deeds.tell)

    def menu(self, opened: Opened) -> QMenu:
        """Return the menu for a request; what does not fit its state is not in it."""
        menu = QMenu(self._page)
        menu.setObjectName("callback.verbs")
        for name, words, may, verb in self._offers(opened):
            if may:
                action = QAction(words, menu)
                action.setObjectName(f"callback.verb.{name}")
                action.setMenuRole(QAction.MenuRole.NoRole)
                action.triggered.connect(lambda _on=False, verb=verb: verb(opened))
                menu.addAction(action)
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing more can be done with it.")).setEnabled(False)
        return menu

    def open_menu(self, opened: Opened, at: QPoint) -> None:
        """Open the menu at a place of the screen."""
        self.menu(opened).popup(at)

    def ask_time(self, opened: Opened) -> None:
        """Put the call time right."""
        self._deeds.correct_time(opened.callback)

    def _offers(self, opened: Opened) -> list[tuple[str, str, bool, Callable[[Opened], None]]]:
        one, may = opened.callback, self._context.may(CALLBACKS_HANDLE)
        is_open, orders = one.row.state is CallbackState.OPEN, may and self._context.may(ORDERS_VIEW)
        mine = is_open and one.row.claimed_by == self._context.office.person.id
        linked = one.customer_id is not None or one.row.order_id is not None
        marked = opened.work is not None and bool(opened.work.do_not_call)
        return [
            ("time", self.tr("Change the call time …"), may and is_open, self.ask_time),
            ("order", self.tr("Choose the order …"), orders, self._ask_order),
            ("account", self.tr("Give its account to an order …"), orders and self._accounts.offered(_body(opened)), self._ask_account),
            ("unlink", self.tr("Take customer and order off"), may and linked and one.kept_for is None, self._unlink),
            ("became_order", self.tr("Became an order …"), orders and one.kept_for is None, self._became_order),
            ("became_complaint", self.tr("Became a complaint …"), orders and one.kept_for is None, self._became_complaint),
            ("let_go", self.tr("Keep it no longer with the order"), may and one.kept_for is not None, self._let_go),
            ("allow", self.tr("Allow calls again"), marked and self._context.may(CUSTOMERS_EDIT), self._allow),
            ("release", self.tr("Give back to the queue"), mine, self._release),
        ]

    def _ask_order(self, opened: Opened) -> None:
        self._choose(opened, self.tr("Which order it is about"), lambda order_id: self._deeds.link_order(opened.callback, order_id))

    def _ask_account(self, opened: Opened) -> None:
        row = opened.callback.row
        self._accounts.ask_order(row.id, opened.orders, row.order)

    def _unlink(self, opened: Opened) -> None:
        self._deeds.unlink(opened.callback)

    def _became_order(self, opened: Opened) -> None:
        self._keep(opened, KeptFor.ORDER, self.tr("Which order it became"))

    def _became_complaint(self, opened: Opened) -> None:
        self._keep(opened, KeptFor.COMPLAINT, self.tr("Which order the complaint is about"))

    def _keep(self, opened: Opened, kept_for: KeptFor, title: str) -> None:
        self._choose(opened, title, lambda order_id: self._deeds.keep(opened.callback, kept_for, order_id))

    def _choose(self, opened: Opened, title: str, chosen: Callable[[OrderId], None]) -> None:
        dialog = OrderChoiceDialog(self._context, title, opened.orders, opened.callback.row.order, self._page)
        dialog.chosen.connect(chosen)
        dialog.open()

    def _let_go(self, opened: Opened) -> None:
        self._deeds.let_go(opened.callback)

    def _allow(self, opened: Opened) -> None:
        marks = opened.work.do_not_call if opened.work is not None else ()
        self._deeds.allow_calls(opened.callback, [mark.id for mark in marks])

    def _release(self, opened: Opened) -> None:
        self._deeds.release(opened.callback)


def _body(opened: Opened) -> str:
    return opened.work.body if opened.work is not None else ""
