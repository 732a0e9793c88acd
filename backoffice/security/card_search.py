"""Card numbers in running text: which stretches of digits are one, and which only look like one.

A number may be broken anywhere; where it is broken in no usual way, what stands around the breaks must not say something else.
"""

import re
from collections.abc import Iterator

from backoffice.security.card_numbers import LENGTHS, card_brand, is_rare
from backoffice.security.signs import Signs

Hit = tuple[int, int, str]  # first sign, behind the last sign, brand

_AS_ON_THE_CARD = frozenset({(4, 6, 5), (4, 6, 4), (8, 8)})
_DATE = re.compile(r"(?<![0-9])(?:0?[1-9]|[12][0-9]|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)[0-9]{2}(?![0-9])")
_ISO_DATE = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9])")
_SHORT_DATE = re.compile(r"(?<![0-9.])(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])\.[0-9]{2}(?![0-9]|\.[0-9])")
_SUM = re.compile(r"(?<![0-9.,])[0-9]+(?:[.,][0-9]{3})*[.,][0-9]{2}(?![0-9]|[.,][0-9])")
_TIME = re.compile(r"(?<![0-9:])(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?![0-9])")
_AREA_CODE = re.compile(r"(?<![0-9])0(?:[1-9][0-9]{1,4}[/-]|0[1-9][0-9]{1,2}[ /-])[0-9]{3}")
_TELEPHONE = re.compile(r"(?:\b(?:tel|fon|phone|mobil|handy|fax|call|ruf)|telefon)[\w-]{0,12}[\s.:(]{0,3}$", re.IGNORECASE)
# An Amazon order, parcels of UPS with a shipper of digits only, Hermes, DHL and USPS, an id of a record (RFC 9562), a creditor's
# reference (ISO 11649), a place on earth, a computer in the network.
_OTHER_NUMBERS = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9]{3}-[0-9]{7}-[0-9]{7}|1[Zz][0-9]{16}|[Hh][0-9]{19}|JJD[0-9]{18}|9[2-5][0-9]{2}(?: ?[0-9]{4}){4} ?[0-9]{2}"
    r"|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|RF[0-9]{2}(?: ?[0-9]{4}){1,5}(?: ?[0-9]{1,3})?"
    r"|[0-9]{1,2}\.[0-9]{4,8}[,;]\s?-?[0-9]{1,3}\.[0-9]{4,8}"
    r"|(?<![0-9]\.)(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})(?:\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}(?!\.[0-9]))(?![0-9A-Za-z])"
)
_LONGEST_OTHER = 36
_TABLE_SIGNS = frozenset({"\t", ";"})
_LIST_SIGNS = frozenset(",;#")
_CARD_WORDS = re.compile(r"kart|card|kredit|credit|diners|union|\bKK\b|\bCC\b", re.IGNORECASE)
# What a number of 14 or 15 digits is, where the word stands before it: parcels of DPD and Hermes, telephones, identity of a device.
_WORDS_BEFORE = re.compile(
    r"(?:DPD|Hermes|GLS|DHL|UPS|Paket|Parcel|Sendung|Tracking|Shipment|IMEI|GTIN|EAN)[\w.-]{0,20}[\s.:#]{0,3}(?:[NI][ro]\.?|ID)?[\s.:#=]{0,3}$",
    re.IGNORECASE,
)
_WORD_ROOM = 40
_PARCEL = "00340"  # DHL: the GS1 prefix of its shipping units
_PARCEL_LENGTH = 20
_GTIN_LENGTH = 13
_COLUMNS = frozenset({" ", "  ", "\t", ",", ", ", ";", "; "})  # between an article and its quantity
_E164_LONGEST = 15
_EXPIRY = re.compile(r"[\s,;|(]{0,3}(?:0?[1-9]|1[0-2])\s?[/.-]\s?(?:20)?[0-9]{2}(?![0-9])")


def find_cards(signs: Signs, taken: list[bool]) -> Iterator[Hit]:
    """Yield the card numbers of a text from left to right; none overlaps another or a sign that is taken."""
    for first, behind in _runs(signs, taken):
        free = first
        for start in range(first, behind):
            if start < free or (start > first and signs.gaps[start] == 0):
                continue
            hit = _card_at(signs, first, start, behind)
            if hit is not None:
                yield hit
                free = hit[1]


