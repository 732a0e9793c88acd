"""The kit: controls have names, plain text stays plain, the toast undoes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.named import there, unnamed_controls
from ui.icons import icon
from ui.resource_files import resource
from ui.theme import theme
from ui.widgets.buttons import button, icon_button
from ui.widgets.chips import StatusChip
from ui.widgets.fields import check_box, field, labelled, picker, text_area
from ui.widgets.labels import initials, text
from ui.widgets.layouts import column
from ui.widgets.notices import EmptyState, Notice
from ui.widgets.toast import Toast


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    widget.resize(800, 600)
    qtbot.addWidget(widget)
    return widget


def test_that_every_control_of_the_kit_has_a_name(page: QWidget) -> None:
    page.setLayout(
        column(
            button("Ship", name="ship"),
            icon_button("x", name="close", accessible="Close"),
            field(name="number", accessible="Number"),
            text_area(name="note", accessible="Note"),
            picker([("DHL", 1)], name="carrier", accessible="Carrier", editable=True),
            check_box("Keep", name="keep"),
        )
    )

    assert unnamed_controls(page) == []


@pytest.mark.usefixtures("qtbot")
def test_that_text_is_never_read_as_html() -> None:
    label = text("<b>Anna</b>")

    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "<b>Anna</b>"


def test_that_an_ampersand_in_a_button_is_shown(qtbot: QtBot) -> None:
    press = button("Packen & Versand", name="pack")
    qtbot.addWidget(press)

    assert press.text() == "Packen && Versand"
    assert press.accessibleName() == "Packen & Versand"


def test_that_an_icon_button_says_what_it_does(qtbot: QtBot) -> None:
    press = icon_button("lock", name="lock", accessible="Lock now", key="Ctrl+L")
    qtbot.addWidget(press)

    assert press.accessibleName() == "Lock now"
    assert press.toolTip() == "Lock now (Ctrl+L)"


def test_that_ctrl_z_still_takes_back_what_a_toast_told_of_before_it_went(qtbot: QtBot, page: QWidget) -> None:
    with qtbot.waitExposed(page):
        page.show()
    page.setFocus()
    undone: list[int] = []
    toast = Toast(page, undo_words="Undo")
    toast.tell("Shipped.", lambda: undone.append(1))
    toast.dismiss()

    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert undone == [1]


def test_that_a_button_keeps_its_key_when_its_words_change(qtbot: QtBot) -> None:
    press = button("Ready", name="ready", key="Ctrl+1")
    qtbot.addWidget(press)

    press.set_words("Ready · 12")

    assert press.shortcut() == QKeySequence("Ctrl+1")


def test_that_the_toast_undoes_once(qtbot: QtBot, page: QWidget) -> None:
    undone: list[str] = []
    toast = Toast(page, undo_words="Undo")
    page.show()
    toast.tell("B-1 marked as shipped.", lambda: undone.append("B-1"))

    QTest.mouseClick(there(page.findChild(QWidget, "toast.undo")), Qt.MouseButton.LeftButton)
    toast.undo()

    assert undone == ["B-1"]
    assert not toast.isVisible()


def test_that_ctrl_z_undoes_what_the_toast_tells_of(qtbot: QtBot, page: QWidget) -> None:
    undone: list[str] = []
    toast = Toast(page, undo_words="Undo")
    with qtbot.waitExposed(page):
        page.show()
    page.setFocus()
    toast.tell("Done.", lambda: undone.append("x"))

    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert undone == ["x"]


def test_that_a_toast_without_undo_offers_none(qtbot: QtBot, page: QWidget) -> None:
    toast = Toast(page, undo_words="Undo")
    page.show()
    toast.tell("Nothing was changed.")

    assert [widget.isHidden() for widget in page.findChildren(QWidget, "toast.undo")] == [True]


def test_that_a_field_says_what_is_wrong_and_takes_it_back(qtbot: QtBot) -> None:
    labelled_field = labelled("Number", field(name="number", accessible="Number"), hint="Up to 100 characters")
    qtbot.addWidget(labelled_field)

    labelled_field.say("Too long.")
    assert labelled_field.message.text() == "Too long."
    assert labelled_field.control.property("wrong") is True

    labelled_field.say()
    assert labelled_field.message.text() == "Up to 100 characters"


def test_that_an_empty_state_has_a_sentence_and_a_button(qtbot: QtBot) -> None:
    state = EmptyState("shopping-bag", "No orders yet.", button("Import", name="import"), name="empty")
    qtbot.addWidget(state)

    state.say("search-x", "Nothing found.")

    assert [label.text() for label in state.findChildren(QLabel, "empty.sentence")] == ["Nothing found."]


def test_that_an_empty_state_keeps_its_sentence_in_a_narrow_place_at_the_largest_type(qtbot: QtBot) -> None:
    state = EmptyState("contact", "Select a customer to see them here. Their orders are listed too.", name="empty")
    qtbot.addWidget(state)
    theme().set_scale(1.5)
    for width, least in ((320, 0), (1000, theme().px(272))):
        state.resize(width, 400)
        state.show()
        qtbot.waitUntil(lambda width=width: state.width() == width)  # type: ignore[misc]
        assert state.sentence.geometry().right() < width
        assert state.sentence.width() >= least


@pytest.mark.parametrize("tone", ["note", "warn", "done", "problem"])
def test_that_a_notice_can_change_its_tone(qtbot: QtBot, tone: str) -> None:
    notice = Notice("Words", name="notice")
    qtbot.addWidget(notice)

    notice.say("Other words", tone=tone, detail="More")

    assert notice.property("look") == tone
    assert notice.accessibleName() == "Other words"


def test_that_a_chip_says_its_words_to_a_reader(qtbot: QtBot) -> None:
    chip = StatusChip("new", "New")
    qtbot.addWidget(chip)

    assert chip.accessibleName() == "New"


@pytest.mark.parametrize(("person", "letters"), [("Maria Schulz", "MS"), ("Mia", "M"), ("Anna von der Au", "AA"), ("", "–")])
def test_that_initials_are_those_of_first_and_last_name(person: str, letters: str) -> None:
    assert initials(person) == letters


def test_that_every_bundled_icon_can_be_drawn(qtbot: QtBot) -> None:
    for file in resource("icons").glob("*.svg"):
        assert not icon(file.stem).pixmap(18, 18).toImage().isNull(), file.stem
