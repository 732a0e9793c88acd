"""Views and columns that each person keeps for themselves."""

from dataclasses import replace
from datetime import date

import pytest

from backoffice.desks.views import MOST_VIEWS, ViewDesk
from backoffice.domain.finding import Filters, Layout, read_view, view_text
from backoffice.domain.order_status import DeliveryStatus, OrderSort, OrderStatus, OrderView, PaymentStatus
from backoffice.domain.orders import OrderQuery
from backoffice.domain.pages import Direction
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Invalid
from tests.desks.conftest import Desks, SessionFor

EVERYTHING = Filters(
    frozenset({OrderStatus.ON_HOLD}), frozenset({PaymentStatus.PAID, PaymentStatus.OPEN}), frozenset({DeliveryStatus.OPEN}),
    frozenset({1, 2}), frozenset({"AT"}), frozenset({"DHL"}), frozenset({"Überweisung"}), frozenset({"VIP"}),
    date(2026, 1, 31), date(2026, 2, 28), True, True, True, True,
)  # fmt: skip
WANTED = OrderQuery(OrderView.READY, OrderSort.NAME, Direction.UP, "ada", Filters(countries=frozenset({"AT"})))


def test_that_every_filter_comes_back_as_it_was_kept() -> None:
    text = view_text(OrderView.NEW, OrderSort.TOTAL, Direction.UP, EVERYTHING)

    view = read_view(7, "Alles", text)

    assert (view.id, view.name, view.view, view.sort, view.direction) == (7, "Alles", OrderView.NEW, OrderSort.TOTAL, Direction.UP)
    assert view.filters == EVERYTHING
    assert EVERYTHING.count == 14


def test_that_what_a_later_version_kept_is_left_out() -> None:
    text = view_text(OrderView.NEW, OrderSort.TOTAL, Direction.UP, EVERYTHING).replace("on_hold", "on_the_moon").replace('"new"', '"newer"')

    view = read_view(1, "x", text)

    assert (view.view, view.filters) == (OrderView.ALL, replace(EVERYTHING, order=frozenset()))


def test_that_a_view_is_kept_renamed_and_forgotten_by_its_own_person(desks: Desks, session_for: SessionFor) -> None:
    mine, other = ViewDesk(desks.session), ViewDesk(session_for(BuiltInRole.PACKING))
    kept = mine.save(" Nach Österreich ", WANTED)

    assert (kept.name, kept.filters) == ("Nach Österreich", WANTED.filters)
    assert mine.saved() == (kept,)
    assert other.saved() == ()
    other.forget(kept.id)
    other.rename(kept.id, "Gestohlen")
    assert mine.saved() == (kept,)
    mine.rename(kept.id, "AT")
    assert [view.name for view in mine.saved()] == ["AT"]
    mine.forget(kept.id)
    assert mine.saved() == ()


def test_that_a_name_means_one_view(desks: Desks) -> None:
    desk = ViewDesk(desks.session)
    first, second = desk.save("A", WANTED), desk.save("B", WANTED)

    assert desk.save("A", OrderQuery()).id == first.id
    with pytest.raises(Invalid, match="taken"):
        desk.rename(second.id, "A")
    with pytest.raises(Invalid, match="empty"):
        desk.save("  ", WANTED)


def test_that_views_do_not_grow_without_end(desks: Desks) -> None:
    desk = ViewDesk(desks.session)
    for number in range(MOST_VIEWS):
        desk.save(f"Ansicht {number}", WANTED)

    with pytest.raises(Invalid, match="too_many"):
        desk.save("Eine mehr", WANTED)


def test_that_columns_are_kept_for_a_person_and_a_view(desks: Desks, session_for: SessionFor) -> None:
    mine, wanted = ViewDesk(desks.session), Layout((("number", 120), ("total", 0)), dense=True)
    mine.keep_layout("ready", wanted)

    assert mine.layout("ready") == wanted
    assert mine.layout("all") is None
    assert ViewDesk(session_for(BuiltInRole.PACKING)).layout("ready") is None
    mine.keep_layout("ready", None)
    assert mine.layout("ready") is None
