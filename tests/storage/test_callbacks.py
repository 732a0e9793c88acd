"""Lists of callback requests: the right rows page by page, and each along an index that is made for it."""

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from backoffice.domain.callback_queue import QueueMoment, place_of, queue_moment
from backoffice.domain.callback_reading.records import CallingTimes
from backoffice.domain.callbacks import CallbackGroup, CallbackRow, CallbackState, CallbackView
from backoffice.storage import callback_counts, callback_erasing, callback_people, callbacks
from backoffice.storage import connection as raw
from backoffice.storage.database import Database
from backoffice.storage.prepared import raw_of
from bench.callbacks import fill
from tests.storage.shop_file import make_shop

BERLIN = ZoneInfo("Europe/Berlin")
NOW: QueueMoment = queue_moment(datetime(2026, 3, 10, 10, 24, tzinfo=UTC), 240, CallingTimes(), BERLIN)
ME = "p1"
OPEN, DONE = 300, 90
INDEXES = {
    CallbackView.OPEN: {"callback_timed", "callback_soon"},
    CallbackView.DONE: {"callback_done"},
    CallbackView.MINE: {"callback_claimed"},
}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    shop = make_shop(tmp_path_factory.mktemp("callbacks"))
    connection = raw.connect(shop.path, shop.key, read_only=False)
    fill(connection, OPEN, DONE, NOW.at, ME)
    connection.close()
    opened = shop.open()
    yield opened
    opened.close()


@pytest.fixture
def connection(filled: Database) -> Iterator[Connection]:
    with filled.reading() as opened:
        yield opened


def whole(connection: Connection, view: CallbackView) -> tuple[CallbackRow, ...]:
    return callbacks.page(connection, view, NOW, ME, limit=OPEN + DONE)


def in_pages(connection: Connection, view: CallbackView, limit: int) -> list[CallbackRow]:
    found: list[CallbackRow] = []
    while page := callbacks.page(connection, view, NOW, ME, after=found[-1] if found else None, limit=limit):
        found += page
    return found


def plans(connection: Connection, work: Callable[[], object]) -> list[str]:
    """Return the steps of the plans of all statements that were really run."""
    driver = raw_of(connection)
    ran: list[str] = []
    driver.set_trace_callback(ran.append)
    try:
        work()
    finally:
        driver.set_trace_callback(None)
    steps = [row[3] for text in ran if text.startswith(("SELECT", "DELETE")) for row in driver.execute(f"EXPLAIN QUERY PLAN {text}")]
    assert steps
    return steps


def served_by(steps: list[str], indexes: set[str]) -> bool:
    """Say whether nothing is gone through or sorted but what these indexes and the rows of a page hold."""
    read = [step for step in steps if "callback_request" in step or step.split()[1] in ("r", "orders", "o")]
    by_row = [step for step in read if "USING INTEGER PRIMARY KEY" in step]
    by_index = [step for step in read if step not in by_row]
    return bool(by_index) and all(set(step.split()) & indexes for step in by_index) and not any("B-TREE" in s for s in steps)


def test_that_the_queue_stands_in_groups_each_in_its_order(connection: Connection) -> None:
    rows = whole(connection, CallbackView.OPEN)

    assert len(rows) == len({row.id for row in rows}) == OPEN
    assert list(rows) == sorted(rows, key=place_of)
    assert {row.group for row in rows} == set(CallbackGroup)
    assert {row.state for row in rows} == {CallbackState.OPEN}


def test_that_done_requests_stand_newest_first(connection: Connection) -> None:
    rows = whole(connection, CallbackView.DONE)

    assert len(rows) == DONE
    assert [row.id for row in rows] == [row.id for row in sorted(rows, key=lambda row: (row.done_at or NOW.at, row.id), reverse=True)]
    assert {row.group for row in rows} == {None}


def test_that_those_of_ones_own_are_those_whose_claim_lives(connection: Connection) -> None:
    mine, everything = whole(connection, CallbackView.MINE), whole(connection, CallbackView.OPEN)

    assert mine
    assert list(mine) == [row for row in everything if row.claimed_by == ME]


@pytest.mark.parametrize("view", CallbackView)
@pytest.mark.parametrize("limit", [1, 7, 64])
def test_that_pages_make_the_whole_list(connection: Connection, view: CallbackView, limit: int) -> None:
    assert in_pages(connection, view, limit) == list(whole(connection, view))


