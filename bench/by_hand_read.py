"""Reading by hand: plain SQL through the plain driver into the same records. The references of lists, search and one order."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

from backoffice.domain.ids import OrderId
from backoffice.domain.incoming_payments import IncomingId, IncomingMethod, IncomingPayment
from backoffice.domain.order_status import Chip, DeliveryStatus, NotReady, OrderStatus, PaymentStatus
from backoffice.domain.order_work import Condition, GoodsReturn, LineQuantity, NextStep, ReturnedLine, ReturnKind, Work
from backoffice.domain.orders import Address, HistoryLine, MaskedContact, Note, Order, OrderLine, OrderRow, Payment, Shipment, TaxLine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
ROW = """o.id, o.number, o.customer, o.listed_at_ms, o.chip, o.payment_status, o.ships_before_payment, o.pieces_milli, o.total_minor,
    o.currency, o.version, o.not_ready"""
NEWEST = f"SELECT {ROW} FROM orders o ORDER BY o.listed_at_ms DESC, o.id DESC LIMIT ?"
READY = f"SELECT {ROW} FROM orders o WHERE o.not_ready IS NULL ORDER BY o.listed_at_ms DESC, o.id DESC LIMIT ?"
BEHIND = f"SELECT {ROW} FROM orders o WHERE (o.listed_at_ms, o.id) < (?, ?) ORDER BY o.listed_at_ms DESC, o.id DESC LIMIT ?"
FOUND = f"SELECT {ROW} FROM order_search s JOIN orders o ON o.id = s.rowid WHERE order_search MATCH ? ORDER BY s.rowid DESC LIMIT ?"

HEAD = """SELECT o.id, c.name, o.number, o.placed_at_ms, o.placed_offset_min, o.currency, o.customer, o.order_status, o.payment_status,
    o.delivery_status, o.chip, o.not_ready, o.ships_before_payment, o.tax_included, o.total_minor, o.tax_minor, o.shipping_minor,
    o.discount_minor, o.gift_card_minor, o.fees_minor, o.refunded_minor, o.pieces_milli, o.version, o.destination_country, o.ship_by_ms,
    o.shipping_method, k.phone_masked, k.email_masked
    FROM orders o JOIN channel c ON c.id = o.channel_id LEFT JOIN customer k ON k.id = o.customer_id WHERE o.id = ?"""
ADDRESSES = "SELECT kind, name, company, line1, line2, postcode, city, region, country FROM address WHERE order_id = ?"
LINES = """SELECT position, sku, title, quantity_milli, unit_price_e4, total_minor, discount_minor, tax_rate_e2, tax_minor
    FROM order_line WHERE order_id = ? ORDER BY position"""
TAXES = "SELECT name, rate_e2, amount_minor FROM order_tax WHERE order_id = ? ORDER BY position"
PAYMENTS = "SELECT method, brand, last_four, reference, amount_minor, paid_at_ms FROM payment WHERE order_id = ? ORDER BY position"
INCOMING = """SELECT i.id, i.order_id, i.method, i.amount_minor, i.received_on, i.reference, p.name, i.recorded_at_ms, i.channel_paid_minor
    FROM incoming_payment i LEFT JOIN person p ON p.id = i.person_id WHERE i.order_id = ? ORDER BY i.id"""
PARCELS = """SELECT s.id, s.carrier, s.tracking, s.shipped_at_ms, s.made_here, l.position, l.quantity_milli
    FROM shipment_line l JOIN shipment s ON s.id = l.shipment_id WHERE l.order_id = ? ORDER BY s.id, l.position"""
NOTES = """SELECT n.id, p.name, n.body, n.written_at_ms
    FROM note n LEFT JOIN person p ON p.id = n.person_id WHERE n.order_id = ? ORDER BY n.id"""
HISTORY = """SELECT h.at_ms, h.code, p.name, h.field, h.old_value, h.new_value
    FROM order_history h LEFT JOIN person p ON p.id = h.person_id WHERE h.order_id = ? ORDER BY h.id"""

WORK = """SELECT hold_reason, held_at_ms, cancel_reason, slip_printed_at_ms, listed_on_paper_at_ms FROM order_work WHERE order_id = ?"""
TAGS = "SELECT tag FROM order_tag WHERE order_id = ? ORDER BY tag"
TOGETHER = """SELECT order_id FROM order_together WHERE lead_id = (SELECT lead_id FROM order_together WHERE order_id = ?)
    ORDER BY order_id"""
CANCELLED = "SELECT position, quantity_milli FROM line_cancel WHERE order_id = ? ORDER BY position"
RETURNS = """SELECT id, order_id, kind, received_at_ms, refund_due_ms, next_step, settled_at_ms, remark FROM goods_return
    WHERE order_id = ? ORDER BY id"""
RETURN_LINES = """SELECT l.return_id, l.position, l.quantity_milli, l.condition FROM return_line l
    JOIN goods_return r ON r.id = l.return_id WHERE r.order_id = ? ORDER BY l.return_id, l.position"""


def moment(millis: int) -> datetime:
    """Return a stored moment in UTC."""
    return EPOCH + timedelta(milliseconds=millis)


def newest(connection: Any, limit: int = 50) -> tuple[OrderRow, ...]:
    """Return the first page of all orders."""
    return rows(connection.execute(NEWEST, (limit,)))


def ready(connection: Any, limit: int = 50) -> tuple[OrderRow, ...]:
    """Return the first page of the orders that can be shipped."""
    return rows(connection.execute(READY, (limit,)))


def behind(connection: Any, row: OrderRow, limit: int = 50) -> tuple[OrderRow, ...]:
    """Return the page behind a row."""
    millis = (row.placed_at - EPOCH) // timedelta(milliseconds=1)
    return rows(connection.execute(BEHIND, (millis, row.id, limit)))


def search(connection: Any, words: str, limit: int = 50) -> tuple[OrderRow, ...]:
    """Return the newest orders that hold all these words' beginnings."""
    match = " ".join(f'"{word}"*' for word in words.casefold().replace("-", " ").split())
    return rows(connection.execute(FOUND, (match, limit)))


