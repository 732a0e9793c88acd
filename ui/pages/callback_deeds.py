"""Deeds on callback requests from the surface: run in the writer's lane, told in a toast with undo, announced to all pages."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.callback_work import CallbackDone, Correction
from backoffice.domain.callbacks import Callback, CallbackResult, CallWindow, KeptFor
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.phones import shown
from backoffice.errors import BackofficeError, Changed, Invalid, NotPossible
from ui.context import UiContext
from ui.dialogs.call_dialogs import NumberDialog, ReachedDialog, WhenDialog
from ui.pages.callback_words import window_words
from ui.widgets.toast import Toast

AREA = "callbacks"


class CallbackDeeds(QObject):
    """Claims requests, puts them right and writes down how calls ended. `done` after each deed, `finished` before it after a result."""

    done = Signal()
    finished = Signal()

    def __init__(self, context: UiContext, toast: Toast, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._toast, self._page = context, toast, page

    def claim(self, one: Callback) -> None:
        """Claim a request, also one that somebody else has."""
        desk, row = self._context.office.callbacks, one.row
        other = row.claimed_by not in (None, self._context.office.person.id)
        self._do(lambda: desk.take_over(row.id) if other else desk.claim(row.id), self.tr("Claimed for 15 minutes."))

    def release(self, one: Callback) -> None:
        """Give a claim back."""
        desk = self._context.office.callbacks
        self._do(lambda: desk.release(one.row.id), self.tr("Back in the queue."))

    def reopen(self, one: Callback) -> None:
        """Bring a done request back."""
        desk = self._context.office.callbacks
        self._do(lambda: desk.reopen(one.row.id, one.row.version), self.tr("Back in the queue."))

    def link(self, one: Callback, customer_id: int) -> None:
        """Say whose request it is."""
        desk = self._context.office.callbacks
        self._do(lambda: desk.link(one.row.id, one.row.version, customer_id, one.row.order_id), self.tr("Customer noted."))

    def link_order(self, one: Callback, order_id: OrderId) -> None:
        """Say what order it is about; its customer comes along where none is known."""
        desk = self._context.office.callbacks
        self._do(lambda: desk.link(one.row.id, one.row.version, one.customer_id, order_id), self.tr("Order noted."))

    def unlink(self, one: Callback) -> None:
        """Take customer and order off."""
        desk = self._context.office.callbacks
        self._do(lambda: desk.link(one.row.id, one.row.version, None), self.tr("Taken off."))

    def keep(self, one: Callback, kept_for: KeptFor, order_id: OrderId) -> None:
        """Say that it became an order or a complaint, and stays with that order."""
        desk = self._context.office.callbacks
        self._do(lambda: desk.keep(one.row.id, one.row.version, kept_for, order_id), self.tr("Stays with the order."))

    def let_go(self, one: Callback) -> None:
        """Keep it no longer with its order."""
        desk = self._context.office.callbacks
        self._do(lambda: desk.let_go(one.row.id, one.row.version), self.tr("Is erased when its time is over."))

    def allow_calls(self, one: Callback, mark_ids: Sequence[int]) -> None:
        """Take marks off that say not to call."""
        desk = self._context.office.callbacks
        self._do(lambda: desk.allow_calls(one.row.id, one.row.version, mark_ids), self.tr("Calls are allowed again."))

    def take_known_number(self, one: Callback) -> None:
        """Take the number that the customer is known by."""
        desk = self._context.office.callbacks
        self._do(lambda: desk.take_known_number(one.row.id, one.row.version), self.tr("Number taken."))

    def finish(self, one: Callback, result: CallbackResult) -> None:
        """Write down how a call ended; what else is to be known is asked for first."""
        if result is CallbackResult.REACHED:
            dialog = ReachedDialog(one.row.name, self._context.formats, self._page)
            dialog.given.connect(lambda agreed, day: self._finish(one, result, agreed=agreed, day=day))
            dialog.open()
        elif result is CallbackResult.LATER:
            self._ask_when(one, result, self.tr("Call later"), None)
        else:
            self._finish(one, result)

    def ask_again(self, one: Callback, window: CallWindow) -> None:
        """Ask for another time than the one proposed after "not reached"."""
        self._ask_when(one, CallbackResult.NOT_REACHED, self.tr("Not reached, call again"), window)

    def correct(self, one: Callback, number: str) -> None:
        """Ask for name, topic and number, to put them right."""
        desk, row = self._context.office.callbacks, one.row
        typed = shown(number, self._context.office.settings.country) if number else ""
        dialog = NumberDialog(row.name, row.topic, typed, row.phone_masked, self._page)

        def given(name: str | None, topic: str | None, phone: str | None) -> None:
            self._do(lambda: desk.correct(row.id, row.version, Correction(name, topic, phone)), self.tr("Corrected."))

        dialog.given.connect(given)
        dialog.open()

    def correct_time(self, one: Callback) -> None:
        """Ask for another time to call."""
        desk, row = self._context.office.callbacks, one.row
        dialog = WhenDialog(self.tr("Call time"), self._context.formats, row.window, self._page)

        def given(window: CallWindow | None) -> None:
            correction = Correction(window=window, soon=window is None)
            self._do(lambda: desk.correct(row.id, row.version, correction), self.tr("Corrected."))

        dialog.given.connect(given)
        dialog.open()

    def _ask_when(self, one: Callback, result: CallbackResult, title: str, window: CallWindow | None) -> None:
        dialog = WhenDialog(title, self._context.formats, window, self._page)
        dialog.given.connect(lambda chosen: self._finish(one, result, window=chosen, soon=chosen is None))
        dialog.open()

    def _finish(
        self,
        one: Callback,
        result: CallbackResult,
        *,
        agreed: str = "",
        day: date | None = None,
        window: CallWindow | None = None,
        soon: bool = False,
    ) -> None:
        desk, row = self._context.office.callbacks, one.row
        words = {
            CallbackResult.REACHED: self.tr("Reached."),
            CallbackResult.NOT_REACHED: self.tr("Not reached, comes again."),
            CallbackResult.LATER: self.tr("Moved."),
            CallbackResult.WRONG_NUMBER: self.tr("Wrong number noted."),
            CallbackResult.SETTLED: self.tr("Settled."),
            CallbackResult.DO_NOT_CALL: self.tr("Will not be called any more."),
            CallbackResult.GIVEN_UP: self.tr("Closed."),
        }[result]
        if window is not None:
            words = self.tr("Comes again {time}.").format(time=window_words(window, self._context.formats))

        def write() -> CallbackDone:
            return desk.finish(row.id, row.version, result, agreed=agreed, follow_up_on=day, next_window=window, soon=soon)

        def tell(done: CallbackDone) -> None:
            self.finished.emit()
            self._tell(words, done.deed)

        self._context.jobs.write(lambda _tick: write(), tell, self._fail, owner=self)

    def _do(self, verb: Callable[[], CallbackDone], words: str) -> None:
        self._context.jobs.write(lambda _tick: verb(), lambda done: self._tell(words, done.deed), self._fail, owner=self)

    def tell_taken_in(self, words: str, deed: DeedId | None) -> None:
        """Tell of a request that came in."""
        self._tell(words, deed)

    def tell(self, words: str) -> None:
        """Say what was done beside a deed on requests."""
        self._tell(words, None)

    def _tell(self, words: str, deed: DeedId | None) -> None:
        desk = self._context.office.callbacks

        def undo() -> None:
            if deed is not None:
                self._context.jobs.write(lambda _tick: desk.undo(deed), lambda _ids: self._after(), self._fail, owner=self)

        self._toast.tell(words, undo if deed is not None else None)
        self._after()

    def _after(self) -> None:
        self.done.emit()
        self._context.hub.tell(AREA, "log")

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, BackofficeError):
            return
        self.done.emit()
        self._toast.tell(self._why(error))

    def _why(self, error: BackofficeError) -> str:
        if isinstance(error, Changed):
            return self.tr("Somebody changed this request meanwhile. Nothing was changed; it is shown anew.")
        if isinstance(error, Invalid) and error.field == "phone":
            return self.tr("This is no number that can be called. Nothing was changed.")
        if isinstance(error, NotPossible) and error.reason == "claimed":
            return self.tr("A colleague has claimed this request. Nothing was changed.")
        if isinstance(error, NotPossible) and error.reason == "too_late":
            return self.tr("This can no longer be undone. Nothing was changed.")
        return self.tr("This is not possible now. Nothing was changed.")
