"""Today: what needs somebody now, each with one click to the list that shows it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QStackedLayout, QWidget

from backoffice.domain.callbacks import CallbackRow, RequestId
from backoffice.domain.callbacks import Waiting as CallsWaiting
from backoffice.domain.ids import OrderId
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.domain.pages import Count
from backoffice.domain.seen_passwords import NoNewKey, SeenPassword
from backoffice.domain.today import Mention, TodayKind, TodayLine, list_of
from ui.context import CALLBACKS_VIEW, EXPORT_DATA, ORDERS_IMPORT, USERS_MANAGE, UiContext
from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.pages.order_deeds import AREA
from ui.pages.page import Page, PageHeader, page_layout
from ui.pages.tiles import Tile
from ui.pages.today_calls import CallsNow
from ui.pages.today_orders import OrdersNow
from ui.theme import Step, theme
from ui.widgets.buttons import Button, button
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import GAP, MARGIN, Rule, clear, column, fix_size, greedy, panel, row, scrolling, show_now
from ui.widgets.notices import EmptyState

LOOK_AGAIN_MS = 60_000  # orders fall due by themselves, at the latest at midnight
NUMBER_WIDTH, VERB_WIDTH = 72, 128
TILE_HEIGHT = 96
# The day at a glance; nought is shown too. Who sees callbacks has those in the place of the last.
TILES = (TodayKind.READY, TodayKind.PROBLEM, TodayKind.UNPAID, TodayKind.REFUNDS)
CALLS_AT, CALLS_WIDTH, TWO_COLUMNS = 2, 400, 960
WIDEST = 16_777_215  # what Qt takes for no limit
MONEY = frozenset({TodayKind.PAYOUTS, TodayKind.ACCOUNTS})
LINES: dict[TodayKind, tuple[str, str, str]] = {
    TodayKind.DUE: ("truck", QT_TRANSLATE_NOOP("TodayPage", "To be sent today"), ""),
    TodayKind.READY: ("package", QT_TRANSLATE_NOOP("TodayPage", "Ready to ship"), ""),
    TodayKind.REFUNDS: (
        "undo-2",
        QT_TRANSLATE_NOOP("TodayPage", "Refunds due"),
        QT_TRANSLATE_NOOP("TodayPage", "After a withdrawal, within three days"),
    ),
    TodayKind.HELD: (
        "history",
        QT_TRANSLATE_NOOP("TodayPage", "On hold for long"),
        QT_TRANSLATE_NOOP("TodayPage", "For more than three days"),
    ),
    TodayKind.PROBLEM: ("circle-alert", QT_TRANSLATE_NOOP("TodayPage", "To clarify"), ""),
    TodayKind.UNPAID: (
        "credit-card",
        QT_TRANSLATE_NOOP("TodayPage", "Awaiting payment"),
        QT_TRANSLATE_NOOP("TodayPage", "For more than a week"),
    ),
    TodayKind.PAYOUTS: (
        "landmark",
        QT_TRANSLATE_NOOP("TodayPage", "Refunds wait for the bank"),
        QT_TRANSLATE_NOOP("TodayPage", "They go out with the next file"),
    ),
    TodayKind.ACCOUNTS: (
        "shield-check",
        QT_TRANSLATE_NOOP("TodayPage", "Changed bank details to confirm"),
        QT_TRANSLATE_NOOP("TodayPage", "A refund waits for each; a second person compares them"),
    ),
    TodayKind.IMPORTS: (
        "file-input",
        QT_TRANSLATE_NOOP("TodayPage", "Imports wait for a decision"),
        QT_TRANSLATE_NOOP("TodayPage", "Read, but not taken over yet"),
    ),
}


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that the page shows."""

    lines: tuple[TodayLine, ...] = ()
    mentions: tuple[Mention, ...] = ()
    orders: tuple[OrderRow, ...] = ()
    plain_files: int = 0
    recovery_due: bool = False
    cases: int = 0
    callbacks: CallsWaiting | None = None
    calls: tuple[CallbackRow, ...] = ()
    overdue_files: int = 0
    seen_passwords: tuple[SeenPassword, ...] = ()


