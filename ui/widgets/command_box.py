"""One box behind Ctrl+K, from every page: orders, callbacks and customers as one types, pages and commands, in one list with groups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from backoffice.domain.callbacks import CallbackQuery, CallbackRow
from backoffice.domain.customers import CustomerQuery, CustomerRow
from backoffice.domain.keys import search_words
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import StopSign
from ui.context import CALLBACKS_VIEW, CUSTOMERS_VIEW, ORDERS_VIEW, UiContext
from ui.icons import icon
from ui.pages.callback_words import wish_words
from ui.pages.order_words import joined
from ui.shown_texts import on_one_line
from ui.theme import Step, theme
from ui.widgets.fields import field
from ui.widgets.labels import text
from ui.widgets.layouts import CONTROL_LARGE, column, fix_size, native_key
from ui.widgets.typed_text import Takes

SEARCH_MS = 120
FOUND_ORDERS, FOUND_CUSTOMERS, FOUND_PEOPLE, FOUND_CALLS = 8, 5, 3, 3
LOOKED_THROUGH = 60  # of the newest orders found: whose names they bear
WIDTH, HEIGHT, LINE, TOP = 560, 420, 36, 96
ENTRY = Qt.ItemDataRole.UserRole
Found = tuple[tuple[OrderRow, ...], tuple[CustomerRow, ...] | None, tuple[CallbackRow, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the box: its group, its words, and what it does; `key` is its shortcut."""

    group: str
    words: str
    icon_name: str
    run: Callable[[], object]
    key: str = ""


