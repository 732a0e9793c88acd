"""The whole job without a mouse: a message arrives on the clipboard, is claimed and called; its result is written down and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.callbacks import CallbackQuery, CallbackResult, CallbackRow, CallbackView
from tests.desks.founded import enter, found
from ui.app import Program
from ui.demo.stage import Stage
from ui.i18n import Language
from ui.main_window import MainWindow
from ui.theme import install_theme

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MESSAGE = "Bitte rufen Sie so bald wie möglich zurück, es geht um den Deckel: 030 23125 014. Jürgen Weiß"
MOUSE = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel, QEvent.Type.Drop}


class NoMouse(QObject):
    """Hears of every use of a mouse."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.used = 0
        app.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.used += event.type() in MOUSE
        return False


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    install_theme(qapp)
    door = found(tmp_path)[0]
    program = Program(qapp, door, Language.ENGLISH)
    program.open_office(enter(door))
    yield program
    QGuiApplication.clipboard().clear()
    program.close()


def queue(office: Office) -> list[CallbackRow]:
    return list(office.callbacks.page(CallbackQuery()))


def done(office: Office) -> int:
    return office.callbacks.count(CallbackQuery(CallbackView.DONE)).number


def test_that_a_message_is_called_and_written_down_by_keys_alone(qapp: QApplication, program: Program, tmp_path: Path) -> None:
    office, window = program.office, program.window
    assert office is not None
    assert isinstance(window, MainWindow)
    stage, mouse = Stage(tmp_path, "keys"), NoMouse(qapp)
    window.show_page("orders")
    stage.settle(200)
    QGuiApplication.clipboard().setText(MESSAGE)

    stage.press(Qt.Key.Key_V, CTRL | SHIFT, on=stage.find("orders.list", QWidget))
    stage.until(lambda: "030" in stage.find("new_callback.phone", QLineEdit).text(), "number read")
    stage.press(Qt.Key.Key_Return, CTRL)
    stage.until(lambda: len(queue(office)) == 1, "request kept")
    request_id = queue(office)[0].id
    listed = stage.find("callbacks.list", QWidget)
    stage.until(lambda: stage.shows("callback.claim"), "request shown")
    assert listed.hasFocus() or QApplication.focusWidget() is None

    stage.press(Qt.Key.Key_Return, CTRL, on=listed)
    stage.until(lambda: stage.shows("callback.number"), "number shown")
    stage.press(Qt.Key.Key_C, CTRL, on=listed)
    assert QGuiApplication.clipboard().text() == "+493023125014"

    stage.press(Qt.Key.Key_2, on=listed)
    stage.until(lambda: office.callbacks.open(request_id).row.attempts == 1, "not reached")
    stage.press(Qt.Key.Key_Z, CTRL, on=listed)
    stage.until(lambda: office.callbacks.open(request_id).row.attempts == 0, "taken back")

    stage.until(lambda: stage.shows("callback.number"), "number shown again")
    stage.press(Qt.Key.Key_1, on=listed)
    stage.type("Deckel kommt morgen.", on=stage.find("reached.agreed", QWidget))
    stage.press(Qt.Key.Key_Return, CTRL)
    stage.until(lambda: done(office) == 1, "call written down")
    one = office.callbacks.open(request_id)
    assert (one.agreed, one.row.result) == ("Deckel kommt morgen.", CallbackResult.REACHED)

    stage.press(Qt.Key.Key_Z, CTRL, on=listed)
    stage.until(lambda: done(office) == 0 and len(queue(office)) == 1, "taken back again")
    assert mouse.used == 0
