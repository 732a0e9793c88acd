"""The views above the order list as tabs: the built-in ones, then one's own; what does not fit goes into a menu behind them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from backoffice.domain.finding import Filters, SavedView
from backoffice.domain.order_status import OrderSort, OrderView
from backoffice.domain.orders import OrderQuery
from backoffice.domain.pages import Count, Direction
from ui.context import UiContext
from ui.pages.order_words import joined, view_words
from ui.theme import theme
from ui.widgets.buttons import Button, button, icon_button
from ui.widgets.layouts import CONTROL

GAP, KEYS = 4, 9


@dataclass(frozen=True, slots=True)
class Tab:
    """A view in the bar: its key, its title, and the list it shows. `saved` is set for a view of one's own."""

    key: str
    title: str
    view: OrderView = OrderView.ALL
    filters: Filters = field(default_factory=Filters)
    saved: SavedView | None = None

    def query(self, words: str = "") -> OrderQuery:
        """Return the list that the view shows, searched by words."""
        if self.saved is not None:
            return OrderQuery(self.view, self.saved.sort, self.saved.direction, words, self.filters)
        return OrderQuery(self.view, OrderSort.PLACED, Direction.DOWN, words, self.filters)


def built_in() -> tuple[Tab, ...]:
    """Return the views that everybody has."""
    due = QCoreApplication.translate("OrderViews", "Due today")
    shipped = QCoreApplication.translate("OrderViews", "Shipped today")
    first = (OrderView.READY, OrderView.NEW, OrderView.UNPAID, OrderView.PROBLEM)
    return (
        *(Tab(str(view), view_words(view), view) for view in first),
        Tab("due", due, filters=Filters(due=True)),
        Tab("shipped_today", shipped, filters=Filters(shipped_today=True)),
        Tab(str(OrderView.ALL), view_words(OrderView.ALL)),
    )


def own(views: Sequence[SavedView]) -> tuple[Tab, ...]:
    """Return a person's own views as tabs."""
    return tuple(Tab(f"own.{one.id}", one.name, one.view, one.filters, one) for one in views)


class ViewBar(QWidget):
    """`picked` carries the tab; `rename_asked` and `forget_asked` one's own view."""

    picked = Signal(object)
    rename_asked = Signal(object)
    forget_asked = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.setObjectName("orders.views")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._formats = context.formats
        self._counts: dict[str, Count] = {}
        self._buttons: dict[str, Button] = {}
        self._chosen = str(OrderView.ALL)
        self._more = icon_button("ellipsis", name="orders.views.more", accessible=self.tr("More views"))
        self._more.setParent(self)
        self._more.clicked.connect(self._open_menu)
        self.tabs: tuple[Tab, ...] = ()
        self.show_tabs(built_in())

    @property
    def tab(self) -> Tab:
        """The view that is shown."""
        return next((tab for tab in self.tabs if tab.key == self._chosen), self.tabs[-1])

    def show_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show other views; the chosen one stays chosen if it is still there."""
        for old in self._buttons.values():
            old.hide()
            old.deleteLater()
        self.tabs, self._buttons = tuple(tabs), {}
        for tab in self.tabs:
            one = button(tab.title, name=f"orders.view.{tab.key}", kind="tab")
            one.setParent(self)
            one.clicked.connect(lambda _on=False, tab=tab: self._pick(tab))
            self._buttons[tab.key] = one
        self._write()

    def show_counts(self, counts: Mapping[str, Count]) -> None:
        """Write counts behind the titles, by the keys of the views."""
        self._counts |= counts
        self._write()

    def choose(self, key: str) -> None:
        """Mark a view as the shown one, and bring it into the bar if it stood in the menu."""
        self._chosen = key
        self._lay_out()

    def menu(self) -> QMenu:
        """Return the menu: views that do not fit, and what can be done with the shown one if it is one's own."""
        menu = QMenu(self)
        menu.setObjectName("orders.views.menu")
        for tab in self.tabs:
            if self._buttons[tab.key].isHidden():
                self._add(menu, tab.key, self._words(tab), partial(self._pick, tab))
        shown = self.tab.saved
        if shown is not None:
            menu.addSeparator()
            self._add(menu, "rename", self.tr("Rename “{name}” …").format(name=shown.name), lambda: self.rename_asked.emit(shown))
            self._add(menu, "forget", self.tr("Forget “{name}”").format(name=shown.name), lambda: self.forget_asked.emit(shown))
        return menu

    def sizeHint(self) -> QSize:
        return QSize(sum(one.sizeHint().width() + GAP for one in self._buttons.values()), theme().px(CONTROL))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(CONTROL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def restyle(self) -> None:
        """Take the room that the words need at this font."""
        self._lay_out()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def _pick(self, tab: Tab) -> None:
        self.choose(tab.key)
        self.picked.emit(tab)

    def _open_menu(self) -> None:
        self.menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _add(self, menu: QMenu, name: str, words: str, verb: Callable[[], object]) -> None:
        action = QAction(words.replace("&", "&&"), menu)
        action.setObjectName(f"orders.views.{name}")
        action.triggered.connect(lambda _on=False: verb())
        menu.addAction(action)

    def _words(self, tab: Tab) -> str:
        return joined((tab.title, self._formats.count(self._counts[tab.key]) if tab.key in self._counts else ""))

    def _write(self) -> None:
        for place, tab in enumerate(self.tabs):
            one = self._buttons[tab.key]
            one.set_words(self._words(tab))
            if place < KEYS:
                one.set_key(f"Ctrl+{place + 1}")  # other words take a button's key away
        self._lay_out()

    def _lay_out(self) -> None:
        """Put the tabs side by side as far as there is room; the shown one always has its place."""
        for key, one in self._buttons.items():
            one.setChecked(key == self._chosen)
        width = {key: one.sizeHint().width() for key, one in self._buttons.items()}
        menu_room = self._more.sizeHint().width() + GAP
        whole = sum(width.values()) + GAP * len(width)
        own_shown = self.tab.saved is not None
        room = self.width() - (menu_room if whole > self.width() or own_shown else 0)
        left, place = room - width.get(self._chosen, 0) - GAP, 0
        full = False
        for key, one in self._buttons.items():
            fits = key == self._chosen or (not full and left >= width[key] + GAP)
            if fits and key != self._chosen:
                left -= width[key] + GAP
            full = full or not fits
            one.setVisible(fits)
            if fits:
                one.setGeometry(place, 0, width[key], self.height())
                place += width[key] + GAP
        self._more.setVisible(full or own_shown)
        self._more.move(place, 0)
