"""One verb on many orders: parts, what is told of them, and what stays done when somebody stops it."""

from collections.abc import Callable, Generator
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.domain.batches import Batch, Chosen, by_reason, in_parts, joined
from backoffice.domain.ids import DeedId, OrderId
from backoffice.domain.orders import Done, Skipped
from backoffice.errors import Cancelled, DiskFull

T = TypeVar("T")


def orders(number: int) -> Chosen:
    return [(OrderId(n), 1) for n in range(1, number + 1)]


def run(parts: Generator[None, None, T]) -> tuple[int, T]:
    """Run a generator to its end; return how often it yielded, and its result."""
    pauses = 0
    while True:
        try:
            next(parts)
        except StopIteration as end:
            return pauses, end.value
        pauses += 1


def even_only(seen: list[Chosen]) -> Callable[[Chosen], Done]:
    """A verb that leaves odd orders alone."""

    def verb(part: Chosen) -> Done:
        seen.append(part)
        skipped = tuple(Skipped(n, f"B-{n}", "cancelled") for n, _ in part if n % 2)
        return Done(DeedId(len(seen)), tuple(n for n, _ in part if n % 2 == 0), skipped)

    return verb


def never(_done: int, _total: int) -> None:
    """Nobody cancels."""


@given(st.integers(0, 60), st.integers(1, 20))
def test_that_every_order_comes_to_its_turn_once_and_others_have_theirs_between_the_parts(number: int, size: int) -> None:
    seen: list[Chosen] = []

    pauses, batch = run(in_parts(orders(number), even_only(seen), never, size))

    assert [one for part in seen for one in part] == orders(number)
    assert all(len(part) <= size for part in seen)
    assert pauses == len(seen) - 1
    assert batch.order_ids == tuple(n for n in range(1, number + 1) if n % 2 == 0)
    assert [one.order_id for one in batch.skipped] == [n for n in range(1, number + 1) if n % 2]
    assert batch.untouched == 0


def test_that_progress_is_told_in_orders() -> None:
    told: list[tuple[int, int]] = []

    run(in_parts(orders(25), even_only([]), lambda done, total: told.append((done, total)), 10))

    assert told == [(0, 25), (10, 25), (20, 25)]


def stop_at(place: int, error: Exception) -> Callable[[int, int], None]:
    def tick(done: int, _total: int) -> None:
        if done >= place:
            raise error

    return tick


def test_that_what_was_done_before_somebody_cancelled_stays_done_and_the_rest_is_counted() -> None:
    _, batch = run(in_parts(orders(25), even_only([]), stop_at(20, Cancelled()), 10))

    assert batch.order_ids == tuple(range(2, 21, 2))
    assert (batch.deeds, batch.untouched, batch.error) == ((1, 2), 5, None)


def test_that_a_failure_in_the_middle_is_told_with_what_was_done() -> None:
    _, batch = run(in_parts(orders(25), even_only([]), stop_at(10, DiskFull(None)), 10))

    assert (len(batch.order_ids), batch.untouched, batch.error) == (5, 15, DiskFull(None))


@pytest.mark.parametrize("error", [Cancelled(), DiskFull(None)])
def test_that_what_fails_at_once_has_done_nothing(error: Exception) -> None:
    with pytest.raises(type(error)):
        run(in_parts(orders(25), even_only([]), stop_at(0, error), 10))


def test_that_an_order_that_another_took_along_is_not_named_as_left_alone() -> None:
    first = Done(DeedId(7), (OrderId(1), OrderId(12)))  # packed together
    second = Done(DeedId(8), (OrderId(11),), (Skipped(OrderId(12), "B-12", "changed"), Skipped(OrderId(13), "B-13", "unpaid")))

    assert joined([first, second]) == Batch((DeedId(7), DeedId(8)), (OrderId(1), OrderId(12), OrderId(11)), (second.skipped[1],))


def test_that_a_deed_that_changed_nothing_cannot_be_taken_back() -> None:
    nothing = Done(DeedId(7), (), (Skipped(OrderId(1), "B-1", "unpaid"),))

    assert joined([nothing, Done(DeedId(7), (OrderId(2),))]).deeds == (7,)


def test_that_reasons_come_with_the_commonest_first() -> None:
    skipped = [Skipped(OrderId(1), "B-1", "unpaid"), Skipped(OrderId(2), "B-2", "changed"), Skipped(OrderId(3), "B-3", "changed")]

    assert list(by_reason(skipped).items()) == [("changed", ["B-2", "B-3"]), ("unpaid", ["B-1"])]
