"""Refunds: what can go back of an order, made by its provider in one step or left for the next file to the bank."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from backoffice.desks.needs import Kind, needs
from backoffice.desks.order_deeds import Changing, OrderDeeds
from backoffice.desks.refund_settling import settle
from backoffice.desks.session import found
from backoffice.desks.told import Told, told
from backoffice.desks.typed import label
from backoffice.domain import refund_rules
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.money import amount_text
from backoffice.domain.orders import Done
from backoffice.domain.pages import Count
from backoffice.domain.refund_rules import Content, RefundDraft
from backoffice.domain.refunds import Refund, RefundId, RefundLine, RefundReason, RefundRow, RefundState, RefundWay
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import Invalid, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import order_cancels, orders, refunds, returns, shipments
from backoffice.storage.allow_lists import Task
from backoffice.storage.orders import Event, State
from backoffice.storage.refunds import Made

REMARK_LENGTH = 2000


class RefundDesk(OrderDeeds):
    """Money that goes back."""

    @needs(Right.PAYMENTS_VIEW)
    def propose(self, order_id: OrderId) -> RefundDraft:
        """Return what a refund of an order can be made of. Raises NotFound."""
        with self._session.reading() as connection:
            return _draft(connection, order_id)

    @needs(Right.PAYMENTS_VIEW)
    def of_order(self, order_id: OrderId) -> tuple[Refund, ...]:
        """Return the refunds of an order, the newest first."""
        with self._session.reading() as connection:
            return refunds.of_order(connection, order_id)[::-1]

    @needs(Right.PAYMENTS_VIEW)
    def page(self, state: RefundState, after: RefundId | None = None, limit: int = 256, start: int = 0) -> tuple[RefundRow, ...]:
        """Return up to `limit` refunds that stand there, the newest first: behind the one given, or from place `start` (0-based)."""
        with self._session.reading() as connection:
            return refunds.page(connection, state, after, limit, start)

    @needs(Right.PAYMENTS_VIEW)
    def count(self, state: RefundState, cap: int | None = None) -> Count:
        """Count the refunds that stand there, at most up to `cap`."""
        with self._session.reading() as connection:
            return refunds.count(connection, state, cap)

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def make(
        self,
        order_id: OrderId,
        version: int,
        way: RefundWay,
        reason: RefundReason,
        lines: Sequence[RefundLine] = (),
        shipping_minor: int = 0,
        goodwill_minor: int = 0,
        reference: str = "",
        remark: str = "",
        return_id: int | None = None,
        accounts: Sequence[str] = (),
        kept: Collection[str] = (),
    ) -> Done:
        """Refund some or all of an order: by its provider, where it is done at once, or by bank transfer, where it waits for a file.

        With `return_id` the return is settled when the money has gone out. Account numbers in the remark are sealed, as in a note.
        Raises Invalid for more than was paid or is left of a part.
        """
        content = Content(tuple(lines), shipping_minor, goodwill_minor)
        reference = label("reference", reference)
        text = told("remark", remark, REMARK_LENGTH, accounts, may_be_empty=True, kept=kept)
        verb = "refunded" if way is RefundWay.PROVIDER else "refund_planned"
        with self._changing(verb, [(order_id, version)], Task.REFUND if text.accounts else None) as work:
            work.deed.fields += text.fields
            for state in work.states:
                draft = _draft(work.deed.connection, state.id)
                fault = refund_rules.fault(draft, content, way)
                if fault is not None:
                    raise Invalid(*fault)
                self._check_return(work.deed.connection, state, return_id)
                theirs = draft.refunded_minor - _by_bank(refunds.of_order(work.deed.connection, state.id))
                self._make(work, state, draft, Made(way, reason, content, reference, text.body, return_id, theirs), text)
        return work.done

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def cancel(self, refund_id: RefundId) -> Done:
        """Give up a refund that waits for a file. Raises NotFound, NotPossible with the state that it has."""
        with self._session.reading() as connection:
            order_id = found(refunds.order_of(connection, refund_id), "refund", refund_id)
        with self._on_any_version("refund_cancelled", order_id) as work:
            connection = work.deed.connection
            kept = found(refunds.read(connection, refund_id), "refund", refund_id)
            if kept.state is not RefundState.WAITING:
                raise NotPossible("cancel", str(kept.state), refund_id)
            refunds.give_up(connection, refund_id)
            amount = amount_text(kept.amount_minor, refunds.standing(connection, order_id).currency)
            event = Event(order_id, "order.refund_cancelled", "refund_minor", amount, "")
            work.change(work.states, [event], created={order_id: {"refund_cancelled": [refund_id]}})
        return work.done

    @needs(Right.PAYMENTS_RECORD, Kind.DEED)
    def undo(self, deed_id: DeedId, *others: DeedId, tick: Tick = no_tick) -> Done:
        """Take deeds of one's own back, as `OrderDesk.undo`. A refund that is in a file stays: NotPossible(`in_file`)."""
        return self._undo(deed_id, *others, tick=tick)

    def _check_return(self, connection: Connection, state: State, return_id: int | None) -> None:
        if return_id is None:
            return
        kept = found(returns.read(connection, return_id), "return", return_id)
        if kept.order_id != state.id:
            raise Invalid("return_id", "other_order")
        if kept.settled_at is not None:
            raise NotPossible("refund", "settled", return_id)

    def _make(self, work: Changing, state: State, draft: RefundDraft, made: Made, text: Told) -> None:
        connection, at = work.deed.connection, work.deed.at
        refund_id = refunds.add(connection, state.id, made, self._session.person.id, at)
        created: dict[str, list[int | str]] = {"refund": [refund_id]}
        created["bank_detail"] = work.seal(self._session, text.accounts, {state.id: f"refund:{refund_id}"})[state.id]
        if made.way is RefundWay.BANK_TRANSFER:
            amount = amount_text(made.content.amount_minor, draft.currency)
            event = Event(state.id, "order.refund_planned", "refund_minor", "", amount)
            work.change([state], [event], created={state.id: created})
            return
        done = settle(connection, state, [found(refunds.read(connection, refund_id), "refund", refund_id)], at, "order.refunded")
        created["return_settled"] = done.returns
        work.change([done.state], done.events, created={state.id: created}, columns={state.id: done.columns})


def _draft(connection: Connection, order_id: OrderId) -> RefundDraft:
    order = found(orders.read(connection, order_id, payments=True), "order", order_id)
    counts = shipments.line_counts(connection, [order_id])[order_id]
    cancelled = order_cancels.of(connection, order_id)
    return refund_rules.draft(order, cancelled, counts, order.received_minor, refunds.of_order(connection, order_id))


def _by_bank(made: Sequence[Refund]) -> int:
    """Return what went back by bank transfer, which no channel hears of."""
    return sum(one.amount_minor for one in made if one.way is RefundWay.BANK_TRANSFER and one.state is RefundState.DONE)
