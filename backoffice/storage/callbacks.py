"""Callback requests: the queue, one request whole, attempts, and what is left of those that were erased."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.storage.millis import from_millis
from backoffice.storage.types import to_millis

_ENDED = "SELECT id, result, done_at_ms FROM callback_request WHERE erase_at_ms IS NOT NULL AND erase_at_ms <= ?"
_COUNT = "INSERT INTO callback_day (day, result, number) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET number = number + 1"


def erase_ended(connection: Connection, now: datetime, zone: ZoneInfo) -> int:
    """Erase the requests whose time is over and return how many; what is left is one more in the number of its day and result."""
    ended = connection.exec_driver_sql(_ENDED, (to_millis(now),)).all()
    for request_id, result, done_ms in ended:
        day = (from_millis(done_ms) if done_ms is not None else now - timedelta(days=1)).astimezone(zone).date()
        connection.exec_driver_sql(_COUNT, (day.isoformat(), result))
        for table in ("callback_attempt", "callback_message", "callback_contact"):
            connection.exec_driver_sql(f"DELETE FROM {table} WHERE request_id = ?", (request_id,))
        connection.exec_driver_sql("DELETE FROM callback_request WHERE id = ?", (request_id,))
    return len(ended)
