"""A list whose first column is a box to tick: by a click on it, or by the space bar for all selected rows."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.models.table_model import TableModel
from ui.widgets.list_view import ListView


class CheckList(ListView):
    """`ticked` carries the rows whose boxes are to be turned over."""

    ticked = Signal(object)

    def __init__(self, model: TableModel[Any], *, name: str, accessible: str) -> None:
        super().__init__(model, name=name, accessible=accessible)
        self.clicked.connect(self._look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            rows: Sequence[int] = self.chosen_rows() or [self.currentIndex().row()]
            self.ticked.emit([row for row in rows if row >= 0])
            return
        super().keyPressEvent(event)

    def _look(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self.ticked.emit([index.row()])