class CommandBox(QDialog):
    """The box. Arrow keys choose, Return does it, Esc closes.

    `order_chosen`, `customer_chosen` and `callback_chosen` carry an id; `person_chosen` a name on orders, for who may not see customers.
    """

    order_chosen = Signal(int)
    customer_chosen = Signal(int)
    person_chosen = Signal(str)
    callback_chosen = Signal(int)

    def __init__(self, context: UiContext, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._context, self._entries = context, tuple(entries)
        self._found: tuple[Entry, ...] = ()
        self._sign = StopSign()
        self._entering = False
        self.setObjectName("commands")
        self.setProperty("look", "sheet")
        self.setWindowTitle(self.tr("Find"))
        self.setAccessibleName(self.windowTitle())
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build(parent)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._typing.timeout.connect(self._look)
        self._field.textChanged.connect(self._take_words)
        self._list.itemClicked.connect(self._run)
        self.finished.connect(lambda _result: self._sign.stop())
        self._fill()

    def _build(self, parent: QWidget) -> None:
        self._field = field(
            name="commands.words",
            accessible=self.tr("Find orders, customers, pages and commands"),
            placeholder=self.tr("Order, name, place, page or command …"),
            icon_name="search",
            height=CONTROL_LARGE,
            takes=Takes.LABEL,
        )
        self._field.installEventFilter(self)
        self._list = QListWidget()
        self._list.setObjectName("commands.list")
        self._list.setAccessibleName(self.tr("Found"))
        self._list.setProperty("look", "list")
        self._list.setFont(theme().face(Step.BODY))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(QSize(theme().px(16), theme().px(16)))
        self._nothing = text(self.tr("Nothing is called like this."), tone="muted", name="commands.nothing")
        self._nothing.hide()
        self.setLayout(column(self._field, self._nothing, self._list, margins=(16, 16, 16, 16)))
        fix_size(self, width=WIDTH, height=HEIGHT)
        middle = parent.mapToGlobal(parent.rect().center())
        self.move(middle.x() - self.width() // 2, parent.mapToGlobal(parent.rect().topLeft()).y() + TOP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the arrow keys to the list while the field has the cursor."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if by:
                self._step(by)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return True
        return super().eventFilter(watched, event)

    def shown(self) -> list[str]:
        """Return the words of the lines that can be chosen, in their order."""
        items = (self._list.item(place) for place in range(self._list.count()))
        return [item.text() for item in items if item.data(ENTRY) is not None]

    def _take_words(self) -> None:
        self._sign.stop()
        self._found = ()
        self._fill()
        self._typing.start()

    def _look(self) -> None:
        """Look for orders, customers and open callback requests in a reader; another word stops it."""
        self._typing.stop()
        words, may = self._field.text().strip(), self._context.may
        if not words or not any(map(may, (ORDERS_VIEW, CUSTOMERS_VIEW, CALLBACKS_VIEW))):
            self._fill()
            return
        sign = self._sign = StopSign()

        def found(rows: Found) -> None:
            if sign is self._sign and not sign.stopped:
                self._found = self._lines(rows, words)
                self._fill()
                self._settle_enter()

        self._context.jobs.read(lambda _tick: self._read(words, sign), found, lambda _error: None, owner=self)

    def _read(self, words: str, sign: StopSign) -> Found:
        office, may = self._context.office, self._context.may
        orders = office.orders.page(OrderQuery(words=words), limit=LOOKED_THROUGH, sign=sign) if may(ORDERS_VIEW) else ()
        people = office.customers.page(CustomerQuery(words=words), limit=FOUND_CUSTOMERS, sign=sign) if may(CUSTOMERS_VIEW) else None
        calls = office.callbacks.page(CallbackQuery(words=words), limit=FOUND_CALLS, sign=sign) if may(CALLBACKS_VIEW) else ()
        return orders, people, calls

    def _lines(self, found: Found, words: str) -> tuple[Entry, ...]:
        """Return orders, callbacks, then customers; for who may not see customers the names that the orders bear."""
        orders, people, calls = found
        names = customers(orders, words)[:FOUND_PEOPLE] if people is None else []
        known = [*(self._customer(row) for row in people or ()), *(self._person(name) for name in names)]
        return (*(self._entry(row) for row in orders[:FOUND_ORDERS]), *(self._call(row) for row in calls), *known)

    def _customer(self, row: CustomerRow) -> Entry:
        words = " · ".join(on_one_line(part) for part in (row.name, row.company, row.city, row.number) if part)
        return Entry(self.tr("Customers"), words, "contact", lambda: self.customer_chosen.emit(row.id))

    def _entry(self, row: OrderRow) -> Entry:
        words = f"{on_one_line(row.number)} · {on_one_line(row.customer)} · {self._context.formats.stamp(row.placed_at)}"
        return Entry(self.tr("Orders"), words, "shopping-bag", lambda: self.order_chosen.emit(row.id))

    def _call(self, row: CallbackRow) -> Entry:
        words = joined([row.name or row.phone_masked, wish_words(row, self._context.formats), row.topic])
        return Entry(self.tr("Callbacks"), words, "phone-call", lambda: self.callback_chosen.emit(row.id))

    def _person(self, name: str) -> Entry:
        words = self.tr("All orders of {name}").format(name=on_one_line(name))
        return Entry(self.tr("Customers"), words, "users", lambda: self.person_chosen.emit(name))

    def _fill(self) -> None:
        words = self._field.text().strip().casefold()
        entries = [*self._found, *(one for one in self._entries if all(part in one.words.casefold() for part in words.split()))]
        self._list.clear()
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                self._add_head(group)
            key = f"    {native_key(entry.key)}" if entry.key else ""
            item = QListWidgetItem(icon(entry.icon_name), entry.words + key)
            item.setData(ENTRY, entry)
            item.setSizeHint(QSize(0, theme().px(LINE)))
            self._list.addItem(item)
        self._nothing.setVisible(not entries)
        self._list.setCurrentRow(1 if entries else -1)

    def _add_head(self, words: str) -> None:
        head = QListWidgetItem(words)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setFont(theme().face(Step.CAP))
        head.setSizeHint(QSize(0, theme().px(LINE - 8)))
        self._list.addItem(head)

    def _step(self, by: int) -> None:
        place = self._list.currentRow() + by
        while 0 <= place < self._list.count() and self._list.item(place).data(ENTRY) is None:
            place += by
        if 0 <= place < self._list.count():
            self._list.setCurrentRow(place)

    def _enter(self) -> None:
        """Do what is chosen; typed words that are still being looked for are waited for, so that a scanner's Return finds its order."""
        if self._typing.isActive():
            self._entering = True
            self._look()
            return
        item = self._list.currentItem()
        if item is not None:
            self._run(item)

    def _settle_enter(self) -> None:
        if self._entering:
            self._entering = False
            self._enter()

    def _run(self, item: QListWidgetItem) -> None:
        entry = item.data(ENTRY)
        if isinstance(entry, Entry):
            self.accept()
            entry.run()


def customers(rows: Sequence[OrderRow], words: str) -> list[str]:
    """Return the names of customers in found orders that begin as typed, each once, the newest first."""
    typed = search_words(words)
    names = dict.fromkeys(row.customer for row in rows if row.customer)
    return [name for name in names if typed and all(any(part.startswith(word) for part in search_words(name)) for word in typed)]
