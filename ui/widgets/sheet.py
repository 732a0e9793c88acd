"""The frame of every dialog: 472 wide, a title, what it is about, and the buttons in the platform's order."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLayout, QWidget

from ui.theme import Step
from ui.widgets.buttons import Button
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import Item, Rule, column, fix_size, panel, row

Role = QDialogButtonBox.ButtonRole


class Sheet(QDialog):
    """A dialog that is opened with `open()`; a subclass fills it with `build` and adds its buttons with `add_button`."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        name: str,
        icon_name: str = "",
        icon_tint: str = "muted",
        width: int = 472,
        says_why: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("look", "sheet")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fix_size(self, width=width)
        self._says_why = says_why
        self._icon_name, self._icon_tint = icon_name, icon_tint
        self._buttons = QDialogButtonBox()
        self._reason = text("", Step.SMALL, "muted", wrap=True, name=f"{name}.reason")
        self._reason.setAlignment(Qt.AlignmentFlag.AlignRight)

    def build(self, *items: Item, gap: int = 8) -> None:
        """Lay out title, items and the foot with the buttons."""
        heading = text(self.windowTitle(), Step.H2, wrap=True)
        body = column(heading, 4, *items, gap=gap)
        top: QLayout = body
        if self._icon_name:
            picture = Picture(self._icon_name, self._icon_tint, 24)
            top = row(picture, body, gap=16)
            top.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
            top.setStretch(1, 1)
        above = panel(column(top, margins=(24, 24, 24, 16)), "clear")
        self._reason.setMinimumHeight(self._reason.fontMetrics().height())
        self._reason.setVisible(self._says_why)
        foot = column(self._buttons, self._reason, gap=4, margins=(24, 16, 24, 12 if self._says_why else 16))
        self.setLayout(column(above, None, Rule(), foot, gap=0))

    def showEvent(self, event: QShowEvent) -> None:
        """Be as tall as the wrapped words need at this width; Qt's own hint goes by another one."""
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
            if not self.testAttribute(Qt.WidgetAttribute.WA_Resized):
                self.resize(self.width(), self.minimumHeight())
        super().showEvent(event)

    def fit(self) -> None:
        """Be as tall as what is shown now needs, after parts of it came or went."""
        layout = self.layout()
        if layout is not None:
            for widget in self.findChildren(QWidget):  # what a part asks for anew its parents would hear of only later
                inner = widget.layout()
                if inner is not None:
                    inner.invalidate()
                    widget.updateGeometry()
            layout.activate()
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else layout.sizeHint().height())
            self.resize(self.width(), self.minimumHeight())

    def add_button(self, button: Button, role: Role, *, closes: bool = True) -> Button:
        """Put a button at the place that the platform gives its role; accept and reject roles close the dialog.

        Not so without `closes`: what the button does may be refused, and the dialog closes itself when it is done.
        """
        self._buttons.addButton(button, role)
        if role is Role.AcceptRole:
            button.setDefault(True)
            if closes:
                button.clicked.connect(self.accept)
        elif role is Role.RejectRole:
            button.clicked.connect(self.reject)
        return button

    def why_not(self, words: str) -> None:
        """Say below the buttons why the filled one is off; empty when it is on."""
        self._reason.setText(words)


def paragraph(words: str, tone: str = "text", *, name: str = "") -> QLabel:
    """Return a paragraph of a dialog."""
    return text(words, Step.BODY, tone, wrap=True, name=name)
