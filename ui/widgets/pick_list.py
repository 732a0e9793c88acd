"""A short list to pick one from: a disc with initials or none, a name, and a muted line below it. Arrow keys move the choice."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QScrollArea, QSizePolicy, QWidget

from ui.shown_texts import breakable
from ui.theme import Step, theme
from ui.widgets.labels import initials
from ui.widgets.layouts import clear, column, scrolling

HEIGHT, DISC, INSET, MARK, PADDING, GAP = 60, 32, 16, 3, 10, 2
WRAPPED = Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextWordWrap.value
MOST_LINES = 3
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Pick:
    """An entry: its key, a name, the line below, and whose initials stand before it (empty: none)."""

    key: str
    title: str
    line: str = ""
    person: str = ""


class PickRow(QAbstractButton):
    """One entry."""

    def __init__(self, pick: Pick, *, name: str) -> None:
        super().__init__()
        self.pick = pick
        self.setObjectName(name)
        self.setAccessibleName(f"{pick.title}, {pick.line}" if pick.line else pick.title)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(160, theme().px(HEIGHT))

    def heightForWidth(self, width: int) -> int:
        """Return the usual height, or what words in several lines need."""
        heights = [self._height(metric, words, width - self._left - INSET) for words, metric, _, _ in self._lines()]
        return max(theme().px(HEIGHT), sum(heights) + GAP * (len(heights) - 1) + 2 * theme().px(PADDING))

    @property
    def _left(self) -> int:
        """Where the words begin."""
        return INSET + (theme().px(DISC) + 12 if self.pick.person else 0)

    def _lines(self) -> list[tuple[str, QFontMetrics, Step, str]]:
        lines = ((self.pick.title, Step.STRONG, "text"), (self.pick.line, Step.SMALL, "muted"))
        return [(words, QFontMetrics(theme().face(step)), step, tone) for words, step, tone in lines if words]

    def _height(self, metric: QFontMetrics, words: str, room: int) -> int:
        """Return the height of words that break into several lines where one does not hold them."""
        needed = metric.boundingRect(0, 0, max(room, 1), 10_000, WRAPPED, breakable(words)).height()
        return min(max(needed, metric.height()), MOST_LINES * metric.lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter, chosen = theme(), QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or self.underMouse():
            painter.fillRect(self.rect(), look.colour("selection" if chosen else "hover"))
        if chosen:
            painter.fillRect(0, 0, MARK, self.height(), look.colour("accent"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("hairline"))
        if self.pick.person:
            self._paint_disc(painter)
        self._paint_words(painter, self._left)
        if self.hasFocus() and not chosen:
            painter.setPen(look.colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -2))
        painter.end()

    def _paint_disc(self, painter: QPainter) -> None:
        look, side = theme(), theme().px(DISC)
        disc = QRectF(INSET, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("surface" if self.isChecked() else "selection"))
        painter.drawEllipse(disc)
        painter.setPen(look.colour("accent"))
        painter.setFont(look.face(Step.SMALL_STRONG))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(self.pick.person))

    def _paint_words(self, painter: QPainter, left: int) -> None:
        look, room, lines = theme(), self.width() - left - INSET, self._lines()
        heights = [self._height(metric, words, room) for words, metric, _, _ in lines]
        top = (self.height() - sum(heights) - GAP * (len(lines) - 1)) // 2
        for (words, _metric, step, tone), height in zip(lines, heights, strict=True):
            painter.setFont(look.face(step))
            painter.setPen(look.colour(tone))
            painter.drawText(QRect(left, top, room, height), WRAPPED, breakable(words))
            top += height + GAP


class PickList(QScrollArea):
    """`picked` carries the key of the entry that was chosen by hand."""

    picked = Signal(str)

    def __init__(self, *, name: str, accessible: str) -> None:
        super().__init__()
        self._rows: dict[str, PickRow] = {}
        self._column = column(gap=0)
        content = QWidget()
        content.setLayout(column(self._column, None, gap=0))
        inner = scrolling(content, name)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("look", "clear")
        self.setWidget(inner.takeWidget())
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._group = QButtonGroup(self)

    @property
    def key(self) -> str:
        """The chosen entry; empty if there is none."""
        return next((key for key, one in self._rows.items() if one.isChecked()), "")

    def show_picks(self, picks: Iterable[Pick], chosen: str = "") -> None:
        """Show entries; `chosen` or, if it is not among them, the first is the chosen one. Nothing is emitted."""
        focused = any(one.hasFocus() for one in self._rows.values())
        clear(self._column)
        self._group = QButtonGroup(self)
        self._rows = {pick.key: PickRow(pick, name=f"{self.objectName()}.{pick.key}") for pick in picks}
        for key, one in self._rows.items():
            self._column.addWidget(one)
            self._group.addButton(one)
            one.clicked.connect(lambda _on=False, key=key: self.picked.emit(key))
        self.choose(chosen if chosen in self._rows else next(iter(self._rows), ""))
        if focused:
            self.take_focus()

    def choose(self, key: str) -> None:
        """Mark an entry as the chosen one."""
        if key in self._rows:
            self._rows[key].setChecked(True)
            self.ensureWidgetVisible(self._rows[key])

    def take_focus(self) -> None:
        """Give the keyboard to the chosen entry."""
        if self.key:
            self._rows[self.key].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        keys = list(self._rows)
        if step is None or not keys:
            super().keyPressEvent(event)
            return
        place = min(max(keys.index(self.key) + step, 0), len(keys) - 1)
        self.choose(keys[place])
        self.take_focus()
        self.picked.emit(keys[place])
