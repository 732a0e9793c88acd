"""The rules of an order's life: its chip, whether it is ready to ship, and what may be done to it."""

from backoffice.domain.order_status import Chip, DeliveryStatus, NotReady, OrderStatus, PaymentStatus

PAID_ENOUGH = frozenset({PaymentStatus.PAID, PaymentStatus.PARTIALLY_REFUNDED})
WAITING = frozenset({DeliveryStatus.OPEN, DeliveryStatus.PARTIALLY_SHIPPED})
SENT = frozenset({DeliveryStatus.SHIPPED, DeliveryStatus.PARTIALLY_RETURNED, DeliveryStatus.RETURNED})


def not_ready(  # noqa: PLR0911  # one return a reason, in their order
    order: OrderStatus,
    payment: PaymentStatus,
    delivery: DeliveryStatus,
    *,
    ships_before_payment: bool,
    conflict: bool = False,
    address_problem: bool = False,
) -> NotReady | None:
    """Return why an order is not ready to ship, the reason first that is hardest to mend; None if it is ready."""
    if order is OrderStatus.CANCELLED or payment is PaymentStatus.VOIDED:
        return NotReady.CANCELLED
    if delivery not in WAITING:
        return NotReady.SHIPPED if delivery is DeliveryStatus.SHIPPED else NotReady.RETURNED
    if payment is PaymentStatus.REFUNDED:
        return NotReady.REFUNDED
    if conflict:
        return NotReady.CONFLICT
    if order is OrderStatus.ON_HOLD:
        return NotReady.ON_HOLD
    if address_problem:
        return NotReady.ADDRESS
    if payment in PAID_ENOUGH or ships_before_payment:
        return None
    return NotReady.PAYMENT_FAILED if payment is PaymentStatus.FAILED else NotReady.UNPAID


def chip(
    order: OrderStatus,
    payment: PaymentStatus,
    delivery: DeliveryStatus,
    *,
    ships_before_payment: bool,
    conflict: bool = False,
    address_problem: bool = False,
) -> Chip:
    """Return the one word for the three axes: cancelled > problem > awaiting payment > new > in progress > shipped > completed."""
    reason = not_ready(
        order, payment, delivery, ships_before_payment=ships_before_payment, conflict=conflict, address_problem=address_problem
    )
    if reason is NotReady.CANCELLED:
        return Chip.CANCELLED
    if order is OrderStatus.ON_HOLD or conflict or reason is NotReady.ADDRESS:
        return Chip.PROBLEM
    if reason in (NotReady.UNPAID, NotReady.PAYMENT_FAILED):
        return Chip.UNPAID
    if order is OrderStatus.COMPLETED or reason in (NotReady.REFUNDED, NotReady.RETURNED):
        return Chip.COMPLETED
    if delivery in SENT:
        return Chip.SHIPPED
    return Chip.NEW if order is OrderStatus.OPEN else Chip.IN_PROGRESS


def may_start(order: OrderStatus, payment: PaymentStatus, delivery: DeliveryStatus) -> bool:
    """Say whether somebody can begin work on an order: open, not sent, not cancelled; unpaid ones too, to prepare them."""
    return order is OrderStatus.OPEN and delivery in WAITING and payment not in (PaymentStatus.VOIDED, PaymentStatus.REFUNDED)
