"""One customer: read whole, and the rows that deeds write."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.customers import CustomerAddress, CustomerCallback, CustomerNote, UsedAddress, customer_number
from backoffice.domain.ids import OrderId
from backoffice.domain.orders import Address, MaskedContact
from backoffice.domain.phones import tail
from backoffice.storage import customer_search
from backoffice.storage.customer_schema import customer_address
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.prepared import raw_of
from backoffice.storage.rows import insert_text

USED_OF = 50  # the newest orders, whose addresses are shown
_ADDRESS = ", ".join(column.name for column in customer_address.c if column.name != "customer_id")
_ADD_ADDRESS = insert_text(customer_address, *(column.name for column in customer_address.c if column.name != "id"))
_WRITTEN = tuple(column.name for column in customer_address.c if column.name not in ("id", "customer_id"))
_SET_ADDRESS = f"UPDATE customer_address SET {', '.join(f'{name} = ?' for name in _WRITTEN)} WHERE id = ? AND customer_id = ?"
_USED = """SELECT o.id, o.number, a.kind, a.name, a.company, a.line1, a.line2, a.postcode, a.city, a.region, a.country
    FROM (SELECT id, number FROM orders WHERE customer_id = ? ORDER BY id DESC LIMIT ?) o JOIN address a ON a.order_id = o.id
    ORDER BY o.id DESC, a.kind DESC"""
_NOTES = """SELECT n.id, coalesce(p.name, ''), n.body, n.written_at_ms FROM customer_note n LEFT JOIN person p ON p.id = n.person_id
    WHERE n.customer_id = ? ORDER BY n.id DESC"""
_CALLBACKS = """SELECT id, topic, received_at_ms, CASE WHEN state = 'open' THEN '' ELSE result END FROM callback_request
    WHERE customer_id = ? ORDER BY id DESC LIMIT ?"""
_MASKED = "SELECT phone_masked, email_masked, made_here, contact_here FROM customer WHERE id = ?"
_NEW_NOTE = "INSERT INTO customer_note (customer_id, person_id, body, written_at_ms) VALUES (?, ?, ?, ?) RETURNING id"


def state(connection: Connection, customer_id: int) -> tuple[int, bool] | None:
    """Return a customer's version and whether they are put aside; None if there is no such customer."""
    row = raw_of(connection).execute("SELECT version, inactive_at_ms FROM customer WHERE id = ?", (customer_id,)).fetchone()
    return None if row is None else (int(row[0]), row[1] is not None)


def masked(connection: Connection, customer_id: int) -> tuple[MaskedContact, bool, bool]:
    """Return phone and e-mail as everybody sees them, whether the customer was made here, and whether these were written here."""
    phone, email, made_here, contact_here = raw_of(connection).execute(_MASKED, (customer_id,)).fetchone()
    return MaskedContact(phone, email), bool(made_here), bool(contact_here)


def contact(connection: Connection, customer_id: int) -> tuple[str, str] | None:
    """Return phone number and e-mail address in full; None if there is no such customer."""
    row = raw_of(connection).execute("SELECT phone, email FROM customer_contact WHERE customer_id = ?", (customer_id,)).fetchone()
    return None if row is None else (str(row[0]), str(row[1]))


def addresses(connection: Connection, customer_id: int) -> tuple[CustomerAddress, ...]:
    """Return the addresses that were written by hand, in the order in which they came."""
    text = f"SELECT {_ADDRESS} FROM customer_address WHERE customer_id = ? ORDER BY id"
    return tuple(CustomerAddress(*row) for row in raw_of(connection).execute(text, (customer_id,)))


def used(connection: Connection, customer_id: int) -> tuple[UsedAddress, ...]:
    """Return the different addresses of the newest orders, the one that was used last first."""
    found: dict[tuple[str, Address], list[tuple[OrderId, str]]] = {}
    for order_id, number, kind, *lines in raw_of(connection).execute(_USED, (customer_id, USED_OF)):
        found.setdefault((kind, Address(*lines)), []).append((OrderId(order_id), number))
    return tuple(UsedAddress(kind, place, len(orders), *orders[0]) for (kind, place), orders in found.items())


def order_count(connection: Connection, customer_id: int) -> int:
    """Return how many orders a customer has."""
    return int(raw_of(connection).execute("SELECT count(*) FROM orders WHERE customer_id = ?", (customer_id,)).fetchone()[0])


def of_order(connection: Connection, order_id: int) -> int | None:
    """Return the customer of an order; None if it has none."""
    row = raw_of(connection).execute("SELECT customer_id FROM orders WHERE id = ?", (order_id,)).fetchone()
    return None if row is None else row[0]


