"""One customer as a whole page: what warns of them, orders, callbacks and notes, and beside these addresses and contact."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backoffice.domain.customers import Customer, CustomerCallback, CustomerId
from backoffice.domain.orders import OrderRow
from backoffice.errors import BackofficeError
from ui.context import CALLBACKS_VIEW, CUSTOMERS_EDIT, ORDERS_VIEW, UiContext
from ui.models.columns import ChipCell, Column, Kind
from ui.models.table_model import ShortTable
from ui.pages.customer_further import further_cards
from ui.pages.customer_sections import OpenedCustomer, addresses, callback_result, contact, marks, note_lines, open_customer
from ui.pages.customer_words import mark_cell, named
from ui.pages.order_words import chip_words, joined
from ui.shown_texts import on_one_line
from ui.theme import Step
from ui.widgets.buttons import button, icon_button
from ui.widgets.chips import StatusChip
from ui.widgets.labels import ElidedLabel, text
from ui.widgets.layouts import GAP, PANE, Item, add, clear, column, fix_pane, greedy, panel, row, scrolling
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState

ALL_NOTES = 1000


class CustomerPage(QWidget):
    """Shows a customer whole. `asked` carries a verb's name, the customer, and what it is for."""

    back_asked = Signal()
    neighbour_asked = Signal(int)
    asked = Signal(str, object, object)
    verbs_asked = Signal(object, object)
    summary_changed = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._customer: Customer | None = None
        self._wanted: CustomerId | None = None
        self._place = (0, 0)
        self.setObjectName("customer")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)

    @property
    def customer(self) -> Customer | None:
        return self._customer

    @property
    def wanted(self) -> CustomerId | None:
        """Who is shown, or on the way."""
        return self._wanted

    def load(self, customer_id: CustomerId, place: int, total: int) -> None:
        """Read a customer and show them as the one at a place (0-based, -1 for none) of so many."""
        if customer_id != self._wanted:
            self._customer = None  # no key acts on who was shown before
        self._wanted, self._place = customer_id, (place, total)
        office = self._context.office
        self._context.jobs.read(lambda _tick: open_customer(office, customer_id), self._take, self._fail, owner=self)

    def reload(self) -> None:
        """Read the shown customer again."""
        if self._wanted is not None:
            self.load(self._wanted, *self._place)

    @property
    def summary(self) -> str:
        """What the status bar says: number, and how many orders there are."""
        if self._customer is None:
            return ""
        return joined((self._customer.row.number, self.tr("%n orders", "", self._customer.order_count)))

    def _take(self, opened: OpenedCustomer) -> None:
        customer = opened.customer
        if customer.row.id != self._wanted:
            return
        self._customer = customer
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        clear(self._layout)
        self._layout.addWidget(self._header(customer))
        for strip in marks(opened, self._context, "customer"):
            self._layout.addWidget(strip)
        body = QWidget()
        body.setLayout(row(greedy(self._left(customer)), self._right(opened), gap=16))
        self._layout.addWidget(scrolling(body, "customer.scroll"), 1)
        self.summary_changed.emit(self.summary)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, BackofficeError):
            return
        self._customer = None
        clear(self._layout)
        back = button(self.tr("Back to the list"), name="customer.back")
        back.clicked.connect(self.back_asked)
        sentence = self.tr("The customer could not be loaded. Your data is unchanged.")
        self._layout.addWidget(EmptyState("cloud-off", sentence, back, name="customer.failed"), 1)

    def _header(self, customer: Customer) -> QWidget:
        back = icon_button("arrow-left", name="customer.back", accessible=self.tr("Back to the list (Alt+Left)"))
        back.clicked.connect(self.back_asked)
        mark = mark_cell(customer.row, self._context.formats.today())
        chips: list[Item] = [StatusChip(mark.tone, mark.words, name="customer.mark")] if isinstance(mark, ChipCell) else []
        about = text(customer.row.number, Step.SMALL, "muted", name="customer.number", selectable=True)
        name = ElidedLabel(named(customer.row), Step.H1, name="customer.name")
        head = QWidget()
        head.setLayout(row(back, greedy(name), *chips, about, 8, *self._neighbours(), *self._steps(customer)))
        return head

    def _neighbours(self) -> list[Item]:
        place, total = self._place
        if total <= 0 or place < 0:
            return []
        formats = self._context.formats
        words = self.tr("{place} of {total}").format(place=formats.number(place + 1), total=formats.number(total))
        up = icon_button("chevron-up", name="customer.previous", accessible=self.tr("Previous customer (Alt+Up)"), kind="quiet")
        down = icon_button("chevron-down", name="customer.next", accessible=self.tr("Next customer (Alt+Down)"), kind="quiet")
        up.setEnabled(place > 0)
        down.setEnabled(place + 1 < total)
        up.clicked.connect(lambda: self.neighbour_asked.emit(-1))
        down.clicked.connect(lambda: self.neighbour_asked.emit(1))
        return [text(words, Step.SMALL, "muted", name="customer.place"), up, down]

    def _steps(self, customer: Customer) -> list[Item]:
        more = button(self.tr("More"), name="customer.verbs", icon_name="ellipsis", accessible=self.tr("More steps (Ctrl+M)"))
        more.clicked.connect(lambda: self.verbs_asked.emit(customer, more))
        if not self._context.may(CUSTOMERS_EDIT):
            return [more]
        edit = button(self.tr("Correct name"), name="customer.edit", icon_name="pencil")
        edit.clicked.connect(lambda: self.asked.emit("name", customer, None))
        return [more, edit]

    def _left(self, customer: Customer) -> QFrame:
        may = self._context.may
        parts: list[Item] = []
        if may(ORDERS_VIEW):
            parts.append(self._orders(customer))
        if may(CALLBACKS_VIEW):
            parts.append(self._callbacks(customer))
        return panel(column(*parts, greedy(self._notes(customer)), gap=16), "clear")

    def _right(self, opened: OpenedCustomer) -> QFrame:
        customer, context = opened.customer, self._context

        def ask(verb: str, subject: object) -> None:
            self.asked.emit(verb, customer, subject)

        parts = [*addresses(opened, context, ask, "customer"), 20, *contact(opened, context, ask, "customer")]
        facts = panel(column(*parts, gap=8, margins=(16, 16, 16, 16)))
        return fix_pane(panel(column(facts, *self._more(opened), None, gap=16), "clear"), PANE)

    def _more(self, opened: OpenedCustomer) -> list[Item]:
        """Return further cards beside addresses and contact."""
        customer, asked = opened.customer, self.asked.emit
        return [
            *further_cards(
                opened,
                self._context,
                lambda verb, words: asked("consent", customer, (verb, words)),
                lambda order_id: asked("order", customer, order_id),
            )
        ]

    def _orders(self, customer: Customer) -> QFrame:
        number = self._context.formats.number
        shown, all_of_them = len(customer.orders), customer.order_count
        words = self.tr("the newest {shown} of {count}").format(shown=number(shown), count=number(all_of_them))
        count = words if shown < all_of_them else number(all_of_them) if all_of_them else self.tr("None yet")
        head = row(
            text(self.tr("Orders"), Step.H3), text(count, tone="muted", name="customer.order_count"), None, gap=12, margins=(15, 12, 7, 8)
        )
        parts: list[Item] = [head]
        if customer.orders:
            table = ShortTable(self._order_columns(), customer.orders)
            view = ListView(table, name="customer.orders", accessible=self.tr("Orders"), fit=True, last_line=False)
            view.setSelectionMode(ListView.SelectionMode.SingleSelection)
            view.opened.connect(lambda at: self.asked.emit("order", customer, customer.orders[at].id))
            parts.append(view)
        return panel(column(*parts, 0 if customer.orders else 4, gap=0, margins=(1, 0, 1, 1)))

    def _order_columns(self) -> tuple[Column[OrderRow], ...]:
        formats = self._context.formats
        return (
            Column("number", self.tr("Order"), lambda order: on_one_line(order.number), 0, Kind.STRONG),
            Column("placed", self.tr("Received"), lambda order: formats.stamp(order.placed_at), 128, Kind.MUTED, spare=2),
            Column("status", self.tr("Status"), lambda order: ChipCell(order.chip, chip_words(order.chip)), 148, Kind.CHIP),
            Column("pieces", self.tr("Pieces"), lambda order: formats.quantity(order.pieces_milli), 72, Kind.NUMBER, spare=1),
            Column("total", self.tr("Total"), lambda order: formats.money(order.total_minor, order.currency), 112, Kind.NUMBER),
        )

    def _callbacks(self, customer: Customer) -> QFrame:
        count = "" if customer.callbacks else self.tr("None yet")
        head = row(text(self.tr("Callbacks"), Step.H3), text(count, tone="muted"), None, gap=12, margins=(15, 12, 7, 8))
        parts: list[Item] = [head]
        if customer.callbacks:
            table = ShortTable(self._callback_columns(), customer.callbacks)
            view = ListView(table, name="customer.callbacks", accessible=self.tr("Callbacks"), fit=True, last_line=False)
            view.setSelectionMode(ListView.SelectionMode.SingleSelection)
            parts.append(view)
        return panel(column(*parts, 0 if customer.callbacks else 4, gap=0, margins=(1, 0, 1, 1)))

    def _callback_columns(self) -> tuple[Column[CustomerCallback], ...]:
        formats = self._context.formats
        return (
            Column("topic", self.tr("Topic"), lambda one: on_one_line(one.topic) or "–"),
            Column("came", self.tr("Received"), lambda one: formats.stamp(one.received_at), 128, Kind.MUTED, spare=1),
            Column("result", self.tr("Result"), callback_result, 168, Kind.MUTED),
        )

    def _notes(self, customer: Customer) -> QFrame:
        head = row(text(self.tr("Notes"), Step.H3), None, margins=(16, 8, 8, 0))
        if self._context.may(CUSTOMERS_EDIT):
            write = button(self.tr("Write a note"), name="customer.note", icon_name="plus")
            write.clicked.connect(lambda: self.asked.emit("note", customer, None))
            add(head, write)
        lines: list[Item] = [row(line, margins=(16, 0, 16, 0)) for line in note_lines(customer.notes, self._context, "customer", ALL_NOTES)]
        if not lines:
            lines.append(row(text(self.tr("No notes yet."), tone="muted"), margins=(16, 0, 16, 8)))
        return panel(column(head, *lines, None, gap=12, margins=(0, 0, 0, 12)))
