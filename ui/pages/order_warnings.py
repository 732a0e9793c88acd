"""What warns at an order: its customer is blocked, or something is wrong with its delivery address."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.address_check import AddressProblem, check_address
from backoffice.domain.customers import BlockedCustomer
from backoffice.domain.order_status import NotReady
from backoffice.domain.orders import Order
from ui.context import ORDERS_EDIT, UiContext
from ui.pages.customer_words import problem_words
from ui.pages.same_door import Opened
from ui.shown_texts import paragraphs
from ui.widgets.buttons import button
from ui.widgets.notices import Notice


class OrderWarnings(QObject):
    """Makes the strips of an order. `correct_asked` and `confirm_asked` carry it: its address is to be corrected, or is right as it is."""

    correct_asked = Signal(object)
    confirm_asked = Signal(object)

    def __init__(self, context: UiContext, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._name = context, name

    def strips(self, opened: Opened, *, narrow: bool = False) -> list[QWidget]:
        """Return the strips, none for most orders; in a `narrow` place the buttons stand below."""
        found: list[QWidget] = []
        if opened.blocked is not None:
            found.append(self._blocked(opened.blocked))
        if opened.order.not_ready is NotReady.ADDRESS:
            found += self._address(opened.order, narrow=narrow)
        return found

    def _blocked(self, blocked: BlockedCustomer) -> Notice:
        words = self.tr("This customer is blocked.")
        if blocked.block.until is not None:
            words = self.tr("This customer is blocked until {day}.").format(day=self._context.formats.full_date(blocked.block.until))
        return Notice(words, tone="problem", detail=paragraphs(blocked.block.reason), name=f"{self._name}.blocked")

    def _address(self, order: Order, *, narrow: bool) -> list[QWidget]:
        found = check_address(order.shipping) or (AddressProblem("line1", "missing"),)
        detail = " ".join(problem_words(problem) for problem in found)
        words = self.tr("Something is wrong with the delivery address.")
        notice = Notice(words, tone="problem", detail=detail, name=f"{self._name}.address")
        correct = button(self.tr("Correct"), name=f"{self._name}.correct", kind="filled")
        correct.setAccessibleName(self.tr("Correct the delivery address"))
        correct.clicked.connect(lambda: self.correct_asked.emit(order))
        confirm = button(self.tr("It is right"), name=f"{self._name}.confirm")
        confirm.setAccessibleName(self.tr("The delivery address is right as it is"))
        confirm.clicked.connect(lambda: self.confirm_asked.emit(order))
        if not self._context.may(ORDERS_EDIT):
            correct.hide()
            confirm.hide()
        if narrow:
            return [notice, correct, confirm]
        notice.add_action(confirm)
        notice.add_action(correct)
        return [notice]
