"""The steps of type, as factors of the user's font size, so that a larger font enlarges all of them alike."""

from enum import StrEnum
from typing import NamedTuple


class Step(StrEnum):
    """What a piece of text is; LOOK §4 gives the sizes at 9.75 pt."""

    HUGE = "huge"
    NUMBER = "number"
    H1 = "h1"
    H2 = "h2"
    H3 = "h3"
    LARGE = "large"
    BODY = "body"
    STRONG = "strong"
    CHIP = "chip"
    SMALL = "small"
    SMALL_STRONG = "small_strong"
    CAP = "cap"
    KEY = "key"


class Size(NamedTuple):
    """A factor on the user's font size and a weight (400 regular, 600 and 650 semibold)."""

    factor: float
    weight: int


STEPS: dict[str, Size] = {
    Step.HUGE: Size(28 / 9.75, 650),
    Step.NUMBER: Size(22 / 9.75, 650),
    Step.H1: Size(17 / 9.75, 650),
    Step.H2: Size(13 / 9.75, 650),
    Step.H3: Size(11 / 9.75, 600),
    Step.LARGE: Size(11 / 9.75, 400),
    Step.BODY: Size(1, 400),
    Step.STRONG: Size(1, 600),
    Step.CHIP: Size(9 / 9.75, 600),
    Step.SMALL: Size(8.5 / 9.75, 400),
    Step.SMALL_STRONG: Size(8.5 / 9.75, 600),
    Step.CAP: Size(7.75 / 9.75, 600),
    Step.KEY: Size(7.75 / 9.75, 600),
}
