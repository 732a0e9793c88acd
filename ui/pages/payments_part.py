"""What each part of the payments page is: a widget under a tab of its own, with what the page needs of it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.context import UiContext
from ui.pages.page import Command
from ui.widgets.toast import Toast


class PaymentsPart(QWidget):
    """A part. `told(words, undo)` is for the page's toast, `summary_changed` for the status bar, `counted` for its tab.

    Its `tools`, if it has any, stand beside the page's title while it is shown.
    """

    told = Signal(str, object)
    summary_changed = Signal(str)
    counted = Signal(str)
    order_asked = Signal(int)

    def __init__(self, context: UiContext, *, name: str) -> None:
        super().__init__()
        self.context = context
        self.tools: QWidget | None = None
        self.setObjectName(name)

    def use_toast(self, toast: Toast) -> None:
        """Take the page's toast, for deeds that tell of themselves; called once, before anything else."""

    def reload(self) -> None:
        """Read again what the part shows."""

    def take_focus(self) -> None:
        """Let the keyboard begin here."""

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done here by its name."""
        return ()

    def paste(self, words: str) -> bool:
        """Take what was pasted while nothing that takes text has the keyboard; say whether there was any use for it."""
        del words
        return False

    def leave(self) -> bool:
        """Close the topmost layer of the part (Esc); say whether there was one."""
        return False


@dataclass(frozen=True, slots=True)
class PartSpec:
    """A part that exists: its key, its tab's words and the widget."""

    key: str
    words: str
    make: Callable[[UiContext], PaymentsPart]
