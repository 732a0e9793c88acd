"""What needs somebody now, counted from the real tables."""

from datetime import UTC, datetime, timedelta

import pytest

from backoffice.desks.today import TodayDesk, day_of
from backoffice.desks.work import WorkDesk
from backoffice.domain.order_status import OrderStatus
from backoffice.domain.order_work import HoldReason
from backoffice.domain.orders import Order, OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.domain.today import TodayKind, list_of
from tests.desks.backstage import backstage
from tests.desks.conftest import Desks, SessionFor


@pytest.fixture
def orders(desks: Desks) -> list[Order]:
    return [desks.orders.open(row.id) for row in desks.orders.page(OrderQuery())]


def counts(desk: TodayDesk) -> dict[TodayKind, int]:
    return {line.kind: line.count.number for line in desk.lines()}


def ship_by(desks: Desks, order: Order, moment: datetime) -> None:
    with backstage(desks.session) as connection:
        connection.exec_driver_sql("UPDATE orders SET ship_by_ms = ? WHERE id = ?", (round(moment.timestamp() * 1000), order.id))


def test_that_a_quiet_shop_has_only_what_is_ready(desks: Desks) -> None:
    found = counts(TodayDesk(desks.session))

    assert {kind: number for kind, number in found.items() if number} == {TodayKind.READY: 2}


def test_that_orders_fall_due_by_the_days_of_the_shop(desks: Desks, orders: list[Order]) -> None:
    begin, end = day_of(desks.session.clock.now(), "Europe/Berlin")
    ship_by(desks, orders[0], begin - timedelta(milliseconds=1))
    ship_by(desks, orders[1], end - timedelta(milliseconds=1))

    found = counts(TodayDesk(desks.session))
    assert (found[TodayKind.OVERDUE], found[TodayKind.DUE]) == (1, 1)

    ship_by(desks, orders[1], end)
    assert counts(TodayDesk(desks.session))[TodayKind.DUE] == 0


def test_that_a_withdrawal_is_due_three_days_ahead_and_gone_when_settled(desks: Desks, orders: list[Order]) -> None:
    declared = desks.session.clock.now() - timedelta(days=12)
    desks.returns.withdraw(orders[0].id, orders[0].version, declared)
    desk = TodayDesk(desks.session)
    assert counts(desk)[TodayKind.REFUNDS] == 1
    assert [line.kind for line in desk.lines() if line.urgent] == [TodayKind.REFUNDS]

    order = desks.orders.open(orders[0].id)
    assert order.order_status is OrderStatus.ON_HOLD
    desks.returns.settle(order.work.returns[0].id)

    assert counts(desk)[TodayKind.REFUNDS] == 0


def test_that_imports_are_a_line_only_for_who_may_import(desks: Desks, session_for: SessionFor) -> None:
    assert TodayKind.IMPORTS in counts(TodayDesk(desks.session))
    assert TodayKind.IMPORTS not in counts(TodayDesk(session_for(BuiltInRole.PACKING)))


def test_that_who_is_named_in_a_note_sees_it_once(desks: Desks, orders: list[Order], session_for: SessionFor) -> None:
    desks.orders.write_note(orders[0].id, "Bitte den Karton tauschen")
    with backstage(desks.session) as connection:
        connection.exec_driver_sql("INSERT INTO note_mention (note_id, person_id) SELECT max(id), 'packing' FROM note")
    packer = TodayDesk(session_for(BuiltInRole.PACKING))

    (mention,) = packer.mentions()

    assert (mention.order_id, mention.author, mention.body) == (orders[0].id, "Person owner", "Bitte den Karton tauschen")
    assert TodayDesk(desks.session).mentions() == ()
    packer.see_mentions([mention.note_id])
    assert packer.mentions() == ()


@pytest.mark.parametrize(("now", "hours"), [("2026-03-29T12:00:00", 23), ("2026-10-25T12:00:00", 25), ("2026-03-30T12:00:00", 24)])
def test_that_a_day_of_the_clock_change_is_as_long_as_it_is(now: str, hours: int) -> None:
    begin, end = day_of(datetime.fromisoformat(now).replace(tzinfo=UTC), "Europe/Berlin")

    assert end - begin == timedelta(hours=hours)


def test_that_every_line_counts_what_its_list_shows(desks: Desks, orders: list[Order]) -> None:
    begin, end = day_of(desks.session.clock.now(), "Europe/Berlin")
    ship_by(desks, orders[0], begin - timedelta(days=2))
    ship_by(desks, orders[1], end - timedelta(milliseconds=1))
    desks.returns.withdraw(orders[0].id, orders[0].version, desks.session.clock.now() - timedelta(days=12))
    fresh = desks.orders.open(orders[1].id)
    WorkDesk(desks.session).hold([(fresh.id, fresh.version)], HoldReason.STOCK)
    with backstage(desks.session) as connection:
        connection.exec_driver_sql("UPDATE order_work SET held_at_ms = held_at_ms - 345600000 WHERE order_id = ?", (fresh.id,))
    today = desks.session.clock.now().date()

    found = counts(TodayDesk(desks.session))

    assert min(found[kind] for kind in (TodayKind.HELD, TodayKind.REFUNDS, TodayKind.OVERDUE, TodayKind.DUE)) > 0
    found[TodayKind.DUE] += found.pop(TodayKind.OVERDUE)
    lists = {kind: list_of(kind, today) for kind in found}
    assert {kind for kind, query in lists.items() if query is None} == {TodayKind.IMPORTS, TodayKind.PAYOUTS, TodayKind.ACCOUNTS}
    shown = {kind: desks.orders.count(query, 1000).number for kind, query in lists.items() if query is not None}
    assert shown == {kind: found[kind] for kind in shown}
