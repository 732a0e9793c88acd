"""The n-th call that writes, syncs, renames or opens fails: the work is done or it is said that the disk failed, and nothing is lost.

Here are fewer and fewer of the later calls; the proof lets each one fail.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.faults import operations

ROOT = Path(__file__).parents[2]
SOME = ("write", "ENOSPC", "for_good")
FAULTS = [
    SOME,
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


def failures(shim: Path, folder: Path, fault: tuple[str, str, str], growth: float, *works: str) -> list[dict[str, Any]]:
    """Return what each attempt came to; the last of each work is one in which no call failed any more."""
    command = [sys.executable, "-m", "tests.faults.child", str(folder), *fault, str(growth), *works]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, env={**os.environ, "LD_PRELOAD": str(shim)}, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def check(attempts: list[dict[str, Any]]) -> None:
    assert len(attempts) > 1
    for one in attempts:
        assert not one["wrong"], one
        assert one["end"] == "done" or (one["end"] == "told" and one["said"] in SAID), one
        assert one["fired"] or one["end"] == "done", one
    assert not attempts[-1]["fired"]


@pytest.fixture(scope="module")
def attempts(shim: Path, folder: Path) -> list[dict[str, Any]]:
    return failures(shim, folder, SOME, 12, *operations.OPERATIONS)


@pytest.mark.parametrize("operation", operations.OPERATIONS)
def test_that_a_failing_call_loses_nothing(attempts: list[dict[str, Any]], operation: str) -> None:
    check([one for one in attempts if one["operation"] == operation])


@pytest.mark.proof
@pytest.mark.parametrize("fault", FAULTS, ids="-".join)
@pytest.mark.parametrize("operation", operations.OPERATIONS)
def test_that_no_failing_call_loses_anything(shim: Path, folder: Path, operation: str, fault: tuple[str, str, str]) -> None:
    check(failures(shim, folder, fault, 1, operation))


@pytest.mark.parametrize("operation", operations.OPERATIONS)
def test_that_the_operations_work_where_nothing_fails(folder: Path, tmp_path: Path, operation: str) -> None:
    shutil.copytree(folder / "migrations", tmp_path / "migrations")
    shop = operations.kept(folder).copied(tmp_path / "shop")
    operations.OPERATIONS[operation](shop, lambda: None)
    operations.look(shop, operation, complete=True)
