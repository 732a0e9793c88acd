"""Callback requests as the shop sees them: a row of the queue, one request whole, and the closed sets of states and results.

Reading a message is `callback_reading`'s work, the order of the queue `callback_queue`'s, what comes in and what deeds ask for is in
`callback_work`.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from backoffice.domain.ids import OrderId
from backoffice.domain.pages import Count
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
    """How an attempt ended. `LATER` and `NOT_REACHED` leave the request open, `REACHED` too if there is a day to follow up."""

    REACHED = "reached"
    NOT_REACHED = "not_reached"
    LATER = "later"
    WRONG_NUMBER = "wrong_number"
    SETTLED = "settled"
    DO_NOT_CALL = "do_not_call"
    GIVEN_UP = "given_up"


class CallbackGroup(StrEnum):
    """Where in the queue a request stands at a moment, in the order in which the groups stand there."""

    OVERDUE = "overdue"
    NOW = "now"
    TODAY = "today"
    PLANNED = "planned"
    SOON = "soon"  # without a wished time: as soon as possible


class CallbackView(StrEnum):
    """A list of requests: all that are open, those claimed by whoever looks, and those that are done, the newest first."""

    OPEN = "open"
    MINE = "mine"
    DONE = "done"


class KeptFor(StrEnum):
    """What a request became, so that it stays with its order instead of being erased."""

    ORDER = "order"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class CallbackQuery:
    """Which list, as of which moment, and what is searched for in it.

    Pages of one list are asked for with one moment; None is now.
    """

    view: CallbackView = CallbackView.OPEN
    at: datetime | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class CallWindow:
    """From when to when somebody wants to be called, aware UTC; `hard`: only then."""

    start: datetime
    end: datetime
    hard: bool = False


@dataclass(frozen=True, slots=True)
class CallbackRow:
    """A row of the queue. `window` is None for a request as soon as possible; `order` is the number of the order it is about.

    `outside_hours`: the wished time is outside the calling hours. `claimed_by` is empty once a claim has lapsed. `group` is None for one
    that is done. `late`: it has no wished time and has waited longer than the shop wants. `do_not_call`: a mark says not to call.
    """

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
    do_not_call: bool
    version: int
    order_id: OrderId | None = None
    order: str = ""
    group: CallbackGroup | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """How many requests each group has, and each list. `late` are those of the group SOON that have waited too long.

    `next_at`: when the next wished time of today begins.
    """

    groups: dict[CallbackGroup, int]
    late: int
    mine: int
    done: Count
    next_at: datetime | None = None

    @property
    def open(self) -> int:
        return sum(self.groups.values())

    @property
    def waiting(self) -> int:
        """How many need somebody now."""
        return self.groups.get(CallbackGroup.OVERDUE, 0) + self.groups.get(CallbackGroup.NOW, 0) + self.late


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the page of today says: requests overdue (those that waited too long too), those to call now, and since when the first waits."""

    overdue: int
    now: int
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Attempt:
    """A call that was made, or what else became of a request; `person` is a name."""

    at: datetime
    person: str
    result: CallbackResult
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Callback:
    """One request whole, without number and message: these are for who handles it.

    `due_at`: until when one without a wished time is to be called. `erase_at`: when it is erased, None while it is open or kept.
    """

    row: CallbackRow
    source: CallbackSource
    corrected: bool
    customer_id: int | None
    agreed: str
    follow_up_on: date | None
    due_at: datetime | None
    erase_at: datetime | None
    kept_for: KeptFor | None
    attempts: tuple[Attempt, ...] = ()


@dataclass(frozen=True, slots=True)
class DoNotCall:
    """A mark that somebody does not want to be called, since a day; it outlives the request."""

    id: int
    customer_id: int | None
    since: date


@dataclass(frozen=True, slots=True)
class DayResult:
    """How many requests ended so on a day; days with fewer than five of a result are never told."""

    day: date
    result: CallbackResult
    number: int


@dataclass(frozen=True, slots=True)
class Mailbox:
    """The IMAP folder that requests are read from; the password is in the key store.

    `may_mark`: mails that were taken in are marked as read. `since`: mails that came before this day are never looked at; None is all.
    `problem` is the code of a MailboxProblem, empty if all was well at `read_at`.
    """

    host: str
    port: int
    user_name: str
    folder: str
    switched_on: bool
    may_mark: bool
    since: date | None = None
    read_at: datetime | None = None
    problem: str = ""
