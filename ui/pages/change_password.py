"""One's own password: the present one, and a new one twice; as the page after a first password, and as a dialog from the settings."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.errors import BackofficeError, WeakPassword, WrongPassword
from ui.entrance_ports import Door
from ui.jobs import Jobs
from ui.messages import message
from ui.pages.other_ways import WayIn
from ui.pages.password_fields import NewPassword, PasswordField
from ui.widgets.buttons import button
from ui.widgets.layouts import Item
from ui.widgets.notices import Notice
from ui.widgets.sheet import Role, Sheet


class PasswordDesk(Protocol):
    """What everybody can do with their own password."""

    def suggest_password(self) -> str: ...

    def check_password(self, password: str) -> None:
        """Raise WeakPassword."""

    def change_password(self, old: str, new: str) -> None:
        """Raise WrongPassword, WeakPassword."""

    def replace_seen_password(self, old: str, new: str) -> None:
        """Raise WrongPassword, WeakPassword."""


class FirstPassword(WayIn):
    """After the sign-in with a password that was handed over. `changed` carries the new one, which opens the shop then."""

    changed = Signal(str)

    def __init__(self, door: Door, jobs: Jobs, person: str, desk: PasswordDesk) -> None:
        self._person, self._desk = person, desk
        super().__init__(door, jobs, name="first_password")

    def fill(self) -> None:
        self._old = PasswordField(self.tr("The four words that you were given"), name="first_password.old")
        self._new = NewPassword(self._desk.suggest_password, self._desk.check_password, name="first_password.new")
        self._old.line.textChanged.connect(self.look)
        self._new.changed.connect(self.look)
        self.lay_out(
            self.tr("Welcome, {person}").format(person=self._person.split()[0]),
            self.tr(
                "Choose a password of your own now. Nobody else will know it; the one that you were given opens nothing any more then."
            ),
            self.tr("Change and open"),
            self._old,
            self._new,
        )
        self.setFocusProxy(self._old)

    def missing(self) -> str:
        if not self._old.text():
            return self.tr("The four words are still missing.")
        return self._new.fault

    def go(self) -> None:
        old, new = self._old.text(), self._new.password
        self.begin()
        self.jobs.outside(
            lambda _tick: self._desk.change_password(old, new),
            lambda _none: self.changed.emit(new),
            lambda error: self.refuse(error, WrongPassword, WeakPassword),
            owner=self,
        )


class PasswordDialog(Sheet):
    """`changed` when the new password is the one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None, jobs: Jobs, desk: PasswordDesk, *, name: str = "password") -> None:
        super().__init__(parent, "", name=name, width=640)
        self.setWindowTitle(self.title())
        self.setAccessibleName(self.windowTitle())
        self._jobs, self._desk = jobs, desk
        self._old = PasswordField(self.tr("Present password"), name=f"{name}.old")
        self._new = NewPassword(desk.suggest_password, desk.check_password, name=f"{name}.new")
        self._trouble = Notice(tone="problem", name=f"{name}.trouble")
        self._trouble.hide()
        self._ok = button(self.verb(), name=f"{name}.ok", kind="filled")
        self.build(*self.above(), self._old, self._new, self._trouble)
        self.add_button(button(self.tr("Cancel"), name=f"{name}.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole, closes=False)
        self._ok.clicked.connect(self._go)
        self._old.line.textChanged.connect(self._check)
        self._new.changed.connect(self._check)
        self._check()
        self._old.setFocus()

    def title(self) -> str:
        """Return what the dialog is called."""
        return self.tr("Change your password")

    def above(self) -> tuple[Item, ...]:
        """Return what is said before anything is typed."""
        return ()

    def verb(self) -> str:
        """Return the words of the filled button."""
        return self.tr("Change password")

    def change(self, old: str, new: str) -> None:
        """Do it, in a job."""
        self._desk.change_password(old, new)

    def _check(self) -> None:
        words = self.tr("Your present password is still missing.") if not self._old.text() else self._new.fault
        self._ok.setEnabled(not words)
        self.why_not(words)

    def _go(self) -> None:
        old, new = self._old.text(), self._new.password
        self._ok.setEnabled(False)
        self._trouble.hide()
        self.fit()
        self._jobs.write(lambda _tick: self.change(old, new), self._done, self._refused, owner=self)

    def _done(self, _none: None) -> None:
        self.changed.emit()
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._check()
        if isinstance(error, BackofficeError):
            found = message(error)
            self._trouble.say(found.title, tone="problem", detail=found.text)
            self._trouble.show()
            self.fit()
