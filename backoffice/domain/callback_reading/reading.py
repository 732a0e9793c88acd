"""Reads a message whole: what is not the customer's own is left out, numbers are found, then days and times, then both are paired."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import product

from backoffice.domain.callback_reading import speech_words as said
from backoffice.domain.callback_reading.channels import CHANNELS
from backoffice.domain.callback_reading.clause import Clause
from backoffice.domain.callback_reading.clauses import clauses_of
from backoffice.domain.callback_reading.entries import entries_of
from backoffice.domain.callback_reading.entry import Entry
from backoffice.domain.callback_reading.forms import Label, fields_of
from backoffice.domain.callback_reading.items import items_of
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.pairing import Timed, paired, usual_number
from backoffice.domain.callback_reading.phone_words import customers_numbers
from backoffice.domain.callback_reading.phones import dialled
from backoffice.domain.callback_reading.quoted import without_quotes
from backoffice.domain.callback_reading.records import (
    ANY_DAY,
    Exclusion,
    Found,
    FoundNumber,
    Highlight,
    Note,
    Offer,
    Reading,
    ReadingSettings,
)
from backoffice.domain.callback_reading.refusals import prefers_writing, refuses
from backoffice.domain.callback_reading.sentences import Sentence, sentences_of
from backoffice.domain.callback_reading.tokens import Kind, Token, same_places, tokens_of
from backoffice.domain.callback_reading.wishes import Wish, understood
from backoffice.domain.callback_reading.word_lists import words

_USUAL = ReadingSettings()
_SECOND = words("zweite zweiten letztere letzteren second latter")
_ON = words("aufs auf am uebers ueber via per on")
_CHOSEN = words("bitte besser lieber nehmen waehlen nutzen please use better")


def read_message(message: str, received: datetime, settings: ReadingSettings = _USUAL) -> Reading:
    """Return what a message says about calling back; `received` is local time. Reads the first 4,096 characters, never raises."""
    text = without_quotes(same_places(message))
    phones = dialled(text, settings.country)
    tokens = tokens_of(text, tuple((phone.start, phone.end) for phone in phones))
    fields = fields_of(tokens)
    numbers = customers_numbers(tokens, phones, fields, settings.own_numbers)
    tokens = [_unknown(token) if token.kind is Kind.PHONE and token.value[0] not in numbers else token for token in tokens]
    told = _Told()
    for sentence in sentences_of(tokens, fields_of(tokens)):
        told.take(sentence, received)
    return _reading(told, tuple(numbers.values()))


def _unknown(token: Token) -> Token:
    """Leave a number that is none of the customer's as a sign that says nothing."""
    return replace(token, kind=Kind.SIGN, word="#")


@dataclass(frozen=True, slots=True)
class _Placed:
    """A wish and its places in the message."""

    wish: Wish
    timed: Timed
    places: tuple[Highlight, ...]


_Pair = tuple[_Placed, FoundNumber | None]


class _Told:
    """What the sentences read so far have said."""

    def __init__(self) -> None:
        self.wishes: list[_Placed] = []
        self.exclusions: list[Exclusion] = []
        self.channel = ""
        self.excepted = self.refused = self.written = self.second = False
        self._sentences = 0
        self._last: list[Entry] = []

    def take(self, sentence: Sentence, received: datetime) -> None:
        """Take in one sentence more."""
        line = Line(sentence.tokens)
        items = items_of(line, received.date()) if sentence.label not in {Label.DATE, Label.OTHER} else []
        clauses = clauses_of(line, items, wished=sentence.label is Label.WISH, asks=sentence.asks)
        self.refused |= refuses(line, clauses, asks=sentence.asks)
        self.written |= prefers_writing(line, clauses)
        self.channel = self.channel or _preferred_channel(clauses)
        self.second = self.second or any(map(_chooses_the_second, clauses))
        entries = entries_of(line, clauses, self._last)
        found = understood(line, entries, received, self._sentences)
        self._sentences += 1
        self._last = [replace(entry, clause=-1) for entry in entries[-2:]]
        self.exclusions += found.exclusions
        self.excepted |= found.exceptions
        self.wishes += [_placed(line, clauses, wish) for wish in found.wishes]


def _chooses_the_second(clause: Clause) -> bool:
    """Say whether the second of two numbers is the one to dial ("bitte die zweite nehmen")."""
    return not clause.phones and not _SECOND.isdisjoint(clause.words) and not _CHOSEN.isdisjoint(clause.words)


def _preferred_channel(clauses: Sequence[Clause]) -> str:
    """Return what is preferred without a number beside it ("lieber auf dem Handy")."""
    for clause in clauses:
        if not clause.phones and (any(word in said.SOFT for word in clause.words) or _asks_for_a_channel(clause)):
            named = [CHANNELS[word] for word in clause.words if word in CHANNELS]
            if named:
                return named[0]
    return ""


def _asks_for_a_channel(clause: Clause) -> bool:
    """Read "bitte aufs Handy", "rufen Sie auf dem Festnetz an"."""
    words = clause.words
    named = any(words[place] in _ON and words[place + 1 :] and _channel_near(words, place + 1) for place in range(len(words)))
    asked = any(word in said.CALL or word in {"bitte", "please"} for word in words)
    return named and asked and not any(word in said.NEGATION or word in said.PAST for word in words)


def _channel_near(words: Sequence[str], place: int) -> bool:
    return any(word in CHANNELS for word in words[place : place + 2])


