"""How two people's names agree: the same, with a slip, by initials, swapped, as one half of a double name, or not at all."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from backoffice.domain.duplicates.first_names import KNOWN, one_name, short_form, slip_of_name
from backoffice.domain.duplicates.folding import folded, is_slip, slips, spelt
from backoffice.domain.duplicates.phonetics import cologne

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*\.?")
_TITLES_WORDS = """
dr prof dipl ing dipling mag univ med jur phil rer nat habil phd msc bsc mba llm ma ba priv doz pd herrn hr fr familie fam freiherr
graf grafin baron und and hd zhd zhdn co attn firma fa an
"""
_TITLES = frozenset(_TITLES_WORDS.split())
_SURNAMES_TOO = frozenset(
    {"graf", "grafin", "baron", "freiherr", "an", "fa", "ma", "ba", "med", "mag", "co"}
)  # titles that end many a name
_MEN = frozenset({"herr", "herrn", "hr", "mr", "monsieur", "signor"})
_WOMEN = frozenset({"frau", "fr", "mrs", "ms", "miss", "madame", "signora"})
_YOUNGER, _OLDER = frozenset({"jun", "jr", "junior"}), frozenset({"sen", "sr", "senior"})
_LEFT_OUT = _TITLES | _MEN | _WOMEN | _YOUNGER | _OLDER
_PARTICLES_WORDS = """
von van vom zu zum zur der den de la le du di da dos del della el al ten ter te ver bin ben ibn af auf im in vd
"""
_PARTICLES = frozenset(_PARTICLES_WORDS.split())


class Likeness(IntEnum):
    """How surely two names are one person's, the surest last. All up to FIRST_ONLY speak for two people."""

    DIFFERENT = 0
    UNKNOWN = 1  # one of them has no first name
    FIRST_ONLY = 2  # as after a wedding
    EITHER = 3  # a short form that is a name of its own: Hanna may be Johanna, or her sister
    NICK = 4
    INITIAL = 5
    HALF = 6  # one half of a double name, or a second first name left out
    NEAR = 7
    SWAPPED = 8
    SAME = 9


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts, folded, and `written` with umlauts as two letters, in which some slips are smaller.

    `first` are the first names, `last` the pieces of the surname without particles.
    """

    first: tuple[str, ...]
    last: tuple[str, ...]
    written: tuple[str, ...] = ()  # first names and surname, each in one word
    sex: str = ""
    generation: str = ""

    @property
    def joined(self) -> str:
        """All of it in one word, in the order of the letters' words: the same for swapped names."""
        return "".join(sorted((*self.first, *self.last)))

    @property
    def surname(self) -> str:
        return "".join(self.last)


NOBODY = Name((), ())


@lru_cache(maxsize=32768)
def read_name(text: str) -> Name:
    """Take a name apart: "Müller, Dr. Jürgen" and "Jürgen Müller" are equal, "Frau Meier" has no first name."""
    head, comma, tail = text.partition(",")
    if comma and tail.strip() and not _only_titles(tail):
        text = f"{tail} {head}"
    sex = generation = ""
    groups: list[tuple[str, ...]] = []
    chunks = spelt(text).split()
    for chunk in chunks:
        pieces = tuple(piece.rstrip(".") for piece in _WORD.findall(chunk))
        kept = []
        for piece in (piece.replace("'", "") for piece in pieces):
            sex = "m" if piece in _MEN else "f" if piece in _WOMEN else sex
            generation = "younger" if piece in _YOUNGER else "older" if piece in _OLDER else generation
            if piece and (piece not in _LEFT_OUT or (piece in _SURNAMES_TOO and chunk is chunks[-1])):
                kept.append(piece)
        if kept:
            groups.append(tuple(kept))
    return _divided(groups, sex, generation)


def _only_titles(text: str) -> bool:
    return all(word.rstrip(".") in _TITLES | _YOUNGER | _OLDER for word in folded(text).split())


def _divided(groups: list[tuple[str, ...]], sex: str, generation: str) -> Name:
    """Give the last group to the surname, with the particles before it; the rest are first names."""
    if not groups:
        return NOBODY
    if len(groups) == 1:
        return _name([], list(groups[0]), sex, generation)
    begin = len(groups) - 1
    particle = next((place for place in range(1, begin) if groups[place][0] in _PARTICLES and len(groups[place]) == 1), None)
    if particle is not None:
        begin = particle
    first = [piece for group in groups[:begin] for piece in group]
    last = [piece for group in groups[begin:] for piece in group if piece not in _PARTICLES or begin == len(groups) - 1]
    return _name(first, last or list(groups[-1]), sex, generation)


def _name(first: list[str], last: list[str], sex: str, generation: str) -> Name:
    written = ("".join(first), "".join(last))
    return Name(tuple(folded(piece) for piece in first), tuple(folded(piece) for piece in last), written, sex, generation)


