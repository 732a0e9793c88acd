"""Mark as shipped: carrier and tracking number of one order or of many. Both may stay empty and be filled in later."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.orders import Order, OrderRow, Parcel
from backoffice.security.masking import is_payment_number
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import Field, field, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import column, fix_size, greedy, row, scrolling
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.typed_text import Takes

MOST_FIELDS = 50  # beyond that numbers are filled in later, order by order
LONGEST = 100


class ShipDialog(Sheet):
    """Asks for carrier and tracking numbers; `shipped` carries the parcels."""

    shipped = Signal(object)

    def __init__(self, orders: Sequence[Order | OrderRow], carriers: Sequence[str], parent: QWidget | None = None) -> None:
        self._orders = tuple(orders)
        super().__init__(parent, "", name="ship", icon_name="truck", icon_tint="accent")
        self.setWindowTitle(self._title())
        self.setAccessibleName(self.windowTitle())
        self._numbers: list[Field] = []
        self._carrier = picker(
            [(name, name) for name in ("", *carriers)], name="ship.carrier", accessible=self.tr("Carrier"), editable=True
        )
        self._ok = button(self.tr("Mark as shipped"), name="ship.ok", kind="filled")
        self._build()
        self._check()

    def _title(self) -> str:
        if len(self._orders) == 1:
            return self.tr("Mark {number} as shipped").format(number=self._orders[0].number)
        return self.tr("Mark %n orders as shipped", "", len(self._orders))

    def _build(self) -> None:
        hint = self.tr("May stay empty and be filled in later.")
        self.build(labelled(self.tr("Carrier"), self._carrier, hint=hint), self._tracking())
        self.add_button(button(self.tr("Cancel"), name="ship.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(self._ship)

    def _tracking(self) -> QWidget:
        if len(self._orders) > MOST_FIELDS:
            return paragraph(self.tr("Tracking numbers can be filled in order by order afterwards."), "muted")
        for order in self._orders:
            accessible = self.tr("Tracking number of {number}").format(number=order.number)
            placeholder = self.tr("Tracking number")
            one = field(name=f"ship.tracking.{order.id}", accessible=accessible, placeholder=placeholder, takes=Takes.LABEL)
            one.textChanged.connect(self._check)
            self._numbers.append(one)
        if len(self._orders) == 1:
            return labelled(self.tr("Tracking number"), self._numbers[0], hint=self.tr("May stay empty and be filled in later."))
        lines = QWidget()
        lines.setLayout(column(*[row(self._label(o), greedy(f), gap=12) for o, f in zip(self._orders, self._numbers, strict=True)], None))
        area = scrolling(lines, "ship.numbers")
        fix_size(area, height=min(42 * len(self._orders), 252))
        return area

    def _label(self, order: Order | OrderRow) -> QWidget:
        label = text(order.number, Step.STRONG)
        fix_size(label, width=128)
        return label

    def _check(self) -> None:
        fault = next((fault for one in self._numbers if (fault := self._fault(one.text()))), "")
        self._ok.setEnabled(not fault)
        self.why_not(fault)

    def _fault(self, number: str) -> str:
        if len(number) > LONGEST:
            return self.tr("A tracking number has at most 100 characters.")
        return self.tr("This looks like a payment number and is not stored.") if is_payment_number(number) else ""

    def _ship(self) -> None:
        carrier = self._carrier.currentText().strip()
        numbers = [one.text().strip() for one in self._numbers] or [""] * len(self._orders)
        self.shipped.emit([Parcel(o.id, o.version, carrier, number) for o, number in zip(self._orders, numbers, strict=True)])
