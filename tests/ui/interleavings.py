"""Work of every kind under way, and then somebody goes: signs out, switches, locks, loses a right, or looks as another role."""

import copy
import json
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, cast

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from backoffice.desks.door import ShopDoor
from backoffice.desks.office import Office
from backoffice.domain.contacts import ContactKind
from backoffice.domain.finding import Filters
from backoffice.domain.orders import OrderQuery
from backoffice.domain.people import BuiltInRole, ShopSettings
from backoffice.errors import BackofficeError, Cancelled
from backoffice.security.device_secret import MemoryPort
from tests.desks.conftest import woo_order
from tests.desks.founded import CHEAP, OWNER, PACKER, PASSWORD, person
from ui.app import Program
from ui.i18n import Language
from ui.jobs import Job, Tick

CANARY = "Kanarienvogel"
SECOND_OWNER, CLERK = "Zoe Zweite", "Mia Becker"
PEOPLE = (OWNER, PACKER, CLERK)
ORDERS, MORE = 300, 400
EVENTS = ("sign_out", "switch", "lock", "lose_rights", "look", "end")
LIMIT_SECONDS = 2.0


@dataclass
class Seen:
    """What one run showed."""

    who: str
    event: str
    works: list[str]
    seconds: float = 0.0
    late: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def make_template(folder: Path) -> MemoryPort:
    """Make a shop with two owners, a clerk, a packer and many orders, and lay an export with more of them beside it."""
    port = MemoryPort()
    door = ShopDoor(folder / "shop", port, cost=CHEAP)
    office, _ = door.create(ShopSettings("Kaffeehaus"), OWNER, PASSWORD)
    office.keys.confirm_recovery()
    for name, role in ((SECOND_OWNER, BuiltInRole.OWNER), (CLERK, BuiltInRole.ORDERS), (PACKER, BuiltInRole.PACKING)):
        office.people.add(name, role, PASSWORD, first=False)
    for name, first, count in (("first.json", 1000, ORDERS), ("more.json", 5000, MORE)):
        orders = [woo_order(str(number)) for number in range(first, first + count)]
        for order in orders:
            order["shipping"] = order["billing"] = order["billing"] | {"last_name": CANARY}
        (folder / name).write_text(json.dumps(orders), encoding="utf-8")
    office.imports.publish(office.imports.preview(folder / "first.json").batch_id)
    office.close()
    return port


