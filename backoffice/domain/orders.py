"""Orders as the shop sees them: the full record, the row of a list, and the closed sets of their states."""

from dataclasses import dataclass, field
from datetime import datetime

from backoffice.domain.finding import Filters
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.incoming_payments import IncomingPayment
from backoffice.domain.order_status import Chip, DeliveryStatus, NotReady, OrderSort, OrderStatus, OrderView, PaymentStatus
from backoffice.domain.order_work import Work
from backoffice.domain.pages import Direction
from backoffice.domain.payment_state import Recorded, received_minor
from backoffice.domain.refunds import SealedAccount


@dataclass(frozen=True, slots=True)
class OrderQuery:
    """What a list of orders shows.

    `words` searches number, name, company, place and postcode; then the newest come first, whatever `sort` says.
    """

    view: OrderView = OrderView.ALL
    sort: OrderSort = OrderSort.PLACED
    direction: Direction = Direction.DOWN
    words: str = ""
    filters: Filters = field(default_factory=Filters)

    @property
    def by_index(self) -> bool:
        """Whether an index serves the list so fast that it needs no reader of its own."""
        return not self.words and self.filters.empty


@dataclass(frozen=True, slots=True)
class OrderRow:
    """One line of a list. `placed_at` is UTC; where the channel gives no date it is the time of the import.

    `not_ready` says why it cannot go out.
    """

    id: OrderId
    number: str
    customer: str
    placed_at: datetime
    chip: Chip
    payment_status: PaymentStatus
    ships_before_payment: bool
    pieces_milli: int
    total_minor: int
    currency: str
    version: int
    ready: bool
    not_ready: NotReady | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address as the channel gave it; `country` is ISO 3166 alpha-2 or empty, `region` a state or province."""

    name: str = ""
    company: str = ""
    line1: str = ""
    line2: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""

    @property
    def empty(self) -> bool:
        return not any((self.name, self.company, self.line1, self.line2, self.postcode, self.city))


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One article of an order.

    `total_minor` is the line's amount before order discounts, with or without tax as the channel does it (`Order.tax_included`).
    """

    position: int
    sku: str
    title: str
    quantity_milli: int
    unit_price_e4: int
    total_minor: int
    discount_minor: int = 0
    tax_rate_e2: int | None = None
    tax_minor: int | None = None


@dataclass(frozen=True, slots=True)
class TaxLine:
    """One tax of an order: its name as the channel writes it, rate in hundredths of a percent (None if the file has none) and amount."""

    name: str
    rate_e2: int | None
    amount_minor: int


@dataclass(frozen=True, slots=True)
class Payment:
    """How an order is paid: never more of a card than brand and last four digits."""

    method: str
    brand: str = ""
    last_four: str = ""
    reference: str = ""
    amount_minor: int = 0
    paid_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Shipment:
    """A parcel of an order; `tracking` may be filled in later. `made_here` is False for what the channel reports."""

    id: int
    carrier: str
    tracking: str
    shipped_at: datetime
    made_here: bool
    quantities_milli: tuple[tuple[int, int], ...] = ()  # (line position, quantity)


@dataclass(frozen=True, slots=True)
class Note:
    """A remark on an order; `author` is a person's name, empty for the customer's own words."""

    id: int
    author: str
    body: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What happened to an order: a dotted code, who (empty: the import or the program), and old and new value of trade data."""

    at: datetime
    code: str
    actor: str = ""
    field: str = ""
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class MaskedContact:
    """Phone and e-mail as everyone may see them ("+49 ••• ••42", "m•••@example.org")."""

    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """All of one order that the person may see. `placed_at` carries the channel's own offset; None where the channel gives no date."""

    id: OrderId
    channel: str
    number: str
    placed_at: datetime | None
    currency: str
    customer: str
    order_status: OrderStatus
    payment_status: PaymentStatus
    delivery_status: DeliveryStatus
    chip: Chip
    not_ready: NotReady | None
    ships_before_payment: bool
    tax_included: bool
    total_minor: int
    tax_minor: int
    shipping_minor: int
    discount_minor: int
    gift_card_minor: int
    fees_minor: int
    refunded_minor: int
    pieces_milli: int
    version: int
    destination_country: str = ""
    ship_by: datetime | None = None
    shipping_method: str = ""
    billing: Address = field(default_factory=Address)
    shipping: Address = field(default_factory=Address)
    contact: MaskedContact = field(default_factory=MaskedContact)
    lines: tuple[OrderLine, ...] = ()
    taxes: tuple[TaxLine, ...] = ()
    payments: tuple[Payment, ...] = ()
    incoming: tuple[IncomingPayment, ...] = ()
    shipments: tuple[Shipment, ...] = ()
    notes: tuple[Note, ...] = ()
    history: tuple[HistoryLine, ...] = ()
    work: Work = field(default_factory=Work)

    @property
    def received_minor(self) -> int:
        """What came in, as far as the person may see payments; the same money is counted once."""
        channel = sum(payment.amount_minor for payment in self.payments)
        return received_minor(channel, (Recorded(one.amount_minor, one.channel_paid_minor) for one in self.incoming))

    @property
    def open_minor(self) -> int:
        """What is missing of the total."""
        return max(0, self.total_minor - self.received_minor)


@dataclass(frozen=True, slots=True)
class Parcel:
    """What "mark as shipped" is told for one order: carrier and tracking number may stay empty and be filled in later.

    `content` names the pieces of a part of the order as (line position, thousandths); empty means all that is left.
    """

    order_id: OrderId
    version: int
    carrier: str = ""
    tracking: str = ""
    content: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """An order that a batch deed left alone, and why (codes of `NotReady`, or `changed`, `not_found`)."""

    order_id: OrderId
    number: str
    reason: str


@dataclass(frozen=True, slots=True)
class Done:
    """The result of a deed on orders: which changed, which were left alone, and the deed's id, by which it can be undone.

    `sealed` are the account numbers that its text named and that are in sealed boxes now.
    """

    deed: DeedId
    order_ids: tuple[OrderId, ...]
    skipped: tuple[Skipped, ...] = ()
    sealed: tuple[SealedAccount, ...] = ()
