"""One day as it is named: relative to today, a weekday, a date, a week or a class of days."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from backoffice.domain.callback_reading.calendar_words import COMPOUND_PARTS, NEVER_WITHOUT_DOT, SHORT_DAYS, Part, weekday_of
from backoffice.domain.callback_reading.dates import date_at
from backoffice.domain.callback_reading.day_context import short_day_fits
from backoffice.domain.callback_reading.delays import days_ahead
from backoffice.domain.callback_reading.feast_days import between_the_years
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.records import DayRule
from backoffice.domain.callback_reading.weeks import week_at
from backoffice.domain.callback_reading.word_lists import phrases, words

WORKDAYS, SATURDAY, SUNDAY = frozenset(range(5)), frozenset({5}), frozenset({6})


class DayKind(StrEnum):
    """How a day was named; two of different kinds can mean the same."""

    RELATIVE = "relative"
    WEEKDAY = "weekday"
    DATE = "date"
    WEEK = "week"
    CLASS = "class"


@dataclass(frozen=True, slots=True)
class OneDay:
    """A day or a class of days, up to which token it goes, and the part of the day that was written together with it."""

    kind: DayKind
    rule: DayRule
    end: int
    part: Part | None = None
    contradiction: bool = False
    past: bool = False

    def may_be_told_again(self, other: "OneDay") -> bool:
        """Say whether the other names the same day once more, in another way."""
        return self.kind is not other.kind and DayKind.CLASS not in {self.kind, other.kind} and other.kind is not DayKind.WEEK

    def told_again(self, other: "OneDay", end: int) -> "OneDay":
        """Return both as one; a contradiction if they cannot be the same day."""
        part, past = self.part or other.part, self.past or other.past
        if self.kind is DayKind.WEEK and self.rule.first and other.kind is DayKind.WEEKDAY:
            return replace(self, kind=other.kind, rule=_within(self.rule, other.rule), end=end, part=part)
        fixed, named = (self.rule, other.rule) if self.rule.first and self.rule.first == self.rule.last else (other.rule, self.rule)
        contradiction = self.contradiction or other.contradiction or (fixed.first is not None and not named.fits(fixed.first))
        return OneDay(DayKind.DATE, fixed, end, part, contradiction, past)

    def first_day(self, today: date) -> date:
        """Return the first day that is meant."""
        first = max(self.rule.first or today, today)
        return next((day for day in (first + timedelta(days=step) for step in range(7)) if self.rule.fits(day)), first)

    def last_day(self, today: date) -> date:
        """Return the last day that "bis" includes: of a week its end, of a class the first day."""
        if self.kind is DayKind.WEEK and self.rule.last:
            return self.rule.last
        return self.first_day(today)

    def until(self, last: "OneDay") -> DayRule | None:
        """Return the days from this one to another, None if they make no range."""
        if self.kind is DayKind.WEEKDAY and last.kind is DayKind.WEEKDAY and self.rule.weekdays:
            start, end = min(self.rule.weekdays), max(last.rule.weekdays or {0})
            days = frozenset((start + step) % 7 for step in range((end - start) % 7 + 1))
            return DayRule(self.rule.first, self.rule.last, days)
        if self.rule.first is None:
            return None
        begins = self.first_day(self.rule.first)
        ends = last.last_day(begins)
        return DayRule(begins, ends) if begins <= ends else None


def _within(week: DayRule, weekday: DayRule) -> DayRule:
    """Return the weekday in that week, a date if there is one."""
    if week.first and len(weekday.weekdays) == 1:
        day = week.first + timedelta(days=(min(weekday.weekdays) - week.first.weekday()) % 7)
        return DayRule(day, day)
    return DayRule(week.first, week.last, weekday.weekdays)


_RELATIVE = {
    **dict.fromkeys(words("heute heut today tonight"), 0),
    **dict.fromkeys(words("morgen tomorrow tmrw tomorow tommorow tommorrow"), 1),
    **dict.fromkeys(words("uebermorgen ubermorgen"), 2),
    "ueberuebermorgen": 3,
}
_THIS_PART = {"morning": Part.MORNING, "afternoon": Part.AFTERNOON, "evening": Part.EVENING, "noon": Part.NOON}
_ARTICLES = words(
    "am an den dem der die das on the diesen diesem dieser dieses this jeden jeder every each in im fuer for einem einen irgendeinem",
)
_NEXT = words("naechsten naechster naechstem naechste naechstes kommenden kommender kommende kommendem kommendes next coming folgenden")
_AFTER_NEXT = frozenset({"uebernaechsten", "uebernaechster", "uebernaechste"})
_CLASSES = {
    **dict.fromkeys(
        words("werktags werkstags werktag werktage werktagen werktaeglich wochentags wochentagen arbeitstags arbeitstagen"), WORKDAYS
    ),
    **dict.fromkeys(words("weekdays weekday workdays"), WORKDAYS),
    **dict.fromkeys(words("wochenende wochenenden wochenends weekend weekends"), SATURDAY),
    **dict.fromkeys(words("feiertags feiertagen"), SUNDAY),
}
_CLASS_PHRASES: tuple[tuple[tuple[str, ...], frozenset[int]], ...] = (
    *((phrase, WORKDAYS) for phrase in phrases("unter der woche", "in der woche", "innerhalb der woche", "unter woche", "during the week")),
    *((phrase, SUNDAY) for phrase in phrases("sonn - und feiertags", "sonn - und feiertagen")),
    *(
        (phrase, frozenset[int]())
        for phrase in phrases("jeden tag", "jedem tag", "alle tage", "an allen tagen", "every day", "any day", "tag egal")
    ),
)
_DAILY = frozenset({"taeglich", "daily", "everyday"})


def one_day_at(line: Line, place: int, today: date) -> OneDay | None:
    """Return the day that is named here, articles and "nächsten" included."""
    for read in _READERS:
        found = read(line, place, today)
        if found is not None:
            return found
    at = line.past(place, _ARTICLES, 3)
    if at == place:
        return None
    for read in _READERS:
        found = read(line, at, today)
        if found is not None:
            return found
    return None


def _relative(line: Line, place: int, today: date) -> OneDay | None:
    word = line.word(place)
    if line.says(place, "day", "after", "tomorrow"):
        return _dated(today + timedelta(days=2), place + 3)
    if line.says(place, "day", "after") and "tomorrow" in {line.word(place - 3), line.word(place - 2)}:
        return _dated(today + timedelta(days=2), place + 2)
    if word in _THIS_PART and line.word(place - 1) == "this":
        return replace(_dated(today, place + 1), part=_THIS_PART[word])
    days = _RELATIVE.get(word)
    if days is None or (word == "morgen" and _morning(line, place)):
        return None
    found = _dated(today + timedelta(days=days), place + 1)
    if word == "tonight":
        return replace(found, part=Part.EVENING)
    return _shifted(line, _with_morning(line, found), today)


def _morning(line: Line, place: int) -> bool:
    """Say whether "Morgen" is the morning ("am Morgen", "jeden Morgen")."""
    return line.at(place).capital and line.word(place - 1) in {"am", "jeden", "fruehen", "diesen", "guten", "naechsten", "schoenen"}


def _with_morning(line: Line, found: OneDay) -> OneDay:
    """Take "heute Morgen" and "Montag Morgen" together."""
    if (
        line.word(found.end) == "morgen"
        and found.part is None
        and line.word(found.end + 1) not in {"frueh", "vormittag", "nachmittag", "abend", "mittag"}
    ):
        return replace(found, end=found.end + 1, part=Part.EARLY)
    return found


def _dated(day: date, end: int) -> OneDay:
    return OneDay(DayKind.RELATIVE, DayRule(day, day), end)


def _weekday(line: Line, place: int, today: date) -> OneDay | None:
    first, at = today, place
    if line.word(place) in _NEXT:
        first, at = today + timedelta(days=1), place + 1
    elif line.word(place) in _AFTER_NEXT:
        first, at = today + timedelta(days=8), place + 1
    named = _named_weekday(line, at)
    if named is None:
        return None
    weekday, part, end = named
    found = OneDay(DayKind.WEEKDAY, DayRule(first, None, frozenset({weekday})), end, part)
    return _shifted(line, _with_morning(line, found), today)


def _named_weekday(line: Line, place: int) -> tuple[int, Part | None, int] | None:
    token = line.at(place)
    if (named := weekday_of(token.word)) is not None:
        if line.word(place + 1) == "-" and line.word(place + 2) in COMPOUND_PARTS:
            return named[0], COMPOUND_PARTS[line.word(place + 2)], place + 3
        return named[0], named[1], place + 1 + (line.word(place + 1) == "." and len(token.word) < 6)
    weekday = SHORT_DAYS.get(token.word)
    if weekday is None:
        return None
    dotted = line.word(place + 1) == "." and line.at(place + 1).start == token.end
    if token.word in NEVER_WITHOUT_DOT and not dotted:
        return None
    if not short_day_fits(line, place, dotted=dotted):
        return None
    return weekday, None, place + 1 + dotted


def _shifted(line: Line, found: OneDay, today: date) -> OneDay:
    """Read what moves a day: "Dienstag in einer Woche", "Freitag nächster Woche", "heute in 14 Tagen"."""
    week = week_at(line, line.past(found.end, {"in", "der", "the", "of"}, 2), today)
    if week is not None and found.kind is DayKind.WEEKDAY and week.whole:
        return replace(found, rule=_within(week.rule, found.rule), end=week.end)
    ahead = days_ahead(line, found.end)
    if ahead is None or ahead[1]:
        return found
    first = found.first_day(today) + timedelta(days=ahead[0])
    return replace(found, rule=DayRule(first, first), end=ahead[2])


def _class(line: Line, place: int, today: date) -> OneDay | None:
    word = line.word(place)
    if named := between_the_years(line, place, today):
        return OneDay(DayKind.CLASS, DayRule(named[0], named[1]), named[2])
    if word in _NEXT and line.word(place + 1) in {"wochenende", "weekend"}:
        return OneDay(DayKind.CLASS, DayRule(today, None, SATURDAY), place + 2)
    if word in _CLASSES:
        return OneDay(DayKind.CLASS, DayRule(today, None, _CLASSES[word]), place + 1)
    if word in _DAILY:
        return OneDay(DayKind.CLASS, DayRule(today), place + 1)
    for phrase, days in _CLASS_PHRASES:
        if word == phrase[0] and line.says(place, *phrase):
            return OneDay(DayKind.CLASS, DayRule(today, None, days), place + len(phrase))
    return None


def _week(line: Line, place: int, today: date) -> OneDay | None:
    found = week_at(line, place, today)
    return OneDay(DayKind.WEEK if found.whole else DayKind.WEEKDAY, found.rule, found.end) if found else None


def _date(line: Line, place: int, today: date) -> OneDay | None:
    found = date_at(line, place, today)
    if found is None:
        return None
    if found.day is None:
        return OneDay(DayKind.DATE, DayRule(today, today), found.end, contradiction=True)
    return OneDay(DayKind.DATE, DayRule(found.day, found.day), found.end, past=found.day < today)


_READERS: tuple[Callable[[Line, int, date], OneDay | None], ...] = (_week, _class, _relative, _date, _weekday)
