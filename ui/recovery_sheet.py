"""The emergency sheet on paper: one page with the shop's name, the day, the six groups and what they are for.

It goes to a printer or into a PDF; the program keeps neither. The PDF is a plain file with the key, so the page that offers it says so.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from ui.marked_texts import QT_TRANSLATE_NOOP, translated
from ui.theme import theme

_DPI = 300
_MM = _DPI / 25.4
_PARAGRAPHS = (
    QT_TRANSLATE_NOOP(
        "RecoverySheet", "This key opens the shop's data when the password is forgotten or the computer is lost. Nobody else can."
    ),
    QT_TRANSLATE_NOOP("RecoverySheet", "To use it, choose “Forgotten password” at sign-in and type the six groups. Case does not matter."),
    QT_TRANSLATE_NOOP("RecoverySheet", "Keep this sheet outside the shop. Who has it and the data can read everything."),
    QT_TRANSLATE_NOOP("RecoverySheet", "The letters I, L, O and U do not occur: what looks like them is 1, 1, 0 and V."),
)


@dataclass(frozen=True, slots=True)
class SheetText:
    """What stands on the sheet; `day` is already written for people."""

    shop_name: str
    day: str
    groups: tuple[str, ...]


def page_layout() -> QPageLayout:
    """Return an upright A4 page with 20 mm of margin."""
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter
    )


def write_pdf(path: Path, sheet: SheetText) -> bool:
    """Write the sheet as a PDF; say whether it could be written."""
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setTitle(QCoreApplication.translate("RecoverySheet", "Emergency sheet"))
    return paint_sheet(writer, sheet)


def paint_sheet(device: QPagedPaintDevice, sheet: SheetText) -> bool:
    """Paint the sheet on a printer or a PDF; say whether the device took it."""
    device.setPageLayout(page_layout())
    painter = QPainter()
    if not painter.begin(device):
        return False
    painter.scale(device.logicalDpiX() / _DPI, device.logicalDpiY() / _DPI)
    _Drawing(painter, device.width() * _DPI / device.logicalDpiX()).draw(sheet)
    return painter.end()


class _Drawing:
    """Writes from top to bottom; black on white, whatever the theme."""

    def __init__(self, painter: QPainter, width: float) -> None:
        self._painter, self._width, self._y = painter, width, 0.0

    def draw(self, sheet: SheetText) -> None:
        self._words(QCoreApplication.translate("RecoverySheet", "Emergency sheet"), 9, bold=True)
        self._words(f"{sheet.shop_name} · {sheet.day}", 4.2, gap=10)
        self._words(QCoreApplication.translate("RecoverySheet", "Recovery key"), 5, bold=True, gap=4)
        for first in range(0, len(sheet.groups), 3):
            self._row(sheet.groups[first : first + 3], first + 1)
        self._y += 6 * _MM
        for words in _PARAGRAPHS:
            self._words(translated(words, "RecoverySheet"), 4.2, gap=4)

    def _words(self, words: str, height_mm: float, *, bold: bool = False, gap: float = 2) -> None:
        self._painter.setFont(self._font(height_mm, bold=bold))
        room = QRectF(0, self._y, self._width, 100 * _MM)
        used = self._painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), words)
        self._y += used.height() + gap * _MM

    def _row(self, groups: tuple[str, ...], first: int) -> None:
        width, height, gap = (self._width - 2 * 4 * _MM) / 3, 24 * _MM, 4 * _MM
        for place, group in enumerate(groups):
            box = QRectF(place * (width + gap), self._y, width, height)
            self._painter.drawRoundedRect(box, 2 * _MM, 2 * _MM)
            self._painter.setFont(self._font(3.6))
            self._painter.drawText(
                box.adjusted(0, 2 * _MM, 0, 0), int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), str(first + place)
            )
            self._painter.setFont(fixed_pitch(self._font(8, bold=True)))
            self._painter.drawText(box.adjusted(0, 5 * _MM, 0, 0), int(Qt.AlignmentFlag.AlignCenter), group)
        self._y += height + gap

    def _font(self, height_mm: float, *, bold: bool = False) -> QFont:
        font = QFont(theme().face())
        font.setPixelSize(round(height_mm * _MM))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


def fixed_pitch(font: QFont) -> QFont:
    """Return the same font size with letters of one width, as keys are read best."""
    result = QFont(font)
    result.setFamilies(["DejaVu Sans Mono", "Consolas", "Menlo", "monospace"])
    result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
    return result