def _runs(signs: Signs, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of digits between which only separators stand, as (first, behind the last)."""
    first: int | None = None
    for place, sign in enumerate(signs.signs):
        part = sign.isdigit() and not taken[place]
        if first is not None and (not part or signs.gaps[place] < 0):
            yield first, place
            first = None
        if part and first is None:
            first = place
    if first is not None:
        yield first, len(signs.signs)


def _card_at(signs: Signs, first: int, start: int, behind: int) -> Hit | None:
    """Return the longest card number from `start` on that ends with its group of digits; a shorter one if an expiry date follows it."""
    longest: Hit | None = None
    for length in LENGTHS:
        end = start + length
        if end > behind or (end < behind and signs.gaps[end] == 0):
            continue
        brand = card_brand(signs.signs[start:end])
        if brand is None or _is_something_else(signs, first, start, end, behind):
            continue
        if longest is None or _EXPIRY.match(signs.text, signs.ends[end - 1]):
            longest = (start, end, brand)
    return longest


def _is_something_else(signs: Signs, first: int, start: int, end: int, behind: int) -> bool:
    groups = signs.groups(start, end)
    written = signs.original(start, end)
    return (
        _DATE.search(written) is not None
        or _ISO_DATE.search(written) is not None
        or _SHORT_DATE.search(written) is not None
        or (behind - first == _PARCEL_LENGTH and signs.signs.startswith(_PARCEL, first))
        or _is_within_another(signs, start, end)
        or (len(groups) == 1 and _is_named_otherwise(signs, start, end))
        or _is_short_telephone(signs, start, end)
        or _holds_article_number(signs, start, end, groups)
        or _is_of_a_list(signs, first, start, end, behind)
        or (not is_usual(groups) and (_breaks_say_otherwise(signs, first, written) or _is_cut_out(signs, start, end)))
    )


def _is_within_another(signs: Signs, start: int, end: int) -> bool:
    begin, stop = signs.starts[start], signs.ends[end - 1]
    others = _OTHER_NUMBERS.finditer(signs.text, max(0, begin - _LONGEST_OTHER), stop + _LONGEST_OTHER)
    return any(other.start() < stop and begin < other.end() for other in others)


def _is_named_otherwise(signs: Signs, start: int, end: int) -> bool:
    """Say whether an unbroken number stands behind the word for something else, or is of a rare range without a word for cards."""
    before = _before(signs, start)
    if end - start <= _E164_LONGEST:
        return _WORDS_BEFORE.search(before) is not None
    return is_rare(signs.signs[start:end]) and _CARD_WORDS.search(before) is None


def _is_short_telephone(signs: Signs, start: int, end: int) -> bool:
    return end - start <= _E164_LONGEST and _before(signs, start).endswith("+")


def _before(signs: Signs, start: int) -> str:
    begin = signs.starts[start]
    return signs.text[max(0, begin - _WORD_ROOM) : begin]


def _holds_article_number(signs: Signs, start: int, behind: int, groups: tuple[int, ...]) -> bool:
    """Say whether one of the groups is an article number (GTIN-13) for itself, beside which a quantity or a price stands."""
    place = start
    for size in groups:
        end = place + size
        borders = ({_before_group(signs, place)} if place > start else set()) | ({_before_group(signs, end)} if end < behind else set())
        if size == _GTIN_LENGTH and borders <= _COLUMNS and _is_gtin(signs.signs[place : place + size]):
            return True
        place += size
    return False


def _is_of_a_list(signs: Signs, first: int, start: int, end: int, behind: int) -> bool:
    """Say whether this is a row of a table, or of a list of numbers of one length that goes on: order numbers, sizes.

    Where a number is broken as cards are, only the signs of a list make it one.
    """
    groups, size = signs.groups(start, end), signs.groups(start, end)[0]
    between = {_before_group(signs, place) for place in range(start + 1, end) if signs.gaps[place]}
    if len(between) != 1 or (is_usual(groups) and not _LIST_SIGNS & set(*between)):
        return False
    if not is_usual(groups) and between <= _TABLE_SIGNS:
        return True
    if set(groups) != {size}:
        return False
    before = signs.groups(first, start)[-1] == size and _before_group(signs, start) in between
    after = signs.groups(end, behind)[0] == size and _before_group(signs, end) in between
    return before or after


def _before_group(signs: Signs, place: int) -> str:
    """Return what stands between a group of digits and the one before it."""
    return signs.text[signs.ends[place - 1] : signs.starts[place]]


def _is_gtin(digits: str) -> bool:
    """Say whether the last digit is the check digit of the others (GS1 General Specifications 7.9)."""
    return (sum(map(int, digits[-1::-2])) + 3 * sum(map(int, digits[-2::-2]))) % 10 == 0


def is_usual(groups: tuple[int, ...]) -> bool:
    """Say whether a number is broken as people break card numbers: not at all, in fours, at every digit, as on the card."""
    fours = all(size == 4 for size in groups[:-1]) and groups[-1] <= 4
    return len(groups) == 1 or fours or groups in _AS_ON_THE_CARD or set(groups) == {1}


def _breaks_say_otherwise(signs: Signs, first: int, written: str) -> bool:
    """Say whether sums, times or telephone numbers stand there; a telephone's number may have begun before."""
    if len(_SUM.findall(written)) > 1 or _TIME.search(written) or _AREA_CODE.search(written) or "+" in written:
        return True
    before = _before(signs, first)
    return _TELEPHONE.search(before) is not None or before.endswith("+") or signs.signs[first] == "0"


def _is_cut_out(signs: Signs, start: int, end: int) -> bool:
    """Say whether a dot or comma binds the number to digits outside of it, as in a list of sums."""
    before, after = signs.starts[start] - 1, signs.ends[end - 1]
    return _binds(signs.text, before) or _binds(signs.text, after)


def _binds(text: str, place: int) -> bool:
    return 0 < place < len(text) - 1 and text[place] in ".," and text[place - 1].isdigit() and text[place + 1].isdigit()
