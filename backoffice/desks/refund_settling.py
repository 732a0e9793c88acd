"""What follows when a refund has gone out: the order's sum and state, the return that waited for it, and the lines of its history."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from backoffice.domain.money import amount_text
from backoffice.domain.refund_rules import payment_after
from backoffice.domain.refunds import Refund
from backoffice.storage import refunds, returns
from backoffice.storage.orders import Event, State


@dataclass(slots=True)
class Settled:
    """An order after its refunds went out, for `Changing.change`: new state, history, and what its before-image needs."""

    state: State
    events: list[Event]
    columns: dict[str, object]
    returns: list[int | str] = field(default_factory=list)


def settle(connection: Connection, state: State, gone: Sequence[Refund], at: datetime, code: str) -> Settled:
    """Count refunds that have gone out of one order, and settle the returns that they were made for."""
    here = refunds.standing(connection, state.id)
    refunded = here.refunded_minor + sum(one.amount_minor for one in gone)
    after = replace(state, payment_status=payment_after(state.payment_status, here.paid_minor, refunded, here.whole_minor))
    refunds.write_refunded(connection, state.id, refunded)
    old, new = (amount_text(amount, here.currency) for amount in (here.refunded_minor, refunded))
    done = Settled(after, [Event(state.id, code, "refunded_minor", old, new)], {"refunded_minor": here.refunded_minor})
    if after.payment_status is not state.payment_status:
        done.events.append(Event(state.id, code, "payment_status", state.payment_status, after.payment_status))
    for return_id in sorted({one.return_id for one in gone if one.return_id is not None}):
        kept = returns.read(connection, return_id)
        if kept is not None and kept.settled_at is None:
            returns.settle(connection, return_id, at)
            done.returns.append(return_id)
            done.events.append(Event(state.id, "order.return_settled"))
    return done
