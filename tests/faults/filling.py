"""The process whose disk is full: `python -m tests.faults.filling FOLDER OPERATION FIRST STEP`, in a mount namespace of its own.

It mounts a small disk of memory in FOLDER, and does the operation at 50 levels of free room there, from FIRST on by STEP, each in two ways:
as it is, and as if another program had taken the room after it was looked for. Each time is told in a line of JSON.
"""

import json
import os
import shutil
import subprocess
import sys
import traceback
from collections.abc import Callable
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from backoffice.errors import DiskFull
from backoffice.storage import companions
from tests.faults import operations

LEVELS = 50
SIZE = 96 << 20
FEW = 640 << 10  # more than what these write in all; the others write copies of the data
HIGHEST = {"save": FEW, "vault": FEW, "sign_in": FEW, "start": FEW}
COPIES = 4 << 20
AS_GOOD_AS_NONE = 1 << 16
LOOKED_FOR = 20 << 20  # more than what is asked for before a copy is begun
HALF_WRITTEN = ("*.part", "*.part-*", "*.new", "*.incoming*", "backup.work*", "backoffice-*", "drill-*")


class Room(NamedTuple):
    """What shutil.disk_usage says."""

    total: int
    used: int
    free: int


def sign_in(shop: operations.Shop, begin: operations.Begin) -> None:
    begin()
    shop.door.check()
    with operations.signed_in(shop):
        pass


def start(shop: operations.Shop, begin: operations.Begin) -> None:
    """Start after a restore that was cut off when the data was in place: what goes with it follows, and somebody signs in."""
    cut_off = mock.patch.object(companions, "settle", side_effect=[False, KeyboardInterrupt, KeyboardInterrupt])
    with cut_off, suppress(KeyboardInterrupt):
        shop.door.restore(shop.folder / operations.BACKUP, operations.PASSWORD)
    assert companions.is_waiting(shop.door.folder)
    begin()
    assert shop.door.exists()
    shop.door.check()
    with operations.signed_in(shop):
        pass


OPERATIONS: dict[str, operations.Operation] = {**operations.OPERATIONS, "sign_in": sign_in, "start": start}


class Ballast:
    """A file that leaves so much room on a disk."""

    def __init__(self, disk: Path) -> None:
        self._disk, self._file = disk, disk / "ballast"

    def leave(self, free: int) -> None:
        self.drop()
        here = os.statvfs(self._disk)
        size = here.f_bavail * here.f_frsize - free
        with self._file.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, size)

    def drop(self) -> None:
        self._file.unlink(missing_ok=True)


def attempt(shop: operations.Shop, operation: str, begin: Callable[[], None]) -> dict[str, Any]:
    """Do an operation; returns how it ended: `done`, `full` with the room that is said to be needed, or what broke."""
    try:
        OPERATIONS[operation](shop, begin)
    except DiskFull as full:
        return {"end": "full", "needed": full.megabytes << 20, "path": str(full.path), "disk": str(shop.folder.parent)}
    except BaseException:  # noqa: BLE001 - whatever it is, it is reported
        return {"end": "broke", "said": traceback.format_exc()}
    return {"end": "done"}


def try_level(shop: operations.Shop, operation: str, free: int, *, taken: bool) -> dict[str, Any]:
    """Do an operation with so much room, look at the shop, make the room that was said to be needed, and do it again."""
    ballast = Ballast(shop.folder.parent)
    plenty = mock.patch.object(shutil, "disk_usage", _roomy)
    with plenty if taken else nullcontext():
        told = attempt(shop, operation, lambda: ballast.leave(free))
    left = sorted(path.name for pattern in HALF_WRITTEN for path in shop.folder.rglob(pattern))
    ballast.drop()
    try:
        operations.look(shop, operation, complete=told["end"] == "done")
        if told["end"] == "full":
            assert _is_as_before(shop, operation)
            told["again"] = attempt(shop, operation, lambda: ballast.leave(told["needed"]))
            ballast.drop()
            operations.look(shop, operation, complete=True)
        wrong = ""
    except BaseException:  # noqa: BLE001 - whatever it is, it is reported
        wrong = traceback.format_exc()
    ballast.drop()
    return {"free": free, "taken": taken, "left": left, "wrong": wrong, **told}


def _roomy(place: Path) -> Room:
    """Say that there is plenty of room, unless there is as good as none."""
    here = os.statvfs(place)
    free = here.f_bavail * here.f_frsize
    return Room(SIZE, SIZE - free, free if free < AS_GOOD_AS_NONE else SIZE)


def _is_as_before(shop: operations.Shop, operation: str) -> bool:
    """Say whether nothing has changed, as a full disk's message promises."""
    door = shop.door
    if operation == "start":
        return operations.rows_of(shop) == shop.rows_of_backup
    if operation == "migration":
        return operations.rows_of(shop, operations.key_of(shop, operations.PASSWORD)) == shop.rows
    door.confirm_password(door.people()[0].id, operations.PASSWORD)
    return operations.rows_of(shop) == shop.rows


def main(folder: Path, operation: str, first: int, step: int) -> None:
    disk = folder / "disk"
    disk.mkdir(exist_ok=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE},mode=700", "tmpfs", str(disk)], check=True)
    shutil.copytree(folder / "migrations", disk / "migrations")
    shop = operations.kept(folder)
    written = HIGHEST.get(operation, COPIES)
    for level in range(first, LEVELS, step):
        for taken, highest in ((False, LOOKED_FOR if written == COPIES else written), (True, written)):
            here = shop.copied(disk / "shop")
            told = try_level(here, operation, level * highest // (LEVELS - 1), taken=taken)
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()
            shutil.rmtree(here.folder)


if __name__ == "__main__":
    _, place, operation, first, step = sys.argv
    main(Path(place), operation, int(first), int(step))