class TodayPage(Page):
    """The page.

    `show_list` and `show_order` lead to the orders, `show_payouts` to the refunds that wait for the bank, `show_call` to a callback
    request, or to all. `renewal_asked` wants a new key of the data.
    """

    renewal_asked = Signal()
    areas = frozenset({AREA, "imports", "settings", "cases", "callbacks", "keys"})

    def __init__(
        self,
        context: UiContext,
        show_list: Callable[[OrderQuery], object],
        show_order: Callable[[OrderId], object],
        show_payouts: Callable[[], object] = lambda: None,
        show_call: Callable[[RequestId | None], object] = lambda _request: None,
    ) -> None:
        super().__init__(context, name="today")
        self._show_list, self._show_order, self._show_payouts = show_list, show_order, show_payouts
        self._show_call = show_call
        self._header = PageHeader(self.tr("Today"))
        self._list, self._empty, self._failed = QWidget(), QWidget(), QWidget()
        self._rows, self._tiles = column(gap=0), row(gap=16)
        self._build()
        context.theme.changed.connect(self.reload)  # lines are as wide as their words
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._look_again)
        self._clock.start(LOOK_AGAIN_MS)
        self.reload()

    def _build(self) -> None:
        content = QWidget()
        self._lines = panel(self._rows, name="today.lines")
        self._orders = OrdersNow(self.context.formats, self._show_order)
        self._now = panel(column(self._orders), name="today.orders")
        self._calls = CallsNow(self.context.formats, self._show_call)
        self._due = panel(column(self._calls), name="today.calls")
        orders, calls = QWidget(), QWidget()
        orders.setLayout(column(self._lines, self._now, None, gap=16))
        calls.setLayout(column(self._due, None, gap=16))
        self._left = orders
        self._halves = row(greedy(orders), calls, gap=16)
        content.setLayout(column(self._tiles, self._halves, None, gap=16))
        self._scroll = scrolling(content, "today.scroll")
        self._list.setLayout(column(greedy(self._scroll)))
        self._empty.setLayout(column(EmptyState("circle-check-big", self.tr("All done."), name="today.empty")))
        again = button(self.tr("Try again"), name="today.retry")
        again.clicked.connect(self.reload)
        words = self.tr("What waits could not be read. Nothing was changed.")
        self._failed.setLayout(column(EmptyState("cloud-off", words, again, name="today.failed")))
        body = QWidget()
        self._stack = QStackedLayout(body)
        for state in (QWidget(), self._list, self._empty, self._failed):
            self._stack.addWidget(state)
        page_layout(self, self._header, greedy(body))

    def reload(self) -> None:
        """Count again what waits."""
        self._header.count.setText(self.context.formats.weekday(self.context.formats.today()))
        self.context.jobs.read(lambda _tick: self._read(), self._show, self._fail, owner=self)

    def _read(self) -> Waiting:
        office, may = self.context.office, self.context.may
        return Waiting(
            office.today.lines(),
            office.today.mentions(),
            office.today.orders(),
            len(office.imports.plain_files()) if may(ORDERS_IMPORT) else 0,
            may(USERS_MANAGE) and not office.keys.recovery_confirmed(),
            office.cases.waiting() if may(USERS_MANAGE) else 0,
            office.today.callbacks() if may(CALLBACKS_VIEW) else None,
            office.today.calls() if may(CALLBACKS_VIEW) else (),
            self._overdue_files() if may(EXPORT_DATA) else 0,
            office.renewal.seen_passwords() if may(USERS_MANAGE) else (),
        )

    def _overdue_files(self) -> int:
        """Return how many files with customers should have been deleted by now."""
        today = self.context.formats.today()
        return sum(one.ends_on < today for one in self.context.office.handing_out.files())

    def _show(self, waiting: Waiting) -> None:
        focused = self.focusWidget().objectName() if self.isVisible() and self.focusWidget() is not None else ""
        bar = self._scroll.verticalScrollBar()
        place, gone = bar.value(), set(self._list.findChildren(QAbstractButton))
        clear(self._rows)
        clear(self._tiles)
        tiles = TILES if waiting.callbacks is None else TILES[:-1]
        for at, kind in enumerate(tiles):
            if at == CALLS_AT and waiting.callbacks is not None:
                self._add_calls_tile(waiting.callbacks)
            self._add_tile(next((line for line in waiting.lines if line.kind is kind), TodayLine(kind, Count(0))))
        for line in waiting.lines:
            if line.kind not in tiles:
                self._add_line(line, waiting.lines)
        for report in waiting.seen_passwords:
            self._add_seen_password(report)
        for mention in waiting.mentions:
            self._add_mention(mention)
        self._add_files(waiting)
        if waiting.cases:
            words, why = self.tr("Data protection asks to see orders"), self.tr("An owner decides, with a reason and for hours")
            verb = self._verb("cases", words, lambda: self.page_asked.emit("log"))
            self._add(self.context.formats.number(waiting.cases), "shield-check", words, why, verb)
        if waiting.recovery_due:
            words, why = self.tr("Confirm the recovery key"), self.tr("Without it a lost password cannot be replaced")
            self._add("", "key-round", words, why, self._verb("recovery", words, lambda: self.page_asked.emit("settings")))
        show_now(self._tiles)
        show_now(self._rows)
        self._orders.show_orders(waiting.orders)
        self._now.setVisible(bool(waiting.orders))
        self._lines.setVisible(self._rows.count() > 0)
        if waiting.callbacks is not None:
            self._calls.show_calls(waiting.callbacks, waiting.calls)
        self._due.setVisible(bool(waiting.calls))
        self.restyle()
        waits = self._rows.count() or waiting.calls or any(line.count.number for line in waiting.lines)
        self._stack.setCurrentWidget(self._list if waits else self._empty)
        self._focus(focused, gone)
        bar.setValue(place)  # the keyboard goes on where a step is cleared away, and would take the page along

    def _add_files(self, waiting: Waiting) -> None:
        """Add files that lie around unencrypted, and those that should be gone by now."""
        if waiting.plain_files:
            words, why = self.tr("Files lie unencrypted on this computer"), self.tr("Delete what is no longer needed")
            verb = self._verb("files", words, lambda: self.page_asked.emit("import"))
            self._add(self.context.formats.number(waiting.plain_files), "file-x", words, why, verb)
        if waiting.overdue_files:
            words, why = self.tr("Files with customers are past their day"), self.tr("They were written for a while; delete them")
            page = "import" if self.context.may(ORDERS_IMPORT) else "customers"
            verb = self._verb("overdue_files", words, lambda: self.page_asked.emit(page))
            self._add(self.context.formats.number(waiting.overdue_files), "file-x", words, why, verb)

    def _focus(self, name: str, gone: set[QAbstractButton]) -> None:
        """Keep the keyboard where it was; at first it is at the first step. A page that was left takes no keys."""
        if not self.isVisible():
            return
        steps: list[QAbstractButton] = [*self._list.findChildren(Tile), *self._list.findChildren(Button)]
        steps = [step for step in steps if step.isEnabled() and step not in gone]
        chosen = next((step for step in steps if step.objectName() == name), steps[0] if steps else None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, _error: Exception) -> None:
        self._stack.setCurrentWidget(self._failed)

    def _add_tile(self, line: TodayLine) -> None:
        """Add one of the four at the top: a number, what it counts, and why; one click leads to its list."""
        icon_name, words, why = LINES[line.kind]
        query = list_of(line.kind, self.context.formats.today())
        go = (lambda: self._show_list(query)) if query is not None else None
        detail = translated(why, "TodayPage") if why else ""
        self._put_tile(str(line.kind), icon_name, line.count, translated(words, "TodayPage"), detail, go, urgent=line.urgent)

    def _add_calls_tile(self, waiting: CallsWaiting) -> None:
        """Add how many callbacks are due, and how many of them are overdue."""
        late = self.tr("%n overdue", "", waiting.overdue) if waiting.overdue else ""
        due, words = Count(waiting.overdue + waiting.now), self.tr("Callbacks due")
        self._put_tile("callbacks", "phone-call", due, words, late, lambda: self._show_call(None), urgent=bool(late))

    def _put_tile(
        self, key: str, icon_name: str, count: Count, title: str, detail: str, go: Callable[[], object] | None, *, urgent: bool
    ) -> None:
        waits, name = count.number > 0, f"today.line.{key}"
        number = text(self.context.formats.count(count), Step.H1, "text" if waits else "muted", name=f"{name}.number")
        tone, picture = "problem" if urgent else "muted", Picture(icon_name, "muted", 20)
        words_column = column(number, text(title, Step.STRONG, name=name), text(detail, Step.SMALL, tone, name=f"{name}.why"), None, gap=2)
        inner = row(words_column, None, picture, margins=(16, 12, 16, 12))
        inner.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        said = self.tr("Show: {words}").format(words=f"{title} ({number.text()})")
        tile = Tile(inner, name=f"today.show.{key}" if waits else f"today.tile.{key}", accessible=said, height=TILE_HEIGHT)
        tile.setCheckable(False)
        tile.setEnabled(waits)
        if go is not None:
            tile.clicked.connect(lambda _on: go())
        self._tiles.addWidget(greedy(tile), 1)

    def _add_line(self, line: TodayLine, lines: tuple[TodayLine, ...]) -> None:
        """Add what waits, nought left out. What is overdue is told with what is due, since one list shows both."""
        if line.kind not in LINES:
            return
        icon_name, words, why = LINES[line.kind]
        count, detail = line.count, translated(why, "TodayPage") if why else ""
        if line.kind is TodayKind.DUE:
            late = next((one.count for one in lines if one.kind is TodayKind.OVERDUE), Count(0))
            count = Count(count.number + late.number, count.more or late.more)
            detail = self.tr("%n overdue", "", late.number) if late.number else ""
        if not count.number:
            return
        title = translated(words, "TodayPage")
        query = list_of(line.kind, self.context.formats.today())
        tone = "problem" if line.urgent or (detail and line.kind is TodayKind.DUE) else "muted"

        def go() -> None:
            if line.kind in MONEY:
                self._show_payouts()
            elif query is None:
                self.page_asked.emit("import")
            else:
                self._show_list(query)

        self._add(self.context.formats.count(count), icon_name, title, detail, self._verb(str(line.kind), title, go), tone)

    def _add_mention(self, mention: Mention) -> None:
        words = self.tr("{person} names you in order {number}").format(person=mention.author, number=mention.number)
        show = self._verb(f"mention.{mention.note_id}", words, lambda: self._show_order(mention.order_id))
        done = button(
            self.tr("Done"),
            name=f"today.seen.{mention.note_id}",
            icon_name="check",
            accessible=self.tr("Done: {words}").format(words=words),
        )
        done.clicked.connect(lambda: self._see(mention))
        self._add("", "message-square", words, mention.body, show, "muted", done)

    def _see(self, mention: Mention) -> None:
        desk = self.context.office.today
        self.context.jobs.write(lambda _tick: desk.see_mentions([mention.note_id]), lambda _none: self.reload(), self._fail, owner=self)

    def _add_seen_password(self, report: SeenPassword) -> None:
        """Add somebody's report: a new key of the data, or a reason why none is needed; while one is made, the way there."""
        words = self.tr("{person} reports: my password was seen").format(person=report.name)
        key = f"seen.{report.person_id}"
        if report.renewing:
            why = self.tr("A new key of the data was begun and is not there yet.")
            self._add("", "key-round", words, why, self._verb(key, words, lambda: self.page_asked.emit("settings")))
            return
        why = self.tr("Reported {when}. With a new key, older copies open nothing newer.")
        renew = self._verb(key, words, self.renewal_asked.emit)
        renew.set_words(self.tr("Give a new key"), self.tr("Give a new key: {words}").format(words=words))
        none = self.tr("Not needed, because …")
        other = button(none, name=f"today.unneeded.{report.person_id}", accessible=f"{none} ({words})")
        other.clicked.connect(lambda: self._ask_why_none(report))
        self._add("", "key-round", words, why.format(when=self.context.formats.moment(report.at)), renew, "problem", other)

    def _ask_why_none(self, report: SeenPassword) -> None:
        from ui.dialogs.seen_password_dialogs import NoNewKeyDialog

        def chosen(why: NoNewKey) -> None:
            desk = self.context.office.renewal
            self.context.jobs.write(
                lambda _tick: desk.need_no_new_key(report.person_id, why),
                lambda _none: self.context.hub.tell("keys", "log"),
                self._fail,
                owner=self,
            )

        dialog = NoNewKeyDialog(self.window(), report.name)
        dialog.chosen.connect(chosen)
        dialog.open()

    def _verb(self, key: str, words: str, go: Callable[[], object]) -> Button:
        step = button(self.tr("Show"), name=f"today.show.{key}", accessible=self.tr("Show: {words}").format(words=words))
        fix_size(step, width=VERB_WIDTH)
        step.clicked.connect(go)
        return step

    def _add(
        self, number: str, icon_name: str, words: str, why: str, verb: Button, tone: str = "muted", other: QWidget | None = None
    ) -> None:
        """Add a row: number, what it is, why, and the way there."""
        if self._rows.count():
            self._rows.addWidget(Rule())
        name = verb.objectName().replace("today.show.", "today.line.")
        count = text(number, Step.H2, name=f"{name}.number")
        fix_size(count, width=NUMBER_WIDTH)
        said = QWidget()
        lines = (text(words, Step.STRONG, wrap=True, name=name),) + (
            (text(why, Step.SMALL, tone, wrap=True, name=f"{name}.why"),) if why else ()
        )
        said.setLayout(column(*lines, gap=2))
        holder = QWidget()
        more = (other,) if other is not None else ()
        holder.setLayout(row(Picture(icon_name, "muted", 20), count, greedy(said), *more, verb, gap=16, margins=(20, 12, 16, 12)))
        self._rows.addWidget(holder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def restyle(self) -> None:
        """Put the callbacks beside the rest, or below it where there is no room."""
        look = theme()
        around = GAP + 2 * MARGIN + self._scroll.verticalScrollBar().sizeHint().width()
        least = self._left.minimumSizeHint().width() + look.px(CALLS_WIDTH) + around
        wide = self.width() >= max(look.px(TWO_COLUMNS), least)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._due.setMinimumWidth(look.px(CALLS_WIDTH) if wide else 0)
        self._due.setMaximumWidth(look.px(CALLS_WIDTH) if wide else WIDEST)

    def _look_again(self) -> None:
        if self.isVisible():
            self.reload()

    def arrive(self) -> None:
        """Be shown again: what waits is always counted anew."""
        self._stale = False
        self.reload()
