"""Which orders an incoming amount is proposed for, why, and what is ticked."""

import time
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.ids import OrderId
from backoffice.domain.keys import number_key
from backoffice.domain.order_mentions import How, keys_of_typed, mentions, near, shapes_of, typed_numbers
from backoffice.domain.payer_names import agree
from backoffice.domain.payment_matching import Known, Payable, Proposal, Reason, propose
from backoffice.domain.statements import Entry

DAY = date(2026, 3, 9)
NUMBERS = ("#1001", "#1002", "5358", "LH-2026-00123", "302-1234567-7654321", "B0042")
SHAPES = shapes_of(NUMBERS)


def order(number: str, open_minor: int = 2490, customer: str = "Jürgen Weiß", *, channel: str = "Shopify", **change: object) -> Payable:
    place = len(number) * 1000 + open_minor + len(channel)
    values = {"total_minor": open_minor, "currency": "EUR", "why_not": ""} | change
    return Payable(OrderId(place), number_key(number), number, channel, customer, DAY, open_minor=open_minor, **values)  # type: ignore[arg-type]


def came(purpose: str, amount: int = 2490, payer: str = "Weiss, Juergen", currency: str = "EUR") -> Entry:
    return Entry(1, DAY, amount, currency, payer, purpose)


def proposed(entries: Sequence[Entry], orders: Sequence[Payable], *recorded: tuple[OrderId, date, int]) -> tuple[Proposal, ...]:
    shapes = shapes_of(one.number for one in orders)
    by_key: dict[str, list[Payable]] = {}
    by_amount: dict[tuple[int, str], list[Payable]] = {}
    for one in orders:
        by_key.setdefault(one.key, []).append(one)
        if not one.why_not:
            by_amount.setdefault((one.open_minor, one.currency), []).append(one)
    return propose([(one, mentions(one.purpose, shapes)) for one in entries], Known(by_key, by_amount, set(recorded)))


def told(proposal: Proposal) -> tuple[list[tuple[str, int]], set[Reason], bool]:
    return [(part.order.number, part.amount_minor) for part in proposal.parts], set(proposal.reasons), proposal.ticked


# Numbers within texts


@pytest.mark.parametrize(
    ("text", "number", "how"),
    [
        ("Bestellung 1001", "#1001", How.WHOLE),
        ("#1001", "#1001", How.WHOLE),
        ("Bestellnr.:0001001/Weiss", "#1001", How.WHOLE),
        ("RE1001Danke", "#1001", How.WHOLE),
        ("Bestellung 10 01", "#1001", How.PIECES),
        ("Bestellung 100\n1 vielen Dank", "#1001", How.PIECES),
        ("LH-2026-00123", "LH-2026-00123", How.WHOLE),
        ("lh 2026 123", "LH-2026-00123", How.WHOLE),
        ("LH2026-123", "LH-2026-00123", How.WHOLE),
        ("Nr 2026-00123", "LH-2026-00123", How.DIGITS),
        ("LH-2026-001\n23", "LH-2026-00123", How.PIECES),
        ("302-1234567-7654321", "302-1234567-7654321", How.WHOLE),
        ("302-12345\n67-7654321", "302-1234567-7654321", How.PIECES),
        ("Auftrag B0042", "B0042", How.WHOLE),
        ("Auftrag 42", "B0042", How.DIGITS),
        ("Rechnung vom 10.01.2026", "#2026", How.PERHAPS),
        ("Betrag 1001,00 EUR", "#1001", How.PERHAPS),
        ("Kundennummer 1001", "#1001", How.PERHAPS),
        ("am 12. Maerz", "5358", None),
        ("42", "B0042", How.PERHAPS),
        ("von DE •••• 1001", "#1001", None),
        ("11001", "#1001", None),
        ("10011", "#1001", None),
    ],
)
def test_that_a_number_is_found_however_it_is_written(text: str, number: str, how: How | None) -> None:
    found = {mention.key: mention.how for mention in mentions(text, SHAPES)}
    assert found.get(number_key(number)) is how


@given(st.text(max_size=300))
def test_that_any_text_can_be_looked_through(text: str) -> None:
    assert len({mention.key for mention in mentions(text, SHAPES)}) == len(mentions(text, SHAPES))


@pytest.mark.parametrize("text", ["1 " * 500, "1001\n" * 200, "9" * 1000, "LH-" * 300, "1.1." * 250])
def test_that_a_full_text_of_digits_costs_little(text: str) -> None:
    began = time.process_time()
    mentions(text, SHAPES * 5)
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1001, 1002;1003\n1004\t1005|1006", ("1001", "1002", "1003", "1004", "1005", "1006")),
        ("#1001 #1002", ("#1001", "#1002")),
        ("Bestellungen: 1001, „1002“ (1003).", ("1001", "1002", "1003")),
        ("1001 1001 01001", ("1001", "01001")),
        ("LH-2026-00123; 302-1234567-7654321", ("LH-2026-00123", "302-1234567-7654321")),
        ("", ()),
        ("keine", ()),
    ],
)
def test_that_pasted_numbers_are_told_apart(text: str, numbers: tuple[str, ...]) -> None:
    assert typed_numbers(text) == numbers


