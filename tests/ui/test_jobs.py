"""Jobs: lanes, progress, cancelling, and that every result arrives once and only where somebody still waits."""

import threading
from collections.abc import Generator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from backoffice.errors import Cancelled, NotFound
from ui.change_hub import ChangeHub
from ui.jobs import Jobs, Tick


def unexpected(result: object) -> None:
    """Fail the test: this call back must not come."""
    pytest.fail(str(result))


def number(n: int, _tick: Tick) -> int:
    """Work that gives its number."""
    return n


def test_that_every_one_of_many_results_arrives(qtbot: QtBot, jobs: Jobs) -> None:
    arrived: list[int] = []
    for n in range(300):
        jobs.read(partial(number, n), arrived.append, unexpected)

    qtbot.waitUntil(lambda: len(arrived) == 300)

    assert sorted(arrived) == list(range(300))
    assert jobs.running == ()


def test_that_results_arrive_in_the_main_thread_and_work_runs_elsewhere(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[object] = []
    jobs.write(lambda _tick: threading.get_ident(), lambda worker: threads.extend((worker, threading.get_ident())), unexpected)

    qtbot.waitUntil(lambda: len(threads) == 2)

    assert threads[1] == threading.get_ident() != threads[0]
    assert QThread.isMainThread()


def test_that_deeds_run_one_after_the_other_in_their_order(qtbot: QtBot, jobs: Jobs) -> None:
    order: list[int] = []
    for n in range(20):
        jobs.write(partial(number, n), order.append, unexpected)

    qtbot.waitUntil(lambda: len(order) == 20)

    assert order == list(range(20))


def test_that_a_failure_is_handed_over(qtbot: QtBot, jobs: Jobs) -> None:
    failures: list[Exception] = []

    def work(_tick: Tick) -> None:
        raise NotFound("order", 7)

    jobs.read(work, unexpected, failures.append)
    qtbot.waitUntil(lambda: bool(failures))

    assert failures == [NotFound("order", 7)]


def test_that_a_bug_is_told_apart_from_a_known_failure(qtbot: QtBot, jobs: Jobs) -> None:
    def work(_tick: Tick) -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(jobs.broke):
        jobs.outside(work, unexpected, lambda _error: None)


def test_that_progress_is_seen_and_cancelling_stops_at_the_next_tick(qtbot: QtBot, jobs: Jobs) -> None:
    failures: list[Exception] = []
    go = threading.Event()

    def work(tick: Tick) -> None:
        for n in range(1_000_000):
            tick(n, 1_000_000)
            go.wait(0.001)

    job = jobs.outside(work, unexpected, failures.append, title="Import")
    with qtbot.waitSignal(job.progressed):
        pass
    job.cancel()
    qtbot.waitUntil(lambda: bool(failures))

    assert isinstance(failures[0], Cancelled)


def test_that_a_job_cancelled_before_it_runs_never_does(qtbot: QtBot, jobs: Jobs) -> None:
    hold = threading.Event()
    ran: list[int] = []
    failures: list[Exception] = []
    jobs.write(lambda _tick: hold.wait(5), lambda _result: None, unexpected)
    second = jobs.write(lambda _tick: ran.append(1), unexpected, failures.append)

    second.cancel()
    hold.set()
    qtbot.waitUntil(lambda: jobs.running == ())

    assert ran == []
    assert [type(error) for error in failures] == [Cancelled]


def test_that_nobody_is_called_who_is_gone(qtbot: QtBot, jobs: Jobs) -> None:
    hold = threading.Event()
    called: list[int] = []
    owner = QObject()
    jobs.read(lambda _tick: hold.wait(5), lambda _result: called.append(1), unexpected, owner=owner)

    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    hold.set()
    qtbot.waitUntil(lambda: jobs.running == ())

    assert called == []


def test_that_nothing_starts_after_the_end(qtbot: QtBot) -> None:
    lanes = Jobs()
    ran: list[int] = []
    lanes.shut_down()

    lanes.read(lambda _tick: ran.append(1), lambda _result: None, unexpected)

    assert lanes.running == ()
    assert ran == []


def test_that_the_hub_tells_all_areas_at_once(qtbot: QtBot) -> None:
    hub = ChangeHub()

    with qtbot.waitSignal(hub.changed) as told:
        hub.tell("orders", "log")

    assert told.args == [frozenset({"orders", "log"})]


def in_four_parts(turns: list[str], tick: Tick) -> Generator[None, None, str]:
    """Work that pauses three times and says how far it came when somebody cancels."""
    for part in range(4):
        if part:
            yield
        try:
            tick(part, 4)
        except Cancelled:
            return f"stopped after {part}"
        turns.append(f"part {part}")
    return "done"


def test_that_other_deeds_come_between_the_parts_of_a_long_one(qtbot: QtBot, jobs: Jobs) -> None:
    turns: list[str] = []
    begun, ended = threading.Event(), list[str]()

    def work(tick: Tick) -> Generator[None, None, str]:
        begun.wait(5)
        return (yield from in_four_parts(turns, tick))

    jobs.write_parts(work, ended.append, unexpected)
    jobs.write(lambda _tick: turns.append("another"), lambda _none: None, unexpected)
    begun.set()
    qtbot.waitUntil(lambda: bool(ended))

    assert ended == ["done"]
    assert turns == ["part 0", "another", "part 1", "part 2", "part 3"]
    assert jobs.running == ()


def test_that_a_long_deed_that_is_cancelled_between_its_parts_tells_what_it_has_done(qtbot: QtBot, jobs: Jobs) -> None:
    turns: list[str] = []
    ended: list[str] = []
    queued, held = threading.Event(), threading.Event()

    def parts(tick: Tick) -> Generator[None, None, str]:
        queued.wait(5)  # the other deed waits in the lane before the first part ends
        return (yield from in_four_parts(turns, tick))

    job = jobs.write_parts(parts, ended.append, unexpected)
    jobs.write(lambda _tick: held.wait(5), lambda _set: None, unexpected)
    queued.set()
    qtbot.waitUntil(lambda: turns == ["part 0"])
    job.cancel()
    held.set()
    qtbot.waitUntil(lambda: bool(ended))

    assert ended == ["stopped after 1"]


def test_that_a_long_deed_that_is_cancelled_before_it_began_never_does(qtbot: QtBot, jobs: Jobs) -> None:
    turns: list[str] = []
    failures: list[Exception] = []
    held = threading.Event()

    jobs.write(lambda _tick: held.wait(5), lambda _set: None, unexpected)
    job = jobs.write_parts(partial(in_four_parts, turns), unexpected, failures.append)
    job.cancel()
    held.set()
    qtbot.waitUntil(lambda: bool(failures))

    assert isinstance(failures[0], Cancelled)
    assert turns == []


def test_that_cancelling_also_calls_what_stops_a_query(qtbot: QtBot, jobs: Jobs) -> None:
    stopped = threading.Event()
    failures: list[Exception] = []

    def work(_tick: Tick) -> None:
        assert stopped.wait(5)
        raise Cancelled

    job = jobs.read(work, unexpected, failures.append)
    job.stopped_by(stopped.set)
    job.cancel()
    qtbot.waitUntil(lambda: bool(failures))

    assert isinstance(failures[0], Cancelled)
