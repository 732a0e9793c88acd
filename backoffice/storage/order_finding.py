"""Lists of orders with filters: any combination, read by a reader with a stop sign; the views without filters are `order_pages`."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Select, bindparam, exists, func, select, text, tuple_

from backoffice.domain.finding import Choices, Filters
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import DeliveryStatus, OrderStatus
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import Count, Direction
from backoffice.storage.order_pages import FOUND, ROW, SEARCH, SORTS, of_view, order_of, passing, sort_value, to_row
from backoffice.storage.schema import channel, goods_return, order_tag, order_work, orders, shipment, shipment_line
from backoffice.storage.search import match_text

WAITING = (DeliveryStatus.OPEN, DeliveryStatus.PARTIALLY_SHIPPED)
FETCHED = 500  # rows at a time, so that no other thread waits for the interpreter
LATELY = 1_000  # orders that tell which countries are sent to often
RECENT = 20_000  # what can be filtered by is looked up in so many of the newest orders


@dataclass(frozen=True, slots=True)
class Today:
    """The shop's day, and from when something has waited long: moments in UTC."""

    begin: datetime
    end: datetime
    held_before: datetime
    refund_before: datetime
    zone: str


def page(
    connection: Connection, query: OrderQuery, today: Today, *, start: int = 0, after: OrderRow | None = None, limit: int = 256
) -> tuple[OrderRow, ...]:
    """Return up to `limit` rows behind the row `after`, or from position `start` (0-based) if there is none."""
    statement, values = _wanted(select(*ROW), query, today), _values(query)
    if query.words:
        statement = statement.order_by(FOUND.desc())
        statement = statement.where(bindparam("id", after.id) > FOUND) if after else statement.offset(start)
    else:
        statement = statement.order_by(*order_of(query.sort, query.direction))
        if after is None:
            statement = statement.offset(start)
        else:
            by = SORTS[query.sort]
            key = tuple_(by, orders.c.id)
            last = tuple_(bindparam("value", sort_value(query.sort, after), by.type), bindparam("id", after.id))
            statement = statement.where(key < last if query.direction is Direction.DOWN else key > last)
    return tuple(map(to_row, connection.execute(statement.limit(limit), values)))


def count(connection: Connection, query: OrderQuery, today: Today, cap: int | None = None) -> Count:
    """Count the rows of a list, at most up to `cap`."""
    inner = _wanted(select(orders.c.id), query, today)
    if cap is not None:
        inner = inner.limit(cap + 1)
    found = int(connection.execute(select(func.count()).select_from(inner.subquery()), _values(query)).scalar_one())
    return Count(found) if cap is None else Count(min(found, cap), found > cap)


def ids(connection: Connection, query: OrderQuery, today: Today) -> tuple[tuple[OrderId, int], ...]:
    """Return (id, version) of all orders of a list in its order; for a deed on a whole list."""
    statement = _wanted(select(orders.c.id, orders.c.version), query, today)
    statement = statement.order_by(FOUND.desc()) if query.words else statement.order_by(*order_of(query.sort, query.direction))
    found: list[tuple[OrderId, int]] = []
    with passing(connection):
        for part in connection.execute(statement.execution_options(yield_per=FETCHED), _values(query)).partitions():
            found += [(row[0], row[1]) for row in part]
    return tuple(found)


def choices(connection: Connection) -> Choices:
    """Return what the newest orders can be filtered by, in the order of the alphabet."""

    def distinct(column: Any, source: Any = orders) -> tuple[str, ...]:
        newest = select(column.label("value")).select_from(source).order_by(source.c.id.desc()).limit(RECENT).subquery()
        found = connection.execute(select(newest.c.value).distinct().where(newest.c.value != "")).scalars()
        return tuple(sorted(found, key=str.casefold))

    channels = connection.execute(select(channel.c.id, channel.c.name, channel.c.kind).order_by(channel.c.last_used_ms.desc()))
    return Choices(
        channels=tuple((row[0], row[1] or row[2]) for row in channels),
        countries=distinct(orders.c.destination_country),
        carriers=distinct(shipment.c.carrier, shipment),
        methods=distinct(orders.c.payment_method),
        tags=tuple(connection.execute(select(order_tag.c.tag).distinct().order_by(order_tag.c.tag)).scalars()),
    )


def countries(connection: Connection) -> tuple[str, ...]:
    """Return the countries that the newest orders went to, the commonest first."""
    newest = select(orders.c.destination_country.label("value")).order_by(orders.c.id.desc()).limit(LATELY).subquery()
    often = select(newest.c.value).where(newest.c.value != "").group_by(newest.c.value).order_by(func.count().desc(), newest.c.value)
    return tuple(connection.execute(often).scalars())


def _values(query: OrderQuery) -> dict[str, Any]:
    match = match_text(query.words)
    return {"match": match} if match else {}


def _wanted(statement: Select[Any], query: OrderQuery, today: Today) -> Select[Any]:
    if match_text(query.words):
        statement = statement.select_from(SEARCH.join(orders, orders.c.id == FOUND)).where(text("order_search MATCH :match"))
    return of_view(statement, query.view).where(*_conditions(query.filters, today))


def _conditions(f: Filters, today: Today) -> list[Any]:
    o = orders.c
    sets = (
        (o.order_status, f.order), (o.payment_status, f.payment), (o.delivery_status, f.delivery), (o.channel_id, f.channels),
        (o.destination_country, f.countries), (o.payment_method, f.methods),
    )  # fmt: skip
    found: list[Any] = [column.in_(sorted(wanted)) for column, wanted in sets if wanted]
    if f.carriers:
        sent = select(shipment_line.c.order_id).join(shipment, shipment.c.id == shipment_line.c.shipment_id)
        found.append(exists(sent.where(shipment_line.c.order_id == o.id, shipment.c.carrier.in_(sorted(f.carriers)))))
    if f.tags:
        found.append(exists(select(order_tag.c.tag).where(order_tag.c.order_id == o.id, order_tag.c.tag.in_(sorted(f.tags)))))
    if f.placed_from is not None:
        found.append(o.listed_at_ms >= _midnight(f.placed_from, today.zone))
    if f.placed_until is not None:
        found.append(o.listed_at_ms < _midnight(f.placed_until + timedelta(days=1), today.zone))
    return found + _of_today(f, today)


def _of_today(f: Filters, today: Today) -> list[Any]:
    o = orders.c
    found: list[Any] = []
    if f.due:
        # Word for word the condition of the partial index.
        found += [text("orders.ship_by_ms IS NOT NULL AND orders.delivery_status IN ('open', 'partially_shipped')")]
        found += [o.ship_by_ms < today.end, o.order_status != OrderStatus.CANCELLED]
    if f.shipped_today:
        found += [o.shipped_at_ms.is_not(None), o.shipped_at_ms >= today.begin, o.shipped_at_ms < today.end]
    if f.held:
        long = select(order_work.c.order_id).where(order_work.c.held_at_ms.is_not(None), order_work.c.held_at_ms < today.held_before)
        found.append(o.id.in_(long))
    if f.refund_due:
        r = goods_return.c
        due = select(r.order_id).where(r.refund_due_ms.is_not(None), r.settled_at_ms.is_(None), r.refund_due_ms < today.refund_before)
        found.append(o.id.in_(due))
    return found


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)
