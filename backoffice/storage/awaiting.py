"""The list of orders whose money has not come in whole: by keyset from a known row, by offset on a partial index, and searched."""

from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, literal_column, select, text, tuple_

from backoffice.domain.incoming_payments import AwaitingQuery, AwaitingRow
from backoffice.domain.keys import name_key, number_key
from backoffice.domain.order_status import OrderSort
from backoffice.domain.pages import Count, Direction
from backoffice.storage.incoming_payments import received_of
from backoffice.storage.order_pages import SORTS, order_of, passing
from backoffice.storage.prepared import Prepared
from backoffice.storage.schema import orders
from backoffice.storage.search import match_text

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


def page(
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


def count(
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


def _row(row: Any, received: int) -> AwaitingRow:
    values = (*row[:-2], max(0, row[-3] - received), *row[-2:])
    return AwaitingRow(*values)


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
