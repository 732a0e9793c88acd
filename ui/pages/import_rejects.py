"""The card with what an import leaves out, row by row, and the button that saves the list."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QStackedWidget, QWidget

from backoffice.domain.incoming import Rejected
from ui.context import UiContext
from ui.models.columns import Column
from ui.models.reject_table import FAULT, HELP, ExplainingTable, reject_columns, save_list
from ui.theme import Step, theme
from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import column, greedy, row
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState
from ui.widgets.sentences import explain_in

LEAST = 80


class RejectCard(QFrame):
    """A table of what was left out; without any it says so. `saved` carries the file's name; `not_saved` if it cannot be written."""

    saved = Signal(str)
    not_saved = Signal()

    def __init__(self, context: UiContext, *, name: str) -> None:
        super().__init__()
        self._context, self._name = context, name
        self._rejected: tuple[Rejected, ...] = ()
        self._columns = reject_columns(context.formats)
        self.setObjectName(name)
        self.setProperty("look", "card")
        self._build()
        self.save.clicked.connect(self._ask_where)

    def _build(self) -> None:
        self._title = text(self.tr("Not imported"), Step.H3)
        self._count = CountMark("problem")
        self.save = button(self.tr("Save list"), name=f"{self._name}.save", icon_name="download")
        self.table = ExplainingTable(self._columns, (), self)
        view = ListView(self.table, name=f"{self._name}.table", accessible=self.tr("Rows that are not imported"))
        explain_in(view, FAULT, HELP)
        nothing = EmptyState("circle-check", self.tr("Every row of the file can be used. Nothing is left out."), name=f"{self._name}.empty")
        self._stack = greedy(QStackedWidget())
        self._stack.setMinimumHeight(LEAST)  # a low window scrolls the table before it cuts the page
        self._stack.addWidget(view)
        self._stack.addWidget(nothing)
        self._head = QWidget()
        self._head.setLayout(row(self._title, self._count, None, self.save, margins=(15, 8, 7, 8)))
        self.setLayout(column(self._head, self._stack, gap=0, margins=(1, 0, 1, 1)))

    def show_rejected(self, rejected: Sequence[Rejected]) -> None:
        """Show other rows."""
        self._rejected = tuple(rejected)
        self.table.show_records(self._rejected)
        self._count.show_words(self._context.formats.number(len(self._rejected)))
        self._head.setVisible(bool(self._rejected))
        self._stack.setCurrentIndex(0 if self._rejected else 1)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save list"))
        dialog.setObjectName(f"{self._name}.save_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Table for a spreadsheet (*.csv)"))
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("not imported.csv"))
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _save(self, chosen: str) -> None:
        path, rejected = Path(chosen), self._rejected
        self._context.jobs.outside(
            lambda _tick: _written(path, self._columns, rejected),
            lambda done: self.saved.emit(path.name) if done else self.not_saved.emit(),
            lambda _error: self.not_saved.emit(),
            owner=self,
        )


def _written(path: Path, columns: tuple[Column[Rejected], ...], rejected: tuple[Rejected, ...]) -> bool:
    """Write the list; say whether the disk took it."""
    try:
        save_list(path, columns, rejected)
    except OSError:
        return False
    return True


class CountMark(QWidget):
    """A number on a coloured ground beside a heading."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone, self._words = tone, ""

    def show_words(self, words: str) -> None:
        """Show another number."""
        self._words = words
        self.setAccessibleName(words)
        self.restyle()
        self.update()

    def restyle(self) -> None:
        """Take the size that the number needs at this font."""
        width = QFontMetrics(theme().face(Step.CHIP)).horizontalAdvance(self._words) + 2 * theme().px(10)
        self.setFixedSize(width, theme().px(22))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{self._tone}_bg"))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setPen(look.colour(f"{self._tone}_fg"))
        painter.setFont(look.face(Step.CHIP))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
