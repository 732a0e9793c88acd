"""Going through the whole log after sign-in keeps neither the window nor anybody's work waiting."""

import gc
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bench import logs, shops
from bench.shops import BenchShop
from tests.proof.beats import FRAME_MS, Beat, idle_gaps, percentile
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.log_watch import LogWatch
from ui.theme import theme

LINES, DEEDS_APART_MS, PATIENCE_MS = 1_000_000, 100, 300_000
Record = Callable[[str, object], None]


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs(qapp)
    yield made
    assert made.shut_down()


@pytest.fixture
def beat() -> Iterator[Beat]:
    gc.collect()
    gc.freeze()
    yield Beat()
    gc.unfreeze()


class Deeds:
    """Does a deed over and over, a while after the one before has ended, and keeps how long each took to be told, in milliseconds."""

    def __init__(self, context: UiContext, qtbot: QtBot) -> None:
        self.times: list[float] = []
        self._context, self._qtbot = context, qtbot

    def do(self) -> None:
        begun, told, desk = time.perf_counter(), list[object](), self._context.office.shop
        method = f"Methode {len(self.times)}"
        self._context.jobs.write(lambda _tick: desk.set_ships_before_payment(method, True), told.append, told.append)
        self._qtbot.waitUntil(lambda: bool(told), timeout=20_000)
        assert not isinstance(told[0], Exception)
        self.times.append((time.perf_counter() - begun) * 1000)
        self._qtbot.wait(DEEDS_APART_MS)


def check_audit(lines: int, shop: BenchShop, jobs: Jobs, beat: Beat, qtbot: QtBot, record: Record) -> None:
    office, window, hub = shop.open(), QWidget(), ChangeHub()
    qtbot.addWidget(window)
    window.show()
    context = UiContext(office, jobs, hub, theme(), Formats(Language.GERMAN.locale))
    alone, beside = Deeds(context, qtbot), Deeds(context, qtbot)
    idle = idle_gaps(beat, qtbot)
    for _ in range(10):
        alone.do()
    ended: list[Any] = []
    hub.changed.connect(ended.append)
    watch = LogWatch(context, window, ended.append)
    begun = time.perf_counter()
    beat.start()
    watch.look()
    while not ended and (time.perf_counter() - begun) * 1000 < PATIENCE_MS:
        beside.do()
    took, gaps = time.perf_counter() - begun, beat.stop()
    verified = office.log.state().verified
    office.close()

    record(f"going through {lines:,} lines with their seals", f"{took:.1f} s")
    for name, found in (("idle", idle), (f"while {lines:,} lines are gone through", gaps)):
        record(f"gap of the event loop, p99 / longest, {name}", f"{percentile(found):.1f} / {found[-1]:.1f} ms")
    for name, times in (("alone", alone.times), ("beside it", beside.times)):
        record(f"a deed {name}, middle / longest", f"{percentile(sorted(times), 0.5):.1f} / {max(times):.1f} ms")
    assert verified >= lines
    limit = max(FRAME_MS + max(0.0, percentile(idle) - 4), 0.0 if lines == LINES else 2.5 * percentile(idle))
    assert percentile(gaps) <= limit, f"p99 {percentile(gaps):.1f}, idle {percentile(idle):.1f}"


@pytest.mark.proof
@pytest.mark.alone
def test_that_the_window_stays_alive_while_a_million_lines_are_gone_through(
    jobs: Jobs, beat: Beat, qtbot: QtBot, tmp_path: Path, record_property: Record
) -> None:
    check_audit(LINES, logs.fill(shops.found(tmp_path / "shop"), LINES), jobs, beat, qtbot, record_property)


def test_that_the_window_stays_alive_while_the_log_is_gone_through(jobs: Jobs, beat: Beat, qtbot: QtBot, tmp_path: Path) -> None:
    check_audit(20_000, logs.fill(shops.found(tmp_path / "shop"), 20_000), jobs, beat, qtbot, lambda _name, _value: None)
