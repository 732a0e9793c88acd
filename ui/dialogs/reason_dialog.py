"""Asks for a reason from a list, and a remark if somebody wants to say more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.fields import labelled, picker, text_area
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.typed_text import Takes


class ReasonDialog(Sheet):
    """`given` carries the reason's code and the remark (TypedText), which may be empty."""

    given = Signal(str, object)

    def __init__(
        self,
        title: str,
        verb: str,
        choices: Sequence[tuple[str, object]],
        parent: QWidget | None,
        *,
        name: str,
        words: str = "",
        remark: bool = True,
    ) -> None:
        super().__init__(parent, title, name=name, says_why=False)
        self._why = picker(choices, name=f"{name}.reason", accessible=self.tr("Reason"))
        self._remark = text_area(name=f"{name}.remark", accessible=self.tr("Remark"), height=72, takes=Takes.TOLD)
        ok = button(verb, name=f"{name}.ok", kind="filled")
        above = [paragraph(words, "muted")] if words else []
        hint = self.tr("May stay empty. It is kept as a note on the order.")
        below = [labelled(self.tr("Remark"), self._remark, hint=hint)] if remark else []
        self.build(*above, labelled(self.tr("Reason"), self._why), *below)
        self.add_button(button(self.tr("Cancel"), name=f"{name}.cancel"), Role.RejectRole)
        self.add_button(ok, Role.AcceptRole)
        ok.clicked.connect(lambda: self.given.emit(str(self._why.currentData()), self._remark.typed()))
        self._why.setFocus()
