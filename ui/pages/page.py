"""What every page of the main window is: a widget with a header, that reads its areas again when they change."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from backoffice.domain.callbacks import RequestId
from backoffice.domain.customers import CustomerId
from backoffice.domain.ids import OrderId
from ui.context import UiContext
from ui.theme import Step
from ui.widgets.labels import text
from ui.widgets.layouts import GAP, MARGIN, Item, column, row


@dataclass(frozen=True, slots=True)
class Command:
    """Something that can be done by its name, from the box behind Ctrl+K."""

    words: str
    icon_name: str
    run: Callable[[], object]
    key: str = ""


class Page(QWidget):
    """A page. `summary_changed` fills the status bar, `badge_changed` the mark in the sidebar, `page_asked` leads to another page."""

    summary_changed = Signal(str)
    badge_changed = Signal(str)
    page_asked = Signal(str)
    areas: frozenset[str] = frozenset()
    alone = False  # a page that wants the whole window, without sidebar and status bar

    def __init__(self, context: UiContext, *, name: str) -> None:
        super().__init__()
        self.context = context
        self.setObjectName(name)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stale = False
        context.hub.changed.connect(self._hear)

    def reload(self) -> None:
        """Read again what the page shows."""

    def show_order(self, order_id: OrderId) -> None:
        """Show an order whole, on a page that can."""

    def show_request(self, request_id: RequestId) -> None:
        """Show a callback request, on the page of callbacks."""

    def show_customer(self, customer_id: CustomerId) -> None:
        """Show a customer whole, on a page that can."""

    def show_words(self, words: str) -> None:
        """Show what these words find; pages without a search leave it."""

    def commands(self) -> tuple[Command, ...]:
        """Return what can be done on this page by its name."""
        return ()

    def arrive(self) -> None:
        """Be shown again: what has changed meanwhile is read now."""
        if self._stale:
            self._stale = False
            self.reload()

    def _hear(self, areas: frozenset[str]) -> None:
        if not areas & self.areas:
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True


class PageHeader(QWidget):
    """Title and count at the left, search box and buttons at the right."""

    def __init__(self, title: str, *right: Item) -> None:
        super().__init__()
        self.title = text(title, Step.H1, name="page.title")
        self.count: QLabel = text("", Step.LARGE, "muted", name="page.count")
        heading = row(self.title, self.count, gap=12)
        self.setLayout(row(heading, None, *right))


def page_layout(page: Page, header: QWidget, *body: Item) -> None:
    """Lay a page out: header above, 16 between all parts, 24 at the sides."""
    page.setLayout(column(header, *body, gap=GAP, margins=(MARGIN, 16, MARGIN, 16)))
