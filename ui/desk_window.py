"""The main window of a signed-in person with the pages that exist."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.context import ORDERS_IMPORT, ORDERS_VIEW, UiContext
from ui.main_window import MainWindow
from ui.messages import role_words
from ui.navigation import PageSpec
from ui.pages.import_page import ImportPage
from ui.pages.orders_page import OrdersPage

if TYPE_CHECKING:
    from ui.app import Program

TITLES = (QT_TRANSLATE_NOOP("Navigation", "Orders"), QT_TRANSLATE_NOOP("Navigation", "Import"))


def pages(program: "Program") -> tuple[PageSpec, ...]:
    """Return the table of pages in the order of the sidebar."""
    orders, imports = (QCoreApplication.translate("Navigation", title) for title in TITLES)
    return (
        PageSpec("orders", orders, "shopping-bag", ORDERS_VIEW, OrdersPage),
        PageSpec("import", imports, "file-input", ORDERS_IMPORT, ImportPage, admin=True),
    )


def make_window(program: "Program", context: UiContext) -> MainWindow:
    """Build the window; the import page knows that the recovery key may be due first."""
    return MainWindow(context, pages(program), role=role_words(context.office.person.role))
