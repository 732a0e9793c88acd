"""The recovery key on screen: the emergency sheet is printed or copied, and groups of it are typed back.

`RecoveryPanel` is the content, used by the first run; `RecoveryDialog` shows it before the first import of real data and from the settings.
"""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QLabel, QWidget

from backoffice.errors import BackofficeError
from ui.entrance_ports import SheetDesk
from ui.jobs import Jobs
from ui.messages import message
from ui.pdf_pages import PdfPages
from ui.printing import PrintRun, page_printer
from ui.recovery_sheet import fixed_pitch, sheet_day, sheet_words
from ui.theme import Step, theme
from ui.widgets.buttons import button
from ui.widgets.fields import check_box, field, inside
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import CONTROL_LARGE, Rule, column, greedy, panel, row, set_look
from ui.widgets.sheet import Role, Sheet
from ui.widgets.typed_text import Takes

LOOK_ALIKE = str.maketrans({"I": "1", "L": "1", "O": "0", "U": "V"})


def plain_group(typed: str) -> str:
    """Return a group as the sheet has it: capitals, no spaces or dashes, letters that do not occur read as what they look like."""
    return "".join(letter for letter in typed.upper() if letter.isalnum()).translate(LOOK_ALIKE)


class GroupField(QWidget):
    """One group of the key being typed, with a mark that says whether it fits; `fits` decides."""

    changed = Signal()

    def __init__(self, number: int, *, name: str) -> None:
        super().__init__()
        self.number = number
        words = self.tr("Group {number}").format(number=number)
        self.line = field(name=name, accessible=words, height=CONTROL_LARGE, takes=Takes.SECRET)
        self.line.setMaxLength(80)  # a whole key may be pasted or scanned into a field
        self._mark = Picture("circle-check", "completed_fg", 18)
        keep = self._mark.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._mark.setSizePolicy(keep)
        inside(self.line, self._mark, 4)
        self._mark.hide()
        label = text(words, Step.SMALL_STRONG)
        label.setBuddy(self.line)
        self.setLayout(column(label, self.line, gap=4))
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.changed)
        self.restyle()

    @property
    def group(self) -> str:
        return plain_group(self.line.text())

    def restyle(self) -> None:
        """Keep letters of one width."""
        self.line.setFont(fixed_pitch(theme().face(Step.H3)))

    def show_fit(self, fits: bool | None) -> None:
        """Mark the group as right, wrong, or (None) not finished."""
        self._mark.setVisible(fits is not None)
        self._mark.show_icon("circle-check" if fits else "circle-x", "completed_fg" if fits else "problem_fg")
        self.line.setAccessibleDescription("" if fits is None else self.tr("fits") if fits else self.tr("does not fit"))
        set_look(self.line, wrong=fits is False)


