"""Views, saved views, sorts and filters in pairs: what the desk lists beside the same by hand, in a shop where work has been done."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

from backoffice.desks.office import Office
from backoffice.domain.finding import Filters
from backoffice.domain.order_status import DeliveryStatus, OrderSort, OrderView, PaymentStatus
from backoffice.domain.orders import OrderQuery
from backoffice.domain.pages import Direction
from bench import by_hand_read
from bench.by_hand_write import millis
from bench.compare import same
from bench.measure import SHORT_ROUNDS, Case, looped, slowest_of
from bench.shops import NOW

ROWS = 50
SHORT = 15
DAY_BEGINS, DAY_ENDS = 1_773_097_200_000, 1_773_183_600_000  # 10 March 2026 in Berlin, the day of bench/shops.py's clock

# What people and channels have done to the orders: some are due, some left today, some are tagged, all that left have a parcel.
WORK = (
    f"""UPDATE orders SET ship_by_ms = {millis(NOW)} + (id % 9 - 4) * 86400000
        WHERE id % 10 = 1 AND delivery_status IN ('open', 'partially_shipped')""",
    """UPDATE orders SET shipped_at_ms = listed_at_ms + 86400000 WHERE delivery_status = 'shipped'""",
    f"""UPDATE orders SET shipped_at_ms = {millis(NOW)} - id % 500 * 60000
        WHERE delivery_status = 'shipped' AND id > (SELECT max(id) FROM orders) - 500""",
    "INSERT INTO order_tag (order_id, tag) SELECT id, CASE id % 3 WHEN 0 THEN 'VIP' ELSE 'Geschenk' END FROM orders WHERE id % 50 = 7",
    """INSERT INTO shipment (id, carrier, tracking, shipped_at_ms, made_here) SELECT id, CASE id % 5 WHEN 0 THEN 'DPD' ELSE 'DHL' END, '',
        shipped_at_ms, 1 FROM orders WHERE delivery_status = 'shipped'""",
    """INSERT INTO shipment_line (shipment_id, order_id, position, quantity_milli)
        SELECT l.order_id, l.order_id, l.position, l.quantity_milli FROM order_line l JOIN orders o ON o.id = l.order_id
        WHERE o.delivery_status = 'shipped'""",
)  # fmt: skip
COLUMNS = {OrderSort.PLACED: "listed_at_ms", OrderSort.NUMBER: "number_key", OrderSort.TOTAL: "total_minor", OrderSort.NAME: "customer_key"}
WHERE = {
    OrderView.ALL: "TRUE",
    OrderView.READY: "o.not_ready IS NULL",
    **{
        view: f"o.chip IN ('new', 'unpaid', 'problem') AND o.chip = '{view}'"
        for view in (OrderView.NEW, OrderView.UNPAID, OrderView.PROBLEM)
    },
}
SORTED = [OrderQuery(view, sort) for view in OrderView for sort in OrderSort]


class Filtered(NamedTuple):
    """A list with filters, for the desk and as a condition by hand."""

    name: str
    query: OrderQuery
    where: str


FILTERED = (
    Filtered(
        "due today",
        OrderQuery(filters=Filters(due=True)),
        "o.ship_by_ms IS NOT NULL AND o.delivery_status IN ('open', 'partially_shipped') "
        f"AND o.ship_by_ms < {DAY_ENDS} AND o.order_status <> 'cancelled'",
    ),
    Filtered(
        "shipped today",
        OrderQuery(filters=Filters(shipped_today=True)),
        f"o.shipped_at_ms IS NOT NULL AND o.shipped_at_ms >= {DAY_BEGINS} AND o.shipped_at_ms < {DAY_ENDS}",
    ),
    Filtered(
        "two states",
        OrderQuery(filters=Filters(payment=frozenset({PaymentStatus.OPEN}), delivery=frozenset({DeliveryStatus.OPEN}))),
        "o.payment_status = 'open' AND o.delivery_status = 'open'",
    ),
    Filtered(
        "payment method",
        OrderQuery(OrderView.READY, filters=Filters(methods=frozenset({"Rechnung", "Nachnahme"}))),
        "o.not_ready IS NULL AND o.payment_method IN ('Nachnahme', 'Rechnung')",
    ),
    Filtered(
        "carrier",
        OrderQuery(filters=Filters(carriers=frozenset({"DPD"}))),
        "EXISTS (SELECT 1 FROM shipment_line l JOIN shipment s ON s.id = l.shipment_id WHERE l.order_id = o.id AND s.carrier = 'DPD')",
    ),
    Filtered(
        "tag",
        OrderQuery(filters=Filters(tags=frozenset({"VIP"}))),
        "EXISTS (SELECT 1 FROM order_tag t WHERE t.order_id = o.id AND t.tag = 'VIP')",
    ),
    Filtered(
        "two days",
        OrderQuery(filters=Filters(placed_from=date(2020, 1, 5), placed_until=date(2020, 1, 6))),
        "o.listed_at_ms >= 1578178800000 AND o.listed_at_ms < 1578351600000",
    ),
    Filtered("a country without orders", OrderQuery(filters=Filters(countries=frozenset({"CH"}))), "o.destination_country = 'CH'"),
)


def do_work(connection: Any) -> None:
    """Do the same work to the orders of any shop that nobody has open."""
    connection.execute("BEGIN IMMEDIATE")
    for statement in WORK:
        connection.execute(statement)
    connection.execute("COMMIT")


def by_hand(connection: Any, query: OrderQuery, where: str = "") -> Callable[[], object]:
    """Return the call that reads the first rows of a list by hand."""
    direction = "DESC" if query.direction is Direction.DOWN else "ASC"
    order = f"o.{COLUMNS[query.sort]} {direction}, o.id {direction}"
    text = f"SELECT {by_hand_read.ROW} FROM orders o WHERE {where or WHERE[query.view]} ORDER BY {order} LIMIT ?"
    return lambda: by_hand_read.rows(connection.execute(text, (ROWS,)))


def by_desk(office: Office, query: OrderQuery) -> Callable[[], object]:
    """Return the call that the page of orders makes."""
    return lambda: office.orders.page(query, limit=ROWS)


def views(office: Office, hand: Any) -> list[Case]:
    """Pair each built-in view and sort that an index serves, a saved view, and the slowest of all views in all orders."""
    lists = {f"list, view {view}": OrderQuery(view) for view in OrderView}
    lists |= {f"list, by {sort}": OrderQuery(sort=sort) for sort in OrderSort if sort is not OrderSort.PLACED}
    lists["list, upwards by name"] = OrderQuery(sort=OrderSort.NAME, direction=Direction.UP)
    lists["list, a saved view"] = saved(office, OrderQuery(OrderView.UNPAID, OrderSort.TOTAL))
    cases = [_short(name, by_hand(hand, query), by_desk(office, query)) for name, query in lists.items()]
    mine, theirs = [by_hand(hand, query) for query in SORTED], [by_desk(office, query) for query in SORTED]
    for query, one, other in zip(SORTED, mine, theirs, strict=True):
        same(f"{query.view} by {query.sort}", one(), other())
    return [*cases, Case("list, slowest of 20 views and sorts", slowest_of(mine), slowest_of(theirs), 3.0, SHORT, most_ms=1.0)]


def saved(office: Office, query: OrderQuery) -> OrderQuery:
    """Save a view and return the list that it shows when it is read again."""
    office.views.save("Bench", query)
    (view,) = [view for view in office.views.saved() if view.name == "Bench"]
    return OrderQuery(view.view, view.sort, view.direction, filters=view.filters)


def filters(office: Office, hand: Any, rounds: int = SHORT) -> list[Case]:
    """Pair the lists that a reader serves, saved and read again as a view of one's own; also how many rows the whole list has."""
    cases = []
    for name, query, where in FILTERED:
        kept = saved(office, query)
        mine, theirs = by_hand(hand, kept, where), by_desk(office, kept)
        same(name, mine(), theirs())
        text = f"SELECT count(*) FROM orders o WHERE {where}"
        same(f"{name}, counted", hand.execute(text).fetchone()[0], office.orders.count(kept).number)
        cases.append(Case(f"filter, {name}", _once(mine), _once(theirs), 3.0, rounds))
    return cases


def larger(small: Office, large: Office, count: int) -> list[Case]:
    """Pair lists of `count` orders with those of the small shop, both through the desk."""
    lists = {f"{query.view} by {query.sort}": query for query in SORTED if OrderView.ALL is query.view or query.sort is OrderSort.PLACED}
    lists["a saved view"] = OrderQuery(OrderView.UNPAID, OrderSort.TOTAL)
    cases = []
    for name, query in lists.items():
        mine, theirs = by_desk(small, saved(small, query)), by_desk(large, saved(large, query))
        cases.append(Case(f"{count:,}, {name}", looped(mine), looped(theirs), 1.5, SHORT, most_ms=1.0))
    here, there = (slowest_of([by_desk(office, query) for query in SORTED]) for office in (small, large))
    return [*cases, Case(f"{count:,}, slowest of 20", here, there, 1.5, SHORT_ROUNDS, most_ms=1.0)]


def _short(name: str, mine: Callable[[], object], theirs: Callable[[], object]) -> Case:
    same(name, mine(), theirs())
    return Case(name, looped(mine), looped(theirs), 3.0, SHORT, most_ms=1.0)


def _once(call: Callable[[], object]) -> Callable[[], float]:
    return slowest_of([call], times=1)
