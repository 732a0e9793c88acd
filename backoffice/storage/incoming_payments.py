"""Money that came in: the list of orders that wait for theirs, and what was recorded for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, literal_column, select, text, tuple_

from backoffice.domain.incoming_payments import AwaitingQuery, AwaitingRow
from backoffice.domain.keys import name_key, number_key
from backoffice.domain.order_status import OrderSort, PaymentStatus
from backoffice.domain.pages import Count, Direction
from backoffice.domain.payment_state import Recorded, merged, received_minor
from backoffice.storage.money_schema import incoming_payment
from backoffice.storage.order_pages import SORTS, order_of, passing
from backoffice.storage.prepared import Prepared, raw_of
from backoffice.storage.rows import insert_text
from backoffice.storage.schema import orders
from backoffice.storage.search import match_text
from backoffice.storage.types import to_millis

# Word for word the condition of the partial indexes, which SQLite needs to see.
AWAITING = text("orders.payment_status IN ('open', 'partially_paid', 'failed') AND orders.order_status <> 'cancelled'")
ROW = (
    orders.c.id,
    orders.c.number,
    orders.c.customer,
    orders.c.listed_at_ms,
    orders.c.payment_status,
    orders.c.delivery_status,
    orders.c.payment_method,
    orders.c.total_minor,
    orders.c.currency,
    orders.c.version,
)
# What came in, the same money counted once: as `domain/payment_state.received_minor` says it of one order.
_INSERT = insert_text(
    incoming_payment,
    *("id", "order_id", "method", "amount_minor", "received_on", "reference", "channel_paid_minor", "person_id", "recorded_at_ms"),
)
_KEPT = "SELECT amount_minor, channel_paid_minor FROM incoming_payment WHERE order_id = ?"
_PAID = 5  # place of the amount in the row of a channel's payment
_CHANNEL = "(SELECT coalesce(sum(p.amount_minor), 0) FROM payment p WHERE p.order_id = o.id)"
_RECEIVED = f"""SELECT o.id, {_CHANNEL}, coalesce(sum(i.amount_minor), 0), min(i.channel_paid_minor)
    FROM orders o LEFT JOIN incoming_payment i ON i.order_id = o.id WHERE o.id IN"""


def awaiting(
    connection: Connection,
    query: AwaitingQuery,
    *,
    before_ms: int | None = None,
    amount_minor: int | None = None,
    start: int = 0,
    after: AwaitingRow | None = None,
    limit: int = 256,
) -> tuple[AwaitingRow, ...]:
    """Return up to `limit` unpaid orders behind the row `after`, or from place `start`.

    `before_ms` leaves out those placed later; `amount_minor` is what the searched words are worth as an amount.
    """
    found, values = _narrowed(query, before_ms, amount_minor)
    statement = _page(query.sort, query.direction, before_ms is not None, found, after is not None)
    if after is None:
        values |= {"start": start, "limit": limit}
    else:
        values |= {"value": _sort_value(query.sort, after), "id": after.id, "limit": limit}
    rows = statement.rows(connection, **values)
    received = received_of(connection, [row[0] for row in rows])
    return tuple(_row(row, received[row[0]][0]) for row in rows)


def count_awaiting(
    connection: Connection, query: AwaitingQuery, *, before_ms: int | None = None, amount_minor: int | None = None, cap: int | None = None
) -> Count:
    """Count the rows of the list, at most up to `cap`."""
    found, values = _narrowed(query, before_ms, amount_minor)
    inner = _of(select(orders.c.id), before_ms is not None, found)
    if cap is not None:
        inner = inner.limit(cap + 1)
    with passing(connection):
        number = connection.execute(select(func.count()).select_from(inner.subquery()), values).scalar_one()
    return Count(number if cap is None else min(number, cap), cap is not None and number > cap)


def received_of(connection: Connection, order_ids: Sequence[int]) -> dict[int, tuple[int, int, bool]]:
    """Return by order what came in altogether, what the channel reports of it, and whether anything was recorded here."""
    marks = ", ".join("?" * len(order_ids))
    rows = raw_of(connection).execute(f"{_RECEIVED} ({marks}) GROUP BY o.id", tuple(order_ids))
    return {
        order_id: (received_minor(channel, () if base is None else (Recorded(here, base),)), channel, base is not None)
        for order_id, channel, here, base in rows
    }


def _row(row: Any, received: int) -> AwaitingRow:
    values = (*row[:-2], max(0, row[-3] - received), *row[-2:])
    return AwaitingRow(*values)


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


def _narrowed(query: AwaitingQuery, before_ms: int | None, amount_minor: int | None) -> tuple[str, dict[str, Any]]:
    """Return how the words are looked for, and the values that go with it."""
    match = match_text(query.words)
    values: dict[str, Any] = {"match": match, "amount": amount_minor} if match or amount_minor is not None else {}
    if before_ms is not None:
        values["before"] = before_ms
    found = "both" if match and amount_minor is not None else "words" if match else "amount" if amount_minor is not None else ""
    return found, {key: value for key, value in values.items() if value not in ("", None)}


def _of(statement: Select[Any], aged: bool, found: str) -> Select[Any]:
    statement = statement.where(AWAITING)
    if aged:
        statement = statement.where(literal_column("orders.listed_at_ms") < bindparam("before"))
    words = "orders.id IN (SELECT rowid FROM order_search WHERE order_search MATCH :match)"
    conditions = {"words": words, "amount": "orders.total_minor = :amount", "both": f"({words} OR orders.total_minor = :amount)"}
    return statement.where(text(conditions[found])) if found else statement


def _sort_value(sort: OrderSort, row: AwaitingRow) -> Any:
    if sort is OrderSort.PLACED:
        return row.placed_at
    if sort is OrderSort.TOTAL:
        return row.total_minor
    return number_key(row.number) if sort is OrderSort.NUMBER else name_key(row.customer)


@cache
def _page(sort: OrderSort, direction: Direction, aged: bool, found: str, keyed: bool) -> Prepared:
    by = SORTS[sort]
    if keyed:
        last = tuple_(bindparam("value", type_=by.type), bindparam("id"))
        key = tuple_(by, orders.c.id)
        statement = _of(select(*ROW), aged, found).where(key < last if direction is Direction.DOWN else key > last)
        return Prepared(statement.order_by(*order_of(sort, direction)).limit(bindparam("limit")))
    keys = _of(select(orders.c.id, by.label("key")), aged, found).order_by(*order_of(sort, direction))
    inner = keys.limit(bindparam("limit")).offset(bindparam("start")).subquery()
    order = (inner.c.key.desc(), inner.c.id.desc()) if direction is Direction.DOWN else (inner.c.key, inner.c.id)
    return Prepared(select(*ROW).join(inner, inner.c.id == orders.c.id).order_by(*order))
