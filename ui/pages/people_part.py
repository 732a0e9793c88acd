"""The people of the shop: who they are on the left, what one of them may do on the right."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from backoffice.domain.people import Colleague, OwnRole
from ui.context import UiContext
from ui.pages.right_cards import RightCards, RightMatrix
from ui.right_words import Difference
from ui.role_words import role_words, roles_to_pick
from ui.shown_texts import breakable
from ui.theme import Step, theme
from ui.widgets.buttons import button, icon_button
from ui.widgets.fields import labelled, picker
from ui.widgets.labels import Avatar, Picture, text
from ui.widgets.layouts import Rule, column, fix_pane, greedy, panel, row, scrolling
from ui.widgets.notices import Notice
from ui.widgets.pick_list import Pick, PickList

LIST, BESIDE_NAME = 320, 600  # the second: room for a name and a button side by side


@dataclass(frozen=True, slots=True)
class Staff:
    """All that the page of people and roles shows; `sound`: the shop's own roles are those that were signed; `idle`: minutes."""

    people: tuple[Colleague, ...] = ()
    roles: tuple[OwnRole, ...] = ()
    rights: dict[str, frozenset[str]] | None = None
    sound: bool = True
    idle: dict[str, int] | None = None

    def rights_of(self, role: str) -> frozenset[str]:
        """Return what a role may do."""
        return (self.rights or {}).get(role, frozenset())

    def holders(self, role: str) -> tuple[Colleague, ...]:
        """Return who has a role."""
        return tuple(one for one in self.people if one.role == role)


