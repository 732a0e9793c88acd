"""Real numbers typed and pasted wherever money goes back, then looked for everywhere: only the file for the bank holds the account."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.storage import connection
from backoffice.storage.shop_files import DATA_FILE
from tests.desks import paying
from tests.desks.founded import PASSWORD
from tests.ui.named import there
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.dialogs.payout_dialog import PayoutDialog
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.orders_page import OrdersPage
from ui.pages.payouts_part import PayoutsPart
from ui.theme import theme

IBAN, CARD, OWN = "DE89370400440532013000", "4111111111111111", "DE02120300000000202051"
NEEDLES = ("370400440532013000", "4111111111111111", "120300000000202051")


class Desk:
    """A signed-in owner at the pages, with everything that the windows showed kept for the search."""

    def __init__(self, qtbot: QtBot, shop: paying.Paying, office: Office) -> None:
        self.qtbot, self.shop, self.office = qtbot, shop, office
        formats = Formats(Language.GERMAN.locale, "Europe/Berlin", shop.clock)
        self.context = UiContext(office, Jobs(), ChangeHub(), theme(), formats)
        self.page, self.payouts = OrdersPage(self.context), PayoutsPart(self.context)
        self.seen: list[str] = []
        for widget in (self.page, self.payouts):
            qtbot.addWidget(widget)
            widget.resize(1400, 900)
            widget.show()

    def close(self) -> None:
        self.context.jobs.shut_down()
        self.office.close()

    def open(self, number: str) -> None:
        """Show an order whole."""
        self.page.show_order(paying.order_id(self.office, number))
        self.settle()
        self.qtbot.waitUntil(lambda: self.page.findChild(QPushButton, "order.refund") is not None)

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.context.jobs.running, timeout=10_000)
        QApplication.processEvents()

    def dialog(self) -> QDialog:
        self.qtbot.waitUntil(lambda: self._dialog() is not None)
        found = self._dialog()
        assert found is not None
        return found

    def _dialog(self) -> QDialog | None:
        return next((one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()), None)

    def press(self, name: str) -> None:
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        button = next(one for top in tops for one in top.findChildren(QPushButton, name) if one.isVisible())
        self.qtbot.waitUntil(button.isEnabled)
        button.click()
        self.settle()

    def type_account(self, dialog: QDialog, prefix: str, number: str, *, pasted: bool) -> None:
        line = there(dialog.findChild(QLineEdit, f"{prefix}.iban"))
        line.setFocus()
        if pasted:
            QGuiApplication.clipboard().setText(number)
            line.paste()
        else:
            QTest.keyClicks(line, number)
        there(dialog.findChild(QLineEdit, f"{prefix}.again")).setText(number[-4:])
        self.look()

    def look(self) -> None:
        """Keep what windows are called and what a screen reader finds in them, but for the field that has the keyboard."""
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                self.seen += [top.windowTitle(), *(_read(one) for one in (top, *top.findChildren(QWidget)) if not one.hasFocus())]


def _read(widget: QWidget) -> str:
    part = QAccessible.queryAccessibleInterface(widget)
    if not part.isValid():
        return ""
    kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
    return " ".join(part.text(kind) for kind in kinds)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    shop = paying.found(tmp_path)
    made = Desk(qtbot, shop, shop.enter())
    yield made
    made.close()


def bare(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def leaks(texts: list[str]) -> list[str]:
    return [needle for needle in NEEDLES if any(needle in bare(text) for text in texts)]


def columns(shop: paying.Paying, office: Office) -> list[str]:
    """Return every value of every table as text, as whoever has the database key can read it, and what the search index finds."""
    raw: Any = connection.connect(shop.folder / "shop" / DATA_FILE, office._unlocked.database_key, read_only=True)
    named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\' AND name NOT LIKE 'sqlite_%'"
    values = [str(value) for (table,) in raw.execute(named).fetchall() for row in raw.execute(f'SELECT * FROM "{table}"') for value in row]
    found = "SELECT count(*) FROM order_search WHERE order_search MATCH ?"
    values += [needle for needle in NEEDLES if raw.execute(found, (f'"{needle}"',)).fetchone()[0]]
    raw.close()
    return values


def refund_with_a_number_in_every_text(desk: Desk) -> None:
    desk.open("1001")
    desk.press("order.refund")
    dialog = desk.dialog()
    desk.qtbot.waitUntil(lambda: dialog.findChild(QPushButton, "refund.all") is not None)
    desk.press("refund.all")
    there(dialog.findChild(QLineEdit, "refund.reference")).setText(CARD)
    assert not there(dialog.findChild(QPushButton, "refund.ok")).isEnabled()
    there(dialog.findChild(QLineEdit, "refund.reference")).setText("T-77")
    there(dialog.findChild(QLineEdit, "refund.remark")).setText(f"Karte {CARD}, Konto {IBAN}")
    desk.press("refund.ok")
    desk.qtbot.waitUntil(lambda: bool(desk.office.refunds.of_order(paying.order_id(desk.office, "1001"))))


def refund_to_a_typed_account(desk: Desk) -> None:
    desk.open("1002")
    desk.press("order.refund")
    dialog = desk.dialog()
    way = there(dialog.findChild(QComboBox, "refund.way"))
    way.setCurrentIndex(way.findData("bank_transfer"))
    desk.press("refund.all")
    desk.type_account(dialog, "refund.account", IBAN, pasted=False)
    desk.press("refund.ok")
    desk.qtbot.waitUntil(lambda: bool(desk.office.bank_details.of_order(paying.order_id(desk.office, "1002"))))


def note_and_pasted_account(desk: Desk) -> None:
    desk.open("1003")
    desk.press("order.note")
    body = there(desk.dialog().findChild(QPlainTextEdit, "note.body"))
    body.setPlainText(f"Bitte auf {IBAN} erstatten")
    desk.press("note.ok")
    desk.qtbot.waitUntil(lambda: bool(desk.office.bank_details.of_order(paying.order_id(desk.office, "1003"))))
    desk.open("1003")
    desk.press("order.account")
    dialog = desk.dialog()
    desk.type_account(dialog, "account", IBAN, pasted=True)
    desk.press("account.cancel")


def pay_out(desk: Desk, path: Path) -> None:
    desk.payouts.reload()
    desk.settle()
    desk.press("payouts.own.enter")
    desk.type_account(desk.dialog(), "account", OWN, pasted=True)
    desk.press("account.ok")
    desk.payouts.reload()
    desk.settle()
    desk.press("payouts.write")
    dialog = desk.dialog()
    assert isinstance(dialog, PayoutDialog)
    desk.qtbot.waitUntil(lambda: dialog._prepared is not None)
    dialog.take_path(str(path))
    there(dialog.findChild(QLineEdit, "payout.password")).setText(PASSWORD)
    desk.look()
    desk.press("payout.ok")
    desk.qtbot.waitUntil(lambda: dialog._written is not None)
    desk.look()
    desk.press("payout.ok")


def test_that_numbers_stand_in_the_file_for_the_bank_and_nowhere_else(desk: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    target = tmp_path / "out" / "sepa.xml"
    target.parent.mkdir()

    refund_with_a_number_in_every_text(desk)
    refund_to_a_typed_account(desk)
    note_and_pasted_account(desk)
    pay_out(desk, target)
    desk.look()

    assert leaks(desk.seen) == []
    assert leaks([QGuiApplication.clipboard().text()]) == []
    assert leaks([caplog.text]) == []
    assert leaks(columns(desk.shop, desk.office)) == []
    files = [path for path in tmp_path.rglob("*") if path.is_file() and path != target]
    assert leaks([path.read_bytes().decode("latin-1") for path in files]) == []
    content = target.read_text(encoding="utf-8")
    assert IBAN in content
    assert OWN in content
    assert CARD not in content


def test_that_the_search_would_find_them(desk: Desk) -> None:
    with desk.office.session.deed("test.planted", "order") as deed:
        deed.connection.exec_driver_sql("INSERT INTO note (order_id, body, written_at_ms) VALUES (1, ?, 1)", (f"DE89 {NEEDLES[0]}",))
    field = QLineEdit(OWN)
    desk.qtbot.addWidget(field)
    field.show()
    desk.look()

    assert leaks(columns(desk.shop, desk.office)) == [NEEDLES[0]]
    assert leaks(desk.seen) == [NEEDLES[2]]
