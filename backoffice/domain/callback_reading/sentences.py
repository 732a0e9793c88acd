"""The message in sentences: where one ends, which field of a form it stands in, and which greetings are no times."""

from collections.abc import Sequence
from dataclasses import dataclass

from backoffice.domain.callback_reading.calendar_words import COMPOUND_PARTS, MONTHS, PARTS, SHORT_DAYS, weekday_of
from backoffice.domain.callback_reading.forms import Field, Label
from backoffice.domain.callback_reading.tokens import Kind, Token
from backoffice.domain.callback_reading.word_lists import words

_SHORTENED = words(
    "tel vorm nachm ca max min spaet bzw u o evtl ggf inkl einschl zw std zb z b d h nr no str hr dr prof mobil abds vormitt nachmitt"
    " st mr mrs ms incl approx a p i r od nae naechst komm wo jmd jmdn",
) | frozenset(SHORT_DAYS)
_ENDS = frozenset(".!?…")
_GOES_ON = words(
    "ab um zwischen und bis am von vom oder nach vor gegen in den dem der die das zu zum zur auf unter mit from to between and at on"
    " or by the",
)
# What begins a sentence behind "Fr.", where "Fr. Meier" or "Fr. Vormittag" might go on.
_BEGINS = words("ich wir sie es an meine mein bitte danke vielen rufen sonst dann da die das tel telefon mobil handy nummer i my please")
_LONG_LINE = 45
_WISHED = words(
    "schoen schoene schoenen schoener schoenes guten guter gutes gute angenehme angenehmen angenehmes netten nette nettes tollen"
    " tolles erholsames sonnigen sonnige good great nice lovely pleasant happy wonderful wunderschoenen frohes frohe ruhigen ruhiges"
    " entspanntes entspannten gesegneten gesegnete schoens schoenn",
)
_WISHED_TIMES = (
    frozenset(PARTS)
    | frozenset(COMPOUND_PARTS)
    | words("tag day wochenende weekend woche week feierabend rest sonntag start wochenstart evening night")
)
_BETWEEN = words(
    "noch einen ein eine ihnen dir euch und schoenen sonnigen in die das den der restlichen rest the your of and a tag abend jahr"
    " neues neue zeit",
)
_MORNING_CALLS = frozenset({"morgen", "abend", "tach", "mahlzeit", "moin"})
_AFTER_GREETING = frozenset({"zusammen", "allerseits", "liebes", "liebe", "herr", "frau", "sehr", "ihr", "leute"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a sentence, and what the form's label says of them, if there is one. `asks`: it ends with a question mark."""

    tokens: tuple[Token, ...]
    label: Label | None = None
    asks: bool = False


def sentences_of(tokens: Sequence[Token], fields: Sequence[Field]) -> list[Sentence]:
    """Cut the message into sentences; labels are left out."""
    found: list[Sentence] = []
    place = 0
    for field in fields:
        found += _cut(tokens[place : field.start], None)
        found += _cut(tokens[field.value : field.end], field.label)
        place = field.end
    return [_ungreeted(sentence) for sentence in found + _cut(tokens[place:], None)]


def _cut(tokens: Sequence[Token], label: Label | None) -> list[Sentence]:
    found: list[Sentence] = []
    held: list[Token] = []
    line_start = tokens[0].start if tokens else 0
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if token.kind is Kind.BREAK:
            wrapped = _wrapped(held, following, token.start - line_start)
            line_start = token.end
            if wrapped:
                continue
        elif token.kind is not Kind.SIGN or token.word not in _ENDS or not _ends(tokens, place, following):
            held.append(token)
            continue
        else:
            held.append(token)
        if held:
            found.append(Sentence(tuple(held), label, held[-1].word == "?"))
        held = []
    return [*found, Sentence(tuple(held), label)] if held else found


def _wrapped(held: list[Token], following: Token | None, length: int) -> bool:
    """Say whether a line's end is none of the sentence: "ab" stands before it, or the long line goes on in lower case."""
    if not held or following is None or following.kind is Kind.BREAK:
        return False
    if held[-1].word in _GOES_ON or held[-1].word == ",":
        return not (following.kind is Kind.WORD and following.capital and held[-1].word == ",")
    return length >= _LONG_LINE and held[-1].kind is not Kind.SIGN and not following.capital


def _ends(tokens: Sequence[Token], place: int, following: Token | None) -> bool:
    """Say whether a sign ends the sentence; a full stop may belong to "Mo.", "ca." or "14."."""
    token = tokens[place]
    if token.word != "." or following is None or following.kind is Kind.BREAK:
        return True
    if following.start == token.end and following.kind is not Kind.SIGN:
        return following.kind is Kind.WORD and following.capital and tokens[place - 1].word not in _SHORTENED
    before = tokens[place - 1] if place else token
    if before.word.endswith("str") and following.kind is Kind.NUMBER:
        return False
    if before.kind is Kind.WORD and before.word in _SHORTENED and before.end == token.start:
        return before.word in SHORT_DAYS and following.capital and following.word in _BEGINS
    if before.kind is Kind.NUMBER and before.end == token.start:
        return following.kind is Kind.WORD and following.capital and following.word not in MONTHS
    return following.kind is not Kind.SIGN or following.word in '"„(+'


def _ungreeted(sentence: Sentence) -> Sentence:
    """Take "Guten Morgen", "Schönen Abend noch", "Morgen zusammen," and "Bis morgen!" out."""
    tokens = list(sentence.tokens)
    kept: list[Token] = []
    place = _farewell(tokens) or _morning_call(tokens)
    while place < len(tokens):
        end = _wish_end(tokens, place)
        if end is None:
            kept.append(tokens[place])
            place += 1
        else:
            place = end
    return Sentence(tuple(kept), sentence.label, sentence.asks)


def _wish_end(tokens: list[Token], place: int) -> int | None:
    """Return where "schönen Abend", "guten Start in die Woche", "Have a nice day" ends."""
    if tokens[place].word not in _WISHED:
        return None
    end = None
    for at in range(place + 1, min(place + 6, len(tokens))):
        word = tokens[at].word
        if word in _WISHED_TIMES or (weekday_of(word) is not None and tokens[place].word not in {"gute", "gut"}):
            end = at + 1
        elif word not in _BETWEEN and word not in _WISHED:
            break
    return None if end is None else _see_you(tokens, end)


def _see_you(tokens: list[Token], end: int) -> int:
    """Pass over "und bis morgen" behind a greeting."""
    words = [token.word for token in tokens[end : end + 5]]
    skipped = next((step for step, word in enumerate(words) if word not in {"und", ",", "noch", "dann"}), len(words))
    days = words[skipped + 1 : skipped + 3]
    bye = words[skipped : skipped + 1] == ["bis"] and any(
        word in {"morgen", "dann", "bald"} or weekday_of(word) is not None for word in days[:1]
    )
    return end + skipped + 2 if bye else end


def _farewell(tokens: list[Token]) -> int:
    """Return the length of a sentence that is nothing but "Bis morgen!"."""
    words = [token.word for token in tokens if token.kind is not Kind.SIGN]
    if not words or words[0] not in {"bis", "see", "until"} or len(words) > 3:
        return 0
    rest = [word for word in words[1:] if word not in {"dann", "you", "zum", "am"}]
    known = {"morgen", "bald", "spaeter", "heute", "dann", "tomorrow", "then", "soon", "naechste", "woche"}
    return len(tokens) if all(word in known or weekday_of(word) for word in rest) else 0


def _morning_call(tokens: list[Token]) -> int:
    """Return the length of a greeting like "Morgen," at the beginning."""
    if len(tokens) < 2 or tokens[0].word not in _MORNING_CALLS:
        return 0
    if len(tokens) > 2 and tokens[1].word == "," and _times(tokens[2]):
        return 0
    return int(tokens[1].word in {",", "!"} or tokens[1].word in _AFTER_GREETING)


def _times(token: Token) -> bool:
    timed = token.kind in {Kind.NUMBER, Kind.CLOCK, Kind.DOTTED, Kind.DATE, Kind.PHONE} or token.word in PARTS
    return timed or token.word in {"ab", "um", "gegen", "zwischen", "von", "nach", "bis", "den", "so"} or weekday_of(token.word) is not None
