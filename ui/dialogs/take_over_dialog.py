"""Which of a customer's unsent orders takes over an address that was written by hand."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.orders import Address, Order
from ui.formats import Formats
from ui.pages.order_sections import address_words
from ui.pages.order_words import joined
from ui.shown_texts import on_one_line
from ui.widgets.buttons import button
from ui.widgets.fields import labelled, picker
from ui.widgets.labels import caption, text
from ui.widgets.layouts import column, greedy, panel, row
from ui.widgets.sheet import Role, Sheet, paragraph


class TakeOverDialog(Sheet):
    """`chosen` carries the order."""

    chosen = Signal(object)

    def __init__(self, orders: Sequence[Order], address: Address, home: str, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="take_over", width=560, says_why=False)
        self.setWindowTitle(self.tr("Take the address over to an order"))
        self.setAccessibleName(self.windowTitle())
        self._orders, self._home = tuple(orders), home
        choices: list[tuple[str, object]] = [
            (joined((on_one_line(order.number), formats.moment(order.placed_at) if order.placed_at else "")), place)
            for place, order in enumerate(self._orders)
        ]
        self._which = picker(choices, name="take_over.order", accessible=self.tr("Order"))
        self._before = text("", wrap=True, name="take_over.before")
        after = text(address_words(address, home), wrap=True, name="take_over.after")
        sides = [
            greedy(panel(column(caption(words), one, None, gap=8, margins=(12, 12, 12, 12)), "inset"))
            for words, one in ((self.tr("So far"), self._before), (self.tr("From now on"), after))
        ]
        ok = button(self.tr("Take over"), name="take_over.ok", kind="filled", key="Ctrl+Return")
        about = self.tr("Only orders that are not sent yet are offered.")
        self.build(paragraph(about, "muted"), labelled(self.tr("Order"), self._which), row(*sides, gap=12))
        self.add_button(button(self.tr("Cancel"), name="take_over.cancel"), Role.RejectRole)
        self.add_button(ok, Role.AcceptRole)
        ok.clicked.connect(lambda: self.chosen.emit(self._order))
        self._which.currentIndexChanged.connect(lambda _at: self._show())
        self._which.setFocus()
        self._show()

    @property
    def _order(self) -> Order:
        return self._orders[int(self._which.currentData())]

    def _show(self) -> None:
        self._before.setText(address_words(self._order.shipping, self._home))
