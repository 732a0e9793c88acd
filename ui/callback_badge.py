"""The mark in the sidebar that says how many callbacks are due, also before the page was ever shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from backoffice.domain.callbacks import CallbackQuery, QueueCounts
from ui.context import UiContext

AREA = "callbacks"
EVERY_MS = 60_000  # requests fall due by the clock


class CallbackBadge(QObject):
    """Counts each minute, and when requests change; `show` is given the number, nothing for nought."""

    def __init__(self, context: UiContext, show: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._show = context, show
        context.hub.changed.connect(self._hear)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY_MS)
        self.look()

    def look(self) -> None:
        """Count in a reader."""
        desk = self._context.office.callbacks
        self._context.jobs.read(lambda _tick: desk.counts(CallbackQuery()), self._take, _stay, owner=self)

    def _take(self, counts: QueueCounts) -> None:
        self._show(self._context.formats.number(counts.waiting) if counts.waiting else "")

    def _hear(self, areas: frozenset[str]) -> None:
        if AREA in areas:
            self.look()


def _stay(_error: Exception) -> None:
    """Leave the mark as it is until the next minute."""
