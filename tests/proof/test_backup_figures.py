"""Backups while people work: the window stays alive, and what a backup and a trial cost beside a bare export."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bench import backups
from bench import large as large_shops
from bench.measure import measure
from bench.shops import BenchShop
from tests.proof.beats import Beat, idle_gaps, percentile
from tests.proof.test_event_loop import beat, jobs, shop
from ui.jobs import Jobs

__all__ = ["beat", "jobs", "shop"]

LONGEST_MS = 33.0
MANY, SOME = 20_000, 2_000
Record = Callable[[str, object], None]


def in_a_worker(work: Callable[[Callable[[int, int], None]], object], jobs: Jobs, qtbot: QtBot) -> object:
    """Run it outside of the main thread, as the window does."""
    ended: list[object] = []
    jobs.outside(work, ended.append, ended.append)
    qtbot.waitUntil(lambda: bool(ended), timeout=300_000)
    qtbot.wait(50)
    return ended[0]


def check(count: int, shop: BenchShop, jobs: Jobs, beat: Beat, qtbot: QtBot, folder: Path, record: Record) -> None:
    office = large_shops.fill(shop.copy(folder / "shop"), count, min(count, 1_000)).open()
    stick = folder / "stick"
    stick.mkdir()
    office.backups.choose_folder(stick)
    idle = idle_gaps(beat, qtbot)
    for name, work in (
        ("a backup is made", office.backups.make_now),
        ("one is restored on trial", lambda tick: office.backups.drill(None, tick)),
    ):
        beat.start()
        result = in_a_worker(work, jobs, qtbot)
        gaps = beat.stop()
        assert not isinstance(result, Exception), result
        record(f"gap of the event loop, p99 / longest, while {name} of {count:,} orders", f"{percentile(gaps):.1f} / {gaps[-1]:.1f} ms")
        limit = LONGEST_MS + max(0.0, idle[-1] - 4)
        assert percentile(gaps) <= limit if count < MANY else gaps[-1] <= limit, (name, percentile(gaps), gaps[-1], idle[-1])
    record("gap of the event loop, longest, idle beside the backups", f"{idle[-1]:.1f} ms")
    office.close()


def test_that_the_window_stays_alive_while_a_backup_is_made_and_tried_out(
    shop: BenchShop, jobs: Jobs, beat: Beat, qtbot: QtBot, tmp_path: Path
) -> None:
    check(SOME, shop, jobs, beat, qtbot, tmp_path, lambda _name, _value: None)


@pytest.mark.proof
@pytest.mark.alone
def test_that_the_window_stays_alive_while_a_large_shop_is_backed_up(
    shop: BenchShop, jobs: Jobs, beat: Beat, qtbot: QtBot, tmp_path: Path, record_property: Record
) -> None:
    check(MANY, shop, jobs, beat, qtbot, tmp_path, record_property)


def beside_an_export(made: BenchShop, folder: Path, what: str, rounds: int, record: Record) -> None:
    """Measure a backup and a trial of a shop beside a bare export in the same run; `failed` is past the limit by more than the noise."""
    office = made.open()
    try:
        for case in backups.pairs(made, office, folder, what, rounds):
            told = measure(case)
            seconds = f"{told.product_ms / 1000:.2f} / {told.reference_ms / 1000:.2f} s = {told.ratio.middle:.2f}x"
            record(f"{case.name} orders beside a bare export", f"{seconds} (at most {case.limit}x)")
            assert told.verdict != "failed", told
    finally:
        office.close()


@pytest.mark.proof
@pytest.mark.alone
def test_what_a_backup_and_a_trial_cost_beside_a_bare_export(shop: BenchShop, tmp_path: Path, record_property: Record) -> None:
    made = large_shops.fill(shop.copy(tmp_path / "shop"), backups.ORDERS)
    beside_an_export(made, tmp_path, f"{backups.ORDERS:,}", 3, record_property)


@pytest.mark.proof
@pytest.mark.alone
def test_what_a_backup_and_a_trial_of_a_million_orders_cost(tmp_path: Path, record_property: Record) -> None:
    made = large_shops.kept(backups.MILLION, tmp_path).copy(tmp_path / "copy")
    beside_an_export(made, tmp_path, f"{backups.MILLION:,}", 1, record_property)
