"""The import page: from a dropped file over its preview to orders, and back again while nobody has worked on them."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from backoffice.domain.incoming import Channel, ImportBatch, ImportResult
from backoffice.errors import BackofficeError, Cancelled
from ui.context import EXPORT_DATA, UiContext
from ui.dialogs.channel_dialog import ChannelDialog
from ui.dialogs.import_dialogs import DeleteFileDialog, UndoImportDialog
from ui.dialogs.masked_dialog import MaskedDialog
from ui.dialogs.refused_dialog import RefusedDialog
from ui.jobs import Job, Tick
from ui.pages.import_files import dropped_files, start_folder
from ui.pages.import_preview import PreviewPane
from ui.pages.import_progress import ProgressPane
from ui.pages.import_result import ResultPane
from ui.pages.import_start import StartPane
from ui.pages.import_words import ReadFile, format_words, published_words, shown_name, summary_words
from ui.pages.page import Page, PageHeader, page_layout
from ui.widgets.layouts import CONTROL, fix_size, greedy
from ui.widgets.toast import Toast

APPEAR_MS = 300
BeforePublish = Callable[[Callable[[], None]], None]


def at_once(done: Callable[[], None]) -> None:
    """Let an import be published without anything before it."""
    done()


class ImportPage(Page):
    """Reads, shows, publishes and undoes imports, one at a time. `imported` comes after orders have come or gone.

    `before_publish` is called with what is to happen next; it may ask for something first, such as the recovery key.
    """

    imported = Signal()
    areas = frozenset({"imports"})

    def __init__(self, context: UiContext, before_publish: BeforePublish = at_once, search: QWidget | None = None) -> None:
        super().__init__(context, name="import")
        self._desk, self._before_publish = context.office.imports, before_publish
        self._shown: ReadFile | None = None
        self._result: ImportResult | None = None
        self._job: Job | None = None
        self._appear = QTimer(self)
        self._appear.setSingleShot(True)
        self._appear.setInterval(APPEAR_MS)
        self._build(search)
        self._connect()
        self.reload()

    def _build(self, search: QWidget | None) -> None:
        self.setAcceptDrops(True)
        self._header = PageHeader(self.tr("Import"), *((search,) if search is not None else ()))
        self._start, self._progress = StartPane(self.context.formats), ProgressPane(self.context.formats)
        self._preview, self._done = PreviewPane(self.context), ResultPane(self.context)
        self._stack = greedy(QStackedWidget())
        for pane in (self._start, self._progress, self._preview, self._done):
            self._stack.addWidget(pane)
        fix_size(self._header, height=CONTROL)
        page_layout(self, self._header, self._stack)
        self._toast = Toast(self, undo_words=self.tr("Undo"), name="import.toast")

    def _connect(self) -> None:
        self._appear.timeout.connect(lambda: self._show_pane(self._progress))
        for pane in (self._start, self._preview, self._done):
            pane.choose_asked.connect(self.choose_file)
        self._progress.cancel_asked.connect(self._cancel_job)
        self._start.undo_asked.connect(self._ask_undo)
        self._start.delete_asked.connect(self._ask_delete)
        self._preview.publish_asked.connect(lambda: self._before_publish(self._publish))
        self._preview.cancel_asked.connect(self._leave_preview)
        self._preview.masked_asked.connect(self._show_masked)
        self._preview.channel_chosen.connect(self._choose_channel)
        self._done.undo_asked.connect(self._undo_result)
        self._done.delete_asked.connect(self._ask_delete_result)
        self._done.done_asked.connect(self._begin_again)
        self._done.orders_asked.connect(self._to_orders)
        for card in (self._preview.rejects, self._done.rejects):
            card.saved.connect(lambda name: self._toast.tell(self.tr("List saved as {name}.").format(name=name)))
            card.not_saved.connect(lambda: self._toast.tell(self.tr("The list could not be saved there. Please choose another folder.")))

    # What the main window may ask for

    def reload(self) -> None:
        """Read again what was imported before."""
        desk = self._desk
        self.context.jobs.read(
            lambda _tick: (desk.batches(), desk.plain_files(), self._ends()),
            lambda past: self._start.show_past(*past),
            self._fail,
            owner=self,
        )

    def _ends(self) -> dict[Path, date]:
        """Return until when files with customers are to lie there, for who writes such."""
        if not self.context.may(EXPORT_DATA):
            return {}
        return {one.path: one.ends_on for one in self.context.office.handing_out.files()}

    def arrive(self) -> None:
        super().arrive()
        self._summarise()

    def import_file(self, path: Path) -> None:
        """Read a file and show what importing it would do. One that is being read or taken over goes before."""
        if self._job is not None:
            self._toast.tell(self.tr("Another import is still running. Wait for it, or cancel it first."))
            return
        self._read(path)

    def choose_file(self) -> None:
        """Ask for the file to import."""
        dialog = QFileDialog(self, self.tr("Choose file"), start_folder())
        dialog.setObjectName("import.choose_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Exports of shop systems (*.csv *.json *.txt *.tsv)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: self.import_file(Path(chosen)))
        dialog.open()

    # Reading

    def _read(self, path: Path, channel: Channel | None = None) -> None:
        desk = self._desk
        name, account = (channel.name, channel.account) if channel else ("", "")

        def work(tick: Tick) -> ReadFile:
            before, begun = {one.id for one in desk.channels()}, monotonic()
            preview = desk.preview(path, name, account, tick)
            seconds = monotonic() - begun
            is_new = not name and preview.channel.id not in before
            return ReadFile(path, preview, desk.channels(), is_new, _size(path), seconds)

        title = self.tr("Reading {name}").format(name=shown_name(path))
        self._begin(title, self.tr("Nothing is changed in the shop while the file is read."))
        self._run(self.context.jobs.outside(work, self._take, self._refuse, title=title, owner=self))

    def _take(self, read: ReadFile) -> None:
        """Show a file that was read in place of the one before."""
        self._end()
        if self._result is None:
            self._drop(self._shown)
        self._shown, self._result = read, None
        self._preview.show_file(read)
        self._summarise()
        self._show_pane(self._preview)
        (self._preview.publish if self._preview.publish.isEnabled() else self._preview.cancel).setFocus()
        if read.new_channel:
            self._ask_channel(read.preview.channel.name)

    def _summarise(self) -> None:
        self.summary_changed.emit("" if self._shown is None else summary_words(self._shown, self.context.formats))

    def _choose_channel(self, channel: Channel | None) -> None:
        if self._shown is None:
            return
        self._preview.file.show_channel(self._shown)  # until the file has been read for the other one
        if channel is None:
            self._ask_channel("")
        elif channel != self._shown.preview.channel:
            self._read(self._shown.path, channel)

    def _ask_channel(self, proposed: str) -> None:
        if self._shown is not None:
            dialog = ChannelDialog(format_words(self._shown.preview.format), proposed, self)
            dialog.named.connect(self._name_channel)
            dialog.open()

    def _name_channel(self, name: str) -> None:
        used = self._shown.preview.channel if self._shown is not None else None
        if self._shown is not None and used is not None and name != used.name:
            self._read(self._shown.path, Channel(0, used.kind, name))

    def _show_masked(self) -> None:
        if self._shown is not None:
            MaskedDialog(self._shown.preview.masked, self.context.formats, self).open()

    def _leave_preview(self) -> None:
        self._drop(self._shown)
        self._begin_again()

    def _drop(self, read: ReadFile | None) -> None:
        """Let go of a preview that was not published."""
        if read is not None:
            desk, batch = self._desk, read.preview.batch_id
            self.context.jobs.write(lambda _tick: desk.drop(batch), lambda _none: self.reload(), self._fail, owner=self)

    # Publishing and undoing

    def _publish(self) -> None:
        if self._shown is None or self._result is not None or self._job is not None:
            return
        desk, batch, title = self._desk, self._shown.preview.batch_id, self.tr("Importing orders")
        self._begin(title, self.tr("All orders come in together. If you cancel, everything stays as it was."))
        self._run(self.context.jobs.write(lambda tick: desk.publish(batch, tick), self._published, self._refuse, title=title, owner=self))

    def _published(self, result: ImportResult) -> None:
        self._end()
        if self._shown is None:
            return
        self._result = result
        self._done.show_result(self._shown, result)
        self._show_pane(self._done)
        self._done.orders.setFocus()
        self._tell(published_words(result.counts, self.context.formats), lambda: self._undo(result.batch_id))

    def _undo_result(self) -> None:
        if self._result is not None:
            self._toast.dismiss()
            self._undo(self._result.batch_id)

    def _ask_undo(self, batch: ImportBatch) -> None:
        dialog = UndoImportDialog(batch, self.context.formats, self)
        dialog.accepted.connect(lambda: self._undo(batch.id))
        dialog.open()

    def _undo(self, batch_id: int) -> None:
        if self._job is not None:
            return
        desk, title = self._desk, self.tr("Undoing the import")
        self._begin(title, self.tr("Afterwards everything is as it was before the import."), cancellable=False)
        self._run(self.context.jobs.write(lambda _tick: desk.undo(batch_id), self._undone, self._refuse, title=title, owner=self))

    def _undone(self, _nothing: None) -> None:
        self._end()
        self._begin_again()
        self._tell(self.tr("The import has been undone. Everything is as it was before."))

    def _tell(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Tell the person and all pages that orders have come or gone."""
        self._toast.tell(words, undo)
        self.context.hub.tell("orders", "imports", "log")
        self.imported.emit()

    # The file afterwards

    def _ask_delete_result(self) -> None:
        if self._shown is not None:
            self._ask_delete(self._shown.path)

    def _ask_delete(self, path: Path) -> None:
        dialog = DeleteFileDialog(path, self)
        dialog.accepted.connect(lambda: self._delete(path))
        dialog.open()

    def _delete(self, path: Path) -> None:
        desk = self._desk

        def work(_tick: Tick) -> bool:
            try:
                desk.delete_file(path)
            except OSError:
                return False
            return True

        self.context.jobs.write(work, lambda gone: self._deleted(path, gone=gone), self._refuse, owner=self)

    def _deleted(self, path: Path, *, gone: bool) -> None:
        name = shown_name(path)
        if not gone:
            words = self.tr("{name} could not be deleted. It is open in another program or write-protected.")
            self._toast.tell(words.format(name=name))
            return
        if self._shown is not None and self._shown.path == path:
            self._done.show_file(path, there=False)
        self._toast.tell(self.tr("{name} has been deleted.").format(name=name))
        self.context.hub.tell("imports", "log")

    # From pane to pane

    def _begin(self, title: str, note: str, *, cancellable: bool = True) -> None:
        self._progress.show_work(title, note, cancellable=cancellable)
        self._stack.setEnabled(False)
        self._appear.start()

    def _run(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self._progress.show_progress)

    def _end(self) -> None:
        self._job = None
        self._appear.stop()
        self._stack.setEnabled(True)

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _begin_again(self) -> None:
        self._shown, self._result = None, None
        self._summarise()
        self._show_pane(self._start)
        self._start.zone.choose.setFocus()

    def _to_orders(self) -> None:
        self._begin_again()
        self.page_asked.emit("orders")

    def _refuse(self, error: Exception) -> None:
        """Go back to where the work began and say why it did not work."""
        self._end()
        self._show_pane(self._resting_pane())
        if isinstance(error, Cancelled):
            self._toast.tell(self.tr("Cancelled. Nothing was changed."))
            return
        dialog = RefusedDialog(error, self)
        dialog.choose_asked.connect(self.choose_file)
        dialog.open()
        if isinstance(error, BackofficeError):
            self.reload()

    def _resting_pane(self) -> QWidget:
        if self._shown is None:
            return self._start
        return self._preview if self._result is None else self._done

    def _show_pane(self, pane: QWidget) -> None:
        titles = {self._preview: self.tr("Preview"), self._done: self.tr("Result")}
        self._header.count.setText(titles.get(pane, ""))
        self._stack.setEnabled(True)
        self._stack.setCurrentWidget(pane)

    def _fail(self, _error: Exception) -> None:
        """Let be what the person did not ask for: the list of past imports comes with the next change."""

    # Dropping files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._job is None and dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self._start.zone.set_hot(True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._start.zone.set_hot(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._start.zone.set_hot(False)
        files = dropped_files(event.mimeData())
        event.acceptProposedAction()
        if len(files) > 1:
            self._toast.tell(self.tr("One file at a time, please. Begin with the oldest."))
        elif files:
            self.import_file(files[0])


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0
