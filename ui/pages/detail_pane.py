"""The pane beside a list that shows one record: a head that stays, and parts below it that scroll."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QVBoxLayout, QWidget

from ui.context import UiContext
from ui.widgets.layouts import PANE, Item, add, clear, fix_pane, scrolling
from ui.widgets.notices import EmptyState


class DetailPane(QFrame):
    """`page_asked` for the record's whole page, `verbs_asked` for its menu and where, `focus_dropped` when what had the focus goes."""

    page_asked = Signal(object)
    verbs_asked = Signal(object, object)
    focus_dropped = Signal()

    def __init__(self, context: UiContext, *, name: str, accessible: str, icon_name: str) -> None:
        super().__init__()
        self._context = context
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("look", "card")
        fix_pane(self, PANE)
        self._empty = EmptyState(icon_name, "", name=f"{name}.empty")
        self._head = QVBoxLayout()
        self._head.setContentsMargins(16, 12, 16, 0)
        self._head.setSpacing(8)
        self._body = QWidget()
        self._area = scrolling(self._body, f"{name}.scroll")
        self._sections = QVBoxLayout(self._body)
        self._sections.setContentsMargins(16, 4, 16, 16)
        self._sections.setSpacing(8)
        shown = QWidget()
        layout = QVBoxLayout(shown)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(12)
        layout.addLayout(self._head)
        layout.addWidget(self._area, 1)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(shown)

    def say(self, icon_name: str, sentence: str) -> None:
        """Show a sentence and no record."""
        self._empty.say(icon_name, sentence)
        self._stack.setCurrentIndex(0)

    def put(self, head: Iterable[Item], parts: Iterable[Item]) -> None:
        """Show a record from its top, in the place of what was shown."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.focus_dropped.emit()  # the button that was pressed goes away with the record's old state
        clear(self._head)
        clear(self._sections)
        for part in head:
            add(self._head, part)
        for part in parts:
            add(self._sections, part)
        self._sections.addStretch(1)
        self._area.verticalScrollBar().setValue(0)
        self._stack.setCurrentIndex(1)
