"""Payments on a real shop: unpaid orders by list, number and statement to paid ones, by mouse and keyboard, and back again."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFrame, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.incoming_payments import AwaitingQuery, Receipt
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from tests.desks.conftest import woo_order
from tests.desks.founded import PASSWORD, enter, found
from tests.imports.statement_files import camt, entry
from tests.ui.named import there, unnamed_controls
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.incoming_part import IncomingPart
from ui.pages.payments_page import PaymentsPage
from ui.pages.statement_table import StatementTable
from ui.theme import theme
from ui.widgets.list_view import ListView

W = TypeVar("W", bound=QWidget)
ACCOUNTANT = "Ada Konto"
UNPAID: dict[str, Any] = {"status": "on-hold", "payment_method_title": "Vorkasse", "transaction_id": ""}
SHOP = (
    {"number": "2001", "total": "20.00"},
    {"number": "2002", "total": "30.00"},
    {"number": "2003", "total": "40.00"},
    {"number": "2004", "status": "processing"},
    {"number": "2005", "status": "cancelled"},
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A shop with three unpaid orders, one paid and one cancelled, and an accountant."""
    door = found(tmp_path)[0]
    office = enter(door)
    office.people.add(ACCOUNTANT, BuiltInRole.ACCOUNTING, PASSWORD, first=False)
    export = tmp_path / "unpaid.json"
    export.write_text(json.dumps([woo_order(**(UNPAID | change)) for change in SHOP]), encoding="utf-8")
    office.imports.publish(office.imports.preview(export).batch_id)
    yield office
    office.close()


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> Iterator[PaymentsPage]:
    jobs = Jobs()
    page = PaymentsPage(
        UiContext(office, jobs, ChangeHub(), theme(), Formats(Language.ENGLISH.locale, "Europe/Berlin", office.session.clock))
    )
    qtbot.addWidget(page)
    page.resize(1040, 760)
    page.show()
    settle(qtbot, page)
    yield page
    jobs.shut_down()


def settle(qtbot: QtBot, page: PaymentsPage) -> None:
    qtbot.waitUntil(lambda: page.context.jobs.running == ())
    QApplication.processEvents()
    qtbot.waitUntil(lambda: page.context.jobs.running == ())


def find(root: QWidget, kind: type[W], name: str) -> W:
    return there(cast("W | None", root.findChild(kind, name)))


def words(root: QWidget, name: str) -> str:
    return find(root, QLabel, name).text()


def press(root: QWidget, name: str) -> None:
    control = find(root, QPushButton, name)
    assert control.isEnabled(), name
    QTest.mouseClick(control, Qt.MouseButton.LeftButton)


def dialog(qtbot: QtBot) -> QDialog:
    qtbot.waitUntil(lambda: any(isinstance(one, QDialog) and one.isVisible() for one in QApplication.topLevelWidgets()))
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())


def table(page: PaymentsPage) -> ListView:
    return find(page, ListView, "incoming.list")


def numbers(view: ListView, column: int = 0) -> list[str]:
    model = view.model()
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def choose(page: PaymentsPage, *wanted: str) -> None:
    rows = numbers(table(page))
    table(page).choose([rows.index(number) for number in wanted])


def by_key(page: QWidget, keys: str) -> None:
    """Do what a shortcut does; a platform without a screen has no active window that Qt would give it to."""
    (shortcut,) = [one for one in page.findChildren(QShortcut) if one.key() == QKeySequence(keys) and one.isEnabled()]
    shortcut.activated.emit()


def undo_by_key(qtbot: QtBot, page: PaymentsPage) -> None:
    by_key(page, "Ctrl+Z")
    settle(qtbot, page)


def state(office: Office, number: str) -> PaymentStatus:
    return next(row.payment_status for row in office.orders.page(OrderQuery()) if row.number == number)


def unpaid(office: Office) -> list[str]:
    return sorted(row.number for row in office.payments.awaiting(AwaitingQuery()))


def part(page: PaymentsPage) -> IncomingPart:
    assert isinstance(page.part, IncomingPart)
    return page.part


