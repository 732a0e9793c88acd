"""The address desk: problems as cases to clear up, street and number apart, and a customer's address taken over to an order."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.addresses import AddressDesk
from backoffice.desks.customers import CustomerDesk
from backoffice.desks.editing import EditDesk
from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.session import Session
from backoffice.domain.customers import CustomerAddress, CustomerId
from backoffice.domain.order_status import Chip, NotReady
from backoffice.domain.orders import Address, OrderQuery, OrderRow, Parcel
from backoffice.domain.streets import Street
from backoffice.errors import Invalid, NotFound, NotPossible
from tests.desks.conftest import woo_order

ADA = CustomerId(1)
HOME = CustomerAddress(0, "shipping", "Ada Beispiel", "", "Hinterhof", "Straße 46", "12", "", "", "50667", "Köln", "", "DE")
LOCKER = CustomerAddress(0, "shipping", "Ada Beispiel", "", "", "", "145", "packstation", "12345678", "53113", "Bonn", "", "DE")


@dataclass(frozen=True)
class Work:
    """The owner's desks, with an order whose street has no number (1001) and one that is in order (1002)."""

    addresses: AddressDesk
    customers: CustomerDesk
    orders: OrderDesk
    editing: EditDesk
    imports: ImportDesk

    def row(self, number: str) -> OrderRow:
        return next(row for row in self.orders.page(OrderQuery()) if row.number == number)

    def take(self, path: Path) -> int:
        return self.imports.publish(self.imports.preview(path).batch_id).batch_id


@pytest.fixture
def work(session: Session, woo_file: Callable[..., Path]) -> Work:
    made = Work(AddressDesk(session), CustomerDesk(session), OrderDesk(session), EditDesk(session), ImportDesk(session))
    made.take(woo_file({"shipping": placed(address_1="Venloer Straße")}, {"number": "1002"}))
    return made


def placed(**change: str) -> dict[str, Any]:
    address: dict[str, Any] = woo_order()["shipping"]
    return address | change


def test_that_an_order_with_a_wrong_address_is_a_case_to_clear_up(work: Work) -> None:
    row = work.row("1001")

    assert (row.chip, row.not_ready) == (Chip.PROBLEM, NotReady.ADDRESS)
    assert work.row("1002").ready
    skipped = work.orders.ship([Parcel(row.id, row.version)]).skipped
    assert [one.reason for one in skipped] == ["address"]


def test_that_a_corrected_address_clears_it_up_and_undo_brings_it_back(work: Work) -> None:
    row = work.row("1001")
    address = replace(work.orders.open(row.id).shipping, line1="Venloer Straße 2")
    done = work.editing.change_address(row.id, row.version, "shipping", address)

    assert work.row("1001").ready
    work.orders.undo(done.deed)
    assert work.row("1001").not_ready is NotReady.ADDRESS


def test_that_a_person_may_say_that_an_odd_address_is_right(work: Work, woo_file: Callable[..., Path]) -> None:
    row = work.row("1001")
    done = work.addresses.confirm(row.id, row.version)
    assert work.row("1001").ready
    work.take(woo_file({"shipping": placed(address_1="Venloer Straße"), "customer_note": "Danke"}, name="same.json"))
    assert work.row("1001").ready  # the same address comes again
    work.take(woo_file({"shipping": placed(address_1="Am Markt")}, name="other.json"))
    assert work.row("1001").not_ready is NotReady.ADDRESS
    with pytest.raises(NotPossible):
        work.addresses.confirm(work.row("1002").id, work.row("1002").version)
    assert done.order_ids == (row.id,)


def test_that_confirming_can_be_taken_back(work: Work) -> None:
    row = work.row("1001")
    work.orders.undo(work.addresses.confirm(row.id, row.version).deed)

    assert work.row("1001").not_ready is NotReady.ADDRESS


def test_that_a_billing_address_is_no_hindrance(work: Work, woo_file: Callable[..., Path]) -> None:
    work.take(woo_file({"number": "1003", "billing": woo_order()["billing"] | {"address_1": "Am Markt"}}, name="billing.json"))

    assert work.row("1003").ready


def test_that_a_customers_address_is_taken_over_with_its_parts(work: Work) -> None:
    work.customers.write_address(ADA, 1, HOME)
    (kept,) = work.customers.open(ADA).addresses
    row = work.row("1001")

    done = work.addresses.take_over(row.id, row.version, "shipping", ADA, kept.id)

    order = work.orders.open(row.id)
    assert order.shipping == Address("Ada Beispiel", "", "Straße 46, 12", "Hinterhof", "50667", "Köln", "", "DE")
    assert work.addresses.parts(row.id)[0].street == Street("Straße 46", "12", "Hinterhof")
    assert [row.number for row in work.orders.page(OrderQuery(words="50667"))] == ["1001"]
    work.orders.undo(done.deed)
    assert work.orders.open(row.id).shipping.line1 == "Venloer Straße"
    assert work.orders.page(OrderQuery(words="50667")) == ()


def test_that_a_locker_is_taken_over_with_the_postnummer(work: Work) -> None:
    work.customers.write_address(ADA, 1, LOCKER)
    row = work.row("1001")

    work.addresses.take_over(row.id, row.version, "shipping", ADA, work.customers.open(ADA).addresses[0].id)

    shipping = work.orders.open(row.id).shipping
    assert (shipping.line1, shipping.line2) == ("Packstation 145", "12345678")
    assert work.row("1001").ready


def test_that_only_the_customers_own_address_goes_to_an_order_that_is_not_sent(work: Work, woo_file: Callable[..., Path]) -> None:
    work.take(woo_file({"number": "1003", "billing": woo_order()["billing"] | {"email": "eva@example.org"}}, name="eva.json"))
    eva = work.orders.open(work.row("1003").id)
    work.customers.write_address(CustomerId(2), 1, HOME)
    kept = work.customers.open(CustomerId(2)).addresses[0].id
    row = work.row("1002")

    with pytest.raises(NotPossible, match="other_customer"):
        work.addresses.take_over(row.id, row.version, "shipping", CustomerId(2), kept)
    with pytest.raises(NotFound):
        work.addresses.take_over(row.id, row.version, "shipping", ADA, kept)
    work.orders.ship([Parcel(eva.id, eva.version)])
    sent = work.addresses.take_over(eva.id, eva.version + 1, "shipping", CustomerId(2), kept)
    assert ([one.reason for one in sent.skipped], sent.order_ids) == (["shipped"], ())


def test_that_a_split_holds_until_the_address_is_another_one(work: Work) -> None:
    row = work.row("1002")
    said = Street("Venloer", "Straße 211", "")
    done = work.addresses.correct_split(row.id, row.version, "shipping", said)

    parts = work.addresses.parts(row.id)
    assert [(one.kind, one.street, one.corrected) for one in parts] == [
        ("shipping", said, True),
        ("billing", Street("Venloer Straße", "211", ""), False),
    ]
    work.orders.undo(done.deed)
    assert not work.addresses.parts(row.id)[0].corrected
    version = work.row("1002").version
    work.addresses.correct_split(row.id, version, "shipping", said)
    address = replace(work.orders.open(row.id).shipping, line1="Am Markt 1")
    work.editing.change_address(row.id, version + 1, "shipping", address)
    assert work.addresses.parts(row.id)[0].street == Street("Am Markt", "1", "")
    for wrong, field in ((Street(" ", "1"), "street"), (Street("Weg", "\x00"), "house_number")):
        with pytest.raises(Invalid) as caught:
            work.addresses.correct_split(row.id, version + 2, "shipping", wrong)
        assert caught.value.field == field
