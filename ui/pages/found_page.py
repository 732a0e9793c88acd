"""What the pages of orders and of customers share: a search above a list, a pane beside it, and one record whole in the place of both."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedLayout

from ui.context import UiContext
from ui.pages.found_list import FoundList
from ui.pages.page import Page
from ui.widgets.search_field import SearchField
from ui.widgets.toast import Toast

SEARCH_MS = 120


class FoundPage(Page):
    """The list is the first part of the stack, the record the second."""

    _list: FoundList[Any, Any]
    _search: SearchField
    _stack: QStackedLayout
    _toast: Toast

    def __init__(self, context: UiContext, *, name: str) -> None:
        super().__init__(context, name=name)
        self._place = -1  # of the whole record in the list
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(SEARCH_MS)

    def focus_search(self) -> None:
        """Put the cursor into the search box, back at the list if a record is shown whole."""
        self._back()
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _follow_search(self) -> None:
        """Look for what is typed, once nobody types any more, and begin with the first row of another list."""
        self._typing.timeout.connect(self._search_now)
        self._search.textChanged.connect(lambda _words: self._typing.start())
        self._search.returnPressed.connect(self._enter_list)
        self._list.listed.connect(self._choose_first)
        self._list.stopped.connect(self._show_words)
        self._list.chosen_changed.connect(self._show_choice)

    @property
    def _whole(self) -> bool:
        return self._stack.currentIndex() == 1

    def _show_choice(self) -> None:
        """Show what is selected."""
        raise NotImplementedError

    def _reset(self) -> None:
        """Show more again."""
        raise NotImplementedError

    def _search_now(self) -> None:
        words = self._search.text().strip()
        if words != self._list.query.words:
            self._list.show_query(replace(self._list.query, words=words))

    def _show_words(self) -> None:
        """Show the words of the list that is shown on, after one that was stopped."""
        self._search.setText(self._list.query.words)
        self._typing.stop()

    def _choose_first(self) -> None:
        self._list.view.choose([0] if self._list.model.rowCount() else [])
        self._show_choice()

    def _enter_list(self) -> None:
        self._search_now()
        self._list.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _back(self) -> None:
        if self._whole:
            self._stack.setCurrentIndex(0)
            self._list.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show_choice()

    def _leave(self) -> None:
        if self._toast.isVisible():
            self._toast.dismiss()
        elif self._list.stop():
            return
        elif self._whole:
            self._back()
        elif self._search.text():
            self._reset()
