"""Masking: payment numbers in free text (DESIGN §5), and the short forms in which telephone numbers and e-mail addresses are shown.

A net, not a licence: what somebody spells in words or with an O for a zero passes.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from backoffice.security.card_numbers import LENGTHS, card_brand, masked_card
from backoffice.security.ibans import COUNTRIES, iban_at, masked_iban

_MOST_SEPARATORS = 3
_FEWEST_SIGNS = 14  # a Diners card
_FEWEST_FOLDED = 7  # the same in signs that stand for two figures each (⑩)
_FEWEST_FIGURES = 6  # no payment number has fewer figures, even where one sign stands for two (⑩)
_SEPARATORS = frozenset(" \t\r\n\v\f./_\\*·•‧−")
_GAP = "[^0-9A-Za-z]{0,3}"
_FIGURE = re.compile("[0-9]")
_MAYBE_CARD = re.compile(f"[0-9](?:{_GAP}[0-9]){{13}}")
_MAYBE_IBAN = re.compile(f"[A-Za-z](?=(?:{_GAP}[0-9]){{2}}(?:{_GAP}[0-9A-Za-z]){{11}})")
_LETTER_BEFORE = re.compile(f"([A-Za-z]){_GAP}$")
_COUNTRY = re.compile(r"[A-Z](?=[A-Z][0-9]{2})")
# May hide digits or separators; Latin letters, dashes, quotes and € do not.
_FOREIGN = re.compile("[\u00ad\u00b2\u00b3\u00b9\u0250-\u200f\u2028-\u20ab\u20ad-\U0010ffff]")
_DATE = re.compile(r"(?<![0-9])(?:0?[1-9]|[12][0-9]|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)[0-9]{2}(?![0-9])")
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


@dataclass(frozen=True, slots=True)
class Masking:
    """A text without payment numbers, and the masked form of each that was found, in the order of the text."""

    text: str
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Signs:
    """The letters and digits of a text, folded, upper case; for each its place in the text and the separators before it (-1: a border)."""

    signs: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    masked: str
    account: str = ""


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    """Return what a sign stands for: its compatibility form, any digit as an ASCII digit, nothing for invisible and combining signs."""
    if sign.isascii():
        return sign.upper()
    if unicodedata.category(sign) in {"Cf", "Mn", "Me"}:
        return ""
    parts = []
    for part in unicodedata.normalize("NFKC", sign):
        value = unicodedata.digit(part, None)
        parts.append(part if value is None else str(value))
    return "".join(parts).upper()


@lru_cache(maxsize=4096)
def _is_separator(sign: str) -> bool:
    return sign in _SEPARATORS or sign.isspace() or unicodedata.category(sign) == "Pd"


def _signs(text: str) -> _Signs:
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    gap = 0
    for place, original in enumerate(text):
        for sign in _folded(original):
            if sign.isascii() and sign.isalnum():
                signs.append(sign)
                starts.append(place)
                ends.append(place + 1)
                gaps.append(gap)
                gap = 0
            elif gap >= 0:
                gap = gap + 1 if gap < _MOST_SEPARATORS and _is_separator(sign) else -1
    return _Signs("".join(signs), tuple(starts), tuple(ends), tuple(gaps))


def _runs(signs: _Signs, taken: list[bool]) -> list[tuple[int, int]]:
    """Return the stretches of digits between which only separators stand, as (first, behind the last)."""
    runs = []
    first: int | None = None
    for place, sign in enumerate(signs.signs):
        part = sign.isdigit() and not taken[place]
        if first is not None and (not part or signs.gaps[place] < 0):
            runs.append((first, place))
            first = None
        if part and first is None:
            first = place
    if first is not None:
        runs.append((first, len(signs.signs)))
    return runs


def _ibans(signs: _Signs, taken: list[bool]) -> list[_Hit]:
    hits = []
    for match in _COUNTRY.finditer(signs.signs):
        start = match.start()
        end = iban_at(signs.signs, start)
        if end is None or min(signs.gaps[start + 1 : end]) < 0 or taken[start]:
            continue
        if end < len(signs.signs) and signs.gaps[end] == 0 and not (signs.signs[end - 1].isdigit() and signs.signs[end].isalpha()):
            continue  # the number goes on: a longer one
        taken[start:end] = [True] * (end - start)
        number = signs.signs[start:end]
        hits.append(_Hit(signs.starts[start], signs.ends[end - 1], masked_iban(number), number))
    return hits


def _card_at(text: str, signs: _Signs, start: int, behind: int) -> _Hit | None:
    """Return the longest card number from `start` on that ends with its group of digits."""
    for length in LENGTHS:
        end = start + length
        if end > behind or (end < behind and signs.gaps[end] == 0):
            continue
        brand = card_brand(signs.signs[start:end])
        if brand is not None and not _DATE.search(text, signs.starts[start], signs.ends[end - 1]):
            return _Hit(signs.starts[start], signs.ends[end - 1], masked_card(brand, signs.signs[start:end]))
    return None


def _cards(text: str, signs: _Signs, taken: list[bool]) -> list[_Hit]:
    hits: list[_Hit] = []
    for first, behind in _runs(signs, taken):
        free_from = 0
        for start in range(first, behind):
            inside = start > first and signs.gaps[start] == 0
            if inside or signs.starts[start] < free_from:
                continue
            hit = _card_at(text, signs, start, behind)
            if hit is not None:
                hits.append(hit)
                free_from = hit.end
    return hits


def _suspicious(text: str) -> bool:
    """Say whether a text may hold a payment number, at a tenth of the cost of looking closely."""
    if len(text) < (_FEWEST_SIGNS if text.isascii() else _FEWEST_FOLDED):
        return False
    if not text.isascii() and _FOREIGN.search(text):
        if sum(map(str.isnumeric, text)) < _FEWEST_FIGURES:
            return False
        text = "".join(map(_folded, text))
    elif len(_FIGURE.findall(text)) < _FEWEST_FIGURES:
        return False
    if _MAYBE_CARD.search(text):
        return True
    for second in _MAYBE_IBAN.finditer(text):
        first = _LETTER_BEFORE.search(text, max(0, second.start() - _MOST_SEPARATORS - 1), second.start())
        if first and (first[1] + second[0]).upper() in COUNTRIES:
            return True
    return False


def mask_text(text: str) -> Masking:
    """Return the text with card numbers and IBANs masked ("Visa •••• 4242", "DE •••• 2051"); everything else stays as it is."""
    if not _suspicious(text):
        return Masking(text)
    signs = _signs(text)
    taken = [False] * len(signs.signs)
    hits = sorted(_ibans(signs, taken) + _cards(text, signs, taken), key=lambda hit: hit.start)
    pieces = []
    last = 0
    for hit in hits:
        pieces += [text[last : hit.start], hit.masked]
        last = hit.end
    return Masking("".join(pieces) + text[last:], tuple(hit.masked for hit in hits))


def accounts_in(text: str) -> tuple[str, ...]:
    """Return the IBANs that `mask_text` masks in a text, each once, to be sealed at once and given to nobody."""
    if not _suspicious(text):
        return ()
    signs = _signs(text)
    return tuple(dict.fromkeys(hit.account for hit in _ibans(signs, [False] * len(signs.signs))))


def is_payment_number(text: str) -> bool:
    """Say whether an identifier (order, article, reference, tracking) holds a payment number: such fields are refused, never rewritten."""
    return bool(mask_text(text).found)


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
