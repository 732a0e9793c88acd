"""What every test of the surface gets: the theme that there was, whatever a test before has made of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import theme


@pytest.fixture(autouse=True)
def _same_theme(qapp: QApplication) -> Iterator[None]:
    before = theme().scale, theme().mode
    yield
    if theme().scale != before[0]:  # each of these styles every widget anew
        theme().set_scale(before[0])
    if theme().mode is not before[1]:
        theme().set_mode(before[1])
