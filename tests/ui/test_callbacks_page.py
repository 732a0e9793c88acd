"""The page of callback requests on a real shop: the queue in its groups, claiming, calling, results by key, and back again."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.callback_work import Choice
from backoffice.domain.callbacks import CallbackQuery, CallbackRow, CallbackSource, CallbackView, CallWindow
from backoffice.domain.intake import IncomingMessage
from backoffice.domain.people import BuiltInRole
from tests.desks.founded import PASSWORD, enter, found
from tests.ui.named import there, unnamed_controls
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.dialogs.callback_dialog import CallbackDialog
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.callback_list import GroupRow
from ui.pages.callback_words import hours_words
from ui.pages.callbacks_page import CallbacksPage
from ui.reminders import Reminders
from ui.theme import theme

W = TypeVar("W", bound=QWidget)
CLERK = "Ada Ruf"
HTML = "<b>Bitte</b> rufen Sie an: 030 23125 014 <img src='file:///etc/hosts'>"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A shop with three requests, none of them with a wished time, and a colleague."""
    door = found(tmp_path)[0]
    office = enter(door)
    office.people.add(CLERK, BuiltInRole.SERVICE, PASSWORD, first=False)
    now = office.session.clock.now()
    for place, (name, body) in enumerate((("Eva", "Tel. 0171 3920042"), ("Tom", HTML), ("Kim", "Bitte melden."))):
        office.callbacks.take_in(IncomingMessage(1, CallbackSource.PASTED, now - timedelta(minutes=9 - place), body, "Frage", name))
    yield office
    office.close()


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> Iterator[CallbacksPage]:
    jobs = Jobs()
    formats = Formats(Language.ENGLISH.locale, office.settings.zone, office.session.clock)
    shown = CallbacksPage(UiContext(office, jobs, ChangeHub(), theme(), formats))
    qtbot.addWidget(shown)
    shown.resize(1200, 900)
    shown.show()
    qtbot.waitUntil(lambda: shown._pane.callback is not None)
    yield shown
    jobs.shut_down()


def control(page: QWidget, name: str, kind: type[W]) -> W:
    return there(page.findChild(kind, name))


def names(page: CallbacksPage) -> list[str]:
    records = [record for _, record in sorted(page._list.queue.records_at_hand(), key=lambda one: one[0])]
    return [record.name if isinstance(record, CallbackRow) else f"[{record.group.value} {record.number}]" for record in records]


def claimed(qtbot: QtBot, page: CallbacksPage) -> None:
    control(page, "callback.claim", QPushButton).click()
    qtbot.waitUntil(lambda: bool(page._pane.number))


def test_that_the_queue_stands_under_the_rows_of_its_groups(page: CallbacksPage) -> None:
    assert names(page) == ["[soon 3]", "Eva", "Tom", "Kim"]
    assert page._list.rowHeight(0) < page._list.rowHeight(1)
    assert control(page, "callbacks.tab.open", QPushButton).text().endswith("3")


def test_that_the_rows_above_groups_are_passed_by_key(page: CallbacksPage) -> None:
    QTest.keyClick(page._list, Qt.Key.Key_Up)
    QTest.keyClick(page._list, Qt.Key.Key_Up)

    record = page._list.queue.record_at_hand(page._list.currentIndex().row())
    assert not isinstance(record, GroupRow)


