"""Pages of the log by any filters, the newest line first, and how far it was gone through with its key.

Without filters a place is a number, since the log has no gaps; by person, area or subject an index finds the key of a place.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from backoffice.domain.keys import number_key
from backoffice.domain.log import ALL_SHOWN, SHOWN, FoundOrder, LogLine, LogQuery, LogState, Subjects
from backoffice.storage import contact_log, log, ratchet
from backoffice.storage.millis import from_millis, to_millis

MOST_ORDERS = 10_000  # that are asked about at once
WINDOW = 5_000  # lines that are read in some milliseconds
MOST_BY_TIME = 20_000  # lines that are put in order for one page
_SOME_SINCE = "SELECT count(*) FROM (SELECT 1 FROM log_of_deeds INDEXED BY log_by_time WHERE at_ms >= ? LIMIT ?)"
_CONTACT = "SELECT seq, day, person_id, customer_id FROM contact_access"


def page(
    connection: Connection, query: LogQuery, start: int = 0, before_seq: int | None = None, limit: int = 256, zone: str = "UTC"
) -> tuple[LogLine, ...]:
    """Return lines older than line `before_seq`, or from place `start` on.

    Of a time, the newest lines are looked at first; if they do not fill the page, and not many are of that time, its index finds them: the
    scan would go on to the log's beginning. Lines are not always in the order of their times, since clocks are set back.
    """
    table, where, values = _asked(query, zone)
    if before_seq is None and start and not where and not query.contacts:
        before_seq, start = log.head(connection)[0] + 1 - start, 0
    if before_seq is not None:
        where, values, start = [*where, "seq < ?"], [*values, before_seq], 0

    def rows(source: str = table, *more: str) -> Sequence[Any]:
        text = f"{source}{_where([*where, *more])} ORDER BY seq DESC LIMIT ?" + (" OFFSET ?" if start else "")
        return connection.exec_driver_sql(text, (*values, limit, *([start] if start else []))).all()

    if query.since is None or query.contacts or query.person_id or query.subjects:
        found = rows()
    else:
        newest = before_seq or log.head(connection)[0] + 1
        found = rows(table, f"seq >= {newest - WINDOW}") if not start else ()
        if len(found) < limit:
            few = connection.exec_driver_sql(_SOME_SINCE, (to_millis(query.since), MOST_BY_TIME)).scalar_one() < MOST_BY_TIME
            found = rows(f"{table} INDEXED BY log_by_time") if few else rows()
    return tuple(_contact_line(row, zone) for row in found) if query.contacts else tuple(log.to_line(row) for row in found)


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
    return None if day is None else contact_log.day_of(day)


def orders_numbered(connection: Connection, number: str) -> tuple[FoundOrder, ...]:
    """Return the orders that have a number, with or without the sign that some channels put before it."""
    typed = number.strip().removeprefix("#")
    text = (
        "SELECT orders.id, number, channel.name, channel.account, customer_id FROM orders JOIN channel ON channel.id = channel_id "
        "WHERE number_key IN (?, ?) ORDER BY orders.id LIMIT ?"
    )
    rows = connection.exec_driver_sql(text, (number_key(typed), number_key(f"#{typed}"), MOST_ORDERS))
    return tuple(FoundOrder(row[0], row[1], " ".join(filter(None, row[2:4])), row[4]) for row in rows)


def subjects_of(connection: Connection, customer_id: int) -> Subjects:
    """Return a customer and their newest orders, as the log names them."""
    text = "SELECT id FROM orders WHERE customer_id = ? ORDER BY id DESC LIMIT ?"
    theirs = connection.exec_driver_sql(text, (customer_id, MOST_ORDERS)).scalars()
    return (("customer", str(customer_id)), *(("order", str(one)) for one in theirs))


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
    if query.subjects:
        asked = ", ".join(["(?, ?)"] * len(query.subjects))
        where.append(f"seq IN (SELECT seq FROM log_subject WHERE (kind, id) IN (VALUES {asked}))")
        values += [part for subject in query.subjects for part in subject]
    by_person, by_subject = bool(query.person_id), bool(query.subjects)
    for condition, value in (  # a plus keeps SQLite from an index that leads to more lines than the one that is better
        ("+person_id = ?" if by_subject else "person_id = ?", query.person_id),
        ("+area = ?" if by_subject or by_person else "area = ?", query.area),
        ("at_ms >= ?", None if query.since is None else to_millis(query.since)),
        ("at_ms < ?", None if query.before is None else to_millis(query.before)),
    ):
        if value not in ("", None):
            where.append(condition)
            values.append(value)
    return f"SELECT {log.COLUMNS} FROM log_of_deeds", where, values


def _asked_of_contacts(query: LogQuery, zone: str) -> tuple[str, list[str], list[object]]:
    customers = [int(one) for _, one in query.subjects]
    where = [f"customer_id IN ({contact_log.EVERYBODY}, {', '.join('?' * len(customers))})"] if customers else []
    values: list[object] = [*customers]
    here = ZoneInfo(zone)
    for condition, value in (
        ("person_id = ?", query.person_id),
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
    at = datetime.combine(contact_log.day_of(str(day)), time(), ZoneInfo(zone)).astimezone(UTC)
    code, kind, one = (ALL_SHOWN, "shop", "shop") if customer == contact_log.EVERYBODY else (SHOWN, "customer", str(customer))
    return LogLine(int(str(seq)), at, str(person), code, kind, one, (), whole_day=True)
