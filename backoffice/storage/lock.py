"""The lock on a shop's folder: one program at a time works in it.

The system lets go of it when a program dies, so no lock is ever stale.
"""

import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from backoffice.errors import ShopInUse

FILE_NAME = "shop.lock"

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _let_go(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class ShopLock:
    """Held from before the first write to the vault until somebody signs out; also a context manager.

    The file stays behind, empty: removing it would let two programs lock two files of one name.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self._descriptor: int | None = None

    @property
    def held(self) -> bool:
        return self._descriptor is not None

    def acquire(self) -> None:
        """Take the lock, or raise ShopInUse at once; taking it twice is one lock."""
        if self._descriptor is not None:
            return
        # 0o666: several accounts of one computer may share the folder; the folder's own mode decides who gets in.
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOINHERIT", 0), 0o666)
        try:
            _take(descriptor)
        except OSError:
            os.close(descriptor)
            raise ShopInUse(self.path.parent) from None
        self._descriptor = descriptor

    def release(self) -> None:
        """Let go; nothing happens if the lock is not held."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            _let_go(descriptor)
        finally:
            os.close(descriptor)

    def __enter__(self) -> Self:
        self.acquire()
        return self

    def __exit__(self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        self.release()
