"""Marking as paid from the list of orders and from an order's page, on a real shop."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.incoming_payments import IncomingMethod
from backoffice.domain.order_status import Chip, PaymentStatus
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.people import BuiltInRole
from tests.desks.conftest import woo_order
from tests.desks.founded import enter, found
from tests.ui.named import unnamed_controls
from tests.ui.paying_page import by_key, dialog, find, press, words
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.orders_page import OrdersPage
from ui.selection import Selection
from ui.theme import theme
from ui.widgets.list_view import ListView

SHOP = (
    {"number": "2001", "status": "on-hold", "payment_method_title": "Vorkasse"},
    {"number": "2002", "status": "on-hold", "payment_method_title": "Nachnahme"},
    {"number": "2003", "status": "processing"},
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = enter(found(tmp_path)[0])
    export = tmp_path / "more.json"
    export.write_text(json.dumps([woo_order(**change) for change in SHOP]), encoding="utf-8")
    office.imports.publish(office.imports.preview(export).batch_id)
    yield office
    office.close()


def open_page(qtbot: QtBot, office: Office) -> OrdersPage:
    formats = Formats(Language.ENGLISH.locale, "Europe/Berlin", office.session.clock)
    page = OrdersPage(UiContext(office, Jobs(), ChangeHub(), theme(), formats))
    qtbot.addWidget(page)
    page.resize(1216, 860)
    with qtbot.waitExposed(page):
        page.show()
    settle(qtbot, page)
    return page


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> Iterator[OrdersPage]:
    page = open_page(qtbot, office)
    yield page
    page.context.jobs.shut_down()


def settle(qtbot: QtBot, page: OrdersPage) -> None:
    qtbot.waitUntil(lambda: page.context.jobs.running == ())
    QApplication.processEvents()
    qtbot.waitUntil(lambda: page.context.jobs.running == ())


def row_of(office: Office, number: str) -> OrderRow:
    return next(row for row in office.orders.page(OrderQuery()) if row.number == number)


def choose(qtbot: QtBot, page: OrdersPage, *wanted: str) -> None:
    view = find(page, ListView, "orders.list")
    model = view.model()
    numbers = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    view.choose([numbers.index(number) for number in wanted])
    settle(qtbot, page)


def verbs(page: OrdersPage, *orders: OrderRow) -> list[str]:
    menu = page._verbs.menu(Selection.of(orders))
    return [action.objectName() for action in menu.actions()]


def test_that_the_verb_is_offered_for_what_waits_for_money_alone(page: OrdersPage, office: Office) -> None:
    unpaid, paid = row_of(office, "2001"), row_of(office, "2003")
    assert "order.verb.paid" in verbs(page, unpaid)
    assert "order.verb.paid" in verbs(page, unpaid, paid)
    assert "order.verb.paid" not in verbs(page, paid)


def test_that_one_order_of_the_list_is_paid_by_keys_with_day_and_method(qtbot: QtBot, page: OrdersPage, office: Office) -> None:
    choose(qtbot, page, "2002")
    by_key(page, "Ctrl+Shift+M")
    asked = dialog(qtbot)
    assert asked.windowTitle() == "Mark 2002 as paid"
    assert find(asked, QComboBox, "paid.method").currentData() == IncomingMethod.CASH
    assert unnamed_controls(asked) == []
    day = find(asked, QDateEdit, "paid.day")
    day.setDate(day.date().addDays(-2))
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle(qtbot, page)

    row = row_of(office, "2002")
    (came,) = office.orders.open(row.id).incoming
    assert (row.payment_status, row.chip, came.method) == (PaymentStatus.PAID, Chip.NEW, IncomingMethod.CASH)
    assert (office.session.today - came.received_on).days == 2
    assert words(page, "toast.words") == "Payment for 2002 recorded."

    press(page, "toast.undo")
    settle(qtbot, page)
    assert row_of(office, "2002").payment_status is PaymentStatus.OPEN


def test_that_several_orders_name_those_that_were_paid_already(qtbot: QtBot, page: OrdersPage, office: Office) -> None:
    choose(qtbot, page, "2001", "2002", "2003")
    by_key(page, "Ctrl+Shift+M")
    press(dialog(qtbot), "paid.ok")
    settle(qtbot, page)

    assert {row_of(office, number).payment_status for number in ("2001", "2002", "2003")} == {PaymentStatus.PAID}
    assert words(page, "toast.words").startswith("Payments for 2 order(s) recorded.")
    assert "2003" in words(page, "toast.words")


def test_that_an_order_s_page_has_the_verb_while_money_is_missing(qtbot: QtBot, page: OrdersPage, office: Office) -> None:
    page.show_order(row_of(office, "2001").id)
    settle(qtbot, page)
    QApplication.processEvents()
    press(page, "order.paid")
    press(dialog(qtbot), "paid.ok")
    settle(qtbot, page)

    assert row_of(office, "2001").payment_status is PaymentStatus.PAID
    qtbot.waitUntil(lambda: [one for one in page.findChildren(QPushButton, "order.paid") if one.isVisible()] == [])


def test_that_who_may_only_see_payments_is_offered_nothing(qtbot: QtBot, office: Office) -> None:
    seen = office.look_as(BuiltInRole.SERVICE)
    page = open_page(qtbot, seen)

    assert "order.verb.paid" not in verbs(page, row_of(office, "2001"))
    choose(qtbot, page, "2001")
    by_key(page, "Ctrl+Shift+M")
    settle(qtbot, page)
    assert page.findChildren(QPushButton, "paid.ok") == []
    page.context.jobs.shut_down()
    seen.close()
