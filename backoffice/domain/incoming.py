"""Orders as a channel's export file gives them, before the shop takes them over, and what an import found."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from backoffice.domain.channel_reports import ChannelConsent
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.domain.orders import Address, OrderLine, Payment, TaxLine


class Format(StrEnum):
    """The layouts that the program reads."""

    SHOPIFY = "shopify"
    WOOCOMMERCE = "woocommerce"


@dataclass(frozen=True, slots=True)
class IncomingOrder:
    """One order of a file. `row` is where it starts; `customer` is the billing name, else the shipping name, else the company."""

    row: int
    number: str
    placed_at: datetime | None
    currency: str
    total_minor: int
    order_status: OrderStatus
    payment_status: PaymentStatus
    delivery_status: DeliveryStatus
    customer: str
    billing: Address = field(default_factory=Address)
    shipping: Address = field(default_factory=Address)
    phone: str = ""
    email: str = ""
    lines: tuple[OrderLine, ...] = ()
    taxes: tuple[TaxLine, ...] = ()
    tax_included: bool = True
    tax_minor: int = 0
    shipping_minor: int = 0
    discount_minor: int = 0
    gift_card_minor: int = 0
    refunded_minor: int = 0
    shipping_method: str = ""
    payments: tuple[Payment, ...] = ()
    customer_note: str = ""
    cancelled_at: datetime | None = None
    shipped_at: datetime | None = None
    tracking: tuple[tuple[str, str], ...] = ()  # (carrier, number)
    fees_minor: int = 0  # WooCommerce's fee lines together; negative for a deduction
    birthday: str = ""
    buyer_nick: str = ""
    carrier_consent: ChannelConsent | None = None  # whether contact data may go to the carrier; None where the channel says nothing

    @property
    def offset_minutes(self) -> int | None:
        """Return the UTC offset that the file gives `placed_at` (the shop's zone if it gives none); None without a date."""
        if self.placed_at is None:
            return None
        offset = self.placed_at.utcoffset()
        return None if offset is None else round(offset.total_seconds() / 60)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be used. `value` is what the file says there, masked and cut to 60 characters."""

    row: int
    column: str
    code: str
    number: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class MaskedNumber:
    """A payment number that was masked in free text: where, and its masked form ("Visa •••• 4242", "DE •••• 2051")."""

    row: int
    column: str
    masked: str


@dataclass(frozen=True, slots=True)
class ParsedFile:
    """What a file holds: usable orders in the file's order, and all that was left out or altered."""

    format: Format
    rows: int
    encoding: str
    delimiter: str
    orders: tuple[IncomingOrder, ...]
    rejected: tuple[Rejected, ...] = ()
    masked: tuple[MaskedNumber, ...] = ()
    repeats: int = 0  # exact repeats of an order within the file
    contradictions: tuple[str, ...] = ()  # numbers that the file gives with different contents; none of them is in `orders`


class Verdict(StrEnum):
    """What an import does with one order."""

    ACCEPTED = "accepted"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """The numbers of a preview or a finished import; `duplicates` are exact repeats and known unchanged orders."""

    accepted: int = 0
    updated: int = 0
    duplicates: int = 0
    conflicts: int = 0
    rejected: int = 0
    masked_numbers: int = 0
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Channel:
    """Where orders come from: two accounts of one marketplace are two channels."""

    id: int
    kind: str
    name: str
    account: str = ""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What importing a file would do. Nothing has changed in the shop; the batch waits in staging until it is published or dropped."""

    batch_id: int
    channel: Channel
    file_name: str
    counts: ImportCounts
    rejected: tuple[Rejected, ...]
    masked: tuple[MaskedNumber, ...]
    contradictions: tuple[str, ...]
    rows: int
    encoding: str
    delimiter: str
    format: Format
    not_taken: tuple[tuple[str, int], ...] = ()  # fields that are not taken over from this channel, and how many orders give them


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did."""

    batch_id: int
    counts: ImportCounts
    rejected: tuple[Rejected, ...]


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """A past import, as the import page lists it; `undoable` while its orders are untouched."""

    id: int
    channel: str
    file_name: str
    finished_at: datetime
    person: str
    counts: ImportCounts
    undoable: bool
    undone: bool
