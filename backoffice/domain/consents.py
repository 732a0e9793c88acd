"""What customers agreed to: for what, when, how it is proven, until when, and for how long the proof is kept.

The program keeps records and sources; it gives no legal advice.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from backoffice.domain.customers import CustomerId
from backoffice.errors import Invalid

PHONE_YEARS = 5  # UWG § 7a (2): from when it was given and after every use
CLAIM_YEARS = 3  # BGB §§ 195, 199: to the end of the third year after it was withdrawn or ended


class Purpose(StrEnum):
    """What a customer agreed to."""

    PHONE_ADVERTISING = "phone_advertising"  # UWG § 7 (2) no. 1
    EMAIL_ADVERTISING = "email_advertising"  # UWG § 7 (2) no. 2
    OTHER = "other"


class ConsentState(StrEnum):
    """Where a consent stands on a day."""

    IN_FORCE = "in_force"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class NewConsent:
    """A consent as somebody records it. `proof` says how it can be shown: the form, the mail, who was present."""

    purpose: Purpose
    given_on: date
    proof: str
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent that was recorded. `keep_until` is the last day on which the proof is kept; None while no end is known."""

    id: int
    customer_id: CustomerId
    purpose: Purpose
    given_on: date
    proof: str
    ends_on: date | None
    withdrawn_on: date | None
    keep_until: date | None

    def state(self, today: date) -> ConsentState:
        """Return where it stands; on the day of the withdrawal it counts no more, on its last day it still does."""
        if self.withdrawn_on is not None and self.withdrawn_on <= today:
            return ConsentState.WITHDRAWN
        return ConsentState.ENDED if self.ends_on is not None and self.ends_on < today else ConsentState.IN_FORCE

    def holds(self, on: date) -> bool:
        """Say whether it held on a day."""
        return on >= self.given_on and self.state(on) is ConsentState.IN_FORCE


def keep_until(purpose: Purpose, given_on: date, ends_on: date | None, withdrawn_on: date | None, used_on: date | None) -> date | None:
    """Return for how long the proof of a consent is kept, at least; None while it is in force without an end.

    For advertising by telephone five years from when it was given and after every use, withdrawn or not; otherwise for as long as claims
    can be made for what was done with it.
    """
    if purpose is Purpose.PHONE_ADVERTISING:
        return years_later(max(given_on, used_on or given_on), PHONE_YEARS)
    last = min((day for day in (ends_on, withdrawn_on) if day is not None), default=None)
    return None if last is None else date(last.year + CLAIM_YEARS, 12, 31)


def years_later(day: date, years: int) -> date:
    """Return the same day years later; where February has no 29th, its last day (BGB § 188 (3))."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


def check_new(new: NewConsent, today: date) -> None:
    """Raise Invalid where a consent cannot be so: given in the future, or ended before it was given."""
    if new.given_on > today:
        raise Invalid("given_on", "in_future")
    if new.ends_on is not None and new.ends_on < new.given_on:
        raise Invalid("ends_on", "before_given")


def check_day(field: str, consent: Consent, on: date, today: date) -> None:
    """Raise Invalid where a consent cannot have been used or withdrawn on that day."""
    if on > today:
        raise Invalid(field, "in_future")
    if on < consent.given_on:
        raise Invalid(field, "before_given")
