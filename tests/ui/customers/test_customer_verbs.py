"""What is done to a customer from the page: writing down, correcting, blocking, putting aside, noting, each with undo."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.customers import CustomerQuery
from backoffice.domain.orders import OrderQuery
from tests.ui.customers.kit import (
    CTRL,
    SHIFT,
    Open,
    choose,
    dialog,
    fill,
    find,
    key,
    names,
    press,
    row_of,
    seen,
    settle,
    type_in,
    undo,
    verb,
    words,
)
from tests.ui.named import unnamed_controls
from ui.widgets.labels import ElidedLabel


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
