"""A small card over a list while something is looked for: a turning arc, a word, and a way to stop it."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QWidget

from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import row
from ui.widgets.spinner import AFTER_MS, Spinner

TOP = 48


class Waiting(QFrame):
    """Shown over its list 300 ms after `show_waiting(True)`, so that quick work does not flicker. `stop_asked` by its button."""

    stop_asked = Signal()

    def __init__(self, words: str, stop_words: str, *, name: str, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName(name)
        self.setProperty("look", "card")
        self._spinner = Spinner(words, name=f"{name}.spinner", size=20)
        stop = button(stop_words, name=f"{name}.stop", kind="link")
        stop.clicked.connect(self.stop_asked)
        self.setLayout(row(self._spinner, text(words, name=f"{name}.words"), 8, stop, gap=8, margins=(16, 10, 16, 10)))
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(AFTER_MS)
        self._delay.timeout.connect(self._appear)
        over.installEventFilter(self)
        self.hide()

    def show_waiting(self, on: bool) -> None:
        """Begin or end to wait."""
        if on and not self.isVisible():
            self._delay.start()
        elif not on:
            self._delay.stop()
            self._spinner.stop()
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of what it lies over."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _appear(self) -> None:
        self._spinner.begin()
        self.show()
        self._place()
        self.raise_()

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, TOP)
