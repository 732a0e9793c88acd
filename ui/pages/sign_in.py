"""Sign-in: who you are as tiles, the password below, one calm place for messages."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from backoffice.domain.people import PersonCard, PersonId
from backoffice.errors import BackofficeError, WeakPassword, WrongPassword
from ui.entrance_ports import Door
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.password_fields import PasswordField
from ui.pages.tiles import Tile
from ui.role_words import role_words
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import Avatar, Picture, text
from ui.widgets.layouts import CONTROL_LARGE, clear, column, fix_size, panel, row, scrolling, set_look
from ui.widgets.spinner import Spinner

if TYPE_CHECKING:
    from ui.messages import Message

TILES_A_ROW = 5
_STAYS = (WrongPassword, WeakPassword)  # everything else gets a page of its own


class SignIn(QWidget):
    """`signed_in` carries the office; `trouble` an error that needs a page of its own; `forgotten` who wants to use the recovery key."""

    signed_in = Signal(object)
    trouble = Signal(object)
    forgotten = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, door: Door, jobs: Jobs, language: Language, *, note: str = "", person: str = "") -> None:
        super().__init__()
        self.setObjectName("signin")
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._door, self._jobs, self._language = door, jobs, language
        self._people = door.people()
        first = self._people[0] if self._people else None
        self._chosen: PersonCard | None = next((one for one in self._people if one.id == person), first)
        self._wait_seconds, self._busy = 0, False
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self._count_down)
        self._outer = column(gap=0)
        self.setLayout(self._outer)
        self._build()
        self._tell(note)

    def set_language(self, language: Language) -> None:
        """Offer the other language from now on."""
        self._language = language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._built_in is not self._language:
            self._build()

    def _build(self) -> None:
        self._built_in = self._language
        clear(self._outer)
        content = QWidget()
        content.setLayout(
            column(
                None,
                self._build_head(),
                24,
                self._build_tiles(),
                24,
                row(None, self._build_form(), None),
                None,
                gap=0,
                margins=(24, 16, 24, 0),
            )
        )
        self._outer.addWidget(scrolling(content, "signin.scroll"), 1)
        self._outer.addLayout(self._build_foot())
        self._connect()
        self._tell("")
        self._look()
        self._password.setFocus()

    def _build_head(self) -> QWidget:
        logo = text("B", Step.H2, "logo")
        logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fix_size(logo, 40, 40)
        title = text(self.tr("Who is working now?"), Step.H1, name="signin.title")
        shop = text(self._door.shop_name, tone="muted", name="signin.shop")
        head = QWidget()
        head.setLayout(column(row(None, logo, None), row(None, title, None), row(None, shop, None), gap=8))
        return head

    def _build_tiles(self) -> QWidget:
        self._group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(16)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, person in enumerate(self._people):
            grid.addWidget(self._tile(person), number // TILES_A_ROW, number % TILES_A_ROW)
        middle = QWidget()
        middle.setLayout(row(None, grid, None))
        return middle

    def _tile(self, person: PersonCard) -> Tile:
        name = text(person.name, Step.STRONG, wrap=True)
        role = text(role_words(person.role), Step.SMALL, "muted", wrap=True)
        for label in (name, role):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture = Avatar(person.name, 56, Step.H3, "surface" if person == self._chosen else "selection")
        inner = column(row(None, picture, None), 8, name, role, None, gap=4, margins=(12, 16, 12, 8))
        tile = Tile(inner, name=f"signin.person.{person.id}", accessible=f"{person.name}, {role.text()}", width=176, height=160)
        tile.setChecked(person == self._chosen)

        tile.toggled.connect(lambda on: picture.set_ground("surface" if on else "selection"))
        tile.toggled.connect(partial(self._choose, person))
        self._group.addButton(tile)
        return tile

    def _build_form(self) -> QWidget:
        self._password = PasswordField(self.tr("Password"), name="signin.password", accessible=self._password_name())
        self._enter = button(self.tr("Sign in"), name="signin.enter", kind="filled", height=CONTROL_LARGE)
        self._enter.setDefault(True)
        self._spinner = Spinner(self.tr("Signing in"), name="signin.spinner")
        self._note_icon = Picture("info", "new_fg")
        self._note_words = text("", tone="note", wrap=True, name="signin.note.words")
        self._note_words.setAlignment(Qt.AlignmentFlag.AlignTop)
        inner = row(self._note_icon, self._note_words, gap=12, margins=(12, 12, 12, 12))
        inner.setStretch(1, 1)
        inner.setAlignment(self._note_icon, Qt.AlignmentFlag.AlignTop)
        self._note = panel(inner, "note", name="signin.note", height=72)
        keep = self._note.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._note.setSizePolicy(keep)
        self._forgotten = button(self.tr("Forgotten password"), name="signin.forgotten", kind="link", height=24)
        self._forgotten.setVisible("recovery_key" in self._door.ways)
        form = QWidget()
        form.setLayout(column(self._password, 4, self._enter, 4, self._note, 4, row(None, self._forgotten, self._spinner, None), gap=8))
        fix_size(form, width=400)
        return form

    def _build_foot(self) -> QHBoxLayout:
        self._other = button(
            "Deutsch" if self._language is Language.ENGLISH else "English", name="signin.language", kind="ghost", icon_name="globe"
        )
        safe = text(self.tr("The data on this computer is encrypted."), Step.SMALL, "muted")
        return row(safe, None, self._other, margins=(24, 0, 16, 12))

    def _connect(self) -> None:
        self._enter.clicked.connect(self._sign_in)
        self._password.line.returnPressed.connect(self._sign_in)
        self._password.line.textChanged.connect(self._look)
        self._forgotten.clicked.connect(lambda: self.forgotten.emit(str(self._chosen.id) if self._chosen else ""))
        self._other.clicked.connect(self._switch_language)

    def _password_name(self) -> str:
        return self.tr("Password of {person}").format(person=self._chosen.name if self._chosen else "")

    def _choose(self, person: PersonCard, on: bool) -> None:
        if not on:
            return
        if self._chosen != person:
            self._password.line.clear()
            self._stop_waiting()
        self._chosen = person
        self._password.line.setAccessibleName(self._password_name())
        self._look()

    def _switch_language(self) -> None:
        other = Language.GERMAN if self._language is Language.ENGLISH else Language.ENGLISH
        self._language = other
        self.language_chosen.emit(str(other))

    def _sign_in(self) -> None:
        password, person = self._password.text(), self._chosen
        if not password or person is None or self._busy or self._wait_seconds:
            return
        self._busy = True
        self._tell("")
        self._look()
        self._spinner.start()
        person_id: PersonId = person.id
        self._jobs.outside(lambda _tick: self._door.sign_in(person_id, password), self._opened, self._failed, owner=self)

    def _opened(self, office: object) -> None:
        self._end_work()
        self._password.line.clear()
        self.signed_in.emit(office)

    def _failed(self, error: Exception) -> None:
        self._end_work()
        if isinstance(error, BackofficeError) and not isinstance(error, _STAYS):
            self.trouble.emit(error)
            return
        from ui.messages import message  # the words for errors are loaded when there is one

        found = message(error)
        self._tell(plain(found), "note" if isinstance(error, _STAYS) else "problem")
        self._password.line.selectAll()
        self._password.setFocus()
        if isinstance(error, WrongPassword) and error.wait_seconds > 0:
            self._wait_seconds = error.wait_seconds
            self._clock.start()
            self._show_wait()

    def _end_work(self) -> None:
        self._busy = False
        self._spinner.stop()
        self._look()

    def _count_down(self) -> None:
        self._wait_seconds -= 1
        if self._wait_seconds <= 0:
            self._stop_waiting()
        else:
            self._show_wait()

    def _stop_waiting(self) -> None:
        self._clock.stop()
        self._wait_seconds = 0
        self._tell("")
        self._look()

    def _show_wait(self) -> None:
        from ui.messages import waiting_words

        self._tell(self.tr("The password does not match this account.") + " " + waiting_words(self._wait_seconds))
        self._look()

    def _tell(self, words: str, tone: str = "note") -> None:
        self._note_words.setText(words)
        self._note.setAccessibleName(words)
        set_look(self._note, look=tone)
        set_look(self._note_words, tone=tone)
        self._note_icon.show_icon("info" if tone == "note" else "circle-alert", "new_fg" if tone == "note" else "problem_fg")
        self._note.setVisible(bool(words))

    def _look(self) -> None:
        self._enter.setEnabled(bool(self._password.text()) and not self._busy and not self._wait_seconds and self._chosen is not None)


def plain(found: "Message") -> str:
    """Return title and text as the sentences of one paragraph."""
    return f"{found.title}. {found.text}"
