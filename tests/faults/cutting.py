"""Recording a run, cutting the power at many of its calls, and what must hold of what is left each time."""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from backoffice.desks.backups_beside import REPLACED
from backoffice.domain.orders import OrderQuery
from backoffice.storage.shop_files import DATA_FILE
from tests.faults import child, operations, recorder
from tests.faults.power import Call, Disk, Kind, calls
from tests.proof.killing import Said, check

ROOT = Path(__file__).parents[2]


def record(library: Path, before: operations.Shop, work: str, here: Path, by: str = "recorder") -> tuple[Disk, list[Call]]:
    """Do a work on a copy of a shop, which is removed then; return the disk as it was before, and what was called."""
    trace = here.with_name("trace")
    shutil.copytree(before.folder, here)
    here.with_name("recovery").write_text(before.recovery)
    disk = Disk(before.folder, here)
    command = [sys.executable, "-m", f"tests.faults.{by}", str(here), work, str(trace)]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "LD_PRELOAD": str(library)}, check=True)
    shutil.rmtree(here)
    return disk, list(calls(trace, here))


def unclean(shop: operations.Shop, folder: Path) -> operations.Shop:
    """Return a copy of a shop that was cut off at work: what was done last stands in its write-ahead log only."""
    worked = shop.copied(folder.with_name("at-work"))
    with operations.signed_in(worked) as office:
        recorder.ship(office, lambda _text: None)
        shutil.copytree(worked.folder, folder)
        return replace(worked, folder=folder, rows=operations.rows_of(worked))


def cuts(disk: Disk, made: list[Call], number: int, seed: int, here: Path) -> Iterator[list[str]]:
    """Cut the power so many times: each time `here` is as it may be left, and what had been acknowledged by then is yielded.

    A third of them is after any call, a third after one that does not write, a third where one file has just taken the place of another.
    The work was done in `here` too, since the program notes where things lie.
    """
    draw = random.Random(seed)
    begun = next((turn for turn, call in enumerate(made, 1) if call.data == recorder.BEGIN.encode()), 0)
    steps = [(turn, call.kind) for turn, call in enumerate(made, 1) if turn >= begun]
    few = [turn for turn, kind in steps if kind is not Kind.WRITE]
    fewest = [turn for turn, kind in steps if kind is Kind.RENAME] or few
    at = sorted(draw.choice(([turn for turn, _ in steps], few, fewest)[round_ % 3]) for round_ in range(number))
    said: list[str] = []
    done = 0
    for end in at:
        for call in made[done:end]:
            if call.kind is Kind.NOTE:
                if call.data != recorder.BEGIN.encode():
                    said.append(call.data.decode())
            else:
                disk.play(call)
        done = max(done, end)
        disk.draw(draw, here)
        yield list(said)
        shutil.rmtree(here)


def must_hold(shop: operations.Shop, work: str, said: list[str]) -> None:
    """Assert that the shop opens with vault, key file and password, holds every row, and that what was acknowledged is done."""
    if work == recorder.UNCLEAN:
        work = "restore"
    if work == "restore" and said:
        _must_lie_beside(shop)
    if work == "save":
        _must_be_saved(shop, said)
    elif work == "routine":
        _must_be_kept(shop, said)
    else:
        wrong = child.aftermath(shop, work, complete=bool(said))
        assert not wrong, wrong


def _must_be_saved(shop: operations.Shop, said: list[str]) -> None:
    heard = Said()
    heard.hear("".join(said))
    with operations.signed_in(shop) as office:
        check(office, heard)
        assert office.orders.count(OrderQuery()).number >= 2 * len(heard.published)
    operations.check_file(shop, operations.key_of(shop, operations.PASSWORD))


def _must_be_kept(shop: operations.Shop, said: list[str]) -> None:
    """What bears a backup's name is one; the newest that was acknowledged is there and noted, or the next one that took its turn."""
    place = shop.folder / recorder.PLACE
    names = {path.name for path in place.glob("*.backoffice")} if place.exists() else set()
    with operations.signed_in(shop) as office:
        for name in sorted(names):
            office.backups.verify(place / name)
        noted = {kept.name for kept in office.backups.look_round().kept if kept.verified} if said else set()
    for found in (names, noted):
        assert len(said) < 2 or said[-1].strip() in found
        assert not said or found
    operations.look(shop, "backup", complete=False)


def _must_lie_beside(shop: operations.Shop) -> None:
    """The data that a backup has replaced is kept, whole."""
    (kept,) = (shop.folder / "shop").glob(f"{REPLACED}-*")
    earlier = replace(shop, folder=shop.folder / "earlier")
    shutil.copytree(shop.folder, earlier.folder, ignore=shutil.ignore_patterns("earlier"))
    for end in ("", "-wal"):
        source, target = kept / f"{DATA_FILE}{end}", earlier.door.data_file.with_name(f"{DATA_FILE}{end}")
        target.unlink(missing_ok=True)
        if source.exists():
            shutil.copy2(source, target)
    assert operations.rows_of(earlier) == earlier.rows
