"""A report about the shop itself: headings, paragraphs and rows, set one below the other on as many pages as they need."""

from datetime import date

from reportlab.lib.units import mm

from backoffice.documents.lettering import Weight, clean, cut, wrapped
from backoffice.documents.sheet import LEFT, POINT, RIGHT, Sheet
from backoffice.documents.words import day_words, say
from backoffice.domain.papers import Report, ReportPart

_SIZE, _HEADING, _TITLE = 9.5, 11.5, 16.0
_LEADING = _SIZE * POINT * 1.42
_TOP, _BOTTOM, _SECOND = 22.0, 277.0, 58.0


class _Flow:
    """Where the next line goes. Pages are counted in a first pass, so that each can say how many there are."""

    def __init__(self, sheet: Sheet, foot: str, pages: int, report: Report) -> None:
        self._sheet, self._foot, self._pages, self._language = sheet, foot, pages, report.language
        self.y = _TOP

    def room(self, height: float) -> None:
        """Begin a new page where this much does not fit any more."""
        if self.y + height > _BOTTOM:
            self.end_page()
            self.y = _TOP

    def lines(self, words: str, x: float = LEFT, weight: Weight = Weight.REGULAR, size: float = _SIZE, room: float = 0) -> None:
        """Write a paragraph."""
        for line in wrapped(clean(words), (room or RIGHT - x) * mm, size, weight):
            self.room(_LEADING)
            self._sheet.text(x, self.y, line, size, weight=weight)
            self.y += size * POINT * 1.42

    def row(self, first: str, second: str) -> None:
        """Write two cells side by side, kept on one page if they fit one."""
        left = wrapped(clean(first), (_SECOND - 5) * mm, _SIZE, Weight.STRONG)
        right = wrapped(clean(second), (RIGHT - LEFT - _SECOND) * mm, _SIZE)
        self.room(min(max(len(left), len(right)), 20) * _LEADING)
        for number in range(max(len(left), len(right))):
            self.room(_LEADING)
            if number < len(left):
                self._sheet.text(LEFT, self.y, left[number], _SIZE, weight=Weight.STRONG)
            if number < len(right):
                self._sheet.text(LEFT + _SECOND, self.y, right[number], _SIZE)
            self.y += _LEADING
        self._sheet.line(LEFT, self.y - _LEADING * 0.45, RIGHT)
        self.y += _LEADING * 0.3

    def end_page(self) -> None:
        """Write the foot."""
        words = say(self._language, "page", page=self._sheet.pages + 1, pages=self._pages) if self._pages else ""
        self._sheet.end_page(self._foot, words)


def report_pdf(report: Report, shop: str, today: date) -> tuple[bytes, int]:
    """Return the report as a PDF and how many pages it has."""
    _, pages = _set(report, shop, today, 0)
    return _set(report, shop, today, pages)


def _set(report: Report, shop: str, today: date, pages: int) -> tuple[bytes, int]:
    sheet = Sheet(report.title, shop)
    flow = _Flow(sheet, cut(clean(f"{shop} · {report.title}"), 120 * mm, 8), pages, report)
    sheet.text(RIGHT, flow.y, day_words(report.language, today), right=True, grey=True)
    sheet.text(LEFT, flow.y, cut(clean(shop), 120 * mm, _SIZE), grey=True)
    flow.y += 10
    flow.lines(report.title, weight=Weight.STRONG, size=_TITLE)
    for part in report.parts:
        _part(flow, part)
    flow.end_page()
    return sheet.content(), sheet.pages


def _part(flow: _Flow, part: ReportPart) -> None:
    flow.y += _LEADING * 0.8
    flow.room(4 * _LEADING)
    flow.lines(part.heading, weight=Weight.STRONG, size=_HEADING)
    flow.y += _LEADING * 0.1
    for words in part.paragraphs:
        flow.lines(words)
        flow.y += _LEADING * 0.3
    for first, second in part.rows:
        flow.row(first, second)
