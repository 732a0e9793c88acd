"""Warnings at an order: a blocked customer and a wrong delivery address, in the pane and on the page, with the ways out of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.customers import Block, BlockedCustomer, CustomerId
from backoffice.domain.ids import OrderId
from backoffice.domain.order_status import NotReady
from backoffice.domain.orders import Order
from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, board_rows, context_for
from tests.ui.named import unnamed_controls
from ui.context import UiContext
from ui.pages.order_page import OrderPage
from ui.pages.order_pane import OrderPane
from ui.pages.order_warnings import OrderWarnings
from ui.pages.same_door import Opened

BLOCKED = BlockedCustomer(CustomerId(7), "Ada Beispiel", Block("Zahlt nicht", date(2026, 4, 1)))


@pytest.fixture
def context(qtbot: QtBot) -> Iterator[UiContext]:
    made = context_for(FakeOrderDesk(board_rows()), rights=ALL_RIGHTS | {"orders:edit"})
    yield made
    made.jobs.shut_down()


def odd(context: UiContext) -> Order:
    """Return an order whose street has no number."""
    order = context.office.orders.open(OrderId(1047))
    shipping = replace(order.shipping, line1="Venloer Straße", country="DE")
    return replace(order, not_ready=NotReady.ADDRESS, shipping=shipping)


def words(page: QWidget, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_that_the_pane_tells_what_is_wrong_and_offers_the_ways_out(qtbot: QtBot, context: UiContext) -> None:
    pane, asked = OrderPane(context), list[str]()
    qtbot.addWidget(pane)
    pane.warnings.correct_asked.connect(lambda order: asked.append(f"correct {order.id}"))
    pane.warnings.confirm_asked.connect(lambda order: asked.append(f"confirm {order.id}"))
    pane.show_order(Opened(odd(context), blocked=BLOCKED))

    assert words(pane, "pane.blocked.words") == "This customer is blocked until 1 Apr 2026."
    assert words(pane, "pane.blocked.detail") == "Zahlt nicht"
    assert "number" in words(pane, "pane.address.detail")
    for name in ("pane.correct", "pane.confirm"):
        verb = pane.findChild(QPushButton, name)
        assert isinstance(verb, QPushButton)
        assert not verb.isHidden()
        verb.click()
    assert asked == ["correct 1047", "confirm 1047"]
    assert unnamed_controls(pane) == []


def test_that_an_order_in_order_has_no_strip(context: UiContext, qtbot: QtBot) -> None:
    page = OrderPage(context)
    qtbot.addWidget(page)

    assert OrderWarnings(context, "there", page).strips(Opened(context.office.orders.open(OrderId(1047)))) == []


def test_that_who_may_not_edit_is_told_and_not_offered(qtbot: QtBot) -> None:
    context = context_for(FakeOrderDesk(board_rows()), rights=ALL_RIGHTS)
    pane = OrderPane(context)
    qtbot.addWidget(pane)
    pane.show_order(Opened(odd(context)))

    assert words(pane, "pane.address.words") == "Something is wrong with the delivery address."
    found = [pane.findChild(QPushButton, name) for name in ("pane.correct", "pane.confirm")]
    assert all(verb is not None and verb.isHidden() for verb in found)
    context.jobs.shut_down()
