"""What the shop's own work leaves on orders: holds, cancelled quantities, tags, parcels packed together, returns."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, bindparam, select

from backoffice.domain.ids import OrderId
from backoffice.domain.order_work import GoodsReturn, LineQuantity, ReturnedLine, Work
from backoffice.storage.prepared import Prepared, raw_of
from backoffice.storage.schema import goods_return, line_cancel, order_tag, order_together, order_work, return_line
from backoffice.storage.types import to_millis


def read(connection: Connection, order_id: int) -> Work:
    """Return what was done to one order."""
    found = {name: part.rows(connection, id=order_id) for name, part in _parts().items()}
    reason, held_at, cancelled, printed, listed = found["work"][0] if found["work"] else ("", None, "", None, None)
    lines: dict[int, list[ReturnedLine]] = {}
    for return_id, *line in found["return_lines"]:
        lines.setdefault(return_id, []).append(ReturnedLine(*line))
    return Work(
        reason,
        held_at,
        cancelled,
        printed,
        listed,
        tags=tuple(row[0] for row in found["tags"]),
        together=tuple(OrderId(row[0]) for row in found["together"]),
        cancelled=tuple(LineQuantity(*row) for row in found["cancelled"]),
        returns=tuple(_goods_return(row, lines) for row in found["returns"]),
    )


def hold(connection: Connection, rows: Sequence[tuple[int, str, str]], at: datetime) -> None:
    """Keep why orders wait and where they stood: (order id, order status before, reason) each."""
    text = """INSERT INTO order_work (order_id, held_from, hold_reason, held_at_ms) VALUES (?, ?, ?, ?)
        ON CONFLICT (order_id) DO UPDATE SET held_from = excluded.held_from, hold_reason = excluded.hold_reason,
        held_at_ms = excluded.held_at_ms"""
    raw_of(connection).executemany(text, [(*row, to_millis(at)) for row in rows])


def held_from(connection: Connection, order_ids: Sequence[int]) -> dict[int, str]:
    """Return the order status that held orders had before, by id; empty where the channel itself had put them on hold."""
    marks = ", ".join("?" * len(order_ids))
    return dict(raw_of(connection).execute(f"SELECT order_id, held_from FROM order_work WHERE order_id IN ({marks})", tuple(order_ids)))


def solve(connection: Connection, order_ids: Sequence[int]) -> None:
    """Forget that orders waited."""
    text = "UPDATE order_work SET held_from = '', hold_reason = '', held_at_ms = NULL WHERE order_id = ?"
    raw_of(connection).executemany(text, [(order_id,) for order_id in order_ids])


def keep_cancel_reason(connection: Connection, order_ids: Sequence[int], reason: str) -> None:
    """Keep why orders were cancelled."""
    text = """INSERT INTO order_work (order_id, cancel_reason) VALUES (?, ?)
        ON CONFLICT (order_id) DO UPDATE SET cancel_reason = excluded.cancel_reason"""
    raw_of(connection).executemany(text, [(order_id, reason) for order_id in order_ids])


def add_tag(connection: Connection, order_ids: Sequence[int], tag: str) -> None:
    """Put a tag on orders that do not have it."""
    raw_of(connection).executemany("INSERT INTO order_tag (order_id, tag) VALUES (?, ?)", [(order_id, tag) for order_id in order_ids])


def drop_tag(connection: Connection, order_ids: Sequence[int], tag: str) -> None:
    """Take a tag off orders."""
    raw_of(connection).executemany("DELETE FROM order_tag WHERE order_id = ? AND tag = ?", [(order_id, tag) for order_id in order_ids])


def tagged(connection: Connection, order_ids: Sequence[int], tag: str) -> frozenset[int]:
    """Return which of the orders have a tag."""
    marks = ", ".join("?" * len(order_ids))
    rows = raw_of(connection).execute(f"SELECT order_id FROM order_tag WHERE tag = ? AND order_id IN ({marks})", (tag, *order_ids))
    return frozenset(row[0] for row in rows)


def tags(connection: Connection) -> tuple[str, ...]:
    """Return all tags in use, the commonest first."""
    return tuple(row[0] for row in raw_of(connection).execute("SELECT tag FROM order_tag GROUP BY tag ORDER BY count(*) DESC, tag"))


def mention(connection: Connection, note_id: int, person_ids: Sequence[str]) -> None:
    """Keep whom a note calls; they have not seen it yet."""
    rows = [(note_id, person_id) for person_id in person_ids]
    raw_of(connection).executemany("INSERT INTO note_mention (note_id, person_id) VALUES (?, ?)", rows)


def _goods_return(row: Sequence[Any], lines: dict[int, list[ReturnedLine]]) -> GoodsReturn:
    return GoodsReturn(*(*row, tuple(lines.get(row[0], ()))))


@cache
def _parts() -> dict[str, Prepared]:
    w, c, t, g, r, line = order_work.c, line_cancel.c, order_tag.c, order_together.c, goods_return.c, return_line.c
    this: Any = bindparam("id")
    lead = select(g.lead_id).where(g.order_id == this).scalar_subquery()
    done = (w.hold_reason, w.held_at_ms, w.cancel_reason, w.slip_printed_at_ms, w.listed_on_paper_at_ms)
    kept = (r.id, r.order_id, r.kind, r.received_at_ms, r.refund_due_ms, r.next_step, r.settled_at_ms, r.remark)
    statements = {
        "work": select(*done).where(w.order_id == this),
        "tags": select(t.tag).where(t.order_id == this).order_by(t.tag),
        "together": select(g.order_id).where(g.lead_id == lead).order_by(g.order_id),
        "cancelled": select(c.position, c.quantity_milli).where(c.order_id == this).order_by(c.position),
        "returns": select(*kept).where(r.order_id == this).order_by(r.id),
        "return_lines": select(line.return_id, line.position, line.quantity_milli, line.condition)
        .join(goods_return, r.id == line.return_id)
        .where(r.order_id == this)
        .order_by(line.return_id, line.position),
    }
    return {name: Prepared(statement) for name, statement in statements.items()}
