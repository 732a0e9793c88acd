"""The pane beside the list: who one customer is, where parcels go, and what there was with them."""

from PySide6.QtCore import Signal

from backoffice.domain.customers import Customer, CustomerId
from backoffice.errors import BackofficeError
from ui.context import CUSTOMERS_EDIT, UiContext
from ui.pages.customer_further import why_of
from ui.pages.customer_sections import OpenedCustomer, addresses, callback_lines, contact, marks, note_lines, open_customer, order_lines
from ui.pages.customer_words import shown_name
from ui.pages.detail_pane import DetailPane
from ui.pages.order_words import joined
from ui.shown_texts import on_one_line
from ui.theme import Step
from ui.widgets.buttons import button, icon_button
from ui.widgets.labels import ElidedLabel, caption
from ui.widgets.layouts import Item, greedy, row

ORDERS, CALLBACKS, NOTES = 5, 3, 3


class CustomerPane(DetailPane):
    """Shows one customer beside the list. `asked` carries a verb's name, the customer, and what it is for."""

    asked = Signal(str, object, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="customer_pane", accessible=self.tr("Selected customer"), icon_name="contact")
        self._customer: Customer | None = None
        self._wanted: CustomerId | None = None
        self.show_nothing(0)

    @property
    def customer(self) -> Customer | None:
        return self._customer

    def show_nothing(self, chosen: int) -> None:
        """Say that no customer is selected, or how many are."""
        self._customer, self._wanted = None, None
        several = self.tr("%n customers selected.", "", chosen)
        self.say("square-check" if chosen else "contact", several if chosen else self.tr("Select a customer to see them here."))

    def load(self, customer_id: CustomerId) -> None:
        """Read a customer and show them; of several asked for in a row only the last is shown."""
        if customer_id != self._wanted:
            self._customer = None  # no key acts on who was shown before
        self._wanted = customer_id
        office = self._context.office
        self._context.jobs.read(lambda _tick: open_customer(office, customer_id), self._take, self._fail, owner=self)

    def _take(self, opened: OpenedCustomer) -> None:
        if opened.customer.row.id == self._wanted:
            self.show_customer(opened)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self.show_nothing(0)
            self.say("cloud-off", self.tr("The customer could not be loaded. Your data is unchanged."))

    def show_customer(self, opened: OpenedCustomer) -> None:
        """Show a customer."""
        customer = self._customer = opened.customer
        self.put((self._title(customer), self._about(customer), *self._steps(customer)), self._parts(opened))

    def _title(self, customer: Customer) -> Item:
        whole = icon_button("maximize-2", name="customer_pane.open", accessible=self.tr("Whole page (Enter)"))
        whole.clicked.connect(lambda: self.page_asked.emit(customer.row.id))
        more = icon_button("ellipsis", name="customer_pane.verbs", accessible=self.tr("More steps (Ctrl+M)"))
        more.clicked.connect(lambda: self.verbs_asked.emit(customer, more))
        return row(greedy(ElidedLabel(shown_name(customer.row), Step.H2, name="customer_pane.name")), more, whole, gap=0)

    def _about(self, customer: Customer) -> Item:
        company = on_one_line(customer.row.company) if customer.row.company != customer.row.name else ""
        return ElidedLabel(joined((customer.row.number, company)), Step.SMALL, "muted", name="customer_pane.about")

    def _steps(self, customer: Customer) -> list[Item]:
        if not self._context.may(CUSTOMERS_EDIT):
            return []
        edit = button(self.tr("Correct name"), name="customer_pane.edit", icon_name="pencil")
        edit.clicked.connect(lambda: self.asked.emit("name", customer, None))
        note = button(self.tr("Note"), name="customer_pane.note", icon_name="plus")
        note.clicked.connect(lambda: self.asked.emit("note", customer, None))
        return [row(greedy(edit), greedy(note))]

    def _parts(self, opened: OpenedCustomer) -> list[Item]:
        customer, context, name = opened.customer, self._context, "customer_pane"

        def ask(verb: str, subject: object) -> None:
            self.asked.emit(verb, customer, subject)

        sections: tuple[list[Item], ...] = (
            [*marks(opened, context, name)],
            addresses(opened, context, ask, name),
            contact(opened, context, ask, name),
            order_lines(opened, context, ask, name, ORDERS),
            callback_lines(opened, context, CALLBACKS),
            [caption(self.tr("Notes")), *note_lines(customer.notes, context, name, NOTES)] if customer.notes else [],
        )
        parts: list[Item] = []
        for section in sections:
            parts += [*([20] if parts and section else []), *section]
        return [*parts, 12, why_of(opened, context, name)]
