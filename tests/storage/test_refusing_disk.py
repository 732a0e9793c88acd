"""What a disk that refuses to be written says, where SQLite only says that the file is for reading."""

from typing import Any

import pytest

from backoffice.errors import DiskFailed
from backoffice.storage import connection as raw
from backoffice.storage.database import Database


def test_that_a_checkpoint_of_a_file_that_opens_only_for_reading_tells_of_the_disk(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite opens a file so where the disk refuses more; here a connection that may only query stands for it."""
    refusing = raw.connect_memory()
    refusing.execute("PRAGMA query_only = ON")
    monkeypatch.setattr(raw, "connect", lambda *_, **__: Refusing(refusing))

    with pytest.raises(DiskFailed):
        database.checkpoint()


class Refusing:
    """Answers whatever is asked as a file does that may not be written."""

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    def execute(self, _statement: str) -> Any:
        return self._connection.execute("CREATE TABLE one (id INTEGER)")

    def close(self) -> None:
        self._connection.close()
