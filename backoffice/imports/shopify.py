"""Reader of Shopify's orders export: one row per article, the order's own cells in its first row only, rows joined by the order's name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from backoffice.domain.channel_reports import Told, is_asked_for, told
from backoffice.domain.countries import alpha2
from backoffice.domain.incoming import Format, IncomingOrder, MaskedNumber, ParsedFile, Rejected
from backoffice.domain.money import QUANTITY_SCALE, UNIT_PRICE_SCALE, exponent
from backoffice.domain.order_status import DeliveryStatus, OrderStatus, PaymentStatus
from backoffice.domain.orders import Address, OrderLine, Payment, TaxLine
from backoffice.errors import FileRefused
from backoffice.imports.drafts import (
    Draft,
    Refusal,
    card_hint,
    payment_reference,
    refuse_payment_number,
    settle,
    without_payment_number,
)
from backoffice.imports.reading import Table, TextFile, read_table
from backoffice.imports.shopify_columns import (
    ADDRESSES,
    COLUMNS,
    DELIVERY,
    FREE_TEXT,
    PAYMENT,
    REFERENCES,
    TAXES,
    Head,
    Item,
    Layout,
    free_text,
    state_key,
)
from backoffice.imports.values import BadValue, amount, currency_code, currency_sign, moment, prefers_comma, quantity, rate, unit_price
from backoffice.security.masking import mask_text

_TICK_EVERY = 250
NOTHING_TOLD = Told()
_APART = "\x1f" * 4  # more than a payment number may have between two digits
_PAID = frozenset({PaymentStatus.PAID, PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDED})


@dataclass(slots=True)
class _Block:
    """The rows of one occurrence of an order; `head` is the place of the row that carries its total, None if no row does."""

    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    head: int | None = None


class _Reader:
    def __init__(self, layout: Layout, zone: ZoneInfo, comma: bool) -> None:
        self.layout = layout
        self.zone = zone
        self.comma = comma
        self.known_lines: dict[tuple[int, Item, str], tuple[OrderLine, tuple[str, ...]]] = {}  # most orders buy what others bought

    def refusal(self, row: int, name: str, code: str, value: str) -> Refusal:
        return Refusal(row, self.layout.title(name), code, value)

    def draft(self, number: str, block: _Block) -> Draft:
        row = block.rows[0 if block.head is None else block.head][0]
        try:
            for line, cells in block.rows:
                if len(cells) != self.layout.width + 1:
                    raise Refusal(line, "", "ragged")
            refuse_payment_number(row, self.layout.title("name"), number)
            order, masked = self._order(row, number, block)
        except Refusal as refusal:
            return Draft(row, number, None, refusal.rejected(number))
        return Draft(row, number, order, masked=masked)

    def _amount(self, row: int, head: Head, name: str, currency: str) -> int:
        value: str = getattr(head, name)
        if not value:
            return 0
        try:
            return amount(value, currency, self.comma)
        except BadValue as bad:
            raise self.refusal(row, name, bad.code, value) from bad

    def _moment(self, row: int, head: Head, name: str) -> datetime | None:
        value: str = getattr(head, name)
        if not value:
            return None
        try:
            return moment(value, self.zone)
        except BadValue as bad:
            raise self.refusal(row, name, bad.code, value) from bad

    def _currency(self, row: int, head: Head) -> str:
        try:
            return currency_code(head.currency or currency_sign(head.total))
        except BadValue as bad:
            raise self.refusal(row, "currency", bad.code, head.currency) from bad

    def _country(self, row: int, head: Head, name: str) -> str:
        value: str = getattr(head, name)
        code = alpha2(value) if value else ""
        if code is None:
            raise self.refusal(row, name, "unknown_country", value)
        return code

    def _masked(self, row: int, head: Head) -> tuple[Head, tuple[MaskedNumber, ...]]:
        """Return the row with its free text masked, and without references of payments that hold a payment number."""
        dropped: list[MaskedNumber] = []
        for name in REFERENCES:
            kept, found = without_payment_number(row, self.layout.title(name), getattr(head, name))
            if found:
                head = head._replace(**{name: kept})
                dropped += found
        if not mask_text(_APART.join(free_text(head))).found:
            return head, tuple(dropped)
        cells = head._asdict()
        masked = dropped
        for name in FREE_TEXT:
            result = mask_text(cells[name])
            cells[name] = result.text
            masked += [MaskedNumber(row, self.layout.title(name), shown) for shown in result.found]
        return Head(**cells), tuple(masked)

    def _order(self, row: int, number: str, block: _Block) -> tuple[IncomingOrder, tuple[MaskedNumber, ...]]:
        head = self.layout.head(block.rows[block.head or 0][1])
        if block.head is None:
            raise self.refusal(row, "total", "missing", "")
        if not head.created_at and self.layout.has("created_at"):
            raise self.refusal(row, "created_at", "missing", "")
        placed_at = self._moment(row, head, "created_at")
        currency = self._currency(row, head)
        total = self._amount(row, head, "total", currency)
        if total < 0:
            raise self.refusal(row, "total", "bad_amount", head.total)
        head, masked = self._masked(row, head)
        lines, masked_lines = self._lines(block, currency)
        refunded = self._amount(row, head, "refunded_amount", currency)
        payment = self._payment_status(row, head, total, refunded)
        cancelled_at = self._moment(row, head, "cancelled_at")
        delivery = self._delivery_status(row, head)
        billing = self._address(row, head, "billing")
        shipping = self._address(row, head, "shipping")
        taxes = self._taxes(row, head, currency)
        said, masked_told = self._told(row, head)
        order = IncomingOrder(
            row=row,
            number=number,
            placed_at=placed_at,
            currency=currency,
            total_minor=total,
            order_status=_order_status(head, cancelled_at),
            payment_status=payment,
            delivery_status=delivery,
            customer=billing.name or shipping.name or billing.company or shipping.company,
            billing=billing,
            shipping=shipping,
            phone=head.phone or head.billing_phone or head.shipping_phone,
            email=head.email,
            lines=lines,
            taxes=taxes,
            tax_included=self._tax_included(row, head, currency, total),
            tax_minor=self._amount(row, head, "taxes", currency) or sum(tax.amount_minor for tax in taxes),
            shipping_minor=self._amount(row, head, "shipping", currency),
            discount_minor=self._amount(row, head, "discount_amount", currency),
            gift_card_minor=total if state_key(head.payment_method) == "gift_card" and payment in _PAID else 0,
            refunded_minor=refunded,
            shipping_method=head.shipping_method,
            payments=self._payments(row, head, currency, total, payment),
            customer_note=head.notes,
            cancelled_at=cancelled_at,
            shipped_at=self._moment(row, head, "fulfilled_at"),
            birthday=said.birthday,
            buyer_nick=said.buyer_nick,
            carrier_consent=said.carrier,
        )
        return order, masked + masked_lines + masked_told

    def _told(self, row: int, head: Head) -> tuple[Told, tuple[MaskedNumber, ...]]:
        """Return what the note attributes tell, one a line ("Geburtstag: 4.5.1980"); of all others nothing is kept."""
        if not head.note_attributes:
            return NOTHING_TOLD, ()
        pairs = (line.partition(":") for line in head.note_attributes.splitlines())
        asked = [(name.strip(), mask_text(value.strip())) for name, _, value in pairs if is_asked_for(name)]
        column = self.layout.title("note_attributes")
        masked = tuple(MaskedNumber(row, column, shown) for _, value in asked for shown in value.found)
        return told((name, value.text) for name, value in asked), masked

    def _lines(self, block: _Block, currency: str) -> tuple[tuple[OrderLine, ...], tuple[MaskedNumber, ...]]:
        if not self.layout.has_items:
            return (), ()
        lines: list[OrderLine] = []
        masked: list[MaskedNumber] = []
        for row, cells in block.rows:
            item = self.layout.item(cells)
            if not any(item):
                continue
            key = (len(lines) + 1, item, currency)
            known = self.known_lines.get(key)
            if known is None:
                known = self.known_lines[key] = self._line(row, *key)
            lines.append(known[0])
            masked += [MaskedNumber(row, self.layout.title("lineitem_name"), shown) for shown in known[1]]
        return tuple(lines), tuple(masked)

    def _line(self, row: int, position: int, item: Item, currency: str) -> tuple[OrderLine, tuple[str, ...]]:
        refuse_payment_number(row, self.layout.title("lineitem_sku"), item.lineitem_sku)
        title = mask_text(item.lineitem_name)
        name = ""
        try:
            for name in ("lineitem_quantity", "lineitem_price"):
                if not getattr(item, name) and self.layout.has(name):
                    raise BadValue("missing")
            name = "lineitem_quantity"
            pieces = quantity(item.lineitem_quantity, self.comma) if item.lineitem_quantity else QUANTITY_SCALE
            name = "lineitem_price"
            price = unit_price(item.lineitem_price, self.comma, currency) if item.lineitem_price else 0
            name = "lineitem_discount"
            discount = amount(item.lineitem_discount, currency, self.comma) if item.lineitem_discount else 0
        except BadValue as bad:
            raise self.refusal(row, name, bad.code, str(getattr(item, name))) from bad
        line = OrderLine(position, item.lineitem_sku, title.text, pieces, price, line_total(pieces, price, currency), discount)
        return line, title.found

    def _payment_status(self, row: int, head: Head, total: int, refunded: int) -> PaymentStatus:
        """Return the channel's word; where it has none, what refund and date of payment tell, else open: nothing ships by mistake."""
        status = PAYMENT.get(state_key(head.financial_status))
        if status is None:
            raise self.refusal(row, "financial_status", "unknown_status", head.financial_status)
        if head.financial_status:
            return status
        if refunded > 0:
            return PaymentStatus.REFUNDED if refunded >= total else PaymentStatus.PARTIALLY_REFUNDED
        return PaymentStatus.PAID if head.paid_at else PaymentStatus.OPEN

    def _delivery_status(self, row: int, head: Head) -> DeliveryStatus:
        word = state_key(head.fulfillment_status)
        status = DELIVERY.get(word)
        if status is None:
            raise self.refusal(row, "fulfillment_status", "unknown_status", head.fulfillment_status)
        return DeliveryStatus.RETURNED if word == "restocked" and head.fulfilled_at else status

    def _address(self, row: int, head: Head, kind: str) -> Address:
        name, company, street, line1, line2, postcode, city, province, province_name = ADDRESSES[kind](head)
        country = self._country(row, head, f"{kind}_country")
        return Address(name, company, line1 or street, line2, postcode, city, province_name or province, country)

    def _taxes(self, row: int, head: Head, currency: str) -> tuple[TaxLine, ...]:
        cells = TAXES(head)
        return tuple(
            TaxLine(name, rate(name), self._amount(row, head, f"tax_{place}_value", currency))
            for place, (name, value) in enumerate(zip(cells[::2], cells[1::2], strict=True), start=1)
            if name or value
        )

    def _tax_included(self, row: int, head: Head, currency: str, total: int) -> bool:
        """Say whether prices hold the tax: no column tells, but subtotal, shipping and taxes make the total in only one of two ways."""
        tax = self._amount(row, head, "taxes", currency)
        if not tax or not head.subtotal:
            return True
        net = self._amount(row, head, "subtotal", currency) + self._amount(row, head, "shipping", currency)
        return abs(net + tax - total) > abs(net - total)

    def _payments(self, row: int, head: Head, currency: str, total: int, status: PaymentStatus) -> tuple[Payment, ...]:
        reference = payment_reference(head.payment_reference or head.payment_references or head.payment_id)
        paid_at = self._moment(row, head, "paid_at")
        if not head.payment_method and not reference:
            return ()
        open_part = self._amount(row, head, "outstanding_balance", currency)
        paid = total if status in _PAID else max(total - open_part, 0) if status is PaymentStatus.PARTIALLY_PAID else 0
        brand, last_four = card_hint(head.payment_method)
        return (Payment(head.payment_method, brand, last_four, reference, paid, paid_at),)


