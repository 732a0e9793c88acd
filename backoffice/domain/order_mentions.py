"""Order numbers as people write them: with or without signs and leading zeros, in pieces, within other words.

A *shape* is what a shop's numbers have around their digits ("#", "LH-…-"); a mention is a number that fits one, as the sort key by which
orders are looked up (`keys.number_key` pads each run of digits, so leading zeros do not count).
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice

from backoffice.domain.keys import DIGITS, number_key

Shape = tuple[str, ...]  # what stands before, between and behind the runs of digits, case folded
MOST_SHAPES = 40
MOST_RUNS = 200  # of digits in one text; what stands behind is not looked at
MOST_TYPED = 5000
_LONGEST = 24  # digits of a number in pieces
_MOST_PIECES = 4
_FEWEST = 4  # digits: a shorter number may be anything
_MASKED = re.compile(r"•{4} [0-9A-Z]{2,4}")
_DATE_OR_AMOUNT = re.compile(
    r"(?<![0-9])(?:[0-9]{1,2}[./][0-9]{1,2}[./](?:[0-9]{4}|[0-9]{2})?|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,9}[.,][0-9]{2})(?![0-9])"
)
_SAYS_ORDER = re.compile(
    r"(?:bestell|order|auftrag|rechn|invoice|\bbest\b|\bre\b|\brg\b|\bnr\b|\bno\b|#|nummer)[^0-9]{0,16}$", re.IGNORECASE
)
_SAYS_OTHER = re.compile(r"\b(?:kunde|kd|customer|mandat|steuer|tel|plz)[^0-9]{0,16}$", re.IGNORECASE)
_SPACES = re.compile(r"\s{1,3}")
_SPLIT = re.compile(r"[\s,;|]+")
_ENDS = "\"'()[]{}<>.:!?*„“”‚‘’«»"


class How(IntEnum):
    """How surely a number is meant, the surest first."""

    WHOLE = 1
    PIECES = 2  # broken by spaces or line ends
    DIGITS = 3  # its digits alone, without the letters that belong to it
    PERHAPS = 4  # a short number, or one within a date, an amount or a customer's number


@dataclass(frozen=True, slots=True)
class Mention:
    """A number that a text may mean. `place` is how many digits stand before it: readings of one place are each other's alternatives."""

    key: str
    how: How
    place: int = 0


@dataclass(frozen=True, slots=True)
class _Run:
    digits: str
    start: int
    end: int
    place: int


def shapes_of(numbers: Iterable[str]) -> tuple[Shape, ...]:
    """Return the commonest shapes of order numbers."""
    counted = Counter(tuple(DIGITS.split(number.casefold())) for number in numbers)
    return tuple(shape for shape, _ in counted.most_common(MOST_SHAPES) if 1 < len(shape) <= _MOST_PIECES + 1)


def mentions(text: str, shapes: Sequence[Shape]) -> tuple[Mention, ...]:
    """Return the numbers that a text may mean, each once, the surest way of reading it; in the order in which they stand."""
    clean = _MASKED.sub(lambda match: " " * len(match[0]), text)
    found: dict[str, Mention] = {}
    _look(clean, shapes, How.WHOLE, found)
    if "\n" in clean:
        _look(clean.replace("\n", ""), [shape for shape in shapes if len(shape) > 2], How.PIECES, found)  # two runs and more
    return tuple(found.values())


def _look(text: str, shapes: Sequence[Shape], best: How, found: dict[str, Mention]) -> None:
    runs = _runs(text)
    noise = [match.span() for match in _DATE_OR_AMOUNT.finditer(text)]
    folded = text.casefold() if len(text.casefold()) == len(text) else text.lower()
    for place in range(len(runs)):
        perhaps = _perhaps(text, runs[place], noise)
        for shape in shapes:
            count = len(shape) - 1
            window = runs[place : place + count]
            if len(window) == count and _fits_between(folded, window, shape):
                how = max(best, _around(folded, window, shape))
                key = _key(shape, [run.digits for run in window])
                _keep(found, Mention(key, How.PERHAPS if perhaps and count == 1 else how, runs[place].place))
        for digits in _in_pieces(text, runs, place):
            for shape in shapes:
                if len(shape) == 2:  # one run of digits
                    _keep(found, Mention(_key(shape, [digits]), How.PIECES, runs[place].place))


