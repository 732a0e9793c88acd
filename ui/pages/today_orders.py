"""The orders that need somebody first, a line each: number, name and state, why, and the way to it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from backoffice.domain.ids import OrderId
from backoffice.domain.orders import OrderRow
from ui.formats import Formats
from ui.pages.order_words import chip_words, joined, mark_words, reason_words
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.chips import StatusChip
from ui.widgets.labels import ElidedLabel, text
from ui.widgets.layouts import Rule, clear, column, fix_size, greedy, row, show_now

VERB_WIDTH = 128


class OrdersNow(QWidget):
    """The lines. `go(order)` shows one whole."""

    def __init__(self, formats: Formats, go: Callable[[OrderId], object]) -> None:
        super().__init__()
        self._formats, self._go = formats, go
        self._lines = column(gap=0)
        title = QCoreApplication.translate("TodayPage", "Needs somebody now")
        self.setLayout(column(row(text(title, Step.H3), None, margins=(20, 12, 16, 12)), Rule(), self._lines, gap=0))

    def show_orders(self, orders: Sequence[OrderRow]) -> None:
        """Show these orders."""
        clear(self._lines)
        for at, order in enumerate(orders):
            if at:
                self._lines.addWidget(Rule())
            self._lines.addWidget(self._line(order))
        show_now(self._lines)
        self.setVisible(bool(orders))

    def _line(self, order: OrderRow) -> QWidget:
        formats = self._formats
        number = text(order.number, Step.STRONG, name=f"today.order.{order.id}")
        chip = StatusChip(order.chip, chip_words(order.chip))
        name = ElidedLabel(order.customer)
        name.setMaximumWidth(name.fontMetrics().horizontalAdvance(order.customer) + 2)
        head = QWidget()
        head.setLayout(row(number, 4, greedy(name), 4, chip, None, gap=8))
        came = QCoreApplication.translate("TodayPage", "received {when}").format(when=formats.moment(order.placed_at))
        mark = mark_words(order) or (reason_words(order.not_ready) if order.not_ready else "")
        why = joined((came, mark, formats.pieces(order.pieces_milli)))
        said = QWidget()
        said.setLayout(column(head, ElidedLabel(why, Step.SMALL, "muted"), gap=2))
        words = QCoreApplication.translate("TodayPage", "Show")
        step = button(words, name=f"today.open.{order.id}", accessible=f"{words}: {order.number}")
        fix_size(step, width=VERB_WIDTH)
        step.clicked.connect(lambda: self._go(order.id))
        holder = QWidget()
        line = row(greedy(said), step, gap=16, margins=(20, 10, 16, 10))
        line.setAlignment(step, Qt.AlignmentFlag.AlignVCenter)
        holder.setLayout(line)
        return holder
