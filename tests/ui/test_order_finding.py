"""Finding orders in the list: views, filters, columns, long looks that can be stopped, whole lists, and the box behind Ctrl+K."""

import threading
from collections.abc import Iterator
from typing import TypeVar, cast

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.finding import Filters, Layout
from backoffice.domain.order_status import OrderView, PaymentStatus
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import StopSign
from backoffice.errors import Cancelled, DataFileProblem
from tests.ui.fakes import FakeOffice, FakeOrderDesk, board_rows, context_for, many_rows
from tests.ui.named import unnamed_controls
from ui.pages.orders_page import OrdersPage
from ui.widgets.command_box import CommandBox, Entry, customers

W = TypeVar("W", bound=QWidget)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class SlowDesk(FakeOrderDesk):
    """Reads what is searched for only when it is let, or ends with Cancelled when it is told to stop; knows in which thread it read."""

    def __init__(self, rows: list[OrderRow]) -> None:
        super().__init__(rows)
        self.let = threading.Event()
        self.in_main: list[bool] = []
        self.signs: list[StopSign] = []

    def page(
        self, query: OrderQuery, start: int = 0, after: OrderRow | None = None, limit: int = 256, sign: StopSign | None = None
    ) -> tuple[OrderRow, ...]:
        if not query.by_index and sign is not None:
            self.in_main.append(QThread.currentThread() is QApplication.instance().thread())  # type: ignore[union-attr]
            self.signs.append(sign)
            while not self.let.wait(0.005):
                if sign.stopped:
                    raise Cancelled
        return super().page(query, start, after, limit, sign)


@pytest.fixture
def desk() -> SlowDesk:
    desk = SlowDesk(board_rows())
    desk.let.set()
    return desk


@pytest.fixture
def page(qtbot: QtBot, desk: SlowDesk) -> Iterator[OrdersPage]:
    page = OrdersPage(context_for(desk))
    qtbot.addWidget(page)
    page.resize(1216, 860)
    with qtbot.waitExposed(page):
        page.show()
    settle(qtbot, page)
    yield page
    desk.let.set()
    page.context.jobs.shut_down()


def settle(qtbot: QtBot, page: OrdersPage) -> None:
    qtbot.waitUntil(lambda: page.context.jobs.running == ())
    QApplication.processEvents()


def find(page: QWidget, kind: type[W], name: str) -> W:
    found = [widget for widget in page.findChildren(kind, name) if not widget.isHidden()]
    assert found, name
    return found[-1]


def press(qtbot: QtBot, page: OrdersPage, name: str) -> None:
    QTest.mouseClick(find(page, QPushButton, name), Qt.MouseButton.LeftButton)
    settle(qtbot, page)


def numbers(page: OrdersPage) -> list[str]:
    model = page._list.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def office(page: OrdersPage) -> FakeOffice:
    return cast(FakeOffice, page.context.office)


def filter_by_open_payment(qtbot: QtBot, page: OrdersPage) -> None:
    """Set a filter with the keyboard alone."""
    QTest.keyClick(page, Qt.Key.Key_F, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: bool(page.findChildren(QCheckBox, "filter.payment.open")))  # a button's key presses it for a moment
    box = find(page, QCheckBox, "filter.payment.open")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    QTest.keyClick(box, Qt.Key.Key_Return)
    settle(qtbot, page)


def test_that_views_stand_as_tabs_and_what_does_not_fit_in_a_menu(qtbot: QtBot, page: OrdersPage) -> None:
    names = [tab.key for tab in page._finding.bar.tabs]
    assert names == ["ready", "new", "unpaid", "problem", "due", "shipped_today", "all"]

    page._finding.bar.setFixedWidth(420)
    shown = [key for key, one in page._finding.bar._buttons.items() if not one.isHidden()]
    offered = [action.objectName().rpartition(".")[2] for action in page._finding.bar.menu().actions()]

    assert "all" in shown
    assert sorted(shown + offered) == sorted(names)
    ends = [one.geometry().right() for one in page._finding.bar._buttons.values() if not one.isHidden()]
    assert max(ends) < 420


