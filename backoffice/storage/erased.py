"""What the log says was erased, and erasing it once more in a copy of earlier data.

Each kind of record that can be erased for good stands here with the code of its line and the function that erases it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool

from backoffice.storage import arrivals, bank_details, callback_erasing, customers
from backoffice.storage import connection as raw
from backoffice.storage.millis import from_millis
from backoffice.storage.ratchet import run

Line = tuple[int, datetime, str, tuple[int, ...]]  # line of the log, when, kind, ids

CODES: Mapping[str, str] = {
    "callback.erased": "callback",
    "bank_detail.erased": "bank_detail",
    "order.erased": "order",
    "customer.erased": "customer",
}
_TABLES: Mapping[str, str] = {"callback": "callback_request", "bank_detail": "bank_detail", "order": "orders", "customer": "customer"}
_INDEXES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"


def since(connection: Any, seq: int) -> tuple[Line, ...]:
    """Return the lines of the log after `seq` that tell of something erased for good."""
    marks = ", ".join("?" * len(CODES))
    asked = f"SELECT seq, at_ms, code, subject_id FROM log_of_deeds WHERE seq > ? AND code IN ({marks}) ORDER BY seq"
    rows = run(connection, asked, (seq, *CODES))
    return tuple((number, from_millis(at_ms), CODES[code], tuple(map(int, ids.split(",")))) for number, at_ms, code, ids in rows)


def highest(connection: Any) -> dict[str, int]:
    """Return the highest id of each kind."""
    return {kind: _one(connection, f"SELECT coalesce(max(id), 0) FROM {table}") for kind, table in _TABLES.items()}


def again(connection: Any, erased: Mapping[str, Sequence[int]]) -> int:
    """Erase records of these kinds and ids on a raw connection, as far as they are there, and return how many were.

    It is one transaction of its own. The words are gone from the search indexes too.
    """
    number = 0
    with _lent(connection) as lent:
        for kind, ids in erased.items():
            there = [one for one in dict.fromkeys(ids) if _one(connection, f"SELECT count(*) FROM {_TABLES[kind]} WHERE id = ?", (one,))]
            if there:
                _ERASERS[kind](lent, there)
            number += len(there)
        for name in [row[0] for row in run(connection, _INDEXES)]:
            run(connection, f"INSERT INTO {name} ({name}) VALUES ('optimize')")
    return number


def _erase_customers(connection: Connection, customer_ids: Sequence[int]) -> None:
    for one in customer_ids:
        run(connection, "UPDATE orders SET customer_id = NULL WHERE customer_id = ?", (one,))
        customers.remove(connection, one)


_ERASERS: Mapping[str, Callable[[Connection, Sequence[int]], None]] = {
    "callback": callback_erasing.erase,
    "bank_detail": bank_details.erase,
    "order": arrivals.remove,
    "customer": _erase_customers,
}


@contextmanager
def _lent(connection: Any) -> Iterator[Connection]:
    """Give SQLAlchemy's form of a raw connection for one transaction."""
    engine = create_engine("sqlite://", module=raw.DBAPI, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "begin", lambda begun: begun.connection.driver_connection.execute("BEGIN IMMEDIATE"))
    lent = engine.connect()
    try:
        with lent.begin():
            yield lent
    finally:
        lent.detach()


def _one(connection: Any, asked: str, values: tuple[int, ...] = ()) -> int:
    return int(next(iter(run(connection, asked, values)))[0])
