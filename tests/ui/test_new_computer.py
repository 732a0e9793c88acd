"""A new computer: the guide from a backup file and the recovery key to an open shop."""

import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.desks.door import ShopDoor
from backoffice.domain.people import BuiltInRole
from backoffice.security.device_secret import MemoryPort
from tests.desks.founded import CHEAP, PASSWORD, enter, found
from tests.ui.entrance_fakes import FakeDoor
from tests.ui.entrance_finding import find
from tests.ui.test_ways_back import click, confirm_sheet, entrance_of, shown, type_key
from ui.jobs import Jobs
from ui.pages.new_computer import NewComputer


def test_that_a_new_computer_needs_the_backup_and_the_key_alone(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    old, groups = found(tmp_path)
    office = enter(old)
    office.people.add("Mia Becker", BuiltInRole.OWNER, PASSWORD, first=False)
    backup = office.backups.make(tmp_path).path
    office.close()
    door = ShopDoor(tmp_path / "new", MemoryPort(), cost=CHEAP)
    entrance = entrance_of(qtbot, door, jobs)
    entrance.start()
    click(entrance, "first_run.restore")
    page = entrance.currentWidget()
    assert isinstance(page, NewComputer)
    page.choose_file(str(backup))
    qtbot.waitUntil(lambda: "order" in find(page, QLabel, "computer.holds").text())
    click(page, "computer.enter")
    type_key(page, "computer", groups)
    click(page, "computer.enter")
    qtbot.waitUntil(lambda: page.step == 2, timeout=20_000)
    find(page, QComboBox, "computer.person").setCurrentText("Mia Becker")
    click(page, "computer.password.take")
    click(page, "computer.enter")
    assert not door.exists()
    click(page, "computer.enter")

    with qtbot.waitSignal(entrance.opened, timeout=20_000) as opened:
        confirm_sheet(qtbot, entrance)

    assert opened.args[0].person.name == "Mia Becker"
    opened.args[0].close()
    assert door.preview_restore(backup, "-".join(groups)).claim.orders == 1  # the old sheet still opens the old backup


def test_that_cancelling_while_it_is_put_in_place_leaves_nothing(
    qtbot: QtBot, jobs: Jobs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, groups = found(tmp_path)
    office = enter(old)
    backup = office.backups.make(tmp_path).path
    office.close()
    door = ShopDoor(tmp_path / "new", MemoryPort(), cost=CHEAP)
    real = door.restore

    def slow(*values, **options):  # type: ignore[no-untyped-def]
        while True:  # until the tick says that it was cancelled
            values[3](1, 4)
            time.sleep(0.01)

    monkeypatch.setattr(door, "restore", slow)
    page = NewComputer(door, jobs)
    shown(qtbot, page)
    page.choose_file(str(backup))
    qtbot.waitUntil(lambda: find(page, QPushButton, "computer.enter").isEnabled())
    click(page, "computer.enter")
    type_key(page, "computer", groups)
    click(page, "computer.enter")
    qtbot.waitUntil(lambda: page.step == 2, timeout=20_000)
    click(page, "computer.password.take")
    click(page, "computer.enter")
    click(page, "computer.enter")
    click(page, "computer.back")

    qtbot.waitUntil(lambda: any("Cancelled" in label.text() for label in page.findChildren(QLabel) if label.isVisible()))

    assert not door.exists()
    monkeypatch.setattr(door, "restore", real)
    with qtbot.waitSignal(page.opened, timeout=20_000) as opened:
        click(page, "computer.enter")
    opened.args[0].close()


def test_that_a_password_instead_is_a_way_of_its_own(qtbot: QtBot, jobs: Jobs) -> None:
    page = NewComputer(FakeDoor(there=False), jobs)
    shown(qtbot, page)
    assert not find(page, QPushButton, "computer.enter").isEnabled()

    with qtbot.waitSignal(page.by_password):
        click(page, "computer.by_password")
