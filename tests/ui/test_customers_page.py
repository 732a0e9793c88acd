"""The page of customers over a real shop: finding, opening, writing down, correcting, blocking, and taking each of these back."""

import json
import shutil
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.customers import CustomerAddress, CustomerDraft, CustomerId, CustomerQuery, CustomerView
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole, ShopSettings
from backoffice.security.device_secret import MemoryPort
from tests.desks.conftest import woo_order
from tests.desks.founded import CHEAP, OWNER, PASSWORD, enter
from tests.ui.named import unnamed_controls
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.customers_page import CustomersPage
from ui.pages.orders_page import OrdersPage
from ui.theme import theme
from ui.widgets.command_box import CommandBox
from ui.widgets.labels import ElidedLabel

W = TypeVar("W", bound=QWidget)
Open = Callable[..., CustomersPage]
CTRL, ALT, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
HOME = CustomerAddress(0, "shipping", "Ada Beispiel", "", "", "Am Markt", "1", "", "", "28195", "Bremen", "", "DE")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MemoryPort]:
    """Found a shop with two customers, one of an order and one who was written down, and with a colleague in each role."""
    folder, port = tmp_path_factory.mktemp("customers"), MemoryPort()
    office, _ = ShopDoor(folder / "shop", port, cost=CHEAP).create(ShopSettings("Kaffeehaus"), OWNER, PASSWORD)
    for role in (BuiltInRole.ORDERS, BuiltInRole.PACKING, BuiltInRole.ACCOUNTING):
        office.people.add(role, role, PASSWORD, first=False)
    export = folder / "orders.json"
    export.write_text(json.dumps([woo_order()]), encoding="utf-8")
    office.imports.publish(office.imports.preview(export).batch_id)
    office.customers.create(CustomerDraft("Ada Beispiel", "Beispiel AG", "030 23125 077", "ada@example.org", (HOME,)))
    office.close()
    return folder / "shop", port


@pytest.fixture
def office(request: pytest.FixtureRequest, shop: tuple[Path, MemoryPort], tmp_path: Path) -> Iterator[Office]:
    """Return a copy of the shop as it is seen by the owner, or in the role that is given."""
    folder, port = shop
    shutil.copytree(folder, tmp_path / "shop")
    office = enter(ShopDoor(tmp_path / "shop", deepcopy(port), cost=CHEAP), getattr(request, "param", OWNER))
    yield office
    office.close()


@pytest.fixture
def open_page(qtbot: QtBot, office: Office) -> Iterator[Open]:
    jobs = Jobs()

    def opened() -> CustomersPage:
        formats = Formats(Language.ENGLISH.locale, "Europe/Berlin", office.session.clock)
        page = CustomersPage(UiContext(office, jobs, ChangeHub(), theme(), formats))
        qtbot.addWidget(page)
        page.resize(1216, 860)
        with qtbot.waitExposed(page):
            page.show()
        settle(qtbot, page)
        return page

    yield opened
    jobs.shut_down()


def settle(qtbot: QtBot, page: CustomersPage | OrdersPage) -> None:
    qtbot.waitUntil(lambda: not any(one.isDown() for one in page.findChildren(QPushButton)))  # a key holds its button down for a moment
    for _ in range(3):  # what a deed brings is read by further jobs
        qtbot.waitUntil(lambda: page.context.jobs.running == ())
        QApplication.processEvents()


def seen(page: QWidget, kind: type[W], name: str) -> list[W]:
    return [widget for widget in page.findChildren(kind, name) if widget.isVisibleTo(page)]


def find(page: QWidget, kind: type[W], name: str) -> W:
    shown = seen(page, kind, name)
    assert shown, name
    return shown[-1]


def press(page: QWidget, name: str) -> None:
    QTest.mouseClick(find(page, QPushButton, name), Qt.MouseButton.LeftButton)


def words(page: QWidget, name: str) -> str:
    return find(page, QLabel, name).text()


def names(page: CustomersPage) -> list[str]:
    model = page._list.view.model()
    return [model.data(model.index(row, 1)) for row in range(model.rowCount())]


def choose(qtbot: QtBot, page: CustomersPage, name: str) -> None:
    page._list.view.choose([next(at for at, one in enumerate(names(page)) if one.startswith(name))])
    settle(qtbot, page)


