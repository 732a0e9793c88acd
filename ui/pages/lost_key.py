"""A computer account that does not know the shop, or no more: a one-time code from another account, or the recovery key."""

from PySide6.QtCore import Signal

from backoffice.errors import KeyStoreProblem, WrongRecoveryKey
from ui.entrance_ports import Door, Groups
from ui.jobs import Jobs
from ui.pages.forgotten import which_sheet
from ui.pages.guide import Guide
from ui.pages.key_groups import KeyGroups
from ui.recovery_words import page_words
from ui.widgets.buttons import button
from ui.widgets.layouts import CONTROL_LARGE

WAY, KEY, DONE = range(3)


class LostKey(Guide):
    """`enrol` asks for a one-time code; `known` when the recovery key has made this computer account known."""

    enrol = Signal()
    known = Signal()

    def __init__(self, door: Door, jobs: Jobs) -> None:
        self._groups: Groups = ()
        super().__init__(door, jobs, name="lost")

    def step_names(self) -> tuple[str, ...]:
        return (self.tr("Way"), self.tr("Recovery key"), self.tr("Sign in as always"), self.tr("New emergency sheet"))

    def fill(self) -> None:
        {WAY: self._fill_way, KEY: self._fill_key, DONE: self._fill_done}[self._at]()
        self._back.clicked.disconnect()
        self._back.clicked.connect(self.go_back)
        self._back.setVisible(self._at != DONE)

    def missing(self) -> str:
        return self._typed.missing() if self._at == KEY else ""

    def go(self) -> None:
        if self.missing() or self._busy:
            return
        {WAY: lambda: self.show_step(KEY), KEY: self._make_known, DONE: self.known.emit}[self._at]()

    def _fill_way(self) -> None:
        code = button(page_words("enrol"), name="lost.enrol", height=CONTROL_LARGE)
        code.clicked.connect(self.enrol)
        there = self.tr(
            "An owner signs in under the account of this computer that still opens the shop and chooses “{settings}”, “{offer}”. "
            "The code is valid for 15 minutes."
        )
        names = {"settings": page_words("settings"), "offer": page_words("offer")}
        needs = which_sheet(self.door, self.tr("Needed is the emergency sheet No. {number} of {day}."))
        self.lay_out(
            page_words("lost"),
            self.tr("This computer’s part of the key is not within reach. The data itself is complete and unchanged."),
            page_words("by_key"),
            self.offer("user-plus", self.tr("A one-time code from another account"), there.format(**names), code),
            self.offer("key-round", self.tr("The recovery key makes this account known"), needs),
        )
        self.setFocusProxy(self._enter)

    def _fill_key(self) -> None:
        self._typed = KeyGroups(self.door.check_group, name="lost", groups=self._groups)
        self._typed.changed.connect(self.look)
        self.lay_out(
            self.tr("Type the recovery key"),
            self.tr("Six groups of six from the emergency sheet. Case, spaces and dashes do not matter."),
            self.tr("Make this account known"),
            self._typed,
            self.fact("users", self.tr("Stays"), self.tr("All people and passwords, orders and customers."), "lost.stays"),
            self.fact(
                "monitor",
                self.tr("Changes"),
                self.tr("This account gets a new part of the key. Other accounts of this computer then need a one-time code again."),
                "lost.changes",
            ),
        )
        self.setFocusProxy(self._typed)

    def _fill_done(self) -> None:
        self.lay_out(
            self.tr("This computer account knows the shop again"),
            self.tr("Sign in with your password as always. When an owner is in, the used recovery key is replaced by a new one."),
            self.tr("Go to sign-in"),
            self.fact("circle-check", self.tr("Nothing is lost"), self.tr("All people and passwords are as they were."), "lost.done"),
        )
        self.setFocusProxy(self._enter)

    def _make_known(self) -> None:
        groups = self._groups = self._typed.groups
        self.begin()
        self.jobs.outside(lambda _tick: self.door.make_known(groups), lambda _none: self._made(), self._failed, owner=self)

    def _made(self) -> None:
        self.end()
        self._groups = ()
        self.show_step(DONE)

    def _failed(self, error: Exception) -> None:
        self.refuse(error, WrongRecoveryKey, KeyStoreProblem)
        if isinstance(error, WrongRecoveryKey):
            self._typed.mark(error.groups)
