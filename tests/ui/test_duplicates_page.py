"""The page of possible duplicates on a real shop: searched, compared, made one, said to be two, and all of it taken back, by keyboard."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from backoffice.desks.office import Office
from backoffice.domain.customers import CustomerId
from tests.desks.conftest import woo_order
from tests.desks.founded import enter, found
from tests.ui.named import there, unnamed_controls
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.duplicates_link import DuplicatesLink
from ui.pages.duplicates_page import DuplicatesPage
from ui.theme import theme

W = TypeVar("W", bound=QWidget)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
HTML = "<b>Eva</b> Ost"
PEOPLE = (
    ("Anna", "Meier", "anna@example.org", "0431 23125 111", "Lindenweg 3"),
    ("Anna", "Maier", "meier@example.com", "", "Lindenweg 3"),
    ("<b>Eva</b>", "Ost", "eva@example.org", "0431 23125 222", "Hafenweg 9"),
    ("<b>Eva</b>", "Ost", "eva.ost@example.com", "0431 23125 333", "Hafenweg 9"),
)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A shop in which two people have ordered twice."""
    door = found(tmp_path)[0]
    office = enter(door)
    orders = []
    for place, (first, last, email, phone, street) in enumerate(PEOPLE):
        address = {"first_name": first, "last_name": last, "company": "", "address_1": street, "address_2": "", "city": "Kiel"}
        address |= {"postcode": "24103", "state": "", "country": "DE"}
        orders.append(woo_order(str(2001 + place), billing=address | {"email": email, "phone": phone}, shipping=address))
    file = tmp_path / "more.json"
    file.write_text(json.dumps(orders), encoding="utf-8")
    office.imports.publish(office.imports.preview(file).batch_id)
    yield office
    office.close()


@pytest.fixture
def context(office: Office) -> Iterator[UiContext]:
    jobs = Jobs()
    yield UiContext(office, jobs, ChangeHub(), theme(), Formats(Language.ENGLISH.locale, office.settings.zone, office.session.clock))
    jobs.shut_down()


@pytest.fixture
def page(qtbot: QtBot, context: UiContext) -> DuplicatesPage:
    shown = DuplicatesPage(context)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: seen(shown, "duplicates.empty"))
    return shown


@pytest.fixture
def searched(qtbot: QtBot, page: DuplicatesPage) -> DuplicatesPage:
    control(page, "duplicates.begin", QAbstractButton).click()
    qtbot.waitUntil(lambda: page._pane.comparison is not None)
    return page


def control(page: QWidget, name: str, kind: type[W]) -> W:
    return there(page.findChild(kind, name))


def seen(page: QWidget, name: str) -> bool:
    found = page.findChild(QWidget, name)
    return found is not None and found.isVisible()


def words(page: DuplicatesPage, name: str) -> str:
    return control(page, name, QLabel).text()


def press(page: DuplicatesPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page._pairs if page._shown == "proposed" else page._merges, key, modifiers)


def names(page: DuplicatesPage) -> list[tuple[str, str]]:
    return [record.names for _, record in sorted(page._pairs.pairs.records_at_hand(), key=lambda one: one[0])]


def test_that_a_search_shows_who_may_be_one_and_why(searched: DuplicatesPage) -> None:
    assert sorted(names(searched)) == [(HTML, HTML), ("Anna Meier", "Anna Maier")]
    assert words(searched, "page.count") == "2"
    searched._step(-1)
    assert words(searched, "duplicate.reasons").lower().startswith("same address")


def test_that_markup_in_a_name_is_shown_as_it_was_written(qtbot: QtBot, searched: DuplicatesPage) -> None:
    go_to(qtbot, searched, HTML)
    shown = control(searched, "duplicate.name.1", QLabel)
    assert shown.text() == HTML
    assert shown.textFormat() is Qt.TextFormat.PlainText


