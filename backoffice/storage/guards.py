"""The opening checks: is this the data file of this shop, in this program's schema, with every guard (trigger), and no older copy.

`guard_digests.py` lists the guards of the newest schema, and the tables and indexes of the log; `python -m backoffice.storage.guards`
writes it anew after a migration.
"""

import hashlib
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from backoffice.errors import DataFileProblem
from backoffice.storage import log, mark
from backoffice.storage.connection import APPLICATION_ID, DBAPI
from backoffice.storage.guard_digests import GUARDS

LOG_TABLES = ("contact_access", "log_of_deeds", "log_ratchet", "log_segment", "log_subject")
_MIGRATION = re.compile(r"v(\d{4})_\w+\.pyc?")


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema's number (PRAGMA user_version) and the digest of each guard by its name."""

    number: int
    guards: Mapping[str, str]


def migrations_folder() -> Path:
    """Return where Alembic's scripts lie, in the source tree and in a frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen, "backoffice", "storage", "migrations") if frozen else Path(__file__).with_name("migrations")


def newest_number(folder: Path) -> int:
    """Return the number of the newest migration in a scripts folder, without loading Alembic."""
    return max(int(found[1]) for found in map(_MIGRATION.fullmatch, (path.name for path in (folder / "versions").iterdir())) if found)


@cache
def newest() -> Schema:
    """Return the schema that this program writes."""
    return Schema(newest_number(migrations_folder()), GUARDS)


def digests(connection: Any) -> dict[str, str]:
    """Return the digest of each trigger's text, by name."""
    rows = connection.execute("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
    return {name: hashlib.sha256(f"{table}\n{text}".encode()).hexdigest() for name, table, text in rows}


def log_digests(connection: Any) -> dict[str, str]:
    """Return the digest of each table and index of the log, by name: another text could leave lines out of what finds them."""
    rows = connection.execute("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL")
    return {name: hashlib.sha256(text.encode()).hexdigest() for name, table, text in sorted(rows) if table in LOG_TABLES}


def check_identity(connection: Any, path: Path, schema: Schema | None = None) -> None:
    """Raise DataFileProblem: `foreign` if another program made the file, `newer` or `older` if another version did."""
    wanted = schema or newest()
    if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
        raise DataFileProblem("foreign", path)
    number = connection.execute("PRAGMA user_version").fetchone()[0]
    if number > wanted.number:
        raise DataFileProblem("newer", path, version=program_of(connection))
    if number < wanted.number:
        raise DataFileProblem("older", path)


def program_of(connection: Any) -> str:
    """Return which version of the program brought the data to its schema; empty if a later schema says so in some other way."""
    try:
        row = connection.execute("SELECT program FROM shop").fetchone()
    except DBAPI.Error:
        return ""
    return str(row[0]) if row is not None else ""


def check_shop(connection: Any, path: Path, shop_uuid: str | None) -> None:
    """Raise DataFileProblem(`wrong_shop`) unless the file holds exactly this shop; None takes any shop."""
    rows = connection.execute("SELECT uuid FROM shop").fetchall()
    if len(rows) != 1 or (shop_uuid is not None and rows[0][0] != shop_uuid):
        raise DataFileProblem("wrong_shop", path)


def check_guards(connection: Any, path: Path, schema: Schema | None = None) -> None:
    """Raise DataFileProblem(`guards_missing`) unless the triggers are the expected ones, no more, no fewer, word by word."""
    if digests(connection) != (schema or newest()).guards:
        raise DataFileProblem("guards_missing", path)


def check_opening(
    connection: Any,
    path: Path,
    *,
    shop_uuid: str | None,
    marks: tuple[mark.Mark, ...] = (),
    schema: Schema | None = None,
    trust_log: bool = False,
) -> None:
    """Make all checks of an opening in their order; the log is gone through from the newest mark on, or not with `trust_log`.

    A file in an older schema (a backup's) is looked at by `write_new` and `verify`, not here.
    """
    check_identity(connection, path, schema)
    check_shop(connection, path, shop_uuid)
    check_guards(connection, path, schema)
    seen = mark.compare(connection, *marks, path=path)
    if trust_log:
        return
    try:
        log.check(connection, seen)
    except DataFileProblem as problem:
        raise DataFileProblem(problem.reason, path) from None


def _write_digests() -> None:
    from backoffice.storage import migrate

    def listed(digests_by_name: Mapping[str, str]) -> str:
        return "".join(f'    "{name}": "{digest}",\n' for name, digest in sorted(digests_by_name.items()))

    fresh_guards, fresh_log = migrate.fresh_digests()
    about = '"""The guards and the log of the newest schema: names and SHA-256 of their texts. Written by `guards.py`."""'
    text = f"{about}\n\nGUARDS: dict[str, str] = {{\n{listed(fresh_guards)}}}\n\nLOG: dict[str, str] = {{\n{listed(fresh_log)}}}\n"
    Path(__file__).with_name("guard_digests.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _write_digests()
