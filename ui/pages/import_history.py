"""Past imports with the way to take one back, and the plain files of imports that still lie on this computer."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.domain.incoming import ImportBatch
from ui.formats import Formats
from ui.models.columns import Column, Kind
from ui.models.table_model import ShortTable
from ui.pages.import_words import left_out, shown_name
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import ElidedLabel, Picture, text
from ui.widgets.layouts import Item, clear, column, greedy, panel, row
from ui.widgets.list_view import ListView

SHOWN_FILES = 2


def history_columns(formats: Formats) -> tuple[Column[ImportBatch], ...]:
    """Return the columns of the list of past imports."""
    return (
        Column("when", QCoreApplication.translate("ImportHistory", "When"), lambda b: formats.moment(b.finished_at), 136),
        Column("file", QCoreApplication.translate("ImportHistory", "File"), lambda b: b.file_name, kind=Kind.STRONG),
        Column(
            "new", QCoreApplication.translate("ImportHistory", "Imported"), lambda b: formats.number(b.counts.accepted), 108, Kind.NUMBER
        ),
        Column(
            "changed",
            QCoreApplication.translate("ImportHistory", "Updated"),
            lambda b: formats.number(b.counts.updated),
            104,
            Kind.NUMBER,
            spare=True,
        ),
        Column(
            "out",
            QCoreApplication.translate("ImportHistory", "Not imported"),
            lambda b: formats.number(left_out(b.counts)),
            140,
            Kind.NUMBER,
        ),
        Column("state", "", state_words, 144, Kind.MARK, spare=True),
        Column("channel", QCoreApplication.translate("ImportHistory", "Channel"), lambda b: b.channel, 224, Kind.MUTED, spare=True),
        Column("person", QCoreApplication.translate("ImportHistory", "By"), lambda b: b.person, 116, Kind.MUTED, spare=True),
    )


def state_words(batch: ImportBatch) -> str:
    """Say what can still be done about an import."""
    if batch.undone:
        return QCoreApplication.translate("ImportHistory", "undone")
    return QCoreApplication.translate("ImportHistory", "can be undone") if batch.undoable else ""


class HistoryCard(QFrame):
    """The list of past imports; the chosen one can be taken back while its orders are untouched. `undo_asked` carries the batch."""

    undo_asked = Signal(object)

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self.setObjectName("import.history")
        self.setProperty("look", "card")
        self._why = text("", Step.SMALL, "muted", name="import.history.why")
        self.undo = button(self.tr("Undo import"), name="import.history.undo", icon_name="undo-2")
        self.table = ShortTable(history_columns(formats), (), self)
        self.view = ListView(self.table, name="import.history.table", accessible=self.tr("Past imports"))
        self.view.setSelectionMode(ListView.SelectionMode.SingleSelection)
        head = row(text(self.tr("Past imports"), Step.H3), None, self._why, self.undo, gap=12, margins=(15, 8, 7, 8))
        self.setLayout(column(head, self.view, gap=0, margins=(1, 0, 1, 1)))
        self.view.chosen_changed.connect(self._show_choice)
        self.undo.clicked.connect(self._ask_undo)
        self._show_choice()

    def show_batches(self, batches: Sequence[ImportBatch]) -> None:
        """Show other imports; the chosen one stays chosen."""
        chosen = self._chosen()
        self.table.show_records(batches)
        self.view.choose([n for n, batch in enumerate(batches) if chosen is not None and batch.id == chosen.id])
        self._show_choice()

    def _chosen(self) -> ImportBatch | None:
        rows = self.view.chosen_rows()
        return self.table.record(rows[0]) if rows else None

    def _show_choice(self) -> None:
        batch = self._chosen()
        self.undo.setEnabled(batch is not None and batch.undoable)
        if batch is None or batch.undoable:
            self._why.setText("")
        elif batch.undone:
            self._why.setText(self.tr("This import has already been undone."))
        else:
            self._why.setText(self.tr("Somebody has worked on its orders since."))

    def _ask_undo(self) -> None:
        batch = self._chosen()
        if batch is not None:
            self.undo_asked.emit(batch)


class PlainFilesCard(QFrame):
    """Says which imported files still lie around unencrypted and offers to delete each. `delete_asked` carries the path."""

    delete_asked = Signal(object)

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self._formats = formats
        self.setObjectName("import.plain_files")
        self.setProperty("look", "warn")
        self._title = text("", Step.STRONG, "warn", wrap=True, name="import.plain_files.words")
        self._rows = column(gap=4)
        picture = Picture("triangle-alert", "in_progress_fg", 18)
        inner = row(picture, column(self._title, self._rows, gap=6), gap=12, margins=(16, 12, 16, 12))
        inner.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        inner.setStretch(1, 1)
        self.setLayout(inner)
        self.hide()

    def show_files(self, paths: Sequence[Path], ends: Mapping[Path, date]) -> None:
        """Show other files, with the day by which some are to be deleted; with none the card goes away."""
        clear(self._rows)
        words = self.tr("Files with customers’ data still lie on this computer unencrypted: {number}")
        self._title.setText(words.format(number=len(paths)))
        for number, path in enumerate(paths[:SHOWN_FILES]):
            self._rows.addWidget(self._line(path, number, ends.get(path)))
        if len(paths) > SHOWN_FILES:
            more = self.tr("and %n more; they are shown as soon as these are gone", "", len(paths) - SHOWN_FILES)
            self._rows.addWidget(text(more, Step.SMALL, "warn"))
        self.setVisible(bool(paths))

    def _line(self, path: Path, number: int, end: date | None) -> QWidget:
        name = shown_name(path)
        delete = button(
            self.tr("Delete file"),
            name=f"import.plain_files.delete.{number}",
            kind="link",
            icon_name="trash-2",
            accessible=self.tr("Delete file {name}").format(name=name),
        )
        delete.clicked.connect(lambda: self.delete_asked.emit(path))
        where = greedy(ElidedLabel(str(path.parent), Step.SMALL, "warn"))
        due: list[Item] = []
        if end is not None:
            words = self.tr("to be deleted by {day}").format(day=self._formats.written_date(end))
            tone = "problem" if end < self._formats.today() else "warn"
            due.append(text(words, Step.SMALL, tone, name=f"import.plain_files.end.{number}"))
        return panel(row(text(name, tone="warn"), where, *due, delete, gap=12), "clear")