def _order_status(head: Head, cancelled_at: datetime | None) -> OrderStatus:
    if cancelled_at:
        return OrderStatus.CANCELLED
    return OrderStatus.ON_HOLD if state_key(head.fulfillment_status) == "on_hold" else OrderStatus.OPEN


def line_total(pieces_milli: int, price_e4: int, currency: str) -> int:
    """Return pieces × price in minor units, rounded half away from zero."""
    scale = QUANTITY_SCALE * UNIT_PRICE_SCALE
    exact = pieces_milli * price_e4 * int(10 ** exponent(currency))
    whole, rest = divmod(abs(exact), scale)
    rounded = whole + (1 if 2 * rest >= scale else 0)
    return rounded if exact >= 0 else -rounded


def _blocks(table: Table, layout: Layout) -> tuple[dict[str, list[_Block]], list[Rejected], tuple[list[str], list[str]]]:
    """Return the rows by order, rows without a number, and all totals and prices as written.

    Each row with a total begins an occurrence of its order; rows without one join the last occurrence, wherever they stand.
    """
    groups: dict[str, list[_Block]] = {}
    unnumbered = []
    totals: list[str] = []
    prices: list[str] = []
    for line, cells in _rows(table, layout.width):
        name, total, price = layout.number_total_and_price(cells)
        if not name:
            unnumbered.append(Rejected(line, layout.title("name"), "missing"))
            continue
        blocks = groups.setdefault(name, [])
        if not blocks or (total and blocks[-1].head is not None):
            blocks.append(_Block())
        blocks[-1].rows.append((line, cells))
        totals.append(total)
        prices.append(price)
        if total:
            blocks[-1].head = len(blocks[-1].rows) - 1
    return groups, unnumbered, (totals, prices)


