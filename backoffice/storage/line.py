"""One connection of a database that stays open: for one list of rights, with a way to stop what runs on it."""

from typing import Any

from sqlalchemy import Engine

from backoffice.domain.pages import StopSign
from backoffice.storage.allow_lists import Authorizer, Task
from backoffice.storage.ratchet import Ratchets

# Steps of SQLite's machine between two looks at the stop sign: about 2 ms of a scan.
_STEPS_BETWEEN_LOOKS = 50_000


class Line:
    """The connection, and what it is for."""

    def __init__(self, engine: Engine, authorizer: Authorizer | None, task: Task | None, stoppable: bool, keys: Ratchets) -> None:
        self.task, self.authorizer = task, authorizer
        self.connection = engine.connect()
        self.connection.info["ratchets"] = keys
        driver: Any = self.connection.connection.driver_connection
        self.raw = driver
        self.stopped = False
        self.sign: StopSign | None = None
        if stoppable:
            self.raw.set_progress_handler(self._must_stop, _STEPS_BETWEEN_LOOKS)
        if authorizer is not None:
            self.raw.set_authorizer(authorizer)

    def bring_in_by_itself(self, pages: int) -> None:
        """Let SQLite bring the -wal into the data file after so many pages, 0: never."""
        self.raw.set_authorizer(None)
        self.raw.execute(f"PRAGMA wal_autocheckpoint = {pages}")
        if self.authorizer is not None:
            self.raw.set_authorizer(self.authorizer)

    def _must_stop(self) -> bool:
        return self.stopped or (self.sign is not None and self.sign.stopped)

    def stop(self) -> None:
        self.stopped = True
        self.raw.interrupt()

    def settle(self) -> None:
        """Leave no transaction open, whatever happened: a COMMIT that failed stays open otherwise."""
        transaction = self.connection.get_transaction()
        if transaction is not None:
            transaction.close()
        if self.raw.in_transaction:
            self.raw.rollback()

    def close(self) -> None:
        self.settle()
        self.raw.set_authorizer(None)
        self.connection.close()
