"""Contact data in full, and whether somebody has looked at it today."""

from datetime import datetime

from sqlalchemy import Connection

from backoffice.domain.contacts import ContactKind
from backoffice.domain.ids import OrderId
from backoffice.storage.millis import to_millis

_READ = "SELECT c.customer_id, c.phone, c.email FROM orders o JOIN customer_contact c ON c.customer_id = o.customer_id WHERE o.id = ?"


def read(connection: Connection, order_id: OrderId, kind: ContactKind) -> tuple[int, str] | None:
    """Return the customer of an order and the phone number or e-mail address; None where there is none."""
    row = connection.exec_driver_sql(_READ, (order_id,)).first()
    value = "" if row is None else row[1 if kind is ContactKind.PHONE else 2]
    return (row[0], value) if row is not None and value else None


def was_logged(connection: Connection, code: str, person_id: str, customer_id: int, since: datetime) -> bool:
    """Say whether a line of the log since then says this already. It reads back from the newest line to that moment only."""
    lines = connection.exec_driver_sql("SELECT at_ms, code, person_id, subject_id FROM log_of_deeds ORDER BY seq DESC")
    wanted = (code, person_id, str(customer_id))
    for at_ms, *line in lines:
        if at_ms < to_millis(since):
            break
        if tuple(line) == wanted:
            lines.close()
            return True
    lines.close()
    return False
