"""What the search for payment numbers sees of a text: its letters and digits, folded, and how far they stand apart."""

import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

MOST_SEPARATORS = 3
# Words and figures belong to sums of money and shares; everything else that is no letter may stand within a number.
_NO_SEPARATORS = frozenset("%‰@")
# Of these none stands for another sign or for several, so that they need not be looked at one by one.
_SIMPLE = re.compile("[\x00-\x7fÄÖÜäöüÀÁÂÇÈÉÊàáâçèéêñôóòûúù–—„“”‚‘’•·€§°]*")
_WORD = re.compile("[0-9A-Za-z]+")
# One separator each, however many signs it is written with: an entity, a line break or another tag, a blank in an address of the web.
ESCAPES = re.compile(
    r"&(?:#[0-9]{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});|</?[a-z][^<>]{0,100}>|\\u[0-9a-f]{4}|\\[nrt]"
    r"|%(?:20|2[bcdef]|09|0[ad]|3[0-9a]|[46][1-9a-f]|[57][0-9a]|5f|7c|c2%a0|e2%80%[89a][0-9a-f])",
    re.IGNORECASE,
)


_FILLERS = frozenset("\u115f\u1160\u3164\uffa0")  # letters of Hangul that nobody sees
# Letters of Cyrillic and Greek that look like Latin ones: an account's country or bank may be written with them.
_ALIKE = str.maketrans("АВСЕНІЈКМОРЅТХУавсеіјорѕхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABCEHIJKMOPSTXYabceijopsxyABEZHIKMNOPTYX")


@dataclass(frozen=True, slots=True)
class Signs:
    """The letters and digits of a text, folded, upper case; for each its place in the text and the separators before it (-1: a border)."""

    text: str
    signs: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[int, ...]

    def original(self, start: int, end: int) -> str:
        """Return what stands in the text from one sign to before another, without what is around them."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def groups(self, start: int, end: int) -> tuple[int, ...]:
        """Return how many signs stand together, group by group."""
        borders = [start, *(place for place in range(start + 1, end) if self.gaps[place]), end]
        return tuple(after - before for before, after in pairwise(borders))


@lru_cache(maxsize=4096)
def folded(sign: str) -> str:
    """Return what a sign stands for: its compatibility form, any digit as an ASCII digit, nothing for invisible and combining signs."""
    if sign.isascii():
        return sign.upper()
    if unicodedata.category(sign) in {"Cf", "Mn", "Me"} or sign in _FILLERS:
        return ""
    parts = []
    for part in unicodedata.normalize("NFKC", sign.translate(_ALIKE)):
        value = unicodedata.digit(part, None)
        parts.append(part if value is None else str(value))
    return "".join(parts).upper()


@lru_cache(maxsize=4096)
def is_separator(sign: str) -> bool:
    """Say whether a sign may stand between two digits of one number: no letter, no figure, no sign of money or shares."""
    return not sign.isalnum() and sign not in _NO_SEPARATORS and unicodedata.category(sign) != "Sc"


def signs_of(text: str, *, escaped: bool = False) -> Signs:
    """Return the letters and digits of a text; `escaped` reads what stands for a separator in HTML, JSON and web addresses as one."""
    if not escaped and _SIMPLE.fullmatch(text):
        return _simple_signs(text)
    signs: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    gap = 0
    for start, end, meant in _escaped(text) if escaped else _plain(text):
        for sign in meant:
            if sign.isascii() and sign.isalnum():
                signs.append(sign)
                starts.append(start)
                ends.append(end)
                gaps.append(gap)
                gap = 0
            elif gap >= 0:
                gap = gap + 1 if gap < MOST_SEPARATORS and is_separator(sign) else -1
    return Signs(text, "".join(signs), tuple(starts), tuple(ends), tuple(gaps))


def _simple_signs(text: str) -> Signs:
    """Return the same of a text of simple signs, word by word: most texts are such, and this takes a tenth of the time."""
    starts: list[int] = []
    ends: list[int] = []
    gaps: list[int] = []
    words: list[str] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        between = text[last:start]
        apart = len(between) > MOST_SEPARATORS or not all(map(is_separator, between))
        gaps.append(-1 if apart else len(between))
        gaps += [0] * (end - start - 1)
        starts += range(start, end)
        ends += range(start + 1, end + 1)
        words.append(match[0])
        last = end
    return Signs(text, "".join(words).upper(), tuple(starts), tuple(ends), tuple(gaps))


def folded_text(text: str) -> tuple[str, Sequence[int]]:
    """Return a text folded and upper case, and for each of its signs the place that it has in the original."""
    if _SIMPLE.fullmatch(text):
        return text.upper(), range(len(text))
    parts: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        meant = folded(sign)
        parts.append(meant)
        places += [place] * len(meant)
    return "".join(parts), places


def _plain(text: str) -> Iterator[tuple[int, int, str]]:
    for place, sign in enumerate(text):
        yield place, place + 1, folded(sign)


def _escaped(text: str) -> Iterator[tuple[int, int, str]]:
    last = 0
    for match in ESCAPES.finditer(text):
        for place in range(last, match.start()):
            yield place, place + 1, folded(text[place])
        last = match.end()
        yield match.start(), last, _meant(match[0])
    for place in range(last, len(text)):
        yield place, place + 1, folded(text[place])


@lru_cache(maxsize=256)
def _meant(escape: str) -> str:
    """Return what an escape stands for; a tag, a line end or a separator in an address is one blank."""
    if escape.startswith("&"):
        sign = html.unescape(escape)
    elif escape[:2] in ("\\u", "\\U") or (escape.startswith("%") and len(escape) == 3):
        sign = chr(int(escape[-4:] if escape.startswith("\\") else escape[1:], 16))
    else:
        sign = " "
    return folded(sign) if len(sign) == 1 else " "
