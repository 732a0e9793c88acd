"""What every list shares: a page of rows, the key at which the next page starts, and how a long look is stopped."""

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Which way a list is sorted."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class RowKey:
    """The place of a row in a sorted list: its sort value and, to break ties, its id."""

    value: int | str
    id: int


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows a list has; `more` says that counting stopped there ("1000+")."""

    number: int
    more: bool = False


class StopSign:
    """Handed to a reader's long query; `stop` ends the query with Cancelled, from any thread, also before it has begun."""

    def __init__(self) -> None:
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True
