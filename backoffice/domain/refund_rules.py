"""What can still be refunded of an order, and what refunds do to where its money stands."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from backoffice.domain.cancelling import Cancelled
from backoffice.domain.ids import OrderId
from backoffice.domain.order_moves import LineCount
from backoffice.domain.order_status import OrderStatus, PaymentStatus
from backoffice.domain.order_work import GoodsReturn, NextStep
from backoffice.domain.orders import Order
from backoffice.domain.refund_parts import LinePart, parts_of, spread, whole_of
from backoffice.domain.refunds import Refund, RefundLine, RefundState, RefundWay

LIVE = frozenset({RefundState.WAITING, RefundState.IN_FILE, RefundState.DONE})
SEPA = "EUR"  # the only currency of a SEPA credit transfer (EU 260/2012, article 1)
_ENDED = frozenset({PaymentStatus.VOIDED, PaymentStatus.REFUNDED})
_PAID = frozenset({PaymentStatus.PAID, PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDED})


@dataclass(frozen=True, slots=True)
class LineLeft:
    """What of a line can still be refunded: pieces in thousandths and their amount. `due_milli` are those cancelled or come back."""

    position: int
    title: str
    ordered_milli: int
    part_minor: int
    left_milli: int
    left_minor: int
    due_milli: int = 0


@dataclass(frozen=True, slots=True)
class ReturnDue:
    """A return or withdrawal whose money has not gone back yet, and which pieces it names (all of the order if none)."""

    return_id: int
    received_at: datetime
    due_at: datetime | None
    quantities_milli: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class RefundDraft:
    """What a refund can be made of. Amounts in minor units of the order's currency.

    `most_minor` is the money that is here: what was paid less what went back or is on its way. `shipping_minor` holds fees too;
    `fees_minor` and `gift_card_minor` only name what of the order they were. `overpaid_minor` was paid beyond the order's price.
    """

    order_id: OrderId
    number: str
    version: int
    currency: str
    customer: str
    paid_minor: int
    refunded_minor: int
    waiting_minor: int
    lines: tuple[LineLeft, ...]
    shipping_minor: int
    fees_minor: int = 0
    gift_card_minor: int = 0
    overpaid_minor: int = 0
    due_minor: int = 0
    returns: tuple[ReturnDue, ...] = ()

    @property
    def most_minor(self) -> int:
        """How much can be refunded in all."""
        return max(0, self.paid_minor - self.refunded_minor - self.waiting_minor)

    @property
    def by_bank(self) -> bool:
        """Whether the bank's file can hold a refund of this order."""
        return self.currency == SEPA


@dataclass(frozen=True, slots=True)
class Content:
    """What a refund is made of. Its amount is the sum of lines, shipping and goodwill."""

    lines: tuple[RefundLine, ...] = ()
    shipping_minor: int = 0
    goodwill_minor: int = 0

    @property
    def amount_minor(self) -> int:
        """The refund's amount."""
        return sum(line.amount_minor for line in self.lines) + self.shipping_minor + self.goodwill_minor


def paid_of(status: PaymentStatus, total_minor: int, whole_minor: int, received_minor: int) -> int:
    """Return what was paid for an order of which this much is known to have come in, by its channel and here together.

    `whole_minor` is its price before pieces were cancelled. One that is paid without an amount, as some channels say, was paid in full.
    """
    known = received_minor > 0 and received_minor >= total_minor
    return received_minor if known or status not in _PAID else whole_minor


def draft(
    order: Order,
    cancelled: Sequence[Cancelled],
    counts: Sequence[LineCount],
    received_minor: int,
    refunds: Sequence[Refund],
) -> RefundDraft:
    """Return what can still be refunded of an order, after these refunds."""
    price = whole_of(order.total_minor, cancelled, tax_included=order.tax_included)
    paid = paid_of(order.payment_status, order.total_minor, price, received_minor)
    parts = parts_of(order, cancelled, with_cancelled=paid > order.total_minor)
    live = [one for one in refunds if one.state in LIVE]
    done = _by_line(live)
    where = {count.position: count for count in counts}
    gone = {p: one.returned + (one.cancelled if paid > order.total_minor else 0) for p, one in where.items()}
    lines = tuple(
        _left(line.title, part, done.get(part.position, (0, 0)), gone.get(part.position, 0))
        for line, part in zip(order.lines, parts.lines, strict=True)
    )
    waiting = sum(one.amount_minor for one in live if one.state is not RefundState.DONE)
    made = RefundDraft(
        order.id,
        order.number,
        order.version,
        order.currency,
        order.billing.name or order.customer,
        paid,
        order.refunded_minor,
        waiting,
        lines,
        max(0, parts.shipping_minor - sum(one.shipping_minor for one in live)),
        order.fees_minor,
        order.gift_card_minor,
        returns=tuple(_due(one) for one in order.work.returns if _waits(one)),
    )
    kept = made.most_minor
    over = max(0, min(paid - parts.whole_minor, kept - sum(line.left_minor for line in lines) - made.shipping_minor))
    owed = kept if order.order_status is OrderStatus.CANCELLED else max(0, kept - order.total_minor)
    return replace(made, overpaid_minor=over, due_minor=owed)


