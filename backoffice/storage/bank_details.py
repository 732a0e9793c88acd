"""Bank details of refunds: what may be shown of an account, and the sealed box beside it, which ends when it is of no more use."""

from datetime import datetime

from sqlalchemy import Connection

from backoffice.storage.types import to_millis

_ENDED = "SELECT id FROM bank_detail WHERE box_ends_at_ms IS NOT NULL AND box_ends_at_ms <= ?"


def erase_ended(connection: Connection, now: datetime) -> tuple[int, ...]:
    """Erase the boxes whose time is over and return their details' ids; what may be shown stays with the order."""
    ended = tuple(connection.exec_driver_sql(_ENDED, (to_millis(now),)).scalars())
    if ended:
        rows = [(one,) for one in ended]
        connection.exec_driver_sql("DELETE FROM bank_detail_box WHERE detail_id = ?", rows)
        connection.exec_driver_sql("UPDATE bank_detail SET state = 'erased', box_ends_at_ms = NULL WHERE id = ?", rows)
    return ended
