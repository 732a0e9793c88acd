"""Finds a time of the day at a place of a sentence; what it means in minutes is `spans`."""

from collections.abc import Callable

from backoffice.domain.callback_reading.calendar_words import PARTS, SHORT_DAYS, Part, weekday_of
from backoffice.domain.callback_reading.clock import Clock, clock_at
from backoffice.domain.callback_reading.delays import delay_at
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.loose_times import all_day_at, nameless_at, soon_at
from backoffice.domain.callback_reading.spans import Span, TimeSpan, noon_or_end
from backoffice.domain.callback_reading.speech_words import BUSY, CALL, FILLER, HARD, KNOWN_TIMES, SOFT, SUITS
from backoffice.domain.callback_reading.tokens import Kind
from backoffice.domain.callback_reading.word_lists import words

_ABOUT = words(
    "ca circa zirka etwa ungefaehr rund so max maximal hoechstens spaetestens fruehestens um gegen genau punkt schon erst kurz about"
    " around approx roughly approximately at exactly ~ . uhrzeit mindestens aber den dem der the zum zur frueher frueherer fruehen"
    " spaeten say sharp einschliesslich",
)
_AFTER = frozenset({"ab", "nach", "after", "from", "fruehestens", "past", "starting", "earliest"})
_BEFORE = frozenset({"bis", "vor", "before", "until", "till", "til", "by", "spaetestens", "bevor", "hoechstens", "latest"})
_AT = frozenset(
    {
        "um",
        "gegen",
        "at",
        "around",
        "about",
        "ca",
        "circa",
        "zirka",
        "etwa",
        "so",
        "rund",
        "ungefaehr",
        "~",
        "approximately",
        "punkt",
        "genau",
        "uhrzeit",
    }
)
_TO = frozenset({"bis", "-", "to", "till", "until", "til", "und-bis", "through"})
_BETWEEN = frozenset({"zwischen", "zw", "between", "zwischn", "zwichen", "zwishcen"})
_AND = frozenset({"und", "u", "and", "&", "bis", "-", "to", "oder"})
_DENIAL = frozenset({"nicht", "not", "nich", "keinesfalls", "nie", "niemals", "no", "never", "bitte", "mehr", "don't", "net", "erst"})
_STREETS = ("str", "strasse", "weg", "platz", "allee", "gasse", "ring", "ufer", "damm", "markt", "steig", "chaussee", "street", "road")
_LABELS = words("zeitraum sprechzeit sprechzeiten zeiten zeitfenster termin wunsch anrufzeit rueckrufzeit kontaktzeit")
_NOON = frozenset({"noon", "midday", "mittag", "mittags"})


def span_at(line: Line, place: int) -> TimeSpan | None:
    """Return the time of the day that begins here, None if none does."""
    for read in _READERS:
        found = read(line, place)
        if found is not None:
            return found
    return None


def _about(line: Line, place: int) -> int:
    return line.past(place, _ABOUT)


def _point(line: Line, place: int) -> tuple[Clock, int] | None:
    """Return a clock time after a word that asks for one, "ca." and the like passed over."""
    place = _about(line, place)
    found = clock_at(line, place, bare=True)
    if found is None and line.word(place) in _NOON:
        return Clock(12), place + 1
    return found


def _end_point(line: Line, place: int) -> tuple[Clock, int] | None:
    found = _point(line, place)
    if found is None and (last := noon_or_end(line.word(_about(line, place)))):
        return last, _about(line, place) + 1
    return found


def _denied(line: Line, place: int) -> TimeSpan | None:
    """Read "nicht vor 16 Uhr" as "ab 16 Uhr", "nicht nach 18 Uhr" and "no later than 6" as "bis"."""
    if line.word(place) not in _DENIAL - {"bitte", "mehr", "erst"}:
        return None
    at = line.past(place, _DENIAL)
    word = line.word(at)
    if word in {"frueher", "earlier", "eher"} and line.word(at + 1) in {"als", "than", "wie"}:
        return _bounded(line, place, at + 2, Span.AFTER)
    if word in {"spaeter", "later", "laenger"} and line.word(at + 1) in {"als", "than", "wie"}:
        return _bounded(line, place, at + 2, Span.BEFORE)
    if word in {"vor", "before", "unter", "bis"} and line.word(place) != "no":
        return _bounded(line, place, at + 1, Span.AFTER)
    if word in {"nach", "after", "ab"}:
        return _bounded(line, place, at + 1, Span.BEFORE)
    return None


def _bounded(line: Line, start: int, place: int, kind: Span) -> TimeSpan | None:
    found = _point(line, place)
    if found is None:
        return None
    clock, end = found
    if kind is Span.AFTER:
        return TimeSpan(kind, start, end, first=clock, denied=True)
    return TimeSpan(kind, start, end, last=clock, denied=True)


def _between(line: Line, place: int) -> TimeSpan | None:
    if line.word(place) not in _BETWEEN:
        return None
    first = _point(line, place + 1 + (line.word(place + 1) == "."))
    if first is None:
        return None
    joint = first[1]
    if line.word(joint) not in _AND:
        return None
    last = _end_point(line, joint + 1 + (line.word(joint + 1) == "."))
    return TimeSpan(Span.RANGE, place, last[1], first[0], last[0]) if last else None


def _after(line: Line, place: int) -> TimeSpan | None:
    word = line.word(place)
    if word in {"von", "vom"}:
        return _from_to(line, place)
    if word not in _AFTER:
        return None
    at = _about(line, place + 1)
    found = _point(line, at)
    if found is None:
        return _after_part(line, place, at)
    clock, end = found
    return _to(line, place, clock, end) or TimeSpan(Span.AFTER, place, _onwards(line, end), first=clock)