@pytest.mark.parametrize(
    ("typed", "number"), [("1001", "#1001"), ("#1001", "#1001"), ("001001", "#1001"), ("#5358", "5358"), ("42", "B0042")]
)
def test_that_a_typed_number_finds_its_order_with_or_without_sign_and_zeros(typed: str, number: str) -> None:
    assert number_key(number) in keys_of_typed(typed, SHAPES)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1001", "1001", False),
        ("1001", "1002", True),
        ("1001", "101", True),
        ("1001", "10011", True),
        ("1001", "1010", True),
        ("1234", "1243", True),
        ("1234", "1423", False),
        ("1234", "9", False),
        ("", "1", True),
    ],
)
def test_that_one_slip_of_the_keys_is_near(one: str, other: str, expected: bool) -> None:
    assert near(one, other) is near(other, one) is expected


@pytest.mark.parametrize(
    ("payer", "customer", "expected"),
    [
        ("JUERGEN WEISS", "Jürgen Weiß", True),
        ("Weiss, Jurgen", "Jürgen Weiß", True),
        ("Anna und Jürgen Weiß", "Jürgen Weiß", True),
        ("Anna Schmidt", "Jürgen Weiß", False),
        ("Jürgen Schwarz", "Jürgen Weiß", False),
        ("Café Lindenhof GmbH", "Cafe Lindenhof", True),
        ("", "Jürgen Weiß", False),
        ("Jürgen Weiß", "", False),
        ("Li", "Li", False),
    ],
)
def test_that_names_agree_as_banks_write_them(payer: str, customer: str, expected: bool) -> None:
    assert agree(payer, customer) is expected


# Proposals


def test_that_number_and_amount_are_enough_to_be_ticked() -> None:
    (one,) = proposed([came("Bestellung 1001", payer="Anna Schmidt")], [order("#1001")])
    assert told(one) == ([("#1001", 2490)], {Reason.NUMBER, Reason.AMOUNT, Reason.OTHER_NAME}, True)


@pytest.mark.parametrize(("payer", "ticked"), [("Weiss, Juergen", True), ("Anna Schmidt", False)])
@pytest.mark.parametrize(("amount", "reason", "surplus"), [(2000, Reason.LITTLE, 0), (3000, Reason.MUCH, 510)])
def test_that_too_little_and_too_much_are_ticked_only_with_the_name(
    payer: str, ticked: bool, amount: int, reason: Reason, surplus: int
) -> None:
    (one,) = proposed([came("1001", amount, payer)], [order("#1001")])
    assert (one.parts[0].amount_minor, reason in one.reasons, one.ticked, one.surplus_minor) == (amount, True, ticked, surplus)


def test_that_a_number_in_pieces_needs_the_amount_or_the_name() -> None:
    (good,) = proposed([came("10 01", payer="")], [order("#1001")])
    (bad,) = proposed([came("10 01", 777, payer="Anna Schmidt")], [order("#1001")])
    assert told(good)[0::2] == ([("#1001", 2490)], True)
    assert told(bad) == ([], {Reason.NOTHING}, False)


def test_that_the_sum_of_several_orders_is_shared_among_them() -> None:
    orders = [order("#1001", 2490), order("#1002", 1000), order("#1003", 500)]

    (all_of_them,) = proposed([came("1001, 1002 und 1003", 3990)], orders)
    (two,) = proposed([came("1001 1002 1003", 1500)], orders)
    (uneven,) = proposed([came("1001 1002 1003", 3000)], orders)
    (surplus,) = proposed([came("1001 1002 1003", 5000)], orders)

    assert told(all_of_them)[0::2] == ([("#1001", 2490), ("#1002", 1000), ("#1003", 500)], True)
    assert Reason.SUM in all_of_them.reasons
    assert told(two)[0::2] == ([("#1002", 1000), ("#1003", 500)], True)
    assert (told(uneven)[0::2], Reason.LITTLE in uneven.reasons) == (([("#1001", 2490), ("#1002", 510)], False), True)
    assert (told(surplus)[0::2], surplus.surplus_minor) == (([("#1001", 2490), ("#1002", 1000), ("#1003", 1510)], False), 1010)


def test_that_a_slip_of_the_keys_is_proposed_where_amount_and_name_agree_and_never_ticked() -> None:
    (one,) = proposed([came("Bestellung 1010")], [order("#1001")])
    (other,) = proposed([came("Bestellung 1010", payer="Anna Schmidt")], [order("#1001")])
    (less,) = proposed([came("Bestellung 1010", 2480)], [order("#1001")])
    assert told(one) == ([("#1001", 2490)], {Reason.TYPO, Reason.AMOUNT, Reason.NAME}, False)
    assert told(other) == told(less) == ([], {Reason.NOTHING}, False)


def test_that_amount_and_name_without_a_number_are_a_doubtful_proposal() -> None:
    (one,) = proposed([came("Danke")], [order("#1001")])
    (two,) = proposed([came("Danke")], [order("#1001"), order("#10022")])
    assert told(one) == ([("#1001", 2490)], {Reason.NO_NUMBER, Reason.AMOUNT, Reason.NAME}, False)
    assert (Reason.SEVERAL in two.reasons, [other.number for other in two.others]) == (True, ["#10022"])


