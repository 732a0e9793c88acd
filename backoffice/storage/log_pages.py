"""Pages of the log by any filters, the newest line first, and how far it was gone through with its key.

Without filters a place is a number, since the log has no gaps; by person, area or subject an index finds the key of a place.
"""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.domain.log import SHOWN, LogLine, LogQuery, LogState
from backoffice.storage import log, ratchet
from backoffice.storage.millis import from_millis, to_millis

_CONTACT = "SELECT seq, day, person_id, customer_id FROM contact_access"


def page(
    connection: Connection, query: LogQuery, start: int = 0, before_seq: int | None = None, limit: int = 256, zone: str = "UTC"
) -> tuple[LogLine, ...]:
    """Return lines older than line `before_seq`, or from place `start` on."""
    table, where, values = _asked(query, zone)
    if before_seq is None and start and not where and not query.contacts:
        before_seq, start = log.head(connection)[0] + 1 - start, 0
    if before_seq is not None:
        where, values, start = [*where, "seq < ?"], [*values, before_seq], 0
    text = f"{table}{_where(where)} ORDER BY seq DESC LIMIT ?" + (" OFFSET ?" if start else "")
    rows = connection.exec_driver_sql(text, (*values, limit, *([start] if start else [])))
    return tuple(_contact_line(row, zone) for row in rows) if query.contacts else tuple(log.to_line(row) for row in rows)


def count(connection: Connection, query: LogQuery, zone: str = "UTC") -> int:
    """Return how many lines there are."""
    if query == LogQuery():
        return log.head(connection)[0]
    table, where, values = _asked(query, zone)
    found: int = connection.exec_driver_sql(f"SELECT count(*) FROM ({table}{_where(where)})", tuple(values)).scalar_one()
    return found


def state(connection: Connection) -> LogState:
    """Return how the log stands."""
    deeds, contacts = ratchet.counts(connection)
    row = connection.exec_driver_sql("SELECT seq, at_ms, person_id FROM log_verified WHERE id = 1").first()
    segments = connection.exec_driver_sql("SELECT deeds_from, broken_before FROM log_segment ORDER BY id").all()
    taken = max((first - 1 for first, broken in segments if broken), default=0)
    sealed = segments[0][0] if segments else 0
    return LogState(deeds, contacts, row[0] if row else 0, from_millis(row[1]) if row else None, row[2] if row else "", taken, sealed)


def oldest_contact(connection: Connection) -> date | None:
    """Return the oldest day that is kept about contact access."""
    day = connection.exec_driver_sql("SELECT min(day) FROM contact_access").scalar()
    return None if day is None else date.fromisoformat(day)


def keep_verified(connection: Connection, seq: int, at: datetime, person_id: str) -> None:
    """Write until which line somebody went through the log with its key."""
    text = "INSERT INTO log_verified (id, seq, at_ms, person_id) VALUES (1, ?, ?, ?)"
    changed = "ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, at_ms = excluded.at_ms, person_id = excluded.person_id"
    connection.exec_driver_sql(f"{text} {changed}", (seq, to_millis(at), person_id))


def _asked(query: LogQuery, zone: str) -> tuple[str, list[str], list[object]]:
    """Return the beginning of a statement, its conditions and their values."""
    if query.contacts:
        return _asked_of_contacts(query, zone)
    where: list[str] = []
    values: list[object] = []
    if query.subject is not None:
        where.append("seq IN (SELECT seq FROM log_subject WHERE kind = ? AND id = ?)")
        values += query.subject
    for condition, value in (
        ("person_id = ?", query.person_id),
        ("area = ?", query.area),
        ("at_ms >= ?", None if query.since is None else to_millis(query.since)),
        ("at_ms < ?", None if query.before is None else to_millis(query.before)),
    ):
        if value not in ("", None):
            where.append(condition)
            values.append(value)
    return f"SELECT {log.COLUMNS} FROM log_of_deeds", where, values


def _asked_of_contacts(query: LogQuery, zone: str) -> tuple[str, list[str], list[object]]:
    where: list[str] = []
    values: list[object] = []
    here = ZoneInfo(zone)
    for condition, value in (
        ("person_id = ?", query.person_id),
        ("customer_id = ?", int(query.subject[1]) if query.subject is not None else None),
        ("day >= ?", None if query.since is None else query.since.astimezone(here).date().isoformat()),
        ("day < ?", None if query.before is None else query.before.astimezone(here).date().isoformat()),
    ):
        if value not in ("", None):
            where.append(condition)
            values.append(value)
    return _CONTACT, where, values


def _where(conditions: list[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def _contact_line(row: tuple[object, ...], zone: str) -> LogLine:
    seq, day, person, customer = row
    at = datetime.combine(date.fromisoformat(str(day)), time(), ZoneInfo(zone)).astimezone(UTC)
    return LogLine(int(str(seq)), at, str(person), SHOWN, "customer", str(customer), (), whole_day=True)
