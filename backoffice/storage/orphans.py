"""What a cut log leaves behind in the table that finds lines by their subject, taken out once an owner takes the log as it is.

The guard of that table lets no row go, so it is taken away and put back inside one transaction, on a connection that asks nobody.
"""

from contextlib import closing
from pathlib import Path

from backoffice.storage import connection as raw

_GUARD = "log_subject_no_delete"
_ORPHANS = "FROM log_subject WHERE seq > (SELECT coalesce(max(seq), 0) FROM log_of_deeds)"


def drop(path: Path, key: bytes | bytearray) -> None:
    """Drop what is said about lines that are not there: new lines get their numbers."""
    with closing(raw.connect(path, key, read_only=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute(f"SELECT 1 {_ORPHANS} LIMIT 1").fetchone() is not None:
            (guard,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (_GUARD,)).fetchone()
            connection.execute(f"DROP TRIGGER {_GUARD}")
            connection.execute(f"DELETE {_ORPHANS}")
            connection.execute(guard)
        connection.execute("COMMIT")
