"""The settings card for the mailbox: where callback requests are read from, whether the connection works, and what may be done there."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from backoffice.domain.callbacks import Mailbox
from backoffice.domain.mail_reading import MailboxCheck, MailRead
from backoffice.errors import BackofficeError, MailboxProblem
from ui.context import CALLBACKS_HANDLE, UiContext
from ui.dialogs.call_dialogs import day_field
from ui.dialogs.forget_mailbox_dialog import ForgetMailboxDialog
from ui.mail_watch import MailWatch
from ui.messages import message
from ui.pages.settings_sections import Section
from ui.widgets.buttons import Button, button
from ui.widgets.fields import Field, check_box, field, labelled, picker
from ui.widgets.labels import text
from ui.widgets.layouts import greedy, row
from ui.widgets.notices import Notice
from ui.widgets.typed_text import Takes

if TYPE_CHECKING:
    from backoffice.desks.mailbox import MailboxDesk

PORT, FIRST_DAY = 993, date(1990, 1, 1)


class MailboxSection(Section):
    """Server, user, password and folder; check, save, switch on, read now."""

    def __init__(self, context: UiContext, desk: "MailboxDesk", watch: MailWatch | None = None) -> None:
        """Read with the program's `watch`, so that nobody reads beside it."""
        super().__init__(self.tr("Mailbox for callback requests"), name="settings.mailbox")
        self._context, self._desk = context, desk
        self._kept: Mailbox | None = None
        self._known = self._busy = False
        self._watch = watch or MailWatch(context, self, by_itself=False)
        self._asked = False
        self._host = self._line("host", self.tr("Server"), "imap.example.org")
        self._port = self._line("port", self.tr("Port"))
        self._user = self._line("user", self.tr("User name"))
        self._folder = picker([], name="settings.mailbox.folder", accessible=self.tr("Folder"), editable=True)
        self._password = field(name="settings.mailbox.password", accessible=self.tr("Password"), secret=True)
        self._mark = check_box(self.tr("Mark mails that were taken in as read"), name="settings.mailbox.may_mark")
        self._bounded = check_box(self.tr("Only mails from this day on:"), name="settings.mailbox.bounded")
        self._since = day_field("settings.mailbox.since", self.tr("Mails from this day on"), context.formats.today(), FIRST_DAY)
        self._on = check_box(self.tr("Read this mailbox every five minutes"), name="settings.mailbox.on")
        self._check = self._verb("check", self.tr("Check the connection"), "refresh-cw")
        self._now = self._verb("read", self.tr("Read now"), "mail")
        self._save = button(self.tr("Save"), name="settings.mailbox.save", kind="filled")
        self._forget = button(self.tr("Forget the mailbox"), name="settings.mailbox.forget", kind="link")
        self._state = Notice(name="settings.mailbox.state")
        self._lay_out()
        self._fill(None)
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read how the mailbox is set up; what is being typed stays."""
        if self._busy:
            return
        desk = self._desk

        def read() -> tuple[Mailbox | None, bool]:
            box = desk.settings()
            return box, box is not None and _has_password(desk, box)

        self._context.jobs.outside(lambda _tick: read(), self._take, self.fail, owner=self)

    def _line(self, name: str, words: str, placeholder: str = "") -> Field:
        return field(name=f"settings.mailbox.{name}", accessible=words, placeholder=placeholder, takes=Takes.LABEL)

    def _verb(self, name: str, words: str, icon_name: str) -> Button:
        return button(words, name=f"settings.mailbox.{name}", icon_name=icon_name)

    def _lay_out(self) -> None:
        why = self.tr("Mails of one folder come in as callback requests, over TLS only. Nothing is deleted or moved there.")
        self._port_line = labelled(self.tr("Port"), self._port)
        self._host_line = labelled(self.tr("Server"), self._host)
        self._password_line = labelled(self.tr("Password"), self._password, hint=self.tr("Kept in this account’s key store only."))
        server, person, since, verbs, foot = (QWidget() for _ in range(5))
        server.setLayout(row(greedy(self._host_line), self._port_line, gap=16))
        self._port.setMaximumWidth(self._port.fontMetrics().horizontalAdvance("0") * 12)
        person.setLayout(row(greedy(labelled(self.tr("User name"), self._user)), greedy(self._password_line), gap=16))
        since.setLayout(row(self._bounded, self._since, None, gap=12))
        verbs.setLayout(row(self._check, self._now, None))
        foot.setLayout(row(self._forget, None, self._save))
        self._now.setVisible(self._context.may(CALLBACKS_HANDLE))
        folder = labelled(self.tr("Folder"), self._folder, hint=self.tr("“INBOX” is the inbox. A check of the connection lists all."))
        self.put(text(why, tone="muted", wrap=True), self._state, server, person, folder)
        self.put(since, self._mark, verbs, foot, self._on)

    def _connect(self) -> None:
        for line in (self._host, self._port, self._user, self._password):
            line.textChanged.connect(self._look)
        self._folder.editTextChanged.connect(self._look)
        self._bounded.toggled.connect(self._look)
        self._mark.toggled.connect(self._look)
        self._since.dateChanged.connect(self._look)
        self._on.clicked.connect(self._switch)
        self._check.clicked.connect(self._try)
        self._save.clicked.connect(self._keep)
        self._now.clicked.connect(self._read)
        self._forget.clicked.connect(self._ask_forget)
        self._watch.read.connect(self._say_read)
        self._watch.failed.connect(self._say_failed)

    def _take(self, found: tuple[Mailbox | None, bool]) -> None:
        box, self._known = found
        untouched = not self._password.text() and self._typed() == (self._kept or self._typed())
        anew = self._kept != box
        self._kept = box
        if anew and untouched:
            self._fill(box)
        self._show_state()
        self._look()

    def _fill(self, box: Mailbox | None) -> None:
        shown = box or Mailbox("", PORT, "", "INBOX", switched_on=False, may_mark=False)
        self._host.setText(shown.host)
        self._port.setText(str(shown.port))
        self._user.setText(shown.user_name)
        self._folder.setEditText(shown.folder)
        self._mark.setChecked(shown.may_mark)
        self._bounded.setChecked(shown.since is not None)
        if shown.since is not None:
            self._since.setDate(QDate(shown.since.year, shown.since.month, shown.since.day))

    def _show_state(self) -> None:
        """Say when the mailbox was read, and what is wrong with it, in words."""
        box = self._kept
        self._on.setChecked(box is not None and box.switched_on)
        if box is None:
            self._state.say(self.tr("No mailbox is set up."))
            return
        when = self.tr("Last read {when}.").format(when=self._context.formats.moment(box.read_at)) if box.read_at else ""
        if not self._known:
            self._say_problem(MailboxProblem("no_password", box.host), when)
        elif box.problem:
            self._say_problem(MailboxProblem(box.problem, box.host, box.folder), when)
        elif not box.switched_on:
            self._state.say(self.tr("The mailbox is switched off."), detail=when)
        else:
            self._state.say(self.tr("The mailbox is read every five minutes."), tone="done", detail=when)

    def _say_problem(self, problem: MailboxProblem, when: str) -> None:
        words = message(problem)
        tone = "note" if problem.reason == "renumbered" else "problem"
        self._state.say(f"{words.title}.", tone=tone, detail=" ".join(part for part in (words.text, when) if part))

    def _look(self) -> None:
        host, port = self._host.text().strip(), self._port.text().strip()
        fits = port.isascii() and port.isdigit() and 1 <= int(port) <= 65535
        bad_host = any(sign.isspace() or sign in "/@:\\" for sign in host)
        self._port_line.say("" if fits else self.tr("1 to 65535"))
        self._host_line.say(self.tr("Only the server’s name, without “https://” or a port.") if bad_host else "")
        self._since.setEnabled(self._bounded.isChecked())
        whole = bool(host and self._user.text().strip() and self._folder.currentText().strip()) and fits and not bad_host
        needs_password = not self._password.text() and not self._same_place()
        self._password_line.say(self.tr("Another server or user needs a password.") if needs_password and whole else "")
        ready = whole and not needs_password and not self._busy
        changed = bool(self._password.text()) or (whole and self._typed() != self._kept)
        self._check.setEnabled(ready)
        self._save.setEnabled(ready and changed)
        self._on.setEnabled(self._kept is not None and not self._busy)
        self._forget.setVisible(self._kept is not None)
        self._forget.setEnabled(not self._busy)
        self._now.setEnabled(self._kept is not None and self._kept.switched_on and not self._busy)

    def _same_place(self) -> bool:
        """Say whether the kept password is one for the server and user that are typed."""
        kept, typed = self._kept, (self._host.text().strip(), self._user.text().strip())
        return self._known and kept is not None and (kept.host, kept.user_name) == typed

    def _typed(self) -> Mailbox:
        port, day = self._port.text().strip(), self._since.date()
        shown = Mailbox(
            self._host.text().strip(),
            int(port) if port.isascii() and port.isdigit() else 0,
            self._user.text().strip(),
            self._folder.currentText().strip(),
            switched_on=False,
            may_mark=self._mark.isChecked(),
            since=date(day.year(), day.month(), day.day()) if self._bounded.isChecked() else None,
        )
        kept = self._kept
        return shown if kept is None else replace(shown, switched_on=kept.switched_on, read_at=kept.read_at, problem=kept.problem)

    def _begin(self) -> None:
        self._busy = True
        self.tell("")
        self.spinner.start()
        self._look()

    def _end(self) -> None:
        self._busy = False
        self.spinner.stop()
        self._look()

    def _try(self) -> None:
        box, password = self._typed(), self._password.text() or None
        self._begin()
        self._context.jobs.outside(
            lambda _tick: self._desk.check(box, password),
            self._say_checked,
            self._failed,
            title=self.tr("Checking the mailbox"),
            owner=self,
        )

    def _say_checked(self, check: MailboxCheck) -> None:
        self._end()
        typed = self._folder.currentText()
        self._folder.blockSignals(True)
        self._folder.clear()
        self._folder.addItems(check.folders)
        self._folder.setEditText(typed)
        self._folder.blockSignals(False)
        self.tell(self.tr("Signed in. %n mail(s) in the folder.", "", check.mails))

    def _keep(self) -> None:
        box, password = self._typed(), self._password.text() or None
        self._begin()
        self._context.jobs.write(lambda _tick: self._desk.save(box, password), self._saved, self._failed, owner=self)

    def _saved(self, _nothing: None) -> None:
        self._password.clear()
        self._watch.resume()  # a wrong password had stopped it
        self._kept, self._known = self._typed(), True
        self._end()
        self.tell(self.tr("Saved."))
        self.reload()

    def _switch(self, on: bool) -> None:
        self._begin()
        self._context.jobs.write(lambda _tick: self._desk.switch(on), self._switched, self._failed, owner=self)

    def _switched(self, _nothing: None) -> None:
        self._end()
        self._watch.resume()
        self.reload()

    def _ask_forget(self) -> None:
        box = self._kept
        if box is None:
            return
        dialog = ForgetMailboxDialog(box.user_name, box.host, self)
        dialog.confirmed.connect(self._remove)
        dialog.open()

    def _remove(self) -> None:
        self._begin()
        self._context.jobs.write(lambda _tick: self._desk.remove(), self._removed, self._failed, owner=self)

    def _removed(self, _nothing: None) -> None:
        self._password.clear()
        self._kept, self._known = None, False
        self._folder.clear()
        self._fill(None)
        self._end()
        self._show_state()
        self.tell(self.tr("The mailbox is forgotten."))

    def _read(self) -> None:
        self._asked = True
        self._begin()
        self._watch.read_now()

    def _say_read(self, read: MailRead) -> None:
        """Tell who asked what came in; what was read unasked only shows in the state."""
        if self._asked:
            self._asked = False
            self._end()
            self.tell(self.tr("%n new request(s).", "", read.new))
        self.reload()

    def _say_failed(self, error: Exception) -> None:
        if self._asked:
            self._asked = False
            self._failed(error)
        self.reload()

    def _failed(self, error: Exception) -> None:
        self._end()
        self.fail(error)
        self._show_state()


def _has_password(desk: "MailboxDesk", box: Mailbox) -> bool:
    """Say whether the password is at hand; a key store that does not answer has none for now."""
    try:
        return desk.has_password(box)
    except BackofficeError:
        return False
