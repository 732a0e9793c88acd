"""An earlier version of the list of people and keys is tried: what it means before the sign-in, and what it lacks afterwards."""

from PySide6.QtCore import Signal

from backoffice.domain.reports import ListChange
from ui.entrance_ports import Door
from ui.jobs import Jobs
from ui.pages.guide import Guide
from ui.recovery_words import page_words
from ui.widgets.notices import Notice

BEFORE, SIGN_IN, AFTER = range(3)


class EarlierList(Guide):
    """`chosen` when the kept version is to be tried, `done` when what it lacks was read; that is the page with `change`.

    With `newer` an older list was put back, and the kept version is newer than it; else the list is damaged, and the kept one is earlier.
    """

    chosen = Signal()
    done = Signal()

    def __init__(self, door: Door, jobs: Jobs, change: ListChange | None = None, *, newer: bool = False) -> None:
        self._change, self._newer = change, newer
        super().__init__(door, jobs, name="earlier", at=BEFORE if change is None else AFTER)

    def step_names(self) -> tuple[str, ...]:
        version = self.tr("Newer version") if self._newer else self.tr("Earlier version")
        return (version, self.tr("Sign in as always"), self.tr("What is different"))

    def assurance(self) -> str:
        return self.tr("The data file is complete and is not touched. A version that lets somebody in who has left is refused.")

    def fill(self) -> None:
        self._fill_before() if self._change is None else self._fill_after(self._change)
        self._back.setVisible(self._change is None)

    def go(self) -> None:
        (self.chosen if self._change is None else self.done).emit()

    def _fill_before(self) -> None:
        damaged = self.tr("It says who may open the shop. The newest version cannot be read; the one before it lies beside it.")
        behind = self.tr("It says who may open the shop. The version in its place is from before; a newer one lies beside it.")
        checks = self.tr(
            "At sign-in it is compared with what the data file and this computer remember: it is refused if somebody has left since, if a "
            "password was changed, or if the data was given a new key."
        )
        lacks = self.tr("Who was invited after it was written has to be invited again. You see their names after the sign-in.")
        self.lay_out(
            page_words("newer" if self._newer else "earlier"),
            behind if self._newer else damaged,
            self.tr("Go to sign-in"),
            self.fact("shield-check", self.tr("It is checked first"), checks, "earlier.checks"),
            self.fact("users", self.tr("What may be missing"), lacks, "earlier.lacks"),
            self.fact("circle-check", self.tr("What stays"), self.tr("All orders, customers and the log."), "earlier.stays"),
        )
        self.setFocusProxy(self._enter)

    def _fill_after(self, change: ListChange) -> None:
        missing = ", ".join(change.missing)
        said = self.tr("To be invited again: {names}.").format(names=missing) if missing else self.tr("Nobody is missing from it.")
        detail = self.tr("Nobody who has left is in it. The log says which version was taken. Make a backup now.")
        self.lay_out(
            self.tr("The newer list holds now") if self._newer else self.tr("The earlier list holds now"),
            self.tr("It was checked and takes the place of the older one.")
            if self._newer
            else self.tr("It was checked and takes the place of the damaged one."),
            self.tr("Open the shop"),
            Notice(said, tone="warn" if missing else "done", detail=detail, name="earlier.said"),
        )
        self.setFocusProxy(self._enter)
