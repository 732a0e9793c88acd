"""The cover hides everything at once, opens for the PIN or the password only, and drops the keys after half an hour."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backoffice.errors import WrongPassword
from tests.ui.entrance_fakes import PASSWORD
from tests.ui.entrance_finding import find
from ui.cover import Cover
from ui.idle import IdleTimer, idle_limit
from ui.jobs import Jobs, Tick
from ui.pin import DayPin


def verify(password: str) -> None:
    if password != PASSWORD:
        raise WrongPassword


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    window.setWindowTitle("Order 1001 – Eva Thöne")
    below = QLineEdit()
    below.setObjectName("below")
    window.setCentralWidget(below)
    window.resize(1000, 700)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def cover(window: QMainWindow, jobs: Jobs) -> Iterator[Cover]:
    cover = Cover(window, jobs, verify, "Maria Schulz")
    yield cover
    if cover.is_locked:
        cover._stop()


def shown(cover: Cover, name: str) -> bool:
    return bool(find(cover, QWidget, name).isVisible())


def type_pin(qtbot: QtBot, cover: Cover, pin: str) -> None:
    QTest.keyClicks(find(cover, QWidget, "cover.pin"), pin)


def type_password(qtbot: QtBot, cover: Cover, password: str) -> None:
    QTest.keyClicks(find(cover, QLineEdit, "cover.password"), password)
    find(cover, QPushButton, "cover.open").click()


def test_that_locking_covers_window_title_and_dialogs(qtbot: QtBot, window: QMainWindow, cover: Cover) -> None:
    dialog = QDialog(window)
    dialog.open()

    cover.lock()

    assert cover.geometry() == window.rect()
    assert window.windowTitle() == "Backoffice"
    assert not dialog.isVisible()
    cover.pin.set("123456")
    cover._enter("pin")
    type_pin(qtbot, cover, "123456")
    assert dialog.isVisible()
    assert window.windowTitle() == "Order 1001 – Eva Thöne"


def test_that_a_dialog_that_opens_under_the_cover_stays_hidden(qtbot: QtBot, window: QMainWindow, cover: Cover) -> None:
    cover.lock()
    dialog = QDialog(window)
    dialog.open()

    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_that_the_first_lock_asks_for_the_password_and_then_offers_a_pin(qtbot: QtBot, cover: Cover) -> None:
    cover.lock()
    assert not shown(cover, "cover.pin")
    type_password(qtbot, cover, PASSWORD)
    qtbot.waitUntil(lambda: shown(cover, "cover.skip"))
    type_pin(qtbot, cover, "481516")
    with qtbot.waitSignal(cover.unlocked):
        type_pin(qtbot, cover, "481516")

    cover.lock()
    assert shown(cover, "cover.pin")
    with qtbot.waitSignal(cover.unlocked):
        type_pin(qtbot, cover, "481516")


def test_that_three_wrong_pins_call_for_the_password(qtbot: QtBot, cover: Cover) -> None:
    cover.pin.set("481516")
    cover.lock()
    hint = find(cover, QLabel, "cover.hint")
    type_pin(qtbot, cover, "000000")
    assert "Two tries" in hint.text()
    type_pin(qtbot, cover, "000000")
    assert "One try" in hint.text()
    type_pin(qtbot, cover, "000000")

    assert shown(cover, "cover.password")
    assert not shown(cover, "cover.pin")
    assert cover.is_locked


def test_that_a_wrong_password_does_not_open(qtbot: QtBot, cover: Cover) -> None:
    cover.lock()
    type_password(qtbot, cover, "falsch")

    qtbot.waitUntil(lambda: "does not match" in find(cover, QLabel, "cover.hint").text())
    assert cover.is_locked


def test_that_keys_reach_nothing_below(qtbot: QtBot, window: QMainWindow, cover: Cover) -> None:
    cover.lock()

    QTest.keyClicks(find(window, QLineEdit, "below"), "secret")

    assert find(window, QLineEdit, "below").text() == ""


def test_that_jobs_go_on_without_their_names(qtbot: QtBot, cover: Cover, jobs: Jobs) -> None:
    cover.lock()
    done: list[int] = []

    def work(tick: Tick) -> int:
        tick(1, 2)
        return 7

    jobs.outside(work, done.append, lambda _error: None, title="Import of Eva Thöne.csv")

    assert "still running" in find(cover, QLabel, "cover.work").text()
    assert "Eva" not in find(cover, QLabel, "cover.work").text()
    qtbot.waitUntil(lambda: done == [7])
    assert find(cover, QLabel, "cover.work").text() == ""


def test_that_half_an_hour_under_the_cover_signs_out(qtbot: QtBot, cover: Cover) -> None:
    cover._sign_out.setInterval(10)
    cover.pin.set("481516")

    with qtbot.waitSignal(cover.sign_out_asked):
        cover.lock()

    assert cover.pin.tries == 0


def test_that_a_pin_holds_for_one_day_only() -> None:
    today = [date(2026, 3, 2)]
    pin = DayPin(lambda: today[0])
    pin.set("481516")
    assert pin.matches("481516")
    assert b"481516" not in pin._hash

    today[0] = date(2026, 3, 3)

    assert not pin.matches("481516")


def test_that_rights_over_people_or_payments_shorten_the_idle_time() -> None:
    assert idle_limit(frozenset({"orders:view"})) == 900
    assert idle_limit(frozenset({"users:manage"})) == idle_limit(frozenset({"payments:pay_out"})) == 300


def test_that_idleness_is_counted_down_only_in_the_last_minute(qtbot: QtBot, window: QMainWindow) -> None:
    now = [0.0]
    timer = IdleTimer(300, monotonic=lambda: now[0], wall=lambda: now[0])
    told: list[int] = []
    ends: list[bool] = []
    timer.last_minute.connect(told.append)
    timer.idle.connect(lambda: ends.append(True))
    timer.start()
    now[0] = 200.0
    timer._last_wall = 200.0
    timer.look()
    assert told == []

    now[0] = 250.0
    timer.look()
    assert told == [50]
    QTest.keyClick(find(window, QLineEdit, "below"), Qt.Key.Key_A)
    assert told == [50, 0]

    now[0] = 551.0
    timer.look()
    timer.look()
    assert ends == [True]
    timer.stop()


def test_that_sleep_is_seen_by_the_wall_clock(qtbot: QtBot) -> None:
    wall = [0.0]
    timer = IdleTimer(300, monotonic=lambda: 0.0, wall=lambda: wall[0])
    timer.start()
    wall[0] = 3600.0

    with qtbot.waitSignal(timer.slept):
        timer.look()
    timer.stop()


def test_that_nothing_under_the_cover_is_there_to_be_read_out(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    content = QWidget()
    label = QLabel("Anna Lindqvist", content)
    layout = QVBoxLayout(window)
    layout.addWidget(content)
    window.show()
    jobs = Jobs()
    cover = Cover(window, jobs, lambda _password: None, "Mia Becker")
    cover.lock()
    assert not label.isVisible()
    QLabel("Paul O’Brien", content).show()  # what arrives meanwhile
    assert [one.text() for one in content.findChildren(QLabel) if one.isVisible()] == []

    cover._uncover()
    assert label.isVisible()
    jobs.shut_down()
