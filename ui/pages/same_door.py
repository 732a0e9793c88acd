"""Other open orders to the same address: told on the order, offered as one parcel, and taken apart again."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QPushButton

from backoffice.domain.customers import BlockedCustomer, CustomerId
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import DeliveryStatus
from backoffice.domain.orders import Order
from ui.context import CUSTOMERS_VIEW, ORDERS_WORK, UiContext
from ui.widgets.buttons import button
from ui.widgets.notices import Notice

if TYPE_CHECKING:
    from backoffice.desks.office import Office


@dataclass(frozen=True, slots=True)
class Opened:
    """An order, how many other open ones go to the same door and could be in its parcel, and its customer, blocked or not.

    `customer_id` is only for who may see customers.
    """

    order: Order
    others: int = 0
    blocked: BlockedCustomer | None = None
    customer_id: CustomerId | None = None


def open_order(office: "Office", order_id: OrderId) -> Opened:
    """Read an order with its neighbours and its customer; in a reader."""
    others = len(office.work.together_candidates(order_id))
    customer_id = office.customers.behind(order_id) if CUSTOMERS_VIEW in office.rights else None
    return Opened(office.orders.open(order_id), others, office.customers.blocked_behind(order_id), customer_id)


class SameDoor(QObject):
    """Makes the strip for an order. `together_asked` and `apart_asked` carry the order."""

    together_asked = Signal(object)
    apart_asked = Signal(object)

    def __init__(self, context: UiContext, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._name = context, name

    def strip(self, opened: Opened) -> tuple[Notice, QPushButton] | None:
        """Return the strip and its button; None if the order goes by itself and nothing else goes to its door."""
        order = opened.order
        if order.delivery_status not in (DeliveryStatus.OPEN, DeliveryStatus.PARTIALLY_SHIPPED):
            return None
        packed = len(order.work.together) > 1
        if not packed and not opened.others:
            return None
        notice = Notice(self._words(order, opened.others, packed=packed), name=f"{self._name}.same_door")
        if packed:
            verb = button(self.tr("Send by itself"), name=f"{self._name}.apart")
            verb.clicked.connect(lambda: self.apart_asked.emit(order))
        else:
            verb = button(self.tr("Send in one parcel"), name=f"{self._name}.together", key="Ctrl+G")
            verb.clicked.connect(lambda: self.together_asked.emit(order))
        verb.setVisible(self._context.may(ORDERS_WORK))
        return notice, verb

    def _words(self, order: Order, others: int, *, packed: bool) -> str:
        number = self._context.formats.number
        if packed:
            words = QCoreApplication.translate("SameDoor", "Goes in one parcel, {count} orders together.")
            return words.format(count=number(len(order.work.together)))
        return QCoreApplication.translate("SameDoor", "{count} open orders to the same address.").format(count=number(others + 1))
