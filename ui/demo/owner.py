"""The owner's part of the tour: people, roles, another role's view, and what staff find about themselves."""

from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget

from backoffice.desks.demo import COLLEAGUES, OWNER, PASSWORD
from ui.app import Program
from ui.demo.stage import Stage, StuckError
from ui.main_window import MainWindow

CHANGED = COLLEAGUES[1][0]  # who packs, and is about to process orders


class OwnerWork:
    """Goes through the page of users and roles."""

    def __init__(self, stage: Stage, program: Program, window: MainWindow) -> None:
        self.stage, self.program, self.window = stage, program, window

    def work(self) -> list[str]:
        """Take the pictures and return a line of what was done."""
        stage, window = self.stage, self.window
        window.show_page("users")
        stage.until(lambda: stage.shows("users.person"), "people")
        stage.settle(300)
        self._choose(CHANGED)
        stage.picture(window, "users")
        self._pick("users.role", "orders")
        stage.picture(window, "users_change")
        stage.click("users.discard")
        stage.click("users.invite")
        stage.picture(self._dialog(), "users_invite")
        self._dialog().reject()
        stage.click("users.tab.roles")
        self._pick("users.compare", "packing")
        stage.picture(window, "users_roles")
        stage.click("users.new_role")
        stage.picture(window, "users_own_role")
        self._look()
        self._read_log()
        self._report_seen()
        return [
            "owner: people, roles, comparison and another role's view shown",
            "owner: the log looked through by person, subject and cases",
            "owner: a seen password changed and reported, the report shown on Today",
        ]

    def _read_log(self) -> None:
        """Look through the log: all of it, who was shown contact data, one order, and the cases of data protection."""
        stage, window = self.stage, self.window
        window.show_page("log")
        stage.settle(600)
        stage.picture(window, "log")
        stage.click("log.tab.contacts")
        stage.settle(400)
        stage.picture(window, "log_contacts")
        stage.click("log.tab.cases")
        stage.settle(400)
        stage.picture(window, "log_cases")
        stage.click("log.tab.deeds")
        stage.settle(200)

    def _report_seen(self) -> None:
        """Report that one's own password was seen, leave the new key for later, and look at what owners find on Today."""
        stage, window = self.stage, self.window
        window.show_page("settings")
        stage.click("settings.password_seen")
        stage.write("seen_password.old", PASSWORD)
        stage.click("seen_password.new.take")
        stage.until(lambda: stage.find("seen_password.ok", QWidget).isEnabled(), "a new password")
        stage.picture(self._dialog(), "seen_password")
        stage.click("seen_password.ok")
        stage.find("seen_reported.later", QWidget)
        stage.picture(self._dialog(), "seen_reported")
        stage.click("seen_reported.later")
        window.show_page("today")
        unneeded = f"today.unneeded.{self._owner()}"
        stage.until(lambda: stage.shows(unneeded), "the report")
        stage.picture(window, "today_seen_password")
        stage.click(unneeded)
        stage.picture(self._dialog(), "no_new_key")
        stage.click("no_new_key.cancel")

    def _owner(self) -> str:
        return next(card.id for card in self.program.door.people() if card.name == OWNER)

    def _choose(self, name: str) -> None:
        person = next(card.id for card in self.program.door.people() if card.name == name)
        self.stage.click(f"users.people.{person}")

    def _pick(self, name: str, value: str) -> None:
        box = self.stage.find(name, QComboBox)
        box.setCurrentIndex(box.findData(value))
        self.stage.settle()

    def _dialog(self) -> QDialog:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
        if not shown:
            raise StuckError("dialog")
        return shown[0]

    def _look(self) -> None:
        program = self.program
        program.look_as("packing")
        if program.looking is None:
            raise StuckError("view of another role")
        program.looking.window.show_page("orders")
        self.stage.settle(400)
        self.stage.picture(program.looking.window, "users_look")
        self.stage.click("look.back")
