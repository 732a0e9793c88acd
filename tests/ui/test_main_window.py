"""The window: pages by right, search from anywhere, the lock, and the strip of jobs."""

import threading
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, board_rows, context_for
from tests.ui.named import there, unnamed_controls
from ui import status_strip
from ui.jobs import Tick
from ui.main_window import MainWindow
from ui.navigation import PageSpec
from ui.pages.orders_page import OrdersPage
from ui.pages.page import Page
from ui.theme import Step, theme
from ui.widgets.command_box import CommandBox

Open = Callable[..., MainWindow]
W = TypeVar("W", bound=QWidget)
PAGES = (
    PageSpec("orders", "Orders", "shopping-bag", "orders:view", OrdersPage),
    PageSpec("import", "Import", "file-input", "orders:import", lambda context: Page(context, name="import"), admin=True),
)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Open]:
    windows: list[MainWindow] = []

    def opened(rights: frozenset[str] = ALL_RIGHTS) -> MainWindow:
        window = MainWindow(context_for(FakeOrderDesk(board_rows()), rights=rights), PAGES, role="Owner")
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: window._context.jobs.running == ())
        return window

    yield opened
    for window in windows:
        window._context.jobs.shut_down()


def test_that_every_control_of_the_window_has_a_name(open_window: Open) -> None:
    assert unnamed_controls(open_window()) == []


def test_that_only_pages_with_the_right_are_listed(open_window: Open) -> None:
    window = open_window(frozenset({"orders:view"}))

    assert list(window.sidebar.entries) == ["orders"]
    window.show_page("import")
    assert window.page is not None
    assert window.page.objectName() == "orders"


def test_that_the_badge_counts_what_can_be_shipped(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()

    assert window.sidebar.entries["orders"].badge.text() == "4"


def test_that_search_is_found_from_any_page(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    QTest.mouseClick(there(window.findChild(QPushButton, "nav.import")), Qt.MouseButton.LeftButton)

    QTest.keyClick(window, Qt.Key.Key_K, CTRL)

    box = there(window.findChild(CommandBox))
    QTest.keyClicks(there(box.findChild(QLineEdit)), "friseur")
    QTest.keyClick(there(box.findChild(QLineEdit)), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page is not None and window.page.objectName() == "orders")

    qtbot.waitUntil(lambda: "B-2026-1041" in [label.text() for label in window.findChildren(QLabel, "order.number")])


def test_that_the_lock_is_asked_for_by_button_and_key(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()

    with qtbot.waitSignal(window.lock_asked):
        QTest.mouseClick(there(window.findChild(QPushButton, "sidebar.lock")), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.lock_asked):
        QTest.keyClick(window, Qt.Key.Key_L, CTRL)


def test_that_the_shortcuts_are_listed(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()

    window.show_shortcuts()

    dialogs = window.findChildren(QDialog, "shortcuts")
    assert [dialog.isVisible() for dialog in dialogs] == [True]
    with qtbot.waitSignal(dialogs[0].rejected):
        QTest.mouseClick(there(dialogs[0].findChild(QPushButton, "shortcuts.close")), Qt.MouseButton.LeftButton)


def test_that_the_title_names_no_person_and_no_order(open_window: Open) -> None:
    assert open_window().windowTitle() == "Backoffice"


def shown(window: MainWindow, kind: type[W], name: str) -> list[W]:
    """Return the controls of the status bar by this name that can be seen."""
    return [widget for widget in window.status.findChildren(kind, name) if widget.isVisible()]


def test_that_a_long_job_is_shown_with_cancel_and_without_its_name_under_the_cover(
    qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(status_strip, "AFTER_SECONDS", 0.0)
    window, step = open_window(), threading.Event()
    stopped: list[Exception] = []

    def work(tick: Tick) -> None:
        while not step.wait(0.01):
            tick(148, 248)

    window._context.jobs.outside(work, print, stopped.append, title="Import bestellungen.csv")
    qtbot.waitUntil(lambda: any("148 of 248" in label.text() for label in window.status.findChildren(QLabel, "job.words")))

    window.status.cover(covered=True)
    qtbot.waitUntil(lambda: shown(window, QLabel, "job.words") != [])
    assert [label.text() for label in shown(window, QLabel, "job.words")] == ["Work in progress"]
    assert shown(window, QPushButton, "job.cancel") == []
    window.status.cover(covered=False)
    qtbot.waitUntil(lambda: shown(window, QPushButton, "job.cancel") != [])
    QTest.mouseClick(shown(window, QPushButton, "job.cancel")[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(stopped))


def test_that_the_chosen_entry_and_its_badge_have_the_size_of_type_that_holds(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    entries = window.sidebar.entries
    entries["import"].show_badge("3")
    theme().set_scale(1.25)
    window.show_page("import")
    qtbot.wait(0)

    assert entries["import"].font().weight() == theme().face(Step.STRONG).weight()
    assert entries["orders"].font().weight() == theme().face(Step.BODY).weight()
    for entry in entries.values():
        assert entry.font().pointSizeF() == pytest.approx(theme().face(Step.BODY).pointSizeF())
        assert entry.badge.font().pointSizeF() == pytest.approx(theme().face(Step.KEY).pointSizeF())
