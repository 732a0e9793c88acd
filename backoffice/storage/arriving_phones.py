"""The phone number of a known customer who had none: an order brings it along where the carrier needs it, and takes it away when undone.

What was written here by hand stays, and so does a number that is there already.
"""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from backoffice.domain.phones import tail
from backoffice.storage import customer_images, customer_search
from backoffice.storage.customer_images import Image
from backoffice.storage.prepared import raw_of

_WITHOUT = """SELECT o.id, k.id, k.version, k.phone_masked FROM orders o JOIN customer k ON k.id = o.customer_id
    JOIN customer_contact c ON c.customer_id = k.id WHERE c.phone = '' AND k.contact_here = 0 AND o.id IN ({marks}) ORDER BY o.id"""
_NUMBER = "UPDATE customer_contact SET phone = ?, phone_tail = ? WHERE customer_id = ?"
_MASKED = "UPDATE customer SET phone_masked = ? WHERE id = ?"
_STILL = "SELECT 1 FROM customer WHERE id = ? AND version = ?"


def fill(connection: Connection, batch_id: int, phones: Mapping[int, tuple[str, str]], ends_at: datetime) -> None:
    """Give customers without a number that of their newest order; `phones` are number and masked number by order id."""
    if not phones:
        return
    driver = raw_of(connection)
    rows = driver.execute(_WITHOUT.format(marks=", ".join("?" * len(phones))), tuple(phones)).fetchall()
    newest = {who: (order_id, version, masked) for order_id, who, version, masked in rows}
    for who, (order_id, version, before) in newest.items():
        customer_images.keep(connection, -batch_id, Image(who, version, {"phone_masked": before}), ends_at)
        _set(connection, who, *phones[order_id])


def take_back(connection: Connection, batch_id: int, now: datetime) -> None:
    """Take away the numbers that an import brought to customers on whom nobody has worked since."""
    for image in customer_images.of_deed(connection, -batch_id, now):
        if raw_of(connection).execute(_STILL, (image.customer_id, image.version)).fetchone() is not None:
            _set(connection, image.customer_id, "", image.columns["phone_masked"])
    customer_images.forget(connection, -batch_id)


def _set(connection: Connection, who: int, phone: str, masked: str) -> None:
    driver = raw_of(connection)
    driver.execute(_NUMBER, (phone, tail(phone), who))
    driver.execute(_MASKED, (masked, who))
    customer_search.index_contact_again(connection, who)
