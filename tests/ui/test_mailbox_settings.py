"""The mailbox card checks while typing, keeps nothing that does not fit, and says in words what is wrong with the mailbox."""

from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from backoffice.domain.callbacks import Mailbox
from backoffice.domain.mail_reading import MailRead
from backoffice.errors import MailboxProblem
from tests.ui.entrance_fakes import FakeMailbox
from tests.ui.entrance_finding import find
from ui.change_hub import ChangeHub
from ui.context import UiContext
from ui.formats import Formats
from ui.jobs import Jobs
from ui.mail_watch import MailWatch
from ui.pages.mailbox_settings import MailboxSection
from ui.theme import theme

READ_AT = datetime(2026, 3, 10, 9, tzinfo=UTC)
BOX = Mailbox("mail.example.org", 993, "laden", "INBOX", switched_on=True, may_mark=False, since=date(2026, 3, 1), read_at=READ_AT)


class Shown:
    """The card in a window, with the desk that it works with."""

    def __init__(self, qtbot: QtBot, desk: FakeMailbox, watch: MailWatch | None = None) -> None:
        self.jobs, self.desk, self.qtbot = Jobs(), desk, qtbot
        office = SimpleNamespace(rights=frozenset({"settings:manage", "callbacks:handle"}), mailbox=desk)
        context = UiContext(cast(Any, office), self.jobs, ChangeHub(), theme(), Formats(QLocale("en_GB")))
        self.card = MailboxSection(context, cast(Any, desk), watch)
        self.card.destroyed.connect(self.jobs.shut_down)
        qtbot.addWidget(self.card)
        self.card.show()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.jobs.running)

    def write(self, **lines: str) -> None:
        for name, words in lines.items():
            find(self.card, QLineEdit, f"settings.mailbox.{name}").setText(words)

    def verb(self, name: str) -> QAbstractButton:
        return find(self.card, QAbstractButton, f"settings.mailbox.{name}")

    def said(self, name: str) -> str:
        return find(self.card, QLabel, f"settings.mailbox.{name}").text()


def test_that_a_mailbox_is_checked_kept_and_switched_on(qtbot: QtBot) -> None:
    shown = Shown(qtbot, FakeMailbox())
    assert shown.said("state.words") == "No mailbox is set up."
    assert not any(shown.verb(name).isEnabled() for name in ("save", "check", "on", "read"))
    shown.write(host="mail.example.org", user="laden", password="geheim")
    shown.verb("check").click()
    qtbot.waitUntil(lambda: shown.said("result").startswith("Signed in."))
    assert "7 mail(s)" in shown.said("result")
    folders = find(shown.card, QComboBox, "settings.mailbox.folder")
    assert ([folders.itemText(at) for at in range(folders.count())], folders.currentText()) == (["INBOX", "Rückrufe"], "INBOX")

    shown.verb("save").click()
    qtbot.waitUntil(lambda: shown.said("state.words") == "The mailbox is switched off.")
    assert shown.desk.kept == Mailbox("mail.example.org", 993, "laden", "INBOX", switched_on=False, may_mark=False)
    assert shown.desk.password == "geheim"
    assert find(shown.card, QLineEdit, "settings.mailbox.password").text() == ""

    shown.verb("on").click()
    qtbot.waitUntil(lambda: shown.said("state.words") == "The mailbox is read every five minutes.")
    assert shown.desk.kept is not None
    assert shown.desk.kept.switched_on


def test_that_what_is_kept_is_shown_and_only_a_change_can_be_saved(qtbot: QtBot) -> None:
    shown = Shown(qtbot, FakeMailbox(BOX, "geheim"))
    assert shown.verb("bounded").isChecked()
    assert shown.verb("check").isEnabled()
    assert not shown.verb("save").isEnabled()

    shown.verb("may_mark").click()
    shown.verb("bounded").click()
    shown.verb("save").click()

    qtbot.waitUntil(lambda: shown.said("result") == "Saved.")
    kept = shown.desk.kept
    assert kept is not None
    assert (kept.may_mark, kept.since, kept.switched_on, shown.desk.password) == (True, None, True, "geheim")


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [("port", "70000", "1 to 65535"), ("port", "x", "1 to 65535"), ("host", "https://mail.example.org", "Only the server’s name")],
)
def test_that_what_cannot_be_a_server_is_told_while_typing(qtbot: QtBot, name: str, typed: str, words: str) -> None:
    shown = Shown(qtbot, FakeMailbox(BOX, "geheim"))
    shown.write(**{name: typed})
    assert words in shown.said(f"{name}.message")
    assert not shown.verb("save").isEnabled()
    assert not shown.verb("check").isEnabled()


