"""A backup's file as the pages of the entrance ask for it and speak of it, and the bar while one is restored. No shop is open there yet."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from backoffice.domain.reports import BackupClaim


def ask_for_backup(parent: QWidget, name: str, chosen: Callable[[str], None]) -> None:
    """Ask for a backup; `chosen` gets its path."""
    dialog = QFileDialog(parent, QCoreApplication.translate("BackupFile", "Choose a backup"))
    dialog.setObjectName(f"{name}.dialog")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(QCoreApplication.translate("BackupFile", "Backups (*.backoffice)"))
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def made_at(claim: BackupClaim) -> QDateTime:
    """Return when a backup was made, in this computer's zone."""
    return QDateTime.fromSecsSinceEpoch(int(claim.made_at.timestamp()))


def made_words(claim: BackupClaim) -> str:
    """Return the same in words."""
    return QLocale().toString(made_at(claim), QCoreApplication.translate("BackupFile", "d MMM yyyy, HH:mm"))


class RestoringBar(QProgressBar):
    """Shown once restoring begins."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}.progress")
        self.setAccessibleName(self.tr("Progress of restoring"))
        self.setProperty("look", "thin")
        self.setTextVisible(False)
        self.hide()

    def begin(self) -> None:
        """Show that it has begun."""
        self.setRange(0, 0)
        self.show()

    def move_on(self, done: int, total: int) -> None:
        """Show how much is read; the check after that has no measure."""
        self.setRange(0, total if done < total else 0)
        self.setValue(done)