@pytest.mark.parametrize("view", CallbackView)
def test_that_a_page_begins_at_any_place(connection: Connection, view: CallbackView) -> None:
    rows = whole(connection, view)
    places = [*random.Random(7).sample(range(len(rows)), min(20, len(rows))), len(rows), len(rows) + 10]

    assert [callbacks.page(connection, view, NOW, ME, start=start, limit=9) for start in places] == [rows[n : n + 9] for n in places]


def test_that_counts_are_those_of_the_rows(connection: Connection) -> None:
    rows = whole(connection, CallbackView.OPEN)
    counts = callback_counts.counts(connection, NOW, ME, 50)

    assert counts.groups == {group: sum(row.group is group for row in rows) for group in CallbackGroup}
    assert counts.late == sum(row.late for row in rows) > 0
    assert counts.mine == len(whole(connection, CallbackView.MINE))
    assert (counts.done.number, counts.done.more) == (50, True)
    assert callback_counts.count(connection, CallbackView.DONE, NOW, ME, None).number == DONE
    waits = callback_counts.waiting(connection, NOW)
    assert waits.overdue == counts.groups[CallbackGroup.OVERDUE] + counts.late
    since = [
        row.window.start if row.window else row.received_at
        for row in rows
        if row.late or row.group in (CallbackGroup.OVERDUE, CallbackGroup.NOW)
    ]
    assert waits.since == min(since)
    starts = [row.window.start for row in rows if row.group is CallbackGroup.TODAY and row.window]
    assert counts.next_at == min(starts)


@pytest.mark.parametrize("view", CallbackView)
def test_that_each_list_is_read_along_its_index(connection: Connection, view: CallbackView) -> None:
    last = whole(connection, view)[-2]

    assert served_by(plans(connection, lambda: callbacks.page(connection, view, NOW, ME, limit=50)), INDEXES[view])
    assert served_by(plans(connection, lambda: callbacks.page(connection, view, NOW, ME, start=20, limit=50)), INDEXES[view])
    if view is not CallbackView.MINE:
        assert served_by(plans(connection, lambda: callbacks.page(connection, view, NOW, ME, after=last, limit=50)), INDEXES[view])
    assert served_by(plans(connection, lambda: callback_counts.count(connection, view, NOW, ME, 1000)), INDEXES[view])


def test_that_what_waits_and_what_is_reminded_of_is_read_along_the_queues_indexes(connection: Connection) -> None:
    timed = INDEXES[CallbackView.OPEN]

    assert served_by(plans(connection, lambda: callback_counts.waiting(connection, NOW)), timed)
    assert served_by(plans(connection, lambda: list(callbacks.windows(connection, NOW, ME))), timed)


def test_that_customers_are_looked_up_along_indexes(connection: Connection) -> None:
    looks: tuple[Callable[[], object], ...] = (
        lambda: callback_people.by_tail(connection, "3125042"),
        lambda: callback_people.by_email(connection, "ada@example.org"),
        lambda: callback_people.by_name(connection, "ada beispiel"),
        lambda: callback_erasing.of(connection, [1], [2]),
    )
    for look in looks:
        assert not any(step.startswith("SCAN") and " w" not in step for step in plans(connection, look))


def test_that_ended_requests_are_found_along_their_index(filled: Database) -> None:
    with filled.reading() as connection:
        text = callback_erasing._ENDED
        steps = [row[3] for row in raw_of(connection).execute(f"EXPLAIN QUERY PLAN {text}", (1,))]

    assert steps == ["SEARCH callback_request USING INDEX callback_end (done_at_ms<?)"]


def test_that_requests_move_on_from_group_to_group_while_time_passes(connection: Connection) -> None:
    later = queue_moment(NOW.at + timedelta(hours=6), 240, CallingTimes(), BERLIN)
    before, after = (callback_counts.counts(connection, moment, ME, 50).groups for moment in (NOW, later))
    rows = callbacks.page(connection, CallbackView.OPEN, later, ME, limit=OPEN)

    assert list(rows) == sorted(rows, key=place_of)
    assert after[CallbackGroup.OVERDUE] > before[CallbackGroup.OVERDUE]
    assert sum(after.values()) == sum(before.values()) == OPEN
