"""A damaged list of people and keys: the copy in a backup takes its place by the recovery key, and what is different is told first."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from backoffice.domain.people import PersonId
from backoffice.domain.reports import BackupClaim, ListChange, OfferedBackup
from backoffice.errors import BackupProblem, DiskFull, ShopInUse, WeakPassword, WrongRecoveryKey
from ui.entrance_ports import Door, Groups
from ui.jobs import Jobs
from ui.pages.guide import Guide
from ui.pages.key_groups import KeyGroups
from ui.pages.password_fields import NewPassword
from ui.recovery_words import page_words
from ui.widgets.buttons import button
from ui.widgets.fields import labelled, picker
from ui.widgets.layouts import CONTROL_LARGE, Item, greedy, row
from ui.widgets.notices import Notice

BACKUP, KEY, CHANGES, PASSWORD, SHEET = range(5)
_STAY = (BackupProblem, DiskFull, ShopInUse, WeakPassword, WrongRecoveryKey)


class KeyList(Guide):
    """`opened` carries the office of the owner who is in."""

    opened = Signal(object)

    def __init__(self, door: Door, jobs: Jobs) -> None:
        self._claim: BackupClaim | None = None
        self._change = ListChange()
        self._groups: Groups = ()
        super().__init__(door, jobs, name="keylist")
        jobs.outside(lambda _tick: door.offered_backups(), self._offer, _offer_nothing, owner=self)

    def step_names(self) -> tuple[str, ...]:
        return (
            self.tr("Backup"),
            self.tr("Recovery key"),
            self.tr("What changes"),
            self.tr("New password"),
            self.tr("New emergency sheet"),
        )

    def assurance(self) -> str:
        return self.tr("You can stop at any time. The data file is complete and is not touched; only the list beside it is replaced.")

    def fill(self) -> None:
        {BACKUP: self._fill_backup, KEY: self._fill_key, CHANGES: self._fill_changes, PASSWORD: self._fill_password}[self._at]()
        self._back.clicked.disconnect()
        self._back.clicked.connect(self.go_back)

    def missing(self) -> str:
        if self._at == BACKUP:
            return self.tr("Choose a backup.") if self._claim is None else ""
        if self._at == KEY:
            return self._typed.missing()
        return self.tr("The password is not ready yet.") if self._at == PASSWORD and self._new.fault else ""

    def go(self) -> None:
        if self.missing() or self._busy:
            return
        on = self._at + 1
        {KEY: self._look_inside, PASSWORD: self._take}.get(self._at, lambda: self.show_step(on))()

    def choose_file(self, path: str) -> None:
        """Read what a backup says about itself."""
        chosen = Path(path)
        self.begin()
        self.jobs.outside(lambda _tick: self.door.look_at_backup(chosen), self._looked, self._failed, owner=self)

    def _fill_backup(self) -> None:
        find = button(self.tr("Choose a file"), name="keylist.file", icon_name="folder-open", height=CONTROL_LARGE)
        find.clicked.connect(self._ask_file)
        name = self.tr("No backup chosen yet") if self._claim is None else self._claim.path.name
        holds = self.tr("Take the newest one: the newer it is, the less is different from today.")
        fact = self.fact("database-backup", name, holds if self._claim is None else self._holds(self._claim), "keylist.holds")
        self.lay_out(
            page_words("list"),
            self.tr(
                "Each backup holds a copy. With the recovery key it takes the place of the damaged one; orders stay as they are today."
            ),
            self.tr("Continue"),
            row(greedy(fact), find, gap=16),
        )
        self.setFocusProxy(find if self._claim is None else self._enter)

    def _fill_key(self) -> None:
        self._typed = KeyGroups(self.door.check_group, name="keylist", groups=self._groups)
        self._typed.changed.connect(self.look)
        self.lay_out(
            self.tr("Type the recovery key"),
            self.tr("Six groups of six from the emergency sheet. Case, spaces and dashes do not matter."),
            self.tr("Compare with today"),
            self._typed,
        )
        self.setFocusProxy(self._typed)

    def _fill_changes(self) -> None:
        change = self._change
        nobody = self.tr("nobody")
        stays_out = self.fact("log-out", self.tr("Left since, and stays out"), _names(change.gone) or nobody, "keylist.left")
        again = self.fact("user-plus", self.tr("Came since: to be invited again"), _names(change.missing) or nobody, "keylist.came")
        words = _names(change.renewed) or nobody
        renewed = self.fact("key-round", self.tr("Changed the password since: gets a first one from an owner"), words, "keylist.renewed")
        same = not (change.gone or change.missing or change.renewed)
        kept_to = self.tr("The list is brought to the state of today as far as can be.")
        said = self.tr("The list is the same as today’s.") if same else kept_to
        detail = self.tr("Orders, customers and the log stay as they are. The change is noted in the log.")
        facts: tuple[Item, ...] = () if same else (stays_out, again, renewed)
        self.lay_out(
            self.tr("What changes"),
            self.tr("The copy in the backup beside what the data file knows today."),
            self.tr("Continue"),
            Notice(said, tone="done" if same else "note", detail=detail, name="keylist.said"),
            *facts,
        )
        self.setFocusProxy(self._enter)

    def _fill_password(self) -> None:
        choices: list[tuple[str, object]] = [(card.name, str(card.id)) for card in self._change.owners]
        self._who = picker(choices, name="keylist.person", accessible=self.tr("New password for"))
        self._new = NewPassword(self.door.suggest_password, self._check, name="keylist.password")
        self._new.changed.connect(self.look)
        self._who.currentIndexChanged.connect(self._new.look_again)
        self.lay_out(
            self.tr("A new password"),
            self.tr("With it an owner opens the shop. All others keep theirs, but for those named before."),
            self.tr("Replace the list and open the shop"),
            labelled(self.tr("New password for"), self._who),
            self._new,
        )
        self.setFocusProxy(self._new.line)

    def _check(self, password: str) -> None:
        self.door.check_password(password, person_name=self._who.currentText(), shop_name="")

    def _holds(self, claim: BackupClaim) -> str:
        made = QDateTime.fromSecsSinceEpoch(int(claim.made_at.timestamp()))  # in this computer's zone: no shop is open yet
        return self.tr("Made on {when}").format(when=QLocale().toString(made, self.tr("d MMM yyyy, HH:mm")))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a backup"))
        dialog.setObjectName("keylist.dialog")
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

    def _offer(self, found: tuple[OfferedBackup, ...]) -> None:
        """Choose the newest backup of the owner's place by itself, unless another one is being chosen."""
        if found and self._claim is None and self._at == BACKUP and not self._busy:
            self._claim = max((one.claim for one in found), key=lambda claim: claim.made_at)
            self.show_step(BACKUP)

    def _look_inside(self) -> None:
        claim, groups = self._claim, self._typed.groups
        if claim is None:
            return
        self._groups = groups
        self.begin()
        self.jobs.outside(lambda _tick: self.door.look_at_list(claim.path, groups), self._compared, self._failed, owner=self)

    def _compared(self, change: ListChange) -> None:
        self.end()
        self._change = change
        self.show_step(CHANGES)

    def _take(self) -> None:
        claim, groups, person, password = self._claim, self._groups, PersonId(str(self._who.currentData() or "")), self._new.password
        if claim is None or not password:
            return
        door = self.door

        def work() -> object:
            door.take_list(claim.path, groups, person, password)
            return door.sign_in(person, password)

        self.begin()
        self.jobs.outside(lambda _tick: work(), self._entered, self._failed, owner=self)

    def _entered(self, office: object) -> None:
        self.end()
        self._groups = ()
        self.opened.emit(office)

    def _failed(self, error: Exception) -> None:
        self.refuse(error, *_STAY)
        if isinstance(error, WrongRecoveryKey) and self._at == KEY:
            self._typed.mark(error.groups)


def _offer_nothing(_error: Exception) -> None:
    """Leave the choice to the person: the place could not be looked through."""


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(names)
