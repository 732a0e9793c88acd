"""How the tests read statements and ask what was refused."""

from datetime import date

import pytest

from backoffice.domain.statements import Entry, Statement
from backoffice.errors import StatementRefused
from backoffice.imports.statements import read_statement_bytes

CAME = (date(2026, 3, 9), 2490, "EUR", "Jürgen Weiß")


def told(one: Entry) -> tuple[date, int, str, str]:
    return one.day, one.amount_minor, one.currency, one.payer


def read(data: bytes | str) -> Statement:
    return read_statement_bytes(data if isinstance(data, bytes) else data.encode())


def refused(data: bytes) -> str:
    with pytest.raises(StatementRefused) as caught:
        read_statement_bytes(data)
    return caught.value.code