def _after_part(line: Line, place: int, at: int) -> TimeSpan | None:
    part = PARTS.get(line.word(at))
    if part is None or line.word(place) in {"nach", "after"}:
        return None
    first = Clock(part.start_minute // 60, plain=True)
    return _to(line, place, first, at + 1) or TimeSpan(Span.AFTER, place, at + 1, first=first)


def _onwards(line: Line, place: int) -> int:
    return place + (
        line.word(place) in {"an", "on", "onwards", "onward", "aufwaerts"} and line.word(place + 1) not in {"monday", "tuesday", "the"}
    )


def _from_to(line: Line, place: int) -> TimeSpan | None:
    found = _point(line, place + 1)
    if found is None and (part := PARTS.get(line.word(place + 1))):
        found = Clock(part.start_minute // 60, plain=True), place + 2
    if found is None:
        return None
    clock, end = found
    if line.word(end) in {"an", "ab"} or line.word(end) in {"onwards", "onward"}:
        return TimeSpan(Span.AFTER, place, end + 1, first=clock)
    return _to(line, place, clock, end)


def _to(line: Line, start: int, first: Clock, place: int, *, bare: bool = False) -> TimeSpan | None:
    """Read the second half of a range."""
    place += line.word(place) in {"und", ","} and line.word(place + 1) == "bis"
    if line.word(place) not in _TO:
        return None
    last = _end_point(line, place + 1)
    return TimeSpan(Span.RANGE, start, last[1], first, last[0], bare=bare) if last else None


def _before(line: Line, place: int) -> TimeSpan | None:
    if line.word(place) not in _BEFORE:
        return None
    found = _end_point(line, place + 1)
    if found is None:
        return None
    part = PARTS.get(line.word(found[1] - 1))
    if line.word(place) in {"vor", "before"} and part and part is not Part.NOON:
        found = Clock(part.start_minute // 60, plain=True), found[1]
    return TimeSpan(Span.BEFORE, place, found[1], last=found[0])


def _at(line: Line, place: int) -> TimeSpan | None:
    word = line.word(place)
    if word == "kurz" and line.word(place + 1) in {"nach", "vor"}:
        found = _point(line, place + 2)
        kind = Span.AT if line.word(place + 1) == "nach" else Span.JUST_BEFORE
        return TimeSpan(kind, place, found[1], first=found[0]) if found else None
    if word not in _AT:
        return None
    at = _about(line, place + 1)
    found = clock_at(line, at, bare=True)
    if found is None:
        return None
    clock, end = found
    return _to(line, place, clock, end) or TimeSpan(Span.AT, place, end, first=clock)


def _range_or_clock(line: Line, place: int) -> TimeSpan | None:
    named = clock_at(line, place)
    found = named or clock_at(line, place, bare=True)
    if found is None and line.word(place) in _NOON and line.word(place + 1) in _TO:
        found = Clock(12), place + 1
    if found is None:
        return None
    clock, end = found
    bare = named is None and line.kind(place) is Kind.NUMBER
    spelled = named is None and line.kind(place) is Kind.WORD and line.word(end) == "-"  # "Null-Zwei-Zwei" is a number spelled out
    if bare and _of_a_thing(line, place):
        return None
    ranged = None if spelled else _to(line, place, clock, end, bare=bare)
    if ranged is not None:
        return ranged
    if named is None:
        return None
    earliest = 3 * line.says(end, "at", "the", "earliest") or int(line.word(end) == "fruehestens")
    if earliest:
        return TimeSpan(Span.AFTER, place, end + earliest, first=clock)
    latest = 3 * line.says(end, "at", "the", "latest") or int(line.word(end) == "spaetestens")
    return TimeSpan(Span.BEFORE, place, end + latest, last=clock) if latest else TimeSpan(Span.AT, place, end, first=clock)


def _of_a_thing(line: Line, place: int) -> bool:
    """Say whether bare numbers are a house's or a thing's ("Bahnhofstr. 7-9", "Zimmer 10-12")."""
    before = line.at(place - 1 - (line.word(place - 1) == "."))
    if before.kind is not Kind.WORD:
        return False
    unknown = before.capital and not any(before.word in known for known in (FILLER, CALL, SUITS, BUSY, SOFT, HARD, KNOWN_TIMES, _LABELS))
    return before.word.endswith(_STREETS) or (unknown and weekday_of(before.word) is None and before.word not in SHORT_DAYS and place > 1)


def _part(line: Line, place: int) -> TimeSpan | None:
    word = line.word(place)
    part = PARTS.get(word)
    if word == "morgen" and line.word(place - 1) in {"am", "jeden", "fruehen"} and line.at(place).capital:
        part = Part.EARLY
    if word == "frueh" and (
        line.word(place - 1) in {"zu", "so", "sehr", "moeglichst", "recht", "wie"} or line.word(place + 1) in {"genug", "wie"}
    ):
        return None
    if part is None:
        return None
    end = place + 1 + (line.word(place + 1) == "." and word in {"vorm", "nachm"})
    end += line.word(end) == "ueber"
    at = _about(line, end + 1)
    if line.word(end) in _TO and (last := PARTS.get(line.word(at))):
        finish = 12 * 60 if last is Part.NOON else last.end_minute
        return TimeSpan(Span.RANGE, place, at + 1, Clock(part.start_minute // 60, plain=True), Clock(finish // 60, plain=True))
    return TimeSpan(Span.PART, place, end, part=part)


_READERS: tuple[Callable[[Line, int], TimeSpan | None], ...] = (
    nameless_at, soon_at, all_day_at, delay_at, _denied, _between, _after, _before, _at, _range_or_clock, _part,
)  # fmt: skip
