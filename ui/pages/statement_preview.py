"""A bank statement that was read: what came in and for which orders, and one way to say yes. Nothing is recorded before."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from backoffice.domain.payment_matching import Proposal
from backoffice.domain.statements import Statement
from ui.context import UiContext
from ui.pages.import_words import shown_name
from ui.pages.statement_detail import StatementDetail
from ui.pages.statement_table import StatementTable
from ui.statement_words import StatementWords
from ui.theme import Step, theme
from ui.widgets.buttons import button
from ui.widgets.labels import ElidedLabel, Picture, text
from ui.widgets.layouts import HEAD, ROW, column, greedy, panel, row, scrolling
from ui.widgets.notices import Notice

LEAST_ROWS = 3


class StatementPreview(QWidget):
    """The preview. `record_asked` carries the ticked proposals."""

    record_asked = Signal(object)
    cancel_asked = Signal()
    choose_asked = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setObjectName("statement.preview")
        self._context = context
        self._say = StatementWords(context.formats, self)
        self.table = StatementTable(context.formats)
        self._detail = StatementDetail(context)
        self._unreadable = Notice("", tone="problem", name="statement.unreadable")
        self.record = button("", name="statement.record", kind="filled", key="Ctrl+Return")
        self.cancel = button(self.tr("Cancel"), name="statement.cancel")
        self._why = text("", Step.SMALL, "muted", name="statement.record.why")
        self._build()
        self._connect()
        self._judge()

    def _build(self) -> None:
        self._doubtful = Figure("triangle-alert", name="statement.doubtful")
        self._sure = Figure("circle-check", name="statement.sure")
        self._none = Figure("circle", name="statement.none")
        figures = row(self._doubtful, self._sure, self._none, None, gap=24)
        card = QFrame()
        card.setProperty("look", "card")
        card.setLayout(column(greedy(self.table), margins=(1, 1, 1, 1)))
        card.setMinimumHeight(theme().px(HEAD + LEAST_ROWS * ROW))
        body = QWidget()
        body.setLayout(column(self._head(), self._unreadable, figures, greedy(card), self._detail, gap=12))
        self.setLayout(column(greedy(scrolling(body, "statement.scroll")), self._foot(), gap=12))

    def _head(self) -> QFrame:
        self._name = ElidedLabel("", Step.STRONG, name="statement.file.name")
        self._facts = text("", Step.SMALL, "muted", wrap=True, name="statement.file.facts")
        self._left = text("", Step.SMALL, "muted", wrap=True, name="statement.file.left")
        self.choose = button(self.tr("Other file"), name="statement.other_file", icon_name="folder-open", key="Ctrl+O")
        lines = greedy(panel(column(self._name, self._facts, self._left, gap=2), "clear"))
        return panel(row(Picture("landmark", "accent", 32), lines, self.choose, gap=12, margins=(16, 12, 16, 12)))

    def _foot(self) -> QWidget:
        promise = text(
            self.tr("Nothing has been recorded yet. You can undo it afterwards."), tone="muted", wrap=True, name="statement.promise"
        )
        foot = QWidget()
        foot.setLayout(column(row(Picture("info"), greedy(promise), self.cancel, self.record), row(None, self._why), gap=4))
        return foot

    def _connect(self) -> None:
        self.table.changed.connect(self._judge)
        self.table.changed.connect(self._show_line)
        self.table.chosen_changed.connect(self._show_line)
        self._detail.order_chosen.connect(self._choose)
        self.record.clicked.connect(lambda: self.record_asked.emit(self.ticked))
        self.cancel.clicked.connect(self.cancel_asked)
        self.choose.clicked.connect(self.choose_asked)

    @property
    def ticked(self) -> tuple[Proposal, ...]:
        """What would be recorded."""
        return tuple(line.proposal for line in self.table.lines if line.ticked)

    def show_statement(self, path: Path, statement: Statement, proposals: tuple[Proposal, ...]) -> None:
        """Show a statement with what is proposed for it."""
        formats = self._context.formats
        self._name.setText(shown_name(path))
        self._facts.setText(self._say.facts(statement))
        self._left.setText(self._say.left_out(statement))
        count = len(statement.unreadable)
        self._unreadable.setVisible(bool(count))
        if count:
            self._unreadable.say(self.tr("%n line(s) could not be read", "", count), tone="problem", detail=self._say.unreadable(statement))
        self.table.show_proposals(proposals)
        doubtful = sum(bool(one.parts) and not one.ticked for one in proposals)
        sure = sum(one.ticked for one in proposals)
        self._doubtful.tell(
            self.tr("{number} to look at").format(number=formats.number(doubtful)), "in_progress_fg" if doubtful else "muted"
        )
        self._sure.tell(self.tr("{number} sure").format(number=formats.number(sure)), "completed_fg" if sure else "muted")
        rest = formats.number(len(proposals) - doubtful - sure)
        self._none.tell(self.tr("{number} without an order").format(number=rest), "muted")
        self.table.choose([0] if proposals else [])
        self._show_line()
        self._judge()

    def take_focus(self) -> None:
        """Begin in the list."""
        self.table.setFocus()

    def _show_line(self) -> None:
        self._detail.show_line(self.table.shown)

    def _choose(self, order: object) -> None:
        line = self.table.shown
        if line is None or isinstance(order, Proposal):
            return
        self.table.put(line.for_order(order))  # type: ignore[arg-type]  # a signal carries any object; it is an order or None

    def _judge(self) -> None:
        ticked = self.ticked
        self.record.set_words(self._say.count(ticked))
        self.record.set_key("Ctrl+Return")
        self.record.setEnabled(bool(ticked))
        self._why.setText("" if ticked else self.tr("No line is ticked."))
        self._why.setVisible(not ticked)


class Figure(QWidget):
    """How many lines are of a kind: an icon and words."""

    def __init__(self, icon_name: str, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon = icon_name
        self._picture, self._words = Picture(icon_name), text("", Step.STRONG, name=f"{name}.words")
        self.setLayout(row(self._picture, self._words))

    def tell(self, words: str, tint: str) -> None:
        """Show other words; the icon is coloured only where there is something."""
        self._words.setText(words)
        self._picture.show_icon(self._icon, tint)
