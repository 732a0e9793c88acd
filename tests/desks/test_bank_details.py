"""Accounts of customers: sealed as they come in, changes wait, texts are searched, a second person confirms."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from backoffice.desks.account_sealing import seal_from_message
from backoffice.desks.office import Office
from backoffice.domain.callbacks import RequestId
from backoffice.domain.ids import OrderId
from backoffice.domain.new_orders import LineDraft, NewOrder
from backoffice.domain.order_work import Condition, HoldReason, NextStep, ReturnedLine
from backoffice.domain.orders import Address, Parcel
from backoffice.domain.payouts import NotPaid
from backoffice.domain.refunds import DetailId, DetailSource, DetailState, RefundReason, RefundWay
from backoffice.errors import Invalid, NotFound, NotPossible
from backoffice.storage import arrivals
from backoffice.storage.allow_lists import Task
from tests.desks import paying
from tests.desks.founded import PASSWORD
from tests.desks.paying import ACCOUNTANT, HOLDER, IBANS, SERVICE, Paying


@pytest.fixture
def shop(tmp_path: Path) -> Paying:
    return paying.found(tmp_path)


def columns(shop: Paying) -> str:
    """Return everything that stands in the data file, as text."""
    office = shop.enter()
    with office.session.database.reading(task=Task.TIDY) as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.set_authorizer(None)
        tables = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")]
        plain = [table for table in tables if "_search" not in table]
        texts = [repr(raw.execute(f"SELECT * FROM {table}").fetchall()) for table in plain]
    office.close()
    return "\n".join(texts)


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


def boxes(office: Office) -> int:
    """Count the sealed boxes."""
    with office.session.reading(task=Task.BOXES) as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM bank_detail_box").scalar_one())


def why_not(deed: Callable[[], object]) -> str:
    """Return why a deed is not possible."""
    with pytest.raises(NotPossible) as refused:
        deed()
    return refused.value.reason
