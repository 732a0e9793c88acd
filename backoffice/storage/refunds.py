"""Refunds with their lines: kept, given up, settled, and listed by where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, exists, select

from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.pages import Count
from backoffice.domain.refund_parts import whole_of
from backoffice.domain.refund_rules import Content, paid_of
from backoffice.domain.refunds import DetailState, Refund, RefundId, RefundLine, RefundReason, RefundRow, RefundState, RefundWay
from backoffice.storage import incoming_payments, order_cancels
from backoffice.storage.money_schema import bank_detail, refund
from backoffice.storage.prepared import Prepared, raw_of
from backoffice.storage.schema import orders, person
from backoffice.storage.types import to_millis

_LINE = "INSERT INTO refund_line (refund_id, position, quantity_milli, amount_minor, deducted_minor) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Made:
    """A new refund: why and how the money goes back, what it is made of, and what belongs to it."""

    way: RefundWay
    reason: RefundReason
    content: Content
    reference: str = ""
    remark: str = ""
    return_id: int | None = None
    channel_refunded_minor: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the money of an order stands: its price with all pieces that were ordered, what was paid, and what went back."""

    currency: str
    whole_minor: int
    paid_minor: int
    refunded_minor: int


def of_order(connection: Connection, order_id: int) -> tuple[Refund, ...]:
    """Return the refunds of an order with their lines, in the order in which they were made."""
    return _with_lines(connection, _of_order().rows(connection, id=order_id))


def read(connection: Connection, refund_id: int) -> Refund | None:
    """Return one refund; None if it is not there."""
    return next(iter(_with_lines(connection, _one().rows(connection, id=refund_id))), None)


def add(connection: Connection, order_id: int, made: Made, person_id: str, at: datetime) -> RefundId:
    """Keep a refund and give its id: one by the provider is done at once, one by bank transfer waits."""
    done = made.way is RefundWay.PROVIDER
    names = (
        *("order_id", "way", "reason", "remark", "amount_minor", "shipping_minor", "goodwill_minor", "state", "reference"),
        *("channel_refunded_minor", "return_id", "made_at_ms", "made_by", "settled_at_ms"),
    )
    content, moment = made.content, to_millis(at)
    amounts = content.amount_minor, content.shipping_minor, content.goodwill_minor
    state = RefundState.DONE if done else RefundState.WAITING
    values = (
        *(order_id, str(made.way), str(made.reason), made.remark, *amounts, str(state), made.reference),
        *(made.channel_refunded_minor, made.return_id, moment, person_id, moment if done else None),
    )
    text = f"INSERT INTO refund ({', '.join(names)}) VALUES ({', '.join('?' * len(names))}) RETURNING id"
    refund_id = RefundId(connection.exec_driver_sql(text, values).scalar_one())
    rows = [(refund_id, line.position, line.quantity_milli, line.amount_minor, line.deducted_minor) for line in content.lines]
    raw_of(connection).executemany(_LINE, rows)
    return refund_id


def give_up(connection: Connection, refund_id: int) -> None:
    """Say that a waiting refund will not be made."""
    raw_of(connection).execute("UPDATE refund SET state = 'cancelled' WHERE id = ? AND state = 'waiting'", (refund_id,))


def write_refunded(connection: Connection, order_id: int, refunded_minor: int) -> None:
    """Write what has gone back of an order in all."""
    raw_of(connection).execute("UPDATE orders SET refunded_minor = ? WHERE id = ?", (refunded_minor, order_id))


def sent(connection: Connection, refund_ids: Sequence[int]) -> bool:
    """Say whether one of these refunds is in a file for the bank."""
    text = "SELECT 1 FROM refund WHERE id = ? AND (payout_file_id IS NOT NULL OR state = 'in_file')"
    return any(raw_of(connection).execute(text, (one,)).fetchone() for one in refund_ids)


def standing(connection: Connection, order_id: int) -> Standing:
    """Return where the money of an order stands."""
    text = "SELECT currency, total_minor, tax_included, payment_status, refunded_minor FROM orders WHERE id = ?"
    currency, total, included, status, refunded = raw_of(connection).execute(text, (order_id,)).fetchone()
    whole = whole_of(total, order_cancels.of(connection, order_id), tax_included=bool(included))
    received, *_ = incoming_payments.received_of(connection, [order_id])[order_id]
    return Standing(currency, whole, paid_of(PaymentStatus(status), total, whole, received), refunded)


def page(connection: Connection, state: RefundState, after: RefundId | None, limit: int, start: int = 0) -> tuple[RefundRow, ...]:
    """Return up to `limit` refunds that stand there, the newest first: behind the one given, or from place `start` (0-based)."""
    statement = _page(after is not None)
    values = {"start": start} if after is None else {"after": after}
    return tuple(RefundRow(*row) for row in statement.rows(connection, state=state, limit=limit, **values))


def count(connection: Connection, state: RefundState, cap: int | None) -> Count:
    """Count refunds that stand there, at most up to `cap`."""
    text = "SELECT count(*) FROM (SELECT 1 FROM refund WHERE state = ? LIMIT ?)"
    (number,) = raw_of(connection).execute(text, (str(state), -1 if cap is None else cap + 1)).fetchone()
    return Count(number) if cap is None else Count(min(number, cap), number > cap)


def _with_lines(connection: Connection, rows: Sequence[Any]) -> tuple[Refund, ...]:
    text = "SELECT position, quantity_milli, amount_minor, deducted_minor FROM refund_line WHERE refund_id = ? ORDER BY position"
    run = raw_of(connection).execute
    return tuple(Refund(*(*row, tuple(RefundLine(*line) for line in run(text, (row[0],))))) for row in rows)


def _records() -> Select[Any]:
    r = refund.c
    who = select(person.c.name).where(person.c.id == r.made_by).scalar_subquery()
    return select(
        *(r.id, r.order_id, r.way, r.reason, r.amount_minor, r.shipping_minor, r.goodwill_minor, r.state, r.made_at_ms),
        *(who.label("made_by"), r.remark, r.reference, r.detail_id, r.return_id, r.settled_at_ms, r.channel_refunded_minor),
    )


@cache
def _of_order() -> Prepared:
    return Prepared(_records().where(refund.c.order_id == bindparam("id")).order_by(refund.c.id))


@cache
def _one() -> Prepared:
    return Prepared(_records().where(refund.c.id == bindparam("id")))


@cache
def _page(keyed: bool) -> Prepared:
    r, o = refund.c, orders.c
    detail = exists().where(bank_detail.c.order_id == r.order_id, bank_detail.c.state == DetailState.CURRENT)
    who = select(person.c.name).where(person.c.id == r.made_by).scalar_subquery()
    columns = r.id, r.order_id, o.number, o.customer, r.way, r.reason, r.amount_minor, o.currency, r.state, r.made_at_ms
    ids = select(r.id).where(r.state == bindparam("state")).order_by(r.id.desc()).limit(bindparam("limit"))
    ids = ids.where(r.id < bindparam("after")) if keyed else ids.offset(bindparam("start"))
    shown = select(*columns, who.label("made_by"), r.settled_at_ms, detail.label("has_detail"))
    return Prepared(shown.join(orders, o.id == r.order_id).where(r.id.in_(ids.scalar_subquery())).order_by(r.id.desc()))


def order_of(connection: Connection, refund_id: int) -> OrderId | None:
    """Return whose refund this is; None if it is not there."""
    row = raw_of(connection).execute("SELECT order_id FROM refund WHERE id = ?", (refund_id,)).fetchone()
    return None if row is None else OrderId(row[0])
