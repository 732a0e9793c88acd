"""Bank account numbers (IBAN, ISO 13616) in running text: where one is and how its masked form reads.

A number counts only if country, length, the shape of the national part and the check digits fit: mod 97 alone lets one in a hundred pass.
"""

import re
from collections.abc import Iterator

from backoffice.security.signs import Signs

Hit = tuple[int, int, str]  # first sign, behind the last sign, masked form

# Country and shape of the national part: 4n = four digits, a = letters, c = letters or digits.
# Source: schwifty 2026.10.1, iban_registry (SWIFT IBAN registry and the countries that use the form without being listed there yet).
_SHAPES = """
    AD:8n12c AE:19n AL:8n16c AO:21n AT:16n AX:14n AZ:4a20c BA:16n BE:12n BF:2c22n BG:4a6n8c BH:4a14c BI:23n BJ:2c22n
    BL:10n11c2n BR:8c15n2c BY:4c4n16c CF:23n CG:23n CH:5n12c CI:2a22n CM:23n CR:18n CV:21n CY:8n16c CZ:20n DE:18n
    DJ:23n DK:14n DO:4c20n DZ:22n EE:16n EG:25n ES:20n FI:14n FK:2a12n FO:14n FR:10n11c2n GA:23n GB:4a14n GE:2a16n
    GF:10n11c2n GG:4a14n GI:4a15c GL:14n GP:10n11c2n GQ:23n GR:7n16c GT:24c GW:2c19n HN:4a20n HR:17n HU:24n IE:4a14n
    IL:19n IM:4a14n IQ:4a15n IR:22n IS:22n IT:1a10n12c JE:4a14n JO:4a4n18c KM:23n KW:4a22c KZ:3n13c LB:4n20c LC:4a24c
    LI:5n12c LT:16n LU:3n13c LV:4a13c LY:21n MA:24n MC:10n11c2n MD:20c ME:18n MF:10n11c2n MG:23n MK:3n10c2n ML:2c22n
    MN:16n MQ:10n11c2n MR:23n MT:4a5n18c MU:4a19n3a MZ:21n NC:10n11c2n NE:2a22n NI:4a20n NL:4a10n NO:11n OM:3n16c
    PF:10n11c2n PK:4a16c PL:24n PM:10n11c2n PS:4a21c PT:21n QA:4a21c RE:10n11c2n RO:4a16c RS:18n RU:14n15c SA:2n18c
    SC:4a20n3a SD:14n SE:20n SI:15n SK:20n SM:1a10n12c SN:2a22n SO:19n ST:21n SV:4a20n TD:23n TF:10n11c2n TG:2a22n
    TL:19n TN:20n TR:6n16c UA:6n19c VA:18n VG:4a16n WF:10n11c2n XK:16n YE:4a4n18c YT:10n11c2n
"""
# Forms that these countries used before; some banks still print them. Source: globalcitizen/php-iban, registry.txt.
_OLDER_SHAPES = "BF:23n BI:12n CI:1a23n DZ:20n NI:4a24n SN:1a23n"
_CLASSES = {"n": "[0-9]", "a": "[A-Z]", "c": "[A-Z0-9]"}
_SHORT = 20  # DESIGN §5: under this length only the last two stay, four would nearly give the number away
_VALUES = {chr(code): str(code - 55) for code in range(65, 91)}
_START = re.compile(r"[A-Z]{2}[0-9]{2}")
_COUNTRY = re.compile(r"[A-Z](?=[A-Z][0-9]{2})")
_FEW_FIGURES = 8  # with the check digits; of a number with fewer, words of a sentence can have the shape ("Euro 50 Rabatt auf alle …")
_WORD_LENGTH = 3
_MOST_WORDS = 1
_BETWEEN_WORDS = frozenset({" ", ", ", "\n"})
_WORD = "IBAN"
_OTHER_WORDS = frozenset({"No", "no", "Do", "Fr", "Sa", "So"})  # a number follows, or the hours of a day