def _placed(line: Line, clauses: Sequence[Clause], wish: Wish) -> _Placed:
    start, end = line.at(wish.start).start, line.at(wish.end - 1).end if wish.end <= len(line) else line.at(len(line) - 1).end
    clause = clauses[wish.clause]
    first = next((one for one in clauses if one.start <= wish.start < one.end), clause)
    around = min(line.at(first.start).start, line.at(clause.start).start), line.at(clause.end - 1).end
    channel = next((CHANNELS[word] for word in clause.words if word in CHANNELS), "")
    return _Placed(
        wish,
        Timed(line.at(wish.place).start if wish.place < len(line) else start, end, *around, channel),
        (Highlight(start, max(start, end), Found.TIME),),
    )


def _reading(told: _Told, numbers: tuple[FoundNumber, ...]) -> Reading:
    highlights = [Highlight(number.start, number.end, Found.NUMBER) for number in numbers]
    wishes, bounds = _without_bounds(told.wishes)
    exclusions = (*told.exclusions, *bounds)
    wishes = _combined(wishes)
    if not wishes and told.excepted:
        wishes = [_Placed(Wish(0, 0, 0, timed=True, weak=True), Timed(0, 0, 0, 0), ())]
    pairs = _sorted_out(list(zip(wishes, paired([placed.timed for placed in wishes], numbers), strict=True)))
    wishes = [placed for placed, _ in pairs]
    highlights += [place for placed in wishes for place in placed.places if place.end > place.start]
    shown = tuple(sorted(set(highlights), key=lambda place: (place.start, place.end)))
    if told.refused or (told.written and not wishes):
        return Reading(None, (), exclusions, numbers, shown, frozenset({Note.DO_NOT_CALL}))
    usual = usual_number(numbers, told.channel, second=told.second)
    phone = usual.phone_e164 if usual else None
    if any(placed.wish.contradiction for placed in wishes):
        return Reading(phone, (), exclusions, numbers, shown, frozenset({Note.CONTRADICTION}))
    offers = [
        Offer(
            partner.phone_e164 if partner else phone,
            rule,
            placed.wish.start_minute,
            placed.wish.end_minute,
            placed.wish.hard,
            placed.wish.soft,
            placed.places,
        )
        for placed, partner in pairs
        for rule in placed.wish.rules or (ANY_DAY,)
    ]
    return Reading(phone, tuple(offers), exclusions, numbers, shown)


def _without_bounds(placed: Sequence[_Placed]) -> tuple[list[_Placed], list[Exclusion]]:
    """Let "nicht vor 9" only bound other times ("vormittags, aber nicht vor 9"), where there are any."""
    asked = [one for one in placed if one.wish.timed and not one.wish.denied]
    if not asked:
        return list(placed), []
    exclusions = [exclusion for one in placed if one.wish.denied for exclusion in _outside(one.wish)]
    return [one for one in placed if not one.wish.denied], exclusions


def _outside(wish: Wish) -> list[Exclusion]:
    rules = wish.rules or (ANY_DAY,)
    before = [Exclusion(rule, 0, wish.start_minute) for rule in rules if wish.start_minute]
    return before + [Exclusion(rule, wish.end_minute) for rule in rules if wish.end_minute is not None]


def _sorted_out(pairs: Sequence[_Pair]) -> list[_Pair]:
    """Leave out what is said more exactly elsewhere for the same number."""
    definite = {partner for placed, partner in pairs if not placed.wish.weak or placed.wish.rules}
    found = [(placed, partner) for placed, partner in pairs if not placed.wish.weak or placed.wish.rules or partner not in definite]
    exact = [(placed.wish, partner) for placed, partner in found if placed.wish.exact]
    found = [(placed, partner) for placed, partner in found if not any(_tells_the_hour(wish, placed.wish) for wish, _ in exact)]
    return [
        (placed, partner)
        for placed, partner in found
        if not (placed.wish.part and any(_more_exact(wish, placed.wish) for wish, other in exact if other == partner))
    ]


def _tells_the_hour(exact: Wish, other: Wish) -> bool:
    """Say whether another sentence gives the same day a time: "am Freitag bin ich da. Freitag ab 15 Uhr bitte"."""
    single = len(other.rules) == 1 and other.rules[0].single
    return single and not other.timed and exact.rules == other.rules and exact.sentence != other.sentence


def _combined(placed: Sequence[_Placed]) -> list[_Placed]:
    """Give times without a day the days without a time, if nothing was said complete: "Donnerstag bitte. Ich bin ab 15 Uhr da."."""
    days = [one for one in placed if one.wish.rules and not one.wish.timed]
    times = [one for one in placed if one.wish.timed and not one.wish.rules]
    together = {one.wish.sentence for one in days} & {one.wish.sentence for one in times}
    if not days or not times or together or len(days) + len(times) < len(placed):
        return list(placed)
    return [_both(day, time, beside=day if len(days) > len(times) else time) for time, day in product(times, days)]


def _both(day: _Placed, time: _Placed, beside: _Placed) -> _Placed:
    """Return one wish of two; it stands beside the numbers that one of them stands beside."""
    wish = replace(
        time.wish,
        rules=day.wish.rules,
        contradiction=day.wish.contradiction or time.wish.contradiction,
        hard=day.wish.hard or time.wish.hard,
        soft=day.wish.soft or time.wish.soft,
    )
    return _Placed(wish, beside.timed, (*day.places, *time.places))


def _more_exact(exact: Wish, other: Wish) -> bool:
    """Say whether an exact time makes a part of the day needless, or a wish with a time one without."""
    same_days = exact.rules == other.rules or not exact.rules or not other.rules
    if not exact.exact or exact is other or not same_days or other.part is None or other.exact or exact.start_minute is None:
        return False
    return other.part.start_minute <= exact.start_minute < other.part.end_minute and exact.sentence != other.sentence
