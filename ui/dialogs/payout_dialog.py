"""Write a file for the bank: who gets how much, where the file goes, the password once more, and what to do with the file then."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from backoffice.domain.payouts import PayoutLine, Prepared, Written
from backoffice.domain.refunds import RefundId
from backoffice.errors import BackofficeError, NotPossible
from ui.context import UiContext
from ui.jobs import Job
from ui.messages import message
from ui.models.columns import ChipCell, Column, Kind
from ui.models.table_model import ShortTable
from ui.pages.payout_rows import changed_words
from ui.refund_words import NOT_PAID, refund_words
from ui.theme import Step
from ui.widgets.buttons import button
from ui.widgets.fields import field, labelled
from ui.widgets.labels import ElidedLabel, text
from ui.widgets.layouts import HEAD, ROW, Rule, column, fix_size, greedy, row
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState, Notice
from ui.widgets.sheet import Role, Sheet, paragraph
from ui.widgets.spinner import Spinner

WIDTH, MOST_ROWS = 720, 5
EURO = "EUR"


class PayoutDialog(Sheet):
    """Writes a file of refunds. `written` carries a `Written` once the file is there, `delete_asked` its id when it is at the bank."""

    written = Signal(object)
    delete_asked = Signal(object)

    def __init__(self, context: UiContext, refund_ids: Sequence[RefundId], names: Mapping[str, str], parent: QWidget | None) -> None:
        super().__init__(parent, "", name="payout", width=WIDTH)
        self.setWindowTitle(self.tr("Write a file for the bank"))
        self.setAccessibleName(self.windowTitle())
        self._context, self._ids, self._names = context, tuple(refund_ids), names
        self._prepared: Prepared | None = None
        self._written: Written | None = None
        self._job: Job | None = None
        self._path = _usual_place(context)
        self._table: ShortTable[PayoutLine] = ShortTable(self._columns())
        self._ok = button(self.tr("Write the file"), name="payout.ok", kind="filled")
        self._cancel = button(self.tr("Cancel"), name="payout.cancel")
        self._build()
        self._prepare()

    def _columns(self) -> tuple[Column[PayoutLine], ...]:
        formats = self._context.formats

        def mark(line: PayoutLine) -> str | ChipCell:
            return ChipCell("in_progress", self.tr("Changed lately")) if line.recently_changed else ""

        return (
            Column("holder", self.tr("Account holder"), lambda line: line.holder, kind=Kind.STRONG),
            Column("account", self.tr("Account"), lambda line: line.masked, 120),
            Column("bank", self.tr("Bank"), lambda line: line.bank, 152, Kind.MUTED),
            Column("changed", "", mark, 136, Kind.CHIP, tip=lambda line: changed_words(line, formats, self._names)),
            Column("amount", self.tr("Amount"), lambda line: formats.money(line.amount_minor, line.currency), 96, Kind.NUMBER),
        )

    def _build(self) -> None:
        self._steps = (self._looking(), self._asking(), self._told())
        self.build(*self._steps)
        self._step(0)
        self.add_button(self._cancel, Role.RejectRole)
        self.add_button(self._ok, Role.AcceptRole, closes=False)
        self._ok.clicked.connect(self._go_on)
        self._check()

    def _step(self, number: int) -> None:
        """Show a step alone, and be as tall as it needs."""
        for place, step in enumerate(self._steps):
            step.setVisible(place == number)
        self.fit()

    def _looking(self) -> QWidget:
        """Return the step in which every sealed number is compared, and which stays if none of them can go."""
        made = QWidget()
        self._spinner = Spinner(self.tr("Comparing the sealed numbers"), name="payout.spinner")
        self._none = EmptyState("circle-alert", self.tr("Comparing the sealed numbers with the log …"), name="payout.none")
        made.setLayout(column(greedy(self._none), row(None, self._spinner, None)))
        self._spinner.start()
        return made

    def _asking(self) -> QWidget:
        made = QWidget()
        view = ListView(self._table, name="payout.list", accessible=self.tr("Who gets money"))
        view.setSelectionMode(ListView.SelectionMode.NoSelection)
        self._view = view
        self._left_out = Notice("", tone="warn", name="payout.left_out")
        self._changed = Notice("", tone="warn", name="payout.changed")
        for notice in (self._left_out, self._changed):
            notice.hide()
        self._count, self._sum = text("", tone="muted", name="payout.count"), text("", Step.NUMBER, name="payout.sum")
        self._place = ElidedLabel("", name="payout.place")
        choose = button(self.tr("Choose …"), name="payout.choose", icon_name="folder-open")
        choose.clicked.connect(self._choose)
        where = row(column(text(self.tr("The file goes to"), Step.SMALL_STRONG), greedy(self._place), gap=4), choose, gap=16)
        where.setStretch(0, 1)
        self._password = field(name="payout.password", accessible=self.tr("Your password"), secret=True)
        self._password.textChanged.connect(lambda _words: self._check())
        self._asked = labelled(self.tr("Your password"), self._password, hint=self.tr("For each file again: it moves money."))
        self._bar = QProgressBar()
        self._bar.setObjectName("payout.progress")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setProperty("look", "thin")
        self._bar.setTextVisible(False)
        fix_size(self._bar, height=4)
        self._bar.setRange(0, 0)
        self._bar.hide()
        foot = row(self._count, None, self._sum)
        made.setLayout(column(view, self._left_out, self._changed, foot, Rule(), where, self._asked, self._bar, gap=12))
        return made

    def _told(self) -> QWidget:
        made = QWidget()
        self._done = Notice("", tone="done", name="payout.done")
        self._at = text("", wrap=True, selectable=True, name="payout.path")
        what = self.tr(
            "Upload the file at your bank now, and release it there. It holds account numbers in plain: delete it here as soon as the bank "
            "has it."
        )
        folder = button(self.tr("Open the folder"), name="payout.folder", icon_name="folder-open")
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent))))
        self._delete = button(self.tr("Uploaded – delete the file"), name="payout.delete", icon_name="trash-2")
        self._delete.clicked.connect(self._ask_delete)
        made.setLayout(column(self._done, self._at, paragraph(what, "muted"), row(folder, self._delete, None), None, gap=12))
        return made

    def _prepare(self) -> None:
        desk, ids = self._context.office.payouts, self._ids
        self._context.jobs.read(lambda _tick: desk.prepare(ids), self._show, self._refuse, owner=self)

    def _show(self, prepared: Prepared) -> None:
        formats = self._context.formats
        self._prepared = prepared
        self._spinner.stop()
        self._table.show_records(prepared.lines)
        fix_size(self._view, height=HEAD + ROW * min(max(prepared.count, 1), MOST_ROWS) + 1)
        self._count.setText(self.tr("%n transfer(s)", "", prepared.count))
        self._sum.setText(formats.money(prepared.sum_minor, EURO))
        if prepared.refused:
            words = self.tr("%n refund(s) stay(s) here", "", len(prepared.refused))
            named = [f"{one.order_number}: {refund_words(NOT_PAID, str(one.reason))}" for one in prepared.refused[:3]]
            self._left_out.say(words, tone="warn", detail=" · ".join(named))
            self._left_out.show()
        changed = [line for line in prepared.lines if line.recently_changed]
        if changed:
            words = self.tr("%n account(s) were changed lately", "", len(changed))
            self._changed.say(words, tone="warn", detail=" · ".join(self._change_of(line) for line in changed[:3]))
            self._changed.show()
        self._place.setText(str(self._path))
        self._step(1)
        self._password.setFocus()
        self._check()

    def _change_of(self, line: PayoutLine) -> str:
        return f"{line.holder}: {changed_words(line, self._context.formats, self._names)}"

    def _refuse(self, error: Exception) -> None:
        self._spinner.stop()
        self._none.say("circle-alert", refusal_words(error))
        self._check()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the file goes"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xml")
        dialog.setNameFilter(self.tr("SEPA file (*.xml)"))
        dialog.selectFile(str(self._path))
        dialog.fileSelected.connect(self.take_path)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_path(self, path: str) -> None:
        """Write the file there."""
        self._path = Path(path)
        self._place.setText(str(self._path))
        self._check()

    def _go_on(self) -> None:
        if self._written is not None:
            self.accept()
            return
        desk, ids, path, password = self._context.office.payouts, self._paid_ids(), self._path, self._password.text()
        self._password.clear()
        self._asked.say()
        self._bar.show()
        self._ok.setEnabled(False)
        self._job = self._context.jobs.write(
            lambda tick: desk.write(ids, path, password, tick),
            self._take,
            self._fail,
            title=self.tr("Writing a file for the bank"),
            owner=self,
        )

    def _paid_ids(self) -> tuple[RefundId, ...]:
        return tuple(line.refund_id for line in self._prepared.lines) if self._prepared is not None else ()

    def _take(self, written: Written) -> None:
        self._job, self._written = None, written
        formats = self._context.formats
        words = self.tr("%n transfer(s) written", "", written.count)
        self._done.say(words, tone="done", detail=self.tr("{amount} in all").format(amount=formats.money(written.sum_minor, EURO)))
        self._at.setText(str(written.path))
        self._step(2)
        self._ok.set_words(self.tr("Done"))
        self._ok.setEnabled(True)
        self._cancel.hide()
        self._ok.setFocus()
        self.why_not("")
        self.written.emit(written)

    def _fail(self, error: Exception) -> None:
        self._job = None
        self._bar.hide()
        self._asked.say(refusal_words(error))
        self._password.setFocus()
        self._check()

    def _ask_delete(self) -> None:
        if self._written is not None:
            self.delete_asked.emit(self._written.file_id)
            self.accept()

    def _check(self) -> None:
        if self._written is not None:
            return
        ready = self._prepared is not None
        words = "" if not ready or self._password.text() or self._job is not None else self.tr("Your password is still missing.")
        self._ok.setEnabled(ready and bool(self._password.text()) and self._job is None)
        self.why_not(words)

    def done(self, result: int) -> None:
        """Close; the password is forgotten. A file that is being written is finished or not there at all."""
        self._password.clear()
        super().done(result)


def refusal_words(error: Exception) -> str:
    """Return why no file can be written."""
    if isinstance(error, NotPossible) and error.reason in NOT_PAID:
        return refund_words(NOT_PAID, error.reason) + "."
    return message(error).plain if isinstance(error, BackofficeError) else message(error).title


def _usual_place(context: UiContext) -> Path:
    """Return a name in the folder of downloads that is not taken yet."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation) or Path.home())
    day = context.formats.today().isoformat()
    names = (f"sepa-{day}{'' if number == 1 else f'-{number}'}.xml" for number in range(1, 1000))
    return next((folder / name for name in names if not (folder / name).exists()), folder / "sepa.xml")
