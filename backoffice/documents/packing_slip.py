"""Packing slips: one for each parcel, without prices, in the customer's language, the address where an envelope has its window."""

from collections.abc import Callable, Sequence
from datetime import date

from reportlab.lib.units import mm

from backoffice.documents.lettering import Weight, cut, wrapped
from backoffice.documents.sheet import LEFT, POINT, RIGHT, Sheet, bars
from backoffice.documents.table import BOTTOM, Column, Row, Table
from backoffice.documents.words import counted, day_words, quantity_words, say
from backoffice.domain.papers import Slip, SlipLine, SlipOrder

_BESIDE = 125.0  # DIN 5008: the block of facts beside the address begins 125 mm from the left edge
_BARS_BESIDE = 73.0  # mm for the bars and the white beside them
_FACTS_TOP = 47.0
_TITLE_TOP = 103.5
_LEAST_ROOM = 22.0  # for the sum below a table
_MOST_NUMBERS = 4  # of orders that are packed together, named beside the address; the table names them all


def packing_slips(slips: Sequence[Slip], shop: str, today: date, tick: Callable[[int, int], None]) -> tuple[bytes, int]:
    """Return a PDF with a slip for each parcel, and its number of pages. Each slip begins on a page of its own and counts its own pages."""
    sheet = Sheet(say(slips[0].language, "slip") if slips else "", shop)
    for number, slip in enumerate(slips):
        tick(number, len(slips))
        _Drawing(sheet, slip, shop, today).draw()
    tick(len(slips), len(slips))
    return sheet.content(), sheet.pages


