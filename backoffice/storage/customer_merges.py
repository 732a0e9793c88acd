"""Two customers made one: what they were like before, kept for 30 days so that they can be two again."""

from datetime import datetime

from sqlalchemy import Connection

from backoffice.storage.types import to_millis


def forget_ended(connection: Connection, now: datetime) -> int:
    """Drop the merges that cannot be taken back any more and return how many they were."""
    return connection.exec_driver_sql("DELETE FROM customer_merge WHERE ends_at_ms <= ?", (to_millis(now),)).rowcount
