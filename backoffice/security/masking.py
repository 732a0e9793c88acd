"""Masking: payment numbers in free text (DESIGN §5), and the short forms in which telephone numbers and e-mail addresses are shown.

A net, not a licence: what somebody spells in words or with an O for a zero passes.
"""

import re
import unicodedata
from bisect import bisect_left, insort
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from backoffice.security.account_numbers import find_accounts, may_hold_account
from backoffice.security.card_codes import find_codes, may_hold_code
from backoffice.security.card_numbers import card_brand, masked_card
from backoffice.security.card_search import find_cards
from backoffice.security.ibans import COUNTRIES, find_ibans
from backoffice.security.signs import ESCAPES, MOST_SEPARATORS, folded, folded_text, signs_of

_FEWEST_SIGNS = 14  # a Diners card
_FEWEST_FOLDED = 7  # the same in signs that stand for two figures each (⑩)
_FEWEST_FIGURES = 2  # an account's check digits, behind which letters may follow
_GAP = "[^0-9A-Za-z]{0,3}"
_FIGURE = re.compile("[0-9]")
_MAYBE_CARD = re.compile(f"[0-9](?:{_GAP}[0-9]){{13}}")
_MAYBE_IBAN = re.compile(f"[A-Za-z](?=(?:{_GAP}[0-9]){{2}}(?:{_GAP}[0-9A-Za-z]){{11}})")
_LETTER_BEFORE = re.compile(f"([A-Za-z]){_GAP}$")
# May hide digits or separators; Latin letters, dashes, quotes and € do not.
_FOREIGN = re.compile("[\u00ad\u00b2\u00b3\u00b9\u0250-\u200f\u2028-\u20ab\u20ad-\U0010ffff]")
# Who writes this beside a number cannot say of it that it is no card's.
_SPEAKS_OF_CARDS = re.compile(
    r"kredit|credit|debit|\bvisa\b|master|maestro|\bamex\b|american express|\bcv[cv]2?\b|prüf(?:ziffer|nummer)|gültig bis|valid thru|\bexp"
    r"|[0-9][\s,;|(]{1,3}(?:0?[1-9]|1[0-2])\s?/\s?(?:20)?[0-9]{2}(?![0-9])",
    re.IGNORECASE,
)
# Calling codes of one and two digits; all others have three. Source: ITU-T E.164 assigned country codes.
_SHORT_CALLING_CODES = frozenset(
    map(
        str,
        (
            1,
            7,
            20,
            27,
            *range(30, 35),
            36,
            *range(39, 42),
            *range(43, 50),
            *range(51, 59),
            *range(60, 67),
            81,
            82,
            84,
            86,
            *range(90, 96),
            98,
        ),
    )
)


class NumberKind(StrEnum):
    """What a payment number is: of a card, of an account with or without country, or a card's check code."""

    CARD = "card"
    IBAN = "iban"
    ACCOUNT = "account"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class PaymentNumber:
    """A payment number in a text: where it stands, what is to stand there instead, and how it is called where it is listed."""

    kind: NumberKind
    start: int
    end: int
    masked: str
    shown: str


@dataclass(frozen=True, slots=True)
class Masking:
    """A text without payment numbers, and the masked form of each that was found, in the order of the text."""

    text: str
    found: tuple[str, ...] = ()
    kinds: tuple[NumberKind, ...] = ()


def payment_numbers(text: str, kept: Collection[str] = ()) -> tuple[PaymentNumber, ...]:
    """Return the payment numbers in a text from left to right.

    `kept` are the digits of numbers that somebody said are no card's (`card_digits`). Those of an account are found nevertheless, and
    those in a text that speaks of cards.
    """
    found: list[PaymentNumber] = []
    escaped = _has_escapes(text)
    kept = () if kept and _SPEAKS_OF_CARDS.search(text) else kept
    if _suspicious(text, escaped=escaped):
        found += _cards_and_ibans(text, kept, escaped=True) if escaped else ()  # first: an escape can have digits of its own
        found += _apart(found, _cards_and_ibans(text, kept, escaped=False))
    lower = folded_text(text)[0].lower() if not text.isascii() and _FOREIGN.search(text) else text.lower()
    if may_hold_account(lower):
        found += _apart(found, _accounts(text))
    if may_hold_code(lower) or any(number.kind is NumberKind.CARD for number in found):
        found += _apart(found, _codes(text, found))
    return tuple(sorted(found, key=lambda number: number.start))


def mask_text(text: str, kept: Collection[str] = ()) -> Masking:
    """Return the text with card numbers and IBANs masked ("Visa •••• 4242", "DE •••• 2051"); everything else stays as it is."""
    numbers = payment_numbers(text, kept)
    if not numbers:
        return Masking(text)
    pieces = []
    last = 0
    for number in numbers:
        pieces += [text[last : number.start], number.masked]
        last = number.end
    shown, kinds = tuple(number.shown for number in numbers), tuple(number.kind for number in numbers)
    return Masking("".join(pieces) + text[last:], shown, kinds)


