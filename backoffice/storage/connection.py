"""The encrypted file at the lowest level: keying, settings, and what no statement may do. The only module that imports sqlcipher3.

Raw connections are handed to the rest of `storage` and to nobody above it.
"""

import re
import shutil
import sys
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from sqlcipher3 import dbapi2

from backoffice import disk
from backoffice.errors import BackofficeError, Cancelled, DataFileProblem, DiskFailed, DiskFull, ShopInUse
from backoffice.storage import files

APPLICATION_ID = 0x424B4F46
KEY_BYTES = 32
DBAPI = dbapi2

_PLAIN_HEADER = b"SQLite format 3\0"
_HEX = b"0123456789abcdef"
_BUSY_TIMEOUT_MS = 5_000

# The authorizer cannot tell FTS5's own writes to its shadow tables from ours, so no text may name one. Keys change through write_new only.
_FORBIDDEN = re.compile(
    r"_(?:data|idx|docsize|config|content)(?![A-Za-z0-9_$\x80-\U0010ffff])"
    r"|\b(?:attach|detach|rekey|writable_schema|sqlcipher_export|load_extension|cipher_memory_security|fts5vocab)\b",
    re.IGNORECASE,
)

# name, value that is set, value that must be read back
_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("secure_delete", "ON", 1),
    ("cache_size", "-65536", -65536),
    ("foreign_keys", "ON", 1),
    ("recursive_triggers", "ON", 1),
    ("synchronous", "FULL", 2),
    *((("fullfsync", "ON", 1), ("checkpoint_fullfsync", "ON", 1)) if sys.platform == "darwin" else ()),
)


class ForbiddenStatementError(Exception):
    """Ours, not the user's: a statement names an index's inner table or does what only one routine may do."""


@lru_cache(maxsize=4096)
def refuse_forbidden(statement: str) -> None:
    """Raise ForbiddenStatementError if the text names a shadow table of a search index, attaches a file or changes a key."""
    found = _FORBIDDEN.search(statement)
    if found:
        raise ForbiddenStatementError(found.group().lower())


class _Cursor(dbapi2.Cursor):  # type: ignore[misc]  # untyped base
    """A cursor that reads every statement before SQLite does."""

    def execute(self, statement: str, *values: Any) -> Any:
        refuse_forbidden(statement)
        return super().execute(statement, *values)

    def executemany(self, statement: str, values: Iterable[Any]) -> Any:
        refuse_forbidden(statement)
        return super().executemany(statement, values)

    def executescript(self, statement: str) -> Any:
        refuse_forbidden(statement)
        return super().executescript(statement)


class RawConnection(dbapi2.Connection):  # type: ignore[misc]  # untyped base
    """A connection whose statements are read first and that has no way past the authorizer. `info` is for who opened it."""

    def cursor(self, _factory: object = None) -> Any:
        return super().cursor(_Cursor)

    def execute(self, statement: str, *values: Any) -> Any:
        return self.cursor().execute(statement, *values)

    def executemany(self, statement: str, values: Iterable[Any]) -> Any:
        return self.cursor().executemany(statement, values)

    def executescript(self, statement: str) -> Any:
        return self.cursor().executescript(statement)

    def _closed_way(self, *_: object, **__: object) -> NoReturn:
        raise ForbiddenStatementError("a way past the authorizer")

    # Measured: open_blob and backup hand out columns that the authorizer denies.
    open_blob = backup = load_extension = enable_load_extension = reset_key = _closed_way


def key_text(key: bytes | bytearray) -> bytearray:
    """Return the raw key in the form that skips PBKDF2, `x'…'`, in a buffer that the caller overwrites with `wipe`."""
    if len(key) != KEY_BYTES:
        raise ValueError("a database key has 32 bytes")
    text = bytearray(KEY_BYTES * 2 + 3)
    text[:2], text[-1:] = b"x'", b"'"
    for position, byte in enumerate(key):
        text[2 + 2 * position], text[3 + 2 * position] = _HEX[byte >> 4], _HEX[byte & 15]
    return text


def wipe(secret: bytearray) -> None:
    """Overwrite a secret in place."""
    secret[:] = bytes(len(secret))


def check_file(path: Path) -> None:
    """Raise DataFileProblem for a file that is `missing`, `empty`, unencrypted SQLite (`foreign`), or `held` by another program."""
    try:
        with disk.open_to_read(path) as file:
            header = file.read(len(_PLAIN_HEADER))
    except (FileNotFoundError, IsADirectoryError):
        raise DataFileProblem("missing", path) from None
    except PermissionError:
        raise DataFileProblem("held", path) from None
    if not header:
        raise DataFileProblem("empty", path)
    if header == _PLAIN_HEADER:
        raise DataFileProblem("foreign", path)


def connect(path: Path, key: bytes | bytearray, *, read_only: bool, create: bool = False) -> Any:
    """Return a keyed raw connection with all settings made and read back; it is in autocommit mode and may cross threads.

    Raises DataFileProblem(`missing`, `empty`, `foreign`, `held`, `damaged`), ShopInUse. A wrong key cannot be told from damage.
    With `create` the file must not exist yet (FileExistsError).
    """
    if create:
        files.make_new(path)
    else:
        check_file(path)
    return _open(path, key, RawConnection, lambda connection: _settle(connection, read_only))


