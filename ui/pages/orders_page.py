"""Orders: the list with its pane, and one order whole in its place. Filters and selection stay on the way there and back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import OrderView
from backoffice.domain.orders import Order, OrderQuery, OrderRow, Parcel, Shipment
from backoffice.domain.pages import Count
from backoffice.errors import BackofficeError
from ui.context import ORDERS_EDIT, ORDERS_IMPORT, ORDERS_VIEW, ORDERS_WORK, SHIPPING_SHIP, UiContext
from ui.dialogs.ship_dialog import ShipDialog
from ui.dialogs.ship_list_dialog import ShipListDialog
from ui.dialogs.tracking_dialog import TrackingDialog
from ui.pages.found_page import FoundPage
from ui.pages.order_deeds import AREA, OrderDeeds
from ui.pages.order_finding import OrderFinding
from ui.pages.order_page import OrderPage
from ui.pages.order_pane import NextStep, OrderPane
from ui.pages.order_verbs import OrderVerbs
from ui.pages.orders_list import OrdersList
from ui.pages.page import Command, PageHeader
from ui.pages.whole_list import WholeList
from ui.selection import Selection
from ui.widgets.buttons import button, icon_button
from ui.widgets.fields import inside
from ui.widgets.labels import key_cap, text
from ui.widgets.layouts import GAP, MARGIN, column, greedy, native_key, row
from ui.widgets.search_field import SearchField
from ui.widgets.toast import Toast

MOST_TYPED = 50  # parcels whose tracking numbers somebody types in one dialog; more get a carrier and numbers later


class OrdersPage(FoundPage):
    """The page of all orders.

    `log_asked(order, customer)` leads to what happened to one, or to its customer; `customer_asked(id)` to the customer.
    """

    _list: OrdersList

    log_asked = Signal(object, bool)
    customer_asked = Signal(int)
    areas = frozenset({AREA})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="orders")
        self._build()
        self._toast = Toast(self, undo_words=self.tr("Undo"), centre=self._list)
        self._deeds = OrderDeeds(context, self._toast, self)
        self._verbs = OrderVerbs(context, self._deeds, self)
        self._connect()
        self._shortcuts()
        self._finding.begin(self._toast)
        self._read_counts()

    def _build(self) -> None:
        self._search = SearchField(
            name="orders.search", accessible=self.tr("Search orders"), placeholder=self.tr("Order, name, place …"), icon_name="search"
        )
        self._search.setClearButtonEnabled(False)
        inside(self._search, key_cap(native_key("Ctrl+F")))
        self._import = button(self.tr("Import orders"), name="orders.import", icon_name="file-input")
        self._new = button(self.tr("New order"), name="orders.new", icon_name="plus", key="Ctrl+Shift+N")
        self._new.setVisible(self.context.may(ORDERS_EDIT))
        self._import.setVisible(self.context.may(ORDERS_IMPORT))
        self._header = PageHeader(self.tr("Orders"), self._search, self._new, self._import)
        self._list = OrdersList(self.context)
        self._finding = OrderFinding(self.context, self._list, self)
        self._pane = OrderPane(self.context)
        listed, whole = QWidget(), QWidget()
        body = row(greedy(self._list), self._pane, gap=GAP)
        views = row(greedy(self._finding.bar), self._finding.tools, self._batch())
        listed.setLayout(column(self._header, views, self._finding.chips, body, gap=GAP, margins=(MARGIN, 16, MARGIN, 16)))
        self._order_page = OrderPage(self.context)
        whole.setLayout(column(greedy(self._order_page), margins=(MARGIN, 16, MARGIN, 16)))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(listed)
        self._stack.addWidget(whole)

    def _batch(self) -> QWidget:
        """Return the steps for several selected orders; their place in the tab row is kept free."""
        self._whole_list = WholeList(self._list, self)
        self._batch_bar = QWidget()
        self._batch_bar.setObjectName("orders.batch")
        self._batch_count = text("", tone="muted", name="orders.batch.count")
        start = button(self.tr("Start work"), name="orders.batch.start", icon_name="play")
        ship = button(self.tr("Mark as shipped"), name="orders.batch.ship", kind="filled", icon_name="truck")
        self._batch_more = icon_button("ellipsis", name="orders.batch.more", accessible=self.tr("More steps (Ctrl+M)"), kind="quiet")
        self._batch_more.clicked.connect(lambda: self._open_verbs(None, self._batch_more))
        slips = icon_button("printer", name="orders.batch.slips", accessible=self.tr("Packing slips (Ctrl+P)"), kind="quiet")
        slips.setVisible(self.context.may(ORDERS_WORK))
        slips.clicked.connect(self._print_slips)
        drop = icon_button("x", name="orders.batch.clear", accessible=self.tr("Clear the selection"))
        start.setVisible(self.context.may(ORDERS_WORK))
        ship.setVisible(self.context.may(SHIPPING_SHIP))
        start.clicked.connect(self._start_chosen)
        ship.clicked.connect(self._ship_chosen)
        drop.clicked.connect(self._list_clear)
        self._batch_bar.setLayout(row(self._batch_count, self._whole_list.all_of_it, 4, start, ship, slips, self._batch_more, drop))
        self._batch_bar.hide()
        return self._batch_bar

    def _connect(self) -> None:
        self._follow_search()
        self._import.clicked.connect(lambda: self.page_asked.emit("import"))
        self._new.clicked.connect(self._verbs.new_order)
        self._finding.ready_counted.connect(self._show_ready)
        self._list.opened.connect(self._open)
        self._list.counted.connect(self._show_count)
        self._list.import_asked.connect(lambda: self.page_asked.emit("import"))
        self._list.reset_asked.connect(self._reset)
        for shown in (self._pane, self._order_page):
            shown.start_asked.connect(lambda order: self._deeds.start(Selection.of([order])))
            shown.ship_asked.connect(lambda order: self._ask_ship([order]))
            shown.verbs_asked.connect(self._open_verbs)
            shown.same_door.together_asked.connect(self._verbs.pack_with_neighbours)
            shown.customer_asked.connect(self.customer_asked)
            shown.warnings.correct_asked.connect(self._verbs.addresses.correct)
            shown.warnings.confirm_asked.connect(self._deeds.confirm_address)
            shown.same_door.apart_asked.connect(lambda order: self._verbs.pack_apart(Selection.of([order])))
        self._pane.focus_dropped.connect(lambda: self._list.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self._pane.page_asked.connect(lambda order: self._open(order.id))
        self._order_page.back_asked.connect(self._back)
        self._order_page.log_asked.connect(self.log_asked)
        self._order_page.neighbour_asked.connect(self._step)
        self._order_page.note_asked.connect(self._ask_note)
        self._order_page.tracking_asked.connect(self._ask_tracking)
        self._order_page.choice_asked.connect(self._verbs.choose_version)
        self._order_page.money_asked.connect(self._verbs.money.run)
        self._order_page.summary_changed.connect(self.summary_changed)

    def _shortcuts(self) -> None:
        for keys, verb in (
            ("F4", self._toggle_pane),
            ("F5", self.reload),
            ("Alt+Left", self._back),
            ("Alt+Up", lambda: self._step(-1)),
            ("Alt+Down", lambda: self._step(1)),
            ("Ctrl+Return", self._next_step),
            ("Ctrl+N", lambda: self._ask_note(self._shown)),
            ("Ctrl+M", self._open_verbs),
            ("Ctrl+P", self._print_slips),
            ("Ctrl+Shift+M", lambda: self._verbs.money.paid.ask(self._selection())),
            ("Ctrl+Shift+R", lambda: self._about_money(self._verbs.money.refund)),
            ("Ctrl+Shift+B", lambda: self._about_money(self._verbs.money.ask_account)),
            ("Ctrl+F", self.focus_search),
            ("Esc", self._leave),
        ):
            QShortcut(QKeySequence(keys), self, verb, context=Qt.ShortcutContext.WindowShortcut)

    @property
    def _shown(self) -> Order | None:
        return self._order_page.order if self._whole else self._pane.order

    @property
    def shown_id(self) -> OrderId | None:
        """Which order is shown, beside the list or whole."""
        return self._shown.id if self._shown is not None else None

    def show_order(self, order_id: OrderId) -> None:
        """Show an order whole."""
        self._open(order_id)

    def show_words(self, words: str) -> None:
        """Show all orders that these words find."""
        self.show_list(OrderQuery(OrderView.ALL))
        self._search.setText(words)
        self._search_now()

    @property
    def listed_view(self) -> OrderView:
        """Which view the list shows."""
        return self._list.query.view

    def show_list(self, query: OrderQuery) -> None:
        """Show a list as another page names it, without the words that were searched for."""
        if self._whole:
            self._back()
        self._search.clear()
        self._typing.stop()
        self._finding.show_list(query)
        self._list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read list, counts and the shown order again."""
        self._list.reload()
        self._read_counts()
        if self._whole:
            self._order_page.reload()

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here by its name."""
        may, slips = self.context.may, self._print_slips
        offered = (
            (may(ORDERS_WORK) or may(SHIPPING_SHIP), Command(self.tr("Do the next step"), "play", self._next_step, "Ctrl+Return")),
            (may(SHIPPING_SHIP), Command(self.tr("Mark as shipped"), "truck", self._ship_shown)),
            (may(ORDERS_WORK), Command(self.tr("Packing slips"), "printer", slips, "Ctrl+P")),
            (may(ORDERS_EDIT), Command(self.tr("New order"), "plus", self._verbs.new_order, "Ctrl+Shift+N")),
            (may(ORDERS_VIEW), Command(self.tr("Filter the list"), "list-filter", self._finding.ask_filters, "Ctrl+Shift+F")),
            (may(ORDERS_VIEW), Command(self.tr("Choose columns"), "columns-3", self._finding.ask_columns, "Ctrl+Shift+C")),
            (may(ORDERS_VIEW), Command(self.tr("Save as view …"), "save", self._finding.ask_name)),
        )
        return tuple(command for allowed, command in offered if allowed)

    def _start_chosen(self) -> None:
        if self.context.may(ORDERS_WORK):
            self._deeds.start(self._whole_list.selection())

    def _ship_chosen(self) -> None:
        chosen = self._whole_list.selection()
        if chosen.look_up is None and chosen.count <= MOST_TYPED:
            self._ask_ship([order for order in chosen.orders if isinstance(order, Order | OrderRow)])
        elif self.context.may(SHIPPING_SHIP):
            dialog = ShipListDialog(chosen.count, self)
            dialog.shipped.connect(lambda carrier: self._deeds.ship_all(chosen, carrier))
            dialog.open()

    def _ship_shown(self) -> None:
        if self._shown is not None:
            self._ask_ship([self._shown])
        else:
            self._ship_chosen()

    def _reset(self) -> None:
        """Show more again: without the search, else without the filters, else all orders."""
        words = self._search.text()
        self._search.clear()
        self._typing.stop()
        if not words and self._finding.filtered:
            self._finding.clear_filters()
        else:
            self._finding.show_all(words="")

    def _list_clear(self) -> None:
        self._list.view.choose([])

    def _show_count(self, rows: int) -> None:
        self._header.count.setText(self.context.formats.number(rows))

    def _show_choice(self) -> None:
        chosen = self._list.view.chosen_count()
        orders = self._list.chosen_at_hand()
        self._batch_bar.setVisible(chosen > 1)
        self._finding.tools.setVisible(chosen <= 1)
        self._whole_list.show_choice()
        self._batch_count.setText(self.tr("{number} selected").format(number=self.context.formats.number(chosen)))
        if chosen == 1 and orders:
            self._pane.load(orders[0].id)
        else:
            self._pane.show_nothing(chosen if chosen > 1 else 0)
        if not self._whole:
            self.summary_changed.emit(self._list.summary)

    def _read_counts(self) -> None:
        self._finding.read_counts()

    def _show_ready(self, ready: Count) -> None:
        self.badge_changed.emit(self.context.formats.count(ready) if ready.number else "")

    def _open(self, order_id: OrderId) -> None:
        self._place = self._list.view.currentIndex().row()
        self._order_page.load(order_id, self._place, self._list.model.rowCount())
        self._stack.setCurrentIndex(1)
        self._order_page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, by: int) -> None:
        """Show the order before or behind, in the order of the list; the selection goes along."""
        place = self._place + by
        if not self._whole or not 0 <= place < self._list.model.rowCount():
            return
        order = self._list.model.record(place)
        if order is not None:
            self._list.view.choose([place])
            self._open(order.id)

    def _toggle_pane(self) -> None:
        self._pane.setVisible(self._pane.isHidden())

    def _next_step(self) -> None:
        """Do what is next: for the shown order, or ship the selected ones."""
        if not self._whole and self._list.view.chosen_count() > 1:
            self._ship_chosen()
        elif self._shown is not None:
            step = NextStep(self._shown, self.context)
            if step.verb == "start":
                self._deeds.start(Selection.of([self._shown]))
            elif step.verb == "ship" and not step.reason:
                self._ask_ship([self._shown])

    def _selection(self, order: Order | None = None) -> Selection:
        """Return what a verb is for: all that is selected in the list, else the order that is shown or given."""
        if not self._whole and self._list.view.chosen_count() > 1:
            return self._whole_list.selection()
        one = order or self._shown
        return Selection.of([one] if one else [])

    def _print_slips(self) -> None:
        """Show the packing slips of the selected orders, or of the one that is shown."""
        chosen = self._selection()
        if chosen.count and self.context.may(ORDERS_WORK):
            self._verbs.papers.slips(chosen)

    def _about_money(self, verb: Callable[[Order], None]) -> None:
        if self._shown is not None:
            verb(self._shown)

    def _open_verbs(self, order: Order | None = None, beside: QWidget | None = None) -> None:
        """Open the menu of further steps: for the shown order, or for all that are selected."""
        place = beside.mapToGlobal(beside.rect().bottomLeft()) if beside else self.mapToGlobal(self.rect().center())
        self._verbs.open_menu(self._selection(order), place)

    def _ask_ship(self, orders: Sequence[Order | OrderRow]) -> None:
        if not orders or not self.context.may(SHIPPING_SHIP):
            return
        dialog = ShipDialog(orders, self._carriers(), self)
        dialog.shipped.connect(lambda parcels: self._ship(orders, parcels))
        dialog.open()

    def _ship(self, orders: Sequence[Order | OrderRow], parcels: Sequence[Parcel]) -> None:
        self._deeds.ship(orders, parcels)

    def _ask_note(self, order: Order | None) -> None:
        if order is not None and self.context.may(ORDERS_WORK):
            self._verbs.note(Selection.of([order]))

    def _ask_tracking(self, order: Order, parcel: Shipment) -> None:
        if parcel.made_here and self.context.may(SHIPPING_SHIP):
            dialog = TrackingDialog(parcel, self._carriers(), self)
            dialog.filled.connect(lambda carrier, tracking: self._deeds.fill_tracking(order, parcel.id, carrier, tracking))
            dialog.open()

    def _carriers(self) -> tuple[str, ...]:
        try:
            return self.context.office.orders.carriers()
        except BackofficeError:
            return ()
