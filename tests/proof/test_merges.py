"""Five hundred random pairs of customers made one and two again: every row of every table and every word of the indexes as before."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desks.callback_sequences import open_sessions
from tests.desks.joined_shop import fill, merge_and_part

pytestmark = pytest.mark.proof
CUSTOMERS, PAIRS = 300, 500


def test_that_five_hundred_pairs_are_made_one_and_two_again(tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    session, other = open_sessions(tmp_path)
    fill(session, CUSTOMERS, seed=2026)
    exact = merge_and_part(session, PAIRS, seed=1848)
    session.close()
    other.close()

    record_property("pairs of customers merged and parted", PAIRS)
    record_property("of these with every row and word as before", exact)
    assert exact == PAIRS