def go_to(qtbot: QtBot, page: DuplicatesPage, name: str) -> None:
    place = next(place for place, pair in enumerate(names(page)) if name in pair)
    page._pairs.choose([place])
    qtbot.waitUntil(
        lambda: page._pane.comparison is not None and name in (page._pane.comparison.first.name, page._pane.comparison.second.name)
    )


def test_that_two_are_made_one_by_keys_with_the_chosen_side_and_back(qtbot: QtBot, searched: DuplicatesPage, office: Office) -> None:
    go_to(qtbot, searched, "Anna Maier")
    press(searched, Qt.Key.Key_2)
    assert searched._pane.comparison is not None
    kept = searched._pane.comparison.second.id
    assert searched._pane.kept == kept
    press(searched, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: office.duplicates.count() == 1)
    qtbot.waitUntil(lambda: len(names(searched)) == 1)
    merge = office.duplicates.merges()[0]
    assert (merge.kept_id, merge.name) == (kept, "Anna Maier")

    press(searched, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: office.duplicates.count() == 2)
    assert not office.duplicates.merges()


def test_that_a_field_is_taken_from_the_other_side(qtbot: QtBot, searched: DuplicatesPage, office: Office) -> None:
    go_to(qtbot, searched, "Anna Meier")
    control(searched, "duplicate.name.2", QAbstractButton).click()
    control(searched, "duplicate.merge", QAbstractButton).click()
    qtbot.waitUntil(lambda: bool(office.duplicates.merges()))
    merge = office.duplicates.merges()[0]
    assert merge.name == "Anna Maier"
    assert merge.kept_id < merge.gone_id


def test_that_a_pair_is_said_to_be_two_and_comes_back(qtbot: QtBot, searched: DuplicatesPage, office: Office) -> None:
    before = names(searched)
    press(searched, Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: office.duplicates.count() == 1)
    press(searched, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: office.duplicates.count() == 2)
    qtbot.waitUntil(lambda: names(searched) == before)


def test_that_skipping_goes_on_and_back(qtbot: QtBot, searched: DuplicatesPage) -> None:
    first = searched._pane.comparison
    press(searched, Qt.Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: searched._pane.comparison != first)
    press(searched, Qt.Key.Key_Up, ALT)
    qtbot.waitUntil(lambda: searched._pane.comparison == first)


def test_that_what_was_made_one_is_listed_and_parted(qtbot: QtBot, searched: DuplicatesPage, office: Office) -> None:
    press(searched, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: bool(office.duplicates.merges()))
    press(searched, Qt.Key.Key_2, CTRL)
    qtbot.waitUntil(lambda: searched._merges.chosen_merge is not None)
    press(searched, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not office.duplicates.merges())
    qtbot.waitUntil(lambda: seen(searched, "duplicates.none"))
    assert words(searched, "duplicates.toast.words") == "Two customers again."


def test_that_a_customer_who_was_changed_meanwhile_is_told_and_nothing_done(qtbot: QtBot, searched: DuplicatesPage, office: Office) -> None:
    go_to(qtbot, searched, "Anna Meier")
    assert searched._pane.comparison is not None
    one = searched._pane.comparison.first
    office.customers.rename(CustomerId(one.id), one.version, "Anna Nord", "")
    press(searched, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "Nothing was changed" in words(searched, "duplicates.toast.words"))
    assert not office.duplicates.merges()


def test_that_every_control_is_named(qtbot: QtBot, searched: DuplicatesPage) -> None:
    go_to(qtbot, searched, "Anna Meier")
    assert unnamed_controls(searched) == []


def test_that_the_link_says_how_many_wait(qtbot: QtBot, context: UiContext, office: Office) -> None:
    link = DuplicatesLink(context)
    qtbot.addWidget(link)
    assert link.text().strip() == "Look for duplicates"
    office.duplicates.propose(office.duplicates.scan())
    context.hub.tell("duplicates")
    qtbot.waitUntil(lambda: "2" in link.text())