def whole(qtbot: QtBot, page: CustomersPage, name: str) -> None:
    choose(qtbot, page, name)
    QTest.keyClick(page._list.view, Qt.Key.Key_Return)
    settle(qtbot, page)


def key(qtbot: QtBot, page: QWidget, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key of the window, which the platform leaves asleep when a dialog or a menu over it closes."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page, pressed, modifiers)


def verb(qtbot: QtBot, page: CustomersPage, name: str) -> None:
    """Open the menu by its key and do what is called like this."""
    key(qtbot, page, Qt.Key.Key_M, CTRL)
    menu = find(page, QMenu, "customer.verbs.menu")
    next(action for action in menu.actions() if action.objectName() == f"customer.verb.{name}").trigger()
    menu.close()
    settle(qtbot, page)


def dialog(qtbot: QtBot, page: QWidget, name: str) -> QDialog:
    qtbot.waitUntil(lambda: bool(seen(page, QDialog, name)))
    found = find(page, QDialog, name)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def type_in(target: QWidget | None, value: str) -> None:
    """Type, key by key; letters that Qt's test keyboard lacks come as an input method gives them."""
    assert target is not None
    for sign in value:
        if sign.isascii():
            QTest.keyClicks(target, sign)
        else:
            event = QInputMethodEvent()
            event.setCommitString(sign)
            QApplication.sendEvent(target, event)


def fill(root: QWidget, name: str, value: str) -> None:
    line = find(root, QLineEdit, name)
    line.setFocus()
    line.clear()
    type_in(line, value)


def undo(qtbot: QtBot, page: CustomersPage) -> None:
    key(qtbot, page, Qt.Key.Key_Z, CTRL)
    settle(qtbot, page)


def row_of(office: Office, name: str, view: CustomerView = CustomerView.ACTIVE) -> CustomerId:
    return next(row.id for row in office.customers.page(CustomerQuery(view)) if row.name == name)


# Finding


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


def test_that_a_customer_is_written_down_by_keys_alone(qtbot: QtBot, open_page: Open, office: Office) -> None:
    page = open_page()
    key(qtbot, page, Qt.Key.Key_N, CTRL | SHIFT)
    made = dialog(qtbot, page, "new_customer")
    assert unnamed_controls(made) == []
    ok = find(made, QPushButton, "new_customer.ok")
    assert not ok.isEnabled()
    for value in ("Eva Neu", "Neu GmbH", "030 23125 099", "eva.neu@example.org"):
        type_in(made.focusWidget(), value)
        QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)  # past the box
    QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)  # past the kind of address
    type_in(made.focusWidget(), "Straße des 17. Juni 135")
    assert words(made, "new_customer.street.message") == "House number: 135"
    QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
    assert find(made, QLineEdit, "new_customer.street").text() == "Straße des 17. Juni"
    QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
    for value in ("10623", "Berlin"):
        type_in(made.focusWidget(), value)
        QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
    assert words(made, "new_customer.label") == "Eva Neu\nNeu GmbH\nStraße des 17. Juni 135\n10623 Berlin"
    assert ok.isEnabled()
    QTest.keyClick(made, Qt.Key.Key_Return, CTRL)
    settle(qtbot, page)

    assert find(page, ElidedLabel, "customer.name").text() == "Eva Neu · Neu GmbH"
    (address,) = office.customers.open(row_of(office, "Eva Neu")).addresses
    assert (address.street, address.house_number, address.city) == ("Straße des 17. Juni", "135", "Berlin")
    undo(qtbot, page)
    assert [row.name for row in office.customers.page(CustomerQuery())] == ["Ada Beispiel", "Jürgen Weiß"]


def test_that_an_e_mail_that_somebody_has_leads_to_them(qtbot: QtBot, open_page: Open, office: Office) -> None:
    page = open_page()
    key(qtbot, page, Qt.Key.Key_N, CTRL | SHIFT)
    made = dialog(qtbot, page, "new_customer")
    fill(made, "new_customer.name", "Ada Doppelt")
    fill(made, "new_customer.email", "ada@example.org")
    QTest.keyClick(made, Qt.Key.Key_Tab)
    find(made, QWidget, "new_customer.with_address").click()  # type: ignore[attr-defined]  # a box to tick
    press(made, "new_customer.ok")
    settle(qtbot, page)
    assert "Another customer has this e-mail" in words(page, "customers.toast.words")
    press(page, "customers.toast.more")
    settle(qtbot, page)
    assert page.shown_id == row_of(office, "Ada Beispiel")


