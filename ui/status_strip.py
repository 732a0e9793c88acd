"""The status bar: what is selected, how it stands with the backups, and the jobs that run longer than a moment, with a way to stop."""

import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy, QWidget

from ui.jobs import Job, Jobs
from ui.theme import Step
from ui.widgets.buttons import icon_button
from ui.widgets.labels import ElidedLabel, Picture, text
from ui.widgets.layouts import MARGIN, STATUS, clear, fix_size, row, set_look

AFTER_SECONDS = 2.0
_BACKUP_TINTS = {"warn": "in_progress_fg", "problem": "problem_fg"}


class JobLine(QWidget):
    """One running job. Under the cover it shows neither name nor cancel, only that something runs."""

    def __init__(self, job: Job, *, covered: bool) -> None:
        super().__init__()
        self.setObjectName("job")
        self._job = job
        self._words = text("", Step.SMALL, "muted", name="job.words")
        self._bar = QProgressBar()
        self._bar.setObjectName("job.progress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setProperty("look", "thin")
        self._bar.setTextVisible(False)
        fix_size(self._bar, 120, 4)
        cancel = icon_button("x", name="job.cancel", accessible=self.tr("Cancel"), height=24)
        cancel.clicked.connect(job.cancel)
        cancel.setVisible(not covered)
        self._covered = covered
        self.setLayout(row(self._words, self._bar, cancel, gap=12))
        job.progressed.connect(self._show)
        self._show(job.done_count, job.total_count)

    def _show(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if self._covered:
            self._words.setText(self.tr("Work in progress"))
        elif total:
            words = self.tr("{title} · {done} of {total}")
            self._words.setText(words.format(title=self._job.title, done=self.locale().toString(done), total=self.locale().toString(total)))
        else:
            self._words.setText(self._job.title)


class StatusStrip(QFrame):
    """The bar at the foot of the window."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs, self._covered = jobs, False
        self._shown: tuple[Job, ...] = ()
        self.setObjectName("status")
        self.setProperty("look", "status")
        fix_size(self, height=STATUS)
        self._summary = text("", Step.SMALL, "muted", name="status.summary")
        self._lines = row(gap=16)
        self._backup = ElidedLabel("", Step.SMALL, "muted", name="status.backup")
        self._backup.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # whole where there is room for it
        self._backup_dot = Picture("database-backup", "muted", 14)
        self._backup_dot.hide()
        backup = row(self._backup_dot, self._backup, gap=6)
        self.setLayout(row(self._summary, None, self._lines, 16, backup, margins=(MARGIN, 0, 16, 0)))
        self._timer = QTimer(self)
        self._timer.setInterval(250)
        self._timer.timeout.connect(self._refresh)
        jobs.changed.connect(self._refresh)

    def show_summary(self, words: str) -> None:
        """Say what is selected or shown."""
        self._summary.setText(words)

    def show_backup(self, words: str, tone: str) -> None:
        """Say how it stands with the backups; that stays in view whatever else is shown."""
        self._backup.setText(words)
        set_look(self._backup, tone=tone)
        self._backup_dot.show_icon("database-backup", _BACKUP_TINTS.get(tone, "muted"))
        self._backup_dot.show()

    def cover(self, *, covered: bool) -> None:
        """Hide names and cancel buttons while the window is locked."""
        self._covered = covered
        self._summary.setVisible(not covered)
        self._shown = ()
        self._refresh()

    def _refresh(self) -> None:
        named = [job for job in self._jobs.running if job.title]
        due = tuple(job for job in named if time.monotonic() - job.begun_at >= AFTER_SECONDS)
        self._timer.start() if len(due) < len(named) else self._timer.stop()
        if due != self._shown or not due:
            self._shown = due
            clear(self._lines)
            for job in due:
                self._lines.addWidget(JobLine(job, covered=self._covered))
