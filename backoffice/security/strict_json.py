"""Reads JSON that must have exactly the expected shape: no unknown, missing or doubled name, no other type, no larger value."""

import base64
import binascii
import json
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

_T = TypeVar("_T")


class NotAsExpected(ValueError):
    """The JSON has another shape than expected; callers turn it into an error with a reason."""


def parse_object(data: bytes) -> object:
    """Parse UTF-8 JSON; raise NotAsExpected for anything that is none or that names a field twice."""
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError) as error:
        raise NotAsExpected from error


def canonical(value: object) -> bytes:
    """Write JSON in the one form that is signed: sorted names, UTF-8, no spaces."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def readable(value: object) -> bytes:
    """Write JSON in the one form that is stored: sorted names, UTF-8, indented, a newline at the end."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def blob_text(value: bytes) -> str:
    """Write bytes as base64."""
    return base64.b64encode(value).decode("ascii")


class Fields:
    """One JSON object, read field by field."""

    def __init__(self, raw: object, *names: str) -> None:
        if not isinstance(raw, dict) or raw.keys() != set(names):
            raise NotAsExpected
        self._raw: dict[str, object] = raw

    def text(self, name: str, longest: int = 200) -> str:
        value = self._raw[name]
        if not isinstance(value, str) or len(value) > longest:
            raise NotAsExpected(name)
        return value

    def number(self, name: str, lowest: int = 0, highest: int = 2**53) -> int:
        value = self._raw[name]
        if type(value) is not int or not lowest <= value <= highest:
            raise NotAsExpected(name)
        return value

    def flag(self, name: str) -> bool:
        value = self._raw[name]
        if not isinstance(value, bool):
            raise NotAsExpected(name)
        return value

    def moment(self, name: str) -> str:
        """Return an ISO 8601 text with offset, checked."""
        value = self.text(name, 40)
        if datetime.fromisoformat(value).tzinfo is None:
            raise NotAsExpected(name)
        return value

    def blob(self, name: str, shortest: int = 32, longest: int = 32) -> bytes:
        """Return the bytes of a base64 text; 32 of them where nothing else is said."""
        try:
            value = base64.b64decode(self.text(name, 2000), validate=True)
        except (binascii.Error, ValueError) as error:
            raise NotAsExpected(name) from error
        if not shortest <= len(value) <= longest:
            raise NotAsExpected(name)
        return value

    def items(self, name: str, read: Callable[[object], _T], most: int = 1000) -> tuple[_T, ...]:
        value = self._raw[name]
        if not isinstance(value, list) or len(value) > most:
            raise NotAsExpected(name)
        return tuple(read(item) for item in value)

    def part(self, name: str, read: Callable[[object], _T]) -> _T:
        return read(self._raw[name])


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise NotAsExpected
    return fields
