"""What the shop itself does to orders beside sending them: holding, clarifying, cancelling, tagging, packing together."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from backoffice.desks.needs import Kind, needs
from backoffice.desks.order_deeds import Changing, Chosen, OrderDeeds, colleagues
from backoffice.desks.session import found
from backoffice.desks.told import Told, told
from backoffice.desks.typed import label
from backoffice.domain import cancelling
from backoffice.domain.ids import OrderId
from backoffice.domain.money import amount_text
from backoffice.domain.order_moves import Verb, delivery_of
from backoffice.domain.order_status import DeliveryStatus, OrderStatus
from backoffice.domain.order_work import CancelReason, HoldReason, LineQuantity
from backoffice.domain.orders import Done
from backoffice.domain.people import PersonCard, PersonId
from backoffice.errors import Invalid, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import order_cancels, order_groups, order_work, orders, shipments
from backoffice.storage.orders import Event, State

REMARK_LENGTH = 4000
TAG_LENGTH = 40
MOST_TOGETHER = 20


class WorkDesk(OrderDeeds):
    """The steps of an order that are not its common way."""

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def hold(self, chosen: Chosen, reason: HoldReason, remark: str = "", accounts: Sequence[str] = (), kept: Collection[str] = ()) -> Done:
        """Let orders wait; a remark is kept as a note on each, account numbers in it are sealed as `OrderDesk.write_note` does."""
        text = told("remark", remark, REMARK_LENGTH, accounts, may_be_empty=True, kept=kept)
        with self._changing("held", chosen, text.task) as work:
            work.allow(Verb.HOLD)
            work.deed.fields += text.fields
            tables, connection = work.images_of(("order_work",)), work.deed.connection
            order_work.hold(connection, [(s.id, str(s.order_status), str(reason)) for s in work.states], work.deed.at)
            notes = self._notes(work, text) if text.body else {}
            after = work.moved(Verb.HOLD)
            work.change(after, _moved("order.held", work.states, after), created=notes, tables=tables)
        return work.done

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def solve(self, chosen: Chosen) -> Done:
        """Go on with orders that waited, where they stood before; what the channel itself had held becomes open."""
        with self._changing("solved", chosen) as work:
            work.allow(Verb.SOLVE)
            tables, ids = work.images_of(("order_work",)), [s.id for s in work.states]
            before = order_work.held_from(work.deed.connection, ids)
            order_work.solve(work.deed.connection, ids)
            after = [replace(s, order_status=OrderStatus(before.get(s.id) or OrderStatus.OPEN)) for s in work.states]
            work.change(after, _moved("order.solved", work.states, after), tables=tables)
        return work.done

    @needs(Right.ORDERS_CANCEL, Kind.DEED)
    def cancel(self, chosen: Chosen, reason: CancelReason) -> Done:
        """Cancel whole orders of which nothing was sent."""
        with self._changing("cancelled", chosen) as work:
            work.allow(Verb.CANCEL)
            tables = work.images_of(("order_work",))
            order_work.keep_cancel_reason(work.deed.connection, [s.id for s in work.states], str(reason))
            order_work.solve(work.deed.connection, [s.id for s in work.states if s.order_status is OrderStatus.ON_HOLD])
            after = work.moved(Verb.CANCEL)
            work.change(after, _moved("order.cancelled", work.states, after), tables=tables)
        return work.done

    @needs(Right.ORDERS_CANCEL, Kind.DEED)
    def cancel_lines(self, order_id: OrderId, version: int, quantities: Sequence[LineQuantity], reason: CancelReason) -> Done:
        """Cancel pieces of an order that are still here; its total, tax and pieces go down by what they carry.

        An order of which nothing is left is cancelled, or sent if all the rest is. Raises Invalid(`quantities`) for more than is left.
        """
        if not quantities:
            raise Invalid("quantities", "empty")
        with self._changing("lines_cancelled", [(order_id, version)]) as work:
            work.allow(Verb.CANCEL_LINES)
            tables = work.images_of(("line_cancel", "order_tax", "order_work"))
            for state in work.states:
                columns: dict[int, dict[str, object]] = {state.id: order_cancels.amounts_of(work.deed.connection, state.id)}
                after, events = self._take_off(work, state, quantities, reason)
                work.change([after], events, tables=tables, columns=columns)
        return work.done

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def complete(self, chosen: Chosen) -> Done:
        """Put orders away that are sent."""
        with self._changing("completed", chosen) as work:
            work.allow(Verb.COMPLETE)
            after = work.moved(Verb.COMPLETE)
            work.change(after, _moved("order.completed", work.states, after))
        return work.done

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def note(
        self,
        chosen: Chosen,
        body: str,
        mentions: Sequence[PersonId] = (),
        accounts: Sequence[str] = (),
        kept: Collection[str] = (),
    ) -> Done:
        """Keep the same remark on several orders, as `OrderDesk.write_note` does on one."""
        text = told("note", body, REMARK_LENGTH, accounts, kept=kept)
        with self._changing("noted", chosen, text.task) as work:
            self._check_mentions(work, mentions)
            work.deed.fields += text.fields
            notes = self._notes(work, text)
            for made in notes.values():
                order_work.mention(work.deed.connection, int(made["note"][0]), mentions)
            work.change(work.states, [Event(s.id, "order.noted") for s in work.states], created=notes)
        return work.done

    @needs(Right.ORDERS_WORK)
    def colleagues(self) -> tuple[PersonCard, ...]:
        """Return whom a note can mention: who else works here and sees orders."""
        with self._session.reading() as connection:
            return colleagues(connection, self._session)

    @needs(Right.ORDERS_VIEW)
    def tags(self) -> tuple[str, ...]:
        """Return all tags in use, the commonest first."""
        with self._session.reading() as connection:
            return order_work.tags(connection)

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def tag(self, chosen: Chosen, tag: str) -> Done:
        """Put a tag on orders that do not have it. Raises Invalid(`tag`)."""
        tag = _tag(tag)
        with self._changing("tagged", chosen) as work:
            has = order_work.tagged(work.deed.connection, [s.id for s in work.states], tag)
            work.leave({s.id: "has_tag" for s in work.states if s.id in has})
            tables = work.images_of(("order_tag",))
            order_work.add_tag(work.deed.connection, [s.id for s in work.states], tag)
            work.change(work.states, [Event(s.id, "order.tagged") for s in work.states], tables=tables)
        return work.done

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def untag(self, chosen: Chosen, tag: str) -> Done:
        """Take a tag off orders."""
        with self._changing("untagged", chosen) as work:
            has = order_work.tagged(work.deed.connection, [s.id for s in work.states], tag)
            work.leave({s.id: "no_tag" for s in work.states if s.id not in has})
            tables = work.images_of(("order_tag",))
            order_work.drop_tag(work.deed.connection, [s.id for s in work.states], tag)
            work.change(work.states, [Event(s.id, "order.untagged") for s in work.states], tables=tables)
        return work.done

    @needs(Right.ORDERS_VIEW)
    def together_candidates(self, order_id: OrderId) -> tuple[OrderId, ...]:
        """Return the other open orders to the same door, which could go in one parcel with this one."""
        with self._session.reading() as connection:
            return order_groups.candidates(connection, order_id, MOST_TOGETHER)

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def pack_together(self, chosen: Chosen) -> Done:
        """Let orders to the same door go out in one parcel. Raises NotPossible(`one_order`, `other_address`)."""
        with self._changing("packed_together", chosen) as work:
            work.allow(Verb.PACK_TOGETHER)
            grouped = order_groups.members(work.deed.connection, [s.id for s in work.states]) if work.states else ()
            work.leave({m.order_id: "together" for m in grouped})
            ids = [s.id for s in work.states]
            if len(ids) < 2:
                raise NotPossible("pack_together", "one_order", ids[0] if ids else 0)
            keys = set(order_groups.address_keys(work.deed.connection, ids).values())
            if len(keys) != 1 or "" in keys:
                raise NotPossible("pack_together", "other_address", ids[0])
            tables = work.images_of(("order_together",))
            order_groups.put_together(work.deed.connection, ids)
            work.change(work.states, [Event(order_id, "order.packed_together") for order_id in ids], tables=tables)
        return work.done

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def pack_apart(self, chosen: Chosen) -> Done:
        """Let all orders go by themselves again that are packed together with these."""
        with self._changing("packed_apart", chosen) as work:
            connection, taken = work.deed.connection, {s.id for s in work.states}
            members = order_groups.members(connection, list(taken)) if taken else ()
            work.leave({s.id: "alone" for s in work.states if s.id not in {m.order_id for m in members}})
            others = [m.order_id for m in members if m.order_id not in taken]
            work.states += orders.states(connection, others).values() if others else ()
            work.allow(Verb.PACK_APART)
            tables, ids = work.images_of(("order_together",)), [s.id for s in work.states]
            order_groups.take_apart(work.deed.connection, ids)
            work.change(work.states, [Event(order_id, "order.packed_apart") for order_id in ids], tables=tables)
        return work.done

    def _notes(self, work: Changing, text: Told) -> dict[int, dict[str, list[int | str]]]:
        """Keep a note on each order and seal the accounts that it names; return what undo takes away."""
        connection, person, at = work.deed.connection, self._session.person.id, work.deed.at
        notes = {s.id: orders.add_note(connection, s.id, person, text.body, at) for s in work.states}
        sealed = work.seal(self._session, text.accounts, {order_id: str(note_id) for order_id, note_id in notes.items()})
        return {order_id: {"note": [note_id], "bank_detail": sealed[order_id]} for order_id, note_id in notes.items()}

    def _take_off(
        self, work: Changing, state: State, quantities: Sequence[LineQuantity], reason: CancelReason
    ) -> tuple[State, list[Event]]:
        connection = work.deed.connection
        order = found(orders.read(connection, state.id), "order", state.id)
        counts = {count.position: count for count in shipments.line_counts(connection, [state.id])[state.id]}
        already = {line.position: line.quantity_milli for line in order.work.cancelled}
        if len({one.position for one in quantities}) != len(quantities):
            raise Invalid("quantities", "twice")
        if any(one.position not in counts or not 0 < one.quantity_milli <= counts[one.position].left for one in quantities):
            raise Invalid("quantities", "too_many")
        before = order_cancels.of(connection, state.id)
        worth = cancelling.worth_of(order.lines, order.tax_minor + sum(part.tax_minor for part in before), order.shipping_minor)
        parts = [cancelling.cancelled(worth[one.position], already.get(one.position, 0), one.quantity_milli) for one in quantities]
        lost = cancelling.loss(parts, tax_included=order.tax_included)
        order_cancels.add(connection, state.id, parts, worth, lost)
        order_work.keep_cancel_reason(connection, [state.id], str(reason))
        after = self._after_cancelling(work, state)
        old, new = (amount_text(amount, order.currency) for amount in (order.total_minor, order.total_minor - lost.total_minor))
        events = [Event(state.id, "order.lines_cancelled", "total_minor", old, new), *_moved("order.lines_cancelled", [state], [after])]
        if lost.tax_minor:
            old, new = (amount_text(amount, order.currency) for amount in (order.tax_minor, order.tax_minor - lost.tax_minor))
            events.append(Event(state.id, "order.lines_cancelled", "tax_minor", old, new))
        if after.delivery_status != state.delivery_status:
            events.append(Event(state.id, "order.lines_cancelled", "delivery_status", state.delivery_status, after.delivery_status))
        return after, events

    def _after_cancelling(self, work: Changing, state: State) -> State:
        counts = shipments.line_counts(work.deed.connection, [state.id])[state.id]
        if any(count.left for count in counts):
            return state
        if not any(count.sent for count in counts) and state.delivery_status is DeliveryStatus.OPEN:
            order_work.solve(work.deed.connection, [state.id] if state.order_status is OrderStatus.ON_HOLD else [])
            return replace(state, order_status=OrderStatus.CANCELLED)
        return replace(state, delivery_status=delivery_of(counts, DeliveryStatus.SHIPPED))


def _moved(code: str, before: Sequence[State], after: Sequence[State]) -> list[Event]:
    """Return the history of moves on the order axis; orders that did not move have none."""
    return [
        Event(s.id, code, "order_status", s.order_status, now.order_status)
        for s, now in zip(before, after, strict=True)
        if s.order_status != now.order_status
    ]


def _tag(tag: str) -> str:
    tag = " ".join(label("tag", tag).split())
    if not tag or len(tag) > TAG_LENGTH:
        raise Invalid("tag", "too_long" if tag else "empty")
    return tag
