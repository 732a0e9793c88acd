"""Customers as they go out to a file, and the files that were written."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection

from backoffice.domain.customers import CustomerId
from backoffice.domain.handing_out import HandedCustomer, HandField
from backoffice.domain.orders import Address
from backoffice.storage.millis import to_millis
from backoffice.storage.prepared import raw_of

_ROW = "SELECT id, number, name, company FROM customer WHERE id = ?"
_CONTACT = "SELECT phone, email FROM customer_contact WHERE customer_id = ?"
_BY_HAND = """SELECT name, company, street, house_number, station, post_number, extra, postcode, city, region, country
    FROM customer_address WHERE customer_id = ? ORDER BY kind DESC, id DESC LIMIT 1"""
_ORDERED = """SELECT a.name, a.company, a.line1, a.line2, a.postcode, a.city, a.region, a.country FROM address a
    WHERE a.order_id = (SELECT o.id FROM orders o WHERE o.customer_id = ? ORDER BY o.listed_at_ms DESC, o.id DESC LIMIT 1)
    ORDER BY a.kind DESC LIMIT 1"""
_KEEP = """INSERT INTO plain_file (path, person_id, written_at_ms, ends_on) VALUES (?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET
    person_id = excluded.person_id, written_at_ms = excluded.written_at_ms, ends_on = excluded.ends_on"""


def customers(connection: Connection, ids: Sequence[CustomerId], fields: Collection[HandField]) -> list[HandedCustomer]:
    """Return customers with these fields, in the order of the ids; those who are gone are left out."""
    run = raw_of(connection).execute
    found = []
    for customer_id in ids:
        row = run(_ROW, (customer_id,)).fetchone()
        if row is None:
            continue
        phone, email = ("", "")
        if {HandField.PHONE, HandField.EMAIL} & set(fields):
            phone, email = run(_CONTACT, (customer_id,)).fetchone() or ("", "")
        found.append(
            HandedCustomer(
                customer_id,
                row[1] if HandField.NUMBER in fields else "",
                row[2] if HandField.NAME in fields else "",
                row[3] if HandField.COMPANY in fields else "",
                _address(connection, customer_id) if HandField.ADDRESS in fields else Address(),
                phone if HandField.PHONE in fields else "",
                email if HandField.EMAIL in fields else "",
            )
        )
    return found


def keep_file(connection: Connection, path: str, person_id: str, now: datetime, ends_on: date | None = None) -> None:
    """Keep where a file with customers lies, and until when it is to."""
    raw_of(connection).execute(_KEEP, (path, person_id, to_millis(now), "" if ends_on is None else ends_on.isoformat()))


def forget_file(connection: Connection, path: str) -> bool:
    """Take a file off the list of plain files; False if it was not on it."""
    return bool(raw_of(connection).execute("DELETE FROM plain_file WHERE path = ?", (path,)).rowcount)


def ends(connection: Connection) -> Mapping[str, date]:
    """Return until when plain files are to lie there, by path; only those for which somebody said so."""
    rows = raw_of(connection).execute("SELECT path, ends_on FROM plain_file WHERE ends_on <> '' ORDER BY ends_on, path")
    return {path: date.fromisoformat(day) for path, day in rows}


def _address(connection: Connection, customer_id: int) -> Address:
    """Return the address that was written by hand, for deliveries first, else the one of the newest order."""
    run = raw_of(connection).execute
    row = run(_BY_HAND, (customer_id,)).fetchone()
    if row is None:
        ordered = run(_ORDERED, (customer_id,)).fetchone()
        return Address() if ordered is None else Address(*ordered)
    name, company, street, house, station, post_number, extra, *rest = row
    line = f"{station.capitalize()} {house}" if station else f"{street} {house}"
    return Address(name, company, line.strip(), extra or post_number, *rest)
