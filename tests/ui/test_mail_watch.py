"""The mailbox is read over the lanes one after the other, again while mails are left, and what goes wrong is noted and told."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.callbacks import Mailbox
from backoffice.domain.mail_reading import MailBatch, MailPlan, MailRead
from backoffice.errors import KeyStoreProblem, MailboxProblem
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.mail_watch import HANDLE, MailWatch
from ui.theme import theme

BOX = Mailbox("mail.example.org", 993, "laden", "INBOX", True, False)


@dataclass
class FakeMailboxDesk:
    """Answers a plan and batches of two mails each, or raises; remembers what it was asked."""

    batches: int = 1
    box: Mailbox = BOX
    raises: dict[str, Exception] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def plan(self) -> MailPlan:
        self._note("plan")
        return MailPlan(self.box, 7, 0)

    def fetch(self, plan: MailPlan, _tick: Callable[[int, int], None]) -> MailBatch:
        self._note("fetch")
        self.batches -= 1
        uids = (1, 2) if self.batches >= 0 else ()
        return MailBatch(plan, (), uids, 7, 2, max(0, self.batches) * 2)

    def store_parts(self, batch: MailBatch, _tick: Callable[[int, int], None]) -> Generator[None, None, MailRead]:
        self._note("store")
        yield
        return MailRead(new=len(batch.uids), left=batch.left)

    def note_problem(self, _plan: MailPlan, problem: MailboxProblem) -> None:
        self._note(f"note {problem.reason}")

    def _note(self, step: str) -> None:
        self.asked.append(step)
        if step in self.raises:
            raise self.raises[step]


@pytest.fixture
def desk() -> FakeMailboxDesk:
    return FakeMailboxDesk()


@pytest.fixture
def watch(qtbot: QtBot, desk: FakeMailboxDesk) -> MailWatch:
    return made(desk, frozenset({HANDLE}))


def made(desk: FakeMailboxDesk, rights: frozenset[str]) -> MailWatch:
    office = cast("Office", SimpleNamespace(rights=rights, mailbox=desk))
    jobs = Jobs()
    watch = MailWatch(UiContext(office, jobs, ChangeHub(jobs), theme(), Formats(Language.ENGLISH.locale)), jobs)
    watch.destroyed.connect(jobs.shut_down)
    return watch


def read(qtbot: QtBot, watch: MailWatch) -> Any:
    with qtbot.waitSignal(watch.read, timeout=5_000) as told:
        watch.read_now()
    assert told.args is not None
    return told.args[0]


def failed(qtbot: QtBot, watch: MailWatch) -> Any:
    with qtbot.waitSignal(watch.failed, timeout=5_000) as told:
        watch.read_now()
    assert told.args is not None
    return told.args[0]


def test_that_reading_goes_step_by_step_until_nothing_is_left(qtbot: QtBot, watch: MailWatch, desk: FakeMailboxDesk) -> None:
    desk.batches = 2
    changes: list[object] = []
    watch._context.hub.changed.connect(changes.append)
    assert read(qtbot, watch) == MailRead(new=4)
    assert desk.asked == ["plan", "fetch", "store"] * 2
    assert changes == [frozenset({"callbacks"})] * 2
    assert not watch.is_reading


def test_that_it_goes_once_more_where_mails_are_to_be_marked(qtbot: QtBot, watch: MailWatch, desk: FakeMailboxDesk) -> None:
    desk.box = replace(BOX, may_mark=True)
    assert read(qtbot, watch) == MailRead(new=2)
    assert desk.asked == ["plan", "fetch", "store"] * 2


def test_that_reading_is_not_begun_twice(qtbot: QtBot, watch: MailWatch, desk: FakeMailboxDesk) -> None:
    with qtbot.waitSignal(watch.read, timeout=5_000):
        watch.read_now()
        assert watch.is_reading
        watch.read_now()
    assert desk.asked == ["plan", "fetch", "store"]


def test_that_a_problem_is_noted_and_told(qtbot: QtBot, watch: MailWatch, desk: FakeMailboxDesk) -> None:
    desk.raises["fetch"] = MailboxProblem("timeout", "mail.example.org")
    assert failed(qtbot, watch) == MailboxProblem("timeout", "mail.example.org")
    assert desk.asked == ["plan", "fetch", "note timeout"]
    desk.raises["note timeout"] = MailboxProblem("not_set_up")
    assert failed(qtbot, watch).reason == "timeout"
    desk.raises.clear()
    assert read(qtbot, watch) == MailRead(new=2)


def test_that_a_wrong_password_is_not_tried_again_unasked(qtbot: QtBot, watch: MailWatch, desk: FakeMailboxDesk) -> None:
    desk.raises["fetch"] = MailboxProblem("wrong_password")
    assert failed(qtbot, watch).reason == "wrong_password"
    assert not watch._timer.isActive()
    desk.raises.clear()
    assert read(qtbot, watch) == MailRead(new=2)
    assert watch._timer.isActive()


def test_that_it_reads_by_itself_again_once_the_password_was_put_right(qtbot: QtBot, watch: MailWatch, desk: FakeMailboxDesk) -> None:
    desk.raises["fetch"] = MailboxProblem("wrong_password")
    failed(qtbot, watch)
    assert not watch._timer.isActive()

    watch.resume()

    assert watch._timer.isActive()


def test_that_another_problem_is_told(qtbot: QtBot, watch: MailWatch, desk: FakeMailboxDesk) -> None:
    desk.raises["fetch"] = KeyStoreProblem("locked")
    assert failed(qtbot, watch) == KeyStoreProblem("locked")
    assert desk.asked == ["plan", "fetch"]


def test_that_nobody_hears_every_few_minutes_that_there_is_no_mailbox(qtbot: QtBot, watch: MailWatch, desk: FakeMailboxDesk) -> None:
    desk.raises["plan"] = MailboxProblem("not_set_up")
    assert failed(qtbot, watch).reason == "not_set_up"
    with qtbot.assertNotEmitted(watch.failed, wait=100):
        watch._timer.timeout.emit()
        qtbot.waitUntil(lambda: len(desk.asked) == 2 and not watch.is_reading)


def test_that_it_reads_by_itself_and_only_for_who_handles_callbacks(qtbot: QtBot, watch: MailWatch, desk: FakeMailboxDesk) -> None:
    assert watch._timer.isActive()
    with qtbot.waitSignal(watch.read, timeout=5_000):
        watch._timer.timeout.emit()
    other = FakeMailboxDesk()
    packing = made(other, frozenset({"orders:view"}))
    packing.read_now()
    assert (packing._timer.isActive(), packing.is_reading, other.asked) == (False, False, [])
