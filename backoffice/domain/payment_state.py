"""Where the money of an order stands: what was received by what the channel and the shop say of it, and the state that follows."""

from collections.abc import Iterable
from dataclasses import dataclass

from backoffice.domain.order_status import OrderStatus, PaymentStatus

AWAITED = frozenset({PaymentStatus.OPEN, PaymentStatus.PARTIALLY_PAID, PaymentStatus.FAILED})
_THERE = frozenset({PaymentStatus.PAID, PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDED})


@dataclass(frozen=True, slots=True)
class Recorded:
    """An amount that was recorded here, and what the channel had reported as paid by then; minor units."""

    amount_minor: int
    channel_paid_minor: int


def received_minor(channel_minor: int, recorded: Iterable[Recorded]) -> int:
    """Return what has come in for an order: what the channel reports and what was recorded here, the same money counted once.

    What the channel reports more than when the first amount was recorded here is taken for the same money.
    """
    here = tuple(recorded)
    if not here:
        return channel_minor
    before = min(one.channel_paid_minor for one in here)
    return before + max(sum(one.amount_minor for one in here), channel_minor - before)


def state_of(total_minor: int, received: int) -> PaymentStatus:
    """Return the payment state of an order for which something was recorded here."""
    return PaymentStatus.PAID if received >= total_minor else PaymentStatus.PARTIALLY_PAID


def merged(theirs: PaymentStatus, total_minor: int, received: int | None) -> PaymentStatus:
    """Return the payment state after an import: what was paid here stays paid, unless the channel says refunded or voided.

    `received` is None where nothing was recorded here; then the channel's word holds.
    """
    if received is None or theirs not in AWAITED:
        return theirs
    return state_of(total_minor, received)


def why_not_paid(order: OrderStatus, payment: PaymentStatus) -> str | None:
    """Return the code of why an order cannot be marked as paid; None if it can."""
    if order is OrderStatus.CANCELLED or payment is PaymentStatus.VOIDED:
        return "cancelled"
    if payment is PaymentStatus.REFUNDED:
        return "refunded"
    return "already_paid" if payment in _THERE else None
