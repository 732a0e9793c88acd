"""Fill in carrier and tracking number of a parcel that was marked as shipped without them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.orders import Shipment
from backoffice.security.masking import is_payment_number
from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled, picker
from ui.widgets.sheet import Role, Sheet
from ui.widgets.typed_text import Takes

LONGEST = 100


class TrackingDialog(Sheet):
    """Asks for carrier and tracking number of one parcel; `filled` carries both."""

    filled = Signal(str, str)

    def __init__(self, shipment: Shipment, carriers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="tracking")
        self.setWindowTitle(self.tr("Tracking number of the parcel"))
        self.setAccessibleName(self.windowTitle())
        names = tuple(dict.fromkeys(("", shipment.carrier, *carriers)))
        choices = [(name, name) for name in names]
        self._carrier = picker(choices, name="tracking.carrier", accessible=self.tr("Carrier"), value=shipment.carrier, editable=True)
        self._number = field(name="tracking.number", accessible=self.tr("Tracking number"), value=shipment.tracking, takes=Takes.LABEL)
        self._ok = button(self.tr("Save"), name="tracking.ok", kind="filled")
        self.build(labelled(self.tr("Carrier"), self._carrier), labelled(self.tr("Tracking number"), self._number))
        self.add_button(button(self.tr("Cancel"), name="tracking.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.filled.emit(self._carrier.currentText().strip(), self._number.text().strip()))
        self._number.textChanged.connect(self._check)

    def _check(self) -> None:
        number = self._number.text()
        looks_wrong = is_payment_number(number)
        self._ok.setEnabled(not looks_wrong and len(number) <= LONGEST)
        self.why_not(self.tr("This looks like a payment number and is not stored.") if looks_wrong else "")
