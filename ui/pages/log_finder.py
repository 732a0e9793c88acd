"""The field of the log that finds an order by its number, and what is asked for then: its lines, and who saw its customer's data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from backoffice.domain.ids import OrderId
from backoffice.domain.log import FoundOrder, Subjects
from backoffice.errors import BackofficeError
from ui.context import UiContext
from ui.widgets.fields import Field
from ui.widgets.layouts import fix_size

WIDTH = 176


@dataclass(frozen=True, slots=True)
class About:
    """What lines are about: `deeds` among the deeds, `contacts` among the lines about contact access; empty where there is nothing."""

    words: str
    deeds: Subjects = ()
    contacts: Subjects = ()


class LogFinder(Field):
    """Type a number, press Enter. `found` carries what to ask for, `missing` the number that no order has."""

    found = Signal(object)
    missing = Signal(str)
    failed = Signal(object)

    def __init__(self, context: UiContext) -> None:
        words = QCoreApplication.translate("LogFinder", "Order number")
        super().__init__(name="log.number", accessible=words, placeholder=words, icon_name="search")
        self._context, self._desk = context, context.office.log
        fix_size(self, width=WIDTH)
        self.returnPressed.connect(self._look)

    def ask_for_order(self, order_id: OrderId, number: str, *, customer: bool = False) -> None:
        """Ask for one order that is known already, or for all that is about its customer."""

        def told(orders: tuple[FoundOrder, ...]) -> None:
            here = next((one for one in orders if one.id == order_id), FoundOrder(order_id, number, "", None))
            self._tell(here, customer=customer)

        self._context.jobs.read(lambda _tick: self._desk.find_orders(number), told, self._fail, owner=self)

    def ask_for_customer(self, customer_id: int, words: str) -> None:
        """Ask for all that is about a customer."""
        contacts = (("customer", str(customer_id)),)

        def told(subjects: Subjects) -> None:
            self.found.emit(About(words, subjects, contacts))

        self._context.jobs.read(lambda _tick: self._desk.subjects_of(customer_id), told, self._fail, owner=self)

    def _look(self) -> None:
        number = self.text().strip()
        if number:
            self._context.jobs.read(lambda _tick: self._desk.find_orders(number), self._choose, self._fail, owner=self)

    def _choose(self, orders: tuple[FoundOrder, ...]) -> None:
        if not orders:
            self.missing.emit(self.text().strip())
        elif len(orders) == 1:
            self._tell(orders[0])
        else:
            channel_menu(self, orders, self._tell).popup(self.mapToGlobal(QPoint(0, self.height())))

    def _tell(self, order: FoundOrder, *, customer: bool = False) -> None:
        self.clear()
        contacts = () if order.customer_id is None else (("customer", str(order.customer_id)),)
        if customer and order.customer_id is not None:
            words = QCoreApplication.translate("LogFinder", "Customer of order {number}")
            self.ask_for_customer(order.customer_id, words.format(number=order.number))
        else:
            words = QCoreApplication.translate("LogFinder", "Order {number}").format(number=order.number)
            self.found.emit(About(words, (("order", str(order.id)),), contacts))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self.failed.emit(error)


def channel_menu(parent: QWidget, orders: Sequence[FoundOrder], then: Callable[[FoundOrder], object]) -> QMenu:
    """Return a menu to choose among orders of one number by their channels."""
    menu = QMenu(parent)
    menu.setObjectName("log.channels")
    menu.aboutToHide.connect(menu.deleteLater)
    for place, order in enumerate(orders):
        action = QAction(f"{order.number} · {order.channel}".replace("&", "&&"), menu)
        action.setObjectName(f"log.channel.{place}")
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda _on=False, order=order: then(order))
        menu.addAction(action)
    menu.setActiveAction(menu.actions()[0])
    return menu
