"""The order desk: finding, opening, starting, shipping and annotating orders, and taking each of these back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Deed, Session, found
from backoffice.domain.order_flow import chip, may_start, not_ready
from backoffice.domain.orders import (
    DeedId,
    DeliveryStatus,
    Done,
    Order,
    OrderId,
    OrderQuery,
    OrderRow,
    OrderStatus,
    OrderView,
    Parcel,
    Skipped,
)
from backoffice.domain.pages import Count
from backoffice.errors import Changed, Invalid, NotAllowed, NotFound, NotPossible
from backoffice.security.masking import is_payment_number, mask_text
from backoffice.security.rights import Right
from backoffice.storage import before_images, order_pages, orders, shipments
from backoffice.storage.before_images import Image
from backoffice.storage.orders import Event, State
from backoffice.storage.types import to_millis

Created = Mapping[int, Mapping[str, Sequence[int | str]]]  # what a deed made, by order and table

UNDO_FOR = timedelta(days=1)
COUNT_TO = 1000  # a tab says "1000+" beyond it; counting on costs 40 ms at 1,000,000 orders
NOTE_LENGTH = 4000
LABEL_LENGTH = 100


class OrderDesk(Desk):
    """Orders, as far as the signed-in person may see and work on them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    # Views

    @needs(Right.ORDERS_VIEW)
    def page(self, query: OrderQuery, start: int = 0, after: OrderRow | None = None, limit: int = 256) -> tuple[OrderRow, ...]:
        """Return up to `limit` rows of a list: those behind the row `after`, or from place `start` (0-based) if there is none."""
        with self._session.reading() as connection:
            return order_pages.page(connection, query, start=start, after=after, limit=limit)

    @needs(Right.ORDERS_VIEW)
    def count(self, query: OrderQuery) -> Count:
        """Count the rows of a list exactly."""
        with self._session.reading() as connection:
            return order_pages.count(connection, query)

    @needs(Right.ORDERS_VIEW)
    def view_counts(self) -> Mapping[OrderView, Count]:
        """Count each built-in view, up to a thousand."""
        with self._session.reading() as connection:
            return {view: order_pages.count(connection, OrderQuery(view), COUNT_TO) for view in OrderView}

    @needs(Right.ORDERS_VIEW)
    def open(self, order_id: OrderId) -> Order:
        """Return one order whole."""
        with self._session.reading() as connection:
            return found(orders.read(connection, order_id), "order", order_id)

    @needs(Right.ORDERS_VIEW)
    def position(self, query: OrderQuery, order_id: OrderId) -> int | None:
        """Return the place of an order in a list (0-based); None if it is gone or the list is a search."""
        if query.words:
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
                order = orders.read(connection, order_id)
            if order is not None:
                yield order

    # Deeds

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def start(self, chosen: Sequence[tuple[OrderId, int]]) -> Done:
        """Begin work on orders, given as (id, version). Those that cannot be begun are left alone and named."""
        with self._session.deed("order.started", "order") as deed:
            states, skipped = self._states(deed, chosen)
            ready = [s for s in states if may_start(s.order_status, s.payment_status, s.delivery_status)]
            skipped += [Skipped(s.id, s.number, "not_open") for s in states if s not in ready]
            events = [Event(s.id, "order.started", "order_status", s.order_status, OrderStatus.IN_PROGRESS) for s in ready]
            self._change(deed, ready, [replace(s, order_status=OrderStatus.IN_PROGRESS) for s in ready], events, {})
        return Done(DeedId(deed.id), tuple(s.id for s in ready), tuple(skipped))

    @needs(Right.ORDERS_SHIP, Kind.DEED)
    def ship(self, parcels: Sequence[Parcel]) -> Done:
        """Mark what is left of orders as shipped, each in a parcel of its own. Orders that are not ready are left alone and named."""
        labels = {parcel.order_id: (_label("carrier", parcel.carrier), _label("tracking", parcel.tracking)) for parcel in parcels}
        with self._session.deed("order.shipped", "order") as deed:
            states, skipped = self._states(deed, [(parcel.order_id, parcel.version) for parcel in parcels])
            reasons = {s.id: _why_not(s) for s in states}
            ready = [s for s in states if reasons[s.id] is None]
            skipped += [Skipped(s.id, s.number, str(reasons[s.id])) for s in states if reasons[s.id] is not None]
            created = self._pack(deed, ready, labels)
            events = [Event(s.id, "order.shipped", "delivery_status", s.delivery_status, DeliveryStatus.SHIPPED) for s in ready]
            self._change(deed, ready, [_shipped(s, deed.at) for s in ready], events, created)
        return Done(DeedId(deed.id), tuple(s.id for s in ready), tuple(skipped))

    @needs(Right.ORDERS_SHIP, Kind.DEED)
    def fill_tracking(self, order_id: OrderId, shipment_id: int, carrier: str, tracking: str) -> Done:
        """Write carrier and tracking number on a parcel that was made here."""
        carrier, tracking = _label("carrier", carrier), _label("tracking", tracking)
        with self._session.deed("order.tracking_filled", "order") as deed:
            order = found(orders.read(deed.connection, order_id), "order", order_id)
            before = next((parcel for parcel in order.shipments if parcel.id == shipment_id and parcel.made_here), None)
            if before is None:
                raise NotFound("shipment", shipment_id)
            shipments.label(deed.connection, shipment_id, carrier, tracking)
            state = orders.states(deed.connection, [order_id])[order_id]
            images: Created = {order_id: {"shipment_label": [shipment_id, before.carrier, before.tracking]}}
            self._change(deed, [state], [state], [Event(order_id, "order.tracking_filled")], images)
        return Done(DeedId(deed.id), (order_id,))

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def write_note(self, order_id: OrderId, body: str) -> Done:
        """Keep a remark on an order; payment numbers in it are masked before anything is stored."""
        body = mask_text(body.strip()).text
        if not body:
            raise Invalid("note", "empty")
        if len(body) > NOTE_LENGTH:
            raise Invalid("note", "too_long")
        with self._session.deed("order.noted", "order") as deed:
            states = orders.states(deed.connection, [order_id])
            state = found(states.get(order_id), "order", order_id)
            note_id = orders.add_note(deed.connection, order_id, self._session.person.id, body, deed.at)
            self._change(deed, [state], [state], [Event(order_id, "order.noted")], {order_id: {"note": [note_id]}})
        return Done(DeedId(deed.id), (order_id,))

    @needs(Right.ORDERS_WORK, Kind.DEED)
    def undo(self, deed_id: DeedId) -> Done:
        """Take a deed of one's own back, as long as none of its orders was changed since; all of it or nothing."""
        with self._session.deed("order.undone", "order") as deed:
            images = before_images.of_deed(deed.connection, deed_id)
            if not images:
                raise NotPossible("undo", "too_late", deed_id)
            if before_images.made_by(deed.connection, deed_id) != self._session.person.id:
                raise NotAllowed(Right.USERS_MANAGE)
            states = orders.states(deed.connection, [image.order_id for image in images])
            for image in images:
                if image.order_id not in states or states[image.order_id].version != image.version:
                    raise Changed("order", image.order_id)
                before_images.put_back(deed.connection, image)
            before_images.forget(deed.connection, deed_id)
            ids = tuple(OrderId(image.order_id) for image in images)
            orders.remember(deed.connection, deed.at, self._session.person.id, [Event(order_id, "order.undone") for order_id in ids])
            deed.subjects += ids
        return Done(DeedId(deed.id), ids)

    def _states(self, deed: Deed, chosen: Sequence[tuple[OrderId, int]]) -> tuple[list[State], list[Skipped]]:
        """Return the states of the orders that are still as the person saw them; the others are left out with the reason."""
        here = orders.states(deed.connection, [order_id for order_id, _ in chosen])
        states, skipped = [], []
        for order_id, version in dict(chosen).items():
            if order_id not in here:
                skipped.append(Skipped(order_id, "", "not_found"))
            elif here[order_id].version != version:
                skipped.append(Skipped(order_id, here[order_id].number, "changed"))
            else:
                states.append(here[order_id])
        return states, skipped

    def _pack(self, deed: Deed, ready: Sequence[State], labels: Mapping[OrderId, tuple[str, str]]) -> dict[int, dict[str, list[int | str]]]:
        """Make one parcel for each order with all that is left of it; an order without lines gets an empty one."""
        left = shipments.remaining(deed.connection, [s.id for s in ready])
        made = [(*labels[s.id], [(s.id, *item) for item in left[s.id]] or [(s.id, 0, 0)]) for s in ready]
        ids = shipments.add(deed.connection, made, deed.at, made_here=True) if made else ()
        return {s.id: {"shipment": [shipment_id]} for s, shipment_id in zip(ready, ids, strict=True)}

    def _change(
        self,
        deed: Deed,
        before: Sequence[State],
        after: Sequence[State],
        events: Sequence[Event],
        created: Created,
    ) -> None:
        """Write new states with history and before-images, and name the orders as the deed's subjects."""
        if not after:
            return
        orders.change(deed.connection, after)
        orders.remember(deed.connection, deed.at, self._session.person.id, events)
        images = [Image(s.id, s.version + 1, _columns(s), {}, created.get(s.id, {})) for s in before]
        before_images.keep(deed.connection, deed.id, images, deed.at + UNDO_FOR)
        deed.subjects += [s.id for s in before]
        deed.fields += sorted({event.field for event in events} - {""})


