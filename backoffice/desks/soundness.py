"""The daily full check of the data file, in the background, whoever is signed in; and an owner's word on a file that was changed."""

from datetime import timedelta
from pathlib import Path

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session
from backoffice.domain.ticks import Tick
from backoffice.errors import DataFileProblem
from backoffice.security.rights import Right
from backoffice.storage import log, verify
from backoffice.storage.allow_lists import Task
from backoffice.storage.left import Left

EVERY = timedelta(days=1)
CODE = "data.checked"


class SoundnessDesk(Desk):
    """Whether the data file is sound. Who looks on as another role has no `left`: nothing is due there."""

    def __init__(self, session: Session, path: Path, shop_uuid: str, left: Left | None) -> None:
        super().__init__(session)
        self._session, self._path, self._shop_uuid, self._left = session, path, shop_uuid, left

    @needs(Right.OWN_PASSWORD)
    def is_due(self) -> bool:
        """Say whether the full check is due: daily, after a clock that was set back, and when it is not known how the file was left."""
        if self._left is None:
            return False
        with self._session.reading(task=Task.AUDIT) as connection:
            line = log.last_of(connection, CODE)
        now = self._session.clock.now()
        return line is None or self._left.changed or not self._left.known or not line.at <= now < line.at + EVERY

    @needs(Right.OWN_PASSWORD)
    def check(self, tick: Tick | None = None) -> None:
        """Go through all of the data file, and note the day. A check that is stopped notes nothing.

        Raises DataFileProblem: what is wrong with a page, tree, index or guard, `changed_outside` if all that is sound, but not how the
        program left it.
        """
        with self._session.database.looking_on() as key:
            verify.look_through(self._path, key, shop_uuid=self._shop_uuid, tick=tick)
        if self._left is not None and self._left.changed:
            raise DataFileProblem("changed_outside", self._path)
        self._session.tell(log.SYSTEM, CODE, "shop", "shop")

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def take_as_it_is(self) -> None:
        """Go on with a file that was changed while it was closed; a line of the log tells of it."""
        with self._session.deed("data.change_accepted", "shop", Task.LOGGING) as deed:
            deed.subjects.append("shop")
        if self._left is not None:
            self._left.take_as_it_is()
