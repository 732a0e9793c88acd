"""What a cancelled quantity of a line takes from an order: pieces, amount and tax, so that totals stay the sum of what is left."""

from collections.abc import Sequence
from dataclasses import dataclass

from backoffice.domain.order_moves import share
from backoffice.domain.orders import OrderLine


@dataclass(frozen=True, slots=True)
class Worth:
    """What a whole line brings into an order's total: thousandths, amount after its own discount and tax in minor units, rate."""

    position: int
    ordered: int
    amount_minor: int
    tax_minor: int
    rate_e2: int | None


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A cancelled quantity of a line in thousandths, with the amount and the tax that go with it, in minor units."""

    position: int
    quantity_milli: int
    amount_minor: int
    tax_minor: int


@dataclass(frozen=True, slots=True)
class Loss:
    """By how much an order's total, tax and pieces go down."""

    total_minor: int
    tax_minor: int
    pieces_milli: int


def worth_of(lines: Sequence[OrderLine], tax_minor: int, shipping_minor: int) -> dict[int, Worth]:
    """Return what each line is worth, by position.

    A line whose tax the channel does not tell (Shopify) gets its part of the order's tax, in proportion to its amount; `tax_minor` is the
    order's tax before anything was cancelled, and shipping carries its part of it.
    """
    untold = sum(line.total_minor - line.discount_minor for line in lines if line.tax_minor is None) + shipping_minor
    rest = tax_minor - sum(line.tax_minor or 0 for line in lines)
    worth = {}
    for line in lines:
        amount = line.total_minor - line.discount_minor
        part = share(rest, untold, 0, amount) if rest > 0 and 0 <= amount <= untold else 0
        tax = part if line.tax_minor is None else line.tax_minor
        worth[line.position] = Worth(line.position, line.quantity_milli, amount, tax, line.tax_rate_e2)
    return worth


def cancelled(worth: Worth, already: int, quantity_milli: int) -> Cancelled:
    """Return what goes with `quantity_milli` pieces of a line, after `already` were cancelled; the parts of all add up exactly."""
    amount, tax = (share(whole, worth.ordered, already, quantity_milli) for whole in (worth.amount_minor, worth.tax_minor))
    return Cancelled(worth.position, quantity_milli, amount, tax)


def loss(parts: Sequence[Cancelled], *, tax_included: bool) -> Loss:
    """Return what an order loses by these; where prices are without tax, the total loses the tax as well."""
    amount, tax = sum(part.amount_minor for part in parts), sum(part.tax_minor for part in parts)
    return Loss(amount if tax_included else amount + tax, tax, sum(part.quantity_milli for part in parts))


def taxes_left(taxes: Sequence[tuple[int | None, int]], taken: Sequence[tuple[int | None, int]]) -> list[int]:
    """Return the amounts of an order's taxes, given as (rate, amount), after taxes of lines were taken away.

    Each is taken from the tax of its rate first, then from the others, the largest first.
    """
    left = [amount for _, amount in taxes]
    for rate, amount in taken:
        rest = amount
        for n in sorted(range(len(left)), key=lambda n: (taxes[n][0] != rate, -left[n])):
            part = min(rest, max(0, left[n]))
            left[n] -= part
            rest -= part
    return left


def kept(quantity_milli: int, ordered_before: int, ordered_now: int, sent: int) -> int:
    """Return how much stays cancelled here when a channel gives a line another quantity, all in thousandths.

    What the channel took off itself is not cancelled twice, and never more is cancelled than is there and not sent.
    """
    lowered = max(0, ordered_before - ordered_now)
    return max(0, min(quantity_milli - lowered, ordered_now - sent))
