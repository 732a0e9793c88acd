"""The people who work in the shop, and the shop itself."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

PersonId = NewType("PersonId", str)


class BuiltInRole(StrEnum):
    """The roles that every shop has; their rights are code (`security/rights.py`)."""

    OWNER = "owner"
    ORDERS = "orders"
    PACKING = "packing"
    SERVICE = "service"
    ACCOUNTING = "accounting"
    PRIVACY = "privacy"


@dataclass(frozen=True, slots=True)
class PersonCard:
    """What the sign-in window shows of a person before anything is unlocked."""

    id: PersonId
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class OwnRole:
    """A role that the shop made itself: `rights` are codes of `security/rights.py`; people carry its name."""

    id: str
    name: str
    rights: frozenset[str]


@dataclass(frozen=True, slots=True)
class Colleague:
    """A person as the owner sees them. `joined` and `seen` (last signed in) are days of the shop, None where nobody wrote them down.

    `first_password`: the password was handed over and is still to be changed.
    """

    id: PersonId
    name: str
    role: str
    joined: date | None = None
    seen: date | None = None
    first_password: bool = False


@dataclass(frozen=True, slots=True)
class CallingHours:
    """From when to when the shop phones back on one weekday (0 = Monday), in minutes after midnight of the shop's zone."""

    weekday: int
    start_minute: int
    end_minute: int


@dataclass(frozen=True, slots=True)
class ShopSettings:
    """What first run asks: name, country (ISO 3166 alpha-2), zone (IANA), language of the program ("de" or "en") and calling hours.

    `access_days`: for how many days it is kept who was shown whose contact data, in whole months. `box_days`: for how
    long the sealed number of an account is kept after a payout. `change_hours`: how long a changed account waits for its first payout.
    `callback_days`: for how long a done callback request is kept. `callback_minutes`: within what time one without a wished time is to be
    called. `region`: the part of the country whose holidays are kept (ISO 3166-2 without the country), empty for nationwide ones.
    """

    name: str
    country: str = "DE"
    zone: str = "Europe/Berlin"
    language: str = "de"
    currency: str = "EUR"
    calling_hours: tuple[CallingHours, ...] = tuple(CallingHours(day, 9 * 60, 17 * 60) for day in range(5))
    access_days: int = 180
    box_days: int = 60
    change_hours: int = 24
    callback_days: int = 30
    callback_minutes: int = 240
    region: str = ""
