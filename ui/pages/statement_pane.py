"""From a bank statement's file over its preview to paid orders, and what becomes of the file."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QWidget

from backoffice.domain.orders import Done
from backoffice.domain.payment_matching import Proposal, receipts_of
from backoffice.domain.statements import Statement
from backoffice.errors import BackofficeError, Cancelled
from ui.context import UiContext
from ui.dialogs.import_dialogs import DeleteFileDialog
from ui.dialogs.refused_dialog import RefusedDialog
from ui.jobs import Job
from ui.messages import message
from ui.pages.import_files import start_folder
from ui.pages.import_progress import ProgressPane
from ui.pages.import_words import shown_name
from ui.pages.order_deeds import OrderDeeds
from ui.pages.statement_done import StatementDone
from ui.pages.statement_preview import StatementPreview


class StatementPane(QWidget):
    """Reads, shows and records one statement at a time. `begun` when there is something to show, `ended` when there is not any more."""

    begun = Signal()
    ended = Signal()

    def __init__(self, context: UiContext, deeds: OrderDeeds) -> None:
        super().__init__()
        self.setObjectName("statement")
        self._context, self._deeds, self._desk = context, deeds, context.office.payments
        self._job: Job | None = None
        self._path = Path()
        self._progress = ProgressPane(context.formats, name="statement.progress")
        self._preview, self._done = StatementPreview(context), StatementDone()
        self._stack = QStackedLayout(self)
        for pane in (self._progress, self._preview, self._done):
            self._stack.addWidget(pane)
        self._progress.cancel_asked.connect(self._cancel)
        self._preview.cancel_asked.connect(self._end)
        self._preview.choose_asked.connect(self.choose_file)
        self._preview.record_asked.connect(self._record)
        self._done.done_asked.connect(self._end)
        self._done.choose_asked.connect(self.choose_file)
        self._done.delete_asked.connect(self._ask_delete)
        deeds.done.connect(self._hear_of_undo)

    def choose_file(self) -> None:
        """Ask for the statement to read."""
        dialog = QFileDialog(self, self.tr("Read a bank statement"), start_folder())
        dialog.setObjectName("statement.choose_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Bank statements (*.xml *.csv *.zip *.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda chosen: self.read_file(Path(chosen)))
        dialog.open()

    def read_file(self, path: Path) -> None:
        """Read a statement and show for which orders it may be; one that is being read goes before."""
        if self._job is not None:
            return
        desk, title = self._desk, self.tr("Reading {name}").format(name=shown_name(path))
        self._begin(title)
        self._run(
            self._context.jobs.outside(
                lambda tick: desk.read_statement(path, tick), lambda read: self._keep(path, read), self._refuse, title=title, owner=self
            )
        )

    def leave(self) -> bool:
        """Close what is open, as far as nothing runs; say whether there was something."""
        if self._job is not None:
            self._cancel()
        else:
            self._end()
        return True

    def _keep(self, path: Path, statement: Statement) -> None:
        """Put the file on the list of plain files, then look for the orders."""
        desk = self._desk
        self._run(
            self._context.jobs.write(
                lambda _tick: desk.keep_statement(path), lambda _none: self._propose(path, statement), self._refuse, owner=self
            )
        )

    def _propose(self, path: Path, statement: Statement) -> None:
        desk, title = self._desk, self.tr("Looking for the orders")
        self._run(
            self._context.jobs.read(
                lambda tick: desk.propose(statement, tick),
                lambda proposals: self._show(path, statement, proposals),
                self._refuse,
                title=title,
                owner=self,
            )
        )

    def _show(self, path: Path, statement: Statement, proposals: tuple[Proposal, ...]) -> None:
        self._job = None
        self._path = path
        self._context.hub.tell("imports", "log")
        self._preview.show_statement(path, statement, proposals)
        self._stack.setCurrentWidget(self._preview)
        self._preview.take_focus()

    def _record(self, proposals: tuple[Proposal, ...]) -> None:
        desk, receipts = self._desk, receipts_of(proposals)

        def recorded(done: Done) -> None:
            paid = set(done.order_ids)
            surplus = [self._surplus_words(one) for one in proposals if one.surplus_minor and one.parts[-1].order.id in paid]
            self._done.show_done(self._path, sum(one.order_id in paid for one in receipts), surplus)
            self._stack.setCurrentWidget(self._done)
            self._done.take_focus()

        self._deeds.do_counted(lambda _tick: desk.mark_paid(receipts), self._recorded_words, undo=desk.undo, then=recorded)

    def _hear_of_undo(self) -> None:
        """Leave the result when it was taken back; nothing else is done while it is shown."""
        if self._stack.currentWidget() is self._done and self.isVisible():
            self._end()

    def _recorded_words(self, count: int) -> str:
        return self.tr("Payments for %n order(s) recorded.", "", count)

    def _surplus_words(self, proposal: Proposal) -> str:
        number = proposal.parts[-1].order.number
        amount = self._context.formats.money(proposal.surplus_minor, proposal.entry.currency)
        return self.tr("{number}: {amount} too much").format(number=number, amount=amount)

    def _ask_delete(self) -> None:
        stays = self.tr("The recorded payments stay. The bank can give you the statement again.")
        dialog = DeleteFileDialog(self._path, self, stays=stays)
        dialog.accepted.connect(self._delete)
        dialog.open()

    def _delete(self) -> None:
        desk, path = self._desk, self._path

        def deleted(_none: None) -> None:
            self._done.show_file(path, there=False)
            self._context.hub.tell("imports", "log")

        self._context.jobs.write(lambda _tick: desk.delete_statement(path), deleted, self._say_failed, owner=self)

    def _begin(self, title: str) -> None:
        self._progress.show_work(title, self.tr("Nothing is recorded while the file is read."))
        self._stack.setCurrentWidget(self._progress)
        self.begun.emit()

    def _run(self, job: Job) -> None:
        self._job = job
        job.progressed.connect(self._progress.show_progress)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None
        self.ended.emit()

    def _refuse(self, error: Exception) -> None:
        """Go back and say why it did not work."""
        self._end()
        if isinstance(error, Cancelled):
            self._deeds.tell(self.tr("Cancelled. Nothing was recorded."))
        elif isinstance(error, BackofficeError):
            dialog = RefusedDialog(error, self.window())
            dialog.choose_asked.connect(self.choose_file)
            dialog.open()

    def _say_failed(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._done.say_failed(message(error).plain)
