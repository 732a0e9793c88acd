"""A password that was seen: reported by anybody from any page, told to the owners on "Today", settled by a new key or with a reason."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.seen_passwords import NoNewKey
from tests.desks.founded import OTHER, OWNER, PACKER, PASSWORD, enter, found, person
from tests.ui.named import there, unnamed_controls
from ui.app import Program
from ui.dialogs.seen_password_dialogs import SeenPasswordDialog, SeenReportedDialog
from ui.i18n import Language
from ui.main_window import MainWindow

W = TypeVar("W", bound=QWidget)
SLOW = 20_000
NEW = "laterne kompass nebel ziegel"


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    return found(tmp_path)[0]


@pytest.fixture
def program(qtbot: QtBot, door: ShopDoor) -> Iterator[Program]:  # qtbot makes the application
    program = Program(cast("QApplication", QApplication.instance()), door, Language.ENGLISH)
    yield program
    program.close()


def office_of(program: Program) -> Office:
    assert program.office is not None
    return program.office


class Hand:
    """Finds what is shown in any window of the program, waits for it and presses it."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self._qtbot, self._program = qtbot, program

    def sign_in(self, door: ShopDoor, name: str, password: str = PASSWORD) -> MainWindow:
        self._program.open_office(enter(door, name, password))
        window = there(self._program.window)
        window.show()
        return window

    def until(self, done: Callable[[], object]) -> None:
        self._qtbot.waitUntil(lambda: bool(done()), timeout=SLOW)

    def see(self, kind: type[W], name: str) -> W:
        self.until(lambda: self._seen(kind, name) is not None)
        return there(self._seen(kind, name))

    def shows(self, name: str) -> bool:
        return self._seen(QWidget, name) is not None

    def press(self, name: str) -> None:
        self.see(QPushButton, name).click()

    def replace(self, old: str, new: str) -> None:
        self.see(QLineEdit, "seen_password.old").setText(old)
        for name in ("seen_password.new", "seen_password.new.again"):
            self.see(QLineEdit, name).setText(new)
        self.press("seen_password.ok")

    @staticmethod
    def _seen(kind: type[W], name: str) -> W | None:
        every = (widget for top in QApplication.topLevelWidgets() for widget in top.findChildren(kind, name))
        return next((widget for widget in every if widget.isVisible()), None)


@pytest.fixture
def hand(qtbot: QtBot, program: Program) -> Hand:
    return Hand(qtbot, program)


def test_that_anybody_reports_by_keys_from_any_page(hand: Hand, program: Program, door: ShopDoor) -> None:
    window = hand.sign_in(door, PACKER)
    window.open_box()
    words = hand.see(QLineEdit, "commands.words")
    words.setText("password was seen")
    QTest.keyClick(words, Qt.Key.Key_Return)
    dialog = there(hand.see(QLineEdit, "seen_password.old").window())
    assert isinstance(dialog, SeenPasswordDialog)
    assert unnamed_controls(dialog) == []
    assert "until it has a new key" in hand.see(QLabel, "seen_password.open.detail").text()
    assert not hand.see(QPushButton, "seen_password.ok").isEnabled()
    hand.replace("falsche vier worte hier", OTHER)
    hand.see(QWidget, "seen_password.trouble")
    line = hand.see(QLineEdit, "seen_password.new")
    assert line.height() == line.visibleRegion().boundingRect().height()  # the dialog grows for what it has to say
    hand.replace(PASSWORD, PASSWORD)
    hand.until(lambda: "password of until now" in hand.see(QLabel, "seen_password.trouble.words").text())
    hand.replace(PASSWORD, NEW)

    said = hand.see(QPushButton, "seen_reported.close").window()
    assert isinstance(said, SeenReportedDialog)
    assert unnamed_controls(said) == []
    assert "“Today”" in hand.see(QLabel, "seen_reported.next").text()
    hand.press("seen_reported.close")
    program.sign_out()
    enter(door, PACKER, NEW).close()


def test_that_an_owner_says_on_today_why_no_key_is_needed(hand: Hand, program: Program, door: ShopDoor) -> None:
    who = person(door, PACKER)
    office = enter(door, PACKER)
    office.keys.replace_seen_password(PASSWORD, OTHER)
    office.close()
    window = hand.sign_in(door, OWNER)
    window.show_page("today")
    assert hand.see(QLabel, f"today.line.seen.{who}").text() == f"{PACKER} reports: my password was seen"
    hand.press(f"today.unneeded.{who}")
    dialog = hand.see(QPushButton, "no_new_key.ok").window()
    assert unnamed_controls(dialog) == []
    reasons = hand.see(QComboBox, "no_new_key.reason")
    assert [reasons.itemData(place) for place in range(reasons.count())] == list(NoNewKey)
    reasons.setCurrentIndex(reasons.findData(NoNewKey.COLLEAGUE))
    hand.press("no_new_key.ok")

    hand.until(lambda: not hand.shows(f"today.line.seen.{who}"))
    lines = office_of(program).log.page(limit=2)
    assert [line.code for line in lines] == [NoNewKey.COLLEAGUE, "password.seen"]


def test_that_an_owner_gives_the_new_key_at_once_or_later_from_today(hand: Hand, program: Program, door: ShopDoor) -> None:
    who = person(door, OWNER)
    window = hand.sign_in(door, OWNER)
    window.show_page("settings")
    hand.press("settings.password_seen")
    hand.replace(PASSWORD, OTHER)
    hand.press("seen_reported.later")
    window.show_page("today")
    hand.press(f"today.show.seen.{who}")
    hand.press("key_renewed.later")
    hand.until(lambda: not hand.shows(f"today.line.seen.{who}"))

    window.seen_asked.emit()
    hand.replace(OTHER, NEW)
    hand.press("seen_reported.renew")
    hand.press("key_renewed.later")
    renewal = office_of(program).renewal
    assert renewal.seen_passwords() == ()
    told = [line.code for line in office_of(program).log.page(limit=12) if line.code in ("password.seen", "keys.rotated")]
    assert told == ["keys.rotated", "password.seen"] * 2
