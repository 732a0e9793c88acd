"""Whether two letters are a weekday or a word: "Do ab 10" and "Do call", "So" and "so", "Fr." and "Fr. Meier"."""

from backoffice.domain.callback_reading.calendar_words import DOUBTFUL_SHORT_DAYS, PARTS, SHORT_DAYS, weekday_of
from backoffice.domain.callback_reading.line import Line
from backoffice.domain.callback_reading.tokens import Kind
from backoffice.domain.callback_reading.word_lists import words

_JOINTS = frozenset({"-", "/", "+", "&", "und", "u", "oder", "o", "bis", ",", "bzw", "and", "or", "to"})
_BEFORE = words(
    "am ab bis jeden nur nicht ausser immer jeweils kommenden naechsten diesen on until by every next gerne gern bitte auch montags"
    " vom von the",
)
_ENGLISH_AFTER = words("after before from between at")
_AFTER = words(
    "ab um von zwischen zw bis gegen vorm nachm nachmittag nachmittags vormittag vormittags abend abends frueh morgens mittag mittags"
    " jeweils ganztags",
)


def short_day_fits(line: Line, place: int, *, dotted: bool) -> bool:
    """Say whether the short name here is a weekday's."""
    token = line.at(place)
    after = place + 1 + dotted
    if _beside_another(line, place, after):
        return True
    following = line.at(after)
    timed = (
        following.kind in {Kind.CLOCK, Kind.DOTTED, Kind.DATE, Kind.NUMBER, Kind.ORDINAL}
        or following.word in _AFTER
        or following.word in PARTS
    )
    timed = timed or (following.word in _ENGLISH_AFTER and token.word not in {"do", "so", "di", "mi"})
    if token.word == "so":
        return token.capital and (dotted or line.word(place - 1) in {"am", "ab", "bis", "jeden", "nur"}) and (timed or dotted) and place > 0
    if token.word == "fr" and dotted and following.capital and following.kind is Kind.WORD and not timed:
        return False
    if token.word not in DOUBTFUL_SHORT_DAYS or (dotted and token.capital):
        return token.capital or timed or dotted or line.word(place - 1) in _BEFORE
    return timed or line.word(place - 1) in _BEFORE or (token.capital and _alone(line, place, after))


def _alone(line: Line, place: int, after: int) -> bool:
    """Say whether signs stand around it: "0171 …, Mi, 10 Uhr"."""
    return (
        line.kind(place - 1) in {Kind.SIGN, Kind.BREAK, Kind.PHONE}
        and line.kind(after) in {Kind.SIGN, Kind.BREAK, Kind.PHONE}
        and line.word(place).isalpha()
    )


def _beside_another(line: Line, place: int, after: int) -> bool:
    """Say whether it stands in a list or range with another weekday."""
    following = after + 1 + (line.word(after + 1) == ".")
    return (line.word(after) in _JOINTS and _is_day(line, following)) or _joined_before(line, place)


def _is_day(line: Line, place: int) -> bool:
    return line.word(place) in SHORT_DAYS or weekday_of(line.word(place)) is not None


def _joined_before(line: Line, place: int) -> bool:
    joint = place - 1 - (line.word(place - 1) == ".")
    return line.word(joint) in _JOINTS and _is_day(line, joint - 1 - (line.word(joint - 1) == "."))
