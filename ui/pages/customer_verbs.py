"""What can be done with a customer: each verb asks what it needs to know and leaves the deed to `CustomerDeeds`."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from backoffice.domain.customer_addresses import to_address
from backoffice.domain.customers import Customer, CustomerAddress, CustomerDraft
from backoffice.domain.ids import OrderId
from backoffice.domain.order_moves import Verb, may
from backoffice.domain.orders import Order
from ui.context import CUSTOMERS_EDIT, ORDERS_VIEW, UiContext
from ui.countries import countries_of
from ui.pages.customer_deeds import CustomerDeeds
from ui.pages.customer_sections import UNSENT
from ui.pages.customer_words import holds, shown_name
from ui.widgets.typed_text import TypedText


class CustomerVerbs(QObject):
    """The verbs by their names (`run`) and as a menu. `order_asked` leads to an order, `nothing_to_take_over` tells that none is unsent."""

    order_asked = Signal(int)
    orders_asked = Signal(object)
    nothing_to_take_over = Signal()

    def __init__(self, context: UiContext, deeds: CustomerDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._deeds, self._page = context, deeds, page

    def run(self, verb: str, customer: Customer, subject: object = None) -> None:
        """Do what a button of pane or page asks for."""
        if verb == "order":
            self.order_asked.emit(subject)
        elif self._context.may(CUSTOMERS_EDIT):
            self._verbs()[verb](customer, subject)

    def _verbs(self) -> dict[str, Callable[[Customer, object], None]]:
        return {
            "name": lambda customer, _none: self._name(customer),
            "contact": lambda customer, _none: self._contact(customer),
            "note": lambda customer, _none: self._note(customer),
            "address": lambda customer, draft: self._address(customer, draft if isinstance(draft, CustomerAddress) else None),
            "drop": lambda customer, one: self._drop(customer, one) if isinstance(one, CustomerAddress) else None,
            "consent": lambda _customer, step: self._deeds.do(*step) if isinstance(step, tuple) else None,
            "take_over": lambda customer, one: self._take_over(customer, one) if isinstance(one, CustomerAddress) else None,
        }

    def menu(self, customer: Customer) -> QMenu:
        """Return the menu for a customer; what does not fit is not in it."""
        menu = QMenu(self._page)
        menu.setObjectName("customer.verbs.menu")
        menu.aboutToHide.connect(menu.deleteLater)
        for name, words, offered, verb in self._offers(customer):
            if offered:
                action = QAction(words, menu)
                action.setObjectName(f"customer.verb.{name}")
                action.setMenuRole(QAction.MenuRole.NoRole)
                action.triggered.connect(lambda _on=False, verb=verb: verb(customer))
                menu.addAction(action)
        if menu.isEmpty():
            menu.addAction(self.tr("Nothing more can be done here.")).setEnabled(False)
        return menu

    def open_menu(self, customer: Customer, at: QPoint) -> None:
        """Open the menu at a place of the screen."""
        self.menu(customer).popup(at)

    def _offers(self, customer: Customer) -> list[tuple[str, str, bool, Callable[[Customer], None]]]:
        edit, row = self._context.may(CUSTOMERS_EDIT), customer.row
        blocked, silent = holds(row.block, self._context.formats.today()), bool(customer.do_not_call)
        orders = self._context.may(ORDERS_VIEW) and customer.order_count > 0
        return [
            ("name", self.tr("Correct the name …"), edit, self._name),
            ("contact", self.tr("Correct phone and e-mail …"), edit, self._contact),
            ("address", self.tr("Write an address …"), edit, self._address),
            ("note", self.tr("Write a note …"), edit, self._note),
            ("orders", self.tr("Show all orders"), orders, self.orders_asked.emit),
            ("block", self.tr("Change the block …") if blocked else self.tr("Block …"), edit, self._block),
            ("unblock", self.tr("Take the block off"), edit and row.block is not None, self._unblock),
            ("mark_do_not_call", self.tr("Do not call any more"), edit and not silent, self._mark_do_not_call),
            ("allow_calls", self.tr("Allow calls again"), edit and silent, self._allow_calls),
            ("put_aside", self.tr("Deactivate"), edit and not row.inactive, self._put_aside),
            ("take_up", self.tr("Reactivate"), edit and row.inactive, self._take_up),
        ]

    def new_customer(self) -> None:
        """Ask for a customer who is not known yet."""
        if not self._context.may(CUSTOMERS_EDIT):
            return
        from ui.dialogs.customer_dialogs import NewCustomerDialog

        desk = self._context.office.customers
        dialog = NewCustomerDialog(countries_of(self._context), self._page)

        def written(draft: CustomerDraft) -> None:
            self._deeds.create(lambda: desk.create(draft), self.tr("Customer created."))

        dialog.written.connect(written)
        dialog.open()

    def _name(self, customer: Customer) -> None:
        from ui.dialogs.customer_dialogs import CustomerNameDialog

        desk, row = self._context.office.customers, customer.row
        dialog = CustomerNameDialog(row, self._page)
        words = self.tr("Name corrected.")
        dialog.written.connect(lambda name, company: self._deeds.do(lambda: desk.rename(row.id, row.version, name, company), words))
        dialog.open()

    def _contact(self, customer: Customer) -> None:
        from ui.dialogs.customer_dialogs import CustomerContactDialog

        desk, row, home = self._context.office.customers, customer.row, self._context.office.settings.country
        dialog = CustomerContactDialog(row.number, customer.contact, home, self._page)

        def written(phone: str | None, email: str | None) -> None:
            self._deeds.do(lambda: desk.change_contact(row.id, row.version, phone=phone, email=email), self.tr("Contact data corrected."))

        dialog.written.connect(written)
        dialog.open()

    def _note(self, customer: Customer) -> None:
        from ui.dialogs.customer_dialogs import CustomerNoteDialog

        desk, row = self._context.office.customers, customer.row
        dialog = CustomerNoteDialog(row.number, self._page)

        def written(body: TypedText) -> None:
            words = self.tr("Note on {name} written.").format(name=shown_name(row))
            self._deeds.do(lambda: desk.write_note(row.id, body, body.accounts, body.kept), words)

        dialog.written.connect(written)
        dialog.open()

    def _address(self, customer: Customer, draft: CustomerAddress | None = None) -> None:
        from ui.dialogs.postal_dialog import PostalDialog

        desk, row = self._context.office.customers, customer.row
        fresh = CustomerAddress(name=row.name, company=row.company if row.company != row.name else "")
        title = self.tr("Correct the address") if draft is not None else self.tr("Write an address")
        dialog = PostalDialog(title, draft or fresh, countries_of(self._context), self._page)
        words = self.tr("Address of {name} kept.").format(name=shown_name(row))
        dialog.written.connect(lambda address: self._deeds.do(lambda: desk.write_address(row.id, row.version, address), words))
        dialog.open()

    def _drop(self, customer: Customer, address: CustomerAddress) -> None:
        desk, row = self._context.office.customers, customer.row
        self._deeds.do(lambda: desk.drop_address(row.id, row.version, address.id), self.tr("Address removed."))

    def _take_over(self, customer: Customer, address: CustomerAddress) -> None:
        office = self._context.office
        ids = [order.id for order in customer.orders if order.chip in UNSENT]
        self._context.jobs.read(
            lambda _tick: _unsent([office.orders.open(OrderId(one)) for one in ids]),
            lambda orders: self._ask_order(orders, customer, address),
            lambda _error: self.nothing_to_take_over.emit(),
            owner=self,
        )

    def _ask_order(self, orders: list[Order], customer: Customer, address: CustomerAddress) -> None:
        from ui.dialogs.take_over_dialog import TakeOverDialog

        if not orders:
            self.nothing_to_take_over.emit()
            return
        plain, home = to_address(address), self._context.office.settings.country
        dialog = TakeOverDialog(orders, plain, home, self._context.formats, self._page)
        dialog.chosen.connect(lambda order: self._deeds.take_over(order, customer.row.id, address.id))
        dialog.open()

    def _block(self, customer: Customer) -> None:
        from ui.dialogs.customer_dialogs import BlockDialog

        desk, row = self._context.office.customers, customer.row
        dialog = BlockDialog(row.number, row.block, self._context.formats, self._page)

        def given(reason: str, until: date | None) -> None:
            words = self.tr("{name} blocked.").format(name=shown_name(row))
            self._deeds.do(lambda: desk.block(row.id, row.version, reason, until), words)

        dialog.given.connect(given)
        dialog.open()

    def _unblock(self, customer: Customer) -> None:
        desk, row = self._context.office.customers, customer.row
        self._deeds.do(lambda: desk.unblock(row.id, row.version), self.tr("{name} is no longer blocked.").format(name=shown_name(row)))

    def _mark_do_not_call(self, customer: Customer) -> None:
        desk, row = self._context.office.customers, customer.row
        words = self.tr("{name} will not be called any more.").format(name=shown_name(row))
        self._deeds.do(lambda: desk.mark_do_not_call(row.id, row.version), words)

    def _allow_calls(self, customer: Customer) -> None:
        desk, row = self._context.office.customers, customer.row
        self._deeds.do(lambda: desk.allow_calls(row.id, row.version), self.tr("{name} may be called again.").format(name=shown_name(row)))

    def _put_aside(self, customer: Customer) -> None:
        desk, row = self._context.office.customers, customer.row
        self._deeds.do(lambda: desk.put_aside(row.id, row.version), self.tr("{name} deactivated.").format(name=shown_name(row)))

    def _take_up(self, customer: Customer) -> None:
        desk, row = self._context.office.customers, customer.row
        self._deeds.do(lambda: desk.take_up(row.id, row.version), self.tr("{name} reactivated.").format(name=shown_name(row)))


def _unsent(orders: list[Order]) -> list[Order]:
    """Return the orders whose address can still be corrected."""
    axes = ((order, (order.order_status, order.payment_status, order.delivery_status)) for order in orders)
    return [order for order, states in axes if may(Verb.EDIT_ADDRESS, *states)]
