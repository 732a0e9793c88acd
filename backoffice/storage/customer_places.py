"""Where customers live as list and search tell it: place, postcode and country of their newest order, and when that was."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection

from backoffice.storage import customer_search
from backoffice.storage.prepared import raw_of

_KNOWN = "SELECT city, postcode, country, active_at_ms FROM customer WHERE id = ?"
# An order wakes up a customer who was put aside.
_MOVE = "UPDATE customer SET city = ?, postcode = ?, country = ?, active_at_ms = ?, inactive_at_ms = NULL WHERE id = ?"
_SETTLE = "UPDATE customer SET city = ?, postcode = ?, country = ?, active_at_ms = ? WHERE id = ?"
_NEWEST = """SELECT coalesce(a.city, ''), coalesce(a.postcode, ''), coalesce(a.country, ''), o.listed_at_ms FROM orders o
    LEFT JOIN address a ON a.order_id = o.id AND a.kind = (SELECT max(b.kind) FROM address b WHERE b.order_id = o.id)
    WHERE o.customer_id = ? ORDER BY o.listed_at_ms DESC, o.id DESC LIMIT 1"""
_THERE = "SELECT 1 FROM customer WHERE id = ?"

Place = tuple[Any, ...]  # city, postcode, country, milliseconds


def move(connection: Connection, places: Mapping[int, Place]) -> None:
    """Let known customers be where their new order goes, unless they have a newer one."""
    driver = raw_of(connection)
    for who, place in places.items():
        known = driver.execute(_KNOWN, (who,)).fetchone()
        if known is not None and place[-1] >= known[-1]:
            driver.execute(_MOVE, (*place, who))
            if tuple(known[:3]) != tuple(place[:3]):
                customer_search.index_again(connection, [who])


def refresh(connection: Connection, customer_ids: Iterable[int]) -> None:
    """Find out anew where customers live, after orders went away or got other addresses; who has no orders stays as they are."""
    driver = raw_of(connection)
    for who in customer_ids:
        known, newest = driver.execute(_KNOWN, (who,)).fetchone(), driver.execute(_NEWEST, (who,)).fetchone()
        if known is not None and newest is not None and known != newest:
            driver.execute(_SETTLE, (*newest, who))
            if known[:3] != newest[:3]:
                customer_search.index_again(connection, [who])


def refresh_of_orders(connection: Connection, order_ids: Iterable[int]) -> None:
    """Find out anew where the customers of orders live."""
    driver = raw_of(connection)
    rows = (driver.execute("SELECT customer_id FROM orders WHERE id = ?", (order_id,)).fetchone() for order_id in order_ids)
    refresh(connection, dict.fromkeys(row[0] for row in rows if row is not None and row[0] is not None))


def gone(connection: Connection, customer_ids: Iterable[int]) -> list[int]:
    """Return those of the customers that are not there any more."""
    return [who for who in customer_ids if raw_of(connection).execute(_THERE, (who,)).fetchone() is None]
