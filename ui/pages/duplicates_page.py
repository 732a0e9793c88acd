"""Customers who may be there twice: the proposals with two side by side, and what was made one and can be two again."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from backoffice.domain.duplicates.records import Proposal
from backoffice.domain.merging import Comparison, Field, Merge, Parted
from backoffice.errors import BackofficeError, Cancelled, Changed, NotFound, NotPossible
from ui.context import UiContext
from ui.models.paged_table import Source
from ui.pages.duplicate_words import changes_words
from ui.pages.duplicates_link import AREA
from ui.pages.duplicates_lists import LIST_WIDTH, MergesView, PairsView
from ui.pages.duplicates_pane import DuplicatesPane
from ui.pages.page import Command, Page, PageHeader, page_layout
from ui.widgets.buttons import Button, button, icon_button
from ui.widgets.layouts import fix_pane, greedy, row
from ui.widgets.notices import EmptyState
from ui.widgets.toast import Toast

PROPOSED, MERGED = "proposed", "merged"


class DuplicatesPage(Page):
    """The page. `back_asked` leads to the customers."""

    back_asked = Signal()
    areas = frozenset({AREA, "customers", "imports"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="duplicates")
        self._shown, self._place, self._searching = PROPOSED, 0, False
        self._tabs = {key: self._tab(key) for key in (PROPOSED, MERGED)}
        self._pairs = PairsView(context.jobs)
        self._merges = MergesView(context.formats)
        self._pane = DuplicatesPane(context)
        self._search = button(self.tr("Search customers"), name="duplicates.search", icon_name="search", key="Ctrl+Shift+D")
        self._part = button(self.tr("Make them two again"), name="duplicates.part", icon_name="undo-2", key="Ctrl+Shift+Z")
        self._back = icon_button("arrow-left", name="duplicates.back", accessible=self.tr("Back to the customers"), key="Alt+Left")
        self._header = PageHeader(self.tr("Possible duplicates"), self._part, self._search, self._back)
        self._build()
        self._toast = Toast(self, undo_words=self.tr("Undo"), name="duplicates.toast", centre=self._card)
        self._connect()
        self.reload()

    def _tab(self, key: str) -> Button:
        made = button(self._tab_words(key), name=f"duplicates.tab.{key}", kind="tab")
        made.clicked.connect(lambda: self.show_tab(key))
        return made

    def _tab_words(self, key: str, number: int = 0) -> str:
        words = self.tr("Proposals") if key == PROPOSED else self.tr("Made one")
        return f"{words} · {self.context.formats.number(number)}" if number else words

    def _build(self) -> None:
        again = button(self.tr("Search customers"), name="duplicates.begin", kind="filled", icon_name="search")
        again.clicked.connect(self.search)
        self._empty = EmptyState(
            "users", self.tr("No duplicates are proposed. Customers are compared when you ask for it."), again, name="duplicates.empty"
        )
        self._none = EmptyState("undo-2", self.tr("Nothing was made one in the last 30 days."), name="duplicates.none")
        self._card = self._carded(self._pairs)
        review = QWidget()
        review.setLayout(row(fix_pane(self._card, LIST_WIDTH), greedy(self._pane), gap=16))
        self._stack = QStackedLayout()
        for part in (review, self._carded(self._empty), self._carded(self._merges), self._carded(self._none)):
            self._stack.addWidget(part)
        body = QWidget()
        body.setLayout(self._stack)
        page_layout(self, self._header, row(*self._tabs.values(), None, gap=4), greedy(body))
        self._mark_tab()

    def _carded(self, content: QWidget) -> QFrame:
        card = QFrame()
        card.setProperty("look", "card")
        card.setLayout(row(greedy(content), margins=(1, 1, 1, 1)))
        return card

    def _connect(self) -> None:
        self._search.clicked.connect(self.search)
        self._part.clicked.connect(self._part_chosen)
        self._back.clicked.connect(self._leave)
        self._pairs.chosen_changed.connect(self._show_chosen)
        self._pairs.opened.connect(lambda _row: self._enter_pane())
        self._pairs.side_asked.connect(self._pane.choose_side)
        self._pairs.pairs.began.connect(self._begin)
        self._pairs.pairs.failed.connect(self._fail)
        self._merges.opened.connect(lambda _row: self._part_chosen())
        self._merges.chosen_changed.connect(self._say_part)
        self._pane.merge_asked.connect(self._merge)
        self._pane.two_asked.connect(self._say_two)
        self._pane.skip_asked.connect(lambda: self._step(1))
        QShortcut(QKeySequence("Alt+Up"), self, lambda: self._step(-1))
        QShortcut(QKeySequence("F5"), self, self.reload)
        QShortcut(QKeySequence("Esc"), self, self._escape)
        for place, key in enumerate(self._tabs, start=1):
            QShortcut(QKeySequence(f"Ctrl+{place}"), self, lambda key=key: self.show_tab(key))

    def commands(self) -> tuple[Command, ...]:
        return (Command(self.tr("Search customers for duplicates"), "search", self.search, "Ctrl+Shift+D"),)

    # What is shown

    def show_tab(self, key: str) -> None:
        """Show the proposals, or what was made one."""
        self._shown = key
        self._mark_tab()
        self.reload()
        self._focus_list()

    def _mark_tab(self) -> None:
        for key, tab in self._tabs.items():
            tab.setChecked(key == self._shown)
        self._search.setVisible(self._shown == PROPOSED)
        self._part.setVisible(self._shown == MERGED)

    def arrive(self) -> None:
        super().arrive()
        self._focus_list()

    def reload(self) -> None:
        desk = self.context.office.duplicates
        self.context.jobs.read(lambda _tick: (desk.count(), desk.merges()), self._take, self._fail, owner=self)

    def _take(self, found: tuple[int, Sequence[Merge]]) -> None:
        number, merges = found
        self._header.count.setText(self.context.formats.number(number) if number else "")
        self._tabs[PROPOSED].set_words(self._tab_words(PROPOSED, number))
        self._tabs[MERGED].set_words(self._tab_words(MERGED, len(merges)))
        self._merges.show_merges(merges)
        self._say_part()
        if self._shown == MERGED:
            self._stack.setCurrentIndex(2 if merges else 3)
        elif number:
            self._stack.setCurrentIndex(0)
        else:
            self._say_nothing()
        desk = self.context.office.duplicates
        self._pairs.pairs.look_for(Source(desk.page, desk.count), rows=number)

    def _say_nothing(self) -> None:
        self._empty.say("users", self.tr("No duplicates are proposed. Customers are compared when you ask for it."))
        self._stack.setCurrentIndex(1)
        self._pane.show_nothing()

    def _begin(self) -> None:
        rows = self._pairs.pairs.rowCount()
        if rows:
            self._pairs.choose([min(self._place, rows - 1)])

    def _show_chosen(self) -> None:
        places = self._pairs.chosen_rows()
        record = self._pairs.pairs.record_at_hand(places[0]) if places else None
        if record is not None:
            self._place = places[0]
            self._pane.load((record.first, record.second))

    def _step(self, by: int) -> None:
        """Go to the next pair, or the one before."""
        rows = self._pairs.pairs.rowCount()
        if self._shown == PROPOSED and rows:
            self._pairs.choose([max(0, min(rows - 1, self._place + by))])

    def _enter_pane(self) -> None:
        if self._pane.choices:
            self._pane.choices[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_list(self) -> None:
        (self._pairs if self._shown == PROPOSED else self._merges).setFocus(Qt.FocusReason.OtherFocusReason)

    def _escape(self) -> None:
        if self._toast.isVisible():
            self._toast.dismiss()
        else:
            self._focus_list()

    def _leave(self) -> None:
        self.back_asked.emit()
        self.page_asked.emit("customers")

    # Deeds

    def search(self) -> None:
        """Compare all customers in the readers' lane, then keep what may be one."""
        if self._searching:
            return
        self._searching = True
        self._search.setEnabled(False)
        desk, title = self.context.office.duplicates, self.tr("Comparing customers")
        self.context.jobs.read(desk.scan, self._keep, self._stop_search, title=title, owner=self)

    def _keep(self, proposals: tuple[Proposal, ...]) -> None:
        desk = self.context.office.duplicates
        self.context.jobs.write(lambda _tick: desk.propose(proposals), self._tell_found, self._stop_search, owner=self)

    def _tell_found(self, number: int) -> None:
        self._end_search()
        self._place = 0
        self._toast.tell(self.tr("%n possible duplicate(s) found.", "", number) if number else self.tr("No duplicates found."))
        self.context.hub.tell(AREA, "log")
        self._focus_list()

    def _stop_search(self, error: Exception) -> None:
        self._end_search()
        self._toast.tell(self.tr("Stopped. The proposals of before stay.") if isinstance(error, Cancelled) else self._why(error))

    def _end_search(self) -> None:
        self._searching = False
        self._search.setEnabled(True)

    def _merge(self, found: Comparison, kept: int, chosen: Mapping[Field, int]) -> None:
        desk = self.context.office.duplicates
        stays, goes = (found.first, found.second) if kept == found.first.id else (found.second, found.first)
        words = self.tr("One customer now: no. {number}.").format(number=stays.number)
        self._do(
            lambda: desk.merge((stays.id, stays.version), (goes.id, goes.version), chosen),
            lambda merge: self._told(words, lambda: self._part_merge(merge)),
        )

    def _say_two(self, found: Comparison) -> None:
        desk, first, second = self.context.office.duplicates, found.first.id, found.second.id

        def undo() -> None:
            self._do(
                lambda: desk.unsay_two(first, second, found.score, found.reasons), lambda _none: self._told(self.tr("Proposed again."))
            )

        words = self.tr("These two are not proposed again.")
        self._do(lambda: desk.say_two(first, second), lambda _none: self._told(words, undo))

    def _part_chosen(self) -> None:
        merge = self._merges.chosen_merge
        if merge is not None and self._shown == MERGED:
            self._part_merge(merge.id)

    def _part_merge(self, merge: int) -> None:
        desk = self.context.office.duplicates

        def tell(parted: Parted) -> None:
            self._told(self._parted_words(parted))

        self._do(lambda: desk.part(merge), tell)

    def _parted_words(self, parted: Parted) -> str:
        words = [self.tr("Two customers again.")]
        if parted.kept_changes:
            words.append(self.tr("Changed since, and left as it is: {fields}.").format(fields=changes_words(parted.kept_changes)))
        if parted.later_orders:
            words.append(self.tr("%n newer order(s) stay with the first.", "", parted.later_orders))
        return " ".join(words)

    def _say_part(self) -> None:
        self._part.setEnabled(self._merges.chosen_merge is not None)

    def _do(self, verb: Callable[[], object], told: Callable[..., None]) -> None:
        self.context.jobs.write(lambda _tick: verb(), told, self._miss, owner=self)

    def _told(self, words: str, undo: Callable[[], None] | None = None) -> None:
        self._toast.tell(words, undo)
        self.context.hub.tell(AREA, "customers", "orders", "callbacks", "log")
        self._focus_list()

    def _miss(self, error: Exception) -> None:
        if isinstance(error, BackofficeError) and not isinstance(error, Cancelled):
            self._toast.tell(self._why(error))
            self.reload()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError) and not isinstance(error, Cancelled):
            self._empty.say("cloud-off", self.tr("The proposals could not be loaded. Your data is unchanged."))
            self._stack.setCurrentIndex(1)

    def _why(self, error: Exception) -> str:
        if isinstance(error, Changed):
            return self.tr("Somebody changed one of them meanwhile. Nothing was changed; they are shown anew.")
        if isinstance(error, NotFound):
            return self.tr("This is no longer there. Nothing was changed.")
        if isinstance(error, NotPossible) and error.reason == "later_merge":
            return self.tr("Another customer went into this one later. Take that back first; nothing was changed.")
        if isinstance(error, NotPossible) and error.reason == "gone":
            return self.tr("The customer went into another one later. Take that back first; nothing was changed.")
        return self.tr("This is not possible now. Nothing was changed.")
