"""The pages for a damaged list of people and keys: the earlier version first, then the copy in a backup."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.domain.people import BuiltInRole
from backoffice.domain.reports import BackupClaim, ListChange, OfferedBackup
from backoffice.errors import DataFileProblem, VaultDamaged
from backoffice.security import vault_file
from tests.desks.founded import OTHER, OWNER, PASSWORD, enter, found, person
from tests.ui.entrance_fakes import KEY, PEOPLE, FakeDoor
from tests.ui.entrance_finding import find
from tests.ui.named import unnamed_controls
from tests.ui.test_ways_back import click, confirm_sheet, entrance_of, shown, type_key
from ui.jobs import Jobs
from ui.pages.earlier_list import EarlierList
from ui.pages.key_list import KeyList
from ui.pages.problem_page import ProblemPage
from ui.pages.sign_in import SignIn


def test_that_a_damaged_list_leads_to_the_earlier_version_and_tells_who_is_missing(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    door, _ = found(tmp_path)
    office = enter(door)
    office.people.add("Mia Becker", BuiltInRole.SERVICE, OTHER, first=False)
    office.close()
    door.vault_file.write_bytes(b"{")
    entrance = entrance_of(qtbot, door, jobs)
    entrance.start()
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), ProblemPage), timeout=20_000)
    click(entrance, "problem.earlier_list")
    assert isinstance(entrance.currentWidget(), EarlierList)
    click(entrance, "earlier.enter")
    assert isinstance(entrance.currentWidget(), SignIn)
    click(entrance, f"signin.person.{person(door, OWNER)}")
    find(entrance, QLineEdit, "signin.password").setText(PASSWORD)
    click(entrance, "signin.enter")
    qtbot.waitUntil(lambda: isinstance(entrance.currentWidget(), EarlierList), timeout=20_000)

    assert "Mia Becker" in find(entrance, QLabel, "earlier.said.words").text()
    with qtbot.waitSignal(entrance.opened) as opened:
        click(entrance, "earlier.enter")
    opened.args[0].close()


def test_that_a_list_that_was_put_back_leads_to_the_newer_version(qtbot: QtBot, jobs: Jobs) -> None:
    door = FakeDoor(ways=frozenset({"retry", "newer_list", "list_from_backup"}))
    entrance = entrance_of(qtbot, door, jobs)
    entrance.show_problem(DataFileProblem("keys_behind"))
    click(entrance, "problem.newer_list")
    assert isinstance(entrance.currentWidget(), EarlierList)
    click(entrance, "earlier.enter")
    assert isinstance(entrance.currentWidget(), SignIn)
    assert door.done == ["newer list"]


def test_that_the_newest_backup_of_the_place_is_chosen_by_itself(qtbot: QtBot, jobs: Jobs) -> None:
    claims = [BackupClaim(Path(f"/medium/{day}.backoffice"), datetime(2026, 5, day, 8, tzinfo=UTC), 9, 9) for day in (4, 6, 5)]
    page = KeyList(FakeDoor(offers=tuple(OfferedBackup(claim, True, 0) for claim in claims)), jobs)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: "6 May 2026" in find(page, QLabel, "keylist.holds").text())
    assert find(page, QPushButton, "keylist.enter").isEnabled()


def test_that_without_an_earlier_version_the_list_comes_from_a_backup(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> None:
    door, groups = found(tmp_path)
    office = enter(door)
    backup = office.backups.make(tmp_path).path
    office.close()
    for name in (vault_file.NAME, *vault_file.KEPT):
        (door.folder / name).write_bytes(b"{")
    entrance = entrance_of(qtbot, door, jobs)
    entrance.start()
    assert isinstance(entrance.currentWidget(), ProblemPage)
    click(entrance, "problem.list_from_backup")
    page = entrance.currentWidget()
    assert isinstance(page, KeyList)
    page.choose_file(str(backup))
    qtbot.waitUntil(lambda: "Made on" in find(page, QLabel, "keylist.holds").text())
    click(page, "keylist.enter")
    type_key(page, "keylist", groups)
    click(page, "keylist.enter")
    qtbot.waitUntil(lambda: page.step == 2, timeout=20_000)
    click(page, "keylist.enter")
    click(page, "keylist.password.take")
    click(page, "keylist.enter")

    with qtbot.waitSignal(entrance.opened, timeout=20_000) as opened:
        confirm_sheet(qtbot, entrance)

    assert opened.args[0].person.name == OWNER
    opened.args[0].close()


def test_that_everybody_who_is_different_is_named_before_anything_changes(qtbot: QtBot, jobs: Jobs) -> None:
    door = FakeDoor(change=ListChange(("Neu",), ("Gegangen",), ("Anders",), PEOPLE[:1]))
    page = KeyList(door, jobs)
    shown(qtbot, page)
    page.choose_file("/medium/shop.backoffice")
    qtbot.waitUntil(lambda: "Made on" in find(page, QLabel, "keylist.holds").text())
    click(page, "keylist.enter")
    type_key(page, "keylist", KEY)
    click(page, "keylist.enter")
    qtbot.waitUntil(lambda: page.step == 2)

    assert [label.text() for name in ("came", "left", "renewed") for label in page.findChildren(QLabel, f"keylist.{name}")] == [
        "Neu",
        "Gegangen",
        "Anders",
    ]
    assert unnamed_controls(page) == []
    for step in (1, 0):
        click(page, "keylist.back")
        assert page.step == step
    with qtbot.waitSignal(page.closed):
        click(page, "keylist.back")
    assert door.done == []


def test_that_an_older_list_offers_the_copy_in_a_backup_first(qtbot: QtBot, jobs: Jobs) -> None:
    entrance = entrance_of(qtbot, FakeDoor(ways=frozenset({"retry", "list_from_backup", "restore"})), jobs)
    for problem in (DataFileProblem("keys_rolled_back"), VaultDamaged("mac")):
        entrance.show_problem(problem)
        click(entrance, "problem.list_from_backup")
        assert isinstance(entrance.currentWidget(), KeyList)
