"""Puts days and times together into wishes: which time goes with which day, what is more exact, what is excluded."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from backoffice.domain.callback_reading.calendar_words import Part
from backoffice.domain.callback_reading.channels import CHANNELS
from backoffice.domain.callback_reading.day_grammar import Reach
from backoffice.domain.callback_reading.entry import Entry, Said
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.records import ANY_DAY, MINUTES_A_DAY, DayRule, Exclusion
from backoffice.domain.callback_reading.spans import EXACT, HALF_HOUR, WEAK, Span, bounds
from backoffice.domain.callback_reading.tokens import Kind
from backoffice.domain.callback_reading.word_lists import words

_ALTERNATIVE = frozenset({"oder", "or", "und", "and", "sowie", "bzw", "u", "auch", "beziehungsweise", "resp"})
_NEAR = 4
_FILLS = words("am um so ca . , ab von zwischen jeweils immer dann gerne bitte bis etwa the in at on schon erst ( auch circa gegen")


@dataclass(frozen=True, slots=True)
class Wish:
    """A time to call, from one token of its sentence to another. No day and no bound: any time.

    `part`: it is only a part of the day, or (with `exact` times) one stood beside it. `weak`: whatever else is said is more exact.
    `place`: where its time begins. `denied`: it was said what is not possible ("nicht vor 10").
    """

    sentence: int
    start: int
    end: int
    rules: tuple[DayRule, ...] = ()
    start_minute: int | None = None
    end_minute: int | None = None
    timed: bool = False
    exact: bool = False
    weak: bool = False
    denied: bool = False
    part: Part | None = None
    hard: bool = False
    soft: bool = False
    contradiction: bool = False
    clause: int = 0
    place: int = 0


@dataclass(frozen=True, slots=True)
class Understood:
    """What a sentence asks for and what it excludes."""

    wishes: tuple[Wish, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    exceptions: bool = False


def understood(line: Line, entries: Sequence[Entry], received: datetime, sentence: int) -> Understood:
    """Put the entries of a sentence together."""
    asked = [entry for entry in entries if entry.said is Said.ASKED]
    wishes, deadlines = _Grouping(line, received, sentence).wishes(_without_unknown(entries, asked))
    excluded = [entry for entry in entries if entry.said in {Said.EXCLUDED, Said.BUSY}]
    return Understood(
        tuple(_merged(line, wishes)),
        (*deadlines, *_exclusions(excluded)),
        any(entry.exception for entry in excluded),
    )


def _without_unknown(entries: Sequence[Entry], asked: Sequence[Entry]) -> list[Entry]:
    """Leave out a day or an "any time" whose hour nobody can tell ("morgen nach der Arbeit", "any time after lunch")."""
    unknown = {entry.clause for entry in entries if entry.span and entry.span.kind is Span.UNKNOWN}
    timed = {entry.clause for entry in asked if entry.span and entry.span.kind is not Span.SOON}
    return [entry for entry in asked if entry.clause not in unknown or entry.clause in timed]


class _Grouping:
    """Goes along the entries of a sentence and gives each time its day."""

    def __init__(self, line: Line, received: datetime, sentence: int) -> None:
        self._line = line
        self._received = received
        self._sentence = sentence
        self._deadlines: list[Exclusion] = []

    def wishes(self, entries: Sequence[Entry]) -> tuple[list[Wish], list[Exclusion]]:
        """Return the wishes in the order of the text, and what a deadline with a time excludes."""
        found: list[Wish] = []
        day: Entry | None = None
        timed = True
        for place, entry in enumerate(entries):
            if entry.days is not None:
                narrowed = self._narrowed(day, entry) if day is not None and not timed else None
                if day is not None and not timed and narrowed is None:
                    found.append(self._wish(day, None))
                day, timed = narrowed or entry, False
                if self._takes_those_before(entries, place, found):
                    found = [self._with_day(wish, entry) if not wish.rules else wish for wish in found]
                    timed = True
                    if self._strictly_by_turns(entries):
                        day = None
            else:
                of_the_next = timed and self._belongs_to_the_next(entries, place)
                found.append(self._wish(None if of_the_next else day, self._with_half(entries, place)))
                timed = True
        if day is not None and not timed:
            found.append(self._wish(day, None))
        return [wish for wish in found if wish.start >= 0], self._deadlines

    def _belongs_to_the_next(self, entries: Sequence[Entry], place: int) -> bool:
        """Say whether a time is the following day's: "Thursday afternoon or all day Friday"."""
        following = entries[place + 1 : place + 2]
        start = entries[place].item.start
        return bool(following and following[0].days and following[0].item.start == entries[place].item.end) and self._line.word(
            start - 1
        ) in {"oder", "or", "und", "and"}

    def _with_half(self, entries: Sequence[Entry], place: int) -> Entry:
        """Let "abends" beside "um 7" say which half of the day is meant."""
        entry = entries[place]
        for other in entries[max(0, place - 2) : place + 3]:
            part = other.span.part if other.span and other.clause == entry.clause else None
            if part is None or other is entry:
                continue
            first, second = sorted((other, entry), key=lambda one: one.item.start)
            between = [self._line.word(at) for at in range(first.item.end, second.item.start)]
            if len(between) <= _NEAR and not any(word in _ALTERNATIVE for word in between):
                return replace(entry, half=part.half)
        return entry

    def _narrowed(self, day: Entry, other: Entry) -> Entry | None:
        """Return the second days within the first: "ab Montag täglich", "nächste Woche, am besten Dienstag"."""
        if not day.days or not other.days or any(self._line.word(at) in {"oder", "or"} for at in range(day.item.end, other.item.start)):
            return None
        outer, inner = day.days.rules[0], other.days.rules[0]
        bounded = day.days.reach in {Reach.FROM, Reach.AFTER} and other.days.reach in {Reach.UNTIL, Reach.BEFORE}
        if bounded and outer.first and inner.last and outer.first <= inner.last:
            days = replace(other.days, rules=(DayRule(outer.first, inner.last),), reach=Reach.ON, start=day.item.start)
            return replace(other, item=replace(other.item, start=day.item.start, days=days), hard=day.hard or other.hard)
        if other.days.reach is Reach.FROM and outer.first and outer.last and inner.first and not outer.single:
            first = inner.first + timedelta(days=7 * (inner.first < outer.first))
            if outer.first <= first <= outer.last:  # "nächste Woche ab Mittwoch"
                days = replace(other.days, rules=(DayRule(first),), start=day.item.start)
                return replace(other, item=replace(other.item, start=day.item.start, days=days), hard=day.hard or other.hard)
        open_ended = inner.last is None and other.days.reach is Reach.ON and len(day.days.rules) == len(other.days.rules) == 1
        if not open_ended or outer.single or outer.weekdays or outer.first is None:
            return None
        first = max(outer.first, inner.first) if inner.first else outer.first
        days = replace(other.days, rules=(DayRule(first, outer.last, inner.weekdays),), start=day.item.start)
        return replace(
            other, item=replace(other.item, start=day.item.start, days=days), hard=day.hard or other.hard, soft=day.soft or other.soft
        )

    def _takes_those_before(self, entries: Sequence[Entry], place: int, found: Sequence[Wish]) -> bool:
        """Say whether times that were said before belong to this day: "ab 15 Uhr am Donnerstag"."""
        if not any(not wish.rules and wish.timed for wish in found):
            return False
        behind = [
            entry
            for entry in entries[place + 1 : place + 3]
            if entry.item.start < entry.item.end and not (entry.span and entry.span.denied)  # "nicht vor neun" bounds the time before
        ]  # not the "abend" of "Freitagabend"
        following = behind[0] if behind else None
        if self._strictly_by_turns(entries):
            return True
        if any(self._line.word(at) in {"oder", "or"} for at in range(found[-1].end, entries[place].item.start)):
            return False
        return following is None or following.days is not None or not self._beside(entries[place], following)

    @staticmethod
    def _strictly_by_turns(entries: Sequence[Entry]) -> bool:
        """Say whether times and days take turns, the time first: "10 bis 12 am Montag oder 15 bis 17 am Dienstag"."""
        pairs = len(entries) >= 4 and len(entries) % 2 == 0
        return pairs and all((entry.span is not None) == (place % 2 == 0) for place, entry in enumerate(entries))

    def _beside(self, first: Entry, second: Entry) -> bool:
        return all(self._line.word(place) in _FILLS for place in range(first.item.end, second.item.start))

    def _wish(self, day: Entry | None, time: Entry | None) -> Wish:
        start = min(entry.item.start for entry in (day, time) if entry)
        end = max(entry.item.end for entry in (day, time) if entry)
        last = time or day
        wish = Wish(self._sentence, start, end, clause=last.clause if last else 0, place=last.item.start if last else 0)
        wish = replace(wish, hard=any(e.hard for e in (day, time) if e), soft=any(e.soft for e in (day, time) if e))
        if day and day.days:
            wish = replace(wish, rules=day.days.rules, contradiction=day.days.contradiction)
        if time is None or time.span is None:
            return wish
        wish = self._timed(wish, time)
        return self._reaching(wish, day, time) if day and day.days and day.days.reach is not Reach.ON and self._beside(day, time) else wish

    def _timed(self, wish: Wish, time: Entry) -> Wish:
        span = time.span
        assert span is not None  # noqa: S101 - the caller looked
        if span.kind in {Span.DELAY, Span.WITHIN}:
            return self._delayed(wish, time)
        start, end = bounds(span, time.half, early=time.early)
        return replace(
            wish,
            start_minute=start,
            end_minute=end,
            timed=True,
            exact=span.kind in EXACT,
            weak=span.kind in WEAK,
            part=span.part,
            denied=span.denied,
        )

    def _delayed(self, wish: Wish, time: Entry) -> Wish:
        span = time.span
        assert span is not None  # noqa: S101 - the caller looked
        now = self._received
        first = now if span.kind is Span.WITHIN else now + timedelta(minutes=span.delays[0])
        last = now + timedelta(minutes=span.delays[-1])
        if last <= first:
            last = first + timedelta(minutes=HALF_HOUR)
        end = last.hour * 60 + last.minute if last.date() == first.date() else MINUTES_A_DAY
        day = DayRule(first.date(), first.date())
        return replace(wish, rules=(day,), start_minute=first.hour * 60 + first.minute, end_minute=end, timed=True, exact=True)

    def _reaching(self, wish: Wish, day: Entry, time: Entry) -> Wish:
        """Let "ab" or "bis" before a day hold for its time too: "ab morgen 10 Uhr", "bis Freitag 12 Uhr"."""
        assert day.days is not None  # noqa: S101 - the caller looked
        span = time.span
        assert span is not None  # noqa: S101 - the caller looked
        if day.days.reach is Reach.FROM:
            noun = span.kind is Span.PART and not self._line.word(time.item.start).endswith("s") and span.part is not Part.MORNING
            return replace(wish, end_minute=None) if span.kind is Span.AT or noun else wish
        if day.days.reach is not Reach.UNTIL or span.kind not in {Span.AT, Span.PART, Span.BEFORE}:
            return wish
        if span.kind is Span.PART and self._line.word(time.item.start).endswith("s") and span.part is not Part.NOON:
            return wish
        end = wish.start_minute if span.kind is Span.AT or span.part is Part.NOON else wish.end_minute
        last = day.days.rules[0].last
        if last is not None and end is not None:
            self._deadlines.append(Exclusion(DayRule(last, last), end, MINUTES_A_DAY))
        return replace(wish, start_minute=None, end_minute=None, timed=False, exact=False, part=None)

    def _with_day(self, wish: Wish, day: Entry) -> Wish:
        assert day.days is not None  # noqa: S101 - the caller looked
        return replace(
            wish,
            rules=day.days.rules,
            contradiction=wish.contradiction or day.days.contradiction,
            start=min(wish.start, day.item.start),
            end=max(wish.end, day.item.end),
            hard=wish.hard or day.hard,
            soft=wish.soft or day.soft,
        )


