"""Every colour pair can be read, and the theme changes while widgets are there."""

import math

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from backoffice.domain.order_status import Chip
from ui.resource_files import resource
from ui.theme import DARK, LIGHT, STEPS, Mode, Tokens, theme
from ui.theme.tokens import CHIP_TONES
from ui.widgets.buttons import button
from ui.widgets.labels import text

TEXT, BORDER = 4.5, 3.0
BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    rgb: tuple[float, ...] = QColor(colour).getRgbF()[:3]  # type: ignore[index]  # the stubs say object
    parts = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in rgb)
    return math.fsum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@BOTH
@pytest.mark.parametrize("ground", ["bg", "surface", "sidebar", "selection", "hover"])
def test_that_text_and_muted_text_can_be_read_on_every_ground(tokens: Tokens, ground: str) -> None:
    for step in ("text", "muted"):
        assert contrast(getattr(tokens, step), getattr(tokens, ground)) >= TEXT, step


@BOTH
@pytest.mark.parametrize(
    ("front", "ground"),
    [
        ("on_accent", "accent"),
        ("on_danger", "danger"),
        ("on_toast", "toast"),
        ("toast_link", "toast"),
        ("accent", "surface"),
        ("accent", "bg"),
        ("accent", "selection"),
        ("muted", "hairline"),
        ("text", "hairline"),
        ("problem_fg", "surface"),
        ("completed_fg", "surface"),
        ("in_progress_fg", "surface"),
    ],
)
def test_that_coloured_text_can_be_read(tokens: Tokens, front: str, ground: str) -> None:
    assert contrast(getattr(tokens, front), getattr(tokens, ground)) >= TEXT


@BOTH
@pytest.mark.parametrize("tone", CHIP_TONES)
def test_that_every_chip_can_be_read(tokens: Tokens, tone: str) -> None:
    ground, front = tokens.chip(tone)

    assert contrast(front, ground) >= TEXT


@BOTH
@pytest.mark.parametrize("ground", ["bg", "surface"])
def test_that_the_border_of_a_field_can_be_seen(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.edge, getattr(tokens, ground)) >= BORDER
    assert contrast(tokens.accent, getattr(tokens, ground)) >= BORDER


def test_that_every_status_has_a_chip() -> None:
    assert set(CHIP_TONES) == {str(chip) for chip in Chip}


def test_that_the_style_sheet_names_only_tokens_that_exist(qtbot: QtBot) -> None:
    assert "$" not in theme()._style_sheet()


def test_that_widgets_follow_a_change_of_mode_and_size(qtbot: QtBot) -> None:
    label, press = text("Bestellungen", "h1"), button("Speichern", name="save", kind="filled", icon_name="check")
    qtbot.addWidget(label)
    qtbot.addWidget(press)
    before = label.font().pointSizeF(), press.height()

    with qtbot.waitSignal(theme().changed):
        theme().set_mode(Mode.DARK)
    theme().set_scale(1.5)

    assert theme().dark
    assert label.font().pointSizeF() == pytest.approx(before[0] * 1.5, rel=0.01)
    assert press.height() == round(before[1] * 1.5)
    assert label.palette().color(label.foregroundRole()).name() == DARK.text.lower()


def test_that_the_size_of_type_stays_within_its_limits(qtbot: QtBot) -> None:
    theme().set_scale(9)

    assert theme().scale == 1.5


def test_that_figures_are_tabular_and_the_font_is_ours(qtbot: QtBot) -> None:
    for step in STEPS:
        assert theme().face(step).families() == ["Inter"]
        assert theme().face(step).featureTags()


def test_that_fonts_and_icons_carry_their_licences() -> None:
    assert resource("fonts", "OFL.txt").is_file()
    assert resource("icons", "LICENSE").is_file()