def notes(connection: Connection, customer_id: int) -> tuple[CustomerNote, ...]:
    """Return the remarks on a customer, the newest first."""
    rows = raw_of(connection).execute(_NOTES, (customer_id,))
    return tuple(CustomerNote(note_id, author, body, from_millis(at)) for note_id, author, body, at in rows)


def callbacks(connection: Connection, customer_id: int, limit: int) -> tuple[CustomerCallback, ...]:
    """Return the newest callback requests of a customer."""
    rows = raw_of(connection).execute(_CALLBACKS, (customer_id, limit))
    return tuple(CustomerCallback(one, topic, from_millis(at), result) for one, topic, at, result in rows)


def add(connection: Connection, customer_id: int, columns: Mapping[str, Any], phone: str, email: str) -> None:
    """Keep a customer who was written down here."""
    driver = raw_of(connection)
    values = {"id": customer_id, "number": customer_number(customer_id), "made_here": 1, **columns}
    driver.execute(f"INSERT INTO customer ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})", tuple(values.values()))
    text = "INSERT INTO customer_contact (customer_id, phone, email, phone_tail) VALUES (?, ?, ?, ?)"
    driver.execute(text, (customer_id, phone, email, tail(phone)))
    customer_search.index_again(connection, [customer_id])


def remove(connection: Connection, customer_id: int) -> None:
    """Remove a customer with all that hangs on them, and their words from the indexes."""
    raw_of(connection).execute("DELETE FROM do_not_call WHERE customer_id = ?", (customer_id,))
    raw_of(connection).execute("DELETE FROM customer WHERE id = ?", (customer_id,))
    customer_search.remove(connection, [customer_id])
    customer_search.forget(connection)


def change(connection: Connection, customer_id: int, columns: Mapping[str, Any]) -> None:
    """Write columns of a customer, whose version counts up."""
    assignments = "".join(f"{name} = ?, " for name in columns)
    text = f"UPDATE customer SET {assignments}version = version + 1 WHERE id = ?"
    raw_of(connection).execute(text, (*columns.values(), customer_id))


def set_contact(connection: Connection, customer_id: int, phone: str, email: str) -> None:
    """Write phone number and e-mail address. The address that is left is one that the customer is known by besides."""
    driver = raw_of(connection)
    _, before = contact(connection, customer_id) or ("", "")
    if email:
        driver.execute("DELETE FROM customer_email WHERE email = ? AND customer_id = ?", (email, customer_id))
    if before and before != email:
        driver.execute("INSERT OR IGNORE INTO customer_email (email, customer_id) VALUES (?, ?)", (before, customer_id))
    text = "UPDATE customer_contact SET phone = ?, email = ?, phone_tail = ? WHERE customer_id = ?"
    driver.execute(text, (phone, email, tail(phone), customer_id))


def add_address(connection: Connection, customer_id: int, address: CustomerAddress) -> None:
    """Keep a new address."""
    raw_of(connection).execute(_ADD_ADDRESS, (customer_id, *_fields(address)))


def set_address(connection: Connection, customer_id: int, address: CustomerAddress) -> bool:
    """Write an address anew; False if the customer has no such address."""
    values = (*_fields(address), address.id, customer_id)
    return bool(raw_of(connection).execute(_SET_ADDRESS, values).rowcount)


def drop_address(connection: Connection, customer_id: int, address_id: int) -> bool:
    """Take an address away; False if the customer has no such address."""
    text = "DELETE FROM customer_address WHERE id = ? AND customer_id = ?"
    return bool(raw_of(connection).execute(text, (address_id, customer_id)).rowcount)


def add_note(connection: Connection, customer_id: int, person_id: str, body: str, at: datetime) -> int:
    """Keep a remark and return its id."""
    return int(raw_of(connection).execute(_NEW_NOTE, (customer_id, person_id, body, to_millis(at))).fetchone()[0])


def block_of_order(connection: Connection, order_id: int) -> tuple[int, str, str, str] | None:
    """Return id, name, reason and last day of the block of an order's customer; None if there is no mark."""
    text = """SELECT c.id, c.name, c.blocked_reason, c.blocked_until FROM orders o JOIN customer c ON c.id = o.customer_id
        WHERE o.id = ? AND c.blocked_reason <> ''"""
    row: Any = raw_of(connection).execute(text, (order_id,)).fetchone()
    return None if row is None else tuple(row)


def _fields(address: CustomerAddress) -> tuple[str, ...]:
    return tuple(getattr(address, name) for name in _WRITTEN)
