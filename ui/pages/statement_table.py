"""The lines of a bank statement with a box to tick each: the doubtful first, then the sure, then those without an order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Signal

from backoffice.domain.payment_matching import Part, Payable, Proposal
from ui.formats import Formats
from ui.models.columns import CheckCell, Column, Kind
from ui.models.table_model import ShortTable
from ui.statement_words import orders_words, reason_words
from ui.widgets.check_list import CheckList


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A proposal as it stands on the page; `chosen` says that somebody picked the order."""

    proposal: Proposal
    chosen: bool = False

    @property
    def ticked(self) -> bool:
        return self.proposal.ticked

    @property
    def possible(self) -> bool:
        """Whether there is an order to be paid."""
        return bool(self.proposal.parts)

    @property
    def rank(self) -> int:
        """Where it stands: what is to be looked at comes first."""
        return 0 if self.possible and not self.ticked else 1 if self.ticked else 2

    def tick(self, *, on: bool) -> "StatementLine":
        """Return the line ticked or not, as far as it can be."""
        return replace(self, proposal=replace(self.proposal, ticked=on and self.possible))

    def for_order(self, order: Payable | None) -> "StatementLine":
        """Return the line for another order, ticked, or for none."""
        proposal = self.proposal
        before = (*(part.order for part in proposal.parts), *proposal.others)
        others = tuple(dict.fromkeys(one for one in before if one != order))
        amount = proposal.entry.amount_minor
        parts = () if order is None else (Part(order, amount),)
        surplus = 0 if order is None else max(0, amount - order.open_minor)
        return StatementLine(replace(proposal, parts=parts, others=others, ticked=order is not None, surplus_minor=surplus), chosen=True)


class StatementTable(CheckList):
    """The list. `changed` when a line was ticked or is for another order."""

    changed = Signal()

    def __init__(self, formats: Formats) -> None:
        self.model_of_lines: ShortTable[StatementLine] = ShortTable(_columns(formats))
        super().__init__(
            self.model_of_lines, name="statement.lines", accessible=QCoreApplication.translate("Statements", "Amounts that came in")
        )
        self.ticked.connect(self._toggle)

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show the lines of a statement."""
        lines = [StatementLine(one) for one in proposals]
        self.model_of_lines.show_records(sorted(lines, key=lambda line: line.rank))

    @property
    def lines(self) -> list[StatementLine]:
        """All lines, in their order."""
        rows = (self.model_of_lines.record(row) for row in range(self.model_of_lines.rowCount()))
        return [line for line in rows if line is not None]

    @property
    def shown(self) -> StatementLine | None:
        """The line that is selected, if it is one."""
        rows = self.chosen_rows()
        return self.model_of_lines.record(rows[0]) if len(rows) == 1 else None

    def put(self, line: StatementLine) -> None:
        """Put another line in the place of the selected one."""
        rows = self.chosen_rows()
        if len(rows) == 1:
            self.model_of_lines.replace_record(rows[0], line)
            self.changed.emit()

    def _toggle(self, rows: Sequence[int]) -> None:
        """Tick lines, or take the ticks away where all have one."""
        lines = [(row, line) for row in rows if (line := self.model_of_lines.record(row)) is not None and line.possible]
        on = not all(line.ticked for _, line in lines)
        for row, line in lines:
            self.model_of_lines.replace_record(row, line.tick(on=on))
        if lines:
            self.changed.emit()


def _columns(formats: Formats) -> tuple[Column[StatementLine], ...]:
    translate = QCoreApplication.translate

    def tick(line: StatementLine) -> CheckCell:
        words = translate("Statements", "is recorded") if line.ticked else translate("Statements", "is not recorded")
        return CheckCell(line.ticked, line.possible, words)

    def why(line: StatementLine) -> str:
        return translate("Statements", "Chosen by hand") if line.chosen else reason_words(line.proposal, formats)

    def payer(line: StatementLine) -> str:
        return line.proposal.entry.payer or " ".join(line.proposal.entry.purpose.split())

    def amount(line: StatementLine) -> str:
        return formats.money(line.proposal.entry.amount_minor, line.proposal.entry.currency)

    return (
        Column("tick", "", tick, 46, Kind.CHECK),
        Column(
            "day", translate("Statements", "Booked"), lambda line: formats.written_date(line.proposal.entry.day), 80, Kind.MUTED, spare=2
        ),
        Column("payer", translate("Statements", "Payer"), payer, 196),
        Column("amount", translate("Statements", "Amount"), amount, 104, Kind.NUMBER),
        Column("order", translate("Statements", "Order"), lambda line: orders_words(line.proposal), 128, Kind.STRONG),
        Column("why", translate("Statements", "Why"), why, 0, Kind.MUTED, tip=why),
    )
