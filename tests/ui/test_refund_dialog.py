"""The refund dialog: what it proposes, what it counts live, why its button is off, and what it hands over."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.refund_rules import RefundDraft, ReturnDue
from backoffice.domain.refunds import BankDetail, RefundLine, RefundReason, RefundWay
from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, context_for
from tests.ui.money_fakes import DRAFT, IBAN, NOW, detail
from tests.ui.named import there, unnamed_controls
from ui.dialogs.refund_dialog import RefundDialog, Wanted
from ui.widgets.quantity import QuantityBox

BANK = RefundWay.BANK_TRANSFER


def shown(
    qtbot: QtBot, draft: RefundDraft = DRAFT, account: BankDetail | None = None, way: RefundWay = RefundWay.PROVIDER
) -> tuple[RefundDialog, list[Wanted]]:
    dialog = RefundDialog(context_for(FakeOrderDesk(), rights=ALL_RIGHTS | {"payments:record"}), draft, account, None, way=way)
    qtbot.addWidget(dialog)
    wanted: list[Wanted] = []
    dialog.made.connect(wanted.append)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog, wanted


def pieces(dialog: QWidget, position: int) -> QuantityBox:
    return there(dialog.findChild(QuantityBox, f"refund.pieces.{position}"))


def amount(dialog: QWidget, name: str) -> QDoubleSpinBox:
    return there(dialog.findChild(QDoubleSpinBox, f"refund.{name}"))


def words(dialog: QWidget, name: str) -> str:
    return there(dialog.findChild(QLabel, f"refund.{name}")).text()


def ok(dialog: QWidget) -> QPushButton:
    return there(dialog.findChild(QPushButton, "refund.ok"))


def pick(dialog: QWidget, name: str, value: object) -> None:
    box = there(dialog.findChild(QComboBox, f"refund.{name}"))
    box.setCurrentIndex(box.findData(value))


def test_that_nothing_is_refunded_until_something_is_chosen(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)

    assert not ok(dialog).isEnabled()
    assert words(dialog, "reason") == "Choose what is refunded."
    assert words(dialog, "sum") == "€0.00"


def test_that_amounts_and_sum_follow_every_piece(qtbot: QtBot) -> None:
    dialog, wanted = shown(qtbot)

    pieces(dialog, 2).setValue(1)
    first = words(dialog, "amount.2"), words(dialog, "sum"), words(dialog, "left")
    amount(dialog, "shipping").setValue(2.5)
    amount(dialog, "goodwill").setValue(1)
    amount(dialog, "deduction").setValue(0.5)
    ok(dialog).click()

    assert first == ("€3.33", "€3.33", "€109.57 are left then")
    assert words(dialog, "sum") == "€6.33"
    assert wanted[0].content.lines == (RefundLine(2, 1000, 333),)
    assert (wanted[0].content.shipping_minor, wanted[0].content.goodwill_minor, wanted[0].way) == (250, 50, RefundWay.PROVIDER)


def test_that_everything_is_one_click(qtbot: QtBot) -> None:
    dialog, wanted = shown(qtbot, replace(DRAFT, refunded_minor=1000))

    there(dialog.findChild(QPushButton, "refund.all")).click()
    ok(dialog).click()

    assert words(dialog, "sum") == "€102.90"
    assert wanted[0].content.amount_minor == DRAFT.paid_minor - 1000
    assert amount(dialog, "deduction").value() == 10


def test_that_what_was_paid_too_much_goes_along(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot, replace(DRAFT, paid_minor=12000, overpaid_minor=710))

    there(dialog.findChild(QPushButton, "refund.all")).click()

    assert amount(dialog, "goodwill").value() == 7.1
    assert words(dialog, "sum") == "€120.00"
    assert "€7.10 too much" in words(dialog, "paid")


def test_that_more_than_was_paid_says_why_not(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)

    pieces(dialog, 1).setValue(2)
    amount(dialog, "goodwill").setValue(60)

    assert not ok(dialog).isEnabled()
    assert words(dialog, "reason") == "That is more than was paid and is still here."


def test_that_pieces_that_came_back_are_proposed(qtbot: QtBot) -> None:
    lines = (replace(DRAFT.lines[0], due_milli=1000), DRAFT.lines[1])
    dialog, _ = shown(qtbot, replace(DRAFT, lines=lines))

    assert pieces(dialog, 1).milli == 1000
    assert words(dialog, "sum") == "€49.00"


def test_that_a_return_brings_its_pieces_and_its_reason_and_is_settled(qtbot: QtBot) -> None:
    returns = (ReturnDue(3, NOW, NOW + timedelta(days=14), ((2, 2000),)), ReturnDue(4, NOW, None, ()))
    dialog, wanted = shown(qtbot, replace(DRAFT, returns=returns))
    whole = words(dialog, "sum")

    pick(dialog, "return", 3)
    ok(dialog).click()

    assert whole == "€112.90"
    assert [(line.position, line.quantity_milli) for line in wanted[0].content.lines] == [(2, 2000)]
    assert (wanted[0].return_id, wanted[0].reason) == (3, RefundReason.WITHDRAWAL)


def test_that_a_payment_number_is_no_reference(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)
    pieces(dialog, 1).setValue(1)

    there(dialog.findChild(QLineEdit, "refund.reference")).setText("4111 1111 1111 1111")

    assert not ok(dialog).isEnabled()
    assert words(dialog, "reason") == "This looks like a payment number and is not stored."


def test_that_a_transfer_asks_for_the_account_along_with_it(qtbot: QtBot) -> None:
    dialog, wanted = shown(qtbot, way=BANK)
    pieces(dialog, 1).setValue(1)
    missing = words(dialog, "reason")
    iban = there(dialog.findChild(QLineEdit, "refund.account.iban"))

    iban.setFocus()
    QTest.keyClicks(iban, IBAN)
    there(dialog.findChild(QLineEdit, "refund.account.again")).setText(IBAN[-4:])
    qtbot.waitUntil(ok(dialog).isEnabled)
    ok(dialog).click()

    assert missing == "The IBAN is still missing."
    account = wanted[0].account
    assert account is not None
    assert (account.iban, account.holder, account.again) == (IBAN, "Anna Lindqvist", "3000")
    assert IBAN not in repr(wanted)
    assert iban.text() == ""


def test_that_the_account_can_come_later(qtbot: QtBot) -> None:
    dialog, wanted = shown(qtbot, way=BANK)
    pieces(dialog, 1).setValue(1)

    there(dialog.findChild(QCheckBox, "refund.later")).click()
    ok(dialog).click()

    assert (wanted[0].way, wanted[0].account, wanted[0].reference) == (BANK, None, "")


def test_that_a_known_account_is_named_and_not_asked_for(qtbot: QtBot) -> None:
    dialog, wanted = shown(qtbot, account=detail(), way=BANK)
    pieces(dialog, 1).setValue(1)

    ok(dialog).click()

    assert words(dialog, "goes_to") == "Goes to Anna Lindqvist · DE •••• 3000 · Commerzbank"
    assert wanted[0].account is None


def test_that_an_order_in_other_money_has_no_transfer(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot, replace(DRAFT, currency="CHF"), way=BANK)

    assert there(dialog.findChild(QComboBox, "refund.way")).count() == 1


@pytest.mark.parametrize("way", list(RefundWay))
def test_that_every_control_has_a_name(qtbot: QtBot, way: RefundWay) -> None:
    dialog, _ = shown(qtbot, replace(DRAFT, fees_minor=100, gift_card_minor=50, waiting_minor=10), way=way)

    assert unnamed_controls(dialog) == []
    assert "€0.50 by gift card" in words(dialog, "paid")


def test_that_parts_that_come_up_later_lie_over_nothing(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)
    area, total = there(dialog.findChild(QScrollArea, "refund.body")), there(dialog.findChild(QLabel, "refund.sum"))

    for way in (BANK, RefundWay.PROVIDER, BANK):
        pick(dialog, "way", str(way))
        below = area.mapTo(dialog, area.rect().bottomLeft()).y()
        assert below < total.mapTo(dialog, total.rect().topLeft()).y()
