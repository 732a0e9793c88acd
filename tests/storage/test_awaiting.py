"""The list of unpaid orders and the look-ups of a statement: the right rows, read along the indexes that are made for them."""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from backoffice.domain.incoming_payments import AwaitingQuery, AwaitingRow
from backoffice.domain.keys import name_key, number_key
from backoffice.domain.order_status import OrderSort, PaymentStatus
from backoffice.domain.pages import Count, Direction
from backoffice.domain.payment_state import AWAITED
from backoffice.storage import awaiting, incoming_payments
from backoffice.storage import connection as raw
from backoffice.storage.database import Database
from backoffice.storage.prepared import raw_of
from bench import by_hand_write, data
from tests.storage.shop_file import NOW, make_shop

ORDERS = 400
ZONE = ZoneInfo("Europe/Berlin")
LISTS = list(product(OrderSort, Direction))
KEYS: dict[OrderSort, Callable[[AwaitingRow], object]] = {
    OrderSort.PLACED: lambda row: row.placed_at,
    OrderSort.NUMBER: lambda row: number_key(row.number),
    OrderSort.TOTAL: lambda row: row.total_minor,
    OrderSort.NAME: lambda row: name_key(row.customer),
}
PAID = """INSERT INTO incoming_payment (order_id, method, amount_minor, received_on, channel_paid_minor, person_id, recorded_at_ms)
    SELECT id, 'cash', 100, '2026-03-09', 0, 'p1', 0 FROM orders WHERE payment_status = 'partially_paid'"""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    shop = make_shop(tmp_path_factory.mktemp("awaiting"))
    connection = raw.connect(shop.path, shop.key, read_only=False)
    by_hand_write.import_orders(connection, tuple(data.orders(ORDERS)), Path("orders.csv"), ORDERS, "p1", NOW)
    connection.execute("UPDATE orders SET total_minor = total_minor / 5000 * 5000, listed_at_ms = listed_at_ms / 86400000 * 86400000")
    connection.execute("UPDATE orders SET payment_status = 'open' WHERE id % 4 = 0")
    connection.execute("UPDATE orders SET payment_status = 'failed' WHERE id % 20 = 0")
    connection.execute("UPDATE orders SET payment_status = 'partially_paid' WHERE id % 9 = 0")
    connection.execute("UPDATE orders SET order_status = 'cancelled' WHERE id % 28 = 0")
    connection.execute("UPDATE payment SET amount_minor = 0 WHERE order_id IN (SELECT id FROM orders WHERE payment_status <> 'paid')")
    connection.execute(PAID)
    connection.close()
    opened = shop.open()
    yield opened
    opened.close()


@pytest.fixture
def connection(filled: Database) -> Iterator[Connection]:
    with filled.reading() as opened:
        yield opened


def whole(connection: Connection) -> list[AwaitingRow]:
    return list(awaiting.page(connection, AwaitingQuery(), limit=ORDERS))


def in_pages(connection: Connection, query: AwaitingQuery, limit: int) -> list[AwaitingRow]:
    found: list[AwaitingRow] = []
    while page := awaiting.page(connection, query, after=found[-1] if found else None, limit=limit):
        found += page
    return found


def plan_of(connection: Connection, work: Callable[[], object], word: str) -> list[str]:
    """Return the plan of the first statement that was run and names this word."""
    driver, ran = raw_of(connection), list[str]()
    driver.set_trace_callback(ran.append)
    try:
        work()
    finally:
        driver.set_trace_callback(None)
    text = next(text for text in ran if text.lstrip().startswith("SELECT") and word in text)
    return [row[3] for row in driver.execute(f"EXPLAIN QUERY PLAN {text}")]


def test_that_the_list_holds_what_waits_for_money(connection: Connection) -> None:
    rows = raw_of(connection).execute("SELECT id, payment_status, order_status FROM orders").fetchall()
    waiting = {row[0] for row in rows if PaymentStatus(row[1]) in AWAITED and row[2] != "cancelled"}

    assert {row.id for row in whole(connection)} == waiting
    assert len(waiting) > 40
    assert {row.total_minor - row.open_minor for row in whole(connection)} <= {0, 100}


@pytest.mark.parametrize(("sort", "direction"), LISTS)
def test_that_its_pages_make_one_list_whichever_way_they_are_read(connection: Connection, sort: OrderSort, direction: Direction) -> None:
    query = AwaitingQuery(sort=sort, direction=direction)
    wanted = sorted(whole(connection), key=lambda row: (KEYS[sort](row), row.id), reverse=direction is Direction.DOWN)

    assert in_pages(connection, query, 7) == wanted
    assert [row for start in range(0, len(wanted), 7) for row in awaiting.page(connection, query, start=start, limit=7)] == wanted
    assert awaiting.count(connection, query) == Count(len(wanted))
    assert awaiting.count(connection, query, cap=3) == Count(3, more=True)


