"""The desk of duplicates: find customers who may be one, look at two side by side, make one of them, and make two again.

Nothing is made one by itself. Who looks sees contact data masked; which of it stays is chosen without seeing it.
"""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import Connection

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session, found
from backoffice.domain.duplicates.records import Proposal, Reason
from backoffice.domain.duplicates.scan import find
from backoffice.domain.merging import UNDO_DAYS, Comparison, Field, Merge, PairRow, Parted, compared
from backoffice.domain.pages import StopSign
from backoffice.domain.ticks import Tick, no_tick
from backoffice.errors import Changed, Invalid, NotPossible
from backoffice.security.rights import Right
from backoffice.storage import customer_joining, customer_merges, duplicate_sides, duplicates
from backoffice.storage.allow_lists import Task
from backoffice.storage.types import to_millis

KIND = "customer"


class DuplicateDesk(Desk):
    """Customers who are there twice."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @needs(Right.CUSTOMERS_MERGE)
    def scan(self, tick: Tick = no_tick, sign: StopSign | None = None) -> tuple[Proposal, ...]:
        """Compare all customers and return who may be one; for a reader, since it takes a while. `tick` may raise to stop it."""
        with self._session.reading(sign, Task.DUPLICATES) as connection:
            return tuple(find(duplicates.Customers(connection), tick))

    @needs(Right.CUSTOMERS_MERGE, Kind.DEED)
    def propose(self, proposals: tuple[Proposal, ...]) -> int:
        """Keep the proposals of a scan instead of those of before; return how many there are without pairs that are known to be two."""
        with self._session.deed("customer.duplicates_searched", "shop", Task.DUPLICATES) as deed:
            deed.subjects.append("shop")
            return duplicates.replace(deed.connection, proposals)

    @needs(Right.CUSTOMERS_MERGE)
    def count(self) -> int:
        """Count the proposals."""
        with self._session.reading() as connection:
            return duplicates.count(connection)

    @needs(Right.CUSTOMERS_MERGE)
    def page(self, start: int = 0, after: PairRow | None = None, limit: int = 256) -> tuple[PairRow, ...]:
        """Return up to `limit` proposals, the surest first: those behind the row `after`, or from place `start` if there is none."""
        with self._session.reading() as connection:
            return duplicates.page(connection, start, after, limit)

    @needs(Right.CUSTOMERS_MERGE)
    def compare(self, first: int, second: int) -> Comparison:
        """Put two customers side by side, proposed or not. Raises NotFound if one of them is gone, Invalid(`second`, `same`)."""
        _check_two(first, second)
        first, second = sorted((first, second))
        with self._session.reading(task=Task.DUPLICATES) as connection:
            home = self._session.settings.country
            one, other = (found(duplicate_sides.side(connection, who, home), KIND, who) for who in (first, second))
            same = duplicate_sides.same_contact(connection, first, second)
            return compared(one, other, *duplicates.of_pair(connection, first, second), same)

    @needs(Right.CUSTOMERS_MERGE, Kind.DEED)
    def say_two(self, first: int, second: int) -> None:
        """Remember that two customers are two; they are proposed no more."""
        _check_two(first, second)
        first, second = sorted((first, second))
        with self._session.deed("customer.not_duplicate", KIND, Task.CUSTOMER_WORK) as deed:
            self._versions(deed.connection, {first: None, second: None})
            if duplicates.say_two(deed.connection, first, second):
                deed.subjects += [first, second]

    @needs(Right.CUSTOMERS_MERGE, Kind.DEED)
    def unsay_two(self, first: int, second: int, score: int, reasons: tuple[Reason, ...]) -> None:
        """Take that back; the pair is proposed again with the score and the reasons that it had, unless it had none."""
        _check_two(first, second)
        first, second = sorted((first, second))
        with self._session.deed("customer.may_be_duplicate", KIND, Task.CUSTOMER_WORK) as deed:
            self._versions(deed.connection, {first: None, second: None})
            if duplicates.unsay_two(deed.connection, Proposal(first, second, score, reasons)):
                deed.subjects += [first, second]

    @needs(Right.CUSTOMERS_MERGE, Kind.DEED)
    def merge(self, kept: tuple[int, int], gone: tuple[int, int], chosen: Mapping[Field, int]) -> int:
        """Make one customer of two, each given as id and version; `chosen` says for each field whose stays, the kept one's by default.

        Orders, callback requests, addresses, notes, consents and marks of both stay. Returns the number of the merge, for `part`.
        Raises NotFound, Changed if somebody changed one of them meanwhile, Invalid.
        """
        _check_two(kept[0], gone[0])
        if not set(chosen.values()) <= {kept[0], gone[0]}:
            raise Invalid("chosen", "neither")
        whose = {field: chosen.get(field, kept[0]) for field in Field}
        with self._session.deed("customer.merged", KIND, Task.CUSTOMER_WORK) as deed:
            self._versions(deed.connection, {kept[0]: kept[1], gone[0]: gone[1]})
            content = customer_joining.join(deed.connection, kept[0], gone[0], whose)
            ends_at = deed.at + timedelta(days=UNDO_DAYS)
            customer_merges.keep(deed.connection, deed.id, kept[0], gone[0], self._session.person.id, deed.at, content, ends_at)
            deed.subjects += [kept[0], gone[0]]
            deed.fields += [str(field) for field, who in whose.items() if who == gone[0]]
        return deed.id

    @needs(Right.CUSTOMERS_MERGE)
    def merges(self, limit: int = 50) -> tuple[Merge, ...]:
        """Return the merges that can be taken back, the newest first; of several into one customer the last."""
        with self._session.reading() as connection:
            return customer_merges.newest(connection, self._session.clock.now(), limit)

    @needs(Right.CUSTOMERS_MERGE, Kind.DEED)
    def part(self, merge: int) -> Parted:
        """Make two customers of one again, as they were; what was changed meanwhile stays with the one that was kept, and is told.

        Raises NotFound(`merge`) after 30 days or if it was taken back already, NotPossible: `gone` if the kept customer is not there any
        more, `later_merge` if another went into the same one since.
        """
        with self._session.deed("customer.parted", KIND, Task.MERGE_UNDO) as deed:
            kept = found(customer_merges.of(deed.connection, merge), "merge", merge)
            if kept.ends_at <= deed.at:
                found(None, "merge", merge)
            if kept.later:
                raise NotPossible("part", "later_merge")
            if not duplicate_sides.versions(deed.connection, [kept.kept_id]):
                raise NotPossible("part", "gone")
            changes, later = customer_joining.part(deed.connection, kept.kept_id, kept.gone_id, kept.content, to_millis(deed.at))
            customer_merges.forget(deed.connection, merge)
            deed.subjects += [kept.kept_id, kept.gone_id]
            deed.fields += list(changes)
        return Parted(kept.kept_id, kept.gone_id, changes, later)

    def _versions(self, connection: Connection, wanted: Mapping[int, int | None]) -> None:
        """Raise NotFound or Changed unless all are there, in the versions that somebody saw."""
        there = duplicate_sides.versions(connection, list(wanted))
        for who, version in wanted.items():
            if found(there.get(who), KIND, who) != version and version is not None:
                raise Changed(KIND, who)


def _check_two(first: int, second: int) -> None:
    if first == second:
        raise Invalid("second", "same")
