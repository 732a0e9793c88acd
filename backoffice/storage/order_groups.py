"""Orders that go out in one parcel, and those that could: same door, not sent yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from backoffice.domain.ids import OrderId
from backoffice.storage.prepared import raw_of


@dataclass(frozen=True, slots=True)
class Member:
    """An order of a group; `lead_id` is the order that the group is known by, `address_key` where it goes ("" if that is not clear)."""

    order_id: OrderId
    lead_id: int
    address_key: str


def members(connection: Connection, order_ids: Sequence[int]) -> tuple[Member, ...]:
    """Return all orders of the groups that these orders are in, by id; empty if they all go by themselves."""
    marks = ", ".join("?" * len(order_ids))
    text = f"""SELECT g.order_id, g.lead_id, o.address_key FROM order_together g JOIN orders o ON o.id = g.order_id
        WHERE g.lead_id IN (SELECT lead_id FROM order_together WHERE order_id IN ({marks})) ORDER BY g.order_id"""
    return tuple(Member(*row) for row in raw_of(connection).execute(text, tuple(order_ids)))


def address_keys(connection: Connection, order_ids: Sequence[int]) -> dict[int, str]:
    """Return by order what tells its door; "" where that is not clear."""
    marks = ", ".join("?" * len(order_ids))
    return dict(raw_of(connection).execute(f"SELECT id, address_key FROM orders WHERE id IN ({marks})", tuple(order_ids)).fetchall())


def put_together(connection: Connection, order_ids: Sequence[int]) -> None:
    """Make these orders one group, whatever groups they were in."""
    rows = [(order_id, min(order_ids)) for order_id in order_ids]
    raw_of(connection).executemany("INSERT OR REPLACE INTO order_together (order_id, lead_id) VALUES (?, ?)", rows)


def take_apart(connection: Connection, order_ids: Sequence[int]) -> None:
    """Let these orders go by themselves."""
    raw_of(connection).executemany("DELETE FROM order_together WHERE order_id = ?", [(order_id,) for order_id in order_ids])


def candidates(connection: Connection, order_id: int, limit: int = 20) -> tuple[OrderId, ...]:
    """Return the other orders to the same door that are not sent and could go in one parcel with this one, but do not yet; by id."""
    text = """SELECT o.id FROM orders o JOIN orders this ON this.address_key = o.address_key
        WHERE this.id = ? AND o.id <> this.id AND o.address_key <> '' AND o.delivery_status IN ('open', 'partially_shipped')
        AND o.order_status IN ('open', 'in_progress') AND o.payment_status NOT IN ('voided', 'refunded')
        AND this.delivery_status IN ('open', 'partially_shipped') AND this.order_status IN ('open', 'in_progress')
        AND NOT EXISTS (SELECT 1 FROM order_together a JOIN order_together b ON b.lead_id = a.lead_id
            WHERE a.order_id = o.id AND b.order_id = this.id)
        ORDER BY o.id LIMIT ?"""
    return tuple(row[0] for row in raw_of(connection).execute(text, (order_id, limit)))
