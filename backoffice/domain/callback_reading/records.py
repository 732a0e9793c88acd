"""What is read out of a callback message. All times are the shop's local time, without a zone: the caller knows the zone."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.domain.people import CallingHours

MINUTES_A_DAY = 24 * 60


class Found(StrEnum):
    """What a highlighted place holds."""

    NUMBER = "number"
    TIME = "time"


class Note(StrEnum):
    """What a person should know beside number and window."""

    OUTSIDE_HOURS = "outside_hours"
    DO_NOT_CALL = "do_not_call"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A place in the message, in characters."""

    start: int
    end: int
    kind: Found


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number that can be dialled. `field`: it stands in a form's phone field; `channel`: what it is said to be ("mobile", "office" …)."""

    phone_e164: str
    start: int
    end: int
    field: bool = False
    preferred: bool = False
    doubtful: bool = False
    channel: str = ""


@dataclass(frozen=True, slots=True)
class DayRule:
    """Which days are meant: from `first` to `last` (None: open), on these weekdays (0 = Monday; empty: all). Nothing: no day was said."""

    first: date | None = None
    last: date | None = None
    weekdays: frozenset[int] = frozenset()

    def fits(self, day: date) -> bool:
        """Say whether the day is meant."""
        after = self.first is None or self.first <= day
        before = self.last is None or day <= self.last
        return after and before and (not self.weekdays or day.weekday() in self.weekdays)

    @property
    def single(self) -> bool:
        """Say whether one day was asked for, be it a date or one weekday."""
        return len(self.weekdays) == 1 or (self.first is not None and self.first == self.last)


ANY_DAY = DayRule()


@dataclass(frozen=True, slots=True)
class Offer:
    """A time to call and the number for it; minutes after midnight, None where the calling hours bound it.

    `hard`: at no other time ("nur"); `soft`: rather than at others ("am besten").
    """

    phone_e164: str | None
    days: DayRule = ANY_DAY
    start_minute: int | None = None
    end_minute: int | None = None
    hard: bool = False
    soft: bool = False
    places: tuple[Highlight, ...] = ()


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A time at which the customer cannot be reached."""

    days: DayRule = ANY_DAY
    start_minute: int = 0
    end_minute: int = MINUTES_A_DAY


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a message says about calling back. `phone_e164` is the number to dial where no offer names another."""

    phone_e164: str | None
    offers: tuple[Offer, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    numbers: tuple[FoundNumber, ...] = ()
    highlights: tuple[Highlight, ...] = ()
    notes: frozenset[Note] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """What reading needs to know of the shop: the country of national numbers (alpha-2) and the shop's own numbers in E.164."""

    country: str = "DE"
    own_numbers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CallingTimes:
    """When the shop phones back: hours of the weekdays, and the days on which it does not."""

    hours: tuple[CallingHours, ...] = tuple(CallingHours(day, 8 * 60, 20 * 60) for day in range(6))
    holidays: Container[date] = frozenset()


@dataclass(frozen=True, slots=True)
class Window:
    """From when to when to call, and the number for it; `hard`: at no other time."""

    phone_e164: str | None
    start: datetime
    end: datetime
    hard: bool = False
