"""What a bank statement tells of money that came in. No record here has a field for the number of anybody's account."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class StatementFormat(StrEnum):
    """The layouts that are read."""

    CAMT = "camt"  # ISO 20022: camt.053, and camt.052 and camt.054, which tell bookings the same way
    CSV = "csv"  # the table that a bank's website or a payment service gives


@dataclass(frozen=True, slots=True)
class Entry:
    """An amount that came in. `place` counts entries from 1 (in a table it is the line); `day` is when the bank booked it.

    `payer` and `purpose` are masked before anything but the reader sees them.
    """

    place: int
    day: date
    amount_minor: int
    currency: str
    payer: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An entry that cannot be used: where it stands, and why (`bad_date`, `bad_amount`, `bad_currency`, `ragged`)."""

    place: int
    code: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What a file tells: money that came in, in the file's order, and how much else was in it.

    `outgoing` are debits, `reversals` what was booked back (in either direction), `pending` what the bank has only noted.
    """

    format: StatementFormat
    entries: tuple[Entry, ...]
    unreadable: tuple[Unreadable, ...] = ()
    outgoing: int = 0
    reversals: int = 0
    pending: int = 0
    masked_numbers: int = 0

    @property
    def first_day(self) -> date | None:
        """The earliest day of an entry."""
        return min((entry.day for entry in self.entries), default=None)

    @property
    def last_day(self) -> date | None:
        """The latest day of an entry."""
        return max((entry.day for entry in self.entries), default=None)
