"""Where the money of an order stands by what channel and shop say of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.order_status import OrderStatus, PaymentStatus
from backoffice.domain.payment_state import AWAITED, Recorded, merged, received_minor, state_of, why_not_paid

AMOUNTS = st.integers(0, 10_000_000)


@pytest.mark.parametrize(
    ("channel", "recorded", "received"),
    [
        (0, (), 0),
        (3000, (), 3000),
        (0, (Recorded(4000, 0),), 4000),
        (4000, (Recorded(4000, 0),), 4000),  # the channel heard of it as well
        (10_000, (Recorded(4000, 0),), 10_000),  # and of the rest
        (3000, (Recorded(7000, 3000),), 10_000),  # the channel knew of a part before
        (4000, (Recorded(4000, 0), Recorded(6000, 4000)), 10_000),
        (0, (Recorded(7000, 3000),), 10_000),  # a channel that takes its word back
    ],
)
def test_that_the_same_money_is_counted_once(channel: int, recorded: tuple[Recorded, ...], received: int) -> None:
    assert received_minor(channel, recorded) == received


@given(AMOUNTS, st.lists(st.builds(Recorded, AMOUNTS, AMOUNTS), max_size=5))
def test_that_what_came_in_is_at_least_what_either_side_says(channel: int, recorded: list[Recorded]) -> None:
    received = received_minor(channel, recorded)

    assert received >= channel
    assert received >= sum(one.amount_minor for one in recorded)


def test_that_an_order_is_paid_when_its_total_is_there() -> None:
    assert [state_of(1000, received) for received in (1, 999, 1000, 1001)] == [
        *[PaymentStatus.PARTIALLY_PAID] * 2,
        *[PaymentStatus.PAID] * 2,
    ]
    assert state_of(0, 0) is PaymentStatus.PAID


@pytest.mark.parametrize("theirs", PaymentStatus)
def test_that_without_payments_here_the_channel_s_word_holds(theirs: PaymentStatus) -> None:
    assert merged(theirs, 1000, None) is theirs


@pytest.mark.parametrize("theirs", PaymentStatus)
def test_that_only_the_channel_s_refund_or_cancellation_ends_what_was_paid_here(theirs: PaymentStatus) -> None:
    assert merged(theirs, 1000, 1000) is (PaymentStatus.PAID if theirs in AWAITED else theirs)


def test_that_a_part_paid_here_stays_a_part() -> None:
    assert {merged(theirs, 1000, 400) for theirs in AWAITED} == {PaymentStatus.PARTIALLY_PAID}


def test_that_every_state_either_waits_for_money_or_says_why_not() -> None:
    for order in OrderStatus:
        for payment in PaymentStatus:
            reason = why_not_paid(order, payment)
            assert (reason is None) == (payment in AWAITED and order is not OrderStatus.CANCELLED)
