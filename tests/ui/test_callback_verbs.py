"""What can be done to a callback request beside its results: the menu, the order it is about, marks, and how the list goes on."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QMenu, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from backoffice.desks.demo_calls import MESSAGES, bring_messages
from backoffice.desks.office import Office
from backoffice.domain.callbacks import CallbackQuery, CallbackResult, CallbackSource, CallbackView, CallWindow, KeptFor, RequestId
from backoffice.domain.ids import OrderId
from backoffice.domain.intake import IncomingMessage
from backoffice.domain.orders import OrderQuery
from backoffice.domain.refunds import DetailState
from tests.desks.founded import enter, found
from tests.ui.named import there
from ui.callback_badge import CallbackBadge
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.dialogs.call_dialogs import WhenDialog
from ui.dialogs.order_choice_dialog import OrderChoiceDialog
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.callback_opened import Opened
from ui.pages.callbacks_page import CallbacksPage
from ui.theme import theme
from ui.widgets.command_box import CommandBox
from ui.widgets.message_view import MessageView

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A shop with orders and three requests without a wished time."""
    office = enter(found(tmp_path)[0])
    now = office.session.clock.now()
    for place, (name, body) in enumerate((("Eva", "Tel. 030 23125 014"), ("Tom", "Tel. 030 23125 015"), ("Kim", "Tel. 030 23125 016"))):
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
    with qtbot.waitExposed(shown):
        shown.show()
    qtbot.waitUntil(lambda: shown._pane.callback is not None)
    yield shown
    jobs.shut_down()


def press(qtbot: QtBot, page: CallbacksPage, key: Qt.Key) -> None:
    """Press a shortcut once the window is the active one, as it is for whoever presses it."""

    def awake() -> bool:
        page.activateWindow()
        return page.isActiveWindow()

    qtbot.waitUntil(awake)
    QTest.keyClick(page._list, key, CONTROL)


def shown_name(page: CallbacksPage) -> str:
    one = page._pane.callback
    return one.row.name if one is not None else ""


def opened(page: CallbacksPage) -> Opened:
    found = page._pane.opened
    assert found is not None
    return found


def offered(page: CallbacksPage) -> list[str]:
    menu = page._verbs.menu(opened(page))
    return [action.objectName().removeprefix("callback.verb.") for action in menu.actions()]


def choose(page: CallbacksPage, verb: str) -> None:
    menu = page._verbs.menu(opened(page))
    next(action for action in menu.actions() if action.objectName() == f"callback.verb.{verb}").trigger()


def shown_id(page: CallbacksPage) -> RequestId:
    found = page.shown_id
    assert found is not None
    return found


def choose_order(qtbot: QtBot, page: CallbacksPage, number: str) -> None:
    dialog = there(page.findChild(OrderChoiceDialog))
    QTest.keyClicks(there(dialog.findChild(QLineEdit, "order_choice.words")), number)
    ok = there(dialog.findChild(QPushButton, "order_choice.ok"))
    qtbot.waitUntil(lambda: ok.isEnabled() and there(dialog.findChild(QComboBox, "order_choice.order")).count() == 1)
    QTest.keyClick(dialog, Qt.Key.Key_Return)


def order_of(office: Office) -> tuple[OrderId, str]:
    first = office.orders.page(OrderQuery(), limit=1)[0]
    return first.id, first.number


def test_that_the_list_goes_on_with_the_next_request_after_a_result(qtbot: QtBot, page: CallbacksPage) -> None:
    qtbot.waitUntil(lambda: shown_name(page) == "Eva")

    QTest.keyClick(page._list, Qt.Key.Key_2)

    qtbot.waitUntil(lambda: shown_name(page) == "Tom")


def test_that_home_goes_to_the_first_request_and_not_to_the_row_above_it(qtbot: QtBot, page: CallbacksPage) -> None:
    page._list.choose([3])
    qtbot.waitUntil(lambda: shown_name(page) == "Kim")

    QTest.keyClick(page._list, Qt.Key.Key_Home, CONTROL)

    qtbot.waitUntil(lambda: shown_name(page) == "Eva")


