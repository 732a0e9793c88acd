"""Orders that are typed in or corrected by hand: what may be given, and the amounts that follow from it."""

from dataclasses import dataclass, field, replace

from backoffice.domain.money import QUANTITY_SCALE, UNIT_PRICE_SCALE, exponent
from backoffice.domain.orders import Address, OrderLine, TaxLine

RATE_SCALE = 10_000  # a rate in hundredths of a percent


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line as it is typed: quantity in thousandths, price per piece in ten-thousandths, tax rate in hundredths of a percent."""

    sku: str
    title: str
    quantity_milli: int
    unit_price_e4: int
    tax_rate_e2: int | None = None


@dataclass(frozen=True, slots=True)
class NewOrder:
    """An order by hand. Prices hold their tax; an empty billing address is the delivery address.

    `accounts` are whole numbers that were masked in the note while it was typed, `kept` the digits of those said to be no card's.
    """

    customer: str
    shipping: Address
    lines: tuple[LineDraft, ...]
    billing: Address = field(default_factory=Address)
    phone: str = ""
    email: str = ""
    shipping_minor: int = 0
    payment_method: str = ""
    paid: bool = False
    note: str = ""
    accounts: tuple[str, ...] = field(default=(), repr=False)
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Amounts:
    """What lines add up to, in minor units."""

    lines: tuple[OrderLine, ...]
    taxes: tuple[TaxLine, ...]
    goods_minor: int
    tax_minor: int


def amounts(drafts: tuple[LineDraft, ...], currency: str, *, tax_included: bool = True, keep: tuple[OrderLine, ...] = ()) -> Amounts:
    """Return lines with their amounts, each rounded half away from zero, and the sums.

    `keep` are the order's lines so far: one that only the quantity of its draft changes keeps its discount in proportion; one that is as it
    was stays as it was.
    """
    lines = tuple(_line(n, draft, currency, tax_included, keep) for n, draft in enumerate(drafts, start=1))
    rates = sorted({line.tax_rate_e2 for line in lines if line.tax_rate_e2})
    sums = {rate: sum(line.tax_minor or 0 for line in lines if line.tax_rate_e2 == rate) for rate in rates}
    taxes = tuple(TaxLine("", rate, amount) for rate, amount in sums.items())
    goods = sum(line.total_minor - line.discount_minor for line in lines)
    return Amounts(lines, taxes, goods, sum(sums.values()))


def _line(position: int, draft: LineDraft, currency: str, tax_included: bool, keep: tuple[OrderLine, ...]) -> OrderLine:
    before = next((line for line in keep if line.position == position and line.sku == draft.sku), None)
    if before is not None and _as_typed(before) == draft:
        return replace(before, position=position)
    total = rounded(draft.unit_price_e4 * draft.quantity_milli * 10 ** exponent(currency), UNIT_PRICE_SCALE * QUANTITY_SCALE)
    same_price = before is not None and before.unit_price_e4 == draft.unit_price_e4 and before.quantity_milli > 0
    discount = rounded(before.discount_minor * draft.quantity_milli, before.quantity_milli) if same_price and before else 0
    rate = draft.tax_rate_e2
    of = total - discount
    tax = None if rate is None else rounded(of * rate, RATE_SCALE + rate) if tax_included else rounded(of * rate, RATE_SCALE)
    return OrderLine(position, draft.sku, draft.title, draft.quantity_milli, draft.unit_price_e4, total, discount, rate, tax)


def _as_typed(line: OrderLine) -> LineDraft:
    return LineDraft(line.sku, line.title, line.quantity_milli, line.unit_price_e4, line.tax_rate_e2)


def rounded(numerator: int, denominator: int) -> int:
    """Return the quotient, rounded half away from zero."""
    sign = -1 if (numerator < 0) != (denominator < 0) else 1
    return sign * ((2 * abs(numerator) + abs(denominator)) // (2 * abs(denominator)))
