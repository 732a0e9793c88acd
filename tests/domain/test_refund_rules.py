"""What can still be refunded: parts that sum up to the whole, and never more than was paid, in any sequence."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.cancelling import Cancelled, cancelled, worth_of
from backoffice.domain.ids import OrderId
from backoffice.domain.order_moves import LineCount
from backoffice.domain.order_status import Chip, DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.domain.order_work import GoodsReturn, NextStep, ReturnKind, Work
from backoffice.domain.orders import Order, OrderLine, Payment
from backoffice.domain.refund_parts import parts_of, spread
from backoffice.domain.refund_rules import (
    Content,
    RefundDraft,
    amount_of,
    deducted,
    draft,
    fault,
    paid_of,
    payment_after,
    refunded_of,
    whole,
)
from backoffice.domain.refunds import Refund, RefundId, RefundLine, RefundReason, RefundState, RefundWay

NOW = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)


def line(position: int, quantity: int, total: int, discount: int = 0, tax: int | None = None) -> OrderLine:
    return OrderLine(position, "", f"Röstung {position}", quantity * 1000, 0, total, discount, None, tax)


def order(*lines: OrderLine, total: int, **change: object) -> Order:
    plain = Order(
        OrderId(7), "Web", "1001", NOW, "EUR", "Jürgen Weiß", OrderStatus.OPEN, PaymentStatus.PAID, DeliveryStatus.OPEN, Chip.NEW, None,
        ships_before_payment=False, tax_included=True, total_minor=total, tax_minor=0, shipping_minor=0, discount_minor=0,
        gift_card_minor=0, fees_minor=0, refunded_minor=0, pieces_milli=sum(one.quantity_milli for one in lines), version=1,
        lines=lines, payments=(Payment("PayPal", amount_minor=total),),
    )  # fmt: skip
    return replace(plain, **change)  # type: ignore[arg-type]  # names of fields


def refund(content: Content, state: RefundState = RefundState.DONE, way: RefundWay = RefundWay.PROVIDER, before: int = 0) -> Refund:
    amount = content.amount_minor
    return Refund(
        RefundId(1), OrderId(7), way, RefundReason.RETURN, amount, content.shipping_minor, content.goodwill_minor, state, NOW, "owner",
        channel_refunded_minor=before, lines=content.lines,
    )  # fmt: skip


def drafted(of: Order, *refunds: Refund, cancelled: tuple[Cancelled, ...] = (), received: int = 0) -> RefundDraft:
    counts = [LineCount(one.position, one.quantity_milli) for one in of.lines]
    here = of.refunded_minor + sum(one.amount_minor for one in refunds if one.state is RefundState.DONE)
    known = received or sum(payment.amount_minor for payment in of.payments)
    return draft(replace(of, refunded_minor=here), cancelled, counts, known, refunds)


def pieces(made: RefundDraft, position: int, quantity: int) -> RefundLine:
    left = next(one for one in made.lines if one.position == position)
    return RefundLine(position, quantity * 1000, amount_of(left, quantity * 1000))


def test_that_three_thirds_are_the_whole_in_whatever_order_they_are_taken_and_given_up() -> None:
    made = drafted(of := order(line(1, 3, 1000), total=1000))
    first = refund(Content((pieces(made, 1, 1),)))
    second = refund(Content((pieces(drafted(of, first), 1, 1),)))
    third = refund(Content((pieces(drafted(of, first, second), 1, 1),)))

    assert [one.amount_minor for one in (first, second, third)] == [333, 334, 333]
    again = refund(Content((pieces(drafted(of, first, third), 1, 1),)))
    assert first.amount_minor + third.amount_minor + again.amount_minor == 1000


def test_that_prices_without_tax_are_refunded_with_it_and_shipping_carries_its_own() -> None:
    of = order(
        line(1, 2, 2000, 0, 380), total=2380 + 595, tax_included=False, tax_minor=475, shipping_minor=500
    )  # 19 % on goods and on shipping

    made = drafted(of)

    assert pieces(made, 1, 1).amount_minor == 1190
    assert made.shipping_minor == 595
    assert whole(made).amount_minor == 2975 == made.most_minor


def test_that_a_discount_of_the_order_is_shared_by_its_lines_and_not_by_shipping() -> None:
    of = order(line(1, 1, 3000), line(2, 1, 1000), total=3490, shipping_minor=490, discount_minor=1000)

    made = drafted(of)

    assert [one.left_minor for one in made.lines] == [2250, 750]
    assert made.shipping_minor == 490


def test_that_a_discount_of_a_line_is_that_lines_alone() -> None:
    made = drafted(order(line(1, 1, 3000, 1000), line(2, 1, 1000), total=3000, discount_minor=1000))

    assert [one.left_minor for one in made.lines] == [2000, 1000]


def test_that_fees_go_with_shipping_and_a_gift_card_lowers_what_was_paid() -> None:
    of = order(line(1, 1, 3000), total=2700, shipping_minor=500, fees_minor=200, gift_card_minor=1000)

    made = drafted(of)

    assert (made.shipping_minor, made.fees_minor, made.gift_card_minor) == (700, 200, 1000)
    assert made.lines[0].left_minor == 2000
    assert made.most_minor == 2700


def test_that_a_deduction_beyond_the_goods_lowers_shipping() -> None:
    made = drafted(order(line(1, 1, 300), total=200, shipping_minor=500, gift_card_minor=600))

    assert (made.lines[0].left_minor, made.shipping_minor) == (0, 200)


def test_that_lines_without_prices_share_the_total_by_pieces() -> None:
    made = drafted(order(line(1, 1, 0), line(2, 3, 0), total=400))

    assert [one.left_minor for one in made.lines] == [100, 300]


def test_that_an_order_without_lines_is_refunded_as_a_whole() -> None:
    made = drafted(order(total=1290))

    assert whole(made) == Content((), 1290, 0)


def test_that_what_no_line_explains_is_no_lines() -> None:
    made = drafted(order(line(1, 1, 1000), total=1500, shipping_minor=100))

    assert (made.lines[0].left_minor, made.shipping_minor) == (1000, 500)


def test_that_pieces_that_were_cancelled_after_payment_are_refunded_and_due() -> None:
    of = order(line(1, 2, 2000), total=1000, payments=(Payment("PayPal", amount_minor=2000),))
    off = cancelled(worth_of(of.lines, 0, 0)[1], 0, 1000)
    counts = [LineCount(1, 2000, cancelled=1000)]

    made = draft(of, (off,), counts, 2000, ())

    assert (made.lines[0].left_milli, made.lines[0].left_minor, made.lines[0].due_milli) == (2000, 2000, 1000)
    assert (made.most_minor, made.due_minor) == (2000, 1000)


def test_that_pieces_that_were_cancelled_before_payment_are_not() -> None:
    of = order(line(1, 2, 2000), total=1000, payments=())
    off = cancelled(worth_of(of.lines, 0, 0)[1], 0, 1000)

    made = draft(of, (off,), [LineCount(1, 2000, cancelled=1000)], 1000, ())

    assert (made.lines[0].left_milli, made.lines[0].left_minor, made.lines[0].due_milli) == (1000, 1000, 0)
    assert (made.most_minor, made.due_minor) == (1000, 0)


def test_that_all_that_was_paid_is_due_when_an_order_is_cancelled() -> None:
    of = order(line(1, 1, 1000), total=1000, order_status=OrderStatus.CANCELLED)

    assert drafted(of).due_minor == 1000
    assert drafted(of, refund(whole(drafted(of)), RefundState.WAITING)).due_minor == 0


def test_that_what_came_back_is_proposed_until_it_is_refunded() -> None:
    of = order(line(1, 3, 3000), total=3000)
    back = [LineCount(1, 3000, sent=3000, returned=2000)]

    made = draft(of, (), back, 0, ())
    once = refund(Content((pieces(made, 1, 1),)))

    assert made.lines[0].due_milli == 2000
    assert draft(replace(of, refunded_minor=1000), (), back, 0, (once,)).lines[0].due_milli == 1000


def test_that_returns_wait_until_their_money_is_back() -> None:
    kept = [
        GoodsReturn(1, OrderId(7), ReturnKind.RETURN, NOW, None, NextStep.REFUND, None, ""),
        GoodsReturn(2, OrderId(7), ReturnKind.RETURN, NOW, None, NextStep.REFUND, NOW, ""),
        GoodsReturn(3, OrderId(7), ReturnKind.RETURN, NOW, None, NextStep.REPLACEMENT, None, ""),
    ]

    assert [one.return_id for one in drafted(order(total=100, work=Work(returns=tuple(kept)))).returns] == [1]


def test_that_a_waiting_refund_takes_its_pieces_and_its_money_and_a_cancelled_one_nothing() -> None:
    made = drafted(of := order(line(1, 2, 2000), total=2000))
    one = Content((pieces(made, 1, 1),))

    waiting, given_up = drafted(of, refund(one, RefundState.WAITING)), drafted(of, refund(one, RefundState.CANCELLED))

    assert (waiting.lines[0].left_milli, waiting.most_minor, waiting.waiting_minor) == (1000, 1000, 1000)
    assert (given_up.lines[0].left_milli, given_up.most_minor, given_up.waiting_minor) == (2000, 2000, 0)


def test_that_what_the_channel_refunded_is_taken_off_a_whole_refund() -> None:
    made = drafted(order(line(1, 1, 1000), line(2, 1, 1000), total=2500, shipping_minor=500, refunded_minor=1000))

    content = whole(made)

    assert [one.amount_minor for one in content.lines] == [500, 500]
    assert [one.deducted_minor for one in content.lines] == [500, 500]
    assert (content.shipping_minor, content.amount_minor, made.most_minor) == (500, 1500, 1500)
    assert fault(made, content, RefundWay.PROVIDER) is None


def test_that_what_was_kept_for_wear_does_not_come_back_with_the_next_piece() -> None:
    made = drafted(of := order(line(1, 2, 2000), total=2000))
    worn = deducted(Content((pieces(made, 1, 1),)), 300)

    then = drafted(of, refund(worn))

    assert worn.amount_minor == 700
    assert (then.lines[0].left_minor, then.most_minor) == (1000, 1300)


def test_that_a_deduction_is_taken_off_goodwill_lines_and_shipping_in_turn() -> None:
    content = Content((RefundLine(1, 1000, 200), RefundLine(2, 1000, 100)), 50, 30)

    assert deducted(content, 20) == replace(content, goodwill_minor=10)
    assert [one.amount_minor for one in deducted(content, 60).lines] == [180, 90]
    assert deducted(content, 350) == Content((RefundLine(1, 1000, 0, 200), RefundLine(2, 1000, 0, 100)), 30, 0)


def test_that_what_was_paid_too_much_goes_back_with_the_whole() -> None:
    made = drafted(order(line(1, 1, 1000), total=1000, payments=()), received=1200)

    assert (made.overpaid_minor, made.due_minor, whole(made).goodwill_minor) == (200, 200, 200)


def test_that_an_order_that_is_paid_without_an_amount_was_paid_in_full() -> None:
    assert [paid_of(PaymentStatus.PAID, 1000, 1000, received) for received in (0, 400, 1000, 1200)] == [1000, 1000, 1000, 1200]
    assert [paid_of(PaymentStatus.PAID, 600, 1000, received) for received in (0, 600, 1000)] == [1000, 600, 1000]
    assert paid_of(PaymentStatus.OPEN, 1000, 1000, 0) == 0
    assert paid_of(PaymentStatus.PARTIALLY_PAID, 1000, 1000, 400) == 400


@pytest.mark.parametrize(
    ("content", "way", "expected"),
    [
        (Content(), RefundWay.PROVIDER, ("amount_minor", "empty")),
        (Content((), 501), RefundWay.PROVIDER, ("shipping_minor", "too_much")),
        (Content((), -1, 5), RefundWay.PROVIDER, ("shipping_minor", "too_much")),
        (Content((), 0, 2501), RefundWay.PROVIDER, ("amount_minor", "too_much")),
        (Content((), 500, -1), RefundWay.PROVIDER, ("goodwill_minor", "too_little")),
        (Content((RefundLine(1, 3000, 2000),)), RefundWay.PROVIDER, ("lines", "too_many")),
        (Content((RefundLine(9, 1000, 10),)), RefundWay.PROVIDER, ("lines", "too_many")),
        (Content((RefundLine(1, 0, 0),), 5), RefundWay.PROVIDER, ("lines", "too_many")),
        (Content((RefundLine(1, 1000, 1001),)), RefundWay.PROVIDER, ("lines", "amount")),
        (Content((RefundLine(1, 1000, 900),)), RefundWay.PROVIDER, ("lines", "amount")),
        (Content((RefundLine(1, 1000, 1100, -100),)), RefundWay.PROVIDER, ("lines", "amount")),
        (Content((RefundLine(1, 1000, 1000), RefundLine(1, 1000, 1000))), RefundWay.PROVIDER, ("lines", "twice")),
        (Content((RefundLine(1, 1000, 1000),)), RefundWay.BANK_TRANSFER, None),
        (Content((RefundLine(1, 2000, 1500, 500),), 500, 500), RefundWay.PROVIDER, None),
    ],
)
def test_that_a_refund_says_what_is_wrong_with_it(content: Content, way: RefundWay, expected: tuple[str, str] | None) -> None:
    assert fault(drafted(order(line(1, 2, 2000), total=2500, shipping_minor=500)), content, way) == expected


def test_that_a_bank_transfer_is_for_euros_only() -> None:
    made = drafted(order(line(1, 1, 2000), total=2000, currency="CHF"))

    assert fault(made, whole(made), RefundWay.BANK_TRANSFER) == ("way", "currency")
    assert fault(made, whole(made), RefundWay.PROVIDER) is None


def test_that_a_refund_by_the_provider_is_counted_once_and_one_by_the_bank_added() -> None:
    by_provider, by_bank = refund(Content((), 0, 500)), refund(Content((), 0, 300), way=RefundWay.BANK_TRANSFER)

    assert refunded_of(0, [by_provider]) == 500  # the channel has not heard of it
    assert refunded_of(500, [by_provider]) == 500  # it has
    assert refunded_of(700, [by_provider]) == 700  # and more was refunded there
    assert refunded_of(500, [by_provider, by_bank]) == 800
    then = refund(Content((), 0, 200), before=500)
    assert [refunded_of(channel, [by_provider, then]) for channel in (0, 500, 700)] == [700, 700, 700]
    assert refunded_of(0, []) == 0


@pytest.mark.parametrize(
    ("before", "paid", "refunded", "expected"),
    [
        ("paid", 1000, 0, "paid"),
        ("paid", 1000, 400, "partially_refunded"),
        ("paid", 1000, 1000, "refunded"),
        ("paid", 1200, 200, "paid"),
        ("partially_refunded", 1000, 1000, "refunded"),
        ("partially_paid", 400, 100, "partially_paid"),
        ("partially_paid", 400, 400, "refunded"),
        ("voided", 0, 100, "voided"),
        ("refunded", 1000, 400, "refunded"),
    ],
)
def test_where_the_money_stands_after_refunds(before: str, paid: int, refunded: int, expected: str) -> None:
    assert payment_after(PaymentStatus(before), paid, refunded, 1000) == expected


@dataclass(frozen=True, slots=True)
class Step:
    """One of a sequence: which share of each line's pieces, of shipping and of the money is refunded, and whether it is given up later."""

    shares: tuple[int, ...]
    shipping: int
    goodwill: int
    off: int
    given_up: bool


