"""A way to a shop's data past all rights, for tests that prepare or look at what no person may."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from backoffice.desks.session import Session
from backoffice.storage.database import Database


@contextmanager
def backstage(session: Session) -> Iterator[Connection]:
    """Give a writing connection that asks nobody; what was written is there for the session afterwards."""
    database = Database(session.database.path, session.database._key)
    try:
        with database.writer() as connection:
            yield connection
    finally:
        database.close()