def _rows(table: Table, width: int) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with as many cells as the header has and one empty cell behind them.

    Missing cells at the end are empty ones: spreadsheets leave them out. A record with more cells (a comma without quotation marks has
    moved the others) or the last one of a file that breaks off in it gets a cell too many, by which `_Reader.draft` knows it. Only where
    every record has empty cells too many do they not count. A single cell ("12 orders") is no row of the table.
    """
    last = len(table.records) - 1
    shortest = min((len(cells) for _line, cells in table.records if len(cells) > 1), default=width)
    for place, (line, cells) in enumerate(table.records):
        if table.cut_short and place == last and len(cells) < width:
            yield line, [*cells, *[""] * (width + 2 - len(cells))]
        elif len(cells) > width and (shortest <= width or any(map(str.strip, cells[width:]))):
            yield line, [*cells, "", ""]
        elif len(cells) == width:
            cells.append("")
            yield line, cells
        elif len(cells) > 1 or width <= 2:
            yield line, cells[:width] + [""] * (width + 1 - min(len(cells), width))


def _period(lines: list[OrderLine]) -> int:
    """Return after how many lines a sequence begins anew; its whole length if it never does."""
    return next(size for size in range(1, len(lines) + 1) if len(lines) % size == 0 and lines == lines[:size] * (len(lines) // size))


def _adds_up(order: IncomingOrder, lines: list[OrderLine]) -> bool:
    """Say whether these lines together are what the order's total says; without prices, whether they are different articles."""
    goods = sum(line.total_minor for line in lines)
    if not any(line.unit_price_e4 for line in lines):
        return len({(line.sku, line.title) for line in lines}) == len(lines)
    expected = order.total_minor - order.shipping_minor - (0 if order.tax_included else order.tax_minor)
    off = sum(line.discount_minor for line in lines)
    return expected in {goods, goods - order.discount_minor, goods - off, goods - off - order.discount_minor}


