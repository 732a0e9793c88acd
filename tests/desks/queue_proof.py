"""The queue of a real shop beside the one on paper, at many moments of a year."""

from pathlib import Path

from backoffice.domain.callback_work import Choice
from backoffice.domain.callbacks import CallbackQuery, CallbackRow, CallWindow
from tests.desks.calling import Caller, message
from tests.desks.order_sequences import open_session
from tests.desks.queue_model import Asked, generated, looked_at, queue

PAGE = 64


def compare(folder: Path, count: int, moments: int, seed: int) -> tuple[int, int]:
    """Take requests in, compare the queue at many moments; return how many requests and how many moments there were."""
    session = open_session(folder)
    caller = Caller(session, session.clock)  # type: ignore[arg-type]  # it is one that can be moved
    asked = generated(count, seed)
    for one in asked:
        take_in(caller, one)
    looks = 0
    for now in looked_at(asked, moments, seed):
        caller.clock.moment = now
        shown = pages(caller, CallbackQuery(at=now))
        assert [(str(row.group), int(row.id), row.late) for row in shown] == queue(asked, now), now
        looks += 1
    session.close()
    return len(asked), looks


def take_in(caller: Caller, one: Asked) -> None:
    """Take a request in as it comes: the message says the time, or a person does, or nobody."""
    caller.clock.moment = one.received
    choice = Choice(soon=one.start is None)
    if one.start is not None and one.end is not None and not one.said:
        choice = Choice(window=CallWindow(one.start, one.end))
    taken = caller.desk.take_in(message(one.said or "Bitte rufen Sie mich an: 030 23125 014", one.received), choice)
    assert taken.id is not None
    one.id = taken.id
    if one.said:
        assert caller.row(taken.id).window == CallWindow(one.start, one.end), one  # type: ignore[arg-type]


def pages(caller: Caller, query: CallbackQuery) -> list[CallbackRow]:
    """Go through the list page by page."""
    found: list[CallbackRow] = []
    while page := caller.desk.page(query, after=found[-1] if found else None, limit=PAGE):
        found += page
    return found
