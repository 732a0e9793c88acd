"""An amount to type, in the currency of what it belongs to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDoubleSpinBox

from backoffice.domain.money import exponent
from ui.theme import Step
from ui.widgets.layouts import CONTROL, fix_size
from ui.widgets.quantity import NUMBER_MARGINS


class MoneyBox(QDoubleSpinBox):
    """Takes 0 up to `most_minor`; the keys up and down change it by one."""

    def __init__(self, currency: str, most_minor: int, value_minor: int = 0, *, name: str, accessible: str) -> None:
        super().__init__()
        self._scale = int(10 ** exponent(currency))
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setProperty("kind", "field")
        self.setProperty("step", str(Step.BODY))
        self.setGroupSeparatorShown(False)
        self.setDecimals(exponent(currency))
        self.setRange(0, most_minor / self._scale)
        self.setValue(value_minor / self._scale)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        edit = self.lineEdit()
        edit.setTextMargins(*NUMBER_MARGINS)
        edit.setObjectName(f"{name}.typed")
        edit.setAccessibleName(accessible)
        fix_size(self, height=CONTROL)

    @property
    def minor(self) -> int:
        """What is typed, in minor units."""
        return round(self.value() * self._scale)

    def show_minor(self, amount: int) -> None:
        """Show another amount."""
        self.setValue(amount / self._scale)
