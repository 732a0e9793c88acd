"""Damaged files of every kind: at the latest the checks after sign-in tell of them, with words and ways out, or every row is there.

Here is each way once or twice; the proof does ten thousand.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest

from backoffice.desks.door import ShopDoor
from backoffice.errors import DataFileProblem
from tests.desks.founded import enter
from tests.faults.damaged_shops import attempt, cases
from tests.faults.damages import Damage, Place, older_pages
from tests.faults.damaging import PRESENT, Kept, door_of, keep, notice

ROOT = Path(__file__).parents[2]
SOME, ALL, LOT = 40, 10_000, 250
Record = Callable[[str, object], None]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return keep(tmp_path_factory.mktemp("damaged"))


def test_that_no_damage_is_silently_accepted(kept: Kept) -> None:
    outcomes = [(damage.name, attempt(kept, damage, seed)["wrong"]) for seed, damage in enumerate(islice(cases(), SOME))]

    assert [(name, wrong) for name, wrong in outcomes if wrong] == []


def test_that_a_way_that_is_not_noticed_would_be_told(kept: Kept) -> None:
    unnoticed = Damage("nothing", lambda _place: None, frozenset(), always=True)
    wrongly = Damage("older pages", older_pages, frozenset({"wrong_shop"}))

    assert attempt(kept, unnoticed, 1)["wrong"] == "nothing was said"
    assert attempt(kept, wrongly, 1)["wrong"].endswith("was said")


def test_that_pages_of_an_earlier_day_stay_told_until_an_owner_takes_them(kept: Kept, tmp_path: Path) -> None:
    door = changed_outside(kept, tmp_path)
    for _ in range(2):
        office = enter(door)
        assert office.soundness.is_due()
        with pytest.raises(DataFileProblem, match="changed_outside"):
            office.soundness.check()
        office.close()

    office = enter(door)
    office.soundness.take_as_it_is()
    office.soundness.check()
    assert "data.change_accepted" in [line.code for line in office.log.page()]
    office.close()
    office = enter(door)
    assert not office.soundness.is_due()
    office.close()


def changed_outside(kept: Kept, folder: Path) -> ShopDoor:
    """Return a shop with pages of an earlier day that nothing but the note of how it was left tells of."""
    for seed in range(50):
        copy = shutil.copytree(kept.folder / PRESENT, folder / str(seed))
        older_pages(Place(kept, copy, Random(seed)))
        told = notice(door_of(copy))
        if isinstance(told, DataFileProblem) and told.reason == "changed_outside":
            return door_of(copy)
    raise AssertionError("no such pages")


@pytest.mark.proof
def test_that_of_ten_thousand_damaged_files_none_is_silently_accepted(kept: Kept, record_property: Record) -> None:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = [one for lot in pool.map(lambda first: run(kept, first), range(0, ALL, LOT)) for one in lot]

    assert [one for one in outcomes if one["wrong"]] == []
    assert len(outcomes) == ALL
    record_property("damaged files, none silently accepted, no crash, no hang", ALL)
    record_property("told as", dict(Counter(one["told"] or "accepted, every row equal" for one in outcomes)))


def run(kept: Kept, first: int) -> list[dict[str, Any]]:
    """Let a process do a lot; one that it does not come back from is told as what is wrong."""
    command = [sys.executable, "-m", "tests.faults.damaged_shops", str(kept.folder), str(first), str(LOT)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    outcomes: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    if done.returncode:
        outcomes.append({"place": first + len(outcomes), "told": "", "wrong": f"ended with {done.returncode}: {done.stderr[-2000:]}"})
    return outcomes
