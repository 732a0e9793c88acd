"""Accounts are confirmed by a second person, replaced, and erased when their time is over."""

from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.domain.ids import OrderId
from backoffice.domain.payouts import NotPaid
from backoffice.domain.refunds import DetailId, DetailState
from backoffice.errors import Invalid, NotFound
from backoffice.storage import arrivals
from backoffice.storage.allow_lists import Task
from tests.desks import paying
from tests.desks.accounts import boxes, shop, why_not
from tests.desks.founded import PASSWORD
from tests.desks.paying import ACCOUNTANT, HOLDER, IBANS, Paying

__all__ = ["shop"]


def test_that_only_a_changed_account_is_confirmed_and_only_once_by_somebody_else(shop: Paying) -> None:
    office = shop.enter(ACCOUNTANT)
    order = paying.order_id(office, "1001")
    first = paying.account(office, order)
    office.close()
    office = shop.enter()
    assert why_not(lambda: office.bank_details.confirm(first)) == "does_not_wait"
    office.close()
    office = shop.enter(ACCOUNTANT)
    second = paying.account(office, order, IBANS[1])
    assert why_not(lambda: office.bank_details.confirm(second)) == "same_person"
    assert why_not(lambda: office.bank_details.confirm(first)) == "not_current"
    office.close()
    office = shop.enter()
    assert office.bank_details.confirm(second).confirmed_by == office.person.id
    assert why_not(lambda: office.bank_details.confirm(second)) == "confirmed"
    office.close()


def test_that_the_shops_own_account_is_kept_apart_and_replaced(shop: Paying) -> None:
    office = shop.enter()
    before = office.bank_details.own()
    after = office.bank_details.enter_own(IBANS[1], "Kaffeehaus")

    assert before is not None
    assert office.bank_details.own() == after
    assert (after.order_id, after.box_ends_at, after.state) == (None, None, DetailState.CURRENT)
    assert boxes(office) == 1
    assert why_not(lambda: office.bank_details.erase(after.id)) == "own_account"
    with pytest.raises(Invalid) as refused:
        office.bank_details.enter_own("TR330006100519786457841326", "Kaffeehaus")
    assert refused.value == Invalid("iban", "outside_sepa")
    office.close()


def test_that_an_erased_account_stays_as_it_is_shown(shop: Paying) -> None:
    office = shop.enter(ACCOUNTANT)
    order = paying.order_id(office, "1001")
    detail = paying.account(office, order)
    office.bank_details.erase(detail)

    (kept,) = office.bank_details.of_order(order)
    assert (kept.state, kept.masked, kept.holder) == (DetailState.ERASED, "DE •••• 3000", HOLDER)
    assert why_not(lambda: office.bank_details.erase(detail)) == "erased"
    paying.refund(office, order)
    assert [line.why_not for line in office.payouts.waiting()] == [NotPaid.ERASED]
    with pytest.raises(NotFound):
        office.bank_details.erase(DetailId(4711))
    office.close()


def test_that_an_unused_number_is_erased_after_14_days_unless_a_refund_waits_for_it(shop: Paying) -> None:
    office = shop.enter()
    unused, waiting = paying.order_id(office, "1001"), paying.order_id(office, "1002")
    paying.account(office, unused)
    paying.ready(office, "1002", IBANS[1])
    office.close()
    shop.clock.moment += timedelta(days=14)
    office = shop.enter()

    assert [one.state for one in office.bank_details.of_order(unused)] == [DetailState.ERASED]
    assert [one.state for one in office.bank_details.of_order(waiting)] == [DetailState.CURRENT]
    assert boxes(office) == 2
    line = office.log.page()[0]
    assert (line.code, line.person_id, line.subject_kind) == ("bank_detail.erased", "system", "bank_detail")
    assert [one.why_not for one in office.payouts.waiting()] == [None]
    office.close()


def test_that_a_number_is_erased_60_days_after_its_payout(shop: Paying, tmp_path: Path) -> None:
    office = shop.enter()
    refund = paying.ready(office, "1001")
    office.payouts.write([refund], tmp_path / "bank.xml", PASSWORD)
    office.close()
    order = OrderId(1)
    for days, state in ((59, DetailState.CURRENT), (1, DetailState.ERASED)):
        shop.clock.moment += timedelta(days=days)
        office = shop.enter()
        assert [one.state for one in office.bank_details.of_order(order)] == [state]
        assert office.bank_details.of_order(order)[0].paid_out_at is not None
        office.close()


def test_that_an_order_that_goes_takes_its_box_with_it(shop: Paying) -> None:
    office = shop.enter()
    paying.account(office, paying.order_id(office, "1001"))
    with office.session.database.writer(Task.ARRIVALS) as connection:
        arrivals.remove(connection, [paying.order_id(office, "1001")])
    assert boxes(office) == 1
    office.close()
