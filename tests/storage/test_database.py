"""The open data file: transactions, readers, threads, the errors that SQLite's become, and the opening checks."""

import statistics
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, OperationalError

from backoffice.domain.pages import StopSign
from backoffice.errors import Cancelled, DataFileProblem, DiskFull, ShopInUse
from backoffice.storage import connection as raw
from backoffice.storage import log, mark
from backoffice.storage.database import Database
from tests.storage.shop_file import NOW, ShopFile

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


def people(database: Database) -> int:
    with database.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM person").scalar_one())


def add_person(connection: Any, name: str) -> None:
    connection.exec_driver_sql("INSERT INTO person (id, name, role) VALUES (?, ?, 'packing')", (name, name))


def deed(database: Database, *names: str) -> None:
    with database.writer() as connection:
        for name in names:
            add_person(connection, name)


def failing_deed(database: Database, name: str) -> None:
    with database.writer() as connection:
        add_person(connection, name)
        raise KeyError


def test_that_a_deed_is_committed_whole(database: Database) -> None:
    with database.writer() as connection:
        add_person(connection, "a")
        assert people(database) == 0
    assert people(database) == 1


def test_that_an_exception_takes_everything_back(database: Database) -> None:
    with pytest.raises(KeyError):
        failing_deed(database, "a")
    assert people(database) == 0
    deed(database, "b")
    assert people(database) == 1


def test_that_a_failed_constraint_is_our_fault_and_hides_values(database: Database) -> None:
    with pytest.raises(IntegrityError) as caught:
        deed(database, "Erika Geheim", "Erika Geheim")
    assert "Geheim" not in str(caught.value)
    assert people(database) == 0


def test_that_an_inner_writer_is_a_savepoint(database: Database) -> None:
    with database.writer() as outer:
        add_person(outer, "a")
        with pytest.raises(KeyError):
            failing_deed(database, "b")
        deed(database, "c")
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT name FROM person ORDER BY name").scalars().all() == ["a", "c"]


def test_that_a_failed_inner_writer_does_not_end_the_outer_transaction(database: Database) -> None:
    def outer() -> None:
        with database.writer():
            with pytest.raises(IntegrityError):
                deed(database, "a", "a")
            failing_deed(database, "b")

    with pytest.raises(KeyError):
        outer()
    assert people(database) == 0


def test_that_a_reader_sees_one_unchanging_view(database: Database) -> None:
    with database.reading() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM person").scalar_one()
        with database.writer() as writer:
            add_person(writer, "a")
        after = connection.exec_driver_sql("SELECT count(*) FROM person").scalar_one()
    assert (before, after) == (0, 0)
    assert people(database) == 1


def test_that_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(OperationalError, match="readonly"), database.reading() as connection:
        add_person(connection, "a")
    assert people(database) == 0


def test_that_writers_of_many_threads_take_turns(database: Database) -> None:
    def write(number: int) -> None:
        for turn in range(10):
            with database.writer() as connection:
                add_person(connection, f"{number}-{turn}")
            people(database)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert people(database) == 40


def test_that_a_reading_costs_less_than_a_third_of_a_millisecond(database: Database) -> None:
    people(database)
    times = []
    for _ in range(200):
        start = time.thread_time()
        with database.reading() as connection:
            connection.exec_driver_sql("SELECT 1").fetchone()
        times.append(time.thread_time() - start)
    assert statistics.median(times) < 0.0003


def stopped_after(database: Database, stop: Callable[[], None], sign: StopSign | None = None) -> None:
    timer = threading.Timer(0.1, stop)
    timer.start()
    with pytest.raises(Cancelled), database.reading(sign) as connection:
        connection.exec_driver_sql(ENDLESS).scalar_one()
    timer.join()


def test_that_a_long_query_can_be_stopped(database: Database) -> None:
    sign = StopSign()
    stopped_after(database, sign.stop, sign)
    assert people(database) == 0


def test_that_a_sign_stops_a_query_that_has_not_begun(database: Database) -> None:
    sign = StopSign()
    sign.stop()
    with pytest.raises(Cancelled), database.reading(sign) as connection:
        connection.exec_driver_sql(ENDLESS).scalar_one()


