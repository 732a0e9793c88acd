"""The queue as a list with a row above each group: a long table whose places are those of the requests and of the rows between them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen

from backoffice.desks.callbacks import CallbackDesk
from backoffice.domain.callbacks import CallbackGroup, CallbackQuery, CallbackRow, CallbackView, QueueCounts
from backoffice.domain.pages import StopSign
from ui.formats import Formats
from ui.jobs import Jobs
from ui.models.columns import Column, Kind
from ui.models.paged_table import PagedTable, Source
from ui.pages.callback_words import group_words, result_words, wish_words
from ui.theme import Step, theme
from ui.widgets.list_view import ListView
from ui.widgets.row_painter import EDGE

GROUP_HEIGHT = 32


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The row above a group: which it is and how many requests it has."""

    group: CallbackGroup
    number: int


Shown = CallbackRow | GroupRow


class QueueTable(PagedTable[Shown]):
    """The model: rows above groups can be neither chosen nor passed by key."""

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if isinstance(self.record_at_hand(index.row()), GroupRow):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class QueueView(ListView):
    """The list: rows above groups are lower, tinted, and say their words in small capitals.

    `keyed` carries the figure that was pressed, `copy_asked` comes with the system's key for copying.
    """

    keyed = Signal(int)
    copy_asked = Signal()

    def __init__(self, formats: Formats, jobs: Jobs, names: Mapping[str, str]) -> None:
        self.queue = QueueTable(columns(formats, names), jobs)
        self._formats = formats
        self._heads: tuple[int, ...] = ()
        super().__init__(self.queue, name="callbacks.list", accessible=QCoreApplication.translate("CallbacksPage", "Callback requests"))
        self.setSelectionMode(ListView.SelectionMode.SingleSelection)

    def show_heads(self, heads: Sequence[int]) -> None:
        """Make the rows at these places low ones."""
        rows, look = self.verticalHeader(), theme()
        for place in self._heads:
            if place < self.queue.rowCount():
                rows.resizeSection(place, rows.defaultSectionSize())
        self._heads = tuple(place for place in heads if place < self.queue.rowCount())
        for place in self._heads:
            rows.resizeSection(place, look.px(GROUP_HEIGHT))
        self.viewport().update()

    def _go_to(self, row: int, *, extend: bool) -> None:
        super()._go_to(self._beside_head(row), extend=extend)

    def moveCursor(self, action: ListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Move as usual; a whole page may end on a row above a group, which cannot be chosen."""
        index = super().moveCursor(action, modifiers)
        return index.siblingAtRow(self._beside_head(index.row())) if index.isValid() else index

    def _beside_head(self, row: int) -> int:
        return row + 1 if row in self._heads else row  # each has a request below it

    def restyle(self) -> None:
        """Take the theme's sizes, which lower the rows above groups anew."""
        super().restyle()
        self.show_heads(self._heads)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure = event.key() - Qt.Key.Key_0
        if 1 <= figure <= 9 and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            self.keyed.emit(figure)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, look = QPainter(self.viewport()), theme()
        for place in self._heads:
            head, top = self.queue.record_at_hand(place), self.rowViewportPosition(place)
            if not isinstance(head, GroupRow) or top + self.rowHeight(place) < 0 or top > self.viewport().height():
                continue
            box = QRect(0, top, self.viewport().width(), self.rowHeight(place) - 1)
            painter.fillRect(box, look.colour("bg"))
            painter.setFont(look.face(Step.CAP))
            painter.setPen(QPen(look.colour("problem_fg" if head.group is CallbackGroup.OVERDUE else "muted")))
            words = f"{group_words(head.group)} · {self._formats.number(head.number)}".upper()
            painter.drawText(box.adjusted(EDGE, 0, -EDGE, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


def columns(formats: Formats, names: Mapping[str, str]) -> tuple[Column[Shown], ...]:
    """Return the columns; `names` are the people who may have claimed a request, by id."""
    translate = QCoreApplication.translate

    def of(write: Callable[[CallbackRow], str]) -> Callable[[Shown], str]:
        return lambda row: "" if isinstance(row, GroupRow) else write(row)

    return (
        Column("wish", translate("CallbacksPage", "Call time"), of(lambda row: _wish(row, formats)), 184, Kind.STRONG),
        Column("name", translate("CallbacksPage", "Customer"), of(lambda row: row.name or row.phone_masked)),
        Column("topic", translate("CallbacksPage", "Topic"), of(lambda row: row.topic), 158, Kind.MUTED, spare=2),
        Column("order", translate("CallbacksPage", "Order"), of(lambda row: row.order or "–"), 100, Kind.MUTED, spare=1),
        Column("attempts", translate("CallbacksPage", "Attempts"), of(lambda row: formats.number(row.attempts)), 86, Kind.NUMBER, spare=3),
        Column("claimed", translate("CallbacksPage", "With"), of(lambda row: names.get(row.claimed_by or "", "")), 70, Kind.MUTED, spare=2),
    )


def source(desk: CallbackDesk, query: CallbackQuery, counts: QueueCounts) -> tuple[Source[Shown], tuple[int, ...], int]:
    """Return where the rows of a list come from, the places of the rows above groups, and how many rows there are in all."""
    sign = StopSign()
    groups = [(group, counts.groups.get(group, 0)) for group in CallbackGroup] if query.view is CallbackView.OPEN else []
    heads, place = [], 0
    for _, number in ((one, number) for one, number in groups if number):
        heads.append(place)
        place += number + 1
    filled = [GroupRow(group, number) for group, number in groups if number]

    def fetch(start: int, after: Shown | None, limit: int) -> Sequence[Shown]:
        before = sum(head < start for head in heads)
        behind = after if isinstance(after, CallbackRow) else None
        rows = list(desk.page(query, start - before, behind, limit, sign))
        shown: list[Shown] = []
        at = start
        while len(shown) < limit:
            if at in heads:
                shown.append(filled[heads.index(at)])
            elif rows:
                shown.append(rows.pop(0))
            else:
                break
            at += 1
        return shown

    def count() -> int:
        return place if heads else desk.count(query, sign=sign).number

    return Source(fetch, count, sign.stop), tuple(heads), place


def _wish(row: CallbackRow, formats: Formats) -> str:
    return wish_words(row, formats) if row.done_at is None else result_words(row.result)
