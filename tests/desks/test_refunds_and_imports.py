"""A later export of an order that was refunded here: nothing is taken back, nothing counted twice."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.refund_settling import settle
from backoffice.desks.refunds import RefundDesk
from backoffice.desks.session import Session
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.orders import Order, OrderQuery
from backoffice.domain.refunds import RefundReason, RefundWay
from backoffice.storage import orders as order_store
from backoffice.storage import refunds as refund_store
from backoffice.storage.allow_lists import Task


@dataclass(frozen=True)
class Shop:
    """A shop with one paid order of 24.90, to which export after export comes."""

    session: Session
    write: Callable[..., Path]

    @property
    def order(self) -> Order:
        desk = OrderDesk(self.session)
        return desk.open(desk.page(OrderQuery(), limit=1)[0].id)

    @property
    def money(self) -> tuple[PaymentStatus, int]:
        order = self.order
        return order.payment_status, order.refunded_minor

    def arrive(self, *amounts: str, **change: Any) -> None:
        """Import the order as the channel knows it, with these refunds."""
        refunds = [{"id": n, "total": f"-{amount}"} for n, amount in enumerate(amounts, start=1)]
        desk = ImportDesk(self.session)
        path = self.write({"refunds": refunds, **change}, name=f"{len(list(self.write().parent.glob('*.json')))}.json")
        desk.publish(desk.preview(path).batch_id)

    def refund(self, way: RefundWay, amount_minor: int) -> None:
        order = self.order
        RefundDesk(self.session).make(order.id, order.version, way, RefundReason.GOODWILL, goodwill_minor=amount_minor)

    def pay_out(self) -> None:
        """Let what waits for the bank go out, as the file for it does."""
        with self.session.deed("test.paid", "order", Task.UNDO) as deed:
            (state,) = order_store.states(deed.connection, [self.order.id]).values()
            gone = [one for one in refund_store.of_order(deed.connection, state.id) if one.settled_at is None]
            for one in gone:
                deed.connection.exec_driver_sql("UPDATE refund SET state = 'done', settled_at_ms = 1 WHERE id = ?", (one.id,))
            order_store.change(deed.connection, [settle(deed.connection, state, gone, deed.at, "order.refunded").state])


@pytest.fixture
def shop(session: Session, woo_file: Callable[..., Path]) -> Shop:
    made = Shop(session, woo_file)
    made.arrive()
    return made


def test_that_a_refund_by_the_provider_stays_until_the_channel_hears_of_it_and_then_counts_once(shop: Shop) -> None:
    shop.refund(RefundWay.PROVIDER, 500)

    shop.arrive(customer_note="ohne Klingel")
    before = shop.money
    shop.arrive("5.00")

    assert before == shop.money == (PaymentStatus.PARTIALLY_REFUNDED, 500)


def test_that_what_the_channel_refunds_besides_is_added(shop: Shop) -> None:
    shop.arrive("3.00")
    shop.refund(RefundWay.PROVIDER, 500)

    shop.arrive("3.00", "5.00", "2.00")

    assert shop.money == (PaymentStatus.PARTIALLY_REFUNDED, 1000)


def test_that_a_refund_by_bank_transfer_is_added_to_what_the_channel_says(shop: Shop) -> None:
    shop.refund(RefundWay.BANK_TRANSFER, 400)
    shop.pay_out()

    shop.arrive("5.00")
    first = shop.money
    shop.refund(RefundWay.PROVIDER, 100)
    shop.arrive("5.00", "1.00")

    assert first == (PaymentStatus.PARTIALLY_REFUNDED, 900)
    assert shop.money == (PaymentStatus.PARTIALLY_REFUNDED, 1000)


def test_that_a_whole_refund_here_stays_one_whatever_the_channel_goes_on_saying(shop: Shop) -> None:
    shop.refund(RefundWay.PROVIDER, 2490)

    shop.arrive(customer_note="bitte anrufen")

    assert shop.money == (PaymentStatus.REFUNDED, 2490)


def test_that_a_waiting_refund_changes_nothing_of_an_import(shop: Shop) -> None:
    shop.refund(RefundWay.BANK_TRANSFER, 400)

    shop.arrive("5.00")

    assert shop.money == (PaymentStatus.PARTIALLY_REFUNDED, 500)


def test_that_an_update_tells_no_change_of_money_that_did_not_change(shop: Shop) -> None:
    shop.refund(RefundWay.PROVIDER, 500)
    known = len(shop.order.history)

    shop.arrive(customer_note="ohne Klingel")

    assert [line.field for line in shop.order.history[known:]] == [""]


def test_that_a_channel_that_voids_an_order_is_believed(shop: Shop) -> None:
    shop.refund(RefundWay.PROVIDER, 500)

    shop.arrive(status="cancelled")

    assert shop.money == (PaymentStatus.VOIDED, 500)
