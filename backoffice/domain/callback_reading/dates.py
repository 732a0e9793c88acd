"""Dates with and without year or month: "12.3.", "12. März 2026", "March 12", "am 14.", "on the 14th"."""

from dataclasses import dataclass
from datetime import date

from backoffice.domain.callback_reading.calendar_words import MONTHS, O_CLOCK, SHORT_DAYS, weekday_of
from backoffice.domain.callback_reading.feast_days import feast_at
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.tokens import Kind

_LONG_PAST_DAYS = 60  # a date without a year that is over for less long is not next year's
_DAY_ARTICLES = frozenset({"am", "den", "dem", "der", "zum", "vom", "the", "on", "zwischen", "bis", "ab"})
_SURE_ARTICLES = _DAY_ARTICLES - {"zwischen", "bis", "ab", "on"}
_LAST_HOUR = 24
_BACK = frozenset({"wieder", "bin", "sind", "erreichbar", "zurueck", "verreist", "weg"})  # what follows "ab 9." as a day of the month
_LIST = frozenset({"und", "oder", "-", "bis", ",", "/", "u", "and", "or", "to"})


@dataclass(frozen=True, slots=True)
class NamedDate:
    """A date as said; `day` is None if there is no such day (31.2.)."""

    day: date | None
    end: int


def date_at(line: Line, place: int, today: date) -> NamedDate | None:
    """Return the date that is named here."""
    token = line.at(place)
    match token.kind:
        case Kind.DATE:
            day, month, year = token.value
            return NamedDate(_day(day, month, year, today), place + 1)
        case Kind.DOTTED:
            return _dotted(line, place, today)
        case Kind.NUMBER | Kind.ORDINAL:
            return _spelled(line, place, today) or _day_alone(line, place, today)
        case Kind.WORD if token.word in MONTHS:
            return _month_first(line, place, today)
        case Kind.WORD if feast := feast_at(line, place, today):
            return NamedDate(*feast)
        case _:
            return None


def _day(day: int, month: int, year: int, today: date) -> date | None:
    """Return the date; without a year the next one, unless it has only just gone by."""
    try:
        if year:
            return date(year, month, day)
        this_year = date(today.year, month, day)
        return this_year if (today - this_year).days <= _LONG_PAST_DAYS else date(today.year + 1, month, day)
    except ValueError:
        return date(today.year + 1, 2, 29) if (day, month) == (29, 2) and (today.year + 1) % 4 == 0 and not year else None


def _dotted(line: Line, place: int, today: date) -> NamedDate | None:
    """Read "12.03" as a date where a word before it asks for one and nothing behind it for a time."""
    day, month, _, minute_size = line.at(place).value
    asked = line.word(place - 1) in _SURE_ARTICLES or (line.word(place - 1) in {"bis", "ab"} and minute_size == 1)
    asked = asked or line.word(place - 1) in {",", "-"}
    if not 1 <= month <= 12 or not 1 <= day <= 31 or not asked or line.word(place + 1) in O_CLOCK:
        return None
    return NamedDate(_day(day, month, 0, today), place + 1)


def _spelled(line: Line, place: int, today: date) -> NamedDate | None:
    """Read "12. März 2026", "12 March", "3rd of August"."""
    day = line.at(place).value[0]
    at = place + 1 + (line.word(place + 1) in {".", "of"})
    at += line.word(at) == "of"
    month = MONTHS.get(line.word(at))
    if month is None or not 1 <= day <= 31:
        return None
    year, end = _year(line, at + 1 + (line.word(at + 1) == "." and len(line.word(at)) <= 4))
    return NamedDate(_day(day, month, year, today), end)


def _year(line: Line, place: int) -> tuple[int, int]:
    at = place + (line.word(place) == ",")
    token = line.at(at)
    if token.kind is Kind.NUMBER and token.value[1] == 4 and 2000 <= token.value[0] < 2100:
        return token.value[0], at + 1
    return 0, place


def _month_first(line: Line, place: int, today: date) -> NamedDate | None:
    """Read "March 12", "March 12th, 2026"."""
    token = line.at(place + 1 + (line.word(place + 1) in {".", "the"}))
    at = place + 2 + (line.word(place + 1) in {".", "the"})
    if token.kind not in {Kind.NUMBER, Kind.ORDINAL} or not 1 <= token.value[0] <= 31 or line.word(at) in O_CLOCK | {"pm", "am", "-"}:
        return None
    year, end = _year(line, at)
    return NamedDate(_day(token.value[0], MONTHS[line.word(place)], year, today), end)


def _day_alone(line: Line, place: int, today: date) -> NamedDate | None:
    """Read "am 14." and "on the 14th"; in "vom 3. bis 5.8." the month stands with the last."""
    token = line.at(place)
    day = token.value[0]
    if not 1 <= day <= 31 or (token.kind is Kind.NUMBER and token.value[1] > 2):
        return None
    dotted = line.word(place + 1) == "." and line.at(place + 1).start == token.end
    if token.kind is Kind.NUMBER and not dotted:
        return None
    end = place + 1 + dotted
    month, year = _month_of_a_list(line, end)
    if month:
        return NamedDate(_day(day, month, year, today), end)
    named = _behind_a_weekday(line, place)
    if named:
        return NamedDate(_next_such(day, today), end)
    before = line.word(place - 1)
    bounded = before in {"ab", "bis"} and dotted and (day > _LAST_HOUR or line.word(end) in _BACK)
    if not bounded and (before not in _SURE_ARTICLES or (token.kind is Kind.NUMBER and before in {"the", "on"})):
        return None
    return NamedDate(_next_such(day, today), end)


def _behind_a_weekday(line: Line, place: int) -> bool:
    """Say whether a weekday stands before it: "Wed 24th", "Mittwoch, 24."."""
    before = place - 1 - (line.word(place - 1) in {",", "."})
    return weekday_of(line.word(before)) is not None or (line.word(before) in SHORT_DAYS and line.kind(place) is Kind.ORDINAL)


def _month_of_a_list(line: Line, place: int) -> tuple[int, int]:
    """Return month and year of the last date in "3., 4. und 5.8." (0 if there is none)."""
    for _ in range(6):
        if line.word(place) not in _LIST:
            return 0, 0
        place = line.past(place + 1, {"dem", "den", "am", "zum", "the", "der", *_LIST}, 3)
        token = line.at(place)
        if token.kind is Kind.DATE:
            return token.value[1], token.value[2]
        if token.kind not in {Kind.NUMBER, Kind.ORDINAL} or token.value[0] > 31:
            return 0, 0
        place += 1 + (line.word(place + 1) == ".")
        if line.word(place) in MONTHS:
            return MONTHS[line.word(place)], _year(line, place + 1)[0]
    return 0, 0


def _next_such(day: int, today: date) -> date | None:
    """Return the next day with that number in its month."""
    for step in range(13):
        year, month = divmod(today.year * 12 + today.month - 1 + step, 12)
        try:
            found = date(year, month + 1, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None
