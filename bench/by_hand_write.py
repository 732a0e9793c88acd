"""Writing by hand: plain SQL through the plain driver, the same rows as the program writes. The references of import and shipping."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from backoffice.domain.address_check import address_mark
from backoffice.domain.addresses import address_key
from backoffice.domain.incoming import IncomingOrder
from backoffice.domain.keys import name_key, number_key
from backoffice.domain.order_flow import chip, not_ready
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.domain.orders import Address
from backoffice.domain.phones import phone_words, tail
from backoffice.domain.taking_over import carrier_needs_phone
from backoffice.security.masking import mask_email, mask_phone
from backoffice.storage import log

ORDER = """INSERT INTO orders (id, channel_id, number, number_key, placed_at_ms, placed_offset_min, listed_at_ms, customer_id, customer,
    customer_key, currency, order_status, payment_status, delivery_status, chip, not_ready, ships_before_payment, conflict, tax_included,
    total_minor, tax_minor, shipping_minor, discount_minor, gift_card_minor, fees_minor, refunded_minor, pieces_milli, payment_method,
    shipping_method, destination_country, batch_id, batch_seq, version, address_key, shipped_at_ms, address_check)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)"""
CUSTOMER = """INSERT INTO customer (id, name, company, phone_masked, email_masked, number, name_key, city, postcode, country, active_at_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
MOVED = "UPDATE customer SET city = ?, postcode = ?, country = ?, active_at_ms = ? WHERE id = ? AND active_at_ms <= ?"
FOUND_BY = "INSERT INTO customer_search (rowid, name, company, city, postcode, number) VALUES (?, ?, ?, ?, ?, ?)"
FOUND_ANEW = "INSERT INTO customer_search (rowid, name, company, city, postcode, number) SELECT id, name, company, city, postcode, number"
FILLED = "INSERT INTO customer_image (deed, customer_id, version, content, ends_at_ms) VALUES (?, ?, 1, ?, ?)"
CALLED_BY = "INSERT INTO contact_search (rowid, phone, email) VALUES (?, ?, ?)"
CONTACT = "INSERT INTO customer_contact (customer_id, phone, email, phone_tail) VALUES (?, ?, ?, ?)"
ADDRESS = """INSERT INTO address (order_id, kind, name, company, line1, line2, postcode, city, region, country)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
LINE = """INSERT INTO order_line (order_id, position, sku, title, quantity_milli, unit_price_e4, total_minor, discount_minor, tax_rate_e2,
    tax_minor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
TAX = "INSERT INTO order_tax (order_id, position, name, rate_e2, amount_minor) VALUES (?, ?, ?, ?, ?)"
PAYMENT = """INSERT INTO payment (order_id, position, method, brand, last_four, reference, amount_minor, paid_at_ms)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)"""
LAST = "INSERT INTO order_import (order_id, batch_id, digest, last) VALUES (?, ?, ?, ?)"
EVENT = "INSERT INTO order_history (order_id, at_ms, person_id, code, field, old_value, new_value) VALUES (?, ?, ?, ?, ?, ?, ?)"
WORDS = "INSERT INTO order_search (rowid, number, customer, company, city, postcode) VALUES (?, ?, ?, ?, ?, ?)"
CHANNEL = "INSERT INTO channel (kind, name, account, last_used_ms) VALUES ('shopify', 'Shopify', '', ?) RETURNING id"
BATCH = """INSERT INTO import_batch (channel_id, file_name, file_path, format, rows, encoding, delimiter, state, person_id, started_at_ms,
    finished_at_ms, accepted, lines) VALUES (?, ?, ?, 'shopify', ?, 'utf-8', ',', 'published', ?, ?, ?, ?, ?) RETURNING id"""
UPDATE = """UPDATE orders SET order_status = ?, payment_status = ?, delivery_status = ?, chip = ?, not_ready = ?, conflict = ?,
    shipped_at_ms = ?, address_check = ?, version = version + 1 WHERE id = ?"""
PARCEL = "INSERT INTO shipment (id, carrier, tracking, shipped_at_ms, made_here) VALUES (?, ?, ?, ?, 1)"
CONTENT = "INSERT INTO shipment_line (shipment_id, order_id, position, quantity_milli) VALUES (?, ?, ?, ?)"
IMAGE = "INSERT INTO before_image (deed, order_id, version, content, ends_at_ms) VALUES (?, ?, ?, ?, ?)"
STATE = """SELECT id, order_status, payment_status, delivery_status, chip, not_ready, ships_before_payment, conflict, version,
    shipped_at_ms, address_check FROM orders WHERE id = ?"""
DAY_MS = 86_400_000


def rules_of(row: Sequence[Any]) -> dict[str, Any]:
    """Return what chip and readiness go by beside the three states, of a row of STATE."""
    return {"ships_before_payment": row[6] != 0, "conflict": row[7] != 0, "address_problem": row[10] == "problem"}


def columns_of(row: Sequence[Any]) -> dict[str, Any]:
    """Return the columns that undoing needs, of a row of STATE."""
    names = ("order_status", "payment_status", "delivery_status", "chip", "not_ready")
    return dict(zip(names, row[1:6], strict=True)) | {"address_check": row[10], "shipped_at_ms": row[9]}


def millis(moment: datetime) -> int:
    """Return a moment as it is stored."""
    return round(moment.timestamp() * 1000)


def import_orders(connection: Any, orders: Sequence[IncomingOrder], path: Path, rows: int, person_id: str, now: datetime) -> None:
    """Write a whole import in one transaction; the orders are new and in the order of their dates."""
    moment = millis(now)
    methods = tuple(row[0] for row in connection.execute("SELECT method FROM payment_method WHERE ships_before_payment = 1"))
    connection.execute("BEGIN IMMEDIATE")
    known = connection.execute("SELECT id FROM channel WHERE kind = 'shopify'").fetchone()
    channel_id = known[0] if known else connection.execute(CHANNEL, (moment,)).fetchone()[0]
    head = (channel_id, path.name, str(path), rows, person_id, moment, moment, len(orders), sum(len(order.lines) for order in orders))
    batch_id = connection.execute(BATCH, head).fetchone()[0]
    first = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM orders").fetchone()[0]
    numbered = list(enumerate(orders, start=first))
    phones = [order.phone if carrier_needs_phone(order, "DE") else "" for order in orders]  # what a shop takes over by default
    contacts = [[phone, order.email, mask_phone(phone), mask_email(order.email)] for phone, order in zip(phones, orders, strict=True)]
    customers = _customers(connection, orders, contacts, batch_id, moment)
    theirs = zip(numbered, customers, strict=True)
    connection.executemany(ORDER, (_order(n, order, who, channel_id, batch_id, n - first, moment, methods) for (n, order), who in theirs))
    connection.executemany(ADDRESS, ((n, *row) for n, order in numbered for row in _addresses(order)))
    connection.executemany(LINE, ((n, *_line(k, i)) for n, order in numbered for k, i in enumerate(order.lines, start=1)))
    connection.executemany(
        TAX, ((n, k, i.name, i.rate_e2, i.amount_minor) for n, order in numbered for k, i in enumerate(order.taxes, start=1))
    )
    connection.executemany(PAYMENT, ((n, *_payment(k, i)) for n, order in numbered for k, i in enumerate(order.payments, start=1)))
    connection.executemany(LAST, ((n, batch_id, *_last(order, contact)) for (n, order), contact in zip(numbered, contacts, strict=True)))
    connection.executemany(EVENT, ((n, moment, None, "order.imported", "", "", "") for n, _ in numbered))
    connection.executemany(WORDS, (_words(n, order) for n, order in numbered))
    log.append(connection, now, person_id, "import.published", "import", batch_id)
    connection.execute("COMMIT")


def ship(connection: Any, order_ids: Sequence[int], carrier: str, person_id: str, now: datetime) -> None:
    """Send whole orders, nothing of which has gone out yet, each in a parcel of its own, with all that makes it undoable."""
    moment = millis(now)
    connection.execute("BEGIN IMMEDIATE")
    deed = log.head(connection)[0] + 1
    parcel = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM shipment").fetchone()[0]
    parcels, contents, changed, events, images = [], [], [], [], []
    for number, order_id in enumerate(order_ids, start=parcel):
        row = connection.execute(STATE, (order_id,)).fetchone()
        lines = connection.execute("SELECT position, quantity_milli FROM order_line WHERE order_id = ?", (order_id,))
        parcels.append((number, carrier, "", moment))
        contents += [(number, order_id, position, quantity) for position, quantity in lines]
        begun = "in_progress" if row[1] == "open" else row[1]
        axes = OrderStatus(begun), PaymentStatus(row[2]), DeliveryStatus.SHIPPED
        rules = rules_of(row)
        changed.append((*axes, chip(*axes, **rules), not_ready(*axes, **rules), row[7], moment, row[10], order_id))
        events.append((order_id, moment, person_id, "order.shipped", "delivery_status", row[3], "shipped"))
        image = {"columns": columns_of(row), "tables": {}, "created": {"shipment": [number]}, "channel": {}}
        images.append((deed, order_id, row[8] + 1, json.dumps(image, ensure_ascii=False), moment + DAY_MS))
    for text, rows in ((PARCEL, parcels), (CONTENT, contents), (UPDATE, changed), (EVENT, events), (IMAGE, images)):
        connection.executemany(text, rows)
    log.append(connection, now, person_id, "order.shipped", "order", ",".join(map(str, order_ids)), ("delivery_status",))
    connection.execute("COMMIT")


def _customers(
    connection: Any, orders: Sequence[IncomingOrder], contacts: Sequence[Sequence[str]], batch_id: int, moment: int
) -> list[int]:
    """Keep each e-mail address once, with the place of the newest order; other imports' customers are looked up one by one."""
    free = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM customer").fetchone()[0]
    by_email: dict[str, int] = {}
    people: dict[int, list[Any]] = {}
    newest: dict[int, tuple[Any, ...]] = {}
    kept: dict[int, tuple[str, str]] = {}
    result, filled = [], []
    for order, (phone, email, phone_masked, email_masked) in zip(orders, contacts, strict=True):
        who = by_email.get(email)
        if who is None:
            found = connection.execute("SELECT customer_id FROM customer_contact WHERE email = ? AND email <> ''", (email,)).fetchone()
            who = found[0] if found else free
            if not found:
                free += 1
                people[who] = [who, order.customer, order.billing.company, phone_masked, email_masked, str(10_000 + who)]
                kept[who] = phone, email
            if email:
                by_email[email] = who
        if phone and who in kept and not kept[who][0]:  # an earlier order did not need it
            kept[who] = phone, email
            people[who][3] = phone_masked
            filled.append(who)
        place = order.billing if order.shipping.empty else order.shipping
        newest[who] = place.city, place.postcode, place.country, moment if order.placed_at is None else millis(order.placed_at)
        result.append(who)
    connection.executemany(CUSTOMER, [(*row, name_key(row[1]), *newest[who]) for who, row in people.items()])
    connection.executemany(CONTACT, [(who, phone, email, tail(phone)) for who, (phone, email) in kept.items()])
    connection.executemany(FOUND_BY, [(who, row[1], row[2], newest[who][0], newest[who][1], row[5]) for who, row in people.items()])
    connection.executemany(CALLED_BY, [(who, phone_words(phone), email.partition("@")[0]) for who, (phone, email) in kept.items()])
    before = json.dumps({"columns": {"phone_masked": ""}, "tables": {}, "created": {}, "made": False})
    connection.executemany(FILLED, [(-batch_id, who, before, moment + 30 * DAY_MS) for who in filled])
    for who in newest.keys() - people.keys():
        connection.execute(MOVED, (*newest[who], who, newest[who][-1]))
        connection.execute("DELETE FROM customer_search WHERE rowid = ?", (who,))
        connection.execute(f"{FOUND_ANEW} FROM customer WHERE id = ?", (who,))
    return result


def _order(
    order_id: int, order: IncomingOrder, who: int, channel_id: int, batch_id: int, seq: int, moment: int, methods: tuple[str, ...]
) -> tuple[Any, ...]:
    placed = None if order.placed_at is None else millis(order.placed_at)
    method = order.payments[0].method if order.payments else ""
    before = method.casefold().strip().startswith(methods)
    axes = order.order_status, order.payment_status, order.delivery_status
    waits = order.delivery_status in ("open", "partially_shipped")
    mark = address_mark(order.shipping) if waits else ""
    return (
        order_id, channel_id, order.number, number_key(order.number), placed, order.offset_minutes, moment if placed is None else placed,
        who, order.customer, name_key(order.customer), order.currency, *axes,
        chip(*axes, ships_before_payment=before, address_problem=mark != ""),
        not_ready(*axes, ships_before_payment=before, address_problem=mark != ""), int(before), int(order.tax_included),
        order.total_minor, order.tax_minor, order.shipping_minor, order.discount_minor, order.gift_card_minor, order.fees_minor,
        order.refunded_minor, sum(line.quantity_milli for line in order.lines), method, order.shipping_method,
        order.shipping.country or order.billing.country, batch_id, seq,
        address_key(order.shipping) if waits else "", None, mark,
    )  # fmt: skip


def _addresses(order: IncomingOrder) -> Iterable[tuple[str, ...]]:
    return ((kind, *_place(place)) for kind, place in (("billing", order.billing), ("shipping", order.shipping)) if not place.empty)


def _place(a: Address) -> tuple[str, ...]:
    return a.name, a.company, a.line1, a.line2, a.postcode, a.city, a.region, a.country


def _line(position: int, i: Any) -> tuple[Any, ...]:
    return position, i.sku, i.title, i.quantity_milli, i.unit_price_e4, i.total_minor, i.discount_minor, i.tax_rate_e2, i.tax_minor


def _payment(position: int, i: Any) -> tuple[Any, ...]:
    return position, i.method, i.brand, i.last_four, i.reference, i.amount_minor, None if i.paid_at is None else millis(i.paid_at)


def _last(order: IncomingOrder, contact: Sequence[str]) -> tuple[bytes, str]:
    """Return the digest by which an unchanged order is known again, and what the next export is compared with."""
    lines = [(line.sku, line.title, line.quantity_milli, line.unit_price_e4) for line in order.lines]
    last = [order.order_status, order.delivery_status, [] if order.shipping.empty else _place(order.shipping), lines]
    return _digest(order, contact), json.dumps(last, ensure_ascii=False)


def _digest(order: IncomingOrder, contact: Sequence[str]) -> bytes:
    placed = None if order.placed_at is None else millis(order.placed_at)
    content = {
        "order": {
            "placed_at_ms": placed,
            "placed_offset_min": order.offset_minutes,
            "customer": order.customer,
            "currency": order.currency,
            "order_status": order.order_status,
            "payment_status": order.payment_status,
            "delivery_status": order.delivery_status,
            "tax_included": int(order.tax_included),
            "total_minor": order.total_minor,
            "tax_minor": order.tax_minor,
            "shipping_minor": order.shipping_minor,
            "discount_minor": order.discount_minor,
            "gift_card_minor": order.gift_card_minor,
            "fees_minor": order.fees_minor,
            "refunded_minor": order.refunded_minor,
            "pieces_milli": sum(line.quantity_milli for line in order.lines),
            "payment_method": order.payments[0].method if order.payments else "",
            "shipping_method": order.shipping_method,
            "destination_country": order.shipping.country or order.billing.country,
        },
        "address": list(_addresses(order)),
        "line": [_line(k, i) for k, i in enumerate(order.lines, start=1)],
        "tax": [(k, i.name, i.rate_e2, i.amount_minor) for k, i in enumerate(order.taxes, start=1)],
        "payment": [_payment(k, i) for k, i in enumerate(order.payments, start=1)],
        "parcel": [],
        "shipped_ms": None if order.shipped_at is None else millis(order.shipped_at),
        "contact": contact,
        "note": order.customer_note,
    }
    return hashlib.blake2b(json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode(), digest_size=16).digest()


def _words(order_id: int, order: IncomingOrder) -> tuple[Any, ...]:
    places = [place for place in (order.shipping, order.billing) if not place.empty]
    names, companies, postcodes, cities = (
        " ".join(dict.fromkeys(getattr(place, name) for place in places)) for name in ("name", "company", "postcode", "city")
    )
    return order_id, order.number, " ".join(dict.fromkeys((order.customer, names))), companies, cities, postcodes
