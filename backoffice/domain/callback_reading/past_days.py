"""Days and times that are over, or that a letter, order or call is told by: they are no wish."""

from datetime import date

from backoffice.domain.callback_reading.calendar_words import AMOUNTS, UNIT_DAYS, UNIT_MINUTES, weekday_of
from backoffice.domain.callback_reading.clock import LAST_AFTERNOON_HOUR
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.one_day import one_day_at
from backoffice.domain.callback_reading.tokens import Kind
from backoffice.domain.callback_reading.word_lists import words

_OVER = frozenset({"gestern", "vorgestern", "yesterday", "neulich", "letztens", "kuerzlich", "vorhin"})
_LAST = words("letzten letzter letzte letztem letztes vergangenen vergangener vergangene vorigen voriger vorige last previous")
_SINCE = frozenset({"seit", "since"})
_LONGER = {
    "monat": 30,
    "monate": 30,
    "monaten": 30,
    "jahr": 365,
    "jahre": 365,
    "jahren": 365,
    "month": 30,
    "months": 30,
    "year": 365,
    "years": 365,
}
_UNITS = UNIT_DAYS | UNIT_MINUTES | _LONGER
_ABOUT = words(
    "ca circa etwa ungefaehr rund genau ueber fast gut mehr als den dem der about over letztem letzter letzten the knapp . schon",
)


def past_at(line: Line, place: int, today: date) -> int | None:
    """Return where a time that is over ends, None if none begins here."""
    word = line.word(place)
    if word in _SINCE:
        return _since(line, place, today)
    end = _named(line, place) or _counted(line, place)
    if end is not None:
        return end
    found = one_day_at(line, place, today)
    return found.end if found is not None and found.past else None


def _named(line: Line, place: int) -> int | None:
    if line.word(place) in _OVER:
        return place + 1
    if line.says(place, "day", "before", "yesterday"):
        return place + 3
    at = place + (line.word(place) in {"am", "on", "of", "the", "in"})
    return _last(line, at) if line.word(at) in _LAST else None


def _counted(line: Line, place: int) -> int | None:
    """Read "vor zwei Wochen" and "two weeks ago"."""
    if line.word(place) == "vor":
        if line.word(place + 2) == "h" and (line.number(place + 1, 24) or 0) > LAST_AFTERNOON_HOUR:
            return None  # "vor 19h" is before seven o'clock
        return _amount(line, line.past(place + 1, _ABOUT, 3))
    end = _amount(line, place)
    return end + 1 if end is not None and line.word(end) == "ago" else None


def _last(line: Line, place: int) -> int | None:
    """Read "letzten Freitag", "letzte Woche"; but "letzter Versuch" is no time."""
    at = place + 1
    if (
        weekday_of(line.word(at))
        or line.word(at) in _UNITS
        or line.word(at) in {"night", "mo", "di", "mi", "do", "fr", "sa", "so", "wochenende", "weekend"}
    ):
        return at + 1
    return None


def _amount(line: Line, place: int) -> int | None:
    token = line.at(place)
    is_amount = (
        (token.kind is Kind.NUMBER and token.value[1] <= 3)
        or token.word in AMOUNTS
        or token.word in {"einigen", "wenigen", "mehreren", "some", "few"}
    )
    if not is_amount:
        return None
    at = place + 1 + (line.word(place + 1) in AMOUNTS or line.word(place + 1) in {"few", "an"})
    return at + 1 if line.word(at) in _UNITS else None


def _since(line: Line, place: int, today: date) -> int:
    """Pass over whatever "seit" goes with."""
    at = line.past(place + 1, _ABOUT | {"dem", "heute"}, 3)
    if (end := _amount(line, at)) is not None:
        return end
    if line.word(at) in _LAST and (end := _last(line, at)) is not None:
        return end
    found = one_day_at(line, at, today)
    if found is not None:
        return found.end
    token = line.at(at)
    return at + 1 if token.kind in {Kind.NUMBER, Kind.CLOCK, Kind.DOTTED} or token.word in _OVER else max(at, place + 1)
