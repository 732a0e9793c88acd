"""Orders to one address: told in the pane and on the page, packed together by button or key, and taken apart."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.ids import OrderId
from backoffice.domain.order_work import Work
from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, FakeWorkDesk, board_rows, context_for
from tests.ui.named import unnamed_controls
from ui.pages.orders_page import OrdersPage
from ui.pages.same_door import Opened, SameDoor


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[OrdersPage]:
    page = OrdersPage(context_for(FakeOrderDesk(board_rows())))
    qtbot.addWidget(page)
    page.resize(1400, 860)
    page.show()
    work(page).others = (OrderId(1043),)
    page.reload()
    settle(qtbot, page)
    page._list.view.choose([1])
    settle(qtbot, page)
    yield page
    page.context.jobs.shut_down()


def work(page: OrdersPage) -> FakeWorkDesk:
    return cast(FakeWorkDesk, page.context.office.work)


def settle(qtbot: QtBot, page: OrdersPage) -> None:
    qtbot.waitUntil(lambda: not page.context.jobs.running, timeout=5_000)


def words(page: QWidget, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_that_the_pane_offers_one_parcel_and_the_button_packs_it(qtbot: QtBot, page: OrdersPage) -> None:
    assert words(page, "pane.same_door.words") == "2 open orders to the same address."
    button = page.findChild(QPushButton, "pane.together")
    assert isinstance(button, QPushButton)
    assert unnamed_controls(page) == []

    button.click()
    settle(qtbot, page)
    assert [[order_id for order_id, _ in call[1]] for call in cast(Any, work(page).calls)] == [[1047, 1043]]


def test_that_the_button_has_a_key_of_its_own(page: OrdersPage) -> None:
    """The clerk's day of the tour presses it."""
    button = page.findChild(QPushButton, "pane.together")
    assert isinstance(button, QPushButton)

    assert button.shortcut() == QKeySequence("Ctrl+G")
    assert button.isEnabled()


def test_that_the_whole_page_tells_it_too(qtbot: QtBot, page: OrdersPage) -> None:
    page.show_order(OrderId(1047))
    settle(qtbot, page)

    assert words(page, "order.same_door.words") == "2 open orders to the same address."


def test_that_a_parcel_of_several_can_be_taken_apart(page: OrdersPage) -> None:
    order = page.context.office.orders.open(OrderId(1047))
    asked: list[object] = []
    door = SameDoor(page.context, "there", page)
    door.apart_asked.connect(asked.append)
    strip = door.strip(Opened(replace(order, work=Work(together=(OrderId(1043), OrderId(1047))))))
    assert strip is not None
    strip[1].click()

    assert strip[0].accessibleName() == "Goes in one parcel, 2 orders together."
    assert len(asked) == 1


def test_that_an_order_without_neighbours_has_no_strip(page: OrdersPage) -> None:
    order = page.context.office.orders.open(OrderId(1047))

    assert SameDoor(page.context, "there", page).strip(Opened(order)) is None


def test_that_who_may_not_pack_is_told_and_not_offered(qtbot: QtBot, page: OrdersPage) -> None:
    context = context_for(FakeOrderDesk(board_rows()), rights=ALL_RIGHTS - {"orders:work"})
    order = page.context.office.orders.open(OrderId(1047))
    strip = SameDoor(context, "there", page).strip(Opened(order, 1))
    assert strip is not None

    assert strip[1].isHidden()
    context.jobs.shut_down()
