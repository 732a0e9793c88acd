"""Calling time stands still at night, on free days and where the clock is put forward."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.callback_reading.records import CallingTimes
from backoffice.domain.callbacks import CallWindow
from backoffice.domain.calling_time import calling_times, day_window, due_at, first_day, is_outside, late_since, spans, utc
from backoffice.domain.people import CallingHours, ShopSettings

BERLIN = ZoneInfo("Europe/Berlin")
EASTER_MONDAY = date(2026, 4, 6)
TIMES = CallingTimes(tuple(CallingHours(day, 8 * 60, 20 * 60) for day in range(6)), frozenset({EASTER_MONDAY}))
BREAK = CallingTimes((CallingHours(0, 8 * 60, 12 * 60), CallingHours(0, 13 * 60, 17 * 60), CallingHours(0, 16 * 60, 18 * 60)))
NEVER = CallingTimes(())
ALWAYS = CallingTimes(tuple(CallingHours(day, 0, 24 * 60) for day in range(7)))


def at(text: str) -> datetime:
    return utc(datetime.fromisoformat(text), BERLIN)


def test_that_hours_are_those_of_the_clock_in_summer_and_winter() -> None:
    assert spans(date(2026, 3, 28), TIMES, BERLIN) == ((datetime(2026, 3, 28, 7, tzinfo=UTC), datetime(2026, 3, 28, 19, tzinfo=UTC)),)
    assert spans(date(2026, 3, 30), TIMES, BERLIN) == ((datetime(2026, 3, 30, 6, tzinfo=UTC), datetime(2026, 3, 30, 18, tzinfo=UTC)),)


def test_that_sundays_and_holidays_have_no_calling_time() -> None:
    assert spans(date(2026, 3, 29), TIMES, BERLIN) == spans(EASTER_MONDAY, TIMES, BERLIN) == ()
    assert first_day(date(2026, 4, 5), TIMES) == date(2026, 4, 7)
    assert day_window(date(2026, 4, 5), TIMES, BERLIN) == CallWindow(at("2026-04-07T08:00"), at("2026-04-07T20:00"))
    assert day_window(date(2026, 4, 5), NEVER, BERLIN) is None


def test_that_a_day_can_have_several_hours_and_those_that_touch_are_one() -> None:
    found = spans(date(2026, 3, 2), BREAK, BERLIN)

    assert found == ((at("2026-03-02T08:00"), at("2026-03-02T12:00")), (at("2026-03-02T13:00"), at("2026-03-02T18:00")))


def test_that_a_day_of_the_clock_change_is_as_long_as_it_really_is() -> None:
    lengths = [
        sum((end - start for start, end in spans(day, ALWAYS, BERLIN)), timedelta()) for day in (date(2026, 3, 29), date(2026, 10, 25))
    ]

    assert lengths == [timedelta(hours=23), timedelta(hours=25)]


def test_that_hours_that_the_clock_leaves_out_are_none() -> None:
    night = CallingTimes((CallingHours(6, 2 * 60 + 30, 3 * 60),))

    assert spans(date(2026, 3, 29), night, BERLIN) == ()
    assert len(spans(date(2026, 3, 22), night, BERLIN)) == 1


def test_that_only_calling_time_counts_towards_the_target() -> None:
    assert due_at(at("2026-03-04T09:00"), 240, TIMES, BERLIN) == at("2026-03-04T13:00")
    assert due_at(at("2026-03-04T18:00"), 240, TIMES, BERLIN) == at("2026-03-05T10:00")
    assert due_at(at("2026-03-07T22:00"), 240, TIMES, BERLIN) == at("2026-03-09T12:00")
    assert due_at(at("2026-04-04T19:00"), 240, TIMES, BERLIN) == at("2026-04-07T11:00")


def test_that_all_time_counts_in_a_shop_without_calling_hours() -> None:
    assert due_at(at("2026-03-07T22:00"), 240, NEVER, BERLIN) == at("2026-03-08T02:00")
    assert late_since(at("2026-03-08T02:00"), 240, NEVER, BERLIN) == at("2026-03-07T22:00")


@given(
    st.integers(0, 300 * 24 * 60),
    st.integers(0, 20 * 24 * 60),
    st.integers(5, 10080),
    st.sampled_from([TIMES, BREAK, ALWAYS, NEVER]),
)
def test_that_a_request_is_late_from_the_moment_on_at_which_it_was_due(
    minute: int, minutes_later: int, target: int, times: CallingTimes
) -> None:
    came = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=minute)
    now = came + timedelta(minutes=minutes_later)

    assert (came <= late_since(now, target, times, BERLIN)) == (due_at(came, target, times, BERLIN) <= now)


def test_that_a_window_that_touches_calling_time_is_not_outside() -> None:
    def outside(start: str, end: str) -> bool:
        return is_outside(CallWindow(at(start), at(end)), TIMES, BERLIN)

    assert outside("2026-03-04T20:00", "2026-03-04T21:00")
    assert outside("2026-03-08T10:00", "2026-03-08T12:00")
    assert outside("2026-03-04T06:00", "2026-03-04T08:00")
    assert not outside("2026-03-04T19:00", "2026-03-04T21:00")
    assert not outside("2026-03-08T22:00", "2026-03-09T08:30")


def test_that_the_times_of_a_shop_know_the_holidays_of_its_region() -> None:
    corpus_christi = date(2026, 6, 4)

    assert corpus_christi in calling_times(ShopSettings("Kaffeehaus", region="BY")).holidays
    assert corpus_christi not in calling_times(ShopSettings("Kaffeehaus")).holidays
    assert calling_times(ShopSettings("Kaffeehaus")).hours == ShopSettings("Kaffeehaus").calling_hours
