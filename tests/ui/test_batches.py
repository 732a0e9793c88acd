"""A verb on many orders: progress in numbers, a stop that keeps what was done, a result that names the rest, one undo."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import Chip
from backoffice.domain.orders import Done, OrderQuery, OrderRow, Skipped
from backoffice.domain.pages import StopSign
from tests.ui.fakes import FakeOrderDesk, context_for, many_rows
from tests.ui.named import unnamed_controls
from ui.batch_words import left_alone_words
from ui.dialogs.left_alone_dialog import LeftAloneDialog
from ui.jobs import TICK_SECONDS
from ui.pages.orders_page import OrdersPage

MANY = 2000


class GatedDesk(FakeOrderDesk):
    """A desk whose verbs wait at a gate from the second part on."""

    def __init__(self, rows: Sequence[OrderRow]) -> None:
        super().__init__(rows)
        self.gate = threading.Event()
        self.gate.set()
        self.parts = 0

    def start(self, chosen: Sequence[tuple[OrderId, int]]) -> Done:
        if self.parts:
            self.gate.wait(10)
        else:
            time.sleep(2 * TICK_SECONDS)  # progress is told no oftener than that
        self.parts += 1
        return super().start(chosen)


@pytest.fixture
def desk() -> GatedDesk:
    rows = [replace(row, chip=Chip.NEW if n % 20 else Chip.UNPAID) for n, row in enumerate(many_rows(MANY))]
    return GatedDesk(rows)


@pytest.fixture
def page(qtbot: QtBot, desk: GatedDesk) -> Iterator[OrdersPage]:
    page = OrdersPage(context_for(desk))
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    settle(qtbot, page)
    page._list.view.selectAll()
    settle(qtbot, page)
    yield page
    desk.gate.set()
    page.context.jobs.shut_down()


def settle(qtbot: QtBot, page: OrdersPage) -> None:
    qtbot.waitUntil(lambda: not page.context.jobs.running, timeout=10_000)


def words(page: QWidget, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def press(page: QWidget, name: str) -> None:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def chips(desk: FakeOrderDesk) -> list[Chip]:
    return [row.chip for row in desk.rows]


def test_that_two_thousand_orders_are_begun_told_and_undone_as_one(qtbot: QtBot, page: OrdersPage, desk: GatedDesk) -> None:
    before = chips(desk)
    press(page, "orders.batch.start")
    settle(qtbot, page)

    assert chips(desk).count(Chip.IN_PROGRESS) == 1900
    assert "1.900" in words(page, "toast.words") or "1900" in words(page, "toast.words")
    assert "100 " in words(page, "toast.words")
    press(page, "toast.more")
    listed = page.findChild(QPlainTextEdit, "left_alone.orders")
    assert isinstance(listed, QPlainTextEdit)
    assert listed.toPlainText().count(",") == 99
    press(page, "left_alone.close")

    press(page, "toast.undo")
    settle(qtbot, page)
    assert chips(desk) == before


def test_that_progress_is_shown_in_numbers_and_a_stop_keeps_what_was_done(qtbot: QtBot, page: OrdersPage, desk: GatedDesk) -> None:
    desk.gate.clear()
    press(page, "orders.batch.start")
    bar = page.findChild(QProgressBar, "batch_progress.bar")
    assert isinstance(bar, QProgressBar)
    qtbot.waitUntil(bar.isVisible, timeout=5_000)
    qtbot.waitUntil(lambda: bar.value() == 250, timeout=5_000)
    assert bar.maximum() == MANY
    assert "250" in words(page, "batch_progress.words")
    assert unnamed_controls(page) == []

    press(page, "batch_progress.stop")
    desk.gate.set()
    settle(qtbot, page)
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert 0 < chips(desk).count(Chip.IN_PROGRESS) <= 500
    assert "not touched" in words(page, "toast.words")
    press(page, "toast.undo")
    settle(qtbot, page)
    assert Chip.IN_PROGRESS not in chips(desk)


def test_that_a_list_that_changed_meanwhile_is_left_alone(qtbot: QtBot, page: OrdersPage, desk: GatedDesk) -> None:
    desk.rows = desk.rows[1:]
    desk._lists.clear()
    press(page, "orders.batch.start")
    settle(qtbot, page)

    assert not [call for call in desk.calls if call[0] == "start"]
    assert "list has changed" in words(page, "toast.words")


def test_that_a_part_of_a_list_beyond_what_is_at_hand_is_what_a_verb_is_for(qtbot: QtBot, page: OrdersPage, desk: GatedDesk) -> None:
    page._list.view.choose([1])
    page._list.view.setFocus()
    QTest.keyClick(page._list.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot, page)
    chosen = page._whole_list.selection()

    assert chosen.count == MANY - 1
    assert [order_id for order_id, _ in chosen.keys(StopSign())] == [row.id for row in desk._list(OrderQuery())][1:]


def test_that_nothing_begins_when_the_looking_up_is_stopped(qtbot: QtBot, page: OrdersPage, desk: GatedDesk) -> None:
    looked, go_on = threading.Event(), threading.Event()
    original: Callable[..., object] = desk.whole_list

    def slow(query: OrderQuery, sign: StopSign | None = None) -> object:
        looked.set()
        go_on.wait(10)
        return original(query, sign)

    desk.whole_list = slow  # type: ignore[method-assign, assignment]
    press(page, "orders.batch.start")
    assert looked.wait(5)
    page._deeds.progress.stop()
    go_on.set()
    settle(qtbot, page)

    assert not [call for call in desk.calls if call[0] == "start"]


def test_that_home_and_end_go_to_the_ends_and_select_up_to_them_with_shift(qtbot: QtBot, page: OrdersPage) -> None:
    view, shift = page._list.view, Qt.KeyboardModifier.ShiftModifier
    view.choose([5])
    QTest.keyClick(view, Qt.Key.Key_End, shift)
    assert view.chosen_ranges() == ((5, MANY - 1),)
    QTest.keyClick(view, Qt.Key.Key_Home, shift)
    assert view.chosen_ranges() == ((0, 5),)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.chosen_ranges() == ((MANY - 1, MANY - 1),)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.chosen_ranges() == ((0, 0),)


@pytest.mark.parametrize(
    ("skipped", "expected"),
    [
        ([], ""),
        ([Skipped(OrderId(1), "1001", "unpaid")], "1 left alone: 1001 not paid."),
        ([Skipped(OrderId(n), str(n), "unpaid") for n in range(9)], "9 left alone: not paid."),
        (
            [Skipped(OrderId(n), str(n), "unpaid" if n < 5 else "on_hold" if n < 8 else f"odd{n}") for n in range(10)],
            "10 left alone: 5 not paid, 3 on hold, 2 for other reasons.",
        ),
    ],
)
def test_that_what_was_left_alone_is_told_with_the_commonest_reasons(skipped: list[Skipped], expected: str) -> None:
    assert left_alone_words(skipped) == expected


def test_that_the_dialog_names_every_order_by_reason(qtbot: QtBot, page: OrdersPage) -> None:
    skipped = [Skipped(OrderId(n), f"10{n}", "unpaid" if n % 3 else "on_hold") for n in range(9)]
    dialog = LeftAloneDialog(skipped, page.context.formats, page)
    listed = dialog.findChild(QPlainTextEdit, "left_alone.orders")
    assert isinstance(listed, QPlainTextEdit)

    first, second = listed.toPlainText().split("\n\n")
    assert first.endswith("101, 102, 104, 105, 107, 108")
    assert second.endswith("100, 103, 106")
