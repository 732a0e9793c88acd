"""A page for what keeps the shop from being opened: what happened, what it means, that nothing was lost, and the ways out."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.errors import BackofficeError, BackupProblem, DataFileProblem, EnrolmentRefused, KeyStoreProblem, PathRefused, ShopInUse
from backoffice.texts.said import reason_of
from ui.messages import action_words, message
from ui.theme import Step
from ui.widgets.buttons import Button, button
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import CONTROL_LARGE, clear, column, fix_size, panel, row, scrolling
from ui.widgets.spinner import Spinner

_ICONS: dict[type[BackofficeError], str] = {
    KeyStoreProblem: "key-round",
    EnrolmentRefused: "key-round",
    ShopInUse: "monitor",
    DataFileProblem: "hard-drive",
    PathRefused: "folder",
    BackupProblem: "database-backup",
}


class ProblemPage(QWidget):
    """`way_chosen` carries the code of the way out. Only ways that the door has are offered; trying again is always one."""

    way_chosen = Signal(str)

    def __init__(self, error: BackofficeError, ways: frozenset[str], shop_name: str = "") -> None:
        super().__init__()
        self.setObjectName("problem")
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._error, self._ways, self._shop_name = error, ways | {"retry"}, shop_name
        self._outer = column(gap=0)
        self.setLayout(self._outer)
        self._build()

    @property
    def error(self) -> BackofficeError:
        return self._error

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._build()

    def set_busy(self, *, busy: bool) -> None:
        """Wait while a way out is being tried."""
        for way in self._buttons:
            way.setEnabled(not busy)
        if busy:
            self._spinner.start()
        else:
            self._spinner.stop()

    def _build(self) -> None:
        clear(self._outer)
        found = message(self._error)
        disc = QVBoxLayout()
        disc.setContentsMargins(0, 0, 0, 0)
        disc.addWidget(Picture(_ICONS.get(type(self._error), "triangle-alert"), "muted", 28), 0, Qt.AlignmentFlag.AlignCenter)
        lines = [
            text(found.title, Step.H1, wrap=True, name="problem.title"),
            text(found.text, wrap=True, name="problem.text"),
            text(found.assurance, wrap=True, name="problem.assurance"),
        ]
        for line in lines:
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines[2].setVisible(bool(found.assurance))
        body = QWidget()
        middle = row(None, panel(disc, "disc", width=64, height=64), None)
        body.setLayout(column(middle, 8, *lines, 16, self._build_ways(found.actions), self._build_foot(), gap=8))
        fix_size(body, width=520)
        content = QWidget()
        content.setLayout(column(None, row(None, body, None), None, margins=(24, 24, 24, 24)))
        self._outer.addWidget(scrolling(content, "problem.scroll"), 1)

    def _build_ways(self, actions: tuple[str, ...]) -> QWidget:
        offered = [action for action in actions if action in self._ways] or ["retry"]
        self._buttons: list[Button] = []
        for place, action in enumerate(offered):
            way = button(action_words(action), name=f"problem.{action}", kind="quiet" if place else "filled", height=CONTROL_LARGE)
            way.clicked.connect(partial(self.way_chosen.emit, action))
            self._buttons.append(way)
        self._buttons[0].setDefault(True)
        ways = QWidget()
        fix_size(ways, width=360)
        ways.setLayout(column(*self._buttons, gap=8))
        middle = QWidget()
        middle.setLayout(row(None, ways, None))
        ways.setFocusProxy(self._buttons[0])
        self.setFocusProxy(self._buttons[0])
        return middle

    def _build_foot(self) -> QWidget:
        self._spinner = Spinner(self.tr("Trying"), name="problem.spinner")
        copy = button(self.tr("Copy report"), name="problem.copy", kind="link", icon_name="copy", height=24)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.report()))
        foot = QWidget()
        foot.setLayout(row(None, copy, self._spinner, None, gap=8, margins=(0, 8, 0, 0)))
        return foot

    def report(self) -> str:
        """Return title, text and code for whoever helps; no customer data, no path."""
        found = message(self._error)
        return f"{found.title}. {found.text}\n[{type(self._error).__name__}: {reason_of(self._error)}]"
