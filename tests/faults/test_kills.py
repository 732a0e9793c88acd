"""A process that is killed at any call, or at any moment, leaves a shop that opens, holds everything, and is tidy after the next sign-in.

Here are a few places of each operation; the proof has all of them, and kills the clean-up of a kill too.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.faults import killed

ROOT = Path(__file__).parents[2]
SOME = [("restore", "calls"), ("rotate", "twice"), ("vault", "writes"), ("earlier", "calls"), ("routine", "moments")]
EVERY = 100_000
WHERE = [("calls", EVERY), ("writes", 100), ("moments", 100)]
DOUBLE = 100
Record = Callable[[str, object], None]


def kill(shim: Path, folder: Path, operation: str, how: str, times: int, seed: int = 20261128) -> list[dict[str, Any]]:
    """Kill an operation that often; return what each time came to."""
    command = [sys.executable, "-m", "tests.faults.killed", str(folder), operation, how, str(times), str(seed)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ, "LD_PRELOAD": str(shim)}, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def check(kills: list[dict[str, Any]]) -> None:
    assert kills
    for one in kills:
        assert not one["wrong"], one
    assert any(one["killed"] for one in kills)


@pytest.mark.parametrize(("operation", "how"), SOME)
def test_that_a_kill_loses_nothing_and_leaves_nothing(shim: Path, folder: Path, operation: str, how: str) -> None:
    check(kill(shim, folder, operation, how, 2))


@pytest.mark.proof
@pytest.mark.parametrize("operation", killed.OPERATIONS)
def test_that_no_kill_loses_anything(shim: Path, folder: Path, operation: str, record_property: Record) -> None:
    kills = [one for how, times in WHERE for one in kill(shim, folder, operation, how, times)]

    check(kills)
    record_property("kills", sum(one["killed"] for one in kills))
    record_property("acknowledged before the kill", sum(one["acknowledged"] for one in kills))


@pytest.mark.proof
@pytest.mark.parametrize("operation", ["rotate", "restore", "earlier"])
def test_that_a_kill_during_the_clean_up_of_a_kill_loses_nothing(shim: Path, folder: Path, operation: str, record_property: Record) -> None:
    kills = kill(shim, folder, operation, "twice", DOUBLE)

    check(kills)
    record_property("killed twice", sum(one["again"] for one in kills))
    assert any(one["again"] for one in kills)
