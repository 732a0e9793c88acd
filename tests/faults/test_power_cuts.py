"""The power is cut at any call of saving, backup, restore, rotation, migration and a change of the list of people: nothing is lost.

The model of a cut (tests/faults/power.py) must find a writer that forgets to sync. Here is a small part; the proof cuts 250 times each.
"""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.faults import cutting, operations, recorder, toys

SOME = [recorder.UNCLEAN]
CUTS_OF_EACH, CUTS_IN_THE_SUITE, SEED = 250, 4, 20_261_128


@pytest.fixture
def shop(folder: Path) -> operations.Shop:
    return operations.kept(folder)


def cut(library: Path, shop: operations.Shop, place: Path, work: str, number: int) -> int:
    """Record a work and cut the power so many times; returns how many calls there were."""
    shutil.copytree(shop.folder.parent / "migrations", place / "migrations")
    before = cutting.unclean(shop, place / "unclean") if work == recorder.UNCLEAN else shop
    here = replace(before, folder=place / "worked")
    disk, made = cutting.record(library, before, work, here.folder)
    for said in cutting.cuts(disk, made, number, SEED, here.folder):
        cutting.must_hold(here, work, said)
    return len(made)


@pytest.mark.parametrize("work", SOME)
def test_that_a_power_cut_loses_nothing(library: Path, shop: operations.Shop, tmp_path: Path, work: str) -> None:
    assert cut(library, shop, tmp_path, work, CUTS_IN_THE_SUITE) > CUTS_IN_THE_SUITE


@pytest.mark.proof
@pytest.mark.parametrize("work", recorder.WORKS)
def test_that_no_power_cut_loses_anything(
    library: Path, shop: operations.Shop, tmp_path: Path, work: str, record_property: Callable[[str, object], None]
) -> None:
    calls = cut(library, shop, tmp_path, work, CUTS_OF_EACH)
    record_property("calls that were recorded", calls)
    record_property("power cuts", CUTS_OF_EACH)


@pytest.mark.parametrize("toy", toys.FORGETS)
def test_that_the_model_finds_a_writer_that_forgets_a_sync(library: Path, tmp_path: Path, toy: str) -> None:
    before, here = operations.Shop(tmp_path / "before"), tmp_path / "worked"
    before.folder.mkdir()
    disk, made = cutting.record(library, before, toy, here, by="toys")
    lost = sum(not toys.holds(here, said) for said in cutting.cuts(disk, made, 100, SEED, here))
    assert (lost > 10) if toys.FORGETS[toy] else (lost == 0)
