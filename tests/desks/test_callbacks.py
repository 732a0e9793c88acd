"""Claiming callbacks, showing their numbers, writing down how they ended, marks, and taking steps back."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.imports import ImportDesk
from backoffice.desks.today import TodayDesk
from backoffice.domain.callback_work import Choice, Correction, ReminderKind
from backoffice.domain.callbacks import (
    CallbackGroup,
    CallbackQuery,
    CallbackResult,
    CallbackState,
    CallbackView,
    CallWindow,
    KeptFor,
    RequestId,
)
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.pages import Count
from backoffice.domain.people import BuiltInRole, PersonId
from backoffice.errors import Changed, Invalid, NotAllowed, NotFound, NotPossible
from backoffice.security.rights import Right
from tests.desks.calling import NUMBER, Caller, local, message, window
from tests.desks.conftest import SessionFor

MIA, JONAS = PersonId(BuiltInRole.SERVICE), PersonId(BuiltInRole.ORDERS)
MORNING = local("2026-03-10T10:24")
WEEKDAYS = "Tel. 030 23125 014, Mo-Fr 10-12 Uhr"
ENDING = [CallbackResult.WRONG_NUMBER, CallbackResult.SETTLED, CallbackResult.DO_NOT_CALL, CallbackResult.GIVEN_UP, CallbackResult.REACHED]


@pytest.fixture
def mia(session_for: SessionFor, clock: FixedClock) -> Caller:
    clock.moment = MORNING
    return Caller(session_for(BuiltInRole.SERVICE), clock)


@pytest.fixture
def jonas(session_for: SessionFor, clock: FixedClock) -> Caller:
    return Caller(session_for(BuiltInRole.ORDERS), clock)


@pytest.fixture
def known(session_for: SessionFor, woo_file: Callable[..., Path]) -> OrderId:
    """Let Jürgen Weiß be a customer (1) with an order, and return the order."""
    imports = ImportDesk(session_for(BuiltInRole.OWNER))
    imports.publish(imports.preview(woo_file({})).batch_id)
    return OrderId(1)


# Claims


def test_that_a_number_is_shown_to_who_has_claimed_the_request_alone(mia: Caller, jonas: Caller) -> None:
    one = mia.come_in()
    with pytest.raises(NotPossible):
        mia.desk.number(one)

    mia.desk.claim(one)
    assert mia.desk.number(one) == NUMBER
    with pytest.raises(NotPossible) as caught:
        jonas.desk.number(one)
    assert caught.value.reason == "not_claimed"


def test_that_a_claimed_request_is_left_to_who_claimed_it(mia: Caller, jonas: Caller) -> None:
    one = mia.come_in()
    version = mia.desk.claim(one).version
    deeds: tuple[Callable[[], object], ...] = (
        lambda: jonas.desk.claim(one),
        lambda: jonas.desk.release(one),
        lambda: jonas.desk.correct(one, version, Correction(name="Ada")),
        lambda: jonas.desk.link(one, version, None),
        lambda: jonas.desk.finish(one, version, CallbackResult.REACHED),
    )
    for deed in deeds:
        with pytest.raises(NotPossible) as caught:
            deed()
        assert caught.value.reason == "claimed"

    assert mia.row(one).claimed_by == MIA
    assert (mia.queue(CallbackView.MINE), jonas.queue(CallbackView.MINE)) == ([one], [])


def test_that_a_request_can_be_taken_over(mia: Caller, jonas: Caller) -> None:
    one = mia.come_in()
    mia.desk.claim(one)
    jonas.desk.take_over(one)

    assert (jonas.desk.number(one), jonas.row(one).claimed_by) == (NUMBER, JONAS)
    with pytest.raises(NotPossible):
        mia.desk.number(one)


def test_that_a_claim_lapses_after_a_quarter_of_an_hour_without_a_result(mia: Caller, jonas: Caller) -> None:
    one = mia.come_in()
    mia.desk.claim(one)
    mia.pass_by(minutes=14, seconds=59)
    assert mia.desk.number(one) == NUMBER

    mia.pass_by(seconds=1)
    assert (mia.row(one).claimed_by, mia.row(one).claimed_at, mia.queue(CallbackView.MINE)) == (None, None, [])
    with pytest.raises(NotPossible):
        mia.desk.number(one)
    jonas.desk.claim(one)
    assert jonas.desk.number(one) == NUMBER


def test_that_who_claims_again_goes_on_claiming(mia: Caller) -> None:
    one = mia.come_in()
    mia.desk.claim(one)
    mia.pass_by(minutes=10)
    mia.desk.claim(one)
    mia.pass_by(minutes=10)

    assert mia.row(one).claimed_by == MIA


def test_that_a_claim_can_be_given_back_by_who_has_it(mia: Caller) -> None:
    one = mia.come_in()
    mia.desk.claim(one)
    mia.desk.release(one)

    assert mia.row(one).claimed_by is None
    with pytest.raises(NotPossible):
        mia.desk.release(one)


def test_that_a_result_counts_though_the_claim_has_lapsed_meanwhile(mia: Caller) -> None:
    one = mia.come_in()
    version = mia.desk.claim(one).version
    mia.pass_by(minutes=40)
    mia.desk.finish(one, version, CallbackResult.REACHED)

    assert mia.row(one).state is CallbackState.DONE


def test_that_nothing_is_done_on_what_somebody_changed_since(mia: Caller, jonas: Caller) -> None:
    one = mia.come_in()
    jonas.desk.correct(one, 1, Correction(topic="Rechnung"))
    with pytest.raises(Changed):
        mia.desk.finish(one, 1, CallbackResult.REACHED)

    assert mia.row(one).state is CallbackState.OPEN


def test_that_a_request_that_is_not_there_is_said_so(mia: Caller) -> None:
    nothing = RequestId(4711)
    for verb in (mia.desk.open, mia.desk.work, mia.desk.claim, mia.desk.number, mia.desk.recent_orders):
        with pytest.raises(NotFound):
            verb(nothing)


def test_that_a_shown_number_leaves_a_line_for_the_customer_and_none_without_one(mia: Caller, known: OrderId) -> None:
    one, other = mia.come_in(choice=Choice(order_id=known, claim=True)), mia.come_in(choice=Choice(claim=True))
    for _ in range(2):
        mia.desk.number(one)
        mia.desk.number(other)

    assert mia.rows("contact_access", "day, person_id, customer_id") == [("2026-03-10", MIA, 1)]


def test_that_a_request_without_a_number_has_none_to_show(mia: Caller) -> None:
    one = mia.come_in("Meine Nummer haben Sie", Choice(claim=True))
    with pytest.raises(NotPossible) as caught:
        mia.desk.number(one)

    assert caught.value.reason == "no_number"


# Putting right


def test_that_name_topic_number_and_time_can_be_put_right(mia: Caller) -> None:
    one, wished = mia.come_in(WEEKDAYS), window("2026-03-12T14:00", "2026-03-12T15:00")
    mia.desk.correct(one, 1, Correction("Ada  Beispiel", "Deckel", "0171 3920012", wished))
    row = mia.row(one)

    assert (row.name, row.topic, row.phone_masked, row.window, row.version) == ("Ada Beispiel", "Deckel", "+49 ••• ••12", wished, 2)
    assert mia.log()[-1] == ("callback.corrected", str(one), "name,phone,topic,window")
    mia.desk.correct(one, 2, Correction(phone="", soon=True))
    assert (mia.row(one).phone_masked, mia.row(one).window, mia.row(one).group) == ("", None, CallbackGroup.SOON)


def test_that_a_time_outside_the_calling_hours_is_kept_and_said(mia: Caller) -> None:
    one = mia.come_in(choice=Choice(window=window("2026-03-10T21:00", "2026-03-10T22:00")))
    assert mia.row(one).outside_hours

    mia.desk.correct(one, 1, Correction(window=window("2026-03-15T10:00", "2026-03-15T11:00")))
    assert mia.row(one).outside_hours
    mia.desk.correct(one, 2, Correction(window=window("2026-03-16T10:00", "2026-03-16T11:00")))
    assert not mia.row(one).outside_hours


@pytest.mark.parametrize(
    ("correction", "field"),
    [
        (Correction(phone="12a"), "phone"),
        (Correction(name="x" * 121), "name"),
        (Correction(window=window("2026-03-12T15:00", "2026-03-12T14:00")), "window"),
    ],
)
def test_that_a_wrong_correction_changes_nothing(mia: Caller, correction: Correction, field: str) -> None:
    one = mia.come_in(WEEKDAYS)
    before = mia.desk.open(one)
    with pytest.raises(Invalid) as caught:
        mia.desk.correct(one, 1, correction)

    assert caught.value.field == field
    assert mia.desk.open(one) == before


def test_that_an_order_brings_its_customer_and_its_number(mia: Caller, known: OrderId) -> None:
    one = mia.come_in()
    mia.desk.link(one, 1, None, known)
    shown = mia.desk.open(one)

    assert (shown.customer_id, shown.row.order_id, shown.row.order) == (1, known, "1001")
    assert [row.number for row in mia.desk.recent_orders(one)] == ["1001"]
    mia.desk.link(one, 2, None)
    assert (mia.desk.open(one).customer_id, mia.desk.recent_orders(one)) == (None, ())
    for customer, order in ((4711, None), (None, OrderId(4711))):
        with pytest.raises(NotFound):
            mia.desk.link(one, 3, customer, order)


def test_that_who_sees_no_orders_is_shown_none(mia: Caller, known: OrderId) -> None:
    one = mia.come_in(choice=Choice(order_id=known))
    mia.session._rights -= {Right.ORDERS_VIEW}

    assert (mia.row(one).order_id, mia.row(one).order) == (known, "")
    with pytest.raises(NotAllowed):
        mia.desk.recent_orders(one)


# Results


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


# Marks


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


# Linked requests


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


# Taking back


def test_that_each_step_can_be_taken_back(mia: Caller, known: OrderId) -> None:
    one = mia.come_in(WEEKDAYS)
    wished = window("2026-03-12T14:00", "2026-03-12T15:00")
    steps = (
        lambda version: mia.desk.claim(one),
        lambda version: mia.desk.take_over(one),
        lambda version: mia.desk.correct(one, version, Correction("Ada", "Deckel", "0171 3920012", wished)),
        lambda version: mia.desk.link(one, version, 1, known),
        lambda version: mia.desk.keep(one, version, KeptFor.ORDER, known),
        *(lambda version, result=result: mia.desk.finish(one, version, result, remark="x", agreed="y") for result in CallbackResult),
        lambda version: mia.desk.finish(one, version, CallbackResult.REACHED, follow_up_on=date(2026, 3, 20)),
    )
    for step in steps:
        before, number = mia.desk.open(one), mia.rows("callback_contact", "phone, phone_mac")
        done = step(before.row.version)  # type: ignore[no-untyped-call]
        assert done.version == mia.version(one) == before.row.version + 1
        assert mia.desk.undo(done.deed) == (one,)

        after = mia.desk.open(one)
        assert after.row.version == before.row.version + 2
        same_row = {name for name in before.row.__slots__ if getattr(before.row, name) != getattr(after.row, name)}
        same_rest = {name for name in before.__slots__ if getattr(before, name) != getattr(after, name)}
        assert (same_row, same_rest) == ({"version"}, {"row"})
        assert (mia.rows("callback_contact", "phone, phone_mac"), mia.rows("do_not_call")) == (number, [(0,)])


def test_that_a_step_is_taken_back_once_within_a_day_by_who_made_it(mia: Caller, jonas: Caller) -> None:
    one = mia.come_in()
    deed = mia.desk.finish(one, 1, CallbackResult.SETTLED).deed
    with pytest.raises(NotAllowed):
        jonas.desk.undo(deed)
    mia.pass_by(hours=23, minutes=59)
    mia.desk.undo(deed)
    with pytest.raises(NotPossible):
        mia.desk.undo(deed)
    later = mia.desk.finish(one, 3, CallbackResult.SETTLED).deed
    mia.pass_by(days=1)
    with pytest.raises(NotPossible) as caught:
        mia.desk.undo(later)
    assert caught.value.reason == "too_late"
    with pytest.raises(NotPossible):
        mia.desk.undo(DeedId(4711))


def test_that_a_step_is_not_taken_back_over_somebody_elses_change(mia: Caller, jonas: Caller) -> None:
    one = mia.come_in()
    deed = mia.desk.correct(one, 1, Correction(name="Ada")).deed
    jonas.desk.claim(one)
    with pytest.raises(Changed):
        mia.desk.undo(deed)

    assert mia.row(one).name == "Ada"


# Lists, reminders, today


def test_that_groups_and_lists_are_counted(mia: Caller, jonas: Caller) -> None:
    times = (("09:00", "10:00"), ("10:00", "12:00"), ("14:00", "16:00"))
    for start, end in times:
        mia.come_in(choice=Choice(window=window(f"2026-03-10T{start}", f"2026-03-10T{end}")))
    mia.come_in(choice=Choice(window=window("2026-03-11T09:00", "2026-03-11T10:00")))
    mia.desk.claim(mia.come_in())
    waits = mia.desk.take_in(message("030 23125 014", local("2026-03-09T10:00"))).id
    mia.desk.finish(mia.come_in(), 1, CallbackResult.SETTLED)

    counts = mia.desk.counts(CallbackQuery())
    assert [counts.groups[group] for group in CallbackGroup] == [1, 1, 1, 1, 2]
    assert (counts.open, counts.late, counts.waiting, counts.mine, counts.done) == (6, 1, 3, 1, Count(1))
    assert [mia.desk.count(CallbackQuery(view)) for view in CallbackView] == [Count(6), Count(1), Count(1)]
    assert [jonas.desk.count(CallbackQuery(view), cap=3) for view in CallbackView] == [Count(3, more=True), Count(0), Count(1)]
    today = TodayDesk(mia.session).callbacks()
    assert (today.overdue, today.now, today.since) == (2, 1, local("2026-03-09T10:00"))
    assert waits is not None
    assert mia.row(waits).late


def test_that_nobody_waits_in_an_empty_queue(mia: Caller) -> None:
    today = TodayDesk(mia.session).callbacks()

    assert (today.overdue, today.now, today.since) == (0, 0, None)
    assert (mia.desk.due(), mia.desk.page(CallbackQuery())) == ((), ())


def test_that_each_is_reminded_of_their_own_and_of_what_nobody_has(mia: Caller, jonas: Caller) -> None:
    wished = window("2026-03-10T14:00", "2026-03-10T16:00")
    mine, _, settled, marked = (mia.come_in(choice=Choice(window=wished, phone=phone)) for phone in ("", "", "", "030 23125 015"))
    mia.desk.finish(settled, 1, CallbackResult.SETTLED)
    mia.desk.finish(mia.come_in("030 23125 015"), 1, CallbackResult.DO_NOT_CALL)
    assert mia.row(marked).do_not_call
    mia.pass_by(hours=3, minutes=20)
    mia.desk.claim(mine)

    def told(caller: Caller) -> list[tuple[ReminderKind, bool, int]]:
        return [(one.kind, one.mine, one.number) for one in caller.desk.due()]

    assert told(mia) == [
        (ReminderKind.OPENS, False, 1),
        (ReminderKind.OPENS, True, 1),
        (ReminderKind.CLOSES, False, 1),
        (ReminderKind.CLOSES, True, 1),
    ]
    assert told(jonas) == [(ReminderKind.OPENS, False, 1), (ReminderKind.CLOSES, False, 1)]
    mia.pass_by(minutes=15)
    assert told(jonas) == told(mia) == [(ReminderKind.OPENS, False, 2), (ReminderKind.CLOSES, False, 2)]
    assert {one.moment for one in mia.desk.due()} == {wished.start, wished.end}


def test_that_a_window_of_the_queue_is_in_utc(mia: Caller) -> None:
    row = mia.row(mia.come_in(WEEKDAYS))

    assert row.window == CallWindow(MORNING, local("2026-03-10T12:00"))


def test_that_today_lists_what_is_due_the_most_urgent_first(mia: Caller) -> None:
    at = "2026-03-10T"
    now = mia.come_in(choice=Choice(name="now", window=window(f"{at}10:00", f"{at}12:00")))
    late = mia.come_in(choice=Choice(name="late", window=window(f"{at}08:00", f"{at}09:00")))
    mia.come_in(choice=Choice(name="today", window=window(f"{at}14:00", f"{at}15:00")))
    taken = mia.desk.take_in(message("Bitte Rückruf: 030 23125 015", mia.clock.now() - timedelta(days=3)), Choice(name="old", soon=True))
    mia.come_in(choice=Choice(name="fresh", soon=True))

    calls = TodayDesk(mia.session).calls()

    assert [row.id for row in calls] == [late, now, taken.id]
    assert [row.id for row in TodayDesk(mia.session).calls(limit=1)] == [late]
    waiting = TodayDesk(mia.session).callbacks()
    assert waiting.overdue + waiting.now == len(calls)