def _runs(text: str) -> list[_Run]:
    runs, place = [], 0
    for match in islice(DIGITS.finditer(text), MOST_RUNS):
        runs.append(_Run(match[0], *match.span(), place))
        place += len(match[0])
    return runs


def _keep(found: dict[str, Mention], mention: Mention) -> None:
    if mention.key not in found or mention.how < found[mention.key].how:
        found[mention.key] = mention


def _key(shape: Shape, digits: Sequence[str]) -> str:
    return number_key(shape[0] + "".join(run + literal for run, literal in zip(digits, shape[1:], strict=True)))


def _fits_between(text: str, window: Sequence[_Run], shape: Shape) -> bool:
    """Say whether between the runs stands what the shape has there: its letters, and nothing but signs and spaces beside them."""
    return all(
        _letters(text[before.end : behind.start]) == _letters(literal) and behind.start - before.end <= len(literal) + 3
        for before, behind, literal in zip(window, window[1:], shape[1:-1], strict=False)
    )


def _around(text: str, window: Sequence[_Run], shape: Shape) -> How:
    """Say whether the letters of a shape stand before and behind the digits, or the digits alone."""
    before, behind = _letters(shape[0]), _letters(shape[-1])
    left = _letters(text[max(0, window[0].start - len(shape[0]) - 3) : window[0].start])
    right = _letters(text[window[-1].end : window[-1].end + len(shape[-1]) + 3])
    return How.WHOLE if left.endswith(before) and right.startswith(behind) else How.DIGITS


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _perhaps(text: str, run: _Run, noise: Sequence[tuple[int, int]]) -> bool:
    """Say whether a run of digits is rather something else than an order's number."""
    before = text[max(0, run.start - 24) : run.start]
    if any(start <= run.start and run.end <= end for start, end in noise) or _SAYS_OTHER.search(before):
        return True
    return len(run.digits.lstrip("0")) < _FEWEST and not _SAYS_ORDER.search(before)


def _in_pieces(text: str, runs: Sequence[_Run], place: int) -> Iterable[str]:
    """Return what this run and the next ones say together where only spaces and line ends stand between them."""
    digits = runs[place].digits
    for before, behind in zip(runs[place : place + _MOST_PIECES - 1], runs[place + 1 : place + _MOST_PIECES], strict=False):
        digits += behind.digits
        if not _SPACES.fullmatch(text[before.end : behind.start]) or len(digits) > _LONGEST:
            return
        if len(digits) >= _FEWEST:
            yield digits


def typed_numbers(text: str) -> tuple[str, ...]:
    """Return the order numbers that somebody pasted, each once, in their order; words without a digit are none."""
    words = (word.strip(_ENDS) for word in _SPLIT.split(text))
    return tuple(dict.fromkeys(word for word in words if DIGITS.search(word)))[:MOST_TYPED]


def keys_of_typed(number: str, shapes: Sequence[Shape]) -> tuple[str, ...]:
    """Return the keys that a typed number may have: as it stands, with or without its sign, and digits alone in every shape of the shop."""
    bare = number.lstrip("#")
    keys = [number_key(number), number_key(bare), number_key(f"#{bare}")]
    runs = DIGITS.findall(bare)
    if DIGITS.fullmatch(bare):
        keys += [_key(shape, runs) for shape in shapes if len(shape) == 2]  # one run of digits
    return tuple(dict.fromkeys(keys))


def near(one: str, other: str) -> bool:
    """Say whether two numbers differ by one slip of the keys: a sign too much, too little, wrong, or two that changed places."""
    if one == other:
        return False
    if len(one) > len(other):
        one, other = other, one
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) == len(other):
        same = one[start + 1 :] == other[start + 1 :]
        return same or (one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :])
    return len(other) == len(one) + 1 and one[start:] == other[start + 1 :]
