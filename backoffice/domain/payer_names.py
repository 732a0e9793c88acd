"""Whether the name on a transfer is that of an order: banks write capitals without umlauts, couples share an account."""

import re

from backoffice.domain.keys import name_key

_WORDS = re.compile(r"[^\W\d_]+")
_FEWEST = 3  # letters of a word that tells somebody apart
_TITLES = frozenset(
    {"herr", "frau", "dr", "prof", "und", "oder", "gmbh", "ohg", "ug", "mbh", "firma", "fam", "familie", "von", "van", "der", "den"}
)
_SPELT_OUT = re.compile("(?<=[aou])e")  # "Juergen", "Jürgen" and "Jurgen" are one


def agree(payer: str, customer: str) -> bool:
    """Say whether they share the customer's last word, or any two words."""
    wanted, there = _words(customer), set(_words(payer))
    shared = [word for word in dict.fromkeys(wanted) if word in there]
    return bool(wanted) and (wanted[-1] in there or len(shared) > 1)


def _words(name: str) -> list[str]:
    """Return the words of a name as they are compared: without case, accents and the two ways of writing umlauts."""
    words = [_plain(word) for word in _WORDS.findall(name)]
    return [word for word in words if len(word) >= _FEWEST and word not in _TITLES]


def _plain(word: str) -> str:
    return _SPELT_OUT.sub("", name_key(word))
