"""Pages of callback requests.

The queue stands in groups, each along an index: those with a wished time by its end, those without by when they came in. Which group a
request is in follows from the moment alone, so nothing is rewritten while time passes.
"""

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from itertools import takewhile
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.callback_queue import GROUPS, LONGEST_WINDOW, QueueMoment, is_claimed, place_of
from backoffice.domain.callbacks import (
    CallbackGroup,
    CallbackRow,
    CallbackView,
    CallWindow,
)
from backoffice.storage.callback_rows import rows, select
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.prepared import raw_of

NO_LIMIT = (1 << 63) - 1
MOST_CLAIMED = 1000  # requests of one person at a time; claims lapse, so there are never many
_TIMED, _SOON = "r.state = 'open' AND r.from_ms IS NOT NULL", "r.state = 'open' AND r.from_ms IS NULL"
# Word for word the conditions of the indexes; what follows is in the index too, so that only rows of the page are read.
_GROUP: dict[CallbackGroup, str] = {
    CallbackGroup.OVERDUE: f"{_TIMED} AND r.until_ms <= :at",
    CallbackGroup.NOW: f"{_TIMED} AND r.until_ms <= :longest AND r.from_ms <= :at",
    CallbackGroup.TODAY: f"{_TIMED} AND r.until_ms <= :last AND r.from_ms > :at AND r.from_ms < :day_end",
    CallbackGroup.PLANNED: f"{_TIMED} AND r.from_ms >= :day_end",
    CallbackGroup.SOON: _SOON,
}
# Where a group begins in its index. A page behind a row begins there instead: with both, SQLite goes through the group from its beginning.
_BEGINS: dict[CallbackGroup, str] = {
    CallbackGroup.NOW: " AND r.until_ms > :at",
    CallbackGroup.TODAY: " AND r.until_ms > :at",
    CallbackGroup.PLANNED: " AND r.until_ms > :day_end",
}
WHERE = {group: where + _BEGINS.get(group, "") for group, where in _GROUP.items()}
_MINE = "r.state = 'open' AND r.claimed_by IS NOT NULL AND r.claimed_by = :person AND r.claimed_at_ms > :claimed_since"
_DONE = "r.state = 'done'"


def page(
    connection: Connection,
    view: CallbackView,
    now: QueueMoment,
    person_id: str,
    *,
    start: int = 0,
    after: CallbackRow | None = None,
    limit: int = 256,
    with_orders: bool = True,
) -> tuple[CallbackRow, ...]:
    """Return up to `limit` rows of a list behind the row `after`, or from place `start` (0-based); `with_orders` names their orders."""
    if view is CallbackView.MINE:
        own = sorted(mine(connection, now, person_id, with_orders=with_orders), key=place_of)
        begin = start if after is None else sum(place_of(row) <= place_of(after) for row in own)
        return tuple(own[begin : begin + limit])
    if view is CallbackView.DONE:
        return tuple(_done(connection, now, start, after, limit, with_orders=with_orders))
    return tuple(_queue(connection, now, start, after, limit, with_orders=with_orders))


def every(
    connection: Connection,
    view: CallbackView,
    now: QueueMoment,
    person_id: str,
    after: CallbackRow | None = None,
    *,
    with_orders: bool = True,
) -> Iterator[CallbackRow]:
    """Yield all rows of a list behind the row `after`, one by one."""
    if view is CallbackView.MINE:
        yield from page(connection, view, now, person_id, after=after, limit=MOST_CLAIMED, with_orders=with_orders)
        return
    walk = _done if view is CallbackView.DONE else _queue
    yield from walk(connection, now, 0, after, NO_LIMIT, with_orders=with_orders)


def mine(connection: Connection, now: QueueMoment, person_id: str, *, with_orders: bool = True) -> tuple[CallbackRow, ...]:
    """Return the requests that a person has claimed, in no order."""
    text = f"{select(with_orders)} WHERE {_MINE} LIMIT {MOST_CLAIMED}"
    return tuple(rows(connection, text, _claimed(now, person_id), now))


def due(connection: Connection, now: QueueMoment, limit: int, *, with_orders: bool = True) -> tuple[CallbackRow, ...]:
    """Return the requests that need somebody now: overdue ones, those to call now, then those without a time that waited too long."""
    values, found = values_of(now), list[CallbackRow]()
    for group in (CallbackGroup.OVERDUE, CallbackGroup.NOW, CallbackGroup.SOON):
        given = values | {"limit": limit - len(found), "start": 0}
        late = rows(connection, _page_of(group, False, False, with_orders), given, now)
        found += late if group is not CallbackGroup.SOON else takewhile(lambda row: row.late, late)
    return tuple(found)


