"""The page of customers over a real shop: listing, finding, sorting, opening, and going from one to the next by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.people import BuiltInRole
from tests.ui.customers.kit import ALT, CTRL, Open, choose, find, key, names, press, row_of, seen, settle, type_in, whole, words
from tests.ui.named import unnamed_controls
from ui.widgets.command_box import CommandBox
from ui.widgets.labels import ElidedLabel


def test_that_all_customers_are_listed_with_their_counts(open_page: Open) -> None:
    page = open_page()

    assert names(page) == ["Ada Beispiel · Beispiel AG", "Jürgen Weiß"]
    assert words(page, "page.count") == "2"
    assert find(page, QPushButton, "customers.view.active").text() == "All · 2"
    assert find(page, QPushButton, "customers.view.blocked").text() == "Blocked · 0"


def test_that_every_control_has_a_name(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    assert unnamed_controls(page) == []
    whole(qtbot, page, "Jürgen")
    assert unnamed_controls(page) == []


def test_that_what_the_channel_told_is_shown_with_a_way_to_its_order(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    whole(qtbot, page, "Jürgen")
    link = next(one for one in page.findChildren(QPushButton) if one.objectName().startswith("customer.told.carrier_contact"))

    assert words(page, link.objectName().removesuffix(".order")) == "agreed · _parcel_delivery_opted_in"
    with qtbot.waitSignal(page.order_asked):
        link.click()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("weiß", ["Jürgen Weiß"]),
        ("WEISS", ["Jürgen Weiß"]),
        ("beispiel ag", ["Ada Beispiel · Beispiel AG"]),
        ("28195", ["Ada Beispiel · Beispiel AG"]),
        ("köln", ["Jürgen Weiß"]),
        ("10002", ["Ada Beispiel · Beispiel AG"]),
        ("03023125077", ["Ada Beispiel · Beispiel AG"]),
        ("ada@example.org", ["Ada Beispiel · Beispiel AG"]),
        ("zzz", []),
    ],
)
def test_that_typing_searches(qtbot: QtBot, open_page: Open, typed: str, expected: list[str]) -> None:
    page = open_page()
    key(qtbot, page, Qt.Key.Key_F, CTRL)
    assert page.focusWidget() is find(page, QLineEdit, "customers.search")
    type_in(find(page, QLineEdit, "customers.search"), typed)
    qtbot.waitUntil(lambda: page._list.query.words == typed)
    settle(qtbot, page)

    assert names(page) == expected
    if not expected:
        assert words(page, "customers.empty.sentence") == "No customer matches “zzz”."
        press(page, "customers.empty.action")
        settle(qtbot, page)
        assert len(names(page)) == 2


@pytest.mark.parametrize("office", [BuiltInRole.ORDERS], indirect=True)
def test_that_each_view_says_when_it_is_empty(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    key(qtbot, page, Qt.Key.Key_2, CTRL)
    settle(qtbot, page)
    assert words(page, "customers.empty.sentence") == "No customer is in “Blocked”."
    press(page, "customers.empty.action")
    settle(qtbot, page)
    assert len(names(page)) == 2


def test_that_a_click_on_a_head_sorts_and_a_second_one_turns_it(open_page: Open) -> None:
    page = open_page()
    for _ in range(2):
        page._list.view.sort_asked.emit("place")
    assert names(page) == ["Jürgen Weiß", "Ada Beispiel · Beispiel AG"]


# Looking


def test_that_the_pane_shows_addresses_orders_and_masked_contact(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    choose(qtbot, page, "Jürgen")

    assert find(page, ElidedLabel, "customer_pane.name").text() == "Jürgen Weiß"
    assert words(page, "customer_pane.shipping.0") == "Jürgen Weiß\nVenloer Straße 211\n50823 Köln"
    assert seen(page, QLabel, "customer_pane.billing.0") == []  # it says the same
    assert "•••" in words(page, "customer_pane.phone")
    asked: list[int] = []
    page.order_asked.connect(asked.append)
    press(page, "customer_pane.order.0")
    assert asked == [1]


def test_that_contact_data_is_shown_on_demand_in_the_national_form(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    choose(qtbot, page, "Ada")
    press(page, "customer_pane.phone.show")
    settle(qtbot, page)
    assert words(page, "customer_pane.phone") == "030 23125077"
    press(page, "customer_pane.email.show")
    settle(qtbot, page)
    assert words(page, "customer_pane.email") == "ada@example.org"


@pytest.mark.parametrize("office", [BuiltInRole.PACKING, BuiltInRole.ACCOUNTING], indirect=True)
def test_that_who_may_not_see_customers_is_told_so(open_page: Open, office: Office) -> None:
    page = open_page()
    if "customers:view" in office.rights:
        assert not seen(page, QPushButton, "customers.new")
        assert not seen(page, QPushButton, "customer_pane.phone.show")
    else:
        assert "right to see customers" in words(page, "customers.empty.sentence")


def test_that_one_goes_from_customer_to_customer_and_back_by_keys(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    whole(qtbot, page, "Ada")
    assert find(page, ElidedLabel, "customer.name").text() == "Ada Beispiel · Beispiel AG"
    assert words(page, "customer.place") == "1 of 2"
    key(qtbot, page, Qt.Key.Key_Down, ALT)
    settle(qtbot, page)
    assert find(page, ElidedLabel, "customer.name").text() == "Jürgen Weiß"
    key(qtbot, page, Qt.Key.Key_Down, ALT)
    settle(qtbot, page)
    key(qtbot, page, Qt.Key.Key_Left, ALT)
    settle(qtbot, page)
    assert page.focusWidget() is page._list.view
    assert find(page, ElidedLabel, "customer_pane.name").text() == "Jürgen Weiß"


# Working


def test_that_the_box_finds_customers_and_leads_to_them(qtbot: QtBot, open_page: Open, office: Office) -> None:
    page = open_page()
    box = CommandBox(page.context, (), page)
    chosen: list[int] = []
    box.customer_chosen.connect(chosen.append)
    box.open()
    type_in(find(box, QLineEdit, "commands.words"), "ada@example.org")
    qtbot.waitUntil(lambda: box.shown() == ["Ada Beispiel · Beispiel AG · Bremen · 10002"])
    QTest.keyClick(find(box, QLineEdit, "commands.words"), Qt.Key.Key_Return)
    assert chosen == [row_of(office, "Ada Beispiel")]


# Bad input
