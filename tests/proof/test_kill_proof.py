"""The full figures of the kill tests: a thousand moments at work, every point of a rotation, kills while it is finished."""

import random
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.proof import killing, rotations

pytestmark = [pytest.mark.proof, pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is POSIX")]

KILLS, SEEDS = 200, range(5)  # together a thousand
DOUBLE_KILLS = 40
Record = Callable[[str, object], None]


@pytest.fixture(scope="module")
def nest() -> Iterator[killing.Nest]:
    with killing.Nest() as started:
        yield started


@pytest.mark.parametrize("seed", SEEDS)
def test_that_a_thousand_kills_at_work_lose_nothing(nest: killing.Nest, tmp_path: Path, record_property: Record, seed: int) -> None:
    told = killing.kill_often(nest, tmp_path, KILLS, seed)

    record_property("kills at work", KILLS)
    for name, number in told.items():
        record_property(f"acknowledged before a kill: {name}", number)
    assert min(told.values()) > 0


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("point", rotations.POINTS)
def test_that_a_rotation_killed_at_any_point_is_finished_at_the_next_sign_in(
    point: str, when: str, nest: killing.Nest, tmp_path: Path
) -> None:
    folder = tmp_path / "shop"
    rotations.make(folder)
    rotations.leave_a_wal(folder)
    before = rotations.Facts.of_files(folder)

    assert killing.run_to_its_end(nest, "rotate", folder, point, when)

    assert rotations.check_finished(folder, before)


def test_that_a_second_kill_while_a_rotation_is_finished_changes_nothing(
    nest: killing.Nest, tmp_path: Path, record_property: Record
) -> None:
    draw, seconds = random.Random(2), 0
    for round_ in range(DOUBLE_KILLS):
        folder = tmp_path / f"round-{round_}" / "shop"
        folder.parent.mkdir()
        rotations.make(folder)
        before = rotations.Facts.of(folder)
        assert killing.run_to_its_end(nest, "rotate", folder, draw.choice(rotations.POINTS), "after")
        seconds += killing.run_to_its_end(nest, "settle", folder, draw.choice(rotations.SETTLING), draw.choice(["before", "after"]))
        assert rotations.check_finished(folder, before)
    record_property("rotations killed twice", seconds)
    assert seconds > 0
