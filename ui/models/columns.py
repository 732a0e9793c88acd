"""What a table shows in a column, the same for long and short tables."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

Record = TypeVar("Record")


class Kind(StrEnum):
    """How a cell is painted."""

    TEXT = "text"
    STRONG = "strong"
    MUTED = "muted"
    NUMBER = "number"
    CHIP = "chip"
    CHECK = "check"
    MARK = "mark"


class ChipCell(NamedTuple):
    """What a chip cell shows: its tone (a value of `domain.orders.Chip`) and its words."""

    tone: str
    words: str


class CheckCell(NamedTuple):
    """What a box to tick shows, and its words for who does not see it; one that is not `possible` is only an outline."""

    on: bool
    possible: bool
    words: str


Cell = str | ChipCell | CheckCell


@dataclass(frozen=True, slots=True)
class Column(Generic[Record]):
    """A column: `width` 0 takes the rest, `sort` is the key that a click on the head sorts by, `tip` says more where the mouse rests.

    What is `spare` may hide where room is short, 1 before 2: where the column that takes the rest has not got its `room`.
    """

    key: str
    title: str
    cell: Callable[[Record], Cell]
    width: int = 0
    kind: Kind = Kind.TEXT
    sort: str = ""
    spare: int = 0
    tip: Callable[[Record], str] | None = None
    room: int = 0


@dataclass(frozen=True, slots=True)
class Line(Generic[Record]):
    """A record with its cells already written."""

    record: Record
    cells: tuple[Cell, ...]


def written(columns: Sequence[Column[Record]], record: Record) -> Line[Record]:
    """Write a record's cells once, so that painting only looks them up."""
    return Line(record, tuple(column.cell(record) for column in columns))