def accounts_in(text: str) -> tuple[str, ...]:
    """Return the IBANs that `mask_text` masks in a text, each once, to be sealed at once and given to nobody."""
    escaped = _has_escapes(text)
    if not _suspicious(text, escaped=escaped):
        return ()
    accounts: dict[str, None] = {}
    for signs in (signs_of(text, escaped=True), signs_of(text)) if escaped else (signs_of(text),):
        accounts |= dict.fromkeys(signs.signs[start:end] for start, end, _ in find_ibans(signs))
    return tuple(accounts)


def is_payment_number(text: str) -> bool:
    """Say whether an identifier (order, article, reference, tracking) holds a payment number: such fields are refused, never rewritten."""
    return any(number.kind is not NumberKind.CODE for number in payment_numbers(text))


def card_digits(text: str) -> str:
    """Return the digits of a text if they have the form of a card's number, else nothing: what `kept` may hold."""
    digits = "".join(filter(str.isdigit, folded_text(text)[0]))
    return digits if card_brand(digits) else ""


def _cards_and_ibans(text: str, kept: Collection[str], *, escaped: bool) -> Iterator[PaymentNumber]:
    signs = signs_of(text, escaped=escaped)
    taken = [False] * len(signs.signs)
    for start, end, masked in find_ibans(signs):
        taken[start:end] = [True] * (end - start)
        yield PaymentNumber(NumberKind.IBAN, signs.starts[start], _behind(text, signs.ends[end - 1]), masked, masked)
    for start, end, brand in find_cards(signs, taken):
        digits = signs.signs[start:end]
        if digits not in kept:
            masked = masked_card(brand, digits)
            yield PaymentNumber(NumberKind.CARD, signs.starts[start], _behind(text, signs.ends[end - 1]), masked, masked)


def _behind(text: str, end: int) -> int:
    """Return the place behind the marks that belong to the sign before `end` (the frame of a key cap)."""
    while end < len(text) and not folded(text[end]):
        end += 1
    return end


def _accounts(text: str) -> Iterator[PaymentNumber]:
    plain, places = folded_text(text)
    for start, end, masked, (word, word_end) in find_accounts(plain):
        called = text[places[word] : places[word_end - 1] + 1]
        yield PaymentNumber(NumberKind.ACCOUNT, places[start], places[end - 1] + 1, masked, f"{called} {masked}")


def _codes(text: str, found: Collection[PaymentNumber]) -> Iterator[PaymentNumber]:
    plain, places = folded_text(text)
    ends = [number.end for number in found if number.kind is NumberKind.CARD]
    for start, end, shown in find_codes(plain, [bisect_left(places, end) for end in ends]):
        yield PaymentNumber(NumberKind.CODE, places[start], places[end - 1] + 1, "•••", shown)


def _apart(found: Collection[PaymentNumber], others: Iterator[PaymentNumber]) -> list[PaymentNumber]:
    """Return the other numbers that lie apart from those found and from each other."""
    spans = sorted((number.start, number.end) for number in found)
    apart: list[PaymentNumber] = []
    for other in others:
        place = bisect_left(spans, (other.end, other.end))
        if not place or spans[place - 1][1] <= other.start:
            insort(spans, (other.start, other.end))
            apart.append(other)
    return apart


def _has_escapes(text: str) -> bool:
    return any(sign in text for sign in "&<\\%") and ESCAPES.search(text) is not None


def _suspicious(text: str, *, escaped: bool) -> bool:
    """Say whether a text may hold a card's or an account's number, at a tenth of the cost of looking closely."""
    if len(text) < (_FEWEST_SIGNS if text.isascii() else _FEWEST_FOLDED):
        return False
    if not text.isascii() and _FOREIGN.search(text):
        if sum(map(str.isnumeric, text)) < _FEWEST_FIGURES:
            return False
        text = "".join(map(folded, text))
    elif len(_FIGURE.findall(text)) < _FEWEST_FIGURES:
        return False
    if escaped or _MAYBE_CARD.search(text):
        return True
    for second in _MAYBE_IBAN.finditer(text):
        first = _LETTER_BEFORE.search(text, max(0, second.start() - MOST_SEPARATORS - 1), second.start())
        if first and (first[1] + second[0]).upper() in COUNTRIES:
            return True
    return False


def mask_phone(phone: str) -> str:
    """Return calling code and last two digits ("+49 ••• ••42"); without a code the last two; of fewer than seven digits nothing."""
    digits = "".join(str(unicodedata.digit(sign)) for sign in phone if unicodedata.digit(sign, None) is not None)
    if not digits:
        return ""
    hidden = "••• ••" + (digits[-2:] if len(digits) >= 7 else "••")
    international = digits if phone.strip().startswith("+") else digits[2:] if digits.startswith("00") else ""
    if len(international) < 7:
        return hidden
    code = next((international[:size] for size in (1, 2) if international[:size] in _SHORT_CALLING_CODES), international[:3])
    return f"+{code} {hidden}"


def mask_email(email: str) -> str:
    """Return first letter and domain ("m•••@example.org"); of what is no address, three dots."""
    local, at, domain = email.strip().rpartition("@")
    if not email.strip():
        return ""
    return f"{local[0]}•••@{domain}" if at and local and domain else "•••"
