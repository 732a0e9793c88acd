"""Every schema that was released comes forward: the same shop as a new one has, with every row that was in it."""

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from backoffice import __version__
from backoffice.errors import DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import customer_search, guard_digests, guards, log, migrate, search
from backoffice.storage.allow_lists import INDEXES
from backoffice.storage.catalog import CATALOG
from backoffice.storage.database import Database
from tests.storage import released

NEWEST = guards.newest().number
OLD = [number for number in released.numbers() if number < NEWEST]
# What a migration adds to a table that was there, by its number; everything else must stay as it was.
ADDS = {9: {"channel_field"}}
WORDS = """SELECT o.id, o.number, o.customer, coalesce(a.company, ''), coalesce(a.city, ''), coalesce(a.postcode, '')
    FROM orders o LEFT JOIN address a ON a.order_id = o.id AND a.kind = 'shipping'"""


@pytest.fixture(scope="module")
def come_forward(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """Return the shop of each schema, brought to the newest one the way that the program does it."""
    folder, found = tmp_path_factory.mktemp("released"), {}
    for number in released.numbers():
        found[number] = released.shop_of(number, folder / f"shop{number}.db")
        if number < NEWEST:
            assert migrate.is_older(found[number], released.KEY)
            migrate.upgrade(found[number], lambda: released.KEY)
    return found


def test_that_there_is_a_shop_of_every_schema() -> None:
    scripts = (guards.migrations_folder() / "versions").glob("v*.py")
    assert released.numbers() == sorted(int(path.name[1:5]) for path in scripts), "a new migration needs a frozen shop in schemas/"


@pytest.mark.parametrize("number", released.numbers())
def test_that_no_table_of_a_frozen_shop_is_empty(number: int) -> None:
    with released.in_memory(number) as connection:
        assert [name for name, rows in released.rows_of(connection, released.tables(connection)).items() if not rows] == []


def test_that_the_first_migration_makes_the_first_schema(tmp_path: Path) -> None:
    with closing(raw.connect_memory()) as made, released.in_memory(1) as frozen:
        migrate.bring_forward(made, folder=released.migrations_up_to(1, tmp_path / "migrations"))
        assert released.schema(made) == released.schema(frozen)


@pytest.mark.parametrize("number", OLD)
def test_that_each_step_makes_the_next_released_schema_and_keeps_every_row(number: int, tmp_path: Path) -> None:
    with released.in_memory(number) as connection, released.in_memory(number + 1) as following:
        before = released.tables(connection)
        rows = released.rows_of(connection, before)
        migrate.bring_forward(connection, folder=released.migrations_up_to(number + 1, tmp_path / "migrations"))
        after = released.rows_of(connection, before)

        assert released.schema(connection) == released.schema(following)
        for table, held in rows.items():
            added = table in ADDS.get(number + 1, ())
            assert set(held) <= set(after[table]) if added else held == after[table], table


@pytest.mark.parametrize("number", OLD)
def test_that_a_shop_of_before_equals_a_new_one(number: int, come_forward: dict[int, Path]) -> None:
    with closing(released.plain(come_forward[number])) as connection:
        assert released.schema(connection) == migrate.fresh_schema()
        assert (guards.digests(connection), guards.log_digests(connection)) == (guard_digests.GUARDS, guard_digests.LOG)
        assert connection.execute("PRAGMA application_id").fetchone() == (raw.APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (NEWEST,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert {name: set(columns) for name, columns in all_columns(connection).items()} == {
            name: set(columns) for name, columns in CATALOG.items()
        }
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert list(connection.execute("PRAGMA integrity_check")) == [("ok",)]


def all_columns(connection: Any) -> dict[str, list[str]]:
    """Return all columns of the strict tables, computed ones included."""
    return {name: [row[1] for row in connection.execute(f"PRAGMA table_xinfo({name})")] for name in released.tables(connection)}


@pytest.mark.parametrize("number", OLD)
def test_that_a_shop_of_before_opens_with_its_log_unbroken(number: int, come_forward: dict[int, Path]) -> None:
    with released.in_memory(number) as connection:
        lines, head = connection.execute("SELECT count(*), max(seq) FROM log_of_deeds").fetchone()
    database = Database(come_forward[number], released.KEY)
    with database.reading() as connection:
        assert log.head(connection)[0] == lines == head
    database.close()


@pytest.mark.parametrize("number", released.numbers())
def test_that_the_search_tables_hold_what_the_rows_say(number: int, come_forward: dict[int, Path]) -> None:
    with closing(released.plain(come_forward[number])) as connection:
        held = {index: released.words_of(connection, index) for index in INDEXES}
        for index in INDEXES:
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
            connection.execute(f"DELETE FROM {index} WHERE rowid IN (SELECT id FROM {index}_docsize)")
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
        index_anew(connection)

        assert {index: released.words_of(connection, index) for index in INDEXES} == held
        assert all(held.values())


def index_anew(connection: Any) -> None:
    """Put the words of all orders and customers into the emptied indexes, by the program's own statements."""
    connection.executemany(search.INSERT, connection.execute(WORDS).fetchall())
    engine = create_engine("sqlite://", module=raw.DBAPI, creator=lambda: connection, poolclass=StaticPool)
    lent = engine.connect()
    customer_search.index_again(lent, [row[0] for row in connection.execute("SELECT id FROM customer ORDER BY id").fetchall()])
    lent.detach()


@pytest.mark.parametrize("number", OLD)
def test_that_a_step_that_fails_leaves_the_old_shop_as_it_was(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = released.shop_of(number, tmp_path / "shop.db")
    before = path.read_bytes()

    def cut_off(connection: Any, *_: object, **__: object) -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DROP TABLE tombstone")
        raise OSError

    monkeypatch.setattr(migrate, "bring_forward", cut_off)
    with pytest.raises(OSError):  # noqa: PT011 - any of the system's errors
        migrate.upgrade(path, lambda: released.KEY)

    assert path.read_bytes() == before
    assert migrate.number_of(path, released.KEY) == number
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".part")] == []


def test_that_a_shop_of_before_is_not_opened_as_it_is(tmp_path: Path) -> None:
    path = released.shop_of(OLD[-1], tmp_path / "shop.db")
    with pytest.raises(DataFileProblem) as caught:
        Database(path, released.KEY)
    assert caught.value.reason == "older"


def test_that_a_newer_shop_names_the_program_that_made_it(tmp_path: Path) -> None:
    path = released.shop_of(NEWEST, tmp_path / "shop.db")
    with closing(released.plain(path)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
        connection.execute("UPDATE shop SET program = '7.3.1'")
    for look in (lambda: migrate.is_older(path, released.KEY), lambda: Database(path, released.KEY)):
        with pytest.raises(DataFileProblem) as caught:
            look()
        assert (caught.value.reason, caught.value.version) == ("newer", "7.3.1")

    with closing(released.plain(path)) as connection:
        connection.execute("ALTER TABLE shop DROP COLUMN program")
    with pytest.raises(DataFileProblem) as caught:
        migrate.is_older(path, released.KEY)
    assert (caught.value.reason, caught.value.version) == ("newer", "")


@pytest.mark.parametrize("number", OLD)
def test_that_a_shop_that_came_forward_says_by_which_program(number: int, come_forward: dict[int, Path]) -> None:
    with closing(released.plain(come_forward[number])) as connection:
        assert connection.execute("SELECT program FROM shop").fetchone() == (__version__,)
