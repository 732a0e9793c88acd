"""Reader of WooCommerce orders as its REST API gives them: v3, v2, wp-api-v1, the legacy API; single or listed, wrapped or not."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, DecimalException
from zoneinfo import ZoneInfo

from backoffice.domain.channel_reports import Told, is_asked_for, told
from backoffice.domain.countries import alpha2
from backoffice.domain.incoming import Format, IncomingOrder, MaskedNumber, ParsedFile
from backoffice.domain.money import QUANTITY_SCALE, RATE_SCALE, UNIT_PRICE_SCALE, minor, scaled
from backoffice.domain.order_status import DeliveryStatus, PaymentStatus
from backoffice.domain.orders import Address, OrderLine, Payment, TaxLine
from backoffice.imports.drafts import Draft, Refusal, card_hint, payment_reference, refuse_payment_number, settle, without_payment_number
from backoffice.imports.reading import TextFile, read_json
from backoffice.imports.values import BadValue, currency_code, decimal, moment, rate
from backoffice.imports.woocommerce_states import Thing, axes, orders_in, with_refunds
from backoffice.security.masking import mask_text

NOTHING_TOLD = Told()
_TICK_EVERY = 250
_UTC = ZoneInfo("UTC")
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")  # JSON can escape them, no file of ours can hold them
_MOST_RATE = 1000


def _text(thing: Thing, *names: str) -> str:
    """Return the first of these members that holds text or a number, as text."""
    for name in names:
        value = thing.get(name)
        if isinstance(value, str | int | Decimal) and not isinstance(value, bool) and (text := str(value).strip()):
            return text if text.isprintable() else _UNWRITABLE.sub("�", text)
    return ""


def _thing(thing: Thing, *names: str) -> Thing:
    return next((value for name in names if isinstance(value := thing.get(name), Mapping)), {})


def _things(thing: Thing, name: str) -> tuple[Thing, ...]:
    """Return a list's objects. An object of objects counts as one: PHP writes lists with a gap so ({"0": …, "2": …})."""
    value = thing.get(name)
    entries = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    return tuple(entry for entry in entries if isinstance(entry, Mapping))


def _number(thing: Thing, *names: str) -> Decimal | None:
    """Return the first of these members that is there, as a number; None if none is. Raises BadValue `bad_amount`."""
    for name in names:
        value = thing.get(name)
        if value is None or (isinstance(value, str) and not value.strip()):
            continue
        if isinstance(value, str):
            return decimal(value.strip())
        if isinstance(value, int | Decimal) and not isinstance(value, bool):
            return Decimal(value)
        raise BadValue("bad_amount")
    return None


