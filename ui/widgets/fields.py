"""Fields to type into and lists to pick from, each with its label and a line for hint or fault that keeps its height."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon, pixmap
from ui.theme import Step, theme
from ui.widgets.labels import text
from ui.widgets.layouts import CONTROL, Item, column, fix_size, row, set_look
from ui.widgets.number_note import NumberNote
from ui.widgets.typed_text import MASKED, SEALED, Guard, LineGuard, Takes, TypedText, alike, units


class Field(QLineEdit):
    """A line to type into, with an icon in front if it has one. What it takes it says itself; free text is masked as it is typed."""

    def __init__(
        self,
        *,
        name: str,
        accessible: str,
        placeholder: str = "",
        icon_name: str = "",
        height: int = CONTROL,
        takes: Takes = Takes.FREE,
    ) -> None:
        super().__init__()
        self.setProperty("takes", str(takes))
        self._guard = Guard(self, takes)
        self._note: NumberNote | None = None
        if takes in MASKED:
            self.setValidator(LineGuard(self._guard))
            self._guard.masked.connect(self._say_masked)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setPlaceholderText(placeholder)
        self.setProperty("kind", "field")
        self.setProperty("step", str(Step.BODY))
        self._icon_name = icon_name
        self._action = self.addAction(icon(icon_name), QLineEdit.ActionPosition.LeadingPosition) if icon_name else None
        fix_size(self, height=height)

    def restyle(self) -> None:
        """Take the icon's colour from the theme."""
        if self._action is not None:
            self._action.setIcon(icon(self._icon_name))

    def typed(self) -> TypedText:
        """Return what was typed, without blanks around it, with what was masked in it."""
        return self._guard.typed(self.text().strip())

    def _say_masked(self, kind: str, asks: bool) -> None:
        self._note = self._note or NumberNote(self, self._take_back)
        self._note.tell(kind, sealed=self.property("takes") in SEALED, asks=asks)

    def _take_back(self) -> None:
        text = self._guard.take_back(self.text())
        if text is not None:
            self.setText(text)
        self.setFocus()


