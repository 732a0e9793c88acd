"""The times and days of a sentence in order, and which of them belong to something that is over or to a thing ("Lieferung am Freitag")."""

from dataclasses import dataclass, replace
from datetime import date

from backoffice.domain.callback_reading.calendar_words import weekday_of
from backoffice.domain.callback_reading.channels import CHANNELS
from backoffice.domain.callback_reading.day_grammar import Days, Reach, days_at
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.span_grammar import span_at
from backoffice.domain.callback_reading.spans import Span, TimeSpan
from backoffice.domain.callback_reading.speech_words import BUSY, CALL, FILLER, HARD, KNOWN_TIMES, OTHER, SOFT, SUITS
from backoffice.domain.callback_reading.tokens import Kind
from backoffice.domain.callback_reading.word_lists import words

_BESIDE = words("um gegen ab von zwischen so ca . schon am bis circa etwa , - at")
_ARTICLES = words("der die das den dem ein eine einen einem unser unsere mein meine the a my our")
_IN_BRACKETS = _BESIDE | {"("}
_OF_A_THING = frozenset({"am", "um", "fuer", "von", "vom", "on", "at", "for", "of", "im", "zum"})


@dataclass(frozen=True, slots=True)
class Item:
    """A day or a time, from one token to another. `void`: it is no wish, whatever the sentence says; `thing`: because a thing has it."""

    start: int
    end: int
    days: Days | None = None
    span: TimeSpan | None = None
    void: bool = False
    thing: bool = False


def items_of(line: Line, today: date) -> list[Item]:
    """Return days and times in the order of the sentence."""
    found: list[Item] = []
    place = 0
    while place < len(line):
        item = _item_at(line, place, today)
        if item is None:
            place += 1
            continue
        found.append(item)
        place = item.end
    return _voided(line, found)


def _item_at(line: Line, place: int, today: date) -> Item | None:
    if line.kind(place) in {Kind.PHONE, Kind.BREAK}:
        return None
    days = days_at(line, place, today)
    if days is not None:
        return Item(place, days.end, days=days, void=days.past)
    span = span_at(line, place)
    return None if span is None else Item(place, span.end, span=span, void=span.kind is Span.UNKNOWN)


def _voided(line: Line, items: list[Item]) -> list[Item]:
    """Mark what is told together with a day that is over, or is a thing's own time."""
    marked: list[Item] = []
    for place, item in enumerate(items):
        before = marked[-1] if marked else None
        over = (
            before is not None
            and before.void
            and before.days is not None
            and item.span is not None
            and _adjacent(line, before, item, _IN_BRACKETS)
        )
        thing = _of_a_thing(line, item, before)
        instead = _instead(line, item)
        follows = place + 1 < len(items) and items[place + 1].span is not None and _adjacent(line, item, items[place + 1])
        if thing and follows and _asks_for_a_call(line):
            thing = False
        marked.append(
            replace(item, void=item.void or over or thing or instead, thing=thing or (over and before is not None and before.thing))
        )
        if item.void and item.days and before is not None and before.span is not None and _adjacent(line, before, item):
            marked[-2] = replace(before, void=True)
    return marked


def _instead(line: Line, item: Item) -> bool:
    """Read "statt um 14 Uhr", "lieber gestern als heute"."""
    word = line.word(item.start - 1)
    compared = item.days is not None and word in {"als", "than"}
    return compared or word in {"statt", "anstatt", "anstelle"} or line.says(item.start - 2, "instead", "of")


def _adjacent(line: Line, first: Item, second: Item, beside: frozenset[str] = _BESIDE) -> bool:
    return all(line.word(place) in beside for place in range(first.end, second.start))


def _of_a_thing(line: Line, item: Item, before: Item | None) -> bool:
    """Say whether a noun stands right before it: "die Lieferung am Freitag", "den Termin um 10", "das Paket von heute"."""
    dated = item.days is not None and line.kind(item.start) is Kind.DATE
    joined = line.word(item.start - 1) in _OF_A_THING
    if line.word(item.start) not in _OF_A_THING and not joined and not dated:
        return False
    place = item.start - 1 - joined
    noun = line.at(place)
    if noun.kind is not Kind.WORD or not noun.capital or noun.word in CALL:
        return False
    reaching = item.days is not None and item.days.reach is not Reach.ON
    event = (before is None or before.end <= place) and not _asks_for_a_call(line) and _is_event(line, place)
    return event or (noun.word in OTHER and not reaching)


def _is_event(line: Line, place: int) -> bool:
    """Say whether an unknown noun that begins the sentence, or has an article or a number, is what takes place then: "Kurs am 10.9."."""
    word = line.word(place)
    known = any(word in group for group in (CALL, FILLER, SUITS, BUSY, SOFT, HARD, KNOWN_TIMES)) or weekday_of(word) is not None
    return not known and word not in CHANNELS and (place == 0 or line.kind(place - 1) is Kind.NUMBER or line.word(place - 1) in _ARTICLES)


def _asks_for_a_call(line: Line) -> bool:
    return any(line.word(place) in CALL for place in range(len(line)))
