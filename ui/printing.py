"""Printing a PDF page by page: pages are drawn off the main thread, so that the window stays quick and the work can be stopped."""

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from ui.jobs import Jobs, Tick
from ui.pdf_pages import PdfPages

MOST_DPI = 300  # a bar of Code 128 is three to four dots wide then; more only takes memory


def page_printer() -> QPrinter:
    """Return a printer for whole A4 pages: what is on paper lies where it lies in the PDF, the address in the window."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    return printer


class PrintRun(QObject):
    """Sends pages to a printer, one after the other. `ended` says whether all of them went there."""

    progressed = Signal(int, int)
    ended = Signal(bool)

    def __init__(self, jobs: Jobs, pages: PdfPages, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._pages, self._printer, self._painter = jobs, pages, printer, QPainter()
        first, last = printer.fromPage() or 1, printer.toPage() or pages.count
        self._waiting = list(range(max(1, first) - 1, min(last, pages.count)))
        self._total, self._stopped = len(self._waiting), False

    def start(self) -> None:
        """Begin with the first page."""
        if self._waiting and self._painter.begin(self._printer):
            self._next()
        else:
            self._end(went_well=False)

    def stop(self) -> None:
        """Send no further page, and have the printer forget those that it has."""
        if not self._stopped:
            self._stopped = True
            self._printer.abort()
            self._end(went_well=False)

    def _next(self) -> None:
        page, dpi = self._waiting.pop(0), min(self._printer.resolution(), MOST_DPI)

        def drawn(_tick: Tick) -> QImage:
            return self._pages.picture(page, dpi)

        self._jobs.outside(drawn, self._put, lambda _error: self._end(went_well=False), owner=self)

    def _put(self, picture: QImage) -> None:
        if self._stopped:
            return
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel)
        self._painter.drawImage(QRectF(0, 0, paper.width(), paper.height()), picture)
        self.progressed.emit(self._total - len(self._waiting), self._total)
        if not self._waiting:
            self._end(went_well=True)
        elif self._printer.newPage():
            self._next()
        else:
            self._end(went_well=False)

    def _end(self, *, went_well: bool) -> None:
        if self._painter.isActive():
            went_well = self._painter.end() and went_well
        self.ended.emit(went_well)
