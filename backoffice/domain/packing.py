"""Packing one parcel: what belongs in it, what has been ticked off, and what a scan means. No order is changed here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from backoffice.domain.ids import OrderId
from backoffice.domain.orders import Address
from backoffice.domain.pages import Count

PIECE = 1000  # thousandths
# What a scanner that is set to the American keyboard types on a German one, and what it means.
_AMERICAN_KEYS = str.maketrans({"ß": "-", "§": "#", "?": "_", "y": "z", "z": "y", "Y": "Z", "Z": "Y"})


class Heard(StrEnum):
    """What a scan or a key has done."""

    TICKED = "ticked"
    ALL_DONE = "all_done"
    TOO_MANY = "too_many"  # the article belongs in the parcel, but all of it is in already
    NOT_IN_PARCEL = "not_in_parcel"
    TAKEN_OUT = "taken_out"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class PackLine:
    """An article of the parcel: how much of it goes in, in thousandths, where it lies and what is printed on it."""

    order_id: OrderId
    position: int
    sku: str
    title: str
    place: str
    quantity_milli: int
    barcode: str = ""

    @property
    def ticks(self) -> int:
        """How often it is ticked off: once a piece, or once in all where it is weighed or measured."""
        return self.quantity_milli // PIECE if self.quantity_milli % PIECE == 0 else 1

    def is_named(self, scanned: str) -> bool:
        """Say whether this is what was scanned, by barcode or SKU. A UPC is the same number as its EAN with a zero before it."""
        return any(
            (bool(_bare(code)) and _bare(code) == _bare(self.barcode)) or (bool(code) and code.casefold() == self.sku.casefold())
            for code in spellings(scanned)
        )


@dataclass(frozen=True, slots=True)
class PackOrder:
    """An order that goes out in a parcel, as it was read."""

    id: OrderId
    version: int
    number: str


@dataclass(frozen=True, slots=True)
class PackJob:
    """A parcel to pack: one order, or several that go out together."""

    orders: tuple[PackOrder, ...]
    address: Address
    lines: tuple[PackLine, ...]
    notes: tuple[str, ...] = ()
    shipping_method: str = ""

    @property
    def pieces_milli(self) -> int:
        return sum(line.quantity_milli for line in self.lines)

    @property
    def numbers(self) -> str:
        """The numbers of its orders, for a heading."""
        return " + ".join(order.number for order in self.orders)


@dataclass(frozen=True, slots=True)
class PackChoice:
    """An order that a scanned number can mean; `reason` says why it cannot be packed, None if it can."""

    id: OrderId
    number: str
    channel: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class UpNext:
    """The next parcel, None if nothing is ready, and how many orders are ready in all (counted up to a limit)."""

    job: PackJob | None
    ready: Count


@dataclass(frozen=True, slots=True)
class Learnt:
    """A barcode that was kept for an article, and the one that it had before ("" for none); for taking it back."""

    sku: str
    barcode: str
    before: str


@dataclass(frozen=True, slots=True)
class Packing:
    """How far a parcel is: how often each of its lines was ticked. Every change gives a new one."""

    lines: tuple[PackLine, ...]
    counts: tuple[int, ...] = field(default=())

    def __post_init__(self) -> None:
        if len(self.counts) != len(self.lines):
            object.__setattr__(self, "counts", (0,) * len(self.lines))

    @property
    def complete(self) -> bool:
        """Whether everything is in; so is a parcel of an order without lines."""
        return all(count == line.ticks for line, count in zip(self.lines, self.counts, strict=True))

    @property
    def begun(self) -> bool:
        return any(self.counts)

    @property
    def packed_milli(self) -> int:
        return sum(self.milli(place) for place in range(len(self.lines)))

    @property
    def wanted_milli(self) -> int:
        return sum(line.quantity_milli for line in self.lines)

    @property
    def missing_ticks(self) -> int:
        return sum(line.ticks for line in self.lines) - sum(self.counts)

    def milli(self, place: int) -> int:
        """Return how much of a line is in."""
        line, count = self.lines[place], self.counts[place]
        return line.quantity_milli if count == line.ticks else count * PIECE

    def open_place(self, after: int = -1) -> int | None:
        """Return the first line behind `after` that is not all in, else the first of all; None if everything is in."""
        waiting = [place for place, line in enumerate(self.lines) if self.counts[place] < line.ticks]
        return next((place for place in waiting if place > after), waiting[0] if waiting else None)

    def scan(self, scanned: str) -> tuple["Packing", Heard, int | None]:
        """Tick one piece of what was scanned; return the new state, what happened, and the line that it is about."""
        named = [place for place, line in enumerate(self.lines) if line.is_named(scanned)]
        if not named:
            return self, Heard.NOT_IN_PARCEL, None
        waiting = [place for place in named if self.counts[place] < self.lines[place].ticks]
        return self.tick(waiting[0] if waiting else named[-1])

    def tick(self, place: int, *, whole: bool = False) -> tuple["Packing", Heard, int | None]:
        """Tick one piece of a line, or all that is missing of it."""
        line, count = self.lines[place], self.counts[place]
        if count >= line.ticks:
            return self, Heard.TOO_MANY, place
        after = self._with(place, line.ticks if whole else count + 1)
        return after, Heard.ALL_DONE if after.complete else Heard.TICKED, place

    def take_out(self, place: int) -> tuple["Packing", Heard, int | None]:
        """Take one piece of a line out again."""
        if not self.counts[place]:
            return self, Heard.NOTHING, place
        return self._with(place, self.counts[place] - 1), Heard.TAKEN_OUT, place

    def learn(self, place: int, barcode: str) -> "Packing":
        """Know a line, and all others of its SKU, by a barcode."""
        sku = self.lines[place].sku
        return replace(self, lines=tuple(replace(line, barcode=barcode) if line.sku == sku else line for line in self.lines))

    def content(self) -> Mapping[OrderId, tuple[tuple[int, int], ...]]:
        """Return what is in, as (line position, thousandths) by order; orders of which nothing is in are missing."""
        packed: dict[OrderId, tuple[tuple[int, int], ...]] = {}
        for place, line in enumerate(self.lines):
            if self.counts[place]:
                packed[line.order_id] = (*packed.get(line.order_id, ()), (line.position, self.milli(place)))
        return packed

    def _with(self, place: int, count: int) -> "Packing":
        return replace(self, counts=(*self.counts[:place], count, *self.counts[place + 1 :]))


def spellings(scanned: str) -> tuple[str, ...]:
    """Return what a scan can mean: as it came, and where a sign gives away the wrong keyboard also as that scanner meant it."""
    code = scanned.strip()
    return (code, code.translate(_AMERICAN_KEYS)) if "ß" in code or "§" in code else (code,)


def _bare(code: str) -> str:
    """Return a code without the zeros that widen it."""
    return code.lstrip("0") if code.isdecimal() else code
