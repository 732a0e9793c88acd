"""Orders arriving from an import: new ones written in bulk, known ones brought up to date.

What arrives is the JSON content that `imports/staging.py` makes; nothing here looks into a file.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.address_check import PROBLEM
from backoffice.domain.addresses import address_key
from backoffice.domain.import_merge import Side
from backoffice.domain.keys import name_key, number_key
from backoffice.domain.order_flow import chip, not_ready
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.domain.orders import Address
from backoffice.storage import arriving_customers, callback_links, customer_places, customer_search, search
from backoffice.storage.next_ids import NextIds
from backoffice.storage.prepared import raw_of
from backoffice.storage.rows import insert_text
from backoffice.storage.schema import (
    address,
    note,
    order_history,
    order_import,
    order_line,
    order_tax,
    orders,
    payment,
    shipment,
    shipment_line,
)
from backoffice.storage.told_schema import order_consent, order_detail
from backoffice.storage.types import to_millis

Content = Mapping[str, Any]

# The order's own columns that the content gives under the same name, in the order of ORDER.
GIVEN = (
    "placed_at_ms",
    "placed_offset_min",
    "customer",
    "currency",
    "order_status",
    "payment_status",
    "delivery_status",
    "tax_included",
    "total_minor",
    "tax_minor",
    "shipping_minor",
    "discount_minor",
    "gift_card_minor",
    "fees_minor",
    "refunded_minor",
    "pieces_milli",
    "payment_method",
    "shipping_method",
    "destination_country",
)
DERIVED = (
    "listed_at_ms",
    "customer_key",
    "chip",
    "not_ready",
    "ships_before_payment",
    "conflict",
    "address_key",
    "shipped_at_ms",
    "address_check",
)
IDENTITY = ("id", "channel_id", "number", "number_key", "customer_id", "batch_id", "batch_seq", "version")
_given = itemgetter(*GIVEN)
ORDER = insert_text(orders, *GIVEN, *DERIVED, *IDENTITY)
PARCEL = insert_text(shipment)
PARCEL_LINE = insert_text(shipment_line)
NOTE = insert_text(note, "order_id", "person_id", "body", "written_at_ms")
IMPORTED = insert_text(order_history, "order_id", "at_ms", "person_id", "code", "field", "old_value", "new_value")
BULK = {
    "address": insert_text(address),
    "line": insert_text(order_line),
    "tax": insert_text(order_tax),
    "payment": insert_text(payment),
    "detail": insert_text(order_detail),
    "consent": insert_text(order_consent),
}
TABLES = {"address": "address", "line": "order_line", "tax": "order_tax", "payment": "payment"} | {
    "detail": "order_detail",
    "consent": "order_consent",
}
LAST = insert_text(order_import)
THEIRS = "SELECT s.id FROM shipment s JOIN shipment_line l ON l.shipment_id = s.id WHERE l.order_id = ? AND s.made_here = 0"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A new order: its place in the file, number, digest and content, and what the next export is compared with."""

    seq: int
    number: str
    digest: bytes
    content: Content
    last: str


def methods_before_payment(connection: Connection) -> frozenset[str]:
    """Return the payment methods (case folded) whose orders ship before they are paid."""
    return frozenset(connection.exec_driver_sql("SELECT method FROM payment_method WHERE ships_before_payment = 1").scalars())


def ships_before_payment(method: str, methods: frozenset[str]) -> bool:
    """Say whether orders paid by this method ship before payment: it is one of these, or begins with one ("Rechnung, 14 Tage")."""
    folded = method.casefold().strip()
    return folded.startswith(tuple(methods))


