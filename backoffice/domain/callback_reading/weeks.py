"""Weeks: "nächste Woche", "Ende der Woche", "early next week", "KW 12"."""

from dataclasses import dataclass
from datetime import date, timedelta

from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.records import DayRule
from backoffice.domain.callback_reading.tokens import Kind

_WEEKS = frozenset({"woche", "week"})
_AHEAD = {
    **dict.fromkeys(
        [
            "naechste",
            "naechster",
            "naechsten",
            "kommende",
            "kommender",
            "kommenden",
            "next",
            "coming",
            "darauffolgende",
            "darauffolgenden",
            "folgende",
            "folgenden",
        ],
        1,
    ),
    **dict.fromkeys(["uebernaechste", "uebernaechster", "uebernaechsten"], 2),
    **dict.fromkeys(["diese", "dieser", "diesen", "this", "laufende", "laufenden", "current"], 0),
}
_AHEAD_SHORT = frozenset({"nae", "naechst", "komm"})
_PLACES = {
    **dict.fromkeys(["anfang", "beginn", "beginning", "start", "early"], 0), **dict.fromkeys(["mitte", "middle", "mid"], 2),
    **dict.fromkeys(["ende", "end", "late", "gegen-ende"], 4),
}  # fmt: skip
_COMPOUNDS = {"wochenanfang": 0, "wochenbeginn": 0, "wochenmitte": 2, "midweek": 2, "wochenstart": 0}
_JOINERS = frozenset({"der", "the", "of", "die", "in", "-", "to"})
_LAST_WEEK = 53


@dataclass(frozen=True, slots=True)
class Week:
    """A whole week (`whole`), or its beginning, middle or end as a weekday."""

    rule: DayRule
    end: int
    whole: bool


def week_at(line: Line, place: int, today: date) -> Week | None:
    """Return the week, or its part, that is named here."""
    word = line.word(place)
    if word in _COMPOUNDS:
        return Week(_weekday(None, _COMPOUNDS[word], today), place + 1, whole=False)
    if word in _PLACES:
        return _part(line, place, today)
    if word in _AHEAD_SHORT and line.says(place + 1, ".", "wo"):
        return Week(_whole(1, today), place + 3 + (line.word(place + 3) == "."), whole=True)
    if word in _AHEAD:
        return _ahead(line, place, today)
    if word in {"kw", "kalenderwoche"}:
        return _numbered(line, place, today)
    return None


def _ahead(line: Line, place: int, today: date) -> Week | None:
    """Read "nächste Woche", "kommender Wochenanfang"."""
    ahead, named = _AHEAD[line.word(place)], line.word(place + 1)
    if named in _WEEKS:
        return Week(_whole(ahead, today), place + 2, whole=True)
    return Week(_weekday(ahead, _COMPOUNDS[named], today), place + 2, whole=False) if named in _COMPOUNDS else None


def _monday(ahead: int, today: date) -> date:
    return today - timedelta(days=today.weekday()) + timedelta(weeks=ahead)


def _whole(ahead: int, today: date) -> DayRule:
    monday = _monday(ahead, today)
    return DayRule(max(monday, today), monday + timedelta(days=6))


def _weekday(ahead: int | None, weekday: int, today: date) -> DayRule:
    if not ahead:
        return DayRule(today, None, frozenset({weekday}))
    day = _monday(ahead, today) + timedelta(days=weekday)
    return DayRule(day, day)


def _part(line: Line, place: int, today: date) -> Week | None:
    """Read "Anfang der Woche", "Ende nächster Woche", "early next week"."""
    weekday = _PLACES[line.word(place)]
    at = line.past(place + 1, _JOINERS, 3)
    ahead = _AHEAD.get(line.word(at))
    at += ahead is not None
    if line.word(at) not in _WEEKS or (at == place + 1 and line.word(place) in {"late", "early", "start"}):
        return None
    return Week(_weekday(ahead, weekday, today), at + 1, whole=False)


def _numbered(line: Line, place: int, today: date) -> Week | None:
    """Read "KW 12" by ISO 8601; a week that is over is next year's."""
    number = line.number(place + 1, _LAST_WEEK)
    if line.kind(place + 1) is not Kind.NUMBER or not number:
        return None
    for year in (today.year, today.year + 1):
        try:
            monday = date.fromisocalendar(year, number, 1)
        except ValueError:
            continue
        if monday + timedelta(days=6) >= today:
            return Week(DayRule(max(monday, today), monday + timedelta(days=6)), place + 2, whole=True)
    return None
