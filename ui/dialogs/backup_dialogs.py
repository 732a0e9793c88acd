"""The dialogs about backups: the one that the program waits in before it closes, and the reminder after three days without one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from ui.jobs import Job
from ui.messages import message
from ui.widgets.buttons import button
from ui.widgets.layouts import fix_size
from ui.widgets.sheet import Role, Sheet, paragraph


class ClosingDialog(Sheet):
    """A backup is made before the program closes, or signs somebody out. `rejected` means: without one; `again` asks for another try."""

    again = Signal()

    def __init__(self, parent: QWidget | None, *, signs_out: bool = False) -> None:
        super().__init__(parent, "", name="backup_closing", icon_name="database-backup", says_why=False)
        self.setWindowTitle(self.tr("Backing up before signing out") if signs_out else self.tr("Backing up before closing"))
        self.setAccessibleName(self.windowTitle())
        closes = self.tr("Something has changed since the last backup. The program closes by itself when the new one is made and checked.")
        leaves = self.tr("Something has changed since the last backup. You are signed out as soon as the new one is made and checked.")
        self._words = paragraph(leaves if signs_out else closes, name="backup_closing.words")
        self._bar = QProgressBar()
        self._bar.setObjectName("backup_closing.progress")
        self._bar.setAccessibleName(self.tr("Progress of the backup"))
        self._bar.setProperty("look", "thin")
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        fix_size(self._bar, height=4)
        self.build(self._words, 8, self._bar, 4)
        without = self.tr("Sign out without a backup") if signs_out else self.tr("Close without a backup")
        self.add_button(button(without, name="backup_closing.without"), Role.RejectRole)
        self._again = self.add_button(button(self.tr("Try again"), name="backup_closing.again", kind="filled"), Role.ActionRole)
        self._again.clicked.connect(self.again)
        self._again.hide()

    def follow(self, job: Job) -> None:
        """Show how far the backup is."""
        self._again.hide()
        self._bar.setRange(0, 0)
        self._bar.show()
        job.progressed.connect(self._move)

    def fail(self, error: Exception) -> None:
        """Say why there is no backup; nothing is lost by that."""
        self._bar.hide()
        self._words.setText(message(error).plain)
        self._again.show()
        self._again.setFocus()
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave without a backup by the button alone: Escape is pressed too easily."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def _move(self, done: int, total: int) -> None:
        self._bar.setRange(0, total if done < total else 0)
        self._bar.setValue(done)


class LateDialog(Sheet):
    """Nothing was backed up and checked for three days. Who manages backups is led to the settings, others are asked to tell an owner."""

    def __init__(self, parent: QWidget | None, last: str, problem: str, *, manages: bool) -> None:
        super().__init__(parent, "", name="backup_late", icon_name="triangle-alert", icon_tint="in_progress_fg", says_why=False)
        self.setWindowTitle(self.tr("No backup for three days"))
        self.setAccessibleName(self.windowTitle())
        why = (paragraph(problem),) if problem else ()
        tell = () if manages else (paragraph(self.tr("Please tell an owner of the shop."), "muted"),)
        risk = self.tr("If this computer breaks today, everything since then is lost.")
        self.build(paragraph(f"{last}."), *why, paragraph(risk), *tell)
        if manages:
            self.add_button(button(self.tr("Later"), name="backup_late.later"), Role.RejectRole)
        words = self.tr("Open the settings") if manages else self.tr("Close")
        self.add_button(button(words, name="backup_late.ok", kind="filled"), Role.AcceptRole).setFocus()
