"""Each day and time of a sentence with what is said of it: asked for, excluded, only then, rather then."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from backoffice.domain.callback_reading import speech_words as said
from backoffice.domain.callback_reading.clauses import Clause, Role, is_ultimatum
from backoffice.domain.callback_reading.clock import Clock
from backoffice.domain.callback_reading.day_grammar import Days, Reach
from backoffice.domain.callback_reading.items import Item
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.phone_words import CHANNELS
from backoffice.domain.callback_reading.records import DayRule
from backoffice.domain.callback_reading.spans import WEAK, Span, TimeSpan, bounds
from backoffice.domain.callback_reading.tokens import Kind
from backoffice.domain.callback_reading.word_lists import words

_BESIDE = words("am an um ab von bis zwischen den dem der die auch mehr on at in bitte unbedingt gerade ausgerechnet so zu")
_HARMLESS_DENIALS = frozenset({"nur", "eilig", "problem", "schlimm", "weiter", "dringend", "only", "ab", "wundern"})
_EXCEPT = frozenset({"ausser", "except", "ausgenommen"})
_SUBJECTS = frozenset(["ich", "wir", "mein", "meine", "meiner", "die", "der", "das", "es", "unser", "unsere"])
_NEAR = 4


class Said(StrEnum):
    """What is said of a day or time."""

    ASKED = "asked"
    EXCLUDED = "excluded"
    BUSY = "busy"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Entry:
    """A day or a time of a sentence, in the clause of that number.

    `early`: "schon" stands beside it; `half`: what half of the day a part of the day beside it means.
    """

    item: Item
    said: Said
    clause: int
    early: bool = False
    half: str = ""
    hard: bool = False
    soft: bool = False
    exception: bool = False

    @property
    def days(self) -> Days | None:
        return self.item.days

    @property
    def span(self) -> TimeSpan | None:
        return self.item.span


def entries_of(line: Line, clauses: Sequence[Clause], before: Sequence[Entry]) -> list[Entry]:
    """Return the entries of a sentence; `before` are those of the sentence before, which "danach" may refer to."""
    found: list[Entry] = []
    for number, clause in enumerate(clauses):
        entries = _of_clause(line, clause, number)
        if _continues_a_denial(clause, clauses[number - 1] if number else None, found):
            entries = [replace(entry, said=Said.EXCLUDED) for entry in entries]
        if number and (pointed := _pointed(line, clause, clauses[number - 1])):
            found = [replace(entry, said=pointed) if entry.clause == number - 1 and not entry.item.void else entry for entry in found]
        if _denies_around_brackets(clause):
            found = [replace(entry, said=Said.EXCLUDED) if entry.clause == number - 2 else entry for entry in found]
        told = clauses[number - 1].role if number else Role.NOTHING
        entries = [*_on_other_days(line, clause, number, found), *entries] or _at_other_times(clause, number, found)
        referred = _referred(
            line,
            clause,
            number,
            [*before, *found],
            entries,
            then=told in {Role.BUSY, Role.NOTHING} or (number > 0 and "zurueck" in clauses[number - 1].words),
        )
        if referred and referred[0].span and referred[0].span.kind is Span.AFTER:
            found = [_ended(entry, clauses) if entry.clause == number - 1 else entry for entry in found]
            entries = [_ended(entry, clauses) if entry.item.end <= referred[0].item.start else entry for entry in entries]
        found += [*entries, *referred] if referred and entries and entries[0].item.start < referred[0].item.start else [*referred, *entries]
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
        if place in taken or word not in said.NEGATION or line.word(place + 1) in _HARMLESS_DENIALS:
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


def _referred(line: Line, clause: Clause, number: int, before: Sequence[Entry], entries: Sequence[Entry], *, then: bool) -> list[Entry]:
    """Read "danach" and "vorher": from the end, or up to the beginning, of what was told before.

    `then`: what was told says when not to call, so that "dann" is such a word too.
    """
    place = next((at for at in range(clause.start, clause.end) if _refers(line, at)), None)
    if place is None and then and clause.joined == "dann" and not entries:
        place = clause.start - 1
    if place is None or clause.role is Role.NOTHING:
        return []
    told = [entry for entry in entries if entry.item.start < place and not (entry.span and entry.span.kind in WEAK)]
    own = [entry for entry in entries if entry not in told]
    before = [*before, *told]
    if not before:
        return []
    later = _refers(line, place) != "earlier"
    last = before[-1]
    together = [entry for entry in before if entry.clause == last.clause]
    span = next((entry.span for entry in reversed(together) if entry.span and entry.span.kind is not Span.UNKNOWN), None)
    days = next((entry.days for entry in reversed(together) if entry.days), None)
    other_end = Span.BEFORE if later else Span.AFTER
    has_day, has_time = any(entry.days for entry in own), any(entry.span and entry.span.kind not in WEAK | {other_end} for entry in own)
    item: Item | None = None
    if span is not None and not has_time:
        item = _beside_span(span, place, later=later)
    elif days is not None and days.rules and not has_day:
        item = _beside_days(days, place, later=later)
    if item is None:
        return []
    excluded = clause.role is Role.BUSY or any(word in said.NEGATION for word in clause.words)
    entry = Entry(item, Said.EXCLUDED if excluded else Said.ASKED, number)
    unasked = any(one.days and one.said is not Said.ASKED for one in together)
    if item.span is None or days is None or not days.rules or has_day or not unasked or days.reach is not Reach.ON:
        return [entry]
    return [replace(entry, item=Item(place, place, days=days)), entry]


def _ended(entry: Entry, clauses: Sequence[Clause]) -> Entry:
    """Leave out a time that only tells what "danach" comes after: "um 17 Uhr …, danach", "Zahnarzt bis 15 Uhr, danach"."""
    clause, span = clauses[entry.clause], entry.span
    if span is None or span.denied or entry.said is not Said.ASKED:
        return entry
    other = any(len(word) > 1 and not any(word in group for group in (said.FILLER, said.CALL, said.SUITS)) for word in clause.words)
    told = span.kind is Span.AT or (span.kind is Span.BEFORE and other and not clause.phones)
    return replace(entry, said=Said.VOID) if told else entry


def _denies_around_brackets(clause: Clause) -> bool:
    """Read "am Montag (Feiertag) bitte nicht": what stands in brackets only explains."""
    return clause.joined == ")" and not clause.items and not clause.phones and clause.words in {("bitte", "nicht"), ("nicht",), ("not",)}


def _pointed(line: Line, clause: Clause, last: Clause) -> Said | None:
    """Return what a clause says of what was told before it: "…, da bitte nicht anrufen", "…, da erreichen Sie mich"."""
    because = clause.words[:1] == ("da",) and clause.words[1:2] != () and clause.words[1] in _SUBJECTS
    then = any(line.says(clause.start, *phrase) for phrase in (("in", "der", "zeit"), ("zu", "der", "zeit")))
    points = then or clause.words[:1] in {("da",), ("dann",)}
    adds = clause.joined in {"und", "and"} and last.role is Role.BUSY and clause.role is Role.CALL
    if clause.items or because or not (points or adds):
        return None
    if any(word in said.NEGATION for word in clause.words):
        return Said.EXCLUDED
    return Said.ASKED if any(word in said.CALL for word in clause.words) else None


def _at_other_times(clause: Clause, number: int, found: Sequence[Entry]) -> list[Entry]:
    """Read "sonst erreichbar" behind what is excluded as any other time."""
    if clause.joined not in {"sonst", "ansonsten", "otherwise"} or clause.role is not Role.CALL or not found:
        return []
    if found[-1].clause != number - 1 or found[-1].said not in {Said.EXCLUDED, Said.BUSY}:
        return []
    return [Entry(Item(clause.start, clause.start, span=TimeSpan(Span.SOON, clause.start, clause.start)), Said.ASKED, number)]


def _on_other_days(line: Line, clause: Clause, number: int, found: Sequence[Entry]) -> list[Entry]:
    """Read "mittwochs … 030 …, sonst 040 …" and "samstags bis 13 Uhr, sonst ab 19": what follows is for all other weekdays."""
    if clause.joined not in {"sonst", "ansonsten", "otherwise"} or any(item.days for item in clause.items) or not found:
        return []
    days = [entry for entry in found if entry.days]
    last = days[-1] if days else found[-1]
    another = bool(clause.phones) or any(word in CHANNELS for word in clause.words)
    usual = bool(clause.items) and line.word(last.item.start).endswith(("tags", "wochs", "abends", "days"))
    if not another and not usual:
        return []
    if last.clause < number - 2 or last.said is not Said.ASKED or last.days is None or last.days.reach is not Reach.ON:
        return []
    rule = last.days.rules[0]
    if len(last.days.rules) > 1 or not rule.weekdays:
        return []
    others = replace(rule, weekdays=frozenset(range(7)) - rule.weekdays)
    return [Entry(Item(clause.start, clause.start, days=Days((others,), clause.start, clause.start)), Said.ASKED, number)]


def _refers(line: Line, place: int) -> str:
    word = line.word(place)
    if word == "after" and line.kind(place + 1) in {Kind.SIGN, Kind.BREAK}:
        return "later"
    if (
        word in said.AFTERWARDS
        or line.says(place, "after", "that")
        or (word == "ab" and line.word(place + 1) in {"dann", "da"})
        or line.says(place, "dann", "wieder")
    ):
        return "later"
    if (
        word in said.BEFOREHAND
        or line.says(place, "bis", "dahin")
        or line.says(place, "until", "then")
        or line.says(place, "before", "that")
    ):
        return "earlier"
    return ""


def _beside_span(span: TimeSpan, place: int, *, later: bool) -> Item | None:
    start, end = bounds(span)
    minute = end if later and span.kind is not Span.AT else start
    if minute is None and span.denied:
        minute = start if later else end
    if minute is None:
        return None
    clock = Clock(minute // 60, minute % 60, plain=True)
    made = TimeSpan(Span.AFTER, place, place + 1, first=clock) if later else TimeSpan(Span.BEFORE, place, place + 1, last=clock)
    return Item(place, place + 1, span=made)


def _beside_days(days: Days, place: int, *, later: bool) -> Item | None:
    rule = days.rules[-1]
    if later and rule.last is not None:
        made = DayRule(first=rule.last + timedelta(days=1))
    elif later and rule.single and rule.first is not None:
        made = DayRule(first=_next(rule, rule.first) + timedelta(days=1))
    elif not later and rule.first is not None:
        made = DayRule(last=_next(rule, rule.first) - timedelta(days=1))
    else:
        return None
    return Item(place, place + 1, days=Days((made,), place, place + 1))


def _next(rule: DayRule, day: date) -> date:
    return next((found for found in (day + timedelta(days=step) for step in range(7)) if rule.fits(found)), day)
