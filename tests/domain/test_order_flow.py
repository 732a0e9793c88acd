"""Ready to ship, the chip and what may be begun: every reason by table, and what must hold for all states."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.order_flow import chip, may_start, not_ready
from backoffice.domain.order_status import Chip, DeliveryStatus, NotReady, OrderStatus, PaymentStatus

axes = st.tuples(st.sampled_from(OrderStatus), st.sampled_from(PaymentStatus), st.sampled_from(DeliveryStatus))


@pytest.mark.parametrize(
    ("order", "payment", "delivery", "before_payment", "conflict", "reason"),
    [
        ("open", "paid", "open", False, False, None),
        ("in_progress", "paid", "open", False, False, None),
        ("open", "paid", "partially_shipped", False, False, None),  # the rest is still to be sent
        ("open", "partially_refunded", "open", False, False, None),
        ("open", "open", "open", True, False, None),  # invoice
        ("open", "partially_paid", "open", True, False, None),
        ("open", "failed", "open", True, False, None),
        ("open", "open", "open", False, False, "unpaid"),
        ("open", "partially_paid", "open", False, False, "unpaid"),
        ("open", "failed", "open", False, False, "payment_failed"),
        ("open", "paid", "shipped", False, False, "shipped"),
        ("open", "paid", "partially_returned", False, False, "returned"),
        ("open", "paid", "returned", False, False, "returned"),
        ("cancelled", "paid", "open", False, False, "cancelled"),
        ("cancelled", "open", "shipped", True, True, "cancelled"),  # the hardest to mend comes first
        ("open", "voided", "open", True, False, "cancelled"),
        ("on_hold", "paid", "open", False, False, "on_hold"),
        ("on_hold", "open", "open", True, False, "on_hold"),
        ("open", "refunded", "open", False, False, "refunded"),
        ("open", "refunded", "open", True, False, "refunded"),
        ("open", "paid", "open", False, True, "conflict"),
        ("on_hold", "open", "open", False, True, "conflict"),
        ("completed", "paid", "open", False, False, None),  # what is paid and not sent is to be sent, whatever the channel calls it
    ],
)
def test_that_an_order_that_is_not_ready_says_why(
    order: str, payment: str, delivery: str, before_payment: bool, conflict: bool, reason: str | None
) -> None:
    found = not_ready(
        OrderStatus(order), PaymentStatus(payment), DeliveryStatus(delivery), ships_before_payment=before_payment, conflict=conflict
    )

    assert found == reason


@pytest.mark.parametrize(
    ("order", "payment", "delivery", "before_payment", "conflict", "word"),
    [
        ("open", "paid", "open", False, False, "new"),
        ("open", "open", "open", True, False, "new"),
        ("open", "open", "open", False, False, "unpaid"),
        ("open", "failed", "open", False, False, "unpaid"),
        ("in_progress", "open", "open", False, False, "unpaid"),
        ("in_progress", "paid", "open", False, False, "in_progress"),
        ("in_progress", "paid", "partially_shipped", False, False, "in_progress"),
        ("in_progress", "paid", "shipped", False, False, "shipped"),
        ("open", "open", "shipped", True, False, "shipped"),
        ("open", "paid", "returned", False, False, "completed"),
        ("open", "refunded", "open", False, False, "completed"),
        ("completed", "paid", "shipped", False, False, "completed"),
        ("on_hold", "paid", "open", False, False, "problem"),
        ("open", "paid", "open", False, True, "problem"),
        ("cancelled", "paid", "open", False, True, "cancelled"),
        ("open", "voided", "shipped", False, False, "cancelled"),
    ],
)
def test_that_one_word_stands_for_the_three_axes(
    order: str, payment: str, delivery: str, before_payment: bool, conflict: bool, word: str
) -> None:
    found = chip(
        OrderStatus(order), PaymentStatus(payment), DeliveryStatus(delivery), ships_before_payment=before_payment, conflict=conflict
    )

    assert found == Chip(word)


@given(axes, st.booleans(), st.booleans())
def test_that_what_is_ready_is_neither_gone_nor_stopped(
    states: tuple[OrderStatus, PaymentStatus, DeliveryStatus], before_payment: bool, conflict: bool
) -> None:
    order, payment, delivery = states
    word = chip(*states, ships_before_payment=before_payment, conflict=conflict)

    if not_ready(*states, ships_before_payment=before_payment, conflict=conflict) is None:
        assert delivery in (DeliveryStatus.OPEN, DeliveryStatus.PARTIALLY_SHIPPED)
        assert order not in (OrderStatus.ON_HOLD, OrderStatus.CANCELLED)
        assert before_payment or payment in (PaymentStatus.PAID, PaymentStatus.PARTIALLY_REFUNDED)
        assert not conflict
        assert word in (Chip.NEW, Chip.IN_PROGRESS, Chip.COMPLETED)
    else:
        assert word not in (Chip.NEW, Chip.IN_PROGRESS)


@given(axes, st.booleans())
def test_that_a_conflict_never_makes_an_order_ready(
    states: tuple[OrderStatus, PaymentStatus, DeliveryStatus], before_payment: bool
) -> None:
    assert not_ready(*states, ships_before_payment=before_payment, conflict=True) is not None


@given(axes)
def test_that_a_method_that_ships_first_only_lifts_the_wait_for_money(
    states: tuple[OrderStatus, PaymentStatus, DeliveryStatus],
) -> None:
    waiting = not_ready(*states, ships_before_payment=False)
    lifted = not_ready(*states, ships_before_payment=True)

    assert lifted == (None if waiting in (NotReady.UNPAID, NotReady.PAYMENT_FAILED) else waiting)


@given(axes)
def test_that_work_begins_only_on_open_orders_that_are_still_to_be_sent(
    states: tuple[OrderStatus, PaymentStatus, DeliveryStatus],
) -> None:
    order, payment, delivery = states
    expected = (
        order is OrderStatus.OPEN
        and delivery in (DeliveryStatus.OPEN, DeliveryStatus.PARTIALLY_SHIPPED)
        and payment not in (PaymentStatus.VOIDED, PaymentStatus.REFUNDED)
    )

    assert may_start(*states) is expected
