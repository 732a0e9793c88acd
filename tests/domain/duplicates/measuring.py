"""How well the scan finds the pairs of an invented shop."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from backoffice.domain.duplicates.records import Candidate, Proposal
from backoffice.domain.duplicates.scan import find
from tests.domain.duplicates.invented import Invented


class Listed:
    """Customers that are all in memory."""

    def __init__(self, people: Sequence[Candidate]) -> None:
        self._people, self._by_id = people, {who.id: who for who in people}

    def count(self) -> int:
        return len(self._people)

    def all(self) -> Iterator[Candidate]:
        return iter(self._people)

    def some(self, ids: Sequence[int]) -> Iterable[Candidate]:
        return [self._by_id[one] for one in ids]


@dataclass(frozen=True, slots=True)
class Measured:
    """The two figures, what was missed and what was wrongly proposed, by kind."""

    precision: float
    recall: float
    missed: Counter[str]
    wrong: Counter[str]
    proposals: tuple[Proposal, ...]


def measure(shop: Invented) -> Measured:
    """Scan an invented shop and compare with what was planted."""
    proposals = tuple(find(Listed(shop.customers), lambda done, total: None))
    pairs = {(one.first, one.second) for one in proposals}
    right = pairs & shop.same.keys()
    wrong = Counter(shop.different.get(pair, "by chance") for pair in pairs - shop.same.keys())
    missed = Counter(kind for pair, kind in shop.same.items() if pair not in pairs)
    return Measured(len(right) / max(1, len(pairs)), len(right) / max(1, len(shop.same)), missed, wrong, proposals)
