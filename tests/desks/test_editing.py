"""Orders made and mended by hand."""

from dataclasses import replace

import pytest

from backoffice.desks.editing import total_of
from backoffice.domain.new_orders import LineDraft, NewOrder
from backoffice.domain.order_status import OrderView, PaymentStatus
from backoffice.domain.orders import Address, Order, OrderQuery, Parcel
from backoffice.errors import Invalid, NotFound
from tests.desks.conftest import Desks

HOME = Address("Ada Beispiel", "", "Lindenweg 3", "", "50667", "Köln", "", "DE")
TEA = LineDraft("TEE-1", "Grüner Tee", 3000, 33_300, 700)
CUP = LineDraft("", "Tasse mit Bären", 1000, 129_000, 1900)
DRAFT = NewOrder("Ada Beispiel", HOME, (TEA, CUP), shipping_minor=490, payment_method="Rechnung", note="Bitte klingeln")


@pytest.fixture
def ready(desks: Desks) -> Order:
    row = desks.orders.page(OrderQuery(OrderView.READY), limit=1)[0]
    return desks.orders.open(row.id)


def made(desks: Desks, draft: NewOrder = DRAFT) -> Order:
    return desks.orders.open(desks.editing.new_order(draft).order_ids[0])


def test_that_an_order_by_hand_is_whole_and_found(desks: Desks) -> None:
    order = made(desks)

    assert (order.number, order.total_minor, order.tax_minor) == ("1001", 999 + 1290 + 490, 65 + 206)
    assert (order.shipping, order.billing, order.customer) == (HOME, HOME, "Ada Beispiel")
    assert (order.payment_status, order.ships_before_payment) == (PaymentStatus.OPEN, True)
    assert [note.body for note in order.notes] == ["Bitte klingeln"]
    assert [line.code for line in order.history] == ["order.made"]
    assert [row.id for row in desks.orders.page(OrderQuery(words="Lindenweg Ada"))] == []
    assert [row.id for row in desks.orders.page(OrderQuery(words="beispiel köln"))] == [order.id]
    assert made(desks).number == "1002"


def test_that_an_order_by_hand_can_be_taken_back(desks: Desks) -> None:
    done = desks.editing.new_order(DRAFT)

    desks.orders.undo(done.deed)

    with pytest.raises(NotFound):
        desks.orders.open(done.order_ids[0])
    assert desks.orders.page(OrderQuery(words="beispiel köln")) == ()


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"lines": ()}, "lines"),
        ({"lines": (replace(TEA, title=" "),)}, "title"),
        ({"lines": (replace(TEA, quantity_milli=0),)}, "quantity"),
        ({"lines": (replace(TEA, unit_price_e4=-1),)}, "unit_price"),
        ({"lines": (replace(TEA, sku="4111 1111 1111 1111"),)}, "sku"),
        ({"shipping": replace(HOME, city="")}, "city"),
        ({"shipping": replace(HOME, country="Germany")}, "country"),
        ({"shipping": replace(HOME, name="")}, "name"),
        ({"shipping_minor": -1}, "shipping_minor"),
    ],
)
def test_that_what_cannot_be_sent_is_refused_with_its_field(desks: Desks, change: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as caught:
        desks.editing.new_order(replace(DRAFT, **change))  # type: ignore[arg-type]
    assert caught.value.field == field


def test_that_a_corrected_address_is_found_and_can_be_taken_back(desks: Desks, ready: Order) -> None:
    done = desks.editing.change_address(ready.id, ready.version, "shipping", replace(HOME, city="Xanten"))

    after = desks.orders.open(ready.id)
    assert (after.shipping.city, after.billing) == ("Xanten", ready.billing)
    assert ready.id in [row.id for row in desks.orders.page(OrderQuery(words="xanten"))]

    desks.orders.undo(done.deed)

    assert desks.orders.open(ready.id).shipping == ready.shipping
    assert desks.orders.page(OrderQuery(words="xanten")) == ()


def test_that_other_lines_make_the_total_their_sum_again(desks: Desks) -> None:
    order = made(desks)

    done = desks.editing.change_lines(order.id, order.version, [replace(TEA, quantity_milli=1000), CUP])

    after = desks.orders.open(order.id)
    assert (after.total_minor, after.pieces_milli) == (333 + 1290 + 490, 2000)
    assert after.total_minor == total_of(after)
    assert ("total_minor", "27.79", "21.13") in [(line.field, line.old, line.new) for line in after.history]
    desks.orders.undo(done.deed)
    again = desks.orders.open(order.id)
    assert (again.lines, again.taxes, again.total_minor, again.tax_minor, again.work) == (
        order.lines, order.taxes, order.total_minor, order.tax_minor, order.work,
    )  # fmt: skip


def test_that_lines_of_a_sent_order_stay(desks: Desks) -> None:
    order = made(desks)
    desks.orders.ship([Parcel(order.id, order.version)])
    order = desks.orders.open(order.id)

    done = desks.editing.change_lines(order.id, order.version, [CUP])

    assert (done.order_ids, [one.reason for one in done.skipped]) == ((), ["shipped"])
    assert desks.orders.open(order.id).lines == order.lines
