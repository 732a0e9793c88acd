"""Column types that turn into INTEGER and TEXT only, the types that a STRICT table takes.

A column of the schema uses these or SQLAlchemy's own Integer, Text and LargeBinary, nothing else.
"""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)

E = TypeVar("E", bound=StrEnum)


def to_millis(moment: datetime) -> int:
    """Return whole milliseconds since 1970 UTC, rounded down; a moment without a zone is a ValueError."""
    if moment.tzinfo is None:
        raise ValueError("a stored moment needs a zone")
    return (moment - _EPOCH) // _MILLISECOND


def from_millis(millis: int) -> datetime:
    """Return the aware UTC moment of a stored number of milliseconds."""
    return _EPOCH + millis * _MILLISECOND


class UtcMillis(TypeDecorator[datetime]):
    """An aware moment as INTEGER milliseconds since 1970 UTC; it comes back in UTC."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else to_millis(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else from_millis(value)

    def coerce_compared_value(self, op: Any, value: Any) -> TypeEngine[Any]:
        """Compare with moments as such, and leave plain numbers (a difference in milliseconds) alone."""
        return self if isinstance(value, datetime) or value is None else Integer()


class Flag(TypeDecorator[bool]):
    """True and False as INTEGER 1 and 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(bool(value))

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else value != 0


class EnumText(TypeDecorator[E]):
    """A member of a closed set of words as TEXT; a word outside the set is a ValueError both ways."""

    impl = Text
    cache_ok = True

    def __init__(self, enum_class: type[E]) -> None:
        super().__init__()
        self.enum_class = enum_class

    def process_bind_param(self, value: E | str | None, dialect: Dialect) -> str | None:
        return None if value is None else self.enum_class(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        return None if value is None else self.enum_class(value)
