"""How many requests each group and each list has, by the indexes alone, and since when somebody waits."""

from datetime import datetime

from sqlalchemy import Connection

from backoffice.domain.callback_queue import QueueMoment
from backoffice.domain.callbacks import CallbackGroup, CallbackView, QueueCounts, Waiting
from backoffice.domain.pages import Count
from backoffice.storage import callbacks
from backoffice.storage.callbacks import WHERE, counting, values_of
from backoffice.storage.millis import from_millis
from backoffice.storage.prepared import raw_of

_LATE = f"FROM callback_request r WHERE {WHERE[CallbackGroup.SOON]} AND r.received_at_ms <= :late_since"
_DONE = "SELECT count(*) FROM (SELECT 1 FROM callback_request r WHERE r.state = 'done' LIMIT :cap)"
_SINCE = f"""SELECT min(since) FROM (SELECT min(r.from_ms) AS since FROM callback_request r WHERE {WHERE[CallbackGroup.OVERDUE]}
    UNION ALL SELECT min(r.from_ms) FROM callback_request r WHERE {WHERE[CallbackGroup.NOW]}
    UNION ALL SELECT min(r.received_at_ms) {_LATE})"""


def counts(connection: Connection, now: QueueMoment, person_id: str, cap: int) -> QueueCounts:
    """Return how many requests stand in each group and in each list; done ones are counted up to `cap`."""
    groups = {group: _count(connection, counting(group), now) for group in CallbackGroup}
    mine = callbacks.count_mine(connection, now, person_id)
    return QueueCounts(
        groups, _count(connection, f"SELECT count(*) {_LATE}", now), mine, done(connection, cap), next_start(connection, now)
    )


def count(connection: Connection, view: CallbackView, now: QueueMoment, person_id: str, cap: int | None) -> Count:
    """Count the rows of one list, at most up to `cap`."""
    if view is CallbackView.DONE:
        return done(connection, cap)
    if view is CallbackView.MINE:
        found = callbacks.count_mine(connection, now, person_id)
    else:
        found = sum(_count(connection, counting(group), now) for group in CallbackGroup)
    return Count(found) if cap is None else Count(min(found, cap), found > cap)


def done(connection: Connection, cap: int | None) -> Count:
    """Count the requests that are done."""
    (found,) = raw_of(connection).execute(_DONE, {"cap": -1 if cap is None else cap + 1}).fetchone()
    return Count(found) if cap is None else Count(min(found, cap), found > cap)


def waiting(connection: Connection, now: QueueMoment) -> Waiting:
    """Return how many are to be called now or should have been, and since when the first of them waits."""
    overdue = _count(connection, counting(CallbackGroup.OVERDUE), now) + _count(connection, f"SELECT count(*) {_LATE}", now)
    (since,) = raw_of(connection).execute(_SINCE, values_of(now)).fetchone()
    return Waiting(overdue, _count(connection, counting(CallbackGroup.NOW), now), None if since is None else from_millis(since))


def next_start(connection: Connection, now: QueueMoment) -> datetime | None:
    """Return when the next wished time of today begins; None if none does."""
    text = f"SELECT min(r.from_ms) FROM callback_request r WHERE {WHERE[CallbackGroup.TODAY]}"
    (start,) = raw_of(connection).execute(text, values_of(now)).fetchone()
    return None if start is None else from_millis(start)


def _count(connection: Connection, text: str, now: QueueMoment) -> int:
    return int(raw_of(connection).execute(text, values_of(now)).fetchone()[0])
