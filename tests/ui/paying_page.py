"""The page of payments on a real shop, and how its tests see and press it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.incoming_payments import AwaitingQuery
from backoffice.domain.order_status import PaymentStatus
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole
from tests.desks.conftest import woo_order
from tests.desks.founded import PASSWORD, enter, found
from tests.ui.named import there
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.payments_page import PaymentsPage
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
