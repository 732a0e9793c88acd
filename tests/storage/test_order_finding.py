"""Lists with filters, against a plain filter over all orders in Python."""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from backoffice.domain.finding import Filters
from backoffice.domain.order_status import DeliveryStatus, OrderSort, OrderStatus, OrderView, PaymentStatus
from backoffice.domain.orders import Order, OrderQuery
from backoffice.domain.pages import Count, Direction
from backoffice.storage import connection as raw
from backoffice.storage import order_finding, orders
from backoffice.storage.database import Database
from backoffice.storage.order_finding import Today
from bench import by_hand_write, data
from tests.storage.shop_file import NOW, make_shop

ORDERS = 300
BEGIN = datetime(2026, 3, 9, 23, tzinfo=UTC)
TODAY = Today(BEGIN, BEGIN + timedelta(days=1), NOW - timedelta(days=3), BEGIN + timedelta(days=4), "Europe/Berlin")


WORK = """
    UPDATE orders SET ship_by_ms = {at} - 36000000 + id * 3600000 WHERE id % 5 = 0;
    UPDATE orders SET order_status = 'on_hold' WHERE id % 17 = 0;
    INSERT INTO order_work (order_id, held_at_ms) SELECT id, {at} - id * 86400000 / 50 FROM orders WHERE id % 17 = 0;
    UPDATE orders SET shipped_at_ms = {at} - 9000000 + (id % 40) * 3600000, delivery_status = 'shipped' WHERE id % 7 = 0;
    INSERT INTO order_tag (order_id, tag) SELECT id, CASE id % 2 WHEN 0 THEN 'Geschenk' ELSE 'VIP' END FROM orders WHERE id % 11 = 0;
    INSERT INTO shipment (id, carrier, tracking, shipped_at_ms, made_here) VALUES (1, 'DHL', '', 0, 1), (2, 'DPD', '', 0, 1);
    INSERT INTO shipment_line (shipment_id, order_id, position, quantity_milli) SELECT 1 + id % 2, id, 1, 1000 FROM orders WHERE id % 7 = 0;
"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    shop = make_shop(tmp_path_factory.mktemp("finding"))
    connection = raw.connect(shop.path, shop.key, read_only=False)
    by_hand_write.import_orders(connection, tuple(data.orders(ORDERS)), Path("orders.csv"), ORDERS, "p1", NOW)
    connection.executescript(WORK.format(at=round(BEGIN.timestamp() * 1000)))
    connection.close()
    opened = shop.open()
    yield opened
    opened.close()


@pytest.fixture
def connection(filled: Database) -> Iterator[Connection]:
    with filled.reading() as opened:
        yield opened


def whole(connection: Connection) -> list[Order]:
    found = [orders.read(connection, n, payments=True) for n in orders.ids_in_order_of_import(connection)]
    return [order for order in found if order is not None]


CASES: dict[str, tuple[Filters, Callable[[Order], bool]]] = {
    "one state": (Filters(payment=frozenset({PaymentStatus.OPEN})), lambda o: o.payment_status is PaymentStatus.OPEN),
    "two axes": (
        Filters(order=frozenset({OrderStatus.ON_HOLD, OrderStatus.OPEN}), delivery=frozenset({DeliveryStatus.OPEN})),
        lambda o: o.order_status in (OrderStatus.ON_HOLD, OrderStatus.OPEN) and o.delivery_status is DeliveryStatus.OPEN,
    ),
    "country": (Filters(countries=frozenset({"AT", "CH"})), lambda o: o.destination_country in ("AT", "CH")),
    "method": (Filters(methods=frozenset({"PayPal"})), lambda o: bool(o.payments) and o.payments[0].method == "PayPal"),
    "carrier": (Filters(carriers=frozenset({"DPD"})), lambda o: any(parcel.carrier == "DPD" for parcel in o.shipments)),
    "tag": (Filters(tags=frozenset({"VIP"})), lambda o: "VIP" in o.work.tags),
    "no such channel": (Filters(channels=frozenset({99})), lambda o: False),
    "held for long": (Filters(held=True), lambda o: o.work.held_at is not None and o.work.held_at < TODAY.held_before),
    "due by today": (
        Filters(due=True),
        lambda o: o.ship_by is not None and o.ship_by < TODAY.end and o.delivery_status in order_finding.WAITING
        and o.order_status is not OrderStatus.CANCELLED,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_that_a_filter_lets_through_what_it_says(case: str, connection: Connection) -> None:
    filters, rule = CASES[case]
    query = OrderQuery(filters=filters)

    found = order_finding.page(connection, query, TODAY, limit=ORDERS)

    assert sorted(row.id for row in found) == sorted(order.id for order in whole(connection) if rule(order))
    assert order_finding.count(connection, query, TODAY) == Count(len(found))
    assert [pair[0] for pair in order_finding.ids(connection, query, TODAY)] == [row.id for row in found]


def test_that_what_left_today_is_what_left_on_the_shops_day(connection: Connection) -> None:
    found = order_finding.page(connection, OrderQuery(filters=Filters(shipped_today=True)), TODAY, limit=ORDERS)
    sent = connection.exec_driver_sql("SELECT id, shipped_at_ms FROM orders WHERE shipped_at_ms IS NOT NULL")
    moments = {row[0]: row[1] for row in sent}
    begin, end = (round(moment.timestamp() * 1000) for moment in (TODAY.begin, TODAY.end))

    assert sorted(row.id for row in found) == sorted(number for number, moment in moments.items() if begin <= moment < end)
    assert 0 < len(found) < len(moments)


def test_that_days_are_days_of_the_shop(connection: Connection) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    listed = order_finding.page(connection, OrderQuery(), TODAY, limit=ORDERS)
    days = sorted(row.placed_at.astimezone(berlin).date() for row in listed)
    first, last = days[ORDERS // 3], days[ORDERS // 2]

    found = order_finding.page(connection, OrderQuery(filters=Filters(placed_from=first, placed_until=last)), TODAY, limit=ORDERS)

    assert {row.id for row in found} == {row.id for row in listed if first <= row.placed_at.astimezone(berlin).date() <= last}
    assert order_finding.count(connection, OrderQuery(filters=Filters(placed_from=date(2200, 1, 1))), TODAY) == Count(0)


@pytest.mark.parametrize("sort", OrderSort)
@pytest.mark.parametrize("direction", Direction)
def test_that_pages_by_row_give_the_list_by_place(sort: OrderSort, direction: Direction, connection: Connection) -> None:
    query = OrderQuery(sort=sort, direction=direction, filters=Filters(payment=frozenset({PaymentStatus.PAID})))
    listed = list(order_finding.page(connection, query, TODAY, limit=ORDERS))
    assert len(listed) > 20

    by_row: list[object] = []
    after = None
    while page := order_finding.page(connection, query, TODAY, after=after, limit=7):
        by_row += page
        after = page[-1]

    assert by_row == listed
    assert order_finding.page(connection, query, TODAY, start=5, limit=3) == tuple(listed[5:8])


def test_that_a_search_and_a_view_and_a_filter_meet(connection: Connection) -> None:
    everyone = whole(connection)
    word = everyone[0].shipping.city or everyone[0].customer
    query = OrderQuery(OrderView.ALL, words=word, filters=Filters(payment=frozenset({PaymentStatus.PAID})))

    found = order_finding.page(connection, query, TODAY, limit=ORDERS)

    assert all(row.payment_status is PaymentStatus.PAID for row in found)
    assert [row.id for row in found] == sorted((row.id for row in found), reverse=True)
    assert order_finding.count(connection, query, TODAY, cap=1).number <= 1


def test_that_what_can_be_chosen_is_what_occurs(connection: Connection) -> None:
    choices = order_finding.choices(connection)

    assert (choices.carriers, choices.tags) == (("DHL", "DPD"), ("Geschenk", "VIP"))
    assert set(choices.countries) == {order.destination_country for order in whole(connection)} - {""}
    assert [name for _, name in choices.channels] == ["Shopify"]


def test_that_the_countries_of_the_newest_orders_come_by_how_often_they_occur(connection: Connection) -> None:
    often = Counter(order.destination_country for order in whole(connection) if order.destination_country)

    assert len(often) > 2
    assert order_finding.countries(connection) == tuple(sorted(often, key=lambda code: (-often[code], code)))


@pytest.mark.parametrize(("filters", "index"), [
    (Filters(due=True), "ship_by"), (Filters(shipped_today=True), "shipped_at"), (Filters(held=True), "held")
])  # fmt: skip
def test_that_the_lists_of_today_are_counted_by_their_index(connection: Connection, filters: Filters, index: str) -> None:
    ran: list[str] = []
    driver: Any = connection.connection.driver_connection
    driver.set_trace_callback(ran.append)
    try:
        order_finding.count(connection, OrderQuery(filters=filters), TODAY, 1000)
    finally:
        driver.set_trace_callback(None)
    (statement,) = [text for text in ran if text.startswith("SELECT")]

    plan = [row[3] for row in driver.execute(f"EXPLAIN QUERY PLAN {statement}")]

    assert any(step.startswith("SEARCH") and "INDEX" in step and index in step for step in plan), plan
    assert not any(step.startswith("SCAN orders") for step in plan), plan
