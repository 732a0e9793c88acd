"""Pages of callback requests, and one request whole.

The queue stands in groups, each along an index: those with a wished time by its end, those without by when they came in. Which group a
request is in follows from the moment alone, so nothing is rewritten while time passes.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.callback_queue import GROUPS, LONGEST_WINDOW, QueueMoment, group_of, is_claimed, is_late, place_of
from backoffice.domain.callbacks import (
    Attempt,
    Callback,
    CallbackGroup,
    CallbackResult,
    CallbackRow,
    CallbackSource,
    CallbackState,
    CallbackView,
    CallWindow,
    KeptFor,
    RequestId,
)
from backoffice.domain.ids import OrderId
from backoffice.domain.people import PersonId
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.prepared import raw_of

MOST_CLAIMED = 1000  # requests of one person at a time; claims lapse, so there are never many
_ROW = (
    *("id", "name", "topic", "phone_masked", "received_at_ms", "from_ms", "until_ms", "hard", "outside_hours", "attempts", "state"),
    *("claimed_by", "claimed_at_ms", "result", "done_at_ms", "do_not_call", "version", "order_id"),
)
_WHOLE = ("source", "corrected", "customer_id", "agreed", "follow_up_on", "kept_for")
_ATTEMPTS = """SELECT a.at_ms, p.name, a.result, a.remark FROM callback_attempt a LEFT JOIN person p ON p.id = a.person_id
    WHERE a.request_id = ? ORDER BY a.id"""
_TIMED, _SOON = "r.state = 'open' AND r.from_ms IS NOT NULL", "r.state = 'open' AND r.from_ms IS NULL"
# Word for word the conditions of the indexes; what follows is in the index too, so that only rows of the page are read.
WHERE: dict[CallbackGroup, str] = {
    CallbackGroup.OVERDUE: f"{_TIMED} AND r.until_ms <= :at",
    CallbackGroup.NOW: f"{_TIMED} AND r.until_ms > :at AND r.until_ms <= :longest AND r.from_ms <= :at",
    CallbackGroup.TODAY: f"{_TIMED} AND r.until_ms > :at AND r.until_ms <= :last AND r.from_ms > :at AND r.from_ms < :day_end",
    CallbackGroup.PLANNED: f"{_TIMED} AND r.until_ms > :day_end AND r.from_ms >= :day_end",
    CallbackGroup.SOON: _SOON,
}
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
        rows = sorted(mine(connection, now, person_id, with_orders=with_orders), key=place_of)
        begin = start if after is None else sum(place_of(row) <= place_of(after) for row in rows)
        return tuple(rows[begin : begin + limit])
    if view is CallbackView.DONE:
        return tuple(_done(connection, now, start, after, limit, with_orders=with_orders))
    return tuple(_queue(connection, now, start, after, limit, with_orders=with_orders))


def mine(connection: Connection, now: QueueMoment, person_id: str, *, with_orders: bool = True) -> tuple[CallbackRow, ...]:
    """Return the requests that a person has claimed, in no order."""
    text = f"{_select(with_orders)} WHERE {_MINE} LIMIT {MOST_CLAIMED}"
    values = {"person": person_id, "claimed_since": to_millis(now.claimed_since)}
    return tuple(_rows(connection, text, values, now))


def windows(connection: Connection, now: QueueMoment, person_id: str) -> Iterator[tuple[CallWindow, bool]]:
    """Yield the wished times of today and tomorrow that this person has claimed, or that nobody has, and whether they are one's own."""
    text = f"""SELECT r.from_ms, r.until_ms, r.claimed_by, r.claimed_at_ms FROM callback_request r
        WHERE {_TIMED} AND r.until_ms > :at AND r.until_ms <= :last AND r.do_not_call = 0"""
    last = now.day_end + timedelta(days=1) + LONGEST_WINDOW
    for start, end, by, claimed in raw_of(connection).execute(text, {"at": to_millis(now.at), "last": to_millis(last)}):
        owner = by if claimed is not None and is_claimed(from_millis(claimed), now) else None
        if owner in (None, person_id):
            yield CallWindow(from_millis(start), from_millis(end)), owner is not None


def row(connection: Connection, request_id: int, now: QueueMoment, *, with_orders: bool = True) -> CallbackRow | None:
    """Return one request as it stands in its list; None if it is not there."""
    found = _rows(connection, f"{_select(with_orders)} WHERE r.id = :id", {"id": request_id}, now)
    return next(iter(found), None)


