"""A new computer: a backup file and the recovery key, nothing else, in a program that holds no shop yet."""

from PySide6.QtCore import QDateTime, Signal

from backoffice.domain.people import PersonId
from backoffice.domain.reports import BackupClaim, Restored, RestorePreview
from backoffice.errors import BackofficeError, BackupProblem, Cancelled, DiskFull, NotPossible, PathRefused, WeakPassword, WrongRecoveryKey
from ui.entrance_ports import Door
from ui.jobs import Job, Jobs, Tick
from ui.pages.backup_file import RestoringBar, made_at, made_words
from ui.pages.backup_guide import BACKUP, KEY, BackupGuide
from ui.pages.password_fields import NewPassword
from ui.recovery_words import page_words
from ui.widgets.buttons import button
from ui.widgets.fields import labelled, picker
from ui.widgets.layouts import row

PASSWORD, RESTORE, SHEET = range(2, 5)
_STAY = (BackupProblem, DiskFull, NotPossible, PathRefused, WeakPassword, WrongRecoveryKey)


class NewComputer(BackupGuide):
    """`opened` carries the office of the owner who is in; `by_password` wants to restore with an owner's password instead."""

    opened = Signal(object)
    by_password = Signal()
    password_step = PASSWORD

    def __init__(self, door: Door, jobs: Jobs) -> None:
        self._preview: RestorePreview | None = None
        self._fresh = ("", "")
        self._job: Job | None = None
        super().__init__(door, jobs, name="computer")

    def step_names(self) -> tuple[str, ...]:
        return (
            self.tr("Backup"),
            self.tr("Recovery key"),
            self.tr("New password"),
            self.tr("Put in place"),
            self.tr("New emergency sheet"),
        )

    def assurance(self) -> str:
        return self.tr("You can stop at any time: the backup stays as it is, and this computer holds nothing until the last step.")

    def fill(self) -> None:
        {BACKUP: self._fill_backup, KEY: self._fill_key, PASSWORD: self._fill_password, RESTORE: self._fill_restore}[self._at]()
        self._back.clicked.disconnect()
        self._back.clicked.connect(self._go_back)

    def go(self) -> None:
        if self.missing() or self._busy:
            return
        {BACKUP: lambda: self.show_step(KEY), KEY: self._try_key, PASSWORD: self._take_password, RESTORE: self._restore}[self._at]()

    def _fill_backup(self) -> None:
        other = button(self.tr("Restore with an owner’s password instead"), name="computer.by_password", kind="link", height=24)
        other.clicked.connect(self.by_password)
        self.lay_out_backup(
            page_words("computer"),
            self.tr("Needed are the newest backup and the emergency sheet, nothing else. The old computer is not needed."),
            self.tr("Files that end in .backoffice. The newest one lies at the top of its folder."),
            row(other, None),
        )

    def _fill_key(self) -> None:
        self.lay_out_key(
            self.tr("The six groups of the emergency sheet that was valid when the backup was made. Case and dashes do not matter."),
            self.tr("Open the backup"),
        )

    def _fill_password(self) -> None:
        owners = self._preview.owners if self._preview is not None else ()
        choices: list[tuple[str, object]] = [(card.name, str(card.id)) for card in owners]
        self._who = picker(choices, name="computer.person", accessible=self.tr("New password for"), value=self._fresh[0])
        self._new = NewPassword(self.door.suggest_password, self._check, name="computer.password")
        self._new.changed.connect(self.look)
        self._who.currentIndexChanged.connect(self._new.look_again)
        self.lay_out(
            self.tr("A new password"),
            self.tr("With it an owner opens the shop on this computer. All others keep the passwords of the day of the backup."),
            self.tr("Continue"),
            labelled(self.tr("New password for"), self._who),
            self._new,
        )
        self.setFocusProxy(self._new.line)

    def _fill_restore(self) -> None:
        self._bar = RestoringBar("computer")
        claim, shop = self._claim, self._preview.shop_name if self._preview is not None else ""
        comes = self.holds(claim) if claim is not None else ""
        since = self.tr("What came into the shop after that is not in it. A newer backup holds more.")
        old = self.tr("The old computer’s data stays as it is. Do not go on working there.")
        self.lay_out(
            self.tr("Put “{shop}” in place").format(shop=shop),
            self.tr("The backup is checked in full first. Then the shop opens."),
            self.tr("Put in place"),
            self.fact("database-backup", self.tr("In the backup"), comes, "computer.comes"),
            self.fact("clock", self.tr("Since then"), since, "computer.since"),
            self.fact("monitor", self.tr("The old computer"), old, "computer.old"),
            self._bar,
        )
        self.setFocusProxy(self._enter)

    def _check(self, password: str) -> None:
        shop = self._preview.shop_name if self._preview is not None else ""
        self.door.check_password(password, person_name=self._who.currentText(), shop_name=shop)

    def holds(self, claim: BackupClaim) -> str:
        days = max(0, made_at(claim).daysTo(QDateTime.currentDateTime()))
        age = self.tr("%n day(s) old", "", days) if days else self.tr("of today")
        orders = self.tr("%n order(s)", "", claim.orders)
        return self.tr("Made on {when} · {age} · {orders}").format(when=made_words(claim), age=age, orders=orders)

    def _try_key(self) -> None:
        claim, groups = self._claim, self._typed.groups
        if claim is None:
            return
        self._groups = groups
        self.begin()
        self.jobs.outside(lambda _tick: self.door.preview_restore(claim.path, "-".join(groups)), self._tried, self.failed, owner=self)

    def _tried(self, preview: RestorePreview) -> None:
        self.end()
        self._preview = preview
        self.show_step(PASSWORD)

    def _take_password(self) -> None:
        self._fresh = (str(self._who.currentData() or ""), self._new.password)
        self.show_step(RESTORE)

    def _restore(self) -> None:
        claim, secret, fresh = self._claim, "-".join(self._groups), self._fresh
        if claim is None:
            return
        self.begin()
        self._bar.begin()
        self._back.set_words(self.tr("Cancel"))

        def work(tick: Tick) -> Restored:
            return self.door.restore(claim.path, secret, "", tick, fresh)

        self._job = self.jobs.outside(work, self._restored, self.failed, title=self.tr("Restoring a backup"), owner=self)
        self._job.progressed.connect(self._bar.move_on)

    def _restored(self, _outcome: Restored) -> None:
        person, password = self._fresh
        self._job, self._groups, self._fresh = None, (), ("", "")
        self._back.hide()
        self.jobs.outside(lambda _tick: self.door.sign_in(PersonId(person), password), self._entered, self.trouble.emit, owner=self)

    def _entered(self, office: object) -> None:
        self.end()
        self.opened.emit(office)

    def _go_back(self) -> None:
        if self._busy and self._job is not None:
            self._job.cancel()
        else:
            self.go_back()

    def failed(self, error: Exception) -> None:
        self._job = None
        self.end()
        if self._at == RESTORE:
            self.show_step(RESTORE)
        if isinstance(error, Cancelled):
            self._trouble.say(self.tr("Cancelled. Nothing was changed."), tone="note")
            self._trouble.show()
            return
        self.refuse(error, *_STAY)
        self.mark_wrong(error)

    def refuse(self, error: Exception, *stays: type[BackofficeError]) -> None:
        """Tell what went wrong here; a fault of ours goes to whoever reports those."""
        if isinstance(error, BackofficeError):
            super().refuse(error, *stays)
            return
        self.end()
        self._trouble.say(self.tr("This did not work. Nothing was changed."), tone="problem")
        self._trouble.show()
