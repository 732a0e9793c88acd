"""The first run from language to orders, by its controls' names."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backoffice.errors import PathRefused
from tests.ui.entrance_fakes import KEY, OFFICE, PASSWORD, FakeDoor
from tests.ui.entrance_finding import find
from ui.i18n import Language
from ui.jobs import Jobs
from ui.pages.first_run import LANGUAGE, ORDERS, OWNER, RECOVERY, SHOP, FirstRun


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor(there=False)


@pytest.fixture
def wizard(qtbot: QtBot, jobs: Jobs, door: FakeDoor) -> FirstRun:
    page = FirstRun(door, jobs, Language.ENGLISH)
    qtbot.addWidget(page)
    page.resize(1440, 860)
    page.show()
    return page


def press(page: QWidget, name: str) -> None:
    found = find(page, QPushButton, name)
    assert found is not None
    found.click()


def type_into(qtbot: QtBot, page: QWidget, name: str, words: str) -> None:
    found = find(page, QLineEdit, name)
    assert found is not None
    QTest.keyClicks(found, words)


def come_to_recovery(qtbot: QtBot, wizard: FirstRun) -> None:
    press(wizard, "first_run.next")
    type_into(qtbot, wizard, "first_run.shop_name", "Kaffeehaus Lindenhof")
    press(wizard, "first_run.next")
    type_into(qtbot, wizard, "first_run.owner_name", "Maria Schulz")
    press(wizard, "first_run.password.take")
    qtbot.waitUntil(lambda: bool(next_button(wizard).isEnabled()))
    press(wizard, "first_run.next")
    qtbot.waitUntil(lambda: wizard.step == RECOVERY)


def next_button(wizard: QWidget) -> QPushButton:
    found = find(wizard, QPushButton, "first_run.next")
    assert found is not None
    return found


def test_that_a_shop_is_created_and_its_key_typed_back(qtbot: QtBot, wizard: FirstRun, door: FakeDoor) -> None:
    come_to_recovery(qtbot, wizard)
    settings, owner, password = door.created[0]
    assert (settings.name, settings.country, settings.language, owner, password) == (
        "Kaffeehaus Lindenhof",
        "DE",
        "en",
        "Maria Schulz",
        PASSWORD,
    )
    assert not next_button(wizard).isEnabled()

    shown = [n for n in range(1, 7) if find(wizard, QLineEdit, f"recovery.group.{n}").isVisible()]
    for number in shown:
        type_into(qtbot, wizard, f"recovery.group.{number}", KEY[number - 1].lower())
    assert len(shown) == 2

    with qtbot.waitSignal(wizard.recovery_done) as confirmed:
        press(wizard, "first_run.next")
    assert confirmed.args == [OFFICE]
    with qtbot.waitSignal(wizard.finished) as finished:
        press(wizard, "first_run.begin.import")
    assert finished.args == [OFFICE, "import"]


def test_that_the_recovery_key_may_be_put_off(qtbot: QtBot, wizard: FirstRun) -> None:
    come_to_recovery(qtbot, wizard)

    with qtbot.assertNotEmitted(wizard.recovery_done):
        press(wizard, "first_run.later")

    assert wizard.step == ORDERS
    with qtbot.waitSignal(wizard.finished) as finished:
        press(wizard, "first_run.begin.empty")
    assert finished.args[1] == "empty"


def test_that_nothing_goes_on_without_the_name_of_the_shop(qtbot: QtBot, wizard: FirstRun) -> None:
    press(wizard, "first_run.next")

    assert wizard.step == SHOP
    assert not next_button(wizard).isEnabled()
    assert "still missing" in find(wizard, QLabel, "first_run.missing").text()


def test_that_a_weak_password_is_explained_in_words(qtbot: QtBot, wizard: FirstRun) -> None:
    press(wizard, "first_run.next")
    type_into(qtbot, wizard, "first_run.shop_name", "Kaffeehaus")
    press(wizard, "first_run.next")
    type_into(qtbot, wizard, "first_run.owner_name", "Maria")
    type_into(qtbot, wizard, "first_run.password", "kurz")
    strength = find(wizard, QLabel, "first_run.password.strength")

    qtbot.waitUntil(lambda: "too short" in strength.text())
    assert not next_button(wizard).isEnabled()
    type_into(qtbot, wizard, "first_run.password", "kaffeehaus-und-mehr")
    qtbot.waitUntil(lambda: "name of the shop" in strength.text())


def test_that_a_refusal_is_told_and_nothing_is_lost(qtbot: QtBot, wizard: FirstRun, door: FakeDoor) -> None:
    door.problem = PathRefused("sync_folder")
    press(wizard, "first_run.next")
    type_into(qtbot, wizard, "first_run.shop_name", "Kaffeehaus")
    press(wizard, "first_run.next")
    type_into(qtbot, wizard, "first_run.owner_name", "Maria")
    press(wizard, "first_run.password.take")
    press(wizard, "first_run.next")

    trouble = find(wizard, QWidget, "first_run.trouble")
    qtbot.waitUntil(trouble.isVisible)
    assert "synchronised folder" in trouble.accessibleName()
    assert wizard.step == OWNER


def test_that_sample_data_and_language_are_asked_for_at_once(qtbot: QtBot, wizard: FirstRun) -> None:
    assert wizard.step == LANGUAGE
    with qtbot.waitSignal(wizard.demo_chosen):
        press(wizard, "first_run.demo")
    with qtbot.waitSignal(wizard.language_chosen) as chosen:
        QTest.mouseClick(find(wizard, QWidget, "first_run.language.de"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["de"]


def test_that_an_end_before_the_beginning_is_refused(qtbot: QtBot, wizard: FirstRun) -> None:
    press(wizard, "first_run.next")
    type_into(qtbot, wizard, "first_run.shop_name", "Kaffeehaus")
    end = find(wizard, QComboBox, "first_run.hours.0.to")
    end.setCurrentIndex(0)

    assert "end is before" in find(wizard, QLabel, "first_run.missing").text()
    assert not next_button(wizard).isEnabled()


def test_that_every_control_has_a_name(qtbot: QtBot, wizard: FirstRun) -> None:
    come_to_recovery(qtbot, wizard)

    nameless = [
        box for kind in (QPushButton, QLineEdit) for box in wizard.findChildren(kind) if not (box.objectName() and box.accessibleName())
    ]
    assert nameless == []
