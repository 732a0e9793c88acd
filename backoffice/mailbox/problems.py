"""What goes wrong between here and a mailbox, as errors with a code of their own.

No error keeps its cause: a server's answer may name the user, and that belongs in no log.
"""

import errno
import imaplib
import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from backoffice.errors import MailboxProblem
from backoffice.mailbox import trust
from backoffice.mailbox.account import Account

_FULL = re.compile(
    rb"\[(?:UNAVAILABLE|LIMIT|OVERQUOTA|INUSE|SERVERBUG|CONTACTADMIN)\]|too many|quota|maximum number|overload|try again", re.IGNORECASE
)
_NO_FOLDER = re.compile(
    rb"\[(?:NONEXISTENT|TRYCREATE)\]|doesn't exist|does not exist|unknown mailbox|no such|nonexist|mailbox (?:was )?deleted", re.IGNORECASE
)
_OFFLINE = frozenset(
    {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN, errno.EADDRNOTAVAIL, 10051, 10065, 10050}
)  # the last three are Windows'
_BY_KIND: tuple[tuple[type[OSError], str], ...] = (
    (ssl.SSLEOFError, "cut_off"),
    (ssl.SSLZeroReturnError, "cut_off"),
    (ssl.SSLError, "no_tls"),
    (socket.gaierror, "unknown_host"),
    (TimeoutError, "timeout"),
    (ConnectionRefusedError, "refused"),
)
_PLAIN_ANSWER = frozenset({"WRONG_VERSION_NUMBER", "UNKNOWN_PROTOCOL", "HTTP_REQUEST", "RECORD_LAYER_FAILURE", "UNSUPPORTED_PROTOCOL"})


class NoTls(Exception):
    """A server goes on in plain text."""


@contextmanager
def told(account: Account, reason: str = "not_understood") -> Iterator[None]:
    """Turn whatever the connection raises into a MailboxProblem; `reason` is what a server's plain refusal means here."""
    from imap_tools.errors import ImapToolsError, UnexpectedCommandStatusError

    problem = ""
    try:
        yield
    except NoTls:
        problem = "no_tls"
    except UnexpectedCommandStatusError as error:
        problem = _refusal(_answer(error.command_result), reason)
    except imaplib.IMAP4.abort as error:
        text = str(error)
        problem = _refusal(text.encode("utf-8", "replace"), "not_understood" if "unexpected response" in text else "cut_off")
    except imaplib.IMAP4.error as error:
        problem = _refusal(str(error).encode("utf-8", "replace"), reason)
    except OSError as error:
        problem = _of_the_network(error)
    except (ImapToolsError, EOFError):
        problem = "cut_off"
    except (ValueError, IndexError, KeyError, TypeError, AttributeError, AssertionError):  # an answer that imaplib cannot take apart
        problem = "not_understood"
    if problem:
        raise MailboxProblem(problem, account.host, account.folder if problem == "folder_missing" else "") from None


def _answer(result: tuple[object, ...]) -> bytes:
    return repr(result).encode("utf-8", "replace")


def _refusal(answer: bytes, reason: str) -> str:
    if _FULL.search(answer):
        return "server_full"
    return "folder_missing" if reason != "wrong_password" and _NO_FOLDER.search(answer) else reason


def _of_the_network(error: OSError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return trust.reason_of(error)
    known = next((reason for kind, reason in _BY_KIND if isinstance(error, kind)), "")
    return known or ("offline" if error.errno in _OFFLINE else "cut_off")


def is_plain_answer(error: ssl.SSLError) -> bool:
    """Say whether a server answered in plain text where TLS was expected."""
    return (error.reason or "") in _PLAIN_ANSWER