def test_that_all_readers_can_be_stopped_at_once(database: Database) -> None:
    stopped_after(database, database.interrupt_readers)
    assert people(database) == 0


def test_that_closing_ends_a_running_query(shop: ShopFile) -> None:
    database = shop.open()
    stopped_after(database, database.close)
    with pytest.raises(Cancelled), database.reading():
        pass
    with pytest.raises(Cancelled), database.writer():
        pass


def test_that_closing_leaves_no_wal_and_no_key(shop: ShopFile) -> None:
    database = shop.open()
    with database.writer() as connection:
        add_person(connection, "a")
    people(database)
    database.close()
    database.close()
    assert sorted(path.name for path in shop.path.parent.iterdir()) == ["data.db"]
    assert database._key == bytearray(32)


def test_that_a_checkpoint_empties_the_wal_and_keeps_the_data(database: Database, shop: ShopFile) -> None:
    with database.writer() as connection:
        add_person(connection, "a")
    wal = shop.path.with_name("data.db-wal")
    assert wal.stat().st_size > 0

    assert database.checkpoint()

    assert wal.stat().st_size == 0
    assert people(database) == 1


def test_that_a_checkpoint_leaves_a_reader_and_a_deed_alone(database: Database, shop: ShopFile) -> None:
    with database.reading() as reader:
        reader.execute(text("SELECT count(*) FROM shop")).one()
        with database.writer() as connection:
            add_person(connection, "a")
            assert not database.checkpoint()
        assert not database.checkpoint()

    assert database.checkpoint()


def test_that_a_closed_file_has_nothing_to_bring_in(shop: ShopFile) -> None:
    database = shop.open()
    database.close()

    assert not database.checkpoint()


def test_that_a_file_that_another_writes_to_is_in_use(database: Database, shop: ShopFile, monkeypatch: pytest.MonkeyPatch) -> None:
    other = raw.connect(shop.path, shop.key, read_only=False)
    other.execute("BEGIN IMMEDIATE")
    assert database._writers
    database._writers[None].raw.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(ShopInUse), database.writer():
        pass
    other.execute("ROLLBACK")
    other.close()
    with database.writer() as connection:
        add_person(connection, "a")


def test_that_a_full_file_is_a_full_disk_and_nothing_is_lost(database: Database) -> None:
    assert database._writers
    with database.writer() as connection:
        add_person(connection, "kept")
    driver = database._writers[None].raw
    pages = driver.execute("PRAGMA page_count").fetchone()[0]
    driver.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFull) as caught:
        deed(database, *(f"{number:0100}" for number in range(10_000)))
    assert caught.value.path == database.path
    driver.execute("PRAGMA max_page_count = 1000000")
    with database.writer() as connection:
        add_person(connection, "after")
    assert people(database) == 2


def test_that_the_authorizer_is_asked_on_both_sides(shop: ShopFile) -> None:
    def deny_people(action: int, table: str | None, *_: str | None) -> int:
        return 1 if table == "person" else 0

    database = Database(shop.path, shop.key, authorizer=deny_people)
    for opened in (database.reading, database.writer):
        with pytest.raises(Exception, match=r"prohibited|not authorized"), opened() as connection:
            connection.execute(text("SELECT name FROM person"))
    database.close()


# Opening


def reason_at_opening(shop: ShopFile, **arguments: Any) -> DataFileProblem:
    with pytest.raises(DataFileProblem) as caught:
        Database(shop.path, shop.key, **{"shop_uuid": shop.uuid, **arguments})
    assert caught.value.path == shop.path
    return caught.value


def change(shop: ShopFile, *statements: str) -> None:
    connection = raw.connect(shop.path, shop.key, read_only=False)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_that_a_missing_and_an_empty_file_are_told_apart(shop: ShopFile) -> None:
    shop.path.unlink()
    assert reason_at_opening(shop).reason == "missing"
    assert not shop.path.exists()
    shop.path.touch()
    assert reason_at_opening(shop).reason == "empty"


def test_that_a_file_of_another_program_is_foreign(shop: ShopFile) -> None:
    change(shop, "PRAGMA application_id = 1")
    assert reason_at_opening(shop).reason == "foreign"


