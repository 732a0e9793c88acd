"""A day or a time of a sentence with what is said of it."""

from dataclasses import dataclass
from enum import StrEnum

from backoffice.domain.callback_reading.day_grammar import Days
from backoffice.domain.callback_reading.items import Item
from backoffice.domain.callback_reading.spans import TimeSpan


class Said(StrEnum):
    """What is said of a day or time."""

    ASKED = "asked"
    EXCLUDED = "excluded"
    BUSY = "busy"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Entry:
    """A day or a time of a sentence, in the clause of that number.

    `early`: "schon" stands beside it; `half`: what half of the day a part of the day beside it means.
    """

    item: Item
    said: Said
    clause: int
    early: bool = False
    half: str = ""
    hard: bool = False
    soft: bool = False
    exception: bool = False

    @property
    def days(self) -> Days | None:
        return self.item.days

    @property
    def span(self) -> TimeSpan | None:
        return self.item.span
