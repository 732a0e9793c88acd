"""When a form was sent, as exports write it: ISO 8601, German and English dates with words or figures, seconds since 1970."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from backoffice.imports import values
from backoffice.imports.messages import headers
from backoffice.imports.values import EARLIEST_YEAR, LATEST_YEAR, BadValue

_LONGEST = 60
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan januar january jän jänner", "feb februar february", "mär mar märz march mrz", "apr april", "mai may", "jun juni june",
         "jul juli july", "aug august", "sep sept september", "okt oct oktober october", "nov november", "dez dec dezember december"),
        1,
    )
    for name in names.split()
}  # fmt: skip
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?(?![\d.])|(?<!\d)(\d{1,2})\s*(am|pm)\b", re.ASCII)
_WORD_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-zäö]{3,9})\.?,?\s+(\d{4})")
_MONTH_WORD = re.compile(r"([a-zäö]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)", re.ASCII)
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)", re.ASCII)
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)", re.ASCII)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?(?:\.\d{1,6})?", re.ASCII)


def month_comes_first(cells: Iterable[str]) -> bool | None:
    """Say whether a column writes 12/31/2026 or 31/12/2026; None if its dates do not tell."""
    for cell in cells:
        match = _SLASHED.search(cell[:_LONGEST])
        if match and int(match[1]) > 12:
            return False
        if match and (int(match[2]) > 12 or re.search(r"\d\s*[ap]\.?m\b", cell.casefold())):
            return True
    return None


def moment(text: str, zone: ZoneInfo, *, month_first: bool | None = None) -> datetime:
    """Return the moment in UTC; without an offset it is in `zone`. Raises BadValue `bad_date`, also where 3/4/2026 may be either day."""
    cell = text.strip()
    if not cell or len(cell) > _LONGEST:
        raise BadValue("bad_date")
    try:
        return values.moment(cell, zone).astimezone(UTC)
    except BadValue:
        pass
    if _EPOCH.fullmatch(cell):
        return _epoch(cell)
    if "," in cell or "+" in cell or "-0" in cell:
        found = headers.moment(cell.encode("utf-8", "replace"))
        if found is not None and re.search(r"[+-]\d{4}|GMT|UTC", cell):
            return found
    return _spelled(cell.casefold(), zone, month_first)


def _epoch(cell: str) -> datetime:
    seconds = float(cell) / (1000 if len(cell.partition(".")[0]) == 13 else 1)
    found = datetime.fromtimestamp(seconds, UTC)
    if not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        raise BadValue("bad_date")
    return found


def _spelled(cell: str, zone: ZoneInfo, month_first: bool | None) -> datetime:
    year, month, day, rest = _day(cell, month_first)
    hour, minute, second = _clock(rest)
    year += 2000 if year < 100 else 0
    try:
        found = datetime(year, month, day, hour, minute, second, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadValue("bad_date") from error
    if not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        raise BadValue("bad_date")
    return found


def _day(cell: str, month_first: bool | None) -> tuple[int, int, int, str]:
    """Return year, month, day, and the text without them."""
    for pattern, places in ((_YEAR_FIRST, (1, 2, 3)), (_DOTTED, (3, 2, 1)), (_WORD_DAY, (3, 2, 1)), (_MONTH_WORD, (3, 1, 2))):
        for match in pattern.finditer(cell):
            month = match[places[1]]
            number = int(month) if month.isdigit() else _MONTHS.get(month, 0)
            if number:
                return int(match[places[0]]), number, int(match[places[2]]), cell[: match.start()] + " " + cell[match.end() :]
    return _slashed_day(cell, month_first)


def _slashed_day(cell: str, month_first: bool | None) -> tuple[int, int, int, str]:
    match = _SLASHED.search(cell)
    if match is None:
        raise BadValue("bad_date")
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    if month_first is None and first != second:
        raise BadValue("bad_date")
    month, day = (first, second) if month_first else (second, first)
    return year, month, day, cell[: match.start()] + " " + cell[match.end() :]


def _clock(text: str) -> tuple[int, int, int]:
    match = _CLOCK.search(text)
    if match is None:
        if any(map(str.isdigit, text)):
            raise BadValue("bad_date")
        return 0, 0, 0
    hour, minute, second = int(match[1] or match[5]), int(match[2] or 0), int(match[3] or 0)
    half = (match[4] or match[6] or "").replace(".", "")
    if half and not 1 <= hour <= 12:
        raise BadValue("bad_date")
    return (hour % 12 + 12 if half == "pm" else hour % 12 if half == "am" else hour), minute, second
