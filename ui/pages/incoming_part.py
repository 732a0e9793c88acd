"""Awaiting payment: the orders whose money has not come in whole, and the ways of marking them as paid."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from backoffice.domain.batches import Chosen
from backoffice.domain.incoming_payments import AwaitingQuery, AwaitingRow, Receipt
from backoffice.domain.order_status import DeliveryStatus, OrderSort, PaymentStatus
from backoffice.domain.pages import Direction, StopSign
from backoffice.errors import BackofficeError, Cancelled
from ui.context import PAYMENTS_RECORD, UiContext
from ui.dialogs.numbers_dialog import NumbersDialog
from ui.formats import Formats
from ui.models.columns import Column, Kind
from ui.models.paged_table import PagedTable, Source
from ui.pages.import_files import dropped_files
from ui.pages.order_deeds import OrderDeeds
from ui.pages.order_words import joined
from ui.pages.page import Command
from ui.pages.paid_verb import PaidVerb
from ui.pages.payments_part import PaymentsPart
from ui.pages.statement_pane import StatementPane
from ui.selection import Selection
from ui.widgets.buttons import button
from ui.widgets.fields import picker
from ui.widgets.layouts import column, greedy, row
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState
from ui.widgets.search_field import SearchField
from ui.widgets.toast import Toast
from ui.widgets.waiting import Waiting

SEARCH_MS = 120
AGES = (7, 14, 30)
SUMMED_ROWS = 1000  # adding up more by hand would be felt


class IncomingPart(PaymentsPart):
    """The list of unpaid orders, and in its place a bank statement that is being gone through."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="incoming")
        self._query = AwaitingQuery()
        self._model: PagedTable[AwaitingRow] = PagedTable(columns(context.formats), context.jobs)
        self._view = ListView(self._model, name="incoming.list", accessible=self.tr("Unpaid orders"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._paid = button(self.tr("Mark as paid"), name="incoming.paid", kind="filled", icon_name="wallet", key="Ctrl+Shift+M")
        self._numbers = button(self.tr("Order numbers …"), name="incoming.numbers", icon_name="clipboard-paste", key="Ctrl+Shift+N")
        self._statement = button(self.tr("Bank statement …"), name="incoming.statement", icon_name="landmark", key="Ctrl+O")
        self._may = context.may(PAYMENTS_RECORD)
        self._build()

    def use_toast(self, toast: Toast) -> None:
        self._deeds = OrderDeeds(self.context, toast, self)
        self._verb = PaidVerb(self.context, self._deeds, self)
        self._pane = StatementPane(self.context, self._deeds)
        self._layers.addWidget(self._pane)
        self._connect()

    def _build(self) -> None:
        self._search = SearchField(
            name="incoming.search", accessible=self.tr("Search"), placeholder=self.tr("Order, name, amount …"), icon_name="search"
        )
        ages = [(self.tr("Of any age"), 0), *((self.tr("Older than {days} days").format(days=days), days) for days in AGES)]
        self._age = picker(ages, name="incoming.age", accessible=self.tr("Age"))
        self._bar = QWidget()
        self._bar.setLayout(row(self._search, self._age, None))
        if self._may:
            self._steps = QWidget()
            self._steps.setLayout(row(self._statement, self._numbers, self._paid))
            self.tools = QWidget()
            self.tools.setLayout(row(self._steps))
        self._empty = EmptyState("wallet", "", name="incoming.empty")
        card = QFrame()
        card.setProperty("look", "card")
        self._stack = QStackedLayout(card)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self._waiting = Waiting(self.tr("Looking …"), self.tr("Stop"), name="incoming.waiting", over=card)
        listed = QWidget()
        listed.setLayout(column(self._bar, greedy(card), gap=12))
        self._layers = QStackedLayout(self)
        self._layers.addWidget(listed)
        self.setAcceptDrops(self._may)
        self._view.show_sort(self._query.sort, Qt.SortOrder.DescendingOrder)

    def _connect(self) -> None:
        self._typing.timeout.connect(self._look)
        self._search.textChanged.connect(lambda _words: self._typing.start())
        self._search.returnPressed.connect(self._enter_list)
        self._age.currentIndexChanged.connect(self._look)
        self._view.opened.connect(self._open)
        self._view.sort_asked.connect(self._sort)
        self._view.chosen_changed.connect(self._show_choice)
        self._model.counted.connect(self._show_count)
        self._model.began.connect(self._begin)
        self._model.failed.connect(self._fail)
        self._model.looking.connect(self._waiting.show_waiting)
        self._waiting.stop_asked.connect(self._model.cancel)
        self._paid.clicked.connect(lambda: self._verb.ask(self._selection()))
        self._numbers.clicked.connect(self.ask_numbers)
        self._statement.clicked.connect(self._pane.choose_file)
        self._pane.begun.connect(self._show_pane)
        self._pane.ended.connect(self._come_back)

    def reload(self) -> None:
        query, desk, sign, counting = self._query, self.context.office.payments, StopSign(), StopSign()

        def stop() -> None:
            sign.stop()
            counting.stop()

        source = Source(
            lambda start, after, limit: desk.awaiting(query, start, after, limit, sign),
            lambda: desk.count_awaiting(query, sign=counting).number,
            stop,
            counting.stop,
        )
        self._model.look_for(source)

    def take_focus(self) -> None:
        if self._layers.currentIndex() == 0:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def commands(self) -> tuple[Command, ...]:
        if not self._may:
            return ()
        return (
            Command(self.tr("Mark orders as paid by their numbers"), "clipboard-paste", self.ask_numbers, "Ctrl+Shift+N"),
            Command(self.tr("Read a bank statement"), "landmark", self._pane.choose_file, "Ctrl+O"),
        )

    def paste(self, words: str) -> bool:
        """Open the list of numbers with what was pasted."""
        if not self._may or self._layers.currentIndex() or not words.strip():
            return False
        self._open_numbers(words)
        return True

    def ask_numbers(self) -> None:
        """Ask for order numbers."""
        self._open_numbers("")

    def _open_numbers(self, words: str) -> None:
        dialog = NumbersDialog(self.context, self, words)
        dialog.recorded.connect(self._record)
        dialog.open()

    def _record(self, receipts: list[Receipt]) -> None:
        desk = self.context.office.payments
        self._deeds.do_counted(
            lambda _tick: desk.mark_paid(receipts), self._verb.many, undo=desk.undo, then=lambda _done: self.take_focus()
        )

    def read_statement(self, path: Path) -> None:
        """Read a bank statement."""
        self._pane.read_file(path)

    def _show_pane(self) -> None:
        self._layers.setCurrentWidget(self._pane)
        self._steps.hide()
        self._show_choice()

    def _come_back(self) -> None:
        self._layers.setCurrentIndex(0)
        self._steps.show()
        self._show_choice()
        self.take_focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.read_statement(dropped_files(event.mimeData())[0])

    def leave(self) -> bool:
        """Leave the statement, stop looking, else clear the search."""
        if self._layers.currentIndex():
            return self._pane.leave()
        if self._model.cancel():
            return True
        searched = bool(self._search.text())
        self._search.clear()
        return searched

    def _selection(self) -> Selection:
        """Return what is selected; of more than are in memory the keys are read in a reader."""
        chosen, count = self.chosen(), self._view.chosen_count()
        if len(chosen) == count:
            return Selection.of(chosen)
        query, desk, ranges = self._query, self.context.office.payments, self._view.chosen_ranges()

        def look_up(sign: StopSign) -> Chosen:
            rows = [row for first, last in ranges for row in desk.awaiting(query, first, None, last - first + 1, sign)]
            return [(one.id, one.version) for one in rows]

        return Selection((), count, look_up)

    def chosen(self) -> list[AwaitingRow]:
        """Return the selected orders that are in memory, at most the first thousand."""
        if self._view.chosen_count() > SUMMED_ROWS:
            return []
        rows = (self._model.record_at_hand(at) for at in self._view.chosen_rows())
        return [one for one in rows if one is not None]

    def _look(self) -> None:
        query = replace(self._query, words=self._search.text().strip(), older_than_days=int(self._age.currentData() or 0))
        if query != self._query:
            self._query = query
            self.reload()

    def _enter_list(self) -> None:
        self._look()
        self.take_focus()

    def _sort(self, key: str) -> None:
        up = self._query.sort == key and self._query.direction is Direction.DOWN
        self._query = replace(self._query, sort=OrderSort(key), direction=Direction.UP if up else Direction.DOWN)
        self._view.show_sort(key, Qt.SortOrder.AscendingOrder if up else Qt.SortOrder.DescendingOrder)
        self.reload()

    def _begin(self) -> None:
        self._stack.setCurrentIndex(0 if self._model.rowCount() else 1)
        if not self._model.rowCount():
            narrowed = self._query.words or self._query.older_than_days
            words = self.tr("No unpaid order matches this.") if narrowed else self.tr("Every order is paid.")
            self._empty.say("search-x" if narrowed else "circle-check-big", words)
        self._show_choice()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError) and not isinstance(error, Cancelled):
            self._empty.say("cloud-off", self.tr("The orders could not be loaded. Your data is unchanged."))
            self._stack.setCurrentIndex(1)

    def _open(self, at: int) -> None:
        order = self._model.record(at)
        if order is not None:
            self.order_asked.emit(order.id)

    def _show_count(self, rows: int) -> None:
        self.counted.emit(self.context.formats.number(rows))
        self._show_choice()

    def _show_choice(self) -> None:
        formats, chosen = self.context.formats, self.chosen()
        self._paid.setEnabled(self._view.chosen_count() > 0)
        if self._layers.currentIndex():
            self.summary_changed.emit("")
            return
        words = self.tr("{chosen} of {total} selected")
        count = self._view.chosen_count()
        parts = [words.format(chosen=formats.number(count), total=formats.number(self._model.rowCount()))]
        if chosen and len(chosen) == count:
            currencies = sorted({one.currency for one in chosen})
            parts += [formats.money(sum(one.open_minor for one in chosen if one.currency == code), code) for code in currencies]
        self.summary_changed.emit(joined(parts))


def columns(formats: Formats) -> tuple[Column[AwaitingRow], ...]:
    """Return the columns of the list."""
    translate = QCoreApplication.translate

    def age(order: AwaitingRow) -> str:
        days = (formats.today() - order.placed_at.astimezone(formats.zone).date()).days
        if days < 2:
            return translate("IncomingPart", "yesterday") if days == 1 else translate("IncomingPart", "today")
        return translate("IncomingPart", "{days} days").format(days=formats.number(days))

    return (
        Column("number", translate("IncomingPart", "Order"), lambda one: one.number, 118, Kind.STRONG, OrderSort.NUMBER),
        Column("customer", translate("IncomingPart", "Customer"), lambda one: one.customer, 0, Kind.TEXT, OrderSort.NAME),
        Column("age", translate("IncomingPart", "Age"), age, 96, Kind.MUTED, OrderSort.PLACED, 2),
        Column("method", translate("IncomingPart", "Payment method"), lambda one: one.payment_method, 176, Kind.MUTED, spare=1),
        Column("state", translate("IncomingPart", "State"), _state, 176, Kind.MUTED, spare=1),
        Column(
            "total",
            translate("IncomingPart", "Total"),
            lambda one: formats.money(one.total_minor, one.currency),
            100,
            Kind.NUMBER,
            OrderSort.TOTAL,
            3,
        ),
        Column("open", translate("IncomingPart", "Open"), lambda one: formats.money(one.open_minor, one.currency), 100, Kind.NUMBER),
    )


def _state(order: AwaitingRow) -> str:
    """Return what else is known of the money and the goods: part paid, declined, sent already."""
    translate, parts = QCoreApplication.translate, []
    if order.payment_status is PaymentStatus.PARTIALLY_PAID:
        parts.append(translate("IncomingPart", "paid in part"))
    if order.payment_status is PaymentStatus.FAILED:
        parts.append(translate("IncomingPart", "declined"))
    if order.delivery_status is not DeliveryStatus.OPEN:
        parts.append(translate("IncomingPart", "sent"))
    return joined(parts)
