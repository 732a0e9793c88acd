"""Bank details being entered: what is said while typing, what the button waits for, and that the number is nowhere afterwards."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.refunds import BankDetail, DetailSource, DetailState
from tests.ui.fakes import ALL_RIGHTS, FakeOrderDesk, context_for
from tests.ui.money_fakes import IBAN, NOW, detail
from tests.ui.named import there, unnamed_controls
from ui.dialogs.account_fields import TypedAccount
from ui.dialogs.bank_detail_dialog import BankDetailDialog, state_words
from ui.widgets.account_field import AccountField, grouped, without_gaps

GROUPED = "DE89 3704 0044 0532 0130 00"


def shown(qtbot: QtBot, *kept: BankDetail, own: bool = False) -> tuple[BankDetailDialog, list[TypedAccount]]:
    context = context_for(FakeOrderDesk(), rights=ALL_RIGHTS | {"payments:record"})
    names = {"p1": "Maria Schulz", "p2": "Mia Becker"}
    dialog = BankDetailDialog(context, "Bank details of B-2026-1048", "Anna Lindqvist", None, kept=kept, names=names, own=own)
    qtbot.addWidget(dialog)
    entered: list[TypedAccount] = []
    dialog.entered.connect(entered.append)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog, entered


def iban(dialog: QWidget) -> AccountField:
    return there(dialog.findChild(AccountField, "account.iban"))


def line(dialog: QWidget, name: str) -> QLineEdit:
    return there(dialog.findChild(QLineEdit, f"account.{name}"))


def words(dialog: QWidget, name: str) -> str:
    return there(dialog.findChild(QLabel, f"account.{name}")).text()


def ok(dialog: QWidget) -> QPushButton:
    return there(dialog.findChild(QPushButton, "account.ok"))


def write(qtbot: QtBot, dialog: QWidget, number: str = IBAN) -> None:
    iban(dialog).setFocus()
    QTest.keyClicks(iban(dialog), number)


def test_that_the_bank_is_named_while_typing_and_the_last_four_are_asked_for_again(qtbot: QtBot) -> None:
    dialog, entered = shown(qtbot)

    write(qtbot, dialog)
    qtbot.waitUntil(lambda: "Commerzbank" in words(dialog, "said"))
    asked = words(dialog, "reason")
    line(dialog, "again").setText("3001")
    differs = words(dialog, "reason")
    line(dialog, "again").setText("3000")
    ok(dialog).click()

    assert asked == "Type the last four digits of the IBAN once more."
    assert differs == "The last four digits are not those of the IBAN."
    assert [(one.iban, one.holder, one.again) for one in entered] == [(IBAN, "Anna Lindqvist", "3000")]


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("DE88370400440532013000", "The check digits do not fit: a digit is wrong or two are swapped."),
        ("XX89", "No country has IBANs that begin like this."),
        ("DE8937040044053201300012", "This IBAN is too long for its country."),
        ("BR1800360305000010009795493C1", "This country is outside of SEPA; no transfer file gets there."),
        ("DE8937", "The IBAN is not complete yet."),
    ],
)
def test_that_it_says_what_is_wrong_with_a_number(qtbot: QtBot, number: str, said: str) -> None:
    dialog, _ = shown(qtbot)

    write(qtbot, dialog, number)

    qtbot.waitUntil(lambda: words(dialog, "said") == said)
    assert not ok(dialog).isEnabled()


def test_that_pasting_takes_it_with_gaps_and_the_word_before_it(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)
    QGuiApplication.clipboard().setText(f"IBAN: {GROUPED.lower()}")

    iban(dialog).setFocus()
    iban(dialog).paste()

    assert iban(dialog).text() == GROUPED
    assert iban(dialog).number == IBAN


def test_that_the_cursor_stays_where_one_types(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)
    write(qtbot, dialog, "DE8937")
    field = iban(dialog)

    field.setCursorPosition(2)
    QTest.keyClicks(field, "1")

    assert (field.text(), field.cursorPosition()) == ("DE18 937", 3)


def test_that_nothing_of_the_number_stays_behind(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)
    board = QGuiApplication.clipboard()
    board.setText(GROUPED)
    iban(dialog).setFocus()
    iban(dialog).paste()
    field = iban(dialog)

    field.selectAll()
    for keys in (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut):
        board.setText("else")
        QTest.keySequence(field, QKeySequence(keys))
        assert board.text() == "else"
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Undo))
    assert (field.number, field.isUndoAvailable()) == (IBAN, False)
    line(dialog, "holder").setFocus()
    assert "3704" not in QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Value)
    assert field.displayText().strip("●•*") == ""
    board.setText(GROUPED)
    dialog.reject()

    assert (field.text(), field.isUndoAvailable(), field.isRedoAvailable()) == ("", False, False)
    assert board.text() == ""


def test_that_what_was_copied_from_elsewhere_stays_in_the_clipboard(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)
    write(qtbot, dialog)
    QGuiApplication.clipboard().setText("B-2026-1048")

    dialog.reject()

    assert QGuiApplication.clipboard().text() == "B-2026-1048"


def test_that_the_field_offers_no_menu(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot)
    write(qtbot, dialog)

    QTest.mouseClick(iban(dialog), Qt.MouseButton.RightButton)

    assert QApplication.activePopupWidget() is None


def test_that_a_change_says_who_entered_the_account_before_and_that_another_one_waits(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot, detail(2, usable_at=NOW + timedelta(hours=20), entered_at=NOW), detail(1, state=DetailState.FORMER))

    said = [label.text() for label in dialog.findChildren(QLabel)]

    assert any("changed, waits until" in text and "Mia Becker" in text for text in said)
    assert any("replaced" in text for text in said)
    assert words(dialog, "waits.words") == "Another account than before waits 24 hour(s)."
    assert not any(IBAN[4:12] in text.replace(" ", "") for text in said)


def test_that_a_first_account_and_the_own_one_wait_for_nothing(qtbot: QtBot) -> None:
    first, _ = shown(qtbot, detail(1, state=DetailState.PROPOSED, source=DetailSource.NOTE))
    own, _ = shown(qtbot, detail(9, source=DetailSource.SHOP, order_id=None), own=True)

    assert first.findChild(QLabel, "account.waits.words") is None
    assert own.findChild(QLabel, "account.waits.words") is None


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, ""),
        ({"state": DetailState.PROPOSED}, "found, not taken over yet"),
        ({"state": DetailState.ERASED}, "number erased"),
        ({"usable_at": NOW + timedelta(hours=1)}, "changed, waits until"),
        ({"usable_at": NOW + timedelta(hours=1), "confirmed_by": "p1"}, "confirmed"),
    ],
)
def test_where_an_account_stands_in_words(change: dict[str, Any], expected: str) -> None:
    formats = context_for(FakeOrderDesk()).formats

    assert state_words(detail(**change), formats).startswith(expected)
    assert bool(expected) == bool(state_words(detail(**change), formats))


def test_that_every_control_has_a_name(qtbot: QtBot) -> None:
    dialog, _ = shown(qtbot, detail())

    assert unnamed_controls(dialog) == []


def test_that_gaps_and_words_do_not_matter() -> None:
    assert without_gaps(" iban: de89-3704.0044 ") == "DE8937040044"
    assert grouped("DE8937040044") == "DE89 3704 0044"
    assert IBAN not in repr(TypedAccount(IBAN, "Anna", "3000"))
