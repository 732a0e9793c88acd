"""A forgotten password: another owner gives a new first one, or the recovery key sets a new one for an owner."""

from PySide6.QtCore import Signal

from backoffice.domain.people import BuiltInRole, PersonCard, PersonId
from backoffice.errors import BackofficeError, NotPossible, WeakPassword, WrongRecoveryKey
from ui.entrance_ports import Door, Groups
from ui.jobs import Jobs
from ui.pages.guide import Guide
from ui.pages.key_groups import KeyGroups
from ui.pages.password_fields import NewPassword
from ui.recovery_sheet import sheet_day
from ui.recovery_words import page_words
from ui.widgets.buttons import button
from ui.widgets.fields import labelled, picker
from ui.widgets.layouts import CONTROL_LARGE, Item

WAY, KEY, PASSWORD, SHEET = range(4)


def which_sheet(door: Door, words: str) -> str:
    """Return a sentence with number and day of the valid sheet filled in; nothing where that cannot be read."""
    try:
        facts = door.sheet_facts()
    except BackofficeError:
        return ""
    return words.format(number=facts.number, day=sheet_day(facts))


class ForgottenPassword(Guide):
    """`opened` carries the office of the owner who has a new password; `waiting` goes back to sign-in with that person's tile chosen."""

    opened = Signal(object)
    waiting = Signal(str)

    def __init__(self, door: Door, jobs: Jobs, person: str = "") -> None:
        people = door.people()
        self._owners: tuple[PersonCard, ...] = tuple(card for card in people if card.role == BuiltInRole.OWNER)
        self._person = next((card for card in people if card.id == person), self._owners[0] if self._owners else people[0])
        self._groups: Groups = ()
        super().__init__(door, jobs, name="forgotten")

    def step_names(self) -> tuple[str, ...]:
        return (self.tr("Way"), self.tr("Recovery key"), self.tr("New password"), self.tr("New emergency sheet"))

    def fill(self) -> None:
        {WAY: self._fill_way, KEY: self._fill_key, PASSWORD: self._fill_password}[self._at]()
        self._back.clicked.disconnect()
        self._back.clicked.connect(self.go_back)

    def missing(self) -> str:
        if self._at == KEY:
            return self._typed.missing()
        if self._at == PASSWORD and self._new.fault:
            return self.tr("The password is not ready yet.")
        return ""

    def go(self) -> None:
        if self.missing() or self._busy:
            return
        {WAY: lambda: self.show_step(KEY), KEY: self._try_key, PASSWORD: self._open}[self._at]()

    def _fill_way(self) -> None:
        others = [card.name for card in self._owners if card.id != self._person.id]
        wait = button(self.tr("Back to sign-in"), name="forgotten.wait", height=CONTROL_LARGE)
        wait.clicked.connect(lambda: self.waiting.emit(str(self._person.id)))
        names = {"owners": self.tr(" or ").join(others), "users": page_words("users"), "reset": page_words("reset").removesuffix(" …")}
        easier = self.tr(
            "{owners} signs in, opens “{users}” and chooses “{reset}” for {person}. {person} gets four words and signs in with them."
        )
        ways: list[Item] = []
        if others:
            ways.append(
                self.offer("users", self.tr("Another owner gives a new password"), easier.format(person=self._person.name, **names), wait)
            )
        needs = which_sheet(self.door, self.tr("For owners. Needed is the emergency sheet No. {number} of {day}."))
        ways.append(self.offer("key-round", self.tr("The recovery key sets a new password"), needs))
        seen = self.tr("It still works, but somebody has seen it? Sign in and choose “{seen}” in “{settings}” under “{account}”.")
        names = {name: page_words(name) for name in ("seen", "settings", "account")}
        ways.append(self.offer("eye", page_words("seen"), seen.format(**names)))
        self.lay_out(
            page_words("forgotten"),
            self.tr("Nobody can look up a password, but there are ways to a new one. No data is lost."),
            page_words("by_key"),
            *ways,
        )
        self.setFocusProxy(self._enter)

    def _fill_key(self) -> None:
        self._typed = KeyGroups(self.door.check_group, name="forgotten", groups=self._groups)
        self._typed.changed.connect(self.look)
        valid = which_sheet(self.door, self.tr("The valid sheet is No. {number} of {day}."))
        self.lay_out(
            self.tr("Type the recovery key"),
            self.tr("Six groups of six from the emergency sheet. Case, spaces and dashes do not matter.") + f" {valid}",
            self.tr("Continue"),
            self._typed,
        )
        self.setFocusProxy(self._typed)

    def _fill_password(self) -> None:
        choices: list[tuple[str, object]] = [(card.name, str(card.id)) for card in self._owners]
        self._who = picker(choices, name="forgotten.person", accessible=self.tr("New password for"), value=str(self._person.id))
        self._new = NewPassword(self.door.suggest_password, self._check, name="forgotten.password")
        self._new.changed.connect(self.look)
        self._who.currentIndexChanged.connect(self._new.look_again)
        self.lay_out(
            self.tr("A new password"),
            self.tr("Only this password changes. Orders, customers, people and all other passwords stay as they are."),
            self.tr("Open the shop"),
            labelled(self.tr("New password for"), self._who),
            self._new,
        )
        self.setFocusProxy(self._new.line)

    def _check(self, password: str) -> None:
        self.door.check_password(password, person_name=self._who.currentText(), shop_name=self.door.shop_name)

    def _try_key(self) -> None:
        groups = self._groups = self._typed.groups
        self.begin()
        self.jobs.outside(lambda _tick: self.door.check_key(groups), lambda _none: self._take_key(), self._failed, owner=self)

    def _take_key(self) -> None:
        self.end()
        self.show_step(PASSWORD)

    def _open(self) -> None:
        groups, person, password = self._groups, PersonId(str(self._who.currentData() or "")), self._new.password
        self.begin()
        self.jobs.outside(lambda _tick: self.door.recover(groups, person, password), self._opened, self._failed, owner=self)

    def _opened(self, office: object) -> None:
        self.end()
        self._groups = ()
        self.opened.emit(office)

    def _failed(self, error: Exception) -> None:
        self.refuse(error, WrongRecoveryKey, WeakPassword, NotPossible)
        if isinstance(error, WrongRecoveryKey) and self._at == KEY:
            self._typed.mark(error.groups)