class PeoplePart(QWidget):
    """`role_chosen(person, role)`, `menu_chosen(verb, person)` and `look_asked(role)` are for the page."""

    role_chosen = Signal(object, str)
    menu_chosen = Signal(str, object)
    look_asked = Signal(str)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context, self._staff, self._chosen = context, Staff(), ""
        self._list = PickList(name="users.people", accessible=self.tr("People"))
        self._disc = Avatar("", 56, Step.H3)
        self._name = text("", Step.H2, wrap=True, name="users.person")
        self._since = text("", Step.SMALL, "muted", wrap=True, name="users.since")
        self._look = button(self.tr("View as this role"), name="users.look", icon_name="eye")
        self._more = icon_button("ellipsis", name="users.more", accessible=self.tr("More steps (Ctrl+M)"), key="Ctrl+M")
        self._role = picker((), name="users.role", accessible=self.tr("Role"))
        self._was = text("", tone="muted", wrap=True, name="users.was")
        self._was_icon = Picture("history")
        self._cards, self._matrix = RightCards(name="users.rights"), RightMatrix(name="users.matrix")
        self._effect = Notice("", tone="warn", name="users.effect")
        self._hint = text("", tone="muted", wrap=True, name="users.hint")
        self._discard = button(self.tr("Discard"), name="users.discard")
        self._assign = button(self.tr("Assign role"), name="users.assign", kind="filled")
        self._build()
        self._connect()

    def _build(self) -> None:
        names = QWidget()
        names.setLayout(column(None, self._name, self._since, None, gap=4))
        who = QWidget()
        self._who = row(greedy(names), self._look, gap=8)
        who.setLayout(self._who)
        head = row(self._disc, greedy(who), self._more, gap=16)
        field = labelled(self.tr("Role"), self._role)
        field.message.hide()
        field.setMinimumWidth(280)
        was = QWidget()
        was.setLayout(row(self._was_icon, greedy(self._was), gap=8, margins=(0, 20, 0, 0)))
        content = QWidget()
        content.setLayout(
            column(row(field, greedy(was), gap=16), self._cards, self._effect, self._matrix, None, gap=16, margins=(0, 0, 8, 0))
        )
        foot = row(greedy(self._hint), self._discard, self._assign)
        person = column(head, Rule(), greedy(scrolling(content, "users.scroll")), Rule(), foot, gap=16, margins=(24, 24, 24, 16))
        self._left = fix_pane(panel(column(self._list, margins=(1, 12, 1, 12))), LIST)
        self.setLayout(row(self._left, greedy(panel(person)), gap=16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def restyle(self) -> None:
        """Put the look at a role below a person's name where there is no room for both side by side."""
        beside = self.width() - self._left.width() >= theme().px(BESIDE_NAME)
        self._who.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._who.setAlignment(self._look, Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self._list.picked.connect(self._show_person)
        self._role.currentIndexChanged.connect(self._write)
        self._discard.clicked.connect(lambda: self._show_person(self._chosen))
        self._assign.clicked.connect(self._assign_role)
        self._look.clicked.connect(lambda: self.look_asked.emit(self._picked))
        self._more.clicked.connect(self._open_menu)

    @property
    def person(self) -> Colleague | None:
        """The person who is shown."""
        return next((one for one in self._staff.people if one.id == self._chosen), None)

    @property
    def _picked(self) -> str:
        return str(self._role.currentData() or "")

    def show_staff(self, staff: Staff, chosen: str = "") -> None:
        """Show people; `chosen` or whoever was shown stays shown."""
        self._staff = staff
        chosen = chosen or self._chosen
        picks = [Pick(one.id, one.name, f"{role_words(one.role)} · {self._seen(one)}", one.name) for one in self._in_order()]
        self._list.show_picks(picks, chosen)
        self._show_person(self._list.key)

    def _in_order(self) -> list[Colleague]:
        """Return the people by name, oneself first."""
        return sorted(self._staff.people, key=lambda one: (one.id != self._context.office.person.id, one.name.casefold()))

    def take_focus(self) -> None:
        """Give the keyboard to the list."""
        self._list.take_focus()

    def _show_person(self, person_id: str) -> None:
        self._chosen = person_id
        person = self.person
        if person is None:
            return
        self._disc.show_person(person.name)
        self._name.setText(breakable(person.name))
        self._since.setText(self._history(person))
        self._role.blockSignals(True)
        self._role.clear()
        for words, code in roles_to_pick({person.role, *(one.name for one in self._staff.roles)}):
            self._role.addItem(words, code)
        self._role.setCurrentIndex(self._role.findData(person.role))
        self._role.blockSignals(False)
        self._write()

    def _write(self) -> None:
        person = self.person
        if person is None:
            return
        role, before = self._picked, self._staff.rights_of(person.role)
        after, changed = self._staff.rights_of(role), role != person.role
        first = person.name.split()[0]
        titles = self.tr("{name} may").format(name=first), self.tr("{name} may not").format(name=first)
        self._cards.show_rights(after, titles=titles, before=before)
        self._matrix.show_rights(after)
        own = person.id == self._context.office.person.id
        self._was.setText(self.tr("was {role} · not saved yet").format(role=role_words(person.role)) if changed else "")
        self._was_icon.setVisible(changed)
        self._effect.setVisible(changed)
        if changed:
            self._effect.say(self._effect_words(person, Difference.between(before, after), own=own), tone="warn")
        self._hint.setText(self.tr("You can undo this until the next sign-in.") if changed and not own else "")
        self._discard.setEnabled(changed)
        self._assign.setEnabled(changed)
        self._look.setEnabled(role != self._context.office.person.role)

    def _effect_words(self, person: Colleague, difference: Difference, *, own: bool) -> str:
        first = person.name.split()[0]
        gained = self.tr("%n right(s) more", "", len(difference.gained)) if difference.gained else ""
        lost = self.tr("%n right(s) fewer", "", len(difference.lost)) if difference.lost else ""
        sum_ = self.tr(" and ").join(filter(None, (gained, lost))) or self.tr("the same rights")
        if own:
            return self.tr("You then have {sum}. This acts at once, and you are signed out.").format(sum=sum_)
        return self.tr("{name} then has {sum}. The new role acts at the next sign-in.").format(name=first, sum=sum_)

    def _assign_role(self) -> None:
        if self.person is not None:
            self.role_chosen.emit(self.person, self._picked)

    def _seen(self, person: Colleague) -> str:
        if person.id == self._context.office.person.id:
            return self.tr("signed in now")
        if person.seen is None:
            return self.tr("not signed in yet")
        today = self._context.formats.today()
        if person.seen >= today - timedelta(days=1):
            return self.tr("today") if person.seen >= today else self.tr("yesterday")
        return self._context.formats.written_date(person.seen)

    def _history(self, person: Colleague) -> str:
        formats = self._context.formats
        since = self.tr("here since {day}").format(day=formats.written_date(person.joined)) if person.joined is not None else ""
        seen = self._seen(person)
        if person.seen is not None and person.id != self._context.office.person.id:
            seen = self.tr("last signed in {day}").format(day=seen)
        first = self.tr("first password not changed yet") if person.first_password else ""
        return " · ".join(filter(None, (since, seen, first)))

    def menu(self) -> QMenu:
        """Return what else can be done with the person."""
        menu = QMenu(self)
        menu.setObjectName("users.menu")
        person = self.person
        own = person is not None and person.id == self._context.office.person.id
        for verb, words, shown in (
            ("rename", self.tr("Rename …"), True),
            ("reset", self.tr("Give a new password …"), not own),
            ("leave", self.tr("Leaves the shop …"), not own),
        ):
            if shown:
                if verb == "leave":
                    menu.addSeparator()
                action = menu.addAction(words)
                action.setObjectName(f"users.menu.{verb}")
                action.triggered.connect(self._chooser(verb))
        return menu

    def _chooser(self, verb: str) -> Callable[[], None]:
        return lambda: self.menu_chosen.emit(verb, self.person)

    def _open_menu(self) -> None:
        self.menu().popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))