ORDERS = st.builds(
    lambda lines, shipping, fees, change, included: order(
        *(line(n, pieces, total, min(discount, total), tax) for n, (pieces, total, discount, tax) in enumerate(lines, start=1)),
        total=max(0, sum(total - min(discount, total) for _, total, discount, _ in lines) + shipping + fees + change),
        shipping_minor=shipping,
        fees_minor=fees,
        tax_included=included,
        tax_minor=sum(tax or 0 for *_, tax in lines),
    ),
    st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9999), st.integers(0, 3000), st.none() | st.integers(0, 900)), max_size=5),
    st.integers(0, 990),
    st.integers(-300, 300),
    st.integers(-9000, 3000),
    st.booleans(),
)
SHARES = st.tuples(*[st.integers(0, 9)] * 5)
STEPS = st.lists(st.builds(Step, SHARES, st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.booleans()), max_size=8)


@given(st.integers(-9999, 9999), st.lists(st.integers(0, 999), min_size=1, max_size=9))
def test_that_shares_sum_up(amount: int, weights: list[int]) -> None:
    shares = spread(amount, weights)

    assert sum(shares) == (amount if sum(weights) else 0)
    assert all(share * amount >= 0 for share in shares)


@given(ORDERS)
def test_that_the_parts_of_any_order_are_its_total(of: Order) -> None:
    parts = parts_of(of, (), with_cancelled=True)

    assert parts.whole_minor == of.total_minor
    assert all(one.amount_minor >= 0 for one in parts.lines)
    assert parts.shipping_minor >= 0


