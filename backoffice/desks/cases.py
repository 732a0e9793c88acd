"""The case desk: data protection asks to see one order, an owner opens it for some hours, and it closes by itself.

Whoever looks leaves a line each time. A clock that was set back opens nothing again: what counts is the latest time that the log
says since the case was decided.
"""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from backoffice.desks.needs import Desk, Kind, needs
from backoffice.desks.session import Session, found
from backoffice.domain.cases import HOURS, LONGEST_REASON, Case, CaseState
from backoffice.domain.ids import OrderId
from backoffice.domain.orders import Order
from backoffice.errors import Invalid, NotFound, NotPossible
from backoffice.security.masking import mask_text
from backoffice.security.rights import Right
from backoffice.storage import cases, orders
from backoffice.storage.allow_lists import Task


class CaseDesk(Desk):
    """Cases: asking and looking for data protection, deciding for owners."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    @needs(Right.PRIVACY_REVIEW, Kind.DEED)
    def ask(self, number: str, reason: str, hours: int = HOURS[1], order_id: OrderId | None = None) -> Case:
        """Ask to see the order with this number; where several channels use it, `order_id` says which.

        Raises NotFound, Invalid (`reason`, `hours`), NotPossible(`ask`, `several`).
        """
        words = mask_text(" ".join(reason.split())).text
        if not words or len(words) > LONGEST_REASON:
            raise Invalid("reason", "too_long" if words else "empty")
        if hours not in HOURS:
            raise Invalid("hours", "unknown")
        with self._session.deed("case.asked", "order", Task.CASE_ASKED) as deed:
            here = [one for one in cases.order_of(deed.connection, number.strip()) if order_id in (None, one)]
            if not here:
                raise NotFound("order", number.strip())
            if len(here) > 1:
                raise NotPossible("ask", "several")
            made = cases.ask(deed.connection, self._session.person.id, here[0], words, deed.at, hours)
            deed.subjects.append(here[0])
            return found(cases.read(deed.connection, made), "case", made)

    @needs(Right.PRIVACY_REVIEW)
    def mine(self) -> tuple[Case, ...]:
        """Return one's own cases, the newest first."""
        with self._session.reading(task=Task.CASE) as connection:
            return cases.all_cases(connection, self._session.person.id)

    @needs(Right.USERS_MANAGE)
    def all(self) -> tuple[Case, ...]:
        """Return all cases, the newest first."""
        with self._session.reading() as connection:
            return cases.all_cases(connection)

    @needs(Right.USERS_MANAGE)
    def waiting(self) -> int:
        """Return how many cases wait for an owner."""
        return sum(one.state(self._session.clock.now()) is CaseState.ASKED for one in self.all())

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def grant(self, case_id: int) -> Case:
        """Open a case for the hours that were asked for. Raises NotFound, NotPossible(`grant`, `decided`)."""
        return self._decide(case_id, "case.granted")

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def refuse(self, case_id: int) -> Case:
        """Refuse a case. Raises NotFound, NotPossible(`refuse`, `decided`)."""
        return self._decide(case_id, "case.refused")

    @needs(Right.USERS_MANAGE, Kind.DEED)
    def take_back(self, case_id: int) -> Case:
        """Close a case before its time. Raises NotFound, NotPossible(`take_back`, `ended`)."""
        with self._session.deed("case.closed", "order") as deed:
            case = found(cases.read(deed.connection, case_id), "case", case_id)
            return self._end(deed.connection, case, deed.at, deed.subjects)

    @needs(Right.PRIVACY_REVIEW, Kind.DEED)
    def end(self, case_id: int) -> Case:
        """Close one's own case, or withdraw it. Raises NotFound, NotPossible(`take_back`, `ended`)."""
        with self._session.deed("case.closed", "order", Task.CASE_ASKED) as deed:
            case = self._own(deed.connection, case_id)
            return self._end(deed.connection, case, deed.at, deed.subjects)

    @needs(Right.PRIVACY_REVIEW, Kind.DEED)
    def look(self, case_id: int) -> Order:
        """Return the order of an open case, contact data masked. Raises NotFound, NotPossible(`look`, the case's state)."""
        with self._session.deed("case.looked", "order", Task.CASE) as deed:
            case = self._own(deed.connection, case_id)
            state = case.state(max(deed.at, cases.latest_since(deed.connection, case_id) or deed.at))
            if state is not CaseState.OPEN:
                raise NotPossible("look", str(state), case_id)
            deed.subjects.append(case.order_id)
            return found(orders.read(deed.connection, case.order_id), "order", case.order_id)

    def _decide(self, case_id: int, code: str) -> Case:
        with self._session.deed(code, "order") as deed:
            case = found(cases.read(deed.connection, case_id), "case", case_id)
            if case.state(deed.at) is not CaseState.ASKED:
                raise NotPossible(code.removeprefix("case."), "decided", case_id)
            ends = deed.at + timedelta(hours=case.hours) if code == "case.granted" else None
            cases.decide(deed.connection, case_id, self._session.person.id, deed.id, deed.at, ends)
            deed.subjects.append(case.order_id)
            return found(cases.read(deed.connection, case_id), "case", case_id)

    def _own(self, connection: Connection, case_id: int) -> Case:
        case = found(cases.read(connection, case_id), "case", case_id)
        if case.person_id != self._session.person.id:
            raise NotFound("case", case_id)
        return case

    def _end(self, connection: Connection, case: Case, at: datetime, subjects: "list[int | str]") -> Case:
        if case.state(at) not in (CaseState.OPEN, CaseState.ASKED):
            raise NotPossible("take_back", "ended", case.id)
        cases.end(connection, case.id, at)
        subjects.append(case.order_id)
        return found(cases.read(connection, case.id), "case", case.id)