# The list


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


# Numbers


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


# Statements


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    path = tmp_path / "konto.xml"
    path.write_bytes(
        camt(
            [
                entry("20.00", purpose=["Bestellung 2001"]),
                entry("25.00", purpose=["2002"], name="Wer auch immer"),
                entry("5.00", purpose=["Spende"], name="Anna Schmidt"),
                entry("9.00", direction="DBIT"),
            ]
        )
    )
    return path


def lines(page: PaymentsPage) -> StatementTable:
    return find(page, StatementTable, "statement.lines")


def show(qtbot: QtBot, page: PaymentsPage, path: Path) -> None:
    part(page).read_statement(path)
    qtbot.waitUntil(lambda: page.findChild(StatementTable) is not None and lines(page).isVisible())
    settle(qtbot, page)


def test_that_the_doubtful_lines_come_first_and_nothing_is_recorded_before_the_yes(
    qtbot: QtBot, page: PaymentsPage, office: Office, statement: Path
) -> None:
    show(qtbot, page, statement)

    shown = [(line.proposal.entry.amount_minor, line.ticked, line.possible) for line in lines(page).lines]
    assert shown == [(2500, False, True), (2000, True, True), (500, False, False)]
    assert words(page, "statement.doubtful.words") == "1 to look at"
    assert find(page, QPushButton, "statement.record").text() == "Record 1 payment(s) · €20.00"
    assert "5.00 too little" in words(page, "statement.detail.why").replace("€", "")
    assert unnamed_controls(page) == []
    assert len(unpaid(office)) == 3


def test_that_lines_are_ticked_by_the_space_bar_and_recorded_with_one_undo(
    qtbot: QtBot, page: PaymentsPage, office: Office, statement: Path
) -> None:
    show(qtbot, page, statement)
    QTest.keyClick(lines(page), Qt.Key.Key_Space)
    assert find(page, QPushButton, "statement.record").text() == "Record 2 payment(s) · €45.00"

    assert find(page, QPushButton, "statement.record").shortcut() == QKeySequence("Ctrl+Return")
    press(page, "statement.record")
    qtbot.waitUntil(lambda: find(page, QLabel, "statement.done.words").isVisible())
    settle(qtbot, page)

    assert (state(office, "2001"), state(office, "2002")) == (PaymentStatus.PAID, PaymentStatus.PARTIALLY_PAID)
    assert words(page, "statement.done.words") == "2 payment(s) recorded"
    undo_by_key(qtbot, page)
    assert (state(office, "2001"), state(office, "2002")) == (PaymentStatus.OPEN, PaymentStatus.OPEN)
    assert table(page).isVisible()


def test_that_an_order_that_was_paid_meanwhile_is_named_and_not_counted(
    qtbot: QtBot, page: PaymentsPage, office: Office, statement: Path
) -> None:
    show(qtbot, page, statement)
    QTest.keyClick(lines(page), Qt.Key.Key_Space)
    office.payments.mark_paid([Receipt(one.id) for one in office.payments.check_numbers("2001").payable])

    press(page, "statement.record")
    qtbot.waitUntil(lambda: find(page, QLabel, "statement.done.words").isVisible())
    settle(qtbot, page)

    assert words(page, "statement.done.words") == "1 payment(s) recorded"
    assert "2001" in words(page, "payments.toast.words")


def test_that_a_file_that_cannot_be_deleted_says_so_and_stays_offered(
    qtbot: QtBot, page: PaymentsPage, statement: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object, **__: object) -> None:
        raise PermissionError

    show(qtbot, page, statement)
    press(page, "statement.record")
    settle(qtbot, page)
    monkeypatch.setattr(Path, "unlink", held)
    press(page, "statement.delete")
    press(dialog(qtbot), "delete_file.ok")
    settle(qtbot, page)

    assert statement.exists()
    assert find(page, QPushButton, "statement.delete").isVisible()
    assert words(page, "statement.file.words") != ""
    assert find(page, QLabel, "statement.done.words").isVisible()


