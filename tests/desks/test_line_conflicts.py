"""Lines that were edited here and come again in a file: what only one side changed wins, the rest waits for a choice."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.import_merge import merge_lines
from backoffice.domain.new_orders import LineDraft
from backoffice.domain.order_status import NotReady
from backoffice.domain.order_work import CancelReason, LineQuantity
from backoffice.domain.orders import Order, OrderQuery, Parcel
from backoffice.errors import NotPossible
from tests.desks.conftest import Desks

File = Callable[..., Path]
FILTER = {"name": "Filterpapier", "sku": "FP-4", "quantity": 2, "subtotal": "10.00", "total": "10.00", "total_tax": "1.60"}
ROAST = {"name": "Röstung", "sku": "RO-1", "quantity": 1, "subtotal": "10.00", "total": "10.00", "total_tax": "1.60"}
CUP = {"name": "Tasse", "sku": "TA-1", "quantity": 1, "subtotal": "8.00", "total": "8.00", "total_tax": "1.28"}
MORE = [LineDraft("FP-4", "Filterpapier", 3000, 50_000, 1900), LineDraft("RO-1", "Röstung", 1000, 100_000, 1900)]


def order_of(desks: Desks) -> Order:
    return next(desks.orders.open(row.id) for row in desks.orders.page(OrderQuery()) if row.number == "1001")


def edited(desks: Desks) -> Order:
    """Order a third pack of filters here: 5 EUR more."""
    order = order_of(desks)
    desks.editing.change_lines(order.id, order.version, MORE)
    return order_of(desks)


def bring_in(desks: Desks, file: File, **change: Any) -> Order:
    desks.imports.publish(desks.imports.preview(file({"number": "1001", **change})).batch_id)
    return order_of(desks)


def pieces(order: Order) -> list[tuple[str, int]]:
    return [(line.sku, line.quantity_milli) for line in order.lines]


def same(one: Order, other: Order) -> bool:
    def facts(order: Order) -> tuple[object, ...]:
        return order.lines, order.taxes, order.total_minor, order.tax_minor, order.pieces_milli, order.not_ready, order.work

    return facts(one) == facts(other)


def test_that_edited_lines_stay_when_the_channel_has_no_news_of_them(desks: Desks, woo_file: File) -> None:
    before = edited(desks)
    after = bring_in(desks, woo_file, payment_method_title="Klarna", shipping_total="5.90", total="25.90")

    assert pieces(after) == [("FP-4", 3000), ("RO-1", 1000)]
    assert after.lines == before.lines
    assert after.total_minor == before.total_minor + 100  # the channel's own change of the shipping costs arrives
    assert after.not_ready is None
    assert desks.editing.lines_conflict(after.id) is None


def test_that_the_channels_lines_come_where_nobody_edited_them(desks: Desks, woo_file: File) -> None:
    after = bring_in(desks, woo_file, line_items=[FILTER, ROAST, CUP], total="32.90")

    assert pieces(after) == [("FP-4", 2000), ("RO-1", 1000), ("TA-1", 1000)]
    assert after.not_ready is None


def test_that_two_edits_wait_for_a_choice_and_nothing_is_lost(desks: Desks, woo_file: File) -> None:
    before = edited(desks)
    after = bring_in(desks, woo_file, line_items=[FILTER, ROAST, CUP], total="32.90")

    assert after.lines == before.lines
    assert after.total_minor == before.total_minor
    assert after.not_ready is NotReady.CONFLICT
    assert desks.orders.ship([Parcel(after.id, after.version)]).skipped[0].reason == "conflict"
    found = desks.editing.lines_conflict(after.id)
    assert found is not None
    assert found[0] == before.lines
    assert [line.sku for line in found[1]] == ["FP-4", "RO-1", "TA-1"]
    assert ("order.conflict", "lines") in {(line.code, line.field) for line in after.history}


@pytest.mark.parametrize("theirs", [True, False])
def test_that_the_choice_holds_and_can_be_taken_back(desks: Desks, woo_file: File, theirs: bool) -> None:
    before = edited(desks)
    waiting = bring_in(desks, woo_file, line_items=[FILTER, ROAST, CUP], total="32.90")
    done = desks.editing.choose_lines(waiting.id, waiting.version, theirs=theirs)
    chosen = order_of(desks)

    assert chosen.not_ready is None
    assert chosen.total_minor == (3290 if theirs else before.total_minor)
    assert len(chosen.lines) == (3 if theirs else 2)
    with pytest.raises(NotPossible):
        desks.editing.choose_lines(chosen.id, chosen.version, theirs=theirs)
    desks.orders.undo(done.deed)
    assert same(order_of(desks), waiting)
    again = order_of(desks)
    desks.editing.choose_lines(again.id, again.version, theirs=theirs)
    later = bring_in(desks, woo_file, line_items=[FILTER, ROAST, CUP], total="32.90", payment_method_title="Klarna")
    assert pieces(later) == pieces(chosen)
    assert later.not_ready is None


def test_that_a_conflict_ends_when_the_channel_says_the_same(desks: Desks, woo_file: File) -> None:
    edited(desks)
    bring_in(desks, woo_file, line_items=[FILTER, ROAST, CUP], total="32.90")
    third = FILTER | {"quantity": 3, "subtotal": "15.00", "total": "15.00", "total_tax": "2.39"}
    after = bring_in(desks, woo_file, line_items=[third, ROAST], total="29.90")

    assert after.not_ready is None
    assert after.total_minor == 2990
    assert desks.editing.lines_conflict(after.id) is None


def test_that_an_undone_import_gives_edited_lines_and_choice_back(desks: Desks, woo_file: File) -> None:
    before = edited(desks)
    preview = desks.imports.preview(woo_file({"number": "1001", "line_items": [CUP], "total": "12.90"}))
    desks.imports.publish(preview.batch_id)
    desks.imports.undo(preview.batch_id)

    assert same(order_of(desks), before)


def test_that_what_was_cancelled_of_edited_lines_stays_cancelled(desks: Desks, woo_file: File) -> None:
    from backoffice.desks.work import WorkDesk

    order = edited(desks)
    WorkDesk(desks.session).cancel_lines(order.id, order.version, [LineQuantity(1, 1000)], CancelReason.STOCK)
    before = order_of(desks)
    after = bring_in(desks, woo_file, payment_method_title="Klarna")

    assert after.work.cancelled == before.work.cancelled
    assert (after.total_minor, after.tax_minor, after.taxes) == (before.total_minor, before.tax_minor, before.taxes)


lines = st.lists(st.tuples(st.sampled_from("AB"), st.just("Tee"), st.integers(1, 2), st.just(1)), max_size=2).map(tuple)


@given(lines, lines, lines, st.booleans(), st.booleans())
def test_that_no_edit_is_lost_without_a_word(last: Any, here: Any, theirs: Any, shipped: bool, waits: bool) -> None:
    own, conflict = merge_lines(last, here, theirs, edited=True, shipped_here=shipped, in_conflict=waits)

    assert own or here == theirs
    if own and theirs != last and not shipped:
        assert conflict
    assert not (conflict and here == theirs)
    # The same file again says nothing new: it neither makes a conflict nor ends one.
    assert merge_lines(theirs, here, theirs, edited=True, shipped_here=shipped, in_conflict=conflict) == (own, conflict)
