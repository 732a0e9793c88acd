"""Statements that no connection takes: the inner tables of a search index, attached files, changed keys."""

from typing import Any

import pytest
from sqlalchemy import text

from backoffice.storage import connection as raw
from backoffice.storage.database import Database

SHADOW = [
    "SELECT block FROM order_search_data",
    'SELECT * FROM "order_search_data"',
    "SELECT * FROM [Order_Search_DATA]",
    "SELECT * FROM `order_search_idx`",
    "INSERT INTO order_search_data SELECT * FROM other_search_data",
    "DELETE FROM main.order_search_docsize",
    "UPDATE order_search_config SET v = 1",
    "SELECT c0 FROM order_search_content WHERE id=1",
    "CREATE TRIGGER x AFTER INSERT ON order_search_data BEGIN SELECT 1; END",
    "WITH a AS (SELECT * FROM/**/order_search_idx) SELECT * FROM a",
    "ALTER TABLE t RENAME TO order_search_data",
    "SELECT 'a';\nSELECT * FROM order_search_data;",
]
OTHERS = [
    "ATTACH DATABASE 'x' AS y",
    "/* */ attach 'x' as y KEY 'z'",
    "DETACH y",
    "PRAGMA rekey = 'x'",
    "PRAGMA Hexrekey = 'x'".replace("Hex", ""),
    "PRAGMA writable_schema = ON",
    "SELECT sqlcipher_export('x')",
    "SELECT load_extension('x')",
    "CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, order_search, row)",
    "PRAGMA cipher_memory_security = ON",
]
HARMLESS = [
    "SELECT count(*) FROM order_search WHERE order_search MATCH 'a'",
    "SELECT 1 AS order_search_database",
    "SELECT 1 AS attachment, 2 AS contents, 3 AS data",
    "INSERT INTO order_search (order_search) VALUES ('optimize')",
]


@pytest.mark.parametrize("statement", SHADOW + OTHERS)
def test_that_a_raw_connection_refuses_it_by_every_way_in(statement: str) -> None:
    connection: Any = raw.connect_memory()
    ways = (
        connection.execute,
        connection.executescript,
        connection.cursor().execute,
        connection.cursor().executescript,
        lambda refused: connection.executemany(refused, [()]),
        lambda refused: connection.cursor().executemany(refused, [()]),
    )
    for way in ways:
        with pytest.raises(raw.ForbiddenStatementError):
            way(statement)
    connection.close()


@pytest.mark.parametrize("statement", [SHADOW[0], SHADOW[1], OTHERS[0], OTHERS[3]])
def test_that_a_store_cannot_run_it_either(database: Database, statement: str) -> None:
    for opened in (database.reading, database.writer):
        with pytest.raises(raw.ForbiddenStatementError), opened() as connection:
            connection.exec_driver_sql(statement)
        with pytest.raises(raw.ForbiddenStatementError), opened() as connection:
            connection.execute(text(statement))


@pytest.mark.parametrize("statement", HARMLESS)
def test_that_ordinary_statements_pass(database: Database, statement: str) -> None:
    with database.writer() as connection:
        connection.exec_driver_sql(statement)


def test_that_the_index_itself_still_writes_its_inner_tables(database: Database) -> None:
    with database.writer() as connection:
        connection.exec_driver_sql("INSERT INTO order_search (rowid, number, customer) VALUES (7, 'A-1', 'Müller')")
    with database.reading() as connection:
        found = connection.exec_driver_sql("SELECT rowid FROM order_search WHERE order_search MATCH ?", ('"mull"*',)).scalars().all()
    assert found == [7]
