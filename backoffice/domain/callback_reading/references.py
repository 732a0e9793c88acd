"""What words refer to that was told before: "danach", "sonst", "da bitte nicht", and what stands in brackets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from backoffice.domain.callback_reading import speech_words as said
from backoffice.domain.callback_reading.channels import CHANNELS
from backoffice.domain.callback_reading.clause import Clause, Role, says
from backoffice.domain.callback_reading.clock import Clock
from backoffice.domain.callback_reading.day_grammar import Days, Reach
from backoffice.domain.callback_reading.entry import Entry, Said
from backoffice.domain.callback_reading.items import Item
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.records import DayRule
from backoffice.domain.callback_reading.spans import WEAK, Span, TimeSpan, bounds
from backoffice.domain.callback_reading.tokens import Kind

_SUBJECTS = frozenset(["ich", "wir", "mein", "meine", "meiner", "die", "der", "das", "es", "unser", "unsere"])


def referred(line: Line, clause: Clause, number: int, before: Sequence[Entry], entries: Sequence[Entry], *, then: bool) -> list[Entry]:
    """Read "danach" and "vorher": from the end, or up to the beginning, of what was told before.

    `then`: what was told says when not to call, so that "dann" is such a word too.
    """
    taken = {at for item in clause.items for at in range(item.start, item.end)}
    place = next((at for at in range(clause.start, clause.end) if at not in taken and _refers(line, at)), None)
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
    of_a_thing = span is None and last.clause < 0 and all(entry.said is Said.VOID for entry in together)
    if of_a_thing and not (says(clause.words, said.CALL) or says(clause.words, said.SUITS)):
        return []  # "ich ziehe am 1.5. um. Bis dahin: 030 …" says when the number holds
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


def ended(entry: Entry, clauses: Sequence[Clause]) -> Entry:
    """Leave out a time that only tells what "danach" comes after: "um 17 Uhr …, danach", "Zahnarzt bis 15 Uhr, danach"."""
    clause, span = clauses[entry.clause], entry.span
    if span is None or span.denied or entry.said is not Said.ASKED:
        return entry
    other = any(len(word) > 1 and not any(word in group for group in (said.FILLER, said.CALL, said.SUITS)) for word in clause.words)
    told = span.kind is Span.AT or (span.kind is Span.BEFORE and (other or clause.joined == "(") and not clause.phones)
    return replace(entry, said=Said.VOID) if told else entry


def explains_work(clause: Clause, last: Clause, entries: Sequence[Entry]) -> bool:
    """Read "diese Woche Spätschicht (erreichbar bis 12 Uhr)": the time in brackets is one of these days."""
    timed = any(entry.span and entry.said is Said.ASKED for entry in entries) and not any(entry.days for entry in entries)
    return clause.joined == "(" and timed and last.role is Role.BUSY and all(item.days for item in last.items)


def denies_around_brackets(clause: Clause) -> bool:
    """Read "am Montag (Feiertag) bitte nicht": what stands in brackets only explains."""
    return clause.joined == ")" and not clause.items and not clause.phones and clause.words in {("bitte", "nicht"), ("nicht",), ("not",)}


def pointed(line: Line, clause: Clause, last: Clause) -> Said | None:
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


def at_other_times(clause: Clause, number: int, found: Sequence[Entry]) -> list[Entry]:
    """Read "sonst erreichbar" behind what is excluded as any other time."""
    if clause.joined not in {"sonst", "ansonsten", "otherwise"} or clause.role is not Role.CALL or not found:
        return []
    if found[-1].clause != number - 1 or found[-1].said not in {Said.EXCLUDED, Said.BUSY}:
        return []
    return [Entry(Item(clause.start, clause.start, span=TimeSpan(Span.SOON, clause.start, clause.start)), Said.ASKED, number)]


def on_other_days(line: Line, clause: Clause, number: int, found: Sequence[Entry]) -> list[Entry]:
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
    following = line.word(place + 1)
    if word == "after" and (line.kind(place + 1) in {Kind.SIGN, Kind.BREAK} or following in {"works", "is", "suits", "would"}):
        return "later"
    if word == "spaeter" and following in {"unter", "auf", "mobil", "am"}:
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
