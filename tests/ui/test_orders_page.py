"""The page of orders: finding, selecting, working, undoing, and the four ways of being empty; by mouse and by keyboard."""

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import Chip, OrderSort, OrderView
from backoffice.domain.orders import Parcel
from backoffice.domain.pages import Direction
from backoffice.errors import Changed, DataFileProblem
from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, board_rows, context_for, many_rows
from tests.ui.named import unnamed_controls
from ui.pages.orders_page import OrdersPage
from ui.widgets.list_view import ListView

Open = Callable[..., OrdersPage]
W = TypeVar("W", bound=QWidget)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk() -> FakeOrderDesk:
    return FakeOrderDesk(board_rows())


@pytest.fixture
def open_page(qtbot: QtBot, desk: FakeOrderDesk) -> Iterator[Open]:
    """Opens the page for a person with some rights and waits until it has settled."""
    pages: list[OrdersPage] = []

    def opened(rights: frozenset[str] = ALL_RIGHTS) -> OrdersPage:
        page = OrdersPage(context_for(desk, rights=rights))
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1216, 860)
        with qtbot.waitExposed(page):
            page.show()
        settle(qtbot, page)
        return page

    yield opened
    for page in pages:
        page.context.jobs.shut_down()


def settle(qtbot: QtBot, page: OrdersPage) -> None:
    """Wait until no job runs and what it brought is shown: layouts show new widgets one turn of the event loop later."""
    qtbot.waitUntil(lambda: page.context.jobs.running == ())
    QApplication.processEvents()


def find(page: QWidget, kind: type[W], name: str) -> W:
    """Return a control by its name, which must be there."""
    found = [widget for widget in page.findChildren(kind, name) if not widget.isHidden()]
    assert found, name
    return found[-1]


def press(qtbot: QtBot, page: QWidget, name: str) -> None:
    QTest.mouseClick(find(page, QPushButton, name), Qt.MouseButton.LeftButton)


def table(page: QWidget) -> ListView:
    return find(page, ListView, "orders.list")


def numbers(page: QWidget) -> list[str]:
    model = table(page).model()
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def words(page: QWidget, name: str) -> str:
    return find(page, QLabel, name).text()


def chips(desk: FakeOrderDesk) -> list[str]:
    return [row.chip for row in desk.rows]


def toast_words(page: QWidget) -> str:
    return words(page, "toast.words")


def choose(qtbot: QtBot, page: OrdersPage, *rows: int) -> None:
    table(page).choose(list(rows))
    settle(qtbot, page)


def test_that_all_orders_are_listed_with_their_counts(open_page: Open) -> None:
    page = open_page()

    assert len(numbers(page)) == 14
    assert words(page, "page.count") == "14"
    assert find(page, QPushButton, "orders.view.ready").text() == "Ready to ship · 4"


