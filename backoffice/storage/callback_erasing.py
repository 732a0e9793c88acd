"""Forgetting callback requests: those whose time is over leave one more in the number of their day and result, and nothing else."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.domain.callbacks import CallbackResult, DayResult
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.prepared import raw_of

FEWEST = 5  # a smaller number of a day could be somebody

# Word for word the condition of the index.
_ENDED = "SELECT id, result, done_at_ms FROM callback_request WHERE state = 'done' AND kept_for = '' AND done_at_ms <= ?"
_COUNT = "INSERT INTO callback_day (day, result, number) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET number = number + 1"
_HANGING = ("callback_image", "callback_attempt", "callback_message", "callback_contact")
_FOUND = "SELECT id FROM bank_detail WHERE source = 'message' AND order_id IS NULL AND source_id IN"
_RESULTS = "SELECT day, result, number FROM callback_day WHERE day BETWEEN ? AND ? AND number >= ? ORDER BY day, result"
_CHUNK = 500


def erase_ended(connection: Connection, now: datetime, zone: ZoneInfo, days: int) -> tuple[int, ...]:
    """Erase the requests that ended `days` ago or earlier, but for those kept with an order, and return their ids; they are counted."""
    ended = raw_of(connection).execute(_ENDED, (to_millis(now - timedelta(days=days)),)).fetchall()
    counted = [(from_millis(done_ms).astimezone(zone).date().isoformat(), result) for _, result, done_ms in ended]
    raw_of(connection).executemany(_COUNT, counted)
    erase(connection, [row[0] for row in ended])
    forget_images(connection, now)
    return tuple(row[0] for row in ended)


def erase(connection: Connection, request_ids: Sequence[int]) -> None:
    """Erase requests with all that hangs on them, account numbers that were found in their messages too; nothing is counted."""
    for start in range(0, len(request_ids), _CHUNK):
        part = request_ids[start : start + _CHUNK]
        _erase_boxes(connection, part)
        rows = [(request_id,) for request_id in part]
        for table in _HANGING:
            raw_of(connection).executemany(f"DELETE FROM {table} WHERE request_id = ?", rows)
        raw_of(connection).executemany("DELETE FROM callback_request WHERE id = ?", rows)


def of(connection: Connection, customer_ids: Collection[int] = (), order_ids: Collection[int] = ()) -> tuple[int, ...]:
    """Return the requests of customers and those about orders, whatever state they are in: they are erased with these."""
    found: set[int] = set()
    for column, ids in (("customer_id", customer_ids), ("order_id", order_ids)):
        for one in ids:
            found.update(row[0] for row in raw_of(connection).execute(f"SELECT id FROM callback_request WHERE {column} = ?", (one,)))
    return tuple(sorted(found))


def erase_with(connection: Connection, customer_ids: Collection[int] = (), order_ids: Collection[int] = ()) -> tuple[int, ...]:
    """Erase the requests that go with customers and orders when these are erased, and return their ids.

    Taking an import or an order back is no erasing: `callback_links.cut` lets the requests go on without it then.
    """
    found = of(connection, customer_ids, order_ids)
    erase(connection, found)
    return found


def forget_images(connection: Connection, now: datetime) -> int:
    """Drop what was kept of requests to take deeds back, where its time is over, and return how many images these were."""
    return int(raw_of(connection).execute("DELETE FROM callback_image WHERE ends_at_ms <= ?", (to_millis(now),)).rowcount)


def results(connection: Connection, first: date, last: date) -> tuple[DayResult, ...]:
    """Return how many of the erased requests ended how on which day, without the numbers that are too small to tell."""
    rows = raw_of(connection).execute(_RESULTS, (first.isoformat(), last.isoformat(), FEWEST))
    return tuple(DayResult(date.fromisoformat(day), CallbackResult(result), number) for day, result, number in rows)


def _erase_boxes(connection: Connection, request_ids: Sequence[int]) -> None:
    marks = ", ".join("?" * len(request_ids))
    found = raw_of(connection).execute(f"{_FOUND} ({marks})", tuple(map(str, request_ids))).fetchall()
    for text in ("DELETE FROM bank_detail_box WHERE detail_id = ?", "DELETE FROM bank_detail WHERE id = ?"):
        raw_of(connection).executemany(text, found)
