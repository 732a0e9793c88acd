"""The PIN cover: everything of the window is hidden at once, jobs go on without their names, and only the same person uncovers it.

It is a cover, not encryption: after 30 minutes `sign_out_asked` drops the keys. The PIN is chosen only after the password has been
typed on the cover, so that nobody else can choose one on a computer that was left alone.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.jobs import Jobs
from ui.messages import message
from ui.pages.password_fields import PasswordField
from ui.pin import DayPin, PinBoxes
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import Avatar, text
from ui.widgets.layouts import STATUS, clear, column, fix_size, panel, row, set_look
from ui.widgets.spinner import Spinner

SIGN_OUT_MS = 30 * 60 * 1000
PIN, PASSWORD, CHOOSE, REPEAT = "pin", "password", "choose", "repeat"
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.Shortcut, QEvent.Type.ShortcutOverride})


class Cover(QWidget):
    """Lies over its window. `verify(password)` raises WrongPassword; it runs in a job."""

    locked = Signal()
    unlocked = Signal()
    sign_out_asked = Signal()

    def __init__(
        self, window: QWidget, jobs: Jobs, verify: Callable[[str], None], person: str, *, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(window)
        self.setObjectName("cover")
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._window, self._jobs, self._verify, self._person = window, jobs, verify, person
        self.pin = DayPin(today)
        self._mode, self._first, self._since, self._title = PIN, "", "", ""
        self._hidden: list[QWidget] = []
        self._covered: list[QWidget] = []
        self._focus: QWidget | None = None
        self._sign_out = QTimer(self)
        self._sign_out.setSingleShot(True)
        self._sign_out.setInterval(SIGN_OUT_MS)
        self._sign_out.timeout.connect(self._ask_sign_out)
        self._outer: QVBoxLayout = column(gap=0)
        self.setLayout(self._outer)
        self._build()
        self.hide()
        window.installEventFilter(self)
        jobs.changed.connect(self._show_work)

    @property
    def is_locked(self) -> bool:
        return not self.isHidden()

    def lock(self) -> None:
        """Cover everything now: the window, its dialogs, its title and its shortcuts."""
        if self.is_locked:
            return
        self._since = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self._focus = QApplication.focusWidget()
        self._title = self._window.windowTitle()
        self._window.setWindowTitle("Backoffice")
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._hide_dialogs()
        self._hide_content()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._sign_out.start()
        self._show_work()
        self._enter(PIN if self.pin.tries else PASSWORD)
        self.locked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize and self.is_locked:
            self.setGeometry(self._window.rect())
        if not self.is_locked:
            return False
        if event.type() in _KEYS and isinstance(watched, QWidget):
            return not (watched is self or self.isAncestorOf(watched) or watched is self._window) or event.type() is QEvent.Type.Shortcut
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow() and watched is not self._window:
            QTimer.singleShot(0, self, self._hide_dialogs)
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._build()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.raise_()

    def _build(self) -> None:
        clear(self._outer)
        disc = Avatar(self._person, 72, Step.H1)
        self._since_line = text("", tone="muted", name="cover.since")
        self._ask = text("", name="cover.ask")
        self._boxes = PinBoxes(name="cover.pin", accessible=self.tr("PIN for today, six digits"))
        self._password = PasswordField(self.tr("Password"), name="cover.password")
        fix_size(self._password, width=320)
        self._hint = text("", Step.SMALL, "muted", name="cover.hint")
        self._hint.setMinimumHeight(self._hint.fontMetrics().height())
        self._spinner = Spinner(self.tr("Checking the password"), name="cover.spinner")
        middle = [
            row(None, item, None)
            for item in (disc, text(self.tr("Locked"), Step.H1), self._since_line, self._ask, self._boxes, self._password, self._hint)
        ]
        layout = (None, middle[0], 16, middle[1], 4, middle[2], 32, middle[3], 16, middle[4], middle[5], 16, middle[6], 24)
        self._outer.addLayout(column(*layout, self._build_ways(), None, gap=0), 1)
        self._outer.addWidget(self._build_foot())
        self._connect()
        self._enter(self._mode)

    def _build_ways(self) -> QWidget:
        self._open = button(self.tr("Open"), name="cover.open", kind="filled")
        self._use_password = button(self.tr("Use password"), name="cover.use_password", icon_name="key-round")
        self._skip = button(self.tr("Go on without a PIN"), name="cover.skip")
        self._leave = button(self.tr("Sign out"), name="cover.sign_out", icon_name="log-out")
        ways = QWidget()
        ways.setLayout(row(None, self._open, self._use_password, self._skip, self._leave, self._spinner, None, gap=8))
        return ways

    def _build_foot(self) -> QFrame:
        words = text(
            self.tr("The PIN only covers the screen. After 30 minutes the data is closed and the password is needed."), Step.SMALL, "muted"
        )
        self._work = text("", Step.SMALL, "muted", name="cover.work")
        self._bar = QProgressBar()
        self._bar.setObjectName("cover.progress")
        self._bar.setAccessibleName(self.tr("Work in progress"))
        self._bar.setProperty("look", "thin")
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(120, 4)
        return panel(row(words, None, self._work, self._bar, gap=12, margins=(24, 0, 24, 0)), "status", height=STATUS)

    def _connect(self) -> None:
        self._boxes.entered.connect(self._take_pin)
        self._open.clicked.connect(self._check_password)
        self._password.line.returnPressed.connect(self._check_password)
        self._password.line.textChanged.connect(self._look)
        self._use_password.clicked.connect(lambda: self._enter(PASSWORD))
        self._skip.clicked.connect(self._uncover)
        self._leave.clicked.connect(self._ask_sign_out)

    def _enter(self, mode: str, hint: str = "", tone: str = "muted") -> None:
        self._mode = mode
        asks = {
            PIN: self.tr("Enter today’s PIN."),
            PASSWORD: self.tr("Enter your password."),
            CHOOSE: self.tr("Choose a PIN for today, or go on without one."),
            REPEAT: self.tr("Repeat the PIN."),
        }
        self._ask.setText(asks[mode])
        self._since_line.setText(self.tr("{person} · since {time}").format(person=self._person, time=self._since))
        self._boxes.clear()
        self._password.line.clear()
        self._boxes.setVisible(mode != PASSWORD)
        self._password.setVisible(mode == PASSWORD)
        self._open.setVisible(mode == PASSWORD)
        self._use_password.setVisible(mode == PIN)
        self._skip.setVisible(mode in (CHOOSE, REPEAT))
        self._tell(hint or (self._tries_left() if mode == PIN else ""), tone)
        self._look()
        (self._password.line if mode == PASSWORD else self._boxes).setFocus()

    def _tries_left(self) -> str:
        tries = self.pin.tries
        if tries >= 3:
            return ""
        return self.tr("Two tries left, then the password.") if tries == 2 else self.tr("One try left, then the password.")

    def _tell(self, words: str, tone: str = "muted") -> None:
        self._hint.setText(words)
        set_look(self._hint, tone=tone)

    def _look(self) -> None:
        self._open.setEnabled(bool(self._password.text()) and self._password.isEnabled())

    def _take_pin(self, pin: str) -> None:
        if self._mode == PIN:
            if self.pin.matches(pin):
                self._uncover()
            else:
                self._enter_after_wrong_pin()
        elif self._mode == CHOOSE:
            self._first = pin
            self._enter(REPEAT)
        elif pin == self._first:
            self._first = ""
            self.pin.set(pin)
            self._uncover()
        else:
            self._first = ""
            self._enter(CHOOSE, self.tr("The two were not the same. Please choose again."), "warn")

    def _enter_after_wrong_pin(self) -> None:
        if self.pin.tries:
            self._enter(PIN)
        else:
            self._enter(PASSWORD, self.tr("Three tries did not fit."), "warn")

    def _check_password(self) -> None:
        password = self._password.text()
        if not password or not self._password.isEnabled():
            return
        self._password.setEnabled(False)
        self._look()
        self._spinner.start()
        self._jobs.outside(lambda _tick: self._verify(password), self._passed, self._failed, owner=self)

    def _passed(self, _nothing: None) -> None:
        self._end_check()
        if self.is_locked:
            self.pin.restore_tries()
            if self.pin.tries:
                self._uncover()
            else:
                self._enter(CHOOSE)

    def _failed(self, error: Exception) -> None:
        self._end_check()
        found = message(error)
        self._enter(PASSWORD, f"{found.title}. {found.text}", "warn")

    def _end_check(self) -> None:
        self._password.setEnabled(True)
        self._spinner.stop()

    def _uncover(self) -> None:
        self._stop()
        for content in self._covered:
            content.show()
        self._covered.clear()
        for dialog in self._hidden:
            dialog.show()
        self._hidden.clear()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self._focus = None
        self.unlocked.emit()

    def _ask_sign_out(self) -> None:
        self.pin.forget()
        self._sign_out.stop()
        self.sign_out_asked.emit()

    def _stop(self) -> None:
        self._sign_out.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._window.installEventFilter(self)
        self._window.setWindowTitle(self._title)
        self.hide()

    def _hide_content(self) -> None:
        """Hide what lies under the cover too: a screen reader would read it out."""
        children = self._window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._covered = [child for child in children if child is not self and not child.isWindow() and not child.isHidden()]
        for child in self._covered:
            child.hide()

    def _hide_dialogs(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        if not self.is_locked:
            return
        for widget in QApplication.topLevelWidgets():
            if widget is not self._window and widget.isVisible() and widget not in self._hidden:
                self._hidden.append(widget)
                widget.hide()

    def _show_work(self) -> None:
        running = [job for job in self._jobs.running if job.title]
        self._work.setText(self.tr("%n job(s) still running", "", len(running)) if running else "")
        self._bar.setVisible(bool(running))
        if running:
            self._bar.setRange(0, running[0].total_count)
            self._bar.setValue(running[0].done_count)
            running[0].progressed.connect(self._move_bar, Qt.ConnectionType.UniqueConnection)

    def _move_bar(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
