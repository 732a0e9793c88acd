"""The card about taking everything along: what it is, the way to it, and how it went."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from backoffice.domain.taking_out import TakenOut
from backoffice.errors import Cancelled
from ui.backup_words import size_words
from ui.context import UiContext
from ui.dialogs.take_out_dialog import TakeOutDialog
from ui.pages.import_words import shown_name
from ui.pages.settings_sections import Section
from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import row


class TakeOutSection(Section):
    """Asks for the place and writes in the background."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(self.tr("Take everything along"), name="settings.take_out")
        self._context, self._desk = context, context.office.take_out
        why = self.tr("Your data is yours: whenever you want to leave, or only to look at it elsewhere, everything goes into one file.")
        self._start = button(self.tr("Take everything along"), name="settings.take_out.start", icon_name="archive")
        self._start.clicked.connect(self.ask)
        line = QWidget()
        line.setLayout(row(self._start, None))
        self.put(text(why, tone="muted", wrap=True), line)

    def ask(self) -> None:
        """Show the words that will open the file, and ask for its place."""
        dialog = TakeOutDialog(self._desk.suggest_password, self.window())
        dialog.chosen.connect(self._ask_place)
        dialog.open()

    def write(self, path: Path, words: str) -> None:
        """Write the file in the background."""
        self._start.setEnabled(False)
        self.tell("")
        self.spinner.start()
        desk, title = self._desk, self.tr("Writing {name}").format(name=shown_name(path))
        self._context.jobs.read(lambda tick: desk.write(path, words, tick), self._written, self._failed, title=title, owner=self)

    def _ask_place(self, words: str) -> None:
        dialog = QFileDialog(self, self.tr("Take everything along"))
        dialog.setObjectName("settings.take_out.place")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Encrypted archives (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"{self.tr('everything')}-{self._context.formats.today().isoformat()}.zip")
        dialog.fileSelected.connect(lambda path: self.write(Path(path), words))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _written(self, taken: TakenOut) -> None:
        self._end()
        orders = self.tr("%n order(s)", "", dict(taken.rows)["orders"])
        words = self.tr("{name} is written and was read back: {orders} and all the rest, {size}. The four words open it.")
        self.tell(words.format(name=shown_name(taken.path), orders=orders, size=size_words(taken.size, self._context.formats)))
        self._context.hub.tell("log")

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self.tell(self.tr("Cancelled. No file was written."), "muted")
        else:
            self.fail(error)

    def _end(self) -> None:
        self._start.setEnabled(True)
        self.spinner.stop()
