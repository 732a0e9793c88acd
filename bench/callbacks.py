"""Callback requests in pairs: pages of the queue and of what is done, its counts and one request, beside the same by hand."""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from backoffice.domain.callbacks import (
    Attempt,
    Callback,
    CallbackGroup,
    CallbackQuery,
    CallbackResult,
    CallbackRow,
    CallbackSource,
    CallbackState,
    CallbackView,
    CallWindow,
    RequestId,
)
from backoffice.domain.ids import OrderId
from backoffice.domain.people import PersonId
from bench.compare import same
from bench.measure import SHORT_ROUNDS, Case, looped
from bench.shops import NOW

if TYPE_CHECKING:
    from bench.cases import Bench

ROWS = 50
HOUR_MS = 3_600_000
# 10 March 2026, 10:30 in Berlin: the end of that day, and since when a request has waited for four calling hours (Mo-Fr 9-17).
AT, DAY_END = 1_773_135_000_000, 1_773_183_600_000
LATE, CLAIMED = AT - 20 * HOUR_MS, AT - HOUR_MS // 4
REQUEST = """INSERT INTO callback_request (id, name, topic, phone_masked, order_id, source, received_at_ms, from_ms, until_ms, hard,
    outside_hours, corrected, state, attempts, claimed_by, claimed_at_ms, result, done_at_ms)
    VALUES (?, ?, ?, ?, ?, 'mail', ?, ?, ?, 0, ?, 0, ?, ?, ?, ?, ?, ?)"""
CONTACT = "INSERT INTO callback_contact (request_id, phone, email) VALUES (?, '+493023125014', 'ada@example.org')"
MESSAGE = "INSERT INTO callback_message (request_id, body) VALUES (?, 'Bitte rufen Sie mich zurück: 030 23125 014')"
ATTEMPT = "INSERT INTO callback_attempt (request_id, at_ms, person_id, result) VALUES (?, ?, ?, 'not_reached')"
ROW = """r.id, r.name, r.topic, r.phone_masked, r.received_at_ms, r.from_ms, r.until_ms, r.outside_hours, r.attempts, r.state, r.claimed_by,
    r.claimed_at_ms, r.result, r.done_at_ms, r.version, r.order_id, o.number"""
FROM = f"SELECT {ROW} FROM callback_request r LEFT JOIN orders o ON o.id = r.order_id WHERE"
TIMED = "r.state = 'open' AND r.from_ms IS NOT NULL"
GROUPS = (
    (CallbackGroup.OVERDUE, f"{TIMED} AND r.until_ms <= {AT}", "r.until_ms"),
    (CallbackGroup.NOW, f"{TIMED} AND r.until_ms > {AT} AND r.until_ms <= {AT + 24 * HOUR_MS} AND r.from_ms <= {AT}", "r.until_ms"),
    (CallbackGroup.TODAY, f"{TIMED} AND r.until_ms > {AT} AND r.from_ms > {AT} AND r.from_ms < {DAY_END}", "r.until_ms"),
    (CallbackGroup.PLANNED, f"{TIMED} AND r.until_ms > {DAY_END} AND r.from_ms >= {DAY_END}", "r.until_ms"),
    (CallbackGroup.SOON, "r.state = 'open' AND r.from_ms IS NULL", "r.received_at_ms"),
)
DONE = f"{FROM} r.state = 'done' ORDER BY r.done_at_ms DESC, r.id DESC LIMIT ?"
WHOLE = "SELECT source, corrected, customer_id, agreed, follow_up_on, kept_for FROM callback_request WHERE id = ?"
ATTEMPTS = """SELECT a.at_ms, p.name, a.result, a.remark FROM callback_attempt a LEFT JOIN person p ON p.id = a.person_id
    WHERE a.request_id = ? ORDER BY a.id"""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def fill(connection: Any, open_ones: int, done: int, now: datetime, person_id: str) -> None:
    """Write requests of the days around a moment: a tenth overdue or without a time each, a few claimed; the rest today and later."""
    chance = random.Random(2026)
    at = int(now.timestamp() * 1000)
    rows = [_request(chance, number, at, person_id, is_open=number <= open_ones) for number in range(1, open_ones + done + 1)]
    connection.execute("BEGIN IMMEDIATE")
    for text, values in (
        (REQUEST, rows),
        (CONTACT, [row[:1] for row in rows]),
        (MESSAGE, [row[:1] for row in rows]),
        (ATTEMPT, [(row[0], at - HOUR_MS * 30, person_id) for row in rows for _ in range(row[10])]),
    ):
        connection.executemany(text, values)
    connection.execute("COMMIT")


def _request(chance: random.Random, number: int, at: int, person_id: str, *, is_open: bool) -> tuple[Any, ...]:
    received = at - chance.randrange(60, 5 * 24 * 60) * 60_000
    start = at + chance.randrange(-24 * 6, 24 * 60) * HOUR_MS // 6 if chance.random() > 0.1 else None
    end = None if start is None else start + chance.randrange(1, 7) * HOUR_MS // 2
    claimed = at - chance.randrange(0, 30) * 60_000 if is_open and chance.random() < 0.02 else None
    about = (f"Kundin {number}", "Deckel fehlt", "+49 ••• ••14", number if chance.random() < 0.7 else None)
    result = ("", None) if is_open else ("reached", at - chance.randrange(1, 30 * 24 * 60) * 60_000)
    claim = (None if claimed is None else person_id, claimed)
    return (number, *about, received, start, end, chance.randrange(2), "open" if is_open else "done", chance.randrange(3), *claim, *result)


