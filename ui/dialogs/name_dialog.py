"""Asks for the name of a view."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled
from ui.widgets.sheet import Role, Sheet

LONGEST = 60


class NameDialog(Sheet):
    """`named` carries the name; `taken` are names that others have."""

    named = Signal(str)

    def __init__(self, title: str, verb: str, parent: QWidget | None, *, value: str = "", taken: Collection[str] = ()) -> None:
        super().__init__(parent, title, name="view_name")
        self._taken = frozenset(taken)
        self._name = field(name="view_name.name", accessible=self.tr("Name"), value=value)
        self._name.setMaxLength(LONGEST)
        self._ok = button(verb, name="view_name.ok", kind="filled")
        self.build(labelled(self.tr("Name"), self._name))
        self.add_button(button(self.tr("Cancel"), name="view_name.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.named.emit(self._name.text().strip()))
        self._name.textChanged.connect(self._check)
        self._check()
        self._name.setFocus()

    def _check(self) -> None:
        name = self._name.text().strip()
        words = self.tr("The view needs a name.") if not name else ""
        if name in self._taken:
            words = self.tr("Another view has this name.")
        self._ok.setEnabled(not words)
        self.why_not(words)