@dataclass(slots=True)
class _Reader:
    """One order on its way in: what refusals and masked numbers of it refer to."""

    row: int
    thing: Thing
    zone: ZoneInfo
    masked: list[MaskedNumber] = field(default_factory=list)

    def refusal(self, column: str, code: str, value: str = "") -> Refusal:
        return Refusal(self.row, column, code, value)

    def free(self, column: str, text: str) -> str:
        result = mask_text(text)
        self.masked += [MaskedNumber(self.row, column, shown) for shown in result.found]
        return result.text

    def identifier(self, column: str, text: str) -> str:
        refuse_payment_number(self.row, column, text)
        return text

    def amount(self, thing: Thing, currency: str, *names: str, where: str = "") -> int | None:
        try:
            value = _number(thing, *names)
            return None if value is None else minor(value, currency)
        except (ValueError, DecimalException) as bad:
            raise self.refusal(where + names[0], "bad_amount", _text(thing, *names)) from bad

    def some(self, thing: Thing, currency: str, *names: str, where: str = "") -> int:
        return self.amount(thing, currency, *names, where=where) or 0

    def moment(self, *names: str) -> datetime | None:
        """Return the first of these dates that is there; those in GMT as +00:00, others in the shop's zone unless they have an offset."""
        column = names[-1]
        for name in names:
            value = self.thing.get(name)
            if value is None or value == "":
                continue
            try:
                return moment(value if isinstance(value, str) else "?", _UTC if name.endswith("_gmt") else self.zone)
            except BadValue as bad:
                raise self.refusal(column, bad.code, _text(self.thing, name)) from bad
        return None

    def address(self, kind: str) -> Address:
        cells = _thing(self.thing, kind, f"{kind}_address")
        country = _text(cells, "country")
        code = alpha2(country) if country else ""
        if code is None:
            raise self.refusal(f"{kind}.country", "unknown_country", country)
        first, last, company, line1, line2, postcode, city, region = (
            self.free(f"{kind}.{name}", _text(cells, name))
            for name in ("first_name", "last_name", "company", "address_1", "address_2", "postcode", "city", "state")
        )
        return Address(f"{first} {last}".strip(), company, line1, line2, postcode, city, region, code)

    def contact(self, name: str) -> str:
        billing, shipping = _thing(self.thing, "billing", "billing_address"), _thing(self.thing, "shipping", "shipping_address")
        return self.free(f"billing.{name}", _text(billing, name) or _text(shipping, name))

    def lines(self, currency: str) -> tuple[OrderLine, ...]:
        rates = {_text(tax, "rate_id"): _rate(tax) for tax in _things(self.thing, "tax_lines")}
        things = _things(self.thing, "line_items")
        if self.thing.get("line_items") and not things:
            raise self.refusal("line_items", "missing")  # something stands there, but no article
        return tuple(self.line(place, thing, currency, rates) for place, thing in enumerate(things, start=1))

    def line(self, position: int, thing: Thing, currency: str, rates: dict[str, int | None]) -> OrderLine:
        pieces = self.pieces(thing)
        subtotal = self.amount(thing, currency, "subtotal", where="line_items.")
        total = self.amount(thing, currency, "total", where="line_items.")
        taxed = [_text(tax, "id") for tax in _things(thing, "taxes") if _text(tax, "total") or _text(tax, "subtotal")]
        before = subtotal if subtotal is not None else total if total is not None else 0
        return OrderLine(
            position=position,
            sku=self.identifier("line_items.sku", _text(thing, "sku")),
            title=self.free("line_items.name", _text(thing, "name")),
            quantity_milli=scaled(pieces, QUANTITY_SCALE),
            unit_price_e4=self.unit_price(thing, pieces),
            total_minor=before,
            discount_minor=max(before - total, 0) if total is not None else 0,
            tax_rate_e2=rates.get(taxed[0]) if len(taxed) == 1 else None,
            tax_minor=self.amount(thing, currency, "total_tax", where="line_items."),
        )

    def pieces(self, thing: Thing) -> Decimal:
        try:
            value = _number(thing, "quantity")
            if value is not None:
                scaled(value, QUANTITY_SCALE)
        except (ValueError, DecimalException) as bad:
            raise self.refusal("line_items.quantity", "bad_number", _text(thing, "quantity")) from bad
        if value is None:
            raise self.refusal("line_items.quantity", "missing")
        if value < 0:
            raise self.refusal("line_items.quantity", "negative_quantity", str(value))
        return value

    def unit_price(self, thing: Thing, pieces: Decimal) -> int:
        """Return subtotal ÷ quantity; `price` where there is no subtotal (or no piece), total ÷ quantity where there is neither."""
        try:
            for name in ("subtotal", "price", "total"):
                by_piece = name == "price"
                amount = _number(thing, name)
                if amount is not None and (by_piece or pieces):
                    return scaled(amount if by_piece else amount / pieces, UNIT_PRICE_SCALE)
        except (ValueError, DecimalException) as bad:
            raise self.refusal("line_items.price", "bad_amount", _text(thing, "price")) from bad
        return 0

    def taxes(self, currency: str) -> tuple[TaxLine, ...]:
        return tuple(
            TaxLine(
                self.free("tax_lines.label", _text(tax, "label", "title", "name", "rate_code", "code")),
                _rate(tax),
                self.some(tax, currency, "tax_total", "total", where="tax_lines.")
                + self.some(tax, currency, "shipping_tax_total", where="tax_lines."),
            )
            for tax in _things(self.thing, "tax_lines")
        )

    def sum_of(self, currency: str, list_name: str, *names: str) -> int:
        return sum(self.some(entry, currency, *names, where=f"{list_name}.") for entry in _things(self.thing, list_name))

    def payments(self, total: int, status: PaymentStatus) -> tuple[Payment, ...]:
        details = _thing(self.thing, "payment_details")
        method = self.free(
            "payment_method_title",
            _text(self.thing, "payment_method_title", "payment_method") or _text(details, "method_title", "method_id"),
        )
        told = _text(self.thing, "transaction_id") or _text(details, "transaction_id")
        kept, dropped = without_payment_number(self.row, "transaction_id", told)
        self.masked += dropped
        reference = payment_reference(kept)
        paid_at = self.moment("date_paid_gmt", "date_paid")
        if not method and not reference:
            return ()
        paid = total if status in (PaymentStatus.PAID, PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDED) else 0
        brand, last_four = card_hint(method)
        return (Payment(method, brand, last_four, reference, paid, paid_at),)

    def currency(self) -> str:
        try:
            return currency_code(_text(self.thing, "currency"))
        except BadValue as bad:
            raise self.refusal("currency", bad.code, _text(self.thing, "currency")) from bad

    def total(self, currency: str) -> int:
        total = self.amount(self.thing, currency, "total")
        if total is None:
            raise self.refusal("total", "missing")
        if total < 0:
            raise self.refusal("total", "bad_amount", _text(self.thing, "total"))
        return total

    def placed_at(self) -> datetime | None:
        if "created_at" in self.thing and "date_created" not in self.thing:
            return self.moment("date_created_gmt", "created_at")
        return self.moment("date_created_gmt", "date_created")

    def shipping_method(self) -> str:
        titles = [_text(line, "method_title", "method_id") for line in _things(self.thing, "shipping_lines")]
        return self.free("shipping_lines.method_title", ", ".join(filter(None, titles)) or _text(self.thing, "shipping_methods"))

    def order(self, number: str) -> IncomingOrder:
        placed_at = self.placed_at()
        currency = self.currency()
        total = self.total(currency)
        refunded = self.refunded(currency)
        paid = bool(_text(self.thing, "date_paid_gmt", "date_paid")) or _thing(self.thing, "payment_details").get("paid") is True
        order, payment, delivery = with_refunds(axes(_text(self.thing, "status"), paid), total, refunded)
        completed_at = self.moment("date_completed_gmt", "completed_at", "date_completed")
        if payment is PaymentStatus.REFUNDED:
            refunded = refunded or total
        billing, shipping = self.address("billing"), self.address("shipping")
        taxes = self.taxes(currency)
        tax = self.amount(self.thing, currency, "total_tax")
        carriage = self.amount(self.thing, currency, "shipping_total", "total_shipping")
        said = self.told()
        return IncomingOrder(
            row=self.row,
            number=number,
            placed_at=placed_at,
            currency=currency,
            total_minor=total,
            order_status=order,
            payment_status=payment,
            delivery_status=delivery,
            customer=billing.name or shipping.name or billing.company or shipping.company,
            billing=billing,
            shipping=shipping,
            phone=self.contact("phone"),
            email=self.contact("email"),
            lines=self.lines(currency),
            taxes=taxes,
            tax_included=False,  # the lines' amounts are without tax whatever `prices_include_tax` says about the shop's catalogue
            tax_minor=tax if tax is not None else sum(line.amount_minor for line in taxes),
            shipping_minor=carriage if carriage is not None else self.sum_of(currency, "shipping_lines", "total"),
            discount_minor=self.some(self.thing, currency, "discount_total", "total_discount"),
            gift_card_minor=self.sum_of(currency, "gift_cards", "amount"),
            refunded_minor=refunded,
            shipping_method=self.shipping_method(),
            payments=self.payments(total, payment),
            customer_note=self.free("customer_note", _text(self.thing, "customer_note", "note")),
            shipped_at=completed_at if delivery is DeliveryStatus.SHIPPED else None,
            fees_minor=self.sum_of(currency, "fee_lines", "total"),
            birthday=said.birthday,
            buyer_nick=said.buyer_nick,
            carrier_consent=said.carrier,
        )

    def told(self) -> Told:
        """Return what additions of the shop tell: members of the order, of its billing address and customer, and its meta data."""
        parts = (self.thing, _thing(self.thing, "billing", "billing_address"), _thing(self.thing, "customer"))
        pairs = [(name, value) for part in parts for name, value in part.items()]
        pairs += [(_text(entry, "key"), entry.get("value")) for entry in _things(self.thing, "meta_data")]
        asked = [(name, _said(value)) for name, value in pairs if is_asked_for(name)]
        return told([(name, self.free(name, value)) for name, value in asked if value]) if asked else NOTHING_TOLD

    def refunded(self, currency: str) -> int:
        """Return what was paid back: refunds have negative totals, or positive amounts in the legacy API."""
        return sum(abs(self.some(refund, currency, "total", "amount", where="refunds.")) for refund in _things(self.thing, "refunds"))


