"""Passwords being typed: a field that can show them and minds caps lock, and the choice of a new one."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from backoffice.errors import WeakPassword
from ui.theme import Step, theme
from ui.widgets.buttons import button, icon_button
from ui.widgets.fields import field, inside, labelled
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import CONTROL_LARGE, column, greedy, panel, row, set_look

CHECK_AFTER_MS = 150
GAP = 16
BESIDE_WORDS = 64  # the eye and the margins of a field


class PasswordField(QWidget):
    """A hidden line with a button that shows it, and a line below that tells of caps lock; the line's room is kept."""

    def __init__(self, words: str, *, name: str, accessible: str = "") -> None:
        super().__init__()
        self.line = field(name=name, accessible=accessible or words, secret=True, height=CONTROL_LARGE)
        self.label = text(words, Step.SMALL_STRONG)
        self.label.setBuddy(self.line)
        self._show = icon_button("eye", name=f"{name}.show", accessible=self.tr("Show password"), height=32)
        self._show.clicked.connect(self._toggle)
        inside(self.line, self._show)
        self.line.setTextMargins(0, 0, 40, 0)
        self._caps_picture = Picture("arrow-big-up-dash", "in_progress_fg")
        self._caps = text("", Step.SMALL, "warn", name=f"{name}.caps")
        self._caps.setMinimumHeight(self._caps.fontMetrics().height())
        self.setLayout(column(self.label, self.line, row(self._caps_picture, self._caps, None), gap=8))
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self._tell_caps(on=False)

    def text(self) -> str:
        return self.line.text()

    def show_words(self, *, shown: bool) -> None:
        """Show or hide what is typed."""
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._show.set_icon("eye-off" if shown else "eye")
        words = self.tr("Hide password") if shown else self.tr("Show password")
        self._show.set_words("", words)
        self._show.setToolTip(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self._mind_caps(event)
        return super().eventFilter(watched, event)

    def _mind_caps(self, event: QKeyEvent) -> None:
        """Qt does not tell the state of caps lock; a letter whose case contradicts the shift key does."""
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock and self._caps.text():
            self._tell_caps(on=False)
        elif len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            self._tell_caps(on=letter.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def _tell_caps(self, *, on: bool) -> None:
        self._caps.setText(self.tr("Caps lock is on.") if on else "")
        self._caps_picture.setVisible(on)

    def _toggle(self) -> None:
        self.show_words(shown=self.line.echoMode() is QLineEdit.EchoMode.Password)
        self.line.setFocus()


class NewPassword(QWidget):
    """A new password: four words are offered first, an own one is judged in words. `judge` raises WeakPassword."""

    changed = Signal()

    def __init__(self, suggest: Callable[[], str], judge: Callable[[str], None], *, name: str) -> None:
        super().__init__()
        self._suggest, self._judge = suggest, judge
        self._fault: str | None = ""
        self._longest = 0  # what the longest words so far take in a field
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER_MS)
        self._build(name)
        self._connect()

    @property
    def line(self) -> QLineEdit:
        """Where one begins to type; not a focus proxy, over which Tab would miss the words that are offered."""
        return self._first.line

    @property
    def password(self) -> str:
        """The password, or an empty text while it may not be taken."""
        return self._first.text() if not self.fault else ""

    @property
    def fault(self) -> str:
        """Why the password cannot be taken yet; empty if it can."""
        if not self._first.text():
            return self.tr("The password is still missing.")
        if self._fault is None:
            self._look()
        if self._fault:
            return self._fault
        return "" if self._first.text() == self._second.text() else self.tr("The two passwords are not the same.")

    def look_again(self) -> None:
        """Judge again because a name that the password must not contain has changed."""
        self._fault = None
        self._timer.start()

    def _build(self, name: str) -> None:
        self._words = text(self._suggest(), Step.H3, wrap=True, name=f"{name}.offered", selectable=True)
        self._take = button(self.tr("Take these words"), name=f"{name}.take")
        self._other = icon_button("refresh-cw", name=f"{name}.other", accessible=self.tr("Offer other words"))
        offer = QWidget()
        offer.setLayout(column(text(self.tr("Suggested: four words, easy to remember"), Step.SMALL, "muted"), self._words, gap=2))
        box = panel(row(greedy(offer), self._other, self._take, gap=8, margins=(12, 8, 12, 8)), "inset")
        self._first = PasswordField(self.tr("Password"), name=name)
        self._second_line = field(name=f"{name}.again", accessible=self.tr("Repeat password"), secret=True, height=CONTROL_LARGE)
        self._second_box = labelled(self.tr("Repeat password"), self._second_line)
        self._second_box.layout().setSpacing(8)  # type: ignore[union-attr]  # a LabelledField has a layout
        self._strength = text("", Step.SMALL, "muted", wrap=True, name=f"{name}.strength")
        self._strength.setMinimumHeight(2 * self._strength.fontMetrics().height())
        self._strength.setAlignment(Qt.AlignmentFlag.AlignTop)
        top = Qt.AlignmentFlag.AlignTop
        self._both = row(greedy(self._first), greedy(self._second_box), gap=GAP)
        for one in (self._first, self._second_box):
            self._both.setAlignment(one, top)
        self.setLayout(column(box, 8, self._both, self._strength, gap=4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the fields below each other where the longest words that were offered would not be seen whole beside the other."""
        taken = self._first.line.fontMetrics().horizontalAdvance(self._words.text()) + theme().px(BESIDE_WORDS)
        self._longest = max(self._longest, taken)
        beside = 2 * self._longest + GAP <= self.width()
        self._both.setSpacing(GAP if beside else 0)  # the room for a word about caps lock is gap enough
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _offer_others(self) -> None:
        self._words.setText(self._suggest())
        self._arrange()

    def _connect(self) -> None:
        self._take.clicked.connect(self._use_words)
        self._other.clicked.connect(self._offer_others)
        self._timer.timeout.connect(self._look)
        self._first.line.textChanged.connect(self.look_again)
        self._second_line.textChanged.connect(self._tell)

    @property
    def _second(self) -> QLineEdit:
        return self._second_line

    def _use_words(self) -> None:
        self._first.show_words(shown=True)
        self._first.line.setText(self._words.text())
        self._second_line.setText(self._words.text())
        self._look()

    def _look(self) -> None:
        self._fault = ""
        if self._first.text():
            try:
                self._judge(self._first.text())
            except WeakPassword as weak:
                from ui.messages import message

                found = message(weak)
                self._fault = f"{found.title}. {found.text}"
        self._tell()

    def _tell(self) -> None:
        if not self._first.text():
            words, tone = "", "muted"
        elif self._fault:
            words, tone = self._fault, "problem"
        elif self._second_line.text() and self.fault:
            words, tone = self.fault, "problem"
        else:
            words, tone = self.tr("Strong: this password is hard to guess."), "done"
        self._strength.setText(words)
        set_look(self._strength, tone=tone)
        self.changed.emit()
