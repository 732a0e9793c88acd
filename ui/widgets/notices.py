"""What a place says when it has nothing to show, or something to tell."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.theme import Step, theme
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import Item, column, greedy, panel, row, set_look

_ICON = {"note": "info", "warn": "triangle-alert", "done": "circle-check", "problem": "circle-alert"}
_TOKEN = {"note": "new_fg", "warn": "in_progress_fg", "done": "completed_fg", "problem": "problem_fg"}

SENTENCE, WHOLE = 272, 1000  # at most so wide, and all of that before the sides get any


class EmptyState(QWidget):
    """An icon on a disc, one sentence, one button at most."""

    def __init__(self, icon_name: str, sentence: str, action: QPushButton | None = None, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._picture = Picture(icon_name, "muted", 28)
        disc = QVBoxLayout()
        disc.setContentsMargins(0, 0, 0, 0)
        disc.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignCenter)
        self.sentence = text(sentence, wrap=True, name=f"{name}.sentence")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.sentence.setMinimumHeight(36)
        self.restyle()
        words = row(None, self.sentence, None)
        words.setStretch(1, WHOLE)
        last: tuple[Item, ...] = (8, row(None, action, None)) if action is not None else ()
        middle = row(None, panel(disc, "disc", width=64, height=64), None)
        self.setLayout(column(None, middle, 8, words, *last, None, 16, gap=8, margins=(16, 16, 16, 16)))

    def restyle(self) -> None:
        """Grow with the font, as far as the place is wide enough."""
        self.sentence.setMaximumWidth(theme().px(SENTENCE))

    def say(self, icon_name: str, sentence: str) -> None:
        """Show another icon and sentence."""
        self._picture.show_icon(icon_name)
        self.sentence.setText(sentence)


class Notice(QFrame):
    """A coloured strip with an icon, a sentence, perhaps a second line and buttons. Tones: note, warn, done, problem."""

    def __init__(self, words: str = "", *, tone: str = "note", detail: str = "", actions: tuple[QWidget, ...] = (), name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._picture = Picture(_ICON[tone], _TOKEN[tone], 18)
        self._words = text(words, Step.STRONG, tone, wrap=True, name=f"{name}.words")
        self._detail = text(detail, Step.SMALL, tone, wrap=True, name=f"{name}.detail")
        lines = QWidget()
        lines.setLayout(column(self._words, self._detail, gap=2))
        self.setLayout(row(self._picture, greedy(lines), *actions, gap=12, margins=(16, 10, 12, 10)))
        self.say(words, tone=tone, detail=detail)

    def add_action(self, action: QWidget) -> None:
        """Put a button at the end of the strip."""
        layout = self.layout()
        if layout is not None:
            layout.addWidget(action)

    def say(self, words: str, *, tone: str = "note", detail: str = "") -> None:
        """Show another sentence in another tone."""
        self.setAccessibleName(words)
        self._picture.show_icon(_ICON[tone], _TOKEN[tone])
        self._words.setText(words)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        for label in (self._words, self._detail):
            set_look(label, tone=tone)
        set_look(self, look=tone)
