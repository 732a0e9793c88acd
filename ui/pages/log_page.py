"""The log, for owners and data protection: who did what, who was shown whose contact data, and the cases of data protection."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QStackedLayout, QWidget

from backoffice.domain.ids import OrderId
from backoffice.domain.log import LogLine, LogQuery, LogState, Subjects
from backoffice.errors import BackofficeError, DataFileProblem
from ui.context import SETTINGS_MANAGE, USERS_MANAGE, UiContext
from ui.dialogs.access_days_dialog import AccessDaysDialog
from ui.log_rows import LogRow, LogRows
from ui.log_words import AREAS, log_words, subject_words
from ui.marked_texts import translated
from ui.messages import message
from ui.models.paged_table import PagedTable
from ui.pages.cases_part import CasesPart
from ui.pages.log_finder import About, LogFinder
from ui.pages.page import Command, Page, PageHeader, page_layout
from ui.reports import ReportViewer
from ui.widgets.buttons import Button, button
from ui.widgets.fields import picker
from ui.widgets.layouts import column, greedy, row
from ui.widgets.list_view import ListView
from ui.widgets.notices import EmptyState, Notice
from ui.widgets.toast import Toast
from ui.widgets.waiting import Waiting

DEEDS, CONTACTS, CASES = "deeds", "contacts", "cases"
DAYS = (1, 7, 30, 90, 365)
SOON_MS = 0
FINDABLE = frozenset({"order", "customer", "person", "import"})


class LogPage(Page):
    """The page. Lines are read by keys, the newest first; what is to be counted or looked for far away is left to a reader."""

    areas = frozenset({"cases", "log"})

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, name="log")
        self._desk, self._rows = context.office.log, LogRows(context)
        self._tab = DEEDS
        self._about: About | None = None
        self._model: PagedTable[LogRow] = PagedTable(self._rows.columns(), context.jobs)
        self._view = ListView(self._model, name="log.lines", accessible=self.tr("Log"))
        self._cases = CasesPart(context)
        self._report = button(self.tr("Audit report"), name="log.report", icon_name="file-check")
        self._export = button(self.tr("Save as a table"), name="log.export", icon_name="file-spreadsheet", key="Ctrl+E")
        self._header = PageHeader(self.tr("Log"), self._report, self._export)
        tabs = ((DEEDS, self.tr("Deeds")), (CONTACTS, self.tr("Contact data")), (CASES, self.tr("Cases")))
        self._tabs = {key: self._make_tab(key, words) for key, words in tabs}
        self._build()
        self._connect()
        self.context.jobs.read(lambda _tick: (self._desk.names(), self._desk.state()), self._begin, self._fail, owner=self)

    def _make_tab(self, key: str, words: str) -> Button:
        made = button(words, name=f"log.tab.{key}", kind="tab")
        made.clicked.connect(lambda: self.show_tab(key))
        return made

    def _build(self) -> None:
        everybody, any_time = self.tr("Everybody"), self.tr("At any time")
        self._person = picker([(everybody, "")], name="log.person", accessible=self.tr("Person"))
        areas = sorted(((translated(words, "Log"), key) for key, words in AREAS.items()), key=lambda one: one[0].casefold())
        self._area = picker([(self.tr("All areas"), ""), *areas], name="log.area", accessible=self.tr("Area"))
        since = [(self.tr("Today"), 1), *((self.tr("The last {days} days").format(days=days), days) for days in DAYS[1:])]
        self._since = picker([(any_time, 0), *since], name="log.since", accessible=self.tr("Time"))
        self._finder = LogFinder(self.context)
        self._all_again = button("", name="log.subject", kind="quiet", icon_name="x")
        self._of_line = button(self.tr("All about this entry"), name="log.all_about", icon_name="list-filter", key="Ctrl+Return")
        self._days = button(self.tr("Period"), name="log.days", icon_name="history")
        self._filters = QWidget()
        self._filters.setLayout(row(self._person, self._area, self._since, self._finder, None))
        self._state = Notice("", name="log.state")
        self._take = button(self.tr("Take the log as it is"), name="log.take")
        self._state.add_action(self._take)
        self._empty = EmptyState("scroll-text", self.tr("No lines fit."), name="log.empty")
        lines = QFrame()
        lines.setProperty("look", "card")
        self._stack = QStackedLayout(lines)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        self._waiting = Waiting(self.tr("Looking …"), self.tr("Stop"), name="log.waiting", over=lines)
        self._list = QWidget()
        self._list.setLayout(column(self._filters, greedy(lines), gap=12))
        body = QWidget()
        self._body = QStackedLayout(body)
        self._body.addWidget(self._list)
        self._body.addWidget(self._cases)
        self._toast = Toast(self, undo_words=self.tr("Undo"), name="log.toast")
        tabs = QWidget()
        tabs.setLayout(row(*self._tabs.values(), gap=4))
        page_layout(self, self._header, row(tabs, None, self._all_again, self._of_line, self._days), self._state, greedy(body))

    def _connect(self) -> None:
        for box in (self._person, self._area, self._since):
            box.currentIndexChanged.connect(self._show_lines)
        self._all_again.clicked.connect(lambda: self.show_about(None))
        self._finder.found.connect(self.show_about)
        self._finder.missing.connect(self._say_missing)
        self._finder.failed.connect(self._fail)
        self._of_line.clicked.connect(self._narrow)
        self._view.opened.connect(lambda _row: self._narrow())
        self._view.chosen_changed.connect(self._look_at_choice)
        self._model.counted.connect(self._counted)
        self._model.began.connect(lambda: self._stack.setCurrentWidget(self._view if self._model.rowCount() else self._empty))
        self._model.failed.connect(self._fail)
        self._model.looking.connect(self._waiting.show_waiting)
        self._waiting.stop_asked.connect(self._model.cancel)
        self._export.clicked.connect(self._ask_file)
        self._report.clicked.connect(self._show_report)
        self._days.clicked.connect(self._ask_days)
        self._take.clicked.connect(self._take_as_it_is)

    def _begin(self, found: tuple[dict[str, str], LogState]) -> None:
        names, state = found
        self._rows.names = names
        for person, name in sorted(names.items(), key=lambda one: one[1].casefold()):
            self._person.addItem(name, person)
        self._say_state(state)
        self.show_tab(self._tab)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def commands(self) -> tuple[Command, ...]:
        return (
            Command(self.tr("Save the log as a table"), "file-spreadsheet", self._ask_file, "Ctrl+E"),
            Command(self.tr("Audit report"), "file-check", self._show_report),
        )

    def reload(self) -> None:
        self._cases.reload()
        self.show_checked()

    def arrive(self) -> None:
        """Be shown again: there are new lines whenever somebody did something."""
        super().arrive()
        if self._rows.names:
            QTimer.singleShot(SOON_MS, self, lambda: self.show_tab(self._tab))

    def show_tab(self, key: str) -> None:
        """Show deeds, contact access or cases."""
        changed, self._tab = key != self._tab, key
        for name, tab in self._tabs.items():
            tab.setChecked(name == key)
        if changed and self._about is not None and not self._asked_of(self._about):
            self._about = None
        self._body.setCurrentWidget(self._cases if key == CASES else self._list)
        self._export.setEnabled(key != CASES)
        self._area.setVisible(key == DEEDS)
        self._days.setVisible(key == CONTACTS and self.context.may(SETTINGS_MANAGE))
        if key == CASES:
            self._all_again.hide()
            self._of_line.hide()
            self._header.count.setText("")
            self._cases.reload()
        else:
            self._show_lines()

    def show_about(self, about: About | None) -> None:
        """Show what happened to one order or customer, or all again; what nothing is said of here stands under the other tab."""
        self._about = about
        if self._tab == CASES or (about is not None and not self._asked_of(about)):
            self.show_tab(DEEDS if about is None or about.deeds else CONTACTS)
        else:
            self._show_lines()

    def show_all_of(self, order_id: OrderId, number: str, *, customer: bool = False) -> None:
        """Show what happened to an order, or to its customer."""
        self._finder.ask_for_order(order_id, number, customer=customer)

    def _asked_of(self, about: About) -> Subjects:
        return about.contacts if self._tab == CONTACTS else about.deeds

    def _say_missing(self, number: str) -> None:
        self._toast.tell(self.tr("There is no order with the number {number}.").format(number=number))

    @property
    def query(self) -> LogQuery:
        """What is asked for."""
        days = int(self._since.currentData() or 0)
        since = None
        if days:
            first = self.context.formats.today() - timedelta(days=days - 1)
            since = datetime.combine(first, time(), self.context.formats.zone)
        contacts = self._tab == CONTACTS
        area = "" if contacts else str(self._area.currentData() or "")
        subjects = self._asked_of(self._about) if self._about is not None else ()
        return LogQuery(str(self._person.currentData() or ""), area, subjects, since, None, contacts)

    def _show_lines(self) -> None:
        words = self._about.words if self._about is not None else ""
        self._all_again.setVisible(bool(words))
        self._of_line.setVisible(not words)
        self._all_again.set_words(words, self.tr("Show all again, not only: {words}").format(words=words))
        self._model.look_for(self._rows.source(self.query))
        self._look_at_choice()

    def _chosen(self) -> LogRow | None:
        rows = self._view.chosen_rows()
        return self._model.record_at_hand(rows[0]) if len(rows) == 1 else None

    def _look_at_choice(self) -> None:
        chosen = self._chosen()
        single = chosen is not None and "," not in chosen.line.subject_id and chosen.line.subject_kind in FINDABLE
        self._of_line.setEnabled(single and self._about is None)

    def _narrow(self) -> None:
        chosen = self._chosen()
        if chosen is None or not self._of_line.isEnabled():
            return
        line, words = chosen.line, chosen.about or subject_words(chosen.line.subject_kind)
        if line.subject_kind == "customer" and line.subject_id.isdecimal():
            self._finder.ask_for_customer(int(line.subject_id), words)
        else:
            self.show_about(About(words, ((line.subject_kind, line.subject_id),)))

    def _counted(self, rows: int) -> None:
        counted = "" if self.query.person_id else self.context.formats.number(rows)  # nobody's work is counted
        self._header.count.setText(counted)
        self._stack.setCurrentWidget(self._view if rows else self._empty)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._empty.say("cloud-off", self.tr("The log could not be read. Nothing was changed."))
            self._stack.setCurrentWidget(self._empty)

    # How the log stands

    def _say_state(self, state: LogState) -> None:
        formats = self.context.formats
        self._take.hide()
        if state.verified_at is None:
            self._state.say(self.tr("The log has not been checked with its key yet."), tone="note")
            return
        words = self.tr("Checked and unchanged up to line {line}, {when}, by {person}.")
        who = self._rows.person(state.verified_by)
        detail = ""
        if state.taken_until:
            detail = self.tr("Up to line {line} an owner took it as it was, though it was damaged.")
            detail = detail.format(line=formats.number(state.taken_until))
        said = words.format(line=formats.number(state.verified), when=formats.moment(state.verified_at), person=who)
        self._state.say(said, tone="warn" if detail else "done", detail=detail)

    def show_problem(self, problem: DataFileProblem) -> None:
        """Say that the log was found broken or forged, and what can be done."""
        found = message(problem)
        self._state.say(found.title, tone="problem", detail=found.text)
        self._take.setVisible(self.context.may(USERS_MANAGE))

    def show_checked(self) -> None:
        """Say anew how the log stands, after it was gone through."""
        self.context.jobs.read(lambda _tick: self._desk.state(), self._say_state, self._fail, owner=self)

    def _take_as_it_is(self) -> None:
        def taken(_none: None) -> None:
            self._toast.tell(self.tr("The log goes on from here. A line tells of it."))
            self.context.jobs.read(self._desk.check, lambda _count: self.show_checked(), self._fail, owner=self)
            self._show_lines()

        self.context.jobs.write(lambda _tick: self._desk.take_as_it_is(), taken, self._fail, owner=self)

    # Export, report, period

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as a table"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.selectFile(f"{self.tr('Log')} {self.context.formats.today().isoformat()}.csv")
        dialog.fileSelected.connect(lambda path: self.export(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, path: Path) -> None:
        """Write the lines that are asked for to a file."""
        desk, query, say = self._desk, self.query, self._cells()
        heads = (
            *(self.tr("Line"), self.tr("When"), self.tr("Who"), self.tr("What")),
            *(self.tr("Code"), self.tr("About"), self.tr("Id"), self.tr("Fields")),
        )

        def written(_lines: int) -> None:
            signed = self.tr("The table is saved, signed with the shop’s key.")
            self._toast.tell(signed if self.context.may(USERS_MANAGE) else self.tr("The table is saved. Only an owner’s is signed."))

        self.context.jobs.write(
            lambda tick: desk.export(path, heads, say, query, tick), written, self._say_failed, title=self.tr("Saving the log"), owner=self
        )

    def _cells(self) -> Callable[[LogLine], tuple[object, ...]]:
        """Return what writes a line's cells: words for people, codes and ids for programs."""
        zone, rows = self.context.formats.zone, self._rows

        def say(line: LogLine) -> tuple[object, ...]:
            at = line.at.astimezone(zone)
            when = at.date().isoformat() if line.whole_day else at.isoformat(timespec="seconds")
            kind = subject_words(line.subject_kind)
            return (
                line.seq,
                when,
                rows.person(line.person_id),
                log_words(line.code),
                line.code,
                kind,
                line.subject_id,
                " ".join(line.fields),
            )

        return say

    def _say_failed(self, error: Exception) -> None:
        if isinstance(error, BackofficeError):
            self._toast.tell(message(error).plain)

    def _show_report(self) -> None:
        from ui.audit_report import audit_report

        viewer = ReportViewer(self.context, self)
        context = self.context
        self.context.jobs.read(lambda _tick: audit_report(context), viewer.show, self._say_failed, owner=self)

    def _ask_days(self) -> None:
        dialog = AccessDaysDialog(self.context.office.settings.access_days, self)
        dialog.chosen.connect(self._keep_days)
        dialog.open()

    def _keep_days(self, days: int) -> None:
        desk = self.context.office.shop
        new = replace(self.context.office.settings, access_days=days)
        done = self.tr("Kept for {days} days from now on.").format(days=days)
        self.context.jobs.write(lambda _tick: desk.save(new), lambda _none: self._toast.tell(done), self._say_failed, owner=self)
