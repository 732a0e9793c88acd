"""The packing station's desk on a real encrypted file: slips found, parcels opened and sent, barcodes learnt, each with undo."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.packing import PackingDesk
from backoffice.desks.papers import PaperDesk
from backoffice.desks.work import WorkDesk
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import DeliveryStatus
from backoffice.domain.order_work import HoldReason
from backoffice.domain.orders import Order, OrderQuery, Parcel
from backoffice.domain.packing import Packing
from backoffice.domain.papers import PaperKind
from backoffice.errors import Changed, Invalid, NotFound, NotPossible
from tests.desks.backstage import backstage
from tests.desks.conftest import Desks

WooFile = Callable[..., Path]


@pytest.fixture
def station(desks: Desks) -> PackingDesk:
    return PackingDesk(desks.session)


@pytest.fixture
def work(desks: Desks) -> WorkDesk:
    return WorkDesk(desks.session)


def opened(desks: Desks, number: str) -> Order:
    (row,) = (row for row in desks.orders.page(OrderQuery()) if row.number == number)
    return desks.orders.open(row.id)


def bring(desks: Desks, woo_file: WooFile, *changes: dict[str, Any]) -> None:
    desks.imports.publish(desks.imports.preview(woo_file(*changes)).batch_id)


def test_that_a_slip_is_found_by_its_number(desks: Desks, station: PackingDesk) -> None:
    (choice,) = station.find(" 1001 ")

    assert (choice.id, choice.number, choice.reason) == (opened(desks, "1001").id, "1001", None)
    assert station.find("") == station.find("9999") == station.find("1" * 101) == ()


@pytest.mark.parametrize("scanned", ["B-2026-7", "b-2026-7", "Bß2026ß7"])
def test_that_a_number_is_found_as_it_is_typed_or_by_a_scanner_set_to_american_keys(
    desks: Desks, station: PackingDesk, woo_file: WooFile, scanned: str
) -> None:
    renumbered(desks, woo_file, "B-2026-7")

    assert [choice.number for choice in station.find(scanned)] == ["B-2026-7"]


def test_that_the_sign_before_a_number_need_not_be_typed(desks: Desks, station: PackingDesk, woo_file: WooFile) -> None:
    renumbered(desks, woo_file, "#7")

    assert [choice.number for choice in station.find("7")] == [choice.number for choice in station.find("§7")] == ["#7"]


def test_that_two_channels_with_one_number_are_both_found(desks: Desks, station: PackingDesk, woo_file: WooFile) -> None:
    with backstage(desks.session) as connection:
        connection.exec_driver_sql("INSERT INTO channel (id, kind, name, account, last_used_ms) VALUES (77, 'ebay', 'eBay', '', 0)")
        columns = [row[1] for row in connection.exec_driver_sql("PRAGMA table_info(orders)")]
        taken = ", ".join({"id": "4000", "channel_id": "77"}.get(column, column) for column in columns)
        connection.exec_driver_sql(f"INSERT INTO orders ({', '.join(columns)}) SELECT {taken} FROM orders WHERE number = '1001'")

    found = station.find("1001")

    assert (len(found), {choice.number for choice in found}) == (2, {"1001"})
    assert "eBay" in {choice.channel for choice in found}


def renumbered(desks: Desks, woo_file: WooFile, number: str) -> None:
    """Import an order whose number is no plain figure."""
    path = woo_file({"number": "7777"}, name="one.json")
    path.write_text(path.read_text(encoding="utf-8").replace('"number": "7777"', f'"number": "{number}"'), encoding="utf-8")
    desks.imports.publish(desks.imports.preview(path).batch_id)


def test_that_a_parcel_holds_what_is_left_with_places_and_barcodes(desks: Desks, station: PackingDesk) -> None:
    order = opened(desks, "1001")
    desks.orders.ship([Parcel(order.id, order.version, "DHL", "", ((order.lines[0].position, 1000),))])
    with backstage(desks.session) as connection:
        connection.exec_driver_sql("INSERT INTO article (sku, barcode, place) VALUES ('FP-4', '4006381333931', 'A 11')")
    desks.orders.write_note(order.id, "Als Geschenk verpacken")

    job = station.open(order.id)

    assert [(line.sku, line.quantity_milli, line.barcode, line.place) for line in job.lines] == [
        ("FP-4", 1000, "4006381333931", "A 11"),
        ("RO-1", 1000, "", ""),
    ]
    assert (job.numbers, job.address.city, job.notes) == ("1001", "Köln", ("Als Geschenk verpacken",))


def test_that_an_order_that_cannot_go_says_why(desks: Desks, station: PackingDesk, work: WorkDesk) -> None:
    order = opened(desks, "1001")
    work.hold([(order.id, order.version)], HoldReason.ADDRESS)

    assert [choice.reason for choice in station.find("1001")] == ["on_hold"]
    with pytest.raises(NotPossible) as refused:
        station.open(order.id)
    assert refused.value.reason == "on_hold"
    with pytest.raises(NotFound):
        station.open(OrderId(4711))


def test_that_a_parcel_is_sent_and_brought_back(desks: Desks, station: PackingDesk) -> None:
    job = station.open(opened(desks, "1001").id)

    done = station.ship(job.orders, "DHL", "00340434161094042557")
    sent = opened(desks, "1001")
    assert (sent.delivery_status, [one.tracking for one in sent.shipments]) == (DeliveryStatus.SHIPPED, ["00340434161094042557"])

    desks.orders.undo(done.deed)
    back = station.open(sent.id)
    assert (opened(desks, "1001").shipments, back.lines) == ((), job.lines)


def test_that_a_part_can_be_sent(desks: Desks, station: PackingDesk) -> None:
    job = station.open(opened(desks, "1001").id)
    packing, _, _ = Packing(job.lines).scan("FP-4")

    station.ship(job.orders, content=packing.content())

    assert opened(desks, "1001").delivery_status is DeliveryStatus.PARTIALLY_SHIPPED
    assert [line.quantity_milli for line in station.open(job.orders[0].id).lines] == [1000, 1000]


def test_that_a_payment_number_is_no_tracking_number(desks: Desks, station: PackingDesk) -> None:
    job = station.open(opened(desks, "1001").id)

    with pytest.raises(Invalid) as refused:
        station.ship(job.orders, "", "4242 4242 4242 4242")

    assert (refused.value.field, refused.value.reason) == ("tracking", "payment_number")
    assert opened(desks, "1001").delivery_status is DeliveryStatus.OPEN


def test_that_orders_packed_together_are_one_parcel_and_come_back_together(desks: Desks, station: PackingDesk, work: WorkDesk) -> None:
    first, second = opened(desks, "1001"), opened(desks, "1002")
    work.pack_together([(first.id, first.version), (second.id, second.version)])

    job = station.open(second.id)
    assert (len(job.orders), len(job.lines)) == (2, 4)
    done = station.ship(job.orders, "DPD", "01505123456789")

    (one,), (other,) = opened(desks, "1001").shipments, opened(desks, "1002").shipments
    assert one.id == other.id
    desks.orders.undo(done.deed)
    assert [opened(desks, number).delivery_status for number in ("1001", "1002")] == [DeliveryStatus.OPEN] * 2


def test_that_nothing_of_a_group_goes_when_one_of_it_has_changed(desks: Desks, station: PackingDesk, work: WorkDesk) -> None:
    first, second = opened(desks, "1001"), opened(desks, "1002")
    work.pack_together([(first.id, first.version), (second.id, second.version)])
    job = station.open(first.id)
    now = opened(desks, "1002")
    work.hold([(now.id, now.version)], HoldReason.STOCK)

    done = station.ship(job.orders)

    assert (done.order_ids, {one.order_id for one in done.skipped}) == ((), {first.id, second.id})
    with pytest.raises(NotPossible) as refused:
        station.open(first.id)
    assert refused.value.reason == "together"


def test_that_a_sent_order_no_longer_holds_its_group(desks: Desks, station: PackingDesk, work: WorkDesk) -> None:
    first, second = opened(desks, "1001"), opened(desks, "1002")
    work.pack_together([(first.id, first.version), (second.id, second.version)])
    with backstage(desks.session) as connection:
        connection.exec_driver_sql("UPDATE orders SET delivery_status = 'shipped', not_ready = 'shipped' WHERE number = '1002'")

    assert [order.number for order in station.open(first.id).orders] == ["1001"]


def test_that_printed_slips_come_first_then_the_list(desks: Desks, station: PackingDesk, woo_file: WooFile) -> None:
    bring(desks, woo_file, {"number": "1003", "date_created_gmt": "2026-03-09T12:00:00"})
    assert following(station) == ["1003", "1002", "1001"]

    first = opened(desks, "1001")
    PaperDesk(desks.session).printed(PaperKind.SLIP, [(first.id, first.version)])

    assert following(station) == ["1001", "1003", "1002"]
    assert station.next().ready.number == 3


def following(station: PackingDesk) -> list[str]:
    """Go through all parcels, passing over each."""
    numbers, passed = [], list[OrderId]()
    while (job := station.next(passed).job) is not None:
        numbers.append(job.numbers)
        passed += [order.id for order in job.orders]
    return numbers


def test_that_a_group_that_waits_for_one_of_its_own_is_passed_over(desks: Desks, station: PackingDesk, work: WorkDesk) -> None:
    first, second = opened(desks, "1001"), opened(desks, "1002")
    work.pack_together([(first.id, first.version), (second.id, second.version)])
    now = opened(desks, "1002")
    work.hold([(now.id, now.version)], HoldReason.STOCK)

    assert station.next().job is None


def test_that_a_barcode_is_learnt_and_unlearnt(desks: Desks, station: PackingDesk) -> None:
    assert station.articles("4006381333931") == ()

    learnt = station.learn("FP-4", " 4006381333931 ")
    assert station.articles("4006381333931") == station.articles("FP-4") == ("FP-4",)
    assert [line.barcode for line in station.open(opened(desks, "1001").id).lines] == ["4006381333931", ""]

    station.unlearn(learnt)
    assert station.articles("4006381333931") == ()
    with pytest.raises(Changed):
        station.unlearn(learnt)


@pytest.mark.parametrize(
    ("sku", "barcode", "fault"),
    [
        ("", "4006381333931", ("sku", "empty")),
        ("FP-4", " ", ("barcode", "empty")),
        ("FP-4", "DE02120300000000202051", ("barcode", "payment_number")),
    ],
)
def test_that_not_everything_is_learnt(station: PackingDesk, sku: str, barcode: str, fault: tuple[str, str]) -> None:
    with pytest.raises(Invalid) as refused:
        station.learn(sku, barcode)

    assert (refused.value.field, refused.value.reason) == fault
