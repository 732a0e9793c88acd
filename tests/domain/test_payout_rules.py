"""Which refund can be paid out, as far as that is said without opening its box."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from backoffice.domain.bank_detail_trust import Trust
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.payout_rules import account_of, is_recent, why_not
from backoffice.domain.payouts import NotPaid, WaitingRefund
from backoffice.domain.refunds import BankDetail, DetailId, DetailSource, DetailState, RefundId, RefundReason

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
REFUND = WaitingRefund(
    *(RefundId(1), OrderId(3), "1001", "EUR", 500, RefundReason.RETURN, NOW, "ada", None, 5),
    payment_status=PaymentStatus.PAID,
    total_minor=2490,
    whole_minor=2490,
    received_minor=2490,
    refunded_minor=0,
    live_minor=500,
)
DETAIL = BankDetail(
    *(DetailId(7), OrderId(3), 5, DetailSource.TYPED, "", "Jürgen Weiß", "DE", "Commerzbank", "3000", DetailState.CURRENT, NOW, "ada", NOW)
)
TRUST = Trust("aa", NOW, "ada", NOW, "ada", frozenset({"ada"}), timedelta())


def reason(
    refund: WaitingRefund = REFUND,
    detail: BankDetail | None = DETAIL,
    trust: Trust | None = TRUST,
    *,
    sealed: bool = True,
    own: bool = True,
) -> NotPaid | None:
    return why_not(refund, () if detail is None else (detail,), trust, NOW, sealed=sealed, own=own)


def test_that_a_refund_with_an_account_is_paid() -> None:
    assert reason() is None


@pytest.mark.parametrize(
    ("refund", "expected"),
    [
        ({"currency": "CHF"}, NotPaid.CURRENCY),
        ({"refunded_minor": 1991}, NotPaid.TOO_MUCH),
        ({"live_minor": 2491}, NotPaid.TOO_MUCH),
        ({"payment_status": PaymentStatus.OPEN, "received_minor": 499}, NotPaid.TOO_MUCH),
        ({"order_id": OrderId(4)}, NotPaid.OTHER_ORDER),
        ({"customer_id": 6}, NotPaid.OTHER_CUSTOMER),
        ({"customer_id": None}, NotPaid.OTHER_CUSTOMER),
        ({"refunded_minor": 1990}, None),
        ({"payment_status": PaymentStatus.PARTIALLY_PAID, "received_minor": 500}, None),
        ({"received_minor": 0}, None),
    ],
)
def test_that_a_refund_that_cannot_be_is_named(refund: dict[str, object], expected: NotPaid | None) -> None:
    assert reason(replace(REFUND, **refund)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (DetailState.PROPOSED, NotPaid.PROPOSED),
        (DetailState.ERASED, NotPaid.ERASED),
        (DetailState.FORMER, NotPaid.NO_DETAILS),
    ],
)
def test_that_an_order_without_a_current_account_says_what_it_has(state: DetailState, expected: NotPaid) -> None:
    assert reason(detail=replace(DETAIL, state=state)) == expected
    assert reason(detail=None) == NotPaid.NO_DETAILS


@pytest.mark.parametrize(
    ("trust", "expected"),
    [
        (None, NotPaid.NOT_IN_LOG),
        (replace(TRUST, gone=True), NotPaid.NOT_IN_LOG),
        (replace(TRUST, mark=""), NotPaid.NOT_IN_LOG),
        (replace(TRUST, proposed=True), NotPaid.PROPOSED),
        (replace(TRUST, waits=timedelta(seconds=1)), NotPaid.WAITING),
        (replace(TRUST, waits=timedelta(hours=1), confirmed_by="ben"), None),
    ],
)
def test_that_the_log_decides(trust: Trust | None, expected: NotPaid | None) -> None:
    assert reason(trust=trust) == expected


def test_that_an_account_from_a_message_needs_the_line_that_gave_it_to_the_order() -> None:
    detail = replace(DETAIL, source=DetailSource.MESSAGE, source_id="12")

    assert reason(detail=detail) == NotPaid.NOT_IN_LOG
    assert reason(detail=detail, trust=replace(TRUST, order_id=4)) == NotPaid.NOT_IN_LOG
    assert reason(detail=detail, trust=replace(TRUST, order_id=3)) is None


def test_that_box_country_and_own_account_must_be_there() -> None:
    assert reason(sealed=False) == NotPaid.ERASED
    assert reason(own=False) == NotPaid.NO_OWN_ACCOUNT
    assert reason(detail=replace(DETAIL, country="TR")) == NotPaid.OUTSIDE_SEPA


def test_that_the_newest_current_account_is_the_one() -> None:
    older, newer = replace(DETAIL, id=DetailId(1)), replace(DETAIL, id=DetailId(9), state=DetailState.PROPOSED)
    assert account_of((newer, DETAIL, older)) == DETAIL
    assert account_of(()) is None


def test_that_a_change_is_recent_for_two_weeks() -> None:
    changed = replace(TRUST, changed=True)
    assert is_recent(changed, NOW + timedelta(days=13))
    assert not is_recent(changed, NOW + timedelta(days=14))
    assert not is_recent(TRUST, NOW)
