"""Accounts that a note, a message or a remark names are sealed with it, taken by a person, and go with it."""

from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.desks.account_sealing import seal_from_message
from backoffice.domain.callbacks import RequestId
from backoffice.domain.new_orders import LineDraft, NewOrder
from backoffice.domain.order_work import Condition, HoldReason, NextStep, ReturnedLine
from backoffice.domain.orders import Address, Parcel
from backoffice.domain.payouts import NotPaid
from backoffice.domain.refunds import DetailSource, DetailState, RefundReason, RefundWay
from backoffice.errors import NotPossible
from backoffice.storage.allow_lists import Task
from tests.desks import paying
from tests.desks.accounts import boxes, columns, shop, why_not
from tests.desks.founded import PASSWORD
from tests.desks.paying import ACCOUNTANT, HOLDER, IBANS, SERVICE, Paying

__all__ = ["shop"]


def test_that_a_note_seals_what_it_names_and_says_so(shop: Paying) -> None:
    office = shop.enter(SERVICE)
    order = paying.order_id(office, "1001")
    done = office.orders.write_note(order, f"Kundin bittet um Erstattung auf {IBANS[0]}, sonst {IBANS[2]}")

    assert [(one.masked, one.state) for one in done.sealed] == [
        ("DE •••• 3000", DetailState.CURRENT),
        ("AT •••• 3201", DetailState.PROPOSED),
    ]
    assert "DE •••• 3000" in office.orders.open(order).notes[-1].body
    details = office.bank_details.of_order(order)
    assert {(one.source, one.holder) for one in details} == {(DetailSource.NOTE, HOLDER)}
    office.close()
    office = shop.enter(ACCOUNTANT)
    paying.refund(office, order)
    assert [line.why_not for line in office.payouts.waiting()] == [None]
    office.close()
    assert "370400440532" not in columns(shop)


def test_that_a_proposed_account_is_taken_and_then_waits(shop: Paying) -> None:
    office = shop.enter()
    order = paying.order_id(office, "1001")
    refund = paying.ready(office, "1001", IBANS[0])
    (sealed,) = office.work.note([(order, office.orders.open(order).version)], IBANS[2]).sealed
    assert [line.masked for line in office.payouts.waiting()] == ["DE •••• 3000"]

    taken = office.bank_details.take(sealed.detail_id)

    assert (taken.changed, taken.detail.state, taken.detail.masked) == (True, DetailState.CURRENT, "AT •••• 3201")
    (line,) = office.payouts.waiting()
    assert (line.refund_id, line.masked, line.why_not, line.recently_changed) == (refund, "AT •••• 3201", NotPaid.WAITING, True)
    for deed in (office.bank_details.take, office.bank_details.confirm):
        with pytest.raises(NotPossible) as refused:
            deed(sealed.detail_id)
        assert refused.value.reason in {"not_proposed", "same_person"}
    office.close()


def test_that_an_account_from_a_message_is_given_to_an_order_and_paid(shop: Paying, tmp_path: Path) -> None:
    office = shop.enter()
    with office.session.deed("note.seen", "note", Task.BANK_DETAIL) as deed:
        one, other = seal_from_message(deed, office.session, IBANS[:2], "12", HOLDER, None)
    order = paying.order_id(office, "1001")
    refund = paying.refund(office, order)
    assert [line.why_not for line in office.payouts.waiting()] == [NotPaid.NO_DETAILS]

    given = office.bank_details.assign(one.id, order)

    assert (given.changed, given.detail.order_id, given.detail.state) == (False, order, DetailState.CURRENT)
    (line,) = office.payouts.waiting()
    assert (line.why_not, line.recently_changed) == (None, True)
    assert why_not(lambda: office.bank_details.assign(one.id, order)) == "not_from_message"
    changed = office.bank_details.assign(other.id, order)
    assert changed.changed
    shop.clock.moment += timedelta(hours=24)
    assert office.payouts.write([refund], tmp_path / "bank.xml", PASSWORD).count == 1
    assert IBANS[1] in (tmp_path / "bank.xml").read_text()
    office.close()


def test_that_an_account_from_a_message_that_the_log_gave_to_nobody_is_not_paid(shop: Paying) -> None:
    office = shop.enter()
    with office.session.deed("note.seen", "note", Task.BANK_DETAIL) as deed:
        (one,) = seal_from_message(deed, office.session, IBANS[:1], "12", HOLDER, None)
    order = paying.order_id(office, "1001")
    paying.refund(office, order)
    with office.session.database.writer(Task.BANK_DETAIL) as connection:
        customer = connection.exec_driver_sql("SELECT customer_id FROM orders WHERE id = ?", (order,)).scalar_one()
        values = (order, customer, one.id)
        connection.exec_driver_sql("UPDATE bank_detail SET order_id = ?, customer_id = ?, state = 'current' WHERE id = ?", values)
    assert [line.why_not for line in office.payouts.waiting()] == [NotPaid.NOT_IN_LOG]
    office.close()


def test_that_accounts_from_messages_are_offered_to_an_order_its_own_customers_first(shop: Paying) -> None:
    office = shop.enter()
    order = paying.order_id(office, "1001")
    with office.session.reading(task=Task.BANK_DETAIL) as connection:
        customer = connection.exec_driver_sql("SELECT customer_id FROM orders WHERE id = ?", (order,)).scalar_one()
    with office.session.deed("note.seen", "note", Task.BANK_DETAIL) as deed:
        (theirs,) = seal_from_message(deed, office.session, IBANS[:1], "12", "Wer Anders", customer)
        (named,) = seal_from_message(deed, office.session, IBANS[1:2], "13", HOLDER.upper(), None)
        (other,) = seal_from_message(deed, office.session, IBANS[2:3], "13", "Wer Anders", customer + 1)

    offered = office.bank_details.from_messages(order)

    assert [(one.detail.id, one.same_customer) for one in offered] == [(theirs.id, True), (named.id, False), (other.id, False)]
    assert {one.id for one in office.bank_details.of_message(RequestId(13))} == {named.id, other.id}
    office.bank_details.assign(theirs.id, order)
    assert [one.detail.id for one in office.bank_details.from_messages(order)] == [named.id, other.id]
    assert office.bank_details.of_message(RequestId(12)) == ()
    office.close()


