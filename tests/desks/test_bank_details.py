"""Accounts of customers: sealed as they come in, shown masked, and changes wait."""

from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.domain.ids import OrderId
from backoffice.domain.refunds import DetailState
from backoffice.errors import Invalid, NotFound
from tests.desks import paying
from tests.desks.accounts import boxes, columns, shop
from tests.desks.paying import ACCOUNTANT, HOLDER, IBANS, Paying

__all__ = ["shop"]


def test_that_an_account_is_shown_masked_and_its_number_stands_nowhere(shop: Paying) -> None:
    office = shop.enter(ACCOUNTANT)
    entered = office.bank_details.enter(paying.order_id(office, "1001"), "de89 3704 0044 0532 0130 00", f" {HOLDER} ", "30 00")

    detail = entered.detail
    assert (detail.masked, detail.bank, detail.holder, detail.state) == ("DE •••• 3000", "Commerzbank", HOLDER, DetailState.CURRENT)
    assert (entered.changed, entered.usable_at) == (False, shop.clock.now())
    assert detail.box_ends_at == shop.clock.now() + timedelta(days=14)
    assert office.bank_details.of_order(detail.order_id) == (detail,) if detail.order_id else False
    office.close()
    stored = columns(shop)
    assert HOLDER in stored
    assert not any(number in stored for number in ("370400440532", "0532013000", "DE8937"))


@pytest.mark.parametrize(
    ("iban", "holder", "again", "field", "reason"),
    [
        ("DE89370400440532013001", HOLDER, "3001", "iban", "check_digits"),
        ("DE8937040044", HOLDER, "0044", "iban", "incomplete"),
        (IBANS[0], HOLDER, "3001", "again_last", "differs"),
        (IBANS[0], "  ", "3000", "holder", "empty"),
        (IBANS[0], "x" * 71, "3000", "holder", "too_long"),
        (IBANS[0], "a\u202eb", "3000", "holder", "not_printable"),
        (IBANS[0], f"Weiß {IBANS[1]}", "3000", "holder", "payment_number"),
    ],
)
def test_that_what_cannot_be_is_refused(shop: Paying, iban: str, holder: str, again: str, field: str, reason: str) -> None:
    office = shop.enter(ACCOUNTANT)
    with pytest.raises(Invalid) as refused:
        office.bank_details.enter(paying.order_id(office, "1001"), iban, holder, again)
    assert refused.value == Invalid(field, reason)
    with pytest.raises(NotFound):
        office.bank_details.enter(OrderId(4711), IBANS[0], HOLDER, "3000")
    office.close()


def test_that_a_change_replaces_the_account_erases_its_number_and_waits(shop: Paying) -> None:
    office = shop.enter(ACCOUNTANT)
    order = paying.order_id(office, "1001")
    first = paying.account(office, order, IBANS[0])
    changed = office.bank_details.enter(order, IBANS[1], HOLDER, "9890")

    assert (changed.changed, changed.usable_at) == (True, shop.clock.now() + timedelta(hours=24))
    assert [(one.id, one.state) for one in office.bank_details.of_order(order)] == [
        (changed.detail.id, DetailState.CURRENT),
        (first, DetailState.FORMER),
    ]
    assert boxes(office) == 2  # the shop's own, and the new one
    again = office.bank_details.enter(order, IBANS[1], HOLDER, "9890")
    assert again.changed, "the account before that is another one still"
    office.close()


def test_that_erasing_an_account_does_not_make_the_next_one_a_first_entry(shop: Paying) -> None:
    office = shop.enter(ACCOUNTANT)
    order = paying.order_id(office, "1001")
    office.bank_details.erase(paying.account(office, order, IBANS[0]))

    assert office.bank_details.enter(order, IBANS[1], HOLDER, "9890").changed
    office.close()


def test_that_another_account_of_the_same_customer_by_another_order_is_a_change(tmp_path: Path) -> None:
    shop = paying.found(tmp_path, same_customer=True)
    office = shop.enter(ACCOUNTANT)
    first, second, third = (paying.order_id(office, number) for number in ("1001", "1002", "1003"))
    assert not office.bank_details.enter(first, IBANS[0], HOLDER, "3000").changed
    assert not office.bank_details.enter(second, IBANS[0], HOLDER, "3000").changed
    assert office.bank_details.enter(third, IBANS[1], HOLDER, "9890").changed
    assert [one.state for one in office.bank_details.of_order(first)] == [DetailState.CURRENT]
    office.close()
