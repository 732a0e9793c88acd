"""Who a request may be from: customers by the end of a number, by e-mail address and by name, each along an index."""

from dataclasses import dataclass

from sqlalchemy import Connection

from backoffice.storage.prepared import raw_of

MOST = 20
_COLUMNS = "k.id, k.name, k.company, k.phone_masked, k.email_masked, c.phone, c.email"
_BY_TAIL = f"""SELECT {_COLUMNS} FROM customer_contact c JOIN customer k ON k.id = c.customer_id
    WHERE c.phone_tail <> '' AND c.phone_tail = ? ORDER BY k.id DESC LIMIT {MOST}"""
_BY_EMAIL = f"""SELECT {_COLUMNS} FROM customer_contact c JOIN customer k ON k.id = c.customer_id
    WHERE c.email <> '' AND c.email IN (?, ?) ORDER BY k.id DESC LIMIT {MOST}"""
_BY_NAME = f"""SELECT {_COLUMNS} FROM (SELECT DISTINCT o.customer_id FROM orders o WHERE o.customer_key = ? AND o.customer_id IS NOT NULL
    ORDER BY o.id DESC LIMIT {MOST}) w JOIN customer k ON k.id = w.customer_id JOIN customer_contact c ON c.customer_id = k.id"""
_KNOWN = "SELECT phone FROM customer_contact WHERE customer_id = ?"
_CUSTOMER_OF = "SELECT customer_id FROM orders WHERE id = ?"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A customer with contact data in full, to compare with; nothing of it is handed on but what is masked."""

    customer_id: int
    name: str
    company: str
    phone_masked: str
    email_masked: str
    phone: str
    email: str


def by_tail(connection: Connection, tail: str) -> tuple[Candidate, ...]:
    """Return customers whose number ends so, the newest first; none for an empty end."""
    return _found(connection, _BY_TAIL, (tail,)) if tail else ()


def by_email(connection: Connection, email: str) -> tuple[Candidate, ...]:
    """Return customers with an e-mail address, as it was written or in small letters, the newest first."""
    return _found(connection, _BY_EMAIL, (email, email.lower())) if email else ()


def by_name(connection: Connection, name_key: str) -> tuple[Candidate, ...]:
    """Return customers with orders in a name (by its sort key); none for an empty one."""
    return _found(connection, _BY_NAME, (name_key,)) if name_key else ()


def known_phone(connection: Connection, customer_id: int) -> str | None:
    """Return the number that a customer is known by, as it was written; None if there is no such customer."""
    row = raw_of(connection).execute(_KNOWN, (customer_id,)).fetchone()
    return None if row is None else str(row[0])


def customer_of(connection: Connection, order_id: int) -> tuple[int | None] | None:
    """Return the customer of an order in a tuple of its own; None if there is no such order."""
    row = raw_of(connection).execute(_CUSTOMER_OF, (order_id,)).fetchone()
    return None if row is None else (row[0],)


def _found(connection: Connection, text: str, values: tuple[str, ...]) -> tuple[Candidate, ...]:
    return tuple(Candidate(*row) for row in raw_of(connection).execute(text, values))
