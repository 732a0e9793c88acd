"""Users and roles, for owners: who works here, what each role may do, and what changes when one is given to somebody."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from backoffice.domain.people import Colleague, OwnRole
from backoffice.errors import BackofficeError
from ui.context import UiContext
from ui.dialogs.person_dialogs import InviteDialog, LeaveDialog, RenameDialog, ResetDialog
from ui.messages import message
from ui.pages.page import Command, Page, PageHeader, page_layout
from ui.pages.people_part import PeoplePart, Staff
from ui.pages.roles_part import RolesPart
from ui.role_words import ROLES, role_words, roles_to_pick
from ui.widgets.buttons import Button, button
from ui.widgets.layouts import column, greedy, row
from ui.widgets.notices import EmptyState, Notice
from ui.widgets.toast import Toast

AREA = "people"
WITH_KEYS = frozenset({"owner", "accounting", "privacy"})


class UsersPage(Page):
    """The page. `look_asked(role)` wants to see the program as a role, `renewal_asked` a new key, `left` that oneself is out."""

    look_asked = Signal(str)
    renewal_asked = Signal()
    left = Signal()
    areas = frozenset({AREA})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="users")
        self._desk = context.office.people
        self._staff = Staff()
        self._header = PageHeader(self.tr("Users & roles"), self._invite_button())
        self._tabs = {key: self._tab(key, words) for key, words in (("people", self.tr("People")), ("roles", self.tr("Roles")))}
        self._who = button(self.tr("Who may see what"), name="users.who", icon_name="file-text")
        self._people, self._roles = PeoplePart(context), RolesPart(context)
        self._problem = Notice("", tone="problem", name="users.problem")
        self._failed = EmptyState("cloud-off", self.tr("People and roles could not be read. Nothing was changed."), name="users.failed")
        self._toast = Toast(self, undo_words=self.tr("Undo"), name="users.toast")
        self._build()
        self._connect()
        self.reload()

    def _invite_button(self) -> Button:
        self._invite = button(self.tr("Invite a person"), name="users.invite", icon_name="user-plus", key="Ctrl+N")
        return self._invite

    def _tab(self, key: str, words: str) -> Button:
        made = button(words, name=f"users.tab.{key}", kind="tab")
        made.clicked.connect(lambda: self.show_tab(key))
        return made

    def _build(self) -> None:
        self._problem.hide()
        body, holder = QWidget(), QWidget()
        self._stack = QStackedLayout(holder)
        for part in (self._people, self._roles, self._failed):
            self._stack.addWidget(part)
        body.setLayout(column(self._problem, greedy(holder), gap=16))
        page_layout(self, self._header, row(*self._tabs.values(), None, self._who, gap=4), greedy(body))
        self.show_tab("people")

    def _connect(self) -> None:
        self._invite.clicked.connect(self._ask_invitation)
        self._who.clicked.connect(self._show_who)
        self._people.role_chosen.connect(self._give_role)
        self._people.menu_chosen.connect(self._take_verb)
        self._people.look_asked.connect(self.look_asked)
        self._roles.look_asked.connect(self.look_asked)
        self._roles.role_saved.connect(self._save_role)
        self._roles.role_removed.connect(self._remove_role)
        self._roles.idle_chosen.connect(self._set_idle)

    def show_tab(self, key: str) -> None:
        """Show people or roles."""
        for name, tab in self._tabs.items():
            tab.setChecked(name == key)
        self._stack.setCurrentWidget(self._people if key == "people" else self._roles)

    def commands(self) -> tuple[Command, ...]:
        return (Command(self.tr("Invite a person"), "user-plus", self._ask_invitation, "Ctrl+N"),)

    def reload(self) -> None:
        self._read()

    def _read(self, person: str = "", role: str = "") -> None:
        self.context.jobs.read(lambda _tick: self._gather(), lambda staff: self._show(staff, person, role), self._fail, owner=self)

    def _gather(self) -> Staff:
        people, own = self._desk.everybody(), self._desk.own_roles()
        codes = {*ROLES, *(one.name for one in own), *(one.role for one in people)}
        rights = {code: frozenset(map(str, self._desk.rights_of(code))) for code in codes}
        return Staff(people, own, rights, self.context.office.roles_sound, self._desk.idle_minutes())

    def _show(self, staff: Staff, person: str, role: str) -> None:
        self._staff = staff
        formats = self.context.formats
        self._header.count.setText(formats.number(len(staff.people)))
        for key, words, number in (
            ("people", self.tr("People"), len(staff.people)),
            ("roles", self.tr("Roles"), len(ROLES) + len(staff.roles)),
        ):
            self._tabs[key].set_words(f"{words} · {formats.number(number)}")
        if self._stack.currentWidget() is self._failed:
            self.show_tab("people")
        self._people.show_staff(staff, person)
        self._roles.show_staff(staff, role)
        self.summary_changed.emit(self._summary())

    def _summary(self) -> str:
        owners = len(self._staff.holders("owner"))
        people = self.tr("%n person(s)", "", len(self._staff.people))
        first = sum(one.first_password for one in self._staff.people)
        waiting = self.tr("%n first password(s) not changed yet", "", first) if first else ""
        return " · ".join(filter(None, (people, self.tr("%n owner(s)", "", owners), waiting)))

    def arrive(self) -> None:
        super().arrive()
        self.summary_changed.emit(self._summary())
        part = self._stack.currentWidget()
        if isinstance(part, PeoplePart | RolesPart):
            part.take_focus()

    def _fail(self, _error: Exception) -> None:
        self._stack.setCurrentWidget(self._failed)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._problem.say(message(error).title, tone="problem", detail=message(error).text)
            self._problem.show()

    def _do(self, verb: Callable[[], Any], told: Callable[[Any], None]) -> None:
        self._problem.hide()
        self.context.jobs.write(lambda _tick: verb(), told, self._refused, owner=self)

    def _done(self, words: str, undo: Callable[[], None] | None = None, *, person: str = "", role: str = "") -> None:
        self._toast.tell(words, undo)
        self._read(person, role)

    def _show_who(self) -> None:
        from ui.reports import ReportViewer, who_may_see

        viewer, formats = ReportViewer(self.context, self), self.context.formats
        self.context.jobs.read(lambda _tick: who_may_see(self._gather(), formats), viewer.show, self._refused, owner=self)

    def _ask_invitation(self) -> None:
        roles = roles_to_pick(one.name for one in self._staff.roles)
        dialog = InviteDialog(self, roles, [one.name for one in self._staff.people], self._desk.suggest_password)
        dialog.invited.connect(self._add)
        dialog.open()

    def _add(self, name: str, role: str, password: str) -> None:
        def told(card: Any) -> None:
            self.show_tab("people")
            self._done(self.tr("{name} can sign in now.").format(name=name), person=card.id)

        self._do(lambda: self._desk.add(name, role, password), told)

    def _give_role(self, person: Colleague, role: str) -> None:
        own = person.id == self.context.office.person.id

        def told(_none: None) -> None:
            if own:
                self.left.emit()
                return
            words = self.tr("{name} is now: {role}.").format(name=person.name, role=role_words(role))
            self._done(words, lambda: self._take_back(person))

        self._do(lambda: self._desk.change_role(person.id, role), told)

    def _take_back(self, person: Colleague) -> None:
        words = self.tr("{name} is again: {role}.").format(name=person.name, role=role_words(person.role))
        self._do(lambda: self._desk.change_role(person.id, person.role), lambda _none: self._done(words))

    def _take_verb(self, verb: str, person: Colleague) -> None:
        others = [one.name for one in self._staff.people if one.id != person.id]
        if verb == "rename":
            rename = RenameDialog(self, person.name, others)
            rename.named.connect(lambda name: self._rename(person, name))
            rename.open()
        elif verb == "reset":
            reset = ResetDialog(self, person.name, self._desk.suggest_password)
            reset.chosen.connect(lambda password: self._reset(person, password))
            reset.open()
        else:
            leave = LeaveDialog(self, person.name, keys_too=person.role in WITH_KEYS, owner=person.role == "owner")
            leave.left.connect(lambda renew: self._let_go(person, renew=renew))
            leave.open()

    def _rename(self, person: Colleague, name: str) -> None:
        def take_back() -> None:
            self._do(lambda: self._desk.rename(person.id, person.name), lambda _none: self._done(self.tr("Name put back.")))

        self._do(lambda: self._desk.rename(person.id, name), lambda _none: self._done(self.tr("Name changed."), take_back))

    def _reset(self, person: Colleague, password: str) -> None:
        words = self.tr("{name} has a new first password.").format(name=person.name)
        self._do(lambda: self._desk.reset_password(person.id, password), lambda _none: self._done(words))

    def _let_go(self, person: Colleague, *, renew: bool) -> None:
        """End somebody's access, and ask for a new key of the data if that is wished."""

        def told(_none: None) -> None:
            self._done(self.tr("{name} has no access any more.").format(name=person.name))
            if renew:
                self.renewal_asked.emit()

        self._do(lambda: self._desk.remove(person.id), told)

    def _save_role(self, name: str, rights: frozenset[str], role_id: str) -> None:
        self._do(
            lambda: self._desk.save_role(name, rights, role_id),
            lambda made: self._done(self.tr("Role “{name}” saved.").format(name=made.name), role=made.name),
        )

    def _set_idle(self, role: str, minutes: int | None) -> None:
        before = (self._staff.idle or {}).get(role)
        again = self.tr("Idle time put back.")

        def take_back() -> None:
            self._do(lambda: self._desk.set_idle_minutes(role, before), lambda _none: self._done(again))

        words = self.tr("The new idle time acts at the next sign-in.")
        self._do(lambda: self._desk.set_idle_minutes(role, minutes), lambda _none: self._done(words, take_back))

    def _remove_role(self, role: OwnRole) -> None:
        def take_back() -> None:
            words = self.tr("Role “{name}” is back.").format(name=role.name)
            self._do(lambda: self._desk.save_role(role.name, role.rights), lambda _made: self._done(words, role=role.name))

        words = self.tr("Role “{name}” removed.").format(name=role.name)
        self._do(lambda: self._desk.remove_role(role.id), lambda _none: self._done(words, take_back))

    def keyPressEvent(self, event: Any) -> None:
        if event.key() in (Qt.Key.Key_1, Qt.Key.Key_2) and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.show_tab("people" if event.key() == Qt.Key.Key_1 else "roles")
            return
        super().keyPressEvent(event)
