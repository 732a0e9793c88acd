"""`python -m bench`: measure the product beside its references and say where it is past a limit (exit code 1)."""

import argparse
import gc
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from bench import backups, callbacks, cases, customers, logs, payments
from bench.cases import Bench
from bench.measure import Case, Outcome, measure

VERDICTS = {"ok": "ok", "failed": "PAST ITS LIMIT", "noisy": "not judged, too noisy", "shown": ""}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure all pairs that were asked for; return 1 if one is past its limit."""
    options = parser().parse_args(arguments)
    folder = Path(tempfile.mkdtemp(prefix="backoffice-bench-"))
    begun = time.monotonic()
    try:
        bench = Bench(folder, options.orders, options.full)
        try:
            gc.freeze()  # what was made ready is no work for either side
            outcomes = [tell(measure(case)) for case in chosen(bench, options.full, options.only)]
        finally:
            bench.close()
    finally:
        cases.clean(folder)
    print(f"{len(outcomes)} pairs, {options.orders:,} orders, {time.monotonic() - begun:.0f} s")
    if options.json:
        options.json.write_text(json.dumps([asdict(outcome) for outcome in outcomes], indent=1), encoding="utf-8")
    return int(any(outcome.verdict == "failed" for outcome in outcomes))


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    made = argparse.ArgumentParser("python -m bench", description="Measure the product beside work written by hand, alternated in one run.")
    made.add_argument("--orders", type=int, default=10_000)
    made.add_argument(
        "--full",
        action="store_true",
        help="also with 1,000,000 orders and 500,000 customers (a minute or two), and the whole file in full length",
    )
    made.add_argument(
        "--only",
        default="",
        metavar="GROUP",
        help="read, rights, views, ship, paid, import, encryption, log, backups, callbacks, customers, start or million",
    )
    made.add_argument("--json", type=Path, metavar="FILE")
    return made


def chosen(bench: Bench, full: bool, only: str) -> Iterable[Case]:
    """Yield the pairs, each group made ready just before it is measured."""
    groups: dict[str, Callable[[Bench], list[Case]]] = {
        "read": cases.reading,
        "rights": cases.asking,
        "views": cases.finding_orders,
        "ship": lambda shop: [cases.shipping(shop)],
        "paid": payments.paying,
        "import": cases.importing,
        "encryption": cases.encryption,
        "log": logs.logging,
        "backups": backups.keeping,
        "callbacks": callbacks.calling,
        "customers": lambda shop: customers.looking(shop, 500_000 if full else 50_000),
        "start": cases.starting,
    }
    if full:
        groups["million"] = cases.million
        groups["backups of a million"] = backups.keeping_a_million
    for name, group in groups.items():
        if only in name:
            yield from group(bench)


def tell(outcome: Outcome) -> Outcome:
    """Print one line: both times, the ratio with its bounds, the noise of the reference beside itself, and the verdict."""
    ratio, noise = outcome.ratio, outcome.noise
    limit = "" if outcome.limit is None else f"<= {outcome.limit:g}"
    print(
        f"{outcome.name:36}{outcome.reference_ms:10.3f} ms{outcome.product_ms:10.3f} ms"
        f"  x{ratio.middle:5.2f} ({ratio.low:.2f} to {ratio.high:.2f})  {limit:8}"
        f" A/A {noise.middle:.2f} ({noise.low:.2f} to {noise.high:.2f})  {VERDICTS[outcome.verdict]}",
        flush=True,
    )
    return outcome


if __name__ == "__main__":
    sys.exit(main())
