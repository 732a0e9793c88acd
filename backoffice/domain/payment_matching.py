"""Which orders an incoming amount is for: proposed by number, amount and name, each with its reasons; nothing is decided here.

What is sure comes ticked, what is doubtful does not. The same order is not proposed for more than is open of it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from itertools import combinations

from backoffice.domain.ids import OrderId
from backoffice.domain.incoming_payments import Receipt
from backoffice.domain.keys import DIGITS
from backoffice.domain.order_mentions import How, Mention, near
from backoffice.domain.payer_names import agree
from backoffice.domain.statements import Entry

MOST_TOGETHER = 8  # orders of one transfer among which a sum is looked for
MOST_OTHERS = 8
REFERENCE = 80  # signs of a purpose that are kept with a payment


class Reason(StrEnum):
    """Why an order is proposed, or none is."""

    NUMBER = "number"  # its number stands in the purpose
    PIECES = "pieces"  # in pieces
    DIGITS = "digits"  # without its letters
    TYPO = "typo"  # with one slip of the keys
    NO_NUMBER = "no_number"
    AMOUNT = "amount"  # the amount is what is open
    SUM = "sum"  # it is the sum of several orders
    LITTLE = "little"
    MUCH = "much"
    NAME = "name"  # the payer is the customer
    OTHER_NAME = "other_name"
    RECORDED = "recorded"  # the same amount was recorded for the order on that day
    ANOTHER_LINE = "another_line"  # a line before pays the order already
    SEVERAL = "several"  # more than one order it may be for
    CURRENCY = "currency"  # the order is in another currency
    PAID = "already_paid"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Payable:
    """An order as far as paying it goes. `why_not` is a code of `payment_state.why_not_paid`, "" if it can be marked as paid."""

    id: OrderId
    key: str  # its number as a sort key
    number: str
    channel: str
    customer: str
    placed_on: date
    total_minor: int
    open_minor: int
    currency: str
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """How much of an amount is for an order."""

    order: Payable
    amount_minor: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an entry may be for. `surplus_minor` is more than is open; `others` are further orders that it may be for instead."""

    entry: Entry
    parts: tuple[Part, ...] = ()
    reasons: tuple[Reason, ...] = ()
    ticked: bool = False
    surplus_minor: int = 0
    others: tuple[Payable, ...] = ()


def receipts_of(proposals: Iterable[Proposal]) -> tuple[Receipt, ...]:
    """Return what is to be recorded for proposals that somebody confirmed; the beginning of the purpose is the reference."""
    return tuple(
        Receipt(part.order.id, None, part.amount_minor, one.entry.day, reference=" ".join(one.entry.purpose.split())[:REFERENCE].strip())
        for one in proposals
        for part in one.parts
    )


@dataclass(frozen=True, slots=True)
class NumberCheck:
    """What somebody's list of order numbers comes to. `asked`: numbers that several orders have; the others are one order each."""

    payable: tuple[Payable, ...] = ()
    left_out: tuple[Payable, ...] = ()  # paid, cancelled or refunded: `why_not` says which
    asked: tuple[tuple[str, tuple[Payable, ...]], ...] = ()
    missing: tuple[str, ...] = ()


def sorted_out(found: Mapping[str, Sequence[Payable]]) -> NumberCheck:
    """Sort the orders that were found for each number of a list; one that is named twice counts once."""
    single = dict.fromkeys(orders[0] for orders in found.values() if len(orders) == 1)
    return NumberCheck(
        tuple(one for one in single if not one.why_not),
        tuple(one for one in single if one.why_not),
        tuple((number, tuple(orders)) for number, orders in found.items() if len(orders) > 1),
        tuple(number for number, orders in found.items() if not orders),
    )


@dataclass(slots=True)
class Known:
    """What is known of orders: by key (of any state), those that wait for an amount, and what was recorded (order, day, amount)."""

    by_key: Mapping[str, Sequence[Payable]] = field(default_factory=dict)
    by_amount: Mapping[tuple[int, str], Sequence[Payable]] = field(default_factory=dict)
    recorded: Collection[tuple[int, date, int]] = frozenset()


