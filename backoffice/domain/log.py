"""Lines of the log, and what is asked of it."""

from dataclasses import dataclass
from datetime import date, datetime

from backoffice.domain.ids import OrderId

SHOWN = "contact.shown"
ALL_SHOWN = "contact.all_taken_out"
Subjects = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class LogLine:
    """One deed. `fields` are names of fields, in the order of the deed; of a `whole_day` only the date of `at` says something."""

    seq: int
    at: datetime
    person_id: str
    code: str
    subject_kind: str
    subject_id: str
    fields: tuple[str, ...]
    whole_day: bool = False


@dataclass(frozen=True, slots=True)
class ContactLine:
    """Somebody was shown a customer's contact data on a day, once or more often; customer 0 stands for all of them."""

    seq: int
    day: date
    person_id: str
    customer_id: int


@dataclass(frozen=True, slots=True)
class LogQuery:
    """Which lines: of one person, one area (what a code begins with), some subjects (kind and id), from a moment to before another.

    `contacts`: the lines about contact access instead of deeds; of these only person, subjects (customers) and time are asked.
    """

    person_id: str = ""
    area: str = ""
    subjects: Subjects = ()
    since: datetime | None = None
    before: datetime | None = None
    contacts: bool = False


@dataclass(frozen=True, slots=True)
class FoundOrder:
    """An order that the log is asked about by its number; `channel` is its name, several channels may use the same number."""

    id: OrderId
    number: str
    channel: str
    customer_id: int | None


@dataclass(frozen=True, slots=True)
class LogState:
    """How the log stands: lines, lines about contact access, until which line somebody with its key went through it, who and when.

    `taken_until`: up to this line an owner took the log as it was, though it was broken; 0 usually. `sealed_from`: the first sealed line.
    """

    deeds: int
    contacts: int
    verified: int
    verified_at: datetime | None
    verified_by: str
    taken_until: int
    sealed_from: int


@dataclass(frozen=True, slots=True)
class AuditFacts:
    """What the audit report says beside people and rights, from the real state.

    `marks`: lines in all as the data, the mark beside it and the key store know them (None: no mark there). `oldest_contact`: the oldest
    day that is still kept about contact access; `taken_out`: the lines in it about all customers at once, the newest first; `oldest_image`:
    when what was kept for undoing ends first.
    """

    state: LogState
    last_backup: datetime | None
    last_trial: datetime | None
    last_restore: datetime | None
    key_renewed: datetime | None
    marks: tuple[int, int | None, int | None]
    access_days: int
    oldest_contact: date | None
    taken_out: tuple[ContactLine, ...]
    images: int
    oldest_image: datetime | None
    fingerprint: str
