"""How far a command is, and Ctrl+C in the middle of it: never in a step, and only while nothing is changed."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from backoffice.cli_words import words
from backoffice.errors import Cancelled

STEP = 20  # per cent between two lines where standard error is no terminal


class Progress:
    """Says how far the work is, if it has words for it. Once somebody `asked` for it, the next tick ends the work.

    `ended` are the words about work that was ended: that nothing was changed, unless a command says what it has done by then.
    """

    def __init__(self, key: str) -> None:
        self._key, self._asked, self._shown = key, False, -STEP
        self.ended = "interrupted"
        self._terminal = sys.stderr.isatty()

    def ask(self, _number: int, _frame: FrameType | None) -> None:
        self._asked = True

    def tick(self, done: int, total: int) -> None:
        """Tell the share that is done, on a terminal in one line. Raises Cancelled."""
        if self._asked:
            raise Cancelled
        share = 100 * done // total if total else 0
        if not self._key or share == self._shown or (not self._terminal and share // STEP == self._shown // STEP):
            return
        self._shown = share
        said = words(self._key).format(share=share)
        print(f"\r{said}" if self._terminal else said, end="" if self._terminal else "\n", file=sys.stderr, flush=True)

    def end(self) -> None:
        if self._terminal and self._shown >= 0:
            print(file=sys.stderr)


@contextmanager
def interruptible(key: str = "") -> Iterator[Progress]:
    """Let Ctrl+C be heard between two steps; what comes after the last one is too late, and the work is done. Raises KeyboardInterrupt."""
    progress = Progress(key)
    former = signal.signal(signal.SIGINT, progress.ask)
    try:
        yield progress
    except Cancelled:
        raise KeyboardInterrupt(progress.ended) from None
    finally:
        signal.signal(signal.SIGINT, former)
        progress.end()
