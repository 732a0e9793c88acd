"""In which group a request stands, how long a claim lives, and when somebody is reminded."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from backoffice.domain.callback_queue import (
    CLAIM_LASTS,
    group_of,
    is_claimed,
    is_late,
    place_of,
    queue_moment,
    reminders,
    suggests_giving_up,
)
from backoffice.domain.callback_reading.records import CallingTimes
from backoffice.domain.callback_work import Reminder, ReminderKind
from backoffice.domain.callbacks import CallbackGroup, CallbackRow, CallbackState, CallWindow, RequestId
from backoffice.domain.calling_time import utc
from backoffice.domain.people import CallingHours

BERLIN = ZoneInfo("Europe/Berlin")
TIMES = CallingTimes(tuple(CallingHours(day, 8 * 60, 20 * 60) for day in range(6)))


def at(text: str) -> datetime:
    return utc(datetime.fromisoformat(text), BERLIN)


def window(start: str, end: str) -> CallWindow:
    return CallWindow(at(start), at(end))


NOW = queue_moment(at("2026-03-10T10:24"), 240, TIMES, BERLIN)


@pytest.mark.parametrize(
    ("wished", "group"),
    [
        (window("2026-03-09T16:00", "2026-03-09T18:00"), CallbackGroup.OVERDUE),
        (window("2026-03-10T09:00", "2026-03-10T10:24"), CallbackGroup.OVERDUE),
        (window("2026-03-10T10:00", "2026-03-10T12:00"), CallbackGroup.NOW),
        (window("2026-03-10T10:24", "2026-03-10T12:00"), CallbackGroup.NOW),
        (window("2026-03-10T10:25", "2026-03-10T12:00"), CallbackGroup.TODAY),
        (window("2026-03-10T23:59", "2026-03-11T00:30"), CallbackGroup.TODAY),
        (window("2026-03-11T00:00", "2026-03-11T08:00"), CallbackGroup.PLANNED),
        (None, CallbackGroup.SOON),
    ],
)
def test_that_a_request_stands_where_its_wished_time_is(wished: CallWindow | None, group: CallbackGroup) -> None:
    assert group_of(wished, NOW) is group


def test_that_the_shops_day_ends_at_its_midnight_on_days_of_the_clock_change_too() -> None:
    ends = [queue_moment(at(day), 240, TIMES, BERLIN).day_end for day in ("2026-03-29T01:00", "2026-10-25T01:00")]

    assert ends == [datetime(2026, 3, 29, 22, tzinfo=UTC), datetime(2026, 10, 25, 23, tzinfo=UTC)]


def test_that_one_without_a_wished_time_is_late_when_it_has_waited_too_long() -> None:
    assert is_late(at("2026-03-09T18:24"), None, NOW)
    assert not is_late(at("2026-03-09T18:25"), None, NOW)
    assert not is_late(at("2026-03-01T08:00"), window("2026-03-11T08:00", "2026-03-11T09:00"), NOW)


def test_that_a_claim_lapses_after_a_quarter_of_an_hour() -> None:
    assert is_claimed(NOW.at - CLAIM_LASTS + timedelta(milliseconds=1), NOW)
    assert not is_claimed(NOW.at - CLAIM_LASTS, NOW)
    assert not is_claimed(None, NOW)


def test_that_groups_come_in_their_order_and_within_one_what_closes_first() -> None:
    plain = CallbackRow(RequestId(1), "", "", "", NOW.at, None, False, 0, CallbackState.OPEN, None, None, "", None, False, 1)
    rows = [
        replace(plain, id=RequestId(number), window=wished, group=group_of(wished, NOW))
        for number, wished in enumerate(
            [
                window("2026-03-10T09:30", "2026-03-10T11:00"),
                None,
                window("2026-03-11T08:00", "2026-03-11T10:00"),
                window("2026-03-10T10:00", "2026-03-10T10:30"),
                window("2026-03-09T16:00", "2026-03-09T18:00"),
                window("2026-03-10T14:00", "2026-03-10T16:00"),
            ]
        )
    ]

    assert [row.id for row in sorted(rows, key=place_of)] == [4, 3, 0, 5, 2, 1]
    assert place_of(replace(plain, group=None, state=CallbackState.DONE))[0] == len(CallbackGroup)


def test_that_closing_is_suggested_after_three_attempts() -> None:
    assert [suggests_giving_up(attempts) for attempts in (0, 2, 3, 4)] == [False, False, True, True]


def test_that_reminders_come_ten_minutes_before_a_time_opens_and_before_it_closes() -> None:
    now = at("2026-03-10T08:00")
    wished = window("2026-03-10T10:00", "2026-03-10T12:00")

    assert reminders([(wished, True)], now) == (
        Reminder(at("2026-03-10T09:50"), ReminderKind.OPENS, wished.start, mine=True),
        Reminder(at("2026-03-10T11:50"), ReminderKind.CLOSES, wished.end, mine=True),
    )


def test_that_a_reminder_that_is_past_its_time_comes_now_until_the_thing_itself() -> None:
    wished = window("2026-03-10T10:00", "2026-03-10T12:00")

    assert [one.at for one in reminders([(wished, False)], at("2026-03-10T09:55"))] == [at("2026-03-10T09:55"), at("2026-03-10T11:50")]
    assert [one.kind for one in reminders([(wished, False)], at("2026-03-10T10:00"))] == [ReminderKind.CLOSES]
    assert reminders([(wished, False)], at("2026-03-10T12:00")) == ()


def test_that_a_short_time_is_reminded_of_once_and_equal_ones_together() -> None:
    short, now = window("2026-03-10T10:00", "2026-03-10T10:10"), at("2026-03-10T08:00")

    assert reminders([(short, False), (short, False), (short, True)], now) == (
        Reminder(at("2026-03-10T09:50"), ReminderKind.OPENS, short.start, mine=False, number=2),
        Reminder(at("2026-03-10T09:50"), ReminderKind.OPENS, short.start, mine=True, number=1),
    )


def test_that_nothing_is_said_of_what_is_more_than_a_day_away() -> None:
    assert reminders([(window("2026-03-12T10:00", "2026-03-12T12:00"), False)], at("2026-03-10T08:00")) == ()
