"""The cases: data protection asks and looks, owners decide."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from backoffice.domain.cases import Case, CaseState
from backoffice.domain.ids import OrderId
from backoffice.domain.log import FoundOrder
from backoffice.domain.orders import Order
from backoffice.errors import BackofficeError, NotFound, NotPossible
from ui.context import PRIVACY_REVIEW, UiContext
from ui.dialogs.case_dialogs import AskCaseDialog, CaseOrderDialog
from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.messages import message
from ui.models.columns import ChipCell, Column, Kind
from ui.models.table_model import ShortTable
from ui.pages.log_finder import channel_menu
from ui.widgets.buttons import button
from ui.widgets.layouts import column, greedy, row
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState, Notice

STATES: dict[CaseState, tuple[str, str]] = {
    CaseState.ASKED: ("new", QT_TRANSLATE_NOOP("Cases", "Waits for an owner")),
    CaseState.OPEN: ("in_progress", QT_TRANSLATE_NOOP("Cases", "Open")),
    CaseState.REFUSED: ("problem", QT_TRANSLATE_NOOP("Cases", "Refused")),
    CaseState.ENDED: ("completed", QT_TRANSLATE_NOOP("Cases", "Ended")),
}


class CasesPart(QWidget):
    """The list of cases with what can be done about the chosen one."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context, self._desk = context, context.office.cases
        self._asks = context.may(PRIVACY_REVIEW)
        self._cases: tuple[Case, ...] = ()
        self._names: dict[str, str] = {}
        self._table: ShortTable[Case] = ShortTable(self._columns())
        self._view = ListView(self._table, name="cases.list", accessible=self.tr("Cases"))
        self._view.setSelectionMode(ListView.SelectionMode.SingleSelection)
        self._ask = button(self.tr("Ask for access"), name="cases.ask", kind="filled", key="Ctrl+N")
        self._look = button(self.tr("Look at the order"), name="cases.look", icon_name="eye")
        self._grant = button(self.tr("Give access"), name="cases.grant", kind="filled")
        self._refuse = button(self.tr("Refuse"), name="cases.refuse")
        self._end = button(self.tr("Close the case"), name="cases.end")
        self._problem = Notice("", tone="problem", name="cases.problem")
        self._build()
        self._connect()

    def _columns(self) -> tuple[Column[Case], ...]:
        formats = self._context.formats
        return (
            Column("asked", self.tr("Asked"), lambda one: formats.moment(one.asked_at), 160, Kind.MUTED, spare=1),
            Column("who", self.tr("Who"), lambda one: self._names.get(one.person_id, one.person_id), 176, spare=1),
            Column("order", self.tr("Order"), lambda one: one.number or f"#{one.order_id}", 120, Kind.STRONG),
            Column("reason", self.tr("Reason"), lambda one: one.reason),
            Column("state", self.tr("State"), self._state, 184, Kind.CHIP),
            Column("until", self.tr("Until"), self._until, 160, Kind.MUTED, spare=2),
        )

    def _state(self, case: Case) -> ChipCell:
        tone, words = STATES[case.state(self._context.formats.now)]
        return ChipCell(tone, translated(words, "Cases"))

    def _until(self, case: Case) -> str:
        if case.ends_at is None:
            return self.tr("for %n hour(s)", "", case.hours) if case.decided_at is None else ""
        return self._context.formats.moment(case.ends_at)

    def _build(self) -> None:
        self._problem.hide()
        words = self.tr("You see nothing of customers until an owner opens an order for you.")
        if not self._asks:
            words = self.tr("Data protection has not asked to see an order.")
        self._empty = EmptyState("shield-check", words, name="cases.empty")
        card = QFrame()
        card.setProperty("look", "card")
        self._stack = QStackedLayout(card)
        self._stack.setContentsMargins(1, 1, 1, 1)
        for state in (self._empty, self._view):
            self._stack.addWidget(state)
        verbs = (self._ask, None, self._look, self._end) if self._asks else (None, self._end, self._refuse, self._grant)
        for one in (self._ask, self._look, self._grant, self._refuse, self._end):
            one.setVisible(one in verbs)
        self.setLayout(column(row(*verbs), self._problem, greedy(card), gap=12))

    def _connect(self) -> None:
        self._ask.clicked.connect(self._open_ask)
        self._look.clicked.connect(self._open_order)
        self._view.opened.connect(lambda _row: self._open_order())
        self._grant.clicked.connect(lambda: self._do(self._desk.grant))
        self._refuse.clicked.connect(lambda: self._do(self._desk.refuse))
        self._end.clicked.connect(lambda: self._do(self._desk.end if self._asks else self._desk.take_back))
        self._view.chosen_changed.connect(self._look_at_choice)
        self._look_at_choice()

    def reload(self) -> None:
        """Read the cases again."""
        office = self._context.office
        read = office.cases.mine if self._asks else office.cases.all
        self._context.jobs.read(lambda _tick: (read(), office.log.names()), self._show, self._fail, owner=self)

    def _show(self, found: tuple[tuple[Case, ...], dict[str, str]]) -> None:
        chosen = self._chosen()
        self._cases, self._names = found
        self._table.show_records(self._cases)
        self._stack.setCurrentWidget(self._view if self._cases else self._empty)
        place = next((n for n, one in enumerate(self._cases) if chosen is not None and one.id == chosen.id), 0)
        if self._cases:
            self._view.choose([place])
        self._look_at_choice()

    def _chosen(self) -> Case | None:
        rows = self._view.chosen_rows()
        return self._cases[rows[0]] if len(rows) == 1 and rows[0] < len(self._cases) else None

    def _look_at_choice(self) -> None:
        chosen = self._chosen()
        state = chosen.state(self._context.formats.now) if chosen is not None else None
        self._look.setEnabled(state is CaseState.OPEN)
        self._end.setEnabled(state in (CaseState.OPEN, CaseState.ASKED) if self._asks else state is CaseState.OPEN)
        for one in (self._grant, self._refuse):
            one.setEnabled(state is CaseState.ASKED)

    def _open_ask(self) -> None:
        dialog = AskCaseDialog(self)
        dialog.asked.connect(self._ask_for)
        dialog.open()

    def _ask_for(self, number: str, reason: str, hours: int, order_id: OrderId | None = None) -> None:
        desk, log = self._desk, self._context.office.log

        def failed(error: Exception) -> None:
            if isinstance(error, NotPossible) and error.reason == "several":
                self._context.jobs.read(lambda _tick: log.find_orders(number), choose, self._fail, owner=self)
            else:
                self._fail(error)

        def choose(orders: tuple[FoundOrder, ...]) -> None:
            here = [one for one in orders if one.number == number]
            menu = channel_menu(self, here, lambda order: self._ask_for(number, reason, hours, order.id))
            menu.popup(self._ask.mapToGlobal(QPoint(0, self._ask.height())))

        self._context.jobs.write(lambda _tick: desk.ask(number, reason, hours, order_id), self._done, failed, owner=self)

    def _do(self, verb: Callable[[int], Case]) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._context.jobs.write(lambda _tick: verb(chosen.id), self._done, self._fail, owner=self)

    def _done(self, _case: Case) -> None:
        self._problem.hide()
        self._context.hub.tell("cases")

    def _open_order(self) -> None:
        chosen, desk = self._chosen(), self._desk
        if chosen is not None and self._look.isEnabled() and self._asks:
            ends = self._context.formats.moment(chosen.ends_at) if chosen.ends_at else ""
            self._context.jobs.write(
                lambda _tick: desk.look(chosen.id), lambda order: self._show_order(order, ends), self._fail, owner=self
            )

    def _show_order(self, order: Order, ends: str) -> None:
        CaseOrderDialog(self._context, order, ends, self).open()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            words = self.tr("There is no order with this number.") if isinstance(error, NotFound) else message(error).plain
            self._problem.say(words, tone="problem")
            self._problem.show()
