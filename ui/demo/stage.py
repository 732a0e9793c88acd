"""The stage of the tour: finds controls by name, presses keys and buttons, waits for what happens, and takes pictures."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

W = TypeVar("W", bound=QWidget)
PATIENCE_SECONDS = 60.0  # a slow computer that does much else at once still plays to the end
SETTLE_MS = 60


class StuckError(AssertionError):
    """Something that the tour waited for did not happen."""


class Stage:
    """One window in one look and language. `keys` counts the key presses."""

    def __init__(self, folder: Path, variant: str) -> None:
        self.folder, self.variant = folder, variant
        self.keys = 0
        self.pictures: list[Path] = []
        folder.mkdir(parents=True, exist_ok=True)

    def find(self, name: str, kind: type[W]) -> W:
        """Return the visible control with this name; wait until there is one."""
        self.until(lambda: self._seen(name, kind) is not None, name)
        found = self._seen(name, kind)
        if found is None:
            raise StuckError(name)
        return found

    def _seen(self, name: str, kind: type[W]) -> W | None:
        tops = (top for top in QApplication.topLevelWidgets() if top.isVisible())
        every = (widget for top in tops for widget in top.findChildren(kind, name))
        return next((widget for widget in every if widget.isVisible()), None)

    def shows(self, name: str) -> bool:
        """Say whether a control with this name is visible now."""
        return self._seen(name, QWidget) is not None

    def click(self, name: str) -> None:
        """Press a button once it can be pressed."""
        control = self.find(name, QAbstractButton)
        self.until(control.isEnabled, f"{name} enabled")
        control.click()
        self.settle()

    def write(self, name: str, words: str) -> None:
        """Type into a field."""
        line = self.find(name, QLineEdit)
        line.setFocus()
        line.setText(words)
        self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, on: QWidget | None = None) -> None:
        """Press a key where the keyboard is: an open menu, the focus, or this control where the platform gives no focus."""
        from PySide6.QtTest import QTest  # only the tour presses keys

        focused = QApplication.focusWidget()
        seen = focused if focused is not None and focused.isVisible() else None  # a dialog that is closing keeps it for a moment
        target = QApplication.activePopupWidget() or QApplication.activeModalWidget() or seen or on
        if target is None:
            raise StuckError("nothing has the focus")
        self.until(lambda: self._awake(target), "an active window")
        focus = target.focusWidget() if target.isWindow() else None
        self.keys += 1
        QTest.keyClick(focus or target, key, modifiers)
        self.settle()

    def _awake(self, target: QWidget) -> bool:
        """Say whether a window is active; until then ask for it, again and again where the platform is busy closing another."""
        if QApplication.activeWindow() is None:
            target.window().activateWindow()
        return QApplication.activeWindow() is not None

    def type(self, words: str, on: QWidget | None = None) -> None:
        """Type into what has the focus, or into this control where the platform gives no focus; a key a letter."""
        from PySide6.QtTest import QTest

        target = QApplication.focusWidget() or on
        if target is None:
            raise StuckError("nothing to type into")
        self.keys += len(words)
        QTest.keyClicks(target, words)
        self.settle()

    def until(self, happened: Callable[[], bool], what: str) -> None:
        """Wait for something; StuckError after a while."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not happened():
            if time.monotonic() > end:
                raise StuckError(what)
            self.settle(20)

    def settle(self, milliseconds: int = SETTLE_MS) -> None:
        """Let the program run for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def picture(self, window: QWidget, name: str) -> None:
        """Keep what a window shows, with the dialogs over it."""
        self.settle(150)
        path = self.folder / f"{name}_{self.variant}.png"
        shot = window.grab()
        shot.save(str(path))
        self.pictures.append(path)
