"""The dialogs of a case: asking for access to an order, and the order as data protection sees it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.cases import HOURS, LONGEST_REASON
from backoffice.domain.orders import Order
from ui.context import UiContext
from ui.models.columns import Column, Kind
from ui.models.table_model import ShortTable
from ui.pages.order_sections import address_words
from ui.pages.order_words import chip_words, history_fact
from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled, picker, text_area
from ui.widgets.labels import text
from ui.widgets.layouts import fix_size
from ui.widgets.list_view import ListView
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.typed_text import Takes

LIST_HEIGHT = 420


class AskCaseDialog(Sheet):
    """`asked` carries the order's number, the reason and the hours."""

    asked = Signal(str, str, int)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent, "", name="case")
        self.setWindowTitle(self.tr("Ask for access to an order"))
        self.setAccessibleName(self.windowTitle())
        self._number = field(name="case.number", accessible=self.tr("Order number"), takes=Takes.LABEL)
        self._why = text_area(name="case.reason", accessible=self.tr("Reason"), height=88)
        choices = [(self.tr("%n hour(s)", "", one), one) for one in HOURS]
        self._hours = picker(choices, name="case.hours", accessible=self.tr("For how long"), value=HOURS[1])
        self._ok = button(self.tr("Ask"), name="case.ok", kind="filled")
        words = self.tr("An owner decides. Until then, and after the hours are over, you see nothing of it. Each look is in the log.")
        self.build(
            paragraph(words, "muted"),
            labelled(self.tr("Order number"), self._number),
            labelled(self.tr("Reason"), self._why, hint=self.tr("For instance: complaint of a customer of 3 March")),
            labelled(self.tr("For how long"), self._hours),
        )
        self.add_button(button(self.tr("Cancel"), name="case.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(
            lambda: self.asked.emit(self._number.text().strip(), self._why.toPlainText().strip(), int(self._hours.currentData()))
        )
        self._number.textChanged.connect(self._look)
        self._why.textChanged.connect(self._look)
        self._look()
        self._number.setFocus()

    def _look(self) -> None:
        reason = self._why.toPlainText().strip()
        words = self.tr("The reason is still missing.") if not reason else ""
        words = self.tr("The reason is too long.") if len(reason) > LONGEST_REASON else words
        words = self.tr("The order number is still missing.") if not self._number.text().strip() else words
        self._ok.setEnabled(not words)
        self.why_not(words)


class CaseOrderDialog(Sheet):
    """An order, to look at only."""

    def __init__(self, context: UiContext, order: Order, ends: str, parent: QWidget | None) -> None:
        super().__init__(parent, "", name="case_order", width=720, says_why=False)
        self.setWindowTitle(self.tr("Order {number}").format(number=order.number))
        self.setAccessibleName(self.windowTitle())
        columns: tuple[Column[tuple[str, str]], ...] = (
            Column("what", self.tr("What"), lambda one: one[0], 200, Kind.MUTED),
            Column("value", self.tr("Value"), lambda one: one[1]),
        )
        view = ListView(ShortTable(columns, self._facts(context, order)), name="case_order.facts", accessible=self.windowTitle())
        view.setSelectionMode(ListView.SelectionMode.SingleSelection)
        fix_size(view, height=LIST_HEIGHT)
        self.build(text(self.tr("Open until {when}. This look is in the log.").format(when=ends), tone="muted", wrap=True), view, gap=12)
        self.add_button(button(self.tr("Close"), name="case_order.close", kind="filled"), Role.AcceptRole).setFocus()

    def _facts(self, context: UiContext, order: Order) -> tuple[tuple[str, str], ...]:
        formats, home = context.formats, context.office.settings.country
        shipping = order.shipping if not order.shipping.empty else order.billing
        facts = [
            (self.tr("State"), chip_words(order.chip)),
            (self.tr("Placed"), formats.moment(order.placed_at) if order.placed_at else ""),
            (self.tr("Channel"), order.channel),
            (self.tr("Customer"), order.customer),
            (self.tr("Delivery address"), ", ".join(address_words(shipping, home).split("\n"))),
            (self.tr("Billing address"), ", ".join(address_words(order.billing, home).split("\n"))),
            (self.tr("Phone"), order.contact.phone),
            (self.tr("E-mail"), order.contact.email),
            (self.tr("Total"), formats.money(order.total_minor, order.currency)),
        ]
        facts += [(self.tr("Item"), f"{formats.quantity(line.quantity_milli)} × {line.title}") for line in order.lines]
        facts += [(self.tr("Parcel"), f"{one.carrier} {one.tracking}") for one in order.shipments]
        facts += [(self.tr("Note"), one.body) for one in order.notes]
        told = [history_fact(one, formats, order.currency) for one in order.history]
        facts += [(self.tr("History"), f"{words} · {detail}") for _, words, detail in told]
        return tuple((what, value) for what, value in facts if value)