class Run:
    """One interleaving on a copy of the shop."""

    def __init__(self, seed: int, template: Path, port: MemoryPort, folder: Path) -> None:
        shutil.copytree(template / "shop", folder / "shop")
        self._export = folder / "more.json"
        shutil.copy(template / "more.json", self._export)
        self._door = ShopDoor(folder / "shop", copy.deepcopy(port), cost=CHEAP)
        self._folder, self._random = folder, Random(seed)
        self._program = Program(cast("QApplication", QApplication.instance()), self._door, Language.ENGLISH)
        self._gone = False
        event = self._random.choice(EVENTS)
        self.seen = Seen(OWNER if event in ("lose_rights", "look") else self._random.choice(PEOPLE), event, [])
        self._program.jobs.broke.connect(lambda error: self.seen.faults.append(f"broke: {error!r}"))

    def play(self) -> Seen:
        """Begin work, let somebody go, and see what is left."""
        program, random = self._program, self._random
        program.open_office(self._door.sign_in(person(self._door, self.seen.who), PASSWORD))
        office, window = cast(Office, program.office), cast(QWidget, program.window)
        settle(random.choice((0, 20, 120)))
        works = self._works(office)
        for name in random.sample(sorted(works), random.randint(1, 4)):
            self.seen.works.append(name)
            self._begin(name, works[name], window)
        settle(random.choice((0, 1, 5, 20, 60, 150)))
        begun = time.perf_counter()
        getattr(self, f"_{self.seen.event}")(office)
        self._until(lambda: not self._old_jobs(), "work that neither ended nor was cancelled")
        self.seen.seconds = time.perf_counter() - begun
        self._look_around(office)
        program.close()
        settle(20)
        return self.seen

    def _works(self, office: Office) -> dict[str, tuple[str, Callable[[Tick], object]]]:
        ids = [row.id for row in office.orders.page(OrderQuery(), limit=60)]
        chosen = [(row.id, row.version) for row in office.orders.page(OrderQuery(), limit=200)]
        works: dict[str, tuple[str, Callable[[Tick], object]]] = {
            "list": ("read", lambda _tick: office.orders.page(OrderQuery(words=CANARY), limit=256)),
            "whole list": ("read", lambda _tick: office.orders.whole_list(OrderQuery())),
            "filter": ("read", lambda _tick: office.orders.count(OrderQuery(filters=Filters(countries=frozenset({"AT"}))))),
            "slips": ("read", lambda tick: office.papers.packing_slips(ids, tick)),
            "pick list": ("read", lambda tick: office.papers.pick_list(ids, tick)),
            "start": ("write", lambda _tick: office.orders.start(chosen)),
            "note": ("write", lambda _tick: office.work.note(chosen, "Ruft morgen an")),
            "contact": ("write", lambda _tick: office.contacts.reveal(ids[0], ContactKind.PHONE)),
            "import": ("write", lambda tick: office.imports.publish(office.imports.preview(self._export, tick=tick).batch_id, tick)),
            "backup": ("outside", lambda tick: office.backups.make(self._folder / "copy.backoffice", tick)),
        }
        return works

    def _begin(self, name: str, work: tuple[str, Callable[[Tick], object]], window: QWidget) -> None:
        lane, run = work

        def told(_result: object) -> None:
            if self._gone:
                self.seen.late.append(name)

        def failed(error: Exception) -> None:
            if not isinstance(error, BackofficeError):
                self.seen.faults.append(f"{name}: {error!r}")

        self._jobs = [*getattr(self, "_jobs", []), getattr(self._program.jobs, lane)(run, told, failed, owner=window)]

    def _old_jobs(self) -> list[Job]:
        return [job for job in self._jobs if job in self._program.jobs.running]

    # What happens

    def _sign_out(self, _office: Office) -> None:
        self._program.sign_out()
        self._gone = True

    def _switch(self, _office: Office) -> None:
        self._program.enter_again(PASSWORD)
        self._gone = True

    def _lock(self, _office: Office) -> None:
        desk = self._program.desk
        if desk is not None:
            desk.cover.lock()
            if any(CANARY in words for words in shown_words()):
                self.seen.faults.append("a name is seen under the cover")
            settle(self._random.choice((0, 30)))
            desk.cover.sign_out_asked.emit()
        self._gone = True

    def _lose_rights(self, office: Office) -> None:
        try:
            office.people.change_role(office.person.id, BuiltInRole.PACKING)
        except BackofficeError as error:
            self.seen.faults.append(f"role: {error!r}")
        if {"payments:view", "users:manage", "customers:contact"} & {*map(str, office.rights)}:
            self.seen.faults.append("rights are left")
        self._program.sign_out()
        self._gone = True

    def _look(self, _office: Office) -> None:
        self._program.look_as("packing")
        settle(self._random.choice((0, 30)))
        self._program.sign_out()
        self._gone = True

    def _end(self, _office: Office) -> None:
        self._program.close()
        self._gone = True

    # What is left

    def _look_around(self, office: Office) -> None:
        seen = self.seen
        if seen.event == "switch":
            self._until(lambda: self._program.office is not None, "nobody signed in again")
            if self._program.office is office:
                seen.faults.append("the same office")
            self._program.sign_out()
        if office._unlocked.keys:
            seen.faults.append("keys are left")
        try:
            office.orders.page(OrderQuery())
            seen.faults.append("the data can still be read")
        except Cancelled:
            pass
        if any(CANARY in words for words in shown_words()):
            seen.faults.append("a name is still to be seen")
        try:
            self._door.sign_in(person(self._door, SECOND_OWNER), PASSWORD).close()
        except BackofficeError as error:
            seen.faults.append(f"the next one cannot sign in: {error!r}")

    def _until(self, happened: Callable[[], bool], what: str) -> None:
        end = time.perf_counter() + 10
        while not happened():
            if time.perf_counter() > end:
                self.seen.faults.append(what)
                return
            settle(2)


def shown_words() -> list[str]:
    """Return every text that can be seen now, window titles included."""
    tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
    words = [top.windowTitle() for top in tops]
    for top in tops:
        labels: list[Any] = [*top.findChildren(QLabel), *top.findChildren(QLineEdit)]
        words += [label.text() for label in labels if label.isVisible()]
    return words


def settle(milliseconds: int) -> None:
    """Let the program run for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def unlike(seen: Seen) -> str:
    """Return what was not as it must be, in a line; empty if all was."""
    slow = [f"{seen.seconds:.2f} s"] if seen.seconds > LIMIT_SECONDS else []
    late = [f"told late: {', '.join(seen.late)}"] if seen.late else []
    wrong = [*seen.faults, *slow, *late]
    return f"{seen.who}, {seen.event} during {', '.join(seen.works)}: {'; '.join(wrong)}" if wrong else ""
