"""Shops in the schema of each release, as the program of that schema wrote them, frozen as texts in `schemas/`.

A text makes the tables, puts the rows in, the pages of the search indexes included, and makes indexes and guards last. Tables that the
program of then had no rows for were filled by hand. No text is ever made anew: what a release wrote stays as it was.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from backoffice.storage import connection as raw
from backoffice.storage import guards

KEY = bytes(range(100, 132))
SCHEMAS = Path(__file__).with_name("schemas")
SHADOWS = ("data", "idx", "docsize", "config")


def numbers() -> list[int]:
    """Return the numbers of the schemas that there is a shop of."""
    return sorted(int(path.stem.removeprefix("schema_")) for path in SCHEMAS.glob("schema_*.sql"))


def script(number: int) -> str:
    """Return the text of a shop."""
    return (SCHEMAS / f"schema_{number:04}.sql").read_text("utf-8")


def shop_of(number: int, path: Path) -> Path:
    """Write the shop of a schema to an encrypted file under `KEY`."""
    with closing(plain(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(script(number))
    return path


@contextmanager
def in_memory(number: int) -> Iterator[Any]:
    """Give the shop of a schema on a connection without a file."""
    with closing(raw.DBAPI.connect(":memory:", isolation_level=None)) as connection:
        connection.executescript(script(number))
        yield connection


def plain(path: Path) -> Any:
    """Open a file with nothing between the test and SQLite: the texts name the inner tables of the indexes."""
    connection = raw.DBAPI.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    return connection


def migrations_up_to(number: int, folder: Path) -> Path:
    """Return a folder with the migrations up to a number."""
    shutil.copytree(guards.migrations_folder(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    for path in (folder / "versions").glob("v*.py"):
        if int(path.name[1:5]) > number:
            path.unlink()
    return folder


def schema(connection: Any) -> dict[str, str]:
    """Return name and text of all tables, indexes and guards."""
    return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))


def tables(connection: Any) -> dict[str, tuple[str, ...]]:
    """Return the columns that hold something of all ordinary tables, those of Alembic and of the search indexes left out."""
    rows = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 1").fetchall()
    names = [name for (name,) in rows if name != "alembic_version"]
    return {name: tuple(row[1] for row in connection.execute(f"PRAGMA table_info({name})")) for name in names}


def rows_of(connection: Any, columns: dict[str, tuple[str, ...]]) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of these columns, sorted."""
    texts = {table: ", ".join(f'"{name}"' for name in names) for table, names in columns.items()}
    return {table: sorted(connection.execute(f"SELECT {names} FROM {table}"), key=repr) for table, names in texts.items()}


def words_of(connection: Any, index: str) -> list[tuple[str, str, int]]:
    """Return the words of a search index: column, word, and in how many rows it stands."""
    connection.execute(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {index}, col)")
    try:
        return sorted(connection.execute("SELECT col, term, doc FROM temp.words"))
    finally:
        connection.execute("DROP TABLE temp.words")
