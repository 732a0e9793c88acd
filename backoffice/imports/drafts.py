"""What a reader makes of one occurrence of an order, and how a file's occurrences settle into orders, repeats and contradictions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from backoffice.domain.incoming import IncomingOrder, MaskedNumber, Rejected
from backoffice.security.masking import is_payment_number, mask_text

_LONGEST_VALUE = 60
_LONGEST_METHOD = 200  # of a payment method's name; the pattern takes the square of a text's length in time
_LAST_FOUR = re.compile(r"(?:•+|\*+|x{2,}|ending (?:in|with)|endet auf|endend auf)\s*([0-9]{4})\b", re.IGNORECASE)
_BRANDS = ("Visa", "Mastercard", "Maestro", "Amex", "American Express", "Diners", "Discover", "JCB", "UnionPay", "girocard")


class Refusal(Exception):
    """An order that cannot be used: where and why."""

    def __init__(self, row: int, column: str, code: str, value: str = "") -> None:
        super().__init__(code)
        self.row, self.column, self.code, self.value = row, column, code, value

    def rejected(self, number: str) -> Rejected:
        """Return the record of it, without payment numbers."""
        return Rejected(self.row, self.column, self.code, mask_text(number).text, mask_text(self.value).text[:_LONGEST_VALUE])


@dataclass(frozen=True, slots=True)
class Draft:
    """One occurrence of an order: usable (`order`) or not (`rejected`), and what was masked in it."""

    row: int
    number: str
    order: IncomingOrder | None
    rejected: Rejected | None = None
    masked: tuple[MaskedNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """The result over a whole file, in the file's order."""

    orders: tuple[IncomingOrder, ...]
    rejected: tuple[Rejected, ...]
    masked: tuple[MaskedNumber, ...]
    repeats: int
    contradictions: tuple[str, ...]


def settle(drafts: Iterable[Draft], unnumbered: Iterable[Rejected] = ()) -> Settled:
    """Accept the first of equal occurrences, none of different ones; `unnumbered` are rows that belong to no order."""
    groups: dict[str, list[Draft]] = {}
    for draft in drafts:
        groups.setdefault(draft.number if draft.order or draft.number else f"\0{draft.row}", []).append(draft)
    accepted: list[Draft] = []
    rejected = list(unnumbered)
    contradictions = []
    repeats = 0
    for number, group in groups.items():
        if len(group) > 1 and not _agree(group):
            contradictions.append(number)
        elif group[0].order is None:
            rejected += [draft.rejected for draft in group if draft.rejected is not None]
        else:
            accepted.append(group[0])
            repeats += len(group) - 1
    accepted.sort(key=lambda draft: draft.row)
    return Settled(
        tuple(draft.order for draft in accepted if draft.order is not None),
        tuple(sorted(rejected, key=lambda line: line.row)),
        tuple(masked for draft in accepted for masked in draft.masked),
        repeats,
        tuple(contradictions),
    )


def _agree(group: list[Draft]) -> bool:
    contents = {None if draft.order is None else replace(draft.order, row=0) for draft in group}
    return len(contents) == 1


def refuse_payment_number(row: int, column: str, value: str) -> None:
    """Raise a Refusal if an identifier holds a payment number: identifiers are never rewritten (DESIGN §5)."""
    if len(value) > 11 and is_payment_number(value):
        raise Refusal(row, column, "payment_number", value)


def without_payment_number(row: int, column: str, value: str) -> tuple[str, tuple[MaskedNumber, ...]]:
    """Return a payment's reference as it is, or nothing where it holds a payment number, which is counted: the order itself is good."""
    if len(value) <= 11 or not is_payment_number(value):
        return value, ()
    return "", tuple(MaskedNumber(row, column, shown) for shown in mask_text(value).found or ("••••",))


def card_hint(method: str) -> tuple[str, str]:
    """Return brand and last four of a card as far as a payment method's name tells them ("Visa •••• 4242"), else empty strings."""
    match = _LAST_FOUR.search(method, 0, _LONGEST_METHOD)
    if not match:
        return "", ""
    brand = next((name for name in _BRANDS if name.casefold() in method.casefold()), "")
    return brand, match[1]


def payment_reference(value: str) -> str:
    """Return a payment's reference as it may be kept: never an e-mail address, which some channels put there for PayPal."""
    return "" if "@" in value else value
