"""Deeds on orders from the surface: run in the writer's lane, told in a toast with undo, announced to all pages.

What is done to many orders goes in parts, with progress in numbers; stopped, it leaves what was done and says how many. It is one undo.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.batches import PART, Batch, Chosen, in_parts, joined
from backoffice.domain.ids import OrderId
from backoffice.domain.orders import Done, Order, OrderRow, Parcel, Skipped
from backoffice.domain.pages import StopSign
from backoffice.domain.people import PersonId
from backoffice.domain.refunds import DetailState
from backoffice.errors import BackofficeError, Cancelled, Changed, Invalid, NotAllowed, NotPossible
from ui.batch_words import NAMED, left_alone_words
from ui.context import UiContext
from ui.jobs import Tick
from ui.pages.order_words import reason_words
from ui.selection import Listed, Selection
from ui.widgets.batch_progress import BatchProgress
from ui.widgets.toast import Toast
from ui.widgets.typed_text import TypedText

AREA = "orders"
Undo = Callable[..., Done]


class OrderDeeds(QObject):
    """Starts, ships and annotates orders. `done` after each deed; the pages hear of it through the hub as well."""

    done = Signal()

    def __init__(self, context: UiContext, toast: Toast, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._toast = context, toast
        self._page = page
        self.progress = BatchProgress(self._page, context.jobs, context.formats, stop_words=self.tr("Stop"))
        self.progress.appeared.connect(toast.dismiss)

    def start(self, selection: Selection) -> None:
        """Begin work on orders."""
        one, title = self.tr("Work on {number} begun."), self.tr("Beginning work")
        self.do_all(selection, self._context.office.orders.start, one, self._started, title)

    def confirm_address(self, order: Order) -> None:
        """Say that a delivery address is right although it looks odd."""
        desk, words = self._context.office.addresses, self.tr("Address of {number} is right.")
        self.do([order], lambda _tick: desk.confirm(order.id, order.version), words)

    def ship_all(self, selection: Selection, carrier: str) -> None:
        """Mark orders as shipped, by one carrier and without tracking numbers."""
        desk = self._context.office.orders
        self._ship(selection, lambda part: desk.ship([Parcel(order_id, version, carrier) for order_id, version in part]))

    def ship(self, orders: Sequence[Order | OrderRow], parcels: Sequence[Parcel]) -> None:
        """Mark orders as shipped, each with its parcel."""
        desk, of = self._context.office.orders, {parcel.order_id: parcel for parcel in parcels}
        self._ship(Selection.of(orders), lambda part: desk.ship([of[order_id] for order_id, _ in part]))

    def note(self, selection: Selection, body: TypedText, mentions: Sequence[PersonId] = ()) -> None:
        """Write a note on one order, whatever others did to it meanwhile, or on several; `mentions` see it on their page of today."""
        office, one = self._context.office, self.tr("Note on {number} written.")
        if selection.number:
            order_id = selection.orders[0].id
            self.do(selection.orders, lambda _tick: office.orders.write_note(order_id, body, mentions, body.accounts, body.kept), one)
        else:
            self.do_all(
                selection,
                lambda part: office.work.note(part, body, mentions, body.accounts, body.kept),
                one,
                self._noted,
                self.tr("Writing notes"),
            )

    def fill_tracking(self, order: Order, shipment_id: int, carrier: str, tracking: str) -> None:
        """Write carrier and tracking number on a parcel."""
        desk, words = self._context.office.orders, self.tr("Tracking number of {number} written.")
        self.do([order], lambda _tick: desk.fill_tracking(order.id, shipment_id, carrier, tracking), words)

    def do(self, orders: Sequence[Listed], verb: Callable[[Tick], Done], one: str, many: str = "", *, undo: Undo | None = None) -> None:
        """Run any verb of the desks as one deed and tell of it: `one` with "{number}" for a single order, `many` for several.

        `undo` takes it back where that is not the order desk's: who records money need not have the right to work on orders.
        """
        selection = Selection.of(orders)

        def told(done: Done) -> None:
            self._tell(selection, joined([done]), one, lambda _count: many, undo)

        self._context.jobs.write(verb, told, self._fail, owner=self)

    def do_counted(self, verb: Callable[[Tick], Done], many: Callable[[int], str], *, undo: Undo, then: Callable[[Done], object]) -> None:
        """Run a verb of which only the desk knows to how many orders it is done, as one deed; tell of it, and go on with `then`."""

        def told(done: Done) -> None:
            self._tell(Selection.of([]), joined([done]), "", many, undo)
            then(done)

        self._context.jobs.write(verb, told, self._fail, owner=self)

    def do_all(
        self,
        selection: Selection,
        verb: Callable[[Chosen], Done],
        one: str,
        many: Callable[[int], str],
        title: str,
        *,
        undo: Undo | None = None,
    ) -> None:
        """Run a verb on orders of any number, in parts, and tell of it: `one` with "{number}", `many` by how many it was done to."""

        def write(keys: Chosen) -> None:
            long = len(keys) > PART
            job = self._context.jobs.write_parts(
                lambda tick: in_parts(keys, verb, tick),
                lambda batch: self._tell(selection, batch, one, many, undo),
                self._fail,
                title=title if long else "",
                owner=self,
            )
            if long:
                self.progress.follow(job)

        sign = StopSign()
        if selection.look_up is None:
            write(selection.keys(sign))
            return

        def begin(keys: Chosen) -> None:
            if sign.stopped:
                self._fail(Cancelled())
            else:
                write(keys)

        looking = self._context.jobs.read(lambda _tick: selection.keys(sign), begin, self._fail, title=title, owner=self)
        looking.stopped_by(sign.stop)
        self.progress.follow(looking)

    def tell(self, words: str) -> None:
        """Say what was done beside a deed on orders, and let the pages read again."""
        self._toast.tell(words)
        self._announce()

    def _ship(self, selection: Selection, verb: Callable[[Chosen], Done]) -> None:
        self.do_all(selection, verb, self.tr("{number} marked as shipped."), self._shipped, self.tr("Marking as shipped"))

    def _started(self, count: int) -> str:
        return self.tr("Work on %n orders begun.", "", count)

    def _shipped(self, count: int) -> str:
        return self.tr("%n orders marked as shipped.", "", count)

    def _noted(self, count: int) -> str:
        return self.tr("Note on %n orders written.", "", count)

    def _undo(self, batch: Batch, undo: Undo | None = None) -> None:
        take_back, title = undo or self._context.office.orders.undo, self.tr("Undoing")

        def undone(_done: Done) -> None:
            self._toast.tell(self.tr("Undone. Everything is as it was before."))
            self._announce()

        long = len(batch.order_ids) > PART
        job = self._context.jobs.write(
            lambda tick: take_back(*batch.deeds, tick=tick), undone, self._fail, title=title if long else "", owner=self
        )
        if long:
            self.progress.follow(job)

    def _tell(self, selection: Selection, batch: Batch, one: str, many: Callable[[int], str], undo: Undo | None = None) -> None:
        numbers: dict[OrderId, str] = {order.id: order.number for order in selection.orders}
        skipped = tuple(Skipped(s.order_id, s.number or numbers.get(s.order_id, ""), s.reason) for s in batch.skipped)
        count = len(batch.order_ids)
        if count == 0 and len(skipped) == 1 and not batch.untouched:
            words = self.tr("{number} was left alone. {reason}")
            parts = [words.format(number=skipped[0].number, reason=reason_words(skipped[0].reason))]
        else:
            number = numbers.get(batch.order_ids[0], "") if count == 1 else "" if many(count) else selection.number
            done = many(count) if many(count) and not number else one.format(number=number)
            parts = [
                done if count else self.tr("Nothing was changed."),
                left_alone_words(skipped),
                self._untouched(batch),
                self._sealed(batch),
            ]
        names = (self.tr("Which?"), lambda: self._name(skipped)) if len(skipped) > NAMED else None
        self._toast.tell(" ".join(part for part in parts if part), (lambda: self._undo(batch, undo)) if batch.deeds else None, names)
        self._announce()

    def _untouched(self, batch: Batch) -> str:
        """Say how many orders were not come to, and why."""
        if not batch.untouched:
            return ""
        stopped = self.tr("Stopped; %n not touched.", "", batch.untouched)
        return stopped if batch.error is None else f"{stopped} {self._words(batch.error)}"

    def _sealed(self, batch: Batch) -> str:
        """Say which account numbers a text named: they lie in sealed boxes now."""
        if not batch.sealed:
            return ""
        accounts = ", ".join(dict.fromkeys(one.masked for one in batch.sealed))
        proposed = any(one.state is DetailState.PROPOSED for one in batch.sealed)
        words = self.tr("Account number sealed · {accounts}").format(accounts=accounts)
        return f"{words} · {self.tr('to be taken over on the order')}" if proposed else words

    def _name(self, skipped: Sequence[Skipped]) -> None:
        from ui.dialogs.left_alone_dialog import LeftAloneDialog

        LeftAloneDialog(skipped, self._context.formats, self._page).open()

    def _announce(self) -> None:
        self._context.hub.tell(AREA, "log")
        self.done.emit()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._toast.tell(self.tr("Stopped. Nothing was changed."))
            return
        self._toast.tell(self._words(error))
        self._context.hub.tell(AREA)

    def _words(self, error: Exception) -> str:
        match error:
            case Changed(kind="list"):
                return self.tr("The list has changed meanwhile. Nothing was written; please choose again.")
            case Changed():
                return self.tr("The order has been changed meanwhile. Nothing was written; please look again.")
            case NotPossible(reason="too_late"):
                return self.tr("This can no longer be undone. Nothing was changed.")
            case NotAllowed():
                return self.tr("You do not have the right to do this. Nothing was changed.")
            case Invalid(reason="payment_number"):
                return self.tr("This looks like a payment number and is not stored. Nothing was changed.")
            case BackofficeError() | _:
                return self.tr("This could not be done. Nothing was changed.")