def calling(bench: "Bench") -> list[Case]:
    """Pair the lists of ten thousand open requests."""
    shop = bench.full.copy(bench.folder / "calling")
    connection, person_id = shop.connect(), bench.empty.owner().id
    fill(connection, bench.count, bench.count // 2, NOW, person_id)
    connection.close()
    hand, desk = bench.keep(shop.copy(bench.folder / "calling-by-hand").connect()), bench.keep(shop.open()).callbacks
    queue, done = CallbackQuery(), CallbackQuery(CallbackView.DONE)
    middle = desk.page(queue, start=bench.count // 2, limit=1)[0]
    pairs: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
        ("callbacks, first 50", lambda: first(hand), lambda: desk.page(queue, limit=ROWS)),
        ("callbacks, next 50", lambda: behind(hand, middle), lambda: desk.page(queue, after=middle, limit=ROWS)),
        ("callbacks, 50 done", lambda: newest_done(hand), lambda: desk.page(done, limit=ROWS)),
        ("callbacks, groups counted", lambda: counted(hand), lambda: desk.counts(queue).groups),
        ("callbacks, open one", lambda: one(hand, middle.id), lambda: desk.open(middle.id)),
    ]
    cases = []
    for name, by_hand, product in pairs:
        same(name, by_hand(), product())
        limit = 3.0 if "50" in name else None  # of a twentieth of a millisecond the transaction alone is as much again
        cases.append(Case(name, looped(by_hand), looped(product), limit, SHORT_ROUNDS, most_ms=1.0))
    return cases


def first(connection: Any) -> tuple[CallbackRow, ...]:
    """Return the first page of the queue."""
    found: list[CallbackRow] = []
    for group, where, by in GROUPS:
        if len(found) < ROWS:
            rows = connection.execute(f"{FROM} {where} ORDER BY {by}, r.id LIMIT ?", (ROWS - len(found),))
            found += [to_row(row, group) for row in rows]
    return tuple(found)


def behind(connection: Any, last: CallbackRow) -> tuple[CallbackRow, ...]:
    """Return the page behind a row whose group goes on for longer than a page."""
    where, by = next((where, by) for group, where, by in GROUPS if group is last.group)
    key = int((last.window.end if last.window else last.received_at).timestamp() * 1000)
    rows = connection.execute(f"{FROM} {where} AND ({by}, r.id) > (?, ?) ORDER BY {by}, r.id LIMIT ?", (key, last.id, ROWS))
    return tuple(to_row(row, last.group) for row in rows)


def newest_done(connection: Any) -> tuple[CallbackRow, ...]:
    """Return the first page of what is done."""
    return tuple(to_row(row, None) for row in connection.execute(DONE, (ROWS,)))


def counted(connection: Any) -> dict[CallbackGroup, int]:
    """Count the groups."""
    return {group: connection.execute(f"SELECT count(*) FROM callback_request r WHERE {where}").fetchone()[0] for group, where, _ in GROUPS}


def one(connection: Any, request_id: int) -> Callback:
    """Return one request whole, which has a time and is open."""
    head = connection.execute(f"{FROM} r.id = ?", (request_id,)).fetchone()
    from_ms, until_ms = head[5:7]
    group = next(g for g, is_so in _groups(from_ms, until_ms) if is_so)
    source, corrected, customer, agreed, _, _ = connection.execute(WHOLE, (request_id,)).fetchone()
    attempts = tuple(
        Attempt(moment(at), name, CallbackResult(how), said) for at, name, how, said in connection.execute(ATTEMPTS, (request_id,))
    )
    return Callback(to_row(head, group), CallbackSource(source), bool(corrected), customer, agreed, None, None, None, None, attempts)


def _groups(from_ms: int, until_ms: int) -> tuple[tuple[CallbackGroup, bool], ...]:
    today = CallbackGroup.TODAY, from_ms < DAY_END
    return (CallbackGroup.OVERDUE, until_ms <= AT), (CallbackGroup.NOW, from_ms <= AT), today, (CallbackGroup.PLANNED, True)


def to_row(row: Any, group: CallbackGroup | None) -> CallbackRow:
    """Make the record of a list."""
    number, name, topic, phone, received, start, end, outside, attempts, state, by, claimed, result, done, version, order_id, order = row
    lives = claimed is not None and claimed > CLAIMED
    return CallbackRow(
        RequestId(number), name, topic, phone, moment(received), None if start is None else CallWindow(moment(start), moment(end)),
        bool(outside), attempts, CallbackState(state), PersonId(by) if lives else None, moment(claimed) if lives else None, result,
        None if done is None else moment(done), False, version, None if order_id is None else OrderId(order_id), order or "", group,
        group is CallbackGroup.SOON and received <= LATE,
    )  # fmt: skip


def moment(millis: int) -> datetime:
    """Return a stored moment in UTC."""
    return EPOCH + timedelta(milliseconds=millis)
