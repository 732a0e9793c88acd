"""The tour: from an empty folder to shipped orders, in both looks and both languages, each screen kept as a picture.

What it prints are counts of what it did; with other files they are other counts.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from backoffice.desks.demo import COLLEAGUES, INVENTED, NEXT_DAY, OWNER, PASSWORD, SHOP, demo_door
from backoffice.desks.office import Office
from backoffice.domain.order_status import Chip, DeliveryStatus, OrderStatus, OrderView
from backoffice.domain.orders import OrderQuery, OrderRow
from backoffice.errors import FileRefused
from ui.app import Program, make_app
from ui.demo.bookkeeper import StatementHour
from ui.demo.caller import CallerHour
from ui.demo.cashier import CashierHour
from ui.demo.clerk import ALT, CTRL, SHIFT, ClerkDay
from ui.demo.owner import OwnerWork
from ui.demo.packer import PackerMinutes
from ui.demo.receptionist import ReceptionMinutes
from ui.demo.reviewer import ReviewerMinutes
from ui.demo.stage import Stage, StuckError
from ui.dialogs.refused_dialog import RefusedDialog
from ui.i18n import Language
from ui.main_window import MainWindow
from ui.pages.import_page import ImportPage
from ui.pages.orders_page import OrdersPage
from ui.theme import Mode, theme

T = TypeVar("T")
VARIANTS = tuple((mode, language) for mode in (Mode.LIGHT, Mode.DARK) for language in Language)


def play(files: Sequence[Path], folder: Path) -> int:
    """Play the tour in all four variants and return 0; StuckError if a screen could not be reached."""
    app = make_app()
    told: list[str] = []
    count = 0
    for mode, language in VARIANTS:
        theme().set_mode(mode)
        with tempfile.TemporaryDirectory(prefix="backoffice-tour-") as place:
            door = demo_door(Path(place), invented=not files)
            program = Program(app, door, language)
            tour = Tour(program, Stage(folder, f"{mode}_{language}"), files or INVENTED, next_day=None if files else NEXT_DAY)
            done = tour.play()
            told = told or done  # the first look does the most
            count += len(tour.stage.pictures)
            program.close()
            tour.stage.settle()
    sys.stdout.write("\n".join((*told, f"{count} pictures in {folder}", "")))
    return 0


class Tour:
    """One pass through the main job."""

    def __init__(self, program: Program, stage: Stage, files: Sequence[Path], next_day: Path | None) -> None:
        self.program, self.stage, self.files, self.next_day = program, stage, files, next_day
        self.told: list[str] = []

    def play(self) -> list[str]:
        """Go through all stations and return what was done, a line each."""
        self._first_run()
        self._sign_in()
        for number, file in enumerate(self.files):
            self._import(file, f"import_preview{'' if number == 0 else number + 1}")
        self._orders()
        self._ship()
        self._clerk()
        self.told += PackerMinutes(self.stage, self.office, self.window).work()
        self.told += StatementHour(self.stage, self.office, self.window, self.program.door.folder.parent).work()
        self.told += CashierHour(self.stage, self.office, self.window, self.program.door.folder.parent).work()
        self.told += CallerHour(self.stage, self.office, self.window).work()
        self.told += ReceptionMinutes(self.stage, self.office, self.window).work()
        self.told += ReviewerMinutes(self.stage, self.office, self.window).work()
        if self.next_day is not None:
            self._import(self.next_day, "import_update")
        self._states()
        self._settings()
        self.told += OwnerWork(self.stage, self.program, self.window).work()
        self._lock()
        return self.told

    @property
    def window(self) -> MainWindow:
        return self._there(self.program.window, "main window")

    @property
    def office(self) -> Office:
        return self._there(self.program.office, "office")

    @staticmethod
    def _there(thing: T | None, what: str) -> T:
        if thing is None:
            raise StuckError(what)
        return thing

    # Stations

    def _first_run(self) -> None:
        stage, program = self.stage, self.program
        program.start()
        stage.picture(program.entrance, "first_run_1")
        stage.click("first_run.next")
        stage.write("first_run.shop_name", SHOP)
        stage.picture(program.entrance, "first_run_2")
        stage.click("first_run.next")
        stage.write("first_run.owner_name", OWNER)
        stage.write("first_run.password", PASSWORD)
        stage.write("first_run.password.again", PASSWORD)
        stage.picture(program.entrance, "first_run_3")
        stage.click("first_run.next")
        stage.until(lambda: stage.shows("recovery.sheet"), "recovery sheet")
        self._type_recovery()
        stage.picture(program.entrance, "first_run_4")
        stage.click("first_run.next")
        stage.settle(200)
        stage.picture(program.entrance, "first_run_5")
        stage.click("first_run.begin.import")
        stage.until(lambda: program.office is not None, "office")
        self.told.append(f"shop founded, {OWNER} signed in")

    def _type_recovery(self) -> None:
        """Type the groups that are asked for from the sheet."""
        for number in range(1, 7):
            name = f"recovery.group.{number}"
            if self.stage.shows(name):
                self.stage.write(name, self.stage.find(f"recovery.shown.{number}", QLabel).text())

    def _sign_in(self) -> None:
        """Add the colleagues, sign out, and sign in again as one would on the next morning."""
        stage, program = self.stage, self.program
        for name, role in COLLEAGUES:
            self.office.people.add(name, role, PASSWORD, first=False)
        owner = self.office.person.id
        program.sign_out()
        stage.settle(300)
        self._forgotten()
        stage.click(f"signin.person.{owner}")
        stage.write("signin.password", "not the right one")
        stage.click("signin.enter")
        stage.settle(800)
        stage.picture(program.entrance, "signin")
        stage.write("signin.password", PASSWORD)
        stage.click("signin.enter")
        stage.until(lambda: program.window is not None, "main window")
        self.window.show_page("orders")
        stage.settle(200)
        stage.picture(self.window, "orders_empty")
        self.window.show_page("today")
        stage.settle(200)
        stage.picture(self.window, "today_quiet")

    def _forgotten(self) -> None:
        """Look at the way to a new password, and go back to sign-in by keys."""
        stage, entrance = self.stage, self.program.entrance
        stage.click("signin.forgotten")
        stage.picture(entrance, "forgotten_1")
        stage.click("forgotten.enter")
        stage.picture(entrance, "forgotten_2")
        for shown in ("forgotten.enter", "signin.password"):
            page = stage.find("forgotten", QWidget)
            stage.press(Qt.Key.Key_Escape, on=page)
            stage.until(lambda shown=shown: stage.shows(shown), shown)  # type: ignore[misc]

    def _import(self, file: Path, picture: str) -> None:
        stage, window = self.stage, self.window
        window.show_page("import")
        page = window.page
        if not isinstance(page, ImportPage):
            raise StuckError("import page")
        page.import_file(file)
        stage.until(lambda: stage.shows("import.publish") or stage.shows("channel.ok"), "preview")
        if stage.shows("channel.ok"):
            stage.click("channel.ok")
            stage.until(lambda: stage.shows("import.publish"), "preview")
        stage.picture(window, picture)
        stage.click("import.publish")
        stage.until(lambda: stage.shows("import.to_orders"), "result")
        stage.picture(window, picture.replace("preview", "result"))
        counts = self.office.imports.batches()[0].counts
        known = f"{counts.updated} updated, {counts.duplicates} already there, {counts.rejected} not imported"
        self.told.append(f"{file.name}: {counts.accepted} imported, {known}")

    def _orders(self) -> None:
        stage, window, office = self.stage, self.window, self.office
        window.show_page("today")
        stage.until(lambda: stage.shows("today.show.ready"), "what waits today")
        stage.picture(window, "today")
        stage.click("today.show.ready")
        stage.settle(400)
        if self._orders_page().listed_view is not OrderView.READY:
            raise StuckError("today leads to the list")
        window.show_page("orders")
        stage.settle(400)
        stage.picture(window, "orders")
        row = office.orders.page(OrderQuery(OrderView.READY), limit=1)
        if row:
            stage.write("orders.search", row[0].customer.split()[-1])
            stage.settle(400)
            stage.picture(window, "orders_search")
        stage.write("orders.search", "zzzz")
        stage.settle(400)
        stage.picture(window, "orders_nothing_found")
        stage.write("orders.search", "")
        stage.settle(300)
        counts = office.orders.view_counts()
        self.told.append(f"{counts[OrderView.ALL].number} orders, {counts[OrderView.READY].number} ready to ship")

    def _ship(self) -> None:
        """Note, start and ship the first order by keyboard, then up to five more at once."""
        stage, window, office = self.stage, self.window, self.office
        ready = office.orders.page(OrderQuery(OrderView.READY), limit=6)
        if not ready:
            self.told.append("nothing to ship")
            return
        begun, page = stage.keys, self._orders_page()
        table = stage.find("orders.list", QWidget)
        table.setFocus()
        stage.press(Qt.Key.Key_1, CTRL, on=table)
        table.setFocus()
        stage.until(lambda: page.shown_id == ready[0].id, "first order shown")
        self._note_by_keys(ready[0], table)
        if ready[0].chip is Chip.NEW:
            stage.press(Qt.Key.Key_Return, CTRL, on=table)
            stage.until(lambda: office.orders.open(ready[0].id).order_status is OrderStatus.IN_PROGRESS, "work begun")
            stage.until(lambda: page.shown_id == ready[0].id, "order shown again")
        stage.press(Qt.Key.Key_Return, CTRL, on=table)
        stage.find(f"ship.tracking.{ready[0].id}", QWidget).setFocus()
        stage.type("00340434161094")
        stage.press(Qt.Key.Key_Return)
        self._sent(ready[:1])
        page.show_order(ready[0].id)
        stage.settle(300)
        stage.picture(window, "order")
        stage.press(Qt.Key.Key_Left, ALT, on=page)
        stage.find("orders.list", QWidget).setFocus()
        stage.press(Qt.Key.Key_Home, CTRL, on=table)
        for _ in ready[2:]:
            stage.press(Qt.Key.Key_Down, SHIFT, on=table)
        stage.press(Qt.Key.Key_Return, CTRL, on=table)
        stage.find("ship.ok", QWidget)
        stage.press(Qt.Key.Key_Return)
        shipped = self._sent(ready)
        self.told.append(f"{shipped} orders shipped by {stage.keys - begun} keys")

    def _note_by_keys(self, row: OrderRow, table: QWidget) -> None:
        self.stage.press(Qt.Key.Key_N, CTRL, on=table)
        body = self.stage.find("note.body", QWidget)
        body.setFocus()
        self.stage.type("Bitte als Geschenk verpacken, ohne Rechnung im Paket.", on=body)
        self.stage.press(Qt.Key.Key_Return, CTRL)
        self.stage.until(lambda: bool(self.office.orders.open(row.id).notes), "note written")
        self.stage.settle(200)

    def _sent(self, rows: Sequence[OrderRow]) -> int:
        """Wait until these orders are sent, and return how many they are."""
        sent = DeliveryStatus.SHIPPED
        self.stage.until(lambda: all(self.office.orders.open(row.id).delivery_status is sent for row in rows), "sent")
        self.stage.settle(200)
        return len(rows)

    def _clerk(self) -> None:
        """Work through forty orders as a clerk does; once is enough, in the first look."""
        if self.stage.variant == f"{VARIANTS[0][0]}_{VARIANTS[0][1]}":
            self.told += ClerkDay(self.stage, self.office, self._orders_page()).work()

    def _orders_page(self) -> OrdersPage:
        self.window.show_page("orders")
        page = self.window.page
        if not isinstance(page, OrdersPage):
            raise StuckError("orders page")
        return page

    def _states(self) -> None:
        stage, window = self.stage, self.window
        dialog = RefusedDialog(FileRefused("missing_columns", column="Total"), window)
        dialog.open()
        stage.settle(200)
        stage.picture(dialog, "states_refused")
        dialog.reject()

    def _settings(self) -> None:
        stage, window = self.stage, self.window
        window.show_page("settings")
        stage.settle(200)
        stage.picture(window, "settings")
        scroll = stage.find("settings.scroll", QScrollArea)
        for last, shown in (("renewal", "keys"), ("take_out", "backups")):
            scroll.ensureWidgetVisible(stage.find(f"settings.{last}", QWidget))
            stage.picture(window, f"settings_{shown}")
        for opens, leaves in (("settings.renewal.device", "device_key.cancel"), ("settings.take_out.start", "take_out.cancel")):
            stage.click(opens)
            stage.picture(stage.find(leaves, QWidget).window(), leaves.removesuffix(".cancel"))
            stage.click(leaves)

    def _lock(self) -> None:
        stage, desk = self.stage, self._there(self.program.desk, "desk")
        desk.cover.lock()
        stage.settle(200)
        stage.picture(desk.window, "pin")
