"""Parcels: which lines of which orders went out with which carrier."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from backoffice.domain.order_moves import LineCount
from backoffice.storage.prepared import raw_of
from backoffice.storage.rows import insert_text
from backoffice.storage.schema import shipment, shipment_line
from backoffice.storage.types import to_millis

PARCEL = insert_text(shipment)
CONTENT = insert_text(shipment_line)

_COUNTED = (
    "SELECT order_id, position, quantity_milli FROM order_line WHERE order_id IN ({})",
    "SELECT order_id, position, quantity_milli FROM line_cancel WHERE order_id IN ({})",
    "SELECT order_id, position, quantity_milli FROM shipment_line WHERE order_id IN ({})",
    """SELECT r.order_id, l.position, l.quantity_milli FROM goods_return r JOIN return_line l ON l.return_id = r.id
        WHERE r.order_id IN ({}) AND l.condition NOT IN ('announced', 'missing')""",
)

Remaining = dict[int, list[tuple[int, int]]]


def line_counts(connection: Connection, order_ids: Sequence[int]) -> dict[int, tuple[LineCount, ...]]:
    """Return where the pieces of each order's lines are, by position."""
    marks, run = ", ".join("?" * len(order_ids)), raw_of(connection).execute
    counts: dict[int, dict[int, list[int]]] = {order_id: {} for order_id in order_ids}
    for column, text in enumerate(_COUNTED):
        for order_id, position, quantity in run(text.format(marks), tuple(order_ids)):
            counts[order_id].setdefault(position, [0, 0, 0, 0])[column] += quantity
    return {order_id: tuple(LineCount(place, *lines[place]) for place in sorted(lines)) for order_id, lines in counts.items()}


def remaining(connection: Connection, order_ids: Sequence[int]) -> Remaining:
    """Return what of each order has not been sent yet: (line position, quantity in thousandths), without lines that are done."""
    left: dict[int, dict[int, int]] = {order_id: {} for order_id in order_ids}
    marks, run = ", ".join("?" * len(order_ids)), raw_of(connection).execute
    lines = f"SELECT order_id, position, quantity_milli FROM order_line WHERE order_id IN ({marks})"
    for order_id, position, quantity in run(lines, tuple(order_ids)):
        left[order_id][position] = quantity
    sent = f"SELECT order_id, position, quantity_milli FROM shipment_line WHERE order_id IN ({marks})"
    for order_id, position, quantity in run(sent, tuple(order_ids)):
        if position in left[order_id]:
            left[order_id][position] -= quantity
    cancelled = f"SELECT order_id, position, quantity_milli FROM line_cancel WHERE order_id IN ({marks})"
    for order_id, position, quantity in run(cancelled, tuple(order_ids)):
        if position in left[order_id]:
            left[order_id][position] -= quantity
    return {order_id: [(position, quantity) for position, quantity in lines.items() if quantity > 0] for order_id, lines in left.items()}


def add(
    connection: Connection, parcels: Sequence[tuple[str, str, Sequence[tuple[int, int, int]]]], at: datetime, *, made_here: bool
) -> tuple[int, ...]:
    """Keep parcels of (carrier, tracking, content) with content as (order id, line position, quantity); return their ids in order."""
    first = int(connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM shipment").scalar_one())
    ids = tuple(range(first, first + len(parcels)))
    moment = to_millis(at)
    connection.exec_driver_sql(
        PARCEL, [(i, carrier, tracking, moment, int(made_here)) for i, (carrier, tracking, _) in zip(ids, parcels, strict=True)]
    )
    connection.exec_driver_sql(CONTENT, [(i, *item) for i, (_, _, content) in zip(ids, parcels, strict=True) for item in content])
    return ids


def label(connection: Connection, shipment_id: int, carrier: str, tracking: str) -> None:
    """Write carrier and tracking number on a parcel."""
    connection.exec_driver_sql("UPDATE shipment SET carrier = ?, tracking = ? WHERE id = ?", (carrier, tracking, shipment_id))


def carriers(connection: Connection, limit: int = 8) -> tuple[str, ...]:
    """Return the carriers used for the last 500 parcels, most used first."""
    recent = "SELECT carrier FROM (SELECT carrier FROM shipment WHERE made_here = 1 ORDER BY id DESC LIMIT 500) WHERE carrier <> ''"
    return tuple(connection.exec_driver_sql(f"{recent} GROUP BY carrier ORDER BY count(*) DESC LIMIT ?", (limit,)).scalars())
