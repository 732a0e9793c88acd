"""What stands on the shop's papers: packing slip, pick list and the receipt of a withdrawal. Never a phone, an e-mail or a payment."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from backoffice.domain.address_check import town_lines
from backoffice.domain.ids import OrderId
from backoffice.domain.orders import Address, Skipped


class PaperKind(StrEnum):
    """Which paper it is; the value is the last part of the code in log and history."""

    SLIP = "slip_printed"
    LIST = "listed"


class PaperLanguage(StrEnum):
    """The languages that papers are written in."""

    GERMAN = "de"
    ENGLISH = "en"


# Where German is an official language, or one of them, in the whole country.
_GERMAN_COUNTRIES = frozenset({"DE", "AT", "CH", "LI", "LU"})
# Where the postcode stands behind the place (Universal Postal Union, S42 templates); everywhere else it stands before it.
_NO_ADDRESS = re.compile(r"\S+@\S+\.\S+|^\W*(tel(efon|ephone)?|fon|phone|mobile?|mobil|handy|fax|e-?mail)\b", re.IGNORECASE)
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class ReportPart:
    """A part of a report: paragraphs, then rows of two cells, the first of which stands out."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A paper about the shop itself, for its people; written in one language."""

    title: str
    language: PaperLanguage
    parts: tuple[ReportPart, ...]


@dataclass(frozen=True, slots=True)
class EmergencySheet:
    """What stands on the emergency sheet, in one language: the groups of the recovery key, what to beware of, what to do, and the foot.

    `facts` are short lines (day, number); a part's paragraphs are the steps of one case, its rows have a heading and words.
    """

    title: str
    shop: str
    facts: tuple[str, ...]
    heading: str
    groups: tuple[str, ...]
    hint: str
    warning: str
    parts: tuple[ReportPart, ...]
    foot: str


@dataclass(frozen=True, slots=True)
class SlipLine:
    """A line of a packing slip, in thousandths: how much is in this parcel, was ordered, and went out before."""

    sku: str
    title: str
    place: str
    quantity_milli: int
    ordered_milli: int
    sent_milli: int = 0

    @property
    def later_milli(self) -> int:
        """How much goes out after this parcel."""
        return max(0, self.ordered_milli - self.sent_milli - self.quantity_milli)


@dataclass(frozen=True, slots=True)
class SlipOrder:
    """An order of a packing slip: `inside` is in this parcel, `outside` went out before or goes out later."""

    id: OrderId
    version: int
    number: str
    placed_on: date | None
    inside: tuple[SlipLine, ...]
    outside: tuple[SlipLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Slip:
    """The packing slip of one parcel: one order, or several that go out together. `address` is written line by line as for the post."""

    address: tuple[str, ...]
    language: PaperLanguage
    orders: tuple[SlipOrder, ...]
    shipping_method: str = ""


@dataclass(frozen=True, slots=True)
class PickLine:
    """What to take from one place: the sum, and how much each order needs of it."""

    place: str
    sku: str
    title: str
    quantity_milli: int
    orders: tuple[tuple[str, int], ...]  # (order number, thousandths)


@dataclass(frozen=True, slots=True)
class WithdrawalReceipt:
    """The confirmation that a withdrawal has arrived (§ 356a (4) BGB): what it was about, and when. Without lines it is the whole order."""

    address: tuple[str, ...]
    language: PaperLanguage
    number: str
    customer: str
    received_at: datetime  # in the shop's zone
    refund_due: datetime | None
    lines: tuple[tuple[str, str, int], ...] = ()  # (SKU, title, thousandths)


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished PDF, the orders on it as (id, version), and those that were left out and why."""

    kind: PaperKind | None  # None: a paper that nobody keeps count of
    content: bytes
    pages: int
    chosen: tuple[tuple[OrderId, int], ...]
    skipped: tuple[Skipped, ...] = ()


def language_of(country: str) -> PaperLanguage:
    """Return the language for a customer in a country (ISO 3166 alpha-2)."""
    return PaperLanguage.GERMAN if country in _GERMAN_COUNTRIES else PaperLanguage.ENGLISH


def address_lines(address: Address, home: str) -> tuple[str, ...]:
    """Write an address as the post wants it, from top to bottom; the country only abroad, in capitals and in English (UPU).

    What is no address although it stands in one - a phone number named as such, an e-mail - is left out.
    """
    from backoffice.domain.countries import english_name  # a table that no window waits for

    country = english_name(address.country).upper() if address.country and address.country != home else ""
    lines = (address.company, address.name, address.line1, address.line2, *town_lines(address, whole=False), country)
    clean = (" ".join(line.split()) for line in lines)
    return tuple(line for line in clean if line and not _NO_ADDRESS.search(line))


def pick_lines(orders: Iterable[tuple[str, Sequence[SlipLine]]]) -> tuple[PickLine, ...]:
    """Sum up what orders need, given as (number, lines), sorted by storage place, else by SKU; numbers count as numbers (A2, A10)."""
    needs: dict[tuple[str, str, str], dict[str, int]] = {}
    titles: dict[tuple[str, str, str], str] = {}
    for number, lines in orders:
        for line in lines:
            key = (line.place, line.sku, "" if line.sku else line.title)
            titles.setdefault(key, line.title)
            needed = needs.setdefault(key, {})
            needed[number] = needed.get(number, 0) + line.quantity_milli
    made = [PickLine(key[0], key[1], titles[key], sum(needed.values()), tuple(needed.items())) for key, needed in needs.items()]
    return tuple(sorted(made, key=_by_place))


def slip_order(
    order: tuple[OrderId, int, str, date | None], lines: Sequence[tuple[int, str, str, str, int, int]], parcel: Mapping[int, int]
) -> SlipOrder:
    """Divide an order's lines into what is in the parcel and what is not.

    `order` is (id, version, number, day), `lines` (position, SKU, title, place, ordered, sent before), `parcel` the pieces by position.
    """
    made = [(position, SlipLine(sku, title, place, parcel.get(position, 0), *counts)) for position, sku, title, place, *counts in lines]
    inside = tuple(line for position, line in made if parcel.get(position, 0))
    outside = tuple(line for position, line in made if not parcel.get(position, 0) and line.ordered_milli)
    return SlipOrder(*order, inside, outside)


def _by_place(line: PickLine) -> tuple[object, ...]:
    return (not line.place, _natural(line.place), not line.sku, _natural(line.sku), line.title)


def _natural(text: str) -> list[tuple[int, int | str]]:
    """Return a key that sorts figures by their value; text and figures never meet in a comparison."""
    return [(0, int(part)) if part.isdecimal() else (1, part.casefold()) for part in _DIGITS.split(text) if part]
