"""What papers need of orders, read for many at once: no contact data, no payment, no amount. And when they were printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from sqlalchemy import Connection

from backoffice.domain.ids import OrderId
from backoffice.domain.orders import Address
from backoffice.domain.papers import PaperKind
from backoffice.storage import shipments
from backoffice.storage.prepared import raw_of
from backoffice.storage.types import to_millis

COLUMNS = {PaperKind.SLIP: "slip_printed_at_ms", PaperKind.LIST: "listed_on_paper_at_ms"}
_HEADS = """SELECT id, version, number, order_status, placed_at_ms, placed_offset_min, shipping_method FROM orders WHERE id IN ({})"""
_ADDRESSES = """SELECT order_id, kind, name, company, line1, line2, postcode, city, region, country FROM address WHERE order_id IN ({})"""
_LINES = """SELECT l.order_id, l.position, l.sku, l.title, coalesce(a.place, '') FROM order_line l LEFT JOIN article a ON a.sku = l.sku
    WHERE l.order_id IN ({}) ORDER BY l.order_id, l.position"""
_LAST_PARCELS = """SELECT order_id, position, quantity_milli FROM shipment_line WHERE (order_id, shipment_id) IN
    (SELECT order_id, max(shipment_id) FROM shipment_line WHERE order_id IN ({}) GROUP BY order_id)"""


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """An order for its papers. `lines` are (position, SKU, title, place, ordered, sent), what was cancelled is not among the ordered.

    `left` is what can still go out and `last` what was in its last parcel, in thousandths by position.
    """

    id: OrderId
    version: int
    number: str
    order_status: str
    placed_at: datetime | None
    shipping_method: str
    address: Address
    lines: tuple[tuple[int, str, str, str, int, int], ...]
    left: dict[int, int]
    last: dict[int, int]


def read(connection: Connection, order_ids: Sequence[int]) -> dict[OrderId, PaperOrder]:
    """Return the orders by id; those that are gone are missing. At most 30,000 at a time."""
    marks, run, ids = ", ".join("?" * len(order_ids)), raw_of(connection).execute, tuple(order_ids)
    counts = shipments.line_counts(connection, order_ids)
    addresses: dict[int, dict[str, Address]] = {}
    for order_id, kind, *parts in run(_ADDRESSES.format(marks), ids):
        addresses.setdefault(order_id, {})[kind] = Address(*parts)
    lines: dict[int, list[tuple[int, str, str, str]]] = {}
    for order_id, *line in run(_LINES.format(marks), ids):
        lines.setdefault(order_id, []).append((line[0], line[1], line[2], line[3]))
    last: dict[int, dict[int, int]] = {}
    for order_id, position, milli in run(_LAST_PARCELS.format(marks), ids):
        last.setdefault(order_id, {})[position] = milli
    made = {}
    for order_id, version, number, status, placed, offset, method in run(_HEADS.format(marks), ids):
        count = {one.position: one for one in counts[order_id]}
        made[OrderId(order_id)] = PaperOrder(
            OrderId(order_id),
            version,
            number,
            status,
            _moment(placed, offset),
            method,
            _address(addresses.get(order_id, {})),
            tuple((*line, count[line[0]].ordered - count[line[0]].cancelled, count[line[0]].sent) for line in lines.get(order_id, ())),
            {one.position: one.left for one in counts[order_id] if one.left},
            {position: milli for position, milli in last.get(order_id, {}).items() if milli},
        )
    return made


def together(connection: Connection, order_ids: Sequence[int]) -> dict[OrderId, tuple[OrderId, ...]]:
    """Return for each order that goes out in one parcel with others all orders of that parcel, the leading one first."""
    text = """SELECT mine.order_id, other.order_id FROM order_together mine JOIN order_together other ON other.lead_id = mine.lead_id
        WHERE mine.order_id IN ({}) ORDER BY mine.order_id, other.order_id <> other.lead_id, other.order_id"""
    found: dict[OrderId, tuple[OrderId, ...]] = {}
    for mine, other in raw_of(connection).execute(text.format(", ".join("?" * len(order_ids))), tuple(order_ids)):
        found[OrderId(mine)] = (*found.get(OrderId(mine), ()), OrderId(other))
    return found


def mark(connection: Connection, order_ids: Sequence[int], kind: PaperKind, at: datetime | None) -> None:
    """Keep when the paper of orders was printed; None: it was not."""
    column = COLUMNS[kind]
    text = f"""INSERT INTO order_work (order_id, {column}) VALUES (?, ?)
        ON CONFLICT (order_id) DO UPDATE SET {column} = excluded.{column}"""
    raw_of(connection).executemany(text, [(order_id, None if at is None else to_millis(at)) for order_id in order_ids])


def printed(connection: Connection, order_ids: Sequence[int], kind: PaperKind) -> frozenset[int]:
    """Return those of the orders whose paper was printed."""
    text = f"SELECT order_id FROM order_work WHERE {COLUMNS[kind]} IS NOT NULL AND order_id IN ({', '.join('?' * len(order_ids))})"
    return frozenset(row[0] for row in raw_of(connection).execute(text, tuple(order_ids)))


def _moment(placed_ms: int | None, offset_min: int | None) -> datetime | None:
    if placed_ms is None:
        return None
    zone = timezone(timedelta(minutes=offset_min or 0))
    return datetime.fromtimestamp(placed_ms / 1000, zone)


def _address(by_kind: dict[str, Address]) -> Address:
    shipping = by_kind.get("shipping", Address())
    return by_kind.get("billing", Address()) if shipping.empty else shipping
