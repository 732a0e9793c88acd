"""The program with its windows: entrance first, then the main window, and back at sign-out. It owns what all windows share."""

import logging
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from ui.change_hub import ChangeHub
from ui.entrance import Entrance
from ui.i18n import Language, Translations, system_language
from ui.jobs import Jobs
from ui.preferences import Preferences, own_preferences
from ui.theme import Mode, install_theme, theme

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor
    from backoffice.desks.office import Office
    from ui.crash import CrashWatch
    from ui.desk_window import DeskWindow
    from ui.main_window import MainWindow
    from ui.role_view import RoleView
    from ui.screen_shield import ScreenShield

WINDOW = QSize(1440, 860)
WATCH_AFTER_MS = 150

_log = logging.getLogger(__name__)


class Program(QObject):
    """One run of the program: at most one shop is open, and at most one person is signed in."""

    def __init__(self, app: QApplication, door: "ShopDoor", language: Language, preferences: Preferences | None = None) -> None:
        super().__init__(app)
        self._app, self.door, self._own_door = app, door, door
        self.preferences = preferences or Preferences()
        self._demo_folder: TemporaryDirectory[str] | None = None
        self.translations = Translations(app)
        self.jobs = Jobs(self)
        self.hub = ChangeHub(self)
        self.entrance = Entrance(door, self.jobs, language, demo=True)
        self.entrance.resize(WINDOW)
        self.window: MainWindow | None = None
        self.desk: DeskWindow | None = None
        self.office: Office | None = None
        self.looking: RoleView | None = None
        self.faults: CrashWatch | None = None
        self.set_language(language)
        self.shield: ScreenShield | None = None
        self.shield_screen(self.preferences.shielded)
        self._connect()

    def _connect(self) -> None:
        self.entrance.opened.connect(self.open_office)
        self.entrance.language_chosen.connect(lambda code: self.choose_language(Language(code)))
        self.entrance.folder_chosen.connect(self._use_folder)
        self.entrance.recovery_done.connect(self._confirm_recovery)
        self.entrance.demo_chosen.connect(self.look_around)
        self.entrance.broke.connect(self._broken)
        self.entrance.password_chosen.connect(self.enter_again)
        self.entrance.closed.connect(self.sign_out)
        self.jobs.broke.connect(self._broken)
        self._app.aboutToQuit.connect(self.close)

    def start(self) -> None:
        """Show the entrance."""
        self.entrance.setWindowTitle("Backoffice")
        self.door.expect_key_file(self.preferences.key_file(self.door.folder))
        self.entrance.start()
        self.entrance.show()

    def set_language(self, language: Language) -> None:
        """Let the program speak a language from now on."""
        self.language = language
        self.translations.use(language)
        self.entrance.set_language(language)

    def choose_language(self, language: Language) -> None:
        """Speak a language from now on, and the next time too."""
        self.preferences.language = language
        self.set_language(language)

    def choose_mode(self, mode: Mode) -> None:
        """Be light, dark or like the system from now on, and the next time too."""
        self.preferences.mode = mode
        theme().set_mode(mode)

    def choose_scale(self, scale: float) -> None:
        """Write larger or smaller from now on, and the next time too."""
        self.preferences.scale = scale
        theme().set_scale(scale)

    def choose_shield(self, on: bool) -> None:
        """Leave the windows out of recordings from now on, and the next time too, or no longer."""
        self.preferences.shielded = on
        self.shield_screen(on)

    def shield_screen(self, on: bool) -> None:
        """Leave the windows out of recordings, or no longer."""
        if on and self.shield is None:
            from ui.screen_shield import ScreenShield

            self.shield = ScreenShield(self._app)
        if self.shield is not None:
            self.shield.switch(on)

    def speak_after_restart(self, language: Language) -> None:
        """Switch the language; the main window is built anew, since its pages are made once in one language."""
        self.choose_language(language)
        if self.office is not None and self.window is not None and self.desk is not None:
            old, size = self.window, self.window.size()
            self.desk.stop()
            old.closed.disconnect()
            self.open_office(self.office)
            self.window.resize(size)
            old.close()
            old.deleteLater()
            self.window.show_page("settings")

    def open_office(self, office: "Office", first: str = "") -> None:
        """Show the main window for who has signed in; `first` names the page to begin with ("import")."""
        from ui.context import UiContext
        from ui.desk_window import DeskWindow
        from ui.formats import Formats

        self.office = office
        self.preferences.keep_key_file(self.door.folder, self.door.key_file)
        if office.first_password:
            self.entrance.show_first_password(office)
            return
        context = UiContext(office, self.jobs, self.hub, theme(), Formats(self.language.locale, office.settings.zone, self.door.clock))
        self.desk = DeskWindow(self, context)
        self.window = self.desk.window
        self.window.closed.connect(self._app.quit)
        self.window.resize(self.entrance.size())
        self.window.show()
        self.entrance.hide()
        if first == "import":
            self.window.show_page("import")

    @property
    def backs_up(self) -> bool:
        """Whether backups are made by themselves: not of the throw-away shop with invented data."""
        return self._demo_folder is None

    def restore(self, backup: Path | None) -> None:
        """Close the office and show how a backup is put back: nobody may be signed in for that."""
        if not self.backs_up:
            self.sign_out()
            return
        self._leave()
        self.entrance.show_restore(backup)
        self.entrance.show()

    def look_around(self) -> None:
        """Open the throw-away shop with invented data; it goes when the program ends."""
        from backoffice.desks.demo import INVENTED, demo_door, open_demo

        self._demo_folder = TemporaryDirectory(prefix="backoffice-demo-")
        door = demo_door(Path(self._demo_folder.name), invented=True)
        self.entrance.setEnabled(False)

        def opened(office: "Office") -> None:
            self.entrance.setEnabled(True)
            self.door = door
            self.open_office(office)

        self.jobs.outside(lambda _tick: open_demo(door, self.language, INVENTED), opened, self._demo_failed, owner=self)

    def enter_again(self, password: str) -> None:
        """Close the office and sign the same person in afresh: what they may do, or the keys, have changed."""
        office, door = self.office, self.door
        if office is None:
            return
        person = office.person.id
        self.entrance.show_waiting(self.tr("The shop is opened again."))
        self.entrance.show()
        self._leave()

        def opened(again: "Office") -> None:
            self.open_office(again)

        self.jobs.outside(lambda _tick: door.sign_in(person, password), opened, self.entrance.show_problem, owner=self)

    def look_as(self, role: str) -> None:
        """Show the program beside the open one as somebody of another role sees it; nothing can be changed there."""
        if self.office is None or self.window is None:
            return
        self.end_look()
        from ui.role_view import RoleView

        self.looking = RoleView(self, self.office.look_as(role), role)
        self.looking.show_over(self.window)

    def end_look(self) -> None:
        """Go back to what the owner sees."""
        if self.looking is not None:
            looking, self.looking = self.looking, None
            looking.end()
            if self.window is not None:
                self.window.show()

    def bring_to_front(self) -> None:
        """Show the window that is there above all others."""
        shown = self.window or self.entrance
        shown.showNormal() if shown.isMinimized() else shown.show()
        shown.raise_()
        shown.activateWindow()

    def switch_person(self, person: str) -> None:
        """Close the office and wait for somebody else's password."""
        self.sign_out(person=person)

    def sign_out(self, note: str = "", person: str = "") -> None:
        """Close the office and show who may sign in, `person` chosen; work in hand is cancelled first."""
        self._leave()
        if self.door is self._own_door:
            self.entrance.show_sign_in(note, person)
        else:
            self.door = self._own_door
            self.entrance.start()
        self.entrance.show()

    def close(self) -> None:
        """End everything: jobs first, then the office with its keys."""
        self._leave()
        self.jobs.shut_down()
        if self.entrance.office is not None:
            self.entrance.office.close()
        self.entrance.close()
        self.entrance.deleteLater()
        self.translations.remove()
        if self.shield is not None:
            self.shield.end()
        if self._demo_folder is not None:
            self._demo_folder.cleanup()
            self._demo_folder = None

    def _leave(self) -> None:
        self.end_look()
        self.jobs.leave()
        if self.desk is not None and self.window is not None:
            self.desk.stop()
            self.desk = None
            self.window.closed.disconnect()
            self.window.close()
            self.window.deleteLater()
            self.window = None
        if self.office is not None:
            self.office.close()
            self.office = None

    def _confirm_recovery(self, office: "Office") -> None:
        self.jobs.write(lambda _tick: office.keys.confirm_recovery(), _ignore, self._broken)

    def _demo_failed(self, error: Exception) -> None:
        self.entrance.setEnabled(True)
        self.entrance.show_problem(error)

    def _use_folder(self, folder: Path) -> None:
        self.door.folder = folder
        self.door.expect_key_file(self.preferences.key_file(self.door.folder))
        self.entrance.start()

    def watch(self) -> None:
        """From now on log every fault of ours in a file and show it; the first paint does not wait for this."""
        from ui.crash import CrashWatch

        if self.faults is None:
            self.faults = CrashWatch(self, lambda: self.window or self.entrance)
            self._app.aboutToQuit.connect(self.faults.close)

    def _broken(self, error: Exception) -> None:
        """Hand on a fault of ours; before anybody watches, its kind is logged, without values."""
        if self.faults is not None:
            self.faults.take(error)
        else:
            _log.error("unexpected: %s", type(error).__name__)


def _ignore(_result: object) -> None:
    """Nothing more to do."""


def make_app() -> QApplication:
    """Return the application, with the program's look."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Backoffice")
    install_theme(app)
    return app


def start(door: "ShopDoor") -> Program | None:
    """Show the window for a shop's door; None if another window of this account has the shop open, which is then brought to the front."""
    from ui.first_window import FirstWindow

    app = make_app()
    first = FirstWindow(door.folder, app)
    if first.call():
        return None
    first.listen()
    kept = own_preferences()
    theme().set_mode(kept.mode)
    theme().set_scale(kept.scale)
    program = Program(app, door, kept.language or system_language(), kept)
    first.called.connect(program.bring_to_front)
    program.start()
    return program


def run(door: "ShopDoor") -> int:
    """Open the program and return when the last window is closed."""
    program = start(door)
    if program is None:
        return 0
    QTimer.singleShot(WATCH_AFTER_MS, program, program.watch)
    return QApplication.exec()
