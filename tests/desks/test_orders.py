"""The order desk on a real encrypted file: finding, opening, starting, shipping, annotating, and undo of each."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from backoffice.desks.imports import ImportDesk
from backoffice.desks.orders import OrderDesk
from backoffice.desks.session import Session
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import Chip, DeliveryStatus, OrderSort, OrderStatus, OrderView
from backoffice.domain.orders import OrderQuery, OrderRow, Parcel
from backoffice.domain.pages import Count, Direction
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Changed, Invalid, NotAllowed, NotFound, NotPossible
from tests.desks.backstage import backstage
from tests.desks.conftest import Desks

WooFile = Callable[..., Path]


@pytest.fixture
def shop_with(imports: ImportDesk, desk: OrderDesk, woo_file: WooFile) -> Callable[..., list[OrderRow]]:
    """Import WooCommerce orders and return their rows in the order of the file."""

    def bring(*changes: dict[str, Any]) -> list[OrderRow]:
        imports.publish(imports.preview(woo_file(*changes)).batch_id)
        return [row for change in changes for row in desk.page(OrderQuery()) if row.number == change.get("number", "1001")]

    return bring


def test_that_a_started_order_is_in_progress_and_can_be_taken_back(desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    (row,) = shop_with({})
    assert row.chip is Chip.NEW

    done = desk.start([(row.id, row.version)])
    assert desk.open(row.id).order_status is OrderStatus.IN_PROGRESS

    desk.undo(done.deed)
    order = desk.open(row.id)
    assert (order.order_status, order.chip) == (OrderStatus.OPEN, Chip.NEW)
    assert [line.code for line in order.history] == ["order.imported", "order.started", "order.undone"]


def test_that_a_shipped_order_cannot_be_shipped_twice(desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    (row,) = shop_with({})

    first = desk.ship([Parcel(row.id, row.version, "DHL", "00340434161094")])
    again = desk.ship([Parcel(row.id, row.version + 1)])

    assert first.order_ids == (row.id,)
    assert again.order_ids == ()
    assert [skipped.reason for skipped in again.skipped] == ["shipped"]
    (parcel,) = desk.open(row.id).shipments
    assert (parcel.carrier, parcel.tracking, parcel.quantities_milli) == ("DHL", "00340434161094", ((1, 2000), (2, 1000)))


def test_that_undoing_a_shipment_takes_the_parcel_away(desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    (row,) = shop_with({})
    done = desk.ship([Parcel(row.id, row.version)])

    desk.undo(done.deed)

    order = desk.open(row.id)
    assert (order.delivery_status, order.shipments, order.not_ready) == (DeliveryStatus.OPEN, (), None)


def test_that_many_orders_are_shipped_at_once_and_those_that_are_not_ready_are_named(
    desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]
) -> None:
    rows = shop_with({"number": "1"}, {"number": "2", "status": "on-hold"}, {"number": "3", "status": "cancelled"}, {"number": "4"})

    done = desk.ship([Parcel(row.id, row.version) for row in rows])

    assert done.order_ids == (rows[0].id, rows[3].id)
    assert {skipped.number: skipped.reason for skipped in done.skipped} == {"2": "unpaid", "3": "cancelled"}
    desk.undo(done.deed)
    assert desk.view_counts()[OrderView.READY] == Count(2)


def test_that_an_order_by_invoice_is_ready_before_it_is_paid(desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    (row,) = shop_with({"status": "on-hold", "payment_method_title": "Rechnung, 14 Tage"})

    assert row.ready
    assert desk.open(row.id).ships_before_payment


def test_that_an_order_changed_by_somebody_else_is_left_alone(desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    (row,) = shop_with({})
    desk.write_note(row.id, "Bitte als Geschenk verpacken")

    done = desk.start([(row.id, row.version)])

    assert [skipped.reason for skipped in done.skipped] == ["changed"]


def test_that_a_deed_that_changed_nothing_leaves_no_line_in_the_log(
    desk: OrderDesk, session: Session, shop_with: Callable[..., list[OrderRow]]
) -> None:
    (row,) = shop_with({})
    with backstage(session) as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM log_of_deeds").scalar_one()

    desk.start([(row.id, row.version + 7)])

    with backstage(session) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM log_of_deeds").scalar_one() == before


def test_that_undo_is_refused_when_the_order_was_changed_since(desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    (row,) = shop_with({})
    done = desk.start([(row.id, row.version)])
    desk.write_note(row.id, "noch etwas")

    with pytest.raises(Changed):
        desk.undo(done.deed)


def test_that_a_deed_can_be_undone_once_and_only_by_who_did_it(
    desk: OrderDesk, session_for: Callable[[BuiltInRole], Session], shop_with: Callable[..., list[OrderRow]]
) -> None:
    (row,) = shop_with({})
    done = desk.start([(row.id, row.version)])

    with pytest.raises(NotAllowed):
        OrderDesk(session_for(BuiltInRole.PACKING)).undo(done.deed)
    desk.undo(done.deed)
    with pytest.raises(NotPossible):
        desk.undo(done.deed)


def test_that_tracking_numbers_can_be_filled_in_later_and_undone(desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    (row,) = shop_with({})
    desk.ship([Parcel(row.id, row.version)])
    (parcel,) = desk.open(row.id).shipments

    done = desk.fill_tracking(row.id, parcel.id, "DPD", "0998 1234")
    assert desk.open(row.id).shipments[0].tracking == "0998 1234"
    assert desk.carriers() == ("DPD",)

    desk.undo(done.deed)
    assert desk.open(row.id).shipments[0].tracking == ""
    with pytest.raises(NotFound):
        desk.fill_tracking(row.id, 999, "DPD", "1")


def test_that_a_note_is_kept_with_its_author_and_without_card_numbers(desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    (row,) = shop_with({})

    desk.write_note(row.id, "  Karte 4111 1111 1111 1111 genannt ")

    (note,) = desk.open(row.id).notes
    assert note.author == "Person owner"
    assert "4111 1111" not in note.body
    assert "1111" in note.body


@pytest.mark.parametrize(("body", "reason"), [("   ", "empty"), ("x" * 4001, "too_long")])
def test_that_an_unusable_note_is_refused(body: str, reason: str, desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    (row,) = shop_with({})

    with pytest.raises(Invalid) as refused:
        desk.write_note(row.id, body)

    assert refused.value.reason == reason


def test_that_a_card_number_as_tracking_number_is_refused(desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    (row,) = shop_with({})

    with pytest.raises(Invalid):
        desk.ship([Parcel(row.id, row.version, "DHL", "4111111111111111")])

    assert desk.open(row.id).delivery_status is DeliveryStatus.OPEN


@pytest.mark.parametrize("words", ["1002", "thöne", "THONE", "neuba", "1070", "wien eva", "kaffee gmbh"])
def test_that_search_finds_by_number_name_company_place_and_postcode(
    words: str, desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]
) -> None:
    place = {"first_name": "Eva", "last_name": "Thöne", "company": "Kaffee GmbH"}
    place |= {"address_1": "Neubaugasse 12", "city": "Wien Neubau", "postcode": "1070"}
    shop_with({"number": "1001"}, {"number": "1002", "billing": place | {"country": "AT"}, "shipping": place | {"country": "AT"}})

    rows = desk.page(OrderQuery(words=words))

    assert [row.number for row in rows] == ["1002"]
    assert desk.count(OrderQuery(words=words)) == Count(1)


@pytest.mark.parametrize("words", ['"', "a*b", "NEAR(", "()", "-- x", "'; DROP TABLE orders", "number:1", "\x00", "ß", "🙂"])
def test_that_no_search_text_is_syntax(words: str, desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]) -> None:
    shop_with({})

    desk.page(OrderQuery(words=words))
    desk.count(OrderQuery(words=words))


@pytest.mark.parametrize("sort", OrderSort)
@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize("view", OrderView)
def test_that_pages_by_key_and_by_offset_are_the_same_list(
    sort: OrderSort, direction: Direction, view: OrderView, desk: OrderDesk, shop_with: Callable[..., list[OrderRow]]
) -> None:
    statuses = ("processing", "on-hold", "completed", "cancelled", "failed")
    names = ("Özil", "Zander", "anna", "Weiß", "Weiss", "Ærø")
    shop_with(
        *(
            {
                "number": str(number),
                "status": statuses[number % 5],
                "total": f"{number % 7}.50",
                "date_created_gmt": f"2026-03-0{1 + number % 9}T09:00:00",
                "billing": {"first_name": names[number % 6], "last_name": "X", "city": "Köln", "postcode": "50823", "country": "DE"},
            }
            for number in range(1, 24)
        )
    )
    query = OrderQuery(view, sort, direction)

    whole = desk.page(query)
    by_key: list[OrderRow] = list(desk.page(query, limit=4))
    while len(by_key) < len(whole):
        by_key += desk.page(query, after=by_key[-1], limit=4)

    assert tuple(by_key) == whole
    assert desk.page(query, after=whole[-1]) == () if whole else True
    assert desk.count(query).number == len(whole)
    assert [desk.position(query, row.id) for row in whole] == list(range(len(whole)))
    assert tuple(row for start in range(0, len(whole), 5) for row in desk.page(query, start=start, limit=5)) == whole


def test_that_every_verb_refuses_who_has_no_right(session_for: Callable[[BuiltInRole], Session]) -> None:
    desk = OrderDesk(session_for(BuiltInRole.PRIVACY))

    verbs: tuple[Callable[[], object], ...] = (
        lambda: desk.page(OrderQuery()),
        lambda: desk.open(OrderId(1)),
        lambda: desk.start([]),
        lambda: desk.ship([]),
        lambda: desk.write_note(OrderId(1), "x"),
    )
    for verb in verbs:
        with pytest.raises(NotAllowed):
            verb()


def test_that_an_order_that_is_gone_says_so(desk: OrderDesk) -> None:
    with pytest.raises(NotFound):
        desk.open(OrderId(4711))


@pytest.mark.parametrize(("role", "sees"), [("orders", True), ("service", True), ("accounting", True), ("packing", False)])
def test_that_how_an_order_was_paid_is_for_who_may_see_it(
    desks: Desks, session_for: Callable[[BuiltInRole], Session], role: str, sees: bool
) -> None:
    theirs = OrderDesk(session_for(BuiltInRole(role)))
    row = theirs.page(OrderQuery())[0]

    assert bool(theirs.open(row.id).payments) is sees
    assert [bool(order.payments) for order in theirs.in_order_of_import()] == [sees, sees]
    assert desks.orders.open(row.id).payments


@pytest.mark.parametrize("words", ["weiß", "WEISS", "Weis", "jürgen weiss", "Straße", "strasse"])
def test_that_a_name_is_found_with_either_way_of_writing_its_s(
    desk: OrderDesk, shop_with: Callable[..., list[OrderRow]], words: str
) -> None:
    place = {"first_name": "Jürgen", "last_name": "Weiß", "company": "Straßer", "city": "Köln", "postcode": "50823", "country": "DE"}
    shop_with({"billing": place, "shipping": place})

    assert [row.number for row in desk.page(OrderQuery(words=words))] == ["1001"]
