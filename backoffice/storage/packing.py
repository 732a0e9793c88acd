"""What the packing station reads: orders by a slip's number, the next ready ones, and articles by their barcodes."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from backoffice.domain.ids import OrderId
from backoffice.domain.packing import PackChoice, PackLine
from backoffice.storage.papers import PaperOrder
from backoffice.storage.prepared import raw_of

_FOUND = """SELECT o.id, o.number, c.name, o.not_ready FROM orders o JOIN channel c ON c.id = o.channel_id
    WHERE o.number_key IN ({}) ORDER BY o.not_ready IS NOT NULL, o.listed_at_ms DESC, o.id DESC LIMIT ?"""
# Walks the index of the ready orders; those whose slip lies there already are looked for first.
_READY = """SELECT o.id FROM orders o {} WHERE o.not_ready IS NULL AND o.id NOT IN ({}) ORDER BY o.listed_at_ms DESC, o.id DESC LIMIT ?"""
_PRINTED = "CROSS JOIN order_work w ON w.order_id = o.id AND w.slip_printed_at_ms IS NOT NULL"
_NOTES = "SELECT body FROM note WHERE order_id IN ({}) ORDER BY person_id IS NOT NULL, id"


def found(connection: Connection, number_keys: Sequence[str], limit: int = 9) -> tuple[PackChoice, ...]:
    """Return the orders with one of these numbers (as `keys.number_key` writes them), those that are ready first."""
    marks = ", ".join("?" * len(number_keys))
    rows = raw_of(connection).execute(_FOUND.format(marks), (*number_keys, limit))
    return tuple(PackChoice(*row) for row in rows)


def ready(connection: Connection, without: Collection[int], limit: int) -> tuple[OrderId, ...]:
    """Return the next orders that are ready, printed slips first, then as the list has them: the newest first."""
    marks, run = ", ".join("?" * len(without)), raw_of(connection).execute
    printed = [row[0] for row in run(_READY.format(_PRINTED, marks), (*without, limit))]
    others = [row[0] for row in run(_READY.format("", marks), (*without, limit))]
    return tuple(dict.fromkeys([*printed, *others]))[:limit]


def lines(connection: Connection, order: PaperOrder) -> tuple[PackLine, ...]:
    """Return what is left of an order as lines of a parcel, with the barcodes of their articles."""
    skus = sorted({sku for _, sku, *_ in order.lines if sku})
    text = f"SELECT sku, barcode FROM article WHERE sku IN ({', '.join('?' * len(skus))})"
    barcodes = dict(raw_of(connection).execute(text, tuple(skus)).fetchall())
    return tuple(
        PackLine(order.id, position, sku, title, place, order.left[position], barcodes.get(sku, ""))
        for position, sku, title, place, *_ in order.lines
        if order.left.get(position)
    )


def notes(connection: Connection, order_ids: Sequence[int]) -> tuple[str, ...]:
    """Return the notes of orders, the customers' own words first."""
    return tuple(row[0] for row in raw_of(connection).execute(_NOTES.format(", ".join("?" * len(order_ids))), tuple(order_ids)))


def articles(connection: Connection, scanned: str) -> tuple[str, ...]:
    """Return the SKUs of the articles that a scan names: by barcode, or being the SKU of any order line's article."""
    text = "SELECT sku FROM article WHERE (barcode = ? AND barcode <> '') OR sku = ? ORDER BY sku"
    return tuple(row[0] for row in raw_of(connection).execute(text, (scanned, scanned)))


def barcode_of(connection: Connection, sku: str) -> str:
    """Return an article's barcode, "" if it has none."""
    row = raw_of(connection).execute("SELECT barcode FROM article WHERE sku = ?", (sku,)).fetchone()
    return str(row[0]) if row else ""


def keep_barcode(connection: Connection, sku: str, barcode: str) -> None:
    """Keep an article's barcode, "" for none."""
    text = "INSERT INTO article (sku, barcode) VALUES (?, ?) ON CONFLICT (sku) DO UPDATE SET barcode = excluded.barcode"
    raw_of(connection).execute(text, (sku, barcode))
