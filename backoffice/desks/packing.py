"""The packing station's desk: which parcel a slip means, what goes in it, what comes next, and that it has gone out."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.orders import COUNT_TO, OrderDesk
from backoffice.desks.session import Session, found
from backoffice.desks.typed import label
from backoffice.domain.ids import OrderId
from backoffice.domain.keys import number_key
from backoffice.domain.order_status import NotReady, OrderView
from backoffice.domain.orders import Done, OrderQuery, Parcel
from backoffice.domain.packing import Learnt, PackChoice, PackJob, PackOrder, UpNext, spellings
from backoffice.errors import Changed, Invalid, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import order_pages, orders, packing, papers
from backoffice.storage.orders import reason_of

TRIED = 50  # ready orders that are looked at for one that can be packed; others are of a group that waits for one of its own
NUMBER_LENGTH = 100
# What is over goes no more with the others of its group; what waits for something holds the group.
_OVER = frozenset({NotReady.SHIPPED, NotReady.RETURNED, NotReady.CANCELLED, NotReady.REFUNDED})


class PackingDesk(Desk):
    """Parcels for who packs them: no prices, no contact data."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session, self._orders = session, OrderDesk(session)

    @needs(Right.SHIPPING_SHIP)
    def find(self, scanned: str) -> tuple[PackChoice, ...]:
        """Return the orders that a slip's barcode or a typed number means, ready ones first; several where channels share the number."""
        number = scanned.strip()
        if not number or len(number) > NUMBER_LENGTH:
            return ()
        keys = dict.fromkeys(number_key(one) for one in (f"#{number}", *spellings(number)))
        with self._session.reading() as connection:
            return packing.found(connection, tuple(keys))

    @needs(Right.SHIPPING_SHIP)
    def open(self, order_id: OrderId) -> PackJob:
        """Return the parcel to pack for an order, with all that goes out together with it.

        Raises NotFound, or NotPossible(`pack`) with the reason for which it, or one that goes with it, cannot be sent.
        """
        with self._session.reading() as connection:
            job, reason = _job(connection, order_id)
        if job is None:
            raise NotPossible("pack", str(reason), order_id)
        return job

    @needs(Right.SHIPPING_SHIP)
    def next(self, without: Collection[OrderId] = ()) -> UpNext:
        """Return the next parcel: printed slips first, then as the list of ready orders has them. `without` are orders to pass over."""
        with self._session.reading() as connection:
            ready = order_pages.count(connection, OrderQuery(OrderView.READY), COUNT_TO)
            for order_id in packing.ready(connection, without, TRIED):
                job, _ = _job(connection, order_id)
                if job is not None and not {order.id for order in job.orders} & set(without):
                    return UpNext(job, ready)
        return UpNext(None, ready)

    @needs(Right.SHIPPING_SHIP)
    def articles(self, scanned: str) -> tuple[str, ...]:
        """Return the SKUs that a barcode or SKU belongs to; empty if nobody has told."""
        with self._session.reading() as connection:
            return packing.articles(connection, scanned.strip())

    @needs(Right.SHIPPING_SHIP, Kind.DEED)
    def ship(
        self,
        packed: Sequence[PackOrder],
        carrier: str = "",
        tracking: str = "",
        content: Mapping[OrderId, tuple[tuple[int, int], ...]] | None = None,
    ) -> Done:
        """Send a parcel, by the rule of `OrderDesk.ship`: all that is left of its orders, or of each the `content`.

        One that was changed meanwhile is left alone and named, and with it those that go in the same parcel.
        """
        return self._orders.ship(
            [
                Parcel(order.id, order.version, carrier, tracking, () if content is None else content[order.id])
                for order in packed
                if content is None or order.id in content
            ]
        )

    @needs(Right.SHIPPING_SHIP, Kind.DEED)
    def learn(self, sku: str, barcode: str) -> Learnt:
        """Keep what is printed on an article. Raises Invalid: `sku` (`empty`: the line has none), `barcode`."""
        sku, barcode = label("sku", sku), label("barcode", barcode)
        if not sku or not barcode:
            raise Invalid("barcode" if sku else "sku", "empty")
        with self._session.deed("article.barcode_learnt", "article") as deed:
            before = packing.barcode_of(deed.connection, sku)
            packing.keep_barcode(deed.connection, sku, barcode)
            deed.subjects.append(sku)
        return Learnt(sku, barcode, before)

    @needs(Right.SHIPPING_SHIP, Kind.DEED)
    def unlearn(self, learnt: Learnt) -> None:
        """Give an article the barcode again that it had before. Raises Changed if it has got another one since."""
        label("barcode", learnt.before)
        with self._session.deed("article.barcode_unlearnt", "article") as deed:
            if packing.barcode_of(deed.connection, learnt.sku) != learnt.barcode:
                raise Changed("article", 0)
            packing.keep_barcode(deed.connection, learnt.sku, learnt.before)
            deed.subjects.append(learnt.sku)


def _job(connection: Connection, order_id: OrderId) -> tuple[PackJob | None, str | None]:
    """Return the parcel of an order, or why there is none. Raises NotFound."""
    group = papers.together(connection, [order_id]).get(order_id, (order_id,))
    states = orders.states(connection, group)
    found(states.get(order_id), "order", order_id)
    reasons = {state.id: reason_of(state) for state in states.values()}
    if reasons[order_id] is not None:
        return None, reasons[order_id]
    going = [one for one in group if one == order_id or (one in states and reasons[one] not in _OVER)]
    if any(reasons[one] is not None for one in going):
        return None, "together"
    read = papers.read(connection, going)
    lines = tuple(line for one in going for line in packing.lines(connection, read[one]))
    packed = tuple(PackOrder(one, read[one].version, read[one].number) for one in going)
    return PackJob(packed, read[order_id].address, lines, packing.notes(connection, going), read[order_id].shipping_method), None
