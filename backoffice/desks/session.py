"""Who is signed in, what they may do, and the two ways to the data: a reading connection, and a deed.

A deed is one transaction with one log line in it; after the commit its mark is mirrored outside the database.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.clock import Clock
from backoffice.domain.pages import StopSign
from backoffice.domain.people import OwnRole, PersonCard, ShopSettings
from backoffice.errors import NotFound
from backoffice.security.rights import Right, rights_of
from backoffice.storage import allow_lists, log, mark
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database
from backoffice.storage.mark import Mark

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Further:
    """A further line of the log, for what a deed did beside its own subjects."""

    code: str
    subject_kind: str
    subjects: tuple[int | str, ...]
    fields: tuple[str, ...] = ()


@dataclass(slots=True)
class Deed:
    """A deed under way: its connection, its time, the number of its log line, and what it turned out to touch.

    `further` lines follow the deed's own one in the same transaction.
    """

    connection: Connection
    id: int
    at: datetime
    code: str
    subjects: list[int | str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    further: list[Further] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class BoxKey:
    """What account numbers are sealed to: the shop, and number and public half of its box key."""

    shop_id: str
    number: int
    public: bytes


class Session:
    """One person at work; ends with `close`, which forgets the keys."""

    def __init__(
        self,
        database: Database,
        person: PersonCard,
        rights: frozenset[Right],
        settings: ShopSettings,
        clock: Clock,
        *,
        box_key: Callable[[], BoxKey],
        own_roles: tuple[OwnRole, ...] = (),
        before: Callable[[], None] = lambda: None,
        committed: Callable[[Mark], None] = lambda _mark: None,
        ended: Callable[[], None] = lambda: None,
    ) -> None:
        self.database, self.person, self.settings, self.clock = database, person, settings, clock
        self.box_key = box_key
        self._rights, self._own_roles = rights, own_roles
        self._before, self._committed, self._ended = before, committed, ended

    @property
    def rights(self) -> frozenset[Right]:
        return self._rights

    @property
    def today(self) -> date:
        """The shop's day."""
        return self.clock.now().astimezone(ZoneInfo(self.settings.zone)).date()

    @property
    def own_roles(self) -> tuple[OwnRole, ...]:
        """The roles that the shop made itself, as the signed list of people vouches for them."""
        return self._own_roles

    def know_roles(self, roles: tuple[OwnRole, ...]) -> None:
        """Go by other roles of the shop's own from now on."""
        self._own_roles = roles

    def take_role(self, role: str) -> None:
        """Let the signed-in person have another role from now on: the rights that they lose end here and in SQLite, none are gained."""
        self._rights &= rights_of(role, self._own_roles)
        self.database.admit(allow_lists.for_rights(frozenset(map(str, self._rights))).authorizer())

    def reading(self, sign: StopSign | None = None, task: Task | None = None) -> AbstractContextManager[Connection]:
        """Open a connection that can only read; `sign` ends a long query with Cancelled, from any thread."""
        return self.database.reading(sign, task)

    @contextmanager
    def deed(self, code: str, subject_kind: str, task: Task | None = None) -> Iterator[Deed]:
        """Do something: all of it with its log line, or nothing. A deed that touched no subject leaves no line.

        With a `task` SQLite allows what that task needs instead of what the person's rights give.
        """
        self._before()
        with self.database.writer(task) as connection:
            deed = Deed(connection, log.head(connection)[0] + 1, self.clock.now(), code)
            yield deed
            own = [Further(deed.code, subject_kind, tuple(deed.subjects), tuple(deed.fields))] if deed.subjects else []
            for line in (*own, *deed.further):
                subjects = ",".join(map(str, line.subjects))
                log.append(connection, deed.at, self.person.id, line.code, line.subject_kind, subjects, line.fields)
            here = mark.of(connection)
        self._committed(here)

    def tell(self, person_id: str, code: str, subject_kind: str, subject: int | str, fields: tuple[str, ...] = ()) -> tuple[int, int]:
        """Write a line of the log about what was done beside the data, and return number of lines and epoch of the log with it."""
        self._before()
        with self.database.writer(Task.LOGGING) as connection:
            log.append(connection, self.clock.now(), person_id, code, subject_kind, subject, fields)
            here = mark.of(connection)
        self._committed(here)
        return here.count, here.epoch or 0

    def close(self) -> None:
        """End the work: connections are closed, then the keys are overwritten, whatever became of the connections."""
        try:
            self.database.close()
        finally:
            self._ended()


def found(record: T | None, kind: str, subject_id: int | str) -> T:
    """Return the record, or raise NotFound where there is none."""
    if record is None:
        raise NotFound(kind, subject_id)
    return record
