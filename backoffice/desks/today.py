"""The desk of the page "Today": what needs somebody now."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.domain.callback_queue import QueueMoment, queue_moment
from backoffice.domain.callbacks import CallbackRow, Waiting
from backoffice.domain.calling_time import calling_times
from backoffice.domain.finding import Filters
from backoffice.domain.order_status import OrderView
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import Direction
from backoffice.domain.refunds import RefundState
from backoffice.domain.today import LONG_UNPAID, Mention, TodayKind, TodayLine
from backoffice.security.rights import Right
from backoffice.storage import callback_counts, callbacks, order_finding, order_pages, refunds, today
from backoffice.storage.order_finding import Today

COUNT_TO = 1000
LONG_HELD = timedelta(days=3)
REFUND_SOON = timedelta(days=3)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
MENTIONS = 50
MOST_PROBLEMS = 3


class TodayDesk(Desk):
    """What waits, for who may see orders."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @needs(Right.ORDERS_VIEW)
    def lines(self) -> tuple[TodayLine, ...]:
        """Return every kind of waiting work with its count, nought included; imports and money only for who may do something about it."""
        now = self._session.clock.now()
        begin, end = day_of(now, self._session.settings.zone)
        unpaid_since, _ = day_of(now - LONG_UNPAID, self._session.settings.zone)
        with self._session.reading() as connection:
            counts = {
                TodayKind.OVERDUE: today.due(connection, LONG_AGO, begin, COUNT_TO),
                TodayKind.DUE: today.due(connection, begin, end, COUNT_TO),
                TodayKind.READY: order_pages.count(connection, OrderQuery(OrderView.READY), COUNT_TO),
                TodayKind.REFUNDS: today.refunds(connection, end + REFUND_SOON, COUNT_TO),
                TodayKind.HELD: today.held(connection, now - LONG_HELD, COUNT_TO),
                TodayKind.PROBLEM: order_pages.count(connection, OrderQuery(OrderView.PROBLEM), COUNT_TO),
                TodayKind.UNPAID: today.unpaid(connection, unpaid_since, COUNT_TO),
            }
            if Right.PAYMENTS_PAY_OUT in self._session.rights:
                counts[TodayKind.PAYOUTS] = refunds.count(connection, RefundState.WAITING, COUNT_TO)
            if Right.PAYMENTS_RECORD in self._session.rights:
                counts[TodayKind.ACCOUNTS] = today.accounts(connection, now, self._session.person.id, COUNT_TO)
            if Right.ORDERS_IMPORT in self._session.rights:
                counts[TodayKind.IMPORTS] = today.imports(connection, COUNT_TO)
        return tuple(TodayLine(kind, counts[kind]) for kind in TodayKind if kind in counts)

    @needs(Right.ORDERS_VIEW)
    def orders(self, limit: int = 8) -> tuple[OrderRow, ...]:
        """Return the orders that need somebody first: up to three to be cleared up, those due, then those that have waited longest."""
        up, day = Direction.UP, moments(self._session)
        due = OrderQuery(OrderView.ALL, direction=up, filters=Filters(due=True))
        with self._session.reading() as connection:
            rows = [
                *order_pages.page(connection, OrderQuery(OrderView.PROBLEM, direction=up), limit=MOST_PROBLEMS),
                *order_finding.page(connection, due, day, limit=limit),
                *order_pages.page(connection, OrderQuery(OrderView.READY, direction=up), limit=limit),
            ]
        return tuple({row.id: row for row in rows}.values())[:limit]

    @needs(Right.ORDERS_VIEW)
    def mentions(self) -> tuple[Mention, ...]:
        """Return the notes that name this person and that they have not seen yet, the newest first."""
        with self._session.reading() as connection:
            return today.mentions(connection, self._session.person.id, MENTIONS)

    @needs(Right.ORDERS_VIEW, Kind.DEED)
    def see_mentions(self, note_ids: Sequence[int]) -> None:
        """Take notes that were read off the list; of one's own reading no line is written in the log."""
        with self._session.deed("note.seen", "note") as deed:
            today.see_mentions(deed.connection, self._session.person.id, note_ids, deed.at)

    @needs(Right.CALLBACKS_VIEW)
    def callbacks(self) -> Waiting:
        """Return how many callbacks are overdue and due now, and since when the first of them waits."""
        with self._session.reading() as connection:
            return callback_counts.waiting(connection, self._queue())

    @needs(Right.CALLBACKS_VIEW)
    def calls(self, limit: int = 6) -> tuple[CallbackRow, ...]:
        """Return the callbacks that are due, the most urgent first: overdue, to call now, then those that have waited too long."""
        with self._session.reading() as connection:
            return callbacks.due(connection, self._queue(), limit, with_orders=Right.ORDERS_VIEW in self._session.rights)

    def _queue(self) -> QueueMoment:
        settings = self._session.settings
        return queue_moment(self._session.clock.now(), settings.callback_minutes, calling_times(settings), ZoneInfo(settings.zone))


def moments(session: Session) -> Today:
    """Return the shop's day, and from when something has waited long."""
    now, zone = session.clock.now(), session.settings.zone
    begin, end = day_of(now, zone)
    return Today(begin, end, now - LONG_HELD, end + REFUND_SOON, zone)


def day_of(now: datetime, zone: str) -> tuple[datetime, datetime]:
    """Return when the shop's day begins and ends, in UTC; a day of the clock change has 23 or 25 hours."""
    place = ZoneInfo(zone)
    day = now.astimezone(place).date()
    begin, end = (datetime.combine(one, time(), place).astimezone(UTC) for one in (day, day + timedelta(days=1)))
    return begin, end
