"""Unpaid orders by list and number to paid ones, by mouse and keyboard, and back again."""

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.incoming_payments import AwaitingQuery, Receipt
from backoffice.domain.order_status import PaymentStatus
from tests.desks.conftest import woo_order
from tests.ui.named import unnamed_controls
from tests.ui.paying_page import (
    UNPAID,
    by_key,
    choose,
    dialog,
    find,
    numbers,
    office,
    page,
    press,
    settle,
    state,
    table,
    undo_by_key,
    unpaid,
    words,
)
from ui.pages.payments_page import PaymentsPage

__all__ = ["office", "page"]


def test_that_unpaid_orders_are_listed_and_every_control_has_a_name(page: PaymentsPage) -> None:
    assert sorted(numbers(table(page))) == ["2001", "2002", "2003"]
    assert find(page, QPushButton, "payments.tab.incoming").text() == "Awaiting payment · 3"
    assert unnamed_controls(page) == []


def test_that_the_list_is_searched_sorted_and_opened_by_keys(qtbot: QtBot, page: PaymentsPage) -> None:
    search = find(page, QLineEdit, "incoming.search")
    QTest.keyClicks(search, "30,00")
    QTest.keyClick(search, Qt.Key.Key_Return)
    settle(qtbot, page)
    assert numbers(table(page)) == ["2002"]

    opened: list[int] = []
    page.order_asked.connect(opened.append)
    table(page).choose([0])
    QTest.keyClick(table(page), Qt.Key.Key_Return)
    assert len(opened) == 1

    by_key(page, "Esc")
    qtbot.waitUntil(lambda: table(page).model().rowCount() == 3)
    table(page).sort_asked.emit("total")
    settle(qtbot, page)
    assert numbers(table(page)) == ["2003", "2002", "2001"]


def test_that_nothing_found_and_nothing_left_are_said_apart(qtbot: QtBot, page: PaymentsPage, office: Office) -> None:
    search = find(page, QLineEdit, "incoming.search")
    search.setText("nobody")
    QTest.keyClick(search, Qt.Key.Key_Return)
    settle(qtbot, page)
    assert words(page, "incoming.empty.sentence") == "No unpaid order matches this."

    search.clear()
    settle(qtbot, page)
    office.payments.mark_paid([Receipt(one.id) for one in office.payments.check_numbers("2001 2002 2003").payable])
    page.reload()
    qtbot.waitUntil(lambda: words(page, "incoming.empty.sentence") == "Every order is paid.")


def test_that_one_order_is_paid_in_part_with_amount_day_and_reference(qtbot: QtBot, page: PaymentsPage, office: Office) -> None:
    choose(page, "2002")
    press(page, "incoming.paid")
    asked = dialog(qtbot)
    assert asked.windowTitle() == "Mark 2002 as paid"
    assert unnamed_controls(asked) == []

    amount = find(asked, QLineEdit, "paid.amount.typed")
    amount.selectAll()
    QTest.keyClicks(amount, "10.00")
    QTest.keyClick(amount, Qt.Key.Key_Tab)
    assert words(asked, "paid.amount.message") == "Paid in part; €20.00 stay open."
    find(asked, QLineEdit, "paid.reference").setText("Kasse 2")
    press(asked, "paid.ok")
    settle(qtbot, page)

    assert state(office, "2002") is PaymentStatus.PARTIALLY_PAID
    assert words(page, "payments.toast.words") == "Payment for 2002 recorded."
    assert numbers(table(page), 6)[numbers(table(page)).index("2002")] == "€20.00"


def test_that_a_payment_number_as_reference_is_refused_while_typing(qtbot: QtBot, page: PaymentsPage) -> None:
    choose(page, "2002")
    press(page, "incoming.paid")
    asked = dialog(qtbot)

    find(asked, QLineEdit, "paid.reference").setText("DE02 1203 0000 0000 2020 51")

    assert not find(asked, QPushButton, "paid.ok").isEnabled()
    assert words(asked, "paid.reason") == "This looks like a payment number and is not stored."
    asked.reject()


def test_that_several_orders_are_one_deed_with_one_undo_by_keys(qtbot: QtBot, page: PaymentsPage, office: Office) -> None:
    choose(page, "2001", "2003")
    assert find(page, QPushButton, "incoming.paid").shortcut() == QKeySequence("Ctrl+Shift+M")
    press(page, "incoming.paid")
    asked = dialog(qtbot)
    assert asked.windowTitle() == "Mark 2 order(s) as paid"
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle(qtbot, page)

    assert unpaid(office) == ["2002"]
    assert words(page, "payments.toast.words") == "Payments for 2 order(s) recorded."
    qtbot.waitUntil(lambda: numbers(table(page)) == ["2002"])

    undo_by_key(qtbot, page)
    assert unpaid(office) == ["2001", "2002", "2003"]


def test_that_pasted_numbers_open_filled_and_name_what_cannot_be_paid(qtbot: QtBot, page: PaymentsPage, office: Office) -> None:
    QGuiApplication.clipboard().setText("#2001; 02003\n2004 2005 9999")
    by_key(page, "Ctrl+V")
    asked = dialog(qtbot)
    qtbot.waitUntil(lambda: asked.findChild(QLabel, "numbers.line.payable") is not None)

    assert find(asked, QPlainTextEdit, "numbers.text").toPlainText().startswith("#2001")
    assert words(asked, "numbers.line.payable") == "2 order(s) to mark as paid · €60.00"
    assert words(asked, "numbers.line.already_paid") == "Already paid: 2004"
    assert words(asked, "numbers.line.cancelled") == "Cancelled: 2005"
    assert words(asked, "numbers.line.missing") == "Not found: 9999"
    assert unnamed_controls(asked) == []
    press(asked, "numbers.ok")
    settle(qtbot, page)

    assert unpaid(office) == ["2002"]
    assert words(page, "payments.toast.words") == "Payments for 2 order(s) recorded."
    undo_by_key(qtbot, page)
    assert len(unpaid(office)) == 3


def test_that_a_number_of_several_channels_is_asked_about(qtbot: QtBot, page: PaymentsPage, office: Office, tmp_path: Path) -> None:
    export = tmp_path / "other.json"
    export.write_text(json.dumps([woo_order(**(UNPAID | {"number": "2001", "total": "70.00"}))]), encoding="utf-8")
    office.imports.publish(office.imports.preview(export, "Markt").batch_id)
    press(page, "incoming.numbers")
    asked = dialog(qtbot)
    find(asked, QPlainTextEdit, "numbers.text").setPlainText("2001")
    qtbot.waitUntil(lambda: asked.findChild(QComboBox, "numbers.ask.0") is not None)

    which = find(asked, QComboBox, "numbers.ask.0")
    assert not find(asked, QPushButton, "numbers.ok").isEnabled()
    which.setCurrentIndex(next(n for n in range(which.count()) if "Markt" in which.itemText(n)))
    press(asked, "numbers.ok")
    settle(qtbot, page)

    assert unpaid(office) == ["2001", "2002", "2003"]
    assert [row.total_minor for row in office.payments.awaiting(AwaitingQuery("2001"))] == [2000]
