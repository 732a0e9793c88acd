"""The theme of the running program: which colours hold, how large type is, and the style sheet that follows from both.

Qt keeps one style per application, so there is one Theme per QApplication; `theme()` gives it as `QApplication.palette()` gives the
palette. Fonts are set in code; the style sheet only colours, by the properties `kind`, `look` and `tone`, so that objectName stays a
control's identity.
"""

import sys
from enum import StrEnum
from string import Template
from typing import Protocol, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from ui.resource_files import resource
from ui.theme.tokens import DARK, LIGHT, Tokens
from ui.theme.type_scale import STEPS, Step

BASE_POINTS = 9.75 * (4 / 3 if sys.platform == "darwin" else 1)  # macOS counts 72 points to the inch where others count 96
SMALLEST, LARGEST = 0.9, 1.5
FAMILY = "Inter"
_PALETTE = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "bg"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.ToolTipBase, "toast"),
    (QPalette.ColorRole.ToolTipText, "on_toast"),
)


class Mode(StrEnum):
    """Light, dark, or what the system says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Restyled(Protocol):
    """A widget that does more on a change of theme than repaint."""

    def restyle(self) -> None:
        """Take colours, fonts and sizes from the theme again."""


class Theme(QObject):
    """Colours and type of the program. `changed` comes after every widget has been restyled."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._mode = Mode.SYSTEM
        self._scale = 1.0
        self._colours: dict[str, QColor] = {}
        self._faces: dict[str, QFont] = {}
        self.tokens: Tokens = LIGHT
        for file in sorted(resource("fonts").glob("*.otf")):
            QFontDatabase.addApplicationFont(str(file))
        app.setStyle("Fusion")
        self._take_tokens()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def scale(self) -> float:
        return self._scale

    @property
    def dark(self) -> bool:
        return self.tokens is DARK

    def set_mode(self, mode: Mode) -> None:
        """Switch between light, dark and the system's choice."""
        self._mode = mode
        self.apply()

    def set_scale(self, scale: float) -> None:
        """Set the size of type and controls, 0.9 to 1.5."""
        self._scale = min(max(scale, SMALLEST), LARGEST)
        self.apply()

    def colour(self, token: str) -> QColor:
        """Return a token's colour, for painting."""
        if token not in self._colours:
            self._colours[token] = QColor(getattr(self.tokens, token))
        return self._colours[token]

    def face(self, step: str = Step.BODY) -> QFont:
        """Return the font of a step of type; a shared copy, not to be changed."""
        if step not in self._faces:
            self._faces[step] = self._make_face(step)
        return self._faces[step]

    def px(self, length: int) -> int:
        """Return a length of the 4-px grid grown with the font; never below what LOOK gives."""
        return round(length * max(1.0, self._scale))

    def pane(self, length: int) -> int:
        """Return the width of a part beside the main one: it grows a third as fast as the type, so that the main part keeps its room."""
        return round(length * (1 + max(0.0, self._scale - 1) / 3))

    def apply(self) -> None:
        """Give application and widgets the colours and fonts that hold now."""
        self._take_tokens()
        for widget in QApplication.allWidgets():
            restyle(widget, self)
        self.changed.emit()

    def _take_tokens(self) -> None:
        self.tokens = DARK if self._wants_dark() else LIGHT
        self._colours.clear()
        self._faces.clear()
        QApplication.setFont(self.face())
        QApplication.setPalette(self._palette())
        cast(QApplication, self.parent()).setStyleSheet(self._style_sheet())

    def _follow_system(self) -> None:
        if self._mode is Mode.SYSTEM and self._wants_dark() != self.dark:
            self.apply()

    def _wants_dark(self) -> bool:
        if self._mode is Mode.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    def _make_face(self, step: str) -> QFont:
        size = STEPS[step]
        font = QFont(FAMILY)
        font.setPointSizeF(BASE_POINTS * self._scale * size.factor)
        font.setWeight(QFont.Weight(size.weight))
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if step == Step.CAP:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        return font

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _PALETTE:
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("muted"))
        return palette

    def _style_sheet(self) -> str:
        template = Template(resource("theme", "backoffice.qss").read_text(encoding="utf-8"))
        small = self.face(Step.SMALL_STRONG).pointSizeF()
        return template.substitute(self.tokens.by_name(), small_points=f"{small:.2f}", behind_key=self.px(32))


def restyle(widget: QWidget, look: Theme) -> None:
    """Give one widget the font of its `step` and the size of its `base_height`/`base_width`/`base_pane`, and let it do the rest itself."""
    step = widget.property("step")
    if step:
        widget.setFont(look.face(step))
    if widget.property("base_height"):
        widget.setFixedHeight(look.px(widget.property("base_height")))
    if widget.property("base_width"):
        widget.setFixedWidth(look.px(widget.property("base_width")))
    if widget.property("base_pane"):
        widget.setFixedWidth(look.pane(widget.property("base_pane")))
    own = getattr(widget, "restyle", None)
    if own is not None:
        cast(Restyled, widget).restyle()
    widget.update()


_installed: Theme | None = None  # looking for it among the application's children takes Qt's wrapper 20 ms the first time


def install_theme(app: QApplication) -> Theme:
    """Return the application's theme; the first call makes it."""
    global _installed  # noqa: PLW0603  # one application a process, one theme an application
    if _installed is None or not isValid(_installed) or _installed.parent() is not app:
        _installed = Theme(app)
    return _installed


def theme() -> Theme:
    """Return the theme of the running application."""
    if _installed is not None and isValid(_installed):
        return _installed
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("there is no QApplication yet")
    return install_theme(app)
