"""The program as somebody of another role sees it: a window of its own over the owner's, in which nothing can be changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from ui.context import UiContext
from ui.formats import Formats
from ui.main_window import MainWindow
from ui.page_table import PageTable
from ui.role_words import role_words
from ui.theme import theme
from ui.widgets.buttons import button
from ui.widgets.notices import Notice

if TYPE_CHECKING:
    from backoffice.desks.office import Office
    from ui.app import Program


class RoleView(QObject):
    """One look; it ends with its button, with its window, or with whatever covers or leaves the owner's."""

    def __init__(self, program: "Program", office: "Office", role: str) -> None:
        super().__init__(program)
        self._program, self._office = program, office
        formats = Formats(program.language.locale, office.settings.zone, program.door.clock)
        context = UiContext(office, program.jobs, program.hub, theme(), formats)
        pages = PageTable(program, context)
        back = button(QCoreApplication.translate("RoleView", "Back to my own view"), name="look.back", kind="filled", key="Esc")
        back.clicked.connect(program.end_look)
        words = QCoreApplication.translate("RoleView", "You see the program as: {role}.").format(role=role_words(role))
        detail = QCoreApplication.translate("RoleView", "Nothing can be changed here.")
        strip = Notice(words, tone="warn", detail=detail, actions=(back,), name="look.strip")
        self.window = MainWindow(context, pages.specs(), role=role_words(role), strip=strip)
        pages.window = self.window
        self.window.lock_asked.connect(self._lock)
        self.window.switch_asked.connect(program.switch_person)
        self.window.closed.connect(program.end_look)

    def show_over(self, owner: QWidget) -> None:
        """Take the place of the owner's window."""
        self.window.setGeometry(owner.geometry())
        self.window.show()
        owner.hide()

    def end(self) -> None:
        """Close window and office."""
        self.window.closed.disconnect()
        self.window.close()
        self.window.deleteLater()
        self._office.close()
        self.deleteLater()

    def _lock(self) -> None:
        if self._program.window is not None:
            self._program.window.lock_asked.emit()
