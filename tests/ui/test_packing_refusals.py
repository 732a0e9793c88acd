"""Slips that cannot be packed, orders that changed meanwhile, rights that are not there, faults, and the whole window."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.domain.packing import PackChoice
from backoffice.errors import DataFileProblem, NotAllowed
from tests.ui.fakes import FakeOrderDesk, board_rows, context_for
from tests.ui.named import there
from tests.ui.packing_fakes import COFFEE, LINDQVIST, ROSSI, SCHOOL, FakePackingDesk
from tests.ui.packing_station import CTRL, SHIFT, WHOLE, Station, beeps, desk, opened, station
from ui.main_window import MainWindow
from ui.navigation import PageSpec
from ui.pages.orders_page import OrdersPage
from ui.pages.packing_page import PackingPage
from ui.widgets.packing_rows import ScanField

__all__ = ["beeps", "desk", "station"]


def test_that_a_number_of_several_channels_is_asked_about(station: Station, desk: FakePackingDesk) -> None:
    desk.choices["1001"] = (PackChoice(SCHOOL, "1001", "Webshop", None), PackChoice(LINDQVIST, "1001", "eBay", None))
    station.scan("1001")
    assert station.said == ("Which 1001 is it? 1 Webshop   2 eBay", "note")

    station.scan("2")
    assert station.words("packing.number") == "B-2026-1048"


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("on_hold", "It is on hold."),
        ("unpaid", "The payment has not arrived yet."),
        ("shipped", "It is already shipped."),
        ("together", "It goes in one parcel with another order that cannot be shipped yet."),
    ],
)
def test_that_a_slip_that_cannot_be_packed_says_why(station: Station, desk: FakePackingDesk, reason: str, sentence: str) -> None:
    desk.reasons[SCHOOL] = reason
    station.scan("B-2026-1042")

    assert station.said == (f"B-2026-1042 cannot be packed. {sentence}", "warn")
    assert station.words("packing.number") == "B-2026-1043"


def test_that_a_packed_order_that_was_put_on_hold_meanwhile_is_not_sent(station: Station, desk: FakePackingDesk) -> None:
    station.scan(*WHOLE)
    desk.reasons[ROSSI] = "on_hold"
    station.enter()

    assert station.said == ("B-2026-1043 was not marked as shipped. It is on hold.", "problem")
    assert station.words("packing.number") == "B-2026-1042"


def test_that_a_changed_order_is_read_again_and_keeps_its_ticks_where_it_holds_the_same(station: Station, desk: FakePackingDesk) -> None:
    station.scan(COFFEE)
    desk.change(ROSSI, address=replace(desk.jobs[ROSSI].address, line1="Seestrasse 1"))
    station.page.context.hub.tell("orders")
    station.settle()

    assert station.said == ("B-2026-1043 has been changed meanwhile. Please look at it again.", "warn")
    assert "Seestrasse 1" in station.words("packing.address")
    assert station.words("packing.count") == "1 of 7 pieces"

    desk.change(ROSSI, lines=desk.jobs[ROSSI].lines[:1])
    station.page.context.hub.tell("orders")
    station.settle()
    assert station.words("packing.count") == "0 of 1 piece"


def test_that_a_new_version_alone_disturbs_nobody_and_is_sent(station: Station, desk: FakePackingDesk) -> None:
    station.scan(*WHOLE)
    desk.change(ROSSI)
    station.page.context.hub.tell("orders")
    station.settle()
    assert station.said[1] == "done"
    station.enter()

    assert station.words("packing.number") == "B-2026-1042"


def test_that_nothing_to_pack_says_so_and_still_takes_slips(qtbot: QtBot) -> None:
    for shown in opened(qtbot, FakePackingDesk({})):
        assert shown.words("packing.empty.sentence").startswith("Nothing to pack:")
        assert not shown.find(QPushButton, "packing.again").isVisible()
        shown.scan("4711")
        assert shown.said == ("No order has the number 4711.", "problem")


def test_that_who_may_not_ship_sees_a_sentence_and_the_way_back(qtbot: QtBot, desk: FakePackingDesk) -> None:
    for shown in opened(qtbot, desk, frozenset({"orders:view"})):
        assert shown.find(QLabel, "packing.refused.sentence").isVisible()
        assert desk.calls == []
        with qtbot.waitSignal(shown.page.page_asked) as asked:
            QTest.mouseClick(shown.find(QPushButton, "packing.to_orders"), Qt.MouseButton.LeftButton)
        assert asked.args == ["orders"]


def test_that_a_right_taken_away_meanwhile_ends_the_work(station: Station, desk: FakePackingDesk) -> None:
    desk.error = NotAllowed("shipping:ship")
    station.press(Qt.Key.Key_PageDown)

    assert station.find(QLabel, "packing.refused.sentence").isVisible()


def test_that_a_fault_is_told_and_enter_tries_again(qtbot: QtBot, desk: FakePackingDesk) -> None:
    desk.error = DataFileProblem("damaged")
    for shown in opened(qtbot, desk):
        assert shown.said == ("This could not be done. Nothing was changed; please try again.", "problem")
        assert shown.words("packing.empty.sentence") == "The orders could not be read. Press Enter to try again."
        desk.error = None
        shown.enter()
        assert shown.words("packing.number") == "B-2026-1043"


def test_that_a_click_on_a_line_ticks_it(station: Station) -> None:
    QTest.mouseClick(station.rows[3], Qt.MouseButton.LeftButton)

    assert station.said == ("Grußkarte „Für dich“ · 1 of 1", "done")


@pytest.fixture
def window(qtbot: QtBot, desk: FakePackingDesk) -> Iterator[MainWindow]:
    context = context_for(FakeOrderDesk(board_rows()))
    cast(Any, context.office).packing = desk
    specs = (
        PageSpec("orders", "Orders", "shopping-bag", "orders:view", OrdersPage),
        PageSpec("packing", "Packing", "package", "shipping:ship", PackingPage),
    )
    window = MainWindow(context, specs, role="Owner")
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: context.jobs.running == ())
    yield window
    context.jobs.shut_down()


def test_that_the_station_has_the_window_to_itself_and_esc_leaves_it(qtbot: QtBot, window: MainWindow) -> None:
    idle: Callable[[], bool] = lambda: window._context.jobs.running == ()  # noqa: E731
    QTest.keyClick(window, Qt.Key.Key_P, CTRL | SHIFT)
    qtbot.waitUntil(idle)
    page = there(window.page)
    assert (page.objectName(), window.sidebar.isVisible(), window.status.isVisible()) == ("packing", False, False)
    assert page.findChild(ScanField, "packing.scan") is window.focusWidget()

    QTest.keyClick(window, Qt.Key.Key_Escape)

    assert there(window.page).objectName() == "orders"
    assert window.sidebar.isVisible()
    assert window.status.isVisible()
    qtbot.waitUntil(idle)
