"""From a file's bytes to text, and from text to the records of a CSV or a JSON value. What the columns mean is the readers' business."""

import codecs
import csv
import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import NoReturn

from backoffice.errors import FileRefused

MOST_BYTES = 256 * 1024 * 1024
_DELIMITERS = (",", ";", "\t", "|")
_HEADER_WITHIN = 20  # records; a preamble ("sep=;", a title) is no row
_MOST_CELL = 1_000_000
_SPACES = re.compile(r"\s+")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file's text without its byte order mark, and the encoding that it was read in."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its header as written, and (line where it starts, cells) of each record that is not empty."""

    delimiter: str
    header: tuple[str, ...]
    records: tuple[tuple[int, list[str]], ...]
    cut_short: bool  # the last line has no end, as in a file that was not written to its end


def read_text(path: Path) -> TextFile:
    """Return a file's text: by its byte order mark, else UTF-8, else cp1252.

    Raises FileRefused `unreadable`, `too_large`, `empty`, `not_text`.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileRefused("too_large")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise FileRefused("unreadable") from error
    if len(data) > MOST_BYTES:  # a pipe or a device tells no size
        raise FileRefused("too_large")
    return decode(data)


def decode(data: bytes) -> TextFile:
    """Return the text of a file's bytes; see `read_text`."""
    if not data.strip():
        raise FileRefused("empty")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        tries: tuple[str, ...] = ("utf-16",)
    else:
        tries = ("utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8", "cp1252")
    for encoding in tries:
        try:
            text = (data.removeprefix(codecs.BOM_UTF8) if encoding == "cp1252" else data).decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        if not text.strip("\ufeff \t\r\n"):
            raise FileRefused("empty")
        return TextFile(text.removeprefix("\ufeff"), encoding)
    raise FileRefused("not_text")


def header_key(cell: str) -> str:
    """Return a header's name for comparing: case, outer spaces, doubled spaces and a byte order mark do not count."""
    return _SPACES.sub(" ", cell.replace("\ufeff", "").strip()).casefold()


def _lines(text: str) -> Iterator[str]:
    """Yield a text's lines with their ends, one at a time: a StringIO would hold the whole text again, at four bytes a sign."""
    return (match[0] for match in _LINE.finditer(text))


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(_lines(text), delimiter=delimiter)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise FileRefused("bad_csv", row=line) from error
        yield line, cells
        line = reader.line_num + 1


def _known(cells: list[str], columns: Collection[str]) -> int:
    return len({header_key(cell) for cell in cells} & set(columns))


def _titles(cells: list[str]) -> list[str]:
    return [cell.replace("\ufeff", "").strip() for cell in cells]


def _is_header(cells: list[str], header: list[str]) -> bool:
    """Say whether a record is the header once more: two exports were put into one file."""
    return _titles(cells[:1]) == header[:1] and _titles(cells) == header


def _find_header(text: str, columns: Collection[str]) -> tuple[str, int]:
    """Return delimiter and line of the header: where most known columns are, the first of equals."""
    best = (0, 0, "", 0)
    for rank, delimiter in enumerate(_DELIMITERS):
        for count, (line, cells) in enumerate(_records(text, delimiter)):
            if count == _HEADER_WITHIN:
                break
            found = (_known(cells, columns), -rank - len(_DELIMITERS) * count, delimiter, line)
            best = max(best, found)
    return best[2], best[3]


def _refuse_open_quote(text: str, delimiter: str, line: int) -> None:
    """Refuse a file whose last record is a quotation that never ends: it has swallowed all records behind it."""
    try:
        for _ in csv.reader(islice(_lines(text), line - 1, None), delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise FileRefused("bad_csv", row=line) from error


def read_table(text: str, columns: Collection[str]) -> Table:
    """Return a CSV file's header and records. `columns` are the header names (`header_key`) by which header and delimiter are found.

    Raises FileRefused `unknown_layout` if none of them is there, `bad_csv` with the line for a quotation that never ends.
    """
    csv.field_size_limit(_MOST_CELL)
    delimiter, header_line = _find_header(text, columns)
    if not header_line:
        raise FileRefused("unknown_layout", row=1)
    header: list[str] = []
    records = []
    line = header_line
    for line, cells in _records(text, delimiter):
        if line == header_line:
            header = _titles(cells)
        elif line > header_line and any(map(str.strip, cells)) and not _is_header(cells, header):
            records.append((line, cells))
    if text.count('"') % 2:
        _refuse_open_quote(text, delimiter, line)
    return Table(delimiter, tuple(header), tuple(records), cut_short=not text.endswith(("\n", "\r")))


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


_JSON = json.JSONDecoder(parse_float=Decimal, parse_constant=_no_constant)
_BLANKS = re.compile(r"[ \t\r\n]*")


def _json_values(text: str) -> Iterator[object]:
    place = _BLANKS.match(text).end()  # type: ignore[union-attr]  # matches the empty text too
    while place < len(text):
        value, end = _JSON.raw_decode(text, place)
        if place and not isinstance(value, list | dict):
            raise json.JSONDecodeError("Extra data", text, place)
        yield value
        place = _BLANKS.match(text, end).end()  # type: ignore[union-attr]  # likewise


def read_json(text: str) -> object:
    """Return a JSON value by RFC 8259, with fractions as Decimal; of a name that an object has twice the last counts.

    Several objects or lists one behind the other (JSON Lines, pages saved into one file) are returned as a list of them.
    Raises FileRefused `bad_json`, with the line if that is known, for trailing commas, NaN and nesting deeper than the interpreter follows.
    """
    try:
        values = list(_json_values(text))
    except json.JSONDecodeError as error:
        raise FileRefused("bad_json", row=error.lineno) from error
    except (ValueError, RecursionError, ArithmeticError) as error:
        raise FileRefused("bad_json") from error
    return values[0] if len(values) == 1 else values
