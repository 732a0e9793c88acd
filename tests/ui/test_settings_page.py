"""The settings page shows only what concerns the person, and each card keeps what is chosen."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from backoffice.errors import BackupProblem, DiskFull
from tests.ui.entrance_fakes import KEY, FakeBackups, FakeMailbox, FakeRecovery, FakeSettings
from tests.ui.entrance_finding import find
from tests.ui.field_fakes import FakeChannelFields, FakePeriods, FakeTakeOut
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.i18n import Language, Translations
from ui.jobs import Jobs
from ui.pages.backup_section import BackupSection
from ui.pages.recovery_page import RecoveryDialog
from ui.pages.settings_page import SettingsDesks, SettingsPage
from ui.theme import theme
from ui.widgets.layouts import GAP

ALL = frozenset({"settings:manage", "users:manage", "backups:manage"})


@dataclass
class FakeOffice:
    rights: frozenset[str] = ALL
    mailbox: FakeMailbox = field(default_factory=FakeMailbox)
    channel_fields: FakeChannelFields = field(default_factory=FakeChannelFields)
    periods: FakePeriods = field(default_factory=FakePeriods)
    take_out: FakeTakeOut = field(default_factory=FakeTakeOut)


@pytest.fixture
def desks() -> SettingsDesks:
    return SettingsDesks(FakeSettings(), FakeRecovery(), FakeBackups())


def make_page(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks, rights: frozenset[str] = ALL) -> SettingsPage:
    context = UiContext(cast(Any, FakeOffice(rights)), jobs, ChangeHub(), theme(), Formats(QLocale("en_GB")))
    page = SettingsPage(context, desks, Language.ENGLISH)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def result(page: QWidget, name: str) -> str:
    return str(find(page, QLabel, f"settings.{name}.result").text())


def test_that_the_shop_is_renamed(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    page = make_page(qtbot, jobs, desks)
    save = find(page, QPushButton, "settings.save")
    assert not save.isEnabled()
    find(page, QLineEdit, "settings.shop_name").setText("Teehaus")
    save.click()

    qtbot.waitUntil(lambda: result(page, "shop") == "Saved.")
    assert cast(FakeSettings, desks.shop).kept.name == "Teehaus"
    assert not save.isEnabled()


def test_that_a_full_disk_is_told_on_the_card(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    cast(FakeSettings, desks.shop).problem = DiskFull()
    page = make_page(qtbot, jobs, desks)
    find(page, QLineEdit, "settings.shop_name").setText("Teehaus")
    find(page, QPushButton, "settings.save").click()

    qtbot.waitUntil(lambda: "disk is full" in result(page, "shop"))


def test_that_a_shop_without_a_name_cannot_be_saved(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    page = make_page(qtbot, jobs, desks)
    find(page, QLineEdit, "settings.shop_name").clear()

    assert not find(page, QPushButton, "settings.save").isEnabled()
    assert "still missing" in result(page, "shop")


def test_that_payment_methods_are_marked(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    page = make_page(qtbot, jobs, desks)
    find(page, QCheckBox, "settings.payment.1").setChecked(True)

    qtbot.waitUntil(lambda: result(page, "payment") == "Saved.")
    assert cast(FakeSettings, desks.shop).methods[1].ships_before_payment


def test_that_the_recovery_key_stays_a_task_until_it_is_typed_back(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    page = make_page(qtbot, jobs, desks)
    state = find(page, QWidget, "settings.recovery_state")
    assert "not confirmed yet" in state.accessibleName()
    find(page, QPushButton, "settings.recovery").click()
    qtbot.waitUntil(lambda: page.findChild(RecoveryDialog) is not None)
    dialog = find(page, RecoveryDialog)
    assert dialog is not None
    for number in dialog.panel.asked:
        find(dialog, QLineEdit, f"recovery.group.{number}").setText(KEY[number - 1])

    with qtbot.waitSignal(page.recovery_confirmed):
        find(dialog, QPushButton, "recovery.confirm").click()
    assert "printed and checked" in state.accessibleName()


def test_that_a_one_time_code_is_shown_in_groups(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    page = make_page(qtbot, jobs, desks)
    find(page, QPushButton, "settings.enrol").click()

    qtbot.waitUntil(lambda: find(page, QLabel, "settings.code").text() == "01234-56789-ABCDE-FGHJK")


def test_that_a_backup_is_made_and_a_bad_one_found(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks, tmp_path: Path) -> None:
    page = make_page(qtbot, jobs, desks)
    card = find(page, BackupSection)
    assert card is not None
    card.use_place(str(tmp_path))
    qtbot.waitUntil(lambda: "248" in result(page, "backups"))
    assert "Last verified backup" in find(page, QLabel, "settings.backup.state.words").text()
    assert "checked" in find(page, QLabel, "settings.backup.facts.0").text()
    find(page, QPushButton, "settings.backup.drill").click()
    qtbot.waitUntil(lambda: "restored on trial" in result(page, "backups"))
    with qtbot.waitSignal(page.restore_asked) as asked:
        find(page, QPushButton, "settings.backup.back.0").click()
    assert asked.args == [tmp_path / "one.backoffice"]

    cast(FakeBackups, desks.backups).problem = BackupProblem("damaged")
    card.verify_backup(str(tmp_path))
    qtbot.waitUntil(lambda: "damaged" in result(page, "backups"))


def test_that_appearance_takes_effect_at_once(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    page = make_page(qtbot, jobs, desks)
    modes = find(page, QComboBox, "settings.mode")
    sizes = find(page, QComboBox, "settings.scale")

    modes.setCurrentIndex(2)
    modes.activated.emit(2)
    sizes.setCurrentIndex(4)
    with qtbot.waitSignal(page.scale_chosen) as chosen:
        sizes.activated.emit(4)

    assert theme().dark
    assert chosen.args == [1.5]
    assert QApplication.font().pointSizeF() > 14


def test_that_who_may_not_sees_only_the_appearance(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    page = make_page(qtbot, jobs, desks, frozenset({"orders:view"}))

    assert page.findChild(QWidget, "settings.shop") is None
    assert page.findChild(QWidget, "settings.keys") is None
    assert page.findChild(QWidget, "settings.backups") is None
    assert page.findChild(QWidget, "settings.appearance") is not None


def test_that_no_card_is_cut_where_there_is_no_room_for_two_columns(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    page = make_page(qtbot, jobs, desks)
    shop, appearance = (find(page, QWidget, f"settings.{name}") for name in ("shop", "keys"))
    qtbot.waitUntil(lambda: appearance.mapTo(page, QPoint()).x() > shop.mapTo(page, QPoint()).x())

    for width, scale in ((736, 1.0), (1200, 1.5)):
        page.resize(width, 800)
        theme().set_scale(scale)
        qtbot.waitUntil(lambda: appearance.mapTo(page, QPoint()).x() == shop.mapTo(page, QPoint()).x())
        area = find(page, QScrollArea, "settings.scroll")
        cards = area.widget()
        assert cards is not None
        assert cards.minimumSizeHint().width() <= area.viewport().width()
        assert shop.mapTo(area, QPoint()).x() + shop.width() <= area.viewport().width()


def test_that_two_columns_fit_beside_the_sidebar_in_german(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    """Beside the sidebar of a window 1280 wide."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    german = Translations(application)
    german.use(Language.GERMAN)
    try:
        page = make_page(qtbot, jobs, desks)
        page.resize(1056, 800)
        area = find(page, QScrollArea, "settings.scroll")

        qtbot.waitUntil(lambda: area.viewport().width() < 1056)
        cards = area.widget()
        assert cards is not None
        assert cards.minimumSizeHint().width() <= area.viewport().width()
    finally:
        german.remove()


def test_that_cards_in_one_column_keep_one_spacing(qtbot: QtBot, jobs: Jobs, desks: SettingsDesks) -> None:
    page = make_page(qtbot, jobs, desks, frozenset())
    page.resize(736, 1400)
    account, appearance = (find(page, QWidget, f"settings.{name}") for name in ("account", "appearance"))

    qtbot.waitUntil(lambda: appearance.mapTo(page, QPoint()).x() == account.mapTo(page, QPoint()).x())
    gap = appearance.mapTo(page, QPoint()).y() - account.mapTo(page, QPoint()).y() - account.height()
    assert gap == GAP
