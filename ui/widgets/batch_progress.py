"""What a verb on many orders has come to so far, in numbers, with a way to stop it; in the place of the toast."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget
from shiboken6 import isValid

from ui.formats import Formats
from ui.jobs import Job, Jobs
from ui.theme import theme
from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import fix_size, row
from ui.widgets.spinner import AFTER_MS
from ui.widgets.toast import ABOVE_STATUS

LOOK_MS = 100


class BatchProgress(QFrame):
    """Shown over `page` once a job that it follows takes longer than 300 ms. `appeared` when it comes into view."""

    appeared = Signal()

    def __init__(self, page: QWidget, jobs: Jobs, formats: Formats, *, stop_words: str, name: str = "batch_progress") -> None:
        super().__init__(page)
        self._page, self._jobs, self._formats = page, jobs, formats
        self._job: Job | None = None
        self._waited = 0
        self.setObjectName(name)
        self.setProperty("look", "card")
        self._words = text("", name=f"{name}.words")
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}.bar")
        self._bar.setAccessibleName(stop_words)
        self._bar.setProperty("look", "thin")
        self._bar.setTextVisible(False)
        fix_size(self._bar, 160, 4)
        stop = button(stop_words, name=f"{name}.stop", kind="link")
        stop.clicked.connect(self.stop)
        self.setLayout(row(self._words, self._bar, stop, gap=12, margins=(16, 8, 16, 8)))
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        page.installEventFilter(self)
        self.hide()

    def follow(self, job: Job) -> None:
        """Show this job until it has ended; of several the last that was begun."""
        self._job, self._waited = job, 0
        self._timer.start()

    def stop(self) -> None:
        """Cancel what is shown."""
        if self._job is not None and isValid(self._job):
            self._job.cancel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        job = self._job
        if job is None or not isValid(job) or job not in self._jobs.running:
            self._job = None
            self._timer.stop()
            self.hide()
            return
        self._waited += LOOK_MS
        self._show(job)
        if self.isHidden() and self._waited >= AFTER_MS:
            self.show()
            self.raise_()
            self.appeared.emit()
        self._place()

    def _show(self, job: Job) -> None:
        words = job.title
        if job.total_count:
            number = self._formats.number
            far = self.tr("{done} of {total}").format(done=number(job.done_count), total=number(job.total_count))
            words = f"{words} · {far}"
        self._bar.setRange(0, job.total_count)
        self._bar.setValue(job.done_count)
        self._words.setText(words)
        self.setAccessibleName(words)

    def _place(self) -> None:
        self.adjustSize()
        left = (self._page.width() - self.width()) // 2
        self.move(max(8, left), self._page.height() - theme().px(ABOVE_STATUS) - self.height())
