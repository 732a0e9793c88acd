"""A customer as they stand beside another: contact data masked, newest addresses, and what goes with them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.duplicates.contacts import mailbox_key, phone_key, same_phone
from backoffice.domain.merging import Field, Side
from backoffice.storage.millis import from_millis
from backoffice.storage.prepared import raw_of

_ADDRESSES = 3
_ROW = """SELECT c.version, c.number, c.name, c.company, c.email_masked, c.phone_masked, c.blocked_reason, c.blocked_until,
    c.inactive_at_ms IS NOT NULL, (SELECT count(*) FROM orders o WHERE o.customer_id = c.id),
    (SELECT max(o.listed_at_ms) FROM orders o WHERE o.customer_id = c.id),
    (SELECT count(*) FROM customer_note n WHERE n.customer_id = c.id), (SELECT count(*) FROM consent s WHERE s.customer_id = c.id),
    (SELECT count(*) FROM callback_request r WHERE r.customer_id = c.id), EXISTS (SELECT 1 FROM do_not_call d WHERE d.customer_id = c.id)
    FROM customer c WHERE c.id = ?"""
_WRITTEN = """SELECT company, street || ' ' || house_number, extra, postcode || ' ' || city, country FROM customer_address
    WHERE customer_id = ? ORDER BY kind DESC, id"""
_ORDERED = """SELECT a.company, a.line1, a.line2, a.postcode || ' ' || a.city, a.country FROM orders o JOIN address a ON a.order_id = o.id
    WHERE o.customer_id = ? ORDER BY o.listed_at_ms DESC, o.id DESC, a.kind DESC LIMIT 40"""
_CONTACT = "SELECT email, phone FROM customer_contact WHERE customer_id = ?"


def side(connection: Connection, who: int, home: str) -> Side | None:
    """Return a customer for the comparison, addresses without the country `home`; None if there is none of that id."""
    row = raw_of(connection).execute(_ROW, (who,)).fetchone()
    if row is None:
        return None
    version, number, name, company, email, phone, reason, until, inactive, orders, newest, notes, consents, callbacks, silent = row
    return Side(
        who,
        version,
        number,
        name,
        company,
        email,
        phone,
        _addresses(connection, who, home),
        orders,
        None if newest is None else from_millis(newest),
        notes,
        consents,
        callbacks,
        bool(silent),
        reason,
        date.fromisoformat(until) if until else None,
        bool(inactive),
    )


def same_contact(connection: Connection, first: int, second: int) -> frozenset[Field]:
    """Return which of e-mail and phone reach the same, however they are written; masked they cannot tell."""
    driver = raw_of(connection)
    one, other = ((driver.execute(_CONTACT, (who,)).fetchone() or ("", "")) for who in (first, second))
    email = one[0] == other[0] or (mailbox_key(one[0]) == mailbox_key(other[0]) != "")
    phone = one[1] == other[1] or same_phone(phone_key(one[1]), phone_key(other[1]))
    return frozenset(field for field, same in ((Field.EMAIL, email), (Field.PHONE, phone)) if same)


def versions(connection: Connection, ids: Sequence[int]) -> dict[int, int]:
    """Return the versions of those of the customers that are there."""
    text = "SELECT version FROM customer WHERE id = ?"
    rows: dict[int, Any] = {who: raw_of(connection).execute(text, (who,)).fetchone() for who in ids}
    return {who: row[0] for who, row in rows.items() if row is not None}


def _addresses(connection: Connection, who: int, home: str) -> tuple[str, ...]:
    lines: dict[str, None] = {}
    for text in (_WRITTEN, _ORDERED):
        for *parts, country in raw_of(connection).execute(text, (who,)):
            shown = [part.strip() for part in (*parts, "" if country == home else country)]
            lines[", ".join(part for part in shown if part)] = None
    return tuple(lines)[:_ADDRESSES]
