"""Colours, type scale and style sheet, switchable while the program runs."""

from ui.theme.theme import LARGEST, SMALLEST, Mode, Theme, install_theme, theme
from ui.theme.tokens import DARK, LIGHT, Pair, Tokens
from ui.theme.type_scale import STEPS, Step

__all__ = ["DARK", "LARGEST", "LIGHT", "SMALLEST", "STEPS", "Mode", "Pair", "Step", "Theme", "Tokens", "install_theme", "theme"]
