"""Times without a clock: "jederzeit", "tagsüber", "zu den Geschäftszeiten"; and "nach der Arbeit", of which nobody knows when."""

from backoffice.domain.callback_reading.clock import clock_at
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.spans import Span, TimeSpan
from backoffice.domain.callback_reading.word_lists import phrases, words

_SOON_WORDS = words(
    "jederzeit jederzei anytime whenever asap schnellstmoeglich schnellstmoeglichst schnellstmoegliche schnellstmoeglichen"
    " schnellstens baldmoeglichst baldmoeglichste baldmoeglichsten ehestmoeglich ehestens alsbald umgehend umgehende umgehenden umgehender"
    " umgehendst schnellstmoeglicher baldmoeglichster unverzueglicher"
    " sofort sofortige sofortiger sofortigen unverzueglich unverzuegliche unverzueglichen immediately straightaway",
)
_SOON_PHRASES = phrases(
    "egal wann", "wann immer", "any time", "any moment", "jeder zeit", "zu jeder zeit", "zu jeder tageszeit", "egal zu welcher zeit",
    "uhrzeit egal", "zeit : egal", "uhrzeit : egal", "uhrzeit ist egal", "zeit ist egal", "wann ist egal", "zeit ist mir egal",
    "uhrzeit ist mir egal", "wann ist mir egal", "sonst egal", "ansonsten egal", "ganz egal", "zeit egal", "zeitlich egal",
    "an den anderen tagen", "an anderen tagen", "an allen anderen tagen", "an den uebrigen tagen", "zu allen anderen zeiten",
    "on other days", "on the other days", "on all other days", "at all other times",
    "don't mind when", "doesn't matter when", "don't care when", "me now", "now please",
    "bitte jetzt", "jetzt anrufen", "jetzt zurueckrufen",
    "rund um die uhr",
    "wann sie wollen", "wann sie moegen", "wann es ihnen passt", "wann es passt", "whenever you",
    "so schnell wie moeglich", "so schnell wie es geht", "so schnell es geht", "so schnell als moeglich", "so schnell wie moegich",
    "so bald wie moeglich", "sobald wie moeglich", "so rasch wie moeglich", "so frueh wie moeglich", "so zeitnah wie moeglich",
    "schnellst moeglich", "moeglichst bald", "moeglichst schnell", "moeglichst rasch", "moeglichst sofort", "moeglichst umgehend",
    "moeglichst gleich", "moeglichst zeitnah", "ab sofort", "ab jetzt", "ab gleich", "von jetzt an", "jetzt gleich", "jetzt sofort",
    "as soon as possible", "as soon as you can", "as quickly as possible", "as early as possible", "right away", "straight away",
    "right now", "at once",
)  # fmt: skip
_ALWAYS = frozenset({"immer", "always"})
_ALWAYS_THERE = frozenset(
    {"erreichbar", "da", "zuhause", "daheim", "telefonisch", "zu", "available", "reachable", "here", "in", "moeglich", "at"}
)
_BEFORE_ALWAYS = frozenset({"sonst", "ansonsten", "otherwise", "geht", "gehts", "passt", "klappt", "works"})
_ALL_DAY_WORDS = frozenset({"tagsueber", "tagueber", "ganztags", "ganztaegig", "daytime", "tagsueben", "tagsuber", "ganztagig"})
_ALL_DAY_PHRASES = phrases(
    "den ganzen tag", "ganzer tag", "ganzen tag", "am tage", "den tag ueber", "von frueh bis spaet", "all day", "the whole day",
    "whole day", "during the day",
)  # fmt: skip
OPENING_STEMS = (
    "oeffnungszeit", "geschaeftszeit", "buerozeit", "buerostunden", "sprechzeit", "sprechstunde", "servicezeit", "ladenzeit",
    "ladenoeffnung", "betriebszeit", "kassenzeit", "praxiszeit", "schalterzeit", "hotlinezeit",
)  # fmt: skip
_AT_OPENING = frozenset({"zu", "waehrend", "innerhalb", "in", "during", "within", "zur", "waehrent", "at", "im"})
_BETWEEN_OPENING = words(
    "den der ihren ihrer eurer euren ueblichen normalen regulaeren die unserer unseren meiner meinen your the usual normal regular"
    " our von deutschen gaengigen",
)
_OUTSIDE = frozenset({"ausserhalb", "outside", "nach", "vor", "after", "before"})
_DAILY_ROUNDS = words(
    "arbeit feierabend schule mittagessen mittagspause essen fruehstueck dienst schicht abendessen arbeitsende dienstschluss"
    " geschaeftsschluss termin meeting lunch work school dinner breakfast tea hours mittag mittags besprechung unterricht kita"
    " aufstehen uni training sport urlaub ferien schichtende",
)
_NUMBERS = words("nummer rufnummer telefonnummer handynummer mobilnummer number")
_ARTICLES = words("der dem den die meiner meinem seiner unserer my the work our")