@pytest.mark.parametrize("keyed", [False, True])
@pytest.mark.parametrize(("sort", "direction"), LISTS)
def test_that_a_page_is_read_along_its_own_index(connection: Connection, sort: OrderSort, direction: Direction, keyed: bool) -> None:
    query, after = AwaitingQuery(sort=sort, direction=direction), whole(connection)[2] if keyed else None

    plan = plan_of(connection, lambda: awaiting.page(connection, query, after=after, limit=20), "orders")

    assert f"INDEX orders_awaiting_{sort.value}" in "".join(plan)
    assert [step for step in plan if "TEMP B-TREE" in step or step == "SCAN orders"] == []
    if not keyed:
        assert f"COVERING INDEX orders_awaiting_{sort.value}" in "".join(plan)


def test_that_counting_reads_an_index_alone(connection: Connection) -> None:
    plan = plan_of(connection, lambda: awaiting.count(connection, AwaitingQuery()), "count")
    assert any("COVERING INDEX orders_awaiting_" in step for step in plan)


@pytest.mark.parametrize("words", ["müll", "b-00001", "berlin"])
def test_that_a_search_narrows_the_list(connection: Connection, words: str) -> None:
    query = AwaitingQuery(words)
    found = in_pages(connection, query, 3)

    assert 0 < len(found) < len(whole(connection))
    assert awaiting.count(connection, query) == Count(len(found))
    assert set(found) <= set(whole(connection))


def test_that_an_amount_finds_its_orders_and_a_day_leaves_newer_ones_out(connection: Connection) -> None:
    rows = whole(connection)
    amount = rows[3].total_minor
    middle = sorted(row.placed_at for row in rows)[len(rows) // 2]

    by_amount = awaiting.page(connection, AwaitingQuery("x"), amount_minor=amount, limit=ORDERS)
    older = awaiting.page(connection, AwaitingQuery(), before_ms=round(middle.timestamp() * 1000), limit=ORDERS)

    assert {row.id for row in by_amount} >= {row.id for row in rows if row.total_minor == amount}
    assert [row for row in older if row.placed_at >= middle] == []
    assert len(older) == sum(row.placed_at < middle for row in rows)


# What a statement asks for


def test_that_orders_are_found_by_the_keys_of_their_numbers(connection: Connection) -> None:
    rows = raw_of(connection).execute("SELECT number FROM orders ORDER BY id LIMIT 30").fetchall()
    keys = [number_key(row[0]) for row in rows]

    found = incoming_payments.payable_by_key(connection, [*keys, number_key("none")], ZONE)

    assert set(found) == set(keys)
    plan = plan_of(connection, lambda: incoming_payments.payable_by_key(connection, keys, ZONE), "number_key")
    assert any("INDEX orders_by_number" in step for step in plan)


def test_that_orders_are_found_by_what_is_open_of_them(connection: Connection) -> None:
    rows = whole(connection)
    part = next(row for row in rows if row.payment_status is PaymentStatus.PARTIALLY_PAID)
    other = next(row for row in rows if row.payment_status is PaymentStatus.OPEN)
    wanted = [(part.open_minor, "EUR"), (other.open_minor, "EUR"), (1, "EUR")]

    found = incoming_payments.payable_by_amount(connection, wanted, ZONE)

    assert {key: {one.id for one in some} for key, some in found.items()} == {
        key: {row.id for row in rows if (row.open_minor, row.currency) == key} for key in wanted[:2]
    }
    plan = plan_of(connection, lambda: incoming_payments.payable_by_amount(connection, wanted, ZONE), "total_minor = ")
    assert any("INDEX orders_awaiting_total" in step for step in plan)


def test_that_numbers_are_sampled_along_indexes(connection: Connection) -> None:
    assert len(incoming_payments.some_numbers(connection)) == ORDERS + len(whole(connection))
    for text, index in (("ORDER BY id", "PRIMARY KEY"), ("ORDER BY o.listed", "orders_awaiting_placed")):
        plan = plan_of(connection, lambda: incoming_payments.some_numbers(connection), text)
        assert [step for step in plan if "TEMP B-TREE" in step] == []
        assert index in plan[0] or plan == ["SCAN orders"]  # backwards along the table itself


@pytest.mark.parametrize("last_four", ["4242424242424242", "42424", "DE89", "•••• 4242"])
def test_that_no_payment_takes_more_of_a_card_than_four_digits(tmp_path: Path, last_four: str) -> None:
    shop = make_shop(tmp_path)
    writer = raw.connect(shop.path, shop.key, read_only=False)
    by_hand_write.import_orders(writer, tuple(data.orders(1)), Path("orders.csv"), 1, "p1", NOW)

    for text in ("UPDATE payment SET last_four = ?", "INSERT INTO payment SELECT order_id, 9, '', '', ?, '', 0, NULL FROM payment"):
        with pytest.raises(raw.DBAPI.IntegrityError, match="no more than four digits"):
            writer.execute(text, (last_four,))
    writer.close()
