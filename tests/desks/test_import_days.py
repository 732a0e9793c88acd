"""The same export on many days: the shop ends as the last file alone would make it, with history, and what was done here stays."""

import csv
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.session import Session
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.domain.orders import OrderQuery, Parcel
from backoffice.errors import Cancelled, FileRefused, NotPossible
from backoffice.imports.report import order_json
from tests.desks.backstage import backstage

WooFile = Callable[..., Path]
TABLES = (
    *("orders", "address", "order_line", "order_tax", "payment", "customer", "customer_contact"),
    *("shipment", "shipment_line", "note", "order_import"),
)
SAME = (
    *("order_status", "payment_status", "delivery_status", "chip", "not_ready", "billing", "shipping", "contact", "customer"),
    *("refunded_minor", "total_minor", "pieces_milli", "lines", "taxes", "payments", "placed_at"),
)
PLACES = (("Venloer Straße 211", "50823", "Köln"), ("Neubaugasse 12", "10115", "Berlin"), ("Am Markt 1", "20095", "Hamburg"))


def take(imports: ImportDesk, path: Path, channel: str = "") -> int:
    """Import a file and return its batch."""
    return imports.publish(imports.preview(path, channel).batch_id).batch_id


def whole(session: Session) -> dict[str, list[Any]]:
    """Return all rows of the tables that hold orders; versions go on counting, and what the channel says again gets a new row number."""
    leave_out = {"version", "batch_id", "shipment_id"}
    with backstage(session) as connection:
        return {
            table: sorted(
                (
                    tuple(
                        value
                        for name, value in row._mapping.items()
                        if name not in leave_out | ({"id"} if table in ("note", "shipment") else set())
                    )
                    for row in connection.exec_driver_sql(f"SELECT * FROM {table}")
                ),
                key=repr,
            )
            for table in TABLES
        }


def day(draw: random.Random, number: int) -> dict[str, Any]:
    """Return how an order stands on some day: paid or not, shipped elsewhere, cancelled, refunded, with a corrected address."""
    street, postcode, city = draw.choice(PLACES)
    address = {"first_name": "Jürgen", "last_name": "Weiß", "address_1": street, "postcode": postcode, "city": city, "country": "DE"}
    status = draw.choice(("pending", "processing", "on-hold", "completed", "cancelled", "refunded", "failed"))
    refund = [{"id": 1, "total": "-5.00"}] if draw.random() < 0.3 else []
    return {
        "number": str(number),
        "status": status,
        "shipping": address,
        "billing": address | {"email": f"kunde{number}@example.org", "phone": "030 23125 042"},
        "refunds": refund,
        "customer_note": draw.choice(("", "Bitte klingeln")),
    }


def shopify_day(draw: random.Random, number: int) -> dict[str, str]:
    """Return how a Shopify order stands on some day, in the columns of the orders export."""
    street, postcode, city = draw.choice(PLACES)
    paid = draw.choice(("pending", "authorized", "paid", "paid", "partially_refunded", "refunded", "voided"))
    sent = draw.choice(("", "", "partial", "fulfilled"))
    return {
        "Name": f"#{number}",
        "Email": f"kunde{number}@example.org",
        "Financial Status": paid,
        "Paid at": "" if paid in ("pending", "authorized", "voided") else "2026-03-01 10:05:00 +0100",
        "Fulfillment Status": sent,
        "Fulfilled at": "2026-03-02 11:00:00 +0100" if sent else "",
        "Currency": "EUR",
        "Subtotal": "20.00",
        "Shipping": "4.90",
        "Taxes": "3.98",
        "Total": "24.90",
        "Shipping Method": "DHL Paket",
        "Created at": f"2026-03-01 1{number}:00:00 +0100",
        "Lineitem quantity": str(draw.choice((1, 2))),
        "Lineitem name": "Filterpapier",
        "Lineitem price": "10.00",
        "Lineitem sku": "FP-4",
        **{f"{kind} Name": "Jürgen Weiß" for kind in ("Billing", "Shipping")},
        **{f"{kind} Address1": street for kind in ("Billing", "Shipping")},
        **{f"{kind} City": city for kind in ("Billing", "Shipping")},
        **{f"{kind} Zip": postcode for kind in ("Billing", "Shipping")},
        **{f"{kind} Country": "DE" for kind in ("Billing", "Shipping")},
        "Notes": draw.choice(("", "Bitte klingeln")),
        "Cancelled at": draw.choice(("", "", "", "2026-03-03 08:00:00 +0100")),
        "Payment Method": "PayPal",
        "Refunded Amount": {"partially_refunded": "5.00", "refunded": "24.90"}.get(paid, "0.00"),
        "Phone": "030 23125 042",
    }


