"""The pages of a PDF as pictures, for the preview and the printer. Qt's own reader is not among the Essentials, so PDFium draws them."""

from threading import Lock
from typing import Any

from PySide6.QtGui import QImage

_ONE_AT_A_TIME = Lock()  # PDFium is not made for threads
POINTS_PER_INCH = 72


class PdfPages:
    """A PDF in memory. It may be asked from any thread."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2

        self.content = content
        with _ONE_AT_A_TIME:
            self._pdf: Any = pypdfium2.PdfDocument(content)
            self.count = len(self._pdf)

    def picture(self, page: int, dpi: float) -> QImage:
        """Return a page (0-based) as a grey picture; an empty one after `close`."""
        with _ONE_AT_A_TIME:
            if self._pdf is None:
                return QImage()
            sheet = self._pdf[page]
            bitmap = sheet.render(scale=dpi / POINTS_PER_INCH, grayscale=True)
            seen = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8)
            picture = seen.copy()  # its own memory: the bitmap's goes away
            bitmap.close()
            sheet.close()
        return picture

    def close(self) -> None:
        """Give the memory back; PDFium must not be left to do that in any thread at any time."""
        with _ONE_AT_A_TIME:
            if self._pdf is not None:
                self._pdf.close()
            self._pdf = None
