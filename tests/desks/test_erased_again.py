"""Who was erased stays erased: a restored backup forgets them again before anybody signs in, down to the inner tables of the indexes."""

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.door import ShopDoor
from backoffice.domain.callbacks import CallbackResult
from backoffice.domain.orders import OrderQuery
from backoffice.security.device_secret import MemoryPort
from backoffice.security.recovery_key import RecoveryKey
from backoffice.storage import connection as raw
from backoffice.storage import erased
from tests.desks.calling import Caller
from tests.desks.founded import CHEAP, OTHER, OWNER, enter, found, person

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
CANARY = "Kanarienvogel"


def data_of(door: ShopDoor, groups: tuple[str, ...]) -> Any:
    """Open a data file as nobody may, to see what stands in it."""
    key = door.load(door.folder).unlock_with_recovery(RecoveryKey.parse("-".join(groups))).database_key
    return closing(raw.connect_unrestricted(door.data_file, bytes(key)))


def everything(connection: Any) -> str:
    """Return all that stands in any table, the inner tables of the search indexes too."""
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")]
    rows = [value for name in names for row in connection.execute(f'SELECT * FROM "{name}"') for value in row]
    return " ".join(value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value) for value in rows).lower()


class Erasing:
    """A shop in which a callback request came in, was backed up, and was erased when its time was over."""

    def __init__(self, folder: Path) -> None:
        self.clock = FixedClock(NOW)
        self.door, self.groups = found(folder, self.clock)
        self.stick = folder / "stick"
        self.stick.mkdir()
        office = enter(self.door)
        office.backups.choose_folder(self.stick)
        caller = Caller(office.session, self.clock)
        self.request = caller.come_in(f"{CANARY} bittet um Rückruf: 030 23125 014")
        caller.desk.finish(self.request, 1, CallbackResult.SETTLED)
        self.old = self.back_up(office)
        office.close()
        self.clock.moment += timedelta(days=31)
        enter(self.door).close()  # the period is over: it is erased

    def back_up(self, office: Any) -> Path:
        return self.stick / str(office.backups.make_now().name)

    def requests(self, door: ShopDoor) -> int:
        with data_of(door, self.groups) as connection:
            return int(connection.execute("SELECT count(*) FROM callback_request").fetchone()[0])


@pytest.fixture
def shop(tmp_path: Path) -> Erasing:
    return Erasing(tmp_path)


def test_that_the_backup_held_what_was_erased_and_the_restored_data_does_not(shop: Erasing) -> None:
    assert shop.requests(shop.door) == 0

    done = shop.door.restore(shop.old, "-".join(shop.groups))

    assert done.erased_again == 1
    with data_of(shop.door, shop.groups) as connection:
        assert CANARY.lower() not in everything(connection)
        codes = [row[0] for row in connection.execute("SELECT code FROM log_of_deeds ORDER BY seq DESC LIMIT 2")]
    assert codes == ["backup.erased_again", "backup.restored"]
    office = enter(shop.door)
    office.log.check()
    office.close()


def test_that_without_the_list_it_would_have_come_back(shop: Erasing) -> None:
    (shop.door.folder / "backups.bin").unlink()
    assert shop.door.restore(shop.old, "-".join(shop.groups)).erased_again == 0
    assert shop.requests(shop.door) == 1


def test_that_a_new_computer_knows_it_from_a_newer_backup(shop: Erasing, tmp_path: Path) -> None:
    office = enter(shop.door)
    shop.back_up(office)
    office.close()
    elsewhere = ShopDoor(tmp_path / "new computer", MemoryPort(), shop.clock, cost=CHEAP)

    done = elsewhere.restore(shop.old, "-".join(shop.groups))

    assert done.erased_again == 1
    assert shop.requests(elsewhere) == 0
    elsewhere.recover(shop.groups, person(elsewhere, OWNER), OTHER).close()
    assert elsewhere.restore(shop.old, "-".join(shop.groups)).erased_again == 1  # the list came along


def test_that_the_list_outlives_the_data_file(shop: Erasing) -> None:
    shop.door.data_file.write_bytes(b"broken" * 4096)
    assert shop.door.restore(shop.old, "-".join(shop.groups)).erased_again == 1


def test_that_after_a_restore_new_records_with_the_same_ids_are_left_alone(shop: Erasing) -> None:
    shop.door.restore(shop.old, "-".join(shop.groups))
    office = enter(shop.door)
    caller = Caller(office.session, shop.clock)
    ids = {caller.come_in() for _ in range(5)}
    newer = shop.back_up(office)
    office.close()

    assert shop.door.restore(newer, "-".join(shop.groups)).erased_again == 0
    with data_of(shop.door, shop.groups) as connection:
        assert {row[0] for row in connection.execute("SELECT id FROM callback_request")} == ids


def test_that_orders_and_customers_go_with_every_word_of_them(tmp_path: Path) -> None:
    door, groups = found(tmp_path)
    office = enter(door)
    assert [row.number for row in office.orders.page(OrderQuery(words="weiß"))] == ["1001"]
    office.close()
    with data_of(door, groups) as connection:
        before = everything(connection)
        highest = erased.highest(connection)
    assert "weiß" in before
    assert "venloer" in before
    key = bytes(door.load(door.folder).unlock_with_recovery(RecoveryKey.parse("-".join(groups))).database_key)

    with closing(raw.connect(door.data_file, key, read_only=False)) as connection:
        number = erased.again(connection, {"customer": [1, 99], "order": [1], "callback": [7]})

    assert (highest["order"], highest["customer"], number) == (1, 1, 2)
    with data_of(door, groups) as connection:
        left = everything(connection)
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    for word in ("weiß", "weiss", "venloer", "juergen", "jürgen", "50823", "23125"):
        assert word not in left, word


def test_that_what_the_log_tells_is_on_the_list_once(shop: Erasing) -> None:
    office = enter(shop.door)
    office.keeper.note_erasures()
    office.keeper.note_erasures()
    assert office.keeper.list_for_backup().count(b'"callback"') == 1
    office.close()