def test_that_one_number_of_two_channels_is_decided_by_amount_or_name_else_asked() -> None:
    here, there = order("1001", 2490), order("1001", 1000, "Anna Schmidt", channel="Laden")

    (by_amount,) = proposed([came("1001", 1000, "")], [here, there])
    (by_name,) = proposed([came("1001", 2490, "Anna Schmidt")], [here, order("1001", 2490, "Anna Schmidt", channel="Laden")])
    (asked,) = proposed([came("1001", 777, "Wer auch immer")], [here, there])

    assert (by_amount.parts[0].order, by_amount.ticked) == (there, True)
    assert (by_name.parts[0].order.customer, by_name.ticked) == ("Anna Schmidt", True)
    assert (asked.ticked, Reason.SEVERAL in asked.reasons, asked.others) == (False, True, (there,))


def test_that_a_number_with_and_without_its_sign_is_one_question() -> None:
    sign, none = order("#1001", 2490), order("1001", 1000, "Anna Schmidt", channel="Laden")
    (one,) = proposed([came("1001", 3490, "Wer auch immer")], [sign, none])
    assert (len(one.parts), one.ticked, Reason.SEVERAL in one.reasons) == (1, False, True)


def test_that_a_paid_order_is_named_and_not_proposed_again() -> None:
    paid = order("#1001", 0, why_not="already_paid", total_minor=2490)

    (one,) = proposed([came("1001")], [paid])
    (again,) = proposed([came("1001")], [paid], (paid.id, DAY, 2490))

    assert told(one) == ([], {Reason.NUMBER, Reason.PAID}, False)
    assert (one.others, Reason.RECORDED in again.reasons) == ((paid,), True)


def test_that_a_part_that_was_recorded_on_that_day_is_perhaps_the_same() -> None:
    rest = order("#1001", 1490, total_minor=2490)
    (one,) = proposed([came("1001", 1000)], [rest], (rest.id, DAY, 1000))
    (other_day,) = proposed([came("1001", 1000)], [rest], (rest.id, date(2026, 3, 8), 1000))
    assert (one.ticked, Reason.RECORDED in one.reasons) == (False, True)
    assert (other_day.ticked, Reason.RECORDED in other_day.reasons) == (True, False)


@pytest.mark.parametrize(("why_not", "reason"), [("cancelled", Reason.CANCELLED), ("refunded", Reason.REFUNDED)])
def test_that_an_order_that_cannot_be_paid_is_named(why_not: str, reason: Reason) -> None:
    (one,) = proposed([came("1001")], [order("#1001", why_not=why_not)])
    assert told(one) == ([], {Reason.NUMBER, reason}, False)


def test_that_another_currency_is_named_and_never_matched() -> None:
    (one,) = proposed([came("1001", currency="CHF")], [order("#1001")])
    (none,) = proposed([came("Danke", currency="CHF")], [order("#1001")])
    assert told(one) == ([], {Reason.NUMBER, Reason.CURRENCY}, False)
    assert told(none) == ([], {Reason.NOTHING}, False)


def test_that_two_lines_do_not_pay_one_order_twice() -> None:
    first, second = proposed([came("1001"), came("1001")], [order("#1001")])
    halves = proposed([came("1001", 1000), came("1001", 1490)], [order("#1001")])
    assert first.ticked
    assert (second.ticked, second.surplus_minor, Reason.ANOTHER_LINE in second.reasons) == (False, 2490, True)
    assert [Reason.AMOUNT in one.reasons for one in halves] == [False, True]


def test_that_what_fits_nothing_is_said_so() -> None:
    (one,) = proposed([came("Spende", 500, "Anna Schmidt")], [order("#1001")])
    assert told(one) == ([], {Reason.NOTHING}, False)


def test_that_a_payer_without_a_name_is_looked_for_in_the_words() -> None:
    (one,) = proposed([came("Juergen Weiss 1001", 2000, "")], [order("#1001")])
    assert (one.ticked, Reason.NAME in one.reasons) == (True, True)


@given(
    st.lists(
        st.tuples(st.sampled_from(["#1001", "#1002", "#1003", "1001"]), st.integers(1, 5000)), max_size=6, unique_by=lambda one: one[0]
    ),
    st.lists(st.tuples(st.text("1023 #\n", max_size=20), st.integers(1, 9000)), max_size=6),
)
def test_that_no_more_is_proposed_for_an_order_than_came_in_and_ticked_lines_end_what_is_open(
    shop: list[tuple[str, int]], lines: list[tuple[str, int]]
) -> None:
    orders = [order(number, open_minor) for number, open_minor in shop]
    for one, (_, amount) in zip(proposed([came(*line) for line in lines], orders), lines, strict=True):
        assert sum(part.amount_minor for part in one.parts) in (0, amount)
        assert all(part.amount_minor > 0 for part in one.parts)
        assert one.reasons
        assert one.parts or not one.ticked
