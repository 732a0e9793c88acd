"""Payment numbers that must be found nowhere, and where to look for them: every column of the data, every file, every text.

Whoever builds a new entrance adds it to the calls in `typed_texts.py`; a new window adds a step in `tests/ui/test_canaries.py`.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from backoffice.desks.session import Session
from backoffice.storage.connection import DBAPI
from tests.security.check_digits import luhn_digit

CARD = f"4929 1234 5678 901{luhn_digit('492912345678901')}"
ACCOUNT = "GB33 BUKB 2020 1555 5555 55"  # of the IBAN registry
CODE = "8264"
MASKED_CARD, MASKED_ACCOUNT = f"Visa •••• {CARD[-4:]}", "GB •••• 5555"
LARGEST_COUNT = 10**13  # a number beyond is no amount and no time
_BETWEEN = re.compile(r"[\W_]+")
_NEEDLES = [word.encode(code) for one in (CARD, ACCOUNT) for word in (one, one.replace(" ", "")) for code in ("utf-8", "utf-16-le")]


def bare(text: str) -> str:
    """Return letters and digits of a text, whatever stands between them."""
    return _BETWEEN.sub("", text if text.isascii() else unicodedata.normalize("NFKC", text)).upper()


def shows(text: str) -> bool:
    """Say whether a text shows a canary, however it is broken; a code counts only behind its word."""
    plain = bare(text)
    return bare(CARD) in plain or bare(ACCOUNT) in plain or f"CVC{CODE}" in plain


def in_texts(texts: Iterable[str]) -> list[str]:
    """Return the texts that show a canary."""
    return [text for text in texts if shows(text)]


def cells(session: Session) -> Iterator[tuple[str, object]]:
    """Yield every value of every table of the data, the search index and its shadows included, with table and column."""
    database = session.database
    connection = DBAPI.connect(str(database.path))
    try:
        connection.execute(f"PRAGMA key = \"x'{bytes(database._key).hex()}'\"")
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        for table in tables:
            rows = connection.execute(f'SELECT * FROM "{table}"')
            columns = [column[0] for column in rows.description]
            for row in rows:
                yield from ((f"{table}.{column}", value) for column, value in zip(columns, row, strict=True) if value is not None)
    finally:
        connection.close()


def in_data(session: Session) -> list[str]:
    """Return the columns in which a canary stands; a sealed box or another blob is looked at byte by byte."""
    columns: dict[str, list[str]] = {}
    for place, value in cells(session):
        if not isinstance(value, int) or value > LARGEST_COUNT:
            columns.setdefault(place, []).append(_text(value))
    return [place for place, texts in columns.items() if shows("x".join(texts)) and in_texts(texts)]


def in_files(folder: Path, *, but: Iterable[Path] = ()) -> list[str]:
    """Return the files below a folder that hold a canary as plain bytes, or are named after one; `but` are those that were given."""
    given = set(but)
    files = [path for path in folder.rglob("*") if path.is_file() and path not in given]
    return [str(path) for path in files if shows(path.name) or any(needle in path.read_bytes() for needle in _NEEDLES)]


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return f"{value.decode('latin-1')}\0{value.decode('utf-16-le', 'ignore')}"
    return str(value)
