"""After a bank statement was recorded: what was, what came in too much, and the file that may go."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import GAP, column, greedy, panel, row
from ui.widgets.notices import Notice


class StatementDone(QWidget):
    """`delete_asked` offers to delete the file."""

    delete_asked = Signal()
    choose_asked = Signal()
    done_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statement.done")
        self._words = text("", Step.H2, name="statement.done.words")
        detail = text(self.tr("Each order says on its page what came in."), Step.SMALL, "muted", name="statement.done.detail")
        head = panel(
            row(
                Picture("circle-check", "completed_fg", 32),
                greedy(panel(column(self._words, detail, gap=2), "clear")),
                gap=12,
                margins=(16, 12, 16, 12),
            )
        )
        self._surplus = Notice("", tone="warn", name="statement.surplus")
        self._delete = button(self.tr("Delete file"), name="statement.delete", icon_name="trash-2")
        self._file = Notice("", tone="warn", actions=(self._delete,), name="statement.file")
        self._close = button(self.tr("Done"), name="statement.close", kind="filled", key="Ctrl+Return")
        another = button(self.tr("Read another statement"), name="statement.next_file", icon_name="folder-open")
        self._delete.clicked.connect(self.delete_asked)
        self._close.clicked.connect(self.done_asked)
        another.clicked.connect(self.choose_asked)
        self.setLayout(column(head, self._surplus, self._file, None, row(None, another, self._close), gap=GAP))

    def show_done(self, path: Path, count: int, surplus: Sequence[str]) -> None:
        """Show what recording came to; `surplus` names what came in too much."""
        self._words.setText(self.tr("%n payment(s) recorded", "", count))
        self._surplus.setVisible(bool(surplus))
        if surplus:
            detail = self.tr("A refund with the reason “Paid too much” can be made on the order’s page.")
            self._surplus.say(", ".join(surplus), tone="warn", detail=detail)
        self.show_file(path, there=True)

    def show_file(self, path: Path, *, there: bool) -> None:
        """Offer to delete the file, or say that it is gone."""
        if there:
            words = self.tr("The statement still lies on this computer, unencrypted and with account numbers.")
            self._file.say(words, tone="warn", detail=self.tr("Folder: {folder}").format(folder=str(path.parent)))
        else:
            self._file.say(self.tr("The file has been deleted."), tone="done")
        self._delete.setVisible(there)

    def say_failed(self, words: str) -> None:
        """Say why the file could not be deleted."""
        self._file.say(words, tone="problem")

    def take_focus(self) -> None:
        """Begin at what is left to be decided."""
        self._delete.setFocus()
