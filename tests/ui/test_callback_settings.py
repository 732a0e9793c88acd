"""The callbacks card checks while typing, and keeps region, target and period together with the rest of the shop's settings."""

from typing import Any, cast

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.domain.people import ShopSettings
from backoffice.domain.public_holidays import regions_of
from backoffice.errors import DiskFull
from tests.ui.entrance_fakes import FakeSettings
from tests.ui.entrance_finding import find
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.jobs import Jobs
from ui.pages.callback_settings import CallbackSection
from ui.theme import theme


class Shown:
    """The card in a window, with the desk that it works with."""

    def __init__(self, qtbot: QtBot, settings: ShopSettings) -> None:
        self.jobs, self.desk = Jobs(), FakeSettings(settings)
        self.told: list[object] = []
        context = UiContext(cast(Any, None), self.jobs, ChangeHub(), theme(), Formats(QLocale("en_GB")))
        context.hub.changed.connect(self.told.append)
        self.card = CallbackSection(context, self.desk)
        self.card.destroyed.connect(self.jobs.shut_down)
        qtbot.addWidget(self.card)
        self.card.show()
        qtbot.waitUntil(lambda: not self.jobs.running)
        self.region = find(self.card, QComboBox, "settings.callbacks.region")
        self.minutes = find(self.card, QLineEdit, "settings.callbacks.minutes")
        self.days = find(self.card, QLineEdit, "settings.callbacks.days")
        self.save = find(self.card, QPushButton, "settings.callbacks.save")

    def said(self, name: str) -> str:
        return find(self.card, QLabel, f"settings.callbacks.{name}").text()


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot, ShopSettings("Kaffeehaus Lindenhof", callback_days=14))


def test_that_every_country_of_the_holidays_names_its_parts() -> None:
    assert ("BY", "Bayern") in regions_of("DE")
    names = [name for _, name in regions_of("DE")]
    assert names.index("Bayern, Augsburg") == names.index("Bayern") + 1
    assert names[0] == "Baden-Württemberg"
    assert ("9", "Wien") in regions_of("AT")
    assert regions_of("DK") == ()
    assert regions_of("XX") == ()


def test_that_region_target_and_period_are_kept(qtbot: QtBot, shown: Shown) -> None:
    assert not shown.save.isEnabled()
    shown.region.setCurrentIndex(shown.region.findText("Bayern"))
    shown.minutes.setText("90")
    shown.days.setText("60")
    shown.save.click()

    qtbot.waitUntil(lambda: shown.said("result") == "Saved.")
    kept = shown.desk.kept
    assert (kept.region, kept.callback_minutes, kept.callback_days) == ("BY", 90, 60)
    assert kept.name == "Kaffeehaus Lindenhof"
    assert shown.told == [frozenset({"callbacks"})]
    assert not shown.save.isEnabled()


@pytest.mark.parametrize(
    ("name", "typed"), [("minutes", "4"), ("minutes", "10081"), ("days", "0"), ("days", "366"), ("days", "ten"), ("days", "")]
)
def test_that_a_number_outside_its_limits_is_told_while_typing(shown: Shown, name: str, typed: str) -> None:
    box = {"minutes": shown.minutes, "days": shown.days}[name]
    box.setText(typed)

    assert not shown.save.isEnabled()
    assert shown.said(f"{name}.message") == {"minutes": "From 5 to 10,080.", "days": "From 1 to 365."}[name]
    box.setText("20")
    assert shown.save.isEnabled()
    assert "From" not in shown.said(f"{name}.message")


def test_that_another_country_has_other_regions(qtbot: QtBot, shown: Shown) -> None:
    shown.desk.kept = ShopSettings("Kaffeehaus Lindenhof", country="AT", zone="Europe/Vienna")
    shown.card.reload()

    qtbot.waitUntil(lambda: shown.region.findText("Wien") >= 0)
    assert shown.region.findText("Bayern") < 0
    assert shown.region.currentText() == "Nationwide ones only"


def test_that_a_full_disk_is_told(qtbot: QtBot, shown: Shown) -> None:
    shown.desk.problem = DiskFull()
    shown.days.setText("60")
    shown.save.click()

    qtbot.waitUntil(lambda: "disk is full" in shown.said("result"))
