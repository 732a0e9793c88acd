"""The order list: the right rows in every view and order, and every list read along an index that is made for it."""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy import Connection

from backoffice.domain.order_status import Chip, OrderSort, OrderView
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import Count, Direction
from backoffice.storage import connection as raw
from backoffice.storage import order_pages
from backoffice.storage.database import Database
from backoffice.storage.order_pages import SORTS, sort_value
from backoffice.storage.prepared import raw_of
from bench import by_hand_write, data
from tests.storage.shop_file import NOW, make_shop

ORDERS = 400
VIEWS: dict[OrderView, Callable[[OrderRow], bool]] = {
    OrderView.READY: lambda row: row.ready,
    OrderView.NEW: lambda row: row.chip is Chip.NEW,
    OrderView.UNPAID: lambda row: row.chip is Chip.UNPAID,
    OrderView.PROBLEM: lambda row: row.chip is Chip.PROBLEM,
    OrderView.ALL: lambda row: True,
}
INDEXES = {OrderView.READY: "orders_ready_", OrderView.ALL: "orders_by_"}
LISTS = list(product(OrderView, OrderSort, Direction))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    shop = make_shop(tmp_path_factory.mktemp("pages"))
    connection = raw.connect(shop.path, shop.key, read_only=False)
    by_hand_write.import_orders(connection, tuple(data.orders(ORDERS)), Path("orders.csv"), ORDERS, "p1", NOW)
    connection.execute("UPDATE orders SET conflict = 1, chip = 'problem', not_ready = 'conflict' WHERE id % 23 = 0")
    connection.execute("UPDATE orders SET total_minor = total_minor / 5000 * 5000, listed_at_ms = listed_at_ms / 86400000 * 86400000")
    connection.close()
    opened = shop.open()
    yield opened
    opened.close()


@pytest.fixture
def connection(filled: Database) -> Iterator[Connection]:
    with filled.reading() as opened:
        yield opened


def all_rows(connection: Connection, query: OrderQuery = OrderQuery()) -> tuple[OrderRow, ...]:  # noqa: B008 - a frozen record
    return order_pages.page(connection, query, limit=ORDERS)


def in_pages(connection: Connection, query: OrderQuery, limit: int) -> list[OrderRow]:
    """Go through a list by the row before each page."""
    found: list[OrderRow] = []
    while page := order_pages.page(connection, query, after=found[-1] if found else None, limit=limit):
        found += page
    return found


def plans(connection: Connection, query: OrderQuery, after: OrderRow | None, work: str = "page") -> list[str]:
    """Return the plan of the statements that were really run, one line a step."""
    driver = raw_of(connection)
    ran: list[str] = []
    driver.set_trace_callback(ran.append)
    try:
        if work == "page":
            order_pages.page(connection, query, after=after, limit=50)
        elif work == "position" and after is not None:
            order_pages.position(connection, query, after)
        else:
            order_pages.count(connection, query, cap=1000 if work == "capped count" else None)
    finally:
        driver.set_trace_callback(None)
    selects = [text for text in ran if text.startswith("SELECT") and "order_search_" not in text]  # those are the search index's own
    assert len(selects) == 1, ran
    return [row[3] for row in driver.execute(f"EXPLAIN QUERY PLAN {selects[0]}")]


def of_orders(plan: list[str]) -> list[str]:
    return [step for step in plan if " orders" in step]


def check_no_detour(plan: list[str]) -> None:
    """No step sorts, and none reads the table itself from end to end."""
    assert of_orders(plan)
    for step in plan:
        assert "TEMP B-TREE" not in step, plan
    for step in of_orders(plan):
        assert " USING " in step, plan


@pytest.mark.parametrize(("view", "sort", "direction"), LISTS)
def test_that_a_list_holds_its_rows_in_its_order_whichever_way_its_pages_are_read(
    connection: Connection, view: OrderView, sort: OrderSort, direction: Direction
) -> None:
    query = OrderQuery(view, sort, direction)
    wanted = sorted(
        filter(VIEWS[view], all_rows(connection)), key=lambda row: (sort_value(sort, row), row.id), reverse=direction is Direction.DOWN
    )
    assert len(wanted) > 3

    assert in_pages(connection, query, 7) == wanted
    assert [row for start in range(0, len(wanted), 7) for row in order_pages.page(connection, query, start=start, limit=7)] == wanted
    assert order_pages.count(connection, query) == Count(len(wanted))
    assert order_pages.count(connection, query, cap=3) == Count(3, more=True)
    assert [order_pages.position(connection, query, row) for row in wanted] == list(range(len(wanted)))


@pytest.mark.parametrize("keyed", [False, True])
@pytest.mark.parametrize(("view", "sort", "direction"), LISTS)
def test_that_a_page_is_read_along_the_index_of_its_view_and_sort(
    connection: Connection, view: OrderView, sort: OrderSort, direction: Direction, keyed: bool
) -> None:
    query = OrderQuery(view, sort, direction)
    plan = plans(connection, query, all_rows(connection, query)[2] if keyed else None)

    check_no_detour(plan)
    index = INDEXES.get(view, "orders_chip_") + sort.value
    assert f" {index}" in of_orders(plan)[0], plan
    if not keyed:
        assert "COVERING INDEX" in of_orders(plan)[0], plan


@pytest.mark.parametrize("keyed", [False, True])
@pytest.mark.parametrize(("view", "sort", "direction"), LISTS)
def test_that_a_search_goes_from_the_words_to_single_orders(
    connection: Connection, view: OrderView, sort: OrderSort, direction: Direction, keyed: bool
) -> None:
    query = OrderQuery(view, sort, direction, "berlin")
    plan = plans(connection, query, all_rows(connection)[100] if keyed else None)

    check_no_detour(plan)
    assert [step for step in plan if "VIRTUAL TABLE INDEX" in step]
    assert of_orders(plan) == ["SEARCH orders USING INTEGER PRIMARY KEY (rowid=?)"]


@pytest.mark.parametrize("view", OrderView)
def test_that_a_search_finds_the_newest_of_its_view_first(connection: Connection, view: OrderView) -> None:
    query = OrderQuery(view, words="Berlin")
    whole = all_rows(connection, OrderQuery(words="berl"))
    wanted = [row for row in whole if VIEWS[view](row)]

    assert [row.id for row in whole] == sorted((row.id for row in whole), reverse=True)
    assert len(wanted) > 1
    assert in_pages(connection, query, 2) == wanted
    assert order_pages.count(connection, query) == Count(len(wanted))


@pytest.mark.parametrize("work", ["count", "capped count", "position"])
@pytest.mark.parametrize(("view", "sort", "direction"), LISTS)
def test_that_counting_reads_an_index_and_no_order(
    connection: Connection, view: OrderView, sort: OrderSort, direction: Direction, work: str
) -> None:
    query = OrderQuery(view, sort, direction)
    plan = plans(connection, query, all_rows(connection, query)[2], work)

    check_no_detour(plan)
    assert all("COVERING INDEX" in step for step in of_orders(plan)), plan


def test_that_counting_a_whole_list_leaves_the_cache_as_it_was(connection: Connection) -> None:
    order_pages.count(connection, OrderQuery())
    assert raw_of(connection).execute("PRAGMA cache_size").fetchone() == (-65536,)


def test_that_every_sort_of_the_list_has_a_column() -> None:
    assert set(SORTS) == set(OrderSort)
