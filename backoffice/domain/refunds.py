"""Money that goes back to a customer, and the bank details that it is sent to. The number of an account is in none of these records."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from backoffice.domain.ids import OrderId

RefundId = NewType("RefundId", int)
DetailId = NewType("DetailId", int)


class RefundWay(StrEnum):
    """How money goes back: where it came from, recorded in one step, or by a file for the bank."""

    PROVIDER = "provider"
    BANK_TRANSFER = "bank_transfer"


class RefundReason(StrEnum):
    """Why money goes back."""

    WITHDRAWAL = "withdrawal"
    RETURN = "return"
    CANCELLED = "cancelled"
    DEFECT = "defect"
    NOT_ARRIVED = "not_arrived"
    GOODWILL = "goodwill"
    OVERPAID = "overpaid"
    OTHER = "other"


class RefundState(StrEnum):
    """Where a refund stands. One by bank transfer waits, goes into a file, and is done when that file is written."""

    WAITING = "waiting"
    IN_FILE = "in_file"
    DONE = "done"
    CANCELLED = "cancelled"


class DetailSource(StrEnum):
    """Where a bank account number came from; `shop` is the shop's own account, which refunds are sent from."""

    TYPED = "typed"
    NOTE = "note"
    MESSAGE = "message"
    SHOP = "shop"


class DetailState(StrEnum):
    """Whether an account is the one that money goes to. A proposed one was found in a text and waits for somebody to take it."""

    CURRENT = "current"
    PROPOSED = "proposed"
    FORMER = "former"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class RefundLine:
    """Pieces of an order's line (thousandths) that are refunded, and for how much (minor units of the order's currency).

    `deducted_minor` is what was kept of their price, for wear or because it had gone back in another way.
    """

    position: int
    quantity_milli: int
    amount_minor: int
    deducted_minor: int = 0


@dataclass(frozen=True, slots=True)
class Refund:
    """Money back for an order: the sum of its lines, shipping and goodwill. `settled_at` is None until it has gone out.

    `channel_refunded_minor` is what counted as gone back by the channel when this was made, so that nothing is counted twice.
    """

    id: RefundId
    order_id: OrderId
    way: RefundWay
    reason: RefundReason
    amount_minor: int
    shipping_minor: int
    goodwill_minor: int
    state: RefundState
    made_at: datetime
    made_by: str
    remark: str = ""
    reference: str = ""
    detail_id: DetailId | None = None
    return_id: int | None = None
    settled_at: datetime | None = None
    channel_refunded_minor: int = 0
    lines: tuple[RefundLine, ...] = ()


@dataclass(frozen=True, slots=True)
class RefundRow:
    """One line of the list of refunds. `has_detail`: the order has an account that money can be sent to."""

    id: RefundId
    order_id: OrderId
    number: str
    customer: str
    way: RefundWay
    reason: RefundReason
    amount_minor: int
    currency: str
    state: RefundState
    made_at: datetime
    made_by: str
    settled_at: datetime | None
    has_detail: bool


@dataclass(frozen=True, slots=True)
class BankDetail:
    """What may be shown of an account: holder, bank, country and last digits ("DE •••• 2051").

    `usable_at`: a changed account waits until then, unless a second person confirmed it. `box_ends_at`: when the sealed number is erased.
    """

    id: DetailId
    order_id: OrderId | None
    customer_id: int | None
    source: DetailSource
    source_id: str
    holder: str
    country: str
    bank: str
    last_digits: str
    state: DetailState
    entered_at: datetime
    entered_by: str
    usable_at: datetime
    confirmed_by: str = ""
    assigned_at: datetime | None = None
    paid_out_at: datetime | None = None
    box_ends_at: datetime | None = None

    @property
    def masked(self) -> str:
        """The account as everybody who may see payments sees it."""
        return f"{self.country} •••• {self.last_digits}"


@dataclass(frozen=True, slots=True)
class FromMessage:
    """An account that a message named and that belongs to no order yet, seen from an order: whether it is of the same customer."""

    detail: BankDetail
    same_customer: bool


@dataclass(frozen=True, slots=True)
class AccountCheck:
    """What can be said of a number while it is typed. `reason` is empty for a valid one, else a code.

    Codes: `empty`, `incomplete`, `characters`, `country`, `too_long`, `structure`, `check_digits`. `bank` and `bic` stay empty where they
    are not known, and for numbers under 20 characters, which bank and last digits would nearly give away. `sepa`: a SEPA file gets there.
    """

    valid: bool
    reason: str = ""
    country: str = ""
    bank: str = ""
    bic: str = ""
    masked: str = ""
    last_digits: str = ""
    sepa: bool = False


@dataclass(frozen=True, slots=True)
class Entered:
    """The result of entering an account; one that is `changed` is paid out to from `usable_at` on, or when a second person confirmed it."""

    detail: BankDetail
    changed: bool
    usable_at: datetime


@dataclass(frozen=True, slots=True)
class SealedAccount:
    """An account number that was found in a text and sealed: what the page says of it ("DE •••• 2051")."""

    order_id: OrderId
    detail_id: DetailId
    masked: str
    state: DetailState
