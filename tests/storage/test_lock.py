"""The lock on a shop's folder, against another process."""

import subprocess
import sys
from pathlib import Path

import pytest

from backoffice.errors import ShopInUse
from backoffice.storage.lock import ShopLock

OTHER = """
import sys
from pathlib import Path
from backoffice.errors import ShopInUse
from backoffice.storage.lock import ShopLock
try:
    ShopLock(Path(sys.argv[1])).acquire()
except ShopInUse:
    sys.exit(6)
print("held", flush=True)
sys.stdin.read()
"""


def other(folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, "-c", OTHER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_that_one_process_holds_the_lock(tmp_path: Path) -> None:
    lock = ShopLock(tmp_path)
    with lock:
        assert lock.held
        lock.acquire()  # a second time is no second lock
        with other(tmp_path) as process:
            assert process.wait(20) == 6
        with pytest.raises(ShopInUse) as caught:
            ShopLock(tmp_path).acquire()
        assert caught.value.path == tmp_path
    lock.release()
    with ShopLock(tmp_path):
        pass


def test_that_a_released_lock_is_not_held(tmp_path: Path) -> None:
    lock = ShopLock(tmp_path)
    lock.acquire()
    lock.release()
    assert not lock.held


def test_that_a_killed_process_leaves_no_lock(tmp_path: Path) -> None:
    with other(tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        with pytest.raises(ShopInUse):
            ShopLock(tmp_path).acquire()
        process.kill()
        process.wait(20)
    with ShopLock(tmp_path) as lock:
        assert lock.held
