"""What WooCommerce's order states mean on the three axes (DESIGN §8), and where in a JSON file its orders are."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.errors import FileRefused

Thing: TypeAlias = Mapping[str, object]
Axes: TypeAlias = tuple[OrderStatus, PaymentStatus, DeliveryStatus]

_WAITING = (OrderStatus.OPEN, PaymentStatus.OPEN, DeliveryStatus.OPEN)
_PAID = (OrderStatus.OPEN, PaymentStatus.PAID, DeliveryStatus.OPEN)
_SENT = (OrderStatus.COMPLETED, PaymentStatus.PAID, DeliveryStatus.SHIPPED)
_CANCELLED = (OrderStatus.CANCELLED, PaymentStatus.VOIDED, DeliveryStatus.OPEN)
_STATES = {
    "completed": _SENT,
    "processing": _PAID,
    "on-hold": _WAITING,
    "pending": _WAITING,
    "auto-draft": _WAITING,
    "draft": _WAITING,
    "checkout-draft": _WAITING,
    "refunded": (OrderStatus.COMPLETED, PaymentStatus.REFUNDED, DeliveryStatus.OPEN),
    "failed": (OrderStatus.OPEN, PaymentStatus.FAILED, DeliveryStatus.OPEN),
    "cancelled": _CANCELLED,
    "trash": _CANCELLED,
    # Of widespread extensions (deposits, shipment tracking, delivery states):
    "partially-paid": (OrderStatus.OPEN, PaymentStatus.PARTIALLY_PAID, DeliveryStatus.OPEN),
    "partial-payment": (OrderStatus.OPEN, PaymentStatus.PARTIALLY_PAID, DeliveryStatus.OPEN),
    "partially-shipped": (OrderStatus.OPEN, PaymentStatus.PAID, DeliveryStatus.PARTIALLY_SHIPPED),
    "partial-shipped": (OrderStatus.OPEN, PaymentStatus.PAID, DeliveryStatus.PARTIALLY_SHIPPED),
    "shipped": _SENT,
    "delivered": _SENT,
}
_ORDER_OWN = frozenset({"status", "total"})
_ORDER_TOO = frozenset({"number", "order_number", "order_key", "currency", "line_items", "billing", "billing_address"})
_WRAPPERS = ("data", "orders", "response", "jsonBody")
_DEEPEST = 64


def axes(status: str, paid: bool) -> Axes:
    """Return order, payment and delivery for a state; one of the shop's own making is an open order, paid if it has a date of payment."""
    known = _STATES.get(status.strip().casefold().removeprefix("wc-").replace("_", "-"))
    return known or (_PAID if paid else _WAITING)


def with_refunds(found: Axes, total_minor: int, refunded_minor: int) -> Axes:
    """Return the axes after refunds: below the total partially refunded, else refunded; failed and refunded orders stay as they are."""
    order, payment, delivery = found
    if refunded_minor <= 0 or payment in (PaymentStatus.REFUNDED, PaymentStatus.FAILED):
        return found
    return order, PaymentStatus.REFUNDED if refunded_minor >= total_minor else PaymentStatus.PARTIALLY_REFUNDED, delivery


def _is_order(value: object) -> bool:
    """Say whether a value is an order, told by two of its members: products and coupons have a state, an id and dates too, but no more."""
    if not isinstance(value, Mapping) or not _ORDER_OWN & value.keys():
        return False
    told = len(_ORDER_TOO & value.keys())
    return told > 1 or (told == 1 and "id" in value)


def _orders(value: object, depth: int) -> Iterator[object]:
    """Yield the orders of a value in the file's order; of a list that holds one, every entry: what else stands there is to be told."""
    if _is_order(value):
        yield value
    elif isinstance(value, list) and any(map(_is_order, value)):
        yield from value
    elif depth < _DEEPEST:
        inside = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
        for inner in inside:
            yield from _orders(inner, depth + 1)


def _is_empty(value: object, depth: int = 0) -> bool:
    """Say whether a value is an empty list, bare, among others (pages) or in one of the usual wrappers: an export without orders."""
    if isinstance(value, list):
        return depth < _DEEPEST and all(_is_empty(inner, depth + 1) for inner in value)
    return isinstance(value, Mapping) and depth < _DEEPEST and any(_is_empty(value.get(name), depth + 1) for name in _WRAPPERS)


def orders_in(value: object) -> list[object]:
    """Return the orders in a JSON value: lists, pages of lists, single orders, in whatever wrappers ({"data": …}, {"1001": …}).

    An empty list is an export without orders. Raises FileRefused `unknown_layout` where nothing looks like an order (refunds, products).
    """
    found = list(_orders(value, 0))
    if not found and not _is_empty(value):
        raise FileRefused("unknown_layout")
    return found
