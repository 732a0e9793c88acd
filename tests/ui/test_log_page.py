"""The page of the log on a real shop: lists, filters, cases, problems, and the way there from an order."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.cases import Case
from backoffice.domain.contacts import ContactKind
from backoffice.domain.ids import OrderId
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from backoffice.errors import DataFileProblem, NotPossible
from tests.desks.founded import OWNER, PACKER, PASSWORD, enter, found
from tests.ui.named import unnamed_controls
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.log_watch import ClockDialog, LogProblemDialog, LogWatch
from ui.pages.log_page import LogPage
from ui.pages.order_page import OrderPage
from ui.theme import theme

W = TypeVar("W", bound=QWidget)
OFFICER = "Petra Datenschutz"


@pytest.fixture
def door(tmp_path: Path) -> ShopDoor:
    door = found(tmp_path)[0]
    office = enter(door)
    office.people.add(OFFICER, BuiltInRole.PRIVACY, PASSWORD, first=False)
    row = office.orders.page(OrderQuery())[0]
    office.orders.write_note(row.id, "Eins")
    office.contacts.reveal(row.id, ContactKind.EMAIL)
    office.close()
    return door


class Shown:
    """The page of one person in a window."""

    def __init__(self, qtbot: QtBot, office: Office) -> None:
        self.office, self.jobs, self._qtbot = office, Jobs(), qtbot
        formats = Formats(Language.ENGLISH.locale, "Europe/Berlin", office.session.clock)
        self.context = UiContext(office, self.jobs, ChangeHub(), theme(), formats)
        self.page = LogPage(self.context)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 800)
        self.page.show()
        qtbot.waitUntil(lambda: self.rows() > 0)

    def find(self, kind: type[W], name: str) -> W:
        found = self.page.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def rows(self) -> int:
        return self.find(QTableView, "log.lines").model().rowCount()

    def cells(self, column: int, name: str = "log.lines") -> list[str]:
        model = self.find(QTableView, name).model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def wait_for(self, rows: int) -> None:
        self._qtbot.waitUntil(lambda: self.rows() == rows)

    def close(self) -> None:
        self.jobs.shut_down()
        self.office.close()


@pytest.fixture
def shown(qtbot: QtBot, door: ShopDoor, request: pytest.FixtureRequest) -> Iterator[Shown]:
    made = Shown(qtbot, enter(door, getattr(request, "param", OWNER)))
    yield made
    made.close()


def dialog(kind: type[W]) -> W:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def test_that_lines_are_said_in_words_the_newest_first(shown: Shown) -> None:
    assert unnamed_controls(shown.page) == []
    assert shown.cells(2)[0] == "Note written"
    assert shown.cells(3)[0] == "Order 1001"
    assert set(shown.cells(1)) == {OWNER}
    assert shown.cells(2)[-1] == "Shop founded"


def test_that_lists_are_narrowed_and_widened_again(qtbot: QtBot, shown: Shown) -> None:
    whole = shown.rows()
    area = shown.find(QComboBox, "log.area")
    area.setCurrentIndex(area.findData("order"))
    shown.wait_for(1)
    area.setCurrentIndex(0)
    shown.wait_for(whole)
    person = shown.find(QComboBox, "log.person")
    person.setCurrentIndex(person.findText(PACKER))
    shown.wait_for(0)
    assert shown.find(QLabel, "log.empty.sentence").isVisible()
    person.setCurrentIndex(person.findText(OWNER))
    shown.wait_for(whole)
    qtbot.waitUntil(lambda: shown.find(QLabel, "page.count").text() == "")  # nobody's work is counted
    person.setCurrentIndex(0)
    shown.wait_for(whole)
    qtbot.waitUntil(lambda: shown.find(QLabel, "page.count").text() == str(whole))
    shown.find(QTableView, "log.lines").selectRow(0)
    shown.click("log.all_about")
    shown.wait_for(1)
    assert shown.find(QPushButton, "log.subject").text().strip() == "Order 1001"
    shown.click("log.subject")
    shown.wait_for(whole)


def test_that_contact_access_is_a_list_of_its_own(qtbot: QtBot, shown: Shown) -> None:
    shown.click("log.tab.contacts")
    shown.wait_for(1)
    assert shown.cells(2) == ["Contact data of a customer seen"]
    assert ":" not in shown.cells(0)[0]
    assert not shown.find(QComboBox, "log.area").isVisible()
    shown.click("log.days")
    days = dialog(QDialog)
    box = days.findChild(QComboBox, "access_days.days")
    assert box is not None
    box.setCurrentIndex(box.findData(90))
    ok = days.findChild(QPushButton, "access_days.ok")
    assert ok is not None
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.office.settings.access_days == 90)


def test_that_a_subject_is_shown_from_any_tab(shown: Shown) -> None:
    row = shown.office.orders.page(OrderQuery())[0]
    shown.click("log.tab.cases")
    shown.page.show_all_of(row.id, "1001")
    shown.wait_for(1)
    assert shown.find(QPushButton, "log.tab.deeds").isChecked()
    assert shown.find(QPushButton, "log.subject").text().strip() == "Order 1001"


def test_that_an_order_is_found_by_its_number_typed_in(qtbot: QtBot, shown: Shown) -> None:
    whole = shown.rows()
    number = shown.find(QLineEdit, "log.number")
    QTest.keyClicks(number, " #1001")
    QTest.keyClick(number, Qt.Key.Key_Return)
    shown.wait_for(1)
    assert shown.cells(3) == ["Order 1001"]
    assert not number.text()

    shown.click("log.tab.contacts")  # who saw the data of its customer
    qtbot.waitUntil(lambda: shown.cells(2) == ["Contact data of a customer seen"])
    assert shown.find(QPushButton, "log.subject").text().strip() == "Order 1001"

    shown.click("log.tab.deeds")
    shown.click("log.subject")
    shown.wait_for(whole)
    QTest.keyClicks(number, "4711")
    QTest.keyClick(number, Qt.Key.Key_Return)
    toast = shown.find(QLabel, "log.toast.words")
    qtbot.waitUntil(lambda: "no order with the number 4711" in toast.text())
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert shown.rows() == whole


def test_that_all_about_a_customer_is_their_orders_and_who_saw_their_data(qtbot: QtBot, shown: Shown) -> None:
    row = shown.office.orders.page(OrderQuery())[0]
    shown.page.show_all_of(row.id, "1001", customer=True)
    shown.wait_for(1)
    assert shown.cells(2) == ["Note written"]
    assert shown.find(QPushButton, "log.subject").text().strip() == "Customer of order 1001"
    shown.click("log.tab.contacts")
    qtbot.waitUntil(lambda: shown.cells(2) == ["Contact data of a customer seen"])

    shown.click("log.subject")
    qtbot.waitUntil(lambda: not shown.find(QPushButton, "log.subject").isVisible())
    shown.find(QTableView, "log.lines").selectRow(0)
    shown.click("log.all_about")
    qtbot.waitUntil(lambda: shown.find(QPushButton, "log.subject").isVisible())
    assert set(shown.page.query.subjects) == {("customer", "1")}
    shown.click("log.tab.deeds")
    assert set(shown.page.query.subjects) == {("customer", "1"), ("order", str(row.id))}


@pytest.mark.parametrize("shown", [OWNER, OFFICER], indirect=True)
def test_that_a_number_of_two_channels_is_asked_about(qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = shown.office.log.find_orders("1001")
    other = replace(one, id=OrderId(4711), channel="Flohmarkt & Co", customer_id=None)
    monkeypatch.setattr(shown.office.log, "find_orders", lambda _number: (one, other))
    number = shown.find(QLineEdit, "log.number")
    QTest.keyClicks(number, "1001")
    QTest.keyClick(number, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [f"1001 · {one.channel}", "1001 · Flohmarkt && Co"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    shown.wait_for(0)
    assert shown.page.query.subjects == (("order", "4711"),)
    shown.click("log.tab.contacts")  # nothing is known of a customer: all is shown
    assert not shown.find(QPushButton, "log.subject").isVisible()


def test_that_a_checked_log_says_so_and_a_forged_one_can_be_taken(qtbot: QtBot, shown: Shown) -> None:
    assert "not been checked" in shown.find(QLabel, "log.state.words").text()
    lines = shown.office.log.check()
    shown.page.show_checked()
    qtbot.waitUntil(lambda: f"up to line {lines}" in shown.find(QLabel, "log.state.words").text())
    shown.page.show_problem(DataFileProblem("log_forged"))
    assert "seal" in shown.find(QLabel, "log.state.words").text()
    shown.click("log.take")
    qtbot.waitUntil(lambda: "Checked" in shown.find(QLabel, "log.state.words").text())
    assert "an owner took it" in shown.find(QLabel, "log.state.detail").text()
    assert shown.office.log.state().taken_until == lines


def test_that_a_table_is_written_and_told(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    lines = shown.rows()
    shown.page.export(tmp_path / "log.csv")
    toast = shown.find(QLabel, "log.toast.words")
    qtbot.waitUntil(lambda: "signed" in toast.text())
    content = (tmp_path / "log.csv").read_text("utf-8-sig").splitlines()
    assert len(content) == lines + 2
    assert content[0].startswith("Line;When;Who;What;Code")
    shown.page.export(tmp_path / "none" / "log.csv")
    qtbot.waitUntil(lambda: "signed" not in toast.text())


@pytest.mark.parametrize("shown", [OFFICER], indirect=True)
def test_that_data_protection_asks_and_an_owner_gives(qtbot: QtBot, shown: Shown, door: ShopDoor) -> None:
    assert not shown.find(QPushButton, "log.days").isVisible()
    shown.click("log.tab.cases")
    assert shown.page.findChild(QPushButton, "cases.grant") is None
    shown.click("cases.ask")
    asked = dialog(QDialog)
    ok = asked.findChild(QPushButton, "case.ok")
    assert ok is not None
    assert not ok.isEnabled()
    number, reason = asked.findChild(QLineEdit, "case.number"), asked.findChild(QPlainTextEdit, "case.reason")
    assert number is not None
    assert reason is not None
    number.setText("4711")
    reason.setPlainText("Beschwerde")
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.find(QWidget, "cases.problem").isVisible())
    shown.office.cases.ask("1001", "Beschwerde")
    shown.context.hub.tell("cases")
    qtbot.waitUntil(lambda: shown.cells(2, "cases.list") == ["1001"])
    shown.close()

    owner = Shown(qtbot, enter(door))
    owner.click("log.tab.cases")
    qtbot.waitUntil(lambda: owner.find(QPushButton, "cases.grant").isEnabled())
    owner.click("cases.grant")
    qtbot.waitUntil(lambda: owner.find(QPushButton, "cases.end").isEnabled())
    owner.close()

    again = Shown(qtbot, enter(door, OFFICER))
    again.click("log.tab.cases")
    qtbot.waitUntil(lambda: again.find(QPushButton, "cases.look").isEnabled())
    again.click("cases.look")
    qtbot.waitUntil(lambda: any(one.objectName() == "case_order" for one in QApplication.topLevelWidgets()))
    shown_order = dialog(QDialog)
    facts = shown_order.findChild(QTableView, "case_order.facts")
    assert facts is not None
    told = [str(facts.model().index(row, 1).data()) for row in range(facts.model().rowCount())]
    assert "Jürgen Weiß" in told
    assert not any("juergen" in one for one in told)
    shown_order.reject()
    again.close()


@pytest.mark.parametrize(("owner", "reads"), [(True, True), (False, True), (False, False)])
def test_that_whoever_starts_with_a_broken_log_is_told_what_to_do(qtbot: QtBot, owner: bool, reads: bool) -> None:
    told = LogProblemDialog(DataFileProblem("log_broken"), None, owner=owner, reads=reads)
    qtbot.addWidget(told)
    told.show()
    words = " ".join(label.text() for label in told.findChildren(QLabel))
    assert ("tell an owner" in words) is not owner
    assert (told.findChild(QPushButton, "log_problem.later") is not None) is reads
    for label in told.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()) or not label.wordWrap()


def test_that_the_watch_tells_of_the_log_and_of_the_clock(qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    led: list[DataFileProblem] = []

    def broken(_tick: object = None) -> int:
        raise DataFileProblem("log_broken")

    monkeypatch.setattr(shown.office.log, "check", broken)
    monkeypatch.setattr(shown.office, "clock_back", True)
    watch = LogWatch(shown.context, shown.page, led.append)
    watch.look()
    qtbot.waitUntil(lambda: any(isinstance(one, LogProblemDialog) for one in QApplication.topLevelWidgets()))
    dialog(ClockDialog).accept()
    dialog(LogProblemDialog).accept()
    assert [problem.reason for problem in led] == ["log_broken"]


@pytest.mark.parametrize("shown", [OFFICER], indirect=True)
def test_that_data_protection_reads_the_numbers_of_orders(shown: Shown) -> None:
    assert shown.cells(3)[0] == "Order 1001"


@pytest.mark.parametrize("shown", [OFFICER], indirect=True)
def test_that_a_case_of_two_channels_is_asked_about(qtbot: QtBot, shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    (one,) = shown.office.log.find_orders("1001")
    desk, ask = shown.office.cases, shown.office.cases.ask
    other = replace(one, id=OrderId(4711), channel="Flohmarkt")
    monkeypatch.setattr(shown.office.log, "find_orders", lambda _number: (one, other))

    def asked(number: str, reason: str, hours: int, order_id: OrderId | None = None) -> Case:
        if order_id is None:
            raise NotPossible("ask", "several")
        return ask(number, reason, hours, order_id)

    monkeypatch.setattr(desk, "ask", asked)
    shown.click("log.tab.cases")
    shown.click("cases.ask")
    asking = dialog(QDialog)
    number, reason, ok = (asking.findChild(kind, name) for kind, name in ASKING)
    assert isinstance(number, QLineEdit)
    assert isinstance(reason, QPlainTextEdit)
    assert isinstance(ok, QPushButton)
    number.setText("1001")
    reason.setPlainText("Beschwerde")
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.mine()) == 1)
    assert desk.mine()[0].order_id == one.id


ASKING = ((QLineEdit, "case.number"), (QPlainTextEdit, "case.reason"), (QPushButton, "case.ok"))


@pytest.mark.parametrize(("step", "customer"), [(0, False), (1, True)])
def test_that_an_order_s_page_leads_to_what_happened_to_it_and_its_customer(qtbot: QtBot, shown: Shown, step: int, customer: bool) -> None:
    page = OrderPage(shown.context)
    qtbot.addWidget(page)
    page.show()
    row = shown.office.orders.page(OrderQuery())[0]
    page.load(row.id, 0, 1)
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "order.log") is not None)
    log = page.findChild(QPushButton, "order.log")
    assert log is not None
    log.setFocus()
    with qtbot.waitSignal(page.log_asked) as told:
        QTest.keyClick(log, Qt.Key.Key_Space)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in range(step):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert told.args is not None
    assert (told.args[0].id, told.args[1]) == (row.id, customer)
