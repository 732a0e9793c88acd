"""Dialogs about people: taking somebody in, handing over a first password, another name, and leaving."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.clipboard import copy_for_a_while
from ui.theme import Step
from ui.widgets.buttons import button, icon_button
from ui.widgets.fields import check_box, field, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import column, panel, row
from ui.widgets.notices import Notice
from ui.widgets.sheet import Role, Sheet, paragraph

LONGEST = 80


class HandedWords(QWidget):
    """Four words that somebody is given: shown large, with a button for others."""

    def __init__(self, suggest: Callable[[], str], *, name: str) -> None:
        super().__init__()
        self.words = text(suggest(), Step.H3, name=f"{name}.words", selectable=True)
        other = icon_button("refresh-cw", name=f"{name}.other", accessible=self.tr("Other words"))
        other.clicked.connect(lambda: self.words.setText(suggest()))
        self.copied = text("", Step.SMALL, "muted", name=f"{name}.copied")
        copy = icon_button("copy", name=f"{name}.copy", accessible=self.tr("Copy"))
        copy.clicked.connect(self._copy)
        caption = text(self.tr("First password"), Step.SMALL, "muted")
        self.setLayout(
            column(
                panel(row(column(caption, self.words, gap=2), None, other, copy, gap=4, margins=(12, 8, 8, 8)), "inset"), self.copied, gap=4
            )
        )

    def _copy(self) -> None:
        copy_for_a_while(self.words.text())
        self.copied.setText(self.tr("Copied. The clipboard is emptied after 30 seconds."))


class InviteDialog(Sheet):
    """`invited` carries name, role and first password."""

    invited = Signal(str, str, str)

    def __init__(self, parent: QWidget | None, roles: Sequence[tuple[str, str]], taken: Sequence[str], suggest: Callable[[], str]) -> None:
        super().__init__(parent, "", name="invite")
        self.setWindowTitle(self.tr("Invite a person"))
        self.setAccessibleName(self.windowTitle())
        self._taken = {name.casefold() for name in taken}
        self._name = field(name="invite.name", accessible=self.tr("Name"), placeholder=self.tr("First and last name"))
        self._name.setMaxLength(LONGEST)
        self._role = picker(roles, name="invite.role", accessible=self.tr("Role"), value="packing")
        self._password = HandedWords(suggest, name="invite.password")
        self._ok = button(self.tr("Invite"), name="invite.ok", kind="filled")
        words = self.tr("Give these four words to the person yourself, not by e-mail. They must be changed at the first sign-in.")
        self.build(
            labelled(self.tr("Name"), self._name),
            labelled(self.tr("Role"), self._role),
            self._password,
            paragraph(words, "muted", name="invite.how"),
        )
        self.add_button(button(self.tr("Cancel"), name="invite.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(self._tell)
        self._name.textChanged.connect(self._check)
        self._check()
        self._name.setFocus()

    def _tell(self) -> None:
        self.invited.emit(self._name.text().strip(), str(self._role.currentData()), self._password.words.text())

    def _check(self) -> None:
        name = self._name.text().strip()
        words = "" if name else self.tr("The name is still missing.")
        if name.casefold() in self._taken:
            words = self.tr("Somebody here has this name already.")
        self._ok.setEnabled(not words)
        self.why_not(words)


class ResetDialog(Sheet):
    """`chosen` carries the new first password."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None, person: str, suggest: Callable[[], str]) -> None:
        super().__init__(parent, "", name="reset", says_why=False)
        self.setWindowTitle(self.tr("New password for {person}").format(person=person))
        self.setAccessibleName(self.windowTitle())
        password = HandedWords(suggest, name="reset.password")
        words = self.tr("The former password opens nothing any more. Hand over these four words; they must be changed at the next sign-in.")
        self.build(password, paragraph(words, "muted"))
        self.add_button(button(self.tr("Cancel"), name="reset.cancel"), Role.RejectRole)
        ok = self.add_button(button(self.tr("Give new password"), name="reset.ok", kind="filled"), Role.AcceptRole)
        ok.clicked.connect(lambda: self.chosen.emit(password.words.text()))


class RenameDialog(Sheet):
    """`named` carries the new name."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None, person: str, taken: Sequence[str]) -> None:
        super().__init__(parent, "", name="rename")
        self.setWindowTitle(self.tr("Rename {person}").format(person=person))
        self.setAccessibleName(self.windowTitle())
        self._taken = {name.casefold() for name in taken}
        self._name = field(name="rename.name", accessible=self.tr("Name"), value=person)
        self._name.setMaxLength(LONGEST)
        self._ok = button(self.tr("Rename"), name="rename.ok", kind="filled")
        self.build(labelled(self.tr("Name"), self._name))
        self.add_button(button(self.tr("Cancel"), name="rename.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.named.emit(self._name.text().strip()))
        self._name.textChanged.connect(self._check)
        self._check()
        self._name.selectAll()
        self._name.setFocus()

    def _check(self) -> None:
        name = self._name.text().strip()
        words = "" if name else self.tr("The name is still missing.")
        if name.casefold() in self._taken:
            words = self.tr("Somebody here has this name already.")
        self._ok.setEnabled(not words)
        self.why_not(words)


class LeaveDialog(Sheet):
    """Somebody leaves. `left` says whether the data file is to have a new key."""

    left = Signal(bool)

    def __init__(self, parent: QWidget | None, person: str, *, keys_too: bool, owner: bool = False) -> None:
        super().__init__(parent, "", name="leave", width=560, says_why=False)
        self.setWindowTitle(self.tr("{person} leaves the shop").format(person=person))
        self.setAccessibleName(self.windowTitle())
        self._renew = check_box(self.tr("Give the data a new key at once (recommended)"), name="leave.renew", checked=True)
        self._ok = button(self.tr("End access"), name="leave.ok", kind="danger")
        at_once = self.tr("The access ends at once. What {person} did stays in the history and in the log, under this name.")
        keys = self.tr("The keys that owners and accounting hold are replaced as well.") if keys_too else ""
        new_key = self.tr(
            "Then a copy of the data made from now on opens with no key that {person} ever had. This is done while you go on working."
        )
        old = self.tr("What stays open")
        backups = self.tr(
            "Backups and copies from before today: with the former password, on this computer. Delete those that you no longer need."
        )
        if owner:
            sheet = self.tr("The recovery key that an owner may have seen: print a new emergency sheet in the settings.")
            backups = f"{backups} {sheet}"
        self.build(
            paragraph(" ".join(filter(None, (at_once.format(person=person), keys)))),
            8,
            self._renew,
            column(paragraph(new_key.format(person=person), "muted"), margins=(24, 0, 0, 0)),
            Notice(old, tone="warn", detail=backups, name="leave.old"),
        )
        self.add_button(button(self.tr("Cancel"), name="leave.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._ok.clicked.connect(lambda: self.left.emit(self._renew.isChecked()))
