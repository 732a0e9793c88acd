"""A heart that beats in the event loop: how long nothing else could happen, while work is done beside it and while none is."""

import time
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

FRAME_MS = 16.0


class Beat:
    """Beats every 2 ms; the gaps between two beats are how long nothing else could happen. In milliseconds."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        self.times.append(time.perf_counter())

    def start(self) -> None:
        self.times.clear()
        self._beat()
        self._timer.start()

    def stop(self) -> list[float]:
        """Return the gaps, the shortest first; a stall at the end counts."""
        self._beat()
        self._timer.stop()
        return sorted((late - early) * 1000 for early, late in pairwise(self.times))


def percentile(gaps: list[float], share: float = 0.99) -> float:
    return gaps[min(len(gaps) - 1, int(share * len(gaps)))]


def idle_gaps(beat: Beat, qtbot: QtBot) -> list[float]:
    beat.start()
    qtbot.wait(1000)
    return beat.stop()