@lru_cache(maxsize=65536)
def likeness(one: Name, other: Name) -> Likeness:
    """Say how two names agree."""
    if not one.last or not other.last or (one.sex and other.sex and one.sex != other.sex) or one.generation != other.generation:
        return Likeness.DIFFERENT
    if one.first == other.first and one.last == other.last:
        return Likeness.SAME if one.first else Likeness.UNKNOWN
    if sorted((*one.first, *one.last)) == sorted((*other.first, *other.last)) or "".join((*one.first, *one.last)) == "".join(
        (*other.first, *other.last)
    ):
        return _whole(one, other)
    if not one.first or not other.first:
        return Likeness.UNKNOWN if _last(one.last, other.last) >= Likeness.NEAR else Likeness.DIFFERENT
    straight = _both(
        max(_first(one.first, other.first), _as_written(0, one, other)), max(_last(one.last, other.last), _as_written(1, one, other))
    )
    return straight if straight > Likeness.FIRST_ONLY else max(straight, _crossed(one, other))


def _as_written(part: int, one: Name, other: Name) -> Likeness:
    """Find slips that are larger in the folded names: "Jäger" and "Jäer"."""
    mine, theirs = one.written[part], other.written[part]
    return Likeness.NEAR if (is_slip(mine, theirs) if part else slip_of_name(mine, theirs)) else Likeness.DIFFERENT


def _whole(one: Name, other: Name) -> Likeness:
    """Tell "Jürgen Müller" and "Müller Jürgen" from "Hans Peter" and "Hanspeter"."""
    if not one.first and not other.first:
        return Likeness.UNKNOWN
    if one.surname == other.surname or "".join((*one.first, *one.last)) == "".join((*other.first, *other.last)):
        return Likeness.SAME
    return Likeness.SWAPPED


def _crossed(one: Name, other: Name) -> Likeness:
    """Compare names of which one has its first name last; both must still be the same, but for one slip."""
    first, last = _first(one.first, other.last), _last(one.last, other.first)
    if min(first, last) == Likeness.SAME or {first, last} == {Likeness.SAME, Likeness.NEAR}:
        return Likeness.SWAPPED if min(first, last) == Likeness.SAME else Likeness.NEAR
    return Likeness.DIFFERENT


def _both(first: Likeness, last: Likeness) -> Likeness:
    if first == Likeness.DIFFERENT:
        return Likeness.DIFFERENT
    if last == Likeness.DIFFERENT:
        return Likeness.FIRST_ONLY if first >= Likeness.NEAR else Likeness.DIFFERENT
    if {first, last} == {Likeness.NEAR}:
        return Likeness.HALF  # a slip in both: as weak as half a name
    if first == Likeness.INITIAL and last != Likeness.SAME:
        return Likeness.NICK
    return min(first, last)


def _first(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Compare first names, of which one may have more than the other."""
    if one == other or "".join(one) == "".join(other):
        return Likeness.SAME
    pairs = [_one_first(a, b) for a, b in zip(one, other, strict=False)]
    if all(pair == Likeness.SAME for pair in pairs):
        return Likeness.SAME if len(one) == len(other) else Likeness.HALF
    if len(one) == len(other) or min(pairs) > Likeness.DIFFERENT:
        found = min(pairs)
        return found if len(one) == len(other) else min(found, Likeness.HALF)
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) == 1 and len(shorter[0]) > 2 and any(one_name(shorter[0], name) for name in longer):
        return Likeness.NICK  # the second first name, by which somebody is called
    joined, apart = "".join(one), "".join(other)
    return Likeness.NEAR if len(joined) > 7 and slip_of_name(joined, apart) else Likeness.DIFFERENT


@lru_cache(maxsize=65536)
def _one_first(one: str, other: str) -> Likeness:
    if one_name(one, other):
        return Likeness.SAME
    if len(one) == 1 or len(other) == 1:
        return Likeness.INITIAL if one[0] == other[0] else Likeness.DIFFERENT
    if short_form(one, other):
        return Likeness.EITHER if one in KNOWN and other in KNOWN else Likeness.NICK
    return Likeness.NEAR if slip_of_name(one, other) else Likeness.DIFFERENT


@lru_cache(maxsize=65536)
def _last(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Compare surnames."""
    joined, apart = "".join(one), "".join(other)
    if joined == apart:
        return Likeness.SAME
    if len(one) != len(other):
        shorter, longer = sorted((one, other), key=len)
        if all(any(_same_last(piece, there) for there in longer) for piece in shorter):
            return Likeness.HALF
    elif len(one) > 1 and sorted(one) == sorted(other):
        return Likeness.SAME
    return Likeness.NEAR if _near_last(joined, apart) else Likeness.DIFFERENT


def _same_last(one: str, other: str) -> bool:
    return len(one) > 2 and (one == other or (len(one) > 4 and is_slip(one, other)))


def _near_last(one: str, other: str) -> bool:
    if is_slip(one, other) or (min(len(one), len(other)) == 3 and len(one) != len(other) and slips(one, other) == 1):
        return True
    if min(len(one), len(other)) < 4 or one in KNOWN or other in KNOWN:
        return False
    return cologne(one) == cologne(other) and one[0] == other[0] and slips(one, other) <= 2
