"""Labelled strings for the search for payment numbers: cards and accounts in many disguises, and `payment_look_alikes.py`.

Made without the rule: check digits, lengths and prefixes are written down here again, from the schemes' and the standards' own pages.
Every number is invented.
"""

import string
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from tests.security.check_digits import luhn_digit
from tests.security.payment_look_alikes import LOOK_ALIKES

# Prefixes in use, and the length of the number. Source: the schemes' published issuer ranges (ISO/IEC 7812).
BRANDS = {
    "Visa": (("4",), (16, 16, 16, 19)),
    "Mastercard": (("51", "52", "53", "54", "55", "2221", "2500", "2720"), (16,)),
    "Amex": (("34", "37"), (15,)),
    "Diners": (("300", "305", "36", "38"), (14,)),
    "Discover": (("6011", "644", "649", "65"), (16,)),
    "JCB": (("3528", "3550", "3589"), (16,)),
    "Maestro": (("5018", "5020", "5038", "6304", "6759", "6761"), (16, 18, 19)),
    "UnionPay": (("62",), (16, 17, 18, 19)),
}
# The national part: n digits, a letters, c both. Source: SWIFT IBAN registry, release 99.
SEPA = {
    "AD": "8n12c", "AL": "8n16c", "AT": "16n", "BE": "12n", "BG": "4a6n8c", "CH": "5n12c", "CY": "8n16c", "CZ": "20n", "DE": "18n",
    "DK": "14n", "EE": "16n", "ES": "20n", "FI": "14n", "FR": "10n11c2n", "GB": "4a14n", "GI": "4a15c", "GR": "7n16c", "HR": "17n",
    "HU": "24n", "IE": "4a14n", "IS": "22n", "IT": "1a10n12c", "LI": "5n12c", "LT": "16n", "LU": "3n13c", "LV": "4a13c", "MC": "10n11c2n",
    "MD": "20c", "ME": "18n", "MK": "3n10c2n", "MT": "4a5n18c", "NL": "4a10n", "NO": "11n", "PL": "24n", "PT": "21n", "RO": "4a16c",
    "RS": "18n", "SE": "20n", "SI": "15n", "SK": "20n", "SM": "1a10n12c", "VA": "18n",
}  # fmt: skip
CLASSES = {"n": string.digits, "a": string.ascii_uppercase, "c": string.ascii_uppercase + string.digits}
BETWEEN = (" ", "-", ".", "/", "_", "\u00a0", "\u2009", "–", "—", "\t", "·", "|", ",", ":", "*", "'", "(", ")", "\n", "~", "•")
BEFORE = ("", "Karte ", "bitte von ", "Nr. ", "Zahlung mit: ", "(", "„", "Müller, ", "Grüße 🙂 ", "Konto\n", "No ")
AFTER = ("", " bitte", ", danke", ".", ")", "“", " abbuchen!", " – Größe M", "\nGruß", "; siehe oben", " ok?")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text; `last` are the last digits of the payment number in it, empty if there is none."""

    text: str
    kind: str
    way: str
    last: str = ""


def digits(draw: Random, count: int) -> str:
    return "".join(draw.choices(string.digits, k=count))


def card(draw: Random, brand: str) -> str:
    prefixes, lengths = BRANDS[brand]
    prefix = draw.choice(prefixes)
    body = prefix + digits(draw, draw.choice(lengths) - len(prefix) - 1)
    return body + luhn_digit(body)


def iban(draw: Random, country: str) -> str:
    shape, part, count = SEPA[country], "", ""
    for sign in shape:
        if sign.isdigit():
            count += sign
        else:
            part += "".join(draw.choices(CLASSES[sign], k=int(count)))
            count = ""
    number = "".join(str(int(sign, 36)) for sign in f"{part}{country}00")
    return f"{country}{98 - int(number) % 97:02}{part}"


def grouped(number: str, between: str, size: int = 4) -> str:
    return between.join(number[place : place + size] for place in range(0, len(number), size))


def as_on_the_card(number: str, between: str) -> str:
    if len(number) in (14, 15):
        return between.join((number[:4], number[4:10], number[10:]))
    return grouped(number, between)


def in_script(number: str, zero: str) -> str:
    return "".join(chr(ord(zero) + int(sign)) if sign.isdigit() else sign for sign in number)


def broken(draw: Random, number: str, share: float) -> str:
    """Put up to three signs between digits at random."""
    parts = [number[0]]
    for sign in number[1:]:
        if draw.random() < share:
            parts += draw.choices(BETWEEN, k=draw.randint(1, 3))
        parts.append(sign)
    return "".join(parts)


def keycaps(number: str) -> str:
    return "".join(f"{sign}\ufe0f\u20e3" for sign in number)


def circled(number: str) -> str:
    return "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(sign)] for sign in number)


def mixed_scripts(draw: Random, number: str) -> str:
    return "".join(in_script(sign, draw.choice("0０٠०𝟎")) for sign in number)


def in_address(draw: Random, number: str) -> str:
    between = draw.choice(("", "-", "+", "%20", "%2D"))
    return f"https://shop.example.org/pay?card={as_on_the_card(number, between)}&ok={draw.choice('ab')}"


CARD_WAYS: dict[str, Callable[[Random, str], str]] = {
    "plain": lambda _, number: number,
    "blanks": lambda _, number: as_on_the_card(number, " "),
    "dashes": lambda draw, number: as_on_the_card(number, draw.choice("-–—‑−")),
    "dots and slashes": lambda draw, number: as_on_the_card(number, draw.choice("./_·|,:")),
    "narrow blanks": lambda draw, number: as_on_the_card(number, draw.choice("\u00a0\u2009\u202f\u3000\u2007")),
    "three signs": lambda draw, number: as_on_the_card(number, draw.choice((" - ", " / ", "...", "   ", ") (", " | "))),
    "every digit apart": lambda draw, number: draw.choice((" ", "-", ".", " . ", "\u200b", ", ")).join(number),
    "pairs": lambda draw, number: grouped(number, draw.choice((" ", "-", "/")), 2),
    "anywhere, anything": lambda draw, number: broken(draw, number, draw.choice((0.1, 0.25, 1.0))),
    "over lines": lambda draw, number: "\n".join((number[: (cut := draw.randint(3, len(number) - 3))], number[cut:])),
    "zero width": lambda draw, number: draw.choice(("\u200b", "\u200d", "\u00ad", "\ufeff", "\u2060")).join(number),
    "another script": lambda draw, number: in_script(number, draw.choice("０٠۰०০๐𝟎𝟘𝟬𝟶")),
    "mixed scripts": mixed_scripts,
    "circled, key caps": lambda draw, number: draw.choice((circled, keycaps))(number),
    "glued to a word": lambda draw, number: draw.choice(("Visa{}", "Nr{}", "{}VISA", "#{}", "={}€", "KK:{}")).format(number),
    "in an address": in_address,
    "entities": lambda draw, number: as_on_the_card(number, draw.choice(("&nbsp;", "&#160;", "&ndash;", "<br>", "</b> <b>"))),
    "expiry behind": lambda draw, number: f"{as_on_the_card(number, draw.choice(('', ' ')))} 0{draw.randint(1, 9)}/{draw.randint(26, 32)}",
}
IBAN_WAYS: dict[str, Callable[[Random, str], str]] = {
    "plain": lambda _, number: number,
    "fours": lambda _, number: grouped(number, " "),
    "small letters": lambda _, number: number.lower(),
    "small fours": lambda _, number: grouped(number.lower(), " "),
    "dashes": lambda draw, number: grouped(number, draw.choice("-–.")),
    "narrow blanks": lambda draw, number: grouped(number, draw.choice("\u00a0\u2009\u202f")),
    "every sign apart": lambda draw, number: draw.choice((" ", "-", ".")).join(number),
    "word before": lambda draw, number: draw.choice(("IBAN: ", "IBAN", "IBAN-Nr. ", "Konto:")) + number,
    "over lines": lambda draw, number: "\n".join((number[: (cut := draw.randint(4, len(number) - 3))], number[cut:])),
    "zero width": lambda draw, number: draw.choice(("\u200b", "\u00ad", "\ufeff")).join(number),
    "wide": lambda _, number: "".join(chr(ord(sign) + 0xFEE0) for sign in number),
    "anywhere": lambda draw, number: broken(draw, number, 0.2),
}


def cards(draw: Random, count: int) -> Iterator[Labelled]:
    """Yield cards, each brand in each way equally often."""
    cells = [(brand, way) for brand in BRANDS for way in CARD_WAYS]
    for place in range(count):
        brand, way = cells[place % len(cells)]
        number = card(draw, brand)
        yield Labelled(_within(draw, CARD_WAYS[way](draw, number)), brand, way, number[-4:])


def ibans(draw: Random, count: int) -> Iterator[Labelled]:
    """Yield accounts, each country in each way equally often."""
    cells = [(country, way) for country in SEPA for way in IBAN_WAYS]
    for place in range(count):
        country, way = cells[place % len(cells)]
        number = iban(draw, country)
        yield Labelled(_within(draw, IBAN_WAYS[way](draw, number)), country, way, number[-4:] if len(number) >= 20 else number[-2:])


def _within(draw: Random, number: str) -> str:
    return f"{draw.choice(BEFORE)}{number}{draw.choice(AFTER)}"


def look_alikes(draw: Random, count: int) -> Iterator[Labelled]:
    """Yield strings without a payment number, each kind equally often."""
    kinds = list(LOOK_ALIKES)
    for place in range(count):
        kind = kinds[place % len(kinds)]
        yield Labelled(_within(draw, LOOK_ALIKES[kind](draw)), kind, "")


def random_sixteen(draw: Random, count: int) -> Iterator[Labelled]:
    """Yield numbers of sixteen digits that mean nothing; some have the form of a card by chance, and no rule can tell."""
    for _ in range(count):
        yield Labelled(_within(draw, f"{draw.randint(1, 9)}{digits(draw, 15)}"), "16 digits", "")
