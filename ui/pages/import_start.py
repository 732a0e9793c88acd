"""Where an import begins: the place to drop a file, the plain files that still lie around, and what was imported before."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.domain.incoming import ImportBatch
from ui.formats import Formats
from ui.pages.import_history import HistoryCard, PlainFilesCard
from ui.theme import Step, theme
from ui.widgets.buttons import button
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import GAP, column, panel, row

CORNER = 12


class StartPane(QWidget):
    """Nothing is being imported. `choose_asked` for the file dialog, `undo_asked` with a past import, `delete_asked` with a path."""

    choose_asked = Signal()
    undo_asked = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, formats: Formats) -> None:
        super().__init__()
        self.setObjectName("import.start")
        self.zone = DropZone()
        self.files = PlainFilesCard(formats)
        self.history = HistoryCard(formats)
        layout = column(gap=GAP)
        layout.addWidget(self.zone, 2)
        layout.addWidget(self.files)
        layout.addWidget(self.history, 3)
        self.setLayout(layout)
        self.history.hide()
        self.zone.choose.clicked.connect(self.choose_asked)
        self.files.delete_asked.connect(self.delete_asked)
        self.history.undo_asked.connect(self.undo_asked)

    def show_past(self, batches: Sequence[ImportBatch], files: Sequence[Path], ends: Mapping[Path, date]) -> None:
        """Show what was imported before, and files that lie around with the day by which some are to go.

        Before the first import the drop zone has the page to itself.
        """
        self.history.show_batches(batches)
        self.history.setVisible(bool(batches))
        self.files.show_files(files, ends)


class DropZone(QWidget):
    """A dashed field that asks for a file and lights up while one hovers over the page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import.drop_zone")
        self.setAccessibleName(self.tr("Drop a file here to import it"))
        self._hot = False
        self.choose = button(self.tr("Choose file"), name="import.choose", kind="filled", icon_name="folder-open", key="Ctrl+O")
        disc = QVBoxLayout()
        disc.setContentsMargins(0, 0, 0, 0)
        disc.addWidget(Picture("file-input", "accent", 28), 0, Qt.AlignmentFlag.AlignCenter)
        words = text(self.tr("Drag the export file of your shop system here"), Step.H2)
        kinds = text(self.tr("Orders as CSV from Shopify or as JSON from WooCommerce"), tone="muted")
        promise = text(self.tr("You see first what would happen. Nothing is changed before you say so."), Step.SMALL, "muted")
        top = column(row(None, panel(disc, "disc", width=64, height=64), None), 8, row(None, words, None), row(None, kinds, None))
        self.setLayout(column(None, top, 8, row(None, self.choose, None), row(None, promise, None), None, margins=(24, 16, 24, 16)))

    def set_hot(self, hot: bool) -> None:
        """Show that a file may be let go here."""
        self._hot = hot
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.colour("accent" if self._hot else "edge"), 1.5, Qt.PenStyle.DashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(look.colour("selection" if self._hot else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), CORNER, CORNER)
        painter.end()
