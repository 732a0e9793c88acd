"""Marks a whole list as shipped: one carrier for all, tracking numbers later."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.security.masking import is_payment_number
from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.typed_text import Takes


class ShipListDialog(Sheet):
    """`shipped` carries the carrier, which may be empty."""

    shipped = Signal(str)

    def __init__(self, number: int, parent: QWidget | None) -> None:
        super().__init__(parent, "", name="ship_list")
        self.setWindowTitle(self.tr("Mark %n orders as shipped", "", number))
        self.setAccessibleName(self.windowTitle())
        self._carrier = field(name="ship_list.carrier", accessible=self.tr("Carrier"), takes=Takes.LABEL)
        self._ok = button(self.tr("Mark as shipped"), name="ship_list.ok", kind="filled")
        about = self.tr("Orders that are not ready are left alone and named. Tracking numbers can be filled in later.")
        self.build(paragraph(about, "muted"), labelled(self.tr("Carrier"), self._carrier, hint=self.tr("May stay empty.")))
        self.add_button(button(self.tr("Cancel"), name="ship_list.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.shipped.emit(self._carrier.text().strip()))
        self._carrier.textChanged.connect(self._check)

    def _check(self, carrier: str) -> None:
        forbidden = is_payment_number(carrier)
        self._ok.setEnabled(not forbidden)
        self.why_not(self.tr("This looks like a payment number and is not stored.") if forbidden else "")