def read(connection: Connection, request_id: int, now: QueueMoment, *, with_orders: bool = True) -> Callback | None:
    """Return one request whole, without the times that follow from the shop's settings; None if it is not there."""
    shown = row(connection, request_id, now, with_orders=with_orders)
    if shown is None:
        return None
    run = raw_of(connection).execute
    source, corrected, customer_id, agreed, follow_up, kept = run(
        f"SELECT {', '.join(_WHOLE)} FROM callback_request WHERE id = ?", (request_id,)
    ).fetchone()
    made = run(_ATTEMPTS, (request_id,))
    attempts = tuple(Attempt(from_millis(at), name or "", CallbackResult(result), remark) for at, name, result, remark in made)
    follow_up_on = None if follow_up is None else date.fromisoformat(follow_up)
    kept_for = KeptFor(kept) if kept else None
    return Callback(shown, CallbackSource(source), bool(corrected), customer_id, agreed, follow_up_on, None, None, kept_for, attempts)


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
        for one in _rows(connection, _page_of(group, behind is not None, bool(skip), with_orders), given, now):
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
            f"{_select(with_orders, f'({keys} LIMIT :limit OFFSET :start) k CROSS JOIN')} WHERE r.id = k.id ORDER BY k.key DESC, k.id DESC"
        )
        return _rows(connection, text, {"limit": limit, "start": start}, now)
    text = f"{_select(with_orders)} WHERE {_DONE} AND (r.done_at_ms, r.id) < (:key, :id) ORDER BY r.done_at_ms DESC, r.id DESC LIMIT :limit"
    return _rows(connection, text, {"key": to_millis(after.done_at or now.at), "id": after.id, "limit": limit}, now)


@cache
def counting(group: CallbackGroup) -> str:
    """Return the statement that counts a group."""
    return f"SELECT count(*) FROM callback_request r WHERE {WHERE[group]}"


@cache
def _page_of(group: CallbackGroup, behind: bool, jumps: bool, with_orders: bool) -> str:
    by = "r.received_at_ms" if group is CallbackGroup.SOON else "r.until_ms"
    where = WHERE[group] + (f" AND ({by}, r.id) > (:key, :id)" if behind else "")
    if jumps:
        keys = f"SELECT r.id, {by} AS key FROM callback_request r WHERE {where} ORDER BY {by}, r.id LIMIT :limit OFFSET :start"
        return f"{_select(with_orders, f'({keys}) k CROSS JOIN')} WHERE r.id = k.id ORDER BY k.key, k.id"
    return f"{_select(with_orders)} WHERE {where} ORDER BY {by}, r.id LIMIT :limit"


@cache
def _select(with_orders: bool, before: str = "") -> str:
    """Return the beginning of a statement for rows; who may not see orders is shown no order."""
    names = ", ".join(f"r.{name}" for name in _ROW)
    if not with_orders:
        return f"SELECT {names}, NULL FROM {before} callback_request r"
    return f"SELECT {names}, o.number FROM {before} callback_request r LEFT JOIN orders o ON o.id = r.order_id"


def _rows(connection: Connection, text: str, values: dict[str, Any], now: QueueMoment) -> Iterator[CallbackRow]:
    for found in raw_of(connection).execute(text, values):
        yield _row(found, now)


def _row(found: Any, now: QueueMoment) -> CallbackRow:
    request_id, name, topic, phone, received, start, end, hard, outside, attempts, state, by, claimed, *rest = found
    result, done, mark, version, order_id, number = rest
    received_at, window = from_millis(received), None if start is None else CallWindow(from_millis(start), from_millis(end), bool(hard))
    claimed_at = None if claimed is None else from_millis(claimed)
    lives, is_open = is_claimed(claimed_at, now), state == "open"
    return CallbackRow(
        RequestId(request_id),
        name,
        topic,
        phone,
        received_at,
        window,
        bool(outside),
        attempts,
        CallbackState.OPEN if is_open else CallbackState.DONE,
        PersonId(by) if lives else None,
        claimed_at if lives else None,
        result,
        None if done is None else from_millis(done),
        bool(mark),
        version,
        None if order_id is None else OrderId(order_id),
        number or "",
        group_of(window, now) if is_open else None,
        is_open and is_late(received_at, window, now),
    )
