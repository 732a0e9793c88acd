"""What is shown while a file is read or taken over: how far it is, and the way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.formats import Formats
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import ElidedLabel, Picture, text
from ui.widgets.layouts import column, fix_size, panel, row


class ProgressPane(QWidget):
    """A card in the middle: what is done, a bar, how far it is, and cancel where it can be cancelled."""

    cancel_asked = Signal()

    def __init__(self, formats: Formats, *, name: str = "import.progress") -> None:
        super().__init__()
        self._formats = formats
        self.setObjectName(name)
        self._title = ElidedLabel("", Step.H2, name=f"{name}.title")
        self._note = text("", wrap=True, name=f"{name}.note", tone="muted")
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}.bar")
        self._bar.setProperty("look", "thin")
        self._bar.setTextVisible(False)
        fix_size(self._bar, height=4)
        self._place = text("", Step.SMALL, "muted", name=f"{name}.place")
        self.cancel = button(self.tr("Cancel"), name=f"{name}.cancel", accessible=self.tr("Cancel the import"))
        picture = Picture("file-spreadsheet", "accent", 32)
        lines = column(self._title, self._note, gap=4)
        top = row(picture, lines, gap=16)
        top.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        top.setStretch(1, 1)
        body = column(top, self._bar, row(self._place, None, self.cancel), gap=16, margins=(24, 24, 24, 24))
        card = panel(body, "card", width=472)
        self.setLayout(column(None, row(None, card, None), None, 16))
        self.cancel.clicked.connect(self._cancel)

    def show_work(self, title: str, note: str, *, cancellable: bool = True) -> None:
        """Begin with another piece of work, of which nothing is known yet."""
        self._title.setText(title)
        self._note.setText(note)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._place.setText(" ")
        self.cancel.setVisible(cancellable)
        self.cancel.setEnabled(True)

    def show_progress(self, done: int, total: int) -> None:
        """Move the bar."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        percent = self._formats.rate(done * 100 // total * 100) if total else ""
        self._place.setText(self.tr("{percent} done").format(percent=percent) if percent else " ")

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_asked.emit()
