"""The full figures about the log: tamperings that are all noticed, and kills and restores after which nothing is said that is not so."""

import signal
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import rmtree

import pytest

from backoffice.errors import DataFileProblem
from tests.desks.founded import OWNER
from tests.proof import false_alarms
from tests.proof.tampering import TAMPERINGS, Copy, Shop

pytestmark = pytest.mark.proof

TRIES, KILLS, RESTORES = 5_000, 1_000, 500
Record = Callable[[str, object], None]


def test_that_five_thousand_tamperings_are_all_noticed(tmp_path: Path, record_property: Record) -> None:
    shop, draw, told = Shop(tmp_path), Random(5), Counter[str]()
    for number in range(TRIES):
        tampering, folder = TAMPERINGS[number % len(TAMPERINGS)], tmp_path / "copy"
        copy = Copy(shop, folder, Random(draw.random()))
        tampering(copy)
        problem = copy.notice(OWNER)
        assert isinstance(problem, DataFileProblem), f"{tampering.__name__} in round {number}"
        told[problem.reason] += 1
        rmtree(folder)
    record_property("tamperings, all noticed", TRIES)
    record_property("as", dict(told))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="SIGKILL is POSIX")
def test_that_no_kill_makes_a_false_alarm(tmp_path: Path, record_property: Record) -> None:
    lines = false_alarms.kill_often(tmp_path, KILLS, seed=3)
    record_property("kills between and inside deeds, none a false alarm", KILLS)
    assert lines > KILLS // 2  # so many deeds were done before a kill


def test_that_no_restore_makes_a_false_alarm(tmp_path: Path, record_property: Record) -> None:
    false_alarms.restore_often(tmp_path, RESTORES, seed=4)
    record_property("restores, none a false alarm", RESTORES)
