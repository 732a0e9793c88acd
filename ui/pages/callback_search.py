"""The search box of the callbacks' page, and the words that it holds once somebody has stopped typing."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.fields import inside
from ui.widgets.labels import key_cap
from ui.widgets.layouts import native_key
from ui.widgets.search_field import SearchField

SEARCH_MS = 150


class CallbackSearch(QObject):
    """`changed` when other words are searched for, `left` when Return leads back to the list."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ""
        self.field = SearchField(
            name="callbacks.search",
            accessible=self.tr("Search callbacks"),
            placeholder=self.tr("Name, number, topic …"),
            icon_name="search",
        )
        inside(self.field, key_cap(native_key("Ctrl+F")))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)
        self._typing.timeout.connect(self._take)
        self.field.textChanged.connect(lambda _words: self._typing.start())
        self.field.returnPressed.connect(self._enter)

    def show_words(self, words: str) -> None:
        """Search for these words now; none end the search."""
        self.field.setText(words)
        self._take()

    def focus(self) -> None:
        """Put the cursor into the box."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _take(self) -> None:
        self._typing.stop()
        words = self.field.text().strip()
        if words != self.words:
            self.words = words
            self.changed.emit()

    def _enter(self) -> None:
        self._take()
        self.left.emit()
