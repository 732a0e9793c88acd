"""Times of the clock as they are written: "18.30 Uhr", "1800 Uhr", "halb neun", "Viertel vor 4", "half two", "5pm"."""

from dataclasses import dataclass

from backoffice.domain.callback_reading.calendar_words import HOURS, MONTHS, O_CLOCK, PARTS, UNIT_MINUTES, weekday_of
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.speech_words import FILLER
from backoffice.domain.callback_reading.tokens import Kind
from backoffice.domain.callback_reading.word_lists import words

LAST_AFTERNOON_HOUR = 7
_UNITS = words(
    "stueck stk euro eur cent cm mm m km kg g l liter x mal jahre jahr jahren tage tagen tag wochen woche monate monaten prozent"
    " personen paar werktage werktagen werktag arbeitstage arbeitstagen stunden std minuten min sekunden versuche versuchen artikel"
    " teile days weeks months years items pieces times hours minutes euros percent attempts business working st mb gb grad er fach",
)
_GERMAN_AFTER_AM = words(
    "telefon besten liebsten wochenende wochenanfang ende anfang stueck naechsten kommenden selben gleichen folgenden apparat tag",
)
_SPOKEN_MINUTES = {
    "fuenf": 5, "zehn": 10, "fuenfzehn": 15, "zwanzig": 20, "fuenfundzwanzig": 25, "dreissig": 30, "fuenfunddreissig": 35,
    "vierzig": 40, "fuenfundvierzig": 45, "fuenfzig": 50, "fuenfundfuenfzig": 55,
}  # fmt: skip
_BEFORE_A_TIME = frozenset({"ab", "um", "gegen", "nach"})
_PAST_THE_HOUR, _TO_THE_HOUR = frozenset({"nach", "past", "after"}), frozenset({"vor", "to", "before"})


@dataclass(frozen=True, slots=True)
class Clock:
    """A time as written. `half`: "am" or "pm" where it was said; `plain`: an hour from 1 to 7 is no afternoon (a leading zero)."""

    hour: int
    minute: int = 0
    half: str = ""
    plain: bool = False

    def minutes(self, half: str = "", *, early: bool = False) -> int:
        """Return minutes after midnight; `half`: what a part of the day beside it says; `early`: an hour from 1 to 7 means the morning."""
        said = self.half or half
        hour = self.hour
        if said == "night":
            hour += 12 if 8 <= hour <= 12 else 0
        elif said == "pm":
            hour += 12 if hour < 12 else 0
        elif said == "am":
            hour -= 12 if self.half and hour == 12 else 0
        elif 1 <= hour <= LAST_AFTERNOON_HOUR and not (self.plain or early):
            hour += 12
        return min(hour, 24) * 60 + (self.minute if hour < 24 else 0)


def clock_at(line: Line, place: int, *, bare: bool = False) -> tuple[Clock, int] | None:
    """Return the time of the clock that begins here, and where it ends. `bare`: a number without "Uhr" may be one, as after "ab"."""
    found = _digits(line, place, bare=bare) or _words(line, place, bare=bare)
    if found is None:
        return None
    clock, end = found
    if line.word(end) in O_CLOCK:
        end += 1
        if clock.minute == 0 and line.word(end) in _SPOKEN_MINUTES and line.word(end + 1) not in O_CLOCK | UNIT_MINUTES.keys():
            clock, end = Clock(clock.hour, _SPOKEN_MINUTES[line.word(end)], clock.half, clock.plain), end + 1
    half, end = _meridiem(line, end)
    if not half:
        half, end = _part_behind(line, end, clock.hour)
    return (Clock(clock.hour, clock.minute, half, clock.plain), end) if half else (clock, end)


def _part_behind(line: Line, place: int, hour: int) -> tuple[str, int]:
    """Return what "abends" or "in the morning" right behind a time says of its half of the day."""
    at = place + 2 * line.says(place, "in", "the")
    part = PARTS.get(line.word(at))
    if part is None or (line.word(at) == "frueh" and line.word(at - 1) == "in"):
        return "", place
    half = "" if part.half == "am" and hour >= 12 else part.half
    return (half, at + 1) if half else ("", place)


def _meridiem(line: Line, place: int) -> tuple[str, int]:
    word = line.word(place)
    if word == "pm":
        return "pm", place + 1
    if word != "am":
        return "", place
    following = line.at(place + 1)
    german = following.kind is Kind.DATE or following.kind is Kind.NUMBER or following.word in _GERMAN_AFTER_AM or following.word in PARTS
    if german or weekday_of(following.word) or (following.word in {"mo", "di", "mi", "do", "fr", "sa", "so"}):
        return "", place
    return "am", place + 1


def _digits(line: Line, place: int, *, bare: bool) -> tuple[Clock, int] | None:
    token = line.at(place)
    named = line.word(place + 1) in O_CLOCK or _meridiem(line, place + 1)[0] != ""
    match token.kind:
        case Kind.CLOCK:
            hour, minute, zero = token.value
            return _valid(hour, minute, place + 1, plain=bool(zero))
        case Kind.DOTTED:
            hour, minute, size, minute_size = token.value
            no_date = minute == 0 or minute > 12 or (bare and size == 2 and minute_size == 2 and minute % 5 == 0)
            if minute_size == 2 and (named or no_date):
                return _valid(hour, minute, place + 1, plain=token.word[0] == "0")
        case Kind.NUMBER:
            return _number(line, place, named=named, bare=bare)
        case _:
            pass
    return None