@pytest.fixture
def shopify_file(tmp_path: Path) -> Callable[..., Path]:
    """Write a Shopify orders export of rows."""

    def write(*rows: dict[str, str], name: str) -> Path:
        path = tmp_path / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        return path

    return write


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("system", ["woocommerce", "shopify"])
def test_that_ten_days_of_exports_end_like_the_last_one_alone(
    system: str, seed: int, woo_file: WooFile, shopify_file: Callable[..., Path], desk: OrderDesk, imports: ImportDesk
) -> None:
    draw = random.Random(seed)
    make: Callable[[random.Random, int], dict[str, Any]] = day if system == "woocommerce" else shopify_day
    write = woo_file if system == "woocommerce" else shopify_file
    days = [[make(draw, number) for number in range(1, 9)] for _ in range(10)]
    for number_of_day, content in enumerate(days):
        take(imports, write(*content, name=f"day{number_of_day}.json"), "Ten days")

    take(imports, write(*days[-1], name="alone.json"), "Alone")

    orders = [desk.open(row.id) for row in desk.page(OrderQuery())]
    many = {order.number: order for order in orders if order.channel == "Ten days"}
    alone = {order.number: order for order in orders if order.channel == "Alone"}
    assert len(many) == len(alone) == 8
    for number, order in alone.items():
        assert order_json(many[number]) == order_json(order)
        for field in SAME:
            assert getattr(many[number], field) == getattr(order, field), field
        assert [note.body for note in many[number].notes] == [note.body for note in order.notes]
        assert not [line for line in many[number].history if line.code == "order.conflict"]
        assert any(line.code == "order.updated" for line in many[number].history)
    for street, postcode, _ in PLACES:
        there = {(order.channel, order.number) for order in orders if order.shipping.line1 == street}
        found = [desk.open(row.id) for row in desk.page(OrderQuery(words=postcode))]
        assert {(order.channel, order.number) for order in found} == there


def shopify_order(**change: str) -> dict[str, str]:
    """Return a paid Shopify order that waits to be sent, with some columns changed; blanks are written as underscores."""
    plain = shopify_day(random.Random(0), 1) | {
        "Financial Status": "paid",
        "Paid at": "2026-03-01 10:05:00 +0100",
        "Fulfillment Status": "",
        "Fulfilled at": "",
        "Cancelled at": "",
        "Refunded Amount": "0.00",
        "Lineitem quantity": "2",
        "Shipping Address1": "Venloer Straße 211",
        "Shipping Zip": "50823",
        "Shipping City": "Köln",
    }
    return plain | {name.replace("_", " "): value for name, value in change.items()}


def test_that_the_news_of_a_shopify_order_are_told_day_by_day(
    imports: ImportDesk, desk: OrderDesk, shopify_file: Callable[..., Path]
) -> None:
    paid = {"Financial_Status": "paid", "Paid_at": "2026-03-01 12:00:00 +0100"}
    corrected = paid | {"Shipping_Address1": "Neubaugasse 12", "Shipping_Zip": "10115", "Shipping_City": "Berlin"}
    sent = corrected | {"Fulfillment_Status": "fulfilled", "Fulfilled_at": "2026-03-02 11:00:00 +0100"}
    refunded = sent | {"Financial_Status": "partially_refunded", "Refunded_Amount": "5.00"}
    cancelled = refunded | {"Cancelled_at": "2026-03-04 08:00:00 +0100"}
    days = ({"Financial_Status": "pending", "Paid_at": ""}, paid, corrected, sent, refunded, cancelled)
    expected = (
        ("unpaid", "open", "Köln", 0),
        ("new", "open", "Köln", 0),
        ("new", "open", "Berlin", 0),
        ("shipped", "shipped", "Berlin", 0),
        ("shipped", "shipped", "Berlin", 500),
        ("cancelled", "shipped", "Berlin", 500),
    )
    for number, (change, (chip, delivery, city, refund)) in enumerate(zip(days, expected, strict=True)):
        take(imports, shopify_file(shopify_order(**change), name=f"day{number}"))
        (row,) = desk.page(OrderQuery())
        order = desk.open(row.id)
        assert (order.chip, order.delivery_status, order.shipping.city, order.refunded_minor) == (chip, delivery, city, refund)

    history = desk.open(desk.page(OrderQuery())[0].id).history
    told = [(line.field, line.old, line.new) for line in history if line.code == "order.updated"]
    assert ("payment_status", "open", "paid") in told
    assert ("address", "", "") in told
    assert ("delivery_status", "open", "shipped") in told
    assert ("refunded_minor", "0.00", "5.00") in told
    assert ("order_status", "open", "cancelled") in told
    assert "order.conflict" not in {line.code for line in history}


def test_that_two_channels_with_the_same_numbers_stay_apart(imports: ImportDesk, desk: OrderDesk, woo_file: WooFile) -> None:
    take(imports, woo_file({}), "Laden")
    take(imports, woo_file({"total": "99.00"}), "Markt")

    assert sorted(row.total_minor for row in desk.page(OrderQuery())) == [2490, 9900]


