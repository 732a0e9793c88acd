"""A bank statement's preview: doubtful lines first, ticked and recorded, given orders, and what becomes of its file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.incoming_payments import Receipt
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.people import BuiltInRole
from tests.imports.statement_files import camt, entry
from tests.ui.named import unnamed_controls
from tests.ui.paying_page import by_key, dialog, find, numbers, office, page, press, settle, state, table, undo_by_key, unpaid, words
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.incoming_part import IncomingPart
from ui.pages.payments_page import PaymentsPage
from ui.pages.statement_table import StatementTable
from ui.theme import theme

__all__ = ["office", "page"]


def part(page: PaymentsPage) -> IncomingPart:
    assert isinstance(page.part, IncomingPart)
    return page.part


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