def _left(title: str, part: LinePart, done: tuple[int, int], gone_milli: int) -> LineLeft:
    """Return what of a line is left; `done` are pieces and worth that went back, `gone_milli` pieces that the customer does not have."""
    pieces, worth = done
    left = max(0, part.quantity_milli - pieces)
    amount = max(0, part.amount_minor - worth) if left else 0
    due = min(left, max(0, gone_milli - pieces))
    return LineLeft(part.position, title, part.quantity_milli, part.amount_minor, left, amount, due)


def amount_of(line: LineLeft, quantity_milli: int) -> int:
    """Return what `quantity_milli` more pieces of a line carry; the parts of all pieces sum up to the line exactly, in any order."""
    kept = line.left_milli - quantity_milli
    rest = _rounded_part(line.part_minor, kept, line.ordered_milli)
    return min(line.left_minor, max(0, line.left_minor - rest))


def whole(made: RefundDraft) -> Content:
    """Return the refund of all that is here: every line, shipping, and what was paid beyond them.

    What has gone back without being said for which line is taken off the lines in proportion, then off shipping.
    """
    lines = tuple(RefundLine(line.position, line.left_milli, line.left_minor) for line in made.lines if line.left_milli)
    content = Content(lines, made.shipping_minor)
    beyond = made.most_minor - content.amount_minor
    return replace(content, goodwill_minor=beyond) if beyond >= 0 else deducted(content, -beyond)


def deducted(content: Content, off_minor: int) -> Content:
    """Take an amount off a refund: off its goodwill, then in proportion off its lines, then off shipping."""
    goodwill = min(off_minor, content.goodwill_minor)
    goods = min(off_minor - goodwill, sum(line.amount_minor for line in content.lines))
    shipping = min(off_minor - goodwill - goods, content.shipping_minor)
    parts = spread(goods, [line.amount_minor for line in content.lines])
    lines = tuple(
        replace(line, amount_minor=line.amount_minor - part, deducted_minor=line.deducted_minor + part)
        for line, part in zip(content.lines, parts, strict=True)
    )
    return Content(lines, content.shipping_minor - shipping, content.goodwill_minor - goodwill)


def fault(made: RefundDraft, content: Content, way: RefundWay) -> tuple[str, str] | None:
    """Return (field, code) of what is wrong with a refund; None if it can be made."""
    found = (
        _line_fault(made, content.lines),
        None if 0 <= content.shipping_minor <= made.shipping_minor else ("shipping_minor", "too_much"),
        None if content.goodwill_minor >= 0 else ("goodwill_minor", "too_little"),
        None if content.amount_minor > 0 else ("amount_minor", "empty"),
        None if content.amount_minor <= made.most_minor else ("amount_minor", "too_much"),
        None if way is RefundWay.PROVIDER or made.by_bank else ("way", "currency"),
    )
    return next((one for one in found if one is not None), None)


def refunded_of(channel_minor: int, settled: Iterable[Refund]) -> int:
    """Return what has gone back of an order in all: what the channel says, and what was settled here (in the order in which it was made).

    A refund by the provider is counted once, however soon the channel hears of it; one by bank transfer it never hears of.
    """
    theirs, by_bank = 0, 0
    for one in settled:
        if one.way is RefundWay.BANK_TRANSFER:
            by_bank += one.amount_minor
        else:
            theirs = max(theirs, one.channel_refunded_minor) + one.amount_minor
    return max(theirs, channel_minor) + by_bank


def payment_after(before: PaymentStatus, paid_minor: int, refunded_minor: int, whole_minor: int) -> PaymentStatus:
    """Return where the money stands after refunds. An order that was not paid in full does not become ready by a refund of a part."""
    if before in _ENDED or refunded_minor <= 0:
        return before
    if refunded_minor >= paid_minor:
        return PaymentStatus.REFUNDED
    if before not in _PAID:
        return before
    return PaymentStatus.PAID if paid_minor - refunded_minor >= whole_minor else PaymentStatus.PARTIALLY_REFUNDED


def _line_fault(made: RefundDraft, lines: Sequence[RefundLine]) -> tuple[str, str] | None:
    left = {line.position: line for line in made.lines}
    if len({line.position for line in lines}) != len(lines):
        return "lines", "twice"
    if any(line.position not in left or not 0 < line.quantity_milli <= left[line.position].left_milli for line in lines):
        return "lines", "too_many"
    for line in lines:
        worth = amount_of(left[line.position], line.quantity_milli)
        if min(line.amount_minor, line.deducted_minor) < 0 or line.amount_minor + line.deducted_minor != worth:
            return "lines", "amount"
    return None


def _by_line(refunds: Iterable[Refund]) -> dict[int, tuple[int, int]]:
    """Return pieces and worth (deductions counted) that went back of each line."""
    done: dict[int, tuple[int, int]] = {}
    for line in (line for one in refunds for line in one.lines):
        pieces, worth = done.get(line.position, (0, 0))
        done[line.position] = pieces + line.quantity_milli, worth + line.amount_minor + line.deducted_minor
    return done


def _rounded_part(amount_minor: int, pieces: int, of: int) -> int:
    return (2 * amount_minor * pieces + of) // (2 * of) if of > 0 else 0


def _waits(one: GoodsReturn) -> bool:
    return one.settled_at is None and one.next_step is NextStep.REFUND


def _due(one: GoodsReturn) -> ReturnDue:
    return ReturnDue(one.id, one.received_at, one.refund_due, tuple((line.position, line.quantity_milli) for line in one.lines))
