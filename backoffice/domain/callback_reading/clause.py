"""A part of a sentence and what it says of the times in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from backoffice.domain.callback_reading.items import Item
from backoffice.domain.callback_reading.word_lists import Words


class Role(StrEnum):
    """What a clause says of its times."""

    CALL = "call"
    NOT = "not"
    BUSY = "busy"
    NOTHING = "nothing"
    PLAIN = "plain"  # no word says; decided by what stands around it


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence: its tokens from start to end, its items, what it says, and the words in it that belong to no item."""

    start: int
    end: int
    items: tuple[Item, ...]
    words: tuple[str, ...]
    role: Role = Role.PLAIN
    phones: int = 0
    joined: str = ""  # the word or sign before it


def says(words: Sequence[str], group: Words | frozenset[str]) -> bool:
    """Say whether one of the words is in a list."""
    return any(word in group for word in words)
