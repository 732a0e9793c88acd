"""The full check finds what the opening checks need not see."""

import random
import shutil
from pathlib import Path

import pytest

from backoffice.errors import Cancelled, DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import log, mark, verify
from tests.storage.shop_file import NOW, ShopFile


@pytest.fixture
def full(shop: ShopFile) -> ShopFile:
    """A shop with some 60 pages and an index that holds words."""
    database = shop.open()
    with database.writer() as connection:
        for number in range(400):
            connection.exec_driver_sql(
                "INSERT INTO person (id, name, role) VALUES (?, ?, 'packing')", (f"{number}", f"name {number} " * 20)
            )
            connection.exec_driver_sql("INSERT INTO order_search (rowid, customer) VALUES (?, ?)", (number + 1, f"name{number} word"))
        log.append(connection, NOW, "p1", "people.import", "shop", 1)
    database.close()
    return shop


def reason_of(shop: ShopFile) -> str:
    with pytest.raises(DataFileProblem) as caught:
        verify.verify(shop.path, shop.key, shop_uuid=shop.uuid)
    assert caught.value.path == shop.path
    return caught.value.reason


def test_that_a_sound_file_is_sound_and_counted(full: ShopFile) -> None:
    steps: list[tuple[int, int]] = []
    found = verify.verify(full.path, full.key, shop_uuid=full.uuid, tick=lambda done, total: steps.append((done, total)))
    assert dict(found.counts)["person"] == 400
    assert found.log_count == 5
    assert steps[0] == (0, 2)
    assert steps[-1] == (2, 2)


def test_that_every_flipped_bit_is_found(full: ShopFile) -> None:
    content = full.path.read_bytes()
    chance = random.Random(7)
    for page in chance.sample(range(len(content) // 4096), 30):
        place = page * 4096 + chance.randrange(4096)
        damaged = bytearray(content)
        damaged[place] ^= 1 << chance.randrange(8)
        full.path.write_bytes(damaged)
        assert reason_of(full) == "damaged", place
    full.path.write_bytes(content)
    verify.verify(full.path, full.key)


@pytest.mark.parametrize("lost", [1, 100, 4096, 3 * 4096])
def test_that_a_cut_file_is_found(full: ShopFile, lost: int) -> None:
    full.path.write_bytes(full.path.read_bytes()[:-lost])
    assert reason_of(full) == "damaged"


def test_that_swapped_pages_are_found(full: ShopFile) -> None:
    content = bytearray(full.path.read_bytes())
    content[4096 * 5 : 4096 * 6], content[4096 * 7 : 4096 * 8] = content[4096 * 7 : 4096 * 8], content[4096 * 5 : 4096 * 6]
    full.path.write_bytes(content)
    assert reason_of(full) == "damaged"


def test_that_an_old_page_among_new_ones_is_found_by_the_log(full: ShopFile) -> None:
    old = full.path.read_bytes()
    full.add_lines(60)
    now = full.path.read_bytes()
    changed = [page for page in range(len(old) // 4096) if old[page * 4096 : page * 4096 + 4096] != now[page * 4096 : page * 4096 + 4096]]
    mixed = bytearray(now)
    for page in changed:
        mixed[page * 4096 : page * 4096 + 4096] = old[page * 4096 : page * 4096 + 4096]
    full.path.write_bytes(mixed)
    database_mark = mark.Mark(65, "00" * 32, 1)
    with pytest.raises(DataFileProblem):
        verify.verify(full.path, full.key, marks=(database_mark,))


def test_that_an_orphan_and_a_missing_guard_are_found(full: ShopFile) -> None:
    connection = raw.connect(full.path, full.key, read_only=False)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("INSERT INTO note (order_id, body, written_at_ms) VALUES (99, 'x', 1)")
    assert reason_of(full) == "damaged"
    connection.execute("DELETE FROM note")
    connection.execute("DROP TRIGGER shop_no_delete")
    connection.close()
    assert reason_of(full) == "guards_missing"


def test_that_a_damaged_search_index_is_found(full: ShopFile) -> None:
    connection = raw.connect_unrestricted(full.path, full.key)
    connection.execute("DELETE FROM order_search_data WHERE id > 10")
    connection.close()
    assert reason_of(full) == "damaged"


def test_that_a_check_does_not_keep_the_shop_from_working(full: ShopFile) -> None:
    database = full.open()

    def work(done: int, total: int) -> None:
        if done < total:
            with database.writer() as connection:
                log.append(connection, NOW, "p1", "order.ship", "order", 1)

    verify.verify(full.path, full.key, tick=work)
    database.close()


def test_that_a_line_changed_before_the_mark_is_found(full: ShopFile) -> None:
    connection = raw.connect(full.path, full.key, read_only=False)
    seen = mark.of(connection)
    guard = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'log_of_deeds_no_update'").fetchone()[0]
    connection.execute("DROP TRIGGER log_of_deeds_no_update")
    connection.execute("UPDATE log_of_deeds SET person_id = 'p9' WHERE seq = 2")
    connection.execute(guard)
    connection.close()
    with pytest.raises(DataFileProblem) as caught:
        verify.verify(full.path, full.key, marks=(seen,))
    assert caught.value.reason == "log_broken"


def test_that_a_check_can_be_cancelled(full: ShopFile) -> None:
    def cancel(done: int, total: int) -> None:
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        verify.verify(full.path, full.key, tick=cancel)
    verify.verify(full.path, full.key)


def test_that_a_shop_in_use_can_be_checked(full: ShopFile, tmp_path: Path) -> None:
    database = full.open()
    with database.writer() as connection:
        log.append(connection, NOW, "p1", "order.ship", "order", 1)
    assert verify.verify(full.path, full.key).log_count == 6
    shutil.copy(full.path, tmp_path / "copy.db")
    database.close()
