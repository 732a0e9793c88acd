"""A field for several lines in which "@" offers colleagues by their names."""

import re
import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListWidget, QWidget

from backoffice.domain.people import PersonCard, PersonId
from ui.theme import Step, theme
from ui.widgets.fields import Area, text_area
from ui.widgets.layouts import fix_size
from ui.widgets.typed_text import Takes

_BEGUN = re.compile(r"(?:^|(?<=\s))@([^\s@]*(?: [^\s@]*)?)$")
LINES, WIDTH = 5, 240


class MentionArea(QObject):
    """Keeps a text `area` in which names can be taken from a list: arrow keys choose, Return or Tab takes, Esc closes the list alone."""

    def __init__(self, people: Sequence[PersonCard], parent: QWidget, *, name: str, accessible: str, offers: str, height: int) -> None:
        super().__init__(parent)
        self._people = sorted(people, key=lambda card: _plain(card.name))
        self.area: Area = text_area(name=name, accessible=accessible, height=height, takes=Takes.TOLD)
        self._list = QListWidget(self.area)
        self._list.setObjectName(f"{name}.people")
        self._list.setAccessibleName(offers)
        self._list.setProperty("look", "list")
        self._list.setFont(theme().face(Step.BODY))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QListWidget.Shape.Box)
        self._list.itemClicked.connect(lambda _item: self._take())
        self._list.hide()
        self.area.textChanged.connect(self._offer)
        self.area.cursorPositionChanged.connect(self._offer)
        self.area.installEventFilter(self)

    def mentioned(self) -> tuple[PersonId, ...]:
        """Return the colleagues whose names stand in the text behind an @."""
        text, found = self.area.toPlainText(), []
        for card in sorted(self._people, key=lambda card: -len(card.name)):
            if f"@{card.name}" in text:
                found.append(card.id)
                text = text.replace(f"@{card.name}", "")  # of "Mia" and "Mia Becker" the longer one is meant
        return tuple(found)

    def offered(self) -> list[str]:
        """Return the names in the list; empty while it is closed."""
        return [self._list.item(place).text() for place in range(self._list.count())] if self._list.isVisibleTo(self.area) else []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.area and event.type() is QEvent.Type.ShortcutOverride and self.offered():
            event.setAccepted(isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape)
        if watched is self.area and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.offered():
            return self._press(Qt.Key(event.key()), event.modifiers())
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if by:
            self._list.setCurrentRow(max(0, min(self._list.count() - 1, self._list.currentRow() + by)))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab) and not modifiers & Qt.KeyboardModifier.ControlModifier:
            self._take()
            return True
        if key == Qt.Key.Key_Escape:
            self._list.hide()
            return True
        return False

    def _begun(self) -> str | None:
        """Return what was typed behind an @ up to the cursor; None where no name is being typed."""
        cursor = self.area.textCursor()
        found = _BEGUN.search(cursor.block().text()[: cursor.positionInBlock()])
        return None if found is None or cursor.hasSelection() else found[1]

    def _offer(self) -> None:
        begun = self._begun()
        names = [] if begun is None else [card.name for card in self._people if _fits(card.name, begun)]
        if begun in names:
            names = []
        self._list.clear()
        self._list.addItems(names)
        self._list.setVisible(bool(names))
        if not names:
            return
        self._list.setCurrentRow(0)
        fix_size(self._list, width=WIDTH)
        self._list.setFixedHeight(self._list.sizeHintForRow(0) * min(len(names), LINES) + theme().px(10))
        place = self.area.cursorRect().bottomLeft()
        room = self.area.viewport().rect()
        self._list.move(
            max(0, min(place.x(), room.width() - self._list.width())), max(0, min(place.y() + 4, room.height() - self._list.height()))
        )
        self._list.raise_()

    def _take(self) -> None:
        begun, item = self._begun(), self._list.currentItem()
        if begun is None or item is None:
            return
        cursor = self.area.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(begun))
        cursor.insertText(f"{item.text()} ")
        self.area.setTextCursor(cursor)
        self._list.hide()


def _plain(words: str) -> str:
    """Return words without accents and capitals, to compare what is typed in a hurry."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(sign))


def _fits(name: str, begun: str) -> bool:
    """Say whether a name, or one of its parts, begins as typed."""
    whole, typed = _plain(name), _plain(begun)
    return whole.startswith(typed) or any(part.startswith(typed) for part in whole.replace("-", " ").split())
