"""Asks for a tag: one that is typed, with those in use offered, or one of those that orders have."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from ui.widgets.buttons import button
from ui.widgets.fields import Field, labelled, picker
from ui.widgets.sheet import Role, Sheet

LONGEST = 40  # as the desk takes it


class TagDialog(Sheet):
    """`given` carries the tag. With `new` it can be any; else it is one of `tags`."""

    given = Signal(str)

    def __init__(self, name: str, title: str, tags: Sequence[str], parent: QWidget | None, *, new: bool) -> None:
        super().__init__(parent, title, name=name)
        self._tags = tuple(tags)
        self._typed = TagField(self._tags, name=f"{name}.tag", accessible=self.tr("Tag")) if new else None
        self._picked = picker([(tag, tag) for tag in tags], name=f"{name}.tag", accessible=self.tr("Tag"))
        self._ok = button(self.tr("Add tag") if new else self.tr("Remove tag"), name=f"{name}.ok", kind="filled")
        hint = self.tr("The down arrow shows the tags in use.") if tags and new else ""
        self.build(labelled(self.tr("Tag"), self._typed or self._picked, hint=hint))
        self.add_button(button(self.tr("Cancel"), name=f"{name}.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.given.emit(self._tag))
        if self._typed is not None:
            self._typed.textChanged.connect(lambda _words: self._check())
        (self._typed or self._picked).setFocus()
        self._check()

    @property
    def _tag(self) -> str:
        return self._typed.text().strip() if self._typed is not None else self._picked.currentText()

    def _check(self) -> None:
        missing = "" if self._tag else self.tr("The tag is still missing.")
        self._ok.setEnabled(not missing)
        self.why_not(missing)


class TagField(Field):
    """A line for a tag, masked as it is typed; the tags in use complete it."""

    def __init__(self, tags: Sequence[str], *, name: str, accessible: str) -> None:
        super().__init__(name=name, accessible=accessible)
        self.setMaxLength(LONGEST)
        completer = QCompleter(tags, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        in_use = QListView()
        in_use.setObjectName(f"{name}.in_use")
        in_use.setAccessibleName(accessible)
        completer.setPopup(in_use)
        self.setCompleter(completer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.text():
            self.completer().setCompletionPrefix("")
            self.completer().complete()
            return
        super().keyPressEvent(event)
