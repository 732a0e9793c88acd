"""The pane beside the queue: who is to be called, the number for who has claimed it, the message, and one key for each result."""

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from backoffice.domain.callback_reading.records import Note
from backoffice.domain.callback_work import CallbackWork
from backoffice.domain.callbacks import Callback, CallbackResult, CallbackState, CallWindow, KeptFor, RequestId
from backoffice.domain.orders import OrderRow
from backoffice.domain.phones import shown
from backoffice.errors import BackofficeError
from ui.clipboard import copy_for_a_while
from ui.context import CALLBACKS_HANDLE, UiContext
from ui.pages.callback_opened import BAR, MARGIN, Opened, largest, open_request, room, text_width, tone
from ui.pages.callback_words import left_words, result_words, window_words, wish_words
from ui.pages.order_words import chip_words, joined
from ui.theme import Step
from ui.widgets.buttons import Button, button, icon_button
from ui.widgets.chips import StatusChip, chip_width
from ui.widgets.labels import caption, key_cap, text
from ui.widgets.layouts import PANE, Item, add, column, fix_pane, greedy, panel, row, scrolling
from ui.widgets.message_view import MessageView
from ui.widgets.notices import EmptyState, Notice
from ui.widgets.qr_tile import QrTile

BESIDE_KEY = 42  # of a result: the key before its words, their distance to the edges, and half of that to the other column
QR_SIDE = 112  # at usual scales five or three whole pixels for each of 33 modules
# The results in the order of their keys, 1 to 6.
RESULTS = (
    CallbackResult.REACHED,
    CallbackResult.NOT_REACHED,
    CallbackResult.LATER,
    CallbackResult.WRONG_NUMBER,
    CallbackResult.SETTLED,
    CallbackResult.DO_NOT_CALL,
)


