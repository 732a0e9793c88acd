"""The search box of a page's header: as wide as it should be, narrower where large type needs the room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy

from ui.theme import theme
from ui.widgets.fields import Field
from ui.widgets.typed_text import Takes

WIDTH, LEAST = 320, 140


class SearchField(Field):
    """A search box, 320 wide if there is room."""

    def __init__(self, *, name: str, accessible: str, placeholder: str, icon_name: str) -> None:
        super().__init__(name=name, accessible=accessible, placeholder=placeholder, icon_name=icon_name, takes=Takes.LABEL)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(LEAST), super().minimumSizeHint().height())
