"""Feast days by name: those that keep their date, and those that are counted from Easter."""

from datetime import date, timedelta

from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.word_lists import phrases

_FIXED = {
    "heiligabend": (24, 12), "weihnachtsabend": (24, 12), "silvester": (31, 12), "neujahr": (1, 1), "neujahrstag": (1, 1),
    "nikolaus": (6, 12), "nikolaustag": (6, 12), "maifeiertag": (1, 5), "allerheiligen": (1, 11), "reformationstag": (31, 10),
}  # fmt: skip
_FROM_EASTER = {
    "rosenmontag": -48, "faschingsdienstag": -47, "veilchendienstag": -47, "fastnachtsdienstag": -47, "aschermittwoch": -46,
    "gruendonnerstag": -3, "karfreitag": -2, "karsamstag": -1, "ostersamstag": -1, "ostersonntag": 0, "ostermontag": 1,
    "osterdienstag": 2, "himmelfahrt": 39, "himmelfahrtstag": 39, "vatertag": 39, "pfingstsamstag": 48, "pfingstsonntag": 49,
    "pfingstmontag": 50, "pfingstdienstag": 51, "fronleichnam": 60,
}  # fmt: skip
_FIXED_PHRASES = dict(
    zip(
        phrases("tag der arbeit", "tag der deutschen einheit", "boxing day", "christmas eve", "christmas day", "new year"),
        ((1, 5), (3, 10), (26, 12), (24, 12), (25, 12), (1, 1)),
        strict=True,
    )
)
_EASTER_PHRASES = dict(zip(phrases("christi himmelfahrt", "good friday", "easter sunday", "easter monday"), (39, -2, 0, 1), strict=True))
_BETWEEN_THE_YEARS = phrases(
    "zwischen den jahren", "zwischen weihnachten und neujahr", "zwischen weihnachten und silvester", "between christmas and new year"
)


def feast_at(line: Line, place: int, today: date) -> tuple[date, int] | None:
    """Return the next day of a feast that is named here, and where the name ends."""
    word = line.word(place)
    if word in _FIXED:
        return _next_fixed(_FIXED[word], today), place + 1
    if word in _FROM_EASTER:
        return _next_from_easter(_FROM_EASTER[word], today), place + 1
    for phrase, day in _FIXED_PHRASES.items():
        if line.says(place, *phrase):
            return _next_fixed(day, today), place + len(phrase)
    for phrase, days in _EASTER_PHRASES.items():
        if line.says(place, *phrase):
            return _next_from_easter(days, today), place + len(phrase)
    return None


def between_the_years(line: Line, place: int, today: date) -> tuple[date, date, int] | None:
    """Return the days between Christmas and New Year, and where their name ends."""
    for phrase in _BETWEEN_THE_YEARS:
        if line.says(place, *phrase):
            return date(today.year, 12, 27), date(today.year, 12, 31), place + len(phrase)
    return None


def _next_fixed(named: tuple[int, int], today: date) -> date:
    day, month = named
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


def _next_from_easter(days: int, today: date) -> date:
    this_year = easter(today.year) + timedelta(days=days)
    return this_year if this_year >= today else easter(today.year + 1) + timedelta(days=days)


def easter(year: int) -> date:
    """Return Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    golden = year % 19
    century = year // 100
    corrected = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon = corrected - corrected // 28 * (1 - 29 // (corrected + 1) * ((21 - golden) // 11))
    weekday = (year + year // 4 + moon + 2 - century + century // 4) % 7
    step = moon - weekday
    month = 3 + (step + 40) // 44
    return date(year, month, step + 28 - 31 * (month // 4))
