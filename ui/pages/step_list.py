"""The list of steps at the left of a wizard: what is done, what is now, what is to come."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.theme import Step
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import clear, column, fix_size, panel, row


@dataclass(frozen=True, slots=True)
class StepEntry:
    """A step's name and what stands below it; `state`: done, now or to_come."""

    words: str
    below: str
    state: str


class StepList(QWidget):
    """The program's name, the steps, and below them a sentence that holds all the way."""

    def __init__(self, assurance: str, *, name: str) -> None:
        super().__init__()
        self._name, self._list = name, QVBoxLayout()
        self._list.setSpacing(16)
        logo = text("B", Step.STRONG, "logo")
        logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fix_size(logo, 32, 32)
        words = text(assurance, Step.SMALL, "muted", wrap=True, name=f"{name}.assurance")
        layout = column(row(logo, text("Backoffice", Step.H2), None, gap=12), 32, self._list, None, words, gap=0, margins=(20, 16, 20, 16))
        self._side: QFrame = panel(layout, "side", name=f"{name}.side", width=272)
        self.setLayout(column(self._side, gap=0))

    def show_entries(self, entries: tuple[StepEntry, ...]) -> None:
        """Show steps in the place of those that are shown."""
        clear(self._list)
        for number, entry in enumerate(entries):
            self._list.addWidget(self._entry(number, entry))

    def _entry(self, number: int, shown: StepEntry) -> QWidget:
        done, now = shown.state == "done", shown.state == "now"
        icon_name = "circle-check-big" if done else "circle-chevron-right" if now else "circle"
        picture = Picture(icon_name, "completed_fg" if done else "accent" if now else "edge", 20)
        title: QLabel = text(shown.words, Step.STRONG if now else Step.BODY, "accent" if now else "text" if done else "muted", wrap=True)
        below = text(shown.below, Step.SMALL, "muted")
        entry = QWidget()
        entry.setObjectName(f"{self._name}.entry.{number}")
        state = self.tr("done") if done else self.tr("now") if now else self.tr("to come")
        entry.setAccessibleName(f"{shown.words}, {state}")
        lines = column(title, below, gap=2)
        layout = row(picture, lines, gap=12)
        layout.setStretch(1, 1)
        layout.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        entry.setLayout(layout)
        return entry