class CallbackPane(QFrame):
    """Shows one request. The signals carry it, and what was chosen beside it: a result, a time, a customer."""

    claim_asked = Signal(object)
    result_asked = Signal(object, object)
    again_asked = Signal(object, object)
    correct_asked = Signal(object)
    reopen_asked = Signal(object)
    link_asked = Signal(object, int)
    known_number_asked = Signal(object)
    order_asked = Signal(int)
    more_asked = Signal(object)
    focus_dropped = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._opened: Opened | None = None
        self._wanted: RequestId | None = None
        self.number = ""
        self._left: QLabel | None = None
        self.setObjectName("callback")
        self.setAccessibleName(self.tr("Selected request"))
        self.setProperty("look", "card")
        fix_pane(self, PANE)
        self._build()
        self._clock = QTimer(self)
        self._clock.setInterval(30_000)
        self._clock.timeout.connect(self._show_left)
        self._clock.start()

    @property
    def opened(self) -> Opened | None:
        """The shown request with what stands beside it."""
        return self._opened

    @property
    def callback(self) -> Callback | None:
        return self._opened.callback if self._opened is not None else None

    def _build(self) -> None:
        self._empty = EmptyState("phone", "", name="callback.empty")
        self._area = scrolling(QWidget(), "callback.scroll")
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._area)
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say that nothing is selected, and forget what was shown."""
        self._opened, self._wanted, self.number, self._left = None, None, "", None
        self._put(QWidget())
        self._empty.say("phone", self.tr("Select a request to see it here."))
        self._stack.setCurrentIndex(0)

    def load(self, request_id: RequestId) -> None:
        """Read a request and show it; of several asked for in a row only the last is shown."""
        if self._wanted != request_id:
            self.number = ""
        self._wanted = request_id
        office = self._context.office
        self._context.jobs.read(lambda _tick: open_request(office, request_id), self._take, self._fail, owner=self)

    def reload(self) -> None:
        """Read the shown request again."""
        if self._wanted is not None:
            self.load(self._wanted)

    @property
    def mine(self) -> bool:
        """Whether the signed-in person has claimed the shown request."""
        one = self.callback
        return one is not None and one.row.claimed_by == self._context.office.person.id and one.row.state is CallbackState.OPEN

    def call(self) -> None:
        """Dial the number by whatever this computer dials with."""
        if self.number:
            QDesktopServices.openUrl(QUrl(f"tel:{self.number}"))

    def copy(self) -> None:
        """Copy the number for a while."""
        if self.number:
            copy_for_a_while(self.number)

    def _take(self, opened: Opened) -> None:
        if opened.callback.row.id != self._wanted:
            return
        self._opened = opened
        office, request_id = self._context.office, opened.callback.row.id
        if self.mine and not self.number and opened.callback.row.phone_masked:
            self._context.jobs.write(lambda _tick: office.callbacks.number(request_id), self._take_number, self._show_anyway, owner=self)
        else:
            self._show(opened)

    def _take_number(self, number: str) -> None:
        if self._opened is not None and self._opened.callback.row.id == self._wanted:
            self.number = number
            self._show(self._opened)

    def _show_anyway(self, _error: Exception) -> None:
        if self._opened is not None:
            self._show(self._opened)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self.show_nothing()
            self._empty.say("cloud-off", self.tr("The request could not be loaded. Your data is unchanged."))

    def restyle(self) -> None:
        """Lay the parts out anew for another size of type."""
        if self._opened is not None and self._stack.currentIndex() == 1:
            self._show(self._opened)

    def _show(self, opened: Opened) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.focus_dropped.emit()
        self._left = None
        one = opened.callback
        parts: list[Item] = [*self._head(one), *self._marks(opened), *self._calling(one)]
        if opened.work is not None:
            parts += self._message(opened, opened.work)
            if one.row.state is CallbackState.OPEN:
                parts += self._results(one, opened.work)
        parts += [*self._done(one), *self._orders(opened.orders), *self._attempts(one)]
        body = QWidget()
        sections = QVBoxLayout(body)
        sections.setContentsMargins(MARGIN, 14, MARGIN, 16)
        sections.setSpacing(8)
        for part in parts:
            add(sections, part)
        sections.addStretch(1)
        self._put(body)
        self._stack.setCurrentIndex(1)

    def _put(self, body: QWidget) -> None:
        """Show parts that are whole; put in one by one they would be seen squeezed until all are there."""
        before = self._area.takeWidget()
        if before is not None:
            before.hide()
            before.deleteLater()  # one of its buttons may have asked for this
        body.setProperty("look", "clear")
        body.setAutoFillBackground(False)
        self._area.setWidget(body)

    def _head(self, one: Callback) -> list[Item]:
        formats, row_ = self._context.formats, one.row
        title = text(row_.name or self.tr("Unknown caller"), Step.H2, wrap=True, name="callback.name", selectable=True)
        about = [self.tr("on {order}").format(order=row_.order)] if row_.order else []
        if self.mine:
            about.append(self.tr("claimed by you"))
        if one.kept_for is not None:
            became = {KeptFor.ORDER: self.tr("became an order"), KeptFor.COMPLAINT: self.tr("became a complaint")}
            about.append(became[one.kept_for])
        chip = StatusChip(tone(one), self._wish(one), name="callback.wish")
        self._left = text("", Step.SMALL, "muted", name="callback.left")
        self._show_left()
        more = icon_button("ellipsis", name="callback.more", accessible=self.tr("More steps (Ctrl+M)"))
        more.clicked.connect(lambda: self.more_asked.emit(more))
        more.setVisible(self._context.may(CALLBACKS_HANDLE))
        heading = row(greedy(title), more, gap=8)
        heading.setAlignment(more, Qt.AlignmentFlag.AlignTop)
        lines: list[Item] = [heading]
        if about or row_.topic:
            lines.append(text(joined([row_.topic, *about]), Step.SMALL, "muted", wrap=True, name="callback.about"))
        beside = chip.width() + 8 + text_width(self._left.text(), Step.SMALL) <= room() - BAR
        lines += [row(chip, None, self._left)] if beside else [row(chip, None), self._left]
        if row_.outside_hours:
            lines.append(text(self.tr("This is outside your calling hours."), Step.SMALL, "problem", wrap=True, name="callback.outside"))
        if row_.window is None and one.due_at is not None:
            due = self.tr("To be called by {moment}").format(moment=formats.moment(one.due_at))
            lines.append(text(due, Step.SMALL, "problem" if row_.late else "muted", wrap=True, name="callback.due"))
        return lines

    def _wish(self, one: Callback) -> str:
        if one.row.done_at is not None:
            return result_words(one.row.result)
        words = wish_words(one.row, self._context.formats)
        whole = self.tr("Call time {time}").format(time=words) if one.row.window is not None else words
        return whole if chip_width(whole) <= room() - BAR else words

    def _show_left(self) -> None:
        one = self.callback
        if self._left is None or one is None:
            return
        window, now = one.row.window, self._context.formats.now
        running = window is not None and window.start <= now and one.row.state is CallbackState.OPEN
        self._left.setText(left_words(window.end, now) if running and window is not None else "")

    def _marks(self, opened: Opened) -> list[Item]:
        work, found = opened.work, list[Item]()
        if opened.callback.row.do_not_call:
            found.append(Notice(self.tr("Marked: do not call."), tone="problem", name="callback.do_not_call"))
        if work is not None and Note.CONTRADICTION in work.reading.notes:
            words = self.tr("Weekday and date in the message do not fit together.")
            found.append(Notice(words, tone="warn", name="callback.contradiction"))
        return found

    def _calling(self, one: Callback) -> list[Item]:
        if one.row.state is not CallbackState.OPEN:
            return []
        if not self.mine or not self.number:
            return self._not_mine(one)
        country = self._context.office.settings.country
        words = shown(self.number, country)
        number = text(words, largest(words), name="callback.number", selectable=True)
        tile = QrTile(QR_SIDE, name="callback.qr", accessible=self.tr("The number as QR code, to scan with a phone"))
        tile.show_text(f"tel:{self.number}")
        call = button(self.tr("Call"), name="callback.call", kind="filled", icon_name="phone-call", key="Ctrl+Return")
        call.clicked.connect(self.call)
        copy = button(self.tr("Copy"), name="callback.copy", icon_name="copy")
        copy.clicked.connect(self.copy)
        hint = text(self.tr("Or scan it with a phone and dial"), Step.SMALL, "muted", wrap=True)
        beside = QWidget()
        beside.setLayout(column(call, copy, hint, None, gap=8))
        return [8, number, row(tile, greedy(beside), gap=12)]

    def _not_mine(self, one: Callback) -> list[Item]:
        words = one.row.phone_masked or self.tr("No number in the message.")
        number = text(words, Step.H2 if one.row.phone_masked else Step.BODY, "muted", name="callback.masked", wrap=True)
        if not self._context.may(CALLBACKS_HANDLE):
            return [8, number]
        who = self._names().get(one.row.claimed_by or "", "")
        other = one.row.claimed_by is not None and not self.mine
        verb = self.tr("Take over from {name}").format(name=who) if other else self.tr("Claim")
        claim = button(verb, name="callback.claim", kind="quiet" if self.mine else "filled", icon_name="phone", key="Ctrl+Return")
        claim.clicked.connect(lambda: self.claim_asked.emit(one))
        claim.setVisible(not self.mine)
        return [8, number, claim]

    def _names(self) -> dict[str, str]:
        try:
            return {card.id: card.name.split(" ")[0] for card in self._context.office.shop.people()}
        except BackofficeError:
            return {}

    def _message(self, opened: Opened, work: CallbackWork) -> list[Item]:
        one, parts = opened.callback, list[Item]()
        if work.body.strip():
            when = self._context.formats.moment(one.row.received_at)
            view = MessageView(name="callback.message", accessible=self.tr("Message"))
            box = panel(column(view, margins=(12, 10, 12, 10)), "inset")
            parts += [12, caption(self.tr("Message · {moment}").format(moment=when).upper()), box]
            view.show_message(work.body, work.reading.highlights, hide_numbers=not self.mine)
        correct = button(self.tr("Correct"), name="callback.correct", kind="link")
        correct.clicked.connect(lambda: self.correct_asked.emit(one))
        read = self.tr("Corrected by hand") if one.corrected else self.tr("As read in the message")
        words = text(read, Step.SMALL, "muted", wrap=True, name="callback.read")
        parts.append(row(greedy(words), correct))
        if work.known_number:
            known = button(self.tr("Take {number}").format(number=work.known_number), name="callback.known", kind="link")
            known.clicked.connect(lambda: self.known_number_asked.emit(one))
            parts.append(row(text(self.tr("The customer is known by a number."), Step.SMALL, "muted"), None, known))
        return [*parts, *self._proposals(one, work)]

    def _proposals(self, one: Callback, work: CallbackWork) -> list[Item]:
        if one.customer_id is not None or not work.customers:
            return []
        reasons = {"phone": self.tr("same number"), "email": self.tr("same e-mail"), "name": self.tr("same name")}
        lines: list[Item] = [12, caption(self.tr("May be this customer"))]
        for place, customer in enumerate(work.customers[:3]):
            take = button(self.tr("Take"), name=f"callback.customer.{place}", kind="link")
            take.clicked.connect(lambda _on=False, customer_id=customer.customer_id: self.link_asked.emit(one, customer_id))
            why = ", ".join(reasons[reason] for reason in customer.reasons)
            names = column(text(joined([customer.name, customer.company]), wrap=True), text(why, Step.SMALL, "muted"), gap=2)
            lines.append(row(greedy(panel(names, "clear")), take))
        return lines

    def _results(self, one: Callback, work: CallbackWork) -> list[Item]:
        grid = QGridLayout()
        grid.setSpacing(8)
        words = {
            CallbackResult.REACHED: self.tr("Reached"),
            CallbackResult.NOT_REACHED: self.tr("Not reached"),
            CallbackResult.LATER: self.tr("Later"),
            CallbackResult.WRONG_NUMBER: self.tr("Wrong number"),
            CallbackResult.SETTLED: self.tr("Settled"),
            CallbackResult.DO_NOT_CALL: self.tr("Do not call"),
        }
        columns = 2 if all(text_width(said, Step.BODY) <= room() // 2 - BESIDE_KEY for said in words.values()) else 1
        for place, result in enumerate(RESULTS):
            grid.addWidget(self._result(one, result, words[result], place + 1), place // columns, place % columns)
        parts: list[Item] = [12, caption(self.tr("Result")), grid]
        if work.again is not None:
            parts.append(self._again(one, work.again))
        if work.give_up:
            close = button(self.tr("Close"), name="callback.give_up", kind="link")
            close.clicked.connect(lambda: self.result_asked.emit(one, CallbackResult.GIVEN_UP))
            told = text(self.tr("Tried three times. Close the request?"), Step.SMALL, "muted", wrap=True)
            parts.append(row(greedy(told), close))
        return parts

    def _result(self, one: Callback, result: CallbackResult, words: str, key: int) -> Button:
        made = button(words, name=f"callback.result.{result.value}")
        made.setLayout(row(key_cap(str(key)), None, margins=(6, 0, 0, 0)))
        made.setProperty("leading", True)
        made.clicked.connect(lambda: self.result_asked.emit(one, result))
        return made

    def _again(self, one: Callback, window: CallWindow) -> QFrame:
        change = button(self.tr("Change"), name="callback.again.change", kind="link")
        change.clicked.connect(lambda: self.again_asked.emit(one, window))
        when = text(window_words(window, self._context.formats), Step.STRONG, name="callback.again", wrap=True)
        words = column(text(self.tr("After “Not reached” again:"), Step.SMALL, "muted"), when, gap=2)
        return panel(row(greedy(panel(words, "clear")), change, margins=(12, 10, 12, 10)), "inset")

    def _done(self, one: Callback) -> list[Item]:
        parts: list[Item] = []
        if one.agreed:
            parts += [12, caption(self.tr("Agreed")), text(one.agreed, wrap=True, name="callback.agreed", selectable=True)]
        if one.row.state is CallbackState.DONE and self._context.may(CALLBACKS_HANDLE):
            again = button(self.tr("Back to the queue"), name="callback.reopen", icon_name="undo-2")
            again.clicked.connect(lambda: self.reopen_asked.emit(one))
            parts += [8, again]
        if one.erase_at is not None:
            words = self.tr("Is erased on {day}.").format(day=self._context.formats.day(one.erase_at))
            parts.append(text(words, Step.SMALL, "muted", wrap=True, name="callback.erase"))
        return parts

    def _orders(self, orders: tuple[OrderRow, ...]) -> list[Item]:
        lines: list[Item] = [12, caption(self.tr("Recent orders"))] if orders else []
        for order in orders:
            link = button(order.number, name=f"callback.order.{order.id}", kind="link")
            link.clicked.connect(lambda _on=False, order_id=order.id: self.order_asked.emit(order_id))
            lines.append(row(link, None, StatusChip(order.chip, chip_words(order.chip))))
        return lines

    def _attempts(self, one: Callback) -> list[Item]:
        lines: list[Item] = [12, caption(self.tr("Attempts"))] if one.attempts else []
        formats = self._context.formats
        for attempt in one.attempts:
            said = joined([result_words(attempt.result), attempt.person, formats.moment(attempt.at)])
            label = text(said, Step.SMALL, "muted", wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            lines.append(label)
            if attempt.remark:
                lines.append(text(attempt.remark, Step.SMALL, wrap=True))
        return lines
