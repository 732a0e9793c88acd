"""Mentioning colleagues in a note: "@" offers names, keys take them, and what stands in the text at the end counts."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.domain.orders import OrderQuery
from tests.ui.fakes import COLLEAGUES, FakeOrderDesk, board_rows, context_for
from tests.ui.named import unnamed_controls
from ui.dialogs.note_dialog import NoteDialog
from ui.pages.orders_page import OrdersPage

Key = Qt.Key


@pytest.fixture
def behind(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def dialog(behind: QWidget) -> NoteDialog:
    dialog = NoteDialog("1001", behind, colleagues=COLLEAGUES)
    dialog.open()
    return dialog


def area(dialog: NoteDialog) -> QPlainTextEdit:
    found = dialog.findChild(QPlainTextEdit, "note.body")
    assert isinstance(found, QPlainTextEdit)
    return found


def save(dialog: NoteDialog) -> list[tuple[str, Any]]:
    written: list[tuple[str, Any]] = []
    dialog.written.connect(lambda body, mentions: written.append((body, mentions)))
    button = dialog.findChild(QPushButton, "note.ok")
    assert isinstance(button, QPushButton)
    button.click()
    return written


def test_that_an_at_offers_everybody_and_letters_narrow_the_list(dialog: NoteDialog) -> None:
    QTest.keyClicks(area(dialog), "Bitte @")
    assert dialog._mentions.offered() == ["Jonas Öztürk", "Mia", "Mia Becker"]

    QTest.keyClicks(area(dialog), "oz")
    assert dialog._mentions.offered() == ["Jonas Öztürk"]
    assert unnamed_controls(dialog) == []


def test_that_return_takes_the_name_and_the_note_goes_to_that_person(dialog: NoteDialog) -> None:
    QTest.keyClicks(area(dialog), "Bitte @mi")
    QTest.keyClick(area(dialog), Key.Key_Down)
    QTest.keyClick(area(dialog), Key.Key_Return)
    QTest.keyClicks(area(dialog), "anrufen")

    assert dialog._mentions.offered() == []
    assert save(dialog) == [("Bitte @Mia Becker anrufen", ("p2",))]


def test_that_a_name_that_was_deleted_again_mentions_nobody(dialog: NoteDialog) -> None:
    QTest.keyClicks(area(dialog), "@jo")
    QTest.keyClick(area(dialog), Key.Key_Tab)
    area(dialog).setPlainText("doch nicht")

    assert save(dialog) == [("doch nicht", ())]


def test_that_of_two_names_the_longer_one_is_meant_and_both_can_be(dialog: NoteDialog) -> None:
    area(dialog).setPlainText("@Mia Becker und @Mia")

    assert set(dialog._mentions.mentioned()) == {"p2", "p4"}
    area(dialog).setPlainText("@Mia Becker")
    assert dialog._mentions.mentioned() == ("p2",)


def test_that_escape_closes_the_list_and_not_the_dialog(dialog: NoteDialog) -> None:
    QTest.keyClicks(area(dialog), "@")
    QTest.keyClick(area(dialog), Key.Key_Escape)

    assert dialog._mentions.offered() == []
    assert dialog.isVisible()


def test_that_an_address_with_an_at_offers_nothing(dialog: NoteDialog) -> None:
    QTest.keyClicks(area(dialog), "info@mi")

    assert dialog._mentions.offered() == []


def test_that_a_note_from_the_page_carries_its_mentions(qtbot: QtBot) -> None:
    desk = FakeOrderDesk(board_rows())
    page = OrdersPage(context_for(desk))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: not page.context.jobs.running)
    order_id = desk.page(OrderQuery())[0].id
    page.show_order(order_id)
    qtbot.waitUntil(lambda: page.shown_id == order_id)
    QTest.keyClick(page, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(NoteDialog)
    assert isinstance(dialog, NoteDialog)
    QTest.keyClicks(area(dialog), "@jon")
    QTest.keyClick(area(dialog), Key.Key_Return)
    save(dialog)
    qtbot.waitUntil(lambda: not page.context.jobs.running)

    assert ("write_note", order_id, "@Jonas Öztürk", "p3") in desk.calls
    page.context.jobs.shut_down()
