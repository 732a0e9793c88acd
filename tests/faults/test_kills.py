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
SOME = [
    "earlier:calls:1",
    "rotate:twice:1",
    "boxes:calls:1",
    "device:calls:1",
    "reset:calls:1",
    "lost_both:calls:1",
    "list_from_backup:calls:1",
]
WHERE = ["calls:400", "writes:80", "moments:100"]
Record = Callable[[str, object], None]


def kill(shim: Path, folder: Path, *kills: str, seed: int = 20261128) -> list[dict[str, Any]]:
    """Kill operations that often (`OPERATION:HOW:TIMES`); return what each time came to."""
    command = [sys.executable, "-m", "tests.faults.killed", str(folder), str(seed), *kills]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ, "LD_PRELOAD": str(shim)}, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def check(kills: list[dict[str, Any]]) -> None:
    for one in kills:
        assert not one["wrong"], one
        assert one["killed"] or one["how"] == "moments", one
    assert any(one["killed"] for one in kills)


def test_that_a_kill_loses_nothing_and_leaves_nothing(shim: Path, folder: Path) -> None:
    kills = kill(shim, folder, *SOME)

    check(kills)
    assert len(kills) == len(SOME)


@pytest.mark.proof
@pytest.mark.parametrize("operation", killed.OPERATIONS)
def test_that_no_kill_loses_anything(shim: Path, folder: Path, operation: str, record_property: Record) -> None:
    kills = kill(shim, folder, *(f"{operation}:{where}" for where in WHERE))

    check(kills)
    record_property("kills", sum(one["killed"] for one in kills))
    record_property("acknowledged before the kill", sum(one["acknowledged"] for one in kills))


@pytest.mark.proof
@pytest.mark.parametrize("operation", ["rotate", "restore", "earlier", "device", "lost_both", "list_from_backup"])
def test_that_a_kill_during_the_clean_up_of_a_kill_loses_nothing(shim: Path, folder: Path, operation: str, record_property: Record) -> None:
    kills = kill(shim, folder, f"{operation}:twice:100")

    check(kills)
    record_property("killed twice", sum(one["again"] for one in kills))
    assert any(one["again"] for one in kills)
