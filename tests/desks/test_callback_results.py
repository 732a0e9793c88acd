"""How callbacks end: results, other times, attempts, and marks not to call."""

from datetime import date, timedelta

import pytest

from backoffice.domain.callback_work import Choice
from backoffice.domain.callbacks import (
    CallbackGroup,
    CallbackResult,
    CallbackState,
    CallbackView,
    KeptFor,
)
from backoffice.domain.ids import OrderId
from backoffice.domain.people import BuiltInRole
from backoffice.errors import Invalid, NotFound, NotPossible
from tests.desks.callers import MORNING, WEEKDAYS, known, mia
from tests.desks.calling import Caller, message, window

__all__ = ["known", "mia"]

ENDING = [CallbackResult.WRONG_NUMBER, CallbackResult.SETTLED, CallbackResult.DO_NOT_CALL, CallbackResult.GIVEN_UP, CallbackResult.REACHED]


@pytest.mark.parametrize("result", ENDING)
def test_that_a_result_ends_a_request_and_says_when_it_is_erased(mia: Caller, result: CallbackResult) -> None:
    one = mia.come_in(WEEKDAYS, Choice(claim=True))
    mia.desk.finish(one, 1, result, remark="Hat schon 4242 4242 4242 4242", agreed="Ersatz kommt")
    shown = mia.desk.open(one)

    assert (shown.row.state, shown.row.result, shown.row.done_at, shown.row.group) == (CallbackState.DONE, result, MORNING, None)
    assert (shown.agreed, shown.row.claimed_by, shown.erase_at) == ("Ersatz kommt", None, MORNING + timedelta(days=30))
    assert [(a.at, a.person, a.result, a.remark) for a in shown.attempts] == [
        (MORNING, f"Person {BuiltInRole.SERVICE}", result, "Hat schon Visa •••• 4242")
    ]
    assert (mia.queue(), mia.queue(CallbackView.DONE)) == ([], [one])
    with pytest.raises(NotPossible) as caught:
        mia.desk.finish(one, 2, result)
    assert caught.value.reason == "done"
    with pytest.raises(NotPossible):
        mia.desk.claim(one)


def test_that_not_reached_goes_on_at_the_next_time_that_the_message_offers(mia: Caller) -> None:
    one = mia.come_in("030 23125 014, heute bis 12 oder ab 17 Uhr", Choice(claim=True))
    evening = window("2026-03-10T17:00", "2026-03-10T20:00")
    assert mia.row(one).window == window("2026-03-10T10:24", "2026-03-10T12:00")
    assert mia.desk.work(one).again == evening

    mia.desk.finish(one, 1, CallbackResult.NOT_REACHED)
    row = mia.row(one)
    assert (row.window, row.attempts, row.claimed_by, row.state, row.result) == (evening, 1, None, CallbackState.OPEN, "not_reached")


def test_that_a_time_that_was_put_right_goes_on_on_the_next_calling_day(mia: Caller) -> None:
    one = mia.come_in("030 23125 014, heute bis 12 oder ab 17 Uhr", Choice(window=window("2026-03-10T09:00", "2026-03-10T11:00")))
    mia.desk.finish(one, 1, CallbackResult.NOT_REACHED)

    assert mia.row(one).window == window("2026-03-11T09:00", "2026-03-11T11:00")


def test_that_a_person_chooses_when_to_try_again(mia: Caller) -> None:
    one, chosen = mia.come_in(WEEKDAYS), window("2026-03-13T14:00", "2026-03-13T15:00")
    mia.desk.finish(one, 1, CallbackResult.LATER, next_window=chosen)
    assert (mia.row(one).window, mia.row(one).attempts) == (chosen, 0)

    mia.desk.finish(one, 2, CallbackResult.LATER, soon=True)
    assert (mia.row(one).window, mia.row(one).group) == (None, CallbackGroup.SOON)
    with pytest.raises(Invalid) as caught:
        mia.desk.finish(one, 3, CallbackResult.LATER, next_window=window("2026-03-10T09:00", "2026-03-10T10:24"))
    assert (caught.value.field, caught.value.reason) == ("window", "past")


def test_that_after_three_attempts_closing_is_suggested(mia: Caller) -> None:
    one = mia.come_in(WEEKDAYS)
    for version in (1, 2, 3):
        assert not mia.desk.work(one).give_up
        mia.desk.finish(one, version, CallbackResult.NOT_REACHED)

    assert mia.desk.work(one).give_up
    assert mia.row(one).attempts == len(mia.desk.open(one).attempts) == 3


