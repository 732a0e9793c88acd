"""Two ways of one thing, timed by turns: the ratio of each round, its median, and how sure that is.

The sides take turns, a reference first and last: each product round stands beside the two references around it, and references beside their
neighbours show the noise. The bounds are those of the median of the rounds' ratios (order statistics, at least 95 %), so one disturbed
round decides nothing.
"""

import gc
import itertools
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Any

ROUNDS = 7
SHORT_ROUNDS = 31  # for calls below a millisecond, each timed in a loop

Round = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Case:
    """A pair: each side does one round, with its own making ready, and returns the seconds of what counts.

    `limit` is for product / reference, None for a ratio that is only shown; `most_ms` for one call of the product alone.
    """

    name: str
    reference: Round
    product: Round
    limit: float | None
    rounds: int = ROUNDS
    most_ms: float | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """The median of some ratios and the bounds that hold it."""

    middle: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a pair showed. `verdict` is `ok`, `failed`, `noisy` (not judged) or `shown`."""

    name: str
    reference_ms: float
    product_ms: float
    ratio: Spread
    noise: Spread
    limit: float | None
    verdict: str
    rounds: int
    most_ms: float | None = None
    details: dict[str, Any] = field(default_factory=dict)


def measure(case: Case) -> Outcome:
    """Time a pair and judge it."""
    run(case.reference), run(case.product)  # caches, compiled statements
    references = [run(case.reference)]
    product: list[float] = []
    for _ in range(case.rounds):
        product.append(run(case.product))
        references.append(run(case.reference))
    first = references[:-1]
    ratio = spread([2 * b / (a + c) for a, b, c in zip(first, product, references[1:], strict=True)])
    noise = spread([b / a for a, b in itertools.pairwise(references)])
    product_ms = median(product) * 1000
    verdict = judge(ratio, noise, case.limit)
    if case.most_ms is not None and spread(product).low * 1000 > case.most_ms:
        verdict = "failed"
    return Outcome(case.name, median(first) * 1000, product_ms, ratio, noise, case.limit, verdict, case.rounds, case.most_ms)


def run(side: Round) -> float:
    """Do one round, with nothing left over for the collector."""
    gc.collect()
    return side()


def judge(ratio: Spread, noise: Spread, limit: float | None) -> str:
    """Say `failed` only if both bounds are past the limit and the reference beside itself stays within what the limit allows."""
    if limit is None:
        return "shown"
    if ratio.low <= limit:
        return "ok"
    return "noisy" if max(noise.high - 1, 1 - noise.low) > limit - 1 else "failed"


def spread(ratios: list[float]) -> Spread:
    """Return the median with the bounds between which it lies with a certainty of 95 % (all of the range below 9 ratios)."""
    ordered = sorted(ratios)
    n, cut, tail = len(ordered), 0, 0.5 ** len(ordered)
    while cut + 1 < n // 2 and tail + math.comb(n, cut + 1) * 0.5**n <= 0.025:
        cut += 1
        tail += math.comb(n, cut) * 0.5**n
    return Spread(median(ordered), ordered[cut], ordered[-1 - cut])


def timed(work: Callable[[], object]) -> float:
    """Return the seconds of one call."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def looped(work: Callable[[], object], times: int = 20) -> Round:
    """Return a round that calls often and gives the seconds of one call."""

    def round_() -> float:
        begun = time.perf_counter()
        for _ in range(times):
            work()
        return (time.perf_counter() - begun) / times

    return round_


def slowest_of(calls: list[Callable[[], object]], share: float = 0.95, times: int = 5) -> Round:
    """Return a round that gives the 95th percentile over several calls; of each the median of some repeats."""

    def round_() -> float:
        seconds = sorted(median(timed(call) for _ in range(times)) for call in calls)
        return seconds[min(len(seconds) - 1, math.ceil(share * len(seconds)) - 1)]

    return round_
