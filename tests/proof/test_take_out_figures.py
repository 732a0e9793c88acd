"""Taking everything along while people work: the window stays alive, and a hundred thousand orders need no more memory than a few."""

import resource
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bench import large as large_shops
from bench.shops import BenchShop
from tests.proof.beats import Beat, idle_gaps, percentile
from tests.proof.test_backup_figures import LONGEST_MS
from tests.proof.test_event_loop import beat, jobs, shop
from ui.jobs import Jobs

__all__ = ["beat", "jobs", "shop"]

MANY, PATIENCE_MS = 100_000, 1_200_000
MORE_MB = 128  # half of it is SQLite's cache, which every connection has; the slips are set in memory
WORDS = "kiesel lampe nordwind zaun"


def check(count: int, shop: BenchShop, jobs: Jobs, beat: Beat, qtbot: QtBot, folder: Path, record: Callable[[str, object], None]) -> None:
    office = large_shops.fill(shop.copy(folder / "shop"), count, min(count, 10_000)).open()
    forget_the_most()
    idle, before = idle_gaps(beat, qtbot), memory_mb()
    beat.start()
    began, used = time.perf_counter(), time.process_time()
    ended: list[object] = []
    jobs.read(lambda tick: office.take_out.write(folder / "alles.zip", WORDS, tick), ended.append, ended.append)
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)
    result = ended[0]
    seconds, cpu, gaps = time.perf_counter() - began, time.process_time() - used, beat.stop()
    office.close()
    assert not isinstance(result, Exception), result
    record(f"everything of {count:,} orders taken along", f"{seconds:.0f} s, {cpu:.0f} s of CPU, {memory_mb() - before:.0f} MB of memory")
    record("gap of the event loop meanwhile, p99 / longest", f"{percentile(gaps):.1f} / {gaps[-1]:.1f} ms")
    assert memory_mb() - before < MORE_MB
    assert percentile(gaps) <= LONGEST_MS + max(0.0, idle[-1] - 4)


def forget_the_most() -> None:
    """Let the most memory be counted anew, where the system can (proc_pid_clear_refs(5)): filling the shop may have taken more."""
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def memory_mb() -> float:
    """Return the most memory that this process has ever held, or since that was forgotten."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


@pytest.mark.proof
@pytest.mark.alone
def test_that_a_large_shop_is_taken_along_while_people_work(
    shop: BenchShop, jobs: Jobs, beat: Beat, qtbot: QtBot, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    check(MANY, shop, jobs, beat, qtbot, tmp_path, record_property)