def test_that_another_server_needs_a_password(qtbot: QtBot) -> None:
    shown = Shown(qtbot, FakeMailbox(BOX, "geheim"))
    shown.write(host="other.example.org")
    assert "needs a password" in shown.said("password.message")
    assert not shown.verb("save").isEnabled()
    shown.write(password="neu")
    assert shown.verb("save").isEnabled()


def test_that_a_problem_is_said_in_words(qtbot: QtBot) -> None:
    shown = Shown(qtbot, FakeMailbox(Mailbox("mail.example.org", 993, "laden", "INBOX", True, False, problem="wrong_password"), "geheim"))
    assert shown.said("state.words") == "The mailbox does not accept user name and password."

    shown.desk.problem = MailboxProblem("folder_missing", "mail.example.org", "INBOX")
    shown.verb("check").click()
    qtbot.waitUntil(lambda: "The mail folder is gone." in shown.said("result"))
    assert shown.verb("check").isEnabled()


def test_that_a_failed_reading_is_told_and_can_be_tried_again(qtbot: QtBot) -> None:
    shown = Shown(qtbot, FakeMailbox(BOX, "geheim", MailboxProblem("timeout", "mail.example.org")))
    shown.verb("read").click()
    qtbot.waitUntil(lambda: "mail" in shown.said("result").lower())
    qtbot.waitUntil(shown.verb("read").isEnabled)


def test_that_a_folder_is_picked_from_those_that_the_server_names(qtbot: QtBot) -> None:
    shown = Shown(qtbot, FakeMailbox(BOX, "geheim"))
    shown.verb("check").click()
    folders = find(shown.card, QComboBox, "settings.mailbox.folder")
    qtbot.waitUntil(lambda: folders.count() == 2)
    assert not shown.verb("save").isEnabled()

    folders.setCurrentIndex(1)
    shown.verb("save").click()

    qtbot.waitUntil(lambda: shown.desk.kept is not None and shown.desk.kept.folder == "Rückrufe")


def test_that_a_mailbox_is_forgotten_after_it_was_said_what_goes(qtbot: QtBot) -> None:
    shown = Shown(qtbot, FakeMailbox(BOX, "geheim"))
    shown.verb("forget").click()
    assert shown.desk.kept == BOX

    find(shown.card, QPushButton, "forget_mailbox.ok").click()

    qtbot.waitUntil(lambda: shown.said("state.words") == "No mailbox is set up.")
    assert [shown.desk.kept, shown.desk.password] == [None, ""]
    assert find(shown.card, QLineEdit, "settings.mailbox.host").text() == ""
    assert not shown.verb("forget").isVisible()


def test_that_what_was_read_unasked_is_no_result_of_the_card(qtbot: QtBot) -> None:
    jobs = Jobs()
    office = SimpleNamespace(rights=frozenset({"callbacks:handle"}), mailbox=FakeMailbox(BOX, "geheim"))
    context = UiContext(cast(Any, office), jobs, ChangeHub(), theme(), Formats(QLocale("en_GB")))
    watch = MailWatch(context, jobs)
    shown = Shown(qtbot, FakeMailbox(BOX, "geheim"), watch)

    watch.read.emit(MailRead(new=3))
    shown.settle()
    assert shown.said("result") == ""

    watch._timer.stop()  # as after a wrong password
    shown.write(password="anders")
    shown.verb("save").click()
    qtbot.waitUntil(watch._timer.isActive)
    jobs.shut_down()
