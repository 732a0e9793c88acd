"""Money that came in and was recorded here; what a channel reports stays with the order's own payments."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from backoffice.domain.ids import OrderId

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
    person_id: str
    recorded_at: datetime
