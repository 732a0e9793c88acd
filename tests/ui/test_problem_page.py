"""Every state of key store, data file and folder has a page that fits and a way out that works."""

import inspect
import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.errors import BackofficeError, DataFileProblem, DiskFull, KeyStoreProblem, PathRefused, ShopInUse, VaultDamaged
from tests.ui.entrance_fakes import FakeDoor
from tests.ui.entrance_finding import find
from ui.pages.problem_page import ProblemPage

CODE = re.compile(r"`([a-z_]+)`")


def codes(cls: type[BackofficeError]) -> list[str]:
    return CODE.findall(re.split(r"Reasons:|States:", inspect.getdoc(cls) or "")[1])


PROBLEMS: list[BackofficeError] = [
    *(KeyStoreProblem(state) for state in codes(KeyStoreProblem)),
    *(DataFileProblem(reason) for reason in codes(DataFileProblem)),
    *(VaultDamaged(reason) for reason in codes(VaultDamaged)),
    *(PathRefused(reason) for reason in codes(PathRefused)),
    ShopInUse(),
    DiskFull(Path("/shop")),
]


@pytest.mark.parametrize("problem", PROBLEMS, ids=repr)
def test_that_a_problem_has_one_filled_way_out(qtbot: QtBot, problem: BackofficeError) -> None:
    page = ProblemPage(problem, FakeDoor().ways)
    qtbot.addWidget(page)
    page.resize(1440, 860)
    page.show()

    ways = [way for way in page.findChildren(QPushButton) if way.objectName() != "problem.copy"]
    filled = [way for way in ways if way.property("kind") == "filled"]

    assert len(filled) == 1
    with qtbot.waitSignal(page.way_chosen) as chosen:
        filled[0].click()
    assert filled[0].objectName() == f"problem.{chosen.args[0]}"


def test_that_all_pages_read_differently(qtbot: QtBot) -> None:
    titles = set()
    for problem in PROBLEMS:
        page = ProblemPage(problem, FakeDoor().ways)
        qtbot.addWidget(page)
        titles.add(find(page, QLabel, "problem.title").text())

    assert len(titles) == len(PROBLEMS)


def test_that_only_ways_that_the_door_has_are_offered(qtbot: QtBot) -> None:
    page = ProblemPage(DataFileProblem("damaged"), frozenset())
    qtbot.addWidget(page)

    assert page.findChild(QPushButton, "problem.restore") is None
    assert page.findChild(QPushButton, "problem.retry") is not None


def test_that_a_report_holds_the_code_and_no_path(qtbot: QtBot, tmp_path: object) -> None:
    page = ProblemPage(DataFileProblem("empty", path=None), FakeDoor().ways)
    qtbot.addWidget(page)

    assert page.report().endswith("[DataFileProblem: empty]")