def add(
    connection: Connection,
    ids: NextIds,
    arrivals: Sequence[Arrival],
    channel_id: int,
    batch_id: int,
    now: datetime,
    methods: frozenset[str],
) -> None:
    """Write new orders with all that hangs on them. They get ids in the order given."""
    moment = to_millis(now)
    first = ids.order
    ids.order += len(arrivals)
    numbered = list(enumerate(arrivals, start=first))
    customers = arriving_customers.of(connection, ids, [arrival.content for arrival in arrivals], moment)
    rows = [
        (
            *_columns(arrival.content, moment, methods),
            order_id,
            channel_id,
            arrival.number,
            number_key(arrival.number),
            who,
            batch_id,
            arrival.seq,
            1,
        )
        for (order_id, arrival), who in zip(numbered, customers, strict=True)
    ]
    raw_of(connection).executemany(ORDER, rows)
    for name, text in BULK.items():
        _many(connection, text, ((order_id, *row) for order_id, arrival in numbered for row in arrival.content.get(name, ())))
    _many(connection, LAST, ((order_id, batch_id, arrival.digest, arrival.last) for order_id, arrival in numbered))
    _many(connection, IMPORTED, ((order_id, moment, None, "order.imported", "", "", "") for order_id, _ in numbered))
    _many(
        connection, NOTE, ((order_id, None, arrival.content["note"], moment) for order_id, arrival in numbered if arrival.content["note"])
    )
    for order_id, arrival in numbered:
        add_channel_parcels(connection, ids, order_id, arrival.content, moment)
    search.add(connection, [words(order_id, arrival.number, arrival.content) for order_id, arrival in numbered])


def replace(
    connection: Connection,
    order_id: int,
    content: Content,
    axes: tuple[OrderStatus, DeliveryStatus],
    conflict: bool,
    now: datetime,
    methods: frozenset[str],
) -> None:
    """Bring a known order's own row, lines, taxes, payments and billing address up to date; the axes given are the merged ones."""
    order = dict(content["order"]) | {"order_status": str(axes[0]), "delivery_status": str(axes[1])}
    columns = (*GIVEN, *DERIVED)
    kept = "max(coalesce(shipped_at_ms, 0), coalesce(?, 0))"  # a parcel made here may be the later one
    assignments = ", ".join(f"{name} = nullif({kept}, 0)" if name == "shipped_at_ms" else f"{name} = ?" for name in columns)
    run = raw_of(connection).execute
    run(
        f"UPDATE orders SET {assignments}, version = version + 1 WHERE id = ?",
        (*_columns({**content, "order": order}, to_millis(now), methods, conflict=conflict), order_id),
    )
    for name, text in BULK.items():
        run(f"DELETE FROM {TABLES[name]} WHERE order_id = ?", (order_id,))
        _many(connection, text, ((order_id, *row) for row in content.get(name, ())))
    customer_places.refresh_of_orders(connection, [order_id])


def keep_last(connection: Connection, order_id: int, batch_id: int, digest: bytes, last: str) -> None:
    """Keep what this import said, to compare the next one with."""
    raw_of(connection).execute(
        "UPDATE order_import SET batch_id = ?, digest = ?, last = ? WHERE order_id = ?", (batch_id, digest, last, order_id)
    )


@dataclass(frozen=True, slots=True)
class Local:
    """A known order as it stands here before an update: its side of a merge, and what the last import said (JSON).

    `address_check` is what was found of its delivery address,
    `conflicts` are the names of the fields that wait for a choice; `edited` is what the channel's lines were before somebody here wrote
    others (JSON), "" if nobody did.
    """

    version: int
    side: Side
    last: str
    shipped_here: bool
    conflicts: frozenset[str]
    edited: str
    lines: tuple[tuple[Any, ...], ...]
    address_check: str


def local_side(connection: Connection, order_id: int) -> Local:
    """Read what an update of this order is merged with."""
    text = """SELECT o.version, o.order_status, o.delivery_status, i.last, coalesce(w.channel_lines, ''), o.address_check
        FROM orders o JOIN order_import i ON i.order_id = o.id LEFT JOIN order_work w ON w.order_id = o.id WHERE o.id = ?"""
    run = raw_of(connection).execute
    version, order_status, delivery_status, last, edited, checked = run(text, (order_id,)).fetchone()
    place = "SELECT name, company, line1, line2, postcode, city, region, country FROM address WHERE order_id = ? AND kind = 'shipping'"
    row = run(place, (order_id,)).fetchone()
    here = "SELECT count(*) FROM shipment_line l JOIN shipment s ON s.id = l.shipment_id WHERE l.order_id = ? AND s.made_here = 1"
    shipped = bool(run(here, (order_id,)).fetchone()[0])
    conflicts = frozenset(row[0] for row in run("SELECT field FROM order_conflict WHERE order_id = ?", (order_id,)))
    side = Side(OrderStatus(order_status), DeliveryStatus(delivery_status), Address(*row) if row else Address())
    return Local(version, side, last, shipped, conflicts, edited, _lines(connection, order_id) if edited else (), checked)


