"""A number of pieces to choose: whole pieces with the arrow keys, parts where the order itself has parts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox

from ui.theme import Step
from ui.widgets.layouts import CONTROL, fix_size

SCALE = 1000
NUMBER_MARGINS = (4, 0, 6, 0)  # as far from the border as the words of other fields


class QuantityBox(QDoubleSpinBox):
    """Chooses 0 to `most_milli` thousandths of a piece."""

    def __init__(self, most_milli: int, value_milli: int, *, name: str, accessible: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("kind", "field")
        self.setProperty("step", str(Step.BODY))
        self.setDecimals(next(places for places in range(4) if most_milli % 10 ** (3 - places) == 0))
        self.setRange(0, most_milli / SCALE)
        self.setValue(value_milli / SCALE)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit = self.lineEdit()
        edit.setTextMargins(*NUMBER_MARGINS)
        edit.setObjectName(f"{name}.typed")
        edit.setAccessibleName(accessible)
        fix_size(self, width=80, height=CONTROL)

    @property
    def milli(self) -> int:
        """What is chosen, in thousandths."""
        return round(self.value() * SCALE)
