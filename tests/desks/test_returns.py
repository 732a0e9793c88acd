"""Goods that come back, and withdrawals from the contract."""

from datetime import timedelta

import pytest

from backoffice.domain.order_status import DeliveryStatus, OrderStatus, OrderView
from backoffice.domain.order_work import Condition, NextStep, ReturnedLine, ReturnKind
from backoffice.domain.orders import Order, OrderQuery, Parcel
from backoffice.errors import Invalid, NotPossible
from tests.desks.conftest import Desks


@pytest.fixture
def ready(desks: Desks) -> Order:
    """An order with some lines that can be sent."""
    row = desks.orders.page(OrderQuery(OrderView.READY), limit=1)[0]
    return desks.orders.open(row.id)


def sent(desks: Desks, order: Order) -> Order:
    desks.orders.ship([Parcel(order.id, order.version, "DHL", "00340434161094000001")])
    return desks.orders.open(order.id)


def all_of(order: Order, condition: Condition = Condition.AS_NEW) -> list[ReturnedLine]:
    return [ReturnedLine(line.position, line.quantity_milli, condition) for line in order.lines]


def test_that_everything_that_comes_back_makes_an_order_returned(desks: Desks, ready: Order) -> None:
    order = sent(desks, ready)

    done = desks.returns.take_back(order.id, order.version, all_of(order), NextStep.REPLACEMENT, "Karton offen")

    after = desks.orders.open(order.id)
    (back,) = after.work.returns
    assert after.delivery_status is DeliveryStatus.RETURNED
    assert (back.kind, back.next_step, back.remark, back.refund_due) == (ReturnKind.RETURN, NextStep.REPLACEMENT, "Karton offen", None)
    assert back.lines == tuple(all_of(order))

    desks.orders.undo(done.deed)

    again = desks.orders.open(order.id)
    assert (again.delivery_status, again.work.returns) == (DeliveryStatus.SHIPPED, ())


def test_that_more_than_was_sent_never_comes_back(desks: Desks, ready: Order) -> None:
    order = sent(desks, ready)
    line = order.lines[0]
    desks.returns.take_back(order.id, order.version, [ReturnedLine(line.position, line.quantity_milli, Condition.USED)])
    order = desks.orders.open(order.id)

    with pytest.raises(Invalid, match="too_many"):
        desks.returns.take_back(order.id, order.version, [ReturnedLine(line.position, 1, Condition.USED)])

    assert len(desks.orders.open(order.id).work.returns) == 1


def test_that_what_was_announced_counts_when_it_has_arrived(desks: Desks, ready: Order) -> None:
    order = sent(desks, ready)
    desks.returns.take_back(order.id, order.version, all_of(order, Condition.ANNOUNCED))
    waiting = desks.orders.open(order.id)
    assert waiting.delivery_status is DeliveryStatus.SHIPPED

    done = desks.returns.receive(waiting.work.returns[0].id, all_of(order, Condition.DAMAGED))

    assert desks.orders.open(order.id).delivery_status is DeliveryStatus.RETURNED
    desks.orders.undo(done.deed)
    again = desks.orders.open(order.id)
    assert again.delivery_status is DeliveryStatus.SHIPPED
    assert again.work.returns[0].lines == tuple(all_of(order, Condition.ANNOUNCED))


def test_that_a_withdrawal_holds_what_is_here_and_is_due_in_fourteen_days(desks: Desks, ready: Order) -> None:
    received = desks.session.clock.now() - timedelta(hours=3)

    done = desks.returns.withdraw(ready.id, ready.version, received, remark="per Formular auf der Website")

    held = desks.orders.open(ready.id)
    (declared,) = held.work.returns
    assert held.order_status is OrderStatus.ON_HOLD
    assert (declared.kind, declared.received_at) == (ReturnKind.WITHDRAWAL, received)
    assert declared.refund_due == declared.received_at + timedelta(days=14)
    assert [due.id for due in desks.returns.refunds_due(declared.refund_due)] == [declared.id]
    assert desks.returns.refunds_due(declared.refund_due - timedelta(seconds=1)) == ()

    desks.orders.undo(done.deed)
    again = desks.orders.open(ready.id)
    assert (again.order_status, again.work) == (ready.order_status, ready.work)


def test_that_a_withdrawal_from_tomorrow_is_refused(desks: Desks, ready: Order) -> None:
    with pytest.raises(Invalid, match="in_future"):
        desks.returns.withdraw(ready.id, ready.version, desks.session.clock.now() + timedelta(days=1))


def test_that_a_refund_is_settled_once(desks: Desks, ready: Order) -> None:
    desks.returns.withdraw(ready.id, ready.version, desks.session.clock.now())
    (declared,) = desks.orders.open(ready.id).work.returns

    done = desks.returns.settle(declared.id)

    assert desks.returns.open(declared.id).settled_at is not None
    with pytest.raises(NotPossible, match="settled"):
        desks.returns.settle(declared.id)
    desks.orders.undo(done.deed)
    assert desks.returns.open(declared.id).settled_at is None


def test_that_an_order_that_was_not_sent_takes_nothing_back(desks: Desks, ready: Order) -> None:
    done = desks.returns.take_back(ready.id, ready.version, all_of(ready))

    assert (done.order_ids, [one.reason for one in done.skipped]) == ((), ["not_shipped"])
