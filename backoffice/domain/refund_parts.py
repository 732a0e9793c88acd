"""What each part of an order carries of the money that was to be paid for it: every line, and shipping with fees.

Lines, discounts, taxes and gift cards of a channel do not always add up to its total; the parts here always do.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from backoffice.domain.cancelling import Cancelled, loss, worth_of
from backoffice.domain.order_moves import share
from backoffice.domain.orders import Order


@dataclass(frozen=True, slots=True)
class LinePart:
    """A line's pieces (thousandths) and what they carry together, in minor units, as the customer pays it: with tax, without discounts."""

    position: int
    quantity_milli: int
    amount_minor: int


@dataclass(frozen=True, slots=True)
class Parts:
    """All parts of an order; they sum up to its whole. `shipping_minor` holds fees and whatever else no line explains."""

    lines: tuple[LinePart, ...]
    shipping_minor: int

    @property
    def whole_minor(self) -> int:
        """The sum of all parts."""
        return self.shipping_minor + sum(line.amount_minor for line in self.lines)


def whole_of(total_minor: int, cancelled: Sequence[Cancelled], *, tax_included: bool) -> int:
    """Return what an order cost before these pieces of it were cancelled here."""
    return total_minor + loss(cancelled, tax_included=tax_included).total_minor


def parts_of(order: Order, cancelled: Sequence[Cancelled], *, with_cancelled: bool) -> Parts:
    """Return what each part carries; `with_cancelled` counts cancelled pieces too, since they were paid before they were cancelled."""
    tax_minor = order.tax_minor + sum(part.tax_minor for part in cancelled)
    worth = worth_of(order.lines, tax_minor, order.shipping_minor)
    off = {} if with_cancelled else {part.position: part for part in cancelled}
    quantities, amounts = [], []
    for line in order.lines:
        gone = off.get(line.position, Cancelled(line.position, 0, 0, 0))
        tax = 0 if order.tax_included else worth[line.position].tax_minor - gone.tax_minor
        quantities.append(max(0, line.quantity_milli - gone.quantity_milli))
        amounts.append(max(0, worth[line.position].amount_minor - gone.amount_minor + tax))
    shipping = order.shipping_minor + order.fees_minor
    if not order.tax_included:
        shipping += max(0, tax_minor - sum(one.tax_minor for one in worth.values()))
    whole = whole_of(order.total_minor, cancelled if with_cancelled else (), tax_included=order.tax_included)
    amounts, rest = _balanced(amounts, quantities, whole - max(0, shipping))
    lines = (LinePart(line.position, *pair) for line, pair in zip(order.lines, zip(quantities, amounts, strict=True), strict=True))
    return Parts(tuple(lines), max(0, shipping) + rest)


def spread(amount_minor: int, weights: Sequence[int]) -> list[int]:
    """Divide an amount by weights; the shares sum up to it exactly, unless all weights are nought."""
    total, taken, shares = sum(weights), 0, []
    for weight in weights:
        shares.append(share(amount_minor, total, taken, weight))
        taken += weight
    return shares


def _balanced(amounts: list[int], quantities: list[int], goods_minor: int) -> tuple[list[int], int]:
    """Make lines sum up to what goods cost together, discounts and gift cards in proportion; return what is left for the other parts.

    More than the lines say is no line's, unless it is mere rounding or the lines have no prices at all.
    """
    weights = amounts if any(amounts) else quantities
    differs = goods_minor - sum(amounts)
    if not any(weights) or (any(amounts) and differs > len(amounts)):
        return amounts, differs
    moved = max(differs, -sum(amounts))
    return [amount + part for amount, part in zip(amounts, spread(moved, weights), strict=True)], differs - moved
