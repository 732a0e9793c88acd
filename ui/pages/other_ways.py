"""The frame of the ways in beside the password, and one of them: the one-time code of another computer account."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from backoffice.errors import BackofficeError, EnrolmentRefused
from ui.entrance_ports import Door
from ui.jobs import Jobs
from ui.messages import message
from ui.pages.key_stick import KeyStick
from ui.pages.recovery_page import plain_group
from ui.pages.tiles import Bounded, over_foot
from ui.recovery_sheet import fixed_pitch
from ui.theme import Step, theme
from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled
from ui.widgets.keyboard import press_for, start_focus
from ui.widgets.labels import text
from ui.widgets.layouts import CONTROL_LARGE, Item, clear, column, panel, row, set_look
from ui.widgets.notices import Notice
from ui.widgets.spinner import Spinner
from ui.widgets.typed_text import Takes

CODE_LENGTH = 20


class WayIn(QWidget):
    """The frame: heading, sentence, card, a place for trouble, back and the filled button. `closed` goes back."""

    closed = Signal()
    trouble = Signal(object)

    def __init__(self, door: Door, jobs: Jobs, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.door, self.jobs, self._busy = door, jobs, False
        self._outer = row(gap=0)
        self.setLayout(self._outer)
        self.fill()

    def beside(self) -> QWidget | None:
        """Return what stands at the left of the content, if something does."""
        return None

    def fill(self) -> None:
        """Build the content; called again when the language changes."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.fill()
            start_focus(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_for(self, event, self._enter, self._back):
            super().keyPressEvent(event)

    def lay_out(self, title: str, sentence: str, verb: str, *items: Item, framed: bool = True) -> None:
        """Put everything in its place."""
        clear(self._outer)
        name = self.objectName()
        self._trouble = Notice(tone="problem", name=f"{name}.trouble")
        self._trouble.hide()
        self._stick = KeyStick(self.door, self.jobs, self._trouble, name=f"{name}.stick")
        self._stick.refused.connect(self._tell)
        self._missing = text("", tone="muted", name=f"{name}.missing")
        self._spinner = Spinner(self.tr("Opening"), name=f"{name}.spinner")
        self._back = button(self.tr("Back"), name=f"{name}.back", height=CONTROL_LARGE)
        self._enter = button(verb, name=f"{name}.enter", kind="filled", height=CONTROL_LARGE)
        self._enter.setDefault(True)
        self._back.clicked.connect(self.closed)
        self._enter.clicked.connect(self.go)
        head = column(text(title, Step.H1, wrap=True), text(sentence, tone="muted", wrap=True), gap=8)
        self._stick.chosen.connect(self._enter.setFocus)
        self.foot = row(self._back, None, self._spinner, self._missing, self._enter, gap=12)
        card: Item = panel(column(*items, gap=16, margins=(24, 24, 24, 24))) if framed else column(*items, gap=16)
        body = Bounded(column(head, 8, card, None, gap=16), 760)
        foot = Bounded(column(self._trouble, self.foot, gap=16), 760)
        if (side := self.beside()) is not None:
            self._outer.addWidget(side)
        self._outer.addLayout(over_foot(body, foot, f"{name}.scroll"), 1)
        self.look()

    def missing(self) -> str:
        """Return what is still to be typed."""
        return ""

    def go(self) -> None:
        """Try to open."""

    def look(self) -> None:
        """Say what is missing and switch the filled button."""
        missing = self.missing()
        self._missing.setText(missing)
        self._enter.setEnabled(not missing and not self._busy)

    def begin(self) -> None:
        """Wait for a job."""
        self._busy = True
        self._trouble.hide()
        self._spinner.start()
        self.look()

    def end(self) -> None:
        """Stop waiting."""
        self._busy = False
        self._spinner.stop()
        self.look()

    def refuse(self, error: Exception, *stays: type[BackofficeError]) -> None:
        """Tell what went wrong here, or hand it on if it needs a page of its own."""
        self.end()
        if isinstance(error, BackofficeError) and not isinstance(error, stays):
            self.trouble.emit(error)
            return
        self._tell(error)
        self._stick.look_at(error)

    def _tell(self, error: Exception) -> None:
        found = message(error)
        self._trouble.say(found.title, tone="problem", detail=f"{found.text} {found.assurance}".strip())
        self._trouble.show()


class EnrolmentEntry(WayIn):
    """The one-time code that an owner sees under another computer account. `enrolled` when this account knows the shop."""

    enrolled = Signal()

    def __init__(self, door: Door, jobs: Jobs) -> None:
        super().__init__(door, jobs, name="enrol")

    def fill(self) -> None:
        self._code = field(
            name="enrol.code",
            accessible=self.tr("One-time code"),
            placeholder="_____-_____-_____-_____",
            height=CONTROL_LARGE,
            takes=Takes.SECRET,
        )
        self._code.setFont(fixed_pitch(theme().face(Step.H3)))
        self._code.textChanged.connect(self.look)
        self.lay_out(
            self.tr("Make this computer account known"),
            self.tr(
                "An owner opens the settings under the other computer account and chooses “Show a one-time code”. "
                "It is valid for 15 minutes."
            ),
            self.tr("Make known"),
            labelled(self.tr("One-time code"), self._code, hint=self.tr("20 symbols; dashes and case do not matter.")),
        )
        self.setFocusProxy(self._code)

    def missing(self) -> str:
        typed = len(plain_group(self._code.text()))
        return "" if typed == CODE_LENGTH else self.tr("{typed} of 20 symbols").format(typed=typed)

    def look(self) -> None:
        super().look()
        set_look(self._code, wrong=len(plain_group(self._code.text())) > CODE_LENGTH)

    def go(self) -> None:
        code = plain_group(self._code.text())
        if self.missing():
            return
        self.begin()
        self.jobs.outside(lambda _tick: self.door.accept_enrolment(code), self._done, self._failed, owner=self)

    def _done(self, _nothing: None) -> None:
        self.end()
        self.enrolled.emit()

    def _failed(self, error: Exception) -> None:
        self.refuse(error, EnrolmentRefused)
