"""Letters on paper: which font writes which sign, how wide a text is, and where it breaks.

Inter writes Latin, Greek and Cyrillic, Noto Sans Arabic what Inter cannot; a sign that neither has (an emoji) becomes a box. Arabic is
joined and put into the order in which it is read only at the very end, line by line, so that texts are broken where they are spoken.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

import arabic_reshaper
from bidi import get_display
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
BOX = "□"
ELLIPSIS = "…"
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
# Signs that only change the one before them or steer its direction: variation selectors, joiners, skin tones, tags, marks of direction.
_SILENT = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U0001f3fb-\U0001f3ff\U000e0000-\U000e01ef]")


class Weight(StrEnum):
    """The weights of the papers' face; the value is the font's file."""

    REGULAR = "Inter-Regular"
    STRONG = "Inter-SemiBold"


_ARABIC = "NotoSansArabic-Regular"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text that one font writes."""

    font: str
    words: str


@cache
def _signs(font: str) -> frozenset[int]:
    """Load a font and return the code points that it can write."""
    made: Any = TTFont(font, str(FONTS / f"{font}.ttf"))
    pdfmetrics.registerFont(made)
    return frozenset(made.face.charToGlyph)


def clean(words: str) -> str:
    """Return a text in composed letters and on one line, without signs that nobody sees."""
    spaced = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in words)
    return " ".join(unicodedata.normalize("NFC", _SILENT.sub("", spaced)).split())


@lru_cache(maxsize=8192)
def runs(words: str, weight: Weight = Weight.REGULAR) -> tuple[Run, ...]:
    """Return a text as it is drawn from left to right, each piece with the font that has its signs."""
    if any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in words):
        words = str(get_display(arabic_reshaper.reshape(words)))
    placed = [_placed(sign, weight) for sign in words]
    return tuple(Run(font, "".join(sign for _font, sign in group)) for font, group in groupby(placed, key=lambda one: one[0]))


def _placed(sign: str, weight: Weight) -> tuple[str, str]:
    if ord(sign) in _signs(weight):
        return weight, sign
    return (_ARABIC, sign) if ord(sign) in _signs(_ARABIC) else (weight, BOX)


def width(words: str, size: float, weight: Weight = Weight.REGULAR) -> float:
    """Return how wide a text is, in points."""
    return _width_of_one(words, weight) * size


@lru_cache(maxsize=16384)
def _width_of_one(words: str, weight: Weight) -> float:
    return sum(float(pdfmetrics.stringWidth(run.words, run.font, 1000)) for run in runs(words, weight)) / 1000


def cut(words: str, room: float, size: float, weight: Weight = Weight.REGULAR) -> str:
    """Return a text that fits into `room` points, with an ellipsis where something had to go."""
    if width(words, size, weight) <= room:
        return words
    return words[: _fitting(words, room - width(ELLIPSIS, size, weight), size, weight)].rstrip() + ELLIPSIS


def wrapped(words: str, room: float, size: float, weight: Weight = Weight.REGULAR, most: int = 0) -> tuple[str, ...]:
    """Break a text into lines of at most `room` points; `most` lines (0: any number), the last one cut."""
    lines = tuple(_lines(clean(words), room, size, weight))
    if not most or len(lines) <= most:
        return lines
    rest = " ".join(lines[most - 1 :])
    return (*lines[: most - 1], cut(rest, room, size, weight))


def _lines(words: str, room: float, size: float, weight: Weight) -> Iterator[str]:
    """Yield lines broken at spaces; a word that is wider than a line is broken where the line ends."""
    line = ""
    for word in words.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size, weight) <= room:
            line = longer
            continue
        if line:
            yield line
        while width(word, size, weight) > room:
            fits = max(1, _fitting(word, room, size, weight))
            yield word[:fits]
            word = word[fits:]  # noqa: PLW2901  # what is left of it
        line = word
    if line:
        yield line


def _fitting(words: str, room: float, size: float, weight: Weight) -> int:
    """Return how many signs of the beginning fit, found by halving."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _raw_width(words[:middle], size, weight) <= room else (low, middle - 1)
    return low


def _raw_width(words: str, size: float, weight: Weight) -> float:
    """Measure without remembering: halves of a text are asked for once."""
    return sum(float(pdfmetrics.stringWidth(run.words, run.font, size)) for run in runs.__wrapped__(words, weight))