class RecoveryPanel(QWidget):
    """The sheet's six groups, printing and saving, and the groups that are typed back. `changed` when `complete` may have changed."""

    changed = Signal()

    def __init__(self, groups: Sequence[str], shop_name: str, desk: SheetDesk, jobs: Jobs, *, chooser: random.Random | None = None) -> None:
        super().__init__()
        self._groups, self._shop_name, self._desk, self._jobs = tuple(groups), shop_name, desk, jobs
        self._asked = sorted((chooser or random.SystemRandom()).sample(range(1, len(groups) + 1), 2))
        self._facts = desk.sheet_facts()
        self.setLayout(column(self._build_sheet(), self._build_typing(), gap=16))
        self._connect()
        self.setFocusProxy(self._print)

    @property
    def complete(self) -> bool:
        """Say whether every group that is asked for fits."""
        return all(entry.group == self._groups[entry.number - 1] for entry in self._shown())

    @property
    def asked(self) -> tuple[int, ...]:
        """The numbers of the groups that are to be typed."""
        return tuple(entry.number for entry in self._shown())

    def tell_state(self) -> str:
        """Return what is still to be done, in words."""
        if self.complete:
            return self.tr("All six groups match.") if self._by_hand.isChecked() else self.tr("Both groups match.")
        return self.tr("Please type all six groups.") if self._by_hand.isChecked() else self.tr("Please type both groups.")

    def _build_sheet(self) -> QFrame:
        cells = QHBoxLayout()
        cells.setSpacing(8)
        self._labels = [self._cell(cells, number, group) for number, group in enumerate(self._groups, 1)]
        title = row(
            text(self.tr("Emergency sheet No. {number}").format(number=self._facts.number), Step.H3, name="recovery.number"),
            None,
            text(f"{self._shop_name} · {sheet_day(self._facts)}", Step.SMALL, "muted"),
        )
        keep = text(
            self.tr(
                "Keep the emergency sheet somewhere outside the shop, for instance with your insurance papers. Sheet and data file "
                "together open everything, the sealed account numbers too. Once it is confirmed, nobody can show this key again."
            ),
            wrap=True,
        )
        self._printed_icon = Picture("printer", "muted")
        self._printed = text(self.tr("Not printed yet"), tone="muted", name="recovery.printed")
        self._print = button(self.tr("Print"), name="recovery.print", icon_name="printer")
        self._save = button(self.tr("Save as PDF"), name="recovery.save", kind="link", height=24)
        self._save.setToolTip(self.tr("The file is not protected: print it elsewhere and delete it."))
        ways = row(self._print, self._save, None, self._printed_icon, self._printed, gap=12)
        return panel(
            column(title, cells, row(Picture("archive"), greedy(keep), gap=12), Rule(), ways, gap=16, margins=(24, 16, 24, 16)),
            name="recovery.sheet",
        )

    def _cell(self, cells: QHBoxLayout, number: int, group: str) -> QLabel:
        label = text(group, Step.H1, name=f"recovery.shown.{number}")
        label.setAccessibleName(self.tr("Group {number}: {group}").format(number=number, group=" ".join(group)))
        inner = column(row(None, text(str(number), Step.SMALL, "muted"), None), row(None, label, None), gap=4, margins=(0, 12, 0, 16))
        cells.addWidget(greedy(panel(inner, "inset")), 1)
        return label

    def restyle(self) -> None:
        """Write the groups in letters of one width."""
        for label in self._labels:
            font = fixed_pitch(theme().face(Step.H2 if theme().scale <= 1.2 else Step.H3))  # six of them stand side by side
            label.setFont(font)

    def _build_typing(self) -> QFrame:
        self._fields = [GroupField(number, name=f"recovery.group.{number}") for number in range(1, len(self._groups) + 1)]
        self._by_hand = check_box(self.tr("I copied the sheet by hand"), name="recovery.by_hand")
        words = text(self.tr("This makes sure that the print is readable. Case does not matter."), tone="muted", wrap=True)
        heading = row(text(self.tr("Please type from the sheet"), Step.H3), None, self._by_hand)
        head = column(heading, words, gap=4)
        fields = row(*[greedy(entry) for entry in self._fields], gap=16)
        self._show_fields()
        self.restyle()
        return panel(column(head, fields, gap=12, margins=(24, 16, 24, 24)), name="recovery.typing")

    def _connect(self) -> None:
        self._print.clicked.connect(self._ask_printer)
        self._save.clicked.connect(self._ask_file)
        self._by_hand.toggled.connect(self._show_fields)
        self._by_hand.toggled.connect(self.changed)
        for entry in self._fields:
            entry.changed.connect(self._judge)

    def _shown(self) -> list[GroupField]:
        return [entry for entry in self._fields if self._by_hand.isChecked() or entry.number in self._asked]

    def _show_fields(self) -> None:
        shown = self._shown()
        for entry in self._fields:
            entry.setVisible(entry in shown)

    def _judge(self) -> None:
        for entry in self._fields:
            finished = len(entry.group) >= len(self._groups[entry.number - 1])
            entry.show_fit((entry.group == self._groups[entry.number - 1]) if finished else None)
        self.changed.emit()

    def _make(self, then: Callable[[bytes], None]) -> None:
        """Have the sheet set, off the main thread, and go on with the PDF."""
        sheet = sheet_words(self._groups, self._shop_name, self._facts)
        self._jobs.outside(lambda _tick: self._desk.emergency_sheet(sheet), then, self._fail, owner=self)

    def _ask_printer(self) -> None:
        printer = page_printer()
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self.tr("Print the emergency sheet"))
        dialog.accepted.connect(lambda: self._make(lambda content: self.print_on(PrintRun(self._jobs, PdfPages(content), printer, self))))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own open() wants a receiver

    def print_on(self, run: PrintRun) -> None:
        """Send the sheet to a printer."""
        run.ended.connect(self._tell_printed)
        run.ended.connect(run.deleteLater)
        run.start()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the emergency sheet"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter(self.tr("PDF file (*.pdf)"))
        dialog.selectFile(self.tr("Emergency sheet") + ".pdf")
        dialog.fileSelected.connect(self.save_pdf)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_pdf(self, path: str) -> None:
        """Write the sheet as a PDF and say so."""
        self._make(lambda content: self._keep(content, Path(path)))

    def _keep(self, content: bytes, path: Path) -> None:
        said = self.tr("Saved. Print the file and delete it: it is not protected.")
        self._jobs.write(
            lambda _tick: self._desk.save_sheet(content, path), lambda _none: self._tell_done(said, "save"), self._fail, owner=self
        )

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._tell_failed(message(error).text)
        else:
            self._tell_failed(self.tr("The sheet could not be made. Nothing was changed."))

    def _tell_printed(self, printed: bool) -> None:
        if not printed:
            self._tell_failed(self.tr("The printer did not take the sheet. Try again or save a PDF."))
            return
        self._print.set_words(self.tr("Print again"))
        time = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self._tell_done(self.tr("Printed at {time} · 1 page").format(time=time), "printer")

    def _tell_done(self, words: str, icon_name: str) -> None:
        self._printed.setText(words)
        self._printed_icon.show_icon(icon_name, "completed_fg")
        set_look(self._printed, tone="done")

    def _tell_failed(self, words: str) -> None:
        self._printed.setText(words)
        self._printed_icon.show_icon("triangle-alert", "problem_fg")
        set_look(self._printed, tone="problem")


class RecoveryDialog(Sheet):
    """The panel as a dialog; accepted when the groups fit."""

    def __init__(
        self,
        parent: QWidget | None,
        groups: Sequence[str],
        shop_name: str,
        desk: SheetDesk,
        jobs: Jobs,
        *,
        chooser: random.Random | None = None,
    ) -> None:
        super().__init__(parent, self.tr("Your recovery key"), name="recovery", width=808)
        self.panel = RecoveryPanel(groups, shop_name, desk, jobs, chooser=chooser)
        why = text(
            self.tr("It opens the data when the password is forgotten or this computer is lost. Nobody else can."), tone="muted", wrap=True
        )
        self._done = self.add_button(button(self.tr("Confirm"), name="recovery.confirm", kind="filled"), Role.AcceptRole)
        self.add_button(button(self.tr("Later"), name="recovery.later"), Role.RejectRole)
        self.build(why, 8, self.panel)
        self.panel.changed.connect(self._look)
        self._look()

    def _look(self) -> None:
        self._done.setEnabled(self.panel.complete)
        self.why_not("" if self.panel.complete else self.panel.tell_state())
