"""Money that came in: what was recorded for orders, and orders as far as paying them goes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import OrderStatus, PaymentStatus
from backoffice.domain.payment_matching import Payable
from backoffice.domain.payment_state import Recorded, merged, received_minor, why_not_paid
from backoffice.storage.millis import from_millis
from backoffice.storage.money_schema import incoming_payment
from backoffice.storage.prepared import raw_of
from backoffice.storage.rows import insert_text
from backoffice.storage.types import to_millis

_INSERT = insert_text(
    incoming_payment,
    *("id", "order_id", "method", "amount_minor", "received_on", "reference", "channel_paid_minor", "person_id", "recorded_at_ms"),
)
_KEPT = "SELECT amount_minor, channel_paid_minor FROM incoming_payment WHERE order_id = ?"
_PAID = 5  # place of the amount in the row of a channel's payment
# What came in, the same money counted once: as `domain/payment_state.received_minor` says it of one order.
_CHANNEL = "(SELECT coalesce(sum(p.amount_minor), 0) FROM payment p WHERE p.order_id = o.id)"
_RECEIVED = f"""SELECT o.id, {_CHANNEL}, coalesce(sum(i.amount_minor), 0), min(i.channel_paid_minor)
    FROM orders o LEFT JOIN incoming_payment i ON i.order_id = o.id WHERE o.id IN"""
_AWAITING = "o.payment_status IN ('open', 'partially_paid', 'failed') AND o.order_status <> 'cancelled'"
_PAYABLE = """SELECT o.id, o.number_key, o.number, c.name, c.account, o.customer, o.listed_at_ms, o.total_minor, o.currency,
    o.order_status, o.payment_status FROM orders o JOIN channel c ON c.id = o.channel_id"""
_LATEST = "SELECT number FROM orders ORDER BY id DESC LIMIT ?"
_WAITING = f"SELECT o.number FROM orders o WHERE {_AWAITING} ORDER BY o.listed_at_ms DESC, o.id DESC LIMIT ?"
_AT_ONCE = 500  # values in one statement
_LOOKED_AT = 2000  # numbers by which a shop's shapes are known
_MOST_OF_AMOUNT = 200  # unpaid orders of one amount, the newest of them


def received_of(connection: Connection, order_ids: Sequence[int]) -> dict[int, tuple[int, int, bool]]:
    """Return by order what came in altogether, what the channel reports of it, and whether anything was recorded here."""
    marks = ", ".join("?" * len(order_ids))
    rows = raw_of(connection).execute(f"{_RECEIVED} ({marks}) GROUP BY o.id", tuple(order_ids))
    return {
        order_id: (received_minor(channel, () if base is None else (Recorded(here, base),)), channel, base is not None)
        for order_id, channel, here, base in rows
    }


@dataclass(frozen=True, slots=True)
class Money:
    """What of an order's money a deed looks at: total, what came in, what the channel reports of it, whether anything was recorded here."""

    total_minor: int
    currency: str
    received_minor: int
    channel_minor: int
    recorded: bool

    @property
    def open_minor(self) -> int:
        """What is missing."""
        return max(0, self.total_minor - self.received_minor)


def money_of(connection: Connection, order_ids: Sequence[int]) -> dict[int, Money]:
    """Return by order how its money stands."""
    received = received_of(connection, order_ids)
    marks = ", ".join("?" * len(order_ids))
    rows = raw_of(connection).execute(f"SELECT id, total_minor, currency FROM orders WHERE id IN ({marks})", tuple(order_ids))
    return {order_id: Money(total, currency, *received[order_id]) for order_id, total, currency in rows}


@dataclass(frozen=True, slots=True)
class NewPayment:
    """An amount to be recorded."""

    order_id: int
    method: str
    amount_minor: int
    received_on: date
    reference: str
    channel_paid_minor: int


def add(connection: Connection, payments: Sequence[NewPayment], person_id: str, at: datetime) -> tuple[int, ...]:
    """Record payments and return their ids, in the order given."""
    first = raw_of(connection).execute("SELECT coalesce(max(id), 0) + 1 FROM incoming_payment").fetchone()[0]
    moment = to_millis(at)
    rows = [
        (n, p.order_id, p.method, p.amount_minor, p.received_on.isoformat(), p.reference, p.channel_paid_minor, person_id, moment)
        for n, p in enumerate(payments, start=first)
    ]
    raw_of(connection).executemany(_INSERT, rows)
    return tuple(range(first, first + len(rows)))