def _lines(connection: Connection, order_id: int) -> tuple[tuple[Any, ...], ...]:
    columns = "position, sku, title, quantity_milli, unit_price_e4, total_minor, discount_minor, tax_rate_e2, tax_minor"
    text = f"SELECT {columns} FROM order_line WHERE order_id = ? ORDER BY position"
    return tuple(raw_of(connection).execute(text, (order_id,)))


def channel_part(connection: Connection, order_id: int) -> Content:
    """Return what the channel last said of contact, note and parcels, in the shape of a content."""
    contact = """SELECT c.phone, c.email, k.phone_masked, k.email_masked FROM orders o JOIN customer k ON k.id = o.customer_id
        JOIN customer_contact c ON c.customer_id = k.id WHERE o.id = ?"""
    run, of = raw_of(connection).execute, (order_id,)
    row = run(contact, of).fetchone()
    body = run("SELECT body FROM note WHERE order_id = ? AND person_id IS NULL", of).fetchone()
    parcels = run(f"SELECT carrier, tracking, shipped_at_ms FROM shipment WHERE id IN ({THEIRS}) ORDER BY id", of)
    lines = run("SELECT position, sku, title, quantity_milli FROM order_line WHERE order_id = ?", of)
    return {
        "contact": list(row) if row else ["", "", "", ""],
        "note": body[0] if body else "",
        "parcel": [list(parcel) for parcel in parcels],
        "line": [list(line) for line in lines],
        "shipped_ms": None,
    }


def put_back_channel_part(connection: Connection, ids: NextIds, order_id: int, content: Content, now: datetime) -> None:
    """Make contact, customer's note and the channel's parcels what this content says; parcels and notes made here stay."""
    arriving_customers.replace_contact(connection, ids, order_id, content, to_millis(now))
    replace_customer_note(connection, order_id, content["note"], now)
    raw_of(connection).execute(f"DELETE FROM shipment WHERE id IN ({THEIRS})", (order_id,))
    add_channel_parcels(connection, ids, order_id, content, to_millis(now))


def keep_conflict(connection: Connection, order_id: int, field: str, theirs: str | None, now: datetime) -> None:
    """Keep the channel's version of what both sides changed (`shipping` or `lines`), or, with None, say that there is no conflict."""
    run = raw_of(connection).execute
    run("DELETE FROM order_conflict WHERE order_id = ? AND field = ?", (order_id, field))
    if theirs is not None:
        text = "INSERT INTO order_conflict (order_id, field, theirs, since_ms) VALUES (?, ?, ?, ?)"
        run(text, (order_id, field, theirs, to_millis(now)))


def index_again(connection: Connection, order_id: int) -> None:
    """Put the words that an order is found by into the index anew, from what stands in the tables."""
    run = raw_of(connection).execute
    number, customer_name = run("SELECT number, customer FROM orders WHERE id = ?", (order_id,)).fetchone()
    columns = "kind, name, company, line1, line2, postcode, city, region, country"
    places = run(f"SELECT {columns} FROM address WHERE order_id = ?", (order_id,)).fetchall()
    run(search.DELETE, (order_id,))
    run(search.INSERT, words(order_id, number, {"order": {"customer": customer_name}, "address": places}))


def of_batch(connection: Connection, batch_id: int) -> tuple[int, ...]:
    """Return the ids of the orders that a batch brought."""
    return tuple(connection.exec_driver_sql("SELECT id FROM orders WHERE batch_id = ?", (batch_id,)).scalars())


