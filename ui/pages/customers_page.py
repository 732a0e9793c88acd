"""Customers: the list with its pane, and one customer whole in its place. Search and selection stay on the way there and back."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from backoffice.domain.customers import Customer, CustomerId, CustomerQuery, CustomerView
from backoffice.domain.pages import Count
from ui.context import CUSTOMERS_CONTACT, CUSTOMERS_EDIT, CUSTOMERS_VIEW, EXPORT_DATA, UiContext
from ui.pages.customer_deeds import AREA, CustomerDeeds
from ui.pages.customer_page import CustomerPage
from ui.pages.customer_pane import CustomerPane
from ui.pages.customer_verbs import CustomerVerbs
from ui.pages.customer_words import view_words
from ui.pages.customers_list import CustomersList
from ui.pages.duplicates_link import DuplicatesLink
from ui.pages.found_page import FoundPage
from ui.pages.handing_out import HandingOut
from ui.pages.order_words import joined
from ui.pages.page import Command, PageHeader
from ui.widgets.buttons import Button, button, icon_button
from ui.widgets.fields import inside
from ui.widgets.labels import key_cap
from ui.widgets.layouts import GAP, MARGIN, column, greedy, native_key, row
from ui.widgets.search_field import SearchField
from ui.widgets.toast import Toast


class CustomersPage(FoundPage):
    """The page of all customers. `order_asked(id)` leads to an order, `orders_asked(words)` to the orders that words find."""

    _list: CustomersList

    order_asked = Signal(int)
    orders_asked = Signal(str)
    areas = frozenset({AREA, "orders", "callbacks"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="customers")
        self._tabs = {view: self._tab(view) for view in CustomerView}
        self._build()
        self._toast = Toast(self, undo_words=self.tr("Undo"), name="customers.toast", centre=self._list)
        self._deeds = CustomerDeeds(context, self._toast, self)
        self._verbs = CustomerVerbs(context, self._deeds, self)
        self._handing_out = HandingOut(context, self, self._toast.tell)
        self._connect()
        self._shortcuts()
        self.show_view(CustomerView.ACTIVE)
        self._read_counts()

    def _tab(self, view: CustomerView) -> Button:
        made = button(view_words(view), name=f"customers.view.{view.value}", kind="tab")
        made.clicked.connect(lambda: self.show_view(view))
        return made

    def _build(self) -> None:
        contacts = self.context.may(CUSTOMERS_CONTACT)
        hint = self.tr("Name, town, phone, e-mail …") if contacts else self.tr("Name, town, number …")
        self._search = SearchField(name="customers.search", accessible=self.tr("Search customers"), placeholder=hint, icon_name="search")
        self._search.setClearButtonEnabled(False)
        inside(self._search, key_cap(native_key("Ctrl+F")))
        self._new = button(self.tr("New customer"), name="customers.new", icon_name="user-plus", key="Ctrl+Shift+N")
        self._new.setVisible(self.context.may(CUSTOMERS_EDIT))
        self._duplicates = DuplicatesLink(self.context)
        words = self.tr("Write the selected customers to a file (Ctrl+Shift+E)")
        self._out = icon_button("download", name="customers.hand_out", accessible=words, kind="quiet")
        self._out.setVisible(self.context.may(EXPORT_DATA))
        self._header = PageHeader(self.tr("Customers"), self._search, self._out, self._new)
        self._list = CustomersList(self.context)
        self._pane = CustomerPane(self.context)
        listed, whole = QWidget(), QWidget()
        body, views = row(greedy(self._list), self._pane, gap=GAP), row(*self._tabs.values(), None, self._duplicates, gap=4)
        listed.setLayout(column(self._header, views, body, gap=GAP, margins=(MARGIN, 16, MARGIN, 16)))
        self._customer_page = CustomerPage(self.context)
        whole.setLayout(column(greedy(self._customer_page), margins=(MARGIN, 16, MARGIN, 16)))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(listed)
        self._stack.addWidget(whole)

    def _connect(self) -> None:
        self._follow_search()
        self._new.clicked.connect(self._verbs.new_customer)
        self._duplicates.clicked.connect(lambda _on: self.page_asked.emit("duplicates"))
        self._out.clicked.connect(self._hand_out)
        self._list.opened.connect(self.show_customer)
        self._list.counted.connect(lambda rows: self._header.count.setText(self.context.formats.number(rows)))
        self._list.reset_asked.connect(self._reset)
        for shown in (self._pane, self._customer_page):
            shown.asked.connect(self._verbs.run)
            shown.verbs_asked.connect(self._open_verbs)
        self._pane.focus_dropped.connect(lambda: self._list.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self._pane.page_asked.connect(self.show_customer)
        self._customer_page.back_asked.connect(self._back)
        self._customer_page.neighbour_asked.connect(self._step)
        self._customer_page.summary_changed.connect(self.summary_changed)
        self._verbs.order_asked.connect(self.order_asked)
        self._verbs.orders_asked.connect(lambda customer: self.orders_asked.emit(customer.row.name))
        self._verbs.nothing_to_take_over.connect(lambda: self._toast.tell(self.tr("No order of this customer waits to be sent.")))
        self._deeds.made.connect(lambda customer_id: self.show_customer(CustomerId(customer_id)))
        self._deeds.known.connect(lambda customer_id: self.show_customer(CustomerId(customer_id)))
        self._deeds.done.connect(self._read_shown)

    def _shortcuts(self) -> None:
        for place, view in enumerate(CustomerView, start=1):
            self._tabs[view].set_key(f"Ctrl+{place}")
        for keys, verb in (
            ("F4", lambda: self._pane.setVisible(self._pane.isHidden())),
            ("F5", self.reload),
            ("Alt+Left", self._back),
            ("Alt+Up", lambda: self._step(-1)),
            ("Alt+Down", lambda: self._step(1)),
            ("Ctrl+E", lambda: self._ask("name")),
            ("Ctrl+Shift+E", self._hand_out),
            ("Ctrl+N", lambda: self._ask("note")),
            ("Ctrl+Shift+A", lambda: self._ask("address")),
            ("Ctrl+M", self._open_verbs),
            ("Ctrl+F", self.focus_search),
            ("Esc", self._leave),
        ):
            QShortcut(QKeySequence(keys), self, verb, context=Qt.ShortcutContext.WindowShortcut)

    @property
    def _shown(self) -> Customer | None:
        return self._customer_page.customer if self._whole else self._pane.customer

    @property
    def shown_id(self) -> CustomerId | None:
        """Which customer is shown, beside the list or whole."""
        return self._shown.row.id if self._shown is not None else None

    def show_customer(self, customer_id: CustomerId) -> None:
        """Show a customer whole."""
        found = self._list.model.find(lambda row: row.id == customer_id)
        self._place = found[0] if found else -1
        if found:
            self._list.view.choose(found)
        self._customer_page.load(customer_id, self._place, self._list.model.rowCount())
        self._stack.setCurrentIndex(1)
        self._customer_page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_words(self, words: str) -> None:
        """Show all customers that these words find."""
        self._back()
        self._search.setText(words)
        self._search_now()

    def show_view(self, view: CustomerView) -> None:
        """Show a view of the list; what is searched for stays."""
        for one, tab in self._tabs.items():
            tab.setChecked(one is view)
        self._list.show_query(CustomerQuery(view, words=self._list.query.words))

    def reload(self) -> None:
        """Read list, counts and the shown customer again."""
        self._list.reload()
        self._read_counts()
        self._read_shown()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here by its name."""
        if not self.context.may(CUSTOMERS_EDIT):
            return ()
        return (
            Command(self.tr("New customer"), "user-plus", self._verbs.new_customer, "Ctrl+Shift+N"),
            Command(self.tr("Write a note on the customer"), "pencil", lambda: self._ask("note"), "Ctrl+N"),
            Command(self.tr("Write an address of the customer"), "map-pin", lambda: self._ask("address"), "Ctrl+Shift+A"),
        )

    def _hand_out(self) -> None:
        """Write the selected customers to a file; who they are is read then, since a selection may go past what is in memory."""
        ranges, query, desk = self._list.view.chosen_ranges(), self._list.query, self.context.office.customers
        shown = self._customer_page.customer if self._whole else None
        if shown is not None:
            self._handing_out.ask(1, lambda: [shown.row.id])
            return

        def ids() -> list[CustomerId]:
            every = desk.whole_list(query)
            return [customer_id for first, last in ranges for customer_id, _version in every[first : last + 1]]

        self._handing_out.ask(self._list.view.chosen_count(), ids)

    def _ask(self, verb: str) -> None:
        if self._shown is not None:
            self._verbs.run(verb, self._shown)

    def _read_shown(self) -> None:
        if self._whole:
            self._customer_page.reload()

    def _reset(self) -> None:
        """Show more again: without the search, else all customers."""
        if self._search.text():
            self._search.clear()
            self._typing.stop()
            self._search_now()
        else:
            self.show_view(CustomerView.ACTIVE)

    def _show_choice(self) -> None:
        chosen, ids = self._list.view.chosen_count(), self._list.chosen_ids()
        if chosen == 1 and ids:
            self._pane.load(ids[0])
        else:
            self._pane.show_nothing(chosen if chosen > 1 else 0)
        if not self._whole:
            self.summary_changed.emit(self._list.summary)

    def _read_counts(self) -> None:
        if self.context.may(CUSTOMERS_VIEW):
            desk = self.context.office.customers
            self.context.jobs.read(lambda _tick: desk.view_counts(), self._show_counts, _miss, owner=self)

    def _show_counts(self, counts: Mapping[CustomerView, Count]) -> None:
        for place, (view, tab) in enumerate(self._tabs.items(), start=1):
            count = counts.get(view)
            tab.set_words(joined((view_words(view), self.context.formats.count(count) if count is not None else "")))
            tab.set_key(f"Ctrl+{place}")  # other words take a button's key away

    def _step(self, by: int) -> None:
        """Show the customer before or behind, in the order of the list; the selection goes along."""
        place = self._place + by
        if not self._whole or self._place < 0 or not 0 <= place < self._list.model.rowCount():
            return
        found = self._list.model.record(place)
        if found is not None:
            self.show_customer(found.id)

    def _open_verbs(self, customer: Customer | None = None, beside: QWidget | None = None) -> None:
        """Open the menu of further steps for the shown customer."""
        one = customer or self._shown
        if one is not None:
            place = beside.mapToGlobal(beside.rect().bottomLeft()) if beside else self.mapToGlobal(self.rect().center())
            self._verbs.open_menu(one, place)


def _miss(_error: Exception) -> None:
    """Leave the counts as they are; the list itself says that it could not be read."""
