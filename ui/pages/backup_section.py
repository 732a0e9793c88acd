"""The card about backups in the settings: how it stands, where they lie, which there are, and what can be done with them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from backoffice.domain.backups import BackupState, Drilled, Kept
from backoffice.domain.reports import BackupReport
from ui.backup_words import error_of, last_words, size_words
from ui.context import UiContext
from ui.entrance_ports import BackupDesk
from ui.jobs import Tick
from ui.messages import message
from ui.pages.settings_sections import Section
from ui.theme import Step
from ui.widgets.buttons import Button, button
from ui.widgets.labels import Picture, text
from ui.widgets.layouts import clear, column, greedy, row
from ui.widgets.notices import Notice

SHOWN = 5


class BackupSection(Section):
    """Keeps the place of backups, makes, checks and tries them out. `restore_asked` carries the backup to put back, None to choose one."""

    restore_asked = Signal(object)

    def __init__(self, context: UiContext, desk: BackupDesk) -> None:
        super().__init__(self.tr("Backups"), name="settings.backups")
        self._context, self._desk, self._all = context, desk, False
        self._state = Notice(name="settings.backup.state")
        why = self.tr("Backups are encrypted like the shop itself. They are made each hour, when you lock and when you close.")
        self._make = button(self.tr("Back up now"), name="settings.backup.make", kind="filled", icon_name="database-backup")
        self._place = button(self.tr("Choose the place"), name="settings.backup.place", icon_name="folder-open")
        self._drill = button(self.tr("Restore on trial"), name="settings.backup.drill", icon_name="shield-check")
        self._verify = button(self.tr("Check a file"), name="settings.backup.verify", icon_name="file-check")
        self._restore = button(self.tr("Restore"), name="settings.backup.restore", icon_name="history")
        first, second, third = QWidget(), QWidget(), QWidget()
        first.setLayout(row(self._make, self._place, None))
        second.setLayout(row(self._drill, None))
        third.setLayout(row(self._verify, self._restore, None))
        self._list = QWidget()
        self._rows = column(gap=0)
        self._list.setLayout(self._rows)
        self._drilled = text("", Step.SMALL, "muted", wrap=True, name="settings.backup.drilled")
        self.put(self._state, text(why, tone="muted", wrap=True), first, self._list, self._drilled, second, third)
        self._connect()
        self.reload()

    def _connect(self) -> None:
        self._make.clicked.connect(self.make_backup)
        self._place.clicked.connect(self._ask_place)
        self._drill.clicked.connect(self.try_out)
        self._verify.clicked.connect(self._ask_file)
        self._restore.clicked.connect(lambda: self.restore_asked.emit(None))

    def reload(self) -> None:
        """Show what is known now."""
        self._show(self._desk.state())

    def make_backup(self) -> None:
        """Make a backup in the place that was chosen."""
        self._run(self._desk.make_now, self._made, self.tr("Making a backup"))

    def use_place(self, folder: str) -> None:
        """Let backups lie in a folder from now on, and make the first one there."""

        def chosen(state: BackupState) -> None:
            self._show(state)
            self._context.hub.tell("backups")
            self.make_backup()

        self._run(lambda _tick: self._desk.choose_folder(Path(folder)), chosen, self.tr("Looking at the place for backups"))

    def verify_backup(self, path: str) -> None:
        """Check a backup down to its last page."""
        self._run(lambda tick: self._desk.verify(Path(path), tick), self._verified, self.tr("Checking a backup"))

    def try_out(self) -> None:
        """Restore the newest backup on trial."""
        self._run(lambda tick: self._desk.drill(None, tick), self._tried_out, self.tr("Restoring a backup on trial"))

    def _run(self, work: Callable[[Tick], Any], done: Callable[[Any], None], title: str) -> None:
        self._switch(on=False)
        self.tell("")
        self.spinner.start()

        def ended(result: Any) -> None:
            self._end()
            done(result)

        self._context.jobs.outside(work, ended, self._failed, title=title, owner=self)

    def _show(self, state: BackupState) -> None:
        self._shown = state
        formats = self._context.formats
        late = state.is_late(formats.now)
        last = last_words(state, formats)
        if state.problem:
            found = message(error_of(state.problem))
            self._state.say(found.title, tone="problem" if late else "warn", detail=f"{found.text} {last}.")
        elif state.last is None:
            detail = self.tr("Choose a stick, a network drive or a synchronised folder. A backup beside the shop would break with it.")
            self._state.say(last, tone="problem" if late else "warn", detail=detail if state.folder is None else self._where(state))
        else:
            self._state.say(last, tone="problem" if late else "done", detail=self._where(state))
        self._drilled.setText(self._drill_words(state.drilled))
        self._make.setEnabled(state.folder is not None)
        self._make.set_kind("filled" if state.folder is not None else "quiet")
        self._place.set_kind("quiet" if state.folder is not None else "filled")
        self._place.set_words(self.tr("Choose the place") if state.folder is None else self.tr("Change the place"))
        self._drill.setEnabled(state.last is not None)
        self._fill_list(state)

    def _where(self, state: BackupState) -> str:
        total = size_words(sum(one.size for one in state.kept), self._context.formats)
        words = self.tr("%n backup(s), {size}, in “{place}”", "", len(state.kept))
        return words.format(size=total, place=state.folder)

    def _drill_words(self, drilled: Drilled | None) -> str:
        if drilled is None:
            return self.tr("Not restored on trial yet. That shows that a backup can be put back; nothing of today is touched.")
        orders = self.tr("%n order(s)", "", drilled.orders)
        moment = self._context.formats.moment
        words = self.tr("Last restored on trial: {when}, the backup of {made} with {orders}.")
        return words.format(when=moment(drilled.at), made=moment(drilled.made_at), orders=orders)

    def _fill_list(self, state: BackupState) -> None:
        clear(self._rows)
        kept = sorted(state.kept, key=lambda one: one.created, reverse=True)
        for number, one in enumerate(kept if self._all else kept[:SHOWN]):
            self._rows.addWidget(self._row(number, one))
        if len(kept) > SHOWN:
            words = self.tr("Show fewer") if self._all else self.tr("Show all %n backup(s)", "", len(kept))
            more = button(words, name="settings.backup.all", kind="link")
            more.clicked.connect(self._turn_list)
            line = QWidget()
            line.setLayout(row(more, None, margins=(0, 4, 0, 0)))
            self._rows.addWidget(line)
        self._list.setVisible(bool(kept))

    def _row(self, number: int, one: Kept) -> QWidget:
        formats = self._context.formats
        good = one.verified is not None
        facts = (size_words(one.size, formats), self.tr("%n order(s)", "", one.orders), self._checked(one))
        words = column(
            text(formats.moment(one.created), Step.STRONG, name=f"settings.backup.made.{number}"),
            text(" · ".join(facts), Step.SMALL, "muted", name=f"settings.backup.facts.{number}"),
            gap=2,
        )
        lines, result = QWidget(), QWidget()
        lines.setLayout(words)
        picture = Picture("circle-check" if good else "triangle-alert", "completed_fg" if good else "in_progress_fg", 18)
        check = self._link(self.tr("Check"), f"settings.backup.check.{number}", one)
        check.clicked.connect(partial(self._verify_one, one))
        back = self._link(self.tr("Restore"), f"settings.backup.back.{number}", one)
        back.clicked.connect(partial(self._restore_one, one))
        result.setLayout(row(picture, greedy(lines), check, back, gap=12, margins=(0, 6, 0, 6)))
        return result

    def _link(self, words: str, name: str, one: Kept) -> Button:
        return button(words, name=name, kind="link", accessible=f"{words}: {self._context.formats.moment(one.created)}")

    def _checked(self, one: Kept) -> str:
        if one.verified is None:
            return self.tr("not checked")
        return self.tr("checked {when}").format(when=self._context.formats.moment(one.verified))

    def _turn_list(self) -> None:
        self._all = not self._all
        self._fill_list(self._shown)

    def _verify_one(self, one: Kept) -> None:
        if self._shown.folder is not None:
            self.verify_backup(str(self._shown.folder / one.name))

    def _restore_one(self, one: Kept) -> None:
        if self._shown.folder is not None:
            self.restore_asked.emit(self._shown.folder / one.name)

    def _ask_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the place for backups"))
        dialog.setObjectName("settings.backup.folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._open(dialog, self.use_place)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose the backup to check"))
        dialog.setObjectName("settings.backup.file")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Backups (*.backoffice)"))
        self._open(dialog, self.verify_backup)

    def _open(self, dialog: QFileDialog, then: Callable[[str], None]) -> None:
        if self._shown.folder is not None:
            dialog.setDirectory(str(self._shown.folder))
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _switch(self, *, on: bool) -> None:
        for one in (self._make, self._place, self._drill, self._verify, self._restore):
            one.setEnabled(on)

    def _end(self) -> None:
        self._switch(on=True)
        self.spinner.stop()
        self.reload()

    def _made(self, kept: Kept) -> None:
        self.tell(self.tr("Backup made and checked: %n order(s).", "", kept.orders))
        self._context.hub.tell("backups")

    def _verified(self, report: BackupReport) -> None:
        day = self._context.formats.moment(report.made_at)
        self.tell(self.tr("The backup of {day} is complete: %n order(s).", "", report.orders).format(day=day))

    def _tried_out(self, drilled: Drilled) -> None:
        day = self._context.formats.moment(drilled.made_at)
        words = self.tr("The backup of {day} was restored on trial and compared: %n order(s), all as it should be.", "", drilled.orders)
        self.tell(words.format(day=day))

    def _failed(self, error: Exception) -> None:
        self._end()
        self._context.hub.tell("backups")
        self.fail(error)
