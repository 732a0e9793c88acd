"""The emergency sheet: the recovery key in six large groups and as a QR code, what to beware of, and what to do when. One page."""

from reportlab.lib.units import mm

from backoffice.documents.lettering import Weight, clean, cut, width, wrapped
from backoffice.documents.sheet import LEFT, POINT, RIGHT, Sheet
from backoffice.domain.papers import EmergencySheet, ReportPart

_ROOM = RIGHT - LEFT
_QR, _GAP = 37.0, 4.0
_CELL_HEIGHT, _PITCH, _SYMBOL = 17.5, 5.7, 17.5
_KEY_TOP = 52.0
_BOTTOM = 281.0
_SIZES = (9.5, 9.0, 8.5, 8.0, 7.5)  # pt; the largest at which everything fits is taken
_BY_HAND = 1.5  # lines to write on need room above
_LABEL = 40.0  # mm for what stands before a row


def emergency_sheet(sheet: EmergencySheet) -> bytes:
    """Return the sheet as a PDF of one page."""
    pages = Sheet(sheet.title, sheet.shop)
    _head(pages, sheet)
    top = _key(pages, sheet) + 3
    size = next((size for size in _SIZES if _body(None, sheet, top, size) <= _BOTTOM), _SIZES[-1])
    _body(pages, sheet, top, size)
    pages.end_page(sheet.foot)
    return pages.content()


def _head(pages: Sheet, sheet: EmergencySheet) -> None:
    pages.text(LEFT, 30, sheet.title, 24, weight=Weight.STRONG)
    pages.text(LEFT, 39, cut(clean(sheet.shop), (_ROOM - 60) * mm, 13), 13)
    y = 25.0
    for words in sheet.facts:
        pages.text(RIGHT, y, words, 9.5, right=True, grey=True)
        y += 5
    pages.text(LEFT, _KEY_TOP - 3.5, sheet.heading, 11.5, weight=Weight.STRONG)


def _key(pages: Sheet, sheet: EmergencySheet) -> float:
    """Draw the groups in two rows with the code beside them; return where they end."""
    cell = (_ROOM - _QR - 3 * _GAP) / 3
    for place, group in enumerate(sheet.groups):
        x, y = LEFT + place % 3 * (cell + _GAP), _KEY_TOP + place // 3 * (_CELL_HEIGHT + 2)
        pages.frame(x, y, cell, _CELL_HEIGHT)
        pages.text(x + 2.2, y + 4.6, str(place + 1), 8, grey=True)
        first = x + cell / 2 - (len(group) - 1) / 2 * _PITCH
        for number, symbol in enumerate(group):  # each symbol in a place of its own, so that none is missed or doubled when copied
            half = width(symbol, _SYMBOL, Weight.STRONG) / mm / 2
            pages.text(first + number * _PITCH - half, y + 12.6, symbol, _SYMBOL, weight=Weight.STRONG)
    pages.qr(RIGHT - _QR, _KEY_TOP, _QR, "-".join(sheet.groups))
    y = _KEY_TOP + 2 * _CELL_HEIGHT + 2 + 5.5
    for words in wrapped(sheet.hint, _ROOM * mm, 8.5):
        pages.text(LEFT, y, words, 8.5, grey=True)
        y += 4
    return y - 1


def _body(pages: Sheet | None, sheet: EmergencySheet, y: float, size: float) -> float:
    """Write all that stands below the key, or only measure it; return where it ends."""
    y = _warning(pages, sheet.warning, y, size)
    for part in sheet.parts:
        y = _part(pages, part, y + size * POINT * 1.1, size)
    return y


def _warning(pages: Sheet | None, words: str, y: float, size: float) -> float:
    lines, leading = wrapped(words, (_ROOM - 8) * mm, size + 0.5, Weight.STRONG), (size + 0.5) * POINT * 1.4
    height = len(lines) * leading + 5
    if pages is not None:
        pages.frame(LEFT, y, _ROOM, height, strong=True)
        for number, line in enumerate(lines):
            pages.text(LEFT + 4, y + 2.2 + (number + 0.8) * leading, line, size + 0.5, weight=Weight.STRONG)
    return y + height


def _part(pages: Sheet | None, part: ReportPart, y: float, size: float) -> float:
    """Write one case: its heading, then its steps with their numbers, then its rows."""
    leading = size * POINT * 1.38
    y += leading
    if pages is not None and part.heading:
        pages.text(LEFT, y, part.heading, size + 0.5, weight=Weight.STRONG)
    y += leading * 1.1 if part.heading else 0
    cells = [(f"{number}.", words, 6.0) for number, words in enumerate(part.paragraphs, 1)]
    cells += [(name, words, _LABEL) for name, words in part.rows]
    for name, words, indent in cells:
        for number, line in enumerate(wrapped(words, (_ROOM - indent) * mm, size)):
            if pages is not None:
                pages.text(LEFT, y, name if not number else "", size, grey=True)
                pages.text(LEFT + indent, y, line, size)
            y += leading * (_BY_HAND if words.startswith("__") else 1)
    return y - leading
