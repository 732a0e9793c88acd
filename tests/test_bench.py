"""The work written by hand, beside which the product is measured, still writes and finds the same rows; how fast is no matter of tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.__main__ import chosen
from bench.cases import Bench

ORDERS = 300


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    made = Bench(tmp_path_factory.mktemp("bench"), ORDERS, False)
    yield made
    made.close()


@pytest.mark.parametrize("group", ["read", "views", "ship", "paid", "import"])
def test_that_both_sides_do_the_same(bench: Bench, group: str) -> None:
    assert list(chosen(bench, False, group)), "nothing was compared"


def test_that_other_rows_are_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bench import by_hand_write, compare

    monkeypatch.setattr(by_hand_write, "columns_of", lambda _row: {})
    made = Bench(tmp_path, ORDERS, False)
    with pytest.raises(compare.Different):
        list(chosen(made, False, "ship"))
    made.close()