def _joined(drafts: list[Draft]) -> list[Draft]:
    """Join occurrences of one row each that differ only in their article: the order's cells were filled down into every row."""
    orders = [draft.order for draft in drafts if draft.order is not None and len(draft.order.lines) == 1]
    if len(drafts) == 1 or len(orders) < len(drafts) or len({replace(order, row=0, lines=()) for order in orders}) > 1:
        return drafts
    lines = [replace(order.lines[0], position=1) for order in orders]
    size = _period(lines)
    if size == 1 or not _adds_up(orders[0], lines[:size]):
        return drafts
    numbered = tuple(replace(line, position=place) for place, line in enumerate(lines[:size], start=1))
    masked = tuple(shown for draft in drafts[:size] for shown in draft.masked)
    first = replace(drafts[0], order=replace(orders[0], lines=numbered), masked=masked)
    return [first] * (len(lines) // size)


def read_shopify(file: TextFile, zone: ZoneInfo, tick: Callable[[int, int], None]) -> ParsedFile:
    """Return what a Shopify orders export holds. Raises FileRefused; `tick(done, total)` counts orders."""
    table = read_table(file.text, COLUMNS)
    layout = Layout(table)
    groups, unnumbered, amounts = _blocks(table, layout)
    reader = _Reader(layout, zone, prefers_comma(*amounts))
    drafts: list[Draft] = []
    for done, (number, blocks) in enumerate(groups.items()):
        if done % _TICK_EVERY == 0:
            tick(done, len(groups))
        drafts += _joined([reader.draft(number, block) for block in blocks])
    tick(len(groups), len(groups))
    settled = settle(drafts, unnumbered)
    if not settled.orders and groups and not layout.has("currency"):
        raise FileRefused("missing_columns", column="Currency")
    return ParsedFile(
        Format.SHOPIFY,
        len(table.records),
        file.encoding,
        table.delimiter,
        settled.orders,
        settled.rejected,
        settled.masked,
        settled.repeats,
        settled.contradictions,
    )
