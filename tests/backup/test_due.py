"""When a backup is due."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from backoffice.backup.due import Done, is_large, why
from backoffice.domain.backups import Why

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 6, 15, 10, 0, tzinfo=UTC)
MADE = Done(tried=NOON, made=NOON, lines=40, epoch=1)


def asked(done: Done, after: timedelta, lines: int = 40, *, leaving: Why | None = None) -> Why | None:
    return why(done, NOON + after, lines, 1, BERLIN, leaving=leaving)


@pytest.mark.parametrize(
    ("after", "lines", "expected"),
    [
        (timedelta(minutes=59), 41, None),
        (timedelta(hours=1), 41, Why.HOURLY),
        (timedelta(hours=9), 40, None),  # nothing happened
        (timedelta(hours=11, minutes=59), 40, None),
        (timedelta(hours=12), 40, Why.DAILY),  # midnight in Berlin
        (timedelta(days=9), 40, Why.DAILY),
        (timedelta(hours=-3), 41, Why.HOURLY),  # the clock was set back: what lies in the future is no reason to wait
    ],
)
def test_that_it_is_made_hourly_if_something_changed_and_daily(after: timedelta, lines: int, expected: Why | None) -> None:
    assert asked(MADE, after, lines) == expected


def test_that_the_first_one_is_due_at_once() -> None:
    assert why(Done(), NOON, 3, 1, BERLIN) is Why.DAILY


def test_that_a_failed_one_is_tried_again_after_ten_minutes() -> None:
    failed = Done(tried=NOON, failed=True, made=NOON - timedelta(hours=2), lines=40, epoch=1)
    assert asked(failed, timedelta(minutes=9)) is None
    assert asked(failed, timedelta(minutes=10)) is Why.DAILY
    assert asked(failed, timedelta(minutes=1), leaving=Why.QUIT) is Why.QUIT


def test_that_leaving_needs_one_only_if_something_changed() -> None:
    for leaving in (Why.LOCK, Why.QUIT):
        assert asked(MADE, timedelta(minutes=1), leaving=leaving) is None
        assert asked(MADE, timedelta(minutes=1), 41, leaving=leaving) is leaving


def test_that_a_restored_log_of_the_same_length_is_a_change() -> None:
    assert why(MADE, NOON + timedelta(hours=2), 40, 2, BERLIN) is Why.HOURLY


def test_that_after_a_new_key_one_is_due_at_once() -> None:
    old = Done(tried=NOON, made=NOON, lines=40, epoch=1, current=False)
    assert asked(old, timedelta(minutes=1)) is Why.NEW_KEY


def test_that_more_than_a_thousand_orders_are_a_large_import() -> None:
    assert (is_large(1_000), is_large(1_001)) == (False, True)