def connect_unrestricted(path: Path, key: bytes | bytearray) -> Any:
    """Return a keyed raw connection that may attach and export; for the fixed statements that copy and check files only."""
    check_file(path)
    return _open(path, key, dbapi2.Connection, lambda connection: _settle(connection, read_only=False, keep_journal=True))


def connect_empty(path: Path, key: bytes | bytearray) -> Any:
    """Return a keyed raw connection to a new file that pages of another one are copied into; FileExistsError if there is one."""
    files.make_new(path)
    return _open(path, key, dbapi2.Connection, lambda connection: connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}"))


def connect_memory() -> Any:
    """Return a raw connection to a new, empty database in memory, with the same settings except for key and journal."""
    connection = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False, factory=RawConnection)
    _settle(connection, read_only=False, keep_journal=True)
    return connection


def _open(path: Path, key: bytes | bytearray, factory: type, settle: Callable[[Any], None]) -> Any:
    connection = None
    try:
        connection = dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=512,
            factory=factory,
        )
        _give_key(connection, key)
        settle(connection)
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, dbapi2.Error):
            raise translate(error, path) or error from None
        raise
    return connection


def _give_key(connection: Any, key: bytes | bytearray) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    if connection.execute("PRAGMA cipher_log_level").fetchone() != ("NONE",):
        raise RuntimeError("the cipher's log cannot be switched off")
    text = key_text(key)
    try:
        connection.set_key(text)
    finally:
        wipe(text)


def _settle(connection: Any, read_only: bool, keep_journal: bool = False) -> None:
    """Make the settings and read each back; one that did not take is our fault and ends the program."""
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_TIMEOUT_MS}")
    for name, value, expected in _SETTINGS:
        connection.execute(f"PRAGMA {name} = {value}")
        _must_be(connection, name, expected)
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if not keep_journal:
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
        _must_be(connection, "journal_mode", "wal")
    if read_only:
        # A WAL reader needs the write mode for -shm; query_only keeps it from writing.
        connection.execute("PRAGMA query_only = ON")
        _must_be(connection, "query_only", 1)


def _must_be(connection: Any, name: str, expected: object) -> None:
    found = connection.execute(f"PRAGMA {name}").fetchone()
    if found != (expected,):
        raise RuntimeError(f"{name} is {found}, not {expected}")


_NO_TEXT = "Could not decode to UTF-8"  # a text that only another program can have written


# The errors of `sqlcipher_export`, a function, have one code for all, those of a copy by pages have none; these are SQLite's own words.
_EXPORT_FAILED: dict[str, Callable[[Path | None], BackofficeError]] = {
    "disk I/O error": DiskFailed,
    "unable to open database file": DiskFailed,
    "attempt to write a readonly database": DiskFailed,
    "database or disk is full": DiskFull,
}


def translate(error: BaseException, path: Path | None = None, *, writing: bool = False) -> BackofficeError | None:
    """Return the error of the environment that an error of SQLite means, None for a fault of ours.

    Where the disk refused more, SQLite opens a file only to read it: then a connection that is for `writing` may not.
    """
    code = getattr(error, "sqlite_errorcode", None)
    meaning: BackofficeError | None = None
    match None if code is None else code & 0xFF:
        case dbapi2.SQLITE_BUSY | dbapi2.SQLITE_LOCKED:
            meaning = ShopInUse(path)
        case dbapi2.SQLITE_INTERRUPT:
            meaning = Cancelled()
        case dbapi2.SQLITE_CORRUPT | dbapi2.SQLITE_NOTADB:
            meaning = DataFileProblem("damaged", path)
        case None if isinstance(error, dbapi2.OperationalError) and str(error).startswith(_NO_TEXT):
            meaning = DataFileProblem("damaged", path)
        case None if str(error) in _EXPORT_FAILED:
            meaning = _EXPORT_FAILED[str(error)](path)
        case int(number):
            meaning = _of_the_disk(number, str(error), path, writing)
    return meaning


def _of_the_disk(number: int, said: str, path: Path | None, writing: bool) -> BackofficeError | None:
    match number:
        case dbapi2.SQLITE_FULL:
            return DiskFull(path)
        case dbapi2.SQLITE_CANTOPEN if not writing and path is not None and not path.exists():
            return DataFileProblem("missing", path)
        case dbapi2.SQLITE_IOERR | dbapi2.SQLITE_CANTOPEN:
            return DiskFull(path) if path is not None and _no_room(path) else DiskFailed(path)
        case dbapi2.SQLITE_READONLY if writing:
            return DiskFailed(path)
        case dbapi2.SQLITE_ERROR if said in _EXPORT_FAILED:
            return _EXPORT_FAILED[said](path)
    return None


def _no_room(path: Path) -> bool:
    """Tell whether an input/output error came from a full disk: the shared memory of the WAL fails so, not with SQLITE_FULL."""
    try:
        return shutil.disk_usage(path.parent).free < 65_536
    except OSError:
        return False