def test_that_filters_are_set_by_keyboard_and_stay_on_the_way_to_an_order_and_back(qtbot: QtBot, page: OrdersPage) -> None:
    filter_by_open_payment(qtbot, page)
    assert page._list.query.filters == Filters(payment=frozenset({PaymentStatus.OPEN}))
    filtered = numbers(page)
    assert "B-2026-1046" in filtered
    assert len(filtered) == 5

    page._list.view.opened.emit(0)
    settle(qtbot, page)
    QTest.keyClick(page, Qt.Key.Key_Left, ALT)

    assert numbers(page) == filtered
    assert find(page, QPushButton, "orders.filter.payment").text().strip() == "Payment: Awaiting payment"
    press(qtbot, page, "orders.filters.clear")
    assert len(numbers(page)) == 14


def test_that_a_filter_that_lets_nothing_through_can_be_cleared(qtbot: QtBot, page: OrdersPage) -> None:
    page._finding._filter_by(Filters(payment=frozenset({PaymentStatus.VOIDED})))
    settle(qtbot, page)

    assert find(page, QLabel, "orders.empty.sentence").text() == "No order is left with these filters."
    press(qtbot, page, "orders.empty.action")

    assert len(numbers(page)) == 14


def test_that_a_day_that_does_not_exist_is_not_taken(qtbot: QtBot, page: OrdersPage) -> None:
    page._finding.ask_filters()
    days = [find(page, QLineEdit, f"filter.placed_{kind}") for kind in ("from", "until")]

    days[0].setText("31/02/2026")
    assert not find(page, QPushButton, "filter.ok").isEnabled()
    days[0].setText("10/03/2026")
    days[1].setText("09/03/2026")
    assert "after the last" in find(page, QLabel, "filter.reason").text()


def test_that_a_view_is_saved_renamed_forgotten_and_brought_back(qtbot: QtBot, page: OrdersPage) -> None:
    filter_by_open_payment(qtbot, page)
    press(qtbot, page, "orders.filters.save")
    QTest.keyClicks(find(page, QLineEdit, "view_name.name"), "Mahnen")
    press(qtbot, page, "view_name.ok")
    assert [view.name for view in office(page).views.views] == ["Mahnen"]
    assert page._finding.bar.tab.title == "Mahnen"

    actions = {action.objectName(): action for action in page._finding.bar.menu().actions()}
    actions["orders.views.rename"].trigger()
    find(page, QLineEdit, "view_name.name").setText("Erinnern")
    press(qtbot, page, "view_name.ok")
    assert page._finding.bar.tab.title == "Erinnern"

    {action.objectName(): action for action in page._finding.bar.menu().actions()}["orders.views.forget"].trigger()
    settle(qtbot, page)
    assert office(page).views.views == []
    assert page._list.query.view is OrderView.ALL
    press(qtbot, page, "toast.undo")
    assert [view.name for view in office(page).views.views] == ["Erinnern"]


def test_that_a_long_look_is_made_by_a_reader_and_stopped_by_escape(qtbot: QtBot, page: OrdersPage, desk: SlowDesk) -> None:
    desk.let.clear()
    QTest.keyClicks(find(page, QLineEdit, "orders.search"), "rossi")
    qtbot.waitUntil(lambda: bool(desk.signs))
    qtbot.waitUntil(lambda: find(page, QWidget, "orders.waiting").isVisible())
    assert len(numbers(page)) == 14

    QTest.keyClick(page, Qt.Key.Key_Escape)
    settle(qtbot, page)

    assert desk.in_main == [False]
    assert desk.signs[0].stopped
    assert len(numbers(page)) == 14
    assert find(page, QLineEdit, "orders.search").text() == ""
    assert [card.isVisible() for card in page.findChildren(QWidget, "orders.waiting")] == [False]


def test_that_another_word_stops_the_look_before(qtbot: QtBot, page: OrdersPage, desk: SlowDesk) -> None:
    desk.let.clear()
    for words in ("rossi", "weiß"):
        before = len(desk.signs)
        find(page, QLineEdit, "orders.search").setText(words)
        page._search_now()
        qtbot.waitUntil(lambda before=before: len(desk.signs) > before)  # type: ignore[misc]

    assert [sign.stopped for sign in desk.signs] == [True, False]
    desk.let.set()
    settle(qtbot, page)

    assert numbers(page) == ["B-2026-1036"]


def test_that_a_look_that_fails_can_be_tried_again(qtbot: QtBot, page: OrdersPage, desk: SlowDesk) -> None:
    desk.error = DataFileProblem("damaged")
    filter_by_open_payment(qtbot, page)
    assert "could not be loaded" in find(page, QLabel, "orders.empty.sentence").text()

    desk.error = None
    press(qtbot, page, "orders.empty.action")

    assert len(numbers(page)) == 5


