"""The disk is full: each operation is done, or says how much room is needed and where, leaves nothing, and works once there is that much.

Fifty levels of free room, each as it is and as if another program took the room in between. Here are two levels of two operations.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.faults import filling

ROOT = Path(__file__).parents[2]
SOME, LEVEL, STEP = ["vault", "sign_in"], 0, 26
UNSHARE = ("unshare", "-m") if sys.platform.startswith("linux") and os.geteuid() == 0 else ("unshare", "-Urm")


@pytest.fixture(scope="module")
def own_mounts() -> tuple[str, ...]:
    """Return the command that lets a process mount a small disk that only it sees."""
    tried = [*UNSHARE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    if shutil.which("unshare") is None or subprocess.run(tried, capture_output=True, check=False).returncode:
        if os.environ.get("CI") == "true" or (sys.platform.startswith("linux") and os.geteuid() == 0):
            pytest.fail("a small disk cannot be mounted")
        pytest.skip("needs Linux, and the right to mount a small disk")
    return UNSHARE


def fill(own_mounts: tuple[str, ...], folder: Path, operation: str, first: int, step: int) -> list[dict[str, Any]]:
    """Do an operation at some levels of free room; return what each came to."""
    command = [*own_mounts, sys.executable, "-m", "tests.faults.filling", str(folder), operation, str(first), str(step)]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def check(attempts: list[dict[str, Any]]) -> Counter[str]:
    """Nothing is lost and nothing left, and the room that is said to be needed is enough; returns how often it ended how."""
    for one in attempts:
        assert one["end"] in {"done", "full"}, one
        assert (one["wrong"], one["left"]) == ("", []), one
        if one["end"] == "full":
            assert one["needed"] > one["free"] or one["taken"], one
            assert one["path"].startswith(one["disk"]), one
            assert one["again"]["end"] == "done", one
    return Counter(one["end"] for one in attempts)


@pytest.mark.parametrize("operation", SOME)
def test_that_a_full_disk_loses_nothing(own_mounts: tuple[str, ...], folder: Path, operation: str) -> None:
    """There is no room, then a little: the work is refused, and signing in too, and both are done as soon as there is some."""
    attempts = fill(own_mounts, folder, operation, LEVEL, STEP)

    check(attempts)
    assert [(one["taken"], one["end"]) for one in attempts] == [(False, "full"), (True, "full"), (False, "done"), (True, "done")]


@pytest.mark.proof
@pytest.mark.parametrize("operation", filling.OPERATIONS)
def test_that_no_level_of_free_room_loses_anything(
    own_mounts: tuple[str, ...], folder: Path, operation: str, record_property: Callable[[str, object], None]
) -> None:
    ends = check(fill(own_mounts, folder, operation, 0, 1))

    assert ends.total() == 2 * filling.LEVELS
    assert min(ends["done"], ends["full"]) > 0
    record_property("levels of free room", filling.LEVELS)
    record_property("done", ends["done"])
    record_property("refused with the room that is needed, and done with it", ends["full"])
