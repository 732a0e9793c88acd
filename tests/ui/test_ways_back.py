"""The ways back in by the recovery key, each a guide of its own: what is shown, what is asked, and what happens on cancelling."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.door import ShopDoor
from backoffice.errors import KeyStoreProblem, WrongRecoveryKey
from backoffice.security.device_secret import MemoryPort
from tests.desks.founded import CHEAP, OWNER, PACKER, PASSWORD, enter, found, person
from tests.ui.entrance_fakes import KEY, FakeDoor, FakeOffice, FakeRecovery
from tests.ui.entrance_finding import find
from tests.ui.named import unnamed_controls
from ui.entrance import Entrance
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.forgotten import ForgottenPassword
from ui.pages.lost_key import LostKey
from ui.pages.new_computer import NewComputer
from ui.pages.new_sheet import NewSheet
from ui.pages.problem_page import ProblemPage
from ui.pages.sign_in import SignIn


def shown(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1280, 820)
    page.show()


def forget_old() -> None:
    """Let the controls of the step before go, which would happen with the next turn of the loop."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def click(page: QWidget, name: str) -> None:
    forget_old()
    find(page, QAbstractButton, name).click()
    forget_old()


def type_key(page: QWidget, name: str, groups: tuple[str, ...]) -> None:
    forget_old()
    for number, group in enumerate(groups, 1):
        find(page, QLineEdit, f"{name}.group.{number}").setText(group)


def entrance_of(qtbot: QtBot, door: ShopDoor | FakeDoor, jobs: Jobs) -> Entrance:
    entrance = Entrance(door, jobs, Language.ENGLISH)
    shown(qtbot, entrance)
    return entrance


