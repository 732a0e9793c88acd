"""The way out where the system has no key store that will do: this computer's part of the key lies in a file, best on a stick."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from backoffice.errors import KeyStoreProblem
from ui.entrance_ports import Door
from ui.jobs import Jobs
from ui.widgets.buttons import Button
from ui.widgets.layouts import CONTROL
from ui.widgets.notices import Notice

FILE_NAME = "backoffice-key.json"


class KeyStick(Button):
    """The button beside what is said of the key store, in the very notice.

    `chosen` when the door keeps the key in the file from now on, `refused` with what spoke against it.
    """

    chosen = Signal()
    refused = Signal(object)

    def __init__(self, door: Door, jobs: Jobs, notice: Notice, *, name: str) -> None:
        super().__init__("", name=name, icon_name="key-round", height=CONTROL)
        self.set_words(self.tr("Keep the key on a stick …"))
        self._door, self._jobs, self._notice = door, jobs, notice
        notice.add_action(self)
        self.clicked.connect(self._ask)
        self.hide()

    def look_at(self, error: Exception) -> None:
        """Be offered for what went wrong with a key store, or with the file that was chosen in its place."""
        self.setVisible(isinstance(error, KeyStoreProblem) and "key_file" in self._door.ways)

    def _ask(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("Choose where the key is to lie, best on a USB stick"))
        dialog.setObjectName("key_stick.file")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # a key file holds the keys of several shops: this one's is added
        dialog.selectFile(FILE_NAME)
        dialog.fileSelected.connect(self.choose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose(self, file: str) -> None:
        """Keep the key in this file, if it can be there."""
        path = Path(file)
        self.setEnabled(False)
        self._jobs.outside(lambda _tick: self._door.keep_key_in(path), lambda _none: self._kept(path), self._refused, owner=self)

    def _kept(self, path: Path) -> None:
        self.setEnabled(True)
        self.hide()
        detail = self.tr(
            "Plug the stick in whenever you open the shop, and keep it apart from the computer otherwise. It opens nothing without a "
            "password. If it is lost, the recovery key opens the shop."
        )
        self._notice.say(self.tr("The key will lie in “{file}”.").format(file=path), tone="done", detail=detail)
        self.chosen.emit()

    def _refused(self, error: Exception) -> None:
        self.setEnabled(True)
        self.refused.emit(error)
