"""What the shop itself does to an order: holding, cancelling quantities, packing together, taking goods back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from backoffice.domain.ids import OrderId


class ReturnKind(StrEnum):
    """Why goods come back: a plain return, or a withdrawal from the contract (§ 355, § 356a BGB)."""

    RETURN = "return"
    WITHDRAWAL = "withdrawal"


class Condition(StrEnum):
    """How a returned article arrived; `announced` is not here yet, `missing` was announced and did not come."""

    ANNOUNCED = "announced"
    AS_NEW = "as_new"
    USED = "used"
    DAMAGED = "damaged"
    MISSING = "missing"


class NextStep(StrEnum):
    """What happens after a return."""

    REFUND = "refund"
    REPLACEMENT = "replacement"
    REPAIR = "repair"
    NOTHING = "nothing"


class HoldReason(StrEnum):
    """Why an order waits; `other` is explained in a note."""

    ADDRESS = "address"
    STOCK = "stock"
    CUSTOMER = "customer"
    PAYMENT = "payment"
    OTHER = "other"


class CancelReason(StrEnum):
    """Why an order, or some of it, is cancelled."""

    CUSTOMER = "customer"
    STOCK = "stock"
    PAYMENT = "payment"
    MISTAKE = "mistake"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LineQuantity:
    """A quantity of an order's line, in thousandths."""

    position: int
    quantity_milli: int


@dataclass(frozen=True, slots=True)
class ReturnedLine:
    """A line of a return: how much came back, and how."""

    position: int
    quantity_milli: int
    condition: Condition


@dataclass(frozen=True, slots=True)
class GoodsReturn:
    """A return or withdrawal. `refund_due` is 14 days after a withdrawal was received (§ 357 BGB); None where no money goes back."""

    id: int
    order_id: OrderId
    kind: ReturnKind
    received_at: datetime
    refund_due: datetime | None
    next_step: NextStep
    settled_at: datetime | None
    remark: str
    lines: tuple[ReturnedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """What the shop's own work has left on an order, beside its states."""

    hold_reason: str = ""
    held_at: datetime | None = None
    cancel_reason: str = ""
    slip_printed_at: datetime | None = None
    listed_at: datetime | None = None
    tags: tuple[str, ...] = ()
    together: tuple[OrderId, ...] = ()  # the orders that go in one parcel with this one, this one among them; empty if none
    cancelled: tuple[LineQuantity, ...] = ()
    returns: tuple[GoodsReturn, ...] = ()
