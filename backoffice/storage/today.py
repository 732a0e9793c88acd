"""What waits for somebody, each by an index of its own, counted up to a cap."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.ids import OrderId
from backoffice.domain.pages import Count
from backoffice.domain.today import Mention
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.prepared import raw_of

_WAITING = "ship_by_ms IS NOT NULL AND delivery_status IN ('open', 'partially_shipped') AND order_status <> 'cancelled'"
_DUE = f"SELECT 1 FROM orders WHERE {_WAITING} AND ship_by_ms >= ? AND ship_by_ms < ?"
_HELD = "SELECT 1 FROM order_work WHERE held_at_ms IS NOT NULL AND held_at_ms < ?"
_UNPAID = "SELECT 1 FROM orders WHERE chip = 'unpaid' AND chip IN ('new', 'unpaid', 'problem') AND listed_at_ms < ?"
_REFUNDS = "SELECT 1 FROM goods_return WHERE refund_due_ms IS NOT NULL AND settled_at_ms IS NULL AND refund_due_ms < ?"
# A changed account is asked for word for word as its partial index says.
_ACCOUNTS = """SELECT 1 FROM bank_detail d WHERE d.state = 'current' AND d.confirmed_by = '' AND d.usable_at_ms > ? AND d.entered_by <> ?
    AND EXISTS (SELECT 1 FROM refund r WHERE r.order_id = d.order_id AND r.state = 'waiting')"""
_IMPORTS = "SELECT 1 FROM import_batch WHERE state = 'staged'"
_MENTIONS = """SELECT n.id, o.id, o.number, p.name, n.body, n.written_at_ms FROM note_mention m JOIN note n ON n.id = m.note_id
    JOIN orders o ON o.id = n.order_id LEFT JOIN person p ON p.id = n.person_id
    WHERE m.person_id = ? AND m.seen_at_ms IS NULL ORDER BY n.id DESC LIMIT ?"""


def due(connection: Connection, after: datetime, before: datetime, cap: int) -> Count:
    """Count unsent orders that are to be sent from `after` on and before `before`."""
    return _count(connection, _DUE, (to_millis(after), to_millis(before)), cap)


def held(connection: Connection, since_before: datetime, cap: int) -> Count:
    """Count orders that have waited since before then."""
    return _count(connection, _HELD, (to_millis(since_before),), cap)


def unpaid(connection: Connection, placed_before: datetime, cap: int) -> Count:
    """Count orders that wait for their money since before then."""
    return _count(connection, _UNPAID, (to_millis(placed_before),), cap)


def refunds(connection: Connection, due_before: datetime, cap: int) -> Count:
    """Count withdrawals whose money is due before then and has not gone back."""
    return _count(connection, _REFUNDS, (to_millis(due_before),), cap)


def accounts(connection: Connection, now: datetime, person_id: str, cap: int) -> Count:
    """Count the accounts that somebody else changed, that nobody has confirmed yet, and that a refund waits for."""
    return _count(connection, _ACCOUNTS, (to_millis(now), person_id), cap)


def imports(connection: Connection, cap: int) -> Count:
    """Count files that were read and wait for a decision."""
    return _count(connection, _IMPORTS, (), cap)


def mentions(connection: Connection, person_id: str, limit: int) -> tuple[Mention, ...]:
    """Return the notes that name a person and that they have not seen, the newest first."""
    rows = raw_of(connection).execute(_MENTIONS, (person_id, limit))
    return tuple(Mention(note, OrderId(order), number, name or "", body, from_millis(at)) for note, order, number, name, body, at in rows)


def see_mentions(connection: Connection, person_id: str, note_ids: Sequence[int], at: datetime) -> None:
    """Remember that a person has seen notes that name them."""
    text = "UPDATE note_mention SET seen_at_ms = ? WHERE note_id = ? AND person_id = ? AND seen_at_ms IS NULL"
    raw_of(connection).executemany(text, [(to_millis(at), note_id, person_id) for note_id in note_ids])


def _count(connection: Connection, text: str, values: tuple[Any, ...], cap: int) -> Count:
    (found,) = raw_of(connection).execute(f"SELECT count(*) FROM ({text} LIMIT ?)", (*values, cap + 1)).fetchone()
    return Count(min(found, cap), found > cap)
