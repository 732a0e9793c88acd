"""What a payout reads before anything is written: refunds, accounts and the log, and the boxes, opened and compared with all of these."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from backoffice.desks.account_sealing import context_of
from backoffice.domain import payout_rules
from backoffice.domain.bank_detail_trust import KIND, Trust, trusts
from backoffice.domain.orders import Address
from backoffice.domain.payouts import NotPaid, PayoutLine, Refused, WaitingRefund
from backoffice.domain.refunds import BankDetail, RefundId
from backoffice.security import account_box
from backoffice.security.account_box import BoxRefused, Expected
from backoffice.storage import bank_details, log, payouts
from backoffice.storage.bank_details import Box

Keys = Mapping[int, bytes | bytearray]


@dataclass(frozen=True, slots=True)
class Known:
    """What is read of refunds. `until`: the newest line of the log about accounts."""

    shop_id: str
    refunds: tuple[WaitingRefund, ...]
    details: Mapping[int, tuple[BankDetail, ...]]
    boxes: Mapping[int, Box]
    trusts: Mapping[int, Trust]
    own: BankDetail | None
    until: int

    def account(self, refund: WaitingRefund) -> BankDetail | None:
        """Return the account that a refund goes to."""
        return payout_rules.account_of(self.details.get(refund.order_id, ()))

    def why_not(self, refund: WaitingRefund, now: datetime) -> NotPaid | None:
        """Return why a refund cannot be paid, as far as that can be said without opening its box."""
        account = self.account(refund)
        trust = self.trusts.get(account.id) if account is not None else None
        sealed = account is not None and account.id in self.boxes
        details = self.details.get(refund.order_id, ())
        return payout_rules.why_not(refund, details, trust, now, sealed=sealed, own=self.own is not None)

    def line(self, refund: WaitingRefund, now: datetime) -> PayoutLine:
        """Return what is shown of a refund that waits."""
        account = self.account(refund)
        shown = (account.holder, account.bank, account.country, account.last_digits) if account is not None else ("", "", "", "")
        line = PayoutLine(
            *(refund.id, refund.order_id, refund.order_number, *shown),
            amount_minor=refund.amount_minor,
            currency=refund.currency,
            reason=refund.reason,
            made_at=refund.made_at,
            made_by=refund.made_by,
            why_not=self.why_not(refund, now),
        )
        trust = self.trusts.get(account.id) if account is not None else None
        if account is None or trust is None:
            return line
        return replace(
            line,
            detail_id=account.id,
            recently_changed=payout_rules.is_recent(trust, now),
            changed_at=trust.since,
            changed_by=trust.since_by,
            confirmed_by=trust.confirmed_by,
            usable_at=trust.usable_at if trust.usable_at > now else None,
        )


@dataclass(frozen=True, slots=True)
class Paid:
    """A refund whose box was opened and fits; `address` is the holder's, empty where it is somebody else's."""

    refund: WaitingRefund
    account: BankDetail
    address: Address
    number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Opened:
    """Refunds that can be paid, and those that are left out."""

    known: Known
    paid: tuple[Paid, ...]
    refused: tuple[Refused, ...]
    own_number: str = field(default="", repr=False)

    @property
    def sum_minor(self) -> int:
        """What is paid in all."""
        return sum(one.refund.amount_minor for one in self.paid)


def read(connection: Connection, shop_id: str, only: Collection[RefundId] | None = None) -> Known:
    """Read the refunds that wait, all or some, with all that says where they may go."""
    refunds = tuple(one for one in payouts.waiting(connection) if only is None or one.id in only)
    details = bank_details.of_orders(connection, list({one.order_id for one in refunds}))
    accounts = [account for group in details.values() if (account := payout_rules.account_of(group)) is not None]
    own = bank_details.own(connection)
    boxes = bank_details.boxes(connection, [one.id for one in (*accounts, *((own,) if own is not None else ()))])
    told = trusts(log.of_area(connection, KIND)) if refunds else {}
    return Known(shop_id, refunds, details, boxes, told, own, payouts.newest_of_area(connection, KIND))


def open_all(known: Known, wanted: Sequence[RefundId], addresses: Mapping[int, Address], keys: Keys, now: datetime) -> Opened:
    """Open the boxes of refunds and compare each with all that is known of it."""
    here = {refund.id for refund in known.refunds}
    refused = [Refused(one, "", NotPaid.NOT_WAITING) for one in dict.fromkeys(wanted) if one not in here]
    (own_number, why), paid = _own_number(known, keys), []
    for refund in known.refunds:
        reason, account = known.why_not(refund, now) or why, known.account(refund)
        if reason is None and account is not None:
            number, reason = _opened(known, account, keys)
            paid.append(Paid(refund, account, _address(account, addresses.get(refund.order_id, Address())), number))
        if reason is not None:
            refused.append(Refused(refund.id, refund.order_number, reason))
    return Opened(known, tuple(one for one in paid if one.number), tuple(refused), own_number)


def open_one(known: Known, detail: BankDetail, keys: Keys) -> str:
    """Open the box of an account and compare it with table and log; return the number. Raises BoxRefused."""
    box, trust = known.boxes[detail.id], known.trusts[detail.id]
    opened = account_box.open_box(keys, box.number, box.sealed)
    context = context_of(known.shop_id, detail, trust.entered_by, trust.entered_at)
    account_box.verify(opened, Expected(context, trust.mark, detail.country, detail.last_digits))
    return opened.iban


def _opened(known: Known, account: BankDetail, keys: Keys) -> tuple[str, NotPaid | None]:
    try:
        return open_one(known, account, keys), None
    except BoxRefused as error:
        return "", NotPaid(error.reason)


def _own_number(known: Known, keys: Keys) -> tuple[str, NotPaid | None]:
    """Return the number of the shop's own account, or why there is none that can be used."""
    own = known.own
    if own is None:
        return "", NotPaid.NO_OWN_ACCOUNT
    if own.id not in known.boxes or own.id not in known.trusts or known.trusts[own.id].gone:
        return "", NotPaid.OWN_ACCOUNT
    number, reason = _opened(known, own, keys)
    return number, reason if reason in (None, NotPaid.UNKNOWN_BOX_NUMBER) else NotPaid.OWN_ACCOUNT


def _address(account: BankDetail, address: Address) -> Address:
    """Return the address of an order's invoice if it is the holder's own."""
    theirs = account.holder.casefold() in {address.name.casefold(), address.company.casefold()}
    return address if theirs else Address()
