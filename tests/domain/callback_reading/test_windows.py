"""Windows inside the calling hours: holidays, changes of the clocks, a whole year, other hours, and the next after nobody was reached."""

from datetime import date, datetime, timedelta

import pytest

from backoffice.domain.callback_reading.reading import read_message
from backoffice.domain.callback_reading.records import CallingTimes, Window
from backoffice.domain.callback_reading.windows import first_window, next_window
from backoffice.domain.people import CallingHours
from backoffice.domain.public_holidays import holidays_of

CALLING = CallingTimes(holidays=holidays_of("DE"))
WISHES = ("werktags 9-12", "ab 17 Uhr", "jederzeit", "Freitag nachmittag", "Mo oder Do gegen halb 3", "am Wochenende", "bis 15 Uhr")


def window(message: str, now: datetime, calling: CallingTimes = CALLING) -> Window | None:
    return first_window(read_message(message, now), now, calling)


def told(found: Window | None) -> str:
    return f"{found.start:%d.%m. %H:%M}-{found.end:%H:%M}" if found else ""


@pytest.mark.parametrize(
    ("received", "message", "expected"),
    [
        ("2026-04-02T20:30", "jederzeit", "04.04. 08:00-20:00"),  # Karfreitag
        ("2026-04-04T20:30", "jederzeit", "07.04. 08:00-20:00"),  # Easter Monday behind a Sunday
        ("2026-10-02T20:30", "jederzeit", "05.10. 08:00-20:00"),  # 3 October is a Saturday
        ("2026-12-23T20:30", "jederzeit", "24.12. 08:00-20:00"),  # Heiligabend is no holiday
        ("2026-12-31T20:30", "jederzeit", "02.01. 08:00-20:00"),  # Neujahr
        ("2026-06-03T20:30", "jederzeit", "04.06. 08:00-20:00"),  # Fronleichnam is none nationwide
    ],
)
def test_that_public_holidays_are_no_calling_days(received: str, message: str, expected: str) -> None:
    assert told(window(message, datetime.fromisoformat(received))) == expected


def test_that_holidays_of_the_region_count_where_it_is_set() -> None:
    bavaria = CallingTimes(holidays=holidays_of("DE", "BY"))
    assert told(window("jederzeit", datetime.fromisoformat("2026-06-03T20:30"), bavaria)) == "05.06. 08:00-20:00"


def test_that_other_calling_hours_bound_the_windows() -> None:
    hours = CallingTimes((CallingHours(0, 540, 720), CallingHours(0, 840, 1020), CallingHours(5, 540, 780)))
    monday = datetime.fromisoformat("2026-03-02T11:00")
    assert told(window("jederzeit", monday, hours)) == "02.03. 11:00-12:00"
    assert told(window("nach 12 Uhr", monday, hours)) == "02.03. 14:00-17:00"
    assert told(window("Samstag ab 12", monday, hours)) == "07.03. 12:00-13:00"
    assert window("Samstag ab 14 Uhr", monday, hours) is None
    assert window("jederzeit", monday, CallingTimes(())) is None


@pytest.mark.parametrize("wish", WISHES)
def test_that_a_year_of_moments_gives_valid_windows_in_order(wish: str) -> None:
    """Two changes of the clocks and all holidays lie between; the message was read once."""
    start = datetime.fromisoformat("2026-01-01T00:07")
    reading = read_message(wish, start)
    last = start
    for step in range(365 * 24 // 5):
        now = start + timedelta(hours=5 * step)
        found = first_window(reading, now, CALLING)
        assert found is not None
        assert last <= found.start < found.end
        assert found.start >= now
        assert found.start.date() == found.end.date()
        assert 8 <= found.start.hour < 20
        assert found.end <= found.end.replace(hour=20, minute=0)
        assert found.start.weekday() < 6
        assert found.start.date() not in CALLING.holidays
        last = found.start


@pytest.mark.parametrize("day", [date(2026, 3, 28), date(2026, 3, 29), date(2026, 10, 24), date(2026, 10, 25)])
@pytest.mark.parametrize("wish", ["morgen ab 9", "in zwei Stunden", "heute noch", "Montag zwischen 2 und 4", "Sonntag um 10"])
def test_that_a_change_of_the_clocks_breaks_nothing(wish: str, day: date) -> None:
    for minute in range(0, 24 * 60, 30):
        now = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
        found = window(wish, now)
        assert found is None or now <= found.start < found.end


def test_that_the_next_window_after_nobody_was_reached_is_the_next_offer() -> None:
    now = datetime.fromisoformat("2026-03-02T09:00")
    reading = read_message("vormittags 030 23125 117, nach 17 Uhr 0152 28817386", now)
    first = first_window(reading, now, CALLING)
    assert first is not None
    second = next_window(reading, first, now + timedelta(minutes=5), CALLING)
    assert second is not None
    third = next_window(reading, second, now + timedelta(minutes=5), CALLING)
    assert [(told(found), found.phone_e164) for found in (first, second, third) if found] == [
        ("02.03. 09:00-12:00", "+493023125117"),
        ("02.03. 17:00-20:00", "+4915228817386"),
        ("03.03. 08:00-12:00", "+493023125117"),
    ]


def test_that_a_day_asked_for_with_only_is_not_moved() -> None:
    now = datetime.fromisoformat("2026-04-01T09:00")
    assert told(window("am Freitag ab 10", now)) == "04.04. 10:00-20:00"
    assert window("nur am Freitag ab 10", now) is None


def test_that_what_has_begun_starts_with_the_minute() -> None:
    assert told(window("jederzeit", datetime.fromisoformat("2026-03-02T09:41:59"))) == "02.03. 09:41-20:00"
