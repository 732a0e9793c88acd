"""The one table of how an order's states may move, and the rule of quantities behind it.

Order, payment and delivery are three axes; money belongs to the channel (and to a later area), so verbs move the other two.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from backoffice.domain.order_flow import SENT, WAITING
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus


class Verb(StrEnum):
    """What can be done to an order. The value is the last part of the code in log and history."""

    START = "started"
    SHIP = "shipped"
    HOLD = "held"
    SOLVE = "solved"
    CANCEL = "cancelled"
    CANCEL_LINES = "lines_cancelled"
    COMPLETE = "completed"
    RETURN = "returned"
    WITHDRAW = "withdrawn"
    EDIT_ADDRESS = "address_changed"
    EDIT_LINES = "lines_changed"
    PACK_TOGETHER = "packed_together"
    PACK_APART = "packed_apart"


_AT_WORK = frozenset({OrderStatus.OPEN, OrderStatus.IN_PROGRESS})
_NOT_OVER = frozenset({OrderStatus.OPEN, OrderStatus.IN_PROGRESS, OrderStatus.ON_HOLD})
_LIVE = _NOT_OVER | {OrderStatus.COMPLETED}
_ANY = frozenset(DeliveryStatus)
_UNSENT = frozenset({DeliveryStatus.OPEN})
_OUT = SENT | {DeliveryStatus.PARTIALLY_SHIPPED}


@dataclass(frozen=True, slots=True)
class Move:
    """From which states a verb may go, and what the order axis becomes: None if it stays, or for SOLVE what it was before the hold."""

    order: frozenset[OrderStatus]
    delivery: frozenset[DeliveryStatus]
    becomes: OrderStatus | None = None


MOVES: Mapping[Verb, Move] = {
    Verb.START: Move(frozenset({OrderStatus.OPEN}), WAITING, OrderStatus.IN_PROGRESS),
    Verb.SHIP: Move(_AT_WORK, WAITING, OrderStatus.IN_PROGRESS),
    Verb.HOLD: Move(_AT_WORK, WAITING, OrderStatus.ON_HOLD),
    Verb.SOLVE: Move(frozenset({OrderStatus.ON_HOLD}), _ANY),
    Verb.CANCEL: Move(_NOT_OVER, _UNSENT, OrderStatus.CANCELLED),
    Verb.CANCEL_LINES: Move(_NOT_OVER, WAITING),
    Verb.COMPLETE: Move(_AT_WORK, SENT, OrderStatus.COMPLETED),
    Verb.RETURN: Move(_LIVE, _OUT),
    Verb.WITHDRAW: Move(_LIVE, _ANY),
    Verb.EDIT_ADDRESS: Move(_NOT_OVER, WAITING),
    Verb.EDIT_LINES: Move(_NOT_OVER, _UNSENT),
    Verb.PACK_TOGETHER: Move(_AT_WORK, WAITING),
    Verb.PACK_APART: Move(_NOT_OVER, WAITING),
}
# Money that went back or never will come ends all work but taking goods back.
_OVER = frozenset({PaymentStatus.VOIDED, PaymentStatus.REFUNDED})
_IN_SPITE_OF_MONEY = frozenset({Verb.SOLVE, Verb.CANCEL, Verb.COMPLETE, Verb.RETURN, Verb.WITHDRAW, Verb.PACK_APART})


def may(verb: Verb, order: OrderStatus, payment: PaymentStatus, delivery: DeliveryStatus) -> bool:
    """Say whether a verb may be done to an order in these states. Shipping also asks `order_flow.not_ready`."""
    move = MOVES[verb]
    return order in move.order and delivery in move.delivery and (payment not in _OVER or verb in _IN_SPITE_OF_MONEY)


def why_not(verb: Verb, order: OrderStatus, payment: PaymentStatus, delivery: DeliveryStatus) -> str | None:
    """Return the code of why a verb cannot be done; None if it can. Codes are those of `NotReady`, and `not_held`, `not_shipped`."""
    if may(verb, order, payment, delivery):
        return None
    move = MOVES[verb]
    if verb is Verb.SOLVE:
        return "not_held"
    if order not in move.order:
        return str(order)
    if delivery not in move.delivery:
        return "not_shipped" if delivery in WAITING else str(delivery)
    return str(payment)


@dataclass(frozen=True, slots=True)
class LineCount:
    """Where the pieces of a line are, in thousandths: ordered, cancelled here, sent, come back."""

    position: int
    ordered: int
    cancelled: int = 0
    sent: int = 0
    returned: int = 0

    @property
    def left(self) -> int:
        """How many can still be sent or cancelled."""
        return max(0, self.ordered - self.cancelled - self.sent)

    @property
    def out(self) -> int:
        """How many the customer has and can send back."""
        return max(0, self.sent - self.returned)


def delivery_of(lines: tuple[LineCount, ...], before: DeliveryStatus) -> DeliveryStatus:
    """Return where the goods stand by their pieces; an order without lines stays as it was."""
    if not any(line.ordered - line.cancelled > 0 for line in lines):
        return before if not any(line.sent for line in lines) else _sent_state(lines)
    if not any(line.sent for line in lines):
        return DeliveryStatus.OPEN
    return DeliveryStatus.PARTIALLY_SHIPPED if any(line.left for line in lines) else _sent_state(lines)


def _sent_state(lines: tuple[LineCount, ...]) -> DeliveryStatus:
    if not any(line.returned for line in lines):
        return DeliveryStatus.SHIPPED
    return DeliveryStatus.PARTIALLY_RETURNED if any(line.out for line in lines) else DeliveryStatus.RETURNED


def share(amount_minor: int, ordered: int, already: int, taken: int) -> int:
    """Return the part of a line's amount that `taken` pieces carry, after `already` were taken; the parts of all pieces add up exactly.

    Rounded half away from zero on the running sum, so that three thirds of 10.00 are 3.33, 3.34 and 3.33.
    """
    if ordered <= 0:
        return 0
    return _part(amount_minor, already + taken, ordered) - _part(amount_minor, already, ordered)


def _part(amount: int, pieces: int, of: int) -> int:
    sign = -1 if amount < 0 else 1
    return sign * ((2 * abs(amount) * pieces + of) // (2 * of))