def test_that_the_menu_of_further_steps_opens_by_key(qtbot: QtBot, page: CallbacksPage) -> None:
    press(qtbot, page, Qt.Key.Key_M)

    menu = there(page.findChild(QMenu, "callback.verbs"))
    qtbot.waitUntil(menu.isVisible)
    menu.close()
    assert offered(page) == ["time", "order", "became_order", "became_complaint"]


def test_that_the_read_time_is_put_right_by_key(qtbot: QtBot, page: CallbacksPage, office: Office) -> None:
    request_id = shown_id(page)
    press(qtbot, page, Qt.Key.Key_T)
    dialog = there(page.findChild(WhenDialog))

    QTest.keyClick(there(dialog.findChild(QPushButton, "when.ok")), Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: office.callbacks.open(request_id).row.window is not None)
    assert office.callbacks.open(request_id).corrected


def test_that_a_request_is_linked_to_an_order_and_let_off_again(qtbot: QtBot, page: CallbacksPage, office: Office) -> None:
    request_id, (order_id, number) = shown_id(page), order_of(office)
    choose(page, "order")
    choose_order(qtbot, page, number)
    qtbot.waitUntil(lambda: office.callbacks.open(request_id).row.order_id == order_id)
    qtbot.waitUntil(lambda: opened(page).callback.row.order_id == order_id and "unlink" in offered(page))

    choose(page, "unlink")

    qtbot.waitUntil(lambda: office.callbacks.open(request_id).row.order_id is None)
    assert office.callbacks.open(request_id).customer_id is None


def test_that_the_account_in_a_message_is_given_to_an_order(qtbot: QtBot, page: CallbacksPage, office: Office) -> None:
    order_id, number = order_of(office)
    assert "account" not in offered(page)
    moment = office.session.clock.now() - timedelta(hours=5)
    body = "Tel. 030 23125 017, Erstattung bitte auf DE89 3704 0044 0532 0130 00"
    taken = office.callbacks.take_in(IncomingMessage(1, CallbackSource.PASTED, moment, body, "Geld", "Ida Beispiel"))
    request_id = taken.id
    assert request_id is not None
    page._pane.load(request_id)
    qtbot.waitUntil(lambda: shown_id(page) == request_id and "account" in offered(page))

    choose(page, "account")
    qtbot.waitUntil(lambda: page.findChild(OrderChoiceDialog) is not None)
    choose_order(qtbot, page, number)

    qtbot.waitUntil(lambda: bool(office.bank_details.of_order(order_id)))
    (kept,) = office.bank_details.of_order(order_id)
    assert (kept.masked, kept.holder, kept.state) == ("DE •••• 3000", "Ida Beispiel", DetailState.CURRENT)
    assert office.bank_details.of_message(request_id) == ()


def test_that_a_request_that_became_a_complaint_stays_with_its_order(qtbot: QtBot, page: CallbacksPage, office: Office) -> None:
    request_id = shown_id(page)
    choose(page, "became_complaint")
    choose_order(qtbot, page, order_of(office)[1])
    qtbot.waitUntil(lambda: office.callbacks.open(request_id).kept_for is KeptFor.COMPLAINT)
    qtbot.waitUntil(lambda: "let_go" in offered(page))
    qtbot.waitUntil(lambda: any("became a complaint" in label.text() for label in page.findChildren(QLabel, "callback.about")))

    choose(page, "let_go")

    qtbot.waitUntil(lambda: office.callbacks.open(request_id).kept_for is None)


def test_that_a_mark_not_to_call_is_lifted(qtbot: QtBot, page: CallbacksPage, office: Office) -> None:
    request_id = shown_id(page)
    office.callbacks.finish(request_id, office.callbacks.open(request_id).row.version, CallbackResult.DO_NOT_CALL)
    page.show_view(CallbackView.DONE)
    qtbot.waitUntil(lambda: page._pane.opened is not None and "allow" in offered(page))

    choose(page, "allow")

    qtbot.waitUntil(lambda: not office.callbacks.open(request_id).row.do_not_call)
    qtbot.waitUntil(lambda: page._pane.opened is not None and "allow" not in offered(page))


