"""The callbacks that are due, a line each: who, when and about what, and the way to the number."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from backoffice.domain.callbacks import CallbackGroup, CallbackRow, RequestId, Waiting
from ui.formats import Formats
from ui.pages.callback_words import wish_words
from ui.pages.order_words import joined
from ui.theme import Step
from ui.widgets.buttons import button, icon_button
from ui.widgets.chips import StatusChip
from ui.widgets.labels import ElidedLabel, text
from ui.widgets.layouts import Rule, clear, column, greedy, row, show_now


class CallsNow(QWidget):
    """The lines. `go(request)` shows one on the page of callbacks, None the whole queue."""

    def __init__(self, formats: Formats, go: Callable[[RequestId | None], object]) -> None:
        super().__init__()
        self._formats, self._go = formats, go
        translate = QCoreApplication.translate
        self._lines = column(gap=0)
        self._count = text("", Step.LARGE, "muted", name="today.calls.count")
        self._since = ElidedLabel("", Step.SMALL, "muted", name="today.calls.since")
        every = button(translate("TodayPage", "All callbacks"), name="today.calls.all", kind="link")
        every.clicked.connect(lambda: self._go(None))
        title = text(translate("TodayPage", "Callbacks due"), Step.H3)
        head = QWidget()
        head.setLayout(column(row(title, self._count, None, every, gap=8), self._since, gap=2, margins=(16, 12, 16, 12)))
        self.setLayout(column(head, Rule(), self._lines, gap=0))

    def show_calls(self, waiting: Waiting, rows: Sequence[CallbackRow]) -> None:
        """Show these requests, and since when the first of all that are due waits."""
        self._count.setText(self._formats.number(waiting.overdue + waiting.now))
        since = QCoreApplication.translate("TodayPage", "waiting since {when}")
        self._since.setText(since.format(when=self._formats.moment(waiting.since)) if waiting.since is not None else "")
        clear(self._lines)
        for at, one in enumerate(rows):
            if at:
                self._lines.addWidget(Rule())
            self._lines.addWidget(self._line(one))
        show_now(self._lines)

    def _line(self, one: CallbackRow) -> QWidget:
        translate, who = QCoreApplication.translate, one.name or one.phone_masked
        name = ElidedLabel(who, Step.STRONG, name=f"today.call.{one.id}.name")
        about = ElidedLabel(joined([wish_words(one, self._formats), one.topic]), Step.SMALL, "muted")
        now = one.group is CallbackGroup.NOW
        chip = StatusChip("new" if now else "problem", translate("TodayPage", "now") if now else translate("TodayPage", "overdue"))
        call = icon_button(
            "phone", name=f"today.call.{one.id}", accessible=translate("TodayPage", "Call {name}").format(name=who), kind="quiet"
        )
        call.clicked.connect(lambda: self._go(one.id))
        said, holder = QWidget(), QWidget()
        said.setLayout(column(name, about, gap=2))
        line = row(greedy(said), chip, call, gap=12, margins=(16, 10, 16, 10))
        for part in (chip, call):
            line.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        holder.setLayout(line)
        return holder
