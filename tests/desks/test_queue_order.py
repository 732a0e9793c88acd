"""The order of a hundred requests over a year; `tests/proof/test_callbacks.py` looks at a thousand."""

from datetime import UTC, date, datetime
from pathlib import Path

from tests.desks.queue_model import clock, due, is_free, moment_of
from tests.desks.queue_proof import compare


def test_that_the_queue_stands_as_on_paper(tmp_path: Path) -> None:
    assert compare(tmp_path, 100, 12, seed=7) == (100, 70)


def test_that_the_paper_knows_the_clock_and_the_holidays() -> None:
    assert clock(datetime(2026, 3, 29, 0, 59, tzinfo=UTC)).hour == 1
    assert clock(datetime(2026, 3, 29, 1, tzinfo=UTC)).hour == 3
    assert clock(datetime(2026, 10, 25, 1, tzinfo=UTC)).hour == 2
    assert moment_of(datetime(2026, 7, 1, 12, tzinfo=UTC)) == datetime(2026, 7, 1, 10, tzinfo=UTC)
    assert [is_free(date(2026, *day)) for day in ((4, 3), (4, 6), (5, 14), (5, 25), (10, 3), (12, 25), (4, 7))] == [True] * 6 + [False]
    assert due(datetime(2026, 4, 4, 17, tzinfo=UTC)) == datetime(2026, 4, 7, 9, tzinfo=UTC)
