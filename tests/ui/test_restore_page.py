"""Putting a backup back: what is shown before anything changes, and what happens then."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.domain.reports import OfferedBackup
from backoffice.errors import BackofficeError, BackupProblem, DataFileProblem, DiskFull, ShopInUse
from tests.desks.founded import CHEAP, OWNER, PASSWORD, enter, found
from tests.ui.entrance_fakes import PASSWORD as FAKE_PASSWORD
from tests.ui.entrance_fakes import FakeDoor
from tests.ui.entrance_finding import find
from ui.entrance import Entrance
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.first_run import FirstRun
from ui.pages.problem_page import ProblemPage
from ui.pages.restore_page import RestorePage
from ui.pages.sign_in import SignIn


def opened(qtbot: QtBot, door: FakeDoor) -> RestorePage:
    page = RestorePage(door, Jobs(None))
    qtbot.addWidget(page)
    page.show()
    page.choose_file("/medium/shop.backoffice")
    qtbot.waitUntil(lambda: find(page, QLabel, "restore.name").text() == "shop.backoffice")
    return page


def look_into(qtbot: QtBot, page: RestorePage, secret: str = FAKE_PASSWORD) -> None:
    find(page, QLineEdit, "restore.secret").setText(secret)
    find(page, QPushButton, "restore.enter").click()
    qtbot.waitUntil(lambda: find(page, QLabel, "restore.trouble.words").isVisible() or bool(page.findChildren(QLabel, "restore.today")))


def test_that_a_chosen_backup_says_when_it_was_made_and_how_much_it_holds(qtbot: QtBot) -> None:
    page = opened(qtbot, FakeDoor())

    held = find(page, QLabel, "restore.holds").text()

    assert "2026" in held
    assert "240" in held
    assert not find(page, QPushButton, "restore.enter").isEnabled()


def test_that_what_is_newer_is_shown_before_anything_is_done(qtbot: QtBot) -> None:
    door = FakeDoor()
    page = opened(qtbot, door)

    look_into(qtbot, page)

    assert "248" in find(page, QLabel, "restore.today").text()
    assert "24" in find(page, QLabel, "restore.newer.words").text()
    assert "folder of its own" in find(page, QLabel, "restore.newer.detail").text()
    assert door.done == []


def test_that_data_that_cannot_be_read_is_said_not_counted(qtbot: QtBot) -> None:
    page = opened(qtbot, FakeDoor(orders_today=None, newer=None))

    look_into(qtbot, page)

    assert "cannot be read" in find(page, QLabel, "restore.today").text()


def test_that_a_wrong_password_is_told_on_the_page(qtbot: QtBot) -> None:
    page = opened(qtbot, FakeDoor())

    look_into(qtbot, page, "not this one at all")

    assert find(page, QLabel, "restore.trouble.words").text()
    assert page.findChild(QLabel, "restore.today") is None


def test_that_the_outcome_names_the_folder_with_what_was_there(qtbot: QtBot) -> None:
    door = FakeDoor()
    page = opened(qtbot, door)
    look_into(qtbot, page)

    find(page, QPushButton, "restore.enter").click()
    qtbot.waitUntil(lambda: bool(page.findChildren(QLabel, "restore.kept")))

    assert "before-restore-2026-03-10-093000" in find(page, QLabel, "restore.kept").text()
    assert find(page, QLabel, "restore.erased").text().startswith("2 record")
    assert door.done == [f"restore shop.backoffice {FAKE_PASSWORD} "]
    with qtbot.waitSignal(page.restored):
        find(page, QPushButton, "restore.enter").click()


def test_that_restoring_shows_how_far_it_is_and_can_be_cancelled(qtbot: QtBot) -> None:
    door = FakeDoor(held=True)
    page = opened(qtbot, door)
    look_into(qtbot, page)
    find(page, QPushButton, "restore.enter").click()
    qtbot.waitUntil(lambda: find(page, QProgressBar, "restore.progress").value() == 3)

    find(page, QPushButton, "restore.back").click()
    qtbot.waitUntil(lambda: find(page, QLabel, "restore.trouble.words").isVisible())

    assert find(page, QLabel, "restore.trouble.words").text() == "Cancelled. Nothing was changed."
    assert door.done == []
    assert find(page, QPushButton, "restore.enter").isEnabled()


@pytest.mark.parametrize("problem", [BackupProblem("damaged"), DiskFull(), ShopInUse()], ids=repr)
def test_that_a_refused_restore_stays_on_the_page_and_may_be_tried_again(qtbot: QtBot, problem: BackofficeError) -> None:
    page = opened(qtbot, FakeDoor(restore_problem=problem))
    look_into(qtbot, page)

    find(page, QPushButton, "restore.enter").click()
    qtbot.waitUntil(lambda: find(page, QLabel, "restore.trouble.words").isVisible())

    assert find(page, QPushButton, "restore.enter").isEnabled()


@pytest.mark.parametrize("reason", ["missing", "damaged", "rolled_back"])
def test_that_the_page_is_reached_from_a_problem_and_goes_back_to_it(qtbot: QtBot, reason: str) -> None:
    door = FakeDoor(problem=DataFileProblem(reason))
    entrance = Entrance(door, Jobs(None), Language.ENGLISH)
    qtbot.addWidget(entrance)
    entrance.show()
    entrance.start()
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), ProblemPage))

    find(entrance, QPushButton, "problem.restore").click()
    assert isinstance(entrance.currentWidget(), RestorePage)

    find(entrance, QPushButton, "restore.back").click()
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), ProblemPage))


def test_that_a_new_computer_is_set_up_from_a_backup_with_the_recovery_key(qtbot: QtBot, tmp_path: Path) -> None:
    from backoffice.desks.door import ShopDoor
    from backoffice.security.device_secret import MemoryPort

    door, groups = found(tmp_path)
    office = enter(door)
    backup = office.backups.make(tmp_path).path
    office.close()
    elsewhere = ShopDoor(tmp_path / "new", MemoryPort(), cost=CHEAP)
    entrance = Entrance(elsewhere, Jobs(None), Language.ENGLISH)
    qtbot.addWidget(entrance)
    entrance.show()
    entrance.start()
    assert isinstance(entrance.currentWidget(), FirstRun)

    find(entrance, QPushButton, "first_run.restore").click()
    find(entrance, QPushButton, "computer.by_password").click()
    page = entrance.currentWidget()
    assert isinstance(page, RestorePage)
    page.choose_file(str(backup))
    qtbot.waitUntil(lambda: find(page, QLabel, "restore.name").text() == backup.name)
    look_into(qtbot, page, "-".join(groups))
    find(page, QPushButton, "restore.enter").click()
    qtbot.waitUntil(lambda: bool(page.findChildren(QLabel, "restore.outcome")), timeout=20_000)
    assert page.findChild(QLabel, "restore.kept") is None
    find(page, QPushButton, "restore.enter").click()

    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), SignIn))
    assert OWNER in {card.name for card in elsewhere.people()}
    assert PASSWORD not in (elsewhere.folder / "vault.json").read_text(encoding="utf-8")


def test_that_the_newest_backups_are_offered_and_one_click_takes_one(qtbot: QtBot) -> None:
    claim = FakeDoor().look_at_backup(Path("/stick/good.backoffice"))
    door = FakeDoor(offers=(OfferedBackup(claim, checked=True, newer=7), OfferedBackup(claim, checked=False, newer=None)))
    page = RestorePage(door, Jobs(None))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.findChild(QPushButton, "restore.offer.0") is not None)

    assert find(page, QLabel, "restore.offer.0.words").text() == "240 order(s) · checked · 7 step(s) since then would be missing"
    assert find(page, QLabel, "restore.offer.1.words").text() == "240 order(s) · not checked yet"

    find(page, QPushButton, "restore.offer.0").click()
    qtbot.waitUntil(lambda: find(page, QLabel, "restore.name").text() == "good.backoffice")
    assert page.findChild(QPushButton, "restore.offer.0") is None
