"""Customers' messages from files: read outside of the data, taken in message by message, and told with the way to delete the file."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from backoffice.domain.intake import MessageFile, MessagesTaken
from backoffice.errors import BackofficeError, Cancelled
from ui.context import UiContext
from ui.jobs import Tick
from ui.messages import message
from ui.widgets.toast import Toast


class MessageImport(QObject):
    """Reads one file after the other for a page, which has the toast."""

    def __init__(self, context: UiContext, toast: Toast, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._toast, self._page = context, toast, page

    def choose_file(self) -> None:
        """Ask for a file."""
        kinds = self.tr("Messages (*.eml *.mbox *.csv *.json *.jsonl *.txt);;All files (*)")
        dialog = QFileDialog(self._page, self.tr("Read messages"), "", kinds)
        dialog.setObjectName("messages.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read_file(Path(name)))
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Read a file and take its messages in; both can be stopped in the strip of jobs."""
        desk, title = self._context.office.messages, self.tr("Reading messages")
        self._context.jobs.outside(
            lambda tick: desk.read_file(path, tick), lambda file: self._take(file, path), self._fail, title=title, owner=self
        )

    def _take(self, file: MessageFile, path: Path) -> None:
        desk = self._context.office.messages

        def work(tick: Tick) -> Generator[None, None, MessagesTaken]:
            return desk.take_in_parts(file, path, tick)

        title = self.tr("Taking messages in")
        self._context.jobs.write_parts(work, lambda taken: self._tell(file, taken, path), self._fail, title=title, owner=self)

    def _tell(self, file: MessageFile, taken: MessagesTaken, path: Path) -> None:
        number = self._context.formats.number
        words = self.tr("{new} taken in, {known} came in before, {rejected} not readable.").format(
            new=number(taken.new), known=number(taken.known), rejected=number(len(file.rejected))
        )
        more = (self.tr("Delete the file"), lambda: self._delete(path)) if path.suffix else None
        self._toast.tell(words, None, more)
        self._context.hub.tell("callbacks", "imports", "log")

    def _delete(self, path: Path) -> None:
        desk = self._context.office.messages
        self._context.jobs.write(lambda _tick: desk.delete_file(path), lambda _none: self._deleted(), self._fail, owner=self)

    def _deleted(self) -> None:
        self._toast.tell(self.tr("The file is deleted."))
        self._context.hub.tell("imports", "log")

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._toast.tell(self.tr("Stopped. What came in stays."))
            self._context.hub.tell("callbacks", "log")
        elif isinstance(error, BackofficeError):
            self._toast.tell(message(error).plain)
