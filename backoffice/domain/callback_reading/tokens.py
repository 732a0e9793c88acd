"""A message cut into words, numbers, dates and signs, each with its place. The message is read once, from left to right."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 4096  # characters of a message that are read


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"  # value: the number and how many digits it was written with
    CLOCK = "clock"  # value: hour, minute
    DATE = "date"  # value: day, month, year (0: none said)
    DOTTED = "dotted"  # "12.03": a date or a time; value: both numbers and the digits of the first
    ORDINAL = "ordinal"  # "14th"; value: the number
    PHONE = "phone"  # value: place in the list of numbers
    SIGN = "sign"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the message. `word` is lower case, without umlauts ("für" is "fuer") and without invisible characters."""

    kind: Kind
    word: str
    start: int
    end: int
    capital: bool = False
    value: tuple[int, ...] = ()


_SIGNS = {ord(sign): "-" for sign in "‐‑‒–—―−"} | {ord(sign): "'" for sign in "’‘`´"} | {ord(sign): " " for sign in "\t\r\v\f"}
_SIGNS |= dict.fromkeys((*range(9), *range(14, 32), *range(127, 133), *range(134, 160)), " ")  # control signs
_SIGNS |= dict.fromkeys((160, 5760, *range(8192, 8203), 8239, 8287, 12288), " ") | {0x2028: "\n", 0x2029: "\n", 0x85: "\n"}
_INVISIBLE = "\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f"
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_DAY, _MONTH = r"(?:0?[1-9]|[12][0-9]|3[01])", r"(?:0?[1-9]|1[0-2])"
_TOKEN = re.compile(
    rf"""
      (?P<iso>(?<![0-9])[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}(?![0-9]))
    | (?P<date>(?<![0-9])(?:
          {_DAY}\.\ ?{_MONTH}\.(?:\ ?[12][0-9]{{3}}(?![0-9])(?!/[0-9])|[0-9]{{2}}(?![0-9.:]))?
        | {_DAY}/{_MONTH}/(?:20)?[0-9]{{2}}(?![0-9])))
    | (?P<clock>(?<![0-9])[0-9]{{1,2}}(?::[0-9]{{2}}(?::[0-9]{{2}})?|h[0-9]{{2}}|[⁰¹²³⁴-⁹]{{2}})(?![0-9]))
    | (?P<dotted>(?<![0-9.])[0-9]{{1,2}}\.[0-9]{{1,2}}(?![0-9]))
    | (?P<ordinal>(?<![0-9])[0-9]{{1,2}}(?:st|nd|rd|th)(?![^\W\d_]))
    | (?P<number>[0-9]+)
    | (?P<meridiem>(?<=[0-9])\ ?[ap]\.\ ?m\b\.?)
    | (?P<word>[^\W\d_](?:[^\W\d_{_INVISIBLE}]|[{_INVISIBLE}]|'(?=[^\W\d_]))*)
    | (?P<break>\n)
    | (?P<sign>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def same_places(message: str) -> str:
    """Return the part of the message that is read, with dashes, blanks and digits of all kinds made plain; characters keep their places."""
    text = message
    if len(message) > LONGEST:
        text = message[:LONGEST]
        cut = max(text.rfind(" "), text.rfind("\n"))
        text = text[: cut if cut > 0 else LONGEST]  # half a number would be a wrong one
    text = text.translate(_SIGNS)
    return text if text.isascii() else "".join(_plain_digit(sign) for sign in text)


def _plain_digit(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if not sign.isascii() and sign.isdecimal() else sign


def canonical(word: str) -> str:
    """Return a word as the word lists hold it."""
    if word.isascii():
        return word.lower().removesuffix("'s")
    composed = unicodedata.normalize("NFKC", word).casefold()
    spelled = composed.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    letters = "".join(sign for sign in unicodedata.normalize("NFKD", spelled) if sign.isalpha() or sign == "'")
    return letters.removesuffix("'s")


def tokens_of(text: str, phones: tuple[tuple[int, int], ...] = ()) -> list[Token]:
    """Cut a text of `same_places` into tokens; `phones` are the places of telephone numbers, in order."""
    found: list[Token] = []
    place = 0
    for index, (start, end) in enumerate(phones):
        found += _cut(text, place, start)
        found.append(Token(Kind.PHONE, "", start, end, value=(index,)))
        place = end
    return found + _cut(text, place, len(text))


def _cut(text: str, start: int, end: int) -> list[Token]:
    return [_token(match) for match in _TOKEN.finditer(text, start, end)]


def _token(match: re.Match[str]) -> Token:
    name, said = match.lastgroup or "", match.group()
    place = match.span()
    if name == "word":
        return Token(Kind.WORD, canonical(said), *place, capital=said[0].isupper())
    if name == "meridiem":
        return Token(Kind.WORD, said.strip()[0].lower() + "m", *place)
    value = _VALUES[name](said) if name in _VALUES else ()
    return Token(Kind.DATE if name == "iso" else Kind(name), said, *place, value=value)


def _iso(said: str) -> tuple[int, ...]:
    year, month, day = map(int, said.split("-"))
    return day, month, year


def _clock(said: str) -> tuple[int, ...]:
    plain = said.translate(_RAISED)
    parts = [int(part) for part in re.findall("[0-9]+", plain)]
    if len(parts) == 1:  # raised minutes: the last two digits
        parts = [int(plain[:-2]), int(plain[-2:])]
    return parts[0], parts[1], int(plain[0] == "0")


def _dotted(said: str) -> tuple[int, ...]:
    first, second = said.split(".")
    return int(first), int(second), len(first), len(second)


def _date(said: str) -> tuple[int, ...]:
    parts = [int(part) for part in re.findall("[0-9]+", said)]
    year = parts[2] if len(parts) > 2 else 0
    return parts[0], parts[1], year + 2000 if 0 < year < 100 else year


_VALUES: dict[str, Callable[[str], tuple[int, ...]]] = {
    "iso": _iso,
    "date": _date,
    "clock": _clock,
    "dotted": _dotted,
    "number": lambda said: (int(said[:9]), len(said)),
    "ordinal": lambda said: (int(said[:-2]),),
}
