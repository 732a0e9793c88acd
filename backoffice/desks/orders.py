"""The order desk: finding, opening, starting, shipping and annotating orders, and taking each of these back."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from backoffice.desks.needs import Kind, needs
from backoffice.desks.order_deeds import Changing, Chosen, Created, OrderDeeds
from backoffice.desks.session import found
from backoffice.desks.today import moments
from backoffice.desks.told import told
from backoffice.desks.typed import label
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.order_moves import LineCount, Verb, delivery_of
from backoffice.domain.order_status import DeliveryStatus, NotReady, OrderStatus, OrderView
from backoffice.domain.orders import Done, Order, OrderQuery, OrderRow, Parcel
from backoffice.domain.pages import Count, StopSign
from backoffice.domain.people import PersonId
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import Invalid, NotFound
from backoffice.security.rights import Right
from backoffice.storage import order_finding, order_groups, order_pages, order_work, orders, shipments
from backoffice.storage.order_finding import Today
from backoffice.storage.orders import Event, State, reason_of

Content = tuple[tuple[int, int], ...]  # (line position, thousandths)
Packed = tuple[int, int, int]  # (order id, line position, thousandths)

COUNT_TO = 1000  # a tab says "1000+" beyond it; counting on costs 40 ms at 1,000,000 orders
NOTE_LENGTH = 4000
GONE = frozenset({NotReady.SHIPPED, NotReady.RETURNED, NotReady.CANCELLED, NotReady.REFUNDED})  # no longer of a group that waits


class OrderDesk(OrderDeeds):
    """Orders, as far as the signed-in person may see and work on them."""

    # Views

    @needs(Right.ORDERS_VIEW)
    def numbers(self, order_ids: Iterable[OrderId]) -> dict[OrderId, str]:
        """Return the numbers of orders by their ids; of those that are gone nothing."""
        with self._session.reading() as connection:
            return orders.numbers(connection, order_ids)

    @needs(Right.ORDERS_VIEW)
    def page(
        self, query: OrderQuery, start: int = 0, after: OrderRow | None = None, limit: int = 256, sign: StopSign | None = None
    ) -> tuple[OrderRow, ...]:
        """Return up to `limit` rows of a list: those behind the row `after`, or from place `start` (0-based) if there is none.

        A list without filters is served by an index; one with filters may read far and belongs into a reader's job, with a sign to stop it.
        """
        with self._session.reading(sign) as connection:
            if query.filters.empty:
                return order_pages.page(connection, query, start=start, after=after, limit=limit)
            return order_finding.page(connection, query, self._today(), start=start, after=after, limit=limit)

    @needs(Right.ORDERS_VIEW)
    def count(self, query: OrderQuery, cap: int | None = None, sign: StopSign | None = None) -> Count:
        """Count the rows of a list, at most up to `cap`."""
        with self._session.reading(sign) as connection:
            if query.filters.empty:
                return order_pages.count(connection, query, cap)
            return order_finding.count(connection, query, self._today(), cap)

    @needs(Right.ORDERS_VIEW)
    def whole_list(self, query: OrderQuery, sign: StopSign | None = None) -> Chosen:
        """Return (id, version) of every order of a list in its order, for a verb on all of them; it may read far."""
        with self._session.reading(sign) as connection:
            return order_finding.ids(connection, query, self._today())

    @needs(Right.ORDERS_VIEW)
    def view_counts(self) -> Mapping[OrderView, Count]:
        """Count each built-in view, up to a thousand."""
        with self._session.reading() as connection:
            return {view: order_pages.count(connection, OrderQuery(view), COUNT_TO) for view in OrderView}

    @needs(Right.ORDERS_VIEW)
    def open(self, order_id: OrderId) -> Order:
        """Return one order whole; its payments only for who may see them."""
        with self._session.reading() as connection:
            return found(orders.read(connection, order_id, payments=self._sees_payments), "order", order_id)

    @needs(Right.ORDERS_VIEW)
    def position(self, query: OrderQuery, order_id: OrderId) -> int | None:
        """Return the place of an order in a list (0-based); None if it is gone or the list is a search."""
        if query.words or not query.filters.empty:
            return None
        with self._session.reading() as connection:
            rows = order_pages.rows(connection, (order_id,))
            return order_pages.position(connection, query, rows[0]) if rows else None

    @needs(Right.ORDERS_VIEW)
    def carriers(self) -> tuple[str, ...]:
        """Return the carriers used lately, the commonest first."""
        with self._session.reading() as connection:
            return shipments.carriers(connection)

    @needs(Right.ORDERS_VIEW)
    def in_order_of_import(self, number: str = "") -> Iterator[Order]:
        """Yield all orders whole as they came in, or those with this number."""
        with self._session.reading() as connection:
            ids = orders.ids_of_number(connection, number) if number else orders.ids_in_order_of_import(connection)
        for order_id in ids:
            with self._session.reading() as connection:
                order = orders.read(connection, order_id, payments=self._sees_payments)
            if order is not None:
                yield order

    # Deeds

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def start(self, chosen: Chosen) -> Done:
        """Begin work on orders, given as (id, version). Those that cannot be begun are left alone and named."""
        with self._changing("started", chosen) as work:
            work.allow(Verb.START)
            after = work.moved(Verb.START)
            work.change(after, _status_events("order.started", work.states, after))
        return work.done

    @needs(Right.SHIPPING_SHIP, Kind.DEED)
    def ship(self, parcels: Sequence[Parcel]) -> Done:
        """Send parcels, one for each order: all that is left of it, or a part. Orders that are not ready are left alone and named.

        Orders that are packed together go out in one parcel, the others of the group with the one that is sent.
        Raises Invalid(`content`) if a parcel names more than is left of a line.
        """
        labels = {parcel.order_id: (label("carrier", parcel.carrier), label("tracking", parcel.tracking)) for parcel in parcels}
        wanted = {parcel.order_id: parcel.content for parcel in parcels if parcel.content}
        with self._changing("shipped", [(parcel.order_id, parcel.version) for parcel in parcels]) as work:
            work.leave({s.id: reason_of(s) for s in work.states})
            leads = self._join(work, wanted)
            contents, whole = self._contents(work, wanted)
            first = {leads[s.id]: s.id for s in reversed(work.states)}
            boxes: dict[int, list[Packed]] = {}
            for s in work.states:
                boxes.setdefault(leads[s.id], []).extend(contents[s.id])
            made = [(*labels[first[lead]], boxes[lead]) for lead in boxes]
            numbers = dict(zip(boxes, shipments.add(work.deed.connection, made, work.deed.at, made_here=True) if made else (), strict=True))
            again = [s.id for s in work.states if s.delivery_status is DeliveryStatus.PARTIALLY_SHIPPED]
            counts = shipments.line_counts(work.deed.connection, again) if again else {}
            after = [_shipped(s, work.deed.at, whole=s.id in whole, counts=counts.get(s.id, ())) for s in work.states]
            events = [
                Event(s.id, "order.shipped", "delivery_status", s.delivery_status, now.delivery_status)
                for s, now in zip(work.states, after, strict=True)
            ]
            work.change(after, events, created={s.id: {"shipment": [numbers[leads[s.id]]]} for s in work.states})
        return work.done

    @needs(Right.SHIPPING_SHIP, Kind.DEED)
    def fill_tracking(self, order_id: OrderId, shipment_id: int, carrier: str, tracking: str) -> Done:
        """Write carrier and tracking number on a parcel that was made here."""
        carrier, tracking = label("carrier", carrier), label("tracking", tracking)
        with self._on_any_version("tracking_filled", order_id) as work:
            order = found(orders.read(work.deed.connection, order_id), "order", order_id)
            before = next((parcel for parcel in order.shipments if parcel.id == shipment_id and parcel.made_here), None)
            if before is None:
                raise NotFound("shipment", shipment_id)
            shipments.label(work.deed.connection, shipment_id, carrier, tracking)
            labels: Created = {order_id: {"shipment_label": [shipment_id, before.carrier, before.tracking]}}
            work.change(work.states, [Event(order_id, "order.tracking_filled")], created=labels)
        return work.done

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def write_note(
        self,
        order_id: OrderId,
        body: str,
        mentions: Sequence[PersonId] = (),
        accounts: Sequence[str] = (),
        kept: Collection[str] = (),
    ) -> Done:
        """Keep a remark on an order; payment numbers in it are masked before anything is stored, account numbers sealed.

        The colleagues in `mentions` see it on their page of today. `accounts` are numbers that were masked while it was typed,
        `kept` the digits of those that the person said are no card's: that is a field of the line in the log. Raises NotFound for a
        colleague who does not work here or sees no orders.
        """
        text = told("note", body, NOTE_LENGTH, accounts, kept=kept)
        with self._on_any_version("noted", order_id, text.task) as work:
            self._check_mentions(work, mentions)
            work.deed.fields += text.fields
            note_id = orders.add_note(work.deed.connection, order_id, self._session.person.id, text.body, work.deed.at)
            order_work.mention(work.deed.connection, note_id, mentions)
            sealed = work.seal(self._session, text.accounts, {order_id: str(note_id)})[order_id]
            work.change(work.states, [Event(order_id, "order.noted")], created={order_id: {"note": [note_id], "bank_detail": sealed}})
        return work.done

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def undo(self, deed_id: DeedId, *others: DeedId, tick: Tick = no_tick) -> Done:
        """Take deeds of one's own back, as long as none of their orders was changed since; all of it or nothing, also if `tick` cancels."""
        return self._undo(deed_id, *others, tick=tick)

    @property
    def _sees_payments(self) -> bool:
        return Right.PAYMENTS_VIEW in self._session.rights

    def _today(self) -> Today:
        return moments(self._session)

    def _join(self, work: Changing, wanted: Mapping[OrderId, Content]) -> dict[OrderId, int]:
        """Take the orders in that are packed together with one that is sent; return by order what its parcel is known by.

        A group stays here as a whole if one of it cannot go, if only a part of one should, or if one goes to another address meanwhile.
        """
        connection, skipped = work.deed.connection, {one.order_id for one in work.skipped}
        members = order_groups.members(connection, [s.id for s in work.states]) if work.states else ()
        here = orders.states(connection, [member.order_id for member in members]) if members else {}
        open_ones = [m for m in members if reason_of(here[m.order_id]) not in GONE]
        torn = {m.lead_id for m in open_ones if m.order_id in skipped or m.order_id in wanted or reason_of(here[m.order_id]) is not None}
        torn |= {m.lead_id for m in open_ones if len({o.address_key for o in open_ones if o.lead_id == m.lead_id}) > 1}
        groups = {m.order_id: m.lead_id for m in open_ones}
        work.leave({s.id: "together" for s in work.states if groups.get(s.id) in torn})
        taken = {s.id for s in work.states}
        work.states += [here[m.order_id] for m in open_ones if m.lead_id not in torn and m.order_id not in taken]
        return {s.id: groups.get(s.id, -s.id) for s in work.states}

    def _contents(self, work: Changing, wanted: Mapping[OrderId, Content]) -> tuple[dict[OrderId, Sequence[Packed]], set[OrderId]]:
        """Return what each parcel holds, and the orders of which nothing is left then. An order without lines gets an empty parcel."""
        left = shipments.remaining(work.deed.connection, [s.id for s in work.states])
        contents: dict[OrderId, Sequence[Packed]] = {}
        whole: set[OrderId] = set()
        for s in work.states:
            there = dict(left[s.id])
            pieces = dict(wanted[s.id]) if s.id in wanted else there
            if any(quantity <= 0 or quantity > there.get(position, 0) for position, quantity in pieces.items()):
                raise Invalid("content", "too_many")
            contents[s.id] = [(s.id, *item) for item in pieces.items()] or [(s.id, 0, 0)]
            if pieces == there:
                whole.add(s.id)
        return contents, whole


def _shipped(state: State, at: datetime, *, whole: bool, counts: tuple[LineCount, ...]) -> State:
    """Return the state after a parcel; `counts` are the pieces of an order that was sent in part before, of which some may be back."""
    delivery = delivery_of(counts, DeliveryStatus.SHIPPED) if whole else DeliveryStatus.PARTIALLY_SHIPPED
    begun = OrderStatus.IN_PROGRESS if state.order_status is OrderStatus.OPEN else state.order_status
    return replace(state, order_status=begun, delivery_status=delivery, shipped_at=at)


def _status_events(code: str, before: Sequence[State], after: Sequence[State]) -> list[Event]:
    return [Event(s.id, code, "order_status", s.order_status, now.order_status) for s, now in zip(before, after, strict=True)]
