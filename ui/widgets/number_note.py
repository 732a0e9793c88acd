"""The note that a payment number was taken out of a field: it floats below the field for ten seconds, and nothing moves for it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.theme import Step
from ui.widgets.buttons import Button
from ui.widgets.labels import text
from ui.widgets.layouts import fix_size, row
from ui.widgets.typed_text import OFFERED_MS

HEIGHT, GAP = 32, 2


class NumberNote(QFrame):
    """Says what was taken out; where it may be, a button says that it was no such number. Tab reaches it from the field, Esc closes it."""

    def __init__(self, field: QWidget, take_back: Callable[[], None]) -> None:
        super().__init__(field.window())
        self._field = field
        self.setObjectName(f"{field.objectName()}.removed")
        self.setProperty("look", "toast")
        self._words = text("", Step.SMALL, "on_toast", name=f"{self.objectName()}.words")
        self._button = Button(self.tr("Not a card number?"), name=f"{self.objectName()}.none", kind="toast", height=24)
        self._button.clicked.connect(take_back)
        self._button.clicked.connect(self.hide)
        self.setLayout(row(self._words, self._button, gap=8, margins=(12, 4, 12, 4)))
        fix_size(self, height=HEIGHT)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(OFFERED_MS)
        self._timer.timeout.connect(self.hide)
        field.destroyed.connect(self.deleteLater)
        for watched in (field, self._button):
            watched.installEventFilter(self)
        self.hide()

    def tell(self, kind: str, *, sealed: bool, asks: bool) -> None:
        """Say that a number of this kind was taken out; `asks` offers to say that it was none."""
        words = {
            "card": self.tr("Card number removed"),
            "iban": self.tr("IBAN hidden · sealed when you save") if sealed else self.tr("IBAN removed"),
            "account": self.tr("Account number removed"),
            "code": self.tr("Card check code removed"),
        }[kind]
        self._words.setText(words)
        self.setAccessibleName(words)
        self._button.setVisible(asks)
        self.adjustSize()
        self.setVisible(self._field.isVisible())
        self.raise_()
        self._place()
        if asks:
            QWidget.setTabOrder(self._field, self._button)
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible():
            if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
                self._place()
            elif event.type() is QEvent.Type.Hide and watched is self._field:
                self.hide()
            elif event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                event.accept()  # Esc closes the note and not the dialog below it
            elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
                self.hide()
                self._field.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Stand below the field, above it where the window ends."""
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            self.show()
        corner = self._field.mapTo(window, QPoint(0, self._field.height() + GAP))
        if corner.y() + self.height() > window.height():
            corner = self._field.mapTo(window, QPoint(0, -self.height() - GAP))
        self.move(max(4, min(corner.x(), window.width() - self.width() - 4)), max(4, corner.y()))
