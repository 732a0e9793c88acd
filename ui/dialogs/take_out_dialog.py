"""Take everything along: the four words that open the archive, shown only here, and what can open it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.clipboard import copy_for_a_while
from ui.theme import Step
from ui.widgets.buttons import button, icon_button
from ui.widgets.fields import check_box
from ui.widgets.labels import text
from ui.widgets.layouts import column, greedy, panel, row
from ui.widgets.notices import Notice
from ui.widgets.sheet import Role, Sheet, paragraph


class TakeOutDialog(Sheet):
    """`chosen` carries the words once somebody says that they are written down."""

    chosen = Signal(str)

    def __init__(self, suggest: Callable[[], str], parent: QWidget | None) -> None:
        super().__init__(parent, "", name="take_out", width=520)
        self.setWindowTitle(self.tr("Take everything along"))
        self.setAccessibleName(self.windowTitle())
        self._suggest = suggest
        self._words = text(suggest(), Step.H2, wrap=True, name="take_out.words", selectable=True)
        self._other = icon_button("refresh-cw", name="take_out.other", accessible=self.tr("Offer other words"))
        self._copy = icon_button("copy", name="take_out.copy", accessible=self.tr("Copy the words for 30 seconds"))
        offer = column(text(self.tr("These four words open the file"), Step.SMALL, "muted"), self._words, gap=2)
        holder = QWidget()
        holder.setLayout(offer)
        box = panel(row(greedy(holder), self._copy, self._other, gap=8, margins=(12, 8, 12, 8)), "inset")
        self._noted = check_box(self.tr("I have written the words down"), name="take_out.noted")
        self._ok = button(self.tr("Choose the place"), name="take_out.ok", kind="filled", icon_name="folder-open")
        about = self.tr(
            "One encrypted file with everything that the shop holds: tables for spreadsheet programs, lists for other programs, packing "
            "slips, and a page that explains each of them. Payment numbers stay masked."
        )
        opens = self.tr("Programs such as 7-Zip, WinZip or Keka open it. What Windows and macOS have themselves does not.")
        note = Notice(
            self.tr("The words are shown only now and kept nowhere."),
            tone="warn",
            detail=self.tr("Without them nobody can open the file, and with them everybody can."),
            name="take_out.note",
        )
        self.build(paragraph(about), paragraph(opens, "muted"), 4, box, note, 4, self._noted, gap=8)
        self.add_button(button(self.tr("Cancel"), name="take_out.cancel"), Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole)
        self._connect()
        self._check()
        self._noted.setFocus()

    def _connect(self) -> None:
        self._other.clicked.connect(self._offer)
        self._copy.clicked.connect(lambda: copy_for_a_while(self._words.text()))
        self._noted.toggled.connect(self._check)
        self._ok.clicked.connect(lambda: self.chosen.emit(self._words.text()))

    def _offer(self) -> None:
        self._words.setText(self._suggest())
        self.fit()
        self._noted.setChecked(False)

    def _check(self) -> None:
        noted = self._noted.isChecked()
        self._ok.setEnabled(noted)
        self.why_not("" if noted else self.tr("Please write the words down first."))