def _number(line: Line, place: int, *, named: bool, bare: bool) -> tuple[Clock, int] | None:
    value, size = line.at(place).value
    plain = line.word(place)[0] == "0"
    if 3 <= size <= 4 and (named or (bare and value % 100 in {0, 15, 30, 45} and value < 2000 and _nothing_else(line, place + 1))):
        return _valid(value // 100, value % 100, place + 1, plain=plain)
    if size > 2 or value > 24:
        return None
    if named:
        minute = line.number(place + 2, 59) if line.word(place + 1) in O_CLOCK and line.at(place + 2).value[1:] == (2,) else None
        if minute is not None and _nothing_else(line, place + 3) and line.word(place + 3) not in {"-", "bis", *O_CLOCK}:
            return _valid(value, minute, place + 3, plain=plain)
        return _valid(value, 0, place + 1, plain=plain)
    counted = _minutes_beside(line, place, value)
    if counted is not None:
        return counted
    return _valid(value, 0, place + 1, plain=plain) if bare and _nothing_else(line, place + 1) else None


def _valid(hour: int, minute: int, end: int, *, plain: bool = False) -> tuple[Clock, int] | None:
    return (Clock(hour, minute, plain=plain), end) if hour <= 24 and minute < 60 else None


def _nothing_else(line: Line, place: int) -> bool:
    """Say whether a number that ends here counts nothing ("ab 5 Stück", "um 10 %", "bis 3. August")."""
    following = line.at(place)
    if following.kind is Kind.SIGN:
        if following.word == ".":
            return not (line.word(place + 1) in MONTHS or line.word(place + 1) == "-")
        if following.word in ",/" and line.kind(place + 1) is Kind.NUMBER:
            return line.at(place + 1).start > following.end
        return following.word not in "%€$£°x*"
    if following.kind is not Kind.WORD:
        return following.kind not in {Kind.NUMBER, Kind.DOTTED, Kind.ORDINAL}
    softens = following.word == "mal" and line.word(place - 2) in _BEFORE_A_TIME  # "ruf ab vier mal durch" counts nothing
    if (following.word in _UNITS and not softens) or following.word in MONTHS:
        return False
    known = following.word in FILLER or following.word in PARTS or following.word in O_CLOCK or weekday_of(following.word) is not None
    return known or not following.capital


def _words(line: Line, place: int, *, bare: bool) -> tuple[Clock, int] | None:
    word = line.word(place)
    if word in {"halb", "half"}:
        return _half(line, place)
    if word in {"viertel", "quarter", "dreiviertel"} or line.says(place, "drei", "viertel") or line.says(place, "a", "quarter"):
        return _quarter(line, place)
    hour = 20 if word == "twenty" else HOURS.get(word)
    if hour is None:
        return None
    counted = _minutes_beside(line, place, hour)
    if counted is not None:
        return counted
    if word == "twenty":
        return None
    named = line.word(place + 1) in O_CLOCK or _meridiem(line, place + 1)[0] != ""
    counts = word in {"ein", "one", "null"} and not named and not (word == "one" and _nothing_else(line, place + 1))
    return (Clock(hour), place + 1) if named or (bare and not counts and _nothing_else(line, place + 1)) else None


def _hour(line: Line, place: int) -> tuple[int, int] | None:
    """Return the hour that "halb", "viertel nach" … go with."""
    value = line.number(place, 24)
    if value is None:
        value = HOURS.get(line.word(place))
    return None if value is None or value > 24 else (value, place + 1)


def _before(hour: int) -> int:
    return (hour - 1) % 24 or 12


def _half(line: Line, place: int) -> tuple[Clock, int] | None:
    if line.word(place) == "half":
        past = line.word(place + 1) in _PAST_THE_HOUR
        found = _hour(line, place + 1 + past)
        return (Clock(found[0], 30), found[1]) if found and _nothing_else(line, found[1]) else None
    found = _hour(line, place + 1)
    return (Clock(_before(found[0]), 30), found[1]) if found else None


def _quarter(line: Line, place: int) -> tuple[Clock, int] | None:
    if line.word(place) == "dreiviertel" or line.says(place, "drei", "viertel"):
        found = _hour(line, place + 1 + (line.word(place) == "drei"))
        return (Clock(_before(found[0]), 45), found[1]) if found else None
    place += line.word(place) == "a"
    if line.word(place + 1) in _PAST_THE_HOUR | _TO_THE_HOUR:
        return _shifted(line, place + 1, 15)
    found = _hour(line, place + 1)
    return (Clock(_before(found[0]), 15), found[1]) if found and line.word(place) == "viertel" else None


def _minutes_beside(line: Line, place: int, minutes: int) -> tuple[Clock, int] | None:
    """Read "20 nach 3", "fünf vor halb zwei", "ten to four"; minutes are 5, 10, 20 or 25."""
    if minutes not in {5, 10, 20, 25}:
        return None
    place += 1
    if line.word(place) in {"minuten", "min", "minutes"}:
        place += 1
    return _shifted(line, place, minutes) if line.word(place) in _PAST_THE_HOUR | _TO_THE_HOUR else None


def _shifted(line: Line, place: int, minutes: int) -> tuple[Clock, int] | None:
    later = line.word(place) in _PAST_THE_HOUR
    if line.word(place + 1) == "halb":
        found = _half(line, place + 1)
    else:
        hour = _hour(line, place + 1)
        found = (Clock(hour[0]), hour[1]) if hour else None
    if found is None:
        return None
    clock, end = found
    total = clock.hour * 60 + clock.minute + (minutes if later else -minutes)
    if total < 60:  # a quarter to one is 12:45
        total += 12 * 60
    return Clock(total // 60, total % 60), end
