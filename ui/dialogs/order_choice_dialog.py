"""Asks for an order: by its number or a name, or one of those that are likely."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import StopSign
from ui.context import UiContext
from ui.pages.order_words import joined
from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled, picker
from ui.widgets.sheet import Role, Sheet
from ui.widgets.typed_text import Takes

SEARCH_MS = 150
MOST = 12


class OrderChoiceDialog(Sheet):
    """`chosen` carries the order's id. `likely` are offered while nothing is typed; `number` is typed already where one is known."""

    chosen = Signal(int)

    def __init__(self, context: UiContext, title: str, likely: Sequence[OrderRow], number: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, title, name="order_choice")
        self._context, self._likely = context, tuple(likely)
        self._sign = StopSign()
        words = self.tr("Order number or name")
        self._words = field(name="order_choice.words", accessible=words, value=number, icon_name="search", takes=Takes.LABEL)
        self._found = picker([], name="order_choice.order", accessible=self.tr("Order"))
        self._ok = button(self.tr("Choose"), name="order_choice.ok", kind="filled")
        self.build(labelled(words, self._words), labelled(self.tr("Order"), self._found))
        self.add_button(button(self.tr("Cancel"), name="order_choice.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(self._choose)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._typing.timeout.connect(self._look)
        self._words.textChanged.connect(self._wait)
        self.finished.connect(lambda _result: self._sign.stop())
        self._words.setFocus()
        self._words.selectAll()
        self._look()

    def _wait(self) -> None:
        self._sign.stop()
        self._ok.setEnabled(False)  # what is offered is no longer what was typed
        self._typing.start()

    def _look(self) -> None:
        words = self._words.text().strip()
        if not words:
            self._offer(self._likely, self.tr("Type a number or a name."))
            return
        desk, sign = self._context.office.orders, StopSign()
        self._sign = sign

        def found(rows: tuple[OrderRow, ...]) -> None:
            if sign is self._sign and not sign.stopped:
                self._offer(rows, self.tr("No order is called like this."))

        self._context.jobs.read(lambda _tick: desk.page(OrderQuery(words=words), limit=MOST, sign=sign), found, _miss, owner=self)

    def _offer(self, rows: Sequence[OrderRow], nothing: str) -> None:
        self._found.clear()
        for order in rows:
            self._found.addItem(joined([order.number, order.customer, self._context.formats.day(order.placed_at)]), order.id)
        self._found.setEnabled(bool(rows))
        self._ok.setEnabled(bool(rows))
        self.why_not("" if rows else nothing)

    def _choose(self) -> None:
        self.chosen.emit(self._found.currentData())


def _miss(_error: Exception) -> None:
    """Offer nothing; the next letter looks again."""
