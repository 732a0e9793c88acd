"""Refunds: those that wait for the bank, those that have gone out and those that were given up, each list with its orders."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QStackedLayout

from backoffice.domain.orders import Done
from backoffice.domain.refunds import RefundRow, RefundState, RefundWay
from backoffice.errors import BackofficeError, Cancelled
from ui.context import PAYMENTS_RECORD, UiContext
from ui.formats import Formats
from ui.messages import message
from ui.models.columns import ChipCell, Column, Kind
from ui.models.paged_table import PagedTable, Source
from ui.pages.page import Command
from ui.pages.payments_part import PaymentsPart
from ui.refund_words import REASONS, STATES, WAYS, choices, refund_words, state_words
from ui.widgets.buttons import button
from ui.widgets.fields import picker
from ui.widgets.layouts import column, greedy, row
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState

AREA = "orders"
SHOWN = (RefundState.WAITING, RefundState.DONE, RefundState.CANCELLED)


class RefundsPart(PaymentsPart):
    """The list of refunds in one state at a time."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="refunds")
        self._model: PagedTable[RefundRow] = PagedTable(columns(context.formats), context.jobs)
        self._view = ListView(self._model, name="refunds.list", accessible=self.tr("Refunds"))
        self._view.setSelectionMode(ListView.SelectionMode.SingleSelection)
        states = choices({str(state): STATES[state][1] for state in SHOWN})
        self._state = picker(states, name="refunds.state", accessible=self.tr("State"))
        self._open = button(self.tr("Open the order"), name="refunds.open", icon_name="maximize-2")
        self._give_up = button(self.tr("Give up"), name="refunds.give_up", icon_name="x", key="Del")
        self._empty = EmptyState("undo-2", "", name="refunds.empty")
        self._again = button(self.tr("Try again"), name="refunds.retry")
        self._failed = EmptyState(
            "cloud-off", self.tr("The refunds could not be loaded. Your data is unchanged."), self._again, name="refunds.failed"
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        self._give_up.setVisible(self.context.may(PAYMENTS_RECORD))
        card = QFrame()
        card.setProperty("look", "card")
        self._stack = QStackedLayout(card)
        self._stack.setContentsMargins(1, 1, 1, 1)
        for state in (self._view, self._empty, self._failed):
            self._stack.addWidget(state)
        self._state.setMinimumWidth(200)
        self.setLayout(column(row(self._state, None, self._give_up, self._open), greedy(card), gap=12))
        self._look_at_choice()

    def _connect(self) -> None:
        self._state.currentIndexChanged.connect(self.reload)
        self._view.opened.connect(lambda _at: self._show_order())
        self._view.chosen_changed.connect(self._look_at_choice)
        self._open.clicked.connect(self._show_order)
        self._give_up.clicked.connect(self._cancel)
        self._again.clicked.connect(self.reload)
        self._model.began.connect(self._begin)
        self._model.failed.connect(self._fail)
        self._model.counted.connect(self._show_count)

    @property
    def shown_state(self) -> RefundState:
        """Which refunds are listed."""
        return RefundState(str(self._state.currentData()))

    def reload(self) -> None:
        desk, state = self.context.office.refunds, self.shown_state

        def fetch(start: int, after: RefundRow | None, limit: int) -> tuple[RefundRow, ...]:
            return desk.page(state, after.id if after is not None else None, limit, start)

        self._model.look_for(Source(fetch, lambda: desk.count(state).number))

    def take_focus(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def commands(self) -> tuple[Command, ...]:
        return (Command(self.tr("Refunds that wait"), "undo-2", lambda: self.show_state(RefundState.WAITING)),)

    def show_state(self, state: RefundState) -> None:
        """List the refunds in another state."""
        self._state.setCurrentIndex(self._state.findData(str(state)))

    def _begin(self) -> None:
        sentences = {
            RefundState.WAITING: self.tr("No refund waits for the bank."),
            RefundState.DONE: self.tr("Nothing has been refunded here yet."),
            RefundState.CANCELLED: self.tr("No refund was given up."),
        }
        self._empty.say("circle-check-big" if self.shown_state is RefundState.WAITING else "undo-2", sentences[self.shown_state])
        self._stack.setCurrentWidget(self._view if self._model.rowCount() else self._empty)
        if self._model.rowCount():
            self._view.choose([0])
        self._look_at_choice()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError) and not isinstance(error, Cancelled):
            self._stack.setCurrentWidget(self._failed)

    def _show_count(self, rows: int) -> None:
        if self.shown_state is RefundState.WAITING:
            self.counted.emit(self.context.formats.number(rows))
        self.summary_changed.emit(self.tr("%n refund(s)", "", rows))

    def _chosen(self) -> RefundRow | None:
        rows = self._view.chosen_rows()
        return self._model.record_at_hand(rows[0]) if len(rows) == 1 else None

    def _look_at_choice(self) -> None:
        chosen = self._chosen()
        self._open.setEnabled(chosen is not None)
        self._give_up.setEnabled(chosen is not None and chosen.state is RefundState.WAITING)

    def _show_order(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.order_asked.emit(chosen.order_id)

    def _cancel(self) -> None:
        chosen, desk = self._chosen(), self.context.office.refunds
        if chosen is None or not self._give_up.isEnabled():
            return
        words = self.tr("Refund of {number} given up.").format(number=chosen.number)
        self.context.jobs.write(lambda _tick: desk.cancel(chosen.id), lambda done: self._done(words, done), self._refused, owner=self)

    def _done(self, words: str, done: Done) -> None:
        desk = self.context.office.refunds

        def take_back() -> None:
            again = self.tr("Undone. Everything is as it was before.")
            self.context.jobs.write(lambda _tick: desk.undo(done.deed), lambda _done: self._tell(again), self._refused, owner=self)

        self._tell(words, take_back)

    def _tell(self, words: str, undo: object = None) -> None:
        self.told.emit(words, undo)
        self.context.hub.tell(AREA, "log")

    def _refused(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._tell(message(error).plain)


def columns(formats: Formats) -> tuple[Column[RefundRow], ...]:
    """Return the columns of the list."""
    translate = QCoreApplication.translate

    def state(one: RefundRow) -> ChipCell:
        if one.state is RefundState.WAITING and not one.has_detail:
            return ChipCell("problem", translate("RefundsPart", "Bank details missing"))
        return ChipCell(*state_words(str(one.state)))

    def when(one: RefundRow) -> str:
        return formats.moment(one.settled_at or one.made_at)

    return (
        Column("number", translate("RefundsPart", "Order"), lambda one: one.number, 118, Kind.STRONG),
        Column("customer", translate("RefundsPart", "Customer"), lambda one: one.customer),
        Column("reason", translate("RefundsPart", "Reason"), lambda one: refund_words(REASONS, str(one.reason)), 152, Kind.MUTED, spare=3),
        Column("way", translate("RefundsPart", "How"), _way, 176, Kind.MUTED, spare=1),
        Column("when", translate("RefundsPart", "When"), when, 128, Kind.MUTED, spare=2),
        Column("who", translate("RefundsPart", "By"), lambda one: one.made_by, 128, Kind.MUTED, spare=1),
        Column("state", translate("RefundsPart", "State"), state, 176, Kind.CHIP),
        Column("amount", translate("RefundsPart", "Amount"), lambda one: formats.money(one.amount_minor, one.currency), 100, Kind.NUMBER),
    )


def _way(one: RefundRow) -> str:
    return refund_words(WAYS, str(RefundWay(one.way)))
