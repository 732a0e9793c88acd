"""What a broken log needs before an owner takes it as it is: lines are found by their subjects, persons and times again.

The guard of the table of subjects lets no row go, so it is taken away and put back inside one transaction, on a connection that asks
nobody.
"""

from contextlib import closing
from pathlib import Path
from typing import Any

from backoffice.storage import connection as raw
from backoffice.storage import migrate
from backoffice.storage.guard_digests import LOG
from backoffice.storage.guards import LOG_TABLES, log_digests

_GUARD = "log_subject_no_delete"
_ORPHANS = "FROM log_subject WHERE seq > (SELECT coalesce(max(seq), 0) FROM log_of_deeds)"


def mend(path: Path, key: bytes | bytearray) -> None:
    """Drop what is said about lines that are not there, since new lines get their numbers; make the indexes anew."""
    with closing(raw.connect(path, key, read_only=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute(f"SELECT 1 {_ORPHANS} LIMIT 1").fetchone() is not None:
            (guard,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (_GUARD,)).fetchone()
            connection.execute(f"DROP TRIGGER {_GUARD}")
            connection.execute(f"DELETE {_ORPHANS}")
            connection.execute(guard)
        if log_digests(connection) != LOG:
            _make_indexes_anew(connection)
        for table in LOG_TABLES:
            connection.execute(f"REINDEX {table}")
        connection.execute("COMMIT")


def _make_indexes_anew(connection: Any) -> None:
    """Replace the indexes by those of the schema. A table that is another one is left: that takes a backup."""
    texts = migrate.fresh_schema()
    here = connection.execute("SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    for name, table in here:
        if table in LOG_TABLES:
            connection.execute(f'DROP INDEX "{name}"')
    for name in LOG.keys() - set(LOG_TABLES):
        connection.execute(texts[name])
