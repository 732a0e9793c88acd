"""Somebody with the database key and a prompt: no statement brings a cell out that the role must not see, in rows, errors or elsewhere."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from backoffice.domain.people import BuiltInRole
from backoffice.storage import connection
from backoffice.storage.catalog import CATALOG
from backoffice.storage.database import Database
from tests.storage.full_shop import full_shop, hidden_from, open_as, plain_errors, shows
from tests.storage.hostile import STATEMENTS, generated
from tests.storage.shop_file import ShopFile

Full = tuple[ShopFile, dict[tuple[str, str], Any]]
SOME = 1_500
MANY = 20_000
AT_ONCE = 50


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Full:
    return full_shop(tmp_path_factory.mktemp("attacked"))


@pytest.fixture(params=list(BuiltInRole), ids=str)
def role(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def opened(full: Full, role: str) -> Iterator[Database]:
    database = open_as(full[0], role)
    yield database
    database.close()


def tried(raw: Any, statement: str) -> list[Any]:
    """Return what a statement gives: its rows, or its error's words and arguments."""
    try:
        return list(raw.execute(statement).fetchall())
    except plain_errors() as error:
        return [str(error), *error.args]


def tried_whole(raw: Any, statement: str) -> list[Any]:
    """Return the rows of a statement, or the error alone."""
    try:
        return list(raw.execute(statement).fetchall())
    except plain_errors() as error:
        return [error]


def visible(raw: Any) -> list[Any]:
    """Return everything that the connection can read: what an attack may have carried to a place that is seen."""
    found: list[Any] = []
    for table, names in CATALOG.items():
        for name in names:
            found += tried(raw, f'SELECT "{name}" FROM {table}')
    return found


def attack(database: Database, statements: Sequence[str], hidden: Sequence[Any]) -> list[str]:
    """Run statements on reader and writer, look at everything each few, take all back; return the statements that brought something out."""
    leaks: list[str] = []
    writer = database._writers[None].raw
    for start in range(0, len(statements), AT_ONCE):
        part = statements[start : start + AT_ONCE]
        writer.execute("BEGIN")
        for statement in part:
            found = tried(writer, statement)
            with database.reading() as reader:
                found += tried(reader.connection.driver_connection, statement)
            if shows(found, hidden):
                leaks.append(statement)
        if shows(visible(writer), hidden):
            leaks.append(f"one of {part}")
        if writer.in_transaction:
            writer.rollback()
    return leaks


def dump(full: Full) -> dict[str, list[Any]]:
    """Return all rows of all tables, past all rights."""
    raw = connection.connect(full[0].path, full[0].key, read_only=True)
    rows = {table: raw.execute(f"SELECT * FROM {table}").fetchall() for table in CATALOG}
    raw.close()
    return rows


def test_that_the_corpus_is_a_corpus() -> None:
    assert len(set(STATEMENTS)) >= 120


def test_that_no_statement_brings_out_what_is_hidden(full: Full, role: str, opened: Database) -> None:
    before, hidden = dump(full), list(hidden_from(role, full[1]).values())

    assert len(hidden) > 15
    assert attack(opened, STATEMENTS, hidden) == []
    assert dump(full) == before


def test_that_the_corpus_would_bring_it_out_without_the_lists(full: Full) -> None:
    """The same look at a connection that asks nobody, so that the test above is known to see."""
    database = Database(full[0].path, full[0].key, shop_uuid=full[0].uuid)
    hidden = list(hidden_from("packing", full[1]).values())
    leaks = attack(database, [one for one in STATEMENTS if one.startswith(("SELECT", "WITH", "VALUES")) and "phone" in one], hidden)
    database.close()

    assert len(leaks) > 20


def test_that_random_statements_bring_out_nothing(full: Full, role: str, opened: Database) -> None:
    hidden = list(hidden_from(role, full[1]).values())

    assert attack(opened, generated(7, SOME), hidden) == []


def test_that_random_statements_are_more_than_nonsense(full: Full) -> None:
    """Without the lists many of them run, and some bring out what is hidden."""
    database = Database(full[0].path, full[0].key, shop_uuid=full[0].uuid)
    raw, statements = database._writers[None].raw, generated(7, SOME)
    raw.execute("BEGIN")
    refused = plain_errors()
    ran = sum(not isinstance(next(iter(tried_whole(raw, one)), None), refused) for one in statements)
    raw.rollback()
    leaks = attack(database, statements, list(hidden_from("packing", full[1]).values()))
    database.close()

    assert ran > SOME // 10
    assert len(leaks) > 20


@pytest.mark.proof
@pytest.mark.parametrize("part", range(4))
def test_that_many_random_statements_bring_out_nothing(full: Full, role: str, opened: Database, part: int) -> None:
    hidden = list(hidden_from(role, full[1]).values())

    assert attack(opened, generated(1000 + part, MANY // 4), hidden) == []


@pytest.mark.parametrize("way", ["open_blob", "backup", "load_extension", "enable_load_extension", "reset_key"])
def test_that_the_ways_past_the_list_are_closed(opened: Database, way: str) -> None:
    with pytest.raises(connection.ForbiddenStatementError):
        getattr(opened._writers[None].raw, way)("customer_contact", "phone", 1)


def test_that_what_was_added_is_not_replaced(full: Full) -> None:
    database = open_as(full[0], "orders")
    raw = database._writers[None].raw
    for table, names in CATALOG.items():
        if table in ("order_history", "note", "note_mention", "goods_return", "shipment", "shipment_line"):
            listed = ", ".join(f'"{name}"' for name in names)
            raw.execute("BEGIN")
            with pytest.raises(connection.DBAPI.Error, match=r"what was added stays|not authorized"):
                raw.execute(f"REPLACE INTO {table} ({listed}) SELECT {listed} FROM {table}")
            raw.rollback()
    database.close()
