"""The ways back in by keyboard alone: where it begins, what Tab reaches, and what Return and Escape do."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.entrance_fakes import KEY, PASSWORD, FakeDoor
from tests.ui.entrance_finding import find
from ui.entrance import Entrance
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.forgotten import ForgottenPassword
from ui.pages.guide import Guide
from ui.pages.restore_page import RestorePage
from ui.pages.sign_in import SignIn


@pytest.fixture
def entrance(qtbot: QtBot, jobs: Jobs) -> Entrance:
    entrance = Entrance(FakeDoor(), jobs, Language.ENGLISH)
    qtbot.addWidget(entrance)
    entrance.resize(1280, 820)
    entrance.show()
    entrance.show_sign_in()
    return entrance


def focused(top: QWidget) -> QWidget:
    QApplication.processEvents()  # what was just put there is shown with the next turn of the loop
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    control = top.focusWidget()
    assert control is not None
    return control


def press(top: QWidget, key: Qt.Key, times: int = 1) -> str:
    """Press a key where the keyboard is, and return what has it then."""
    for _ in range(times):
        QTest.keyClick(focused(top), key)
    return focused(top).objectName()


def tabbed(top: QWidget) -> list[str]:
    """Return what Tab goes to until it is back."""
    names = [focused(top).objectName()]
    while (name := press(top, Qt.Key.Key_Tab)) != names[0] and len(names) < 20:
        names.append(name)
    return names


def step_of(entrance: Entrance) -> int:
    guide = entrance.currentWidget()
    assert isinstance(guide, Guide)
    return guide.step


def reach_password(qtbot: QtBot, entrance: Entrance) -> None:
    """Go from sign-in to the step of the new password."""
    find(entrance, QPushButton, "signin.forgotten").setFocus()
    assert press(entrance, Qt.Key.Key_Space) == "forgotten.enter"
    assert press(entrance, Qt.Key.Key_Return) == "forgotten.group.1"
    for group in KEY:
        QTest.keyClicks(focused(entrance), group.lower())
    press(entrance, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: step_of(entrance) == 2)


def test_that_a_forgotten_password_is_replaced_by_keys_alone(qtbot: QtBot, entrance: Entrance) -> None:
    reach_password(qtbot, entrance)
    opened: list[bool] = []
    guide = entrance.currentWidget()
    assert isinstance(guide, ForgottenPassword)
    guide.opened.disconnect()
    guide.opened.connect(lambda _office: opened.append(True))
    assert focused(entrance).objectName() == "forgotten.password"

    assert press(entrance, Qt.Key.Key_Backtab) == "forgotten.password.take"
    press(entrance, Qt.Key.Key_Space)
    assert press(entrance, Qt.Key.Key_Tab, 3) == "forgotten.password.again"
    press(entrance, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: opened == [True])


def test_that_tab_reaches_what_stands_before_the_password(qtbot: QtBot, entrance: Entrance) -> None:
    reach_password(qtbot, entrance)

    fields = ["forgotten.password", "forgotten.password.show", "forgotten.password.again"]
    assert tabbed(entrance) == [
        *fields,
        "forgotten.back",
        "forgotten.person",
        "forgotten.password.other",
        "forgotten.password.take",
    ]


def test_that_escape_goes_back_step_by_step_to_sign_in(qtbot: QtBot, entrance: Entrance) -> None:
    reach_password(qtbot, entrance)

    assert press(entrance, Qt.Key.Key_Escape) == "forgotten.group.1"
    assert find(entrance, QLineEdit, "forgotten.group.6").text() == KEY[5]
    press(entrance, Qt.Key.Key_Escape)
    assert step_of(entrance) == 0
    press(entrance, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), SignIn))


def test_that_return_goes_on_only_when_nothing_is_missing(entrance: Entrance) -> None:
    find(entrance, QPushButton, "signin.forgotten").setFocus()
    press(entrance, Qt.Key.Key_Space)
    press(entrance, Qt.Key.Key_Return)
    QTest.keyClicks(focused(entrance), KEY[0])

    press(entrance, Qt.Key.Key_Return)

    assert step_of(entrance) == 1
    assert find(entrance, QLabel, "forgotten.missing").text() == "1 of 6 groups fit."


def test_that_return_on_the_way_back_restores_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    page = RestorePage(FakeDoor(), jobs)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.choose_file(str(Path("/stick/good.backoffice")))
    qtbot.waitUntil(lambda: focused(page).objectName() == "restore.secret")
    QTest.keyClicks(focused(page), PASSWORD)
    press(page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: focused(page).objectName() == "restore.back")

    assert press(page, Qt.Key.Key_Return) == "restore.back"
    press(page, Qt.Key.Key_Escape)

    assert focused(page).objectName() == "restore.secret"


def test_that_the_first_run_begins_at_its_next_step(qtbot: QtBot, jobs: Jobs) -> None:
    entrance = Entrance(FakeDoor(there=False), jobs, Language.ENGLISH)
    qtbot.addWidget(entrance)
    entrance.resize(1280, 820)
    entrance.show()
    entrance.start()

    assert focused(entrance).objectName() == "first_run.next"
    assert press(entrance, Qt.Key.Key_Return) == "first_run.shop_name"
    assert press(entrance, Qt.Key.Key_Escape) == "first_run.next"