@given(ORDERS, STEPS, st.integers(0, 3000))
def test_that_no_sequence_of_refunds_gives_back_more_than_was_paid_and_the_rest_makes_it_whole(
    of: Order, steps: list[Step], by_channel: int
) -> None:
    of = replace(of, refunded_minor=min(by_channel, of.total_minor))
    refunds: list[Refund] = []
    for step in steps:
        made = drafted(of, *refunds)
        lines = [
            RefundLine(left.position, taken, amount_of(left, taken))
            for left, share in zip(made.lines, step.shares, strict=False)
            if (taken := left.left_milli * share // 9000 * 1000) > 0
        ]
        content = Content(tuple(lines), made.shipping_minor * step.shipping // 9, made.most_minor * step.goodwill // 30)
        content = deducted(content, content.amount_minor * step.off // 20)
        wrong = fault(made, content, RefundWay.PROVIDER)
        assert (wrong is None) == (0 < content.amount_minor <= made.most_minor)
        if wrong is None:
            refunds.append(refund(content, RefundState.CANCELLED if step.given_up else RefundState.DONE))

    made = drafted(of, *refunds)
    rest = whole(made)

    live = sum(one.amount_minor for one in refunds if one.state is RefundState.DONE)
    assert live + of.refunded_minor <= of.total_minor
    assert rest.amount_minor == made.most_minor == of.total_minor - of.refunded_minor - live
    assert rest.amount_minor == 0 or fault(made, rest, RefundWay.PROVIDER) is None


@given(ORDERS, st.lists(st.tuples(st.integers(0, 4), st.integers(1, 3), st.booleans()), max_size=20))
def test_that_the_pieces_of_a_line_are_worth_the_line_in_any_order(of: Order, taken: list[tuple[int, int, bool]]) -> None:
    refunds: list[Refund] = []
    whole_lines = {one.position: one.amount_minor for one in parts_of(of, (), with_cancelled=True).lines}
    for at, quantity, given_up in taken:
        lines = [one for one in drafted(of, *refunds).lines if one.left_milli >= quantity * 1000]
        if lines:
            left = lines[at % len(lines)]
            one = RefundLine(left.position, quantity * 1000, amount_of(left, quantity * 1000))
            refunds.append(refund(Content((one,)), RefundState.CANCELLED if given_up else RefundState.DONE))

    for left in drafted(of, *refunds).lines:
        live = [one.lines[0].amount_minor for one in refunds if one.state is RefundState.DONE and one.lines[0].position == left.position]
        assert sum(live) + left.left_minor == whole_lines[left.position]
        assert amount_of(left, left.left_milli) == left.left_minor
