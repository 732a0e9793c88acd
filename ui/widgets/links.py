"""A link whose words come from outside: cut to the room it has, with all of them in the tooltip and for screen readers."""

from PySide6.QtCore import Qt

from ui.shown_texts import on_one_line, tip
from ui.theme import theme
from ui.widgets.buttons import Button, button

ROOM = 232


def elided_link(words: str, *, name: str, room: int = ROOM) -> Button:
    """Return a link; `room` is its greatest width at the usual font."""
    shown = on_one_line(words)
    result = button(shown, name=name, kind="link")
    cut = result.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, theme().px(room))
    if cut != shown:
        result.set_words(cut, accessible=shown)
        result.setToolTip(tip(shown))
    return result
