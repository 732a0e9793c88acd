"""Cancelled quantities of lines, and what they take from an order's amounts; an import keeps them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from backoffice.domain import cancelling
from backoffice.domain.cancelling import Cancelled, Loss, Worth
from backoffice.domain.orders import OrderLine
from backoffice.storage.arrivals import Content
from backoffice.storage.prepared import raw_of
from backoffice.storage.rows import insert_text
from backoffice.storage.schema import line_cancel

AMOUNTS = ("total_minor", "tax_minor", "pieces_milli")
_ADD = f"""{insert_text(line_cancel)} ON CONFLICT (order_id, position) DO UPDATE SET
    quantity_milli = quantity_milli + excluded.quantity_milli, amount_minor = amount_minor + excluded.amount_minor,
    tax_minor = tax_minor + excluded.tax_minor"""


def of(connection: Connection, order_id: int) -> tuple[Cancelled, ...]:
    """Return what of an order's lines is cancelled, by position; empty if nothing is."""
    text = "SELECT position, quantity_milli, amount_minor, tax_minor FROM line_cancel WHERE order_id = ? ORDER BY position"
    return tuple(Cancelled(*row) for row in raw_of(connection).execute(text, (order_id,)))


def amounts_of(connection: Connection, order_id: int) -> dict[str, object]:
    """Return the columns of an order that a cancellation changes, as they are; for its before-image."""
    row = raw_of(connection).execute(f"SELECT {', '.join(AMOUNTS)} FROM orders WHERE id = ?", (order_id,)).fetchone()
    return dict(zip(AMOUNTS, row, strict=True))


def add(connection: Connection, order_id: int, parts: Sequence[Cancelled], worth: dict[int, Worth], loss: Loss) -> None:
    """Cancel further quantities of an order: its total, tax and pieces go down, and its taxes by rate."""
    run = raw_of(connection).execute
    raw_of(connection).executemany(_ADD, [_row(order_id, part) for part in parts])
    run(
        "UPDATE orders SET total_minor = total_minor - ?, tax_minor = tax_minor - ?, pieces_milli = pieces_milli - ? WHERE id = ?",
        (loss.total_minor, loss.tax_minor, loss.pieces_milli, order_id),
    )
    taxes = run("SELECT position, rate_e2, amount_minor FROM order_tax WHERE order_id = ? ORDER BY position", (order_id,)).fetchall()
    left = cancelling.taxes_left([row[1:] for row in taxes], [(worth[part.position].rate_e2, part.tax_minor) for part in parts])
    rows = [(amount, order_id, row[0]) for amount, row in zip(left, taxes, strict=True)]
    raw_of(connection).executemany("UPDATE order_tax SET amount_minor = ? WHERE order_id = ? AND position = ?", rows)


def carry_over(connection: Connection, order_id: int, content: Content) -> Content:
    """Take what is cancelled here from what a file says of a known order, and keep it for the file's quantities.

    Called before the order's lines are replaced. A line is known again by its article, at its place first; one that is gone from the file
    takes its cancellation with it.
    """
    before = of(connection, order_id)
    if not before:
        return content
    order, lines = content["order"], [OrderLine(*row) for row in content["line"]]
    worth = cancelling.worth_of(lines, order["tax_minor"], order["shipping_minor"])
    parts = [
        cancelling.cancelled(worth[position], 0, quantity)
        for position, quantity in _kept(connection, order_id, before, lines).items()
        if quantity
    ]
    run = raw_of(connection).execute
    run("DELETE FROM line_cancel WHERE order_id = ?", (order_id,))
    raw_of(connection).executemany(_ADD, [_row(order_id, part) for part in parts])
    lost = cancelling.loss(parts, tax_included=bool(order["tax_included"]))
    less = {"total_minor": lost.total_minor, "tax_minor": lost.tax_minor, "pieces_milli": lost.pieces_milli}
    left = cancelling.taxes_left([(row[2], row[3]) for row in content["tax"]], [(worth[p.position].rate_e2, p.tax_minor) for p in parts])
    taxes = [[*row[:3], amount] for row, amount in zip(content["tax"], left, strict=True)]
    return {**content, "order": order | {name: order[name] - amount for name, amount in less.items()}, "tax": taxes}


def _kept(connection: Connection, order_id: int, before: Sequence[Cancelled], lines: Sequence[OrderLine]) -> dict[int, int]:
    """Return how much of each line of a file stays cancelled, by its position there."""
    run = raw_of(connection).execute
    known: dict[int, Any] = {
        row[0]: row[1:] for row in run("SELECT position, sku, title, quantity_milli FROM order_line WHERE order_id = ?", (order_id,))
    }
    text = """SELECT l.position, sum(l.quantity_milli) FROM shipment_line l JOIN shipment s ON s.id = l.shipment_id
        WHERE l.order_id = ? AND s.made_here = 1 GROUP BY l.position"""
    sent = dict(run(text, (order_id,)).fetchall())
    kept: dict[int, int] = {}
    for part in before:
        if part.position not in known:
            continue
        sku, title, ordered = known[part.position]
        same = [line for line in lines if (line.sku, line.title) == (sku, title) and line.position not in kept]
        found = next((line for line in same if line.position == part.position), same[0] if same else None)
        if found is not None:
            kept[found.position] = cancelling.kept(part.quantity_milli, ordered, found.quantity_milli, sent.get(found.position, 0))
    return kept


def _row(order_id: int, part: Cancelled) -> tuple[int, ...]:
    return order_id, part.position, part.quantity_milli, part.amount_minor, part.tax_minor
