"""The list of customers: the right rows in every view and order, and every list read along an index that is made for it."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest
from sqlalchemy import Connection

from backoffice.domain.customers import CustomerQuery, CustomerRow, CustomerSort, CustomerView
from backoffice.domain.pages import Direction
from backoffice.storage import connection as raw
from backoffice.storage import customer_pages
from backoffice.storage.customer_pages import sort_value
from backoffice.storage.database import Database
from backoffice.storage.prepared import raw_of
from bench import customers
from tests.storage.shop_file import make_shop

CUSTOMERS = 300
TODAY = date(2026, 3, 10)
VIEWS: dict[CustomerView, Callable[[CustomerRow], bool]] = {
    CustomerView.ACTIVE: lambda row: not row.inactive,
    CustomerView.BLOCKED: lambda row: not row.inactive and row.block is not None and row.block.holds(TODAY),
    CustomerView.INACTIVE: lambda row: row.inactive,
}
LISTS = [CustomerQuery(view, sort, direction) for view, sort, direction in product(CustomerView, CustomerSort, Direction)]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    shop = make_shop(tmp_path_factory.mktemp("customers"))
    connection = raw.connect(shop.path, shop.key, read_only=False)
    customers.fill(connection, CUSTOMERS)
    connection.execute("UPDATE customer SET inactive_at_ms = 1 WHERE id % 7 = 0")
    connection.execute("UPDATE customer SET blocked_reason = 'Zahlt nicht', blocked_until = '2026-03-10' WHERE id % 11 = 0")
    connection.execute("UPDATE customer SET blocked_reason = 'Zahlt nicht', blocked_until = '2026-03-09' WHERE id % 13 = 0")
    connection.execute("UPDATE customer SET active_at_ms = active_at_ms / 8640000000 * 8640000000")
    connection.close()
    opened = shop.open()
    yield opened
    opened.close()


@pytest.fixture
def connection(filled: Database) -> Iterator[Connection]:
    with filled.reading() as opened:
        yield opened


def page(connection: Connection, query: CustomerQuery, **how: Any) -> tuple[CustomerRow, ...]:
    return customer_pages.page(connection, query, TODAY, contacts=True, **how)


def in_pages(connection: Connection, query: CustomerQuery, limit: int) -> list[CustomerRow]:
    found: list[CustomerRow] = []
    while rows := page(connection, query, after=found[-1] if found else None, limit=limit):
        found += rows
    return found


def plans(connection: Connection, work: Callable[[], object]) -> list[list[str]]:
    """Return the plan of each statement that was really run, one line a step."""
    driver, ran = raw_of(connection), list[str]()
    driver.set_trace_callback(ran.append)
    try:
        work()
    finally:
        driver.set_trace_callback(None)
    selects = [text for text in ran if text.startswith("SELECT") and "_search_" not in text]
    assert selects
    return [[row[3] for row in driver.execute(f"EXPLAIN QUERY PLAN {text}")] for text in selects]


@pytest.mark.parametrize("query", LISTS, ids=lambda query: f"{query.view}-{query.sort}-{query.direction}")
def test_that_a_list_has_the_rows_of_its_view_in_order(connection: Connection, query: CustomerQuery) -> None:
    everything = page(connection, CustomerQuery(), limit=-1) + page(connection, CustomerQuery(CustomerView.INACTIVE), limit=-1)
    down = query.direction is Direction.DOWN
    wanted = sorted(filter(VIEWS[query.view], everything), key=lambda row: (sort_value(query.sort, row), row.id), reverse=down)

    assert list(page(connection, query, limit=CUSTOMERS)) == wanted
    assert in_pages(connection, query, 7) == wanted
    assert list(page(connection, query, start=5, limit=4)) == wanted[5:9]
    assert customer_pages.count(connection, query, TODAY, contacts=False).number == len(wanted)
    assert [customer_pages.position(connection, query, TODAY, row) for row in wanted[::9]] == list(range(0, len(wanted), 9))
    assert [who for who, _ in customer_pages.ids(connection, query, TODAY, contacts=False)] == [row.id for row in wanted]


@pytest.mark.parametrize("query", LISTS, ids=lambda query: f"{query.view}-{query.sort}-{query.direction}")
def test_that_every_list_is_read_along_its_own_index(connection: Connection, query: CustomerQuery) -> None:
    rows = page(connection, query, limit=1)
    works: dict[str, Callable[[], object]] = {
        "first page": lambda: page(connection, query, limit=5),
        "next page": lambda: page(connection, query, after=rows[0], limit=5),
        "place": lambda: customer_pages.position(connection, query, TODAY, rows[0]),
    }
    for name, work in works.items():
        for plan in plans(connection, work):
            assert any(f"INDEX customer_{query.view}_by_{query.sort}" in step for step in plan), (name, plan)
            sorts_a_page = query.sort is CustomerSort.NUMBER and name == "first page"  # nothing but the rows of that page
            assert sorts_a_page or not any("TEMP B-TREE" in step for step in plan), (name, plan)


@pytest.mark.parametrize("words", ["müll", "anna müller", "köln", "3042", "k42", "nichts", "030 23000042"])
def test_that_a_search_finds_the_newest_first_however_it_is_paged(connection: Connection, words: str) -> None:
    query = CustomerQuery(words=words)
    whole = page(connection, query, limit=-1)

    assert [row.id for row in whole] == sorted((row.id for row in whole), reverse=True)
    assert in_pages(connection, query, 3) == list(whole)
    assert page(connection, query, start=2, limit=3) == whole[2:5]
    assert customer_pages.count(connection, query, TODAY, contacts=True).number == len(whole)
    assert customer_pages.count(connection, query, TODAY, contacts=True, cap=2).number == min(2, len(whole))


@pytest.mark.parametrize("words", ['"', "a OR b", "NEAR(", "*", "name:müller", "é", "\u202eabc", "x" * 500, "😀", "<b>", "'; DROP"])
def test_that_nothing_in_a_search_is_syntax(connection: Connection, words: str) -> None:
    page(connection, CustomerQuery(words=words))
    customer_pages.count(connection, CustomerQuery(words=words), TODAY, contacts=True)


def test_that_a_search_that_asks_for_nothing_finds_nothing(connection: Connection) -> None:
    assert page(connection, CustomerQuery(words=" ?! ")) == ()
    assert customer_pages.count(connection, CustomerQuery(words=" ?! "), TODAY, contacts=True).number == 0
