"""The parts of a mail as places in its bytes: nothing is copied but what is looked at, and no form of a mail makes this fail.

Python's own parser holds a mail several times over; here a mail of 10 MB with a picture costs its header and its text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from mmap import mmap

from backoffice.imports.messages.headers import value_and_parameters, words

Buffer = bytes | mmap

MOST_HEADER = 256 * 1024  # bytes of one header block
MOST_LINES = 2_000
MOST_DEPTH = 12
MOST_PARTS = 400
_NAME = re.compile(rb"([!-9;-~]{1,80})[ \t]*:")
_GUESSED = re.compile(rb"(?m)^--([!-~]{8,70})[ \t]*\r?$")


@dataclass(frozen=True, slots=True)
class Part:
    """A mail or a part of one: its headers, and where its contents stand; `children` are those of a multipart."""

    headers: tuple[tuple[str, bytes], ...]
    start: int
    end: int
    kind: str
    parameters: dict[str, str]
    children: tuple["Part", ...] = ()

    def header(self, name: str) -> bytes:
        """Return the first header of a name (lower case), unfolded; empty if there is none."""
        return next((value for key, value in self.headers if key == name), b"")

    def all(self, name: str) -> list[bytes]:
        """Return all headers of a name."""
        return [value for key, value in self.headers if key == name]

    @property
    def disposition(self) -> str:
        return value_and_parameters(self.header("content-disposition"))[0]

    @property
    def file_name(self) -> str:
        named = value_and_parameters(self.header("content-disposition"))[1].get("filename", "")
        return named or self.parameters.get("name", "")

    @property
    def encoding(self) -> str:
        return words(self.header("content-transfer-encoding")).strip().casefold()


@dataclass(slots=True)
class _Budget:
    left: int = field(default=MOST_PARTS)


def parse(data: Buffer, start: int = 0, end: int | None = None) -> Part:
    """Return a mail's parts. What is broken is read as far as it goes: a boundary that is missing, a header without a colon."""
    return _part(data, start, len(data) if end is None else end, 0, _Budget(), "text/plain")


def read_headers(data: Buffer, start: int, end: int) -> tuple[tuple[tuple[str, bytes], ...], int]:
    """Return a block of headers (names in lower case, values unfolded) and where the contents behind it begin."""
    found: list[tuple[str, bytes]] = []
    last = min(end, start + MOST_HEADER)
    place = start
    for line, behind in _lines(data, start, last):
        bare = line.rstrip(b"\r\n").replace(b"\0", b"")
        name = _NAME.match(bare)
        if not bare.strip():
            return tuple(found), behind
        if bare[:1] in b" \t" and found:
            found[-1] = (found[-1][0], (found[-1][1] + b" " + bare.strip())[:MOST_HEADER])
        elif name:
            found.append((name[1].decode("ascii").casefold(), bare[name.end() :].strip()))
        elif found or not bare.startswith((b"From ", b">From ")):
            return tuple(found), place
        place = behind
        if len(found) >= MOST_LINES:
            break
    return tuple(found), place


def _lines(data: Buffer, start: int, end: int) -> Iterator[tuple[bytes, int]]:
    while start < end:
        found = data.find(b"\n", start, end)
        behind = end if found < 0 else found + 1
        yield data[start:behind], behind
        start = behind


def _part(data: Buffer, start: int, end: int, depth: int, budget: _Budget, default: str) -> Part:
    budget.left -= 1
    headers, body = read_headers(data, start, end)
    kind, parameters = value_and_parameters(next((value for name, value in headers if name == "content-type"), b""))
    kind = kind if kind.count("/") == 1 else default
    children: tuple[Part, ...] = ()
    if kind.startswith("multipart/") and depth < MOST_DEPTH:
        below = "message/rfc822" if kind == "multipart/digest" else "text/plain"
        places = _between(data, body, end, parameters.get("boundary", ""))
        children = tuple(_part(data, *place, depth + 1, budget, below) for place in places if budget.left > 0)
        kind = kind if children else "text/plain"
    elif kind == "message/rfc822" and depth < MOST_DEPTH and budget.left > 0:
        children = (_part(data, body, end, depth + 1, budget, "text/plain"),)
    return Part(headers, body, end, kind, parameters, children)


def _between(data: Buffer, start: int, end: int, boundary: str) -> list[tuple[int, int]]:
    """Return the places of a multipart's parts; without a usable boundary, by the first line that looks like one."""
    mark = boundary.encode("utf-8", "replace")
    if not mark or data.find(b"--" + mark, start, end) < 0:
        guessed = _GUESSED.search(data, start, min(end, start + MOST_HEADER))
        if guessed is None:
            return []
        mark = guessed[1]
    places: list[tuple[int, int]] = []
    begun = -1
    for match in re.compile(rb"(?m)^--" + re.escape(mark) + rb"(--)?[ \t]*\r?$").finditer(data, start, end):
        if begun >= 0:
            places.append((begun, _before_line_end(data, begun, match.start())))
        begun = min(match.end() + 1, end)
        if match[1]:
            return places
        if len(places) >= MOST_PARTS:
            return places
    return [*places, (begun, end)] if begun >= 0 else places


def _before_line_end(data: Buffer, start: int, end: int) -> int:
    """Return where a part ends: the line end before a boundary belongs to the boundary."""
    for _ in range(1):
        if end > start and data[end - 1 : end] == b"\n":
            end -= 1
        if end > start and data[end - 1 : end] == b"\r":
            end -= 1
    return end