def test_that_an_account_without_a_holder_is_taken_by_nobody(shop: Paying) -> None:
    office = shop.enter()
    with office.session.deed("note.seen", "note", Task.BANK_DETAIL) as deed:
        (one,) = seal_from_message(deed, office.session, IBANS[:1], "12", " ", None)
    order = paying.order_id(office, "1001")

    assert why_not(lambda: office.bank_details.assign(one.id, order)) == "no_holder"
    assert office.bank_details.of_order(order) == ()
    office.close()


def test_that_a_hold_a_return_and_a_withdrawal_seal_what_they_name(shop: Paying) -> None:
    office = shop.enter()
    one, two, three = (paying.order_id(office, number) for number in ("1001", "1002", "1003"))
    for order in (two, three):
        office.orders.ship([Parcel(order, office.orders.open(order).version, "DHL")])
    back = [ReturnedLine(1, 1000, Condition.AS_NEW)]

    dones = [
        office.work.hold([(one, office.orders.open(one).version)], HoldReason.CUSTOMER, f"zurück an {IBANS[0]}"),
        office.returns.take_back(two, office.orders.open(two).version, back, NextStep.REFUND, f"Konto {IBANS[1]}"),
        office.returns.withdraw(three, office.orders.open(three).version, shop.clock.now(), back, "maskiert", accounts=[IBANS[2], "x"]),
    ]

    assert [[sealed.masked for sealed in done.sealed] for done in dones] == [["DE •••• 3000"], ["DE •••• 9890"], ["AT •••• 3201"]]
    assert [office.bank_details.of_order(order)[0].state for order in (one, two, three)] == [DetailState.CURRENT] * 3
    office.close()


@pytest.mark.parametrize("way", RefundWay)
def test_that_a_refund_seals_the_account_in_its_remark(shop: Paying, tmp_path: Path, way: RefundWay) -> None:
    office = shop.enter(ACCOUNTANT)
    order = paying.order_id(office, "1001")
    version = office.orders.open(order).version
    done = office.refunds.make(order, version, way, RefundReason.GOODWILL, goodwill_minor=500, remark=f"an {IBANS[0]}", accounts=[IBANS[2]])

    assert [(one.masked, one.state) for one in done.sealed] == [
        ("DE •••• 3000", DetailState.CURRENT), ("AT •••• 3201", DetailState.PROPOSED),
    ]  # fmt: skip
    (refund,) = office.refunds.of_order(order)
    assert refund.remark == "an DE •••• 3000"
    assert {one.source_id for one in office.bank_details.of_order(order)} == {f"refund:{refund.id}"}
    office.close()
    assert "370400440532" not in columns(shop)
    office = shop.enter()
    if way is RefundWay.BANK_TRANSFER:
        assert office.payouts.write([refund.id], tmp_path / "bank.xml", PASSWORD).count == 1
        assert IBANS[0] in (tmp_path / "bank.xml").read_text()
    office.close()


def test_that_taking_a_refund_back_erases_the_number_that_came_with_it(shop: Paying) -> None:
    office = shop.enter(ACCOUNTANT)
    order = paying.order_id(office, "1001")
    version = office.orders.open(order).version
    done = office.refunds.make(order, version, RefundWay.BANK_TRANSFER, RefundReason.OTHER, goodwill_minor=500, remark=IBANS[0])
    office.refunds.undo(done.deed)

    assert office.refunds.of_order(order) == ()
    assert [one.state for one in office.bank_details.of_order(order)] == [DetailState.ERASED]
    office.close()


def test_that_an_order_by_hand_seals_the_account_in_its_note(shop: Paying) -> None:
    office = shop.enter()
    home = Address("Ada Beispiel", "", "Lindenweg 3", "", "50667", "Köln", "", "DE")
    draft = NewOrder("Ada Beispiel", home, (LineDraft("", "Becher", 1000, 100_000),), note=f"Konto {IBANS[0]}")
    done = office.editing.new_order(draft)

    assert [one.masked for one in done.sealed] == ["DE •••• 3000"]
    assert office.bank_details.of_order(done.order_ids[0])[0].holder == "Ada Beispiel"
    office.orders.undo(done.deed)
    assert boxes(office) == 1
    office.close()


def test_that_taking_a_note_back_erases_the_number_that_came_with_it(shop: Paying) -> None:
    office = shop.enter()
    order = paying.order_id(office, "1001")
    done = office.orders.write_note(order, f"Konto {IBANS[0]}")
    office.orders.undo(done.deed)

    assert [one.state for one in office.bank_details.of_order(order)] == [DetailState.ERASED]
    assert boxes(office) == 1
    assert [line.code for line in office.log.page()][:2] == ["bank_detail.erased", "order.undone"]
    office.close()


def test_that_a_note_on_an_order_with_an_account_changes_nothing_by_itself(shop: Paying) -> None:
    office = shop.enter(SERVICE)
    order = paying.order_id(office, "1001")
    first = office.orders.write_note(order, IBANS[0]).sealed[0]
    second = office.orders.write_note(order, IBANS[1]).sealed[0]

    assert (first.state, second.state) == (DetailState.CURRENT, DetailState.PROPOSED)
    office.close()