def _merged(line: Line, wishes: Sequence[Wish]) -> list[Wish]:
    """Join neighbours that are one time said in two steps: "nachmittags ab 15 Uhr", "ab 10, bis max. 15 Uhr"."""
    found: list[Wish] = []
    for wish in wishes:
        joined = _joined(line, found[-1], wish) if found else None
        if joined is None:
            found.append(wish)
        else:
            found[-1] = joined
    return found


def _joined(line: Line, first: Wish, second: Wish) -> Wish | None:
    if any(line.kind(place) is Kind.PHONE for place in range(min(first.place, second.place), max(first.place, second.place))):
        return None  # two numbers, each with its time
    if first.rules != second.rules or not (first.timed and second.timed) or first.denied is not second.denied:
        return None
    between = [line.word(place) for place in range(first.end, max(second.start, first.end))]
    if second.start <= first.start:  # both go with a day that stands before them
        between = [line.word(place) for place in range(first.end, max(second.place, first.end))]
    channels = first.clause != second.clause and any(word in CHANNELS for word in between)  # "Festnetz abends, mobil immer"
    alternative = channels or any(word in {"oder", "or"} for word in between)
    whole = replace(
        second,
        start=min(first.start, second.start),
        end=max(first.end, second.end),
        hard=first.hard or second.hard,
        soft=first.soft or second.soft,
    )
    if first.weak or second.weak:
        return None if alternative else _stronger(first, second, whole)
    if first.part and second.exact and not first.exact:
        return _part_and_exact(first, second, whole, between)
    if second.part and first.exact and not second.exact:
        return _part_and_exact(second, first, whole, between)
    return None if alternative else _range(first, second, whole)


