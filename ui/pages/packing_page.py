"""The packing station: one screen, read from three metres, worked with a scanner or the keyboard, one parcel at a time."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QWidget

from backoffice.domain.packing import PackJob, PackLine
from ui.context import SHIPPING_SHIP, UiContext
from ui.pages.order_deeds import AREA
from ui.pages.packing_parts import LOW, Target, key_hints
from ui.pages.packing_table import Shown
from ui.pages.packing_words import Said
from ui.pages.packing_work import PackingWork
from ui.pages.page import Page
from ui.theme import Step, theme
from ui.widgets.buttons import button, icon_button
from ui.widgets.labels import ElidedLabel, key_cap, text
from ui.widgets.layouts import CONTROL_LARGE, MARGIN, clear, column, greedy, native_key, panel, row, scrolling
from ui.widgets.notices import EmptyState
from ui.widgets.packing_rows import HeardStrip, PackRow, ScanField

HEADER, WIDE = 64, 1200
TWICE_MS = 300  # a scanner that ends a code by two signs (CR and LF) must not confirm what it has just read


class PackingPage(Page):
    """Shows the parcel on the table and passes on what is scanned, typed and pressed."""

    areas = frozenset({AREA})
    alone = True  # without sidebar and status bar

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="packing")
        self._work = PackingWork(context, self)
        self._rows: list[PackRow] = []
        self._lines: tuple[PackLine, ...] | None = None
        self._last_line = QElapsedTimer()
        self._build()
        self._connect()
        self._shortcuts()
        self._show()
        if context.may(SHIPPING_SHIP):
            self._work.begin()
        else:
            self._refuse()

    # Layout

    def _build(self) -> None:
        station, refused, listing = QWidget(), QWidget(), QWidget()
        self._list_stack = QStackedLayout(listing)  # one without a widget would show its first page as a window
        self._list_stack.addWidget(self._build_list())
        self._list_stack.addWidget(self._build_empty())
        self._target = Target(self.context)
        self._keys = self._build_keys()
        left = QWidget()
        left.setLayout(column(self._build_order(), self._scan, self._heard, greedy(listing), self._keys, gap=16))
        body = row(greedy(left), self._target, gap=24, margins=(MARGIN, MARGIN, MARGIN, 16))
        station.setLayout(column(self._build_header(), body, gap=0))
        back = button(self.tr("Back to the orders"), name="packing.to_orders")
        back.clicked.connect(self._leave)
        words = self.tr("You do not have the right to mark orders as shipped. Ask an owner for it.")
        refused.setLayout(column(EmptyState("lock", words, back, name="packing.refused")))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(station)
        self._stack.addWidget(refused)

    def _build_header(self) -> QFrame:
        name = self.tr("Leave packing (Esc)")
        self._back = icon_button("arrow-left", name="packing.back", accessible=name, height=CONTROL_LARGE)
        self._progress = text("", Step.H2, "muted", name="packing.progress")
        person = text(self.context.office.person.name, Step.LARGE, "muted", name="packing.person")
        self._skip = button(self.tr("Skip"), name="packing.skip", icon_name="skip-forward", height=CONTROL_LARGE)
        title = text(self.tr("Packing"), Step.H1, name="page.title")
        return panel(row(self._back, title, self._progress, None, person, self._skip, gap=16, margins=(16, 0, 24, 0)), "bar", height=HEADER)

    def _build_order(self) -> QWidget:
        self._number = ElidedLabel("", Step.HUGE, name="packing.number")
        self._count = text("", Step.NUMBER, "muted", name="packing.count")
        self._scan = ScanField(name="packing.scan", accessible=self.tr("Scan or type"))
        self._undo = button(self.tr("Undo ({key})").format(key=native_key("Ctrl+Z")), name="packing.undo", kind="link", height=24)
        words = self.tr("Remember ({key})").format(key=native_key("Ctrl+B"))
        self._remember = button(words, name="packing.remember", kind="link", height=24)
        self._heard = HeardStrip(self._remember, self._undo, name="packing.heard")
        self._order = QWidget()
        self._order.setLayout(row(greedy(self._number), self._count, gap=16))
        return self._order

    def _build_list(self) -> QFrame:
        content = QWidget()
        self._row_column = column(gap=0)
        content.setLayout(self._row_column)
        self._area = scrolling(content, "packing.lines")
        return panel(column(greedy(self._area), gap=0, margins=(1, 1, 1, 1)))

    def _build_empty(self) -> QFrame:
        self._again = button(self.tr("Bring back what was skipped"), name="packing.again")
        self._empty = EmptyState("package", "", self._again, name="packing.empty")
        return panel(column(self._empty))

    def _build_keys(self) -> QFrame:
        keys = (
            (self.tr("Space"), self.tr("tick off")),
            ("↑ ↓", self.tr("line")),
            (self.tr("Backspace"), self.tr("take out")),
            (native_key("PgDown"), self.tr("skip")),
            (self.tr("Enter"), self.tr("ship")),
        )
        return key_hints(*((key_cap(key), text(words, Step.SMALL, "muted")) for key, words in keys))

    def _connect(self) -> None:
        work = self._work
        work.changed.connect(self._show)
        work.said.connect(self._say)
        work.refused.connect(self._refuse)
        work.failed.connect(self._show_fault)
        self._scan.returnPressed.connect(self._enter)
        self._scan.ticked.connect(lambda whole: work.tick(whole=whole))
        self._scan.moved.connect(work.move)
        self._scan.erased.connect(work.take_out)
        for control, step in (
            (self._back, self._leave),
            (self._skip, work.skip),
            (self._undo, work.undo),
            (self._remember, work.remember),
            (self._again, work.bring_back),
        ):
            control.clicked.connect(step)
            control.clicked.connect(self._to_field)
        self._target.ship_asked.connect(lambda: work.enter(""))
        self._target.part_asked.connect(work.ship_part)
        self._target.chosen.connect(work.choose)
        for signal in (self._target.ship_asked, self._target.part_asked, self._target.chosen):
            signal.connect(self._to_field)

    def _shortcuts(self) -> None:
        steps: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Esc", self._escape),
            ("Alt+Left", self._leave),
            ("PgDown", self._work.skip),
            ("Ctrl+Z", self._work.undo),
            ("Ctrl+B", self._work.remember),
            ("Ctrl+Return", self._work.ship_part),
            ("F5", self._work.check),
        )
        for keys, step in steps:
            QShortcut(QKeySequence(keys), self, step, context=Qt.ShortcutContext.WindowShortcut)

    # Keys and scans

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one while a window is shown
        self._to_field()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Divide the page anew when the font has grown."""
        self._fit()

    def _fit(self) -> None:
        self._target.fit(self.size())
        roomy = self.width() >= theme().px(WIDE) and self.height() >= theme().px(LOW)
        self._keys.setVisible(roomy)

    def hideEvent(self, event: QHideEvent) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the field what a scanner types while something else of the page has the focus."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._is_for_field(watched, event):
            self._to_field()
            QApplication.sendEvent(self._scan, event)
            return True
        return super().eventFilter(watched, event)

    def _is_for_field(self, watched: QObject, event: QKeyEvent) -> bool:
        if watched is self._scan or not isinstance(watched, QWidget) or not (watched is self or self.isAncestorOf(watched)):
            return False
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        return not held and bool(event.text().strip()) and event.text().isprintable() and self._stack.currentIndex() == 0

    def _to_field(self) -> None:
        self._scan.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        line = self._scan.text()
        self._scan.clear()
        soon = self._last_line.isValid() and self._last_line.elapsed() < TWICE_MS
        if line.strip():
            self._last_line.start()
        elif soon:
            return
        self._work.enter(line)

    def _escape(self) -> None:
        """Close what is on top: what is typed, then a choice that is open, then the station."""
        if self._scan.text():
            self._scan.clear()
        elif self._work.shown.choices:
            self._work.drop_choice()
        else:
            self._leave()

    def _leave(self) -> None:
        self.page_asked.emit("orders")

    # What is shown

    def arrive(self) -> None:
        """Be shown again: the parcel on the table is compared with what it is now."""
        self._stale = False
        self._to_field()
        if self._lines is not None or self._work.shown.job is not None:
            self._work.check()

    def reload(self) -> None:
        """Read the parcel again."""
        self._work.check()

    def focus_search(self) -> bool:
        """Put the cursor into the field that takes scans and numbers."""
        self._to_field()
        return True

    def _show(self) -> None:
        shown = self._work.shown
        there = shown.job is not None
        self._order.setVisible(there)
        self._target.setVisible(there)
        self._skip.setVisible(there)
        self._list_stack.setCurrentIndex(0 if there else 1)
        self._progress.setText(self._progress_words(shown) if there else "")
        self._scan.setPlaceholderText(self._asks(shown))
        if shown.job is None:
            self._lines = None
            self._show_empty(shown)
        else:
            self._show_parcel(shown, shown.job)

    def _show_parcel(self, shown: Shown, job: PackJob) -> None:
        self._number.setText(job.numbers)
        formats, packing = self.context.formats, shown.packing
        words = self.tr("{packed} of {all}").format(packed=formats.quantity(packing.packed_milli), all=formats.pieces(packing.wanted_milli))
        self._count.setText(words)
        keys = tuple((line.order_id, line.position, line.quantity_milli, line.title) for line in packing.lines)
        if self._lines is None or keys != tuple((line.order_id, line.position, line.quantity_milli, line.title) for line in self._lines):
            self._build_rows(job, packing.lines)
        self._lines = packing.lines
        for place, (widget, line) in enumerate(zip(self._rows, packing.lines, strict=True)):
            count = packing.counts[place]
            done = count == line.ticks
            left = self.tr("{number} to go").format(number=line.ticks - count) if count and not done else ""
            state = self.tr("packed") if done else left or self.tr("open")
            marked = place == shown.at and not packing.complete
            spoken = f"{formats.quantity(line.quantity_milli)} × {line.title}, {state}"
            widget.show_state(done=done, left=left, current=marked, spoken=spoken)
            if marked:
                self._area.ensureWidgetVisible(widget, 0, 0)
        self._target.show_parcel(shown, job)

    def _build_rows(self, job: PackJob, lines: tuple[PackLine, ...]) -> None:
        clear(self._row_column)
        self._rows = []
        numbers = {order.id: order.number for order in job.orders} if len(job.orders) > 1 else {}
        for place, line in enumerate(lines):
            where = " · ".join(part for part in (line.sku, line.place, numbers.get(line.order_id, "")) if part)
            pieces = f"{self.context.formats.quantity(line.quantity_milli)} ×"
            widget = PackRow(pieces, line.title, where, name=f"packing.line.{place + 1}", last=place == len(lines) - 1)
            widget.picked.connect(lambda place=place: self._work.mark(place))
            self._rows.append(widget)
            self._row_column.addWidget(widget)
        if not lines:
            words = self.tr("The order names no articles. Pack what its slip says.")
            self._row_column.addWidget(EmptyState("package", words, name="packing.no_lines"), 1)
        self._row_column.addStretch(1)

    def _show_empty(self, shown: Shown) -> None:
        self._again.setVisible(bool(shown.passed))
        if shown.passed:
            self._empty.say("skip-forward", self.tr("Nothing else to pack. %n orders were skipped.", "", shown.passed))
        else:
            self._empty.say("package", self.tr("Nothing to pack: no order is ready to ship. A slip can be scanned all the same."))

    def _show_fault(self) -> None:
        if self._work.shown.job is None:
            self._empty.say("cloud-off", self.tr("The orders could not be read. Press Enter to try again."))

    def _progress_words(self, shown: Shown) -> str:
        number = self.context.formats.number(shown.sent + 1)
        if shown.ready.more or shown.ready.number < 1:
            return self.tr("Parcel {number}").format(number=number)
        words = self.tr("Parcel {number} of {all}")
        return words.format(number=number, all=self.context.formats.number(shown.sent + shown.ready.number))

    def _asks(self, shown: Shown) -> str:
        if shown.choices:
            return self.tr("Type a number from 1 to {most}").format(most=len(shown.choices))
        if shown.job is None:
            return self.tr("Scan a packing slip")
        if not shown.packing.complete:
            return self.tr("Scan an item")
        return self.tr("Enter marks as shipped") if shown.label else self.tr("Scan the shipping label")

    def _say(self, said: Said) -> None:
        self._heard.say(said.words, said.tone, said.detail)
        self._undo.setVisible(said.step == "undo" and self._work.can_undo)
        self._remember.setVisible(said.step == "remember")
        if said.alarm:
            QApplication.beep()

    def _refuse(self) -> None:
        self._stack.setCurrentIndex(1)
