"""Write a note on an order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.people import PersonCard
from ui.widgets.buttons import button
from ui.widgets.fields import labelled
from ui.widgets.mention_area import MentionArea
from ui.widgets.sheet import Role, Sheet

LONGEST = 4000


class NoteDialog(Sheet):
    """Asks for a note on one order, or on `count`; `written` carries it (TypedText) with the ids of the colleagues that it mentions."""

    written = Signal(object, object)

    def __init__(self, number: str, parent: QWidget | None = None, *, count: int = 1, colleagues: Sequence[PersonCard] = ()) -> None:
        super().__init__(parent, "", name="note")
        one = self.tr("Note on {number}").format(number=number)
        self.setWindowTitle(one if number else self.tr("Note on %n orders", "", count))
        self.setAccessibleName(self.windowTitle())
        self._mentions = MentionArea(
            colleagues, self, name="note.body", accessible=self.tr("Note"), offers=self.tr("Colleagues to mention"), height=160
        )
        self._body = self._mentions.area
        self._ok = button(self.tr("Save note"), name="note.ok", kind="filled", key="Ctrl+Return")
        hint = self.tr("Everyone who sees the order sees its notes. Payment numbers are hidden before anything is stored.")
        if colleagues:
            more = self.tr("With @ you mention a colleague.")
            hint = f"{hint} {more}"
        self.build(labelled(self.tr("Note"), self._body, hint=hint))
        self.add_button(button(self.tr("Cancel"), name="note.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.written.emit(self._mentions.area.typed(), self._mentions.mentioned()))
        self._body.textChanged.connect(self._check)
        self._body.setFocus()
        self._check()

    def _check(self) -> None:
        words = self._body.toPlainText().strip()
        self._ok.setEnabled(0 < len(words) <= LONGEST)
        self.why_not(self.tr("A note has at most 4,000 characters.") if len(words) > LONGEST else "")
