"""The settings card of periods: for how long what is kept, by which law, and that an owner has confirmed it."""

from PySide6.QtWidgets import QWidget

from backoffice.domain.periods import PeriodRule, PeriodState
from ui.context import UiContext
from ui.field_words import RULES, said, source_words
from ui.pages.settings_sections import Section
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import clear, column, greedy, row


class PeriodsSection(Section):
    """One line for each period."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(self.tr("Periods for personal data"), name="settings.periods")
        self._context, self._desk = context, context.office.periods
        why = self.tr("The program shows sources and gives no legal advice. Please confirm each period that is right for your shop.")
        self._rows = QWidget()
        self._rows.setLayout(column(gap=12))
        self.put(text(why, tone="muted", wrap=True), self._rows)
        self.reload()

    def reload(self) -> None:
        """Read again who confirmed what."""
        desk = self._desk
        self._context.jobs.read(lambda _tick: desk.all(), self._show, self.fail, owner=self)

    def _show(self, states: tuple[PeriodState, ...]) -> None:
        layout = self._rows.layout()
        if layout is None:
            return
        clear(layout)
        for state in states:
            layout.addWidget(self._line(state))

    def _line(self, state: PeriodState) -> QWidget:
        rule = state.period.rule
        name, length = (said(words) for words in RULES[rule])
        sources = ", ".join(map(source_words, state.period.sources))
        lines = [text(name, wrap=True), text(length, Step.SMALL, wrap=True), text(sources, Step.SMALL, "muted", wrap=True)]
        left, line = QWidget(), QWidget()
        if state.confirmed_at is not None:
            day = self._context.formats.day(state.confirmed_at)
            words = self.tr("confirmed by {name}, {day}").format(name=state.confirmed_by, day=day)
            lines.append(text(words, Step.SMALL, "done", wrap=True, name=f"settings.periods.{rule}.confirmed"))
        left.setLayout(column(*lines, gap=2))
        line.setLayout(row(greedy(left), *self._step(state, name), gap=12))
        return line

    def _step(self, state: PeriodState, name: str) -> list[QWidget]:
        """Return the button that confirms a period, for one that waits."""
        if state.confirmed_at is not None:
            return []
        rule = state.period.rule
        accessible = self.tr("Confirm: {period}").format(period=name)
        confirm = button(self.tr("Confirm"), name=f"settings.periods.{rule}", kind="link", accessible=accessible)
        confirm.clicked.connect(lambda: self._confirm(rule))
        return [confirm]

    def _confirm(self, rule: PeriodRule) -> None:
        desk = self._desk
        self._context.jobs.write(lambda _tick: desk.confirm(rule), self._kept, self.fail, owner=self)

    def _kept(self, _nothing: None) -> None:
        self._context.hub.tell("log")
        self.reload()
