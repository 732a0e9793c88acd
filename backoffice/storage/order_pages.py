"""Pages of the order list: by keyset from a known row, by offset on a covering index for a jump, and by search."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import cache
from typing import Any

from sqlalchemy import Column, Connection, Select, bindparam, column, func, select, table, text, tuple_

from backoffice.domain.ids import OrderId
from backoffice.domain.keys import name_key, number_key
from backoffice.domain.order_status import Chip, OrderSort, OrderView
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import Count, Direction
from backoffice.storage.prepared import Prepared
from backoffice.storage.schema import orders
from backoffice.storage.search import match_text

ROW = (
    orders.c.id,
    orders.c.number,
    orders.c.customer,
    orders.c.listed_at_ms,
    orders.c.chip,
    orders.c.payment_status,
    orders.c.ships_before_payment,
    orders.c.pieces_milli,
    orders.c.total_minor,
    orders.c.currency,
    orders.c.version,
    orders.c.not_ready,
)
SORTS: dict[OrderSort, Column[Any]] = {
    OrderSort.PLACED: orders.c.listed_at_ms,
    OrderSort.NUMBER: orders.c.number_key,
    OrderSort.TOTAL: orders.c.total_minor,
    OrderSort.NAME: orders.c.customer_key,
}
# Word for word the condition of the partial indexes, which SQLite needs to see; they leave out the many orders that are done.
WORKED_ON = text("orders.chip IN ('new', 'unpaid', 'problem')")
CHIPS = {OrderView.NEW: Chip.NEW, OrderView.UNPAID: Chip.UNPAID, OrderView.PROBLEM: Chip.PROBLEM}
SEARCH = table("order_search", column("rowid"))
FOUND = SEARCH.c.rowid
PASSING_PAGES = 64


def page(
    connection: Connection, query: OrderQuery, *, start: int = 0, after: OrderRow | None = None, limit: int = 256
) -> tuple[OrderRow, ...]:
    """Return up to `limit` rows behind the row `after`, or from position `start` (0-based) if there is none."""
    match = match_text(query.words)
    if match:
        statement = _found(query.view, after is not None)
        values = {"match": match, "start": 0 if after else start, "limit": limit, "id": after.id if after else 0}
    elif after is None:
        statement = _by_offset(query.view, query.sort, query.direction)
        values = {"start": start, "limit": limit}
    else:
        statement = _by_key(query.view, query.sort, query.direction)
        values = {"value": sort_value(query.sort, after), "id": after.id, "limit": limit}
    return tuple(map(to_row, statement.rows(connection, **values)))


def sort_value(sort: OrderSort, row: OrderRow) -> Any:
    """Return what a row is sorted by."""
    if sort is OrderSort.PLACED:
        return row.placed_at
    if sort is OrderSort.TOTAL:
        return row.total_minor
    return number_key(row.number) if sort is OrderSort.NUMBER else name_key(row.customer)


def count(connection: Connection, query: OrderQuery, cap: int | None = None) -> Count:
    """Count the rows of a list, at most up to `cap`."""
    match = match_text(query.words)
    statement = _counted(query.view, bool(match), cap is not None)
    with nullcontext() if cap is not None else passing(connection):
        found = connection.execute(statement, {"match": match, "cap": (cap or 0) + 1}).scalar_one()
    return Count(min(found, cap), found > cap) if cap is not None else Count(found)


@contextmanager
def passing(connection: Connection) -> Iterator[None]:
    """Read through a whole index without keeping it: of 1,000,000 orders it would stay in the cache with 12 MiB, of no use to the pages."""
    usual = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = {PASSING_PAGES}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = {usual}")


def position(connection: Connection, query: OrderQuery, row: OrderRow) -> int:
    """Return how many rows stand before this one in the list (0-based place), without a search."""
    by = SORTS[query.sort]
    key = tuple_(by, orders.c.id)
    mine = tuple_(bindparam("value", type_=by.type), bindparam("id"))
    before = key > mine if query.direction is Direction.DOWN else key < mine
    statement = of_view(select(func.count()).select_from(orders), query.view).where(before)
    return int(connection.execute(statement, {"value": sort_value(query.sort, row), "id": row.id}).scalar_one())


def rows(connection: Connection, order_ids: tuple[OrderId, ...]) -> tuple[OrderRow, ...]:
    """Return list rows of orders by their ids, in the order of ids; those that are gone are left out."""
    return tuple(map(to_row, connection.execute(select(*ROW).where(orders.c.id.in_(order_ids)).order_by(orders.c.id))))


def newest_of(connection: Connection, customer_id: int, limit: int) -> tuple[OrderRow, ...]:
    """Return the newest orders of a customer."""
    return tuple(map(to_row, _newest_of().rows(connection, who=customer_id, limit=limit)))


def to_row(row: Any) -> OrderRow:
    """Make a row of a list of what ROW selects."""
    values = (*row[:-1], row[-1] is None, row[-1])
    return OrderRow(*values)


def of_view(statement: Select[Any], view: OrderView) -> Select[Any]:
    """Return the statement for the orders of a view alone."""
    if view is OrderView.READY:
        return statement.where(orders.c.not_ready.is_(None))
    return statement if view is OrderView.ALL else statement.where(WORKED_ON, orders.c.chip == CHIPS[view])


@cache
def _newest_of() -> Prepared:
    chosen = select(*ROW).where(orders.c.customer_id == bindparam("who")).order_by(orders.c.id.desc()).limit(bindparam("limit"))
    return Prepared(chosen)


@cache
def _by_offset(view: OrderView, sort: OrderSort, direction: Direction) -> Prepared:
    """Take the keys from the covering index alone, then read just these rows (5 ms against 3.4 s at the end of 1,000,000)."""
    by = SORTS[sort]
    keys = (
        of_view(select(orders.c.id, by.label("key")), view)
        .order_by(*order_of(sort, direction))
        .limit(bindparam("limit"))
        .offset(bindparam("start"))
        .subquery()
    )
    order = (keys.c.key.desc(), keys.c.id.desc()) if direction is Direction.DOWN else (keys.c.key, keys.c.id)
    return Prepared(select(*ROW).join(keys, keys.c.id == orders.c.id).order_by(*order))


@cache
def _by_key(view: OrderView, sort: OrderSort, direction: Direction) -> Prepared:
    by = SORTS[sort]
    key = tuple_(by, orders.c.id)
    last = tuple_(bindparam("value", type_=by.type), bindparam("id"))
    beyond = key < last if direction is Direction.DOWN else key > last
    return Prepared(of_view(select(*ROW), view).where(beyond).order_by(*order_of(sort, direction)).limit(bindparam("limit")))


@cache
def _found(view: OrderView, keyed: bool) -> Prepared:
    """Newest first is by id: sorting all hits by date costs 300 ms at 1,000,000 orders, and ids follow the date."""
    statement = of_view(select(*ROW).select_from(SEARCH.join(orders, orders.c.id == FOUND)), view)
    statement = statement.where(text("order_search MATCH :match")).order_by(FOUND.desc()).limit(bindparam("limit"))
    return Prepared(statement.where(bindparam("id") > FOUND) if keyed else statement.offset(bindparam("start")))


@cache
def _counted(view: OrderView, found: bool, capped: bool) -> Select[Any]:
    inner = select(orders.c.id)
    if found:
        inner = select(orders.c.id).select_from(SEARCH.join(orders, orders.c.id == FOUND)).where(text("order_search MATCH :match"))
    inner = of_view(inner, view)
    if capped:
        inner = inner.limit(bindparam("cap"))
    return select(func.count()).select_from(inner.subquery())


def order_of(sort: OrderSort, direction: Direction) -> tuple[Any, Any]:
    """Return what a list is ordered by; the id tells equals apart."""
    pair = SORTS[sort], orders.c.id
    return (pair[0].desc(), pair[1].desc()) if direction is Direction.DOWN else pair
