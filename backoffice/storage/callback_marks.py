"""Marks that somebody does not want to be called. They outlive the requests; of a number only its keyed digest is kept."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import Connection

from backoffice.domain.callbacks import DoNotCall
from backoffice.storage.prepared import raw_of

MarkRow = tuple[int, int | None, str | None, str]  # id, customer, digest of the number in hex, day
_COLUMNS = "id, customer_id, since"
_REFRESH = """UPDATE callback_request SET do_not_call = (
    EXISTS (SELECT 1 FROM do_not_call d WHERE d.customer_id = callback_request.customer_id)
    OR EXISTS (SELECT 1 FROM callback_contact c JOIN do_not_call d ON d.phone_mac = c.phone_mac WHERE c.request_id = callback_request.id)
    ) WHERE id = ?"""
_OF_NUMBER = "SELECT request_id FROM callback_contact WHERE phone_mac IS NOT NULL AND phone_mac = ?"
_OF_CUSTOMER = "SELECT id FROM callback_request WHERE customer_id = ?"


def of(connection: Connection, customer_id: int | None = None, phone_mac: bytes | None = None) -> tuple[DoNotCall, ...]:
    """Return the marks of a customer and of a number, the oldest first."""
    found: dict[int, DoNotCall] = {}
    for column, value in (("customer_id", customer_id), ("phone_mac", phone_mac)):
        if value is not None:
            rows = raw_of(connection).execute(f"SELECT {_COLUMNS} FROM do_not_call WHERE {column} = ? ORDER BY id", (value,))
            found |= {row[0]: DoNotCall(row[0], row[1], date.fromisoformat(row[2])) for row in rows}
    return tuple(found[one] for one in sorted(found))


def add(connection: Connection, customer_id: int | None, phone_mac: bytes | None, day: date) -> int:
    """Keep a mark and return its id. One of the two is needed."""
    text = "INSERT INTO do_not_call (customer_id, phone_mac, since) VALUES (?, ?, ?) RETURNING id"
    mark_id = int(raw_of(connection).execute(text, (customer_id, phone_mac, day.isoformat())).fetchone()[0])
    refresh(connection, _requests(connection, customer_id, phone_mac))
    return mark_id


def put_back(connection: Connection, mark_id: int, customer_id: int | None, phone_mac: bytes | None, since: str) -> None:
    """Keep a mark again that was taken off."""
    text = "INSERT INTO do_not_call (id, customer_id, phone_mac, since) VALUES (?, ?, ?, ?)"
    raw_of(connection).execute(text, (mark_id, customer_id, phone_mac, since))
    refresh(connection, _requests(connection, customer_id, phone_mac))


def rows(connection: Connection, mark_ids: Iterable[int]) -> tuple[MarkRow, ...]:
    """Return marks whole, to be kept until a deed can be taken back no more; those that are not there are left out."""
    run = raw_of(connection).execute
    text = "SELECT id, customer_id, phone_mac, since FROM do_not_call WHERE id = ?"
    found = [row for mark_id in mark_ids for row in run(text, (mark_id,))]
    return tuple((mark_id, who, None if mac is None else mac.hex(), since) for mark_id, who, mac, since in found)


def remove(connection: Connection, mark_ids: Iterable[int]) -> tuple[int, ...]:
    """Take marks off and return the ids of those that were there."""
    removed = []
    for mark_id in mark_ids:
        text = "DELETE FROM do_not_call WHERE id = ? RETURNING customer_id, phone_mac"
        row = raw_of(connection).execute(text, (mark_id,)).fetchone()
        if row is not None:
            refresh(connection, _requests(connection, *row))
            removed.append(mark_id)
    return tuple(removed)


def refresh(connection: Connection, request_ids: Sequence[int]) -> None:
    """Let requests show whether their customer or their number is marked."""
    raw_of(connection).executemany(_REFRESH, [(request_id,) for request_id in request_ids])


def _requests(connection: Connection, customer_id: int | None, phone_mac: bytes | None) -> list[int]:
    run = raw_of(connection).execute
    found = {row[0] for row in run(_OF_CUSTOMER, (customer_id,))} if customer_id is not None else set()
    return sorted(found | ({row[0] for row in run(_OF_NUMBER, (phone_mac,))} if phone_mac is not None else set()))