def test_that_a_line_without_an_order_is_given_one_by_its_number(qtbot: QtBot, page: PaymentsPage, office: Office, statement: Path) -> None:
    show(qtbot, page, statement)
    lines(page).choose([2])
    number = find(page, QLineEdit, "statement.number")
    for typed, answer in (("9999", "There is no order with this number."), ("2004", "This order is paid or cancelled already.")):
        number.setText(typed)
        QTest.keyClick(number, Qt.Key.Key_Return)
        settle(qtbot, page)
        assert words(page, "statement.number.message") == answer

    number.setText("2003")
    QTest.keyClick(number, Qt.Key.Key_Return)
    settle(qtbot, page)

    assert words(page, "statement.detail.why") == "Chosen by hand"
    assert [part.order.number for part in lines(page).lines[2].proposal.parts] == ["2003"]
    which = find(page, QComboBox, "statement.order")
    which.setCurrentIndex(which.count() - 1)
    which.activated.emit(which.count() - 1)
    assert not lines(page).lines[2].possible


def test_that_the_file_is_offered_for_deletion_and_gone_then(qtbot: QtBot, page: PaymentsPage, office: Office, statement: Path) -> None:
    show(qtbot, page, statement)
    assert statement in office.imports.plain_files()
    press(page, "statement.record")
    settle(qtbot, page)
    press(page, "statement.delete")
    press(dialog(qtbot), "delete_file.ok")
    settle(qtbot, page)

    assert (statement.exists(), office.imports.plain_files()[:1] == (statement,)) == (False, False)
    assert find(page, QPushButton, "statement.delete").isHidden()
    press(page, "statement.close")
    assert table(page).isVisible()


def test_that_escape_leaves_a_statement_without_a_trace(qtbot: QtBot, page: PaymentsPage, office: Office, statement: Path) -> None:
    show(qtbot, page, statement)
    by_key(page, "Esc")
    assert table(page).isVisible()
    assert len(unpaid(office)) == 3


def test_that_a_file_that_is_no_statement_says_why_and_offers_another(qtbot: QtBot, page: PaymentsPage, tmp_path: Path) -> None:
    path = tmp_path / "brief.csv"
    path.write_text("Guten Tag", encoding="utf-8")
    part(page).read_statement(path)
    refused = dialog(qtbot)
    assert refused.windowTitle() == "This is no statement that can be read"
    assert find(refused, QPushButton, "refused.choose").isVisible()
    refused.reject()
    assert table(page).isVisible()


def test_that_a_statement_is_dropped_on_the_list(qtbot: QtBot, page: PaymentsPage, statement: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(statement))])
    drop = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    part(page).dropEvent(drop)
    qtbot.waitUntil(lambda: lines(page).isVisible())
    settle(qtbot, page)
    assert len(lines(page).lines) == 3


def test_that_too_much_is_named_with_the_way_to_a_refund(qtbot: QtBot, page: PaymentsPage, tmp_path: Path) -> None:
    path = tmp_path / "konto.xml"
    path.write_bytes(camt([entry("25.00", purpose=["2001"], name="Juergen Weiss")]))
    show(qtbot, page, path)
    press(page, "statement.record")
    settle(qtbot, page)
    assert words(page, "statement.surplus.words") == "2001: €5.00 too much"
    assert find(page, QFrame, "statement.surplus").isVisible()


# Rights


def test_that_who_may_only_look_has_no_verbs(qtbot: QtBot, office: Office) -> None:
    seen = office.look_as(BuiltInRole.SERVICE)
    jobs = Jobs()
    page = PaymentsPage(UiContext(seen, jobs, ChangeHub(), theme(), Formats(Language.ENGLISH.locale)))
    qtbot.addWidget(page)
    page.show()
    settle(qtbot, page)

    assert len(numbers(table(page))) == 3
    assert [name for name in ("paid", "numbers", "statement") if page.findChild(QPushButton, f"incoming.{name}") is not None] == []
    assert not part(page).paste("2001")
    assert [command.words for command in part(page).commands()] == []
    jobs.shut_down()
    seen.close()
