"""Everything to take along: the words are shown once, the place comes after them, and the card says how it went."""

from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.errors import Cancelled, DiskFull
from tests.ui.entrance_finding import find
from tests.ui.field_fakes import FakeTakeOut
from tests.ui.test_settings_page import ALL, FakeOffice, desks, make_page
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.dialogs.take_out_dialog import TakeOutDialog
from ui.formats import Formats
from ui.jobs import Jobs
from ui.pages.settings_page import SettingsDesks
from ui.pages.take_out_section import TakeOutSection
from ui.theme import theme

__all__ = ["desks"]

NAME = "settings.take_out"


@pytest.fixture
def desk() -> FakeTakeOut:
    return FakeTakeOut()


@pytest.fixture
def section(qtbot: QtBot, jobs: Jobs, desk: FakeTakeOut) -> TakeOutSection:
    office = FakeOffice(take_out=desk)
    card = TakeOutSection(UiContext(cast(Any, office), jobs, ChangeHub(), theme(), Formats(QLocale("en_GB"))))
    qtbot.addWidget(card)
    card.show()
    return card


def dialog_of(section: TakeOutSection) -> TakeOutDialog:
    return cast(TakeOutDialog, section.findChild(TakeOutDialog))


def test_that_the_words_must_be_written_down_and_change_on_demand(section: TakeOutSection) -> None:
    QTest.mouseClick(find(section, QPushButton, f"{NAME}.start"), Qt.MouseButton.LeftButton)
    dialog = dialog_of(section)
    ok, noted = find(dialog, QPushButton, "take_out.ok"), find(dialog, QCheckBox, "take_out.noted")
    first = find(dialog, QLabel, "take_out.words").text()

    assert not ok.isEnabled()
    QTest.keyClick(noted, Qt.Key.Key_Space)
    assert ok.isEnabled()
    find(dialog, QPushButton, "take_out.other").click()
    assert find(dialog, QLabel, "take_out.words").text() != first
    assert not ok.isEnabled()


def test_that_long_words_are_seen_whole(section: TakeOutSection) -> None:
    long = "testverfahren randvoll kundschaft manchmalige"
    dialog = TakeOutDialog(lambda: long, section)
    dialog.open()
    words = find(dialog, QLabel, "take_out.words")
    for _ in range(2):
        assert words.text() == long
        assert words.width() >= max(words.fontMetrics().horizontalAdvance(word) for word in long.split())
        assert words.height() >= words.heightForWidth(words.width())
        find(dialog, QPushButton, "take_out.other").click()


def test_that_the_words_are_copied_for_a_while_only(section: TakeOutSection) -> None:
    section.ask()
    dialog = dialog_of(section)
    find(dialog, QPushButton, "take_out.copy").click()

    assert QApplication.clipboard().text() == find(dialog, QLabel, "take_out.words").text()
    assert QApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    dialog.reject()


def test_that_the_file_is_written_under_the_words_that_were_shown(
    section: TakeOutSection, desk: FakeTakeOut, qtbot: QtBot, tmp_path: Path
) -> None:
    section.ask()
    dialog = dialog_of(section)
    words = find(dialog, QLabel, "take_out.words").text()
    find(dialog, QCheckBox, "take_out.noted").setChecked(True)
    find(dialog, QPushButton, "take_out.ok").click()
    place = cast(QFileDialog, section.findChild(QFileDialog, f"{NAME}.place"))
    assert place.defaultSuffix() == "zip"
    place.fileSelected.emit(str(tmp_path / "alles.zip"))
    place.close()

    qtbot.waitUntil(lambda: bool(find(section, QLabel, f"{NAME}.result").text()))
    assert desk.written == [(tmp_path / "alles.zip", words)]
    said = find(section, QLabel, f"{NAME}.result").text()
    assert "alles.zip" in said
    assert "3 order" in said
    assert words not in said
    assert find(section, QPushButton, f"{NAME}.start").isEnabled()


@pytest.mark.parametrize(("problem", "said"), [(Cancelled(), "Cancelled. No file was written."), (DiskFull(), "The disk is full")])
def test_that_what_went_wrong_is_told(
    section: TakeOutSection, desk: FakeTakeOut, qtbot: QtBot, tmp_path: Path, problem: Exception, said: str
) -> None:
    desk.problem = problem
    section.write(tmp_path / "alles.zip", "wald tisch hafen lampe")

    qtbot.waitUntil(lambda: bool(find(section, QLabel, f"{NAME}.result").text()))
    assert said in find(section, QLabel, f"{NAME}.result").text()
    assert find(section, QPushButton, f"{NAME}.start").isEnabled()


def test_that_only_owners_have_the_card(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    assert make_page(qtbot, jobs, desks).findChild(TakeOutSection) is not None
    assert make_page(qtbot, jobs, desks, ALL - {"users:manage"}).findChild(TakeOutSection) is None
