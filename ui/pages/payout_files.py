"""The files that were written for the bank: which still lie on the computer, and what is to be said of one that got lost."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.domain.payouts import PayoutFile
from ui.context import PAYMENTS_PAY_OUT, UiContext
from ui.models.columns import ChipCell, Column, Kind
from ui.models.table_model import ShortTable
from ui.theme import Step, theme
from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import HEAD, ROW, column, panel, row
from ui.widgets.list_view import ListView

SHOWN = 4


class PayoutFiles(QWidget):
    """The list. `delete_asked(file)` when a file is at the bank, `lost_asked(file, at_the_bank)` when one is not where it should be."""

    delete_asked = Signal(object)
    lost_asked = Signal(object, bool)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._files: tuple[PayoutFile, ...] = ()
        self._table: ShortTable[PayoutFile] = ShortTable(self._columns())
        self._view = ListView(self._table, name="payouts.files", accessible=self.tr("Files for the bank"))
        self._view.setSelectionMode(ListView.SelectionMode.SingleSelection)
        self._delete = button(self.tr("Uploaded – delete the file"), name="payouts.file.delete", icon_name="trash-2")
        self._there = button(self.tr("The bank has it"), name="payouts.file.there")
        self._gone = button(self.tr("The bank does not have it"), name="payouts.file.gone")
        self._build()
        self._connect()

    def _columns(self) -> tuple[Column[PayoutFile], ...]:
        formats = self._context.formats
        return (
            Column("when", self.tr("Written"), lambda one: formats.moment(one.written_at), 144, Kind.STRONG),
            Column("path", self.tr("File"), lambda one: str(one.path), tip=lambda one: str(one.path)),
            Column("count", self.tr("Transfers"), lambda one: formats.number(one.payments), 88, Kind.NUMBER),
            Column("sum", self.tr("Sum"), lambda one: formats.money(one.sum_minor, one.currency), 112, Kind.NUMBER),
            Column("state", self.tr("State"), self._state, 176, Kind.CHIP),
        )

    def _state(self, one: PayoutFile) -> ChipCell:
        if one.lost:
            return ChipCell("problem", self.tr("Got lost"))
        if one.state == "dropped":
            return ChipCell("cancelled", self.tr("Never sent"))
        return ChipCell("in_progress", self.tr("Lies here in plain")) if one.exists else ChipCell("completed", self.tr("Deleted"))

    def _build(self) -> None:
        title = text(self.tr("Files for the bank"), Step.H3)
        head = row(title, None, self._delete, self._there, self._gone, margins=(16, 8, 8, 8))
        card: QFrame = panel(column(head, self._view, gap=0, margins=(1, 0, 1, 1)))
        self.setLayout(column(card))
        self._look()

    def _connect(self) -> None:
        self._view.chosen_changed.connect(self._look)
        self._delete.clicked.connect(lambda: self._ask(self.delete_asked.emit))
        self._there.clicked.connect(lambda: self._ask(lambda one: self.lost_asked.emit(one, True)))
        self._gone.clicked.connect(lambda: self._ask(lambda one: self.lost_asked.emit(one, False)))

    def show_files(self, files: Sequence[PayoutFile]) -> None:
        """Show other files; what needs somebody is chosen first."""
        self._files = tuple(files)
        self._table.show_records(self._files)
        self._view.setFixedHeight(theme().px(HEAD) + theme().px(ROW) * min(max(len(self._files), 1), SHOWN))
        place = next((n for n, one in enumerate(self._files) if one.exists or one.lost), 0)
        self._view.choose([place] if self._files else [])
        self.setVisible(bool(self._files))
        self._look()

    def _chosen(self) -> PayoutFile | None:
        rows = self._view.chosen_rows()
        return self._files[rows[0]] if len(rows) == 1 and rows[0] < len(self._files) else None

    def _look(self) -> None:
        chosen, may = self._chosen(), self._context.may(PAYMENTS_PAY_OUT)
        lost = chosen is not None and chosen.lost
        self._delete.setVisible(may and not lost)
        self._delete.setEnabled(chosen is not None and chosen.exists)
        for one in (self._there, self._gone):
            one.setVisible(may and lost)

    def _ask(self, emit: Callable[[PayoutFile], object]) -> None:
        chosen = self._chosen()
        if chosen is not None:
            emit(chosen)
