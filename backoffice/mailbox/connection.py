"""The way into a mailbox: a connection under TLS, and whoever the password says.

imap-tools speaks; it is loaded when the first mailbox is read, and its commands that mark or tidy on their own are not used.
"""

import imaplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from backoffice.mailbox import trust
from backoffice.mailbox.account import STARTTLS, Account
from backoffice.mailbox.problems import NoTls, is_plain_answer, told

if TYPE_CHECKING:
    from imap_tools.mailbox import BaseMailBox


@contextmanager
def connected(account: Account) -> "Iterator[BaseMailBox]":
    """Sign in to a mailbox; no folder is open yet. Raises MailboxProblem."""
    with told(account):
        mailbox = _dialled(account)
    try:
        with told(account, "wrong_password"):
            plain = account.user_name.isascii() and account.password.isascii()
            (mailbox.login if plain else mailbox.login_utf8)(account.user_name, account.password, initial_folder=None)
        yield mailbox
        with suppress(Exception):  # whatever a server says at the end, all was read
            mailbox.logout()
    finally:
        with suppress(Exception):  # the connection may be gone already
            mailbox.client.shutdown()


def folders(account: Account) -> tuple[str, ...]:
    """Return the names of a mailbox's folders that hold mails, the inbox first. Raises MailboxProblem."""
    with connected(account) as mailbox, told(account):
        names = [info.name for info in mailbox.folder.list() if not _HOLDS_NONE & {flag.casefold() for flag in info.flags}]
    return tuple(sorted(names, key=lambda name: (name.upper() != "INBOX", name.casefold())))


_HOLDS_NONE = frozenset({r"\noselect", r"\nonexistent"})


def _dialled(account: Account) -> "BaseMailBox":
    """Return a connection under TLS from its first byte on; at the old port, and where a server begins in plain text, by STARTTLS."""
    from imap_tools import MailBox

    if account.port == STARTTLS:
        return _upgraded(account)
    try:
        return MailBox(account.host, account.port, timeout=account.timeout_s, ssl_context=trust.context())
    except ssl.SSLError as error:
        if not is_plain_answer(error):
            raise
    return _upgraded(account)


def _upgraded(account: Account) -> "BaseMailBox":
    """Return a connection that begins in plain text and goes on under TLS; where it cannot, nothing was sent but that question."""
    from imap_tools.mailbox import BaseMailBox

    class Upgraded(BaseMailBox):
        def _get_mailbox_client(self) -> imaplib.IMAP4:
            client = imaplib.IMAP4(account.host, account.port, timeout=account.timeout_s)
            try:
                _start_tls(client)
            except BaseException:
                with suppress(OSError):  # TLS may have closed it
                    client.shutdown()
                raise
            return client

    return Upgraded()


def _start_tls(client: imaplib.IMAP4) -> None:
    """Go on under TLS. Raises NoTls where the server does not offer it, or says that it needs no sign-in, to get around it."""
    try:
        answer = client.starttls(trust.context())
    except imaplib.IMAP4.error:
        raise NoTls from None
    if answer[0] != "OK":
        raise NoTls