def confirm_sheet(qtbot: QtBot, entrance: Entrance) -> None:
    """Type the two groups back that the new sheet asks for."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in entrance.findChildren(QPushButton, "recovery.print")), timeout=20_000)
    for number in range(1, 7):
        line = find(entrance, QLineEdit, f"recovery.group.{number}")
        if line.isVisible():
            line.setText(find(entrance, QLabel, f"recovery.shown.{number}").text())
    click(entrance, "sheet.enter")


def test_that_who_forgot_the_password_is_sent_to_another_owner_first(qtbot: QtBot, jobs: Jobs) -> None:
    page = ForgottenPassword(FakeDoor(), jobs, "p2")
    shown(qtbot, page)

    words = " ".join(label.text() for label in page.findChildren(QLabel))

    assert "Maria Schulz signs in" in words
    assert "No. 48213 of 10 March 2026" in words
    with qtbot.waitSignal(page.waiting) as waiting:
        click(page, "forgotten.wait")
    assert waiting.args == ["p2"]


def test_that_the_only_owner_has_the_recovery_key_alone(qtbot: QtBot, jobs: Jobs) -> None:
    page = ForgottenPassword(FakeDoor(), jobs, "p1")
    shown(qtbot, page)

    assert page.findChild(QPushButton, "forgotten.wait") is None


def test_that_a_wrong_key_is_told_before_a_password_is_asked_for(qtbot: QtBot, jobs: Jobs) -> None:
    door = FakeDoor()
    page = ForgottenPassword(door, jobs, "p1")
    shown(qtbot, page)
    click(page, "forgotten.enter")
    type_key(page, "forgotten", ("AAAAAA", *KEY[1:]))
    click(page, "forgotten.enter")

    qtbot.waitUntil(find(page, QWidget, "forgotten.trouble").isVisible)
    assert page.step == 1
    assert door.done == []


def test_that_groups_are_judged_pasted_and_left(qtbot: QtBot, jobs: Jobs) -> None:
    page = ForgottenPassword(FakeDoor(), jobs, "p1")
    shown(qtbot, page)
    click(page, "forgotten.enter")
    first, second = (find(page, QLineEdit, f"forgotten.group.{number}") for number in (1, 2))
    first.setText("-".join(KEY).lower())
    assert [find(page, QLineEdit, f"forgotten.group.{number}").text().upper() for number in range(1, 7)] == list(KEY)
    assert find(page, QPushButton, "forgotten.enter").isEnabled()

    second.setText("AAAAAZ")
    assert second.property("wrong") is True
    assert "group 2" in find(page, QLabel, "forgotten.missing").text()
    second.setText("AAA")
    second.editingFinished.emit()
    assert second.property("wrong") is True
    second.setText(KEY[1] + "A")
    assert second.property("wrong") is True
    assert not find(page, QPushButton, "forgotten.enter").isEnabled()


def test_that_the_key_is_typed_by_keyboard_alone(qtbot: QtBot, jobs: Jobs) -> None:
    page = ForgottenPassword(FakeDoor(), jobs, "p1")
    shown(qtbot, page)
    QTest.keyClick(find(page, QPushButton, "forgotten.enter"), Qt.Key.Key_Space)
    page.activateWindow()
    find(page, QLineEdit, "forgotten.group.1").setFocus()
    for group in KEY:
        qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClicks(field, group.lower())

    assert find(page, QPushButton, "forgotten.enter").isEnabled()
    QTest.keyClick(find(page, QPushButton, "forgotten.enter"), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.step == 2)


def test_that_a_forgotten_password_is_replaced_and_so_is_the_key(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    door, groups = found(tmp_path)
    entrance = entrance_of(qtbot, door, jobs)
    entrance.start()
    click(entrance, f"signin.person.{person(door, PACKER)}")
    click(entrance, "signin.forgotten")
    click(entrance, "forgotten.enter")
    type_key(entrance, "forgotten", groups)
    click(entrance, "forgotten.enter")
    qtbot.waitUntil(lambda: bool(entrance.findChildren(QComboBox, "forgotten.person")))
    click(entrance, "forgotten.password.take")
    password = find(entrance, QLineEdit, "forgotten.password").text()
    click(entrance, "forgotten.enter")

    with qtbot.waitSignal(entrance.opened, timeout=20_000) as opened:
        confirm_sheet(qtbot, entrance)

    office = opened.args[0]
    assert (office.person.name, office.keys.recovery_confirmed()) == (OWNER, True)
    office.close()
    enter(door, password=password).close()
    with pytest.raises(WrongRecoveryKey):
        door.check_key(groups)


def test_that_leaving_at_any_step_changes_nothing(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    door, groups = found(tmp_path)
    before = {path.name: path.read_bytes() for path in door.folder.iterdir() if path.is_file()}
    page = ForgottenPassword(door, jobs)
    shown(qtbot, page)
    click(page, "forgotten.enter")
    type_key(page, "forgotten", groups)
    click(page, "forgotten.enter")
    qtbot.waitUntil(lambda: page.step == 2)
    click(page, "forgotten.password.take")
    for step in (1, 0):
        click(page, "forgotten.back")
        assert page.step == step

    with qtbot.waitSignal(page.closed):
        click(page, "forgotten.back")

    assert {path.name: path.read_bytes() for path in door.folder.iterdir() if path.is_file()} == before
    door.check_key(groups)


def test_that_a_lost_key_store_is_made_good_and_the_key_replaced_when_an_owner_is_in(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    first, groups = found(tmp_path)
    door = ShopDoor(first.folder, MemoryPort(), cost=CHEAP)
    entrance = entrance_of(qtbot, door, jobs)
    entrance.start()
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), ProblemPage))
    click(entrance, "problem.recovery_key")
    assert isinstance(entrance.currentWidget(), LostKey)
    click(entrance, "lost.enter")
    type_key(entrance, "lost", groups)
    click(entrance, "lost.enter")
    qtbot.waitUntil(lambda: bool(entrance.findChildren(QLabel, "lost.done")), timeout=20_000)
    click(entrance, "lost.enter")
    assert isinstance(entrance.currentWidget(), SignIn)
    click(entrance, f"signin.person.{person(door, OWNER)}")
    find(entrance, QLineEdit, "signin.password").setText(PASSWORD)
    click(entrance, "signin.enter")

    with qtbot.waitSignal(entrance.opened, timeout=20_000) as opened:
        confirm_sheet(qtbot, entrance)

    opened.args[0].close()
    with pytest.raises(KeyStoreProblem) as problem:
        enter(first)
    assert problem.value.state == "old_value"


def test_that_a_key_store_that_does_not_keep_the_key_is_told_and_the_sheet_stays(qtbot: QtBot, jobs: Jobs) -> None:
    office = FakeOffice(FakeRecovery(problem=KeyStoreProblem("not_kept")))
    page = NewSheet(FakeDoor(), jobs, office)
    shown(qtbot, page)

    qtbot.waitUntil(lambda: bool(page.findChildren(QWidget, "sheet.problem")))

    assert "stays valid" in " ".join(label.text() for label in page.findChildren(QLabel))
    with qtbot.waitSignal(page.done):
        click(page, "sheet.enter")


def test_that_the_new_sheet_may_wait(qtbot: QtBot, jobs: Jobs) -> None:
    office = FakeOffice()
    page = NewSheet(FakeDoor(), jobs, office)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.findChildren(QPushButton, "recovery.print")))

    with qtbot.waitSignal(page.done):
        click(page, "sheet.later")

    assert not office.keys.confirmed


def _is_there(page: Any) -> bool:
    return page.step == 0 or bool(page.findChildren(QPushButton, "recovery.print"))


def test_that_every_control_of_the_guides_has_a_name(qtbot: QtBot, jobs: Jobs) -> None:
    door = FakeDoor()
    for page in (ForgottenPassword(door, jobs, "p2"), LostKey(door, jobs), NewComputer(door, jobs), NewSheet(door, jobs, FakeOffice())):
        shown(qtbot, page)
        qtbot.waitUntil(partial(_is_there, page))
        assert unnamed_controls(page) == []
