"""What is chosen once holds the next time; a file that somebody damaged chooses nothing. And the shield of the screen."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.entrance_fakes import FakeDoor
from ui.app import Program
from ui.i18n import Language
from ui.preferences import Preferences, own_preferences
from ui.screen_shield import ScreenShield
from ui.theme import Mode, theme


def test_that_what_is_chosen_holds_the_next_time(tmp_path: Path) -> None:
    first = Preferences(tmp_path / "window.ini")
    assert (first.language, first.mode, first.scale, first.shielded) == (None, Mode.SYSTEM, 1.0, False)
    first.language, first.mode, first.scale, first.shielded = Language.ENGLISH, Mode.DARK, 1.25, True

    again = Preferences(tmp_path / "window.ini")
    assert (again.language, again.mode, again.scale, again.shielded) == (Language.ENGLISH, Mode.DARK, 1.25, True)


@pytest.mark.parametrize(
    "content",
    ["", "\0\0\0", "[General]\nlanguage=fr\nmode=pink\nscale_percent=9999999\nshielded=on\n", "[General]\nscale_percent=,\n"],
)
def test_that_a_damaged_file_chooses_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / "window.ini").write_text(content, encoding="utf-8")
    kept = Preferences(tmp_path / "window.ini")
    assert (kept.language, kept.mode, kept.scale, kept.shielded) == (None, Mode.SYSTEM, 1.0, False)


def test_that_without_a_file_choices_last_as_long_as_the_program() -> None:
    kept = Preferences()
    kept.scale = 1.5
    assert kept.scale == 1.5
    assert Preferences().scale == 1.0


def test_that_the_file_lies_in_the_account_s_own_folder() -> None:
    own_preferences().scale = 1.1
    assert [path.name for path in Path.home().rglob("window.ini")] == ["window.ini"]


def test_that_the_program_keeps_what_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    kept = Preferences(tmp_path / "window.ini")
    program = Program(cast("QApplication", QApplication.instance()), FakeDoor(), Language.GERMAN, kept)  # type: ignore[arg-type]
    program.choose_scale(1.25)
    program.choose_mode(Mode.LIGHT)
    program.entrance.language_chosen.emit("en")
    program.choose_shield(True)
    assert program.shield is not None
    assert program.shield.on
    program.close()
    theme().set_scale(1.0)

    again = Preferences(tmp_path / "window.ini")
    assert (again.language, again.mode, again.scale, again.shielded) == (Language.ENGLISH, Mode.LIGHT, 1.25, True)


def test_that_every_window_is_shielded_while_the_shield_is_on(qtbot: QtBot) -> None:
    told: list[tuple[int, bool]] = []
    here, later = QWidget(), QWidget()
    for window in (here, later):
        qtbot.addWidget(window)
    here.show()
    shield = ScreenShield(cast("QApplication", QApplication.instance()), lambda handle, on: told.append((handle, on)))
    later.show()
    later.hide()
    assert told == []

    shield.switch(True)
    later.show()
    assert (int(here.winId()), True) in told
    assert (int(later.winId()), True) in told

    shield.switch(False)
    assert {handle for handle, on in told if not on} >= {int(here.winId()), int(later.winId())}
    shield.end()


def test_that_a_system_that_refuses_keeps_nobody_from_working(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def refuse(_handle: int, _on: bool) -> None:
        raise OSError("no")

    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    shield = ScreenShield(cast("QApplication", QApplication.instance()), refuse)
    shield.switch(True)
    shield.end()
    assert "OSError" in caplog.text
