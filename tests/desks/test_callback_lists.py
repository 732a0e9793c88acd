"""Steps on callbacks are taken back; groups, reminders and the list of today are counted."""

from datetime import date, timedelta

import pytest

from backoffice.desks.today import TodayDesk
from backoffice.domain.callback_work import Choice, Correction, ReminderKind
from backoffice.domain.callbacks import (
    CallbackGroup,
    CallbackQuery,
    CallbackResult,
    CallbackView,
    CallWindow,
    KeptFor,
)
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.pages import Count
from backoffice.errors import Changed, NotAllowed, NotPossible
from tests.desks.callers import MORNING, WEEKDAYS, jonas, known, mia
from tests.desks.calling import Caller, local, message, window

__all__ = ["jonas", "known", "mia"]


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
