"""Buttons in their kinds. One filled button per area: the next step; everything else is quiet."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QPushButton

from ui.icons import icon
from ui.theme import Step, theme
from ui.widgets.layouts import CONTROL, fix_size

_ICON_TOKEN = {"filled": "on_accent", "danger": "on_danger", "link": "accent", "nav": "muted", "tab": "muted"}
_STRONG = frozenset({"filled", "danger", "toast"})


class Button(QPushButton):
    """A button of the kit. Kinds: filled, quiet (outline), ghost, link, danger, tab and nav (both checkable), field, toast."""

    def __init__(
        self, words: str, *, name: str, kind: str = "quiet", icon_name: str = "", height: int = CONTROL, accessible: str = ""
    ) -> None:
        super().__init__()
        self._kind, self._icon_name = kind, icon_name
        self.setObjectName(name)
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        fix_size(self, height=height)
        if kind in ("tab", "nav"):
            self.setCheckable(True)
            self.toggled.connect(self._be_marked)
        self.set_words(words, accessible)
        self.restyle()

    def set_words(self, words: str, accessible: str = "") -> None:
        """Say what the button does; `&` is shown as it is."""
        gap = "  " if self._kind == "nav" else " " if self._icon_name else ""
        keys = self.shortcut()
        self.setText((gap + words.replace("&", "&&")) if words else "")
        self.setShortcut(keys)  # Qt takes a shortcut away with the old words
        self.setAccessibleName(accessible or words)

    def set_icon(self, icon_name: str) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self.restyle()

    def set_kind(self, kind: str) -> None:
        """Become another kind, for a next step that has become one of several."""
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.restyle()

    def set_key(self, key: str | QKeySequence.StandardKey) -> None:
        """Give the button a shortcut and show it in the tooltip in the system's own writing."""
        self.setShortcut(QKeySequence(key))
        self.setToolTip(f"{self.accessibleName()} ({self.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")

    def restyle(self) -> None:
        """Take font and icon colour from the theme."""
        self._take_face()
        if self._icon_name:
            token = _ICON_TOKEN.get(self._kind, "text")
            size = theme().px({"nav": 18, "link": 14}.get(self._kind, 16))
            self.setIcon(icon(self._icon_name, token, size, on="accent" if self.isCheckable() else ""))
            self.setIconSize(QSize(size, size))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_face()  # the style sheet's first look at a widget puts back the font from before it was checked

    def _be_marked(self) -> None:
        """Take the face that goes with it, and again once the style sheet has seen the change: its first look brings back the old one."""
        self._take_face()
        QTimer.singleShot(0, self, self._take_face)

    def _take_face(self) -> None:
        step = Step.STRONG if self._kind in _STRONG or self.isChecked() else Step.SMALL_STRONG if self._kind == "link" else Step.BODY
        self.setFont(theme().face(step))


def button(
    words: str, *, name: str, kind: str = "quiet", icon_name: str = "", key: str = "", height: int = CONTROL, accessible: str = ""
) -> Button:
    """Return a button with words. `name` is its objectName ("order.ship"), `key` a shortcut ("Ctrl+Return"); link buttons are 20 high."""
    result = Button(
        words,
        name=name,
        kind=kind,
        icon_name=icon_name,
        height=20 if kind == "link" and height == CONTROL else height,
        accessible=accessible,
    )
    if key:
        result.set_key(key)
    return result


def icon_button(icon_name: str, *, name: str, accessible: str, kind: str = "ghost", key: str = "", height: int = CONTROL) -> Button:
    """Return a square button that only shows an icon; `accessible` is its name and tooltip."""
    result = Button("", name=name, kind=kind, icon_name=icon_name, height=height, accessible=accessible)
    result.setProperty("square", True)
    result.setToolTip(accessible)
    fix_size(result, width=height)
    if key:
        result.set_key(key)
    return result
