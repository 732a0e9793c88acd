"""The command that gives the data a new key: it says how far it is, and Ctrl+C ends it as long as the old key holds."""

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from backoffice.cli_shop import door_of, password_of, person_of
from backoffice.cli_words import words
from backoffice.errors import Cancelled

STEP = 20  # per cent between two lines where standard error is no terminal


def rotate(options: argparse.Namespace) -> int:
    """Give the data file a new key."""
    door = door_of(options)
    person, password = person_of(door, options), password_of(options)
    with _interruptible() as progress:
        try:
            door.rotate(person.id, password, progress.tick)
        except Cancelled:
            raise KeyboardInterrupt from None
        finally:
            progress.end()
    print(words("rotated"))
    return 0


class _Progress:
    """Says how far the work is. Once somebody `asked` for it, the next tick ends the work: never in the middle of a step."""

    def __init__(self) -> None:
        self._asked, self._shown = False, -STEP
        self._terminal = sys.stderr.isatty()

    def ask(self, _number: int, _frame: FrameType | None) -> None:
        self._asked = True

    def tick(self, done: int, total: int) -> None:
        """Tell the share that is done, on a terminal in one line. Raises Cancelled."""
        if self._asked:
            raise Cancelled
        share = 100 * done // total if total else 0
        if share == self._shown or (not self._terminal and share // STEP == self._shown // STEP):
            return
        self._shown = share
        said = words("rotating").format(share=share)
        print(f"\r{said}" if self._terminal else said, end="" if self._terminal else "\n", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self._terminal and self._shown >= 0:
            print(file=sys.stderr)


@contextmanager
def _interruptible() -> Iterator[_Progress]:
    """Let Ctrl+C be heard between two steps instead of in the middle of one."""
    progress = _Progress()
    former = signal.signal(signal.SIGINT, progress.ask)
    try:
        yield progress
    finally:
        signal.signal(signal.SIGINT, former)
