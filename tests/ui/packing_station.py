"""The packing station on a desk that is played, and its keys."""

from collections.abc import Iterator
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, board_rows, context_for
from tests.ui.named import there
from tests.ui.packing_fakes import COFFEE, FakePackingDesk
from ui.pages.packing_page import PackingPage
from ui.widgets.packing_rows import HeardStrip, PackRow, ScanField

W = TypeVar("W", bound=QWidget)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
DHL, DPD = "00340434161094042557", "01505123456789"
WHOLE = (COFFEE, "FP-0040-U", "FP-0040-U", "FP-0040-U", "96385074", "96385074", "GK-0007")


@pytest.fixture
def desk() -> FakePackingDesk:
    return FakePackingDesk()


@pytest.fixture
def beeps(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Count the warning sounds."""
    heard: list[int] = []
    monkeypatch.setattr("ui.pages.packing_page.QApplication.beep", lambda: heard.append(1))
    return heard


class Station:
    """The page with a scanner before it."""

    def __init__(self, qtbot: QtBot, page: PackingPage) -> None:
        self.qtbot, self.page = qtbot, page

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.page.context.jobs.running == () and not self.page._work._lines)
        QApplication.processEvents()

    def scan(self, *codes: str) -> None:
        """Send each code as a scanner does: fast keys into whatever has the focus, ended by Enter."""
        for code in codes:
            QTest.keyClicks(self.field, code)
            QTest.keyClick(self.field, Qt.Key.Key_Return)
            self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key a while after the last scan."""
        self.page._last_line.invalidate()
        QTest.keyClick(self.field, key, modifiers)
        self.settle()

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return)

    @property
    def field(self) -> ScanField:
        return self.find(ScanField, "packing.scan")

    def find(self, kind: type[W], name: str) -> W:
        return there(self.page.findChild(kind, name))

    def words(self, name: str) -> str:
        return self.find(QLabel, name).text()

    @property
    def said(self) -> tuple[str, str]:
        strip = self.find(HeardStrip, "packing.heard")
        return strip.words.text(), strip.tone

    @property
    def rows(self) -> list[PackRow]:
        return list(self.page._rows)


@pytest.fixture
def station(qtbot: QtBot, desk: FakePackingDesk, beeps: list[int]) -> Iterator[Station]:
    yield from opened(qtbot, desk)


def opened(qtbot: QtBot, desk: FakePackingDesk, rights: frozenset[str] = ALL_RIGHTS) -> Iterator[Station]:
    context = context_for(FakeOrderDesk(board_rows()), rights=rights)
    cast(Any, context.office).packing = desk
    cast(Any, context.office.orders).undo = desk.undo
    page = PackingPage(context)
    qtbot.addWidget(page)
    page.resize(1440, 860)
    with qtbot.waitExposed(page):
        page.show()
    station = Station(qtbot, page)
    station.settle()
    yield station
    context.jobs.shut_down()
