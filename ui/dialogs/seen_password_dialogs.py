"""Somebody's password was seen: the dialog that changes it at once, and what is said afterwards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.seen_passwords import NoNewKey
from ui.jobs import Jobs
from ui.pages.change_password import PasswordDesk, PasswordDialog
from ui.widgets.buttons import button
from ui.widgets.fields import labelled, picker
from ui.widgets.layouts import Item
from ui.widgets.notices import Notice
from ui.widgets.sheet import Role, Sheet, paragraph


class SeenPasswordDialog(PasswordDialog):
    """Changes one's own password and reports to the owners that it was seen; `accepted` when both is done."""

    def __init__(self, parent: QWidget | None, jobs: Jobs, desk: PasswordDesk) -> None:
        super().__init__(parent, jobs, desk, name="seen_password")

    def title(self) -> str:
        return self.tr("My password was seen")

    def above(self) -> tuple[Item, ...]:
        old = self.tr(
            "Whoever put copies aside before and can use this computer account still opens them with the seen password, and later copies "
            "of the data too, until it has a new key."
        )
        return (
            paragraph(self.tr("The new password counts at once. The owners are asked for a new key of the data.")),
            4,
            Notice(self.tr("What stays open"), tone="warn", detail=old, name="seen_password.open"),
            8,
        )

    def verb(self) -> str:
        return self.tr("Change and report")

    def change(self, old: str, new: str) -> None:
        self._desk.replace_seen_password(old, new)


class SeenReportedDialog(Sheet):
    """Says what happens now. An owner may begin the new key at once: `accepted`."""

    def __init__(self, parent: QWidget | None, *, owner: bool) -> None:
        super().__init__(parent, "", name="seen_reported", icon_name="circle-check", icon_tint="completed_fg", says_why=False)
        self.setWindowTitle(self.tr("Your password is changed"))
        self.setAccessibleName(self.windowTitle())
        asked = self.tr("The owners find your report on the page “Today” and decide on a new key of the data.")
        offered = self.tr(
            "Give the data a new key now: then copies made from now on open for nobody with the seen password. You can go on working."
        )
        look = self.tr("Look into “Your lines in the log” in the settings too: they tell what was done under your name.")
        self.build(paragraph(offered if owner else asked, name="seen_reported.next"), paragraph(look, "muted"), gap=12)
        if owner:
            self.add_button(button(self.tr("Later"), name="seen_reported.later"), Role.RejectRole)
            words = self.tr("Give a new key")
            self.add_button(button(words, name="seen_reported.renew", kind="filled"), Role.AcceptRole).setFocus()
        else:
            close = self.add_button(button(self.tr("Close"), name="seen_reported.close", kind="filled"), Role.RejectRole)
            close.setDefault(True)
            close.setFocus()


class NoNewKeyDialog(Sheet):
    """Asks an owner why the data needs no new key after somebody's report; `chosen` carries the reason (NoNewKey)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None, person: str) -> None:
        super().__init__(parent, "", name="no_new_key", says_why=False)
        self.setWindowTitle(self.tr("No new key is needed"))
        self.setAccessibleName(self.windowTitle())
        reasons: list[tuple[str, object]] = [
            (self.tr("Nobody got at files or backups"), NoNewKey.NO_COPY),
            (self.tr("A colleague saw it who may see the same data anyway"), NoNewKey.COLLEAGUE),
            (self.tr("It was not seen after all"), NoNewKey.MISTAKE),
        ]
        self._why = picker(reasons, name="no_new_key.reason", accessible=self.tr("Reason"))
        said = self.tr("{person}’s password is changed already. The report goes off this list; the log keeps it, and your reason.")
        self.build(paragraph(said.format(person=person)), 4, labelled(self.tr("Because"), self._why))
        self.add_button(button(self.tr("Cancel"), name="no_new_key.cancel"), Role.RejectRole)
        ok = self.add_button(button(self.tr("Set aside"), name="no_new_key.ok", kind="filled"), Role.AcceptRole)
        ok.clicked.connect(lambda: self.chosen.emit(NoNewKey(str(self._why.currentData()))))
        self._why.setFocus()
