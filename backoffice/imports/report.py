"""The JSON that `import --dry-run --json` and `orders --json` print (DESIGN §8): the same dictionaries before and after an import."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from backoffice.domain.incoming import ParsedFile, Rejected
from backoffice.domain.money import QUANTITY_SCALE, amount_text, unit_price_text
from backoffice.domain.order_status import DeliveryStatus, PaymentStatus
from backoffice.domain.orders import Address, OrderLine


class ReportedOrder(Protocol):
    """What `order_json` prints of an order: an `IncomingOrder` and an `Order` both have it."""

    @property
    def number(self) -> str: ...
    @property
    def placed_at(self) -> datetime | None: ...
    @property
    def currency(self) -> str: ...
    @property
    def total_minor(self) -> int: ...
    @property
    def payment_status(self) -> PaymentStatus: ...
    @property
    def delivery_status(self) -> DeliveryStatus: ...
    @property
    def customer(self) -> str: ...
    @property
    def shipping(self) -> Address: ...
    @property
    def lines(self) -> tuple[OrderLine, ...]: ...


_MESSAGES = {
    "missing": "A value is missing in the column “{column}”.",
    "bad_date": "“{value}” in the column “{column}” is not a date.",
    "bad_amount": "“{value}” in the column “{column}” is not an amount.",
    "bad_number": "“{value}” in the column “{column}” is not a number.",
    "negative_quantity": "“{value}” in the column “{column}” is a negative quantity.",
    "unknown_country": "“{value}” in the column “{column}” is not a country.",
    "bad_currency": "“{value}” in the column “{column}” is not a currency.",
    "unknown_status": "“{value}” in the column “{column}” is a state that the program does not know.",
    "payment_number": "The column “{column}” holds a card or bank account number ({value}); it was not taken over.",
    "ragged": "The row has more or fewer cells than the header.",
    "not_an_order": "The entry is not an order.",
}
REJECTION_CODES = frozenset(_MESSAGES)


def order_json(order: ReportedOrder) -> dict[str, object]:
    """Return one order as both commands print it. `placed_at` keeps the UTC offset that it was read with."""
    return {
        "number": order.number,
        "placed_at": moment_text(order.placed_at),
        "currency": order.currency,
        "total": amount_text(order.total_minor, order.currency),
        "payment_status": order.payment_status.value,
        "delivery_status": order.delivery_status.value,
        "customer": order.customer,
        "ship_city": order.shipping.city,
        "ship_country": order.shipping.country,
        "lines": [_line_json(line, order.currency) for line in order.lines],
    }


def moment_text(moment: datetime | None) -> str | None:
    """Return ISO 8601 with offset in whole seconds ("2025-05-11T09:55:16-04:00"), None for no date."""
    return None if moment is None else moment.isoformat(timespec="seconds")


def _line_json(line: OrderLine, currency: str) -> dict[str, object]:
    whole, rest = divmod(line.quantity_milli, QUANTITY_SCALE)
    return {
        "sku": line.sku,
        "title": line.title,
        "quantity": line.quantity_milli / QUANTITY_SCALE if rest else whole,
        "unit_price": unit_price_text(line.unit_price_e4, currency),
    }


def rejected_message(line: Rejected) -> str:
    """Return the sentence for a rejected row, in English as all output for programs."""
    return _MESSAGES.get(line.code, "The row cannot be used.").format(column=line.column, value=line.value)


def rejected_json(line: Rejected, say: Callable[[Rejected], str] = rejected_message) -> dict[str, object]:
    """Return a rejected row as the report prints it."""
    return {"row": line.row, "column": line.column, "code": line.code, "message": say(line)}


def report_json(
    parsed: ParsedFile, *, updated: int = 0, unchanged: int = 0, say: Callable[[Rejected], str] = rejected_message
) -> dict[str, object]:
    """Return the report of a dry run. Without a shop nothing is known: `updated` and `unchanged` (known orders without a change) are 0."""
    return {
        "format": parsed.format.value,
        "accepted": len(parsed.orders),
        "updated": updated,
        "lines": sum(len(order.lines) for order in parsed.orders),
        "duplicates": parsed.repeats + unchanged,
        "conflicts": len(parsed.contradictions),
        "masked_numbers": len(parsed.masked),
        "rejected": [rejected_json(line, say) for line in parsed.rejected],
        "orders": [order_json(order) for order in parsed.orders],
    }
