"""What tests of the surface get: the theme that there was, whatever a test before has made of it, and lanes for work."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.jobs import Jobs
from ui.theme import theme


@pytest.fixture(autouse=True)
def _same_theme(qapp: QApplication) -> Iterator[None]:
    before = theme().scale, theme().mode
    yield
    if theme().scale != before[0]:  # each of these styles every widget anew
        theme().set_scale(before[0])
    if theme().mode is not before[1]:
        theme().set_mode(before[1])


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:  # qtbot makes the application
    lanes = Jobs()
    yield lanes
    assert lanes.shut_down()
