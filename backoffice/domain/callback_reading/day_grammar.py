"""Finds days at a place of a sentence: one, a list or a range, "ab", "bis" or "nach" one; the single days are `one_day`."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from backoffice.domain.callback_reading.calendar_words import Part
from backoffice.domain.callback_reading.delays import days_ahead
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.one_day import SUNDAY, DayKind, OneDay, one_day_at
from backoffice.domain.callback_reading.past_days import past_at
from backoffice.domain.callback_reading.records import DayRule
from backoffice.domain.callback_reading.word_lists import words


class Reach(StrEnum):
    """What stands before days."""

    ON = "on"
    FROM = "from"
    AFTER = "after"
    UNTIL = "until"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class Days:
    """Days as said, from one token to another; several rules are alternatives. `last_day`: up to which day "bis" goes.

    `denied`: a "nicht" belongs to it ("nicht vor Montag"); `past`: they are over, or belong to something else.
    """

    rules: tuple[DayRule, ...]
    start: int
    end: int
    reach: Reach = Reach.ON
    part: Part | None = None
    contradiction: bool = False
    past: bool = False
    denied: bool = False


_FROM = frozenset({"ab", "fruehestens", "from", "starting", "beginning", "von", "vom"})
_AFTER = frozenset({"nach", "after"})
_UNTIL = frozenset({"bis", "until", "till", "til", "by", "spaetestens", "through"})
_BEFORE = frozenset({"vor", "before"})
_JOINERS = words(
    "dem den der die das zum zur am spaetestens einschliesslich einschl inklusive inkl incl the on including . wieder schon"
    " allerspaetestens erst hoechstens",
)
_TO = frozenset({"bis", "-", "to", "through", "thru", "until", "till"})
_ALTERNATIVE = frozenset({"und", "u", "oder", "o", "od", "or", "and", "sowie", "bzw", "beziehungsweise", "+", "/", "&"})
_BETWEEN_DAYS = words("auch am den dem der die on jeden the . an ggf evtl notfalls ansonsten gerne jeweils direkt dann gleich each every")
_DENIAL = frozenset({"nicht", "not", "nie", "keinesfalls", "nich"})


def days_at(line: Line, place: int, today: date) -> Days | None:
    """Return the days that begin here, None if none do."""
    if (over := past_at(line, place, today)) is not None:
        return Days((), place, over, past=True)
    if (ahead := days_ahead(line, place)) is not None:
        return _ahead(place, ahead, today)
    reach, at, denied = _reach(line, place)
    if reach is Reach.FROM and line.word(at - 1) in {"von", "vom"}:
        return _from_to(line, place, at, today)
    if reach is Reach.ON:
        return _series(line, place, today)
    found = one_day_at(line, at, today)
    if found is None:
        return None
    first = _alike(found, line, today)
    ranged = _ranged(line, place, first, today) if reach is Reach.FROM and not denied else None  # "ab 16.1. bis 20.1."
    return ranged or _reaching(first, reach, place, today, denied=denied)


def _reach(line: Line, place: int) -> tuple[Reach, int, bool]:
    """Return what kind of words stand before the days, where the days begin, and whether a "nicht" stands before them."""
    at = place
    denied = line.word(at) in _DENIAL
    if denied:
        at = line.past(at + 1, {"mehr", "bitte"}, 2)
    at += line.word(at) in {"noch", "erst", "frühestens", "fruehestens"} and line.word(at + 1) in _BEFORE | _FROM | _UNTIL | {"am"}
    for latest in (("at", "the", "latest"), ("no", "later", "than"), ("not", "later", "than")):
        if line.says(place, *latest):
            return Reach.UNTIL, line.past(place + 3, _JOINERS, 4), False
    if line.word(at) in _UNTIL and line.word(at + 1) in _AFTER:  # "not until after the 20th"
        return Reach.AFTER, line.past(at + 2, _JOINERS, 4), True
    for these, reach in ((_FROM, Reach.FROM), (_AFTER, Reach.AFTER), (_UNTIL, Reach.UNTIL), (_BEFORE, Reach.BEFORE)):
        if line.word(at) in these:
            return reach, line.past(at + 1, _JOINERS, 4), denied
    return (Reach.ON, place, False)


def _alike(found: OneDay, line: Line, today: date) -> OneDay:
    """Join what says the same day once more: "Freitag, den 13.3.", "morgen (Dienstag)"."""
    while True:
        at = found.end
        at = line.past(at, {",", "("}, 1)
        at = line.past(at, {"dem", "den", "der", "am", "the", "also", "d", "h"}, 2)
        more = one_day_at(line, at, today)
        if more is None or not (found.may_be_told_again(more) or _is_explained(line, found, more)):
            return found
        if line.word(more.end) in _ALTERNATIVE and at != found.end and more.kind is DayKind.WEEKDAY and found.kind is DayKind.RELATIVE:
            return found
        end = more.end + (line.word(more.end) == ")")
        found = found.told_again(more, end) if found.kind is not DayKind.CLASS else replace(more, end=end)


def _is_explained(line: Line, found: OneDay, more: OneDay) -> bool:
    """Read "am Reformationstag, also 31.10." and "am Wochenende (Samstag)"."""
    if more.kind is DayKind.DATE:
        return more.rule == found.rule
    narrower = more.kind is DayKind.WEEKDAY and more.rule.weekdays < found.rule.weekdays | {6}
    return found.kind is DayKind.CLASS and line.word(found.end) == "(" and narrower


def _series(line: Line, place: int, today: date) -> Days | None:
    """Read one day, a range of days or a list of them."""
    found = one_day_at(line, place, today)
    if found is None:
        return None
    found = _alike(found, line, today)
    ranged = _range(line, found, today)
    rules, contradiction, end, part = [ranged or found.rule], found.contradiction, found.end, found.part
    past = found.past
    if ranged is not None:
        end = _range_end(line, found, today)
        past = ranged.last is not None and ranged.last < today
    while part is None and (more := _listed(line, end, today)) is not None and more.part is None:
        contradiction |= more.contradiction
        rules.append(_range(line, more, today) or more.rule)
        end = _range_end(line, more, today)
    return Days(_united(rules), place, end, part=part, contradiction=contradiction, past=past)


def _range(line: Line, first: OneDay, today: date) -> DayRule | None:
    last = _other_end(line, first, today)
    return None if last is None else first.until(last)


def _range_end(line: Line, first: OneDay, today: date) -> int:
    last = _other_end(line, first, today)
    return first.end if last is None else last.end


def _other_end(line: Line, first: OneDay, today: date) -> OneDay | None:
    if line.word(first.end) not in _TO or first.part:
        return None
    found = one_day_at(line, line.past(first.end + 1, _JOINERS, 3), today)
    if found is None:
        return None
    return _alike(found, line, today)


def _listed(line: Line, place: int, today: date) -> OneDay | None:
    """Return the next day of a list; after a comma only if an "und" or a comma with a day follows, or nothing else could."""
    if line.word(place) not in _ALTERNATIVE | {","}:
        return None
    at = place + 1 + (line.word(place) == "," and line.word(place + 1) in _ALTERNATIVE)
    found = one_day_at(line, line.past(at, _BETWEEN_DAYS, 3), today)
    if found is None:
        return None
    return _alike(found, line, today)


def _united(rules: list[DayRule]) -> tuple[DayRule, ...]:
    """Make one rule of those that only name weekdays."""
    plain = [rule for rule in rules if rule.weekdays and rule.last is None]
    if len(plain) == len(rules) and len({rule.first for rule in rules}) == 1:
        return (replace(rules[0], weekdays=frozenset[int]().union(*(rule.weekdays for rule in rules))),)
    return tuple(rules)


def _ranged(line: Line, place: int, first: OneDay, today: date) -> Days | None:
    ranged = _range(line, first, today)
    if ranged is None:
        return None
    over = ranged.last is not None and ranged.last < today
    return Days((ranged,), place, _range_end(line, first, today), contradiction=first.contradiction, past=over)


def _from_to(line: Line, place: int, at: int, today: date) -> Days | None:
    """Read "von Montag bis Mittwoch", "vom 3. bis 5.8.", "von morgen an"; "vom 12.6." alone belongs to something else."""
    found = one_day_at(line, at, today)
    if found is None:
        return None
    found = _alike(found, line, today)
    if (ranged := _ranged(line, place, found, today)) is not None:
        return ranged
    if line.word(found.end) in {"an", "ab"}:
        return replace(_reaching(found, Reach.FROM, place, today, denied=False), end=found.end + 1)
    return Days((), place, found.end, past=True)


def _reaching(found: OneDay, reach: Reach, place: int, today: date, *, denied: bool) -> Days:
    if found.kind is DayKind.CLASS and found.rule.weekdays == SUNDAY:
        return Days((), place, found.end, past=True)  # "nach den Feiertagen": nobody knows which
    first = found.first_day(today)
    last = found.last_day(today) if reach in {Reach.AFTER, Reach.UNTIL} else first
    match reach:
        case Reach.FROM:
            rule = DayRule(first=first)
        case Reach.AFTER:
            rule = DayRule(first=last + timedelta(days=1))
        case Reach.UNTIL:
            rule = DayRule(first=today, last=last)
        case _:
            rule = DayRule(first=today, last=first - timedelta(days=1))
    if denied:
        rule = DayRule(first=last if reach in {Reach.BEFORE, Reach.FROM} else last + timedelta(days=1))
    past = found.past or (rule.last is not None and rule.last < today)
    return Days((rule,), place, found.end, reach, found.part, found.contradiction, past, denied)


def _ahead(place: int, ahead: tuple[int, bool, int], today: date) -> Days:
    count, within, end = ahead
    day = today + timedelta(days=count)
    if within:
        return Days((DayRule(first=today, last=day),), place, end, Reach.UNTIL)
    return Days((DayRule(first=day, last=day),), place, end)
