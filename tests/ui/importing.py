"""The import page on a desk that is played, and how its tests see and press it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.import_fakes import FakeImportDesk, context_for
from ui.context import UiContext
from ui.pages.import_page import ImportPage

Kind = TypeVar("Kind", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk() -> FakeImportDesk:
    return FakeImportDesk()


@pytest.fixture
def context(desk: FakeImportDesk, qapp: object) -> Iterator[UiContext]:
    made = context_for(desk)
    yield made
    desk.go_on.set()
    assert made.jobs.shut_down()


@pytest.fixture
def page(context: UiContext, qtbot: QtBot) -> ImportPage:
    return opened(ImportPage(context), qtbot)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bestellungen_2026-03-10.csv"
    path.write_bytes(b"x" * 412_000)
    return path


def opened(page: ImportPage, qtbot: QtBot) -> ImportPage:
    qtbot.addWidget(page)
    page.resize(1216, 824)
    with qtbot.waitExposed(page):
        page.show()
    return page


def part(page: QWidget, kind: type[Kind], name: str) -> Kind:
    found = page.findChild(kind, name)
    assert found is not None, f"no {kind.__name__} {name}"
    return found


def words(page: QWidget, name: str) -> str:
    return part(page, QLabel, name).text()


def seen(page: ImportPage, name: str) -> bool:
    return any(child.isVisible() for child in page.findChildren(QWidget, name))


def wait_for(qtbot: QtBot, page: ImportPage, name: str) -> None:
    qtbot.waitUntil(lambda: seen(page, name), timeout=3000)


def click(qtbot: QtBot, page: ImportPage, name: str) -> None:
    wait_for(qtbot, page, name)
    button = next(one for one in page.findChildren(QPushButton, name) if one.isVisible())
    qtbot.waitUntil(button.isEnabled, timeout=3000)
    QTest.mouseClick(button, LEFT)


def read(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    page.import_file(file)
    wait_for(qtbot, page, "import.preview")


def publish(qtbot: QtBot, page: ImportPage, file: Path) -> None:
    read(qtbot, page, file)
    click(qtbot, page, "import.publish")
    wait_for(qtbot, page, "import.result")


def toast(page: ImportPage) -> str:
    return words(page, "import.toast.words") if seen(page, "import.toast") else ""


def drop(page: ImportPage, data: QMimeData) -> None:
    buttons, keys, action = LEFT, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    middle = QPointF(600, 400)
    page.dragEnterEvent(QDragEnterEvent(middle.toPoint(), action, data, buttons, keys))
    page.dropEvent(QDropEvent(middle, action, data, buttons, keys))
