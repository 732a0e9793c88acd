"""Backups while people work: the window stays alive, and what a backup and a trial cost beside a bare export."""

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.storage import connection as raw
from backoffice.storage import files
from bench import large as large_shops
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
def test_that_the_window_stays_alive_while_a_large_shop_is_backed_up(
    shop: BenchShop, jobs: Jobs, beat: Beat, qtbot: QtBot, tmp_path: Path, record_property: Record
) -> None:
    check(MANY, shop, jobs, beat, qtbot, tmp_path, record_property)


def bare_export(office: Office, data_file: Path, folder: Path) -> float:
    """Return the seconds of an export that verifies nothing."""
    key, part = bytes(office.backups._unlocked.database_key), folder / "bare.db"
    began = time.perf_counter()
    with closing(raw.connect_unrestricted(data_file, key)) as connection:
        files.make_new(part)
        text = raw.key_text(key)
        connection.execute("ATTACH DATABASE ? AS target KEY ?", (str(part), memoryview(text)))
        connection.execute("BEGIN")
        connection.execute("SELECT sqlcipher_export('target')").fetchone()
        connection.execute("COMMIT")
        connection.execute("DETACH DATABASE target")
    files.sync(part)
    files.remove_database(part)
    return time.perf_counter() - began


@pytest.mark.proof
def test_what_a_backup_and_a_trial_cost_beside_a_bare_export(shop: BenchShop, tmp_path: Path, record_property: Record) -> None:
    made = large_shops.fill(shop.copy(tmp_path / "shop"), MANY, 1_000)
    office, stick = made.open(), tmp_path / "stick"
    stick.mkdir()
    office.backups.choose_folder(stick)
    pairs = []
    for _ in range(3):
        bare, began = bare_export(office, made.data_file, tmp_path), time.perf_counter()
        office.backups.make_now()
        backed_up, tried = time.perf_counter() - began, time.perf_counter()
        office.backups.drill()
        pairs.append((bare, backed_up, time.perf_counter() - tried))
    office.close()
    bare, backed_up, tried_out = (sorted(values)[1] for values in zip(*pairs, strict=True))
    record_property(f"backup of {MANY:,} orders beside a bare export", f"{backed_up:.2f} / {bare:.2f} s = {backed_up / bare:.2f}x")
    record_property(
        f"restore on trial of {MANY:,} orders beside a bare export", f"{tried_out:.2f} / {bare:.2f} s = {tried_out / bare:.2f}x"
    )
    assert (stick / office.keeper.state().kept[-1].name).exists()
