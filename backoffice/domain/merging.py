"""Two customers side by side, and what making one of them takes from which."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.domain.duplicates.records import Reason

UNDO_DAYS = 30


class Field(StrEnum):
    """What can be taken from either of two customers; all else is kept from both."""

    NAME = "name"
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class PairRow:
    """A proposal as the list shows it."""

    first: int
    second: int
    score: int
    reasons: tuple[Reason, ...]
    names: tuple[str, str]
    cities: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Side:
    """A customer as they stand beside another; contact data masked, `addresses` in printed lines, the newest first.

    `kept` counts what goes with the customer: notes, consents, callback requests, marks not to call.
    """

    id: int
    version: int
    number: str
    name: str
    company: str
    email_masked: str
    phone_masked: str
    addresses: tuple[str, ...]
    orders: int
    last_order: datetime | None
    notes: int
    consents: int
    callbacks: int
    do_not_call: bool
    blocked_reason: str
    blocked_until: date | None
    inactive: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two customers side by side. `reasons` say why they are proposed; `differing` are the fields of which one must be chosen."""

    first: Side
    second: Side
    score: int
    reasons: tuple[Reason, ...]
    differing: tuple[Field, ...]
    suggested_kept: int
    suggested: Mapping[Field, int]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two customers who were made one by `person`, and until when they can be two again."""

    id: int
    kept_id: int
    gone_id: int
    name: str
    person: str
    at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Parted:
    """Two customers who are two again.

    `kept_changes` names columns that were changed meanwhile and stay with the first; `later_orders` that came meanwhile stay there too.
    """

    first: int
    second: int
    kept_changes: tuple[str, ...]
    later_orders: int


def compared(first: Side, second: Side, score: int, reasons: tuple[Reason, ...], same: frozenset[Field]) -> Comparison:
    """Put two customers side by side; `same` are contact fields that are equal although what is shown of them may tell no difference.

    Suggested is the customer with more orders, of the same number the older one; a field that only one has is taken from there.
    """
    kept = min((first, second), key=lambda side: (-side.orders, side.id))
    other = second if kept is first else first
    values = {
        side.id: {Field.NAME: side.name, Field.COMPANY: side.company, Field.EMAIL: side.email_masked, Field.PHONE: side.phone_masked}
        for side in (first, second)
    }
    differing = tuple(
        field for field in Field if field not in same and values[first.id][field] and values[second.id][field]
        and (field in (Field.EMAIL, Field.PHONE) or values[first.id][field] != values[second.id][field])
    )  # fmt: skip
    suggested = {field: kept.id if values[kept.id][field] or not values[other.id][field] else other.id for field in Field}
    return Comparison(first, second, score, reasons, differing, kept.id, suggested)
