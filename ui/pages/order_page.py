"""One order as a whole page: what is to be settled first, then items, parcels, notes, payment and the timeline."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QVBoxLayout, QWidget

from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import NotReady
from backoffice.domain.orders import Order, OrderLine, Shipment
from backoffice.errors import BackofficeError
from ui.context import LOG_VIEW, ORDERS_EDIT, ORDERS_WORK, PAYMENTS_VIEW, SHIPPING_SHIP, UiContext
from ui.models.columns import ChipCell, Column, Kind
from ui.models.table_model import ShortTable
from ui.pages.order_money import MoneySection, ShownMoney, read_money
from ui.pages.order_pane import NextStep
from ui.pages.order_sections import billing_address, contact, customer_link, delivery_address, history, printed, sums
from ui.pages.order_warnings import OrderWarnings
from ui.pages.order_words import chip_words, is_paid, joined, mark_words
from ui.pages.same_door import Opened, SameDoor, open_order
from ui.theme import Step
from ui.widgets.buttons import button, icon_button
from ui.widgets.chips import StatusChip, second_mark
from ui.widgets.labels import Avatar, caption, text
from ui.widgets.layouts import GAP, PANE, Item, add, clear, column, fix_pane, greedy, panel, row, scrolling
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState, Notice


class OrderPage(QWidget):
    """Shows an order whole. Signals carry the order, or the way to the one before (-1) or behind (+1) it in the list."""

    back_asked = Signal()
    neighbour_asked = Signal(int)
    start_asked = Signal(object)
    ship_asked = Signal(object)
    note_asked = Signal(object)
    tracking_asked = Signal(object, object)
    verbs_asked = Signal(object, object)
    customer_asked = Signal(int)
    choice_asked = Signal(object)
    money_asked = Signal(str, object, object)
    summary_changed = Signal(str)
    log_asked = Signal(object, bool)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.same_door, self.warnings = SameDoor(context, "order", self), OrderWarnings(context, "order", self)
        self._context = context
        self._order: Order | None = None
        self._wanted: OrderId | None = None
        self._place = (0, 0)
        self.setObjectName("order")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)

    @property
    def order(self) -> Order | None:
        return self._order

    def load(self, order_id: OrderId, place: int, total: int) -> None:
        """Read an order and show it as the one at a place (0-based) of so many."""
        self._wanted, self._place = order_id, (place, total)
        office, sees = self._context.office, self._context.may(PAYMENTS_VIEW)

        def read(_tick: object) -> tuple[Opened, ShownMoney | None]:
            return open_order(office, order_id), read_money(office, order_id) if sees else None

        self._context.jobs.read(read, lambda found: self._take(*found), self._fail, owner=self)

    def reload(self) -> None:
        """Read the shown order again."""
        if self._wanted is not None:
            self.load(self._wanted, *self._place)

    @property
    def summary(self) -> str:
        """What the status bar says: pieces, total, where the order comes from."""
        if self._order is None:
            return ""
        formats, order = self._context.formats, self._order
        return joined((formats.pieces(order.pieces_milli), formats.money(order.total_minor, order.currency), order.channel))

    def _take(self, opened: Opened, money: ShownMoney | None) -> None:
        order = opened.order
        if order.id != self._wanted:
            return
        self._order = order
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed goes away with the order's old state
        clear(self._layout)
        self._layout.addWidget(self._header(order))
        if order.not_ready is NotReady.CONFLICT:
            self._layout.addWidget(self._conflict(order))
        for warning in self.warnings.strips(opened):
            self._layout.addWidget(warning)
        strip = self.same_door.strip(opened)
        if strip is not None:
            self._layout.addWidget(strip[0])
            strip[0].add_action(strip[1])
        body = QWidget()
        body.setLayout(row(greedy(self._left(order)), self._right(opened, money), gap=16))
        area = scrolling(body, "order.scroll")
        self._layout.addWidget(area, 1)
        self.summary_changed.emit(self.summary)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, BackofficeError):
            return
        clear(self._layout)
        back = button(self.tr("Back to the list"), name="order.back")
        back.clicked.connect(self.back_asked)
        sentence = self.tr("The order could not be loaded. Your data is unchanged.")
        self._layout.addWidget(EmptyState("cloud-off", sentence, back, name="order.failed"), 1)

    def _header(self, order: Order) -> QWidget:
        back = icon_button("arrow-left", name="order.back", accessible=self.tr("Back to the list (Alt+Left)"))
        back.clicked.connect(self.back_asked)
        mark = mark_words(order)
        marks: list[Item] = [second_mark(mark, paid=is_paid(order))] if mark else []
        head = QWidget()
        number = text(order.number, Step.H1, name="order.number", selectable=True)
        chip = StatusChip(order.chip, chip_words(order.chip), name="order.chip")
        head.setLayout(row(back, number, 4, chip, *marks, None, *self._neighbours(), *self._what_happened(order), *self._steps(order)))
        return head

    def _what_happened(self, order: Order) -> list[Item]:
        if not self._context.may(LOG_VIEW):
            return []
        log = icon_button("scroll-text", name="order.log", accessible=self.tr("What happened"), kind="quiet")
        log.clicked.connect(lambda: self._log_menu(order).popup(log.mapToGlobal(log.rect().bottomLeft())))
        return [log]

    def _log_menu(self, order: Order) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("order.log.menu")
        menu.aboutToHide.connect(menu.deleteLater)
        for name, words, customer in (
            ("order", self.tr("What happened to this order"), False),
            ("customer", self.tr("What happened to its customer"), True),
        ):
            action = QAction(words, menu)
            action.setObjectName(f"order.log.{name}")
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.triggered.connect(lambda _on=False, customer=customer: self.log_asked.emit(order, customer))
            menu.addAction(action)
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _neighbours(self) -> list[Item]:
        place, total = self._place
        if total <= 0:
            return []
        formats = self._context.formats
        words = self.tr("{place} of {total}").format(place=formats.number(place + 1), total=formats.number(total))
        up = icon_button("chevron-up", name="order.previous", accessible=self.tr("Previous order (Alt+Up)"), kind="quiet")
        down = icon_button("chevron-down", name="order.next", accessible=self.tr("Next order (Alt+Down)"), kind="quiet")
        up.setEnabled(place > 0)
        down.setEnabled(place + 1 < total)
        up.clicked.connect(lambda: self.neighbour_asked.emit(-1))
        down.clicked.connect(lambda: self.neighbour_asked.emit(1))
        return [text(words, Step.SMALL, "muted", name="order.place"), up, down]

    def _steps(self, order: Order) -> list[Item]:
        step = NextStep(order, self._context)
        more = button(self.tr("More"), name="order.verbs", icon_name="ellipsis", accessible=self.tr("More steps (Ctrl+M)"))
        more.clicked.connect(lambda: self.verbs_asked.emit(order, more))
        if not step.verb:
            return [more]
        if step.verb == "start":
            result = button(self.tr("Start work"), name="order.start", kind="filled", icon_name="play")
            result.clicked.connect(lambda: self.start_asked.emit(order))
        else:
            result = button(self.tr("Mark as shipped"), name="order.ship", kind="filled", icon_name="truck")
            result.clicked.connect(lambda: self.ship_asked.emit(order))
        result.setEnabled(not step.reason)
        result.setToolTip(step.reason)
        reason: list[Item] = (
            [text(step.reason, Step.SMALL, "muted", name="order.reason")]
            if step.reason and order.not_ready not in (NotReady.CONFLICT, NotReady.ADDRESS)
            else []
        )
        return [*reason, more, result]

    def _conflict(self, order: Order) -> QWidget:
        words = self.tr("This order was changed here and in the shop system.")
        detail = self.tr("It stays as it is written here until you decide, or until the two are the same again.")
        choose = button(self.tr("Compare and decide"), name="order.choose", kind="filled")
        choose.setVisible(self._context.may(ORDERS_EDIT))
        choose.clicked.connect(lambda: self.choice_asked.emit(order))
        return Notice(words, tone="problem", detail=detail, actions=(choose,), name="order.conflict")

    def _left(self, order: Order) -> QFrame:
        return panel(column(self._items(order), self._parcels(order), greedy(self._notes(order)), gap=16), "clear")

    def _right(self, opened: Opened, money: ShownMoney | None) -> QFrame:
        order, who = opened.order, self._customer(opened)
        home, formats = self._context.office.settings.country, self._context.formats
        paid: list[Item] = []
        if money is not None:
            section = MoneySection(self._context, order, money)
            section.asked.connect(lambda verb, subject: self.money_asked.emit(verb, order, subject))
            paid = [section, 12]
        parts: list[Item] = [*printed(order, formats), *paid, *who, *([12] if who else []), *delivery_address(order, home)]
        for more in (billing_address(order, home), contact(order, self._context)):
            parts += [12, *more] if more else []
        facts = panel(column(*parts, gap=8, margins=(16, 16, 16, 16)))
        timeline = column(caption(self.tr("History")), 4, history(order, formats), None, gap=4, margins=(16, 16, 16, 16))
        return fix_pane(panel(column(facts, greedy(panel(timeline)), gap=16), "clear"), PANE)

    def _customer(self, opened: Opened) -> list[Item]:
        return customer_link(opened.order, opened.customer_id, self.customer_asked.emit, name="order")

    def _items(self, order: Order) -> QFrame:
        view = ListView(ShortTable(self._item_columns(order), order.lines), name="order.items", accessible=self.tr("Items"), fit=True)
        view.setSelectionMode(ListView.SelectionMode.NoSelection)
        grid = QGridLayout()
        grid.setContentsMargins(15, 12, 15, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for at, (words, amount, strong) in enumerate(sums(order, self._context.formats)):
            step = Step.STRONG if strong else Step.BODY
            for place, label in ((1, text(words, step, "text" if strong else "muted")), (2, text(amount, step))):
                label.setAlignment(Qt.AlignmentFlag.AlignRight)
                grid.addWidget(label, at, place)
        return panel(column(view, grid, gap=0, margins=(1, 1, 1, 1)))

    def _item_columns(self, order: Order) -> tuple[Column[OrderLine], ...]:
        formats, currency = self._context.formats, order.currency
        rates = any(line.tax_rate_e2 is not None for line in order.lines)
        columns: tuple[Column[OrderLine], ...] = (
            Column("title", self.tr("Item"), lambda line: line.title, kind=Kind.STRONG),
            Column("sku", self.tr("SKU"), lambda line: line.sku, 132, Kind.MUTED, spare=True),
            Column("pieces", self.tr("Pieces"), lambda line: formats.quantity(line.quantity_milli), 72, Kind.NUMBER),
            Column("each", self.tr("Each"), lambda line: formats.unit_price(line.unit_price_e4, currency), 96, Kind.NUMBER, spare=3),
            Column(
                "tax",
                self.tr("VAT"),
                lambda line: "" if line.tax_rate_e2 is None else formats.rate(line.tax_rate_e2),
                64,
                Kind.NUMBER,
                spare=2,
            ),
            Column("total", self.tr("Line total"), lambda line: formats.money(line.total_minor, currency), 100, Kind.NUMBER),
        )
        return tuple(column for column in columns if rates or column.key != "tax")

    def _parcels(self, order: Order) -> QFrame:
        missing = next((parcel for parcel in order.shipments if parcel.made_here and not parcel.tracking), None)
        fillable = missing is not None and self._context.may(SHIPPING_SHIP)
        count = text("" if order.shipments else self.tr("None sent yet"), tone="muted")
        head = row(text(self.tr("Parcels"), Step.H3), count, None, gap=12, margins=(15, 8 if fillable else 12, 7, 8))
        if fillable:
            fill = button(self.tr("Fill in tracking number"), name="order.fill_tracking", icon_name="pencil")
            fill.clicked.connect(lambda: self.tracking_asked.emit(order, missing))
            add(head, fill)
        parts: list[Item] = [head]
        if order.shipments:
            table = ShortTable(self._parcel_columns(), order.shipments)
            view = ListView(table, name="order.parcels", accessible=self.tr("Parcels"), fit=True, last_line=False)
            view.setSelectionMode(ListView.SelectionMode.SingleSelection)
            view.opened.connect(lambda at: self.tracking_asked.emit(order, order.shipments[at]))
            parts.append(view)
        return panel(column(*parts, 0 if order.shipments else 4, gap=0, margins=(1, 0, 1, 1)))

    def _parcel_columns(self) -> tuple[Column[Shipment], ...]:
        formats, still_open = self._context.formats, self.tr("still open")
        shipped = ChipCell("shipped", self.tr("Shipped"))
        return (
            Column("when", self.tr("Sent"), lambda parcel: formats.moment(parcel.shipped_at), 152, Kind.STRONG),
            Column("carrier", self.tr("Carrier"), lambda parcel: parcel.carrier or still_open, 152),
            Column("tracking", self.tr("Tracking number"), lambda parcel: parcel.tracking or "–"),
            Column("status", self.tr("Status"), lambda _parcel: shipped, 148, Kind.CHIP, spare=1),
        )

    def _notes(self, order: Order) -> QFrame:
        head = row(text(self.tr("Notes"), Step.H3), None, margins=(16, 8, 8, 0))
        if self._context.may(ORDERS_WORK):
            write = button(self.tr("Write a note"), name="order.note", icon_name="plus")
            write.clicked.connect(lambda: self.note_asked.emit(order))
            add(head, write)
        lines: list[Item] = []
        for note in order.notes:
            author = note.author or self.tr("Customer")
            when = joined((author, self._context.formats.moment(note.written_at)))
            words = greedy(panel(column(text(note.body, wrap=True, selectable=True), text(when, Step.SMALL, "muted"), gap=2), "clear"))
            lines.append(row(Avatar(note.author or order.customer), words, gap=12, margins=(16, 0, 16, 0)))
        if not lines:
            lines.append(row(text(self.tr("No notes yet."), tone="muted"), margins=(16, 0, 16, 8)))
        return panel(column(head, *lines, None, gap=12, margins=(0, 0, 0, 12)))
