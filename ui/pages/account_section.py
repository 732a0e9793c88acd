"""What everybody finds about themselves in the settings: their password, also one that was seen, and their own lines of the log."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.domain.log import LogLine
from ui.context import UiContext
from ui.log_words import log_words
from ui.models.columns import Column, Kind
from ui.models.table_model import ShortTable
from ui.pages.change_password import PasswordDialog
from ui.pages.settings_sections import Section
from ui.recovery_words import page_words
from ui.widgets.buttons import button
from ui.widgets.labels import text
from ui.widgets.layouts import fix_size, row
from ui.widgets.list_view import ListView
from ui.widgets.sheet import Role, Sheet, paragraph

LINES, LIST_HEIGHT = 500, 380


class AccountSection(Section):
    """One's own password and log. `seen_asked` wants to report that the password was seen."""

    seen_asked = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(self.tr("Your access"), name="settings.account")
        self._context = context
        self._password = button(self.tr("Change password"), name="settings.password", icon_name="key-round")
        self._log = button(self.tr("Your lines in the log"), name="settings.own_log", icon_name="scroll-text")
        self._staff = button(self.tr("Information for staff"), name="settings.staff_information", icon_name="file-text")
        seen = button(page_words("seen"), name="settings.password_seen", icon_name="eye")
        first, second = QWidget(), QWidget()  # all four side by side would be wider than half of the page
        first.setLayout(row(self._password, seen, None))
        second.setLayout(row(self._log, self._staff, None))
        self.put(
            text(self.tr("What is logged about you, and for how long, is in the information for staff."), tone="muted", wrap=True),
            first,
            second,
        )
        self._password.clicked.connect(self._change)
        seen.clicked.connect(self.seen_asked)
        self._log.clicked.connect(self._read)
        self._staff.clicked.connect(self._inform)

    def _change(self) -> None:
        dialog = PasswordDialog(self, self._context.jobs, self._context.office.keys)
        dialog.changed.connect(lambda: self.tell(self.tr("Your password is changed.")))
        dialog.open()

    def _inform(self) -> None:
        from ui.reports import ReportViewer, staff_information

        viewer = ReportViewer(self._context, self)
        self._context.jobs.read(lambda _tick: staff_information(self._context), viewer.show, self.fail, owner=self)

    def _read(self) -> None:
        desk = self._context.office.log
        self._context.jobs.read(lambda _tick: desk.mine(limit=LINES), self._show, self.fail, owner=self)

    def _show(self, lines: tuple[LogLine, ...]) -> None:
        OwnLog(self, self._context, lines).open()


class OwnLog(Sheet):
    """One's own lines, the newest first."""

    def __init__(self, parent: QWidget | None, context: UiContext, lines: tuple[LogLine, ...]) -> None:
        super().__init__(parent, "", name="own_log", width=640, says_why=False)
        self.setWindowTitle(self.tr("Your lines in the log"))
        self.setAccessibleName(self.windowTitle())
        columns: tuple[Column[LogLine], ...] = (
            Column(
                "when",
                self.tr("When"),
                lambda line: context.formats.day(line.at) if line.whole_day else context.formats.moment(line.at),
                168,
                Kind.MUTED,
            ),
            Column("what", self.tr("What"), lambda line: log_words(line.code)),
        )
        words = self.tr("Only you, owners and data protection can read these lines. Contents are not in them.")
        items: list[QWidget] = [paragraph(words, "muted")]
        if lines:
            view = ListView(ShortTable(columns, lines), name="own_log.lines", accessible=self.windowTitle())
            view.setSelectionMode(ListView.SelectionMode.SingleSelection)
            fix_size(view, height=LIST_HEIGHT)
            items.append(view)
        else:
            items.append(paragraph(self.tr("There are no lines yet."), name="own_log.empty"))
        self.build(*items, gap=12)
        close = self.add_button(button(self.tr("Close"), name="own_log.close", kind="filled"), Role.AcceptRole)
        close.setFocus()
