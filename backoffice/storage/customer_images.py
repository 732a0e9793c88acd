"""What a customer was like before a deed changed them, kept for a while so that the deed can be taken back.

One image is a JSON text: `columns` of the customer's own row and whole child rows (`tables`) go back, `created` rows go away; `made`: the
deed made the customer.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backoffice.storage import callback_marks
from backoffice.storage.customer_schema import customer
from backoffice.storage.log_schema import METADATA
from backoffice.storage.prepared import raw_of
from backoffice.storage.types import to_millis

# Tables that hang on a customer and come back whole.
TABLES = ("customer_contact", "customer_email", "customer_address", "consent", "do_not_call")
CREATED = ("customer_note",)
COLUMNS = tuple(column.name for column in customer.c if column.name not in ("id", "version"))
_KEEP = "INSERT INTO customer_image (deed, customer_id, version, content, ends_at_ms) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Image:
    """One customer before a deed; `version` is that after it, so that a later change is noticed."""

    customer_id: int
    version: int
    columns: Mapping[str, Any] = field(default_factory=dict)
    tables: Mapping[str, Sequence[Sequence[Any]]] = field(default_factory=dict)
    created: Mapping[str, Sequence[int]] = field(default_factory=dict)
    made: bool = False


def columns(connection: Connection, customer_id: int) -> dict[str, Any]:
    """Return all columns of a customer's row but id and version, as they are."""
    row = raw_of(connection).execute(f"SELECT {', '.join(COLUMNS)} FROM customer WHERE id = ?", (customer_id,)).fetchone()
    return dict(zip(COLUMNS, row, strict=True))


def children(connection: Connection, customer_id: int, tables: Sequence[str]) -> dict[str, list[list[Any]]]:
    """Return the rows of a customer in some of the tables that hang on them."""
    return {table: _rows(connection, table, customer_id) for table in tables}


def keep(connection: Connection, deed: int, image: Image, ends_at: datetime) -> None:
    """Keep the image of a deed until `ends_at`."""
    content = {"columns": image.columns, "tables": image.tables, "created": image.created, "made": image.made}
    text = json.dumps(content, ensure_ascii=False)
    raw_of(connection).execute(_KEEP, (deed, image.customer_id, image.version, text, to_millis(ends_at)))


def of_deed(connection: Connection, deed: int, now: datetime) -> tuple[Image, ...]:
    """Return the images of a deed; none when it is too old or was taken back."""
    text = "SELECT customer_id, version, content FROM customer_image WHERE deed = ? AND ends_at_ms > ? ORDER BY id"
    return tuple(
        Image(who, version, **json.loads(content)) for who, version, content in raw_of(connection).execute(text, (deed, to_millis(now)))
    )


def put_back(connection: Connection, image: Image) -> None:
    """Make a customer's rows what they were; the version goes on counting up."""
    driver = raw_of(connection)
    names = [name for name in image.columns if name in COLUMNS]
    assignments = "".join(f"{name} = ?, " for name in names)
    values = [image.columns[name] for name in names]
    driver.execute(f"UPDATE customer SET {assignments}version = version + 1 WHERE id = ?", (*values, image.customer_id))
    for table in TABLES:
        if table == "do_not_call" and table in image.tables:
            _put_back_marks(connection, image.customer_id, image.tables[table])
        elif table in image.tables:
            _replace(connection, table, image.customer_id, image.tables[table])
    for table in CREATED:
        driver.executemany(f"DELETE FROM {table} WHERE id = ?", [(row_id,) for row_id in image.created.get(table, ())])


def forget(connection: Connection, deed: int) -> None:
    """Drop the images of a deed."""
    raw_of(connection).execute("DELETE FROM customer_image WHERE deed = ?", (deed,))


def forget_ended(connection: Connection, now: datetime) -> int:
    """Drop all images whose time is over and return how many they were."""
    return connection.exec_driver_sql("DELETE FROM customer_image WHERE ends_at_ms <= ?", (to_millis(now),)).rowcount


def _put_back_marks(connection: Connection, customer_id: int, rows: Sequence[Sequence[Any]]) -> None:
    """Take marks off and keep them again one by one, since they show on requests, also on those of others with the same number."""
    driver = raw_of(connection)
    there = {row[0] for row in driver.execute("SELECT id FROM do_not_call WHERE customer_id = ?", (customer_id,))}
    callback_marks.remove(connection, there - {row[0] for row in rows})
    for mark_id, who, mac, since in rows:
        if mark_id not in there:
            callback_marks.put_back(connection, mark_id, who, None if mac is None else bytes.fromhex(mac), since)


def _rows(connection: Connection, table: str, customer_id: int) -> list[list[Any]]:
    names = ", ".join(column.name for column in METADATA.tables[table].c)
    rows = raw_of(connection).execute(f"SELECT {names} FROM {table} WHERE customer_id = ?", (customer_id,))
    return [[value.hex() if isinstance(value, bytes) else value for value in row] for row in rows]


def _replace(connection: Connection, table: str, customer_id: int, rows: Sequence[Sequence[Any]]) -> None:
    names = [column.name for column in METADATA.tables[table].c]
    marks = ", ".join("?" * len(names))
    driver = raw_of(connection)
    driver.execute(f"DELETE FROM {table} WHERE customer_id = ?", (customer_id,))
    driver.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)
