"""An order by hand, and other lines for one that is there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.new_orders import LineDraft, NewOrder
from backoffice.domain.orders import Address, Order
from backoffice.security.masking import is_payment_number
from ui.dialogs.address_dialog import AddressFields
from ui.formats import Formats
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import check_box, field, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import column, greedy, row
from ui.widgets.line_editor import LineEditor
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.typed_text import Takes
from ui.work_words import ADDRESS_FIELDS, LINE_FAULTS, work_words

WIDTH = 760


class LinesDialog(Sheet):
    """`written` carries the lines of an order anew."""

    written = Signal(object)

    def __init__(self, order: Order, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="lines", width=WIDTH)
        self.setWindowTitle(self.tr("Change the lines of {number}").format(number=order.number))
        self.setAccessibleName(self.windowTitle())
        drafts = [LineDraft(i.sku, i.title, i.quantity_milli, i.unit_price_e4, i.tax_rate_e2) for i in order.lines]
        self._editor = LineEditor(drafts, formats, order.currency, tax_included=order.tax_included, name="lines.line")
        self._ok = button(self.tr("Save lines"), name="lines.ok", kind="filled")
        about = self.tr("The total becomes the sum of the lines again.")
        self.build(paragraph(about, "muted"), self._editor)
        self.add_button(button(self.tr("Cancel"), name="lines.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.written.emit(self._editor.drafts))
        self._editor.changed.connect(self._check)
        self._check()

    def _check(self) -> None:
        fault = line_fault(self._editor.drafts)
        self._ok.setEnabled(not fault)
        self.why_not(fault)


class NewOrderDialog(Sheet):
    """`written` carries the new order."""

    written = Signal(object)

    def __init__(self, formats: Formats, currency: str, country: str, methods: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="new_order", width=WIDTH)
        self.setWindowTitle(self.tr("New order"))
        self.setAccessibleName(self.windowTitle())
        self._fields = AddressFields(Address(country=country), "new_order")
        self._editor = LineEditor((), formats, currency, name="new_order.line")
        self._method = picker([(name, name) for name in methods], name="new_order.method", accessible=self.tr("Payment"), editable=True)
        self._paid = check_box(self.tr("Already paid"), name="new_order.paid")
        self._note = field(name="new_order.note", accessible=self.tr("Note"), takes=Takes.TOLD)
        self._ok = button(self.tr("Create order"), name="new_order.ok", kind="filled")
        pay = row(greedy(labelled(self.tr("Payment"), self._method)), self._paid, greedy(labelled(self.tr("Note"), self._note)), gap=16)
        heading = text(self.tr("Articles, prices with VAT"), Step.SMALL_STRONG)
        self.build(column(*self._fields.rows(), gap=4), heading, self._editor, pay, gap=4)
        self.add_button(button(self.tr("Cancel"), name="new_order.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.written.emit(self._order()))
        self._editor.changed.connect(self._check)
        for one in self._fields.fields.values():
            one.textChanged.connect(self._check)
        self._check()

    def _order(self) -> NewOrder:
        address, note = self._fields.address, self._note.typed()
        return NewOrder(
            address.name or address.company,
            address,
            self._editor.drafts,
            payment_method=self._method.currentText().strip(),
            paid=self._paid.isChecked(),
            note=str(note),
            accounts=note.accounts,
            kept=note.kept,
        )

    def _check(self) -> None:
        missing = self._fields.missing()
        fault = self.tr("{field} is missing.").format(field=work_words(ADDRESS_FIELDS, missing)) if missing else ""
        if self._fields.forbidden():
            fault = self.tr("This looks like a payment number and is not stored.")
        fault = fault or line_fault(self._editor.drafts)
        self._ok.setEnabled(not fault)
        self.why_not(fault)


def line_fault(drafts: tuple[LineDraft, ...]) -> str:
    """Return what is wrong with lines that were typed; "" if nothing is."""
    if not drafts:
        return work_words(LINE_FAULTS, "none")
    if any(not draft.title for draft in drafts):
        return work_words(LINE_FAULTS, "title")
    if any(draft.quantity_milli <= 0 for draft in drafts):
        return work_words(LINE_FAULTS, "pieces")
    return work_words(LINE_FAULTS, "payment_number") if any(is_payment_number(draft.sku) for draft in drafts) else ""
