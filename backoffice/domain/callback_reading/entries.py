"""Each day and time of a sentence with what is said of it: asked for, excluded, only then, rather then."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from backoffice.domain.callback_reading import speech_words as said
from backoffice.domain.callback_reading.clause import Clause, Role
from backoffice.domain.callback_reading.day_grammar import Days, Reach
from backoffice.domain.callback_reading.entry import Entry, Said
from backoffice.domain.callback_reading.items import Item
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.records import DayRule
from backoffice.domain.callback_reading.references import (
    at_other_times,
    denies_around_brackets,
    ended,
    explains_work,
    on_other_days,
    pointed,
    referred,
)
from backoffice.domain.callback_reading.roles import is_ultimatum
from backoffice.domain.callback_reading.spans import Span, TimeSpan
from backoffice.domain.callback_reading.word_lists import words

_BESIDE = words("am an um ab von bis zwischen den dem der die auch mehr on at in bitte unbedingt gerade ausgerechnet so zu")
_HARMLESS_DENIALS = frozenset({"nur", "eilig", "problem", "schlimm", "weiter", "dringend", "only", "ab", "wundern"})
_EXCEPT = frozenset({"ausser", "except", "ausgenommen"})
_TOO = {("auch",), ("ebenfalls",), ("ebenso",), ("genauso",), ("too",)}
_NEAR = 4


def entries_of(line: Line, clauses: Sequence[Clause], before: Sequence[Entry]) -> list[Entry]:
    """Return the entries of a sentence; `before` are those of the sentence before, which "danach" may refer to."""
    found: list[Entry] = []
    for number, clause in enumerate(clauses):
        entries = _of_clause(line, clause, number)
        if _continues_a_denial(clause, clauses[number - 1] if number else None, found):
            entries = [replace(entry, said=Said.EXCLUDED) for entry in entries]
        if number and (told_by := pointed(line, clause, clauses[number - 1])):
            found = [replace(entry, said=told_by) if entry.clause == number - 1 and not entry.item.void else entry for entry in found]
        if denies_around_brackets(clause):
            found = [replace(entry, said=Said.EXCLUDED) if entry.clause == number - 2 else entry for entry in found]
        if number and explains_work(clause, clauses[number - 1], entries):
            found = [replace(entry, said=Said.ASKED) if entry.clause == number - 1 else entry for entry in found]
        told = next(
            (one.role for one in reversed(clauses[max(0, number - 2) : number]) if one.items or one.role is not Role.CALL), Role.CALL
        )
        entries = [*on_other_days(line, clause, number, found), *entries] or at_other_times(clause, number, found)
        later = referred(
            line,
            clause,
            number,
            [*before, *found],
            entries,
            then=told in {Role.BUSY, Role.NOTHING} or (number > 0 and "zurueck" in clauses[number - 1].words),
        )
        if later and later[0].span and later[0].span.kind is Span.AFTER:
            found = [ended(entry, clauses) if entry.clause == number - 1 else entry for entry in found]
            entries = [ended(entry, clauses) if entry.item.end <= later[0].item.start else entry for entry in entries]
        found += [*entries, *later] if later and entries and entries[0].item.start < later[0].item.start else [*later, *entries]
    return found


def _of_clause(line: Line, clause: Clause, number: int) -> list[Entry]:
    denied = _denied(line, clause)
    early = any(word in said.ALREADY for word in clause.words)
    entries = []
    for place, item in enumerate(clause.items):
        entry = Entry(
            item,
            _said(item, clause, excluded=place in denied),
            number,
            early=early,
            hard=_stands_near(line, clause, item, said.HARD.whole),
            soft=_stands_near(line, clause, item, said.SOFT.whole),
            exception=clause.joined in _EXCEPT,
        )
        entries.append(_turned(line, entry) if entry.said is Said.EXCLUDED and not entry.exception else entry)
    return _with_compound_parts(_kept_apart(entries))


def _said(item: Item, clause: Clause, *, excluded: bool) -> Said:
    if item.void or clause.role is Role.NOTHING:
        return Said.VOID
    if clause.role is Role.BUSY:
        return Said.VOID if item.span and item.span.kind is Span.AT else Said.BUSY
    denied = (item.days and item.days.denied) or (item.span and item.span.denied)
    return Said.EXCLUDED if excluded and not denied else Said.ASKED


def _denied(line: Line, clause: Clause) -> frozenset[int]:
    """Return which items of a clause are denied: those behind a "nicht" that stands right before one, else those before it, else all."""
    if clause.joined in _EXCEPT:
        return _excepted(clause)
    if is_ultimatum(clause):
        return frozenset()
    taken = {place for item in clause.items for place in range(item.start, item.end)}
    for place in range(clause.start, clause.end):
        word = line.word(place)
        no_good = word == "no" and line.word(place + 1) in {"good", "use", "chance"}
        if place in taken or not (word in said.NEGATION or no_good) or line.word(place + 1) in _HARMLESS_DENIALS:
            continue
        following = line.past(place + 1, _BESIDE, 4)
        behind = {number for number, item in enumerate(clause.items) if item.start >= place}
        if any(item.start <= following < item.end for item in clause.items):
            return frozenset(behind)
        if following >= clause.end - 1 or line.word(following) in {"mehr", "so", "gut", "da"}:
            return frozenset(range(len(clause.items))) - behind or frozenset(behind)
        return frozenset(range(len(clause.items)))
    return frozenset()


def _excepted(clause: Clause) -> frozenset[int]:
    """Of "außer Mi ab 15 Uhr" only the day is excepted, of "außer Mi vormittags" both."""
    if len(clause.items) > 1 and clause.items[0].days and (span := clause.items[1].span):
        return frozenset({0, 1} if span.kind in {Span.PART, Span.RANGE} else {0})
    return frozenset({0})


def _continues_a_denial(clause: Clause, last: Clause | None, found: Sequence[Entry]) -> bool:
    """Say whether a list goes on: "nicht morgens, mittags oder abends"."""
    if last is None or not found or found[-1].said is not Said.EXCLUDED or found[-1].exception or clause.joined != ",":
        return False
    if clause.words in _TOO and clause.items and clause.items[0].days and found[-1].days:
        return True
    if not clause.items or (clause.items[0].span is None) != (found[-1].span is None):
        return False
    return all(word in {"und", "oder", "auch", "or", "and", "am"} for word in clause.words) and found[-1].item.end >= last.end


def _turned(line: Line, entry: Entry) -> Entry:
    """Read a denied half-open time the other way round: "bis 14 Uhr nicht" is "ab 14 Uhr", "ab Freitag nicht" is "bis Donnerstag"."""
    span, days = entry.span, entry.days
    if span and span.kind is Span.AFTER and span.first:
        return replace(
            entry, said=Said.ASKED, item=replace(entry.item, span=replace(span, kind=Span.BEFORE, first=None, last=span.first, denied=True))
        )
    if span and span.kind is Span.BEFORE and span.last:
        return replace(
            entry, said=Said.ASKED, item=replace(entry.item, span=replace(span, kind=Span.AFTER, first=span.last, last=None, denied=True))
        )
    if days and days.reach is not Reach.ON and days.rules:
        return replace(
            entry,
            said=Said.ASKED,
            item=replace(
                entry.item,
                days=replace(
                    days, rules=(_other_side(days, until=line.word(entry.item.start) in {"until", "till", "til"}),), reach=Reach.ON
                ),
            ),
        )
    return entry


def _other_side(days: Days, *, until: bool) -> DayRule:
    """Return the days that a denied half leaves; "not until Monday" leaves Monday, "bis Montag nicht" does not."""
    rule = days.rules[0]
    if rule.last is not None:
        return DayRule(first=rule.last + timedelta(days=0 if until else 1))
    return DayRule(last=rule.first - timedelta(days=1) if rule.first else None)


def _kept_apart(entries: list[Entry]) -> list[Entry]:
    """Leave the halves of "morgen bis 14 Uhr nicht" together: the day is asked for, as only the time was turned."""
    turned = any(entry.said is Said.ASKED and entry.span for entry in entries)
    if not turned:
        return entries
    return [
        replace(entry, said=Said.ASKED)
        if entry.days and entry.said is Said.EXCLUDED and not entry.exception and _open_follows(entries, place)
        else entry
        for place, entry in enumerate(entries)
    ]


def _open_follows(entries: Sequence[Entry], place: int) -> bool:
    following = entries[place + 1] if place + 1 < len(entries) else entries[place - 1]
    return following.span is not None and following.said is Said.ASKED


def _stands_near(line: Line, clause: Clause, item: Item, words: Collection[str]) -> bool:
    """Say whether one of the words stands shortly before the item, or right behind it; "nicht nur" does not count."""
    places = [*range(max(clause.start, item.start - _NEAR), item.start), item.end]
    places = [place for place in places if place < clause.end]
    return any(line.word(place) in words and line.word(place - 1) not in said.NEGATION for place in places)


def _with_compound_parts(entries: list[Entry]) -> list[Entry]:
    """Put the part of "Donnerstagnachmittag" behind its day as a time of its own."""
    found: list[Entry] = []
    for entry in entries:
        found.append(entry)
        if entry.days and entry.days.part:
            part = TimeSpan(Span.PART, entry.item.end, entry.item.end, part=entry.days.part)
            found.append(replace(entry, item=Item(entry.item.end, entry.item.end, span=part, void=entry.item.void)))
    return found
