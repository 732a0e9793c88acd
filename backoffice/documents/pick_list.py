"""The pick list: what to take from which place for a selection of orders, with boxes to tick off. It names no customer."""

from collections.abc import Callable, Sequence
from datetime import date

from reportlab.lib.units import mm

from backoffice.documents.lettering import Weight, cut
from backoffice.documents.sheet import LEFT, RIGHT, Sheet
from backoffice.documents.table import Column, Row, Table
from backoffice.documents.words import counted, day_words, quantity_words, say
from backoffice.domain.papers import PaperLanguage, PickLine

_EVERY = 100  # lines between two ticks


def pick_list(
    lines: Sequence[PickLine], orders: int, shop: str, today: date, language: PaperLanguage, tick: Callable[[int, int], None]
) -> tuple[bytes, int]:
    """Return the PDF of a pick list for a number of orders, and its number of pages."""
    sheet = Sheet(say(language, "list"), shop)
    amounts = {"list_orders": orders * 1000, "list_lines": len(lines) * 1000, "list_pieces": sum(line.quantity_milli for line in lines)}
    rows = []
    for number, line in enumerate(lines):
        if number % _EVERY == 0:
            tick(number, len(lines))
        rows.append(_row(line, language))
    table = Table(_columns(language), rows, first=38, other=20)
    sheet.text(LEFT, 22, say(language, "list"), 16, weight=Weight.STRONG)
    sheet.text(RIGHT, 22, day_words(language, today), right=True, grey=True)
    sheet.text(LEFT, 30, " · ".join(counted(language, *amount) for amount in amounts.items()), grey=True)
    for page in range(table.pages):
        table.draw(sheet, page)
        sheet.end_page(cut(shop, 100 * mm, 8), say(language, "page", page=page + 1, pages=table.pages))
    tick(len(lines), len(lines))
    return sheet.content(), sheet.pages


def _columns(language: PaperLanguage) -> tuple[Column, ...]:
    return (
        Column("", LEFT, 5),
        Column(say(language, "place"), LEFT + 8, 24),
        Column(say(language, "sku"), LEFT + 36, 34),
        Column(say(language, "title"), LEFT + 74, 72),
        Column(say(language, "pieces"), LEFT + 149, 16, right=True),
    )


def _row(line: PickLine, language: PaperLanguage) -> Row:
    needed = (f"{number} ({quantity_words(language, milli)})" for number, milli in line.orders)
    return Row(("", line.place, line.sku, line.title, quantity_words(language, line.quantity_milli)), ", ".join(needed), tick=True)