def carry_over(connection: Connection, order_id: int, content: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a later export says of an order with the payment state that follows from what was recorded here."""
    kept = raw_of(connection).execute(_KEPT, (order_id,)).fetchall()
    if not kept:
        return content
    order = content["order"]
    received = received_minor(sum(row[_PAID] for row in content["payment"]), (Recorded(*row) for row in kept))
    state = merged(PaymentStatus(order["payment_status"]), order["total_minor"], received)
    return {**content, "order": {**order, "payment_status": str(state)}}


def some_numbers(connection: Connection) -> tuple[str, ...]:
    """Return numbers of orders by which their shapes can be known: the latest, and those that wait for money."""
    run = raw_of(connection).execute
    return tuple(row[0] for text in (_LATEST, _WAITING) for row in run(text, (_LOOKED_AT,)))


def payable_by_key(connection: Connection, keys: Sequence[str], zone: ZoneInfo) -> dict[str, list[Payable]]:
    """Return the orders of any state that have these numbers, by number key; one for each channel that uses it."""
    found: dict[str, list[Payable]] = {}
    for part in _in_parts(keys):
        marks = ", ".join("?" * len(part))
        for one in _payable(connection, f"{_PAYABLE} WHERE o.number_key IN ({marks}) ORDER BY o.id DESC", part, zone):
            found.setdefault(one.key, []).append(one)
    return found


def payable_by_amount(connection: Connection, amounts: Iterable[tuple[int, str]], zone: ZoneInfo) -> dict[tuple[int, str], list[Payable]]:
    """Return the unpaid orders of which just these amounts (minor units, currency) are open, the newest of each."""
    wanted = set(amounts)
    found: dict[tuple[int, str], list[Payable]] = {}
    # By the index of the few that wait: SQLite knows no figures of the two that it could take.
    waiting = _PAYABLE.replace("FROM orders o", "FROM orders o INDEXED BY orders_awaiting_total")
    whole = f"{waiting} WHERE {_AWAITING} AND o.total_minor = ? AND o.payment_status <> 'partially_paid' ORDER BY o.id DESC LIMIT ?"
    for amount in sorted({amount for amount, _ in wanted}):
        for one in _payable(connection, whole, (amount, _MOST_OF_AMOUNT), zone):
            found.setdefault((one.open_minor, one.currency), []).append(one)
    part_paid = f"{_PAYABLE} WHERE {_AWAITING} AND o.payment_status = 'partially_paid' ORDER BY o.listed_at_ms DESC, o.id DESC LIMIT ?"
    for one in _payable(connection, part_paid, (_LOOKED_AT,), zone):
        found.setdefault((one.open_minor, one.currency), []).append(one)
    return {key: orders for key, orders in found.items() if key in wanted}


def recorded(connection: Connection, order_ids: Sequence[int]) -> frozenset[tuple[OrderId, date, int]]:
    """Return what was recorded for orders: order, day, amount."""
    found: set[tuple[OrderId, date, int]] = set()
    for part in _in_parts(order_ids):
        marks = ", ".join("?" * len(part))
        text = f"SELECT order_id, received_on, amount_minor FROM incoming_payment WHERE order_id IN ({marks})"
        found |= {(OrderId(row[0]), date.fromisoformat(row[1]), row[2]) for row in raw_of(connection).execute(text, tuple(part))}
    return frozenset(found)


def _payable(connection: Connection, text: str, values: Sequence[Any], zone: ZoneInfo) -> list[Payable]:
    rows = raw_of(connection).execute(text, tuple(values)).fetchall()
    received = {order_id: one for part in _in_parts([row[0] for row in rows]) for order_id, one in received_of(connection, part).items()}
    return [_to_payable(row, received[row[0]][0], zone) for row in rows]


def _to_payable(row: Any, received: int, zone: ZoneInfo) -> Payable:
    order_id, key, number, channel, account, customer, placed_ms, total, currency, order_status, payment_status = row
    placed_on = from_millis(placed_ms).astimezone(zone).date()
    why_not = why_not_paid(OrderStatus(order_status), PaymentStatus(payment_status)) or ""
    name = f"{channel} ({account})" if account else channel
    return Payable(OrderId(order_id), key, number, name, customer, placed_on, total, max(0, total - received), currency, why_not)


def _in_parts(values: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (values[place : place + _AT_ONCE] for place in range(0, len(values), _AT_ONCE))


def forget_statement(connection: Connection, path: str) -> bool:
    """Take a file off the list of plain files; False if it was not on it."""
    return bool(raw_of(connection).execute("DELETE FROM plain_file WHERE path = ?", (path,)).rowcount)
