"""The schema of a data file: made for a new shop, brought forward for an old one. Alembic is loaded only when there is something to do."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from backoffice import __version__
from backoffice.errors import DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import files, guards, room, write_new
from backoffice.storage.connection import APPLICATION_ID

# Alembic would make this table without STRICT and with VARCHAR.
_VERSION_TABLE = "CREATE TABLE IF NOT EXISTS alembic_version (version_num TEXT NOT NULL PRIMARY KEY) STRICT"


def create_schema(
    path: Path, key: bytes | bytearray, fill: Callable[[Connection], None] | None = None, *, folder: Path | None = None
) -> None:
    """Make a new data file in the newest schema; `fill` writes the shop's first rows in the same transaction.

    Nothing is at `path` before the file is complete. Raises FileExistsError, DiskFull.
    """
    if path.exists():
        raise FileExistsError(path)
    part = path.with_name(f"{path.name}.part")
    files.remove_database(part)
    try:
        with closing(raw.connect(part, key, read_only=False, create=True)) as connection:
            bring_forward(connection, fill, folder=folder)
        files.sync(part)
        files.replace(part, path)
    except raw.DBAPI.Error as error:
        raise raw.translate(error, path) or error from error
    finally:
        files.remove_database(part)


def number_of(path: Path, key: bytes | bytearray) -> int:
    """Return the schema number of a data file; raises DataFileProblem if it is none of this program's."""
    with closing(raw.connect(path, key, read_only=True)) as connection:
        if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
            raise DataFileProblem("foreign", path)
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_older(path: Path, key: bytes | bytearray, *, folder: Path | None = None) -> bool:
    """Tell whether the file needs `upgrade`; raises DataFileProblem(`newer`) for one of a later version."""
    number, newest = number_of(path, key), guards.newest_number(folder or guards.migrations_folder())
    if number > newest:
        with closing(raw.connect(path, key, read_only=True)) as connection:
            raise DataFileProblem("newer", path, version=guards.program_of(connection))
    return number < newest


def upgrade(path: Path, key_of: Callable[[], bytes | bytearray], *, folder: Path | None = None, keep: Path | None = None) -> None:
    """Bring an older file to the newest schema: on a verified copy, which then takes its place; `keep` gets the old file.

    No connection to the file may be open. The log of deeds must come through untouched.
    """
    with room.needing(path, path.parent, copies=2):  # a migration may write each page of the copy again
        written = write_new.write_new(path, key_of(), path, key_of, alter=lambda connection: bring_forward(connection, folder=folder))
        write_new.swap(written, keep=keep)


def bring_forward(connection: Any, fill: Callable[[Connection], None] | None = None, *, folder: Path | None = None) -> None:
    """Run the missing migrations on a raw connection, all in one transaction, and stamp the file as this program's."""
    engine = create_engine("sqlite://", module=raw.DBAPI, creator=lambda: connection, poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "begin", lambda begun: begun.connection.driver_connection.execute("BEGIN IMMEDIATE"))
    scripts = folder or guards.migrations_folder()
    lent = engine.connect()
    try:
        with lent.begin():
            lent.exec_driver_sql(_VERSION_TABLE)
            _run_alembic(lent, scripts)
            lent.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            lent.exec_driver_sql(f"PRAGMA user_version = {guards.newest_number(scripts)}")
            if fill is not None:
                fill(lent)
            _note_program(lent)
    except DBAPIError as error:
        # SQLite's own error, which the callers turn into a full disk or a damaged file.
        raise error.orig or error from None
    finally:
        # Detached, so that the engine's end does not close the caller's connection.
        lent.detach()


def _note_program(connection: Connection) -> None:
    """Say in the shop's row which version of the program this is; schemas of before have no place for it."""
    if connection.exec_driver_sql("SELECT 1 FROM pragma_table_info('shop') WHERE name = 'program'").first() is not None:
        connection.exec_driver_sql("UPDATE shop SET program = ?", (__version__,))


def fresh_schema(folder: Path | None = None) -> dict[str, str]:
    """Return name and text of everything in a new, empty shop; made in memory."""
    with closing(raw.connect_memory()) as connection:
        bring_forward(connection, folder=folder)
        return dict(connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))


def fresh_digests(folder: Path | None = None) -> tuple[dict[str, str], dict[str, str]]:
    """Return the digests of each guard, and of each table and index of the log, that the migrations make."""
    with closing(raw.connect_memory()) as connection:
        bring_forward(connection, folder=folder)
        return guards.digests(connection), guards.log_digests(connection)


def _run_alembic(connection: Connection, scripts: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