def count_mine(connection: Connection, now: QueueMoment, person_id: str) -> int:
    """Return how many requests a person has claimed."""
    text = f"SELECT count(*) FROM (SELECT 1 FROM callback_request r WHERE {_MINE} LIMIT {MOST_CLAIMED})"
    return int(raw_of(connection).execute(text, _claimed(now, person_id)).fetchone()[0])


def windows(connection: Connection, now: QueueMoment, person_id: str) -> Iterator[tuple[CallWindow, bool]]:
    """Yield the wished times of today and tomorrow that this person has claimed, or that nobody has, and whether they are one's own."""
    text = f"""SELECT r.from_ms, r.until_ms, r.claimed_by, r.claimed_at_ms FROM callback_request r
        WHERE {_TIMED} AND r.until_ms > :at AND r.until_ms <= :last AND r.do_not_call = 0"""
    last = now.day_end + timedelta(days=1) + LONGEST_WINDOW
    for start, end, by, claimed in raw_of(connection).execute(text, {"at": to_millis(now.at), "last": to_millis(last)}):
        owner = by if claimed is not None and is_claimed(from_millis(claimed), now) else None
        if owner in (None, person_id):
            yield CallWindow(from_millis(start), from_millis(end)), owner is not None


def _claimed(now: QueueMoment, person_id: str) -> dict[str, Any]:
    return {"person": person_id, "claimed_since": to_millis(now.claimed_since)}


def values_of(now: QueueMoment) -> dict[str, int]:
    """Return what the groups' conditions are filled in with."""
    return {
        "at": to_millis(now.at),
        "day_end": to_millis(now.day_end),
        "longest": to_millis(now.at + LONGEST_WINDOW),
        "last": to_millis(now.day_end + LONGEST_WINDOW),
        "late_since": to_millis(now.late_since),
    }


def _queue(
    connection: Connection, now: QueueMoment, start: int, after: CallbackRow | None, limit: int, *, with_orders: bool
) -> Iterator[CallbackRow]:
    """Yield rows group by group until there are enough; a place is looked for by counting the groups before it."""
    values = values_of(now)
    left, skip = limit, start if after is None else 0
    first = 0 if after is None or after.group is None else GROUPS.index(after.group)
    for group in GROUPS[first:]:
        behind = after if after is not None and group is after.group else None
        if skip:
            here = raw_of(connection).execute(counting(group), values).fetchone()[0]
            if here <= skip:
                skip -= here
                continue
        given = values | {"limit": left, "start": skip}
        if behind is not None:
            given |= {"key": to_millis(behind.received_at if behind.window is None else behind.window.end), "id": behind.id}
        for one in rows(connection, _page_of(group, behind is not None, bool(skip), with_orders), given, now):
            yield one
            left -= 1
        skip = 0
        if left <= 0:
            return


def _done(
    connection: Connection, now: QueueMoment, start: int, after: CallbackRow | None, limit: int, *, with_orders: bool
) -> Iterator[CallbackRow]:
    if after is None:
        keys = f"SELECT r.id, r.done_at_ms AS key FROM callback_request r WHERE {_DONE} ORDER BY r.done_at_ms DESC, r.id DESC"
        text = (
            f"{select(with_orders, f'({keys} LIMIT :limit OFFSET :start) k CROSS JOIN')} WHERE r.id = k.id ORDER BY k.key DESC, k.id DESC"
        )
        return rows(connection, text, {"limit": limit, "start": start}, now)
    text = f"{select(with_orders)} WHERE {_DONE} AND (r.done_at_ms, r.id) < (:key, :id) ORDER BY r.done_at_ms DESC, r.id DESC LIMIT :limit"
    return rows(connection, text, {"key": to_millis(after.done_at or now.at), "id": after.id, "limit": limit}, now)


@cache
def counting(group: CallbackGroup) -> str:
    """Return the statement that counts a group."""
    return f"SELECT count(*) FROM callback_request r WHERE {WHERE[group]}"


@cache
def _page_of(group: CallbackGroup, behind: bool, jumps: bool, with_orders: bool) -> str:
    by = "r.received_at_ms" if group is CallbackGroup.SOON else "r.until_ms"
    where = f"{_GROUP[group]} AND ({by}, r.id) > (:key, :id)" if behind else WHERE[group]
    if jumps:
        keys = f"SELECT r.id, {by} AS key FROM callback_request r WHERE {where} ORDER BY {by}, r.id LIMIT :limit OFFSET :start"
        return f"{select(with_orders, f'({keys}) k CROSS JOIN')} WHERE r.id = k.id ORDER BY k.key, k.id"
    return f"{select(with_orders)} WHERE {where} ORDER BY {by}, r.id LIMIT :limit"
