"""Everything else that can be done to an order, in a menu: each verb asks what it needs to know and leaves the deed to `OrderDeeds`.

The menu shows what the states of the chosen orders let be done; the desk decides again, order by order, and names those it left alone.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from backoffice.domain.ids import OrderId
from backoffice.domain.order_moves import Verb, why_not
from backoffice.domain.order_pieces import left, with_customer
from backoffice.domain.order_status import NotReady
from backoffice.domain.order_work import CancelReason, Condition, HoldReason, LineQuantity, NextStep, ReturnedLine, ReturnKind
from backoffice.domain.orders import Address, Done, Order, OrderLine, Parcel
from backoffice.domain.people import PersonCard
from backoffice.errors import BackofficeError
from ui.context import ORDERS_CANCEL, ORDERS_EDIT, ORDERS_WORK, SHIPPING_SHIP, UiContext
from ui.dialogs.conflict_dialog import ConflictDialog, address_fields, line_fields
from ui.dialogs.note_dialog import NoteDialog
from ui.dialogs.pieces_dialog import ChosenPieces, Pieces, PiecesDialog
from ui.dialogs.reason_dialog import ReasonDialog
from ui.dialogs.tag_dialog import TagDialog
from ui.pages.address_verbs import AddressVerbs
from ui.pages.money_verbs import MoneyVerbs
from ui.pages.order_deeds import OrderDeeds
from ui.pages.papers import Papers
from ui.selection import Listed, Selection
from ui.widgets.fields import field, labelled, picker
from ui.widgets.typed_text import Takes, TypedText
from ui.work_words import CANCEL_REASONS, CONDITIONS, HOLD_REASONS, NEXT_STEPS, work_choices

LinePair = tuple[tuple[OrderLine, ...], tuple[OrderLine, ...]]


class OrderVerbs(QObject):
    """The menu of verbs for one order or several; `page` is what dialogs open over."""

    def __init__(self, context: UiContext, deeds: OrderDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._deeds, self._page = context, deeds, page
        self.papers = Papers(context, deeds, page)
        self.money = MoneyVerbs(context, deeds, page)
        self.addresses = AddressVerbs(context, deeds, page)

    def menu(self, chosen: Selection) -> QMenu:
        """Return the menu for orders; what does not fit their states is not in it."""
        menu = QMenu(self._page)
        menu.setObjectName("order.verbs")
        for name, words, may, verb in self._offers(chosen):
            if may:
                action = QAction(words, menu)
                action.setObjectName(f"order.verb.{name}")
                action.setMenuRole(QAction.MenuRole.NoRole)
                action.triggered.connect(lambda _on=False, verb=verb: verb(chosen))
                menu.addAction(action)
        if menu.isEmpty():
            nothing = menu.addAction(self.tr("Nothing more can be done with it."))
            nothing.setEnabled(False)
        return menu

    def open_menu(self, chosen: Selection, at: QPoint) -> None:
        """Open the menu at a place of the screen."""
        if chosen.count:
            self.menu(chosen).popup(at)

    def _offers(self, chosen: Selection) -> list[tuple[str, str, bool, Callable[[Selection], None]]]:
        may, first = self._context.may, chosen.orders[0] if chosen.count == 1 and chosen.orders else None
        one = first if isinstance(first, Order) else None
        fix = may(ORDERS_EDIT) and _can(one, Verb.EDIT_ADDRESS)
        conflict = one is not None and one.not_ready is NotReady.CONFLICT
        parts = one is not None and len(one.lines) + sum(line.quantity_milli > 1000 for line in one.lines) > 1
        return [
            ("choose", self.tr("Compare and decide …"), may(ORDERS_EDIT) and conflict, self._choose),
            ("ship_part", self.tr("Send a part …"), may(SHIPPING_SHIP) and parts and _ready(one), self._ship_part),
            ("slip", self.tr("Packing slip …"), may(ORDERS_WORK), self.papers.slips),
            ("pick_list", self.tr("Pick list …"), may(ORDERS_WORK), self.papers.pick_list),
            ("receipt", self.tr("Receipt of the withdrawal …"), may(ORDERS_WORK) and bool(_withdrawals(one)), self._receipt),
            ("hold", self.tr("Put on hold …"), may(ORDERS_WORK) and _some(chosen, Verb.HOLD), self._hold),
            ("solve", self.tr("Clarified"), may(ORDERS_WORK) and _some(chosen, Verb.SOLVE), self.solve),
            ("together", self.tr("Send in one parcel"), may(ORDERS_WORK) and len(chosen.orders) > 1, self._pack_together),
            ("apart", self.tr("Send by itself"), may(ORDERS_WORK) and one is not None and bool(one.work.together), self.pack_apart),
            ("address", self.tr("Correct the address …"), fix, lambda one: self.addresses.correct(_whole(one))),
            ("lines", self.tr("Change the lines …"), may(ORDERS_EDIT) and _can(one, Verb.EDIT_LINES), self._lines),
            ("return", self.tr("Take goods back …"), may(ORDERS_WORK) and _can(one, Verb.RETURN), self._return),
            ("withdraw", self.tr("Note a withdrawal …"), may(ORDERS_WORK) and _can(one, Verb.WITHDRAW), self._withdraw),
            ("note", self.tr("Write a note …"), may(ORDERS_WORK) and chosen.count > 1, self.note),
            *self.money.offers(chosen, one),
            ("tag", self.tr("Add a tag …"), may(ORDERS_WORK), self._tag),
            ("untag", self.tr("Remove a tag …"), may(ORDERS_WORK) and (chosen.count > 1 or bool(one and one.work.tags)), self._untag),
            ("complete", self.tr("Complete"), may(ORDERS_WORK) and _some(chosen, Verb.COMPLETE), self._complete),
            ("cancel_lines", self.tr("Cancel lines …"), may(ORDERS_CANCEL) and parts and _can(one, Verb.CANCEL_LINES), self._cancel_lines),
            ("cancel", self.tr("Cancel …"), may(ORDERS_CANCEL) and _some(chosen, Verb.CANCEL), self._cancel),
        ]

    def solve(self, chosen: Selection) -> None:
        """Go on with orders that waited."""
        desk, one = self._context.office.work, self.tr("{number} clarified.")
        self._deeds.do_all(chosen, desk.solve, one, lambda count: self.tr("%n orders clarified.", "", count), self.tr("Clarifying"))

    def _hold(self, chosen: Selection) -> None:
        desk, one, title = self._context.office.work, self.tr("{number} put on hold."), self.tr("Put on hold")

        def many(count: int) -> str:
            return self.tr("%n orders put on hold.", "", count)

        def given(reason: str, remark: TypedText) -> None:
            why = HoldReason(reason)
            self._deeds.do_all(chosen, lambda part: desk.hold(part, why, *remark.parts), one, many, self.tr("Putting on hold"))

        dialog = ReasonDialog(title, self.tr("Put on hold"), work_choices(HOLD_REASONS), self._page, name="hold")
        dialog.given.connect(given)
        dialog.open()

    def _cancel(self, chosen: Selection) -> None:
        desk, one = self._context.office.work, self.tr("{number} cancelled.")

        def many(count: int) -> str:
            return self.tr("%n orders cancelled.", "", count)

        def given(reason: str, _remark: TypedText) -> None:
            self._deeds.do_all(chosen, lambda part: desk.cancel(part, CancelReason(reason)), one, many, self.tr("Cancelling orders"))

        title = self.tr("Cancel {number}").format(number=chosen.number)
        if chosen.count > 1:
            title = self.tr("Cancel %n orders", "", chosen.count)
        words = self.tr("The customer’s money is not touched; the shop system does not hear of it.")
        reasons = work_choices(CANCEL_REASONS)
        dialog = ReasonDialog(title, self.tr("Cancel order"), reasons, self._page, name="cancel", words=words, remark=False)
        dialog.given.connect(given)
        dialog.open()

    def _cancel_lines(self, chosen: Selection) -> None:
        order, desk = _whole(chosen), self._context.office.work
        reason = picker(work_choices(CANCEL_REASONS), name="cancel_lines.reason", accessible=self.tr("Reason"))
        title = self.tr("Cancel lines of {number}").format(number=order.number)

        def pieces_chosen(lines: Sequence[ChosenPieces]) -> None:
            pieces, why = [LineQuantity(line.position, line.quantity_milli) for line in lines], CancelReason(str(reason.currentData()))
            self._deeds.do(
                [order], lambda _tick: desk.cancel_lines(order.id, order.version, pieces, why), self.tr("Lines of {number} cancelled.")
            )

        more = [labelled(self.tr("Reason"), reason)]
        self._ask_pieces(order, title, self.tr("Cancel lines"), left(order), pieces_chosen, "cancel_lines", more)

    def _ship_part(self, chosen: Selection) -> None:
        order, desk = _whole(chosen), self._context.office.orders
        carriers = [(name, name) for name in ("", *self._carriers())]
        carrier = picker(carriers, name="part.carrier", accessible=self.tr("Carrier"), editable=True)
        tracking = field(name="part.tracking", accessible=self.tr("Tracking number"), takes=Takes.LABEL)

        def pieces_chosen(lines: Sequence[ChosenPieces]) -> None:
            content = tuple((line.position, line.quantity_milli) for line in lines)
            parcel = Parcel(order.id, order.version, carrier.currentText().strip(), tracking.text().strip(), content)
            self._deeds.do([order], lambda _tick: desk.ship([parcel]), self.tr("A parcel of {number} marked as shipped."))

        more = [labelled(self.tr("Carrier"), carrier), labelled(self.tr("Tracking number"), tracking)]
        title = self.tr("Send a part of {number}").format(number=order.number)
        self._ask_pieces(order, title, self.tr("Mark as shipped"), left(order), pieces_chosen, "part", more, all_of_it=False)

    def _return(self, chosen: Selection) -> None:
        order, desk = _whole(chosen), self._context.office.returns
        step = picker(work_choices(NEXT_STEPS), name="return.next", accessible=self.tr("What happens next"))
        remark = field(name="return.remark", accessible=self.tr("Remark"), takes=Takes.TOLD)

        def pieces_chosen(lines: Sequence[ChosenPieces]) -> None:
            back = [ReturnedLine(line.position, line.quantity_milli, Condition(line.mark)) for line in lines]
            after, words = NextStep(str(step.currentData())), remark.typed()
            done = self.tr("Goods of {number} taken back.")
            self._deeds.do([order], lambda _tick: desk.take_back(order.id, order.version, back, after, *words.parts), done)

        more = [labelled(self.tr("What happens next"), step), labelled(self.tr("Remark"), remark)]
        title = self.tr("Goods of {number} come back").format(number=order.number)
        marks = work_choices({code: words for code, words in CONDITIONS.items() if code != "missing"})
        self._ask_pieces(order, title, self.tr("Take back"), with_customer(order), pieces_chosen, "return", more, marks=marks)

    def _withdraw(self, chosen: Selection) -> None:
        from ui.dialogs.withdrawal_dialog import WithdrawalDialog

        order, desk = _whole(chosen), self._context.office.returns
        dialog = WithdrawalDialog(order.number, self._context.formats, self._page)
        dialog.given.connect(
            lambda received, remark: self._deeds.do(
                [order],
                lambda _tick: desk.withdraw(order.id, order.version, received, (), *remark.parts),
                self.tr("Withdrawal from {number} noted. The refund is due in 14 days."),
            )
        )
        dialog.open()

    def _receipt(self, chosen: Selection) -> None:
        order = _whole(chosen)
        self.papers.receipt(order, _withdrawals(order)[-1])

    def _lines(self, chosen: Selection) -> None:
        from ui.dialogs.order_dialogs import LinesDialog

        order, desk = _whole(chosen), self._context.office.editing
        dialog = LinesDialog(order, self._context.formats, self._page)
        words = self.tr("Lines of {number} changed.")
        dialog.written.connect(
            lambda lines: self._deeds.do([order], lambda _tick: desk.change_lines(order.id, order.version, lines), words)
        )
        dialog.open()

    def new_order(self) -> None:
        """Ask for an order that came by phone or letter."""
        from ui.dialogs.order_dialogs import NewOrderDialog

        desk, shop = self._context.office.editing, self._context.office.settings
        dialog = NewOrderDialog(self._context.formats, shop.currency, shop.country, self._methods(), self._page)
        dialog.written.connect(lambda draft: self._deeds.do((), lambda _tick: desk.new_order(draft), self.tr("Order created.")))
        dialog.open()

    def _methods(self) -> tuple[str, ...]:
        try:
            return self._context.office.views.choices().methods
        except BackofficeError:
            return ()

    def _choose(self, chosen: Selection) -> None:
        order, desk = _whole(chosen), self._context.office.editing
        self._context.jobs.read(
            lambda _tick: (desk.conflict(order.id), desk.lines_conflict(order.id)),
            lambda found: self._ask_choice(order, *found),
            _ignore,
            owner=self,
        )

    def _ask_choice(self, order: Order, addresses: tuple[Address, Address] | None, lines: LinePair | None) -> None:
        """Ask about the address, and where that is clear about the lines; after the one choice the other is offered again."""
        desk, verb = self._context.office.editing, self.tr("{number} decided.")
        if addresses is not None:
            dialog = ConflictDialog(self.tr("Which delivery address is right?"), address_fields(*addresses), self._page)
            choose = desk.choose
        elif lines is not None:
            fields = line_fields(*lines, lambda n: self.tr("Line {number}").format(number=n), order.currency, self._context.formats)
            dialog, choose = ConflictDialog(self.tr("Which lines are right?"), fields, self._page), desk.choose_lines
        else:
            return
        dialog.chosen.connect(lambda theirs: self._deeds.do([order], lambda _tick: choose(order.id, order.version, theirs=theirs), verb))
        dialog.open()

    def choose_version(self, order: Order) -> None:
        """Ask which of two versions of an order is right."""
        self._choose(Selection.of([order]))

    def _tag(self, chosen: Selection) -> None:
        desk, one, title = self._context.office.work, self.tr("{number} tagged."), self.tr("Tagging")

        def many(count: int) -> str:
            return self.tr("%n orders tagged.", "", count)

        def given(tag: str) -> None:
            self._deeds.do_all(chosen, lambda part: desk.tag(part, tag), one, many, title)

        self._ask_tag("tag", self.tr("Add a tag"), self._tags(), given, new=True)

    def _untag(self, chosen: Selection) -> None:
        desk, one, title = self._context.office.work, self.tr("Tag of {number} removed."), self.tr("Removing tags")

        def many(count: int) -> str:
            return self.tr("Tag of %n orders removed.", "", count)

        def given(tag: str) -> None:
            self._deeds.do_all(chosen, lambda part: desk.untag(part, tag), one, many, title)

        only = chosen.orders[0] if chosen.number else None
        self._ask_tag("untag", self.tr("Remove a tag"), only.work.tags if isinstance(only, Order) else self._tags(), given, new=False)

    def _ask_tag(self, name: str, title: str, tags: Sequence[str], given: Callable[[str], None], *, new: bool) -> None:
        dialog = TagDialog(name, title, tags, self._page, new=new)
        dialog.given.connect(given)
        dialog.open()

    def note(self, chosen: Selection) -> None:
        """Ask for a note on orders, and whom it is for."""
        dialog = NoteDialog(chosen.number, self._page, count=chosen.count, colleagues=self._colleagues())
        dialog.written.connect(lambda body, mentions: self._deeds.note(chosen, body, mentions))
        dialog.open()

    def _pack_together(self, chosen: Selection) -> None:
        desk, keys = self._context.office.work, _keys(chosen.orders)
        many = self.tr("%n orders go in one parcel.", "", chosen.count)
        self._deeds.do(chosen.orders, lambda _tick: desk.pack_together(keys), self.tr("{number} goes in one parcel."), many)

    def pack_apart(self, chosen: Selection) -> None:
        """Let orders go by themselves again."""
        desk, keys = self._context.office.work, _keys(chosen.orders)
        self._deeds.do(chosen.orders, lambda _tick: desk.pack_apart(keys), self.tr("{number} goes by itself again."))

    def pack_with_neighbours(self, order: Order) -> None:
        """Let an order go in one parcel with all others to the same door; they are looked up when it is asked for."""
        office = self._context.office

        def together(_tick: object) -> Done:
            others = [office.orders.open(one) for one in office.work.together_candidates(order.id)]
            return office.work.pack_together(_keys([order, *others]))

        many = self.tr("The orders to this address go in one parcel.")
        self._deeds.do([order], together, many, many)

    def _complete(self, chosen: Selection) -> None:
        desk, one = self._context.office.work, self.tr("{number} completed.")
        self._deeds.do_all(chosen, desk.complete, one, lambda count: self.tr("%n orders completed.", "", count), self.tr("Completing"))

    def _ask_pieces(
        self,
        order: Order,
        title: str,
        verb: str,
        quantities: Mapping[int, int],
        chosen: Callable[[Sequence[ChosenPieces]], None],
        name: str,
        more: Sequence[QWidget],
        *,
        marks: Sequence[tuple[str, object]] = (),
        all_of_it: bool = True,
    ) -> None:
        formats = self._context.formats
        lines = _pieces(order, quantities)
        dialog = PiecesDialog(title, verb, lines, formats, self._page, name=name, more=more, marks=marks, all_of_it=all_of_it)
        dialog.chosen.connect(chosen)
        dialog.open()

    def _carriers(self) -> tuple[str, ...]:
        try:
            return self._context.office.orders.carriers()
        except BackofficeError:
            return ()

    def _colleagues(self) -> tuple[PersonCard, ...]:
        try:
            return self._context.office.work.colleagues()
        except BackofficeError:
            return ()

    def _tags(self) -> tuple[str, ...]:
        try:
            return self._context.office.work.tags()
        except BackofficeError:
            return ()


def _keys(orders: Sequence[Listed]) -> list[tuple[OrderId, int]]:
    return [(order.id, order.version) for order in orders]


def _whole(chosen: Selection) -> Order:
    (order,) = chosen.orders
    if not isinstance(order, Order):
        raise TypeError("this verb is for one order that is open")
    return order


def _can(order: Order | None, verb: Verb) -> bool:
    return order is not None and why_not(verb, order.order_status, order.payment_status, order.delivery_status) is None


def _withdrawals(order: Order | None) -> list[int]:
    return [kept.id for kept in order.work.returns if kept.kind is ReturnKind.WITHDRAWAL] if order else []


def _ready(order: Order | None) -> bool:
    return order is not None and order.not_ready is None


def _some(chosen: Selection, verb: Verb) -> bool:
    """Say whether a verb fits one of the orders; rows of a list do not show all states, so the desk decides there."""
    return chosen.look_up is not None or any(not isinstance(order, Order) or _can(order, verb) for order in chosen.orders)


def _pieces(order: Order, quantities: Mapping[int, int]) -> list[Pieces]:
    return [Pieces(line.position, line.title, quantities[line.position]) for line in order.lines if line.position in quantities]


def _ignore(_error: Exception) -> None:
    """Leave the page as it is; the next look at the order says what became of it."""
