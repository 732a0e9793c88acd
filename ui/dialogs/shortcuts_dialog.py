"""The list of shortcuts, behind `?`."""

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.buttons import button
from ui.widgets.labels import key_cap, text
from ui.widgets.layouts import native_key
from ui.widgets.sheet import Role, Sheet


class ShortcutsDialog(Sheet):
    """Shows every shortcut with what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", name="shortcuts", icon_name="keyboard", says_why=False)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAccessibleName(self.windowTitle())
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for at, (keys, words) in enumerate(self._lines()):
            grid.addWidget(key_cap(native_key(keys)), at, 0)
            grid.addWidget(text(words), at, 1)
        self.build(grid)
        self.add_button(button(self.tr("Close"), name="shortcuts.close", kind="filled"), Role.RejectRole)

    def _lines(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Ctrl+K", self.tr("Find orders, pages and commands")),
            ("Ctrl+F", self.tr("Search in the list")),
            ("Ctrl+Shift+F", self.tr("Filter the list")),
            ("Return", self.tr("Open the selected order")),
            ("Alt+Left", self.tr("Back to the list")),
            ("Alt+Down", self.tr("Next order")),
            ("Alt+Up", self.tr("Previous order")),
            ("Ctrl+Return", self.tr("Do the next step")),
            ("Ctrl+N", self.tr("Write a note")),
            ("Ctrl+M", self.tr("More steps")),
            ("Ctrl+Shift+V", self.tr("New callback from the clipboard")),
            ("Ctrl+T", self.tr("Change the call time")),
            ("Ctrl+E", self.tr("Correct name and number of a callback")),
            ("Ctrl+Shift+M", self.tr("Mark as paid")),
            ("Ctrl+Shift+P", self.tr("Packing")),
            ("Ctrl+Z", self.tr("Undo what the message tells of")),
            ("Ctrl+1", self.tr("First view; the others by Ctrl and 2 to 9")),
            ("F4", self.tr("Show or hide the pane beside the list")),
            ("F5", self.tr("Read again")),
            ("Ctrl+L", self.tr("Lock now")),
            ("Ctrl+Shift+L", self.tr("Switch person")),
            ("Esc", self.tr("Close what is on top")),
        )
