"""Fifty thousand customers with two thousand planted pairs, on seeds that nothing was tuned on."""

from collections.abc import Callable

import pytest

from tests.domain.duplicates.disturbed import disturb
from tests.domain.duplicates.invented import Invented, invent
from tests.domain.duplicates.measuring import measure

pytestmark = pytest.mark.proof
CUSTOMERS, PAIRS = 50_000, 2_000


@pytest.mark.parametrize(("make", "seed"), [(invent, 2026), (disturb, 1848)])
def test_that_duplicates_are_found_and_others_left_alone(
    make: Callable[[int, int, int], Invented], seed: int, record_property: Callable[[str, object], None]
) -> None:
    found = measure(make(seed, CUSTOMERS, PAIRS))

    record_property(f"precision of proposals ({make.__name__})", round(found.precision, 4))
    record_property(f"recall of planted pairs ({make.__name__})", round(found.recall, 4))
    assert found.precision >= 0.98, found.wrong
    assert found.recall >= 0.9, found.missed
