"""Times of the day as the grammar reads them ("ab 10", "zwischen 2 und 4", "vormittags") and what they mean in minutes."""

from dataclasses import dataclass
from enum import StrEnum

from backoffice.domain.callback_reading.calendar_words import PARTS, Part
from backoffice.domain.callback_reading.clock import LAST_AFTERNOON_HOUR, Clock

HALF_HOUR = 30
NOON_MINUTE, NOON_HOUR, FIRST_MORNING_HOUR = 12 * 60, 12, 8


class Span(StrEnum):
    """What kind of time was said."""

    AFTER = "after"
    BEFORE = "before"
    AT = "at"
    JUST_BEFORE = "just_before"
    RANGE = "range"
    PART = "part"
    ALL_DAY = "all_day"
    SOON = "soon"
    DELAY = "delay"  # "in zwei Stunden"
    WITHIN = "within"  # "in den nächsten zwei Stunden"
    UNKNOWN = "unknown"  # "nach der Arbeit": a time that no rule gives a number


WEAK = frozenset({Span.ALL_DAY, Span.SOON})
EXACT = frozenset({Span.AFTER, Span.BEFORE, Span.AT, Span.JUST_BEFORE, Span.RANGE, Span.DELAY, Span.WITHIN})


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time as said, from one token to another. `bare`: two numbers with a dash and nothing else, which might count something."""

    kind: Span
    start: int
    end: int
    first: Clock | None = None
    last: Clock | None = None
    part: Part | None = None
    delays: tuple[int, ...] = ()
    bare: bool = False
    denied: bool = False  # a "nicht" belongs to it: "nicht vor 10"


def bounds(span: TimeSpan, half: str = "", *, early: bool = False) -> tuple[int | None, int | None]:
    """Return from and to in minutes after midnight, None where the calling hours bound it; `half` is what stands beside it."""
    if span.part:
        return span.part.start_minute, span.part.end_minute
    if span.kind is Span.RANGE and span.first and span.last:
        return _range(span.first, span.last, half, early=early)
    first = span.first.minutes(half, early=early) if span.first else 0
    last = span.last.minutes(half, early=early) if span.last else 0
    known: dict[Span, tuple[int | None, int | None]] = {
        Span.AFTER: (first, None),
        Span.BEFORE: (None, last),
        Span.AT: (first, first + HALF_HOUR),
        Span.JUST_BEFORE: (first - HALF_HOUR, first),
    }
    return known.get(span.kind, (None, None))


def _range(first: Clock, last: Clock, half: str, *, early: bool) -> tuple[int, int]:
    """Resolve "2 bis 4", "7–9", "10-2pm", "9 to 5": what is said of one end holds for the other if that gives a range."""
    end = last.minutes(half)
    for guess in _beginnings(first, last, half, early=early):
        if guess < end:
            return guess, end
    start = first.minutes(half, early=early)
    if end <= NOON_MINUTE and start < end + NOON_MINUTE:
        return start, end + NOON_MINUTE
    return start, 24 * 60


def _beginnings(first: Clock, last: Clock, half: str, *, early: bool) -> tuple[int, ...]:
    morning = first.minutes("am")
    if first.half:
        return (first.minutes(),)
    if last.half or half:
        return first.minutes(last.half or half), morning
    ends_in_the_morning = first.hour <= LAST_AFTERNOON_HOUR and FIRST_MORNING_HOUR <= last.hour <= NOON_HOUR
    return (morning,) if ends_in_the_morning else (first.minutes(early=early), morning)


def noon_or_end(word: str) -> Clock | None:
    """Return the time that a part of the day ends a range with ("10 bis mittags", "von 9 bis abends")."""
    part = PARTS.get(word)
    if part is None:
        return None
    minute = NOON_MINUTE if part is Part.NOON else part.end_minute
    return Clock(minute // 60, minute % 60, plain=True)
