"""The log of deeds: lines in order, in the deed's own transaction, and a chain that breaks when a line is touched."""

import hashlib
import json
from collections.abc import Sequence

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from backoffice.domain.log import LogLine, LogQuery
from backoffice.errors import DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import log, log_pages
from backoffice.storage.database import Database
from tests.storage.shop_file import NOW, UUID, ShopFile

COLUMNS = "seq, at_ms, person_id, code, subject_kind, subject_id, fields, chain"


def test_that_lines_are_numbered_and_come_back_newest_first(database: Database) -> None:
    with database.writer() as connection:
        assert log.append(connection, NOW, "p2", "order.ship", "order", 12, ("tracking", "carrier")) == 5
    with database.reading() as connection:
        newest, before = log_pages.page(connection, LogQuery(), limit=2)
        rest = log_pages.page(connection, LogQuery(), before_seq=before.seq)
    assert newest == LogLine(5, NOW, "p2", "order.ship", "order", "12", ("tracking", "carrier"))
    assert [line.seq for line in rest] == [3, 2, 1]
    assert rest[-1] == LogLine(1, NOW, "p1", "shop.create", "shop", UUID, ())


def test_that_an_empty_log_has_a_head(tmp_path: object) -> None:
    connection = raw.connect_memory()
    connection.execute("CREATE TABLE log_of_deeds (seq INTEGER PRIMARY KEY, chain BLOB)")
    assert log.head(connection) == (0, bytes(32))
    assert log.chain_at(connection, 0) == bytes(32)
    assert log.chain_at(connection, 1) is None
    connection.close()


def test_that_a_line_goes_with_the_deed_that_failed(database: Database) -> None:
    def failing_deed(connection: Connection) -> None:
        log.append(connection, NOW, "p1", "order.ship", "order", 1)
        raise KeyError

    with pytest.raises(KeyError), database.writer() as connection:
        failing_deed(connection)
    with database.reading() as connection:
        assert log.head(connection)[0] == 4


@pytest.mark.parametrize("fields", [("a,b",), ("",), ("a", "")])
def test_that_a_field_name_is_a_name(database: Database, fields: Sequence[str]) -> None:
    with pytest.raises(ValueError, match="field name"), database.writer() as connection:
        log.append(connection, NOW, "p1", "order.ship", "order", 1, fields)


def test_that_the_chain_is_sha_256_over_the_one_before_and_the_line(database: Database) -> None:
    with database.reading() as connection:
        rows = connection.exec_driver_sql(f"SELECT {COLUMNS} FROM log_of_deeds ORDER BY seq").all()
        counted = log.check(connection)
    chain = bytes(32)
    for row in rows:
        chain = hashlib.sha256(chain + json.dumps(list(row[:7]), ensure_ascii=False, separators=(",", ":")).encode()).digest()
        assert row.chain == chain
    assert counted == (4, chain)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log_of_deeds SET person_id = 'p9' WHERE seq = 2",
        "DELETE FROM log_of_deeds WHERE seq = 4",
        f"INSERT OR REPLACE INTO log_of_deeds ({COLUMNS}) VALUES (2, 1, 'p', 'c', 'k', 's', '', x'00')",
        f"REPLACE INTO log_of_deeds ({COLUMNS}) VALUES (4, 1, 'p', 'c', 'k', 's', '', x'00')",
        f"INSERT INTO log_of_deeds ({COLUMNS}) VALUES (9, 1, 'p', 'c', 'k', 's', '', x'00')",
        f"INSERT INTO log_of_deeds ({COLUMNS}) VALUES (NULL, 1, 'p', 'c', 'k', 's', '', x'00')",
        f"INSERT INTO log_of_deeds ({COLUMNS}) VALUES (1, 1, 'p', 'c', 'k', 's', '', x'00') ON CONFLICT (seq) DO UPDATE SET code = 'x'",
        "UPDATE OR REPLACE log_of_deeds SET seq = 1 WHERE seq = 2",
    ],
)
def test_that_the_guards_keep_the_log_append_only(database: Database, statement: str) -> None:
    with pytest.raises(IntegrityError, match="the log"), database.writer() as connection:
        connection.exec_driver_sql(statement)
    with database.reading() as connection:
        assert log.check(connection)[0] == 4


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log_of_deeds SET person_id = 'p9' WHERE seq = 3",
        "UPDATE log_of_deeds SET at_ms = at_ms + 1 WHERE seq = 1",
        "UPDATE log_of_deeds SET fields = 'other' WHERE seq = 4",
        "UPDATE log_of_deeds SET chain = zeroblob(32) WHERE seq = 4",
        "DELETE FROM log_of_deeds WHERE seq = 1",
        "DELETE FROM log_of_deeds WHERE seq = 2",
        "UPDATE log_of_deeds SET seq = 9 WHERE seq = 4",
    ],
)
def test_that_a_touched_line_breaks_the_chain(shop: ShopFile, statement: str) -> None:
    connection = raw.connect(shop.path, shop.key, read_only=False)
    for name in ("log_of_deeds_no_update", "log_of_deeds_no_delete"):
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute(statement)
    with pytest.raises(DataFileProblem) as caught:
        log.check(connection)
    assert caught.value.reason == "log_broken"
    connection.close()


def test_that_a_check_can_go_on_from_a_checked_line(shop: ShopFile) -> None:
    connection = raw.connect(shop.path, shop.key, read_only=False)
    whole = log.check(connection)
    connection.execute("DROP TRIGGER log_of_deeds_no_update")
    connection.execute("UPDATE log_of_deeds SET person_id = 'p9' WHERE seq = 2")
    assert log.check(connection, 2) == whole
    assert log.check(connection, 4) == whole
    with pytest.raises(DataFileProblem):
        log.check(connection, 5)
    connection.close()
