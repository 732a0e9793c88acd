"""Icons by name (Lucide, see `resources/icons/LICENSE`), drawn in a token's colour at every device-pixel ratio and kept."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.resource_files import resource
from ui.theme import theme

STROKE = "1.75"


def icon(name: str, tint: str = "muted", size: int = 18, *, on: str = "", disabled: str = "muted") -> QIcon:
    """Return an icon in a token's colour; `on` colours its checked state."""
    tokens = theme().tokens
    return _icon(name, getattr(tokens, tint), size, getattr(tokens, on) if on else "", getattr(tokens, disabled), _ratios())


def pixmap(name: str, tint: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return one sharp picture of an icon at a device-pixel ratio."""
    return _drawn(name, getattr(theme().tokens, tint), size, ratio)


def _ratios() -> tuple[int, ...]:
    """Return the ratios to draw for: the two usual ones and those of the screens; each takes more memory than all below it."""
    return tuple(sorted({1, 2, *(ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens())}))


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, size: int, on: str, disabled: str, ratios: tuple[int, ...]) -> QIcon:
    result = QIcon()
    for ratio in ratios:
        result.addPixmap(_drawn(name, colour, size, ratio), QIcon.Mode.Normal, QIcon.State.Off)
        result.addPixmap(_drawn(name, disabled, size, ratio), QIcon.Mode.Disabled, QIcon.State.Off)
        if on:
            result.addPixmap(_drawn(name, on, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return result


@lru_cache(maxsize=512)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    side = round(size * ratio)
    drawing = QPixmap(QSize(side, side))
    drawing.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawing)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode())).render(painter)
    painter.end()
    drawing.setDevicePixelRatio(ratio)
    return drawing


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace('stroke-width="2"', f'stroke-width="{STROKE}"')
