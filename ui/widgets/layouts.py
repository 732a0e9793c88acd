"""Rows, columns and panels: how widgets stand beside and above each other."""

from typing import TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import theme

SIDEBAR, PANE, MARGIN, GAP = 224, 332, 24, 16
CONTROL, CONTROL_LARGE, ROW, DENSE_ROW, HEAD, STATUS = 34, 40, 42, 34, 36, 36

Box = TypeVar("Box", bound=QBoxLayout)
Item = QWidget | QLayout | int | None
Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)
Widget = TypeVar("Widget", bound=QWidget)


def row(*items: Item, gap: int = 8, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Return a layout of items side by side; None stretches, an int is a fixed gap, a `greedy()` widget takes what is left."""
    return _filled(QHBoxLayout(), items, gap, margins)


def column(*items: Item, gap: int = 8, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """Return a layout of items one above the other; the same rules as `row`."""
    return _filled(QVBoxLayout(), items, gap, margins)


def _filled(layout: Box, items: tuple[Item, ...], gap: int, margins: Margins) -> Box:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for item in items:
        add(layout, item)
    return layout


def add(layout: QBoxLayout, item: Item) -> None:
    """Put one more item at the end of a row or column."""
    if item is None:
        layout.addStretch(1)
    elif isinstance(item, int):
        layout.addSpacing(item)
    elif isinstance(item, QLayout):
        layout.addLayout(item)
    else:
        layout.addWidget(item, 1 if item.property("greedy") else 0)


def greedy(widget: Widget) -> Widget:
    """Let a widget take what space is left in its row or column."""
    widget.setProperty("greedy", True)
    return widget


def panel(layout: QLayout, look: str = "card", *, name: str = "", width: int = 0, height: int = 0) -> QFrame:
    """Return a framed area. Looks: card, clear, inset, tile, tile_on, bar, side, status, batch, note, warn, done, problem, clash, disc."""
    frame = QFrame()
    frame.setProperty("look", look)
    frame.setObjectName(name)
    frame.setLayout(layout)
    fix_size(frame, width, height)
    return frame


def fix_size(widget: QWidget, width: int = 0, height: int = 0) -> None:
    """Fix a width or height (0: leave it) that grows with the user's font."""
    if width:
        widget.setProperty("base_width", width)
        widget.setFixedWidth(theme().px(width))
    if height:
        widget.setProperty("base_height", height)
        widget.setFixedHeight(theme().px(height))


def fix_pane(widget: Widget, width: int) -> Widget:
    """Fix the width of a part that stands beside the main one; with a larger font it leaves most of the room to that."""
    widget.setProperty("base_pane", width)
    widget.setFixedWidth(theme().pane(width))
    return widget


def set_look(widget: QWidget, **properties: str | bool) -> None:
    """Change properties that the style sheet goes by, and style the widget anew; where nothing changes, that time is spared."""
    if all(widget.property(key) == value for key, value in properties.items()):
        return
    for key, value in properties.items():
        widget.setProperty(key, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    step = widget.property("step")
    if step:
        widget.setFont(theme().face(step))  # the style sheet brings back the font of its first look, at the size of that time
    widget.update()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def show_now(layout: QLayout) -> None:
    """Show what was put in a layout at once: until the loop does it a page around it is short, and loses the place it was scrolled to."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is not None and (widget := item.widget()) is not None:
            widget.show()


def scrolling(content: QWidget, name: str) -> QScrollArea:
    """Return a see-through area that scrolls its content up and down only."""
    area = QScrollArea()
    area.setObjectName(name)
    area.setProperty("look", "clear")
    content.setProperty("look", "clear")
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    content.setAutoFillBackground(False)
    return area


class Rule(QWidget):
    """A hairline across: one device pixel at any scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme().colour("hairline"), 0))
        painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
        painter.end()


def native_key(keys: str) -> str:
    """Return a shortcut as keyboards of this system and language name it ("Ctrl K", "Strg K", "⌘K")."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
