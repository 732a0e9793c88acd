"""Taking imports back: parcels made meanwhile, updates upon updates, erased orders, and customers that several orders share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.session import Session
from backoffice.domain.order_status import DeliveryStatus
from backoffice.domain.orders import Order, OrderQuery, Parcel
from backoffice.errors import NotPossible
from tests.desks.backstage import backstage
from tests.desks.conftest import woo_order

WooFile = Callable[..., Path]
PERSON = woo_order()["billing"]


def take(imports: ImportDesk, path: Path) -> int:
    """Import a file and return its batch."""
    return imports.publish(imports.preview(path).batch_id).batch_id


def by_number(desk: OrderDesk) -> dict[str, Order]:
    return {order.number: order for order in desk.in_order_of_import()}


def contacts(session: Session) -> dict[str, tuple[str, str]]:
    """Return phone and e-mail of the customer of each order, by number."""
    text = "SELECT o.number, c.phone, c.email FROM orders o JOIN customer_contact c ON c.customer_id = o.customer_id"
    with backstage(session) as connection:
        return {number: (phone, email) for number, phone, email in connection.exec_driver_sql(text)}


def rows_of(session: Session, table: str) -> int:
    with backstage(session) as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())


def mailed(number: str, email: str, phone: str = "+493023125042", **change: Any) -> dict[str, Any]:
    """Return the change that makes an order one with this e-mail address and phone."""
    return {"number": number, "billing": PERSON | {"email": email, "phone": phone}, **change}


def test_that_an_import_is_not_undone_once_a_parcel_was_made(
    imports: ImportDesk, desk: OrderDesk, session: Session, woo_file: WooFile
) -> None:
    batch = take(imports, woo_file({"number": "1"}, {"number": "2"}))
    first = desk.page(OrderQuery(words="1"))[0]
    desk.ship([Parcel(first.id, first.version, "DHL", "0034")])

    with pytest.raises(NotPossible) as refused:
        imports.undo(batch)

    assert refused.value.reason == "touched"
    assert len(by_number(desk)) == 2
    assert [parcel.tracking for parcel in by_number(desk)["1"].shipments] == ["0034"]
    assert [one.undoable for one in imports.batches()] == [False]
    assert rows_of(session, "shipment") == 1


def test_that_undoing_an_update_keeps_a_parcel_that_was_made_before_it(imports: ImportDesk, desk: OrderDesk, woo_file: WooFile) -> None:
    take(imports, woo_file({}))
    (row,) = desk.page(OrderQuery())
    desk.ship([Parcel(row.id, row.version, "DHL", "0034")])
    update = take(imports, woo_file({"refunds": [{"id": 1, "total": "-5.00"}]}))
    assert desk.open(row.id).refunded_minor == 500

    imports.undo(update)

    order = desk.open(row.id)
    assert (order.refunded_minor, order.delivery_status) == (0, DeliveryStatus.SHIPPED)
    assert [(parcel.tracking, parcel.quantities_milli) for parcel in order.shipments] == [("0034", ((1, 2000), (2, 1000)))]


def test_that_updates_are_undone_one_after_the_other_from_the_newest(imports: ImportDesk, desk: OrderDesk, woo_file: WooFile) -> None:
    take(imports, woo_file({"status": "on-hold"}))
    second = take(imports, woo_file({"status": "processing"}))
    third = take(imports, woo_file({"status": "processing", "customer_note": "Bitte klingeln"}))
    with pytest.raises(NotPossible):
        imports.undo(second)

    imports.undo(third)

    newest = imports.batches()[0]
    assert (newest.id, newest.undoable, newest.undone) == (third, False, True)
    (order,) = by_number(desk).values()
    assert ([note.body for note in order.notes], str(order.payment_status)) == ([], "paid")
    assert [line.code for line in order.history] == ["order.imported", "order.updated", "order.updated", "import.undone"]


def test_that_an_undone_import_can_be_brought_in_again(imports: ImportDesk, desk: OrderDesk, woo_file: WooFile) -> None:
    first = take(imports, woo_file({"number": "1"}))
    update = take(imports, woo_file({"number": "1", "status": "cancelled"}, {"number": "2"}))
    imports.undo(update)
    assert imports.preview(woo_file({"number": "1", "status": "cancelled"}, {"number": "2"})).counts.updated == 1

    again = imports.publish(imports.preview(woo_file({"number": "1", "status": "cancelled"}, {"number": "2"})).batch_id)

    assert (again.counts.accepted, again.counts.updated) == (1, 1)
    assert {number: str(order.chip) for number, order in by_number(desk).items()} == {"1": "cancelled", "2": "new"}
    assert first != again.batch_id


def test_that_undoing_leaves_no_trace_of_new_orders(imports: ImportDesk, desk: OrderDesk, session: Session, woo_file: WooFile) -> None:
    batch = take(imports, woo_file({"number": "1", "status": "completed", "customer_note": "Bitte klingeln"}, {"number": "2"}))

    imports.undo(batch)

    tables = ("orders", "address", "order_line", "payment", "customer", "customer_contact", "shipment", "shipment_line", "note")
    assert {table: rows_of(session, table) for table in (*tables, "order_import", "order_history", "before_image")} == dict.fromkeys(
        (*tables, "order_import", "order_history", "before_image"), 0
    )
    assert desk.page(OrderQuery(words="weiß")) == ()


def test_that_an_erased_order_neither_counts_nor_comes_back_nor_stops_an_undo(
    imports: ImportDesk, desk: OrderDesk, session: Session, woo_file: WooFile
) -> None:
    take(imports, woo_file({"number": "1"}))
    with backstage(session) as connection:
        connection.exec_driver_sql("DELETE FROM orders")
        connection.exec_driver_sql("INSERT INTO tombstone (channel_id, number, erased_at_ms) SELECT id, '1', 0 FROM channel")

    batch = take(imports, woo_file({"number": "1", "status": "cancelled"}, {"number": "2"}))
    assert list(by_number(desk)) == ["2"]
    imports.undo(batch)

    assert by_number(desk) == {}
    assert take(imports, woo_file({"number": "1"})) > batch
    assert by_number(desk) == {}


def test_that_a_new_e_mail_address_of_one_order_is_not_that_of_the_others(imports: ImportDesk, session: Session, woo_file: WooFile) -> None:
    take(imports, woo_file(mailed("1", "a@example.org"), mailed("2", "a@example.org")))

    update = take(imports, woo_file(mailed("1", "b@example.org"), mailed("2", "a@example.org")))

    assert {number: email for number, (_, email) in contacts(session).items()} == {"1": "b@example.org", "2": "a@example.org"}
    imports.undo(update)
    assert {number: email for number, (_, email) in contacts(session).items()} == {"1": "a@example.org", "2": "a@example.org"}
    assert rows_of(session, "customer") == rows_of(session, "customer_contact") == 1


def test_that_a_new_e_mail_address_leads_to_the_customer_who_has_it(imports: ImportDesk, session: Session, woo_file: WooFile) -> None:
    take(imports, woo_file(mailed("1", "a@example.org"), mailed("2", "b@example.org")))

    update = take(imports, woo_file(mailed("1", "b@example.org"), mailed("2", "b@example.org")))

    assert rows_of(session, "customer") == rows_of(session, "customer_contact") == 1
    imports.undo(update)
    assert {number: email for number, (_, email) in contacts(session).items()} == {"1": "a@example.org", "2": "b@example.org"}
    assert rows_of(session, "customer") == 2


def test_that_a_customers_only_order_keeps_the_customer_with_a_new_address(
    imports: ImportDesk, session: Session, woo_file: WooFile
) -> None:
    take(imports, woo_file(mailed("1", "a@example.org")))

    take(imports, woo_file(mailed("1", "b@example.org", phone="")))

    assert contacts(session) == {"1": ("", "b@example.org")}
    assert rows_of(session, "customer") == 1


def test_that_an_order_without_phone_does_not_take_the_customers_phone_away(
    imports: ImportDesk, session: Session, woo_file: WooFile
) -> None:
    take(imports, woo_file(mailed("1", "a@example.org"), mailed("2", "a@example.org", phone="")))

    take(imports, woo_file(mailed("1", "a@example.org"), mailed("2", "a@example.org", phone="", status="completed")))

    assert {phone for phone, _ in contacts(session).values()} == {"+493023125042"}
