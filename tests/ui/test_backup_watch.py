"""Backups while people work: made when due, waited for when the window closes, told in the status bar, and reminded of after three days."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.clock import FixedClock
from backoffice.domain.backups import BackupState, Kept, Why
from backoffice.errors import BackofficeError, BackupPlaceProblem, DataFileProblem, DiskFailed, DiskFull
from ui.backup_watch import BackupWatch
from ui.backup_words import error_of, line, size_words
from ui.change_hub import ChangeHub
from ui.context import BACKUPS_MANAGE, UiContext
from ui.formats import Formats
from ui.jobs import Jobs, Tick
from ui.status_strip import StatusStrip
from ui.theme import theme

NOW = datetime(2026, 3, 10, 8, 30, tzinfo=UTC)
MADE = Kept(7, "one.backoffice", NOW - timedelta(minutes=20), 4_300_000, 248, 1_204, 1, NOW)


@dataclass
class FakeKeeper:
    """Knows whether a backup is due, and makes one when it is let."""

    known: BackupState = field(default_factory=lambda: BackupState(Path("/media/stick"), (MADE,)))
    wanted: Why | None = Why.HOURLY
    problem: BackofficeError | None = None
    made: list[Why | None] = field(default_factory=list)
    go: threading.Event = field(default_factory=threading.Event)

    def state(self) -> BackupState:
        return self.known

    def due(self, leaving: Why | None = None) -> Why | None:
        return None if self.wanted is None else leaving or self.wanted

    def keep(self, leaving: Why | None, tick: Tick) -> Kept | None:
        self.made.append(leaving)
        while not self.go.wait(0.01):
            tick(1, 2)
        if self.problem is not None:
            raise self.problem
        self.wanted = None
        return MADE


@dataclass
class FakeOffice:
    keeper: FakeKeeper
    rights: frozenset[str] = frozenset({BACKUPS_MANAGE})


class Window(QMainWindow):
    """A window that asks before it closes, as the main window does."""

    watch: BackupWatch | None = None

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.watch is not None and not self.watch.may_close():
            event.ignore()


@dataclass
class Scene:
    keeper: FakeKeeper
    window: Window
    watch: BackupWatch
    context: UiContext


@pytest.fixture
def scene(qtbot: QtBot) -> Iterator[Scene]:
    jobs, keeper = Jobs(), FakeKeeper()
    context = UiContext(cast(Any, FakeOffice(keeper)), jobs, ChangeHub(), theme(), Formats(QLocale("en_GB"), clock=FixedClock(NOW)))
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.watch = BackupWatch(context, window, by_itself=False)
    yield Scene(keeper, window, window.watch, context)
    keeper.go.set()
    jobs.shut_down()


def dialog(name: str) -> QDialog | None:
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
    return next((one for one in shown if one.objectName() == name), None)


def press(name: str, window: str) -> None:
    shown = dialog(window)
    assert shown is not None
    found = shown.findChild(QPushButton, name)
    assert found is not None
    found.click()


def test_that_a_due_backup_is_made_and_told(qtbot: QtBot, scene: Scene) -> None:
    scene.keeper.go.set()
    with qtbot.waitSignal(scene.watch.told) as told:
        scene.watch.look()
    assert told.args == ["Last verified backup: today, 09:10", "muted"]
    assert scene.keeper.made == [None]


def test_that_two_are_never_made_at_once(qtbot: QtBot, scene: Scene) -> None:
    scene.watch.look()
    scene.watch.look()
    scene.watch.rest()
    scene.keeper.go.set()
    qtbot.waitUntil(lambda: not scene.context.jobs.running)
    assert len(scene.keeper.made) == 1


def test_that_covering_the_window_makes_one(qtbot: QtBot, scene: Scene) -> None:
    scene.keeper.go.set()
    scene.watch.rest()
    qtbot.waitUntil(lambda: scene.keeper.made == [Why.LOCK])
    qtbot.waitUntil(lambda: not scene.context.jobs.running)


def test_that_closing_waits_for_the_backup_and_then_closes_by_itself(qtbot: QtBot, scene: Scene) -> None:
    scene.window.close()
    qtbot.waitUntil(lambda: dialog("backup_closing") is not None)
    assert scene.window.isVisible()
    scene.keeper.go.set()
    qtbot.waitUntil(lambda: not scene.window.isVisible())
    assert scene.keeper.made == [Why.QUIT]
    assert dialog("backup_closing") is None


def test_that_closing_without_a_backup_is_possible_at_any_moment(qtbot: QtBot, scene: Scene) -> None:
    scene.window.close()
    qtbot.waitUntil(lambda: bool(scene.keeper.made))
    shown = dialog("backup_closing")
    assert shown is not None
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert shown.isVisible()  # that is for the button alone
    press("backup_closing.without", "backup_closing")
    qtbot.waitUntil(lambda: not scene.window.isVisible())


def test_that_signing_out_waits_for_the_backup_and_goes_on_without_one_if_somebody_wants_none(qtbot: QtBot, scene: Scene) -> None:
    left: list[str] = []
    scene.watch.leave(lambda: left.append("first"))
    qtbot.waitUntil(lambda: scene.keeper.made == [Why.LOCK])
    shown = dialog("backup_closing")
    assert shown is not None
    assert (shown.windowTitle(), left) == ("Backing up before signing out", [])
    scene.keeper.go.set()
    qtbot.waitUntil(lambda: left == ["first"])
    assert scene.window.isVisible()
    scene.keeper.wanted = None
    scene.watch.leave(lambda: left.append("second"))
    assert (left, dialog("backup_closing")) == (["first", "second"], None)


def test_that_a_failed_backup_says_why_and_can_be_tried_again(qtbot: QtBot, scene: Scene) -> None:
    scene.keeper.problem = BackupPlaceProblem("missing")
    scene.keeper.go.set()
    scene.window.close()

    def says_why() -> bool:
        shown = dialog("backup_closing")
        words = shown.findChild(QLabel, "backup_closing.words") if shown else None
        return words is not None and "not there" in words.text()

    qtbot.waitUntil(says_why)
    assert scene.window.isVisible()
    scene.keeper.problem = None
    press("backup_closing.again", "backup_closing")
    qtbot.waitUntil(lambda: not scene.window.isVisible())
    assert scene.keeper.made == [Why.QUIT, Why.QUIT]


def test_that_nothing_is_asked_when_nothing_changed(scene: Scene) -> None:
    scene.keeper.wanted = None
    scene.window.close()
    assert not scene.window.isVisible()
    assert dialog("backup_closing") is None


def test_that_a_backup_under_way_is_waited_for(qtbot: QtBot, scene: Scene) -> None:
    scene.watch.look()
    scene.keeper.wanted = None
    scene.window.close()
    assert scene.window.isVisible()
    scene.keeper.go.set()
    qtbot.waitUntil(lambda: not scene.window.isVisible())


def test_that_a_data_file_that_cannot_be_asked_keeps_nobody_in(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_leaving: Why | None = None) -> Why | None:
        raise DataFileProblem("damaged")

    monkeypatch.setattr(scene.keeper, "due", broken)
    scene.window.close()
    assert not scene.window.isVisible()


@pytest.mark.parametrize("manages", [True, False])
def test_that_three_days_without_one_are_reminded_of(qtbot: QtBot, scene: Scene, manages: bool) -> None:
    cast(Any, scene.context.office).rights = frozenset({BACKUPS_MANAGE} if manages else set())
    scene.watch.remind()
    assert dialog("backup_late") is None
    scene.keeper.known = BackupState(Path("/media/stick"), (), "BackupPlaceProblem:missing", since=NOW - timedelta(days=4))
    scene.watch.remind()
    shown = dialog("backup_late")
    assert shown is not None
    words = " ".join(label.text() for label in shown.findChildren(QLabel))
    assert "The place for backups is not there" in words
    assert ("tell an owner" in words) is not manages
    if manages:
        with qtbot.waitSignal(scene.watch.settings_asked):
            press("backup_late.ok", "backup_late")
    else:
        press("backup_late.ok", "backup_late")


def test_that_the_line_says_what_keeps_backups_from_being_made(scene: Scene) -> None:
    formats = scene.context.formats
    known = BackupState(Path("/x"), (MADE,), "BackupPlaceProblem:missing")
    assert line(known, formats) == ("The place for backups is not there · Last verified backup: today, 09:10", "warn")
    assert line(BackupState(None), formats) == ("No backups yet: no place for them is chosen", "warn")
    assert line(BackupState(None, since=NOW - timedelta(days=4)), formats)[1] == "problem"
    forgotten = BackupState(None, (), "BackupPlaceProblem:forgotten")
    assert line(forgotten, formats) == ("What was noted about the backups cannot be read · No place for backups is chosen", "warn")
    assert isinstance(error_of("DiskFull"), DiskFull)
    assert isinstance(error_of("DiskFailed"), DiskFailed)
    assert error_of("DataFileProblem:damaged") == DataFileProblem("damaged")


def test_that_sizes_are_written_for_people(scene: Scene) -> None:
    formats = scene.context.formats
    written = [size_words(size, formats).replace("\u00a0", " ") for size in (856_000, 4_300_000, 5_368_709_120, 52_428_800)]
    assert written == ["836 KB", "4.1 MB", "5 GB", "50 MB"]


def test_that_the_status_bar_keeps_saying_it_while_covered(qtbot: QtBot, scene: Scene) -> None:
    strip = StatusStrip(scene.context.jobs)
    qtbot.addWidget(strip)
    strip.show_backup("Last verified backup: today, 09:10", "muted")
    strip.cover(covered=True)
    strip.show()
    found = strip.findChild(QLabel, "status.backup")
    assert found is not None
    assert found.isVisible()
    assert found.text() == "Last verified backup: today, 09:10"
