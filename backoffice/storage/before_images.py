"""What orders looked like before a deed or an import changed them, kept for a while so that it can be undone.

One image is a JSON text: `columns` (of the order's own row) and `tables` (whole child rows) go back, `created` rows go away.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backoffice.storage import customer_places
from backoffice.storage.millis import from_millis
from backoffice.storage.prepared import raw_of
from backoffice.storage.schema import METADATA, before_image, orders
from backoffice.storage.types import to_millis

# Tables that hang on an order and come back with it; history only grows. Those of the shop's own work an import never touches.
IMPORTED = (
    *("address", "order_line", "order_tax", "payment", "order_import", "order_conflict", "line_cancel", "address_split"),
    *("order_detail", "order_consent"),
)
CHILDREN = (*IMPORTED, "order_work", "order_tag", "order_together")
CREATED = frozenset({"shipment", "note", "goods_return", "incoming_payment", "refund"})
_READ = {
    table: f"SELECT {', '.join(column.name for column in METADATA.tables[table].c)} FROM {table} WHERE order_id = ?" for table in CHILDREN
}
# The customer follows from the contact data that is put back: the one of that day may be gone.
RESTORABLE = frozenset(column.name for column in orders.c) - {"id", "channel_id", "customer_id", "number", "version"}


@dataclass(frozen=True, slots=True)
class Image:
    """One order before a deed; `version` is the order's version after the deed, so that a later change is noticed."""

    order_id: int
    version: int
    columns: Mapping[str, Any]
    tables: Mapping[str, Sequence[Sequence[Any]]]
    created: Mapping[str, Sequence[Any]]
    channel: Mapping[str, Any] = field(default_factory=dict)  # what the channel had said of contact, note and parcels


def keep(connection: Connection, deed: int, images: Sequence[Image], ends_at: datetime) -> None:
    """Keep images of a deed until `ends_at`."""
    text = "INSERT INTO before_image (deed, order_id, version, content, ends_at_ms) VALUES (?, ?, ?, ?, ?)"
    end = to_millis(ends_at)
    rows = [
        (
            deed,
            i.order_id,
            i.version,
            json.dumps({"columns": i.columns, "tables": i.tables, "created": i.created, "channel": i.channel}, ensure_ascii=False),
            end,
        )
        for i in images
    ]
    if rows:
        connection.exec_driver_sql(text, rows)


def of_deed(connection: Connection, deed: int) -> tuple[Image, ...]:
    """Return the images of a deed in the order in which they were kept; empty when it is too old or was undone."""
    c = before_image.c
    rows = connection.execute(
        before_image.select().with_only_columns(c.order_id, c.version, c.content).where(c.deed == deed).order_by(c.id)
    )
    return tuple(Image(order_id, version, **json.loads(content)) for order_id, version, content in rows)


def whole(connection: Connection, order_id: int, version: int, channel: Mapping[str, Any]) -> Image:
    """Take an image of all of an order but its history and what people here added."""
    names = sorted(RESTORABLE)
    row = raw_of(connection).execute(f"SELECT {', '.join(names)} FROM orders WHERE id = ?", (order_id,)).fetchone()
    tables = children(connection, order_id, IMPORTED)
    return Image(order_id, version, dict(zip(names, row, strict=True)), tables, {}, channel)


def children(connection: Connection, order_id: int, tables: Sequence[str]) -> dict[str, list[list[Any]]]:
    """Return the rows of an order in some of the tables that hang on it, for its image."""
    return {table: _rows(connection, table, order_id) for table in tables}


def put_back(connection: Connection, image: Image) -> None:
    """Make an order what it was; its version goes on counting up."""
    names = [name for name in image.columns if name in RESTORABLE]
    assignments = "".join(f"{name} = ?, " for name in names)
    raw_of(connection).execute(
        f"UPDATE orders SET {assignments}version = version + 1 WHERE id = ?", (*(image.columns[n] for n in names), image.order_id)
    )
    for table in CHILDREN:
        if table in image.tables:
            _replace(connection, table, image.order_id, image.tables[table])
    if "address" in image.tables:
        customer_places.refresh_of_orders(connection, [image.order_id])
    for shipment_id, carrier, tracking in [image.created["shipment_label"]] if "shipment_label" in image.created else []:
        connection.exec_driver_sql("UPDATE shipment SET carrier = ?, tracking = ? WHERE id = ?", (carrier, tracking, shipment_id))
    for return_id, *flat in [image.created["return_lines"]] if "return_lines" in image.created else []:
        raw_of(connection).execute("DELETE FROM return_line WHERE return_id = ?", (return_id,))
        rows = [(return_id, *flat[n : n + 3]) for n in range(0, len(flat), 3)]
        raw_of(connection).executemany("INSERT INTO return_line (return_id, position, quantity_milli, condition) VALUES (?, ?, ?, ?)", rows)
    for return_id in image.created.get("return_settled", ()):
        raw_of(connection).execute("UPDATE goods_return SET settled_at_ms = NULL WHERE id = ?", (return_id,))
    for refund_id in image.created.get("refund_cancelled", ()):
        raw_of(connection).execute("UPDATE refund SET state = 'waiting' WHERE id = ? AND state = 'cancelled'", (refund_id,))
    for table in CREATED & set(image.created):
        raw_of(connection).executemany(f"DELETE FROM {table} WHERE id = ?", [(row_id,) for row_id in image.created[table]])


def made_by(connection: Connection, deed: int) -> str | None:
    """Return the id of the person who did a deed; None if there is no such deed."""
    return connection.exec_driver_sql("SELECT person_id FROM log_of_deeds WHERE seq = ?", (deed,)).scalar_one_or_none()


def forget(connection: Connection, deed: int) -> None:
    """Drop the images of a deed."""
    connection.exec_driver_sql("DELETE FROM before_image WHERE deed = ?", (deed,))


def kept(connection: Connection) -> tuple[int, datetime | None]:
    """Return how many images are kept, and when the first of them ends."""
    count, first = connection.exec_driver_sql("SELECT count(*), min(ends_at_ms) FROM before_image").one()
    return count, None if first is None else from_millis(first)


def forget_ended(connection: Connection, now: datetime) -> int:
    """Drop all images whose time is over and return how many they were."""
    return connection.exec_driver_sql("DELETE FROM before_image WHERE ends_at_ms <= ?", (to_millis(now),)).rowcount


def _rows(connection: Connection, table: str, order_id: int) -> list[list[Any]]:
    rows = raw_of(connection).execute(_READ[table], (order_id,))
    return [[value.hex() if isinstance(value, bytes) else value for value in row] for row in rows]


def _replace(connection: Connection, table: str, order_id: int, rows: Sequence[Sequence[Any]]) -> None:
    columns = METADATA.tables[table].c
    driver = raw_of(connection)
    driver.execute(f"DELETE FROM {table} WHERE order_id = ?", (order_id,))
    marks = ", ".join("unhex(?)" if column.name == "digest" else "?" for column in columns)
    driver.executemany(f"INSERT INTO {table} ({', '.join(c.name for c in columns)}) VALUES ({marks})", rows)
