"""Payment numbers in fields: masked as soon as they stand there whole, whatever way they came, and in no history afterwards."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.desks.canaries import ACCOUNT, CARD, CODE, MASKED_ACCOUNT, MASKED_CARD, bare, shows
from tests.ui.named import there
from ui.widgets.fields import Area, Field, field, text_area
from ui.widgets.number_note import NumberNote
from ui.widgets.typed_text import OFFERED_MS, Takes, TypedText

Box = Field | Area


@pytest.fixture(params=["line", "area"])
def make(request: pytest.FixtureRequest, qtbot: QtBot) -> Callable[[Takes], Box]:
    """Show a field in a window of its own."""
    windows: list[QWidget] = []

    def shown(takes: Takes) -> Box:
        window = QWidget()
        kind = field if request.param == "line" else text_area
        box = kind(name="box", accessible="Box", takes=takes)
        windows.append(window)
        box.setParent(window)
        box.move(20, 20)
        box.resize(400, box.height())
        window.resize(480, 240)
        qtbot.addWidget(window)
        window.show()
        box.setFocus()
        return box

    return shown


def words(box: Box) -> str:
    return box.text() if isinstance(box, Field) else box.toPlainText()


def undo_all(box: Box) -> None:
    for _ in range(60):
        QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert bare(CARD)[:-1] not in bare(words(box))


def note_of(box: Box) -> NumberNote | None:
    return box.window().findChild(NumberNote, "box.removed")


@pytest.mark.parametrize(("number", "masked"), [(CARD, MASKED_CARD), (ACCOUNT, MASKED_ACCOUNT), (f"CVC {CODE}", "CVC •••")])
def test_that_a_typed_number_is_masked_and_cannot_be_undone(make: Callable[[Takes], Box], number: str, masked: str) -> None:
    box = make(Takes.FREE)
    heard: list[str] = []
    box.textChanged.connect(lambda *_: heard.append(words(box)))
    QTest.keyClicks(box, f"Nr. {number} bitte")
    assert words(box) == f"Nr. {masked} bitte"
    assert not any(map(shows, heard))
    undo_all(box)
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert not shows(words(box))


def test_that_a_pasted_number_is_masked(make: Callable[[Takes], Box]) -> None:
    box = make(Takes.FREE)
    QGuiApplication.clipboard().setText(f"{CARD} und {ACCOUNT}")
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().clear()
    assert words(box) == f"{MASKED_CARD} und {MASKED_ACCOUNT}"
    undo_all(box)


def test_that_a_dropped_number_is_masked(make: Callable[[Takes], Box]) -> None:
    box, data = make(Takes.FREE), QMimeData()
    data.setText(CARD)
    target = box if isinstance(box, Field) else box.viewport()
    pressed, copy, none = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(target, kind(QPoint(5, 5), copy, data, pressed, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, data, pressed, none))
    assert words(box) == MASKED_CARD


def test_that_what_an_input_method_commits_is_masked(make: Callable[[Takes], Box]) -> None:
    box, event = make(Takes.FREE), QInputMethodEvent()
    event.setCommitString("４９２９　１２３４　５６７８　９０１５")
    QApplication.sendEvent(box, event)
    assert words(box) == MASKED_CARD


def test_that_a_number_that_becomes_whole_by_deleting_is_masked(make: Callable[[Takes], Box]) -> None:
    box = make(Takes.FREE)
    QTest.keyClicks(box, CARD[:-2] + "x" + CARD[-2:])
    for _ in range(2):
        QTest.keyClick(box, Qt.Key.Key_Left)
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert words(box) == MASKED_CARD
    undo_all(box)


def test_that_the_cursor_stays_behind_the_number_also_after_an_emoji(make: Callable[[Takes], Box]) -> None:
    box = make(Takes.FREE)
    QGuiApplication.clipboard().setText(f"💳 {CARD}")
    QTest.keyClicks(box, " Ende")
    QTest.keyClick(box, Qt.Key.Key_Home)
    box.paste()
    QTest.keyClicks(box, "!")
    QGuiApplication.clipboard().clear()
    assert words(box) == f"💳 {MASKED_CARD}! Ende"


def test_that_the_note_asks_only_where_a_number_may_stay(make: Callable[[Takes], Box]) -> None:
    free = make(Takes.FREE)
    QTest.keyClicks(free, CARD)
    shown = there(note_of(free))
    assert shown.isVisible()
    assert not there(shown.findChild(QPushButton)).isVisible()
    told = make(Takes.TOLD)
    QTest.keyClicks(told, CARD)
    assert there(there(note_of(told)).findChild(QPushButton)).isVisible()
    QTest.keyClicks(told, f" {ACCOUNT}")
    assert not there(there(note_of(told)).findChild(QPushButton)).isVisible()


def test_that_a_number_said_to_be_none_comes_back_and_is_named(make: Callable[[Takes], Box]) -> None:
    box = make(Takes.TOLD)
    QTest.keyClicks(box, f"Sendung {CARD}")
    assert words(box) == f"Sendung {MASKED_CARD}"
    QTest.keyClick(box, Qt.Key.Key_Tab)
    button = there(there(note_of(box)).findChild(QPushButton))
    assert box.window().focusWidget() is button
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert words(box) == f"Sendung {CARD}"
    QTest.keyClicks(box, " ok")
    typed = box.typed()
    assert isinstance(typed, TypedText)
    assert typed.kept == (bare(CARD),)
    assert note_of(box) is not None
    assert not there(note_of(box)).isVisible()


def test_that_nothing_is_asked_where_the_text_speaks_of_cards(make: Callable[[Takes], Box]) -> None:
    box = make(Takes.TOLD)
    QTest.keyClicks(box, f"Kreditkarte {CARD}")
    assert not there(there(note_of(box)).findChild(QPushButton)).isVisible()


def test_that_the_number_is_let_go_after_ten_seconds(make: Callable[[Takes], Box]) -> None:
    box = make(Takes.TOLD)
    QTest.keyClicks(box, CARD)
    assert box._guard._ends.interval() == OFFERED_MS == there(note_of(box))._timer.interval()
    box._guard._ends.timeout.emit()
    there(there(note_of(box)).findChild(QPushButton)).click()
    assert words(box) == MASKED_CARD


def test_that_accounts_are_given_to_be_sealed_as_long_as_they_stand_there(make: Callable[[Takes], Box]) -> None:
    box = make(Takes.TOLD)
    QTest.keyClicks(box, f"Bitte auf {ACCOUNT} ")
    typed = box.typed()
    assert typed == f"Bitte auf {MASKED_ACCOUNT}"
    assert typed.accounts == (bare(ACCOUNT),)
    assert not shows(repr(typed))
    box.clear()
    assert box.typed().accounts == ()


def test_that_a_label_is_never_rewritten(make: Callable[[Takes], Box]) -> None:
    box = make(Takes.LABEL)
    QTest.keyClicks(box, CARD)
    assert words(box) == CARD


def test_that_the_note_stands_at_the_field_and_moves_nothing(make: Callable[[Takes], Box]) -> None:
    box = make(Takes.TOLD)
    before = box.geometry()
    QTest.keyClicks(box, CARD)
    note = there(note_of(box))
    assert box.geometry() == before
    assert note.geometry().top() >= box.geometry().bottom()
    box.move(QPoint(20, 190))
    assert note.geometry().bottom() <= box.geometry().top()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not note.isVisible()


def test_that_only_the_number_is_written_anew(make: Callable[[Takes], Box]) -> None:
    box = make(Takes.FREE)
    if isinstance(box, Field):
        pytest.skip("a line is written as a whole")
    QTest.keyClicks(box, "vorn hinten")
    cursor = box.textCursor()
    cursor.setPosition(5)
    mark = QTextCursor(box.document())
    mark.setPosition(11)
    box.setTextCursor(cursor)
    QTest.keyClicks(box, f"{CARD} ")
    assert words(box) == f"vorn {MASKED_CARD} hinten"
    assert mark.position() == len(words(box))
