"""Contact data in full."""

from sqlalchemy import Connection

from backoffice.domain.contacts import ContactKind
from backoffice.domain.ids import OrderId

_READ = "SELECT c.customer_id, c.phone, c.email FROM orders o JOIN customer_contact c ON c.customer_id = o.customer_id WHERE o.id = ?"


def read(connection: Connection, order_id: OrderId, kind: ContactKind) -> tuple[int, str] | None:
    """Return the customer of an order and the phone number or e-mail address; None where there is none."""
    row = connection.exec_driver_sql(_READ, (order_id,)).first()
    value = "" if row is None else row[1 if kind is ContactKind.PHONE else 2]
    return (row[0], value) if row is not None and value else None
