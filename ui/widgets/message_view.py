"""A customer's message as plain text, with the places marked where a number and a time were read."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit

from backoffice.domain.callback_reading.records import Found, Highlight
from ui.theme import Step, theme

_TONES = {Found.TIME: "in_progress", Found.NUMBER: "new"}
HIDDEN = "•"


class MessageView(QTextEdit):
    """Shows a message at its full height, up to `most` pixels, then it scrolls. Nothing in it is read as HTML or loaded."""

    def __init__(self, *, name: str, accessible: str, most: int = 220) -> None:
        super().__init__()
        self._most, self._places = most, tuple[Highlight, ...]()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("look", "clear")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_message(self, words: str, places: Sequence[Highlight] = (), *, hide_numbers: bool = False) -> None:
        """Show a text and mark places in it; the digits of numbers can be hidden."""
        self._places = tuple(places)
        for place in self._places if hide_numbers else ():
            if place.kind is Found.NUMBER:
                hidden = "".join(HIDDEN if sign.isdigit() else sign for sign in words[place.start : place.end])
                words = words[: place.start] + hidden + words[place.end :]
        self.setPlainText(words)
        self.restyle()

    def restyle(self) -> None:
        """Take font and colours from the theme."""
        self.setFont(theme().face(Step.BODY))
        self.setMaximumHeight(theme().px(self._most))
        self.setExtraSelections([self._marked(place) for place in self._places])
        self._fit()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text at a width, so that whatever holds the view is laid out right at once."""
        return min(theme().px(self._most), self._whole(width - self.width() + self.contentsRect().width()))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + 2)

    def _marked(self, place: Highlight) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        form = QTextCharFormat()
        form.setBackground(theme().colour(f"{_TONES[place.kind]}_bg"))
        form.setForeground(theme().colour(f"{_TONES[place.kind]}_fg"))
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(self.toPlainText(), place.start))
        cursor.setPosition(_utf16(self.toPlainText(), place.end), QTextCursor.MoveMode.KeepAnchor)
        marked.format = form
        marked.cursor = cursor
        return marked

    def _fit(self) -> None:
        """Show a scrollbar only where there is more text than room, since it would take room that makes the text longer."""
        more = self._whole(self.contentsRect().width()) > theme().px(self._most)
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if more else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() is not bar:
            self.setVerticalScrollBarPolicy(bar)

    def _whole(self, width: int) -> int:
        """Return the height of all the text at a width, measured beside what is shown."""
        measured = self.document().clone()
        measured.setTextWidth(max(1, width))
        return math.ceil(measured.size().height()) + 2


def _utf16(words: str, place: int) -> int:
    """Return a place as Qt counts it, in UTF-16: an emoji is two."""
    return len(words[:place].encode("utf-16-le")) // 2
