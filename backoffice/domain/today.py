"""What needs somebody now: the lines of the page "Today"."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from backoffice.domain.finding import Filters
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import OrderView
from backoffice.domain.orders import OrderQuery
from backoffice.domain.pages import Count


class TodayKind(StrEnum):
    """A line of the page, in the order in which they stand there."""

    OVERDUE = "overdue"  # should have been sent before today
    DUE = "due"  # to be sent today
    READY = "ready"
    REFUNDS = "refunds"  # money of withdrawals that is due within three days, or was
    HELD = "held"  # waiting for longer than three days
    PROBLEM = "problem"
    UNPAID = "unpaid"  # not paid for longer than a week
    PAYOUTS = "payouts"  # refunds that wait for a file to the bank
    ACCOUNTS = "accounts"  # bank details that somebody else changed, and that money waits for
    IMPORTS = "imports"  # read, but not taken over yet
    MENTIONS = "mentions"  # a colleague named this person in a note


LONG_UNPAID = timedelta(days=7)
URGENT = frozenset({TodayKind.OVERDUE, TodayKind.REFUNDS})


@dataclass(frozen=True, slots=True)
class TodayLine:
    """How much of one kind waits."""

    kind: TodayKind
    count: Count

    @property
    def urgent(self) -> bool:
        return self.kind in URGENT and self.count.number > 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A note in which a colleague named the person who reads this."""

    note_id: int
    order_id: OrderId
    number: str
    author: str
    body: str
    written_at: datetime


_DUE = OrderQuery(OrderView.ALL, filters=Filters(due=True))
_LISTS = {
    TodayKind.OVERDUE: _DUE,
    TodayKind.DUE: _DUE,
    TodayKind.READY: OrderQuery(OrderView.READY),
    TodayKind.PROBLEM: OrderQuery(OrderView.PROBLEM),
    TodayKind.REFUNDS: OrderQuery(OrderView.ALL, filters=Filters(refund_due=True)),
    TodayKind.HELD: OrderQuery(OrderView.ALL, filters=Filters(held=True)),
}


def list_of(kind: TodayKind, today: date) -> OrderQuery | None:
    """Return the list that shows exactly what a line counts; `today` is the shop's day. None for what is no list of orders.

    What is overdue is part of what is due.
    """
    if kind is TodayKind.UNPAID:
        return OrderQuery(OrderView.UNPAID, filters=Filters(placed_until=today - LONG_UNPAID - timedelta(days=1)))
    return _LISTS.get(kind)
