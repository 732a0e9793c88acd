"""Today shows what waits, leaves out what does not, and leads to the list behind each number by one key."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from backoffice.domain.callbacks import CallbackGroup, CallbackRow, CallbackState, CallWindow, RequestId, Waiting
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import OrderView
from backoffice.domain.orders import OrderRow
from backoffice.domain.pages import Count
from backoffice.domain.seen_passwords import SeenPassword
from backoffice.domain.today import Mention, TodayKind, TodayLine, list_of
from backoffice.errors import DataFileProblem
from tests.ui.entrance_finding import find
from tests.ui.fakes import board_rows
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.jobs import Jobs
from ui.pages.today_page import TodayPage
from ui.theme import theme

NO_CALLS = Waiting(0, 0, None)
NOTE = Mention(5, OrderId(42), "B-1042", "Mia", "Bitte den Karton tauschen", datetime(2026, 3, 10, 9, tzinfo=UTC))


@dataclass
class FakeToday:
    counts: dict[TodayKind, int] = field(default_factory=dict)
    notes: tuple[Mention, ...] = ()
    problem: Exception | None = None
    waiting: Waiting = NO_CALLS
    due: tuple[CallbackRow, ...] = ()

    def lines(self) -> tuple[TodayLine, ...]:
        if self.problem is not None:
            raise self.problem
        return tuple(TodayLine(kind, Count(self.counts.get(kind, 0))) for kind in TodayKind if kind is not TodayKind.MENTIONS)

    def orders(self) -> tuple[OrderRow, ...]:
        return tuple(board_rows()[:2]) if self.counts.get(TodayKind.READY) else ()

    def callbacks(self) -> Waiting:
        return self.waiting

    def calls(self) -> tuple[CallbackRow, ...]:
        return self.due

    def mentions(self) -> tuple[Mention, ...]:
        return self.notes

    def see_mentions(self, note_ids: Sequence[int]) -> None:
        self.notes = tuple(note for note in self.notes if note.note_id not in note_ids)


class Shown:
    """The page in a window, and where it led to."""

    def __init__(
        self,
        qtbot: QtBot,
        jobs: Jobs,
        today: FakeToday,
        rights: frozenset[str],
        *,
        confirmed: bool = True,
        reports: tuple[SeenPassword, ...] = (),
    ) -> None:
        office = SimpleNamespace(
            rights=rights,
            today=today,
            imports=SimpleNamespace(plain_files=tuple),
            cases=SimpleNamespace(waiting=lambda: 0),
            keys=SimpleNamespace(recovery_confirmed=lambda: confirmed),
            renewal=SimpleNamespace(seen_passwords=lambda: reports),
        )
        context = UiContext(cast(Any, office), jobs, ChangeHub(), theme(), Formats(QLocale("en_GB")))
        self.led: list[object] = []
        led = self.led.append
        self.page = TodayPage(context, led, led, lambda: led("payouts"), lambda request: led(("call", request)))
        self.page.page_asked.connect(self.led.append)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 700)
        self.page.show()
        qtbot.waitUntil(lambda: not jobs.running)

    def words(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible() and label.text()]


EVERYTHING = frozenset({"orders:view", "orders:import", "users:manage"})


def test_that_only_what_waits_is_listed(qtbot: QtBot, jobs: Jobs) -> None:
    shown = Shown(qtbot, jobs, FakeToday({TodayKind.READY: 4, TodayKind.HELD: 1}), EVERYTHING)

    steps = [step.objectName() for step in shown.page.findChildren(QAbstractButton) if step.isVisible() and step.isEnabled()]
    first, second = (f"today.open.{row.id}" for row in board_rows()[:2])
    assert sorted(steps) == [*sorted((first, second)), "today.show.held", "today.show.ready"]
    find(shown.page, QPushButton, first).click()
    assert shown.led == [board_rows()[0].id]
    assert find(shown.page, QLabel, "today.line.problem.number").text() == "0"
    assert find(shown.page, QLabel, "today.line.ready.number").text() == "4"


def test_that_what_is_overdue_is_told_with_what_is_due(qtbot: QtBot, jobs: Jobs) -> None:
    shown = Shown(qtbot, jobs, FakeToday({TodayKind.DUE: 2, TodayKind.OVERDUE: 3}), EVERYTHING)

    assert find(shown.page, QLabel, "today.line.due.number").text() == "5"
    assert find(shown.page, QLabel, "today.line.due.why").text() == "3 overdue"


def test_that_page_and_keyboard_stay_where_they_were_when_it_is_counted_again(qtbot: QtBot, jobs: Jobs) -> None:
    shown = Shown(qtbot, jobs, FakeToday({TodayKind.READY: 4}), EVERYTHING)
    shown.page.resize(1000, 250)
    bar = find(shown.page, QScrollArea, "today.scroll").verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 20)
    step = find(shown.page, QPushButton, f"today.open.{board_rows()[0].id}")
    step.setFocus()
    bar.setValue(20)

    went: list[bool] = []
    step.destroyed.connect(lambda: went.append(True))

    shown.page.reload()
    qtbot.waitUntil(lambda: bool(went))

    qtbot.waitUntil(lambda: bar.value() == 20)
    kept = shown.page.focusWidget()
    assert kept is not None
    assert kept.objectName() == f"today.open.{board_rows()[0].id}"
    assert kept.isVisible()


def test_that_one_key_leads_to_the_list(qtbot: QtBot, jobs: Jobs) -> None:
    shown = Shown(qtbot, jobs, FakeToday({TodayKind.PROBLEM: 2}), EVERYTHING)
    step = find(shown.page, QAbstractButton, "today.show.problem")
    assert step.hasFocus() or step is shown.page.focusWidget()

    QTest.keyClick(step, Qt.Key.Key_Space)

    assert shown.led == [list_of(TodayKind.PROBLEM, datetime.now(UTC).date())]
    assert cast(Any, shown.led[0]).view is OrderView.PROBLEM


def test_that_an_import_that_waits_leads_to_the_imports(qtbot: QtBot, jobs: Jobs) -> None:
    shown = Shown(qtbot, jobs, FakeToday({TodayKind.IMPORTS: 1}), EVERYTHING)
    find(shown.page, QPushButton, "today.show.imports").click()
    assert shown.led == ["import"]


def test_that_money_that_waits_leads_to_the_payouts(qtbot: QtBot, jobs: Jobs) -> None:
    shown = Shown(qtbot, jobs, FakeToday({TodayKind.PAYOUTS: 4, TodayKind.ACCOUNTS: 1}), EVERYTHING)

    find(shown.page, QPushButton, "today.show.payouts").click()
    find(shown.page, QPushButton, "today.show.accounts").click()

    assert shown.led == ["payouts", "payouts"]
    assert find(shown.page, QLabel, "today.line.payouts.number").text() == "4"


def test_that_a_note_that_names_me_is_shown_until_it_is_done(qtbot: QtBot, jobs: Jobs) -> None:
    today = FakeToday(notes=(NOTE,))
    shown = Shown(qtbot, jobs, today, EVERYTHING)
    assert "Mia names you in order B-1042" in shown.words()
    find(shown.page, QPushButton, "today.show.mention.5").click()
    assert shown.led == [OrderId(42)]

    find(shown.page, QPushButton, "today.seen.5").click()

    qtbot.waitUntil(lambda: "All done." in shown.words())
    assert today.notes == ()


def test_that_a_quiet_day_says_so(qtbot: QtBot, jobs: Jobs) -> None:
    assert "All done." in Shown(qtbot, jobs, FakeToday(), EVERYTHING).words()


def test_that_the_recovery_key_is_a_task_for_owners_only(qtbot: QtBot, jobs: Jobs) -> None:
    owner = Shown(qtbot, jobs, FakeToday(), EVERYTHING, confirmed=False)
    find(owner.page, QPushButton, "today.show.recovery").click()
    assert owner.led == ["settings"]
    assert "All done." in Shown(qtbot, jobs, FakeToday(), frozenset({"orders:view"}), confirmed=False).words()


def test_that_a_failure_is_told_and_tried_again(qtbot: QtBot, jobs: Jobs) -> None:
    today = FakeToday({TodayKind.READY: 1}, problem=DataFileProblem("damaged", None))
    shown = Shown(qtbot, jobs, today, EVERYTHING)
    assert "What waits could not be read. Nothing was changed." in shown.words()

    today.problem = None
    find(shown.page, QPushButton, "today.retry").click()

    qtbot.waitUntil(lambda: "Ready to ship" in shown.words())


def request(request_id: int, name: str, group: CallbackGroup, window: CallWindow) -> CallbackRow:
    nothing = (None, None, "", None)
    return CallbackRow(
        RequestId(request_id),
        name,
        "Frage",
        "+49 ••• ••14",
        window.start,
        window,
        False,
        0,
        CallbackState.OPEN,
        *nothing,
        False,
        1,
        group=group,
    )


def test_that_callbacks_that_are_due_lead_to_their_page(qtbot: QtBot, jobs: Jobs) -> None:
    begun = datetime(2026, 3, 9, 15, tzinfo=UTC)
    window = CallWindow(begun, begun.replace(hour=16))
    due = (request(7, "Eva", CallbackGroup.OVERDUE, window), request(8, "", CallbackGroup.NOW, window))
    today = FakeToday(waiting=Waiting(1, 2, begun), due=due)
    shown = Shown(qtbot, jobs, today, EVERYTHING | {"callbacks:view"})
    assert find(shown.page, QLabel, "today.line.callbacks.number").text() == "3"
    assert find(shown.page, QLabel, "today.line.callbacks.why").text() == "1 overdue"
    assert find(shown.page, QLabel, "today.calls.since").text().startswith("waiting since 9 Mar")
    assert find(shown.page, QLabel, "today.call.8.name").text() == "+49 ••• ••14"

    QTest.keyClick(find(shown.page, QAbstractButton, "today.show.callbacks"), Qt.Key.Key_Space)
    QTest.keyClick(find(shown.page, QPushButton, "today.call.7"), Qt.Key.Key_Space)
    QTest.keyClick(find(shown.page, QPushButton, "today.calls.all"), Qt.Key.Key_Space)
    assert shown.led == [("call", None), ("call", RequestId(7)), ("call", None)]

    today.waiting, today.due = NO_CALLS, ()
    shown.page.context.hub.tell("callbacks")
    qtbot.waitUntil(lambda: "All done." in shown.words())


def test_that_callbacks_stand_below_the_rest_where_there_is_no_room_beside_it(qtbot: QtBot, jobs: Jobs) -> None:
    begun = datetime(2026, 3, 9, 15, tzinfo=UTC)
    due = (request(7, "Eva", CallbackGroup.OVERDUE, CallWindow(begun, begun.replace(hour=16))),)
    counts = {TodayKind.READY: 1}
    shown = Shown(qtbot, jobs, FakeToday(counts, waiting=Waiting(1, 0, begun), due=due), EVERYTHING | {"callbacks:view"})
    shown.page.resize(1200, 700)
    qtbot.waitUntil(lambda: place(shown, "today.calls").y() == place(shown, "today.orders").y())
    assert place(shown, "today.calls").x() > place(shown, "today.orders").x()

    shown.page.resize(760, 700)

    qtbot.waitUntil(lambda: place(shown, "today.calls").y() > place(shown, "today.orders").y())
    assert place(shown, "today.calls").x() == place(shown, "today.orders").x()


@pytest.mark.parametrize("width", [760, 960, 990, 1010, 1060, 1200])
def test_that_a_row_with_two_buttons_pushes_nothing_out_of_the_page(qtbot: QtBot, jobs: Jobs, width: int) -> None:
    begun = datetime(2026, 3, 9, 15, tzinfo=UTC)
    due = (request(7, "Eva", CallbackGroup.OVERDUE, CallWindow(begun, begun.replace(hour=16))),)
    reports = (SeenPassword("p2", "Anne-Kathrin Müller-Lüdtke", begun),)
    today = FakeToday({TodayKind.READY: 1}, waiting=Waiting(1, 0, begun), due=due)
    shown = Shown(qtbot, jobs, today, EVERYTHING | {"callbacks:view"}, reports=reports)
    shown.page.resize(width, 500)
    area = find(shown.page, QScrollArea, "today.scroll")
    content = area.widget()
    assert content is not None
    qtbot.waitUntil(lambda: 0 < content.width() <= area.viewport().width())


def place(shown: Shown, name: str) -> QPoint:
    return find(shown.page, QFrame, name).mapTo(shown.page, QPoint())


def test_that_callbacks_are_for_who_may_see_them(qtbot: QtBot, jobs: Jobs) -> None:
    shown = Shown(qtbot, jobs, FakeToday(waiting=Waiting(1, 2, None)), EVERYTHING)
    assert "Callbacks due" not in shown.words()
