"""The queue on paper: an own calendar of Berlin and of German holidays, minute by minute, sharing nothing with the program.

Requests come in over a year with two changes of the clock; each gets a time by what its message says, by a person, or none.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

OPENS, CLOSES, TARGET = 8, 20, 240
MINUTE = timedelta(minutes=1)
YEAR = datetime(2026, 1, 5, tzinfo=UTC)
FIXED = {(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)}
AROUND_EASTER = (-2, 1, 39, 50)  # Good Friday, Easter Monday, Ascension, Whit Monday
EASTER = {2026: date(2026, 4, 5), 2027: date(2027, 3, 28)}


@dataclass
class Asked:
    """A request on paper. `start` and `end` are UTC; `said` is the message that names the time, empty where a person chose it."""

    received: datetime
    start: datetime | None
    end: datetime | None
    said: str = ""
    due: datetime | None = None
    id: int = 0


def summer_begins(year: int, month: int) -> datetime:
    """Return the last Sunday of March or October, 01:00 UTC."""
    day = date(year, month, 31)
    while day.weekday() != 6:
        day -= timedelta(days=1)
    return datetime(day.year, day.month, day.day, 1, tzinfo=UTC)


def offset(moment: datetime) -> timedelta:
    """Return how far Berlin's clock is ahead."""
    summer = summer_begins(moment.year, 3) <= moment < summer_begins(moment.year, 10)
    return timedelta(hours=2 if summer else 1)


def clock(moment: datetime) -> datetime:
    """Return what Berlin's clock shows, as if it were UTC."""
    return moment + offset(moment)


def moment_of(shown: datetime) -> datetime:
    """Return the moment at which the clock shows this."""
    return next(shown - timedelta(hours=ahead) for ahead in (1, 2) if clock(shown - timedelta(hours=ahead)) == shown)


def is_free(day: date) -> bool:
    """Say whether nobody is called back on a day."""
    around = {EASTER[day.year] + timedelta(days=days) for days in AROUND_EASTER}
    return day.weekday() == 6 or (day.month, day.day) in FIXED or day in around


def is_calling_time(moment: datetime) -> bool:
    """Say whether the minute that begins is calling time."""
    shown = clock(moment)
    return not is_free(shown.date()) and OPENS <= shown.hour < CLOSES


def due(received: datetime) -> datetime:
    """Go on minute by minute until the target is used up."""
    waited, moment = 0, received
    while waited < TARGET:
        waited += is_calling_time(moment)
        moment += MINUTE
    return moment


def generated(count: int, seed: int) -> list[Asked]:
    """Return requests as they come in, a third without a time, a third with one in the message, a third with one that a person chose."""
    chance = random.Random(seed)
    return [_asked(chance, number) for number in sorted(chance.randrange(360 * 24 * 60) for _ in range(count))]


def _asked(chance: random.Random, minute: int) -> Asked:
    received = YEAR + minute * MINUTE
    kind = chance.randrange(3)
    if kind == 0:
        return Asked(received, None, None, due=due(received))
    today = clock(received).replace(hour=0, minute=0)
    hour, length = chance.randrange(OPENS, CLOSES - 3), chance.randrange(1, 4)
    day = today + timedelta(days=chance.choice((1, 1, 2, 3, 7)))
    if kind == 1:
        said = f"Bitte am {day.day}.{day.month}.{day.year} zwischen {hour}:00 und {hour + length}:00 Uhr anrufen, Tel. 030 23125 014"
        while is_free(day.date()):
            day += timedelta(days=1)
        return Asked(received, *_between(day, hour * 60, (hour + length) * 60), said)
    first = chance.randrange(
        4 * 60 if day.weekday() == 6 else 0, 23 * 60
    )  # in the night of the change the clock shows an hour twice, or not
    return Asked(received, *_between(day, first, first + chance.randrange(1, 180)))


def _between(day: datetime, first: int, last: int) -> tuple[datetime, datetime]:
    return moment_of(day + first * MINUTE), moment_of(day + last * MINUTE)


def looked_at(asked: list[Asked], count: int, seed: int) -> Iterator[datetime]:
    """Yield moments to look at the queue: at random, around the changes of the clock, and where a time begins or ends."""
    chance = random.Random(seed)
    yield from (YEAR + chance.randrange(370 * 24 * 60) * MINUTE for _ in range(count))
    for month in (3, 10):
        yield from (summer_begins(2026, month) + hours * timedelta(hours=1) for hours in range(-30, 31, 6))
    timed = [one for one in asked if one.start is not None]
    for one in chance.sample(timed, min(count, len(timed))):
        yield from (edge for edge in (one.start, one.end) if edge is not None)
    waiting = [one.due for one in asked if one.due is not None]
    yield from chance.sample(waiting, min(count, len(waiting)))


def queue(asked: list[Asked], now: datetime) -> list[tuple[str, int, bool]]:
    """Return group, id and lateness of every request, as the queue should show them."""
    found = []
    for one in asked:
        if one.start is None or one.end is None:
            assert one.due is not None
            found.append((4, one.received, one.id, "soon", one.due <= now))
        elif one.end <= now:
            found.append((0, one.end, one.id, "overdue", False))
        elif one.start <= now:
            found.append((1, one.end, one.id, "now", False))
        elif clock(one.start).date() == clock(now).date():
            found.append((2, one.end, one.id, "today", False))
        else:
            found.append((3, one.end, one.id, "planned", False))
    return [(name, number, late) for _, _, number, name, late in sorted(found)]
