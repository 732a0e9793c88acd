"""A new password: the words that are taken are seen whole, whatever room there is."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.entrance_finding import find
from ui.pages.password_fields import NewPassword
from ui.theme import theme

WORDS = "wanderung schokolade bibliothek regenbogen"


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [520, 1400])
def test_that_the_words_that_are_taken_fit_their_field(qtbot: QtBot, width: int, scale: float) -> None:
    theme().set_scale(scale)
    fields = NewPassword(lambda: WORDS, lambda _password: None, name="new")
    qtbot.addWidget(fields)
    fields.resize(round(width * max(scale * 0.85, 1)), 500)
    fields.show()
    fields._use_words()
    line, again = (find(fields, QLineEdit, name) for name in ("new", "new.again"))

    assert line.text() == WORDS
    qtbot.waitUntil(lambda: line.width() - line.textMargins().right() >= line.fontMetrics().horizontalAdvance(WORDS) + 16)
    beside = line.mapTo(fields, line.rect().topLeft()).y() == again.mapTo(fields, again.rect().topLeft()).y()
    assert beside == (width == 1400)
