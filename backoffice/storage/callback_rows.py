"""Rows of callback requests, and one request whole.

Which group a request is in follows from the moment alone, so a row is made of what stands in the table and of a moment of the queue.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.callback_queue import QueueMoment, group_of, is_claimed, is_late
from backoffice.domain.callbacks import (
    Attempt,
    Callback,
    CallbackResult,
    CallbackRow,
    CallbackSource,
    CallbackState,
    CallWindow,
    KeptFor,
    RequestId,
)
from backoffice.domain.ids import OrderId
from backoffice.domain.people import PersonId
from backoffice.storage.millis import from_millis
from backoffice.storage.prepared import raw_of

_ROW = (
    *("id", "name", "topic", "phone_masked", "received_at_ms", "from_ms", "until_ms", "hard", "outside_hours", "attempts", "state"),
    *("claimed_by", "claimed_at_ms", "result", "done_at_ms", "do_not_call", "version", "order_id"),
)
_WHOLE = ("source", "corrected", "customer_id", "agreed", "follow_up_on", "kept_for")
_ATTEMPTS = """SELECT a.at_ms, p.name, a.result, a.remark FROM callback_attempt a LEFT JOIN person p ON p.id = a.person_id
    WHERE a.request_id = ? ORDER BY a.id"""


def read(connection: Connection, request_id: int, now: QueueMoment, *, with_orders: bool = True) -> Callback | None:
    """Return one request whole, without the times that follow from the shop's settings; None if it is not there."""
    run = raw_of(connection).execute
    found = run(f"{select(with_orders, more=_WHOLE)} WHERE r.id = ?", (request_id,)).fetchone()
    if found is None:
        return None
    source, corrected, customer_id, agreed, follow_up, kept = found[: len(_WHOLE)]
    made = run(_ATTEMPTS, (request_id,))
    return Callback(
        _row(found[len(_WHOLE) :], now),
        CallbackSource(source),
        bool(corrected),
        customer_id,
        agreed,
        None if follow_up is None else date.fromisoformat(follow_up),
        None,
        None,
        KeptFor(kept) if kept else None,
        tuple(Attempt(from_millis(at), name or "", CallbackResult(result), remark) for at, name, result, remark in made),
    )


@cache
def select(with_orders: bool, before: str = "", more: tuple[str, ...] = ()) -> str:
    """Return the beginning of a statement for rows, with `more` columns before theirs; who may not see orders is shown no order."""
    names = ", ".join(f"r.{name}" for name in (*more, *_ROW))
    if not with_orders:
        return f"SELECT {names}, NULL FROM {before} callback_request r"
    return f"SELECT {names}, o.number FROM {before} callback_request r LEFT JOIN orders o ON o.id = r.order_id"


def rows(connection: Connection, text: str, values: dict[str, Any], now: QueueMoment) -> Iterator[CallbackRow]:
    """Run a statement that begins with `select` and yield its rows as they stand at a moment."""
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
