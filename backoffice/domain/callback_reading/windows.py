"""When to call: the first time of the offers that lies inside the calling hours, and the next one after a call that reached nobody."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, islice, takewhile
from operator import attrgetter, itemgetter

from backoffice.domain.callback_reading.records import MINUTES_A_DAY, CallingTimes, Exclusion, Note, Offer, Reading, Window
from backoffice.domain.people import CallingHours

SHORTEST_MINUTES = 2
_HORIZON_DAYS = 400
_PIECES = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Call:
    """The number to dial, when, and what to know beside."""

    phone_e164: str | None
    window: Window | None
    notes: frozenset[Note]


def first_call(reading: Reading, now: datetime, calling: CallingTimes) -> Call:
    """Return number and first window; a wish for which there is none lies outside the calling hours, which the notes say then."""
    window = first_window(reading, now, calling)
    if window is not None:
        return Call(window.phone_e164, window, reading.notes)
    notes = reading.notes | {Note.OUTSIDE_HOURS} if reading.offers else reading.notes
    return Call(reading.phone_e164, None, notes)


def first_window(reading: Reading, now: datetime, calling: CallingTimes) -> Window | None:
    """Return the earliest window of all offers; one that has begun starts now, the minute cut."""
    now = now.replace(second=0, microsecond=0)
    for put_off in (False, True):
        windows = (_first_of(offer, reading, now, calling, put_off=put_off) for offer in reading.offers)
        found = [(window.start, place, window) for place, window in enumerate(windows) if window]
        if found:
            return min(found, key=itemgetter(0, 1))[2]
    return None


def next_window(reading: Reading, last: Window, now: datetime, calling: CallingTimes) -> Window | None:
    """Return the next window after one in which nobody was reached: another offer, or the same on another day."""
    return first_window(reading, max(now, last.end), calling)


def _first_of(offer: Offer, reading: Reading, now: datetime, calling: CallingTimes, *, put_off: bool) -> Window | None:
    """Return an offer's first window; `put_off`: also on the days behind those asked for, as when they are over."""
    if not any(_wanted(offer, of_day) for of_day in calling.hours):
        return None
    for day in _days(offer, now.date(), calling, put_off=put_off):
        pieces = _pieces(offer, day, calling.hours, reading.exclusions)
        start_of_day = datetime.combine(day, datetime.min.time())
        for start_minute, end_minute in pieces:
            start = max(start_of_day + timedelta(minutes=start_minute), now)
            end = start_of_day + timedelta(minutes=end_minute)
            if end - start >= timedelta(minutes=SHORTEST_MINUTES):
                return Window(offer.phone_e164, start, end, offer.hard)
    return None


def _days(offer: Offer, today: date, calling: CallingTimes, *, put_off: bool) -> Iterator[date]:
    """Yield the days on which an offer can be taken up: those asked for, then, unless only they were, the calling days behind them."""
    rule = offer.days
    begin = max(rule.first or today, today)
    end = min(rule.last or date.max, begin + timedelta(days=_HORIZON_DAYS))
    asked = (day for day in _each(begin, end) if rule.fits(day))
    closed = None
    if not rule.single:
        first = next(asked, None)
        closed = yield from _open_days(first, asked, calling)
    elif offer.hard:
        yield from takewhile(lambda day: _is_open(day, calling), asked)
    else:
        yield from _moved(asked, calling)
    if offer.hard:
        return
    if put_off and rule.last is not None and rule.last <= today:
        yield from _calling_days(max(rule.last, today - timedelta(days=1)), calling)
    elif closed is not None:
        yield from _calling_days(closed, calling)


def _open_days(first: date | None, others: Iterator[date], calling: CallingTimes) -> Generator[date, None, date | None]:
    """Yield the calling days among these; return the first of them if there is none."""
    found = False
    for day in chain([first] if first else [], others):
        if _is_open(day, calling):
            found = True
            yield day
    return None if found else first


def _moved(asked: Iterator[date], calling: CallingTimes) -> Iterator[date]:
    """Yield each day, or the next calling day in the place of one without calling hours."""
    for day in asked:
        yield from [day] if _is_open(day, calling) else islice(_calling_days(day, calling), 1)


def _calling_days(after: date, calling: CallingTimes) -> Iterator[date]:
    return (day for day in _each(after + timedelta(days=1), after + timedelta(days=_HORIZON_DAYS)) if _is_open(day, calling))


def _each(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=step) for step in range((last - first).days + 1))


def _is_open(day: date, calling: CallingTimes) -> bool:
    return day not in calling.holidays and any(hours.weekday == day.weekday() for hours in calling.hours)


def _pieces(offer: Offer, day: date, hours: Sequence[CallingHours], exclusions: Sequence[Exclusion]) -> _PIECES:
    """Return the parts of the calling hours of a day that an offer wants and no exclusion takes."""
    today = sorted((of_day for of_day in hours if of_day.weekday == day.weekday()), key=attrgetter("start_minute"))
    pieces = [piece for of_day in today for piece in _wanted(offer, of_day)]
    for exclusion in exclusions:
        if exclusion.days.fits(day):
            pieces = [part for piece in pieces for part in _without(piece, exclusion)]
    return pieces


def _wanted(offer: Offer, hours: CallingHours) -> _PIECES:
    start = 0 if offer.start_minute is None else offer.start_minute
    end = MINUTES_A_DAY if offer.end_minute is None else offer.end_minute
    piece = max(start, hours.start_minute), min(end, hours.end_minute)
    return [piece] if piece[0] < piece[1] else []


def _without(piece: tuple[int, int], exclusion: Exclusion) -> _PIECES:
    before = (piece[0], min(piece[1], exclusion.start_minute))
    after = (max(piece[0], exclusion.end_minute), piece[1])
    return [part for part in (before, after) if part[0] < part[1]]