class _Drawing:
    """One slip."""

    def __init__(self, sheet: Sheet, slip: Slip, shop: str, today: date) -> None:
        self._sheet, self._slip, self._shop, self._today = sheet, slip, shop, today
        self._language = slip.language

    def draw(self) -> None:
        sheet, slip = self._sheet, self._slip
        sheet.text(LEFT, 22, cut(self._shop, (RIGHT - LEFT) * mm, 16, Weight.STRONG), 16, weight=Weight.STRONG)
        sheet.address_field(self._shop, slip.address)
        sheet.fold_marks()
        top = self._title(self._facts())
        table = Table(self._columns(), self._rows(), first=top, other=28)
        numbers = " · ".join(order.number for order in slip.orders)
        pages = table.pages + (table.end + _LEAST_ROOM > BOTTOM)
        for page in range(pages):
            if page:
                words = f"{say(self._language, 'slip')} · {say(self._language, self._plural('order'))} {numbers}"
                sheet.text(LEFT, 20, cut(words, (RIGHT - LEFT) * mm, 9.5, Weight.STRONG), weight=Weight.STRONG)
            if page < table.pages:
                table.draw(sheet, page)
            if page == pages - 1:
                self._sum(table.end if pages == table.pages else 28)
            sheet.end_page(self._shop, say(self._language, "page", page=page + 1, pages=pages))

    def _plural(self, key: str) -> str:
        return key if len(self._slip.orders) == 1 else f"{key}s"

    def _facts(self) -> float:
        """Write barcode and facts beside the address; return where they end."""
        sheet, first, y = self._sheet, self._slip.orders[0], _FACTS_TOP
        if sheet.barcode(RIGHT, y, _BARS_BESIDE, first.number):
            y += 16
        method = wrapped(self._slip.shipping_method, (RIGHT - _BESIDE - 27) * mm, 8.5, most=2)
        days = [order.placed_on for order in self._slip.orders if order.placed_on]
        facts = [(self._plural("order"), line) for line in self._numbers()]
        facts += [("ordered_on", day_words(self._language, min(days)))] if days and len(self._slip.orders) == 1 else []
        facts += [("printed_on", day_words(self._language, self._today)), *(("method", line) for line in method)]
        named = ""
        for key, words in facts:
            y += 4.4
            if key != named:
                sheet.text(_BESIDE, y, say(self._language, key), 8.5, grey=True)
            weight = Weight.STRONG if key.startswith("order") and key != "ordered_on" else Weight.REGULAR
            sheet.text(_BESIDE + 27, y, words, 8.5, weight=weight)
            named = key
        return y

    def _numbers(self) -> list[str]:
        """Return the numbers of the orders, line by line; a long one is broken, never cut."""
        orders, room = self._slip.orders, (RIGHT - _BESIDE - 27) * mm
        lines = [line for order in orders[:_MOST_NUMBERS] for line in wrapped(order.number, room, 8.5, Weight.STRONG, most=3)]
        return lines if len(orders) <= _MOST_NUMBERS else [*lines, f"+ {len(orders) - _MOST_NUMBERS}"]

    def _title(self, above: float) -> float:
        """Write the title, below it the barcode if the place beside the address is too narrow; return where the table begins."""
        y = max(_TITLE_TOP, above + 12)
        self._sheet.text(LEFT, y, say(self._language, "slip_part" if self._is_part else "slip"), 15, weight=Weight.STRONG)
        y += 5
        if len(self._slip.orders) > 1:
            self._sheet.text(LEFT, y + 1, say(self._language, "together"), 9.5, grey=True)
            y += 5
        first = self._slip.orders[0].number
        if bars(first, _BARS_BESIDE) is None and self._sheet.barcode(RIGHT, y, RIGHT - LEFT, first):
            y += 16
        return y

    @property
    def _is_part(self) -> bool:
        return any(order.outside or any(line.quantity_milli < line.ordered_milli for line in order.inside) for order in self._slip.orders)

    def _columns(self) -> tuple[Column, ...]:
        places = any(line.place for order in self._slip.orders for line in order.inside)
        title = 74.0 if places else 102.0
        columns = [
            Column(say(self._language, "pieces"), LEFT, 15, right=True),
            Column(say(self._language, "sku"), LEFT + 19, 40),
            Column(say(self._language, "title"), LEFT + 63, title),
        ]
        place = Column(say(self._language, "place"), LEFT + 67 + title, RIGHT - LEFT - 67 - title)
        return (*columns, place) if places else tuple(columns)

    def _rows(self) -> list[Row]:
        several, width, rows = len(self._slip.orders) > 1, len(self._columns()), []
        for order in self._slip.orders:
            if several:
                rows.append(Row((self._heading(order),), heading=True))
            if not order.inside:
                rows.append(Row((say(self._language, "nothing"),), heading=True))
            rows += [self._row(line, width) for line in order.inside]
            if order.outside:
                rows.append(Row((say(self._language, "outside"),), heading=True))
                rows += [self._row(line, width) for line in order.outside]
        return rows

    def _heading(self, order: SlipOrder) -> str:
        words = f"{say(self._language, 'order')} {order.number}"
        return f"{words} · {day_words(self._language, order.placed_on)}" if order.placed_on else words

    def _row(self, line: SlipLine, width: int) -> Row:
        pieces = quantity_words(self._language, line.quantity_milli) if line.quantity_milli else "–"
        return Row((pieces, line.sku, line.title, line.place)[:width], self._remark(line))

    def _remark(self, line: SlipLine) -> str:
        """Say how a part belongs to the whole line; nothing where all of it is in the parcel."""
        if line.quantity_milli >= line.ordered_milli:
            return ""
        parts = []
        if line.quantity_milli:
            inside, ordered = (quantity_words(self._language, milli) for milli in (line.quantity_milli, line.ordered_milli))
            parts.append(say(self._language, "of", inside=inside, ordered=ordered))
        for key, milli in (("sent", line.sent_milli), ("later", line.later_milli)):
            if milli:
                parts.append(say(self._language, key, number=quantity_words(self._language, milli)))
        return " · ".join(parts)

    def _sum(self, y: float) -> None:
        milli = sum(line.quantity_milli for order in self._slip.orders for line in order.inside)
        if milli:
            self._sheet.text(LEFT, y + 8 + 9.5 * POINT, counted(self._language, "sum", milli), weight=Weight.STRONG)
