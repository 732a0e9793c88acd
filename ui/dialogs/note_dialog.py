"""Write a note on an order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.fields import labelled, text_area
from ui.widgets.sheet import Role, Sheet

LONGEST = 4000


class NoteDialog(Sheet):
    """Asks for a note; `written` carries it."""

    written = Signal(str)

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="note")
        self.setWindowTitle(self.tr("Note on {number}").format(number=number))
        self.setAccessibleName(self.windowTitle())
        self._body = text_area(name="note.body", accessible=self.tr("Note"), height=120)
        self._ok = button(self.tr("Save note"), name="note.ok", kind="filled", key="Ctrl+Return")
        hint = self.tr("Everyone who sees the order sees its notes. Payment numbers are hidden before anything is stored.")
        self.build(labelled(self.tr("Note"), self._body, hint=hint))
        self.add_button(button(self.tr("Cancel"), name="note.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.written.emit(self._body.toPlainText().strip()))
        self._body.textChanged.connect(self._check)
        self._check()

    def _check(self) -> None:
        words = self._body.toPlainText().strip()
        self._ok.setEnabled(0 < len(words) <= LONGEST)
        self.why_not(self.tr("A note has at most 4,000 characters.") if len(words) > LONGEST else "")
