"""Claiming callbacks, showing their numbers, and putting right what was read."""

from collections.abc import Callable

import pytest

from backoffice.domain.callback_work import Choice, Correction
from backoffice.domain.callbacks import (
    CallbackGroup,
    CallbackResult,
    CallbackState,
    CallbackView,
    RequestId,
)
from backoffice.domain.ids import OrderId
from backoffice.domain.people import BuiltInRole, PersonId
from backoffice.errors import Changed, Invalid, NotAllowed, NotFound, NotPossible
from backoffice.security.rights import Right
from tests.desks.callers import WEEKDAYS, jonas, known, mia
from tests.desks.calling import NUMBER, Caller, window

__all__ = ["jonas", "known", "mia"]

MIA, JONAS = PersonId(BuiltInRole.SERVICE), PersonId(BuiltInRole.ORDERS)


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
