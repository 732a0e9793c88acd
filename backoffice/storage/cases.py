"""Cases of data protection: who may look at which order, why, and until when."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.domain.cases import Case
from backoffice.domain.ids import OrderId
from backoffice.domain.keys import number_key
from backoffice.storage.millis import from_millis, to_millis

_COLUMNS = "c.id, c.person_id, c.order_id, c.reason, c.asked_at_ms, c.hours, c.decided_by, c.decided_at_ms, c.ends_at_ms"
_ALL = f"SELECT {_COLUMNS}, coalesce(o.number, '') FROM case_access c LEFT JOIN orders o ON o.id = c.order_id"


def order_of(connection: Connection, number: str) -> tuple[OrderId, ...]:
    """Return the orders that have a number; two channels may use the same."""
    text = "SELECT id FROM orders WHERE number_key = ? AND number = ? ORDER BY id"
    return tuple(connection.exec_driver_sql(text, (number_key(number), number)).scalars())


def ask(connection: Connection, person_id: str, order_id: OrderId, reason: str, at: datetime, hours: int) -> int:
    """Write a new case that nobody has decided yet, and return its id."""
    made: int = connection.exec_driver_sql("SELECT coalesce(max(id), 0) + 1 FROM case_access").scalar_one()
    text = "INSERT INTO case_access (id, person_id, order_id, reason, asked_at_ms, hours, decided_by) VALUES (?, ?, ?, ?, ?, ?, '')"
    connection.exec_driver_sql(text, (made, person_id, order_id, reason, to_millis(at), hours))
    return made


def read(connection: Connection, case_id: int) -> Case | None:
    """Return a case."""
    row = connection.exec_driver_sql(f"{_ALL} WHERE c.id = ?", (case_id,)).first()
    return None if row is None else _case(row)


def all_cases(connection: Connection, person_id: str = "") -> tuple[Case, ...]:
    """Return the cases, the newest first; those of one person if that is given."""
    where, values = (" WHERE c.person_id = ?", (person_id,)) if person_id else ("", ())
    return tuple(_case(row) for row in connection.exec_driver_sql(f"{_ALL}{where} ORDER BY c.id DESC", values))


def decide(connection: Connection, case_id: int, person_id: str, seq: int, at: datetime, ends_at: datetime | None) -> None:
    """Write who decided, in which line of the log, and until when the case is open; None: it is refused."""
    text = "UPDATE case_access SET decided_by = ?, decided_at_ms = ?, decided_seq = ?, ends_at_ms = ? WHERE id = ?"
    connection.exec_driver_sql(text, (person_id, to_millis(at), seq, None if ends_at is None else to_millis(ends_at), case_id))


def latest_since(connection: Connection, case_id: int) -> datetime | None:
    """Return the latest time that a line of the log says since the case was decided: a clock that is set back does not unsay it."""
    text = "SELECT max(at_ms) FROM log_of_deeds WHERE seq > (SELECT decided_seq FROM case_access WHERE id = ?)"
    latest = connection.exec_driver_sql(text, (case_id,)).scalar()
    return None if latest is None else from_millis(latest)


def end(connection: Connection, case_id: int, at: datetime) -> None:
    """End a case now."""
    connection.exec_driver_sql("UPDATE case_access SET ends_at_ms = ? WHERE id = ?", (to_millis(at), case_id))


def drop_ended(connection: Connection, before: date) -> None:
    """Drop cases that were asked for before a day (UTC) and are over; the lines of the log stay."""
    day = to_millis(datetime(before.year, before.month, before.day, tzinfo=ZoneInfo("UTC")))
    connection.exec_driver_sql("DELETE FROM case_access WHERE asked_at_ms < ? AND coalesce(ends_at_ms, decided_at_ms, 0) < ?", (day, day))


def _case(row: Any) -> Case:
    case_id, person, order, reason, asked, hours, decided_by, decided, ends, number = row
    return Case(case_id, person, OrderId(order), number, reason, from_millis(asked), hours, decided_by, _moment(decided), _moment(ends))


def _moment(millis: int | None) -> datetime | None:
    return None if millis is None else from_millis(millis)
