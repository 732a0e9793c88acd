"""The roles of the shop: the built-in ones in sentences and rights, two of them compared, and those that the shop makes itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from backoffice.domain.people import OwnRole
from ui.context import ORDERS_VIEW, UiContext
from ui.idle import idle_limit
from ui.pages.people_part import LIST, Staff
from ui.pages.right_cards import RightCards, RightMatrix
from ui.right_words import sentences
from ui.role_words import ROLES, role_words, roles_to_pick
from ui.theme import Step, theme
from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import Rule, column, fix_pane, greedy, panel, row, scrolling
from ui.widgets.notices import Notice
from ui.widgets.pick_list import Pick, PickList

NEW, LONGEST = "new", 40
IDLE = (2, 5, 10, 15, 30, 60)


class RolesPart(QWidget):
    """`role_saved(name, rights, id)`, `role_removed(role)`, `idle_chosen(role, minutes)` and `look_asked(role)` are for the page."""

    role_saved = Signal(str, object, str)
    role_removed = Signal(object)
    idle_chosen = Signal(str, object)
    look_asked = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context, self._staff, self._chosen = context, Staff(), ""
        self._list = PickList(name="users.roles", accessible=self.tr("Roles"))
        self._new = button(self.tr("New role"), name="users.new_role", icon_name="plus")
        self._shown, self._editor = RoleCard(context), RoleEditor(context)
        self._unsound = Notice(
            self.tr("The shop’s own roles were changed outside of this program."),
            tone="problem",
            detail=self.tr("Whoever has one may do nothing until you make the roles anew and give them out again."),
            name="users.unsound",
        )
        self._stack = QStackedLayout()
        self._stack.addWidget(self._shown)
        self._stack.addWidget(self._editor)
        left = fix_pane(panel(column(self._list, row(greedy(self._new), margins=(12, 8, 12, 0)), gap=0, margins=(1, 12, 1, 12))), LIST)
        right = QWidget()
        right.setLayout(self._stack)
        self.setLayout(column(self._unsound, row(left, greedy(panel(column(right))), gap=16), gap=16))
        self._list.picked.connect(self._show_role)
        self._new.clicked.connect(lambda: self._show_role(NEW))
        self._shown.look_asked.connect(self.look_asked)
        self._shown.idle_chosen.connect(self.idle_chosen)
        self._editor.idle_chosen.connect(self.idle_chosen)
        self._editor.saved.connect(self.role_saved)
        self._editor.removed.connect(self.role_removed)
        self._editor.discarded.connect(lambda: self._show_role(self._list.key))

    def show_staff(self, staff: Staff, chosen: str = "") -> None:
        """Show roles; `chosen` or the one that was shown stays shown."""
        self._staff = staff
        self._unsound.setVisible(not staff.sound)
        picks = [Pick(code, words, self._holders(code)) for words, code in roles_to_pick(one.name for one in staff.roles)]
        self._list.show_picks(picks, chosen or self._chosen)
        self._show_role(self._list.key)

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self._list.take_focus()

    def _holders(self, role: str) -> str:
        number = len(self._staff.holders(role))
        return self.tr("%n person(s)", "", number) if number else self.tr("nobody")

    def _show_role(self, role: str) -> None:
        self._chosen = role
        own = next((one for one in self._staff.roles if one.name == role), None)
        if role in ROLES:
            self._shown.show_role(role, self._staff)
            self._stack.setCurrentWidget(self._shown)
            return
        taken = {one.name for one in self._staff.roles if one is not own}
        self._editor.idle.show_role(role, staff_idle(self._staff, role))
        self._editor.edit(own, taken, in_use=bool(own is not None and self._staff.holders(own.name)))
        self._stack.setCurrentWidget(self._editor)


def staff_idle(staff: Staff, role: str) -> tuple[int | None, int]:
    """Return what was set for a role in minutes, None if nothing was, and what is usual for it."""
    return (staff.idle or {}).get(role), idle_limit(staff.rights_of(role)) // 60


class IdlePicker(QWidget):
    """After how many minutes the screen is covered. `chosen(role, minutes)`: None for as usual."""

    chosen = Signal(str, object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._role = ""
        self._minutes = picker((), name=name, accessible=self.tr("Cover the screen after"))
        box = labelled(self.tr("Cover the screen after"), self._minutes)
        box.message.hide()
        box.setMinimumWidth(theme().px(200))
        self.setLayout(column(box))
        self._minutes.activated.connect(lambda: self.chosen.emit(self._role, self._minutes.currentData()))

    def show_role(self, role: str, idle: tuple[int | None, int]) -> None:
        """Show what holds for a role; hidden for one that is not there yet."""
        self._role = role
        self.setVisible(role != NEW)
        self._minutes.clear()
        self._minutes.addItem(self.tr("as usual ({minutes} min)").format(minutes=idle[1]), None)
        for minutes in sorted({*IDLE, *filter(None, idle[:1])}):
            self._minutes.addItem(self.tr("{minutes} min").format(minutes=minutes), minutes)
        self._minutes.setCurrentIndex(max(0, self._minutes.findData(idle[0])) if idle[0] is not None else 0)


class RoleCard(QWidget):
    """A built-in role. `look_asked(role)` wants to see the program as this role."""

    look_asked = Signal(str)
    idle_chosen = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context, self._role, self._staff = context, "", Staff()
        self._title = text("", Step.H2, name="users.role_title")
        self._look = button(self.tr("View as this role"), name="users.role_look", icon_name="eye")
        self._says = text("", wrap=True, name="users.role_says")
        self._who = text("", Step.SMALL, "muted", wrap=True, name="users.role_who")
        self._other = picker((), name="users.compare", accessible=self.tr("Compare with"))
        self._cards, self._matrix = RightCards(name="users.role_rights"), RightMatrix(name="users.role_matrix")
        compare = labelled(self.tr("Compare with"), self._other)
        compare.message.hide()
        compare.setMinimumWidth(280)
        self._idle = IdlePicker("users.idle")
        self._idle.chosen.connect(self.idle_chosen)
        content = QWidget()
        content.setLayout(
            column(
                self._says, self._who, row(compare, self._idle, None, gap=16), self._cards, self._matrix, None, gap=16, margins=(0, 0, 8, 0)
            )
        )
        head = row(self._title, None, self._look, gap=16)
        self.setLayout(column(head, Rule(), greedy(scrolling(content, "users.role_scroll")), gap=16, margins=(24, 24, 24, 16)))
        self._other.currentIndexChanged.connect(self._compare)
        self._look.clicked.connect(lambda: self.look_asked.emit(self._role))

    def show_role(self, role: str, staff: Staff) -> None:
        """Show a role with its people."""
        self._role, self._staff = role, staff
        self._title.setText(role_words(role))
        self._says.setText(sentences(role))
        self._who.setText(", ".join(one.name for one in staff.holders(role)))
        self._who.setVisible(bool(staff.holders(role)))
        self._look.setVisible(role != self._context.office.person.role)
        self._other.blockSignals(True)
        self._other.clear()
        self._other.addItem(self.tr("no other role"), "")
        for words, code in roles_to_pick(one.name for one in staff.roles):
            if code != role:
                self._other.addItem(words, code)
        self._other.blockSignals(False)
        self._idle.show_role(role, staff_idle(staff, role))
        self._matrix.show_rights(staff.rights_of(role))
        self._compare()

    def _compare(self) -> None:
        other, mine = str(self._other.currentData() or ""), self._staff.rights_of(self._role)
        may = self.tr("{name} may")
        if other:
            self._cards.compare(
                (may.format(name=role_words(self._role)), mine), (may.format(name=role_words(other)), self._staff.rights_of(other))
            )
        else:
            self._cards.show_rights(mine, titles=(self.tr("May"), self.tr("May not")))


class RoleEditor(QWidget):
    """A role of the shop's own. What a ticked right is of no use without is ticked along, and says so."""

    saved = Signal(str, object, str)
    removed = Signal(object)
    discarded = Signal()
    idle_chosen = Signal(str, object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._desk = context.office.people
        self._own: OwnRole | None = None
        self._taken: set[str] = set()
        self._before: frozenset[str] = frozenset()
        self._title = text("", Step.H2, name="users.editor_title")
        self._remove = button(self.tr("Remove role"), name="users.remove_role", icon_name="trash-2")
        self._name = field(name="users.role_name", accessible=self.tr("Name of the role"))
        self._name.setMaxLength(LONGEST)
        self._matrix = RightMatrix(name="users.editor", edit=True, offered=self._desk.offered_rights())
        self._note = text("", Step.SMALL, "muted", wrap=True, name="users.editor_note")
        self._hint = text("", tone="muted", name="users.editor_hint")
        self._discard = button(self.tr("Discard"), name="users.editor_discard")
        self._save = button(self.tr("Save role"), name="users.save_role", kind="filled")
        content = QWidget()
        named = labelled(self.tr("Name of the role"), self._name)
        named.message.hide()
        self.idle = IdlePicker("users.own_idle")
        self.idle.chosen.connect(self.idle_chosen)
        content.setLayout(column(row(greedy(named), self.idle, gap=16), self._note, self._matrix, None, gap=12, margins=(0, 0, 8, 0)))
        foot = row(greedy(self._hint), self._discard, self._save)
        head = row(self._title, None, self._remove, gap=16)
        body = greedy(scrolling(content, "users.editor_scroll"))
        self.setLayout(column(head, Rule(), body, Rule(), foot, gap=16, margins=(24, 24, 24, 16)))
        self._matrix.changed.connect(self._complete)
        self._name.textChanged.connect(self._check)
        self._discard.clicked.connect(self.discarded)
        self._save.clicked.connect(self._tell)
        self._remove.clicked.connect(lambda: self.removed.emit(self._own))

    def edit(self, own: OwnRole | None, taken: set[str], *, in_use: bool) -> None:
        """Begin with a role as it is, or with a new one."""
        self._own, self._taken = own, {name.casefold() for name in taken} | {role_words(role).casefold() for role in ROLES}
        self._title.setText(own.name if own is not None else self.tr("New role"))
        self._before = own.rights if own is not None else frozenset({ORDERS_VIEW})
        self._name.setText(own.name if own is not None else "")
        self._remove.setVisible(own is not None)
        self._remove.setEnabled(not in_use)
        self._remove.setToolTip(self.tr("Give its people another role first.") if in_use else "")
        self._note.setText(
            self.tr("Managing people, the data protection review and paying out belong to the built-in roles, since keys go with them.")
        )
        self._matrix.show_rights(self._before)
        self._check()
        if own is None:
            self._name.setFocus()

    def _complete(self) -> None:
        self._matrix.tick(frozenset(map(str, self._desk.with_needed(self._matrix.ticked))))
        self._check()

    def _check(self) -> None:
        name, ticked = self._name.text().strip(), self._matrix.ticked
        changed = self._own is None or name != self._own.name or ticked != self._before & self._offered
        fault = "" if name else self.tr("The role needs a name.")
        if name.casefold() in self._taken:
            fault = self.tr("Another role has this name.")
        if not ticked - {"password:change"}:
            fault = fault or self.tr("Tick at least one right.")
        self._hint.setText(fault if changed else "")
        self._save.setEnabled(changed and not fault)
        self._discard.setEnabled(changed)

    @property
    def _offered(self) -> frozenset[str]:
        return self._before & frozenset(map(str, self._desk.offered_rights())) - {"password:change"}

    def _tell(self) -> None:
        self.saved.emit(self._name.text().strip(), self._matrix.ticked, self._own.id if self._own is not None else "")
