"""A way back in, step by step: the steps at the left, one step at the right, and what holds all the way below the steps.

A subclass names its steps and fills one at a time. Nothing is changed before the last button, so going back costs nothing.
"""

from PySide6.QtWidgets import QFrame, QWidget

from ui.entrance_ports import Door
from ui.jobs import Jobs
from ui.pages.other_ways import WayIn
from ui.pages.step_list import StepEntry, StepList
from ui.theme import Step
from ui.widgets.buttons import Button
from ui.widgets.keyboard import start_focus
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import Item, column, greedy, panel, row


class Guide(WayIn):
    """`closed` leaves the way with nothing changed."""

    def __init__(self, door: Door, jobs: Jobs, *, name: str, at: int = 0) -> None:
        self._at = at
        super().__init__(door, jobs, name=name)

    @property
    def step(self) -> int:
        """The number of the step that is shown, from 0."""
        return self._at

    def step_names(self) -> tuple[str, ...]:
        """Return what the steps are called."""
        return ()

    def assurance(self) -> str:
        """Return what holds all the way."""
        return self.tr("You can stop at any time. Nothing is changed before the last step, and nothing is lost.")

    def beside(self) -> QWidget:
        """Return the list of steps."""
        steps = StepList(self.assurance(), name=self.objectName())
        names = self.step_names()
        states = ["done" if number < self._at else "now" if number == self._at else "to_come" for number in range(len(names))]
        below = {"now": self.tr("now")}
        steps.show_entries(tuple(StepEntry(words, below.get(state, ""), state) for words, state in zip(names, states, strict=True)))
        return steps

    def show_step(self, at: int) -> None:
        """Show another step."""
        self._at = at
        self.fill()
        start_focus(self)

    def go_back(self) -> None:
        """Go to the step before, or leave from the first."""
        if self._busy:
            return
        if self._at == 0:
            self.closed.emit()
        else:
            self.show_step(self._at - 1)

    def offer(self, icon_name: str, title: str, words: str, act: Button | None = None) -> QFrame:
        """Return one of several ways: what it is, what it needs, and its button."""
        lines = QWidget()
        lines.setLayout(column(text(title, Step.H3, wrap=True), text(words, tone="muted", wrap=True), gap=4))
        items: tuple[Item, ...] = (Picture(icon_name, size=20), greedy(lines), *((act,) if act is not None else ()))
        return panel(row(*items, gap=16, margins=(16, 16, 16, 16)), "inset")

    def fact(self, icon_name: str, title: str, words: str, name: str) -> QWidget:
        """Return a line that says what something is, or what becomes of it."""
        line, lines = QWidget(), QWidget()
        lines.setLayout(column(text(title, Step.STRONG, wrap=True), text(words, wrap=True, name=name), gap=2))
        line.setLayout(row(Picture(icon_name, size=20), greedy(lines), gap=16))
        return line
