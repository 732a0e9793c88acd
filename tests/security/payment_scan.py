"""Counts what the search for payment numbers misses, and what it takes for one that is none."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from backoffice.security.masking import mask_text
from tests.security.payment_strings import Labelled, cards, ibans, look_alikes, random_sixteen


@dataclass
class Scan:
    """How many strings of a kind were tried, and how many went wrong; `examples` are some of these."""

    tried: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def share(self, kind: str | None = None) -> float:
        """Return the share that went wrong, of one kind or of all."""
        if kind is not None:
            return self.wrong[kind] / self.tried[kind]
        return self.wrong.total() / self.tried.total()

    def worst(self) -> str:
        """Return the kind of which most went wrong."""
        return max(self.tried, key=self.share)


def scan(strings: Iterable[Labelled]) -> Scan:
    """Mask strings; one with a payment number must show its last digits and nothing else, one without must stay as it is."""
    result = Scan()
    for one in strings:
        found = mask_text(one.text).found
        right = any(shown.endswith(one.last) for shown in found) if one.last else not found
        result.tried[one.kind] += 1
        if not right:
            result.wrong[one.kind] += 1
            result.examples.append(f"{one.kind}, {one.way}: {one.text!r} {found}")
    return result


def scan_all(count: int, seed: int) -> tuple[Scan, Scan, Scan, Scan]:
    """Scan `count` strings: cards, accounts, look-alikes (of which there are most, as each kind is judged) and chance numbers."""
    draw = Random(seed)
    tenth = count // 10
    return (
        scan(cards(draw, 2 * tenth)),
        scan(ibans(draw, 2 * tenth)),
        scan(look_alikes(draw, 5 * tenth)),
        scan(random_sixteen(draw, tenth)),
    )
