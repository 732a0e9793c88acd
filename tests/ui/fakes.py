"""An office without a database: an order desk in memory, with the orders of the boards."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

from backoffice.clock import FixedClock
from backoffice.domain.customers import BlockedCustomer, CustomerId
from backoffice.domain.finding import Choices, Layout, SavedView
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.order_status import Chip, DeliveryStatus, NotReady, OrderSort, OrderStatus, OrderView, PaymentStatus
from backoffice.domain.orders import (
    Address,
    Done,
    HistoryLine,
    MaskedContact,
    Note,
    Order,
    OrderLine,
    OrderQuery,
    OrderRow,
    Parcel,
    Payment,
    Shipment,
    Skipped,
    TaxLine,
)
from backoffice.domain.pages import Count, Direction, StopSign
from backoffice.domain.people import PersonCard, PersonId, ShopSettings
from backoffice.errors import BackofficeError, NotPossible
from tests.ui.money_fakes import FakeBankDetailDesk, FakePayoutDesk, FakePeople, FakeRefundDesk
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.theme import theme

if TYPE_CHECKING:
    from backoffice.desks.office import Office

NOW = datetime(2026, 3, 10, 10, 23, tzinfo=UTC)
ALL_RIGHTS = frozenset({"orders:view", "orders:work", "shipping:ship", "orders:import", "payments:view", "log:view", "settings:manage"})
_BOARD = (
    (1048, "Anna Lindqvist", "10 09:12", Chip.NEW, True, False, 3, 8990),
    (1047, "Mehmet Yıldız", "10 08:47", Chip.IN_PROGRESS, True, False, 5, 14200),
    (1046, "Bäckerei Großmann & Söhne", "09 17:30", Chip.UNPAID, False, False, 24, 128450),
    (1045, "Eva-Maria Thöne", "09 16:02", Chip.PROBLEM, True, False, 6, 21275),
    (1044, "Paul O’Brien", "09 14:55", Chip.SHIPPED, True, False, 2, 6420),
    (1043, "Sofia Rossi", "09 11:08", Chip.NEW, True, False, 7, 21625),
    (1042, "Grundschule Süd, Flörsheim", "08 19:44", Chip.IN_PROGRESS, False, True, 40, 61800),
    (1041, "Friseursalon Haargenau", "08 15:21", Chip.SHIPPED, True, False, 8, 43000),
    (1040, "Lena Hoffmann", "08 10:17", Chip.CANCELLED, False, False, 2, 5500),
    (1039, "Tomáš Novák", "07 18:36", Chip.COMPLETED, True, False, 4, 9900),
    (1038, "Ingrid Sørensen", "07 12:50", Chip.COMPLETED, True, False, 1, 2780),
    (1037, "Café Morgenrot", "07 09:05", Chip.COMPLETED, False, True, 12, 31840),
    (1036, "Jürgen Weiß", "06 20:31", Chip.UNPAID, False, False, 1, 1850),
    (1035, "Dr. Annegret Füßl", "06 08:14", Chip.COMPLETED, True, False, 3, 7470),
)
_WAITING = (Chip.NEW, Chip.IN_PROGRESS)
_NOT_READY = {
    Chip.UNPAID: NotReady.UNPAID,
    Chip.SHIPPED: NotReady.SHIPPED,
    Chip.COMPLETED: NotReady.SHIPPED,
    Chip.CANCELLED: NotReady.CANCELLED,
    Chip.PROBLEM: NotReady.CONFLICT,
}
_STATUS = {Chip.IN_PROGRESS: OrderStatus.IN_PROGRESS, Chip.COMPLETED: OrderStatus.COMPLETED, Chip.CANCELLED: OrderStatus.CANCELLED}


def board_rows() -> list[OrderRow]:
    """The fourteen orders of the board."""
    return [
        _row(number, name, datetime.strptime(f"2026-03-{at} +0100", "%Y-%m-%d %H:%M %z"), chip, pieces, cents, paid=paid, invoice=invoice)
        for number, name, at, chip, paid, invoice, pieces, cents in _BOARD
    ]


def many_rows(number: int) -> list[OrderRow]:
    """Any number of orders, the newest first."""
    start = datetime(2026, 3, 10, tzinfo=UTC)
    chips = tuple(Chip)
    return [
        _row(n, f"Kundin {n:07}", start - timedelta(minutes=number - n), chips[n % 7], n % 9 + 1, n * 7 % 90_000, paid=n % 3 > 0)
        for n in range(number, 0, -1)
    ]


def _row(n: int, name: str, at: datetime, chip: Chip, pieces: int, cents: int, *, paid: bool = True, invoice: bool = False) -> OrderRow:
    status = PaymentStatus.PAID if paid else PaymentStatus.OPEN
    return OrderRow(OrderId(n), f"B-2026-{n}", name, at, chip, status, invoice, pieces * 1000, cents, "EUR", 1, chip in _WAITING)


def whole(row: OrderRow) -> Order:
    """A whole order around a row of the list."""
    at = row.placed_at
    sent = row.chip in (Chip.SHIPPED, Chip.COMPLETED)
    home = Address(row.customer, "", "Venloer Straße 211", "", "50823", "Köln", "", "DE")
    lines = (
        OrderLine(1, "KM-0412-NB", "Kaffeemühle Nostalgie, Nussbaum", 2000, 49_0000, 9800, tax_rate_e2=1900),
        OrderLine(2, "FP-0040-U", "Filterpapier Gr. 4, ungebleicht", 3000, 14_6667, row.total_minor - 9800 - 490, tax_rate_e2=700),
    )
    happened = (
        HistoryLine(at, "order.imported"),
        HistoryLine(at + timedelta(minutes=2), "order.started", "Mia Becker", "order_status", "open", "in_progress"),
        HistoryLine(at + timedelta(minutes=5), "order.updated", "", "payment_status", "open", "paid"),
    )
    return Order(
        id=row.id,
        channel="Webshop",
        number=row.number,
        placed_at=at,
        currency="EUR",
        customer=row.customer,
        order_status=_STATUS.get(row.chip, OrderStatus.OPEN),
        payment_status=row.payment_status,
        delivery_status=DeliveryStatus.SHIPPED if sent else DeliveryStatus.OPEN,
        chip=row.chip,
        not_ready=_NOT_READY.get(row.chip),
        ships_before_payment=row.ships_before_payment,
        tax_included=True,
        total_minor=row.total_minor,
        tax_minor=2267,
        shipping_minor=490,
        discount_minor=0,
        gift_card_minor=0,
        refunded_minor=0,
        fees_minor=0,
        pieces_milli=row.pieces_milli,
        version=row.version,
        shipping=home,
        billing=home,
        contact=MaskedContact("0171 •••• •42", "m•••••@example.org"),
        lines=lines,
        taxes=(TaxLine("MwSt.", 1900, 2267),),
        payments=(Payment("Kreditkarte", "Visa", "4242", "", row.total_minor, at + timedelta(minutes=5)),),
        shipments=(Shipment(7, "DHL", "", at + timedelta(hours=3), made_here=True),) if sent else (),
        notes=(
            Note(1, "", "Bitte als Geschenk verpacken, ohne Rechnung im Paket.", at),
            Note(2, "Mia Becker", "Wohnt ab Donnerstag im Hinterhaus, am Telefon bestätigt.", at + timedelta(minutes=49)),
        ),
        history=happened,
    )


def _in_view(row: OrderRow, view: OrderView) -> bool:
    chips = {OrderView.NEW: Chip.NEW, OrderView.UNPAID: Chip.UNPAID, OrderView.PROBLEM: Chip.PROBLEM}
    return view is OrderView.ALL or (row.ready if view is OrderView.READY else row.chip is chips[view])


_KEYS = {
    OrderSort.PLACED: lambda row: row.placed_at,
    OrderSort.NUMBER: lambda row: row.number,
    OrderSort.TOTAL: lambda row: row.total_minor,
    OrderSort.NAME: lambda row: row.customer.casefold(),
}


class FakeOrderDesk:
    """Does what the order desk does, on a list. `error` is raised by every verb while it is set; `calls` says what was asked."""

    def __init__(self, rows: Sequence[OrderRow] = ()) -> None:
        self.rows = list(rows)
        self.error: BackofficeError | None = None
        self.calls: list[tuple[object, ...]] = []
        self._before: dict[DeedId, list[OrderRow]] = {}
        self._notes: list[tuple[OrderId, str]] = []
        self._lock = threading.Lock()
        self._lists: dict[OrderQuery, list[OrderRow]] = {}

    def page(
        self, query: OrderQuery, start: int = 0, after: OrderRow | None = None, limit: int = 256, sign: StopSign | None = None
    ) -> tuple[OrderRow, ...]:
        self._say("page", start, after)
        rows = self._list(query)
        if after is not None:
            start = rows.index(after) + 1
        return tuple(rows[start : start + limit])

    def whole_list(self, query: OrderQuery, sign: StopSign | None = None) -> tuple[tuple[OrderId, int], ...]:
        self._say("whole_list")
        return tuple((row.id, row.version) for row in self._list(query))

    def count(self, query: OrderQuery, cap: int | None = None, sign: StopSign | None = None) -> Count:
        self._say("count")
        return Count(len(self._list(query)))

    def view_counts(self) -> Mapping[OrderView, Count]:
        self._say("view_counts")
        return {view: Count(sum(_in_view(row, view) for row in self.rows)) for view in OrderView}

    def open(self, order_id: OrderId) -> Order:
        self._say("open", order_id)
        order = whole(next(row for row in self.rows if row.id == order_id))
        notes = tuple(Note(9, "Maria Schulz", body, NOW) for noted, body in self._notes if noted == order_id)
        return replace(order, notes=order.notes + notes)

    def position(self, query: OrderQuery, order_id: OrderId) -> int | None:
        return next((n for n, row in enumerate(self._list(query)) if row.id == order_id), None)

    def carriers(self) -> tuple[str, ...]:
        return ("DHL", "DPD")

    def start(self, chosen: Sequence[tuple[OrderId, int]]) -> Done:
        self._say("start", tuple(chosen))
        ids = {order_id for order_id, _ in chosen}
        skipped = tuple(Skipped(row.id, row.number, "not_open") for row in self.rows if row.id in ids and row.chip is not Chip.NEW)
        return self._change({row.id for row in self.rows if row.id in ids and row.chip is Chip.NEW}, Chip.IN_PROGRESS, skipped)

    def ship(self, parcels: Sequence[Parcel]) -> Done:
        self._say("ship", tuple(parcels))
        ids = {parcel.order_id for parcel in parcels}
        reasons = {row.id: _NOT_READY.get(row.chip) for row in self.rows if row.id in ids}
        skipped = tuple(Skipped(row.id, row.number, str(reasons[row.id])) for row in self.rows if reasons.get(row.id))
        return self._change({order_id for order_id, reason in reasons.items() if reason is None}, Chip.SHIPPED, skipped)

    def fill_tracking(self, order_id: OrderId, shipment_id: int, carrier: str, tracking: str) -> Done:
        self._say("fill_tracking", order_id, shipment_id, carrier, tracking)
        return Done(DeedId(99), (order_id,))

    def write_note(self, order_id: OrderId, body: str, mentions: Sequence[PersonId] = (), *_told: Sequence[str]) -> Done:
        self._say("write_note", order_id, body, *mentions)
        self._notes.append((order_id, body))
        return Done(DeedId(98), (order_id,))

    def undo(self, deed: DeedId, *others: DeedId, tick: Callable[[int, int], None] = lambda _done, _total: None) -> Done:
        self._say("undo", deed)
        for place, one in enumerate(sorted((deed, *others), reverse=True)):
            tick(place, 1 + len(others))
            if one not in self._before:
                raise NotPossible("undo", "too_late")
            self.rows = self._before.pop(one)
        self._lists.clear()
        return Done(DeedId(deed + 1000), ())

    def _say(self, *call: object) -> None:
        with self._lock:
            self.calls.append(call)
        if self.error is not None:
            raise self.error

    def _list(self, query: OrderQuery) -> list[OrderRow]:
        if query not in self._lists:
            words = query.words.casefold()
            rows = [row for row in self.rows if _in_view(row, query.view) and words in f"{row.number} {row.customer}".casefold()]
            rows = [row for row in rows if not query.filters.payment or row.payment_status in query.filters.payment]
            self._lists[query] = sorted(rows, key=_KEYS[query.sort], reverse=query.direction is Direction.DOWN)
        return self._lists[query]

    def _change(self, ids: set[OrderId], chip: Chip, skipped: tuple[Skipped, ...]) -> Done:
        deed = DeedId(len(self._before) + 1)
        self._before[deed] = list(self.rows)
        ready = chip in _WAITING
        self.rows = [replace(row, chip=chip, version=row.version + 1, ready=ready) if row.id in ids else row for row in self.rows]
        self._lists.clear()
        return Done(deed, tuple(ids), skipped)


class FakeViewDesk:
    """Keeps views and columns in memory."""

    def __init__(self) -> None:
        self.views: list[SavedView] = []
        self.layouts: dict[str, Layout | None] = {}

    def choices(self) -> Choices:
        return Choices(((1, "Webshop"), (2, "Marktplatz")), ("AT", "DE"), ("DHL",), ("PayPal", "Rechnung"), ("Geschenk",))

    def saved(self) -> tuple[SavedView, ...]:
        return tuple(self.views)

    def save(self, name: str, query: OrderQuery) -> SavedView:
        view = SavedView(len(self.views) + 1, name, query.view, query.sort, query.direction, query.filters)
        self.views.append(view)
        return view

    def rename(self, view_id: int, name: str) -> None:
        self.views = [replace(view, name=name) if view.id == view_id else view for view in self.views]

    def forget(self, view_id: int) -> None:
        self.views = [view for view in self.views if view.id != view_id]

    def layout(self, view: str) -> Layout | None:
        return self.layouts.get(view)

    def keep_layout(self, view: str, layout: Layout | None) -> None:
        self.layouts[view] = layout


COLLEAGUES = (
    PersonCard(PersonId("p2"), "Mia Becker", "orders"),
    PersonCard(PersonId("p3"), "Jonas Öztürk", "packing"),
    PersonCard(PersonId("p4"), "Mia", "service"),
)


class FakeWorkDesk:
    """Who works here and which orders could go together; `others` are the ids of the latter."""

    def __init__(self) -> None:
        self.others: tuple[OrderId, ...] = ()
        self.calls: list[tuple[object, ...]] = []

    def colleagues(self) -> tuple[PersonCard, ...]:
        return COLLEAGUES

    def tags(self) -> tuple[str, ...]:
        return ("VIP",)

    def together_candidates(self, _order_id: OrderId) -> tuple[OrderId, ...]:
        return self.others

    def pack_together(self, chosen: Sequence[tuple[OrderId, int]]) -> Done:
        self.calls.append(("pack_together", tuple(chosen)))
        return Done(DeedId(77), tuple(order_id for order_id, _ in chosen))

    def note(self, chosen: Sequence[tuple[OrderId, int]], body: str, mentions: Sequence[PersonId] = (), *_told: Sequence[str]) -> Done:
        self.calls.append(("note", tuple(chosen), body, tuple(mentions)))
        return Done(DeedId(78), tuple(order_id for order_id, _ in chosen))


class FakeCustomerDesk:
    """Knows whose orders are: each has a customer with its own number; `blocked` is what all of them are."""

    def __init__(self) -> None:
        self.blocked: BlockedCustomer | None = None

    def behind(self, order_id: OrderId) -> CustomerId:
        return CustomerId(int(order_id))

    def blocked_behind(self, _order_id: OrderId) -> BlockedCustomer | None:
        return self.blocked


@dataclass
class FakeOffice:
    """The office of Maria Schulz."""

    orders: FakeOrderDesk
    rights: frozenset[str] = ALL_RIGHTS
    views: FakeViewDesk = field(default_factory=FakeViewDesk)
    work: FakeWorkDesk = field(default_factory=FakeWorkDesk)
    customers: FakeCustomerDesk = field(default_factory=FakeCustomerDesk)
    refunds: FakeRefundDesk = field(default_factory=FakeRefundDesk)
    bank_details: FakeBankDetailDesk = field(default_factory=FakeBankDetailDesk)
    payouts: FakePayoutDesk = field(default_factory=FakePayoutDesk)
    shop: FakePeople = field(default_factory=FakePeople)
    person: PersonCard = field(default_factory=lambda: PersonCard(PersonId("p1"), "Maria Schulz", "owner"))
    settings: ShopSettings = field(default_factory=lambda: ShopSettings("Kaffeeladen"))


def context_for(desk: FakeOrderDesk, *, rights: frozenset[str] = ALL_RIGHTS, language: Language = Language.ENGLISH) -> UiContext:
    """What a page gets, around a fake desk."""
    formats = Formats(language.locale, "Europe/Berlin", FixedClock(NOW))
    return UiContext(cast("Office", FakeOffice(desk, rights)), Jobs(), ChangeHub(), theme(), formats)
