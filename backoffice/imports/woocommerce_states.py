"""What WooCommerce's order states mean on the three axes (DESIGN §8), and where in a JSON file its orders are."""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from backoffice.domain.orders import DeliveryStatus, OrderStatus, PaymentStatus
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
_ORDER_TOO = frozenset(
    {"id", "number", "order_number", "order_key", "currency", "line_items", "billing", "billing_address", "date_created_gmt", "created_at"}
)
_FIRST = ("data", "orders", "order", "response", "jsonBody")
_DEEPEST = 8


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
    return isinstance(value, Mapping) and bool(_ORDER_OWN & value.keys()) and len(_ORDER_TOO & value.keys()) > 1


def _inside(value: Thing) -> Iterator[object]:
    """Yield the values that may hold the orders, the usual wrappers' first."""
    yield from (value[name] for name in _FIRST if name in value)
    yield from (inner for name, inner in value.items() if name not in _FIRST)


def _find(value: object, depth: int) -> list[object] | None:
    if isinstance(value, list):
        return value if any(map(_is_order, value)) else None
    if not isinstance(value, Mapping) or depth > _DEEPEST:
        return None
    if _is_order(value):
        return [value]
    return next((found for inner in _inside(value) if (found := _find(inner, depth + 1)) is not None), None)


def orders_in(value: object) -> list[object]:
    """Return the orders in a JSON value: a list, one order, or either inside wrappers ({"data": …}, {"response": {"jsonBody": …}}).

    An empty list is an export without orders. Raises FileRefused `unknown_layout` where nothing looks like an order (refunds, say).
    """
    found = _find(value, 0)
    if found is not None:
        return found
    inner = next((value[name] for name in ("data", "orders") if name in value), None) if isinstance(value, Mapping) else value
    if inner == []:
        return []
    raise FileRefused("unknown_layout")
