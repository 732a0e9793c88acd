"""Whatever goes wrong on the way to a mailbox has a code of its own, and keeps nothing of what the server said."""

import errno
import imaplib
import socket
import ssl

import pytest
from imap_tools.errors import ImapToolsError, MailboxFetchError, MailboxFolderSelectError, MailboxLoginError

from backoffice.errors import Cancelled, Invalid, MailboxProblem
from backoffice.mailbox import account, trust
from backoffice.mailbox.account import Account
from backoffice.mailbox.problems import NoTls, told

BOX = Account("mail.example.org", 993, "laden", "wald tisch hafen", "Rückrufe")


def certificate(code: int, message: str = "") -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, message)
    error.verify_code, error.verify_message = code, message
    return error


@pytest.mark.parametrize(
    ("error", "during", "reason"),
    [
        (socket.gaierror(socket.EAI_NONAME, "x"), "", "unknown_host"),
        (ConnectionRefusedError(), "", "refused"),
        (TimeoutError(), "", "timeout"),
        (OSError(errno.ENETUNREACH, "x"), "", "offline"),
        (OSError(10065, "x"), "", "offline"),
        (ConnectionResetError(), "", "cut_off"),
        (BrokenPipeError(), "", "cut_off"),
        (EOFError(), "", "cut_off"),
        (ImapToolsError(), "", "cut_off"),
        (ssl.SSLEOFError(8, "x"), "", "cut_off"),
        (ssl.SSLError(1, "x"), "", "no_tls"),
        (NoTls(), "", "no_tls"),
        (imaplib.IMAP4.abort("socket error: EOF"), "", "cut_off"),
        (imaplib.IMAP4.abort("command: LOGIN => Too many connections"), "wrong_password", "server_full"),
        (imaplib.IMAP4.abort("Mailbox was deleted"), "", "folder_missing"),
        (imaplib.IMAP4.error("[AUTHENTICATIONFAILED] no"), "wrong_password", "wrong_password"),
        (MailboxLoginError(("NO", [b"[AUTHENTICATIONFAILED] laden"]), "OK"), "wrong_password", "wrong_password"),
        (MailboxLoginError(("NO", [b"[UNAVAILABLE] later"]), "OK"), "wrong_password", "server_full"),
        (MailboxFolderSelectError(("NO", [b"nope"]), "OK"), "folder_missing", "folder_missing"),
        (MailboxFetchError(("NO", [b"[NONEXISTENT] gone"]), "OK"), "", "folder_missing"),
        (MailboxFetchError(("NO", [b"[OVERQUOTA] full"]), "OK"), "", "server_full"),
        (MailboxFetchError(("BAD", [b"what?"]), "OK"), "", "not_understood"),
        (imaplib.IMAP4.error("unexpected response"), "", "not_understood"),
        (ValueError("int"), "", "not_understood"),
        (certificate(10), "", "certificate_expired"),
    ],
)
def test_that_each_failure_has_its_code(error: Exception, during: str, reason: str) -> None:
    with pytest.raises(MailboxProblem) as caught, told(BOX, during or "not_understood"):
        raise error
    assert caught.value == MailboxProblem(reason, "mail.example.org", "Rückrufe" if reason == "folder_missing" else "")
    assert (caught.value.__cause__, caught.value.__suppress_context__) == (None, True)


def test_that_a_cancelled_reading_stays_cancelled() -> None:
    with pytest.raises(Cancelled), told(BOX):
        raise Cancelled


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (certificate(10), "certificate_expired"),
        (certificate(9), "certificate_expired"),
        (certificate(0x800B0101), "certificate_expired"),
        (certificate(-67818), "certificate_expired"),
        (certificate(18), "certificate_unknown"),
        (certificate(20), "certificate_unknown"),
        (certificate(-2146762487), "certificate_unknown"),
        (certificate(-67843), "certificate_unknown"),
        (certificate(62), "certificate_name"),
        (certificate(-67602), "certificate_name"),
        (certificate(1, "Hostname mismatch, certificate is not valid for 'x'"), "certificate_name"),
        (certificate(1, "certificate has expired"), "certificate_expired"),
        (certificate(23), "certificate"),
        (ssl.SSLCertVerificationError(), "certificate"),
    ],
)
def test_that_each_fault_of_a_certificate_has_its_code_on_every_system(error: ssl.SSLCertVerificationError, reason: str) -> None:
    assert trust.reason_of(error) == reason


def test_that_servers_are_always_checked() -> None:
    context = trust.context()
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_that_a_password_is_in_no_text() -> None:
    assert BOX.password not in f"{BOX!r} {BOX}"


@pytest.mark.parametrize(
    ("values", "field", "reason"),
    [
        (("", 993, "laden", "INBOX", None), "host", "empty"),
        (("mail example.org", 993, "laden", "INBOX", None), "host", "not_a_host"),
        (("https://mail.example.org", 993, "laden", "INBOX", None), "host", "not_a_host"),
        (("mail.example.org:993", 993, "laden", "INBOX", None), "host", "not_a_host"),
        (("mail.example.org", 0, "laden", "INBOX", None), "port", "not_a_port"),
        (("mail.example.org", 993, "laden\r\nA1 DELETE INBOX", "INBOX", None), "user_name", "control_sign"),
        (("mail.example.org", 993, "laden", " ", None), "folder", "empty"),
        (("mail.example.org", 993, "laden", "IN\nBOX", None), "folder", "control_sign"),
        (("mail.example.org", 993, "laden", "INBOX", ""), "password", "empty"),
        (("mail.example.org", 993, "laden", "INBOX", "x" * 251), "password", "too_long"),
        (("mail.example.org", 993, "laden", "INBOX", "a\0b"), "password", "control_sign"),
    ],
)
def test_that_what_cannot_be_a_mailbox_is_refused(values: tuple[str, int, str, str, str | None], field: str, reason: str) -> None:
    with pytest.raises(Invalid) as caught:
        account.check(*values)
    assert caught.value == Invalid(field, reason)


def test_that_a_usual_mailbox_is_taken() -> None:
    account.check("mail.example.org", 993, "rückruf@example.org", "INBOX/Rückrufe", "wald tisch")
