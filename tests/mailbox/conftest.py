"""The mail server that the tests of a module share, and its certificates, which this computer believes for their time."""

from collections.abc import Iterator

import pytest

from backoffice.mailbox.account import Account
from tests.mailbox import dovecot
from tests.mailbox.dovecot import Dovecot


@pytest.fixture(scope="module")
def started() -> Iterator[Dovecot]:
    with dovecot.running() as server:
        yield server


@pytest.fixture
def server(started: Dovecot, monkeypatch: pytest.MonkeyPatch) -> Dovecot:
    """The server; who signed its certificate is in the system's store."""
    monkeypatch.setenv("SSL_CERT_FILE", str(started.authority))
    return started


@pytest.fixture
def box(server: Dovecot) -> Account:
    return Account(dovecot.GOOD, server.port, dovecot.USER, dovecot.PASSWORD, "INBOX", timeout_s=10)
