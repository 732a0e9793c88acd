"""For how long personal data is kept: each rule with its length and the law that it follows. An owner confirms each period.

The program shows sources and gives no legal advice. Lengths are those of German law; what a shop in another country has to keep is said
beside them where it is known.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class PeriodRule(StrEnum):
    """What ends a field's time here."""

    BOOKS = "books"  # what belongs to the invoice
    LETTERS = "letters"  # correspondence about the order
    DELIVERED = "delivered"  # as long as the order is worked on
    CONSENT = "consent"  # the proof of a consent
    CALLBACK = "callback"  # after the last result of a callback request
    CUSTOMER = "customer"  # with the customer: as long as something else of theirs is kept


@dataclass(frozen=True, slots=True)
class Period:
    """A rule's length as a code ("8y", "6y", "" where no number of years ends it) and the sources that it follows."""

    rule: PeriodRule
    length: str
    sources: tuple[str, ...]


PERIODS: dict[PeriodRule, Period] = {
    PeriodRule.BOOKS: Period(PeriodRule.BOOKS, "8y", ("AO § 147 (1) 4, (3)", "HGB § 257 (1) 4, (4)", "UStG § 14b (1)")),
    PeriodRule.LETTERS: Period(PeriodRule.LETTERS, "6y", ("AO § 147 (1) 2, 3, (3)", "HGB § 257 (1) 2, 3, (4)")),
    PeriodRule.DELIVERED: Period(PeriodRule.DELIVERED, "open", ("GDPR art. 5 (1) c, e",)),
    PeriodRule.CONSENT: Period(PeriodRule.CONSENT, "5y/3y", ("UWG § 7a (2)", "GDPR art. 7 (1)", "BGB §§ 195, 199")),
    PeriodRule.CALLBACK: Period(PeriodRule.CALLBACK, "days", ("GDPR art. 5 (1) e", "GDPR art. 6 (1) b")),
    PeriodRule.CUSTOMER: Period(PeriodRule.CUSTOMER, "open", ("GDPR art. 5 (1) e",)),
}
YEARS = {PeriodRule.BOOKS: 8, PeriodRule.LETTERS: 6}


@dataclass(frozen=True, slots=True)
class PeriodState:
    """A period, and who confirmed it when; empty and None while nobody has, or if its length was another one then."""

    period: Period
    confirmed_by: str = ""
    confirmed_at: datetime | None = None


def last_day(rule: PeriodRule, of: date) -> date | None:
    """Return the last day on which something of a day is kept: periods of the books begin at the end of its year (AO § 147 (4)).

    None where no date can be told: the order's work, the customer or a consent decides.
    """
    years = YEARS.get(rule)
    return None if years is None else date(of.year + years, 12, 31)
