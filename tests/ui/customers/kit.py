"""What the tests of the page of customers do to it: find, press, type, choose, wait."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.customers import CustomerAddress, CustomerId, CustomerQuery, CustomerView
from ui.pages.customers_page import CustomersPage
from ui.pages.orders_page import OrdersPage

W = TypeVar("W", bound=QWidget)
Open = Callable[..., CustomersPage]
HOME = CustomerAddress(0, "shipping", "Ada Beispiel", "", "", "Am Markt", "1", "", "", "28195", "Bremen", "", "DE")
CTRL, ALT, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def settle(qtbot: QtBot, page: CustomersPage | OrdersPage) -> None:
    qtbot.waitUntil(lambda: not any(one.isDown() for one in page.findChildren(QPushButton)))  # a key holds its button down for a moment
    for _ in range(3):  # what a deed brings is read by further jobs
        qtbot.waitUntil(lambda: page.context.jobs.running == ())
        QApplication.processEvents()


def seen(page: QWidget, kind: type[W], name: str) -> list[W]:
    return [widget for widget in page.findChildren(kind, name) if widget.isVisibleTo(page)]


def find(page: QWidget, kind: type[W], name: str) -> W:
    shown = seen(page, kind, name)
    assert shown, name
    return shown[-1]


def press(page: QWidget, name: str) -> None:
    QTest.mouseClick(find(page, QPushButton, name), Qt.MouseButton.LeftButton)


def words(page: QWidget, name: str) -> str:
    return find(page, QLabel, name).text()


def names(page: CustomersPage) -> list[str]:
    model = page._list.view.model()
    return [model.data(model.index(row, 1)) for row in range(model.rowCount())]


def choose(qtbot: QtBot, page: CustomersPage, name: str) -> None:
    page._list.view.choose([next(at for at, one in enumerate(names(page)) if one.startswith(name))])
    settle(qtbot, page)


def whole(qtbot: QtBot, page: CustomersPage, name: str) -> None:
    choose(qtbot, page, name)
    QTest.keyClick(page._list.view, Qt.Key.Key_Return)
    settle(qtbot, page)


def key(qtbot: QtBot, page: QWidget, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key of the window, which the platform leaves asleep when a dialog or a menu over it closes."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page, pressed, modifiers)


def verb(qtbot: QtBot, page: CustomersPage, name: str) -> None:
    """Open the menu by its key and do what is called like this."""
    key(qtbot, page, Qt.Key.Key_M, CTRL)
    menu = find(page, QMenu, "customer.verbs.menu")
    next(action for action in menu.actions() if action.objectName() == f"customer.verb.{name}").trigger()
    menu.close()
    settle(qtbot, page)


def dialog(qtbot: QtBot, page: QWidget, name: str) -> QDialog:
    qtbot.waitUntil(lambda: bool(seen(page, QDialog, name)))
    found = find(page, QDialog, name)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def type_in(target: QWidget | None, value: str) -> None:
    """Type, key by key; letters that Qt's test keyboard lacks come as an input method gives them."""
    assert target is not None
    for sign in value:
        if sign.isascii():
            QTest.keyClicks(target, sign)
        else:
            event = QInputMethodEvent()
            event.setCommitString(sign)
            QApplication.sendEvent(target, event)


def fill(root: QWidget, name: str, value: str) -> None:
    line = find(root, QLineEdit, name)
    line.setFocus()
    line.clear()
    type_in(line, value)


def undo(qtbot: QtBot, page: CustomersPage) -> None:
    key(qtbot, page, Qt.Key.Key_Z, CTRL)
    settle(qtbot, page)


def row_of(office: Office, name: str, view: CustomerView = CustomerView.ACTIVE) -> CustomerId:
    return next(row.id for row in office.customers.page(CustomerQuery(view)) if row.name == name)


# Finding
