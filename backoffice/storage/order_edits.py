"""What people write on orders by hand: whole new orders, addresses, lines."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.ids import OrderId
from backoffice.domain.new_orders import Amounts
from backoffice.domain.orders import Address, Order
from backoffice.storage import arrivals, batches, customer_places, next_ids
from backoffice.storage.arrivals import Arrival, Content
from backoffice.storage.orders import State
from backoffice.storage.prepared import raw_of
from backoffice.storage.rows import insert_text
from backoffice.storage.schema import address as address_table
from backoffice.storage.schema import order_line, order_tax

BY_HAND_BATCH = 0  # no import brought it
_EDITED = ("address_key", "destination_country", "customer", "customer_key", "total_minor", "tax_minor", "pieces_milli", "conflict")
_ADDRESS = insert_text(address_table).replace("INSERT", "INSERT OR REPLACE", 1)
_LINE, _TAX = insert_text(order_line), insert_text(order_tax)


def next_number(connection: Connection, kind: str, first: int, now: datetime) -> tuple[int, str]:
    """Return the channel of orders by hand and the next number in it, counting on from the highest."""
    channel = batches.channel_named(connection, kind, "", "", now)
    used = "SELECT number FROM orders WHERE channel_id = ? UNION ALL SELECT number FROM tombstone WHERE channel_id = ?"
    text = f"SELECT max(CAST(number AS INTEGER)) FROM ({used})"
    highest = connection.exec_driver_sql(text, (channel.id, channel.id)).scalar_one()
    return channel.id, str(max(first, (highest or 0) + 1))


def content_of(payload: str) -> Content:
    """Read the rows of an order as the staging writes them."""
    content: Content = json.loads(payload)
    return content


def add(connection: Connection, channel_id: int, number: str, content: Content, now: datetime) -> OrderId:
    """Write a new order and return its id; what it has no counterpart for in a channel (the last import) is left out."""
    ids = next_ids.read(connection)
    order_id = OrderId(ids.order)
    arrival = Arrival(order_id, number, b"", content, "")
    arrivals.add(connection, ids, [arrival], channel_id, BY_HAND_BATCH, now, arrivals.methods_before_payment(connection))
    raw_of(connection).execute("DELETE FROM order_import WHERE order_id = ?", (order_id,))
    raw_of(connection).execute("DELETE FROM order_history WHERE order_id = ?", (order_id,))
    return order_id


def columns_of(connection: Connection, order_ids: Sequence[int]) -> dict[int, Mapping[str, object]]:
    """Return the columns that an edit can change, as they are, by order; for its before-image."""
    marks = ", ".join("?" * len(order_ids))
    rows = raw_of(connection).execute(f"SELECT id, {', '.join(_EDITED)} FROM orders WHERE id IN ({marks})", tuple(order_ids))
    return {row[0]: dict(zip(_EDITED, row[1:], strict=True)) for row in rows}


def set_address(connection: Connection, order_id: int, kind: str, place: Address, key: str) -> None:
    """Write one of an order's two addresses; the delivery address also tells where it goes."""
    lines = (place.name, place.company, place.line1, place.line2, place.postcode, place.city, place.region, place.country)
    raw_of(connection).execute(_ADDRESS, (order_id, kind, *lines))
    if kind == "shipping":
        text = "UPDATE orders SET address_key = ?, destination_country = ? WHERE id = ?"
        raw_of(connection).execute(text, (key, place.country, order_id))
    customer_places.refresh_of_orders(connection, [order_id])


def set_lines(connection: Connection, before: Order, sums: Amounts) -> int:
    """Write an order's lines and taxes, and what follows for its total; returns the new total in minor units."""
    run, many = raw_of(connection).execute, raw_of(connection).executemany
    cancelled: int = run("SELECT coalesce(sum(amount_minor), 0) FROM line_cancel WHERE order_id = ?", (before.id,)).fetchone()[0]
    for table in ("order_line", "order_tax", "line_cancel"):
        run(f"DELETE FROM {table} WHERE order_id = ?", (before.id,))
    many(_LINE, [(before.id, *astuple(line)) for line in sums.lines])
    many(_TAX, [(before.id, n, tax.name, tax.rate_e2, tax.amount_minor) for n, tax in enumerate(sums.taxes, start=1)])
    goods = sum(line.total_minor - line.discount_minor for line in before.lines) - cancelled
    total = before.total_minor + sums.goods_minor - goods
    if not before.tax_included:
        total += sums.tax_minor - before.tax_minor
    pieces = sum(line.quantity_milli for line in sums.lines)
    run("UPDATE orders SET total_minor = ?, tax_minor = ?, pieces_milli = ? WHERE id = ?", (total, sums.tax_minor, pieces, before.id))
    kept = json.dumps([[line.sku, line.title, line.quantity_milli, line.unit_price_e4] for line in before.lines], ensure_ascii=False)
    text = """INSERT INTO order_work (order_id, channel_lines) VALUES (?, ?) ON CONFLICT (order_id)
        DO UPDATE SET channel_lines = CASE WHEN channel_lines = '' THEN excluded.channel_lines ELSE channel_lines END"""
    run(text, (before.id, kept))
    return total


def their_address(connection: Connection, order_id: int) -> Address | None:
    """Return the delivery address of a channel that competes with the one here; None if there is no conflict."""
    text = "SELECT theirs FROM order_conflict WHERE order_id = ? AND field = 'shipping'"
    found: Any = raw_of(connection).execute(text, (order_id,)).fetchone()
    return None if found is None else Address(*json.loads(found[0]))


def their_lines(connection: Connection, order_id: int) -> Content | None:
    """Return a channel's lines, taxes and amounts that compete with those here; None if there is no such conflict."""
    text = "SELECT theirs FROM order_conflict WHERE order_id = ? AND field = 'lines'"
    found: Any = raw_of(connection).execute(text, (order_id,)).fetchone()
    return None if found is None else content_of(found[0])


def take_their_lines(connection: Connection, order_id: int, theirs: Content) -> None:
    """Write a channel's lines in the place of those edited here; what was cancelled of the latter goes with them."""
    run, many = raw_of(connection).execute, raw_of(connection).executemany
    for table in ("order_line", "order_tax", "line_cancel"):
        run(f"DELETE FROM {table} WHERE order_id = ?", (order_id,))
    many(_LINE, [(order_id, *row) for row in theirs["line"]])
    many(_TAX, [(order_id, *row) for row in theirs["tax"]])
    amounts = theirs["order"]
    values = (amounts["total_minor"], amounts["tax_minor"], amounts["pieces_milli"], order_id)
    run("UPDATE orders SET total_minor = ?, tax_minor = ?, pieces_milli = ? WHERE id = ?", values)
    run("UPDATE order_work SET channel_lines = '' WHERE order_id = ?", (order_id,))


def conflicts(connection: Connection, order_id: int) -> frozenset[str]:
    """Return what of an order waits for a choice: `shipping`, `lines`."""
    return frozenset(row[0] for row in raw_of(connection).execute("SELECT field FROM order_conflict WHERE order_id = ?", (order_id,)))


def settled(connection: Connection, state: State) -> State:
    """Return the state of an order of whose conflicts one was decided."""
    return replace(state, conflict=bool(conflicts(connection, state.id)))
