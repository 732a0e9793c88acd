"""Money that came in and was recorded here, and the orders that wait for theirs; what a channel reports stays with the order."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import DeliveryStatus, OrderSort, PaymentStatus
from backoffice.domain.pages import Direction

IncomingId = NewType("IncomingId", int)


class IncomingMethod(StrEnum):
    """How money came in."""

    BANK_TRANSFER = "bank_transfer"
    CASH = "cash"
    PROVIDER = "provider"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class IncomingPayment:
    """An amount (minor units of the order's currency) that was recorded for an order; `received_on` is a day of the shop."""

    id: IncomingId
    order_id: OrderId
    method: IncomingMethod
    amount_minor: int
    received_on: date
    reference: str
    person: str
    recorded_at: datetime
    channel_paid_minor: int = 0  # what the channel had reported as paid by then


@dataclass(frozen=True, slots=True)
class Receipt:
    """What is to be recorded for an order: an amount, or all that is open of it (None).

    `version` is the order as the person saw it; None where it does not matter what others did to it meanwhile.
    """

    order_id: OrderId
    version: int | None = None
    amount_minor: int | None = None
    received_on: date | None = None
    method: IncomingMethod = IncomingMethod.BANK_TRANSFER
    reference: str = ""


@dataclass(frozen=True, slots=True)
class AwaitingQuery:
    """What the list of unpaid orders shows: found by number, name or amount, and only those older than so many days."""

    words: str = ""
    older_than_days: int = 0
    sort: OrderSort = OrderSort.PLACED
    direction: Direction = Direction.DOWN

    @property
    def by_index(self) -> bool:
        """Whether an index serves the list so fast that it needs no reader of its own."""
        return not self.words


@dataclass(frozen=True, slots=True)
class AwaitingRow:
    """An order whose money has not come in whole. `open_minor` is what is missing of its total."""

    id: OrderId
    number: str
    customer: str
    placed_at: datetime
    payment_status: PaymentStatus
    delivery_status: DeliveryStatus
    payment_method: str
    total_minor: int
    open_minor: int
    currency: str
    version: int
