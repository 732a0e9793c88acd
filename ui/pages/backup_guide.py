"""A way back in that begins with a backup's file and the recovery key; a subclass says what comes of it."""

from pathlib import Path

from backoffice.domain.reports import BackupClaim
from backoffice.errors import WrongRecoveryKey
from ui.entrance_ports import Door, Groups
from ui.jobs import Jobs
from ui.pages.backup_file import ask_for_backup
from ui.pages.guide import Guide
from ui.pages.key_groups import KeyGroups
from ui.pages.password_fields import NewPassword
from ui.widgets.buttons import button
from ui.widgets.layouts import CONTROL_LARGE, Item, greedy, row

BACKUP, KEY = 0, 1


class BackupGuide(Guide):
    """The first two steps. `_new` is the field of the step with the number `password_step`."""

    password_step = -1
    _typed: KeyGroups
    _new: NewPassword

    def __init__(self, door: Door, jobs: Jobs, *, name: str) -> None:
        self._claim: BackupClaim | None = None
        self._groups: Groups = ()
        super().__init__(door, jobs, name=name)

    def missing(self) -> str:
        if self._at == BACKUP:
            return self.tr("Choose a backup.") if self._claim is None else ""
        if self._at == KEY:
            return self._typed.missing()
        return self.tr("The password is not ready yet.") if self._at == self.password_step and self._new.fault else ""

    def choose_file(self, path: str) -> None:
        """Read what a backup says about itself."""
        chosen = Path(path)
        self.begin()
        self.jobs.outside(lambda _tick: self.door.look_at_backup(chosen), self._looked, self.failed, owner=self)

    def holds(self, claim: BackupClaim) -> str:
        """Return what is said of a backup below its name."""
        raise NotImplementedError

    def failed(self, error: Exception) -> None:
        """Tell what went wrong."""
        raise NotImplementedError

    def lay_out_backup(self, title: str, lead: str, hint: str, *more: Item) -> None:
        """Show the step that asks for the file; `hint` stands there until one is chosen."""
        find = button(self.tr("Choose a file"), name=f"{self.objectName()}.file", icon_name="folder-open", height=CONTROL_LARGE)
        find.clicked.connect(lambda: ask_for_backup(self, self.objectName(), self.choose_file))
        claim = self._claim
        name, words = (self.tr("No backup chosen yet"), hint) if claim is None else (claim.path.name, self.holds(claim))
        fact = self.fact("database-backup", name, words, f"{self.objectName()}.holds")
        self.lay_out(title, lead, self.tr("Continue"), row(greedy(fact), find, gap=16), *more)
        self.setFocusProxy(find if claim is None else self._enter)

    def lay_out_key(self, lead: str, verb: str) -> None:
        """Show the step that asks for the recovery key."""
        self._typed = KeyGroups(self.door.check_group, name=self.objectName(), groups=self._groups)
        self._typed.changed.connect(self.look)
        self.lay_out(self.tr("Type the recovery key"), lead, verb, self._typed)
        self.setFocusProxy(self._typed)

    def mark_wrong(self, error: Exception) -> None:
        """Mark the groups that are wrong, where they are shown."""
        if isinstance(error, WrongRecoveryKey) and self._at == KEY:
            self._typed.mark(error.groups)

    def _looked(self, claim: BackupClaim) -> None:
        self.end()
        self._claim = claim
        self.show_step(BACKUP)
