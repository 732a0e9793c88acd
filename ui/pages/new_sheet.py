"""The last step of every way back in by the recovery key: the used key is replaced, the new sheet printed, groups of it typed back."""

from typing import Any

from PySide6.QtCore import Signal

from backoffice.errors import BackofficeError
from ui.entrance_ports import Door, Groups
from ui.jobs import Jobs
from ui.messages import message
from ui.pages.guide import Guide
from ui.pages.recovery_page import RecoveryPanel
from ui.widgets.buttons import button
from ui.widgets.keyboard import start_focus
from ui.widgets.layouts import CONTROL_LARGE
from ui.widgets.notices import Notice


class NewSheet(Guide):
    """`done` when the groups were typed back, or it was put off: then it stays a task. `office` is that of the owner who is in."""

    done = Signal()

    def __init__(self, door: Door, jobs: Jobs, office: Any, steps: tuple[str, ...] = ()) -> None:
        self._office, self._steps = office, steps
        self._groups: Groups | None = None
        self._problem: BackofficeError | None = None
        self._panel: RecoveryPanel | None = None
        super().__init__(door, jobs, name="sheet", at=max(1, len(steps) - 1))
        self.begin()
        jobs.write(lambda _tick: office.keys.pending_recovery(), self._show_key, self._not_replaced, owner=self)

    def step_names(self) -> tuple[str, ...]:
        return self._steps or (self.tr("Signed in"), self.tr("New emergency sheet"))

    def assurance(self) -> str:
        return self.tr("The shop is open and complete. The new sheet can wait, but it stays a task until it is done.")

    def fill(self) -> None:
        later = button(self.tr("Do this later"), name="sheet.later", height=CONTROL_LARGE)
        later.clicked.connect(self.done)
        self._panel = None
        if self._problem is not None:
            self._fill_problem(self._problem)
        elif self._groups is not None:
            self._panel = RecoveryPanel(self._groups, self._office.settings.name, self._office.keys, self.jobs)
            self._panel.changed.connect(self.look)
            self._fill_sheet(self._panel)
        else:
            self.lay_out(self.tr("A new recovery key"), self.tr("The used key is replaced."), self.tr("Done"))
        self._back.hide()
        if self._problem is None:
            self.foot.insertWidget(self.foot.indexOf(self._enter), later)

    def missing(self) -> str:
        if self._problem is not None:
            return ""
        if self._panel is None:
            return self.tr("One moment.")
        return "" if self._panel.complete else self._panel.tell_state()

    def go(self) -> None:
        if self.missing() or self._busy:
            return
        if self._problem is not None:
            self.done.emit()
            return
        keys = self._office.keys
        self.begin()
        self.jobs.write(lambda _tick: keys.confirm_recovery(), lambda _none: self.done.emit(), self._failed, owner=self)

    def _fill_sheet(self, panel: RecoveryPanel) -> None:
        old = self.tr(
            "The key that you typed opens nothing any more but backups made until today. Keep its sheet as long as those backups, then "
            "destroy both."
        )
        self.lay_out(
            self.tr("A new recovery key"),
            self.tr("A key that was used may have been seen. Print the new sheet and type two groups from it."),
            self.tr("Done"),
            Notice(self.tr("The old sheet is no longer valid."), tone="note", detail=old, name="sheet.old"),
            panel,
            framed=False,
        )
        self.setFocusProxy(panel)

    def _fill_problem(self, error: BackofficeError) -> None:
        found = message(error)
        stays = self.tr("The sheet in your hand stays valid: keep it. You need it at the next start until the key store works again.")
        self.lay_out(
            self.tr("The recovery key was not replaced"),
            stays,
            self.tr("Open the shop"),
            Notice(found.title, tone="warn", detail=f"{found.text} {found.assurance}".strip(), name="sheet.problem"),
        )
        self.setFocusProxy(self._enter)

    def _show_key(self, groups: Groups | None) -> None:
        self.end()
        if groups is None:
            self.done.emit()
            return
        self._groups = groups
        self.fill()
        start_focus(self)

    def _not_replaced(self, error: Exception) -> None:
        self.end()
        if not isinstance(error, BackofficeError):
            self.trouble.emit(error)
            return
        self._problem = error
        self.fill()
        start_focus(self)

    def _failed(self, error: Exception) -> None:
        self.refuse(error, BackofficeError)
