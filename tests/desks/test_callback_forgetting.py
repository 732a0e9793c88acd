"""Callback requests end: what is left of one is a number of a day, told only where five or more ended so."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.callback_forgetting import erase_ended
from backoffice.domain.callback_work import Choice
from backoffice.domain.callbacks import CallbackResult, CallbackSource, CallbackState, DayResult, KeptFor, RequestId
from backoffice.domain.ids import OrderId
from backoffice.domain.people import BuiltInRole
from backoffice.errors import NotFound
from backoffice.storage import arrivals, callback_erasing, callback_links
from backoffice.storage.allow_lists import Task
from tests.desks.backstage import backstage
from tests.desks.callers import known
from tests.desks.calling import Caller, local, message
from tests.desks.conftest import SessionFor
from tests.desks.founded import enter, found

__all__ = ["known"]

MORNING = local("2026-03-10T10:24")
IBAN = "DE89370400440532013000"
ALL_TABLES = (
    "callback_request",
    "callback_contact",
    "callback_message",
    "callback_attempt",
    "callback_image",
    "bank_detail",
    "bank_detail_box",
)


@pytest.fixture
def caller(session_for: SessionFor, clock: FixedClock) -> Caller:
    clock.moment = MORNING
    return Caller(session_for(BuiltInRole.OWNER), clock)


def forget(caller: Caller) -> tuple[int, ...]:
    return erase_ended(caller.session.database, caller.clock.now())


def end(caller: Caller, result: CallbackResult = CallbackResult.SETTLED, choice: Choice = Choice()) -> RequestId:  # noqa: B008
    one = caller.come_in(choice=choice)
    caller.desk.finish(one, 1, result)
    return one


def test_that_a_done_request_is_erased_whole_when_its_time_is_over(caller: Caller) -> None:
    one = caller.come_in(f"Rückruf 030 23125 014, Erstattung auf {IBAN}")
    caller.desk.finish(one, 1, CallbackResult.REACHED, remark="alles klar")
    still_open = caller.come_in()
    caller.pass_by(days=30, milliseconds=-1)
    assert forget(caller) == ()

    caller.pass_by(milliseconds=1)
    assert forget(caller) == (one,)
    assert [caller.rows(table) for table in ALL_TABLES] == [[(1,)], [(1,)], [(1,)], [(0,)], [(0,)], [(0,)], [(0,)]]
    assert caller.row(still_open).state is CallbackState.OPEN
    assert caller.rows("callback_day", "*") == [("2026-03-10", "reached", 1)]
    assert caller.log()[-1] == ("callback.erased", str(one), "")
    with pytest.raises(NotFound):
        caller.desk.open(one)
    assert forget(caller) == ()


def test_that_the_period_counts_from_the_last_result_and_is_the_shops(caller: Caller) -> None:
    one = end(caller)
    caller.pass_by(days=6)
    caller.desk.reopen(one, 2)
    caller.desk.finish(one, 3, CallbackResult.SETTLED)
    with backstage(caller.session) as connection:
        connection.exec_driver_sql("UPDATE shop SET callback_days = 7")
    caller.pass_by(days=6)
    assert forget(caller) == ()

    caller.pass_by(days=1)
    assert forget(caller) == (one,)
    assert caller.rows("callback_day", "day") == [("2026-03-16",)]


def test_that_a_day_is_the_shops_day(caller: Caller) -> None:
    caller.clock.moment = local("2026-03-10T00:30")
    end(caller)
    caller.pass_by(days=30)
    forget(caller)

    assert caller.rows("callback_day", "day") == [("2026-03-10",)]


def test_that_an_open_request_is_never_erased_by_time(caller: Caller) -> None:
    one = caller.come_in()
    caller.pass_by(days=4000)

    assert forget(caller) == ()
    assert caller.queue() == [one]


def test_that_one_that_became_an_order_stays_until_that_order_is_gone(caller: Caller, known: OrderId) -> None:
    one = caller.come_in()
    caller.desk.keep(one, 1, KeptFor.ORDER, known)
    caller.desk.finish(one, 2, CallbackResult.REACHED)
    caller.pass_by(days=400)
    assert forget(caller) == ()

    with caller.session.database.writer(Task.UNDO) as connection:
        arrivals.remove(connection, [known])
    assert (caller.desk.open(one).row.order_id, caller.desk.open(one).customer_id) == (None, None)
    assert forget(caller) == (one,)


def test_that_requests_go_on_without_an_order_or_a_customer_that_is_gone(caller: Caller, known: OrderId) -> None:
    one = caller.come_in(choice=Choice(order_id=known))
    caller.desk.finish(caller.come_in(choice=Choice(order_id=known)), 1, CallbackResult.DO_NOT_CALL)
    caller.desk.finish(caller.come_in("ohne Nummer", Choice(order_id=known)), 1, CallbackResult.DO_NOT_CALL)
    with caller.session.database.writer(Task.UNDO) as connection:
        arrivals.remove(connection, [known])

    assert (caller.desk.open(one).row.order_id, caller.desk.open(one).customer_id) == (None, None)
    assert [(customer, mac is None) for customer, mac in caller.rows("do_not_call", "customer_id, phone_mac")] == [(None, False)]
    assert caller.row(one).do_not_call


def test_that_a_customer_who_becomes_another_takes_requests_and_marks_along(caller: Caller, known: OrderId) -> None:
    one = caller.come_in(choice=Choice(order_id=known))
    with backstage(caller.session) as connection:
        callback_links.move(connection, 1, 2)

    assert caller.desk.open(one).customer_id == 2


def test_that_what_belongs_to_an_erased_customer_or_order_is_found_and_erased(caller: Caller, known: OrderId) -> None:
    of_customer, of_order, other = (caller.come_in(choice=choice) for choice in (Choice(customer_id=1), Choice(order_id=known), Choice()))

    with caller.session.database.writer(Task.CALLBACK_ERASE) as connection:
        assert callback_erasing.erase_with(connection, [1], [known]) == (of_customer, of_order)
    assert caller.queue() == [other]
    assert {row[0] for row in caller.rows("callback_contact", "request_id")} <= {other}
    assert {row[0] for row in caller.rows("callback_message", "request_id")} == {other}
    assert caller.rows("callback_day") == [(0,)]


def test_that_a_number_of_a_day_is_told_from_five_on(caller: Caller) -> None:
    for _ in range(4):
        end(caller)
    caller.pass_by(days=30)
    forget(caller)
    day = date(2026, 3, 10)
    assert caller.desk.results(day, day) == ()

    caller.clock.moment = MORNING
    end(caller)
    end(caller, CallbackResult.GIVEN_UP)
    caller.pass_by(days=30)
    forget(caller)
    assert caller.desk.results(day, day) == (DayResult(day, CallbackResult.SETTLED, 5),)
    assert caller.desk.results(day + timedelta(days=1), day + timedelta(days=9)) == ()


def test_that_an_erased_mail_does_not_come_back(caller: Caller) -> None:
    mail = message("Rückruf 030 23125 014", MORNING, CallbackSource.MAIL, message_key="<1@example.org>")
    one = caller.desk.take_in(mail).id
    assert one is not None
    caller.desk.finish(one, 1, CallbackResult.SETTLED)
    caller.pass_by(days=30)
    forget(caller)

    assert caller.desk.take_in(mail).id is None


def test_that_nothing_of_an_erased_request_is_in_the_file(caller: Caller) -> None:
    body = "Geheimwort kanarienvogel 0171 3920012"
    one = caller.come_in(body, name="Kanarie Geheim", email="kanarie@example.org", subject="kanarienfrage")
    caller.desk.finish(one, 1, CallbackResult.REACHED, remark="kanarienbemerkung", agreed="kanarienzusage")
    caller.pass_by(days=30)
    forget(caller)
    tables = caller.rows("sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%'", "name")

    left = [
        (table, row)
        for (table,) in tables
        for row in caller.rows(str(table), "*")
        if "kanari" in str(row).casefold() or "3920012" in str(row)
    ]
    assert left == []


def test_that_images_end_after_a_day(caller: Caller) -> None:
    caller.come_in()
    caller.pass_by(days=1)
    forget(caller)

    assert caller.rows("callback_image") == [(0,)]


def test_that_signing_in_forgets(tmp_path: Path) -> None:
    clock = FixedClock(MORNING)
    door, _ = found(tmp_path, clock)
    office = enter(door)
    taken = office.callbacks.take_in(message("Rückruf 030 23125 014", MORNING))
    assert taken.id is not None
    office.callbacks.finish(taken.id, 1, CallbackResult.SETTLED)
    office.close()
    clock.moment += timedelta(days=30)

    office = enter(door)
    with pytest.raises(NotFound):
        office.callbacks.open(taken.id)
    assert "callback.erased" in [line.code for line in office.log.page()]
    assert [line.person_id for line in office.log.page() if line.code == "callback.erased"] == ["system"]
    office.close()