def test_that_every_control_has_a_name(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    assert unnamed_controls(page) == []

    table(page).opened.emit(4)
    settle(qtbot, page)

    assert unnamed_controls(page) == []


def test_that_a_view_shows_only_its_orders(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()

    press(qtbot, page, "orders.view.unpaid")

    assert numbers(page) == ["B-2026-1046", "B-2026-1036"]


def test_that_typing_searches(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()

    QTest.keyClicks(find(page, QLineEdit, "orders.search"), "friseur")
    qtbot.waitUntil(lambda: numbers(page) == ["B-2026-1041"])


def test_that_a_click_on_a_head_sorts_and_a_second_one_turns_it(open_page: Open) -> None:
    page = open_page()

    table(page).sort_asked.emit(OrderSort.TOTAL)
    assert numbers(page)[0] == "B-2026-1046"
    table(page).sort_asked.emit(OrderSort.TOTAL)

    assert numbers(page)[0] == "B-2026-1036"
    assert page._list.query.direction is Direction.UP


def test_that_the_selected_order_is_shown_beside_the_list(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()

    choose(qtbot, page, 1)

    assert words(page, "pane.number") == "B-2026-1047"
    assert "Venloer Straße 211" in words(page, "order.address")
    assert words(page, "order.phone") == "0171 •••• •42"


def test_that_the_status_bar_tells_of_the_selection(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    told: list[str] = []
    page.summary_changed.connect(told.append)

    choose(qtbot, page, 0, 1)

    assert told[-1] == "2 of 14 selected · 8 pieces · €231.90"


def test_that_work_on_a_new_order_is_begun_and_undone(qtbot: QtBot, open_page: Open, desk: FakeOrderDesk) -> None:
    page = open_page()
    choose(qtbot, page, 0)

    press(qtbot, page, "pane.start")
    settle(qtbot, page)
    assert toast_words(page) == "Work on B-2026-1048 begun."
    assert chips(desk)[0] == Chip.IN_PROGRESS
    QTest.keyClick(page, Qt.Key.Key_Z, CTRL)
    settle(qtbot, page)

    assert chips(desk)[0] == Chip.NEW


def test_that_an_order_is_shipped_with_carrier_and_number(qtbot: QtBot, open_page: Open, desk: FakeOrderDesk) -> None:
    page = open_page()
    choose(qtbot, page, 1)

    press(qtbot, page, "pane.ship")
    dialog = find(page, QDialog, "ship")
    QTest.keyClicks(find(dialog, QLineEdit, "ship.carrier.typed"), "DHL")
    QTest.keyClicks(find(dialog, QLineEdit, "ship.tracking.1047"), "00340434161094")
    press(qtbot, dialog, "ship.ok")
    settle(qtbot, page)

    assert ("ship", (Parcel(OrderId(1047), 1, "DHL", "00340434161094"),)) in desk.calls
    assert toast_words(page) == "B-2026-1047 marked as shipped."


def test_that_many_orders_are_shipped_at_once_without_numbers(qtbot: QtBot, open_page: Open, desk: FakeOrderDesk) -> None:
    page = open_page()
    choose(qtbot, page, 0, 1, 3)

    press(qtbot, page, "orders.batch.ship")
    press(qtbot, find(page, QDialog, "ship"), "ship.ok")
    settle(qtbot, page)

    assert [row.chip for row in desk.rows[:4]] == [Chip.SHIPPED, Chip.SHIPPED, Chip.UNPAID, Chip.PROBLEM]
    assert "left alone" in toast_words(page)


def test_that_a_payment_number_is_not_taken_as_tracking_number(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    choose(qtbot, page, 1)
    press(qtbot, page, "pane.ship")
    dialog = find(page, QDialog, "ship")

    QTest.keyClicks(find(dialog, QLineEdit, "ship.tracking.1047"), "4242424242424242")

    assert not find(dialog, QPushButton, "ship.ok").isEnabled()
    assert "payment number" in words(dialog, "ship.reason")


def test_that_an_order_that_is_not_ready_says_why(qtbot: QtBot, open_page: Open) -> None:
    page = open_page(ALL_RIGHTS - {"orders:work"})

    choose(qtbot, page, 2)

    assert not find(page, QPushButton, "pane.ship").isEnabled()
    assert words(page, "pane.reason") == "The payment has not arrived yet."


def test_that_the_order_opens_whole_and_goes_back_without_losing_the_filter(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    press(qtbot, page, "orders.view.new")
    choose(qtbot, page, 1)

    QTest.keyClick(table(page), Qt.Key.Key_Return)
    settle(qtbot, page)
    assert words(page, "order.number") == "B-2026-1043"
    assert words(page, "order.place") == "2 of 2"
    QTest.keyClick(page, Qt.Key.Key_Left, ALT)

    assert numbers(page) == ["B-2026-1048", "B-2026-1043"]
    assert table(page).chosen_rows() == [1]
    assert table(page).hasFocus()


def test_that_one_can_walk_through_the_orders(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    table(page).opened.emit(0)
    settle(qtbot, page)

    QTest.keyClick(page, Qt.Key.Key_Down, ALT)
    settle(qtbot, page)

    assert words(page, "order.number") == "B-2026-1047"


def test_that_a_note_is_written(qtbot: QtBot, open_page: Open, desk: FakeOrderDesk) -> None:
    page = open_page()
    table(page).opened.emit(0)
    settle(qtbot, page)

    press(qtbot, page, "order.note")
    dialog = find(page, QDialog, "note")
    assert not find(dialog, QPushButton, "note.ok").isEnabled()
    QTest.keyClicks(find(dialog, QWidget, "note.body"), "Klingel defekt")
    press(qtbot, dialog, "note.ok")
    settle(qtbot, page)

    assert ("write_note", 1048, "Klingel defekt") in desk.calls
    assert any(label.text() == "Klingel defekt" for label in page.findChildren(QLabel))


def test_that_a_tracking_number_is_filled_in_later(qtbot: QtBot, open_page: Open, desk: FakeOrderDesk) -> None:
    page = open_page()
    table(page).choose([4])
    table(page).opened.emit(4)
    settle(qtbot, page)

    press(qtbot, page, "order.fill_tracking")
    dialog = find(page, QDialog, "tracking")
    QTest.keyClicks(find(dialog, QLineEdit, "tracking.number"), "0034")
    press(qtbot, dialog, "tracking.ok")
    settle(qtbot, page)

    assert ("fill_tracking", 1044, 7, "DHL", "0034") in desk.calls


def test_that_a_conflict_is_told_first(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    table(page).opened.emit(3)
    settle(qtbot, page)

    assert "was changed here and in the shop" in words(page, "order.conflict.words")


def test_that_an_order_changed_by_somebody_else_is_left_alone(qtbot: QtBot, open_page: Open, desk: FakeOrderDesk) -> None:
    page = open_page()
    choose(qtbot, page, 0)
    desk.error = Changed("order", 1048)

    press(qtbot, page, "pane.start")
    qtbot.waitUntil(lambda: "changed meanwhile" in toast_words(page))


def test_that_an_empty_shop_offers_the_import(qtbot: QtBot, desk: FakeOrderDesk, open_page: Open) -> None:
    desk.rows.clear()
    page = open_page()

    with qtbot.waitSignal(page.page_asked) as asked:
        press(qtbot, page, "orders.empty.action")

    assert asked.args == ["import"]
    assert words(page, "orders.empty.sentence").startswith("No orders yet.")


def test_that_a_search_without_hits_can_be_cleared(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    QTest.keyClicks(find(page, QLineEdit, "orders.search"), "Zurich")
    qtbot.waitUntil(lambda: table_is_empty(page))

    assert words(page, "orders.empty.sentence") == "No order matches “Zurich”."
    press(qtbot, page, "orders.empty.action")

    assert len(numbers(page)) == 14


def table_is_empty(page: OrdersPage) -> bool:
    return page._list.model.rowCount() == 0


def test_that_without_the_right_nothing_is_read(open_page: Open, desk: FakeOrderDesk) -> None:
    page = open_page(frozenset())

    assert "right to see orders" in words(page, "orders.empty.sentence")
    assert desk.calls == []


def test_that_a_failed_list_can_be_tried_again(qtbot: QtBot, open_page: Open, desk: FakeOrderDesk) -> None:
    desk.error = DataFileProblem("damaged")
    page = open_page()
    assert "could not be loaded" in words(page, "orders.empty.sentence")

    desk.error = None
    press(qtbot, page, "orders.empty.action")

    assert len(numbers(page)) == 14


def test_that_a_change_elsewhere_keeps_the_selection_by_order(qtbot: QtBot, open_page: Open, desk: FakeOrderDesk) -> None:
    page = open_page()
    choose(qtbot, page, 2)
    desk.rows = [*many_rows(1), *desk.rows[1:]]
    desk._lists.clear()

    page.context.hub.tell("orders")
    settle(qtbot, page)

    assert [order.number for order in page._list.chosen_at_hand()] == ["B-2026-1046"]


def test_that_the_pane_goes_and_comes(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()

    QTest.keyClick(page, Qt.Key.Key_F4)
    assert page._pane.isHidden()
    QTest.keyClick(page, Qt.Key.Key_F4)

    assert not page._pane.isHidden()


def test_that_the_next_step_has_a_key(qtbot: QtBot, open_page: Open, desk: FakeOrderDesk) -> None:
    page = open_page()
    choose(qtbot, page, 0)

    QTest.keyClick(page, Qt.Key.Key_Return, CTRL)
    settle(qtbot, page)

    assert desk.rows[0].chip is Chip.IN_PROGRESS
    assert page._list.query.view is OrderView.ALL


def test_that_customer_text_is_plain_text_everywhere(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    table(page).opened.emit(0)
    settle(qtbot, page)

    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
