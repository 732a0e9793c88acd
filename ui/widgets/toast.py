"""The toast: what was just done and, for ten seconds, how to take it back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from ui.shown_texts import tip
from ui.theme import Step, theme
from ui.widgets.buttons import Button
from ui.widgets.labels import text
from ui.widgets.layouts import fix_size, native_key, row

SHOWN_MS = 10_000
ABOVE_STATUS = 32
AT_SIDES, LEAST, LEAST_WORDS = 24, 640, 120


class Toast(QFrame):
    """Floats over `page`, centred on `centre` (else on the page), 32 above its lower edge. Ctrl+Z undoes also when it is gone."""

    def __init__(self, page: QWidget, *, undo_words: str, name: str = "toast", centre: QWidget | None = None) -> None:
        super().__init__(page)
        self._page, self._centre = page, centre or page
        self._undo: Callable[[], None] | None = None
        self.setObjectName(name)
        self.setProperty("look", "toast")
        self._words = text("", Step.BODY, "on_toast", name=f"{name}.words")
        self._button = Button(undo_words, name=f"{name}.undo", kind="toast", height=28)
        self._key = text(native_key("Ctrl+Z"), Step.SMALL, "on_toast")
        self._more = Button("…", name=f"{name}.more", kind="toast", height=28)
        self._on_more: Callable[[], object] | None = None
        self._more.clicked.connect(self._ask_more)
        self.setLayout(row(self._words, self._more, self._button, self._key, gap=12, margins=(16, 8, 16, 8)))
        fix_size(self, height=44)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), page)
        self._shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        self._shortcut.setEnabled(False)
        self._timer.timeout.connect(self.dismiss)
        self._button.clicked.connect(self.undo)
        self._shortcut.activated.connect(self.undo)
        page.installEventFilter(self)
        self.hide()

    def tell(self, words: str, undo: Callable[[], None] | None = None, more: tuple[str, Callable[[], object]] | None = None) -> None:
        """Say what was done; `undo` is called at most once. `more` is a second button that tells it in full: its words and what it does."""
        self._undo = undo
        self._on_more = more[1] if more else None
        self._more.set_words(more[0] if more else "…")
        self._more.setVisible(more is not None)
        self._words.setText(words)
        self._button.setVisible(undo is not None)
        self._key.setVisible(undo is not None)
        self._shortcut.setEnabled(undo is not None)
        self.setAccessibleName(words)
        self.adjustSize()
        self._cut(words)
        self.show()
        self.raise_()
        self._place()
        self._timer.start(SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _cut(self, words: str) -> None:
        """Cut words off that would make the toast wider than what it lies over; the tooltip has them all."""
        over = self.width() - (max(self._centre.width(), LEAST) - 2 * AT_SIDES)
        self._words.setToolTip(tip(words) if over > 0 else "")
        if over > 0:
            room = max(LEAST_WORDS, self._words.sizeHint().width() - over)
            self._words.setText(self._words.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room))
            self.adjustSize()

    def undo(self) -> None:
        """Take back what the toast tells of."""
        undo, self._undo = self._undo, None
        self._shortcut.setEnabled(False)
        self.dismiss()
        if undo is not None:
            undo()

    def _ask_more(self) -> None:
        if self._on_more is not None:
            self._on_more()

    def dismiss(self) -> None:
        """Go away; what was done stays done until somebody presses Ctrl+Z."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        middle = (
            self._centre.mapTo(self._page, QPoint(self._centre.width() // 2, 0)).x()
            if self._centre is not self._page
            else self._page.width() // 2
        )
        self.move(max(8, middle - self.width() // 2), self._page.height() - theme().px(ABOVE_STATUS) - self.height())
