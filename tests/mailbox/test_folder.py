"""A folder of a real server: what is fetched of it, how little is left behind, and what each failure is called."""

import base64
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from backoffice.errors import MailboxProblem
from backoffice.imports.messages.mail import read_mail
from backoffice.mailbox.account import Account
from backoffice.mailbox.connection import folders
from backoffice.mailbox.folder import MOST_WHOLE, opened
from tests.imports.messages.mails import NOW, mail, multipart
from tests.mailbox import dovecot
from tests.mailbox.dovecot import Dovecot
from tests.mailbox.proxy import speaker, wire

LARGE = multipart(
    "multipart/mixed",
    'Content-Type: application/pdf; name="Plan.pdf"\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\n'
    + base64.b64encode(b"x" * 1_500_000).decode(),
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nR=C3=BCckruf bitte: 030 23125 042",
)


@pytest.fixture(scope="module")
def filled(started: Dovecot) -> str:
    """A folder with three mails, one of them large with its text at the end."""
    started.fill("Voll", [mail("Eins", message_id="<1@example.org>"), LARGE, mail("Drei", message_id="<3@example.org>")])
    return "Voll"


@contextmanager
def problem(reason: str) -> Iterator[None]:
    with pytest.raises(MailboxProblem) as caught:
        yield
    assert caught.value.reason == reason


def test_that_mails_are_read_in_order_and_none_is_marked(server: Dovecot, box: Account, filled: str) -> None:
    with opened(replace(box, folder=filled)) as folder:
        uids = folder.uids_after(0)
        fetched = list(folder.fetch(uids))
        assert (folder.state.mails, folder.state.uid_next, folder.uids_after(uids[-1])) == (3, uids[-1] + 1, [])
    assert [one.uid for one in fetched] == uids
    assert fetched[0].came_at == datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    assert [read_mail(one.content, NOW).body for one in fetched] == ["Eins", "Rückruf bitte: 030 23125 042", "Drei"]
    assert server.seen(filled) == 0


def test_that_a_large_mail_is_not_fetched_whole(box: Account, filled: str) -> None:
    with opened(replace(box, folder=filled)) as folder:
        (large,) = folder.fetch(folder.uids_after(0)[1:2])
    assert len(large.content) < MOST_WHOLE < len(LARGE)
    message = read_mail(large.content, NOW)
    assert (message.email, message.message_key, message.subject) == ("aenne@example.org", "id:many@example.org", "Rückruf")


def test_that_only_what_came_since_a_day_is_told(box: Account, filled: str) -> None:
    with opened(replace(box, folder=filled)) as folder:
        assert len(folder.uids_after(0, date(2026, 3, 2))) == 3
        assert folder.uids_after(0, date(2026, 3, 3)) == []


def test_that_mails_that_are_gone_are_left_out(server: Dovecot, box: Account) -> None:
    server.fill("Weniger", [mail(str(n)) for n in range(4)])
    with opened(replace(box, folder="Weniger")) as folder:
        uids = folder.uids_after(0)
        with server.signed_in() as other:
            other.select("Weniger")
            other.store("2", "+FLAGS", r"(\Deleted)")
            other.expunge()
        assert [one.uid for one in folder.fetch(uids)] == [uids[0], uids[2], uids[3]]


def test_that_mails_are_marked_only_in_a_folder_that_may_be_written(server: Dovecot, box: Account) -> None:
    server.fill("Gelesen", [mail("a"), mail("b")])
    at = replace(box, folder="Gelesen")
    with opened(at) as folder:
        folder.mark_read(folder.uids_after(0))  # Dovecot passes over it without a word
    assert server.seen("Gelesen") == 0
    with opened(at, writable=True) as folder:
        list(folder.fetch(folder.uids_after(0)))
        assert server.seen("Gelesen") == 0
        folder.mark_read(folder.uids_after(0)[:1])
        folder.mark_read([])
    assert server.seen("Gelesen") == 1


def test_that_folders_are_told_by_their_names(server: Dovecot, box: Account) -> None:
    server.fill("R&APw-ckrufe/&ANw-bersee", [])
    assert folders(box)[0] == "INBOX"
    assert "Rückrufe/Übersee" in folders(box)
    with opened(replace(box, folder="Rückrufe/Übersee")) as folder:
        assert folder.uids_after(0) == []