def test_that_a_day_to_follow_up_brings_the_request_back(mia: Caller) -> None:
    one = mia.come_in(WEEKDAYS)
    mia.desk.finish(one, 1, CallbackResult.REACHED, agreed="Meldet sich die Spedition?", follow_up_on=date(2026, 3, 15))
    shown = mia.desk.open(one)

    assert (shown.row.state, shown.row.group, shown.follow_up_on) == (CallbackState.OPEN, CallbackGroup.PLANNED, date(2026, 3, 15))
    assert shown.row.window == window("2026-03-16T08:00", "2026-03-16T20:00")
    mia.desk.finish(one, 2, CallbackResult.REACHED)
    assert (mia.row(one).state, mia.desk.open(one).follow_up_on) == (CallbackState.DONE, None)
    with pytest.raises(Invalid) as caught:
        mia.desk.finish(mia.come_in(), 1, CallbackResult.REACHED, follow_up_on=date(2026, 3, 9))
    assert caught.value.field == "follow_up_on"


def test_that_a_done_request_can_be_opened_again(mia: Caller) -> None:
    one = mia.come_in(WEEKDAYS)
    with pytest.raises(NotPossible):
        mia.desk.reopen(one, 1)
    mia.desk.finish(one, 1, CallbackResult.GIVEN_UP)
    mia.desk.reopen(one, 2)
    row = mia.row(one)

    assert (row.state, row.window, row.attempts, row.result, row.done_at) == (CallbackState.OPEN, None, 0, "", None)
    assert len(mia.desk.open(one).attempts) == 1


def test_that_do_not_call_outlives_the_request_and_marks_new_ones(mia: Caller, known: OrderId) -> None:
    one = mia.come_in(choice=Choice(order_id=known))
    same_number, other = mia.come_in(), mia.come_in("Rückruf 0171 3920012")
    mia.desk.finish(one, 1, CallbackResult.DO_NOT_CALL)

    assert [mia.row(each).do_not_call for each in (one, same_number, other)] == [True, True, False]
    mia.desk.link(other, 1, 1)
    assert mia.row(other).do_not_call
    assert mia.row(mia.come_in()).do_not_call
    assert mia.desk.preview(message("030 23125 014", MORNING)).do_not_call is not None
    (mark,) = mia.desk.marks_of(1)
    assert mark.since == date(2026, 3, 10)
    assert mia.desk.work(same_number).do_not_call == (mark,)
    assert ("callback.finished", str(one), "do_not_call,result,state") in mia.log()


def test_that_a_mark_is_taken_off_and_comes_again_when_that_is_taken_back(mia: Caller) -> None:
    one = mia.come_in()
    mia.desk.finish(one, 1, CallbackResult.DO_NOT_CALL)
    other = mia.come_in()
    before = mia.desk.work(other).do_not_call
    done = mia.desk.allow_calls(other, 1, [mark.id for mark in before])

    assert not mia.row(one).do_not_call
    assert mia.log()[-1] == ("callback.calls_allowed", str(other), "do_not_call")
    with pytest.raises(NotFound):
        mia.desk.allow_calls(other, 2, [mark.id for mark in before])

    mia.desk.undo(done.deed)

    assert mia.desk.work(other).do_not_call == before
    assert mia.row(one).do_not_call


def test_that_of_a_marked_number_only_a_keyed_digest_is_kept(mia: Caller) -> None:
    mia.desk.finish(mia.come_in(), 1, CallbackResult.DO_NOT_CALL)

    assert "23125014" not in str(mia.rows("do_not_call", "*"))


def test_that_a_request_that_became_an_order_is_kept_with_it(mia: Caller, known: OrderId) -> None:
    one = mia.come_in()
    mia.desk.keep(one, 1, KeptFor.COMPLAINT, known)
    mia.desk.finish(one, 2, CallbackResult.REACHED)
    shown = mia.desk.open(one)
    assert (shown.kept_for, shown.row.order_id, shown.customer_id, shown.erase_at) == (KeptFor.COMPLAINT, known, 1, None)

    mia.desk.let_go(one, 3)
    assert (mia.desk.open(one).kept_for, mia.desk.open(one).erase_at) == (None, MORNING + timedelta(days=30))
    with pytest.raises(NotPossible):
        mia.desk.let_go(one, 4)
    with pytest.raises(NotFound):
        mia.desk.keep(one, 4, KeptFor.ORDER, OrderId(4711))
