"""Searching the lists of callback requests: what fits, in the lists' own order, page by page, and numbers only for who handles them."""

import pytest

from backoffice.clock import FixedClock
from backoffice.desks.callbacks import CallbackDesk
from backoffice.domain.callback_work import Choice
from backoffice.domain.callbacks import CallbackGroup, CallbackQuery, CallbackResult, CallbackRow, CallbackView, RequestId
from backoffice.domain.people import BuiltInRole
from backoffice.security.rights import Right
from tests.desks.calling import Caller, local, window
from tests.desks.conftest import SessionFor

MORNING = local("2026-03-10T10:24")


@pytest.fixture
def mia(session_for: SessionFor, clock: FixedClock) -> Caller:
    clock.moment = MORNING
    return Caller(session_for(BuiltInRole.SERVICE), clock)


def found(desk: CallbackDesk, words: str, view: CallbackView = CallbackView.OPEN) -> list[RequestId]:
    return [row.id for row in desk.page(CallbackQuery(view, words=words))]


def pages(desk: CallbackDesk, query: CallbackQuery, limit: int) -> list[CallbackRow]:
    """Return a list page by page, each behind the row before it."""
    rows: list[CallbackRow] = []
    while more := desk.page(query, after=rows[-1] if rows else None, limit=limit):
        rows += more
    return rows


def test_that_name_topic_and_digits_find_a_request(mia: Caller) -> None:
    one = mia.come_in("Tel. 030 23125 014", Choice(name="Jürgen Weiß", topic="Deckel fehlt"))
    other = mia.come_in("Tel. 040 66969 777", Choice(name="Eva Thöne", topic="Rechnung"))

    assert found(mia.desk, "weiss") == [one]
    assert found(mia.desk, "rech tho") == [other]
    assert found(mia.desk, "0231 ") == [one]
    assert found(mia.desk, "040 / 66969") == [other]
    assert found(mia.desk, "+49 40") == [other]
    assert found(mia.desk, "zzz") == []
    assert found(mia.desk, " ") == [one, other]


def test_that_a_number_is_searched_by_its_digits_only_for_who_handles_callbacks(
    mia: Caller, session_for: SessionFor, clock: FixedClock
) -> None:
    one = mia.come_in("Tel. 030 23125 014", Choice(name="Jürgen Weiß"))
    session = session_for(BuiltInRole.SERVICE)
    session._rights = frozenset({Right.CALLBACKS_VIEW})
    looker = CallbackDesk(session)

    assert found(mia.desk, "23125") == [one]
    assert found(looker, "23125") == []
    assert found(looker, "jürgen") == [one]


def test_that_pages_of_a_search_are_those_of_the_list_without_what_does_not_fit(mia: Caller) -> None:
    for place in range(12):
        hour = f"{8 + place % 11:02}"
        times = window(f"2026-03-10T{hour}:00", f"2026-03-10T{hour}:30") if place % 3 else None
        mia.come_in(choice=Choice(name="Ada" if place % 2 else "Eva", window=times, soon=times is None))
    every = [row for row in mia.desk.page(CallbackQuery(at=MORNING)) if row.name == "Ada"]
    query = CallbackQuery(at=MORNING, words="ada")

    for limit in (1, 2, 5, 100):
        assert pages(mia.desk, query, limit) == every
    assert list(mia.desk.page(query, start=2, limit=3)) == every[2:5]
    counts = mia.desk.counts(query)
    assert {group: counts.groups[group] for group in CallbackGroup} == {
        group: sum(row.group is group for row in every) for group in CallbackGroup
    }
    assert mia.desk.count(query).number == counts.open == len(every)
    assert mia.desk.count(query, cap=2).more


def test_that_own_and_done_requests_are_searched_too(mia: Caller) -> None:
    mine, done = (mia.come_in(choice=Choice(name=name)) for name in ("Ada Mine", "Ada Done"))
    mia.desk.claim(mine)
    mia.desk.finish(done, 1, CallbackResult.SETTLED)

    assert found(mia.desk, "ada", CallbackView.MINE) == [mine]
    assert found(mia.desk, "ada", CallbackView.DONE) == [done]
    counts = mia.desk.counts(CallbackQuery(words="ada"))
    assert (counts.open, counts.mine, counts.done.number) == (1, 1, 1)
