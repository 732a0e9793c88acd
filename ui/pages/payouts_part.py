"""Payouts: the refunds that wait for the bank, the account they are sent from, and the files that were written."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedLayout

from backoffice.domain.payouts import NotPaid, PayoutFile, PayoutLine, Written
from backoffice.domain.refunds import BankDetail, RefundId
from backoffice.errors import BackofficeError
from ui.context import PAYMENTS_PAY_OUT, PAYMENTS_RECORD, SETTINGS_MANAGE, UiContext
from ui.dialogs.account_fields import TypedAccount
from ui.dialogs.bank_detail_dialog import BankDetailDialog
from ui.dialogs.payout_dialog import PayoutDialog
from ui.dialogs.payout_periods_dialog import PayoutPeriodsDialog
from ui.messages import message
from ui.models.table_model import ShortTable
from ui.pages.order_words import joined
from ui.pages.page import Command
from ui.pages.payments_part import PaymentsPart
from ui.pages.payout_files import PayoutFiles
from ui.pages.payout_rows import changed_words, columns, why_words
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.check_list import CheckList
from ui.widgets.labels import ElidedLabel, Picture, text
from ui.widgets.layouts import column, greedy, panel, row
from ui.widgets.notices import EmptyState

AREA = "orders"
EURO = "EUR"


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that the part shows."""

    lines: tuple[PayoutLine, ...] = ()
    files: tuple[PayoutFile, ...] = ()
    own: BankDetail | None = None
    names: dict[str, str] = field(default_factory=dict)


