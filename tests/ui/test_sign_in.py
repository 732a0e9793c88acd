"""Sign-in, the other ways in, and what the entrance decides."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.errors import DataFileProblem, DiskFull, KeyStoreProblem, WrongPassword
from tests.ui.entrance_fakes import CODE, PASSWORD, FakeDoor
from tests.ui.entrance_finding import find
from tests.ui.named import there, unnamed_controls
from ui.entrance import Entrance
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.first_run import FirstRun
from ui.pages.other_ways import EnrolmentEntry
from ui.pages.problem_page import ProblemPage
from ui.pages.sign_in import SignIn


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


@pytest.fixture
def page(qtbot: QtBot, jobs: Jobs, door: FakeDoor) -> SignIn:
    page = SignIn(door, jobs, Language.ENGLISH)
    qtbot.addWidget(page)
    page.show()
    return page


def line(page: QWidget, name: str) -> QLineEdit:
    found = find(page, QLineEdit, name)
    assert found is not None
    return found


def click(page: QWidget, name: str) -> None:
    found = find(page, QAbstractButton, name)
    assert found is not None
    found.click()


def note(page: QWidget) -> str:
    found = find(page, QLabel, "signin.note.words")
    assert found is not None
    return found.text()


def test_that_the_chosen_person_signs_in_with_the_keyboard(qtbot: QtBot, page: SignIn) -> None:
    click(page, "signin.person.p2")
    QTest.keyClicks(line(page, "signin.password"), PASSWORD)

    with qtbot.waitSignal(page.signed_in) as signed_in:
        QTest.keyClick(line(page, "signin.password"), Qt.Key.Key_Return)

    assert signed_in.args == ["office of p2"]
    assert line(page, "signin.password").text() == ""


def test_that_a_wrong_password_is_told_calmly(qtbot: QtBot, page: SignIn) -> None:
    QTest.keyClicks(line(page, "signin.password"), "falsch")
    click(page, "signin.enter")

    qtbot.waitUntil(lambda: "does not match" in note(page))
    assert "Nothing is lost" in note(page)


def test_that_the_wait_is_counted_down_and_keeps_the_button_off(qtbot: QtBot, page: SignIn, door: FakeDoor) -> None:
    door.sign_in_problem = WrongPassword(2)
    QTest.keyClicks(line(page, "signin.password"), "falsch")
    click(page, "signin.enter")
    qtbot.waitUntil(lambda: "next try" in note(page))
    enter = find(page, QPushButton, "signin.enter")

    assert not enter.isEnabled()
    qtbot.waitUntil(enter.isEnabled, timeout=5000)


def test_that_a_problem_of_the_key_store_is_not_a_wrong_password(qtbot: QtBot, page: SignIn, door: FakeDoor) -> None:
    door.sign_in_problem = KeyStoreProblem("locked")
    QTest.keyClicks(line(page, "signin.password"), PASSWORD)

    with qtbot.waitSignal(page.trouble) as trouble:
        click(page, "signin.enter")

    assert trouble.args == [KeyStoreProblem("locked")]
    assert note(page) == ""


def press_letter(box: QLineEdit, letter: str, modifier: Qt.KeyboardModifier) -> None:
    """A key press as the system sends it: what caps lock does is in the letter, not in the modifiers."""
    QApplication.sendEvent(box, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, letter))


def test_that_caps_lock_is_noticed_by_the_letters(page: SignIn) -> None:
    caps, box = find(page, QLabel, "signin.password.caps"), line(page, "signin.password")
    press_letter(box, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not caps.text()

    press_letter(box, "A", Qt.KeyboardModifier.NoModifier)
    assert "Caps lock" in caps.text()

    press_letter(box, "a", Qt.KeyboardModifier.NoModifier)
    assert not caps.text()


def test_that_the_password_can_be_shown(qtbot: QtBot, page: SignIn) -> None:
    click(page, "signin.password.show")

    assert line(page, "signin.password").echoMode() is QLineEdit.EchoMode.Normal


@pytest.fixture
def entrance(qtbot: QtBot, jobs: Jobs, door: FakeDoor) -> Entrance:
    entrance = Entrance(door, jobs, Language.ENGLISH)
    qtbot.addWidget(entrance)
    entrance.resize(1440, 860)
    entrance.show()
    return entrance


def test_that_an_empty_folder_leads_to_the_first_run(entrance: Entrance, door: FakeDoor) -> None:
    door.there = False

    entrance.start()

    assert isinstance(entrance.currentWidget(), FirstRun)


def test_that_a_disk_without_room_to_finish_a_restore_is_told_at_the_start_and_tried_again(
    qtbot: QtBot, entrance: Entrance, door: FakeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> bool:
        raise DiskFull(Path("/shop"), 8 << 20)

    with monkeypatch.context() as patch:
        patch.setattr(door, "exists", full)
        entrance.start()
        assert isinstance(entrance.currentWidget(), ProblemPage)
        assert any("8 MB" in one.text() for one in entrance.findChildren(QLabel))

    click(entrance, "problem.retry")

    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), SignIn))


def test_that_a_sound_shop_leads_to_sign_in_and_further(qtbot: QtBot, entrance: Entrance) -> None:
    entrance.start()
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), SignIn))
    QTest.keyClicks(line(entrance, "signin.password"), PASSWORD)

    with qtbot.waitSignal(entrance.opened) as opened:
        click(entrance, "signin.enter")

    assert opened.args == ["office of p1", ""]


def test_that_an_unknown_account_is_enrolled_by_a_code(qtbot: QtBot, entrance: Entrance, door: FakeDoor) -> None:
    door.problem = KeyStoreProblem("missing")
    entrance.start()
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), ProblemPage))
    click(entrance, "problem.enrol")
    assert isinstance(entrance.currentWidget(), EnrolmentEntry)
    line(entrance, "enrol.code").setText("-".join(CODE[place : place + 5] for place in range(0, 20, 5)).lower())
    click(entrance, "enrol.enter")

    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), SignIn))


def test_that_trying_again_looks_again(qtbot: QtBot, entrance: Entrance, door: FakeDoor) -> None:
    door.problem = KeyStoreProblem("locked")
    entrance.start()
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), ProblemPage))
    door.problem = None

    click(entrance, "problem.retry")

    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), SignIn))


@pytest.mark.parametrize(
    ("reason", "way", "told"),
    [("rolled_back", "accept_rollback", "older data file"), ("mark_damaged", "accept_mark", "mark is then made anew")],
)
def test_that_an_owner_signing_in_accepts_what_was_found(
    qtbot: QtBot, entrance: Entrance, door: FakeDoor, reason: str, way: str, told: str
) -> None:
    door.problem = DataFileProblem(reason, behind=3)
    entrance.start()
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), ProblemPage))

    click(entrance, f"problem.{way}")

    assert "accept rollback" in door.done
    said = note(there(entrance.currentWidget()))
    assert "sign in as owner" in said
    assert told in said


def test_that_every_control_of_the_entrance_has_a_name(qtbot: QtBot, entrance: Entrance, jobs: Jobs, door: FakeDoor) -> None:
    entrance.start()
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), SignIn))
    for page in (EnrolmentEntry(door, jobs), ProblemPage(KeyStoreProblem("missing"), door.ways)):
        qtbot.addWidget(page)
        assert unnamed_controls(page) == []

    assert unnamed_controls(entrance) == []


def test_that_switching_the_language_keeps_the_chosen_person(qtbot: QtBot, page: SignIn) -> None:
    click(page, "signin.person.p3")
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    qtbot.waitUntil(lambda: len(page.findChildren(QLineEdit)) == 1)  # the former one goes with the next turn of the loop
    QTest.keyClicks(line(page, "signin.password"), PASSWORD)

    with qtbot.waitSignal(page.signed_in) as signed_in:
        click(page, "signin.enter")

    assert signed_in.args == ["office of p3"]
