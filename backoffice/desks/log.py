"""The log desk: who did what and when, without values."""

from backoffice.desks.imports import UNDO_FOR as IMPORT_UNDO_FOR
from backoffice.desks.needs import Desk, needs
from backoffice.desks.order_deeds import UNDO_FOR
from backoffice.desks.session import Session
from backoffice.domain.log import LogLine
from backoffice.security.rights import Right
from backoffice.storage import log
from backoffice.storage.allow_lists import Task


class LogDesk(Desk):
    """The log of deeds, for those who may read it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @needs(Right.LOG_VIEW)
    def page(self, before_seq: int | None = None, limit: int = 256) -> tuple[LogLine, ...]:
        """Return lines, the newest first, older than `before_seq` if that is given."""
        with self._session.reading() as connection:
            return log.read_page(connection, before_seq, limit)

    @needs(Right.OWN_PASSWORD)
    def mine(self, before_seq: int | None = None, limit: int = 256) -> tuple[LogLine, ...]:
        """Return one's own lines, which everybody may read, the newest first."""
        with self._session.reading(task=Task.OWN) as connection:
            return log.read_page(connection, before_seq, limit, self._session.person.id)

    @needs(Right.OWN_PASSWORD)
    def days_of_images(self) -> int:
        """Return for how many days at most it is kept what an order was like before a deed or an import."""
        return max(UNDO_FOR, IMPORT_UNDO_FOR).days

    @needs(Right.LOG_VIEW)
    def check(self) -> int:
        """Go through the whole chain and return how many lines it has. Raises DataFileProblem(`log_broken`)."""
        with self._session.reading() as connection:
            return log.check(connection)[0]
