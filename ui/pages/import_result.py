"""What an import did: four numbers, what was left out, the file that may go, and the way back."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.domain.incoming import ImportResult
from ui.context import UiContext
from ui.models.reject_table import all_left_out
from ui.pages.import_counts import CountCards
from ui.pages.import_rejects import RejectCard
from ui.pages.import_words import ReadFile, published_words
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import GAP, column, greedy, panel, row
from ui.widgets.notices import Notice


class ResultPane(QWidget):
    """An import that is done. `undo_asked` takes it back, `delete_asked` offers to delete the file."""

    undo_asked = Signal()
    delete_asked = Signal()
    choose_asked = Signal()
    done_asked = Signal()
    orders_asked = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._formats = context.formats
        self.setObjectName("import.result")
        self.head = self._build_head()
        self.counts = CountCards(context.formats, name="import.result.counts")
        self.rejects = greedy(RejectCard(context, name="import.result.rejects"))
        self.delete = button(self.tr("Delete file"), name="import.result.delete", icon_name="trash-2")
        self.file = Notice("", tone="warn", actions=(self.delete,), name="import.result.file")
        self.setLayout(column(self.head, self.counts, self.file, self.rejects, self._foot(), gap=GAP))
        self._connect()

    def _build_head(self) -> QFrame:
        self._words = text("", Step.H2, name="import.result.words")
        self._detail = text("", Step.SMALL, "muted", wrap=True, name="import.result.detail")
        self.undo = button(self.tr("Undo import"), name="import.undo", icon_name="undo-2")
        lines = greedy(panel(column(self._words, self._detail, gap=2), "clear"))
        return panel(row(Picture("circle-check", "completed_fg", 32), lines, self.undo, gap=12, margins=(16, 12, 16, 12)))

    def _foot(self) -> QWidget:
        self.close_it = button(self.tr("Done"), name="import.done", accessible=self.tr("Done, back to the start of the import"))
        self.choose = button(self.tr("Import another file"), name="import.next_file", icon_name="folder-open", key="Ctrl+O")
        self.orders = button(self.tr("To the orders"), name="import.to_orders", kind="filled", key="Ctrl+Return")
        foot = QWidget()
        foot.setLayout(row(self.close_it, None, self.choose, self.orders))
        return foot

    def _connect(self) -> None:
        self.undo.clicked.connect(self.undo_asked)
        self.delete.clicked.connect(self.delete_asked)
        self.choose.clicked.connect(self.choose_asked)
        self.close_it.clicked.connect(self.done_asked)
        self.orders.clicked.connect(self.orders_asked)

    def show_result(self, read: ReadFile, result: ImportResult) -> None:
        """Show what importing a file did."""
        self._words.setText(published_words(result.counts, self._formats))
        detail = self.tr("{file} · channel {channel} · can be undone while nobody has worked on these orders")
        self._detail.setText(detail.format(file=read.preview.file_name, channel=read.preview.channel.name))
        self.counts.show_counts(result.counts)
        self.rejects.show_rejected(all_left_out(result.rejected, read.preview.contradictions))
        self.show_file(read.path, there=True)

    def show_file(self, path: Path, *, there: bool) -> None:
        """Offer to delete the file, or say that it is gone."""
        if there:
            words = self.tr("The file still lies on this computer, unencrypted and with customers’ data.")
            self.file.say(words, tone="warn", detail=self.tr("Folder: {folder}").format(folder=str(path.parent)))
        else:
            self.file.say(
                self.tr("The file has been deleted."), tone="done", detail=self.tr("The orders are in the shop’s encrypted data.")
            )
        self.delete.setVisible(there)
