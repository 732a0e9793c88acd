"""How orders are found: the bar of views, the filters, and the columns of each view, all around one list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.finding import Choices, Filters, Layout, SavedView
from backoffice.domain.order_status import OrderView
from backoffice.domain.orders import OrderQuery
from backoffice.domain.pages import Count, StopSign
from ui.context import ORDERS_VIEW, UiContext
from ui.dialogs.columns_dialog import ColumnsDialog
from ui.dialogs.name_dialog import NameDialog
from ui.pages.order_columns import order_columns
from ui.pages.order_filters import FilterChips, FilterDialog
from ui.pages.order_views import Tab, ViewBar, built_in, own
from ui.pages.orders_list import OrdersList
from ui.widgets.buttons import button
from ui.widgets.layouts import row
from ui.widgets.toast import Toast

COUNT_TO = 1000
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Kept:
    """What a person keeps about the list, and what it can be filtered by."""

    saved: tuple[SavedView, ...] = ()
    choices: Choices = field(default_factory=Choices)
    layouts: Mapping[str, Layout | None] = field(default_factory=dict)


class OrderFinding(QObject):
    """`ready_counted` carries how many orders are ready."""

    ready_counted = Signal(object)

    def __init__(self, context: UiContext, listed: OrdersList, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._list, self._page = context, listed, page
        self._toast: Toast | None = None
        self._kept = Kept()
        self._layouts: dict[str, Layout | None] = {}
        self._counting = StopSign()
        self.bar = ViewBar(context)
        self.chips = FilterChips(context.formats)
        self.tools = QWidget()
        self._filter = button(self.tr("Filter"), name="orders.filter", icon_name="list-filter", key="Ctrl+Shift+F")
        self._arrange = button(self.tr("Columns"), name="orders.columns", icon_name="columns-3", key="Ctrl+Shift+C")
        self.tools.setLayout(row(self._filter, self._arrange))
        self._connect()

    def _connect(self) -> None:
        self._filter.clicked.connect(self.ask_filters)
        self._arrange.clicked.connect(self.ask_columns)
        self.bar.picked.connect(self.show_tab)
        self.bar.rename_asked.connect(self._ask_rename)
        self.bar.forget_asked.connect(self._forget)
        self.chips.changed.connect(self._filter_by)
        self.chips.cleared.connect(self.clear_filters)
        self.chips.save_asked.connect(self.ask_name)
        self._list.stopped.connect(self._show_state)
        self._list.widths_dragged.connect(self._keep_widths)

    def begin(self, toast: Toast) -> None:
        """Show all orders, and read what the person keeps."""
        self._toast = toast
        self.show_tab(self.bar.tabs[-1])
        self._read_kept()

    @property
    def filtered(self) -> bool:
        """Whether filters are set beside the view."""
        return self._list.query.filters != self._base

    def show_all(self, words: str = "") -> None:
        """Show all orders without filters."""
        self.show_tab(next(tab for tab in self.bar.tabs if tab.key == OrderView.ALL), words)

    def show_tab(self, tab: Tab, words: str | None = None) -> None:
        """Show a view; what is searched for stays unless other words are given."""
        self.bar.choose(tab.key)
        self._show_layout()
        self._list.show_query(tab.query(self._list.query.words if words is None else words))
        self._show_state()

    def show_list(self, query: OrderQuery) -> None:
        """Show a list as another page names it, under the tab that it belongs to."""
        tabs = [tab for tab in self.bar.tabs if tab.query().view == query.view]
        same = next((tab for tab in tabs if tab.query().filters == query.filters), None)
        plain = next((tab for tab in tabs if tab.query().filters == Filters()), tabs[0])
        self.bar.choose((same or plain).key)
        self._show_layout()
        self._list.show_query(query)
        self._show_state()

    def clear_filters(self) -> None:
        """Let everything of the view through again."""
        self._filter_by(self._base)

    def ask_filters(self) -> None:
        """Open the dialog with all filters."""
        dialog = FilterDialog(self._list.query.filters, self._kept.choices, self._context.formats, self._page)
        dialog.chosen.connect(self._filter_by)
        dialog.open()

    def ask_columns(self) -> None:
        """Open the dialog of the columns of this view."""
        tab = self.bar.tab
        dialog = ColumnsDialog(order_columns(self._context.formats), self._layouts.get(tab.key), tab.title, self._page)
        dialog.chosen.connect(lambda layout: self._keep_layout(tab.key, layout))
        dialog.open()

    def ask_name(self) -> None:
        """Ask under which name the list as it stands is kept."""
        dialog = NameDialog(self.tr("Save as a view"), self.tr("Save view"), self._page)
        dialog.named.connect(lambda name: self._save(name, self._list.query))
        dialog.open()

    def read_counts(self) -> None:
        """Count every view in readers: the built-in ones at once, those with filters behind them."""
        if not self._context.may(ORDERS_VIEW):
            return
        desk = self._context.office.orders
        self._counting.stop()
        sign = self._counting = StopSign()
        filtered = [tab for tab in self.bar.tabs if not tab.query().by_index or tab.saved is not None]

        def first(counts: Mapping[OrderView, Count]) -> None:
            self.bar.show_counts({str(view): count for view, count in counts.items()})
            self.ready_counted.emit(counts.get(OrderView.READY, Count(0)))

        def count() -> dict[str, Count]:
            return {tab.key: desk.count(tab.query(), COUNT_TO, sign) for tab in filtered}

        self._context.jobs.read(lambda _tick: desk.view_counts(), first, _miss, owner=self)
        self._context.jobs.read(lambda _tick: count(), self.bar.show_counts, _miss, owner=self)

    @property
    def _base(self) -> Filters:
        tab = self.bar.tab
        return tab.filters if tab.saved is None else Filters()

    def _filter_by(self, filters: Filters) -> None:
        self._list.show_query(replace(self._list.query, filters=filters))
        self._show_state()

    def _show_state(self) -> None:
        """Show what the list is filtered by."""
        self.chips.show_filters(self._list.query.filters, self._base, self._kept.choices)

    def _read_kept(self) -> None:
        if not self._context.may(ORDERS_VIEW):
            return
        desk = self._context.office.views

        def read() -> Kept:
            saved = desk.saved()
            keys = [tab.key for tab in (*built_in(), *own(saved))]
            return Kept(saved, desk.choices(), {key: desk.layout(key) for key in keys})

        self._context.jobs.read(lambda _tick: read(), self._take_kept, _miss, owner=self)

    def _take_kept(self, kept: Kept) -> None:
        before = self._layouts.get(self.bar.tab.key)
        self._kept, self._layouts = kept, dict(kept.layouts)
        self.bar.show_tabs((*built_in(), *own(kept.saved)))
        if self._layouts.get(self.bar.tab.key) != before:
            self._show_layout()
        self._show_state()
        self.read_counts()

    def _save(self, name: str, query: OrderQuery) -> None:
        desk = self._context.office.views

        def saved(view: SavedView) -> None:
            others = [one for one in self._kept.saved if one.id != view.id]
            self._take_kept(replace(self._kept, saved=(*others, view), layouts=self._layouts))
            self.show_tab(own([view])[0])

        self._write(lambda: desk.save(name, query), saved)

    def _ask_rename(self, view: SavedView) -> None:
        desk = self._context.office.views
        taken = [one.name for one in self._kept.saved if one.id != view.id]

        def renamed(name: str) -> None:
            views = tuple(replace(one, name=name) if one.id == view.id else one for one in self._kept.saved)
            self._take_kept(replace(self._kept, saved=views, layouts=self._layouts))

        dialog = NameDialog(self.tr("Rename the view"), self.tr("Rename"), self._page, value=view.name, taken=taken)
        dialog.named.connect(lambda name: self._write(lambda: desk.rename(view.id, name), lambda _none: renamed(name)))
        dialog.open()

    def _forget(self, view: SavedView) -> None:
        desk = self._context.office.views

        def forgotten() -> None:
            self.show_all()
            left = tuple(one for one in self._kept.saved if one.id != view.id)
            self._take_kept(replace(self._kept, saved=left, layouts=self._layouts))
            query = OrderQuery(view.view, view.sort, view.direction, "", view.filters)
            self._tell(self.tr("The view “{name}” is forgotten.").format(name=view.name), lambda: self._save(view.name, query))

        self._write(lambda: desk.forget(view.id), lambda _none: forgotten())

    def _show_layout(self) -> None:
        self._list.show_layout(self._layouts.get(self.bar.tab.key))

    def _keep_layout(self, key: str, layout: Layout | None) -> None:
        desk = self._context.office.views
        self._layouts[key] = layout
        self._show_layout()
        self._write(lambda: desk.keep_layout(key, layout), lambda _none: None)

    def _keep_widths(self, widths: Sequence[tuple[str, int]]) -> None:
        key, dragged = self.bar.tab.key, dict(widths)
        before = self._layouts.get(key)
        columns = tuple((column.key, dragged.get(column.key, 0)) for column in self._list.model.columns)
        self._keep_layout(key, Layout(columns, before is not None and before.dense))

    def _write(self, work: Callable[[], Result], done: Callable[[Result], None]) -> None:
        self._context.jobs.write(lambda _tick: work(), done, lambda _error: self._tell(self.tr("This could not be kept.")), owner=self)

    def _tell(self, words: str, undo: Callable[[], None] | None = None) -> None:
        if self._toast is not None:
            self._toast.tell(words, undo)


def _miss(_error: Exception) -> None:
    """Leave things as they are; the list itself says that it could not be read."""
