"""Lines of the log as the page shows them: who in words, about what in words, and where they come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from backoffice.domain.ids import OrderId
from backoffice.domain.log import LogLine, LogQuery
from backoffice.domain.pages import StopSign
from ui.context import UiContext
from ui.log_words import log_words, subject_words
from ui.models.columns import Column, Kind
from ui.models.paged_table import Source


@dataclass(frozen=True, slots=True)
class LogRow:
    """A line with what the page says about it."""

    line: LogLine
    person: str
    about: str


class LogRows:
    """Writes lines; names and order numbers are looked up by the reader that fetched them."""

    def __init__(self, context: UiContext) -> None:
        self._context = context
        self.names: Mapping[str, str] = {}

    def person(self, person_id: str) -> str:
        """Return who did something."""
        own = {
            "system": QCoreApplication.translate("Log", "The program"),
            "recovery": QCoreApplication.translate("Log", "Somebody with the recovery key"),
        }
        return own.get(person_id) or self.names.get(person_id, person_id)

    def rows(self, lines: Sequence[LogLine]) -> tuple[LogRow, ...]:
        """Return rows for lines; asks for the numbers of orders, so not on the main thread."""
        single = {line.subject_id for line in lines if line.subject_kind == "order" and line.subject_id.isdecimal()}
        numbers = self._context.office.log.order_numbers(OrderId(int(one)) for one in single)
        return tuple(LogRow(line, self.person(line.person_id), self._about(line, numbers)) for line in lines)

    def source(self, query: LogQuery) -> Source[LogRow]:
        """Return where a list's rows come from."""
        desk, sign, counting = self._context.office.log, StopSign(), StopSign()

        def fetch(start: int, after: LogRow | None, limit: int) -> tuple[LogRow, ...]:
            return self.rows(desk.page(query, start, after.line.seq if after is not None else None, limit, sign))

        def stop() -> None:
            sign.stop()
            counting.stop()

        return Source(fetch, lambda: desk.count(query, counting), stop, counting.stop)

    def columns(self) -> tuple[Column[LogRow], ...]:
        """Return the columns of the list."""
        translate = QCoreApplication.translate
        return (
            Column("when", translate("Log", "When"), lambda one: self.when(one.line), 152, Kind.MUTED),
            Column("who", translate("Log", "Who"), lambda one: one.person, 160),
            Column("what", translate("Log", "What"), self._what, 0, Kind.STRONG, tip=self._what, room=260),
            Column("about", translate("Log", "About"), lambda one: one.about, 200, Kind.MUTED),
            Column("seq", translate("Log", "Line"), lambda one: self._context.formats.number(one.line.seq), 88, Kind.NUMBER, spare=1),
        )

    def _what(self, row: LogRow) -> str:
        return log_words(row.line.code)

    def when(self, line: LogLine) -> str:
        """Write when it was; of a line that only knows the day, the day."""
        formats = self._context.formats
        return formats.day(line.at) if line.whole_day else formats.moment(line.at)

    def _about(self, line: LogLine, numbers: Mapping[OrderId, str]) -> str:
        several = line.subject_id.split(",")
        if len(several) > 1:
            words = QCoreApplication.translate("Log", "{count} orders") if line.subject_kind == "order" else "{count}"
            return words.format(count=self._context.formats.number(len(several)))
        if line.subject_kind == "person":
            return self.person(line.subject_id)
        if line.subject_kind == "order" and line.subject_id.isdecimal():
            number = numbers.get(OrderId(int(line.subject_id)), f"#{line.subject_id}")
            return f"{subject_words('order')} {number}"
        return subject_words(line.subject_kind, line.subject_id)
