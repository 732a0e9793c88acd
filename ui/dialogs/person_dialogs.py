"""Dialogs about people: taking somebody in, handing over a first password, another name, and leaving."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.clipboard import copy_for_a_while
from ui.theme import Step
from ui.widgets.buttons import button, icon_button
from ui.widgets.fields import check_box, field, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import column, greedy, panel, row
from ui.widgets.notices import Notice
from ui.widgets.sheet import Role, Sheet, paragraph

LONGEST = 80


class HandedWords(QWidget):
    """Four words that somebody is given: shown large, with a button for others; `changed` when these are there, perhaps in more lines."""

    changed = Signal()

    def __init__(self, suggest: Callable[[], str], *, name: str) -> None:
        super().__init__()
        self._suggest = suggest
        self.words = text(suggest(), Step.H3, wrap=True, name=f"{name}.words", selectable=True)
        other = icon_button("refresh-cw", name=f"{name}.other", accessible=self.tr("Other words"))
        other.clicked.connect(self._offer)
        self.copied = text("", Step.SMALL, "muted", name=f"{name}.copied")
        copy = icon_button("copy", name=f"{name}.copy", accessible=self.tr("Copy"))
        copy.clicked.connect(self._copy)
        handed = QWidget()
        handed.setLayout(column(text(self.tr("First password"), Step.SMALL, "muted"), self.words, gap=2))
        self.setLayout(column(panel(row(greedy(handed), other, copy, gap=4, margins=(12, 8, 8, 8)), "inset"), self.copied, gap=4))

    def _offer(self) -> None:
        self.words.setText(self._suggest())
        self.changed.emit()

    def _copy(self) -> None:
        copy_for_a_while(self.words.text())
        self.copied.setText(self.tr("Copied. The clipboard is emptied after 30 seconds."))


class _NameSheet(Sheet):
    """A dialog that asks for a person's name, `value` at first, which none of the `taken` may be."""

    def __init__(self, parent: QWidget | None, title: str, verb: str, taken: Sequence[str], *, name: str, value: str = "") -> None:
        super().__init__(parent, title, name=name)
        self._taken = {one.casefold() for one in taken}
        self._name = field(name=f"{name}.name", accessible=self.tr("Name"), value=value)
        self._name.setMaxLength(LONGEST)
        self._ok = button(verb, name=f"{name}.ok", kind="filled")

    def finish(self, *parts: QWidget) -> None:
        """Lay out the name and what else is asked, and the buttons."""
        self.build(labelled(self.tr("Name"), self._name), *parts)
        self.add_button(button(self.tr("Cancel"), name=f"{self.objectName()}.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._name.textChanged.connect(self._check)
        self._check()
        self._name.selectAll()
        self._name.setFocus()

    @property
    def typed(self) -> str:
        """The name without blanks around it."""
        return self._name.text().strip()

    def _check(self) -> None:
        words = "" if self.typed else self.tr("The name is still missing.")
        if self.typed.casefold() in self._taken:
            words = self.tr("Somebody here has this name already.")
        self._ok.setEnabled(not words)
        self.why_not(words)


class InviteDialog(_NameSheet):
    """`invited` carries name, role and first password."""

    invited = Signal(str, str, str)

    def __init__(self, parent: QWidget | None, roles: Sequence[tuple[str, str]], taken: Sequence[str], suggest: Callable[[], str]) -> None:
        super().__init__(parent, self.tr("Invite a person"), self.tr("Invite"), taken, name="invite")
        self._name.setPlaceholderText(self.tr("First and last name"))
        self._role = picker(roles, name="invite.role", accessible=self.tr("Role"), value="packing")
        self._password = HandedWords(suggest, name="invite.password")
        self._password.changed.connect(self.fit)
        words = self.tr("Give these four words to the person yourself, not by e-mail. They must be changed at the first sign-in.")
        self.finish(labelled(self.tr("Role"), self._role), self._password, paragraph(words, "muted", name="invite.how"))
        self._ok.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.invited.emit(self.typed, str(self._role.currentData()), self._password.words.text())


class ResetDialog(Sheet):
    """`chosen` carries the new first password."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None, person: str, suggest: Callable[[], str]) -> None:
        super().__init__(parent, "", name="reset", says_why=False)
        self.setWindowTitle(self.tr("New password for {person}").format(person=person))
        self.setAccessibleName(self.windowTitle())
        password = HandedWords(suggest, name="reset.password")
        password.changed.connect(self.fit)
        words = self.tr("The former password opens nothing any more. Hand over these four words; they must be changed at the next sign-in.")
        self.build(password, paragraph(words, "muted"))
        self.add_button(button(self.tr("Cancel"), name="reset.cancel"), Role.RejectRole)
        ok = self.add_button(button(self.tr("Give new password"), name="reset.ok", kind="filled"), Role.AcceptRole)
        ok.clicked.connect(lambda: self.chosen.emit(password.words.text()))


class RenameDialog(_NameSheet):
    """`named` carries the new name."""

    named = Signal(str)

    def __init__(self, parent: QWidget | None, person: str, taken: Sequence[str]) -> None:
        title = self.tr("Rename {person}").format(person=person)
        super().__init__(parent, title, self.tr("Rename"), taken, name="rename", value=person)
        self.finish()
        self._ok.clicked.connect(lambda: self.named.emit(self.typed))


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