def test_that_the_status_says_what_is_due_and_when_the_next_begins(qtbot: QtBot, page: CallbacksPage, office: Office) -> None:
    now = office.session.clock.now()
    request_id = shown_id(page)
    with qtbot.waitSignal(page.summary_changed) as told:
        page.reload()
    assert "next at" not in told.args[0]
    dialog_time = now + timedelta(minutes=30)
    version = office.callbacks.open(request_id).row.version
    window = CallWindow(dialog_time, dialog_time + timedelta(minutes=20))
    office.callbacks.finish(request_id, version, CallbackResult.LATER, next_window=window)

    with qtbot.waitSignal(page.summary_changed) as told:
        page.reload()

    same_day = dialog_time.astimezone(page.context.formats.zone).date() == page.context.formats.today()
    assert (f"next at {page.context.formats.clock_time(dialog_time)}" in told.args[0]) == same_day


def test_that_the_mark_in_the_sidebar_counts_before_the_page_is_shown(qtbot: QtBot, page: CallbacksPage, office: Office) -> None:
    told: list[str] = []
    CallbackBadge(page.context, told.append, page)

    qtbot.waitUntil(lambda: bool(told))

    waiting = office.callbacks.counts(CallbackQuery()).waiting
    assert told[-1] == (str(waiting) if waiting else "")


def test_that_a_short_message_has_no_scrollbar_and_a_long_one_has(qtbot: QtBot) -> None:
    view = MessageView(name="m", accessible="m", most=120)
    qtbot.addWidget(view)
    view.resize(260, 50)
    view.show()

    view.show_message("Guten Morgen, bei der Glaskanne fehlt der Deckel. Rufen Sie mich bitte an, danach bin ich im Dienst.")
    assert view.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert view.verticalScrollBar().maximum() == 0

    view.show_message("Sehr lang. " * 200)
    assert view.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    assert isinstance(view, QTextEdit)


def test_that_the_demo_has_requests_in_every_part_of_the_queue(office: Office) -> None:
    before = office.callbacks.count(CallbackQuery()).number

    number = bring_messages(office)

    assert office.callbacks.count(CallbackQuery()).number == before + number
    assert office.callbacks.count(CallbackQuery(CallbackView.DONE)).number == len(MESSAGES) - number
    rows = office.callbacks.page(CallbackQuery())
    assert {row.name for row in rows} >= {one.name for one in MESSAGES if not one.settled}


def test_that_the_search_finds_by_number_and_is_left_by_escape(qtbot: QtBot, page: CallbacksPage) -> None:
    press(qtbot, page, Qt.Key.Key_F)
    box = there(page.findChild(QLineEdit, "callbacks.search"))
    assert page.focusWidget() is box
    QTest.keyClicks(box, "23125 016")
    qtbot.waitUntil(lambda: shown_name(page) == "Kim")
    assert page._counts is not None
    assert page._counts.open == 1

    QTest.keyClick(box, Qt.Key.Key_Return)
    assert page.focusWidget() is page._list
    press(qtbot, page, Qt.Key.Key_F)
    QTest.keyClicks(box, "zzz")
    qtbot.waitUntil(there(page.findChild(QPushButton, "callbacks.all")).isVisible)
    QTest.keyClick(box, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: page._counts is not None and page._counts.open == 3)
    assert box.text() == ""


def test_that_ctrl_k_finds_people_with_open_requests(qtbot: QtBot, page: CallbacksPage) -> None:
    box = CommandBox(page.context, (), page)  # it goes with the page
    chosen: list[int] = []
    box.callback_chosen.connect(chosen.append)
    box.open()
    QTest.keyClicks(there(box.findChild(QLineEdit, "commands.words")), "kim")
    qtbot.waitUntil(lambda: any(words.startswith("Kim · since") for words in box.shown()))

    QTest.keyClick(there(box.findChild(QLineEdit, "commands.words")), Qt.Key.Key_Return)

    assert len(chosen) == 1
    page.show_request(RequestId(chosen[0]))
    qtbot.waitUntil(lambda: shown_name(page) == "Kim" and page._list.currentIndex().row() == 3)
