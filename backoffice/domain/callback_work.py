"""What is known beside a callback request, and what the deeds on requests ask for and answer."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from backoffice.domain.callback_reading.records import Reading
from backoffice.domain.callbacks import CallWindow, DoNotCall, RequestId
from backoffice.domain.ids import DeedId, OrderId


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person decided before a request is kept: values in the place of those that were read, None where these are right.

    `soon`: no wished time. `known_number`: the number that the chosen customer is known by. `claim`: whoever takes it in claims it.
    """

    name: str | None = None
    topic: str | None = None
    phone: str | None = None
    window: CallWindow | None = None
    soon: bool = False
    customer_id: int | None = None
    order_id: OrderId | None = None
    known_number: bool = False
    claim: bool = False


NOTHING_CHOSEN = Choice()


@dataclass(frozen=True, slots=True)
class Correction:
    """What of a request is put right; None leaves a value as it is. An empty `phone` takes it away, `soon` the wished time."""

    name: str | None = None
    topic: str | None = None
    phone: str | None = None
    window: CallWindow | None = None
    soon: bool = False


class ProposedBy(StrEnum):
    """Why somebody may be the customer, the best reason first."""

    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class CustomerProposal:
    """Somebody who may be the customer of a request, and why. `phone_masked` is the number that they are known by, empty without one."""

    customer_id: int
    name: str
    company: str
    phone_masked: str
    email_masked: str
    reasons: tuple[ProposedBy, ...]
    do_not_call: DoNotCall | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What was read in a message before it is kept. Places in `reading` are those of `text`, in which payment numbers are masked.

    `window` is the first time to call (UTC). `seen`: this message came in before. `do_not_call`: the number is marked.
    """

    text: str
    masked: tuple[str, ...]
    reading: Reading
    phone: str
    window: CallWindow | None
    outside_hours: bool
    customers: tuple[CustomerProposal, ...]
    do_not_call: DoNotCall | None
    seen: bool


@dataclass(frozen=True, slots=True)
class CallbackWork:
    """What who handles a request needs beside it: the message as it was read, who it may be from, and what "not reached" leads to.

    `again`: the time that is proposed then. `give_up`: closing is suggested, since nobody was reached three times. `known_number`: the
    request has none, and its customer, or the one who may be it, is known by this one (masked).
    """

    subject: str
    body: str
    reading: Reading
    customers: tuple[CustomerProposal, ...]
    again: CallWindow | None
    give_up: bool
    known_number: str = ""
    do_not_call: tuple[DoNotCall, ...] = ()


@dataclass(frozen=True, slots=True)
class SealedFound:
    """An account number that was found in a message and sealed: what the page says of it ("DE •••• 2051")."""

    detail_id: int
    masked: str


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of an incoming request. `id` is None where it came in before; `masked` are the payment numbers that were masked."""

    id: RequestId | None
    deed: DeedId | None
    masked: tuple[str, ...] = ()
    sealed: tuple[SealedFound, ...] = ()


@dataclass(frozen=True, slots=True)
class CallbackDone:
    """The result of a deed on a request, and the version that it has now; `deed` is what `undo` takes."""

    deed: DeedId
    id: RequestId
    version: int


class ReminderKind(StrEnum):
    """What a reminder tells of: a wished time begins, or it ends."""

    OPENS = "opens"
    CLOSES = "closes"


@dataclass(frozen=True, slots=True)
class Reminder:
    """When to remind whom of what, without a word about anybody: at `at`, of what happens at `moment`.

    `mine`: of requests that this person has claimed; else of such that nobody has. `number`: how many requests.
    """

    at: datetime
    kind: ReminderKind
    moment: datetime
    mine: bool
    number: int = 1
