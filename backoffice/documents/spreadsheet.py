"""Tables for spreadsheet programs of the shop's countries: UTF-8 with a byte order mark, semicolons, decimal commas, nothing that runs.

No `sep=` line: Excel would then take the byte order mark for a part of it and read the rest as another encoding.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

BOM = b"\xef\xbb\xbf"
_FORMULA = frozenset("=+-@|%＝＋－＠")
_SKIPPED = "\ufeff\u200b\u200c\u200d\u2060\u00ad\u200e\u200f"

Cell = str | int | Decimal | None


def spreadsheet(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return a table as the bytes of a CSV file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([harmless(head) for head in heads])
    for row in rows:
        writer.writerow([cell_text(cell) for cell in row])
    return BOM + out.getvalue().encode()


def cell_text(cell: Cell) -> str:
    """Return a cell as it is written: numbers with a comma, text that no program takes for a formula."""
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", ",")
    if isinstance(cell, int):
        return str(cell)
    return harmless(cell or "")


def harmless(text: str) -> str:
    """Return a text on one line; one that a spreadsheet would take for a formula begins with an apostrophe.

    Signs that are not seen before the formula's first sign do not hide it; its wide forms count, which East Asian versions take as well.
    """
    if text[:1].isalnum() and text.isprintable() and "  " not in text and text[-1] != " ":
        return text  # nearly all texts; the rest takes ten times as long
    flat = " ".join("".join(sign if sign.isprintable() or sign.isspace() or sign in _SKIPPED else " " for sign in text).split())
    return f"'{flat}" if flat.lstrip(_SKIPPED + " ")[:1] in _FORMULA and flat.strip(_SKIPPED + " ") else flat
