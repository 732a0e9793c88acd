"""What channels told of a customer beside their orders, as far as the shop took it over."""

from sqlalchemy import Connection

from backoffice.domain.channel_reports import KeptTold
from backoffice.storage.prepared import raw_of

ORDERS = 50  # the newest ones that are looked at
_NEWEST = "WITH newest AS (SELECT id, number FROM orders WHERE customer_id = ? ORDER BY id DESC LIMIT ?)"
_DETAILS = f"{_NEWEST} SELECT d.field, d.value, o.id, o.number FROM newest o JOIN order_detail d ON d.order_id = o.id ORDER BY o.id DESC"
_CONSENTS = f"""{_NEWEST} SELECT c.purpose, c.told_by, o.id, o.number, c.given
    FROM newest o JOIN order_consent c ON c.order_id = o.id ORDER BY o.id DESC"""


def of_customer(connection: Connection, customer_id: int) -> tuple[KeptTold, ...]:
    """Return each different thing once, with the newest order that tells it; of consents the newest answer."""
    found: dict[tuple[str, str], KeptTold] = {}
    raw = raw_of(connection)
    for field, value, order_id, number in raw.execute(_DETAILS, (customer_id, ORDERS)):
        found.setdefault((field, value), KeptTold(field, value, order_id, number))
    for purpose, told_by, order_id, number, given in raw.execute(_CONSENTS, (customer_id, ORDERS)):
        found.setdefault((purpose, ""), KeptTold(purpose, told_by, order_id, number, bool(given)))
    return tuple(found.values())
