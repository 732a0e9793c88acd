"""Customers as the shop works with them: rows of the list, the whole customer, what may be written, and who is blocked."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from backoffice.domain.callbacks import DoNotCall
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.orders import Address, MaskedContact, OrderRow
from backoffice.domain.pages import Direction
from backoffice.domain.streets import Street

CustomerId = NewType("CustomerId", int)
FIRST_NUMBER = 10_000
ADDRESS_KINDS = ("shipping", "billing")


def customer_number(customer_id: int) -> str:
    """Return the number that a customer is called by in letters and on the phone; it never changes."""
    return str(FIRST_NUMBER + customer_id)


class CustomerView(StrEnum):
    """The built-in views of the list of customers."""

    ACTIVE = "active"
    BLOCKED = "blocked"
    INACTIVE = "inactive"


class CustomerSort(StrEnum):
    """What the list of customers is sorted by; `ACTIVE` is the day of the newest order, `PLACE` the postcode."""

    NAME = "name"
    ACTIVE = "active"
    PLACE = "place"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class CustomerQuery:
    """What a list of customers shows.

    `words` searches name, company, place, postcode and number, for who may see contact data also e-mail address and the digits of the
    phone number; then the newest customers come first, whatever `sort` says.
    """

    view: CustomerView = CustomerView.ACTIVE
    sort: CustomerSort = CustomerSort.NAME
    direction: Direction = Direction.UP
    words: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A mark that a customer gets nothing for now: why, and the last day of it, None without an end."""

    reason: str
    until: date | None = None

    def holds(self, today: date) -> bool:
        """Say whether it still does."""
        return self.until is None or today <= self.until


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One line of the list; place and day are those of the newest order (UTC)."""

    id: CustomerId
    number: str
    name: str
    company: str
    postcode: str
    city: str
    country: str
    active_at: datetime
    block: Block | None
    inactive: bool
    version: int


@dataclass(frozen=True, slots=True)
class CustomerAddress:
    """An address that was written here by hand, in the fields that carriers want. `id` 0: not kept yet.

    `station` is empty, `packstation` or `postfiliale`; then `house_number` is its number.
    """

    id: int = 0
    kind: str = "shipping"
    name: str = ""
    company: str = ""
    extra: str = ""
    street: str = ""
    house_number: str = ""
    station: str = ""
    post_number: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class UsedAddress:
    """An address as orders of the customer say it: how many of the newest, and which was the last (its id and number)."""

    kind: str
    address: Address
    orders: int
    order_id: OrderId
    number: str


@dataclass(frozen=True, slots=True)
class CustomerNote:
    """A remark on a customer; `author` is a person's name."""

    id: int
    author: str
    body: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class CustomerCallback:
    """A callback request of the customer: its topic, when it came in, how it ended ("" while it is open)."""

    id: int
    topic: str
    received_at: datetime
    result: str


@dataclass(frozen=True, slots=True)
class Customer:
    """All of one customer that the person may see: orders, what orders say, and callbacks only for who sees these.

    `order_count` are all orders, `orders` the newest. `contact_here`: phone and e-mail were written here, imports leave them alone.
    """

    row: CustomerRow
    contact: MaskedContact
    made_here: bool = False
    contact_here: bool = False
    addresses: tuple[CustomerAddress, ...] = ()
    used: tuple[UsedAddress, ...] = ()
    orders: tuple[OrderRow, ...] = ()
    order_count: int = 0
    callbacks: tuple[CustomerCallback, ...] = ()
    notes: tuple[CustomerNote, ...] = ()
    do_not_call: tuple[DoNotCall, ...] = ()


@dataclass(frozen=True, slots=True)
class CustomerDraft:
    """A customer who is written down by hand. One of name and company is needed."""

    name: str = ""
    company: str = ""
    phone: str = ""
    email: str = ""
    addresses: tuple[CustomerAddress, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockedCustomer:
    """The warning that an order's customer is blocked."""

    customer_id: CustomerId
    name: str
    block: Block


@dataclass(frozen=True, slots=True)
class CustomerDone:
    """The result of a deed on a customer: by `deed` it can be undone. `sealed`: account numbers of its text that are in boxes now."""

    deed: DeedId
    customer_id: CustomerId
    version: int
    sealed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AddressParts:
    """An address of an order with street and number apart; `corrected`: a person said how."""

    kind: str
    address: Address
    street: Street
    corrected: bool = field(default=False)