def _why_not(state: State) -> str | None:
    axes = state.order_status, state.payment_status, state.delivery_status
    return not_ready(*axes, ships_before_payment=state.ships_before_payment, conflict=state.conflict)


def _shipped(state: State, at: datetime) -> State:
    begun = OrderStatus.IN_PROGRESS if state.order_status is OrderStatus.OPEN else state.order_status
    return replace(state, order_status=begun, delivery_status=DeliveryStatus.SHIPPED, shipped_at=at)


def _columns(state: State) -> dict[str, str | int | None]:
    """Return the columns of an order that a deed can change, as they are now."""
    axes = state.order_status, state.payment_status, state.delivery_status
    reason = not_ready(*axes, ships_before_payment=state.ships_before_payment, conflict=state.conflict)
    word = chip(*axes, ships_before_payment=state.ships_before_payment, conflict=state.conflict)
    return {
        "order_status": str(axes[0]),
        "delivery_status": str(axes[2]),
        "chip": str(word),
        "not_ready": None if reason is None else str(reason),
        "shipped_at_ms": None if state.shipped_at is None else to_millis(state.shipped_at),
    }


def _label(field: str, value: str) -> str:
    """Return what is typed on a parcel's label, trimmed; a payment number is refused, never rewritten (DESIGN §5: identifier fields)."""
    value = value.strip()
    if len(value) > LABEL_LENGTH:
        raise Invalid(field, "too_long")
    if is_payment_number(value):
        raise Invalid(field, "payment_number")
    return value
