"""The packing station's reads go by their indexes, on an encrypted file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from backoffice.domain.ids import OrderId
from backoffice.storage import packing
from backoffice.storage.prepared import raw_of
from tests.storage.shop_file import make_shop

Read = Callable[[Connection], object]


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    database = make_shop(tmp_path).open()
    with database.writer() as connection:
        yield connection
    database.close()


def plans(connection: Connection, read: Read) -> list[str]:
    """Return the plan of the statements that a read ran, one line a step."""
    driver, ran = raw_of(connection), list[str]()
    driver.set_trace_callback(ran.append)
    try:
        read(connection)
    finally:
        driver.set_trace_callback(None)
    return [row[3] for statement in ran for row in driver.execute(f"EXPLAIN QUERY PLAN {statement}")]


@pytest.mark.parametrize(
    ("read", "index"),
    [
        (lambda connection: packing.found(connection, ("000000001001",)), "orders_by_number"),
        (lambda connection: packing.ready(connection, (7,), 50), "orders_ready_placed"),
        (lambda connection: packing.articles(connection, "4006381333931"), "article_by_barcode"),
        (lambda connection: packing.notes(connection, (OrderId(7),)), "note_by_order"),
    ],
)
def test_that_a_read_of_the_station_goes_by_its_index(connection: Connection, read: Read, index: str) -> None:
    steps = plans(connection, read)

    assert any(index in step for step in steps)
    assert [step for step in steps if step.startswith("SCAN")] == []


def test_that_the_ready_orders_are_read_in_the_order_of_their_index(connection: Connection) -> None:
    steps = plans(connection, lambda connection: packing.ready(connection, (), 50))

    assert sum("orders_ready_placed" in step for step in steps) == 2
    assert [step for step in steps if "TEMP B-TREE" in step] == []