@pytest.mark.parametrize(
    ("host", "reason"),
    [
        (dovecot.EXPIRED, "certificate_expired"),
        (dovecot.SELF_SIGNED, "certificate_unknown"),
        (dovecot.OTHER_NAME, "certificate_name"),
        ("127.0.0.9", "refused"),
    ],
)
def test_that_a_server_that_cannot_prove_who_it_is_gets_no_password(server: Dovecot, box: Account, host: str, reason: str) -> None:
    before = (server.root / "log").read_bytes().count(b"Login")
    with problem(reason):
        folders(replace(box, host=host))
    assert (server.root / "log").read_bytes().count(b"Login") == before


def test_that_nobody_is_believed_whom_the_system_does_not_know(started: Dovecot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(started.root / "self.pem"))
    with problem("certificate_unknown"):
        folders(Account(dovecot.GOOD, started.port, dovecot.USER, dovecot.PASSWORD))


def test_that_a_server_that_begins_in_plain_text_is_spoken_to_under_tls(server: Dovecot, box: Account) -> None:
    assert "INBOX" in folders(replace(box, port=server.plain_port))
    with problem("certificate_expired"):
        folders(replace(box, host=dovecot.EXPIRED, port=server.plain_port))


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((b"* OK ready\r\n", b"* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n"), "no_tls"),
        ((b"* PREAUTH welcome\r\n", b"* CAPABILITY IMAP4rev1 STARTTLS\r\n"), "no_tls"),
        ((b"220 mail.example.org ESMTP\r\n",), "not_understood"),
    ],
)
def test_that_a_server_without_tls_hears_neither_user_nor_password(lines: tuple[bytes, ...], reason: str, box: Account) -> None:
    with speaker(*lines) as port, pytest.raises(MailboxProblem) as caught:
        folders(replace(box, host="127.0.0.1", port=port, timeout_s=2))
    assert caught.value.reason == reason


def test_that_a_server_that_says_nothing_is_left(box: Account) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, problem("timeout"):
        folders(replace(box, host="127.0.0.1", port=silent.getsockname()[1], timeout_s=0.3))


def test_that_a_name_that_nobody_knows_is_said(box: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with problem("unknown_host"):
        folders(box)


@pytest.mark.parametrize("password", ["falsch", "fälsch", 'a"\\b'])
def test_that_a_wrong_password_is_said(box: Account, password: str) -> None:
    with problem("wrong_password"):
        folders(replace(box, password=password))


def test_that_a_folder_that_is_not_there_is_said(box: Account) -> None:
    with pytest.raises(MailboxProblem) as caught, opened(replace(box, folder="Weg")):
        pass
    assert caught.value == MailboxProblem("folder_missing", dovecot.GOOD, "Weg")


def test_that_a_folder_that_vanishes_while_it_is_read_is_said(server: Dovecot, box: Account) -> None:
    server.fill("Baldweg", [mail("a")])
    with pytest.raises(MailboxProblem) as caught, opened(replace(box, folder="Baldweg")) as folder:
        server.delete("Baldweg")
        list(folder.fetch([1]))
        folder.uids_after(0)
    assert caught.value.reason in ("folder_missing", "cut_off")


@pytest.mark.parametrize("cut_after", [0, 500, 3_000, 100_000])
def test_that_a_cut_connection_is_said(server: Dovecot, box: Account, cut_after: int) -> None:
    server.fill(f"Lang{cut_after}", [mail("Zeile\r\n" * 50_000)])
    with wire(server.port, cut_after) as laid:
        with problem("cut_off"), opened(replace(box, port=laid.port, folder=f"Lang{cut_after}")) as folder:
            list(folder.fetch(folder.uids_after(0)))
        assert laid.cut


def test_that_a_server_without_room_is_said(server: Dovecot, box: Account) -> None:
    server.restart(connections=1)
    try:
        with server.signed_in(), problem("server_full"):
            folders(box)
    finally:
        server.restart()
