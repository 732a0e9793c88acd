"""Parts of the packing station that are read from three metres: the lines of a parcel, the scan field, the strip that answers."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton

from ui.icons import pixmap
from ui.theme import Step, theme
from ui.widgets.fields import Field
from ui.widgets.labels import ElidedLabel, Picture, text
from ui.widgets.layouts import column, greedy, panel, row, set_look
from ui.widgets.typed_text import Takes

LINE, TALL, BAR = 112, 56, 3
LONGEST_TITLE = 120
_ICONS = {"done": "circle-check", "warn": "triangle-alert", "problem": "circle-x", "note": "info"}
_TINTS = {"done": "completed_fg", "warn": "in_progress_fg", "problem": "problem_fg", "note": "new_fg"}


class PackRow(QFrame):
    """One line of the parcel: how many, what, where it lies, and whether it is in. `picked` on a click."""

    picked = Signal()

    def __init__(self, pieces: str, title: str, where: str, *, name: str, last: bool) -> None:
        super().__init__()
        self.setObjectName(name)
        self._last, self._current = last, False
        self.pieces = text(pieces, Step.HUGE, name=f"{name}.pieces")
        self.pieces.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.pieces.setMinimumWidth(theme().px(88))
        self.title = text(title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE].rstrip()}…", Step.H2, wrap=True)
        self.title.setObjectName(f"{name}.title")
        place = ElidedLabel(where, Step.LARGE, "muted", name=f"{name}.where")
        self.left = text("", Step.H2, "accent", name=f"{name}.left")
        self._mark = Picture("circle", "muted", 32)
        what = greedy(panel(column(None, self.title, place, None, gap=4), "clear"))
        self.setLayout(row(self.pieces, what, self.left, self._mark, gap=24, margins=(8, 0, 24, 0)))
        self.restyle()

    def restyle(self) -> None:
        """Grow with the font, but slower: lines that leave the screen are not read from three metres."""
        self.setFixedHeight(LINE + (theme().px(LINE) - LINE) // 3)

    def show_state(self, *, done: bool, left: str, current: bool, spoken: str) -> None:
        """Show how far the line is; `spoken` is the same for who hears the screen."""
        self._current = current
        self.left.setText(left)
        self.left.setVisible(bool(left))
        self._mark.show_icon("circle-check-big" if done else "circle", "completed_fg" if done else "muted")
        for label in (self.pieces, self.title):
            set_look(label, tone="muted" if done else "text")
        self.setAccessibleName(spoken)
        self.update()

    @property
    def current(self) -> bool:
        """Whether this is the marked line."""
        return self._current

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.picked.emit()
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        if self._current:
            painter.fillRect(self.rect(), look.colour("selection"))
            painter.fillRect(0, 0, BAR, self.height(), look.colour("accent"))
        if not self._last:
            painter.setPen(QPen(look.colour("hairline"), 0))
            painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
        painter.end()


class ScanField(Field):
    """Takes a line from a scanner or by hand.

    While it is empty, the keys of the list work in it: `ticked(whole)`, `moved(by)`, `erased`.
    """

    ticked = Signal(bool)
    moved = Signal(int)
    erased = Signal()

    def __init__(self, *, name: str, accessible: str) -> None:
        super().__init__(name=name, accessible=accessible, height=TALL, takes=Takes.LABEL)
        self.setProperty("step", str(Step.H2))
        self.setFont(theme().face(Step.H2))
        self.restyle()

    def restyle(self) -> None:
        """Leave room for the picture, which grows with the font."""
        self.setTextMargins(theme().px(44), 0, 0, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo):
            event.ignore()  # Ctrl+Z brings the parcel back, not letters
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.moved.emit(steps[key])
        elif key == Qt.Key.Key_Space and not self.text():
            self.ticked.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Backspace and not self.text():
            self.erased.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme().px(24)
        painter = QPainter(self)
        painter.drawPixmap(theme().px(16), (self.height() - side) // 2, pixmap("scan-barcode", "accent", side, self.devicePixelRatioF()))
        painter.end()


class HeardStrip(QFrame):
    """Answers a scan in colour, picture and words; its room is kept while it is silent."""

    def __init__(self, *actions: QPushButton, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._picture = Picture("info", "muted", 24)
        self.words = text("", Step.H2, wrap=True, name=f"{name}.words")
        self.detail = text("", Step.LARGE, name=f"{name}.detail")
        self._parts = (self._picture, self.words, self.detail)
        greedy(self.words)
        more = column(None, self.detail, *actions, None, gap=0)
        for part in (self.detail, *actions):
            more.setAlignment(part, Qt.AlignmentFlag.AlignRight)
        self.setLayout(row(self._picture, self.words, more, gap=16, margins=(16, 4, 16, 4)))
        self.setMinimumHeight(theme().px(TALL))
        self.say("", "", "")

    def restyle(self) -> None:
        """Grow with the font."""
        self.setMinimumHeight(theme().px(TALL))

    def say(self, words: str, tone: str, detail: str) -> None:
        """Show a sentence in a tone (done, warn, problem, note); no tone is silence."""
        self.tone = tone
        self.words.setText(words)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self._picture.setVisible(bool(tone))
        self._picture.show_icon(_ICONS.get(tone, "info"), _TINTS.get(tone, "muted"))
        for label in (self.words, self.detail):
            set_look(label, tone=tone or "muted")
        set_look(self, look=tone or "clear")
        self.setAccessibleName(" ".join(part for part in (words, detail) if part))
        if words and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
