"""A pile of A4 pages to draw on, in millimetres from the top left corner, and the parts that all papers have.

The same content gives the same bytes: no time and no chance stands in the file.
"""

import io
from typing import Any

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from backoffice.documents.lettering import Weight, clean, cut, runs, width, wrapped

HEIGHT_MM = 297.0
LEFT, RIGHT = 25.0, 190.0  # DIN 5008: text begins 25 mm from the left edge and ends 20 mm from the right one
POINT = 25.4 / 72  # in mm
GREY, HAIR = 0.35, 0.75
# The address field of DIN 5008 form B: 20 mm from the left, 45 mm from the top, 85 mm by 45 mm; its upper 17.7 mm are for the sender.
FIELD_LEFT, FIELD_TOP, FIELD_WIDTH, FIELD_HEIGHT, SENDER_HEIGHT = 20.0, 45.0, 85.0, 45.0, 17.7
_ADDRESS_SIZES = (10.5, 9.5, 8.5, 7.5, 7.0)
_LEADING = 1.22
_BAR_WIDTHS = (0.33, 0.29, 0.25, 0.21, 0.19)  # mm; laser printers and scanners manage 0.19 (ISO/IEC 15417 leaves it to the use)
_QUIET = 10  # modules beside the bars


class Sheet:
    """The pages of one PDF, drawn one after the other."""

    def __init__(self, title: str, author: str) -> None:
        self._buffer = io.BytesIO()
        self._canvas: Any = Canvas(self._buffer, pagesize=A4, pageCompression=1, invariant=1)
        self._canvas.setTitle(clean(title))
        self._canvas.setAuthor(clean(author))
        self._canvas.setCreator("backoffice")
        self._canvas.setSubject("")
        self.pages = 0

    def text(
        self, x: float, y: float, words: str, size: float = 9.5, *, weight: Weight = Weight.REGULAR, right: bool = False, grey: bool = False
    ) -> None:
        """Write one line with its baseline at `y`; `right`: it ends at `x` instead of beginning there."""
        place = (x * mm) - (width(words, size, weight) if right else 0)
        self._canvas.setFillGray(GREY if grey else 0)
        for run in runs(words, weight):
            self._canvas.setFont(run.font, size)
            self._canvas.drawString(place, (HEIGHT_MM - y) * mm, run.words)
            place += self._canvas.stringWidth(run.words, run.font, size)

    def line(self, x: float, y: float, to: float, *, strong: bool = False) -> None:
        """Draw a line across."""
        self._canvas.setLineWidth(0.8 if strong else 0.4)
        self._canvas.setStrokeGray(0 if strong else HAIR)
        self._canvas.line(x * mm, (HEIGHT_MM - y) * mm, to * mm, (HEIGHT_MM - y) * mm)

    def box(self, x: float, y: float, side: float) -> None:
        """Draw an empty box to tick off, its upper left corner at the place given."""
        self._canvas.setLineWidth(0.7)
        self._canvas.setStrokeGray(0)
        self._canvas.rect(x * mm, (HEIGHT_MM - y - side) * mm, side * mm, side * mm)

    def frame(self, x: float, y: float, width: float, height: float, *, strong: bool = False) -> None:
        """Draw an empty rectangle with round corners, its upper left corner at the place given."""
        self._canvas.setLineWidth(1.2 if strong else 0.6)
        self._canvas.setStrokeGray(0 if strong else GREY)
        self._canvas.roundRect(x * mm, (HEIGHT_MM - y - height) * mm, width * mm, height * mm, 2 * mm)

    def qr(self, x: float, y: float, side: float, value: str) -> None:
        """Draw a QR code (ISO/IEC 18004) of that side without the white around it, which is up to the caller."""
        import segno

        rows = tuple(segno.make(value, micro=False, error="q", boost_error=False).matrix)
        module = side * mm / len(rows)
        self._canvas.setFillGray(0)
        for number, line in enumerate(rows):
            for place, dark in enumerate(line):
                if dark:
                    bottom = (HEIGHT_MM - y) * mm - (number + 1) * module
                    self._canvas.rect(x * mm + place * module, bottom, module * 1.02, module * 1.02, stroke=0, fill=1)

    def barcode(self, right: float, y: float, room: float, value: str, height: float = 13) -> bool:
        """Draw Code 128 that ends at `right`, `room` mm wide at most; say whether it can be drawn: ASCII, and bars not too thin."""
        code = bars(value, room, height)
        if code is None:
            return False
        self._canvas.setFillGray(0)
        code.drawOn(self._canvas, right * mm - code.width, (HEIGHT_MM - y - height) * mm)
        return True

    def address_field(self, sender: str, address: tuple[str, ...]) -> None:
        """Fill the window of an envelope: the sender small and underlined, the address below it, as large as it fits."""
        room = (FIELD_WIDTH - 5) * mm
        words = cut(clean(sender), room, 7)
        self.text(LEFT, FIELD_TOP + SENDER_HEIGHT - 2.4, words, 7, grey=True)
        self.line(LEFT, FIELD_TOP + SENDER_HEIGHT - 1.3, LEFT + width(words, 7) / mm)
        size, lines = _fitted(address, room)
        y = FIELD_TOP + SENDER_HEIGHT + size * POINT + 1.2
        for line in lines:
            self.text(LEFT, y, line, size)
            y += size * POINT * _LEADING

    def fold_marks(self) -> None:
        """Draw the marks of DIN 5008 form B at which the sheet is folded and punched."""
        for y, length in ((105.0, 4.0), (148.5, 6.0), (210.0, 4.0)):
            self.line(5, y, 5 + length)

    def end_page(self, left: str = "", right: str = "") -> None:
        """Write the foot and begin a new page."""
        self.text(LEFT, HEIGHT_MM - 12, cut(clean(left), 120 * mm, 8), 8, grey=True)
        self.text(RIGHT, HEIGHT_MM - 12, right, 8, right=True, grey=True)
        self._canvas.showPage()
        self.pages += 1

    def content(self) -> bytes:
        """Finish the file and return it."""
        self._canvas.save()
        return self._buffer.getvalue()


def bars(value: str, room: float, height: float = 13) -> Any:
    """Return the Code 128 of a text that fits into `room` mm with white beside it, with bars as wide as may be; None if it cannot be."""
    if not value or not all(" " <= sign <= "~" for sign in value):
        return None
    for bar in _BAR_WIDTHS:
        code: Any = Code128(value, barWidth=bar * mm, barHeight=height * mm, quiet=0)
        if code.width / mm + 2 * _QUIET * bar <= room:
            return code
    return None


def _fitted(address: tuple[str, ...], room: float) -> tuple[float, list[str]]:
    """Return the largest size at which an address fits into its zone; at the smallest each part gets what is left, its end cut."""
    zone = FIELD_HEIGHT - SENDER_HEIGHT - 1.2
    for size in _ADDRESS_SIZES:
        lines = [line for part in address for line in wrapped(part, room, size)]
        if len(lines) * size * POINT * _LEADING <= zone:
            return size, lines
    size = _ADDRESS_SIZES[-1]
    most = int(zone / (size * POINT * _LEADING))
    spare = most - len(address)
    lines = []
    for part in address:
        made = wrapped(part, room, size, most=1 + min(spare, 1))
        spare -= len(made) - 1
        lines += made
    return size, lines[:most]
