"""A damaged list of people and keys: the copy in a backup takes its place by the recovery key, and what is different is told first."""

from PySide6.QtCore import Signal

from backoffice.domain.people import PersonId
from backoffice.domain.reports import BackupClaim, ListChange, OfferedBackup
from backoffice.errors import BackupProblem, DiskFull, ShopInUse, WeakPassword, WrongRecoveryKey
from ui.entrance_ports import Door
from ui.jobs import Jobs
from ui.pages.backup_file import made_words
from ui.pages.backup_guide import BACKUP, KEY, BackupGuide
from ui.pages.password_fields import NewPassword
from ui.recovery_words import page_words
from ui.widgets.fields import labelled, picker
from ui.widgets.layouts import Item
from ui.widgets.notices import Notice

CHANGES, PASSWORD, SHEET = range(2, 5)
_STAY = (BackupProblem, DiskFull, ShopInUse, WeakPassword, WrongRecoveryKey)


class KeyList(BackupGuide):
    """`opened` carries the office of the owner who is in."""

    opened = Signal(object)
    password_step = PASSWORD

    def __init__(self, door: Door, jobs: Jobs) -> None:
        self._change = ListChange()
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

    def go(self) -> None:
        if self.missing() or self._busy:
            return
        on = self._at + 1
        {KEY: self._look_inside, PASSWORD: self._take}.get(self._at, lambda: self.show_step(on))()

    def _fill_backup(self) -> None:
        self.lay_out_backup(
            page_words("list"),
            self.tr(
                "Each backup holds a copy. With the recovery key it takes the place of the damaged one; orders stay as they are today."
            ),
            self.tr("Take the newest one: the newer it is, the less is different from today."),
        )

    def _fill_key(self) -> None:
        self.lay_out_key(
            self.tr("Six groups of six from the emergency sheet. Case, spaces and dashes do not matter."), self.tr("Compare with today")
        )

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

    def holds(self, claim: BackupClaim) -> str:
        return self.tr("Made on {when}").format(when=made_words(claim))

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
        self.jobs.outside(lambda _tick: self.door.look_at_list(claim.path, groups), self._compared, self.failed, owner=self)

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
        self.jobs.outside(lambda _tick: work(), self._entered, self.failed, owner=self)

    def _entered(self, office: object) -> None:
        self.end()
        self._groups = ()
        self.opened.emit(office)

    def failed(self, error: Exception) -> None:
        self.refuse(error, *_STAY)
        self.mark_wrong(error)


def _offer_nothing(_error: Exception) -> None:
    """Leave the choice to the person: the place could not be looked through."""


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(names)
