"""Times counted from now: "in zwei Stunden", "in 90 Minuten", "within the next hour"."""

from backoffice.domain.callback_reading.calendar_words import AMOUNTS, UNIT_DAYS, UNIT_MINUTES
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.spans import Span, TimeSpan
from backoffice.domain.callback_reading.tokens import Kind
from backoffice.domain.callback_reading.word_lists import words

_WITHIN = frozenset({"innerhalb", "binnen", "within"})
_NEXT = words("den der die von naechsten naechste naechster the next kommenden folgenden of")
_ABOUT = words("ca circa etwa ungefaehr rund so about around roughly . spaetestens fruehestens")
_LONGEST_MINUTES = 24 * 60


def delay_at(line: Line, place: int) -> TimeSpan | None:
    """Return a time counted in minutes or hours."""
    found = _counted(line, place, UNIT_MINUTES)
    if found is None:
        return None
    amounts, within, end = found
    minutes = tuple(min(int(amount), _LONGEST_MINUTES) for amount in amounts)
    return TimeSpan(Span.WITHIN if within else Span.DELAY, place, end, delays=minutes)


def days_ahead(line: Line, place: int) -> tuple[int, bool, int] | None:
    """Return days from now, whether within them is meant, and where it ends."""
    found = _counted(line, place, UNIT_DAYS)
    if found is None or found[0][-1] != int(found[0][-1]) or found[0][-1] > 366:
        return None
    return int(found[0][0]), found[1], found[2]


def _counted(line: Line, place: int, units: dict[str, int]) -> tuple[list[float], bool, int] | None:
    word = line.word(place)
    if word not in _WITHIN | {"in"}:
        return _from_now(line, place, units)
    at = line.past(place + 1, _NEXT, 4)
    near = any(line.word(step) in {"naechsten", "naechste", "naechster", "next", "kommenden"} for step in range(place + 1, at))
    within = word != "in" or near
    at = line.past(at, _ABOUT, 3)
    if within and near and line.word(at) in units and line.word(at) in {"stunde", "hour"}:
        return [60.0], True, at + 1
    return _amount_and_unit(line, at, units, within=within)


def _from_now(line: Line, place: int, units: dict[str, int]) -> tuple[list[float], bool, int] | None:
    found = _amount_and_unit(line, place, units, within=False)
    if found and line.says(found[2], "from", "now"):
        return found[0], False, found[2] + 2
    return None


def _amount_and_unit(line: Line, place: int, units: dict[str, int], *, within: bool) -> tuple[list[float], bool, int] | None:
    first = _amount(line, place)
    if first is None:
        unit = units.get(line.word(place))
        return None if unit is None or line.word(place - 1) not in {"einer", "eine", "ner", "a"} else ([float(unit)], within, place + 1)
    amounts, at = [first[0]], first[1]
    if line.word(at) in {"bis", "-", "oder", "to", "or"} and (second := _amount(line, at + 1)):
        amounts.append(second[0])
        at = second[1]
    at += line.word(at) in {"an", "a"} and first[0] < 1
    unit = units.get(line.word(at))
    if unit is None:
        return None
    return [amount * unit for amount in amounts], within, at + 1 + (line.word(at + 1) == "." and line.word(at) in {"std", "min"})


def _amount(line: Line, place: int) -> tuple[float, int] | None:
    """Read "zwei", "2", "1,5", "1.5", "einer halben", "anderthalb", "a couple of"."""
    token = line.at(place)
    if token.kind is Kind.NUMBER and token.value[1] <= 3:
        half = 2 if line.says(place + 1, ",", "5") else 3 * line.says(place + 1, "1", "/", "2")
        return token.value[0] + (0.5 if half else 0), place + 1 + half
    if token.kind is Kind.DOTTED and token.value[1] == 5:
        return token.value[0] + 0.5, place + 1
    amount = AMOUNTS.get(token.word)
    return None if amount is None else _in_words(line, place, amount)


def _in_words(line: Line, place: int, amount: float) -> tuple[float, int]:
    following = AMOUNTS.get(line.word(place + 1))
    if amount == 1 and following is not None and following < 1:
        return following, place + 2
    if line.word(place + 1) == "couple":
        return 2.0, place + 2 + (line.word(place + 2) == "of")
    return amount, place + 1 + (amount == 1 and line.word(place + 1) in {"guten", "good"})
