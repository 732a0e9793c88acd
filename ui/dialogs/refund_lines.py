"""The lines of an order in the refund dialog: how many pieces of each are refunded, and what they come to."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.refund_rules import LineLeft, amount_of
from backoffice.domain.refunds import RefundLine
from ui.formats import Formats
from ui.theme import Step
from ui.widgets.labels import ElidedLabel, text
from ui.widgets.layouts import Item, column, fix_size, greedy, row, scrolling, set_look
from ui.widgets.quantity import QuantityBox

ROW_HEIGHT, SHOWN_ROWS = 42, 4
MOST, AMOUNT = 64, 96


class RefundLines(QWidget):
    """The rows; `changed` with every piece."""

    changed = Signal()

    def __init__(self, lines: Sequence[LineLeft], currency: str, formats: Formats) -> None:
        super().__init__()
        self._lines = tuple(line for line in lines if line.left_milli)
        self._currency, self._formats = currency, formats
        self._boxes: list[QuantityBox] = []
        self._amounts = [text("", Step.BODY, "muted", name=f"refund.amount.{line.position}") for line in self._lines]
        rows = [self._row(line, amount) for line, amount in zip(self._lines, self._amounts, strict=True)]
        none = text(self.tr("No pieces are left to be refunded."), tone="muted")
        inner = QWidget()
        inner.setLayout(column(*(rows or [none]), None, gap=8))
        area = scrolling(inner, "refund.lines")
        fix_size(area, height=ROW_HEIGHT * min(max(len(rows), 1), SHOWN_ROWS))
        self.setLayout(column(area))
        self._count()

    @property
    def first(self) -> QWidget | None:
        """Where typing begins; None if no pieces are left."""
        return self._boxes[0] if self._boxes else None

    def chosen(self) -> tuple[RefundLine, ...]:
        """Return what is chosen now."""
        pairs = zip(self._lines, self._boxes, strict=True)
        return tuple(RefundLine(line.position, box.milli, amount_of(line, box.milli)) for line, box in pairs if box.milli > 0)

    def choose(self, quantities: Mapping[int, int]) -> None:
        """Choose so many thousandths of each line, at most what is left; of lines that are not named none."""
        for line, box in zip(self._lines, self._boxes, strict=True):
            box.setValue(min(quantities.get(line.position, 0), line.left_milli) / 1000)

    def choose_all(self) -> None:
        """Choose all that is left."""
        self.choose({line.position: line.left_milli for line in self._lines})

    def _row(self, line: LineLeft, amount: QWidget) -> Item:
        title = ElidedLabel(line.title, Step.BODY, name=f"refund.title.{line.position}")
        accessible = self.tr("Pieces of {article}").format(article=line.title)
        box = QuantityBox(line.left_milli, line.due_milli, name=f"refund.pieces.{line.position}", accessible=accessible)
        box.valueChanged.connect(self._count)
        self._boxes.append(box)
        most = text(self.tr("of {number}").format(number=self._formats.quantity(line.left_milli)), tone="muted")
        fix_size(most, width=MOST)
        fix_size(amount, width=AMOUNT)
        return row(greedy(title), box, most, amount, gap=8, margins=(0, 0, 8, 0))

    def _count(self) -> None:
        for line, box, label in zip(self._lines, self._boxes, self._amounts, strict=True):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            label.setText(self._formats.money(amount_of(line, box.milli), self._currency))
            set_look(label, tone="text" if box.milli else "muted")
        self.changed.emit()
