"""What of customers can be written to a file: in which form, and which fields, as few as are asked for. Payment data is never among it."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from backoffice.domain.customers import CustomerId
from backoffice.domain.orders import Address
from backoffice.errors import Invalid


class HandForm(StrEnum):
    """The form of the file."""

    VCARD = "vcard"
    CSV = "csv"


class HandField(StrEnum):
    """A field that can go out."""

    NUMBER = "number"
    NAME = "name"
    COMPANY = "company"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"


CONTACT = frozenset({HandField.PHONE, HandField.EMAIL})  # to write them is to see them
DEFAULT = frozenset({HandField.NAME, HandField.COMPANY})
DAYS = (7, 14, 30, 90)
DEFAULT_DAYS = 7
_OF_CARDS = frozenset(HandField) - {HandField.NUMBER}  # a card has no place for it that phones show


@dataclass(frozen=True, slots=True)
class HandedCustomer:
    """A customer as they go out; what was not asked for is empty."""

    id: CustomerId
    number: str = ""
    name: str = ""
    company: str = ""
    address: Address = field(default_factory=Address)
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A file with customers that was written: how many are in it, and until when it is to lie there."""

    path: Path
    customers: int
    ends_on: date


def offered(form: HandForm) -> tuple[HandField, ...]:
    """Return the fields that a form has a place for."""
    return tuple(one for one in HandField if form is HandForm.CSV or one in _OF_CARDS)


def check_choice(form: HandForm, fields: Collection[HandField], days: int) -> None:
    """Raise Invalid: `fields` where nothing says who somebody is or the form has no place for a field, `days` for an end not offered."""
    if not set(fields) & {HandField.NAME, HandField.COMPANY, HandField.NUMBER}:
        raise Invalid("fields", "nobody")
    if not set(fields) <= set(offered(form)):
        raise Invalid("fields", "unknown")
    if days not in DAYS:
        raise Invalid("days", "out_of_range")
