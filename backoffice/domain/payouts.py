"""Refunds on their way to the bank: what is shown before, why one is not paid, and the files that were written."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NewType

from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.refunds import DetailId, RefundId, RefundReason

PayoutFileId = NewType("PayoutFileId", int)


class NotPaid(StrEnum):
    """Why a refund is not paid out now."""

    NOT_WAITING = "not_waiting"  # gone, cancelled, or in a file already
    NO_DETAILS = "no_details"
    PROPOSED = "proposed"  # an account was found in a text, and nobody has taken it yet
    WAITING = "waiting"  # changed lately, and no second person has confirmed it
    ERASED = "erased"  # the sealed number is gone
    CURRENCY = "currency"  # only euros go by SEPA
    OUTSIDE_SEPA = "outside_sepa"
    TOO_MUCH = "too_much"  # more than can still be refunded
    NO_OWN_ACCOUNT = "no_own_account"
    OWN_ACCOUNT = "own_account"  # the shop's own box does not fit
    NOT_IN_LOG = "not_in_log"  # the log does not know of this account, or says that it was replaced or erased
    OTHER_SHOP = "other_shop"
    OTHER_BOX = "other_box"  # another box lies in its place
    OTHER_ORDER = "other_order"
    OTHER_CUSTOMER = "other_customer"
    OTHER_SOURCE = "other_source"
    OTHER_HOLDER = "other_holder"
    OTHER_PERSON = "other_person"  # entered by somebody else, or at another time, than the log says
    OTHER_ACCOUNT = "other_account"  # country or last digits are not those that are shown
    NOT_VALID = "not_valid"  # the number is no valid IBAN
    DAMAGED = "damaged"  # cut off, changed, or sealed for somebody else
    UNKNOWN_BOX_NUMBER = "unknown_box_number"  # this person holds no key with that number


@dataclass(frozen=True, slots=True)
class WaitingRefund:
    """A refund by bank transfer, with what is known of its order's money.

    `received_minor` came in, `whole_minor` was the order's price before anything was cancelled, `refunded_minor` has gone back, and
    `live_minor` is on its way, this refund counted.
    """

    id: RefundId
    order_id: OrderId
    order_number: str
    currency: str
    amount_minor: int
    reason: RefundReason
    made_at: datetime
    made_by: str
    return_id: int | None
    customer_id: int | None
    payment_status: PaymentStatus
    total_minor: int
    whole_minor: int
    received_minor: int
    refunded_minor: int
    live_minor: int


@dataclass(frozen=True, slots=True)
class PayoutLine:
    """A refund that waits for the bank. `why_not` is None when it can be paid.

    `recently_changed`: the account was changed, assigned or taken from a text within the last days; `changed_by` (a person's id) and
    `changed_at` say who entered it and when. `usable_at` is set while it waits.
    """

    refund_id: RefundId
    order_id: OrderId
    order_number: str
    holder: str
    bank: str
    country: str
    last_digits: str
    amount_minor: int
    currency: str
    reason: RefundReason
    made_at: datetime
    made_by: str
    why_not: NotPaid | None = None
    detail_id: DetailId | None = None
    recently_changed: bool = False
    changed_at: datetime | None = None
    changed_by: str = ""
    confirmed_by: str = ""
    usable_at: datetime | None = None

    @property
    def masked(self) -> str:
        """The account as it is shown; empty where there is none."""
        return f"{self.country} •••• {self.last_digits}" if self.country else ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A refund that is left out of a file, and why."""

    refund_id: RefundId
    order_number: str
    reason: NotPaid


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a file would hold: the refunds that are paid, how many and how much, and those that are left out."""

    lines: tuple[PayoutLine, ...]
    count: int
    sum_minor: int
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A file for the bank that is there."""

    file_id: PayoutFileId
    count: int
    sum_minor: int
    path: Path
    refused: tuple[Refused, ...] = ()


class PayoutState(StrEnum):
    """How far a file came. A `prepared` one was cut off; at the next start it is finished, or nobody knows where it went (`lost`)."""

    PREPARED = "prepared"
    WRITTEN = "written"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class PayoutFile:
    """A file that was written. `exists`: it still lies where it was written, readable for whoever opens it.

    `lost`: the program was cut off while it was put in place, and it is not there: somebody has to say whether the bank has it.
    """

    id: PayoutFileId
    message_id: str
    path: Path
    state: PayoutState
    payments: int
    sum_minor: int
    currency: str
    person_id: str
    written_at: datetime
    exists: bool = False
    lost: bool = False