def _pattern(shape: str) -> tuple[int, re.Pattern[str]]:
    parts = re.findall(r"([0-9]+)([nac])", shape)
    return 4 + sum(int(count) for count, _ in parts), re.compile("".join(f"{_CLASSES[kind]}{{{count}}}" for count, kind in parts))


_COUNTRIES: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
for _entry in (_SHAPES + _OLDER_SHAPES).split():
    _COUNTRIES.setdefault(_entry[:2], []).append(_pattern(_entry[3:]))
COUNTRIES = frozenset(_COUNTRIES)


def _checks(number: str) -> bool:
    turned = "".join(_VALUES.get(sign, sign) for sign in number[4:] + number[:4])
    return "02" <= number[2:4] <= "98" and int(turned) % 97 == 1


def iban_at(signs: str, start: int) -> int | None:
    """Return where the IBAN that begins at `start` ends, None if none does. `signs` are upper case letters and digits, nothing else."""
    if not _START.match(signs, start):
        return None
    for length, shape in _COUNTRIES.get(signs[start : start + 2], ()):
        end = start + length
        if shape.fullmatch(signs, start + 4, end) and _checks(signs[start:end]):
            return end
    return None


def is_iban(number: str) -> bool:
    """Say whether a text is an IBAN and nothing else, without separators."""
    return iban_at(number, 0) == len(number)


def is_short(number: str) -> bool:
    """Say whether so little of an IBAN would be hidden that its bank and last four would nearly give it away."""
    return len(number) < _SHORT


def lengths(country: str) -> frozenset[int]:
    """Return how long the numbers of a country are; empty for one that has none."""
    return frozenset(length for length, _ in _COUNTRIES.get(country, ()))


def last_digits(number: str) -> str:
    """Return what may be shown of the end of an IBAN: four characters, two of those under 20."""
    return number[-2:] if is_short(number) else number[-4:]


def find_ibans(signs: Signs) -> Iterator[Hit]:
    """Yield the account numbers of a text from left to right; none overlaps another."""
    free = 0
    for match in _COUNTRY.finditer(signs.signs):
        start = match.start()
        end = iban_at(signs.signs, start) if start >= free else None
        if end is None or min(signs.gaps[start + 1 : end]) < 0:
            continue
        if _ends_a_word(signs, start) or _reads_as_words(signs, start, end):
            continue
        if end < len(signs.signs) and signs.gaps[end] == 0 and not (signs.signs[end - 1].isdigit() and signs.signs[end].isalpha()):
            continue  # the number goes on: a longer one
        yield start, end, masked_iban(signs.signs[start:end])
        free = end


def _ends_a_word(signs: Signs, start: int) -> bool:
    """Say whether the country ends a word ("Summe: 64 …") or is one of its own ("No 44 …", "Sa 10–14"), and the figures stand apart."""
    if not signs.gaps[start + 2]:
        return False
    glued = start > 0 and signs.gaps[start] == 0 and signs.signs[start - 1].isalpha()
    return (glued and not signs.signs.endswith(_WORD, 0, start)) or signs.original(start, start + 2) in _OTHER_WORDS


def _reads_as_words(signs: Signs, start: int, end: int) -> bool:
    """Say whether a number with few figures is broken as a sentence is, into words of several letters."""
    if sum(map(str.isdigit, signs.signs[start:end])) >= _FEW_FIGURES:
        return False
    groups = signs.groups(start, end)
    if len({*groups[:-1], max(groups[0], groups[-1])}) == 1:
        return False  # written evenly
    words, place = 0, start
    for size in groups:
        between = signs.text[signs.ends[place - 1] : signs.starts[place]] if place > start else ""
        words += size >= _WORD_LENGTH and between in _BETWEEN_WORDS and signs.signs[place : place + size].isalpha()
        place += size
    return words > _MOST_WORDS


def masked_iban(number: str) -> str:
    """Return country and last four of an IBAN without separators ("DE •••• 2051"); the last two of those under 20 characters."""
    return f"{number[:2]} •••• {last_digits(number)}"
