"""How words are made alike before they are compared, and how far apart two of them are."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from backoffice.domain.keys import name_key

WORDS = re.compile(r"[^\W_]+")
_SPELT_OUT = re.compile("(?<=[aou])e")  # "Juergen", "Jürgen" and "Jurgen" are one
_SPELT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue"})
_SIGNS = str.maketrans({"`": "'", "´": "'", "’": "'", "‘": "'"})


@lru_cache(maxsize=65536)
def spelt(text: str) -> str:
    """Return a text without case and accents, umlauts written as two letters."""
    return name_key(unicodedata.normalize("NFC", text).translate(_SIGNS).translate(_SPELT))


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """Return a text without case, accents and the two ways of writing umlauts."""
    return _SPELT_OUT.sub("", spelt(text))


def words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text."""
    return tuple(WORDS.findall(folded(text)))


def slips(one: str, other: str) -> int:
    """Return how many slips of the pen apart two folded words are: a letter more, fewer, another, or two swapped."""
    return OSA.distance(one, other)


def is_slip(one: str, other: str) -> bool:
    """Say whether one word may be the other with a slip in it: one in four letters up, two in nine letters up."""
    shorter = min(len(one), len(other))
    if shorter < 4:
        return shorter == 3 and len(one) == len(other) and sorted(one) == sorted(other)
    return OSA.distance(one, other, score_cutoff=2) <= (2 if shorter >= 9 else 1)