def test_that_a_file_of_a_later_version_is_newer_and_left_alone(shop: ShopFile) -> None:
    change(shop, "PRAGMA user_version = 9999")
    before = shop.path.read_bytes()
    assert reason_at_opening(shop).reason == "newer"
    assert shop.path.read_bytes() == before


def test_that_a_file_of_an_earlier_version_is_older(shop: ShopFile) -> None:
    change(shop, "PRAGMA user_version = 0")
    assert reason_at_opening(shop).reason == "older"


def test_that_another_shop_is_the_wrong_one(shop: ShopFile) -> None:
    assert reason_at_opening(shop, shop_uuid="00000000-0000-0000-0000-000000000000").reason == "wrong_shop"


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER log_of_deeds_no_delete",
        "CREATE TRIGGER more AFTER INSERT ON note BEGIN SELECT 1; END",
    ],
)
def test_that_one_guard_less_or_more_is_noticed(shop: ShopFile, statement: str) -> None:
    change(shop, statement)
    assert reason_at_opening(shop).reason == "guards_missing"


def test_that_a_guard_with_another_text_is_noticed(shop: ShopFile) -> None:
    change(
        shop,
        "DROP TRIGGER log_of_deeds_no_delete",
        "CREATE TRIGGER log_of_deeds_no_delete BEFORE DELETE ON log_of_deeds BEGIN SELECT 1; END",
    )
    assert reason_at_opening(shop).reason == "guards_missing"


def test_that_an_older_copy_is_rolled_back_by_so_many_lines(shop: ShopFile) -> None:
    older = shop.path.read_bytes()
    shop.add_lines(5)
    database = shop.open()
    with database.reading() as connection:
        seen = mark.of(connection)
    database.close()
    shop.path.write_bytes(older)
    problem = reason_at_opening(shop, marks=(seen,))
    assert (problem.reason, problem.behind) == ("rolled_back", 5)


def test_that_a_copy_that_went_another_way_is_rolled_back(shop: ShopFile) -> None:
    older = shop.path.read_bytes()
    shop.add_lines(1)
    database = shop.open()
    with database.reading() as connection:
        seen = mark.of(connection)
    database.close()
    shop.path.write_bytes(older)
    database = shop.open()
    with database.writer() as connection:
        for _ in range(3):
            log.append(connection, NOW, "p2", "order.ship", "order", 8)
    database.close()
    problem = reason_at_opening(shop, marks=(seen,))
    assert (problem.reason, problem.behind) == ("rolled_back", 0)


def test_that_a_file_ahead_of_its_mark_is_fine(shop: ShopFile) -> None:
    database = shop.open()
    with database.reading() as connection:
        seen = mark.of(connection)
    database.close()
    shop.add_lines(2)
    Database(shop.path, shop.key, shop_uuid=shop.uuid, marks=(seen,)).close()


def test_that_a_changed_line_breaks_the_log(shop: ShopFile) -> None:
    guards = [row[0] for row in raw_rows(shop, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log%' ORDER BY name")]
    names = [row[0] for row in raw_rows(shop, "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log%'")]
    change(shop, *(f"DROP TRIGGER {name}" for name in names), "UPDATE log_of_deeds SET person_id = 'p9' WHERE seq = 2", *guards)
    assert reason_at_opening(shop).reason == "log_broken"


def raw_rows(shop: ShopFile, statement: str) -> list[tuple[Any, ...]]:
    connection = raw.connect(shop.path, shop.key, read_only=True)
    rows: list[tuple[Any, ...]] = connection.execute(statement).fetchall()
    connection.close()
    return rows


def test_that_a_failed_opening_leaves_no_connection_behind(shop: ShopFile) -> None:
    reason_at_opening(shop, shop_uuid="x")
    assert sorted(path.name for path in shop.path.parent.iterdir()) == ["data.db"]


def test_that_a_damaged_page_is_damage_when_it_is_read(shop: ShopFile) -> None:
    content = bytearray(shop.path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 100] ^= 0xFF
    shop.path.write_bytes(content)
    assert reason_at_opening(shop).reason == "damaged"


def test_that_opening_with_all_checks_is_quick(shop: ShopFile, tmp_path: Path) -> None:
    start = time.process_time()
    shop.open().close()
    assert time.process_time() - start < 0.1
