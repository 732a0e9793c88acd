"""Which columns a list has, in which order and how wide, and how dense its rows are; all of it by keyboard too."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSpinBox, QWidget

from backoffice.domain.finding import Layout
from ui.models.columns import Column
from ui.pages.order_columns import ALWAYS, LEAST, MOST, USUAL, title_of
from ui.theme import Step, theme
from ui.widgets.buttons import button
from ui.widgets.fields import check_box, labelled
from ui.widgets.labels import text
from ui.widgets.layouts import CONTROL, column, fix_size, greedy, row
from ui.widgets.sheet import Role, Sheet

KEY, WIDTH = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
LIST_HEIGHT = 264


class ColumnsDialog(Sheet):
    """`chosen` carries the layout; None for as it comes."""

    chosen = Signal(object)

    def __init__(self, columns: Mapping[str, Column[Any]], layout: Layout | None, view: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="columns", says_why=False)
        self.setWindowTitle(self.tr("Columns of “{view}”").format(view=view))
        self.setAccessibleName(self.windowTitle())
        self._columns = columns
        self._list = QListWidget()
        self._list.setObjectName("columns.list")
        self._list.setAccessibleName(self.tr("Columns"))
        self._list.setProperty("look", "list")
        self._list.setFont(theme().face(Step.BODY))
        self._list.installEventFilter(self)
        fix_size(self._list, height=LIST_HEIGHT)
        self._width = QSpinBox()
        self._width.setObjectName("columns.width")
        self._width.setAccessibleName(self.tr("Width"))
        self._width.setProperty("kind", "field")
        self._width.setRange(LEAST, MOST)
        self._width.setSingleStep(10)
        self._width.setSuffix(" px")
        fix_size(self._width, height=CONTROL)
        self._dense = check_box(self.tr("Dense rows"), name="columns.dense", checked=layout is not None and layout.dense)
        up = button(self.tr("Up"), name="columns.up", icon_name="chevron-up")
        down = button(self.tr("Down"), name="columns.down", icon_name="chevron-down")
        up.clicked.connect(lambda: self._move(-1))
        down.clicked.connect(lambda: self._move(1))
        self._list.currentItemChanged.connect(lambda _now, _before: self._show_width())
        self._width.valueChanged.connect(self._take_width)
        hint = text(self.tr("Space shows or hides, Alt+Up and Alt+Down move."), Step.SMALL, "muted", wrap=True)
        side = column(up, down, labelled(self.tr("Width"), self._width), None)
        self.build(row(greedy(self._list), side, gap=16), hint, self._dense)
        usual = self.add_button(button(self.tr("As it was"), name="columns.usual"), Role.ResetRole)
        usual.clicked.connect(self._take_usual)
        self.add_button(button(self.tr("Cancel"), name="columns.cancel"), Role.RejectRole)
        ok = self.add_button(button(self.tr("Use"), name="columns.ok", kind="filled"), Role.AcceptRole)
        ok.clicked.connect(lambda: self.chosen.emit(self.found()))
        self._fill(dict(layout.columns) if layout is not None and layout.columns else dict.fromkeys(USUAL, 0))
        self._list.setFocus()

    def found(self) -> Layout | None:
        """Return what is set in the dialog."""
        items = [self._list.item(place) for place in range(self._list.count())]
        shown = tuple((str(i.data(KEY)), int(i.data(WIDTH))) for i in items if i.checkState() is Qt.CheckState.Checked)
        as_it_comes = shown == tuple((key, 0) for key in USUAL) and not self._dense.isChecked()
        return None if as_it_comes else Layout(shown, self._dense.isChecked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the current column by Alt and an arrow key."""
        if watched is self._list and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move(by)
                return True
        return super().eventFilter(watched, event)

    def _fill(self, shown: Mapping[str, int]) -> None:
        self._list.clear()
        keys = [key for key in shown if key in self._columns]
        for key in [*keys, *(key for key in self._columns if key not in shown)]:
            item = QListWidgetItem(title_of(self._columns[key]))
            fixed = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            item.setFlags(fixed if key in ALWAYS else fixed | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in shown or key in ALWAYS else Qt.CheckState.Unchecked)
            item.setData(KEY, key)
            item.setData(WIDTH, shown.get(key, 0))
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _take_usual(self) -> None:
        self._dense.setChecked(False)
        self._fill(dict.fromkeys(USUAL, 0))

    def _move(self, by: int) -> None:
        place = self._list.currentRow()
        if 0 <= place + by < self._list.count():
            item = self._list.takeItem(place)
            self._list.insertItem(place + by, item)
            self._list.setCurrentRow(place + by)

    def _show_width(self) -> None:
        item: QListWidgetItem | None = self._list.currentItem()
        usual = self._columns[str(item.data(KEY))].width if item is not None else 0
        self._width.setEnabled(bool(usual))  # the one that takes the rest has no width of its own
        self._width.blockSignals(True)
        self._width.setValue(int(item.data(WIDTH)) or usual if item is not None else LEAST)
        self._width.blockSignals(False)

    def _take_width(self, width: int) -> None:
        item: QListWidgetItem | None = self._list.currentItem()
        if item is not None:
            item.setData(WIDTH, width)