def test_that_work_done_here_stays_while_payment_news_arrive(imports: ImportDesk, desk: OrderDesk, woo_file: WooFile) -> None:
    take(imports, woo_file({"status": "processing"}))
    (row,) = desk.page(OrderQuery())
    desk.ship([Parcel(row.id, row.version, "DHL", "0034")])
    desk.write_note(row.id, "angerufen")
    elsewhere = {
        "first_name": "Jürgen",
        "last_name": "Weiß",
        "address_1": "Neubaugasse 12",
        "postcode": "10115",
        "city": "Berlin",
        "country": "DE",
    }

    take(imports, woo_file({"status": "processing", "shipping": elsewhere, "refunds": [{"id": 1, "total": "-5.00"}]}))

    order = desk.open(row.id)
    assert order.delivery_status is DeliveryStatus.SHIPPED
    assert order.payment_status is PaymentStatus.PARTIALLY_REFUNDED
    assert order.shipping.city == "Köln"
    assert [note.body for note in order.notes] == ["angerufen"]
    assert [parcel.tracking for parcel in order.shipments] == ["0034"]


def test_that_a_cancellation_reaches_an_order_that_was_begun_here(imports: ImportDesk, desk: OrderDesk, woo_file: WooFile) -> None:
    take(imports, woo_file({}))
    (row,) = desk.page(OrderQuery())
    desk.start([(row.id, row.version)])

    take(imports, woo_file({"status": "cancelled"}))

    assert desk.open(row.id).order_status is OrderStatus.CANCELLED


def test_that_undoing_an_import_gives_the_state_before(imports: ImportDesk, session: Session, woo_file: WooFile) -> None:
    draw = random.Random(1)
    take(imports, woo_file(*(day(draw, number) for number in range(1, 9)), name="first.json"))
    before = whole(session)
    batch = take(imports, woo_file(*(day(draw, number) for number in range(1, 13)), name="second.json"))
    assert whole(session) != before

    imports.undo(batch)

    after = whole(session)
    for table in TABLES:
        assert after[table] == before[table], table
    with pytest.raises(NotPossible):
        imports.undo(batch)


def test_that_an_import_whose_orders_were_touched_is_not_undone(imports: ImportDesk, desk: OrderDesk, woo_file: WooFile) -> None:
    batch = take(imports, woo_file({}))
    (row,) = desk.page(OrderQuery())
    desk.start([(row.id, row.version)])

    assert [one.undoable for one in imports.batches()] == [False]
    with pytest.raises(NotPossible):
        imports.undo(batch)
    assert len(desk.page(OrderQuery())) == 1


def test_that_a_cancelled_import_leaves_nothing(imports: ImportDesk, desk: OrderDesk, session: Session, woo_file: WooFile) -> None:
    path = woo_file(*({"number": str(number)} for number in range(1, 40)))

    def cancel_at_once(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        imports.preview(path, tick=cancel_at_once)
    ready = imports.preview(path)
    with pytest.raises(Cancelled):
        imports.publish(ready.batch_id, cancel_at_once)

    assert desk.page(OrderQuery()) == ()
    imports.drop(ready.batch_id)
    with backstage(session) as connection:
        for table in ("staged_order", "import_batch", "channel"):
            assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == 0, table


def test_that_a_preview_changes_nothing_and_is_published_once(imports: ImportDesk, desk: OrderDesk, woo_file: WooFile) -> None:
    ready = imports.preview(woo_file({"number": "1"}, {"number": "2"}))
    assert ready.counts.accepted == 2
    assert desk.page(OrderQuery()) == ()

    imports.publish(ready.batch_id)

    with pytest.raises(NotPossible):
        imports.publish(ready.batch_id)
    assert imports.preview(woo_file({"number": "1"}, {"number": "2", "status": "cancelled"})).counts.updated == 1


def test_that_an_erased_order_never_comes_back(imports: ImportDesk, desk: OrderDesk, session: Session, woo_file: WooFile) -> None:
    take(imports, woo_file({"number": "1"}))
    with backstage(session) as connection:
        connection.exec_driver_sql("DELETE FROM orders")
        connection.exec_driver_sql("INSERT INTO tombstone (channel_id, number, erased_at_ms) SELECT id, '1', 0 FROM channel")

    counts = imports.publish(imports.preview(woo_file({"number": "1"}, {"number": "2"})).batch_id).counts

    assert (counts.accepted, [row.number for row in desk.page(OrderQuery())]) == (1, ["2"])


def test_that_a_refused_file_leaves_no_batch(imports: ImportDesk, tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text("[{,]", encoding="utf-8")

    with pytest.raises(FileRefused):
        imports.preview(path)

    assert imports.channels() == ()


def test_that_an_imported_file_can_be_deleted_and_no_other(imports: ImportDesk, woo_file: WooFile, tmp_path: Path) -> None:
    path = woo_file({})
    take(imports, path)
    other = tmp_path / "other.txt"
    other.write_text("mine", encoding="utf-8")
    assert imports.plain_files() == (path,)

    with pytest.raises(NotPossible):
        imports.delete_file(other)
    imports.delete_file(path)

    assert (path.exists(), other.exists(), imports.plain_files()) == (False, True, ())