def _stronger(first: Wish, second: Wish, whole: Wish) -> Wish:
    chosen = second if first.weak else first
    return replace(
        whole,
        start_minute=chosen.start_minute,
        end_minute=chosen.end_minute,
        exact=chosen.exact,
        weak=chosen.weak,
        part=chosen.part,
        timed=True,
    )


def _part_and_exact(part: Wish, exact: Wish, whole: Wish, between: Sequence[str]) -> Wish | None:
    """Let an exact time beat the part of the day beside it."""
    assert part.part is not None  # noqa: S101 - the caller looked
    if any(word in _ALTERNATIVE for word in between):
        return None
    if exact.start_minute is None and exact.end_minute is not None:
        start = part.part.start_minute if part.part.start_minute < exact.end_minute else None
        return replace(whole, start_minute=start, end_minute=exact.end_minute, exact=True, part=None)
    start = exact.start_minute or 0
    inside = part.part.start_minute <= start < part.part.end_minute
    if part.clause != exact.clause and not inside:
        return None
    return replace(whole, start_minute=exact.start_minute, end_minute=exact.end_minute, exact=True, part=None)


def _range(first: Wish, second: Wish, whole: Wish) -> Wish | None:
    """Make a range of "ab 10" and "bis 15", in either order."""
    after, before = (first, second) if first.end_minute is None else (second, first)
    if after.end_minute is not None or before.start_minute is not None or after.start_minute is None or before.end_minute is None:
        return None
    if after.start_minute >= before.end_minute:
        return None
    return replace(whole, start_minute=after.start_minute, end_minute=before.end_minute, exact=True)


def _exclusions(entries: Sequence[Entry]) -> list[Exclusion]:
    """Return what is excluded: a day and a time of the same clause together."""
    found: list[Exclusion] = []
    day: Entry | None = None
    used = True
    for entry in entries:
        if entry.days is not None:
            if day is not None and not used and day.days is not None:
                found += [Exclusion(rule) for rule in day.days.rules]
            day, used = entry, False
        elif entry.span is not None:
            start, end = bounds(entry.span, early=entry.early)
            beside = day if day is not None and day.clause == entry.clause else None
            used = used or beside is not None
            rules = beside.days.rules if beside and beside.days else (ANY_DAY,)
            if entry.span.kind not in WEAK | {Span.UNKNOWN, Span.DELAY, Span.WITHIN}:
                found += [Exclusion(rule, start or 0, end if end is not None else MINUTES_A_DAY) for rule in rules]
            elif beside is not None:
                found += [Exclusion(rule) for rule in rules]
    if day is not None and not used and day.days is not None:
        found += [Exclusion(rule) for rule in day.days.rules]
    return found
