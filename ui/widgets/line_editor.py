"""Lines of an order to type: article, SKU, pieces, price and tax, with a row more whenever the last is used."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QVBoxLayout, QWidget

from backoffice.domain.money import exponent
from backoffice.domain.new_orders import LineDraft, amounts
from ui.formats import Formats
from ui.theme import Step
from ui.widgets.buttons import icon_button
from ui.widgets.fields import Picker, field, picker
from ui.widgets.labels import text
from ui.widgets.layouts import CONTROL, column, fix_size, greedy, row, scrolling
from ui.widgets.quantity import NUMBER_MARGINS, QuantityBox
from ui.widgets.typed_text import Takes

MOST_PIECES = 9_999_000
MOST_PRICE = 999_999.0
PRICE_SCALE = 10_000
RATES = (1900, 700, 0)  # Germany's (§ 12 UStG); another one that an order has is offered as well
AREA_HEIGHT = 176


class LineRow(QWidget):
    """One line; `changed` at every key."""

    changed = Signal()

    def __init__(self, number: int, draft: LineDraft | None, formats: Formats, currency: str, rates: Sequence[int], name: str) -> None:
        super().__init__()
        at = f"{name}.{number}"
        title, sku = (draft.title, draft.sku) if draft else ("", "")
        self._title = field(name=f"{at}.title", accessible=self.tr("Article {number}").format(number=number), value=title)
        self._sku = field(name=f"{at}.sku", accessible=self.tr("SKU {number}").format(number=number), value=sku, takes=Takes.LABEL)
        self._title.setPlaceholderText(self.tr("Article"))
        self._sku.setPlaceholderText(self.tr("SKU"))
        pieces = draft.quantity_milli if draft else 1000
        self._pieces = QuantityBox(MOST_PIECES, pieces, name=f"{at}.pieces", accessible=self.tr("Pieces {number}").format(number=number))
        self._pieces.setDecimals(0 if pieces % 1000 == 0 else 3)
        self._price = self._price_box(at, number, draft, currency)
        choices: list[tuple[str, object]] = [(formats.rate(rate), rate) for rate in rates]
        self._rate: Picker = picker(
            [*choices, ("–", None)], name=f"{at}.rate", accessible=self.tr("VAT {number}").format(number=number),
            value=draft.tax_rate_e2 if draft else rates[0],
        )  # fmt: skip
        for box, width in ((self._sku, 112), (self._pieces, 64), (self._price, 96), (self._rate, 88)):
            fix_size(box, width=width)
        self.remove = icon_button("x", name=f"{at}.remove", accessible=self.tr("Remove article {number}").format(number=number))
        self.setLayout(row(greedy(self._title), self._sku, self._pieces, self._price, self._rate, self.remove, gap=8))
        for signal in (self._title.textChanged, self._sku.textChanged, self._pieces.valueChanged, self._price.valueChanged):
            signal.connect(lambda _value: self.changed.emit())
        self._rate.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def _price_box(self, at: str, number: int, draft: LineDraft | None, currency: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setObjectName(f"{at}.price")
        box.setAccessibleName(self.tr("Price {number}").format(number=number))
        box.setProperty("kind", "field")
        box.setProperty("step", str(Step.BODY))
        price, places = draft.unit_price_e4 if draft else 0, exponent(currency)
        while places < 4 and price % 10 ** (4 - places):
            places += 1
        box.setDecimals(places)
        box.setRange(0, MOST_PRICE)
        box.setValue(price / PRICE_SCALE)
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit = box.lineEdit()
        edit.setTextMargins(*NUMBER_MARGINS)
        edit.setObjectName(f"{at}.price.typed")
        edit.setAccessibleName(box.accessibleName())
        fix_size(box, height=CONTROL)
        return box

    @property
    def empty(self) -> bool:
        """Whether nothing was typed."""
        return not self._title.text().strip() and not self._sku.text().strip()

    @property
    def draft(self) -> LineDraft:
        """What is typed now."""
        rate: int | None = self._rate.currentData()
        price = round(self._price.value() * PRICE_SCALE)
        return LineDraft(self._sku.text().strip(), self._title.text().strip(), self._pieces.milli, price, rate)


class LineEditor(QWidget):
    """Lines below each other, and what they add up to; `changed` at every key."""

    changed = Signal()

    def __init__(self, drafts: Sequence[LineDraft], formats: Formats, currency: str, *, tax_included: bool = True, name: str) -> None:
        super().__init__()
        self._formats, self._currency, self._tax_included, self._name = formats, currency, tax_included, name
        self._rates = tuple(dict.fromkeys((*RATES, *(draft.tax_rate_e2 for draft in drafts if draft.tax_rate_e2))))
        self._rows: list[LineRow] = []
        self._made = 0
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        self._list.addStretch(1)
        area = scrolling(inner, f"{name}.scroll")
        fix_size(area, height=AREA_HEIGHT)
        self._sum = text("", Step.STRONG, name=f"{name}.sum")
        self.setLayout(column(area, row(None, self._sum), gap=8))
        for draft in drafts:
            self._add(draft)
        self._add(None)
        self._count()

    @property
    def drafts(self) -> tuple[LineDraft, ...]:
        """The lines that something was typed in."""
        return tuple(one.draft for one in self._rows if not one.empty)

    def _add(self, draft: LineDraft | None) -> None:
        self._made += 1
        line = LineRow(self._made, draft, self._formats, self._currency, self._rates, self._name)
        line.changed.connect(self._change)
        line.remove.clicked.connect(lambda: self._remove(line))
        self._rows.append(line)
        self._list.insertWidget(self._list.count() - 1, line)

    def _remove(self, line: LineRow) -> None:
        if len(self._rows) > 1:
            self._rows.remove(line)
            line.hide()
            line.deleteLater()
            self._change()

    def _change(self) -> None:
        if not self._rows[-1].empty:
            self._add(None)
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        sums = amounts(self.drafts, self._currency, tax_included=self._tax_included)
        words = self.tr("Goods {amount}, of which VAT {tax}") if self._tax_included else self.tr("Goods {amount}, VAT on top {tax}")
        money = self._formats.money
        self._sum.setText(words.format(amount=money(sums.goods_minor, self._currency), tax=money(sums.tax_minor, self._currency)))
