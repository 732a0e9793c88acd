"""Calling time: when the shop phones back, as moments. It stands still at night, on days without hours and on holidays.

Hours are the clock of the shop's zone, moments are UTC: a day of the clock change is as long as it really is.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from backoffice.domain.callback_reading.records import CallingTimes
from backoffice.domain.callbacks import CallWindow
from backoffice.domain.people import CallingHours, ShopSettings
from backoffice.domain.public_holidays import holidays_of

Span = tuple[datetime, datetime]

DAY = timedelta(days=1)
LONGEST_REST = 4000  # days that are looked through: the longest target (a week of minutes) at an hour of calling time a week, thrice


def calling_times(settings: ShopSettings) -> CallingTimes:
    """Return when a shop phones back."""
    return _times(settings.calling_hours, settings.country, settings.region)


def moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """Return the moment of a minute after midnight; 24 * 60 is the next midnight."""
    return utc(datetime.combine(day, time()) + timedelta(minutes=minute), zone)


def utc(local: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment of a local time without a zone; of one that the clock has twice the first."""
    return local.replace(tzinfo=zone).astimezone(UTC)


def local(at: datetime, zone: ZoneInfo) -> datetime:
    """Return a moment as local time without a zone."""
    return at.astimezone(zone).replace(tzinfo=None)


def spans(day: date, times: CallingTimes, zone: ZoneInfo) -> tuple[Span, ...]:
    """Return the calling time of a day, the earliest first, joined where hours touch; nothing on a day without."""
    found: list[Span] = []
    for start, end in _hours(day, times):
        span = moment(day, start, zone), moment(day, end, zone)
        if span[0] >= span[1]:
            continue  # an hour that the clock leaves out
        if found and span[0] <= found[-1][1]:
            span = found[-1][0], max(span[1], found.pop()[1])
        found.append(span)
    return tuple(found)


def first_day(day: date, times: CallingTimes) -> date | None:
    """Return the first day from `day` on that has calling time; None if the shop has none."""
    return next((one for one in _days(day, DAY, times) if _hours(one, times)), None)


def day_window(day: date, times: CallingTimes, zone: ZoneInfo) -> CallWindow | None:
    """Return the whole calling time of the first day from `day` on that has any."""
    found = first_day(day, times)
    parts = () if found is None else spans(found, times, zone)
    return CallWindow(parts[0][0], parts[-1][1]) if parts else None


def is_outside(window: CallWindow, times: CallingTimes, zone: ZoneInfo) -> bool:
    """Say whether no moment of a wished time is calling time."""
    day, last = (one.astimezone(zone).date() for one in (window.start, window.end))
    while day <= last:
        if any(start < window.end and window.start < end for start, end in spans(day, times, zone)):
            return False
        day += DAY
    return True


def due_at(received: datetime, minutes: int, times: CallingTimes, zone: ZoneInfo) -> datetime:
    """Return when a request has waited so many minutes of calling time; where the shop has none, all time counts."""
    left = timedelta(minutes=minutes)
    for day in _days(received.astimezone(zone).date(), DAY, times):
        for start, end in spans(day, times, zone):
            begin = max(start, received)
            if end - begin >= left:
                return begin + left
            left -= max(end - begin, timedelta())
    return received + timedelta(minutes=minutes)


def late_since(at: datetime, minutes: int, times: CallingTimes, zone: ZoneInfo) -> datetime:
    """Return the last moment of coming in from which a request has waited so many minutes at `at`: `due_at` looked at from behind."""
    left = timedelta(minutes=minutes)
    for day in _days(at.astimezone(zone).date(), -DAY, times):
        for start, end in reversed(spans(day, times, zone)):
            until = min(end, at)
            if until - start >= left:
                return until - left
            left -= max(until - start, timedelta())
    return at - timedelta(minutes=minutes)


@cache
def _times(hours: tuple[CallingHours, ...], country: str, region: str) -> CallingTimes:
    return CallingTimes(hours, holidays_of(country, region))


def _hours(day: date, times: CallingTimes) -> list[tuple[int, int]]:
    if day in times.holidays:
        return []
    return sorted((one.start_minute, one.end_minute) for one in times.hours if one.weekday == day.weekday())


def _days(first: date, step: timedelta, times: CallingTimes) -> Iterator[date]:
    """Yield days one after the other; none for a shop without hours."""
    if times.hours:
        for number in range(LONGEST_REST):
            yield first + number * step
