"""The closed sets of an order's states, and what its list can be viewed and sorted by."""

from enum import StrEnum


class OrderStatus(StrEnum):
    """Where the shop's own work on an order stands."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    ON_HOLD = "on_hold"


class PaymentStatus(StrEnum):
    """Where the money stands."""

    OPEN = "open"
    PAID = "paid"
    PARTIALLY_PAID = "partially_paid"
    PARTIALLY_REFUNDED = "partially_refunded"
    REFUNDED = "refunded"
    VOIDED = "voided"
    FAILED = "failed"


class DeliveryStatus(StrEnum):
    """Where the goods stand."""

    OPEN = "open"
    PARTIALLY_SHIPPED = "partially_shipped"
    SHIPPED = "shipped"
    PARTIALLY_RETURNED = "partially_returned"
    RETURNED = "returned"


class Chip(StrEnum):
    """The one word that stands for the three axes in a list."""

    NEW = "new"
    IN_PROGRESS = "in_progress"
    UNPAID = "unpaid"
    SHIPPED = "shipped"
    COMPLETED = "completed"
    PROBLEM = "problem"
    CANCELLED = "cancelled"


class NotReady(StrEnum):
    """Why an order is not ready to ship."""

    UNPAID = "unpaid"
    PAYMENT_FAILED = "payment_failed"
    SHIPPED = "shipped"
    RETURNED = "returned"
    CANCELLED = "cancelled"
    ON_HOLD = "on_hold"
    REFUNDED = "refunded"
    CONFLICT = "conflict"
    ADDRESS = "address"


class OrderView(StrEnum):
    """The built-in views of the order list."""

    READY = "ready"
    NEW = "new"
    UNPAID = "unpaid"
    PROBLEM = "problem"
    ALL = "all"


class OrderSort(StrEnum):
    """What the order list can be sorted by; each is served by an index."""

    PLACED = "placed"
    NUMBER = "number"
    TOTAL = "total"
    NAME = "name"
