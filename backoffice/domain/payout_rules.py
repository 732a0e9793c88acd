"""Whether a refund can be paid out, as far as that can be said without opening its box."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from backoffice.domain.bank_detail_trust import Trust
from backoffice.domain.payouts import NotPaid, WaitingRefund
from backoffice.domain.refund_rules import SEPA, paid_of
from backoffice.domain.refunds import BankDetail, DetailSource, DetailState

RECENT = timedelta(days=14)
# Source: EPC409-09, list of SEPA scheme countries, by the country of the IBAN; schwifty lags behind those that joined since 2024.
SEPA_COUNTRIES = frozenset(
    {
        *("AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GG", "GI", "GR", "HR", "HU", "IE"),
        *("IM", "IS", "IT", "JE", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI"),
        *("SK", "SM", "VA"),
    }
)


def account_of(details: Sequence[BankDetail]) -> BankDetail | None:
    """Return the account that an order's money goes to, out of all that were entered (the newest first)."""
    return next((one for one in details if one.state is DetailState.CURRENT), None)


def why_not(
    refund: WaitingRefund, details: Sequence[BankDetail], trust: Trust | None, now: datetime, *, sealed: bool, own: bool
) -> NotPaid | None:
    """Return why a refund cannot be paid out, None if it can be as far as this goes.

    `details` are all accounts of its order, `trust` what the log says of the one that money goes to; `sealed`: its box is there; `own`: the
    shop has an account.
    """
    account = account_of(details)
    if refund.currency != SEPA:
        return NotPaid.CURRENCY
    paid = paid_of(refund.payment_status, refund.total_minor, refund.whole_minor, refund.received_minor)
    if refund.refunded_minor + refund.live_minor > paid:
        return NotPaid.TOO_MUCH
    if account is None:
        return _why_no_account(details)
    return _why_not_there(refund, account, trust, now, sealed=sealed) or (None if own else NotPaid.NO_OWN_ACCOUNT)


def is_recent(trust: Trust, now: datetime) -> bool:
    """Say whether an account was changed lately, or taken from a text: the person who pays looks twice."""
    return trust.changed and now - trust.since < RECENT


def _why_no_account(details: Sequence[BankDetail]) -> NotPaid:
    states = {one.state for one in details}
    if DetailState.PROPOSED in states:
        return NotPaid.PROPOSED
    return NotPaid.ERASED if DetailState.ERASED in states else NotPaid.NO_DETAILS


def _why_not_there(refund: WaitingRefund, account: BankDetail, trust: Trust | None, now: datetime, *, sealed: bool) -> NotPaid | None:
    if account.country not in SEPA_COUNTRIES:
        return NotPaid.OUTSIDE_SEPA
    if account.order_id != refund.order_id or account.customer_id != refund.customer_id:
        return NotPaid.OTHER_ORDER if account.order_id != refund.order_id else NotPaid.OTHER_CUSTOMER
    if trust is None or not _is_known(account, trust):
        return NotPaid.NOT_IN_LOG
    if trust.proposed or trust.usable_at > now:
        return NotPaid.PROPOSED if trust.proposed else NotPaid.WAITING
    return None if sealed else NotPaid.ERASED


def _is_known(account: BankDetail, trust: Trust) -> bool:
    """Say whether the log knows of an account as the one that it is; one from a message needs the line that gave it to its order."""
    given = account.source is not DetailSource.MESSAGE or trust.order_id == account.order_id
    return given and bool(trust.mark) and not trust.gone
