"""Column types that turn into INTEGER and TEXT only, the types that a STRICT table takes.

A column of the schema uses these or SQLAlchemy's own Integer, Text and LargeBinary, nothing else.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from backoffice.storage.millis import from_millis, to_millis

__all__ = ["EnumText", "Flag", "UtcMillis", "from_millis", "to_millis"]

E = TypeVar("E", bound=StrEnum)


class UtcMillis(TypeDecorator[datetime]):
    """An aware moment as INTEGER milliseconds since 1970 UTC; it comes back in UTC."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        return None if value is None else to_millis(value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> datetime | None:
        return None if value is None else from_millis(value)

    def coerce_compared_value(self, _op: Any, value: Any) -> TypeEngine[Any]:
        """Compare with moments as such, and leave plain numbers (a difference in milliseconds) alone."""
        return self if isinstance(value, datetime) or value is None else Integer()


class Flag(TypeDecorator[bool]):
    """True and False as INTEGER 1 and 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, _dialect: Dialect) -> int | None:
        return None if value is None else int(bool(value))

    def process_result_value(self, value: int | None, _dialect: Dialect) -> bool | None:
        return None if value is None else value != 0


class EnumText(TypeDecorator[E]):
    """A member of a closed set of words as TEXT; a word outside the set is a ValueError both ways."""

    impl = Text
    cache_ok = True

    def __init__(self, enum_class: type[E]) -> None:
        super().__init__()
        self.enum_class = enum_class

    def process_bind_param(self, value: E | str | None, _dialect: Dialect) -> str | None:
        return None if value is None else self.enum_class(value).value

    def process_result_value(self, value: str | None, _dialect: Dialect) -> E | None:
        return None if value is None else self.enum_class(value)
