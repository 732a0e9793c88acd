"""The window's content before somebody is signed in: it decides between first run, sign-in and the page for a problem.

Everything slow goes through jobs. What is opened leaves by `opened`; from then on the main window has it.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from backoffice.domain.people import BuiltInRole
from backoffice.errors import BackofficeError, KeyStoreProblem
from ui.entrance_ports import Door
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.sign_in import SignIn
from ui.widgets.keyboard import start_focus
from ui.widgets.labels import text
from ui.widgets.layouts import column, row
from ui.widgets.spinner import Spinner

if TYPE_CHECKING:
    from backoffice.desks.office import Office
    from backoffice.domain.reports import ListChange
    from ui.pages.problem_page import ProblemPage

LOOK_CLOSER_AFTER_MS = 100  # after the names are there to be seen


class Entrance(QStackedWidget):
    """`opened(office, first)`: `first` is "import", "empty" or "". `language_chosen` wants the program to speak another language."""

    opened = Signal(object, str)
    recovery_done = Signal(object)
    demo_chosen = Signal()
    language_chosen = Signal(str)
    folder_chosen = Signal(Path)
    broke = Signal(object)
    password_chosen = Signal(str)
    closed = Signal()

    def __init__(self, door: Door, jobs: Jobs, language: Language, *, demo: bool = True) -> None:
        super().__init__()
        self.setObjectName("entrance")
        self._door, self._jobs, self._language, self._demo = door, jobs, language, demo
        self._checking = False
        self._problem: ProblemPage | None = None
        self._newer = False  # the kept list that is being tried is newer than the one in its place
        self._used: tuple[str, ...] = ()  # the steps of the way in which the recovery key was used
        self.office: Office | None = None  # open, but for the moment still here

    def start(self) -> None:
        """Show what the folder calls for: the first run, or sign-in at once, and a problem if a closer look finds one."""
        try:
            if not self._door.exists():
                self._show_first_run()
                return
            self.show_sign_in()
        except BackofficeError as error:
            self.show_problem(error)
        else:
            QTimer.singleShot(LOOK_CLOSER_AFTER_MS, self, self._look_closer)

    def set_language(self, language: Language) -> None:
        """Know the language that the program speaks now."""
        self._language = language
        current = self.currentWidget()
        if isinstance(current, SignIn):
            current.set_language(language)

    def show_problem(self, error: Exception) -> None:
        """Show the page for a problem; what is a fault of ours goes to whoever reports those."""
        self._checking = False
        if not isinstance(error, BackofficeError):
            self.broke.emit(error)
            return
        from ui.pages.problem_page import ProblemPage

        page = ProblemPage(error, self._door.ways)
        self._problem = page
        page.way_chosen.connect(self._take_way)
        self._show(page)

    def show_sign_in(self, note: str = "", person: str = "") -> None:
        """Show who may sign in, `person` chosen."""
        page = SignIn(self._door, self._jobs, self._language, note=note, person=person)
        page.signed_in.connect(self._signed_in)
        page.trouble.connect(self.show_problem)
        page.forgotten.connect(self._show_recovery)
        page.language_chosen.connect(self.language_chosen)
        self._show(page)

    def show_waiting(self, words: str) -> None:
        """Say what is going on while nobody is signed in; it cannot be stopped half way."""
        page = QWidget()
        page.setObjectName("entrance.waiting")
        page.setProperty("look", "page")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        spinner = Spinner(words, name="entrance.waiting.spinner", size=32)
        said = text(words, tone="muted", name="entrance.waiting.words")
        page.setLayout(column(None, row(None, spinner, None), row(None, said, None), None, gap=16))
        self._show(page)
        spinner.begin()

    def show_first_password(self, office: "Office") -> None:
        """Ask for a password of one's own in the place of the one that was handed over."""
        from ui.pages.change_password import FirstPassword

        page = FirstPassword(self._door, self._jobs, office.person.name, office.keys)
        page.changed.connect(self.password_chosen)
        page.closed.connect(self.closed)
        page.trouble.connect(self.show_problem)
        self._show(page)

    def _show_first_run(self) -> None:
        from ui.pages.first_run import FirstRun  # each page is loaded when it is shown: the start has no time for the others

        page = FirstRun(self._door, self._jobs, self._language, demo=self._demo)
        page.finished.connect(self.opened)
        page.recovery_done.connect(self.recovery_done)
        page.demo_chosen.connect(self.demo_chosen)
        page.language_chosen.connect(self.language_chosen)
        page.restore_chosen.connect(self._show_new_computer)
        self._show(page)
        page.take_focus()

    def show_restore(self, backup: Path | None = None) -> None:
        """Show how a backup is put back, perhaps with one chosen already."""
        from ui.pages.restore_page import RestorePage

        page = RestorePage(self._door, self._jobs)
        page.restored.connect(self.start)
        page.closed.connect(self.start)
        page.trouble.connect(self.show_problem)
        self._show(page)
        if backup is not None:
            page.choose_file(str(backup))

    def _show_recovery(self, person: str = "") -> None:
        from ui.pages.forgotten import ForgottenPassword

        page = ForgottenPassword(self._door, self._jobs, person)
        page.opened.connect(lambda office: self.replace_key(office, page.step_names()))
        page.waiting.connect(lambda chosen: self.show_sign_in(person=chosen))
        page.trouble.connect(self.show_problem)
        page.closed.connect(self._check)
        self._show(page)

    def _show_lost_key(self) -> None:
        from ui.pages.lost_key import LostKey

        page = LostKey(self._door, self._jobs)
        page.enrol.connect(self._show_enrolment)
        page.known.connect(lambda: self._sign_in_after(page.step_names()))
        page.trouble.connect(self.show_problem)
        page.closed.connect(self._check)
        self._show(page)

    def _show_new_computer(self) -> None:
        from ui.pages.new_computer import NewComputer

        page = NewComputer(self._door, self._jobs)
        page.opened.connect(lambda office: self.replace_key(office, page.step_names()))
        page.by_password.connect(self.show_restore)
        page.trouble.connect(self.show_problem)
        page.closed.connect(self.start)
        self._show(page)

    def _show_earlier_list(self, *, newer: bool = False) -> None:
        from ui.pages.earlier_list import EarlierList

        self._newer = newer
        page = EarlierList(self._door, self._jobs, newer=newer)
        page.chosen.connect(self._use_earlier_list)
        page.closed.connect(self._check)
        self._show(page)

    def _use_earlier_list(self) -> None:
        try:
            self._door.use_newer_list() if self._newer else self._door.use_earlier_list()
            self.show_sign_in()
        except BackofficeError as error:
            self.show_problem(error)

    def _tell_earlier_list(self, office: "Office", change: "ListChange") -> None:
        from ui.pages.earlier_list import EarlierList

        self.office = office
        page = EarlierList(self._door, self._jobs, change, newer=self._newer)
        page.done.connect(lambda: self._open(office))
        self._show(page)

    def _show_list_from_backup(self) -> None:
        from ui.pages.key_list import KeyList

        page = KeyList(self._door, self._jobs)
        page.opened.connect(lambda office: self.replace_key(office, page.step_names()))
        page.trouble.connect(self.show_problem)
        page.closed.connect(self._check)
        self._show(page)

    def replace_key(self, office: "Office", steps: tuple[str, ...] = ()) -> None:
        """Replace a recovery key that was used, now that an owner is in; then the shop opens."""
        from ui.pages.new_sheet import NewSheet

        self.office = office
        page = NewSheet(self._door, self._jobs, office, steps)
        page.done.connect(lambda: self._open(office))
        page.trouble.connect(self.broke)
        self._show(page)

    def _sign_in_after(self, steps: tuple[str, ...]) -> None:
        """Let somebody sign in after the recovery key was used; an owner then replaces it."""
        self._used = steps
        self.show_sign_in()

    def _signed_in(self, office: "Office") -> None:
        steps, self._used = self._used, ()
        change = getattr(office, "earlier_list", None)
        if change is not None:
            self._tell_earlier_list(office, change)
        elif steps and office.person.role == BuiltInRole.OWNER and not office.keys.recovery_confirmed():
            self.replace_key(office, steps)
        else:
            self._open(office)

    def _open(self, office: "Office") -> None:
        self.office = None
        self.opened.emit(office, "")

    def _show_enrolment(self) -> None:
        from ui.pages.other_ways import EnrolmentEntry

        page = EnrolmentEntry(self._door, self._jobs)
        page.enrolled.connect(self._check)
        page.trouble.connect(self.show_problem)
        page.closed.connect(self._check)
        self._show(page)

    def _look_closer(self) -> None:
        """Look behind the sign-in window; who has chosen another way meanwhile is not called back from it."""
        if isinstance(self.currentWidget(), SignIn) and not self._checking:
            self._checking = True
            self._jobs.outside(lambda _tick: self._door.check(), lambda _none: self._looked(None), self._looked, owner=self)

    def _looked(self, error: Exception | None) -> None:
        self._checking = False
        if error is not None and isinstance(self.currentWidget(), SignIn):
            self.show_problem(error)

    def _check(self) -> None:
        if self._checking:
            return
        self._checking = True
        if self._problem is not None:
            self._problem.set_busy(busy=True)
        self._jobs.outside(lambda _tick: self._door.check(), self._checked, self.show_problem, owner=self)

    def _checked(self, _nothing: None) -> None:
        self._checking = False
        if not isinstance(self.currentWidget(), SignIn):
            self.show_sign_in()

    def _take_way(self, way: str) -> None:
        error = self._problem.error if self._problem is not None else None
        if way == "recovery_key" and isinstance(error, KeyStoreProblem):
            self._show_lost_key()
        elif way == "recovery_key":
            self._show_recovery()
        elif way in ("earlier_list", "newer_list"):
            self._show_earlier_list(newer=way == "newer_list")
        elif way == "list_from_backup":
            self._show_list_from_backup()
        elif way == "enrol":
            self._show_enrolment()
        elif way in ("accept_rollback", "accept_mark", "accept_log"):
            self._door.accept_rollback()
            self.show_sign_in(self._note_of(way))
        elif way == "key_file":
            self._choose_file()
        elif way == "folder":
            self._choose_folder()
        elif way == "restore":
            self.show_restore()
        else:
            self._check()

    def _note_of(self, way: str) -> str:
        """Return what an owner's next sign-in does."""
        if way == "accept_mark":
            return self.tr("Please sign in as owner once more. The mark is then made anew, and the log says so.")
        if way == "accept_log":
            return self.tr("Please sign in as owner once more. The log is then taken as it is, and a line of it says so.")
        return self.tr("Please sign in as owner once more. The older data file is then taken, and the log says so.")

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the key file"))
        dialog.setObjectName("entrance.key_file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.use_key_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def use_key_file(self, path: str) -> None:
        """Try to open with a key file."""
        self._jobs.outside(lambda _tick: self._door.use_key_file(Path(path)), lambda _nothing: self._check(), self.show_problem, owner=self)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the folder of the shop"))
        dialog.setObjectName("entrance.folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda path: self.folder_chosen.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self, page: QWidget) -> None:
        while (old := self.currentWidget()) is not None:
            self.removeWidget(old)
            old.hide()
            old.deleteLater()
        if page is not self._problem:
            self._problem = None
        self.addWidget(page)
        start_focus(page)
