"""The payment desk on a real encrypted file: the list of unpaid orders, marking them as paid, undo, and what later imports do to that."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.payments import PaymentDesk
from backoffice.desks.session import Session
from backoffice.domain.ids import OrderId
from backoffice.domain.incoming_payments import AwaitingQuery, IncomingMethod, Receipt
from backoffice.domain.order_status import Chip, NotReady, OrderSort, PaymentStatus
from backoffice.domain.orders import Order, OrderQuery
from backoffice.domain.pages import Count, Direction
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Changed, Invalid, NotAllowed
from tests.desks.backstage import backstage
from tests.desks.conftest import SessionFor

TRANSFER: dict[str, Any] = {"status": "on-hold", "payment_method_title": "Vorkasse", "transaction_id": ""}
Bring = Callable[..., list[Order]]


@pytest.fixture
def payments(session: Session) -> PaymentDesk:
    return PaymentDesk(session)


@pytest.fixture
def bring(imports: ImportDesk, desk: OrderDesk, woo_file: Callable[..., Path]) -> Bring:
    """Import WooCommerce orders (unpaid unless they say otherwise) and return them whole, in the order of the file."""

    def brought(*changes: dict[str, Any]) -> list[Order]:
        wanted = [TRANSFER | change for change in changes]
        imports.publish(imports.preview(woo_file(*wanted)).batch_id)
        ids = {row.number: row.id for row in desk.page(OrderQuery())}
        return [desk.open(ids[change.get("number", "1001")]) for change in wanted]

    return brought


def all_of(order: Order) -> Receipt:
    return Receipt(order.id, order.version)


def test_that_an_order_marked_as_paid_is_ready_and_says_what_came_in(payments: PaymentDesk, desk: OrderDesk, bring: Bring) -> None:
    (before,) = bring({})
    assert (before.chip, before.not_ready, before.open_minor) == (Chip.UNPAID, NotReady.UNPAID, 2490)

    done = payments.mark_paid([Receipt(before.id, before.version, None, date(2026, 3, 9), IncomingMethod.CASH, "Kasse 2")])

    order = desk.open(before.id)
    assert done.order_ids == (before.id,)
    assert (order.payment_status, order.chip, order.not_ready, order.open_minor) == (PaymentStatus.PAID, Chip.NEW, None, 0)
    (came,) = order.incoming
    assert (came.method, came.amount_minor, came.received_on, came.reference) == (IncomingMethod.CASH, 2490, date(2026, 3, 9), "Kasse 2")
    assert came.person == "Person owner"
    lines = [(line.code, line.field, line.old, line.new) for line in order.history if line.code == "order.paid"]
    assert lines == [("order.paid", "received_minor", "0.00", "24.90"), ("order.paid", "payment_status", "open", "paid")]


def test_that_too_little_leaves_an_order_paid_in_part_until_the_rest_comes(payments: PaymentDesk, desk: OrderDesk, bring: Bring) -> None:
    (order,) = bring({})

    payments.mark_paid([Receipt(order.id, order.version, 1000)])
    part = desk.open(order.id)
    payments.mark_paid([all_of(part)])

    assert (part.payment_status, part.open_minor, part.not_ready) == (PaymentStatus.PARTIALLY_PAID, 1490, NotReady.UNPAID)
    assert [one.amount_minor for one in desk.open(order.id).incoming] == [1000, 1490]
    assert desk.open(order.id).payment_status is PaymentStatus.PAID


def test_that_too_much_makes_an_order_paid_and_is_kept_as_it_came(payments: PaymentDesk, desk: OrderDesk, bring: Bring) -> None:
    (order,) = bring({})

    payments.mark_paid([Receipt(order.id, order.version, 3000)])

    paid = desk.open(order.id)
    assert (paid.payment_status, paid.received_minor, paid.open_minor) == (PaymentStatus.PAID, 3000, 0)


def test_that_two_transfers_for_one_order_are_one_change_of_it(payments: PaymentDesk, desk: OrderDesk, bring: Bring) -> None:
    (order,) = bring({})

    done = payments.mark_paid([Receipt(order.id, None, 1000), Receipt(order.id, None, 1490)])

    paid = desk.open(order.id)
    assert (paid.payment_status, len(paid.incoming), paid.version) == (PaymentStatus.PAID, 2, order.version + 1)
    payments.undo(done.deed)
    assert (desk.open(order.id).payment_status, desk.open(order.id).incoming) == (PaymentStatus.OPEN, ())


def test_that_what_cannot_be_marked_is_left_alone_with_its_reason(payments: PaymentDesk, desk: OrderDesk, bring: Bring) -> None:
    orders = bring(
        {"number": "1"},
        {"number": "2", "status": "processing"},
        {"number": "3", "status": "cancelled"},
        {"number": "4", "status": "refunded"},
        {"number": "5", "status": "failed"},
    )
    desk.write_note(orders[4].id, "hat angerufen")

    done = payments.mark_paid([*map(all_of, orders), Receipt(OrderId(4711))])

    assert done.order_ids == (orders[0].id,)
    reasons = {one.number: one.reason for one in done.skipped}
    assert reasons == {"2": "already_paid", "3": "cancelled", "4": "refunded", "5": "changed", "": "not_found"}


def test_that_a_failed_payment_can_be_paid_after_all(payments: PaymentDesk, desk: OrderDesk, bring: Bring) -> None:
    (order,) = bring({"status": "failed"})

    payments.mark_paid([all_of(order)])

    assert desk.open(order.id).payment_status is PaymentStatus.PAID


def test_that_an_order_of_nothing_can_be_marked_as_paid(payments: PaymentDesk, desk: OrderDesk, bring: Bring) -> None:
    (order,) = bring({"total": "0.00", "shipping_total": "0.00", "line_items": []})

    payments.mark_paid([all_of(order)])

    assert desk.open(order.id).payment_status is PaymentStatus.PAID


def test_that_a_batch_is_one_line_of_the_log_and_one_undo(payments: PaymentDesk, desk: OrderDesk, session: Session, bring: Bring) -> None:
    orders = bring(*({"number": str(number)} for number in range(1, 31)))

    done = payments.mark_paid([all_of(order) for order in orders])

    with backstage(session) as connection:
        text = "SELECT code, subject_id, fields FROM log_of_deeds ORDER BY seq DESC LIMIT 1"
        code, subjects, fields = connection.exec_driver_sql(text).one()
    assert (code, len(subjects.split(",")), fields) == ("order.paid", 30, "payment_status,received_minor")
    assert payments.count_awaiting(AwaitingQuery()) == Count(0)
    assert len(payments.undo(done.deed).order_ids) == 30
    assert payments.count_awaiting(AwaitingQuery()) == Count(30)
    assert [line.code for line in desk.open(orders[0].id).history][-1] == "order.undone"


def test_that_undo_is_refused_when_the_order_was_changed_since(payments: PaymentDesk, desk: OrderDesk, bring: Bring) -> None:
    (order,) = bring({})
    done = payments.mark_paid([all_of(order)])
    desk.write_note(order.id, "danke")

    with pytest.raises(Changed):
        payments.undo(done.deed)

    assert desk.open(order.id).payment_status is PaymentStatus.PAID


def test_that_accounting_marks_as_paid_and_takes_back_without_the_right_to_work_on_orders(session_for: SessionFor, bring: Bring) -> None:
    (order,) = bring({})
    desk = PaymentDesk(session_for(BuiltInRole.ACCOUNTING))

    done = desk.mark_paid([all_of(order)])
    desk.undo(done.deed)

    assert desk.count_awaiting(AwaitingQuery()) == Count(1)


def test_that_nobody_takes_back_what_another_recorded(session_for: SessionFor, payments: PaymentDesk, bring: Bring) -> None:
    (order,) = bring({})
    done = payments.mark_paid([all_of(order)])

    with pytest.raises(NotAllowed):
        PaymentDesk(session_for(BuiltInRole.ACCOUNTING)).undo(done.deed)


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"amount_minor": 0}, "amount", "not_positive"),
        ({"amount_minor": -5}, "amount", "not_positive"),
        ({"received_on": date(2026, 3, 11)}, "received_on", "in_future"),
        ({"received_on": date(1999, 12, 31)}, "received_on", "too_old"),
        ({"reference": "DE02 1203 0000 0000 2020 51"}, "reference", "payment_number"),
        ({"reference": "4242 4242 4242 4242"}, "reference", "payment_number"),
    ],
)
def test_that_wrong_entries_are_refused(payments: PaymentDesk, bring: Bring, change: dict[str, Any], field: str, reason: str) -> None:
    (order,) = bring({})

    with pytest.raises(Invalid) as refused:
        payments.mark_paid([Receipt(**({"order_id": order.id} | change))])

    assert (refused.value.field, refused.value.reason) == (field, reason)
    assert payments.count_awaiting(AwaitingQuery()) == Count(1)


# What later imports do


def test_that_paid_here_survives_an_import_that_still_says_open(payments: PaymentDesk, desk: OrderDesk, bring: Bring) -> None:
    (order,) = bring({})
    payments.mark_paid([all_of(order)])

    (later,) = bring({"customer_note": "Bitte klingeln"})

    assert (later.payment_status, later.chip, later.not_ready) == (PaymentStatus.PAID, Chip.NEW, None)
    assert [one.amount_minor for one in later.incoming] == [2490]
    assert [line for line in later.history if line.code == "order.updated" and line.field == "payment_status"] == []


def test_that_paid_in_part_here_follows_the_sum_when_the_channel_changes_the_total(payments: PaymentDesk, bring: Bring) -> None:
    (order,) = bring({})
    payments.mark_paid([Receipt(order.id, order.version, 2000)])

    (dearer,) = bring({"total": "30.00"})
    (cheaper,) = bring({"total": "20.00"})

    assert (dearer.payment_status, dearer.open_minor) == (PaymentStatus.PARTIALLY_PAID, 1000)
    assert (cheaper.payment_status, cheaper.open_minor) == (PaymentStatus.PAID, 0)


@pytest.mark.parametrize(
    ("status", "becomes"),
    [("refunded", PaymentStatus.REFUNDED), ("cancelled", PaymentStatus.VOIDED), ("processing", PaymentStatus.PAID)],
)
def test_that_the_channel_s_word_of_refund_and_cancellation_holds(
    payments: PaymentDesk, bring: Bring, status: str, becomes: PaymentStatus
) -> None:
    (order,) = bring({})
    payments.mark_paid([all_of(order)])

    (later,) = bring({"status": status})

    assert later.payment_status is becomes


def test_that_money_that_both_know_of_is_counted_once(payments: PaymentDesk, bring: Bring) -> None:
    (order,) = bring({})
    payments.mark_paid([all_of(order)])

    (later,) = bring({"status": "processing", "transaction_id": "T-9"})

    assert (later.received_minor, later.open_minor) == (2490, 0)


def test_that_what_is_unpaid_here_becomes_paid_by_the_channel(payments: PaymentDesk, bring: Bring) -> None:
    bring({})

    (later,) = bring({"status": "processing"})

    assert (later.payment_status, later.incoming, later.received_minor) == (PaymentStatus.PAID, (), 2490)
    assert payments.count_awaiting(AwaitingQuery()) == Count(0)


def test_that_undoing_an_import_leaves_what_was_paid_here_before(
    payments: PaymentDesk, desk: OrderDesk, imports: ImportDesk, bring: Bring, woo_file: Callable[..., Path]
) -> None:
    (order,) = bring({})
    payments.mark_paid([all_of(order)])
    batch = imports.publish(imports.preview(woo_file(TRANSFER | {"status": "refunded"})).batch_id).batch_id
    assert desk.open(order.id).payment_status is PaymentStatus.REFUNDED

    imports.undo(batch)

    assert (desk.open(order.id).payment_status, len(desk.open(order.id).incoming)) == (PaymentStatus.PAID, 1)


# The list


def test_that_the_list_holds_what_is_unpaid_and_nothing_else(payments: PaymentDesk, bring: Bring) -> None:
    bring(
        {"number": "1"},
        {"number": "2", "status": "processing"},
        {"number": "3", "status": "cancelled"},
        {"number": "4", "status": "failed"},
        {"number": "5", "payment_method_title": "Rechnung"},
    )

    rows = payments.awaiting(AwaitingQuery(sort=OrderSort.NUMBER, direction=Direction.UP))

    assert [row.number for row in rows] == ["1", "4", "5"]
    assert {(row.total_minor, row.open_minor, row.currency) for row in rows} == {(2490, 2490, "EUR")}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("1002", ["1002"]),
        ("weiß", ["1001", "1002", "1003"]),
        ("17,40", ["1003"]),
        ("17.40 €", ["1003"]),
        ("99,99", []),
        ("köln 1001", ["1001"]),
    ],
)
def test_that_orders_are_found_by_number_name_and_amount(payments: PaymentDesk, bring: Bring, words: str, found: list[str]) -> None:
    bring({"number": "1001"}, {"number": "1002"}, {"number": "1003", "total": "17.40"})
    query = AwaitingQuery(words, sort=OrderSort.NUMBER, direction=Direction.UP)

    assert [row.number for row in payments.awaiting(query)] == found
    assert payments.count_awaiting(query) == Count(len(found))


def test_that_only_old_orders_are_listed_when_asked_for(payments: PaymentDesk, bring: Bring, clock: FixedClock) -> None:
    bring({"number": "1", "date_created_gmt": "2026-03-02T23:30:00"}, {"number": "2", "date_created_gmt": "2026-03-02T22:30:00"})

    assert [row.number for row in payments.awaiting(AwaitingQuery(older_than_days=7))] == ["2"]
    clock.moment += timedelta(days=1)
    assert payments.count_awaiting(AwaitingQuery(older_than_days=7)) == Count(2)
