"""The n-th call that writes, syncs, renames or opens fails: the work is done or it is said that the disk failed, and nothing is lost.

Here are fewer and fewer of the later calls; the proof lets each one fail.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults import operations

ROOT = Path(__file__).parents[2]
SOME = [("write", "ENOSPC", "for_good")]
FAULTS = [
    *SOME,
    ("open", "EIO", "once"),
    ("write", "EIO", "once"),
    ("write", "EIO", "half"),
    ("sync", "EIO", "once"),
    ("rename", "EIO", "once"),
    ("open", "ENOSPC", "for_good"),
]
SAID = {
    "DiskFailed",
    "DiskFull",
    "KeyStoreProblem:absent",  # the key file lies there too, and so does the backup
    "KeyStoreProblem:not_kept",
    "BackupProblem:unreadable",
    "BackupPlaceProblem:unreachable",
}


def each(faults: list[tuple[str, str, str]]) -> list[Any]:
    return [pytest.param(operation, *fault, id="-".join((operation, *fault))) for operation in operations.OPERATIONS for fault in faults]


def failures(shim: Path, folder: Path, fault: tuple[str, str, str, str], growth: float) -> Iterator[dict[str, Any]]:
    """Yield what each attempt came to; the last is one in which no call failed any more."""
    command = [sys.executable, "-m", "tests.faults.child", str(folder), *fault, "1", str(growth)]
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ, "LD_PRELOAD": str(shim)})
    assert child.stdout is not None
    with child.stdout as lines:
        for line in lines:
            yield json.loads(line)
    assert child.wait() == 0


def check(attempts: list[dict[str, Any]]) -> None:
    assert len(attempts) > 1
    for one in attempts:
        assert not one["wrong"], one
        assert one["end"] == "done" or (one["end"] == "told" and one["said"] in SAID), one
        assert one["fired"] or one["end"] == "done", one
    assert not attempts[-1]["fired"]


@pytest.mark.parametrize(("operation", "calls", "error", "how"), each(SOME))
def test_that_a_failing_call_loses_nothing(shim: Path, folder: Path, operation: str, calls: str, error: str, how: str) -> None:
    check(list(failures(shim, folder, (operation, calls, error, how), 12)))


@pytest.mark.proof
@pytest.mark.parametrize(("operation", "calls", "error", "how"), each(FAULTS))
def test_that_no_failing_call_loses_anything(shim: Path, folder: Path, operation: str, calls: str, error: str, how: str) -> None:
    check(list(failures(shim, folder, (operation, calls, error, how), 1)))


@pytest.mark.parametrize("operation", operations.OPERATIONS)
def test_that_the_operations_work_where_nothing_fails(folder: Path, tmp_path: Path, operation: str) -> None:
    shutil.copytree(folder / "migrations", tmp_path / "migrations")
    shop = operations.kept(folder).copied(tmp_path / "shop")
    operations.OPERATIONS[operation](shop, lambda: None)
    operations.look(shop, operation, complete=True)