def add_channel_parcels(connection: Connection, ids: NextIds, order_id: int, content: Content, moment: int) -> None:
    """Write the parcels that the channel reports; what is in them it does not say, so the first carries all lines."""
    for n, (carrier, tracking, shipped_ms) in enumerate(content["parcel"]):
        raw_of(connection).execute(PARCEL, (ids.shipment, carrier, tracking, shipped_ms or content["shipped_ms"] or moment, 0))
        lines = [(ids.shipment, order_id, row[0], row[3] if n == 0 else 0) for row in content["line"]]
        _many(connection, PARCEL_LINE, lines)
        ids.shipment += 1


def replace_customer_note(connection: Connection, order_id: int, body: str, now: datetime) -> None:
    """Put the customer's own words in the place of those of an earlier export."""
    run = raw_of(connection).execute
    run("DELETE FROM note WHERE order_id = ? AND person_id IS NULL", (order_id,))
    if body:
        run(NOTE, (order_id, None, body, to_millis(now)))


def words(order_id: int, number: str, content: Content) -> search.Words:
    """Return what an order is found by."""
    places = sorted((tuple(row) for row in content["address"]), reverse=True)  # shipping before billing
    texts = [" ".join(dict.fromkeys(row[n] for row in places)) for n in (1, 2, 5, 6)]
    names = " ".join(dict.fromkeys((content["order"]["customer"], texts[0])))
    return order_id, number, names, texts[1], texts[3], texts[2]


def remove(connection: Connection, order_ids: Sequence[int]) -> None:
    """Remove orders whole, with customers and parcels that nothing else needs."""
    if not order_ids:
        return
    search.remove(connection, order_ids)
    keys = [(order_id,) for order_id in order_ids]
    connection.exec_driver_sql("DELETE FROM shipment WHERE id IN (SELECT shipment_id FROM shipment_line WHERE order_id = ?)", keys)
    who = {
        row
        for order_id in order_ids
        for row in connection.exec_driver_sql(
            "SELECT customer_id FROM orders WHERE id = ? AND customer_id IS NOT NULL", (order_id,)
        ).scalars()
    }
    connection.exec_driver_sql("DELETE FROM orders WHERE id = ?", keys)
    arriving_customers.remove_untouched(connection, who)
    customer_places.refresh(connection, who)
    callback_links.cut(connection, order_ids, who)
    search.forget(connection)
    customer_search.forget(connection)


def _columns(content: Content, moment: int, methods: frozenset[str], *, conflict: bool = False) -> tuple[Any, ...]:
    order = content["order"]
    before_payment = ships_before_payment(order["payment_method"], methods)
    axes = order["order_status"], order["payment_status"], order["delivery_status"]
    checked = content.get("address_check", "")
    word, reason = _words_of_states(*axes, before_payment, conflict, checked == PROBLEM)
    listed = moment if order["placed_at_ms"] is None else order["placed_at_ms"]
    where_and_when = _place_key(content), _shipped_ms(content, moment)
    derived = (listed, name_key(order["customer"]), word, reason, int(before_payment), int(conflict), *where_and_when)
    return (*_given(order), *derived, checked)


def _place_key(content: Content) -> str:
    """Return what tells orders to the same door; of orders that are sent nobody asks."""
    if content["order"]["delivery_status"] not in ("open", "partially_shipped"):
        return ""
    return next((address_key(Address(*row[1:])) for row in content["address"] if row[0] == "shipping"), "")


def _shipped_ms(content: Content, moment: int) -> int | None:
    """Return when the channel's last parcel went out; None without a parcel."""
    return max((parcel[2] or content["shipped_ms"] or moment for parcel in content["parcel"]), default=None)


@cache
def _words_of_states(
    order: str, payment: str, delivery: str, before_payment: bool, conflict: bool, address: bool
) -> tuple[str, str | None]:
    """Return chip and reason of one of the few combinations of states, worked out once each."""
    axes = OrderStatus(order), PaymentStatus(payment), DeliveryStatus(delivery)
    reason = not_ready(*axes, ships_before_payment=before_payment, conflict=conflict, address_problem=address)
    word = chip(*axes, ships_before_payment=before_payment, conflict=conflict, address_problem=address)
    return str(word), None if reason is None else str(reason)


def _many(connection: Connection, text: str, rows: Iterable[Sequence[Any]]) -> None:
    raw_of(connection).executemany(text, rows)
