"""Putting a backup back: choose the file, open it, see what would come and what would go, and then do it.

Three states on one page. Nothing is changed before the last button, and what is replaced stays beside the shop.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.reports import BackupClaim, OfferedBackup, Restored, RestorePreview
from backoffice.errors import BackofficeError, BackupProblem, Cancelled, DiskFull, NotAllowed, ShopInUse, WrongPassword, WrongRecoveryKey
from ui.entrance_ports import Door
from ui.jobs import Job, Jobs
from ui.pages.backup_file import RestoringBar, ask_for_backup, made_words
from ui.pages.other_ways import WayIn
from ui.pages.password_fields import PasswordField
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled
from ui.widgets.keyboard import start_focus
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import CONTROL_LARGE, Item, column, greedy, row
from ui.widgets.notices import Notice

CHOOSE, CONFIRM, DONE = "choose", "confirm", "done"
_STAY = (BackupProblem, WrongPassword, WrongRecoveryKey, NotAllowed, ShopInUse, DiskFull)


class RestorePage(WayIn):
    """`restored` when the backup is in place and somebody can sign in; `closed` goes back with nothing changed."""

    restored = Signal()

    def __init__(self, door: Door, jobs: Jobs) -> None:
        self._state = CHOOSE
        self._claim: BackupClaim | None = None  # each of the three is there from its state on
        self._preview: RestorePreview | None = None
        self._outcome: Restored | None = None
        self._job: Job | None = None
        self._secret, self._name = "", ""
        self._offers: tuple[OfferedBackup, ...] = ()
        super().__init__(door, jobs, name="restore")
        self.jobs.outside(lambda _tick: self.door.offered_backups(), self._offer, _offer_nothing, owner=self)

    def fill(self) -> None:
        {CHOOSE: self._fill_choose, CONFIRM: self._fill_confirm, DONE: self._fill_done}[self._state]()
        self._back.clicked.disconnect()
        self._back.clicked.connect(self._go_back)

    def choose_file(self, path: str) -> None:
        """Read what a backup says about itself."""
        chosen = Path(path)
        self.begin()
        self.jobs.outside(lambda _tick: self.door.look_at_backup(chosen), self._looked, self._failed, owner=self)

    def missing(self) -> str:
        if self._state != CHOOSE:
            return ""
        if self._claim is None:
            return self.tr("Choose a backup.")
        return "" if self._password.text() else self.tr("Type password or recovery key.")

    def go(self) -> None:
        if self.missing() or self._busy:
            return
        {CHOOSE: self._open, CONFIRM: self._restore, DONE: self.restored.emit}[self._state]()

    def _fill_choose(self) -> None:
        find = button(self.tr("Choose a file"), name="restore.file", icon_name="folder-open", height=CONTROL_LARGE)
        find.clicked.connect(lambda: ask_for_backup(self, "restore", self.choose_file))
        self._password = PasswordField(self.tr("Owner’s password or recovery key"), name="restore.secret")
        self._password.line.textChanged.connect(lambda _typed: self.look())
        self._who = field(name="restore.person", accessible=self.tr("Owner’s name"), value=self._name, height=CONTROL_LARGE)
        self._who.textChanged.connect(lambda _typed: self.look())
        who = labelled(self.tr("Owner’s name"), self._who, hint=self.tr("Only needed if the shop has several owners."))
        hint = text(
            self.tr("The password of the day on which the backup was made. The recovery key stands on the emergency sheet."),
            Step.SMALL,
            "muted",
            wrap=True,
        )
        self.lay_out(
            self.tr("Restore from a backup"),
            self.tr("Nothing is changed before you have seen what the backup holds and what is newer today."),
            self.tr("Look into the backup"),
            *self._offered(),
            row(self._file_fact(), find, gap=16),
            self._password,
            hint,
            who,
        )
        self.setFocusProxy(find if self._claim is None else self._password.line)

    def _offer(self, offers: tuple[OfferedBackup, ...]) -> None:
        """Show what lies in the owner's place, unless somebody has begun to choose or to type."""
        self._offers = offers
        if offers and self._state == CHOOSE and self._claim is None and not self._busy and not self._password.text():
            self._name = self._who.text()
            self._enter_state(CHOOSE)

    def _offered(self) -> tuple[Item, ...]:
        """Return a line for each backup that is offered, the best first."""
        if not self._offers or self._claim is not None:
            return ()
        items: list[Item] = [text(self.tr("In the place for your backups"), Step.STRONG, name="restore.offers")]
        for number, offer in enumerate(self._offers):
            take = button(made_words(offer.claim), name=f"restore.offer.{number}", icon_name="database-backup", height=CONTROL_LARGE)
            take.clicked.connect(partial(self.choose_file, str(offer.claim.path)))
            told = text(self._said_of(offer), tone="muted", wrap=True, name=f"restore.offer.{number}.words")
            items.append(row(take, greedy(told), gap=16))
        return tuple(items)

    def _said_of(self, offer: OfferedBackup) -> str:
        checked = self.tr("checked") if offer.checked else self.tr("not checked yet")
        words = [self.tr("%n order(s)", "", offer.claim.orders), checked]
        if offer.newer is not None:
            since = self.tr("%n step(s) since then would be missing", "", offer.newer) if offer.newer else self.tr("nothing is newer")
            words.append(since)
        return " · ".join(words)

    def _file_fact(self) -> QWidget:
        lines = QWidget()
        if self._claim is None:
            first, second = self.tr("No backup chosen yet"), self.tr("Files that end in .backoffice")
        else:
            first, second = self._claim.path.name, self._holds(self._claim)
        words = column(text(first, Step.STRONG, name="restore.name"), text(second, tone="muted", wrap=True, name="restore.holds"), gap=2)
        lines.setLayout(row(Picture("database-backup", size=20), words, gap=16))
        return greedy(lines)

    def _fill_confirm(self) -> None:
        preview = self._preview
        if preview is None:
            return
        self._bar = RestoringBar("restore")
        self.lay_out(
            self.tr("Restore this backup?"),
            self.tr("The shop “{shop}” will be as it was on {when}.").format(shop=preview.shop_name, when=made_words(preview.claim)),
            self.tr("Restore now"),
            *self._comparison(preview),
            self._bar,
        )
        self.setFocusProxy(self._back)

    def _comparison(self, preview: RestorePreview) -> tuple[Item, ...]:
        coming = self._line("database-backup", self.tr("In the backup"), self._holds(preview.claim), "restore.coming")
        if preview.orders_today is None or preview.newer_entries is None:
            words = self.tr("It cannot be read with this password or key, so there is nothing to compare.")
            tone, lost = "note", self.tr("Whatever came after the backup is missing afterwards.")
        else:
            words = self.tr("%n order(s)", "", preview.orders_today)
            newer = preview.newer_entries
            tone = "warn" if newer else "done"
            lost = self.tr("%n step(s) since the backup will be missing afterwards.", "", newer) if newer else self.tr("Nothing is newer.")
        today = self._line("hard-drive", self.tr("Today"), words, "restore.today")
        kept = self.tr("The data of today goes, still encrypted, to a folder of its own, and is removed when somebody has signed in again.")
        return coming, today, Notice(lost, tone=tone, detail=kept, name="restore.newer")

    def _line(self, icon_name: str, title: str, words: str, name: str) -> QWidget:
        line, lines = QWidget(), QWidget()
        lines.setLayout(column(text(title, Step.STRONG), text(words, wrap=True, name=name), gap=2))
        line.setLayout(row(Picture(icon_name, size=20), greedy(lines), gap=16))
        return line

    def _fill_done(self) -> None:
        outcome = self._outcome
        if outcome is None:
            return
        items: list[Item] = [self._line("circle-check", self.tr("In place and checked"), self._holds(outcome.claim), "restore.outcome")]
        if outcome.kept is not None:
            words = self.tr("In the folder “{folder}” beside the data, still encrypted, until somebody signs in. Copy it to keep it.")
            items.append(self._line("archive", self.tr("What was there before"), words.format(folder=outcome.kept.name), "restore.kept"))
        if outcome.erased_again:
            words = self.tr("%n record(s) that had been erased since the backup were erased again.", "", outcome.erased_again)
            items.append(self._line("trash-2", self.tr("Stays erased"), words, "restore.erased"))
        self.lay_out(
            self.tr("The backup is restored"),
            self.tr("Sign in with the password that held when the backup was made. With the recovery key you can set a new one."),
            self.tr("Go to sign-in"),
            *items,
        )
        self._back.hide()
        self.setFocusProxy(self._enter)

    def _holds(self, claim: BackupClaim) -> str:
        orders = self.tr("%n order(s)", "", claim.orders)
        return self.tr("Made on {when} · {orders}").format(when=made_words(claim), orders=orders)

    def _looked(self, claim: BackupClaim) -> None:
        self.end()
        self._claim, self._name = claim, self._who.text()
        self._enter_state(CHOOSE)

    def _open(self) -> None:
        claim, secret, name = self._claim, self._password.text().strip(), self._who.text().strip()
        if claim is None:
            return
        self._secret, self._name = secret, name
        self.begin()
        self._job = self.jobs.outside(
            lambda _tick: self.door.preview_restore(claim.path, secret, name), self._opened, self._failed, owner=self
        )

    def _opened(self, preview: RestorePreview) -> None:
        self.end()
        self._preview = preview
        self._enter_state(CONFIRM)

    def _restore(self) -> None:
        claim, secret, name = self._claim, self._secret, self._name
        if claim is None:
            return
        self.begin()
        self._bar.begin()
        self._back.set_words(self.tr("Cancel"))
        self._job = self.jobs.outside(
            lambda tick: self.door.restore(claim.path, secret, name, tick),
            self._restored,
            self._failed,
            title=self.tr("Restoring a backup"),
            owner=self,
        )
        self._job.progressed.connect(self._bar.move_on)

    def _restored(self, outcome: Restored) -> None:
        self.end()
        self._outcome, self._secret = outcome, ""
        self._enter_state(DONE)

    def _go_back(self) -> None:
        if self._state == CHOOSE:
            self.closed.emit()
        elif self._busy and self._job is not None:
            self._job.cancel()
        else:
            self._secret = ""
            self._enter_state(CHOOSE)

    def _enter_state(self, state: str) -> None:
        self._state, self._job = state, None
        self.fill()
        start_focus(self)

    def _failed(self, error: Exception) -> None:
        self._job = None
        if self._state == CONFIRM:
            self._enter_state(CONFIRM)
        if isinstance(error, Cancelled):
            self.end()
            self._trouble.say(self.tr("Cancelled. Nothing was changed."), tone="note")
            self._trouble.show()
            return
        self.refuse(error, *_STAY)

    def refuse(self, error: Exception, *stays: type[BackofficeError]) -> None:
        """Tell what went wrong here; a fault of ours goes to whoever reports those."""
        if not isinstance(error, BackofficeError):
            self.end()
            self._trouble.say(self.tr("This did not work. Nothing was changed."), tone="problem")
            self._trouble.show()
            return
        super().refuse(error, *stays)


def _offer_nothing(_error: Exception) -> None:
    """Leave it to whoever restores to find the file."""