def test_that_name_and_contact_are_corrected_and_undone(qtbot: QtBot, open_page: Open, office: Office) -> None:
    page = open_page()
    choose(qtbot, page, "Ada")
    key(qtbot, page, Qt.Key.Key_E, CTRL)
    name = dialog(qtbot, page, "customer_name")
    fill(name, "customer_name.name", "Ada Richtig")
    press(name, "customer_name.ok")
    settle(qtbot, page)
    assert names(page)[0] == "Ada Richtig · Beispiel AG"
    undo(qtbot, page)
    assert names(page)[0] == "Ada Beispiel · Beispiel AG"

    verb(qtbot, page, "contact")
    contact = dialog(qtbot, page, "customer_contact")
    assert find(contact, QLineEdit, "customer_contact.phone").text() == ""  # never what was not asked for
    assert not find(contact, QPushButton, "customer_contact.ok").isEnabled()
    fill(contact, "customer_contact.phone", "03023125099")
    QTest.keyClick(contact.focusWidget(), Qt.Key.Key_Tab)
    assert find(contact, QLineEdit, "customer_contact.phone").text() == "030 23125099"
    fill(contact, "customer_contact.email", "kein")
    assert not find(contact, QPushButton, "customer_contact.ok").isEnabled()
    fill(contact, "customer_contact.email", "neu@example.org")
    press(contact, "customer_contact.ok")
    settle(qtbot, page)
    assert office.customers.open(row_of(office, "Ada Beispiel")).contact.email == "n•••@example.org"


def test_that_a_block_is_written_seen_and_taken_off(qtbot: QtBot, open_page: Open, office: Office) -> None:
    page = open_page()
    choose(qtbot, page, "Jürgen")
    verb(qtbot, page, "block")
    asked = dialog(qtbot, page, "block")
    assert not find(asked, QPushButton, "block.ok").isEnabled()
    QTest.keyClicks(find(asked, QPlainTextEdit, "block.reason"), "Zahlt <b>nicht</b>")
    press(asked, "block.ok")
    settle(qtbot, page)

    assert words(page, "customer_pane.blocked.words").startswith("Blocked until ")
    assert words(page, "customer_pane.blocked.detail") == "Zahlt <b>nicht</b>"
    assert find(page, QPushButton, "customers.view.blocked").text() == "Blocked · 1"
    order = office.orders.page(OrderQuery())[0].id
    assert office.customers.blocked_behind(order) is not None
    verb(qtbot, page, "unblock")
    assert seen(page, QLabel, "customer_pane.blocked.words") == []
    undo(qtbot, page)
    assert office.customers.blocked_behind(order) is not None