def test_that_the_number_is_shown_to_who_has_claimed_the_request(qtbot: QtBot, page: CallbacksPage) -> None:
    assert "3920042" not in control(page, "callback.masked", QLabel).text()
    assert "3920042" not in control(page, "callback.message", QTextEdit).toPlainText()

    claimed(qtbot, page)

    qtbot.waitUntil(lambda: page.findChild(QLabel, "callback.number") is not None)
    assert control(page, "callback.number", QLabel).text() == "0171 3920042"
    messages = page.findChildren(QTextEdit, "callback.message")  # the one before goes away with the next turn of the event loop
    assert "0171 3920042" in messages[-1].toPlainText()
    QTest.keyClick(page._list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "+491713920042"


def test_that_a_result_is_one_key_and_can_be_taken_back(qtbot: QtBot, page: CallbacksPage, office: Office) -> None:
    claimed(qtbot, page)

    QTest.keyClick(page._list, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: office.callbacks.count(CallbackQuery(CallbackView.DONE)).number == 1)
    qtbot.waitUntil(lambda: names(page) == ["[soon 2]", "Tom", "Kim"])
    page._toast.undo()

    qtbot.waitUntil(lambda: office.callbacks.count(CallbackQuery(CallbackView.DONE)).number == 0)
    qtbot.waitUntil(lambda: len(names(page)) == 4)


def test_that_what_a_customer_writes_is_never_read_as_html(qtbot: QtBot, page: CallbacksPage) -> None:
    page._list.choose([2])
    qtbot.waitUntil(lambda: page._pane.callback is not None and page._pane.callback.row.name == "Tom")
    qtbot.waitUntil(lambda: "<b>" in control(page, "callback.message", QTextEdit).toPlainText())

    assert "<img src=" in control(page, "callback.message", QTextEdit).toPlainText()


def test_that_every_control_is_named(page: CallbacksPage) -> None:
    assert unnamed_controls(page) == []


def test_that_hours_of_neighbouring_days_are_said_together(office: Office) -> None:
    days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

    assert hours_words(office.settings.calling_hours, days.__getitem__) == "Mon–Fri 9–17"


def dialog_of(page: CallbacksPage) -> CallbackDialog:
    return there(page.findChild(CallbackDialog))


def test_that_a_pasted_message_is_read_before_it_is_kept(qtbot: QtBot, page: CallbacksPage, office: Office) -> None:
    page.ask_new("Bitte so schnell wie möglich anrufen: 040 66969 777. IBAN DE02120300000000202051, Karte 4111 1111 1111 1111")
    dialog = dialog_of(page)
    qtbot.waitUntil(lambda: "040" in control(dialog, "new_callback.phone", QLineEdit).text())
    read = control(dialog, "new_callback.read", QTextEdit).toPlainText()
    assert "4111 1111" not in read
    assert "0202051" not in read

    with qtbot.waitSignal(dialog.taken_in) as taken:
        control(dialog, "new_callback.ok", QPushButton).click()

    assert len(taken.args[0].sealed) == 1
    qtbot.waitUntil(lambda: page._counts is not None and page._counts.open == 4)
    qtbot.waitUntil(lambda: page.context.jobs.running == ())
    kept = [record for _, record in page._list.queue.records_at_hand() if isinstance(record, CallbackRow)]
    assert any(record.phone_masked.endswith("77") for record in kept)


def test_that_nothing_can_be_kept_without_message_or_number(qtbot: QtBot, page: CallbacksPage) -> None:
    page.ask_new()
    dialog = dialog_of(page)

    assert not control(dialog, "new_callback.ok", QPushButton).isEnabled()
    QTest.keyClicks(control(dialog, "new_callback.phone", QLineEdit), "0171 3920055")
    assert control(dialog, "new_callback.ok", QPushButton).isEnabled()
    control(dialog, "new_callback.phone", QLineEdit).setText("")
    QTest.keyClicks(control(dialog, "new_callback.phone", QLineEdit), "abc")
    assert not control(dialog, "new_callback.ok", QPushButton).isEnabled()


def test_that_a_file_of_messages_comes_in_once(qtbot: QtBot, page: CallbacksPage, office: Office, tmp_path: Path) -> None:
    table = tmp_path / "formular.csv"
    table.write_text("Name;Telefon;Nachricht\nLea;040 66969 100;Bitte heute noch\n", encoding="utf-8")

    for _ in range(2):
        page._import.read_file(table)
        qtbot.waitUntil(lambda: page.context.jobs.running == ())
        qtbot.waitUntil(lambda: page.context.jobs.running == ())

    assert office.callbacks.count(CallbackQuery(CallbackView.OPEN)).number == 4


def test_that_a_reminder_names_nobody_and_comes_once(qtbot: QtBot, page: CallbacksPage, office: Office) -> None:
    now = office.session.clock.now()
    window = CallWindow(now + timedelta(minutes=5), now + timedelta(hours=1))
    office.callbacks.take_in(
        IncomingMessage(1, CallbackSource.TYPED, now, "Tel. 040 66969 100", "Streng geheim", "Erna Geheim"), Choice(window=window)
    )
    told: list[str] = []
    reminders = Reminders(page.context, QIcon(), page)
    reminders.told.connect(told.append)
    qtbot.waitUntil(lambda: len(told) == 1)

    reminders.look()
    qtbot.waitUntil(lambda: page.context.jobs.running == ())

    assert len(told) == 1
    assert "Geheim" not in told[0]
