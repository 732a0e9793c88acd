"""A new key for the data while people work: the window stays alive, and how long deeds and reads wait for it."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.orders import OrderQuery
from bench import large as large_shops
from bench.shops import BenchShop
from tests.proof.beats import Beat, idle_gaps, percentile
from tests.proof.test_event_loop import beat, jobs, shop
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.key_renewal import KeyRenewal
from ui.theme import theme

__all__ = ["beat", "jobs", "shop"]

LONGEST_MS = 33.0
MANY, SOME = 100_000, 1_000
LOOK_MS, DEED_MS = 20, {MANY: 300, SOME: 30}
LONGEST_LOOK_SECONDS = 1.0  # in the short lane others have the machine too; the gaps are the proof's
Record = Callable[[str, object], None]


class Work(QObject):
    """Somebody at work: looks at the list in the main thread, and writes a note every now and then; keeps how long each took."""

    def __init__(self, office: Office, jobs: Jobs, *, deed_ms: int | None) -> None:
        super().__init__()
        self._office, self._jobs = office, jobs
        self.looks, self.deeds = list[float](), list[float]()
        self.order = office.orders.page(OrderQuery())[0].id
        self._timers = [self._timer(LOOK_MS, self._look), *([self._timer(deed_ms, self._write)] if deed_ms else [])]

    def _timer(self, every_ms: int, deed: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.timeout.connect(deed)
        timer.start(every_ms)
        return timer

    def _look(self) -> None:
        began = time.perf_counter()
        self._office.orders.page(OrderQuery())
        self.looks.append(time.perf_counter() - began)

    def _write(self) -> None:
        began, number = time.perf_counter(), len(self.deeds)

        def done(_note: object) -> None:
            self.deeds.append(time.perf_counter() - began)

        self._jobs.write(lambda _tick: self._office.orders.write_note(self.order, f"Notiz {number}"), done, self._fail, owner=self)

    def _fail(self, error: Exception) -> None:
        raise error

    def stop(self) -> None:
        for timer in self._timers:
            timer.stop()


def check(count: int, shop: BenchShop, jobs: Jobs, beat: Beat, qtbot: QtBot, folder: Path, record: Record, *, writes: bool) -> None:
    office = large_shops.fill(shop.copy(folder / "shop"), count, min(count, 10_000)).open()
    former = bytes(office._unlocked.database_key)
    context = UiContext(office, jobs, ChangeHub(), theme(), Formats(Language.GERMAN.locale))
    renewal, work = KeyRenewal(context, jobs), Work(office, jobs, deed_ms=DEED_MS[count] if writes else None)
    idle = idle_gaps(beat, qtbot)  # the looks are in it
    began, before = time.perf_counter(), len(work.deeds)
    beat.start()
    with qtbot.waitSignal(renewal.done, timeout=300_000):
        renewal.begin()
    took, gaps = time.perf_counter() - began, beat.stop()
    work.stop()
    qtbot.waitUntil(lambda: not jobs.running, timeout=60_000)
    noted = [line.code for line in office.log.page(limit=1000)].count("order.noted")
    name = f"a new key for {count:,} orders, {'with' if writes else 'without'} deeds meanwhile"
    record(f"{name}: in all", f"{took:.1f} s")
    record(
        f"{name}: gap of the event loop, p99 / longest",
        f"{percentile(gaps):.1f} / {gaps[-1]:.1f} ms (without it {percentile(idle):.1f} / {idle[-1]:.1f})",
    )
    record(f"{name}: longest look of {len(work.looks)}", f"{1000 * max(work.looks):.1f} ms")
    if writes:
        record(f"{name}: longest wait of {len(work.deeds)} deeds", f"{max(work.deeds):.2f} s")
    assert noted == len(work.deeds)
    assert (len(work.deeds) > before) == writes
    assert bytes(office._unlocked.database_key) != former
    assert office.log.check()
    office.close()
    if count == MANY:
        assert gaps[-1] <= LONGEST_MS + max(0.0, idle[-1] - 4), (percentile(gaps), gaps[-1], idle[-1])
    assert max(work.looks) < LONGEST_LOOK_SECONDS


def test_that_the_window_stays_alive_while_the_data_gets_a_new_key(
    shop: BenchShop, jobs: Jobs, beat: Beat, qtbot: QtBot, tmp_path: Path
) -> None:
    check(SOME, shop, jobs, beat, qtbot, tmp_path, lambda _name, _value: None, writes=True)


@pytest.mark.proof
@pytest.mark.alone
@pytest.mark.parametrize("writes", [False, True])
def test_that_the_window_stays_alive_while_a_large_shop_gets_a_new_key(
    shop: BenchShop, jobs: Jobs, beat: Beat, qtbot: QtBot, tmp_path: Path, record_property: Record, writes: bool
) -> None:
    check(MANY, shop, jobs, beat, qtbot, tmp_path, record_property, writes=writes)