def test_that_calls_are_refused_and_allowed_again(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    choose(qtbot, page, "Jürgen")
    verb(qtbot, page, "mark_do_not_call")
    assert words(page, "customer_pane.do_not_call.words").startswith("Do not call, since ")
    verb(qtbot, page, "allow_calls")
    assert seen(page, QLabel, "customer_pane.do_not_call.words") == []


def test_that_a_deactivated_customer_is_only_in_their_view(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    choose(qtbot, page, "Jürgen")
    verb(qtbot, page, "put_aside")
    assert names(page) == ["Ada Beispiel · Beispiel AG"]
    key(qtbot, page, Qt.Key.Key_3, CTRL)
    settle(qtbot, page)
    assert names(page) == ["Jürgen Weiß"]
    verb(qtbot, page, "take_up")
    assert names(page) == []
    undo(qtbot, page)
    assert names(page) == ["Jürgen Weiß"]


def test_that_a_note_is_written_without_its_payment_numbers(qtbot: QtBot, open_page: Open, office: Office) -> None:
    page = open_page()
    choose(qtbot, page, "Jürgen")
    key(qtbot, page, Qt.Key.Key_N, CTRL)
    note = dialog(qtbot, page, "customer_note")
    QTest.keyClicks(find(note, QPlainTextEdit, "customer_note.body"), "Konto DE89 3704 0044 0532 0130 00, ruft an")
    press(note, "customer_note.ok")
    settle(qtbot, page)
    assert "3704" not in office.customers.open(row_of(office, "Jürgen Weiß")).notes[0].body
    assert "Account number sealed" in words(page, "customers.toast.words")


# Addresses


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

BAD = {
    "long": "W" * 200,
    "html": "<b>Fett</b> <img src='file:///etc/passwd'> & Söhne",
    "right to left": "שלום עולם GmbH",
    "emoji": "👩‍👩‍👧‍👦 🎉 Feier",
    "placeholder": "[*] 100 % &Co",
}


@pytest.mark.parametrize("kind", BAD)
def test_that_odd_names_are_shown_as_typed_everywhere(qtbot: QtBot, open_page: Open, office: Office, kind: str) -> None:
    typed = BAD[kind]
    page = open_page()
    key(qtbot, page, Qt.Key.Key_N, CTRL | SHIFT)
    made = dialog(qtbot, page, "new_customer")
    find(made, QLineEdit, "new_customer.name").setText(typed)
    for name, value in (("street", "Am Markt 1"), ("city", "Bremen"), ("postcode", "28195")):
        fill(made, f"new_customer.{name}", value)
    press(made, "new_customer.ok")
    settle(qtbot, page)
    one = row_of(office, typed)
    header = find(page, ElidedLabel, "customer.name")
    assert bare(header.text()) == typed
    assert header.textFormat() is Qt.TextFormat.PlainText
    key(qtbot, page, Qt.Key.Key_Left, ALT)
    settle(qtbot, page)
    page._list.view.choose(page._list.model.find(lambda row: row.id == one))
    settle(qtbot, page)
    assert typed in [bare(name) for name in names(page)]
    assert bare(find(page, ElidedLabel, "customer_pane.name").text()) == typed
    assert bare(words(page, "customer_pane.shipping.0").split("\n", maxsplit=1)[0]) == typed
    for label in page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.objectName()
        assert not label.toolTip() or not label.toolTip().startswith("<b>")
    pane = page._pane
    for button in pane.findChildren(QPushButton):
        right = button.mapTo(pane, button.rect().topRight()).x()
        assert right <= pane.width(), button.objectName()  # no name pushes a button out of the pane
    verb(qtbot, page, "put_aside")
    toast = page._toast
    assert toast.width() <= page.width()
    assert "deactivated" in toast.accessibleName()


@pytest.mark.parametrize("typed", ["Tab\x07Glocke", "um\u202egedreht", "x" * 201, " \t ", "4929 1234 5678 9015"])
def test_that_what_cannot_be_kept_is_refused_with_a_reason(qtbot: QtBot, open_page: Open, typed: str) -> None:
    page = open_page()
    key(qtbot, page, Qt.Key.Key_N, CTRL | SHIFT)
    made = dialog(qtbot, page, "new_customer")
    find(made, QWidget, "new_customer.with_address").click()  # type: ignore[attr-defined]  # a box to tick
    line = find(made, QLineEdit, "new_customer.name")
    line.setText(typed)
    if "4929" in typed:
        assert "5678" not in line.text()  # masked as it stands there
    else:
        assert not find(made, QPushButton, "new_customer.ok").isEnabled()
        assert words(made, "new_customer.reason")


def test_that_odd_names_of_orders_do_not_break_the_page(qtbot: QtBot, open_page: Open, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "odd.json"
    odd = "Zeile eins\u202eumgedreht " + "x" * 150
    file.write_text(
        json.dumps([woo_order(number="1999", billing=woo_order()["billing"] | {"first_name": odd, "email": "odd@example.org"})]),
        encoding="utf-8",
    )
    office.imports.publish(office.imports.preview(file).batch_id)
    page = open_page()
    shown = next(name for name in names(page) if name.startswith("Zeile"))
    assert "\n" not in shown
    assert "\u202e" not in shown
    choose(qtbot, page, "Zeile")
    assert find(page, ElidedLabel, "customer_pane.name").text() == shown


def bare(text: str) -> str:
    """Return a text without the signs that keep it apart or let it be broken."""
    return text.translate({0x2068: None, 0x2069: None, 0x200B: None})