def _said(value: object) -> str:
    """Return a value of the shop's own as text; lists and objects say nothing."""
    return ("yes" if value else "no") if isinstance(value, bool) else _text({"value": value}, "value")


def _rate(tax: Thing) -> int | None:
    """Return a tax line's rate in hundredths of a percent: `rate_percent`, else the percentage in its name, else None."""
    try:
        percent = _number(tax, "rate_percent")
        if percent is not None and 0 <= percent <= _MOST_RATE:
            return scaled(percent, RATE_SCALE)
    except (ValueError, DecimalException):
        pass
    return rate(_text(tax, "label", "title", "name", "rate_code", "code"))


def _draft(row: int, value: object, zone: ZoneInfo) -> Draft:
    thing: Thing = value if isinstance(value, Mapping) else {}
    number = _text(thing, "number", "order_number", "id")
    reader = _Reader(row, thing, zone)
    try:
        if not isinstance(value, Mapping):
            raise reader.refusal("", "not_an_order")
        if not number:
            raise reader.refusal("number", "missing")
        order = reader.order(reader.identifier("number", number))
    except Refusal as refusal:
        return Draft(row, number, None, refusal.rejected(number))
    return Draft(row, number, order, masked=tuple(reader.masked))


def read_woocommerce(file: TextFile, zone: ZoneInfo, tick: Callable[[int, int], None]) -> ParsedFile:
    """Return what a file of WooCommerce orders holds. Raises FileRefused; `tick(done, total)` counts orders."""
    values = orders_in(read_json(file.text))
    drafts = []
    for place, value in enumerate(values):
        if place % _TICK_EVERY == 0:
            tick(place, len(values))
        drafts.append(_draft(place + 1, value, zone))
    tick(len(values), len(values))
    settled = settle(drafts)
    return ParsedFile(
        Format.WOOCOMMERCE,
        len(values),
        file.encoding,
        "",
        settled.orders,
        settled.rejected,
        settled.masked,
        settled.repeats,
        settled.contradictions,
    )