def soon_at(line: Line, place: int) -> TimeSpan | None:
    """Read "jederzeit", "so schnell wie möglich" and the like."""
    word = line.word(place)
    if word in {"ab", "sofort"} and _of_a_new_number(line, place):
        return None
    if word in _SOON_WORDS:
        return TimeSpan(Span.SOON, place, place + 1)
    for phrase in _SOON_PHRASES:
        if word == phrase[0] and line.says(place, *phrase):
            return TimeSpan(Span.SOON, place, place + len(phrase))
    if word in _ALWAYS and (line.word(place + 1) in _ALWAYS_THERE or line.word(place - 1) in _BEFORE_ALWAYS):
        return TimeSpan(Span.SOON, place, place + 1)
    if line.says(place, "24", "/", "7"):
        return TimeSpan(Span.SOON, place, place + 3)
    return None


def _of_a_new_number(line: Line, place: int) -> bool:
    """Read "neue Nummer ab sofort", which says nothing of when to call."""
    near = [line.word(at) for at in range(place - 3, place + 6)]
    return any(word in _NUMBERS for word in near) and any(word.startswith(("neu", "new")) for word in near)


def all_day_at(line: Line, place: int) -> TimeSpan | None:
    """Read "tagsüber", "den ganzen Tag", "zu den Geschäftszeiten"."""
    word = line.word(place)
    if word in _ALL_DAY_WORDS:
        return TimeSpan(Span.ALL_DAY, place, place + 1)
    for phrase in _ALL_DAY_PHRASES:
        if word == phrase[0] and line.says(place, *phrase):
            return TimeSpan(Span.ALL_DAY, place, place + len(phrase))
    if opening_hours_at(line, place) and (start := _preposition(line, place)) is not None:
        end = place + (2 if word in _HOURS_OF else 1)
        return TimeSpan(Span.UNKNOWN if line.word(start) in _OUTSIDE else Span.ALL_DAY, start, end)
    return None


_HOURS_OF = frozenset({"business", "office", "opening", "working", "shop", "store"})


def opening_hours_at(line: Line, place: int) -> bool:
    """Say whether a word for opening hours stands here."""
    word = line.word(place)
    return word.startswith(OPENING_STEMS) or (word in _HOURS_OF and line.word(place + 1) in {"hours", "times"})


def stated_hours_at(line: Line, place: int) -> bool:
    """Say whether opening hours are told from here on ("Öffnungszeiten: …"), not used for a wish ("zu den Geschäftszeiten")."""
    return opening_hours_at(line, place) and _preposition(line, place) is None


def _preposition(line: Line, place: int) -> int | None:
    for before in range(place - 1, place - 5, -1):
        word = line.word(before)
        if word in _AT_OPENING or word in _OUTSIDE:
            return before
        if word not in _BETWEEN_OPENING:
            return None
    return None


def nameless_at(line: Line, place: int) -> TimeSpan | None:
    """Read "nach der Arbeit", "nach Feierabend", "after lunch": a time that stays unknown."""
    word = line.word(place)
    if word not in {"nach", "vor", "after", "before", "bis", "until", "ab", "von"}:
        return None
    at = line.past(place + 1, _ARTICLES | {"zum", "zur"}, 3)
    if line.word(at) not in _DAILY_ROUNDS or (line.word(at) in {"mittag", "mittags"} and word != "nach"):
        return None
    named = clock_at(line, at + 2, bare=True) if line.word(at + 1) == "(" else None
    if named is not None:  # "nach der Mittagspause (13 Uhr)"
        clock, end = named
        later = word in {"nach", "after", "ab"}
        return TimeSpan(Span.AFTER, place, end, first=clock) if later else TimeSpan(Span.BEFORE, place, end, last=clock)
    if word in {"before", "bis", "until", "vor", "ab"} and line.word(at) in {"lunch", "mittagspause", "mittag"}:
        return None
    return TimeSpan(Span.UNKNOWN, place, at + 1)