class PayoutsPart(PaymentsPart):
    """The list with its boxes, the own account above and the files below."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="payouts")
        self._shown = Waiting()
        self._ticked: set[RefundId] = set()
        self._pays = context.may(PAYMENTS_PAY_OUT)
        shown = columns(context.formats, lambda: self._shown.names, self._ticked.__contains__, ticks=self._pays)
        self._table: ShortTable[PayoutLine] = ShortTable(shown)
        self._view = CheckList(self._table, name="payouts.list", accessible=self.tr("Refunds that wait for the bank"))
        self._files = PayoutFiles(context)
        self._build()
        self._connect()
        self._look()

    def _build(self) -> None:
        self._own = ElidedLabel("", Step.STRONG, name="payouts.own")
        self._kept = ElidedLabel("", Step.SMALL, "muted", name="payouts.periods")
        self._enter_own = button(self.tr("Own account …"), name="payouts.own.enter", icon_name="landmark")
        self._periods = button(self.tr("Periods …"), name="payouts.periods.change", icon_name="history")
        self._enter_own.setVisible(self._pays)
        self._periods.setVisible(self.context.may(SETTINGS_MANAGE))
        account = row(
            Picture("landmark", size=20), greedy(panel(column(self._own, self._kept, gap=2), "clear")), self._periods, self._enter_own
        )
        account.setSpacing(12)
        self._empty = EmptyState("circle-check-big", self.tr("No refund waits for the bank."), name="payouts.empty")
        again = button(self.tr("Try again"), name="payouts.retry")
        again.clicked.connect(self.reload)
        self._failed = EmptyState("cloud-off", self.tr("What waits could not be read. Nothing was changed."), again, name="payouts.failed")
        card = QFrame()
        card.setProperty("look", "card")
        self._stack = QStackedLayout(card)
        self._stack.setContentsMargins(1, 1, 1, 1)
        for state in (self._view, self._empty, self._failed):
            self._stack.addWidget(state)
        self._all = button(self.tr("Choose all that can go"), name="payouts.all", kind="link", key="Ctrl+Shift+A")
        self._said = ElidedLabel("", Step.SMALL, "muted", name="payouts.said")
        self._confirm = button(self.tr("Confirm the change"), name="payouts.confirm", icon_name="check")
        self._take = button(self.tr("Take over"), name="payouts.take", icon_name="check")
        self._open = button(self.tr("Open the order"), name="payouts.open", icon_name="maximize-2")
        self._sum = text("", tone="muted", name="payouts.sum")
        self._write = button(self.tr("Write SEPA file …"), name="payouts.write", kind="filled", icon_name="file-up", key="Ctrl+Return")
        for one in (self._all, self._write, self._sum):
            one.setVisible(self._pays)
        steps = row(greedy(self._said), self._take, self._confirm, self._open)
        foot = row(self._all, None, self._sum, self._write, gap=16)
        self.setLayout(column(panel(row(account, margins=(16, 10, 12, 10))), greedy(card), steps, foot, self._files, gap=12))

    def _connect(self) -> None:
        self._view.ticked.connect(self._turn)
        self._view.opened.connect(lambda _at: self._show_order())
        self._view.chosen_changed.connect(self._look)
        self._all.clicked.connect(self._tick_all)
        self._open.clicked.connect(self._show_order)
        self._confirm.clicked.connect(self._confirm_change)
        self._take.clicked.connect(self._take_over)
        self._enter_own.clicked.connect(self._ask_own)
        self._periods.clicked.connect(self._ask_periods)
        self._write.clicked.connect(self.write_file)
        self._files.delete_asked.connect(lambda file: self._delete_file(file.id))
        self._files.lost_asked.connect(self._settle_lost)

    def reload(self) -> None:
        self.context.jobs.read(lambda _tick: self._gather(), self._show, self._fail, owner=self)

    def take_focus(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def commands(self) -> tuple[Command, ...]:
        return (Command(self.tr("Write SEPA file"), "file-up", self.write_file),) if self._pays else ()

    def _gather(self) -> Waiting:
        office = self.context.office
        people = {str(card.id): card.name for card in office.shop.people()}
        return Waiting(office.payouts.waiting(), office.payouts.files(), office.bank_details.own(), people)

    def _show(self, waiting: Waiting) -> None:
        chosen = self._chosen()
        before = {line.refund_id for line in self._shown.lines if line.why_not is None}
        payable = {line.refund_id for line in waiting.lines if line.why_not is None}
        self._shown = waiting
        self._ticked &= payable
        self._ticked |= {line.refund_id for line in waiting.lines if line.refund_id in payable - before and not line.recently_changed}
        self._table.show_records(waiting.lines)
        self._stack.setCurrentWidget(self._view if waiting.lines else self._empty)
        place = next((n for n, line in enumerate(waiting.lines) if chosen is not None and line.refund_id == chosen.refund_id), 0)
        if waiting.lines:
            self._view.choose([place])
        self._files.show_files(waiting.files)
        self._say_own(waiting.own)
        self.counted.emit(self.context.formats.number(len(waiting.lines)))
        self._look()

    def _say_own(self, own: BankDetail | None) -> None:
        formats, settings = self.context.formats, self.context.office.settings
        missing = self.tr("The shop’s own account is missing. Refunds are sent from it.")
        sent = self.tr("Refunds are sent from {account}")
        self._own.setText(sent.format(account=joined((own.masked, own.bank, own.holder))) if own is not None else missing)
        kept = self.tr("Changed accounts wait {hours} h. Numbers are erased {days} days after the payout.")
        self._kept.setText(kept.format(hours=formats.number(settings.change_hours), days=formats.number(settings.box_days)))

    def _fail(self, _error: Exception) -> None:
        self._stack.setCurrentWidget(self._failed)

    def _chosen(self) -> PayoutLine | None:
        rows = self._view.chosen_rows()
        return self._table.record(rows[0]) if len(rows) == 1 else None

    def _look(self) -> None:
        """Say what is chosen and what it comes to, why the chosen one cannot go, and offer what mends it."""
        formats, chosen = self.context.formats, self._chosen()
        going = [line for line in self._shown.lines if line.refund_id in self._ticked]
        total = sum(line.amount_minor for line in going)
        counted = self.tr("{chosen} of {total} chosen").format(
            chosen=formats.number(len(going)), total=formats.number(len(self._shown.lines))
        )
        self._sum.setText(joined((counted, formats.money(total, EURO))))
        payable = {line.refund_id for line in self._shown.lines if line.why_not is None}
        self._all.setVisible(self._pays and bool(payable))
        self._all.set_words(self.tr("Choose none") if payable <= self._ticked else self.tr("Choose all that can go"))
        self._write.setEnabled(bool(going))
        self._write.setToolTip("" if going else self.tr("No refund is chosen that can go."))
        self._said.setText("")
        if chosen is not None:
            self._said.setText(joined((why_words(chosen, formats), changed_words(chosen, formats, self._shown.names))))
        self._open.setVisible(chosen is not None)
        records = self.context.may(PAYMENTS_RECORD)
        self._take.setVisible(records and chosen is not None and chosen.why_not is NotPaid.PROPOSED)
        self._confirm.setVisible(records and chosen is not None and chosen.why_not is NotPaid.WAITING and self._is_second(chosen))
        self.summary_changed.emit(joined((counted if self._pays else "", formats.money(total, EURO) if going else "")))

    def _is_second(self, line: PayoutLine) -> bool:
        return line.changed_by != self.context.office.person.id

    def _turn(self, rows: list[int]) -> None:
        """Turn boxes over; of several all become what the first was not."""
        lines = [line for line in map(self._table.record, rows) if line is not None and line.why_not is None]
        if not self._pays or not lines:
            return
        on = lines[0].refund_id not in self._ticked
        ids = {line.refund_id for line in lines}
        if on:
            self._ticked |= ids
        else:
            self._ticked -= ids
        self._paint_boxes()

    def _tick_all(self) -> None:
        payable = {line.refund_id for line in self._shown.lines if line.why_not is None}
        if payable <= self._ticked:
            self._ticked.clear()
        else:
            self._ticked |= payable
        self._paint_boxes()

    def _paint_boxes(self) -> None:
        rows = self._view.chosen_rows()
        self._table.show_records(self._shown.lines)
        self._view.choose(rows)
        self._look()

    def _show_order(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.order_asked.emit(chosen.order_id)

    def write_file(self) -> None:
        """Ask for a file of the chosen refunds."""
        ids = [line.refund_id for line in self._shown.lines if line.refund_id in self._ticked]
        if not self._pays or not ids:
            return
        dialog = PayoutDialog(self.context, ids, self._shown.names, self)
        dialog.written.connect(self._written)
        dialog.delete_asked.connect(self._delete_file)
        dialog.open()

    def _written(self, written: Written) -> None:
        formats = self.context.formats
        words = self.tr("%n transfer(s) written", "", written.count)
        self._tell(joined((words, formats.money(written.sum_minor, EURO))))

    def _delete_file(self, file_id: object) -> None:
        desk, words = self.context.office.payouts, self.tr("The file is deleted.")
        self.context.jobs.write(
            lambda _tick: desk.delete_file(file_id),  # type: ignore[arg-type]  # the id that a signal carried
            lambda _none: self._tell(words),
            self._refused,
            owner=self,
        )

    def _settle_lost(self, file: PayoutFile, at_the_bank: bool) -> None:
        desk = self.context.office.payouts
        words = self.tr("Its refunds wait again.") if not at_the_bank else self.tr("Its refunds have gone out.")
        self.context.jobs.write(
            lambda _tick: desk.settle_lost(file.id, at_the_bank=at_the_bank), lambda _none: self._tell(words), self._refused, owner=self
        )

    def _confirm_change(self) -> None:
        chosen, desk = self._chosen(), self.context.office.bank_details
        if chosen is not None and chosen.detail_id is not None:
            detail_id, words = chosen.detail_id, self.tr("{account} confirmed. Money may go there now.").format(account=chosen.masked)
            self.context.jobs.write(lambda _tick: desk.confirm(detail_id), lambda _done: self._tell(words), self._refused, owner=self)

    def _take_over(self) -> None:
        chosen, desk = self._chosen(), self.context.office.bank_details
        if chosen is not None and chosen.detail_id is not None:
            detail_id, words = chosen.detail_id, self.tr("{account} taken over.").format(account=chosen.masked)
            self.context.jobs.write(lambda _tick: desk.take(detail_id), lambda _done: self._tell(words), self._refused, owner=self)

    def _ask_own(self) -> None:
        kept = (self._shown.own,) if self._shown.own is not None else ()
        holder = self._shown.own.holder if self._shown.own is not None else self.context.office.settings.name
        title, names = self.tr("The shop’s own account"), self._shown.names
        dialog = BankDetailDialog(self.context, title, holder, self, kept=kept, names=names, own=True)
        dialog.entered.connect(self._keep_own)
        dialog.open()

    def _keep_own(self, account: TypedAccount) -> None:
        desk, words = self.context.office.bank_details, self.tr("Refunds are sent from {account} from now on.")
        self.context.jobs.write(
            lambda _tick: desk.enter_own(account.iban, account.holder),
            lambda detail: self._tell(words.format(account=detail.masked)),
            self._refused,
            owner=self,
        )

    def _ask_periods(self) -> None:
        settings = self.context.office.settings
        dialog = PayoutPeriodsDialog(settings.box_days, settings.change_hours, self)
        dialog.chosen.connect(self._keep_periods)
        dialog.open()

    def _keep_periods(self, days: int, hours: int) -> None:
        desk, words = self.context.office.shop, self.tr("The new periods hold from now on.")
        new = replace(self.context.office.settings, box_days=days, change_hours=hours)
        self.context.jobs.write(lambda _tick: desk.save(new), lambda _none: self._tell(words), self._refused, owner=self)

    def _tell(self, words: str) -> None:
        self.told.emit(words, None)
        self.context.hub.tell(AREA, "log", "settings")

    def _refused(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._tell(message(error).plain)
