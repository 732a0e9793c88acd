"""Shops in the schema of each release, as the program of that schema wrote them, frozen as texts in `schemas/`.

A text makes the tables, puts the rows in, the pages of the search indexes included, and makes indexes and guards last. Tables that the
program of then had no rows for were filled by hand. No text is ever made anew: what a release wrote stays as it was.

With a new migration comes a new text: `python -m tests.storage.released` brings the newest shop forward and writes it. Rows of new tables
are then typed in by hand, and from there on it is frozen as well.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from backoffice.storage import connection as raw
from backoffice.storage import guards, migrate

KEY = bytes(range(100, 132))
SCHEMAS = Path(__file__).with_name("schemas")
FROZEN = "a shop as the program of that schema wrote it. Never written again: what was released stays as it was."
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


def text_of(connection: Any, number: int) -> str:
    """Return the text of a shop: tables, rows, the pages of the search indexes, then indexes and guards."""
    made = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    indexes = [name for _, name, sql in made if sql.startswith("CREATE VIRTUAL")]
    inner = [f"{index}_{part}" for index in indexes for part in SHADOWS]
    lines = [f"-- Schema {number}: {FROZEN}", f"PRAGMA application_id = {raw.APPLICATION_ID};", f"PRAGMA user_version = {number};"]
    lines += ["PRAGMA foreign_keys = OFF;", "BEGIN;"]
    ordinary = [name for kind, name, _ in made if kind == "table" and name not in (*inner, *indexes)]
    lines += [f"{sql};" for kind, name, sql in made if kind == "table" and name not in inner]
    for table in (*ordinary, *inner):
        lines += [f"DELETE FROM {table};"] if table in inner else []
        names = ", ".join(f'"{row[1]}"' for row in connection.execute(f"PRAGMA table_info({table})"))
        rows = connection.execute(f"SELECT {names} FROM {table}").fetchall()
        lines += [f"INSERT INTO {table} ({names}) VALUES ({', '.join(map(_literal, row))});" for row in rows]
    lines += [f"{sql};" for kind in ("index", "trigger") for one, _, sql in made if one == kind]
    return "\n".join((*lines, "COMMIT;", ""))


def freeze_newest() -> None:
    """Write the text of the newest schema, which must not be there yet."""
    number = guards.newest().number
    with in_memory(numbers()[-1]) as connection:
        migrate.bring_forward(connection)
        with (SCHEMAS / f"schema_{number:04}.sql").open("x", encoding="utf-8") as file:
            file.write(text_of(connection, number))


def _literal(value: object) -> str:
    if isinstance(value, bytes):
        return f"x'{value.hex()}'"
    return "NULL" if value is None else str(value) if isinstance(value, int) else "'{}'".format(str(value).replace("'", "''"))


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


if __name__ == "__main__":
    freeze_newest()
