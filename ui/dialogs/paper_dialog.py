"""A paper before it is printed: made off the main thread with progress and cancel, shown page by page, printed or saved as a PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPen, QPixmap, QShortcut
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QProgressBar, QStackedWidget, QWidget

from backoffice.domain.papers import Paper
from backoffice.errors import BackofficeError, Cancelled
from ui.context import UiContext
from ui.jobs import Job, Tick
from ui.messages import message, skipped_words
from ui.pdf_pages import PdfPages
from ui.printing import PrintRun, page_printer
from ui.theme import Step, theme
from ui.widgets.buttons import button, icon_button
from ui.widgets.labels import text
from ui.widgets.layouts import column, fix_size, row, scrolling
from ui.widgets.notices import EmptyState, Notice
from ui.widgets.sheet import Role, Sheet

WIDTH, PAGE_WIDTH, HEIGHT, LOWEST = 760, 640, 520, 240
AROUND = 260  # what the dialog needs above and below the page
A4_INCHES = 210 / 25.4
LOOK_MS = 100
NAMED = 3  # orders that were left out and are named one by one


class PaperDialog(Sheet):
    """Shows a paper. `printed` carries it when it went to the printer, `save_asked` also the path that it is to be written to."""

    printed = Signal(object)
    save_asked = Signal(object, object)

    def __init__(self, context: UiContext, title: str, make: Callable[[Tick], Paper], parent: QWidget | None) -> None:
        super().__init__(parent, title, name="paper", width=WIDTH)
        self._context, self._at = context, 0
        self._paper: Paper | None = None
        self._pages: PdfPages | None = None
        self._run: PrintRun | None = None
        self._build()
        self._keys()

        def work(tick: Tick) -> tuple[Paper, PdfPages]:
            paper = make(tick)
            return paper, PdfPages(paper.content)

        self._job: Job | None = context.jobs.read(work, lambda made: self._take(*made), self._fail, title=title, owner=self)
        self._looking = QTimer(self)  # a signal connected after the start may miss what was told before
        self._looking.timeout.connect(self._look)
        self._looking.start(LOOK_MS)

    def _build(self) -> None:
        self._page = QLabel()
        self._page.setObjectName("paper.page")
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._page.setAccessibleName(self.tr("Preview of the page"))
        self._area = scrolling(self._page, "paper.scroll")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("Preview"))
        self._left_out = Notice(tone="warn", name="paper.skipped")
        self._left_out.hide()
        self._stack = QStackedWidget()
        self._failure = EmptyState("file-x", "", name="paper.failure")
        for part in (self._waiting(), self._area, self._failure):
            self._stack.addWidget(part)
        fix_size(self._stack, height=self._room())
        self.build(self._left_out, self._stack, self._pager())
        self._close = self.add_button(button(self.tr("Close"), name="paper.close"), Role.RejectRole)
        self._save = self.add_button(button(self.tr("Save as PDF …"), name="paper.save", icon_name="save"), Role.ActionRole)
        self._print = self.add_button(button(self.tr("Print …"), name="paper.print", kind="filled", icon_name="printer"), Role.ActionRole)
        self._print.setDefault(True)
        self._save.clicked.connect(self._ask_file)
        self._print.clicked.connect(self.ask_printer)
        self._allow(ready=False)

    def _room(self) -> int:
        """Return how high the page may be shown, in pixels at 100 %, so that the dialog fits the window it belongs to."""
        parent = self.parentWidget()
        return max(LOWEST, min(HEIGHT, parent.window().height() * 100 // theme().px(100) - AROUND)) if parent else HEIGHT

    def _waiting(self) -> QWidget:
        self._progress = QProgressBar()
        self._progress.setObjectName("paper.progress")
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setProperty("look", "thin")
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 0)
        fix_size(self._progress, 280, 4)
        self._doing = text(self.tr("The pages are being set …"), tone="muted", name="paper.doing")
        self._cancel = button(self.tr("Cancel"), name="paper.cancel")
        self._cancel.clicked.connect(self._stop)
        waiting = QWidget()
        middle = (self._doing, self._progress, self._cancel)
        waiting.setLayout(column(None, *(row(None, part, None) for part in middle), None, gap=12))
        return waiting

    def _pager(self) -> QWidget:
        self._before = icon_button("chevron-up", name="paper.before", accessible=self.tr("Page before (Page up)"))
        self._after = icon_button("chevron-down", name="paper.after", accessible=self.tr("Next page (Page down)"))
        self._where = text("", Step.SMALL, "muted", name="paper.where")
        self._before.clicked.connect(lambda: self.show_page(self._at - 1))
        self._after.clicked.connect(lambda: self.show_page(self._at + 1))
        pager = QWidget()
        pager.setLayout(row(None, self._before, self._where, self._after, None))
        return pager

    def _keys(self) -> None:
        for keys, verb in (
            ("PgUp", lambda: self.show_page(self._at - 1)),
            ("PgDown", lambda: self.show_page(self._at + 1)),
            ("Ctrl+P", self.ask_printer),
            ("Ctrl+S", self._ask_file),
        ):
            QShortcut(QKeySequence(keys), self, verb)

    def _allow(self, *, ready: bool) -> None:
        for one in (self._save, self._print, self._before, self._after):
            one.setEnabled(ready)

    def _look(self) -> None:
        if self._job is None:
            self._looking.stop()
        else:
            self._show_progress(self._job.done_count, self._job.total_count)

    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        number = self._context.formats.number
        if total:
            self._doing.setText(self.tr("{done} of {total}").format(done=number(done), total=number(total)))

    def _take(self, paper: Paper, pages: PdfPages) -> None:
        self._job = None
        self._paper, self._pages = paper, pages
        self._show_skipped(paper)
        self._stack.setCurrentWidget(self._area)
        self._allow(ready=True)
        self.show_page(0)
        self._print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_skipped(self, paper: Paper) -> None:
        if not paper.skipped:
            return
        parts = [f"{one.number} {skipped_words(one.reason)}".strip() for one in paper.skipped[:NAMED]]
        parts += ["…"] if len(paper.skipped) > NAMED else []
        self._left_out.say(self.tr("%n orders are not on it.", "", len(paper.skipped)), tone="warn", detail=" ".join(parts))
        self._left_out.show()

    def _fail(self, error: Exception) -> None:
        self._job = None
        if isinstance(error, Cancelled):
            self.reject()
            return
        said = message(error) if isinstance(error, BackofficeError) else None
        self._failure.say("file-x", said.text if said else self.tr("The paper could not be made. Nothing was changed."))
        self._stack.setCurrentWidget(self._failure)

    def show_page(self, page: int) -> None:
        """Show another page (0-based), if there is one."""
        if self._pages is None or not 0 <= page < self._pages.count:
            return
        self._at, pages = page, self._pages
        number = self._context.formats.number
        self._where.setText(self.tr("Page {page} of {pages}").format(page=number(page + 1), pages=number(pages.count)))
        self._before.setEnabled(page > 0)
        self._after.setEnabled(page + 1 < pages.count)
        ratio = self.devicePixelRatioF()
        dpi = theme().px(PAGE_WIDTH) * ratio / A4_INCHES
        self._context.jobs.outside(
            lambda _tick: (page, pages.picture(page, dpi)), lambda drawn: self._show_picture(*drawn, ratio), self._fail, owner=self
        )

    def _show_picture(self, page: int, picture: QImage, ratio: float) -> None:
        if page != self._at or picture.isNull():
            return  # another page was asked for meanwhile, or the dialog is closed
        picture.setDevicePixelRatio(ratio)
        shown = QPixmap.fromImage(picture)
        edge = QPainter(shown)
        edge.setPen(QPen(theme().colour("hairline"), 0))
        edge.drawRect(QRectF(0, 0, (picture.width() - 1) / ratio, (picture.height() - 1) / ratio))  # white paper on a white dialog
        edge.end()
        self._page.setPixmap(shown)
        self._area.verticalScrollBar().setValue(0)

    def ask_printer(self) -> None:
        """Ask for the printer in the system's own dialog."""
        if self._pages is None or self._run is not None:
            return
        printer = page_printer()
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self.windowTitle())
        dialog.setMinMax(1, self._pages.count)
        dialog.accepted.connect(lambda: self.print_on(PrintRun(self._context.jobs, self._pages_here(), printer, self)))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own open() wants a receiver

    def print_on(self, run: PrintRun) -> None:
        """Send the pages to a printer."""
        self._run = run
        self._allow(ready=False)
        self._stack.setCurrentIndex(0)
        run.progressed.connect(self._show_progress)
        run.ended.connect(self._tell_printed)
        run.start()

    def _tell_printed(self, went_well: bool) -> None:
        self._run = None
        self._stack.setCurrentWidget(self._area)
        self._allow(ready=True)
        if went_well and self._paper is not None:
            self.printed.emit(self._paper)
            self.accept()
            return
        self.say_failed(self.tr("The pages did not all go to the printer. Look at the printer and print again."))

    def say_failed(self, words: str) -> None:
        """Say above the pages what went wrong."""
        self._left_out.say(words, tone="problem")
        self._left_out.show()

    def _ask_file(self) -> None:
        if self._paper is None:
            return
        dialog = QFileDialog(self, self.tr("Save as PDF"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter(self.tr("PDF file (*.pdf)"))
        dialog.selectFile(f"{self.windowTitle()}.pdf".replace("/", "-"))
        dialog.fileSelected.connect(lambda path: self.save_asked.emit(self._paper, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if self._run is not None:
            self._run.stop()

    def _pages_here(self) -> PdfPages:
        if self._pages is None:
            raise TypeError("there are no pages yet")
        return self._pages

    def done(self, result: int) -> None:
        """Close; work under way is stopped."""
        self._stop()
        super().done(result)
        if self._pages is not None:
            self._pages.close()
