"""What is searched for among callback requests: beginnings of words in name, topic and order number, or digits of the number."""

import re
from dataclasses import dataclass

from backoffice.domain.callbacks import CallbackRow
from backoffice.domain.keys import name_key

LEAST_DIGITS = 3  # two are in nearly every number
LONGEST_DIGITS = 15  # of a number in E.164
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"[\d\s()/+.-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is searched for. `digits` are those of a telephone number without what stands before a dialling code; empty for other words."""

    words: tuple[str, ...]
    digits: str

    def fits(self, row: CallbackRow) -> bool:
        """Say whether each word begins a word of the request; case and accents do not count, ß is ss."""
        there = _words(f"{row.name} {row.topic} {row.order}")
        return all(any(one.startswith(word) for one in there) for word in self.words)


def sought(text: str) -> Sought | None:
    """Return what a text searches for; None if it searches for nothing."""
    words = _words(text)
    if not words:
        return None
    digits = "".join(sign for sign in text if sign.isdigit()).lstrip("0") if _NUMBER.fullmatch(text.strip()) else ""
    return Sought(words, digits if LEAST_DIGITS <= len(digits) <= LONGEST_DIGITS else "")


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(name_key(text)))
