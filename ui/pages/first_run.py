"""The first run: a list of steps at the left, one step at the right, and a foot that says what is still missing.

The shop is created after the owner step, in a job; what comes after (recovery key, first orders) can be put off.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from backoffice.errors import KeyStoreProblem
from ui.entrance_ports import Door, Groups, SheetDesk
from ui.i18n import Language
from ui.jobs import Jobs
from ui.messages import message
from ui.pages.first_run_steps import Draft, LanguageStep, OrdersStep, OwnerStep, ShopStep, StepPage
from ui.pages.key_stick import KeyStick
from ui.pages.recovery_page import RecoveryPanel
from ui.pages.step_list import StepEntry, StepList
from ui.pages.tiles import Bounded, over_foot
from ui.widgets.buttons import button
from ui.widgets.keyboard import press_for
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import CONTROL_LARGE, clear, column, greedy, row
from ui.widgets.notices import Notice
from ui.widgets.spinner import Spinner

LANGUAGE, SHOP, OWNER, RECOVERY, ORDERS = range(5)


class RecoveryStep(StepPage):
    """The emergency sheet; it may be put off until the first real data."""

    def __init__(self, draft: Draft, groups: Groups, desk: SheetDesk, jobs: Jobs) -> None:
        super().__init__(draft)
        self.panel = RecoveryPanel(groups, draft.shop_name.strip(), desk, jobs)
        easier = row(
            Picture("users"),
            greedy(text(self.tr("The easier way back is a second owner. You can invite that person later."), tone="muted", wrap=True)),
            gap=12,
            margins=(24, 0, 24, 0),
        )
        self.lay_out(
            self.tr("Your recovery key"),
            self.tr("It opens the data when the password is forgotten or this computer is lost. Nobody else can."),
            self.panel,
            column(easier),
        )
        self.panel.changed.connect(self.changed)
        self.setFocusProxy(self.panel)

    @property
    def missing(self) -> str:
        return "" if self.panel.complete else self.panel.tell_state()


class FirstRun(QWidget):
    """The wizard. `finished` carries the open office and what comes first ("import", "empty"); `recovery_done` when the key was typed."""

    finished = Signal(object, str)
    recovery_done = Signal(object)
    demo_chosen = Signal()
    restore_chosen = Signal()
    language_chosen = Signal(str)

    def __init__(self, door: Door, jobs: Jobs, language: Language, *, demo: bool = True) -> None:
        super().__init__()
        self.setObjectName("first_run")
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._door, self._jobs, self._demo = door, jobs, demo
        self._draft, self._at = Draft(language=language), LANGUAGE
        self._office: Any = None  # with the desk of keys; the rest is the program's
        self._groups: Groups = ()
        self._put_off = False
        self._outer = row(gap=0)
        self.setLayout(self._outer)
        self._build()

    @property
    def step(self) -> int:
        return self._at

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._build()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_for(self, event, self._next, self._back):
            super().keyPressEvent(event)

    def _build(self) -> None:
        clear(self._outer)
        words = self.tr("You can stop at any time. Nothing is stored before the password is set.")
        self._list = StepList(words, name="first_run")
        self._stack = QStackedWidget()
        self._stack.setObjectName("first_run.steps")
        self._trouble = Notice(tone="problem", name="first_run.trouble")
        self._trouble.hide()
        foot = Bounded(column(self._trouble, self._build_foot(), gap=16), 760)
        self._stick = KeyStick(self._door, self._jobs, self._trouble, name="first_run.stick")
        self._stick.chosen.connect(self._next.setFocus)
        self._stick.refused.connect(self._tell)
        body = Bounded(column(greedy(self._stack), gap=0), 760)
        self._outer.addWidget(self._list)
        self._outer.addLayout(over_foot(body, foot, "first_run.scroll"), 1)
        self._show(self._at)

    def _build_foot(self) -> QWidget:
        self._back = button(self.tr("Back"), name="first_run.back", height=CONTROL_LARGE)
        self._later = button(self.tr("Do this later"), name="first_run.later", height=CONTROL_LARGE)
        self._later.setToolTip(self.tr("It is due before the first real data is stored and stays a task until then."))
        self._next = button(self.tr("Continue"), name="first_run.next", kind="filled", height=CONTROL_LARGE)
        self._next.setDefault(True)
        self._missing = text("", tone="muted", name="first_run.missing")
        self._spinner = Spinner(self.tr("The shop is being set up"), name="first_run.spinner")
        self._back.clicked.connect(self._go_back)
        self._later.clicked.connect(self._put_recovery_off)
        self._next.clicked.connect(self._go_on)
        foot = QWidget()
        foot.setLayout(row(self._back, None, self._spinner, self._missing, self._later, self._next, gap=12))
        return foot

    def _make_step(self, at: int) -> StepPage:
        if at == LANGUAGE:
            step = LanguageStep(self._draft, demo=self._demo)
            step.demo_chosen.connect(self.demo_chosen)
            step.restore_chosen.connect(self.restore_chosen)
            step.language_chosen.connect(self.language_chosen)
            return step
        if at == ORDERS:
            orders = OrdersStep(self._draft)
            orders.chosen.connect(self._end)
            return orders
        makers: dict[int, Callable[[], StepPage]] = {
            SHOP: lambda: ShopStep(self._draft),
            OWNER: lambda: OwnerStep(self._draft, self._door),
            RECOVERY: lambda: RecoveryStep(self._draft, self._groups, self._office.keys, self._jobs),
        }
        return makers[at]()

    def _show(self, at: int) -> None:
        self._at = at
        while (old := self._stack.currentWidget()) is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._page = self._make_step(at)
        self._page.changed.connect(self._look)
        self._stack.addWidget(self._page)
        self._trouble.hide()
        self._back.setVisible(at in (SHOP, OWNER))
        self._later.setVisible(at == RECOVERY)
        self._next.setVisible(at != ORDERS)
        self._next.set_words(self.tr("Set up the shop") if at == OWNER else self.tr("Continue"))
        self._fill_list()
        self._look()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the focus where the step begins."""
        (self._page.focusProxy() or self._next).setFocus()

    def _fill_list(self) -> None:
        entries = (
            (self.tr("Language"), "Deutsch" if self._draft.language is Language.GERMAN else "English"),
            (self.tr("Shop"), self._draft.shop_name.strip()),
            (self.tr("Owner"), self._draft.owner_name.strip()),
            (self.tr("Recovery key"), self.tr("later") if self._put_off else ""),
            (self.tr("Orders"), self.tr("import or empty")),
        )
        self._list.show_entries(tuple(self._entry(number, words, value) for number, (words, value) in enumerate(entries)))

    def _entry(self, number: int, words: str, value: str) -> StepEntry:
        if number == self._at:
            return StepEntry(words, self.tr("now"), "now")
        done = number < self._at and not (number == RECOVERY and self._put_off)
        return StepEntry(words, value if done or number >= RECOVERY else "", "done" if done else "to_come")

    def _look(self) -> None:
        missing = self._page.missing
        self._next.setEnabled(not missing)
        done = self._page.panel.tell_state() if isinstance(self._page, RecoveryStep) and not missing else ""
        self._missing.setText(missing or done)

    def _go_back(self) -> None:
        self._show(self._at - 1)

    def _go_on(self) -> None:
        if isinstance(self._page, OwnerStep):
            self._create(self._page.password)
        elif isinstance(self._page, RecoveryStep):
            self._put_off = False
            self.recovery_done.emit(self._office)
            self._show(ORDERS)
        else:
            self._show(self._at + 1)

    def _put_recovery_off(self) -> None:
        self._put_off = True
        self._show(ORDERS)

    def _create(self, password: str) -> None:
        settings, owner = self._draft.settings(), self._draft.owner_name.strip()
        self._set_busy(busy=True)
        self._jobs.outside(lambda _tick: self._door.create(settings, owner, password), self._created, self._failed, owner=self)

    def _created(self, result: tuple[object, Groups]) -> None:
        self._set_busy(busy=False)
        self._office, self._groups = result
        self._show(RECOVERY)

    def _failed(self, error: Exception) -> None:
        self._set_busy(busy=False)
        self._tell(error)
        self._stick.look_at(error)
        (self._next if self._stick.isHidden() else self._stick).setFocus()

    def _tell(self, error: Exception) -> None:
        """Say what went wrong. A shop that is not there yet has no recovery key that opens it, and no data that is unchanged."""
        found = message(error)
        detail = f"{found.text} {found.assurance}".strip()
        if isinstance(error, KeyStoreProblem):
            detail = self.tr(
                "This computer’s part of the new key is to lie there. Put that right and try again, or choose a stick. Nothing was stored."
            )
        self._trouble.say(found.title, tone="problem", detail=detail)
        self._trouble.show()

    def _set_busy(self, *, busy: bool) -> None:
        self._stack.setEnabled(not busy)
        self._back.setEnabled(not busy)
        self._next.setEnabled(not busy)
        if busy:
            self._trouble.hide()
            self._spinner.start()
        else:
            self._spinner.stop()

    def _end(self, what: str) -> None:
        office, self._groups = self._office, ()
        self.finished.emit(office, what)
