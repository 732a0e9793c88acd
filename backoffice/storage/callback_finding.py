"""Searching among callback requests: the lists are gone through in their order, and what does not fit is left out.

Done requests are erased after weeks and open ones are called, so there are never so many that an index would be worth holding the words of
messages. It may still take longer than a list by its index and belongs into a reader.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from sqlalchemy import Connection

from backoffice.domain.callback_queue import QueueMoment
from backoffice.domain.callback_search import Sought
from backoffice.domain.callbacks import CallbackGroup, CallbackRow, CallbackView, QueueCounts
from backoffice.domain.pages import Count
from backoffice.storage import callbacks
from backoffice.storage.prepared import raw_of

_WITH_DIGITS = "SELECT request_id FROM callback_contact WHERE phone LIKE '%' || ? || '%'"


def found(
    connection: Connection,
    view: CallbackView,
    now: QueueMoment,
    person_id: str,
    what: Sought,
    *,
    after: CallbackRow | None = None,
    with_orders: bool = True,
    with_numbers: bool = False,
) -> Iterator[CallbackRow]:
    """Yield the rows of a list that fit, those behind the row `after`; `with_numbers` looks into the numbers in full too."""
    called = with_digits(connection, what.digits) if with_numbers and what.digits else frozenset()
    for row in callbacks.every(connection, view, now, person_id, after, with_orders=with_orders):
        if row.id in called or what.fits(row):
            yield row


def with_digits(connection: Connection, digits: str) -> frozenset[int]:
    """Return the requests whose number holds these digits in a row."""
    return frozenset(row[0] for row in raw_of(connection).execute(_WITH_DIGITS, (digits,)))


def count(rows: Iterator[CallbackRow], cap: int | None) -> Count:
    """Count rows, at most up to `cap`."""
    number = sum(1 for _ in (rows if cap is None else islice(rows, cap + 1)))
    return Count(number) if cap is None else Count(min(number, cap), number > cap)


def counts(opened: Iterator[CallbackRow], mine: int, done: Count) -> QueueCounts:
    """Return how many of the open rows that fit stand in each group."""
    rows = tuple(opened)
    groups = Counter(row.group for row in rows if row.group is not None)
    starts = [row.window.start for row in rows if row.group is CallbackGroup.TODAY and row.window is not None]
    late = sum(row.late for row in rows)
    return QueueCounts({group: groups[group] for group in CallbackGroup}, late, mine, done, min(starts, default=None))