def test_that_columns_are_chosen_by_keyboard_and_kept_for_their_view(qtbot: QtBot, page: OrdersPage) -> None:
    page._finding.ask_columns()
    listed = find(page, QListWidget, "columns.list")
    listed.setCurrentRow(2)
    QTest.keyClick(listed, Qt.Key.Key_Space)
    listed.setCurrentRow(6)
    QTest.keyClick(listed, Qt.Key.Key_Up, ALT)
    QTest.keyClick(find(page, QCheckBox, "columns.dense"), Qt.Key.Key_Space)
    press(qtbot, page, "columns.ok")

    keys = [column.key for column in page._list.model.columns]
    assert keys == ["number", "customer", "status", "mark", "total", "pieces"]
    assert page._list.view.rowHeight(0) == 34
    assert office(page).views.layouts["all"] == Layout(tuple((key, 0) for key in keys), dense=True)
    press(qtbot, page, "orders.view.new")
    assert page._list.view.rowHeight(0) == 42


def test_that_a_dragged_width_is_kept(qtbot: QtBot, page: OrdersPage) -> None:
    page._list.view.widths_dragged.emit([("number", 160)])
    settle(qtbot, page)

    assert page._list.model.columns[0].width == 160
    kept = office(page).views.layouts["all"]
    assert kept is not None
    assert kept.columns[0] == ("number", 160)


def test_that_a_whole_list_is_begun_though_only_its_top_is_at_hand(qtbot: QtBot, page: OrdersPage, desk: SlowDesk) -> None:
    desk.rows = many_rows(1200)
    desk._lists.clear()
    page.reload()
    settle(qtbot, page)
    page._list.view.choose([0, 1])
    settle(qtbot, page)

    press(qtbot, page, "orders.batch.all")
    press(qtbot, page, "orders.batch.start")

    started = [call for call in desk.calls if call[0] == "start"]
    assert [len(call[1]) for call in started if isinstance(call[1], tuple)] == [250, 250, 250, 250, 200]
    assert "left alone" in find(page, QLabel, "toast.words").text()


def test_that_the_box_finds_orders_pages_and_commands_and_does_what_is_chosen(qtbot: QtBot, page: OrdersPage) -> None:
    done: list[str] = []
    entries = [Entry("Pages", "Import", "file-input", lambda: done.append("import")), Entry("Commands", "Lock", "lock", lambda: None)]
    box = CommandBox(page.context, entries, page)
    box.order_chosen.connect(lambda order_id: done.append(str(order_id)))
    box.open()
    words = find(box, QLineEdit, "commands.words")
    assert unnamed_controls(box) == []
    assert box.shown() == ["Import", "Lock"]

    QTest.keyClicks(words, "ro")
    qtbot.waitUntil(lambda: any("Sofia Rossi" in line for line in box.shown()))
    QTest.keyClick(words, Qt.Key.Key_Down)
    words.setText("imp")
    QTest.keyClick(words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: done == ["import"])


def test_that_the_box_finds_customers_by_the_beginnings_of_their_names(qtbot: QtBot, page: OrdersPage) -> None:
    box = CommandBox(page.context, [], page)
    people: list[str] = []
    box.person_chosen.connect(people.append)
    box.open()
    words = find(box, QLineEdit, "commands.words")

    QTest.keyClicks(words, "rossi")
    qtbot.waitUntil(lambda: "All orders of Sofia Rossi" in box.shown())
    QTest.keyClick(words, Qt.Key.Key_Down)
    QTest.keyClick(words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: people == ["Sofia Rossi"])
    page.show_words(people[0])
    settle(qtbot, page)
    assert page._list.query.words == "Sofia Rossi"
    assert {page._list.model.record(n).customer for n in range(page._list.model.rowCount())} == {"Sofia Rossi"}  # type: ignore[union-attr]


def test_that_a_place_is_no_customer() -> None:
    rows = board_rows()
    names = [row.customer for row in rows]

    assert customers(rows, "köln") == []
    assert customers(rows, "") == []
    assert set(customers(rows, names[0].split()[0])) <= set(names)
    assert names[0] in customers(rows, names[0])
