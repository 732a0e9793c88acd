"""Callback requests: the queue under its tabs, the pane beside it, and the keys that write down how a call ended."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from backoffice.domain.callback_work import TakenIn
from backoffice.domain.callbacks import Callback, CallbackQuery, CallbackResult, CallbackRow, CallbackView, QueueCounts, RequestId
from backoffice.errors import BackofficeError, Cancelled
from ui.context import CALLBACKS_HANDLE, UiContext
from ui.message_import import MessageImport
from ui.pages.callback_deeds import AREA, CallbackDeeds
from ui.pages.callback_list import GroupRow, QueueView, source
from ui.pages.callback_pane import RESULTS, CallbackPane
from ui.pages.callback_search import CallbackSearch
from ui.pages.callback_verbs import CallbackVerbs
from ui.pages.callback_words import hours_words
from ui.pages.import_files import dropped_files
from ui.pages.order_words import joined
from ui.pages.page import Command, Page, PageHeader, page_layout
from ui.widgets.buttons import Button, button, icon_button
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import greedy, row
from ui.widgets.notices import EmptyState
from ui.widgets.toast import Toast

FAR = 1 << 30  # a place behind every list
AGAIN_MS = 60_000  # the queue goes by the clock


class CallbacksPage(Page):
    """The page. `order_asked(id)` leads to an order."""

    order_asked = Signal(int)
    areas = frozenset({AREA, "orders"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="callbacks")
        self._view = CallbackView.OPEN
        self._counts: QueueCounts | None = None
        self._reading = False
        self._kept: RequestId | None = None
        self._go_on = False
        self._next: RequestId | None = None
        self._heads: tuple[int, ...] = ()
        self._place = 0
        self._may = context.may(CALLBACKS_HANDLE)
        self._tabs = {view: self._tab(view) for view in CallbackView}
        self._list = QueueView(context.formats, context.jobs, self._names())
        self._pane = CallbackPane(context)
        self._new = button(self.tr("New callback"), name="callbacks.new", icon_name="plus", key="Ctrl+N")
        self._new.setVisible(self._may)
        self._files = button(self.tr("Read messages …"), name="callbacks.files", icon_name="mail", key="Ctrl+O")
        self._files.setVisible(self._may)
        self._search = CallbackSearch(self)
        self._header = PageHeader(self.tr("Callbacks"), self._search.field, self._files, self._new)
        self._build()
        self._toast = Toast(self, undo_words=self.tr("Undo"), name="callbacks.toast", centre=self._card)
        self.deeds = CallbackDeeds(context, self._toast, self)
        self._verbs = CallbackVerbs(context, self.deeds, self)
        self._import = MessageImport(context, self._toast, self)
        self.setAcceptDrops(self._may)
        self._connect()
        self.reload()

    def _tab(self, view: CallbackView) -> Button:
        made = button(self._tab_words(view), name=f"callbacks.tab.{view.value}", kind="tab")
        made.clicked.connect(lambda: self.show_view(view))
        return made

    def _tab_words(self, view: CallbackView) -> str:
        words = {CallbackView.OPEN: self.tr("Open"), CallbackView.MINE: self.tr("Mine"), CallbackView.DONE: self.tr("Done")}
        return words[view]

    def _build(self) -> None:
        hours = row(Picture("clock"), text(self._hours_words(), tone="muted", name="callbacks.hours"), gap=8)
        self._card = QFrame()
        self._card.setProperty("look", "card")
        self._all = button(self.tr("Clear the search"), name="callbacks.all")
        self._empty = EmptyState("phone", "", self._all, name="callbacks.empty")
        self._stack = QStackedLayout(self._card)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        body = QWidget()
        body.setLayout(row(greedy(self._card), self._pane, gap=16))
        law = icon_button("info", name="callbacks.law", accessible=self.tr("What the law says about callbacks"))
        law.clicked.connect(self._show_law)
        page_layout(self, self._header, row(*self._tabs.values(), None, hours, law, gap=4), greedy(body))
        self._mark_tab()

    def _connect(self) -> None:
        self._new.clicked.connect(lambda _on: self.ask_new())
        self._files.clicked.connect(self._import.choose_file)
        self._search.changed.connect(self._take_words)
        self._search.left.connect(self._focus_list)
        self._all.clicked.connect(lambda _on: self._search.show_words(""))
        self._list.chosen_changed.connect(self._show_chosen)
        self._list.opened.connect(lambda _row: self._enter())
        self._list.queue.counted.connect(lambda _rows: self._arrange())
        self._list.queue.began.connect(self._begin)
        self._list.queue.failed.connect(self._fail)
        self.deeds.done.connect(self._pane.reload)
        self.deeds.finished.connect(self._leave_request)
        pane = self._pane
        pane.claim_asked.connect(self.deeds.claim)
        pane.result_asked.connect(self._finish)
        pane.again_asked.connect(self.deeds.ask_again)
        pane.correct_asked.connect(self._correct)
        pane.more_asked.connect(self._open_verbs)
        pane.reopen_asked.connect(self.deeds.reopen)
        pane.link_asked.connect(self.deeds.link)
        pane.known_number_asked.connect(self.deeds.take_known_number)
        pane.order_asked.connect(self.order_asked)
        pane.focus_dropped.connect(lambda: self._list.setFocus(Qt.FocusReason.OtherFocusReason))
        for place, view in enumerate(CallbackView, start=1):
            QShortcut(QKeySequence(f"Ctrl+{place}"), self, lambda view=view: self.show_view(view))
        self._list.keyed.connect(self._by_key)
        self._list.copy_asked.connect(self._pane.copy)
        for keys, verb in (("Ctrl+M", self._open_verbs), ("Ctrl+T", self._ask_time), ("Ctrl+E", self._correct_shown)):
            QShortcut(QKeySequence(keys), self, verb)
        QShortcut(QKeySequence("F4"), self, lambda: self._pane.setVisible(not self._pane.isVisible()))
        QShortcut(QKeySequence("F5"), self, self.reload)
        QShortcut(QKeySequence("Ctrl+F"), self, self._search.focus)
        QShortcut(QKeySequence("Esc"), self, self._leave)
        self._minute = QTimer(self)
        self._minute.setInterval(AGAIN_MS)
        self._minute.timeout.connect(self._again)
        self._minute.start()

    def commands(self) -> tuple[Command, ...]:
        law = Command(self.tr("What the law says about callbacks"), "info", self._show_law)
        if not self._may:
            return (law,)
        return (
            law,
            Command(self.tr("New callback"), "plus", self.ask_new, "Ctrl+N"),
            Command(self.tr("Read messages from a file"), "mail", self._import.choose_file, "Ctrl+O"),
        )

    def _show_law(self) -> None:
        from ui.dialogs.call_law_dialog import CallLawDialog

        CallLawDialog(self).open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._import.read_file(dropped_files(event.mimeData())[0])

    @property
    def shown_id(self) -> RequestId | None:
        """The request in the pane."""
        one = self._pane.callback
        return one.row.id if one is not None else None

    @property
    def listed_view(self) -> CallbackView:
        """The list that is shown."""
        return self._view

    def show_request(self, request_id: RequestId) -> None:
        """Show a request of the queue."""
        self._search.show_words("")
        if self._view is not CallbackView.OPEN:
            self.show_view(CallbackView.OPEN)
        self._next, self._go_on, self._place = request_id, True, FAR
        self._pane.load(request_id)
        self.reload()

    def show_view(self, view: CallbackView) -> None:
        """Show a list."""
        self._view, self._place = view, 0
        self._mark_tab()
        self._pane.show_nothing()
        self.reload()
        self._focus_list()

    def ask_new(self, pasted: str = "") -> None:
        """Ask for a new request, typed or with a text that was pasted."""
        office, incoming = self.context.office, None
        if pasted.strip():
            try:
                incoming = office.messages.read_pasted(pasted)
            except BackofficeError:
                self._toast.tell(self.tr("There is no text to paste."))
                return
        from ui.dialogs.callback_dialog import CallbackDialog

        dialog = CallbackDialog(self.context, self, incoming)
        dialog.taken_in.connect(self._take_in)
        dialog.open()

    def _take_in(self, taken: TakenIn) -> None:
        words = self.tr("Callback kept.") if taken.id is not None else self.tr("This message came in before. Nothing was changed.")
        for account in taken.sealed:
            words = f"{words} " + self.tr("Account number sealed safely · {account}").format(account=account.masked)
        self.deeds.tell_taken_in(words, taken.deed)
        if taken.id is not None:
            self.show_request(taken.id)

    def arrive(self) -> None:
        super().arrive()
        self._focus_list()

    def reload(self) -> None:
        if self._reading:
            return
        self._reading = True
        desk, query = self.context.office.callbacks, CallbackQuery(self._view, self.context.formats.now, self._search.words)
        self.context.jobs.read(lambda _tick: desk.counts(query), lambda counts: self._take(query, counts), self._miss, owner=self)

    def _take(self, query: CallbackQuery, counts: QueueCounts) -> None:
        self._reading = False
        if (query.view, query.words) != (self._view, self._search.words):
            self.reload()
            return
        self._counts = counts
        chosen = self._pane.callback
        self._kept = self._next if self._go_on else chosen.row.id if chosen is not None else None
        where, self._heads, rows = source(self.context.office.callbacks, query, counts)
        self._list.queue.look_for(where, rows=rows)
        self._show_counts(counts)

    def _miss(self, error: Exception) -> None:
        self._reading = False
        self._fail(error)

    def _begin(self) -> None:
        some = self._list.queue.rowCount() > 0
        self._stack.setCurrentIndex(0 if some else 1)
        if not some:
            self._all.setVisible(bool(self._search.words))
            words = {
                CallbackView.OPEN: self.tr("Nobody waits for a call."),
                CallbackView.MINE: self.tr("You have claimed no request."),
                CallbackView.DONE: self.tr("No request is done yet."),
            }
            if self._search.words:
                self._empty.say("search-x", self.tr("No request is found by this."))
            else:
                self._empty.say("circle-check-big" if self._view is CallbackView.OPEN else "phone", words[self._view])
            self._pane.show_nothing()
        self._arrange()
        self._choose_again()

    def _arrange(self) -> None:
        self._list.show_heads(self._heads)

    def _choose_again(self) -> None:
        """Select the request that was selected; once that has its result, or is gone, the one that stands there now."""
        requests = [(place, record) for place, record in sorted(self._list.queue.records_at_hand()) if isinstance(record, CallbackRow)]
        same = next((place for place, record in requests if record.id == self._kept), None)
        if same is not None:
            self._list.choose([same])
            self._pane.reload()
        elif requests and (self._kept is None or self._place <= requests[-1][0]):  # one far down stays in the pane
            self._list.choose([next((place for place, _ in requests if place >= self._place), requests[0][0])])
        self._go_on = False

    def _leave_request(self) -> None:
        """Go on with the next request of the list, since this one has its result."""
        behind = [record for place, record in sorted(self._list.queue.records_at_hand()) if place > self._place]
        self._next = next((record.id for record in behind if isinstance(record, CallbackRow)), None)
        self._go_on = True

    def show_words(self, words: str) -> None:
        """Show what these words find."""
        self._search.show_words(words)

    def _take_words(self) -> None:
        self._place = 0
        self._pane.show_nothing()
        self.reload()

    def _focus_list(self) -> None:
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        """Close what is on top: the message, else the search."""
        if self._toast.isVisible():
            self._toast.dismiss()
        else:
            self._search.show_words("")
            self._focus_list()

    def _show_chosen(self) -> None:
        places = self._list.chosen_rows()
        record = self._list.queue.record_at_hand(places[0]) if places else None
        if isinstance(record, CallbackRow):
            self._place, self._kept, self._go_on = places[0], record.id, False  # whoever moves on is not brought back
            self._pane.load(record.id)
        elif isinstance(record, GroupRow):
            self._pane.show_nothing()

    def _enter(self) -> None:
        """Claim the request, or call who is claimed already."""
        one = self._pane.callback
        if one is None or not self._may:
            return
        if self._pane.mine:
            self._pane.call()
        else:
            self.deeds.claim(one)

    def _by_key(self, figure: int) -> None:
        one = self._pane.callback
        if one is not None and self._may and one.row.done_at is None and figure <= len(RESULTS):
            self._finish(one, RESULTS[figure - 1])

    def _finish(self, one: Callback, result: CallbackResult) -> None:
        self.deeds.finish(one, result)

    def _correct(self, one: Callback) -> None:
        self.deeds.correct(one, self._pane.number)

    def _open_verbs(self, beside: QWidget | None = None) -> None:
        """Open the menu of further steps for the shown request."""
        opened = self._pane.opened
        if opened is not None and self._may:
            by = beside or self._pane
            self._verbs.open_menu(opened, by.mapToGlobal(by.rect().bottomLeft() if beside else by.rect().center()))

    def _ask_time(self) -> None:
        opened = self._pane.opened
        if opened is not None and self._may and opened.callback.row.done_at is None:
            self._verbs.ask_time(opened)

    def _correct_shown(self) -> None:
        if self._pane.callback is not None and self._may:
            self._correct(self._pane.callback)

    def _again(self) -> None:
        if self.isVisible():
            self.reload()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError) and not isinstance(error, Cancelled):
            self._all.hide()
            self._empty.say("cloud-off", self.tr("The requests could not be loaded. Your data is unchanged."))
            self._stack.setCurrentIndex(1)

    def _show_counts(self, counts: QueueCounts) -> None:
        formats = self.context.formats
        numbers = {CallbackView.OPEN: formats.number(counts.open), CallbackView.MINE: formats.number(counts.mine)}
        for view, tab in self._tabs.items():
            number = numbers.get(view, "")
            tab.set_words(f"{self._tab_words(view)} · {number}" if number else self._tab_words(view))
        self._header.count.setText(formats.number(counts.open))
        if self._search.words:
            return  # of what is found nothing follows about the day
        due = self.tr("%n due now", "", counts.waiting) if counts.waiting else self.tr("Nothing is due now")
        soon = self.tr("next at {time}").format(time=formats.clock_time(counts.next_at)) if counts.next_at is not None else ""
        self.summary_changed.emit(joined([due, soon]))

    def _mark_tab(self) -> None:
        for view, tab in self._tabs.items():
            tab.setChecked(view is self._view)

    def _names(self) -> dict[str, str]:
        me = self.context.office.person.id
        try:
            people = self.context.office.shop.people()
        except BackofficeError:
            return {}
        return {card.id: self.tr("me") if card.id == me else card.name.split(" ")[0] for card in people}

    def _hours_words(self) -> str:
        return self.tr("Calling hours {hours}").format(hours=hours_words(self.context.office.settings.calling_hours, self._day_name))

    def _day_name(self, weekday: int) -> str:
        return self.locale().dayName(weekday + 1, self.locale().FormatType.ShortFormat).rstrip(".")