class Area(QPlainTextEdit):
    """A field for several lines. What it takes it says itself; free text is masked before anybody else hears of it."""

    def __init__(self, takes: Takes) -> None:
        super().__init__()
        self.setProperty("takes", str(takes))
        self._guard = Guard(self, takes)
        self._note: NumberNote | None = None
        if takes in MASKED:
            self.textChanged.connect(self._mask)
            self._guard.masked.connect(self._say_masked)

    def typed(self) -> TypedText:
        """Return what was typed, without blanks around it, with what was masked in it."""
        return self._guard.typed(self.toPlainText().strip())

    def _mask(self) -> None:
        text = self.toPlainText()
        masked, place = self._guard.without_numbers(text, self.textCursor().position())
        if masked != text:
            self._put(text, masked, place)

    def _put(self, text: str, instead: str, place: int | None = None) -> None:
        """Write the part that differs anew, and forget the history, which holds what was there before."""
        same = alike(text, instead)
        tail = alike(text[same:][::-1], instead[same:][::-1])
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(text[:same]))
        cursor.setPosition(units(text[: len(text) - tail]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(instead[same : len(instead) - tail])
        if place is not None:
            cursor.setPosition(min(place, units(self.toPlainText())))
        self.setTextCursor(cursor)
        self.document().clearUndoRedoStacks()

    def _say_masked(self, kind: str, asks: bool) -> None:
        self._note = self._note or NumberNote(self, self._take_back)
        self._note.tell(kind, sealed=self.property("takes") in SEALED, asks=asks)

    def _take_back(self) -> None:
        text, before = self._guard.take_back(self.toPlainText()), self.toPlainText()
        if text is not None:
            self._put(before, text)
        self.setFocus()


def field(
    *,
    name: str,
    accessible: str,
    value: str = "",
    placeholder: str = "",
    icon_name: str = "",
    secret: bool = False,
    height: int = CONTROL,
    takes: Takes = Takes.FREE,
) -> Field:
    """Return a line to type into; `secret` hides what is typed."""
    takes = Takes.SECRET if secret else takes
    result = Field(name=name, accessible=accessible, placeholder=placeholder, icon_name=icon_name, height=height, takes=takes)
    result.setText(value)
    if secret:
        result.setEchoMode(QLineEdit.EchoMode.Password)
    return result


def text_area(*, name: str, accessible: str, placeholder: str = "", height: int = 96, takes: Takes = Takes.FREE) -> Area:
    """Return a field for several lines; Tab leaves it."""
    result = Area(takes)
    result.setObjectName(name)
    result.setAccessibleName(accessible)
    result.setPlaceholderText(placeholder)
    result.setProperty("kind", "field")
    result.setProperty("step", str(Step.BODY))
    result.setTabChangesFocus(True)
    fix_size(result, height=height)
    return result


class Picker(QComboBox):
    """A list to pick from: the value left, the chevron right."""

    def __init__(self, *, name: str, accessible: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("kind", "field")
        self.setProperty("step", str(Step.BODY))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        fix_size(self, height=CONTROL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # it is the dialog's own: its filled button

    def paintEvent(self, _event: QPaintEvent) -> None:
        super().paintEvent(_event)
        painter = QPainter(self)
        painter.drawPixmap(self.width() - 26, (self.height() - 16) // 2, pixmap("chevron-down", "muted", 16, self.devicePixelRatioF()))
        painter.end()


def picker(choices: Sequence[tuple[str, object]], *, name: str, accessible: str, value: object = None, editable: bool = False) -> Picker:
    """Return a list of (words, value) to pick from, `value` picked; `currentData()` is what was picked, `currentText()` what was typed."""
    result = Picker(name=name, accessible=accessible)
    for words, data in choices:
        result.addItem(words, data)
    result.setEditable(editable)
    result.setCurrentIndex(max(0, next((n for n, (_, data) in enumerate(choices) if data == value), 0)))
    edit = result.lineEdit()
    if edit is not None:
        edit.setObjectName(f"{name}.typed")
        edit.setProperty("takes", str(Takes.LABEL))
        edit.setAccessibleName(accessible)
    return result


class CheckBox(QCheckBox):
    """A box to tick whose outline is a field's border; the style's own is hardly seen in dark."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        on = self.isChecked()
        edge = "accent" if on or self.hasFocus() else "edge"
        painter.setPen(QPen(look.colour(edge if self.isEnabled() else "hairline"), 2 if self.hasFocus() and not on else 1))
        painter.setBrush(look.colour("accent" if on and self.isEnabled() else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)
        if on:
            mark = pixmap("check", "on_accent", box.width() - 4, self.devicePixelRatioF())
            painter.drawPixmap(box.left() + 2, box.top() + (box.height() - (box.width() - 4)) // 2, mark)
        self.style().drawControl(QStyle.ControlElement.CE_CheckBoxLabel, self._label(option), painter, self)
        if self.hasFocus() and on:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("text"), 1))
            painter.drawRoundedRect(QRectF(box).adjusted(-1, -1, 1, 1), 5, 5)
        painter.end()

    def _label(self, option: QStyleOptionButton) -> QStyleOptionButton:
        label = QStyleOptionButton(option)
        label.rect = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        return label


def check_box(words: str, *, name: str, checked: bool = False) -> QCheckBox:
    """Return a box to tick with its words."""
    result = CheckBox(words.replace("&", "&&"))
    result.setObjectName(name)
    result.setAccessibleName(words)
    result.setChecked(checked)
    result.setProperty("step", str(Step.BODY))
    result.setFont(theme().face())
    return result


class LabelledField(QWidget):
    """A label above a control, and below it one line for a hint or a fault, whose room is kept."""

    def __init__(self, words: str, control: QWidget, hint: str = "") -> None:
        super().__init__()
        self.control, self._hint = control, hint
        self.label = text(words, Step.SMALL_STRONG)
        self.label.setBuddy(control)
        self.message = text(hint, Step.SMALL, "muted", wrap=True, name=f"{control.objectName()}.message")
        self.message.setMinimumHeight(self.message.fontMetrics().height())
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout: QVBoxLayout = column(self.label, control, self.message, gap=4)
        self.setLayout(layout)

    def say(self, fault: str = "") -> None:
        """Show what is wrong with the value, or the hint again when nothing is."""
        self.message.setText(fault or self._hint)
        set_look(self.message, tone="problem" if fault else "muted")
        set_look(self.control, wrong=bool(fault))


def labelled(words: str, control: QWidget, *, hint: str = "") -> LabelledField:
    """Return a control with its label and the line below it; `say(fault)` shows a fault there."""
    return LabelledField(words, control, hint)


def inside(box: QLineEdit, *items: Item) -> None:
    """Put small marks, such as a key cap, at the right end within a field."""
    box.setLayout(row(None, *items, margins=(0, 0, 8, 0)))
