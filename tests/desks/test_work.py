"""Holding, clarifying, cancelling, tagging and packing together, each with undo."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from backoffice.desks.editing import total_of
from backoffice.desks.today import TodayDesk
from backoffice.desks.work import WorkDesk
from backoffice.domain.ids import OrderId
from backoffice.domain.new_orders import LineDraft, NewOrder
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, OrderView
from backoffice.domain.order_work import CancelReason, HoldReason, LineQuantity
from backoffice.domain.orders import Address, Done, Order, OrderQuery, Parcel
from backoffice.domain.people import BuiltInRole, PersonId
from backoffice.errors import Cancelled, Changed, Invalid, NotFound, NotPossible
from tests.desks.conftest import Desks, SessionFor


@pytest.fixture
def work(desks: Desks) -> WorkDesk:
    return WorkDesk(desks.session)


@pytest.fixture
def order(desks: Desks) -> Order:
    return whole(desks, desks.orders.page(OrderQuery(OrderView.READY))[0].id)


def whole(desks: Desks, order_id: OrderId) -> Order:
    return desks.orders.open(order_id)


def key(*orders: Order) -> list[tuple[OrderId, int]]:
    return [(order.id, order.version) for order in orders]


def same_but_for_history(one: Order, other: Order) -> bool:
    return replace(one, version=0, history=()) == replace(other, version=0, history=())


def check_undo(desks: Desks, before: Order, done: Done) -> None:
    desks.orders.undo(done.deed)
    assert same_but_for_history(whole(desks, before.id), before)


def test_that_a_held_order_waits_with_its_reason_and_goes_on_where_it_stood(desks: Desks, work: WorkDesk, order: Order) -> None:
    desks.orders.start(key(order))
    begun = whole(desks, order.id)

    held = work.hold(key(begun), HoldReason.STOCK, "Tee kommt Freitag")

    waiting = whole(desks, order.id)
    assert (waiting.order_status, waiting.work.hold_reason) == (OrderStatus.ON_HOLD, "stock")
    assert [note.body for note in waiting.notes] == ["Tee kommt Freitag"]
    assert desks.orders.ship([Parcel(order.id, waiting.version)]).skipped[0].reason == "on_hold"
    solved = work.solve(key(waiting))
    assert whole(desks, order.id).order_status is OrderStatus.IN_PROGRESS
    assert whole(desks, order.id).work.hold_reason == ""
    check_undo(desks, waiting, solved)
    with pytest.raises(Changed):
        desks.orders.undo(held.deed)


def test_that_a_hold_is_taken_back_with_its_note(desks: Desks, work: WorkDesk, order: Order) -> None:
    check_undo(desks, order, work.hold(key(order), HoldReason.CUSTOMER, "Urlaub"))


def test_that_a_batch_names_what_it_left_alone(desks: Desks, work: WorkDesk) -> None:
    first, second = (whole(desks, row.id) for row in desks.orders.page(OrderQuery()))
    desks.orders.ship([Parcel(first.id, first.version)])
    sent = whole(desks, first.id)

    done = work.cancel([*key(sent, second), (OrderId(999), 1)], CancelReason.CUSTOMER)

    assert done.order_ids == (second.id,)
    assert {one.order_id: one.reason for one in done.skipped} == {first.id: "shipped", OrderId(999): "not_found"}
    assert whole(desks, second.id).work.cancel_reason == "customer"
    check_undo(desks, second, done)


def test_that_cancelled_pieces_leave_the_total_the_sum_of_its_lines(desks: Desks, work: WorkDesk) -> None:
    home = Address("Ada Beispiel", "", "Lindenweg 3", "", "50667", "Köln", "", "DE")
    lines = (LineDraft("TEE-1", "Grüner Tee", 2000, 33_300, 700), LineDraft("", "Tasse", 1000, 129_000, 1900))
    order = whole(desks, desks.editing.new_order(NewOrder("Ada Beispiel", home, lines, shipping_minor=490)).order_ids[0])
    assert total_of(order) == order.total_minor == 666 + 1290 + 490
    line = next(line for line in order.lines if line.quantity_milli == 2000)

    done = work.cancel_lines(order.id, order.version, [LineQuantity(line.position, 1000)], CancelReason.STOCK)

    after = whole(desks, order.id)
    assert (after.total_minor, after.pieces_milli) == (order.total_minor - line.total_minor // 2, order.pieces_milli - 1000)
    assert after.work.cancelled == (LineQuantity(line.position, 1000),)
    assert after.order_status is order.order_status
    with pytest.raises(Invalid, match="too_many"):
        work.cancel_lines(order.id, after.version, [LineQuantity(line.position, 1001)], CancelReason.STOCK)
    again = work.cancel_lines(order.id, after.version, [LineQuantity(line.position, 1000)], CancelReason.STOCK)
    assert whole(desks, order.id).total_minor == order.total_minor - line.total_minor
    check_undo(desks, after, again)
    with pytest.raises(Changed):
        desks.orders.undo(done.deed)


def test_that_cancelled_pieces_are_not_sent(desks: Desks, work: WorkDesk, order: Order) -> None:
    line = next(line for line in order.lines if line.quantity_milli == 2000)
    work.cancel_lines(order.id, order.version, [LineQuantity(line.position, 1000)], CancelReason.STOCK)
    now = whole(desks, order.id)

    desks.orders.ship([Parcel(order.id, now.version)])

    sent = whole(desks, order.id)
    assert dict(sent.shipments[0].quantities_milli)[line.position] == 1000
    assert sent.delivery_status is DeliveryStatus.SHIPPED


def test_that_an_order_of_which_nothing_is_left_is_cancelled_or_sent(desks: Desks, work: WorkDesk) -> None:
    first, second = (whole(desks, row.id) for row in desks.orders.page(OrderQuery()))
    everything = [LineQuantity(line.position, line.quantity_milli) for line in first.lines]
    done = work.cancel_lines(first.id, first.version, everything, CancelReason.STOCK)
    assert whole(desks, first.id).order_status is OrderStatus.CANCELLED
    check_undo(desks, first, done)

    one, *rest = second.lines
    desks.orders.ship([Parcel(second.id, second.version, content=((one.position, one.quantity_milli),))])
    part = whole(desks, second.id)
    assert part.delivery_status is DeliveryStatus.PARTIALLY_SHIPPED
    work.cancel_lines(second.id, part.version, [LineQuantity(line.position, line.quantity_milli) for line in rest], CancelReason.STOCK)
    assert whole(desks, second.id).delivery_status is DeliveryStatus.SHIPPED


def test_that_tags_come_and_go(desks: Desks, work: WorkDesk, order: Order) -> None:
    done = work.tag(key(order), "  Geschenk ")
    tagged = whole(desks, order.id)
    assert (tagged.work.tags, work.tags()) == (("Geschenk",), ("Geschenk",))
    assert work.tag(key(tagged), "Geschenk").skipped[0].reason == "has_tag"
    check_undo(desks, order, done)
    with pytest.raises(Invalid, match="empty"):
        work.tag(key(whole(desks, order.id)), " ")
    with pytest.raises(Invalid, match="payment_number"):
        work.tag(key(whole(desks, order.id)), "4111111111111111")


def test_that_orders_to_one_door_go_in_one_parcel_and_apart_again(desks: Desks, work: WorkDesk) -> None:
    first, second = (whole(desks, row.id) for row in desks.orders.page(OrderQuery()))
    assert work.together_candidates(first.id) == (second.id,)
    work.pack_together(key(first, second))
    both = whole(desks, first.id)
    assert both.work.together == tuple(sorted((first.id, second.id)))
    assert work.together_candidates(first.id) == ()

    sent = desks.orders.ship([Parcel(first.id, both.version, "DHL", "0034")])

    assert set(sent.order_ids) == {first.id, second.id}
    parcels = {whole(desks, order_id).shipments[0].id for order_id in sent.order_ids}
    assert len(parcels) == 1
    assert {whole(desks, order_id).delivery_status for order_id in sent.order_ids} == {DeliveryStatus.SHIPPED}
    desks.orders.undo(sent.deed)
    again = whole(desks, second.id)
    assert (again.shipments, again.delivery_status) == ((), DeliveryStatus.OPEN)
    apart = work.pack_apart(key(again, whole(desks, first.id)))
    assert whole(desks, first.id).work.together == ()
    desks.orders.undo(apart.deed)
    assert whole(desks, first.id).work.together == tuple(sorted((first.id, second.id)))


def test_that_orders_to_two_doors_stay_apart(desks: Desks, work: WorkDesk) -> None:
    first, second = (whole(desks, row.id) for row in desks.orders.page(OrderQuery()))
    desks.editing.change_address(first.id, first.version, "shipping", replace(first.shipping, line1="Am Markt 1"))

    assert work.together_candidates(second.id) == ()
    with pytest.raises(NotPossible, match="other_address"):
        work.pack_together(key(whole(desks, first.id), second))


def test_that_a_sent_order_is_completed(desks: Desks, work: WorkDesk, order: Order) -> None:
    assert work.complete(key(order)).skipped[0].reason == "not_shipped"
    desks.orders.ship([Parcel(order.id, order.version)])
    sent = whole(desks, order.id)

    done = work.complete(key(sent))

    assert whole(desks, order.id).order_status is OrderStatus.COMPLETED
    check_undo(desks, sent, done)


def test_that_a_group_stays_whole_when_one_of_it_waits(desks: Desks, work: WorkDesk) -> None:
    first, second = (whole(desks, row.id) for row in desks.orders.page(OrderQuery()))
    work.pack_together(key(first, second))
    work.hold(key(whole(desks, second.id)), HoldReason.STOCK)

    done = desks.orders.ship([Parcel(first.id, whole(desks, first.id).version)])

    assert (done.order_ids, [one.reason for one in done.skipped]) == ((), ["together"])


def test_that_an_order_that_changed_meanwhile_is_not_pulled_along(desks: Desks, work: WorkDesk) -> None:
    first, second = (whole(desks, row.id) for row in desks.orders.page(OrderQuery()))
    work.pack_together(key(first, second))
    now = whole(desks, first.id)

    done = desks.orders.ship([Parcel(first.id, now.version), Parcel(second.id, second.version)])

    assert done.order_ids == ()
    assert {one.order_id: one.reason for one in done.skipped} == {first.id: "together", second.id: "changed"}


def test_that_a_group_with_two_addresses_stays(desks: Desks, work: WorkDesk) -> None:
    first, second = (whole(desks, row.id) for row in desks.orders.page(OrderQuery()))
    work.pack_together(key(first, second))
    now = whole(desks, second.id)
    desks.editing.change_address(second.id, now.version, "shipping", replace(now.shipping, line1="Am Markt 1"))

    done = desks.orders.ship([Parcel(first.id, whole(desks, first.id).version)])

    assert [one.reason for one in done.skipped] == ["together"]


def test_that_an_import_keeps_what_was_cancelled_here(desks: Desks, work: WorkDesk, woo_file: Callable[..., Path]) -> None:
    order = next(one for row in desks.orders.page(OrderQuery()) if (one := whole(desks, row.id)).number == "1001")
    line = next(line for line in order.lines if line.quantity_milli == 2000)
    work.cancel_lines(order.id, order.version, [LineQuantity(line.position, 1000)], CancelReason.STOCK)
    before = whole(desks, order.id)

    batch = desks.imports.preview(woo_file({"customer_note": "Bitte klingeln"}, name="next.json")).batch_id
    desks.imports.publish(batch)

    after = whole(desks, order.id)
    assert (after.total_minor, after.pieces_milli, after.work.cancelled) == (before.total_minor, before.pieces_milli, before.work.cancelled)
    assert [note.body for note in after.notes] == ["Bitte klingeln"]
    desks.imports.undo(batch)
    again = whole(desks, order.id)
    assert (again.total_minor, again.work.cancelled) == (before.total_minor, before.work.cancelled)


def test_that_lines_changed_after_a_cancellation_add_up(desks: Desks, work: WorkDesk) -> None:
    home = Address("Ada Beispiel", "", "Lindenweg 3", "", "50667", "Köln", "", "DE")
    lines = (LineDraft("TEE-1", "Grüner Tee", 2000, 33_300, 700), LineDraft("", "Tasse", 1000, 129_000, 1900))
    order = whole(desks, desks.editing.new_order(NewOrder("Ada Beispiel", home, lines)).order_ids[0])
    work.cancel_lines(order.id, order.version, [LineQuantity(1, 1000)], CancelReason.STOCK)
    now = whole(desks, order.id)

    desks.editing.change_lines(order.id, now.version, [lines[0]])

    after = whole(desks, order.id)
    assert (after.total_minor, total_of(after), after.work.cancelled) == (666, 666, ())


def test_that_a_note_is_written_on_several_orders_at_once_and_taken_back(desks: Desks, work: WorkDesk) -> None:
    first, second = (whole(desks, row.id) for row in desks.orders.page(OrderQuery())[:2])

    done = work.note(key(first, second), "Zahlt mit 4111 1111 1111 1111, ruft morgen an")

    for order in (first, second):
        (note,) = whole(desks, order.id).notes
        assert "ruft morgen an" in note.body
        assert "4111 1111 1111 1111" not in note.body
    check_undo(desks, first, done)
    assert same_but_for_history(whole(desks, second.id), second)


def test_that_several_deeds_are_taken_back_as_one_or_not_at_all(desks: Desks, work: WorkDesk) -> None:
    first, second = (whole(desks, row.id) for row in desks.orders.page(OrderQuery(OrderView.READY))[:2])
    deeds = [work.hold(key(order), HoldReason.STOCK).deed for order in (first, second)]
    changed = work.tag(key(whole(desks, second.id)), "VIP").deed

    with pytest.raises(Changed):
        desks.orders.undo(*deeds)
    assert whole(desks, first.id).order_status is OrderStatus.ON_HOLD

    desks.orders.undo(changed)
    with pytest.raises(Changed):  # the version went on: what came after the hold was a deed, and so was its undo
        desks.orders.undo(*deeds)


def test_that_the_undo_of_many_deeds_can_be_cancelled_and_then_nothing_of_it_remains(desks: Desks, work: WorkDesk) -> None:
    first, second = (whole(desks, row.id) for row in desks.orders.page(OrderQuery(OrderView.READY))[:2])
    deeds = [work.hold(key(order), HoldReason.STOCK).deed for order in (first, second)]

    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        desks.orders.undo(*deeds, tick=stop)
    assert {whole(desks, order.id).order_status for order in (first, second)} == {OrderStatus.ON_HOLD}

    undone = desks.orders.undo(*deeds)

    assert set(undone.order_ids) == {first.id, second.id}
    assert all(same_but_for_history(whole(desks, order.id), order) for order in (first, second))


def test_that_a_note_calls_colleagues_until_it_is_taken_back(desks: Desks, work: WorkDesk, order: Order, session_for: SessionFor) -> None:
    packer = TodayDesk(session_for(BuiltInRole.PACKING))
    desks.orders.write_note(order.id, "Bitte polstern @Person packing", [PersonId("packing")])
    second = work.note(key(whole(desks, order.id)), "Und ein Gruß", [PersonId("packing")])
    assert [mention.body for mention in packer.mentions()] == ["Und ein Gruß", "Bitte polstern @Person packing"]

    desks.orders.undo(second.deed)
    assert [mention.body for mention in packer.mentions()] == ["Bitte polstern @Person packing"]


@pytest.mark.parametrize("nobody", ["nobody", "owner", "privacy"])
def test_that_only_colleagues_who_see_orders_are_called(desks: Desks, work: WorkDesk, order: Order, nobody: str) -> None:
    assert {card.id for card in work.colleagues()} == {"orders", "packing", "service", "accounting"}
    with pytest.raises(NotFound):
        desks.orders.write_note(order.id, "Hallo", [PersonId(nobody)])
    with pytest.raises(NotFound):
        work.note(key(order), "Hallo", [PersonId(nobody)])
    assert whole(desks, order.id).notes == order.notes