def propose(entries: Sequence[tuple[Entry, Sequence[Mention]]], known: Known) -> tuple[Proposal, ...]:
    """Return a proposal for each entry, in their order."""
    matcher = _Matcher(known)
    return tuple(matcher.propose(entry, found) for entry, found in entries)


@dataclass(frozen=True, slots=True)
class _Named:
    """Orders that one place of a text names: one, or one for each channel."""

    orders: tuple[Payable, ...]
    how: How


class _Matcher:
    def __init__(self, known: Known) -> None:
        self.known = known
        self.used: dict[OrderId, int] = {}  # what lines before are proposed to pay

    def propose(self, entry: Entry, found: Sequence[Mention]) -> Proposal:
        named = self._named(found)
        proposal = self._by_number(entry, named) or self._closed(entry, named) or self._by_amount(entry, found)
        for part in proposal.parts:
            self.used[part.order.id] = self.used.get(part.order.id, 0) + part.amount_minor
        return proposal

    def _named(self, found: Sequence[Mention]) -> list[_Named]:
        """Return the orders of each place of the text, by the surest reading that names any."""
        places: dict[int, _Named] = {}
        for mention in sorted(found, key=lambda one: (one.place, one.how)):
            orders = tuple(self.known.by_key.get(mention.key, ()))
            before = places.get(mention.place)
            if orders and (before is None or before.how == mention.how):
                places[mention.place] = _Named((*(before.orders if before else ()), *orders), mention.how)
        return list(places.values())

    def left(self, order: Payable) -> int:
        """Return what is open of an order behind the lines before."""
        return max(0, order.open_minor - self.used.get(order.id, 0))

    def _by_number(self, entry: Entry, named: Sequence[_Named]) -> Proposal | None:
        open_ones = [_Named(orders, one.how) for one in named if (orders := self._payable(entry, one.orders))]
        sure = [one for one in open_ones if one.how is How.WHOLE or self._vouched(entry, one)]
        if not sure:
            return None
        chosen = [self._choose(entry, one.orders) for one in sure]
        orders = tuple(dict.fromkeys(order for order, _ in chosen))
        others = tuple(dict.fromkeys(order for one in sure for order in one.orders if order not in orders))[:MOST_OTHERS]
        doubtful = any(doubt for _, doubt in chosen)
        how = max(one.how for one in sure)
        parts, reasons, sum_fits = self._share(entry, orders)
        return self._weighed(entry, parts, (_HOW[how], *reasons), others if doubtful else (), sure=sum_fits and not doubtful)

    def _vouched(self, entry: Entry, one: _Named) -> bool:
        """Say whether amount or name speak for a number that is not surely meant; for what may be no number at all both must."""
        amount = any(self.left(order) == entry.amount_minor for order in one.orders)
        name = any(_same_name(entry, order) for order in one.orders)
        return (amount and name) if one.how is How.PERHAPS else amount or name

    def _payable(self, entry: Entry, orders: Sequence[Payable]) -> tuple[Payable, ...]:
        """Return those that can be paid so; none if one of the same number is paid already and nothing speaks for the others."""
        payable = tuple(order for order in orders if not order.why_not and order.currency == entry.currency)
        if len(payable) == len(orders) or any(self.left(one) == entry.amount_minor or _same_name(entry, one) for one in payable):
            return payable
        return ()

    def _choose(self, entry: Entry, orders: Sequence[Payable]) -> tuple[Payable, bool]:
        """Return which of several orders with one number is meant, and whether that is doubtful."""
        if len(orders) == 1:
            return orders[0], False
        exact = [order for order in orders if self.left(order) == entry.amount_minor]
        names = [order for order in exact or orders if _same_name(entry, order)]
        for fitting in (names, exact):
            if len(fitting) == 1:
                return fitting[0], False
        return (names or exact or list(orders))[0], True

    def _share(self, entry: Entry, orders: Sequence[Payable]) -> tuple[tuple[Part, ...], tuple[Reason, ...], bool]:
        """Share an amount among the orders that it names; say why so, and whether it comes out even."""
        fitting = self._summing(entry.amount_minor, orders)
        if fitting:
            parts = tuple(Part(order, self.left(order)) for order in fitting)
            return parts, ((Reason.SUM,) if len(fitting) > 1 else (Reason.AMOUNT,)), True
        parts_of: list[Part] = []
        rest = entry.amount_minor
        for order in orders:
            amount = min(rest, self.left(order))
            if amount or not parts_of:
                parts_of.append(Part(order, amount))
                rest -= amount
        if rest:
            parts_of[-1] = Part(parts_of[-1].order, parts_of[-1].amount_minor + rest)
        return tuple(part for part in parts_of if part.amount_minor), ((Reason.MUCH,) if rest else (Reason.LITTLE,)), False

    def _summing(self, amount: int, orders: Sequence[Payable]) -> tuple[Payable, ...]:
        """Return the most of these orders whose open amounts are this sum; none if none are."""
        some = [order for order in orders if self.left(order)][:MOST_TOGETHER]
        for count in range(len(some), 0, -1):
            for group in combinations(some, count):
                if sum(map(self.left, group)) == amount:
                    return group
        return ()

    def _weighed(
        self, entry: Entry, parts: tuple[Part, ...], reasons: tuple[Reason, ...], others: tuple[Payable, ...], *, sure: bool
    ) -> Proposal:
        """Add what speaks for and against a proposal, and tick it if nothing is left to doubt."""
        name = any(_same_name(entry, part.order) for part in parts)
        told = [*reasons, Reason.NAME if name else Reason.OTHER_NAME]
        surplus = entry.amount_minor - sum(min(part.amount_minor, self.left(part.order)) for part in parts)
        doubts: list[Reason] = [Reason.SEVERAL] if others else []
        if any((part.order.id, entry.day, part.amount_minor) in self.known.recorded for part in parts):
            doubts.append(Reason.RECORDED)
        if any(part.order.id in self.used for part in parts):
            doubts.append(Reason.ANOTHER_LINE)
        ticked = not doubts and (sure or (name and reasons[0] is Reason.NUMBER and len(parts) == 1))
        return Proposal(entry, parts, tuple(told + doubts), ticked, max(0, surplus), others)

    def _closed(self, entry: Entry, named: Sequence[_Named]) -> Proposal | None:
        """Name orders that are meant and cannot be paid: they are paid or cancelled, or in another currency."""
        meant = (order for one in named if one.how is How.WHOLE for order in one.orders)
        orders = tuple(dict.fromkeys(order for order in meant if order.why_not or order.currency != entry.currency))
        if not orders:
            return None
        reasons = [Reason(order.why_not) if order.why_not else Reason.CURRENCY for order in orders]
        if any((order.id, entry.day, entry.amount_minor) in self.known.recorded for order in orders):
            reasons.insert(0, Reason.RECORDED)
        return Proposal(entry, reasons=tuple(dict.fromkeys((Reason.NUMBER, *reasons))), others=orders[:MOST_OTHERS])

    def _by_amount(self, entry: Entry, found: Sequence[Mention]) -> Proposal:
        """Look among the orders that wait for this very amount for one whose customer paid: doubtful at any rate."""
        waiting = self.known.by_amount.get((entry.amount_minor, entry.currency), ())
        fitting = [order for order in waiting if _same_name(entry, order) and self.left(order) == entry.amount_minor]
        typed = [order for order in fitting if _slipped(order, found)]
        chosen = typed or fitting
        if not chosen:
            return Proposal(entry, reasons=(Reason.NOTHING,))
        reason = Reason.TYPO if typed else Reason.NO_NUMBER
        others = tuple(chosen[1 : MOST_OTHERS + 1])
        return self._weighed(entry, (Part(chosen[0], entry.amount_minor),), (reason, Reason.AMOUNT), others, sure=False)


_HOW = {How.WHOLE: Reason.NUMBER, How.PIECES: Reason.PIECES, How.DIGITS: Reason.DIGITS, How.PERHAPS: Reason.NUMBER}


def _same_name(entry: Entry, order: Payable) -> bool:
    return agree(f"{entry.payer} {'' if entry.payer else entry.purpose}", order.customer)


def _slipped(order: Payable, found: Sequence[Mention]) -> bool:
    """Say whether a number in the text is the order's but for one slip of the keys."""
    number = "".join(DIGITS.findall(order.key)).lstrip("0")
    return any(near("".join(DIGITS.findall(mention.key)).lstrip("0"), number) for mention in found)
