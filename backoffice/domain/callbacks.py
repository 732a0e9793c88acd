"""Callback requests as the shop sees them: a row of the queue, one request whole, and the closed sets of states and results.

Reading a message is `callback_reading`'s work, the order of the queue a rule of its own.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from backoffice.domain.ids import OrderId
from backoffice.domain.people import PersonId

RequestId = NewType("RequestId", int)


class CallbackSource(StrEnum):
    """How a request came in."""

    TYPED = "typed"
    PASTED = "pasted"
    FILE = "file"
    MAIL = "mail"


class CallbackState(StrEnum):
    """Whether somebody is still to be called."""

    OPEN = "open"
    DONE = "done"


class CallbackResult(StrEnum):
    """How an attempt ended. `LATER` and `NOT_REACHED` leave the request open."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    LATER = "later"
    WRONG_NUMBER = "wrong_number"
    SETTLED = "settled"
    DO_NOT_CALL = "do_not_call"
    GIVEN_UP = "given_up"


class CallbackGroup(StrEnum):
    """Where in the queue a request stands at a moment."""

    OVERDUE = "overdue"
    NOW = "now"
    TODAY = "today"
    PLANNED = "planned"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class CallWindow:
    """From when to when somebody wants to be called, aware UTC; `hard`: only then."""

    start: datetime
    end: datetime
    hard: bool = False


@dataclass(frozen=True, slots=True)
class CallbackRow:
    """A row of the queue. `window` is None for a request as soon as possible; `order` is the number of the order it is about."""

    id: RequestId
    name: str
    topic: str
    phone_masked: str
    received_at: datetime
    window: CallWindow | None
    outside_hours: bool
    attempts: int
    state: CallbackState
    claimed_by: PersonId | None
    claimed_at: datetime | None
    result: str
    done_at: datetime | None
    version: int
    order_id: OrderId | None = None
    order: str = ""


@dataclass(frozen=True, slots=True)
class Attempt:
    """A call that was made, or what else became of a request; `person` is a name."""

    at: datetime
    person: str
    result: CallbackResult
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Callback:
    """One request whole, without its number: that is shown to who has claimed it. `erase_at`: when it is erased."""

    row: CallbackRow
    source: CallbackSource
    subject: str
    body: str
    corrected: bool
    customer_id: int | None
    agreed: str
    follow_up_on: date | None
    erase_at: datetime | None
    kept_for: str
    attempts: tuple[Attempt, ...] = ()


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The IMAP folder that requests are read from. `problem` is a code, empty if all is well; the password is in the key store."""

    host: str
    port: int
    user_name: str
    folder: str
    switched_on: bool
    may_mark: bool
    read_at: datetime | None = None
    problem: str = ""