def one(connection: Any, order_id: int) -> Order:
    """Return one order whole."""
    head = connection.execute(HEAD, (order_id,)).fetchone()
    of = (order_id,)
    places = {row[0]: Address(*row[1:]) for row in connection.execute(ADDRESSES, of)}
    placed = None if head[3] is None else moment(head[3])
    if placed is not None and head[4] is not None:
        placed = placed.astimezone(timezone(timedelta(minutes=head[4])))
    return Order(
        OrderId(head[0]), head[1], head[2], placed, head[5], head[6],
        OrderStatus(head[7]), PaymentStatus(head[8]), DeliveryStatus(head[9]), Chip(head[10]),
        None if head[11] is None else NotReady(head[11]), head[12] != 0, head[13] != 0,
        head[14], head[15], head[16], head[17], head[18], head[19],
        head[20], head[21], head[22], head[23],
        None if head[24] is None else moment(head[24]), head[25],
        places.get("billing", Address()), places.get("shipping", Address()), MaskedContact(head[26] or "", head[27] or ""),
        tuple(OrderLine(*row) for row in connection.execute(LINES, of)),
        tuple(TaxLine(*row) for row in connection.execute(TAXES, of)),
        tuple(Payment(r[0], r[1], r[2], r[3], r[4], None if r[5] is None else moment(r[5])) for r in connection.execute(PAYMENTS, of)),
        tuple(_incoming(row) for row in connection.execute(INCOMING, of)),
        _parcels(connection.execute(PARCELS, of)),
        tuple(Note(row[0], row[1] or "", row[2], moment(row[3])) for row in connection.execute(NOTES, of)),
        tuple(HistoryLine(moment(row[0]), row[1], row[2] or "", *row[3:]) for row in connection.execute(HISTORY, of)),
        _work(connection, of),
    )  # fmt: skip


def _incoming(row: Any) -> IncomingPayment:
    number, order_id, method, amount, received_on, reference, person, recorded, channel = row
    key, day = IncomingId(number), date.fromisoformat(received_on)
    return IncomingPayment(key, OrderId(order_id), IncomingMethod(method), amount, day, reference, person or "", moment(recorded), channel)


def _work(connection: Any, of: tuple[int]) -> Work:
    done = connection.execute(WORK, of).fetchone() or ("", None, "", None, None)
    held, printed, listed = (None if value is None else moment(value) for value in (done[1], done[3], done[4]))
    lines: dict[int, list[ReturnedLine]] = {}
    for row in connection.execute(RETURN_LINES, of):
        lines.setdefault(row[0], []).append(ReturnedLine(row[1], row[2], Condition(row[3])))
    returns = tuple(
        GoodsReturn(
            r[0], OrderId(r[1]), ReturnKind(r[2]), moment(r[3]), None if r[4] is None else moment(r[4]), NextStep(r[5]),
            None if r[6] is None else moment(r[6]), r[7], tuple(lines.get(r[0], ())),
        )
        for r in connection.execute(RETURNS, of)
    )  # fmt: skip
    tags = tuple(row[0] for row in connection.execute(TAGS, of))
    together = tuple(OrderId(row[0]) for row in connection.execute(TOGETHER, of))
    cancelled = tuple(LineQuantity(*row) for row in connection.execute(CANCELLED, of))
    return Work(done[0], held, done[2], printed, listed, tags, together, cancelled, returns)


def rows(found: Any) -> tuple[OrderRow, ...]:
    """Make rows of a list of what ROW selects."""
    return tuple(
        OrderRow(
            r[0],
            r[1],
            r[2],
            moment(r[3]),
            Chip(r[4]),
            PaymentStatus(r[5]),
            r[6] != 0,
            r[7],
            r[8],
            r[9],
            r[10],
            r[11] is None,
            None if r[11] is None else NotReady(r[11]),
        )
        for r in found
    )


def _parcels(rows: Any) -> tuple[Shipment, ...]:
    parcels: dict[int, tuple[Any, list[tuple[int, int]]]] = {}
    for row in rows:
        parcels.setdefault(row[0], (row, []))[1].append((row[5], row[6]))
    return tuple(Shipment(r[0], r[1], r[2], moment(r[3]), r[4] != 0, tuple(content)) for r, content in parcels.values())
