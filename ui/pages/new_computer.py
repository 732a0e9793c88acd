"""A new computer: a backup file and the recovery key, nothing else, in a program that holds no shop yet."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar

from backoffice.domain.people import PersonId
from backoffice.domain.reports import BackupClaim, Restored, RestorePreview
from backoffice.errors import BackofficeError, BackupProblem, Cancelled, DiskFull, NotPossible, PathRefused, WeakPassword, WrongRecoveryKey
from ui.entrance_ports import Door, Groups
from ui.jobs import Job, Jobs, Tick
from ui.pages.guide import Guide
from ui.pages.key_groups import KeyGroups
from ui.pages.password_fields import NewPassword
from ui.recovery_words import page_words
from ui.widgets.buttons import button
from ui.widgets.fields import labelled, picker
from ui.widgets.layouts import CONTROL_LARGE, greedy, row

BACKUP, KEY, PASSWORD, RESTORE, SHEET = range(5)
_STAY = (BackupProblem, DiskFull, NotPossible, PathRefused, WeakPassword, WrongRecoveryKey)


class NewComputer(Guide):
    """`opened` carries the office of the owner who is in; `by_password` wants to restore with an owner's password instead."""

    opened = Signal(object)
    by_password = Signal()

    def __init__(self, door: Door, jobs: Jobs) -> None:
        self._claim: BackupClaim | None = None
        self._preview: RestorePreview | None = None
        self._groups: Groups = ()
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

    def missing(self) -> str:
        if self._at == BACKUP:
            return self.tr("Choose a backup.") if self._claim is None else ""
        if self._at == KEY:
            return self._typed.missing()
        return self.tr("The password is not ready yet.") if self._at == PASSWORD and self._new.fault else ""

    def go(self) -> None:
        if self.missing() or self._busy:
            return
        {BACKUP: lambda: self.show_step(KEY), KEY: self._try_key, PASSWORD: self._take_password, RESTORE: self._restore}[self._at]()

    def choose_file(self, path: str) -> None:
        """Read what a backup says about itself."""
        chosen = Path(path)
        self.begin()
        self.jobs.outside(lambda _tick: self.door.look_at_backup(chosen), self._looked, self._failed, owner=self)

    def _fill_backup(self) -> None:
        find = button(self.tr("Choose a file"), name="computer.file", icon_name="folder-open", height=CONTROL_LARGE)
        find.clicked.connect(self._ask_file)
        other = button(self.tr("Restore with an owner’s password instead"), name="computer.by_password", kind="link", height=24)
        other.clicked.connect(self.by_password)
        name = self.tr("No backup chosen yet") if self._claim is None else self._claim.path.name
        holds = self.tr("Files that end in .backoffice. The newest one lies at the top of its folder.")
        fact = self.fact("database-backup", name, holds if self._claim is None else self._holds(self._claim), "computer.holds")
        self.lay_out(
            page_words("computer"),
            self.tr("Needed are the newest backup and the emergency sheet, nothing else. The old computer is not needed."),
            self.tr("Continue"),
            row(greedy(fact), find, gap=16),
            row(other, None),
        )
        self.setFocusProxy(find if self._claim is None else self._enter)

    def _fill_key(self) -> None:
        self._typed = KeyGroups(self.door.check_group, name="computer", groups=self._groups)
        self._typed.changed.connect(self.look)
        self.lay_out(
            self.tr("Type the recovery key"),
            self.tr("The six groups of the emergency sheet that was valid when the backup was made. Case and dashes do not matter."),
            self.tr("Open the backup"),
            self._typed,
        )
        self.setFocusProxy(self._typed)

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
        self._bar = QProgressBar()
        self._bar.setObjectName("computer.progress")
        self._bar.setAccessibleName(self.tr("Progress of restoring"))
        self._bar.setProperty("look", "thin")
        self._bar.setTextVisible(False)
        self._bar.hide()
        claim, shop = self._claim, self._preview.shop_name if self._preview is not None else ""
        comes = self._holds(claim) if claim is not None else ""
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

    def _holds(self, claim: BackupClaim) -> str:
        made = QDateTime.fromSecsSinceEpoch(int(claim.made_at.timestamp()))  # in this computer's zone: no shop is open yet
        when = QLocale().toString(made, self.tr("d MMM yyyy, HH:mm"))
        days = max(0, made.daysTo(QDateTime.currentDateTime()))
        age = self.tr("%n day(s) old", "", days) if days else self.tr("of today")
        return self.tr("Made on {when} · {age} · {orders}").format(when=when, age=age, orders=self.tr("%n order(s)", "", claim.orders))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a backup"))
        dialog.setObjectName("computer.dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Backups (*.backoffice)"))
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog.fileSelected.connect(self.choose_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _looked(self, claim: BackupClaim) -> None:
        self.end()
        self._claim = claim
        self.show_step(BACKUP)

    def _try_key(self) -> None:
        claim, groups = self._claim, self._typed.groups
        if claim is None:
            return
        self._groups = groups
        self.begin()
        self.jobs.outside(lambda _tick: self.door.preview_restore(claim.path, "-".join(groups)), self._tried, self._failed, owner=self)

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
        self._bar.setRange(0, 0)
        self._bar.show()
        self._back.set_words(self.tr("Cancel"))

        def work(tick: Tick) -> Restored:
            return self.door.restore(claim.path, secret, "", tick, fresh)

        self._job = self.jobs.outside(work, self._restored, self._failed, title=self.tr("Restoring a backup"), owner=self)
        self._job.progressed.connect(self._move_bar)

    def _move_bar(self, done: int, total: int) -> None:
        """Show how much is read; the check after that has no measure."""
        self._bar.setRange(0, total if done < total else 0)
        self._bar.setValue(done)

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

    def _failed(self, error: Exception) -> None:
        self._job = None
        self.end()
        if self._at == RESTORE:
            self.show_step(RESTORE)
        if isinstance(error, Cancelled):
            self._trouble.say(self.tr("Cancelled. Nothing was changed."), tone="note")
            self._trouble.show()
            return
        self.refuse(error, *_STAY)
        if isinstance(error, WrongRecoveryKey) and self._at == KEY:
            self._typed.mark(error.groups)

    def refuse(self, error: Exception, *stays: type[BackofficeError]) -> None:
        """Tell what went wrong here; a fault of ours goes to whoever reports those."""
        if isinstance(error, BackofficeError):
            super().refuse(error, *stays)
            return
        self.end()
        self._trouble.say(self.tr("This did not work. Nothing was changed."), tone="problem")
        self._trouble.show()
