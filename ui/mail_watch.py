"""Reads the shop's mailbox every few minutes, and when somebody asks, for whoever handles callbacks.

The steps go over the lanes one after the other: where reading goes on from a reader, the mails over the network outside, and what came in
by the writer, mail by mail, so that the person's deeds come first.
"""

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from backoffice.domain.mail_reading import MailBatch, MailPlan, MailRead
from backoffice.errors import BackofficeError, MailboxProblem
from ui.context import UiContext
from ui.jobs import Job, Tick

if TYPE_CHECKING:
    from backoffice.desks.mailbox import MailboxDesk

HANDLE = "callbacks:handle"
FIRST_MS, EVERY_MS = 15_000, 5 * 60_000


class MailWatch(QObject):
    """Reads for one window. `read` carries a MailRead each time that mails were looked at, `failed` the error that stopped it.

    One that does not read `by_itself` waits to be asked.
    """

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject, *, by_itself: bool = True) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._asked = False
        self._new = self._known = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._by_itself = by_itself and context.may(HANDLE)
        if self._by_itself:
            QTimer.singleShot(FIRST_MS, self, self._look)
            self._timer.start()

    @property
    def is_reading(self) -> bool:
        """Say whether the mailbox is being read at this moment."""
        return self._job is not None

    def read_now(self) -> None:
        """Read what is new because somebody asks, unless that is under way; the strip of jobs shows it."""
        self._asked = True
        if self._by_itself:
            self._timer.start()
        self._look()

    def resume(self) -> None:
        """Read by itself again, after what stopped it was put right."""
        if self._by_itself and not self._timer.isActive():
            self._timer.start()

    def cancel(self) -> None:
        """Stop after the mail in hand; what is left is read the next time."""
        if self._job is not None:
            self._job.cancel()

    @property
    def _desk(self) -> "MailboxDesk":
        return self._context.office.mailbox

    def _look(self) -> None:
        if self._job is None and self._context.may(HANDLE):
            self._new = self._known = 0
            self._go_on()

    def _go_on(self) -> None:
        self._job = self._context.jobs.read(lambda _tick: self._desk.plan(), self._fetch, self._fail, owner=self)

    def _fetch(self, plan: MailPlan) -> None:
        def fail(error: Exception) -> None:
            self._note(plan, error)

        title = self.tr("Reading the mailbox") if self._asked else ""
        self._job = self._context.jobs.outside(lambda tick: self._desk.fetch(plan, tick), self._store, fail, title=title, owner=self)

    def _store(self, batch: MailBatch) -> None:
        def work(tick: Tick) -> Generator[None, None, MailRead]:
            return self._desk.store_parts(batch, tick)

        def done(read: MailRead) -> None:
            self._end(batch, read)

        title = self.tr("Taking in mails") if self._asked else ""
        self._job = self._context.jobs.write_parts(work, done, self._fail, title=title, owner=self)

    def _end(self, batch: MailBatch, read: MailRead) -> None:
        """Tell what came in; go on while mails are left, and once more where those that were stored are to be marked as read."""
        self._new, self._known = self._new + read.new, self._known + read.known
        if read.new:
            self._context.hub.tell("callbacks")
        if batch.left or (batch.uids and batch.plan.mailbox.may_mark):
            self._go_on()
            return
        self._job, self._asked = None, False
        self.read.emit(MailRead(self._new, self._known, read.left, read.renumbered))

    def _note(self, plan: MailPlan, error: Exception) -> None:
        """Keep a problem for whoever looks at the mailbox, then tell it."""
        if not isinstance(error, MailboxProblem):
            self._fail(error)
            return

        def told(_result: Exception | None) -> None:
            self._fail(error)  # the problem counts, not whether it could be noted

        self._job = self._context.jobs.write(lambda _tick: self._desk.note_problem(plan, error), told, told, owner=self)

    def _fail(self, error: Exception) -> None:
        """Tell what stopped the reading; that no mailbox is switched on is only told to who asked."""
        asked, self._job, self._asked = self._asked, None, False
        if isinstance(error, MailboxProblem) and error.reason == "wrong_password":
            self._timer.stop()  # some providers bar a mailbox after a few; whoever asks tries again
        if isinstance(error, BackofficeError) and (asked or error != MailboxProblem("not_set_up")):
            self.failed.emit(error)
