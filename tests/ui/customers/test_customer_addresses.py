"""Addresses of customers and of their orders, from the page: corrected, checked, taken over."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.orders import OrderQuery
from tests.desks.conftest import woo_order
from tests.ui.customers.kit import (
    CTRL,
    HOME,
    SHIFT,
    Open,
    choose,
    dialog,
    fill,
    find,
    key,
    press,
    row_of,
    seen,
    settle,
    undo,
    words,
)
from tests.ui.named import unnamed_controls
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.orders_page import OrdersPage
from ui.theme import theme


def test_that_an_address_is_corrected_removed_and_comes_back(qtbot: QtBot, open_page: Open, office: Office) -> None:
    page = open_page()
    choose(qtbot, page, "Jürgen")
    press(page, "customer_pane.shipping.0.edit")
    form = dialog(qtbot, page, "postal")
    assert (find(form, QLineEdit, "postal.street").text(), find(form, QLineEdit, "postal.house_number").text()) == ("Venloer Straße", "211")
    fill(form, "postal.house_number", "211 a")
    QTest.keyClick(form, Qt.Key.Key_Return, CTRL)
    settle(qtbot, page)
    assert words(page, "customer_pane.shipping.0") == "Jürgen Weiß\nVenloer Straße 211 a\n50823 Köln"
    assert words(page, "customer_pane.shipping.0.written") == "Written here"
    press(page, "customer_pane.shipping.0.drop")
    settle(qtbot, page)
    assert office.customers.open(row_of(office, "Jürgen Weiß")).addresses == ()
    undo(qtbot, page)
    assert len(office.customers.open(row_of(office, "Jürgen Weiß")).addresses) == 1


def test_that_a_problem_stands_where_it_is_and_keeps_nothing_from_being_saved(qtbot: QtBot, open_page: Open, office: Office) -> None:
    page = open_page()
    choose(qtbot, page, "Ada")
    press(page, "customer_pane.shipping.0.edit")
    form = dialog(qtbot, page, "postal")
    fill(form, "postal.postcode", "123")
    fill(form, "postal.house_number", "")
    assert words(form, "postal.postcode.message") == "Unusual there"
    assert words(form, "postal.house_number.message") == "Missing"
    press(form, "postal.ok")
    settle(qtbot, page)
    assert office.customers.open(row_of(office, "Ada Beispiel")).addresses[0].postcode == "123"
    assert words(page, "customer_pane.shipping.0.problem.0") == "The house number is missing."
    assert words(page, "customer_pane.shipping.0.problem.1") == "Postcodes there look different."


def test_that_a_station_is_seen_in_the_street(qtbot: QtBot, open_page: Open, office: Office) -> None:
    page = open_page()
    choose(qtbot, page, "Ada")
    key(qtbot, page, Qt.Key.Key_A, CTRL | SHIFT)
    form = dialog(qtbot, page, "postal")
    fill(form, "postal.extra", "1234567890")
    fill(form, "postal.street", "Packstation 145")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert find(form, QComboBox, "postal.station").currentData() == "packstation"
    assert find(form, QLineEdit, "postal.station_number").text() == "145"
    assert find(form, QLineEdit, "postal.post_number").text() == "1234567890"
    fill(form, "postal.postcode", "50823")
    fill(form, "postal.city", "Köln")
    assert words(form, "postal.label") == "Ada Beispiel\nBeispiel AG\nPackstation 145\n1234567890\n50823 Köln"
    press(form, "postal.ok")
    settle(qtbot, page)
    stored = office.customers.open(row_of(office, "Ada Beispiel")).addresses
    assert ("packstation", "145", "1234567890") in [(one.station, one.house_number, one.post_number) for one in stored]


def test_that_a_number_written_by_hand_stays_where_it_is(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    choose(qtbot, page, "Ada")
    key(qtbot, page, Qt.Key.Key_A, CTRL | SHIFT)
    form = dialog(qtbot, page, "postal")
    fill(form, "postal.street", "C 4, 12")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    fill(form, "postal.house_number", "")
    QTest.keyClicks(find(form, QLineEdit, "postal.house_number"), "x")
    QTest.keyClick(find(form, QLineEdit, "postal.house_number"), Qt.Key.Key_Backspace)
    fill(form, "postal.street", "Quadrat C 4, 12")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert find(form, QLineEdit, "postal.street").text() == "Quadrat C 4, 12"
    assert find(form, QLineEdit, "postal.house_number").text() == ""


def test_that_a_foreign_address_is_never_refused(qtbot: QtBot, open_page: Open, office: Office) -> None:
    page = open_page()
    choose(qtbot, page, "Ada")
    key(qtbot, page, Qt.Key.Key_A, CTRL | SHIFT)
    form = dialog(qtbot, page, "postal")
    country = find(form, QComboBox, "postal.country")
    assert [country.itemData(at) for at in range(4)] == ["DE", "AT", "CH", "FR"]
    country.setCurrentIndex(country.findData("MW"))
    assert not seen(form, QComboBox, "postal.station")
    fill(form, "postal.street", "Behind the Blue Church")
    fill(form, "postal.city", "Lilongwe")
    press(form, "postal.ok")
    settle(qtbot, page)
    assert "Malawi" in words(page, "customer_pane.shipping.1")


def test_that_an_address_is_taken_over_to_an_unsent_order(qtbot: QtBot, open_page: Open, office: Office) -> None:
    one = row_of(office, "Jürgen Weiß")
    office.customers.write_address(one, office.customers.open(one).row.version, HOME)
    page = open_page()
    choose(qtbot, page, "Jürgen")
    press(page, "customer_pane.shipping.0.take_over")
    settle(qtbot, page)
    asked = dialog(qtbot, page, "take_over")
    assert "Venloer Straße 211" in words(asked, "take_over.before")
    assert "Am Markt 1" in words(asked, "take_over.after")
    press(asked, "take_over.ok")
    settle(qtbot, page)
    order = office.orders.page(OrderQuery())[0].id
    assert office.orders.open(order).shipping.line1 == "Am Markt 1"
    undo(qtbot, page)
    assert office.orders.open(order).shipping.line1 == "Venloer Straße 211"


def test_that_an_order_leads_to_its_customer_and_warns_of_a_block(qtbot: QtBot, office: Office) -> None:
    one = row_of(office, "Jürgen Weiß")
    office.customers.block(one, office.customers.open(one).row.version, "Nur <i>Vorkasse</i>")
    jobs = Jobs()
    formats = Formats(Language.ENGLISH.locale, "Europe/Berlin", office.session.clock)
    page = OrdersPage(UiContext(office, jobs, ChangeHub(), theme(), formats))
    qtbot.addWidget(page)
    page.resize(1216, 860)
    with qtbot.waitExposed(page):
        page.show()
    settle(qtbot, page)
    asked: list[int] = []
    page.customer_asked.connect(asked.append)
    assert words(page, "pane.blocked.detail") == "Nur <i>Vorkasse</i>"
    press(page, "pane.customer")
    page.show_order(office.orders.page(OrderQuery())[0].id)
    settle(qtbot, page)
    assert unnamed_controls(page) == []
    press(page, "order.customer")
    assert asked == [one, one]
    jobs.shut_down()


def test_that_an_odd_address_of_an_order_is_corrected_or_said_to_be_right(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "odd.json"
    odd = woo_order()["shipping"] | {"address_1": "Am Deich", "postcode": "5082"}
    file.write_text(json.dumps([woo_order(number="1998", shipping=odd)]), encoding="utf-8")
    office.imports.publish(office.imports.preview(file).batch_id)
    jobs = Jobs()
    formats = Formats(Language.ENGLISH.locale, "Europe/Berlin", office.session.clock)
    page = OrdersPage(UiContext(office, jobs, ChangeHub(), theme(), formats))
    qtbot.addWidget(page)
    page.resize(1216, 860)
    with qtbot.waitExposed(page):
        page.show()
    order = next(row.id for row in office.orders.page(OrderQuery()) if row.number == "1998")
    page.show_order(order)
    settle(qtbot, page)
    assert words(page, "order.address.detail") == "The house number is missing. Postcodes there look different."
    press(page, "order.confirm")
    settle(qtbot, page)
    assert seen(page, QLabel, "order.address.detail") == []
    page._toast.undo()
    settle(qtbot, page)
    press(page, "order.correct")
    form = dialog(qtbot, page, "postal")
    fill(form, "postal.house_number", "7")
    fill(form, "postal.postcode", "50823")
    press(form, "postal.ok")
    settle(qtbot, page)
    assert office.orders.open(order).shipping.line1 == "Am Deich 7"
    assert seen(page, QLabel, "order.address.detail") == []
    jobs.shut_down()
