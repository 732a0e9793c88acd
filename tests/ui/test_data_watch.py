"""What the daily check of the data file finds is told, and leads to a backup, or to an owner's word."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.ticks import Tick
from backoffice.errors import BackofficeError, Cancelled, DataFileProblem
from tests.ui.entrance_finding import find
from ui.change_hub import ChangeHub
from ui.context import BACKUPS_MANAGE, USERS_MANAGE, UiContext
from ui.data_watch import DataProblemDialog, DataWatch
from ui.jobs import Jobs


@dataclass
class FakeSoundness:
    """A check that finds what a test sets."""

    problem: BackofficeError | None = None
    due: bool = True
    done: list[str] = field(default_factory=list)

    def is_due(self) -> bool:
        return self.due

    def check(self, _tick: Tick | None = None) -> None:
        self.done.append("checked")
        if self.problem is not None:
            raise self.problem

    def take_as_it_is(self) -> None:
        self.done.append("taken")


@dataclass
class FakeOffice:
    soundness: FakeSoundness
    rights: frozenset[str] = frozenset({BACKUPS_MANAGE, USERS_MANAGE})


def watching(qtbot: QtBot, office: FakeOffice) -> tuple[DataWatch, QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    jobs = Jobs(window)
    context = UiContext(office, jobs, ChangeHub(window), None, None)  # type: ignore[arg-type]  # a fake, and what is not asked for
    watch = DataWatch(context, window)
    watch.look()
    qtbot.waitUntil(lambda: office.soundness.done != [] or not office.soundness.due)
    return watch, window


@pytest.mark.parametrize("reason", ["damaged", "guards_missing", "changed_outside"])
def test_that_a_problem_leads_to_a_backup(qtbot: QtBot, reason: str) -> None:
    watch, window = watching(qtbot, FakeOffice(FakeSoundness(DataFileProblem(reason, Path("shop.db")))))
    qtbot.waitUntil(lambda: window.findChild(DataProblemDialog) is not None)
    dialog = find(window, DataProblemDialog)

    assert (dialog.findChild(QPushButton, "data_problem.take") is not None) == (reason == "changed_outside")
    with qtbot.waitSignal(watch.restore_asked):
        find(dialog, QPushButton, "data_problem.ok").click()


def test_that_an_owner_takes_a_changed_file_as_it_is(qtbot: QtBot) -> None:
    office = FakeOffice(FakeSoundness(DataFileProblem("changed_outside")))
    _, window = watching(qtbot, office)
    qtbot.waitUntil(lambda: window.findChild(DataProblemDialog) is not None)

    find(window, QPushButton, "data_problem.take").click()

    qtbot.waitUntil(lambda: office.soundness.done == ["checked", "taken"])


def test_that_who_manages_no_backups_is_asked_to_tell_an_owner(qtbot: QtBot) -> None:
    watch, window = watching(qtbot, FakeOffice(FakeSoundness(DataFileProblem("damaged")), frozenset()))
    qtbot.waitUntil(lambda: window.findChild(DataProblemDialog) is not None)

    with qtbot.assertNotEmitted(watch.restore_asked):
        find(window, QPushButton, "data_problem.ok").click()


@pytest.mark.parametrize("soundness", [FakeSoundness(), FakeSoundness(Cancelled()), FakeSoundness(due=False)])
def test_that_nothing_is_said_where_nothing_is_wrong(qtbot: QtBot, soundness: FakeSoundness) -> None:
    watch, window = watching(qtbot, FakeOffice(soundness))
    qtbot.waitUntil(lambda: not watch._under_way)

    assert window.findChild(DataProblemDialog) is None
    assert soundness.done == (["checked"] if soundness.due else [])


def test_that_a_dialog_is_as_tall_as_its_words(qtbot: QtBot) -> None:
    dialog = DataProblemDialog(DataFileProblem("damaged"), None, restores=True, accepts=False)
    qtbot.addWidget(dialog)
    dialog.show()

    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() == layout.totalHeightForWidth(dialog.width())
