"""Users and roles: what an owner reads, gives and takes back, on a real shop; and the program around it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.people import BuiltInRole, Colleague, PersonId
from backoffice.errors import Cancelled, WrongPassword
from tests.desks.founded import OTHER, OWNER, PACKER, PASSWORD, enter, found, person
from tests.ui.named import there, unnamed_controls
from ui import clipboard
from ui.app import Program
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.change_password import FirstPassword
from ui.pages.sign_in import SignIn
from ui.pages.users_page import UsersPage
from ui.theme import theme

W = TypeVar("W", bound=QWidget)
SLOW = 10_000


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    return found(tmp_path)[0]


@pytest.fixture
def office(door: ShopDoor) -> Iterator[Office]:
    office = enter(door)
    yield office
    office.close()


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> Iterator[UsersPage]:
    jobs = Jobs()
    formats = Formats(Language.ENGLISH.locale, "Europe/Berlin", office.session.clock)
    page = UsersPage(UiContext(office, jobs, ChangeHub(), theme(), formats))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    qtbot.waitUntil(lambda: page._people.person is not None)
    yield page
    jobs.shut_down()


def find(root: QWidget, kind: type[W], name: str) -> W:
    return there(cast("W | None", root.findChild(kind, name)))


def words(root: QWidget, name: str) -> str:
    return find(root, QLabel, name).text()


def dialog(qtbot: QtBot) -> QDialog:
    shown: list[QDialog] = []

    def look() -> bool:
        shown[:] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        return bool(shown)

    qtbot.waitUntil(look)
    return shown[0]


def roles(office: Office) -> dict[str, str]:
    return {one.name: one.role for one in office.people.everybody()}


def choose(page: UsersPage, name: str) -> None:
    chosen = next(one for one in page._staff.people if one.name == name)
    QTest.mouseClick(find(page, QWidget, f"users.people.{chosen.id}"), Qt.MouseButton.LeftButton)


def pick(page: QWidget, name: str, value: str) -> None:
    box = find(page, QComboBox, name)
    box.setCurrentIndex(box.findData(value))


def click(root: QWidget, name: str) -> None:
    QTest.mouseClick(find(root, QPushButton, name), Qt.MouseButton.LeftButton)


def lines(root: QWidget) -> list[str]:
    return [label.text() for label in root.findChildren(QLabel)]


def test_that_somebody_s_rights_are_told_before_a_role_is_given_and_the_change_can_be_undone(
    qtbot: QtBot, page: UsersPage, office: Office
) -> None:
    choose(page, PACKER)
    cards = find(page, QWidget, "users.rights")
    assert {"Jonas may", "Jonas may not", "Mark orders as shipped", "Pay out refunds"} <= set(lines(cards))
    assert "new" not in lines(cards)
    assert not find(page, QPushButton, "users.assign").isEnabled()

    pick(page, "users.role", "service")
    assert lines(cards).count("new") == 9
    assert lines(cards).count("falls away") == 1
    assert words(page, "users.was") == "was Packing · not saved yet"
    assert words(page, "users.effect.words").startswith("Jonas then has 9 right(s) more and 1 right(s) fewer.")

    click(page, "users.assign")
    qtbot.waitUntil(lambda: roles(office)[PACKER] == "service")
    qtbot.waitUntil(lambda: find(page, QPushButton, "users.toast.undo").isVisible())
    click(page, "users.toast.undo")
    qtbot.waitUntil(lambda: roles(office)[PACKER] == "packing")


def test_that_the_keyboard_alone_moves_through_people(qtbot: QtBot, page: UsersPage) -> None:
    page.arrive()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    first = page._people.person
    QTest.keyClick(page._people._list, Qt.Key.Key_Down)
    second = page._people.person
    QTest.keyClick(page._people._list, Qt.Key.Key_Up)

    assert first is not None
    assert first.name == OWNER
    assert second is not None
    assert second.name == PACKER
    assert page._people.person == first


def test_that_an_invited_person_gets_four_words_and_must_change_them(qtbot: QtBot, page: UsersPage, door: ShopDoor, office: Office) -> None:
    click(page, "users.invite")
    asked = dialog(qtbot)
    assert not find(asked, QPushButton, "invite.ok").isEnabled()
    assert unnamed_controls(asked) == []
    find(asked, QLineEdit, "invite.name").setText(OWNER.upper())
    assert not find(asked, QPushButton, "invite.ok").isEnabled()
    find(asked, QLineEdit, "invite.name").setText("Mia Becker")
    pick(asked, "invite.role", "service")
    first = words(asked, "invite.password.words")
    click(asked, "invite.ok")
    qtbot.waitUntil(lambda: "Mia Becker" in roles(office), timeout=SLOW)
    qtbot.waitUntil(lambda: page._people.person is not None and page._people.person.name == "Mia Becker")
    assert "first password not changed yet" in words(page, "users.since")
    office.close()

    again = enter(door, "Mia Becker", first)
    assert again.first_password
    assert len(first.split()) == 4
    again.close()


def test_that_what_is_copied_does_not_stay_in_the_clipboard(qtbot: QtBot, page: UsersPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "KEPT_MS", 50)
    board = QGuiApplication.clipboard()
    clipboard.copy_for_a_while("vier geheime worte hier")
    assert board.text() == "vier geheime worte hier"
    assert board.mimeData().hasFormat("x-kde-passwordManagerHint")
    qtbot.waitUntil(lambda: not board.text())

    clipboard.copy_for_a_while("vier geheime worte hier")
    board.setText("etwas anderes")
    qtbot.wait(150)
    assert board.text() == "etwas anderes"


def test_that_who_leaves_has_no_access_and_a_new_key_is_asked_for_if_that_is_wished(qtbot: QtBot, page: UsersPage, office: Office) -> None:
    choose(page, PACKER)
    assert [action.objectName() for action in page._people.menu().actions() if action.objectName()] == [
        *("users.menu.rename", "users.menu.reset", "users.menu.leave"),
    ]
    asked: list[bool] = []
    page.renewal_asked.connect(lambda: asked.append(PACKER not in roles(office)))

    page._take_verb("leave", there_is(page, PACKER))
    click(dialog(qtbot), "leave.ok")
    qtbot.waitUntil(lambda: bool(asked), timeout=SLOW)
    assert asked == [True]

    office.people.add("Mia Becker", "packing", PASSWORD)
    page.reload()
    qtbot.waitUntil(lambda: any(one.name == "Mia Becker" for one in page._staff.people), timeout=SLOW)
    page._take_verb("leave", there_is(page, "Mia Becker"))
    leave = dialog(qtbot)
    find(leave, QCheckBox, "leave.renew").setChecked(False)
    click(leave, "leave.ok")
    qtbot.waitUntil(lambda: "Mia Becker" not in roles(office), timeout=SLOW)
    assert asked == [True]


def there_is(page: UsersPage, name: str) -> Colleague:
    return next(one for one in page._staff.people if one.name == name)


def test_that_oneself_is_offered_neither_leaving_nor_a_reset(page: UsersPage) -> None:
    choose(page, OWNER)
    assert [action.objectName() for action in page._people.menu().actions()] == ["users.menu.rename"]


def test_that_an_owner_who_takes_another_role_is_out_at_once(qtbot: QtBot, page: UsersPage, office: Office) -> None:
    choose(page, OWNER)
    pick(page, "users.role", "packing")
    click(page, "users.assign")
    qtbot.waitUntil(lambda: find(page, QWidget, "users.problem").isVisible())
    assert "owner" in words(page, "users.problem.words")

    office.people.change_role(person_of(office, PACKER), BuiltInRole.OWNER)
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    click(page, "users.assign")
    qtbot.waitUntil(lambda: bool(left))
    assert "users:manage" not in office.rights


def person_of(office: Office, name: str) -> PersonId:
    return next(one.id for one in office.people.everybody() if one.name == name)


def test_that_a_role_of_the_shop_s_own_is_made_from_boxes_and_taken_away_again(qtbot: QtBot, page: UsersPage, office: Office) -> None:
    click(page, "users.tab.roles")
    click(page, "users.new_role")
    editor = find(page, QWidget, "users.editor")
    offered = {box.objectName().removeprefix("users.editor.") for box in editor.findChildren(QCheckBox)}
    assert not offered & {"users:manage", "privacy:review", "payments:pay_out", "password:change"}

    find(page, QLineEdit, "users.role_name").setText("packing")
    assert not find(page, QPushButton, "users.save_role").isEnabled()
    find(page, QLineEdit, "users.role_name").setText("Helpers")
    find(editor, QCheckBox, "users.editor.shipping:ship").setChecked(True)
    assert find(editor, QCheckBox, "users.editor.orders:work").isChecked()
    click(page, "users.save_role")
    qtbot.waitUntil(lambda: [one.name for one in office.people.own_roles()] == ["Helpers"])
    qtbot.waitUntil(lambda: words(page, "users.editor_title") == "Helpers")

    click(page, "users.remove_role")
    qtbot.waitUntil(lambda: office.people.own_roles() == ())
    qtbot.waitUntil(lambda: find(page, QPushButton, "users.toast.undo").isVisible())
    click(page, "users.toast.undo")
    qtbot.waitUntil(lambda: [one.name for one in office.people.own_roles()] == ["Helpers"])


def test_that_two_roles_stand_beside_each_other_with_what_only_one_has(page: UsersPage) -> None:
    click(page, "users.tab.roles")
    QTest.mouseClick(find(page, QWidget, "users.roles.packing"), Qt.MouseButton.LeftButton)
    pick(page, "users.compare", "accounting")
    cards = find(page, QWidget, "users.role_rights")
    assert {"Packing may", "Accounting may"} <= set(lines(cards))
    assert lines(cards).count("only here") == 2 + 5


def test_that_the_idle_time_of_a_role_is_set_and_put_back(qtbot: QtBot, page: UsersPage, office: Office) -> None:
    click(page, "users.tab.roles")
    QTest.mouseClick(find(page, QWidget, "users.roles.packing"), Qt.MouseButton.LeftButton)
    box = find(page, QComboBox, "users.idle")
    assert box.currentText() == "as usual (15 min)"
    box.setCurrentIndex(box.findData(2))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: office.people.idle_minutes() == {"packing": 2})
    qtbot.waitUntil(lambda: find(page, QPushButton, "users.toast.undo").isVisible())
    click(page, "users.toast.undo")
    qtbot.waitUntil(lambda: office.people.idle_minutes() == {})


def test_that_every_control_of_the_page_has_a_name(page: UsersPage) -> None:
    assert unnamed_controls(page) == []
    click(page, "users.tab.roles")
    click(page, "users.new_role")
    assert unnamed_controls(page) == []


@pytest.fixture
def program(qtbot: QtBot, door: ShopDoor) -> Iterator[Program]:
    program = Program(cast("QApplication", QApplication.instance()), door, Language.ENGLISH)
    yield program
    program.close()


def looks(program: Program) -> bool:
    return program.looking is not None


def until(qtbot: QtBot, done: Callable[[], bool]) -> None:
    qtbot.waitUntil(done, timeout=SLOW)


def test_that_a_first_password_leads_to_one_s_own_before_anything_else(qtbot: QtBot, program: Program, door: ShopDoor) -> None:
    office = enter(door)
    office.people.reset_password(person(door, PACKER), OTHER)
    office.close()

    program.entrance.show()
    program.open_office(enter(door, PACKER, OTHER))
    shown = program.entrance.currentWidget()
    assert isinstance(shown, FirstPassword)
    assert program.window is None
    assert unnamed_controls(shown) == []
    find(shown, QLineEdit, "first_password.old").setText("falsche vier worte hier")
    for name in ("first_password.new", "first_password.new.again"):
        find(shown, QLineEdit, name).setText("laterne kompass nebel ziegel")
    find(shown, QPushButton, "first_password.enter").click()
    until(qtbot, lambda: find(shown, QWidget, "first_password.trouble").isVisible())

    find(shown, QLineEdit, "first_password.old").setText(OTHER)
    find(shown, QPushButton, "first_password.enter").click()
    until(qtbot, lambda: program.window is not None)
    assert program.office is not None
    assert "orders:view" in program.office.rights
    program.sign_out()
    with pytest.raises(WrongPassword):
        enter(door, PACKER, OTHER)


def test_that_another_role_s_view_shows_no_more_than_that_role_sees_and_changes_nothing(program: Program, door: ShopDoor) -> None:
    program.open_office(enter(door))
    program.look_as("packing")
    assert program.looking is not None
    assert program.window is not None
    looking, seen = program.looking, program.looking._office
    assert looking.window.isVisible()
    assert not program.window.isVisible()
    assert set(looking.window._specs) == {"today", "orders", "packing", "settings"}
    assert {"users:manage", "payments:view"} & {*map(str, seen.rights)} == set()

    find(looking.window, QPushButton, "look.back").click()
    assert program.window.isVisible()
    with pytest.raises(Cancelled):
        seen.today.lines()


def test_that_the_lock_ends_the_view_of_another_role_too(program: Program, door: ShopDoor) -> None:
    program.open_office(enter(door))
    program.look_as("accounting")
    assert program.looking is not None
    program.looking.window.lock_asked.emit()

    assert not looks(program)
    assert program.desk is not None
    assert program.desk.cover.is_locked


def test_that_somebody_else_takes_over_by_name_and_password(qtbot: QtBot, program: Program, door: ShopDoor) -> None:
    office = enter(door)
    program.open_office(office)
    window = program.window
    assert window is not None
    find(window, QPushButton, "sidebar.switch").click()
    until(qtbot, lambda: window.findChild(QMenu, "switch") is not None)
    menu = find(window, QMenu, "switch")
    assert [action.text() for action in menu.actions()] == [f"{PACKER} · Packing"]
    assert not menu.actions()[0].icon().isNull()
    menu.actions()[0].trigger()

    with pytest.raises(Cancelled):
        office.orders.view_counts()
    shown = program.entrance.currentWidget()
    assert isinstance(shown, SignIn)
    find(shown, QLineEdit, "signin.password").setText(PASSWORD)
    find(shown, QPushButton, "signin.enter").click()
    until(qtbot, lambda: program.window is not None)
    assert program.office is not None
    assert program.office.person.name == PACKER


def test_that_long_names_are_read_whole_in_large_type(qtbot: QtBot, page: UsersPage, office: Office) -> None:
    added = office.people.add("Maximiliane von Hohenstein-Lichterfeld", BuiltInRole.SERVICE, OTHER, first=False)
    theme().set_scale(1.5)
    page.reload()
    qtbot.waitUntil(lambda: page.findChild(QWidget, f"users.people.{added.id}") is not None)
    choose(page, "Maximiliane von Hohenstein-Lichterfeld")
    name = find(page, QLabel, "users.person")

    def check_rows() -> None:
        row, other = (find(page, QWidget, f"users.people.{one.id}") for one in (added, office.person))
        assert row.height() == row.heightForWidth(row.width()) > other.height() == theme().px(60)

    qtbot.waitUntil(check_rows)  # rows are made anew as people come in
    assert name.wordWrap()
    assert name.text() == "Maximiliane von Hohenstein-Lichterfeld"
    qtbot.waitUntil(lambda: name.height() >= name.heightForWidth(name.width()) > name.fontMetrics().height())
    theme().set_scale(1.0)
    page.resize(780, 600)
    look = find(page, QPushButton, "users.look")
    qtbot.waitUntil(lambda: look.width() >= look.sizeHint().width() and look.geometry().top() >= name.geometry().bottom())
