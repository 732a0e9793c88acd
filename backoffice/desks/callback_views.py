"""What is seen of callback requests: the lists, one request, what who handles it needs beside, reminders, figures."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from sqlalchemy import Connection

from backoffice.desks import callback_proposals
from backoffice.desks.callback_deeds import KIND, CallbackDeeds
from backoffice.desks.needs import needs
from backoffice.desks.session import found
from backoffice.domain import callback_offers, callback_queue
from backoffice.domain.callback_queue import suggests_giving_up
from backoffice.domain.callback_search import Sought, sought
from backoffice.domain.callback_work import CallbackWork, Reminder
from backoffice.domain.callbacks import (
    Callback,
    CallbackQuery,
    CallbackRow,
    CallbackView,
    CallWindow,
    DayResult,
    DoNotCall,
    QueueCounts,
    RequestId,
)
from backoffice.domain.calling_time import calling_times, due_at
from backoffice.domain.orders import OrderRow
from backoffice.domain.pages import Count, StopSign
from backoffice.errors import NotAllowed
from backoffice.security.masking import mask_phone
from backoffice.security.rights import Right
from backoffice.storage import (
    callback_counts,
    callback_erasing,
    callback_finding,
    callback_marks,
    callback_rows,
    callback_writing,
    callbacks,
    order_pages,
)
from backoffice.storage.allow_lists import Task
from backoffice.storage.callback_writing import RequestState

COUNT_TO = 1000


class CallbackViews(CallbackDeeds):
    """Views of callback requests."""

    @needs(Right.CALLBACKS_VIEW)
    def page(
        self, query: CallbackQuery, start: int = 0, after: CallbackRow | None = None, limit: int = 256, sign: StopSign | None = None
    ) -> tuple[CallbackRow, ...]:
        """Return up to `limit` requests of a list: those behind the row `after`, or from place `start` if there is none.

        The queue stands in groups (`row.group`): overdue, now, today, planned, soonest closing first, then those without a time, by how
        long they have waited. A search for words leaves out what does not fit; it belongs into a reader.
        """
        what = sought(query.words)
        if what is not None:
            with self._searching(sign) as connection:
                rows = self._found(connection, query, what, after)
                skipped = 0 if after is not None else start
                return tuple(islice(rows, skipped, skipped + limit))
        with self._session.reading(sign) as connection:
            return callbacks.page(
                connection,
                query.view,
                self._moment(query.at),
                self._session.person.id,
                start=start,
                after=after,
                limit=limit,
                with_orders=self._sees_orders,
            )

    @needs(Right.CALLBACKS_VIEW)
    def count(self, query: CallbackQuery, cap: int | None = None, sign: StopSign | None = None) -> Count:
        """Count the requests of a list, at most up to `cap`."""
        what = sought(query.words)
        if what is not None:
            with self._searching(sign) as connection:
                return callback_finding.count(self._found(connection, query, what), cap)
        with self._session.reading(sign) as connection:
            return callback_counts.count(connection, query.view, self._moment(query.at), self._session.person.id, cap)

    @needs(Right.CALLBACKS_VIEW)
    def counts(self, query: CallbackQuery, sign: StopSign | None = None) -> QueueCounts:
        """Return how many requests stand in each group and in each list, as of the query's moment; in a search those that fit."""
        what = sought(query.words)
        if what is not None:
            opened, mine, done = (replace(query, view=view) for view in (CallbackView.OPEN, CallbackView.MINE, CallbackView.DONE))
            with self._searching(sign) as connection:
                own = callback_finding.count(self._found(connection, mine, what), None).number
                ended = callback_finding.count(self._found(connection, done, what), COUNT_TO)
                return callback_finding.counts(self._found(connection, opened, what), own, ended)
        with self._session.reading() as connection:
            return callback_counts.counts(connection, self._moment(query.at), self._session.person.id, COUNT_TO)

    @needs(Right.CALLBACKS_VIEW)
    def open(self, request_id: RequestId) -> Callback:
        """Return one request with its attempts. Raises NotFound."""
        now, settings = self._moment(), self._session.settings
        with self._session.reading() as connection:
            one = found(callback_rows.read(connection, request_id, now, with_orders=self._sees_orders), KIND, request_id)
        row = one.row
        waits = row.window is None and row.done_at is None
        due = due_at(row.received_at, settings.callback_minutes, calling_times(settings), self._zone) if waits else None
        ends = None if row.done_at is None or one.kept_for is not None else row.done_at + timedelta(days=settings.callback_days)
        return replace(one, due_at=due, erase_at=ends)

    @needs(Right.CALLBACKS_VIEW)
    def recent_orders(self, request_id: RequestId, limit: int = 5) -> tuple[OrderRow, ...]:
        """Return the newest orders of a request's customer, nothing where nobody is linked. Raises NotAllowed for who sees no orders."""
        if not self._sees_orders:
            raise NotAllowed(Right.ORDERS_VIEW)
        with self._session.reading() as connection:
            one = found(callback_rows.read(connection, request_id, self._moment()), KIND, request_id)
            return () if one.customer_id is None else order_pages.newest_of(connection, one.customer_id, limit)

    @needs(Right.CUSTOMERS_VIEW)
    def marks_of(self, customer_id: int) -> tuple[DoNotCall, ...]:
        """Return the marks that say not to call a customer."""
        with self._session.reading() as connection:
            return callback_marks.of(connection, customer_id)

    @needs(Right.CALLBACKS_HANDLE)
    def due(self) -> tuple[Reminder, ...]:
        """Return what this person is to be reminded of within a day: of requests that they claimed, or that nobody has.

        There is nothing in it about anybody, so that it can be kept while the window is covered.
        """
        now = self._moment()
        with self._session.reading() as connection:
            return callback_queue.reminders(callbacks.windows(connection, now, self._session.person.id), now.at)

    @needs(Right.CALLBACKS_HANDLE)
    def work(self, request_id: RequestId) -> CallbackWork:
        """Return what who handles a request needs beside it. Places in the reading are those of the message. Raises NotFound."""
        settings = self._session.settings
        with self._session.reading(task=Task.CALLBACK_WORK) as connection:
            state = found(callback_writing.state(connection, request_id), KIND, request_id)
            subject, body = callback_writing.message(connection, request_id)
            number, customer_id = state.phone.number, state.columns["customer_id"]
            people = callback_proposals.customers(connection, settings.country, number, state.email, state.columns["name"])
            known = "" if number else callback_proposals.known_number(connection, settings.country, customer_id, people)
            marks = callback_marks.of(connection, customer_id, state.phone.mac)
        reading = callback_offers.read(body, state.received_at, settings)
        again = self._again(state, body) if state.is_open else None
        return CallbackWork(subject, body, reading, people, again, suggests_giving_up(state.columns["attempts"]), mask_phone(known), marks)

    @needs(Right.REPORTS_VIEW)
    def results(self, first: date, last: date) -> tuple[DayResult, ...]:
        """Return how many requests ended how on which day, of those that are erased; never a number under five."""
        with self._session.reading() as connection:
            return callback_erasing.results(connection, first, last)

    @property
    def _sees_orders(self) -> bool:
        return Right.ORDERS_VIEW in self._session.rights

    def _searching(self, sign: StopSign | None) -> AbstractContextManager[Connection]:
        """Read with the numbers in full for who handles callbacks: they may be searched by their digits, and none is handed on."""
        return self._session.reading(sign, task=Task.CALLBACK_WORK if self._handles else None)

    def _found(self, connection: Connection, query: CallbackQuery, what: Sought, after: CallbackRow | None = None) -> Iterator[CallbackRow]:
        now, person_id = self._moment(query.at), self._session.person.id
        more = {"with_orders": self._sees_orders, "with_numbers": self._handles}
        return callback_finding.found(connection, query.view, now, person_id, what, after=after, **more)

    @property
    def _handles(self) -> bool:
        return Right.CALLBACKS_HANDLE in self._session.rights

    def _again(self, state: RequestState, body: str) -> CallWindow | None:
        """Return what is proposed after a call now that reaches nobody; what a message offers counts unless its time was put right."""
        at, settings = self._session.clock.now(), self._session.settings
        offered = None
        if not state.columns["corrected"]:
            offered = callback_offers.next_time(callback_offers.read(body, state.received_at, settings), state.window, at, settings)
        return callback_offers.again(offered, state.window, at, settings)
