"""Who was shown whose contact data: one line for each person, customer and day, chained within its month.

Whole months are dropped after the shop's period; a line in the log of deeds tells first how many lines a month had, and its head.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from backoffice.domain.log import ContactLine
from backoffice.errors import DataFileProblem
from backoffice.storage import log, ratchet
from backoffice.storage.millis import from_millis
from backoffice.storage.ratchet import Checker, Lane, LogKeys, run

DROPPED = "contact.month_dropped"
EVERYBODY = 0  # in the place of a customer: contact data of all of them at once
SHORTEST = timedelta(days=29)  # the shortest period that a shop can choose, and a day for its time zone
_COLUMNS = "seq, month, day, person_id, customer_id"
_SAME = "SELECT 1 FROM contact_access WHERE day = ? AND person_id = ? AND customer_id = ?"
_APPEND = f"INSERT INTO contact_access ({_COLUMNS}, chain, mac) VALUES (?, ?, ?, ?, ?, ?, ?)"
_MONTH_HEAD = "SELECT chain FROM contact_access WHERE month = ? ORDER BY seq DESC LIMIT 1"
_OLDEST = date(2, 1, 1)
_COUNTED = re.compile(r"count:(\d+)")
_LEFT = re.compile(r"contacts:(\d+)")


def note(connection: Any, day: date, person_id: str, customer_id: int) -> bool:
    """Write that a person was shown a customer's contact data on a day, or EVERYBODY's, and say so; once a day is enough (False)."""
    if next(iter(run(connection, _SAME, (day.isoformat(), person_id, customer_id))), None) is not None:
        return False
    month, seq = day.isoformat()[:7], ratchet.counts(connection)[1] + 1
    line = (seq, month, day.isoformat(), person_id, customer_id)
    chain = log.chained(_month_head(connection, month), line)
    seal, key = ratchet.of(connection).seal(Lane.CONTACTS, seq, chain)
    run(connection, _APPEND, (*line, chain, seal))
    ratchet.keep(connection, Lane.CONTACTS, seq, key)
    return True


def head(connection: Any) -> tuple[int, bytes]:
    """Return how many lines there have been and the last one's chain value; START where it was dropped or none was written."""
    count = ratchet.counts(connection)[1]
    row = next(iter(run(connection, "SELECT chain FROM contact_access WHERE seq = ?", (count,))), None)
    return count, log.START if row is None else bytes(row[0])


def chain_at(connection: Any, seq: int) -> bytes | None:
    """Return the chain value of a line; None where it is not there, or not any more."""
    row = next(iter(run(connection, "SELECT chain FROM contact_access WHERE seq = ?", (seq,))), None)
    return None if row is None else bytes(row[0])


def lines(
    connection: Any, before_seq: int | None = None, limit: int = 256, person_id: str = "", customer_id: int | None = None
) -> tuple[ContactLine, ...]:
    """Return lines, the newest first, of one person or customer if that is given; what went out of all is of each customer."""
    asked = [("seq < ?", before_seq)] * (before_seq is not None) + [("person_id = ?", person_id)] * bool(person_id)
    asked += [(f"customer_id IN (?, {EVERYBODY})", customer_id)] * (customer_id is not None)
    where = f" WHERE {' AND '.join(text for text, _ in asked)}" if asked else ""
    rows = run(connection, f"SELECT {_COLUMNS} FROM contact_access{where} ORDER BY seq DESC LIMIT ?", (*(v for _, v in asked), limit))
    return tuple(ContactLine(row[0], day_of(row[2]), row[3], row[4]) for row in rows)


def of_everybody(connection: Any) -> tuple[ContactLine, ...]:
    """Return the lines about all customers' contact data at once that are still kept, the newest first."""
    return lines(connection, limit=-1, customer_id=EVERYBODY)  # SQLite's word for no limit


def day_of(text: str) -> date:
    """Return a line's day; of a text that is none, which another program wrote, the oldest that can be shown."""
    try:
        return max(date.fromisoformat(text), _OLDEST)
    except ValueError:
        return _OLDEST


def drop_ended(connection: Any, at: datetime, before: date) -> tuple[str, ...]:
    """Drop whole months that ended before a day, each after its line in the log of deeds; return the months."""
    ended = [row[0] for row in run(connection, "SELECT DISTINCT month FROM contact_access WHERE month < ?", (before.isoformat()[:7],))]
    for month in ended:
        count = next(iter(run(connection, "SELECT count(*) FROM contact_access WHERE month = ?", (month,))))[0]
        told = (f"count:{count}", f"head:{_month_head(connection, month).hex()}")
        log.append(connection, at, log.SYSTEM, DROPPED, "month", month, told)
        run(connection, "DELETE FROM contact_access WHERE month = ?", (month,))
    return tuple(ended)


def check(connection: Any) -> int:
    """Go through all lines and return how many there are; what an owner took as it is begins after that.

    Raises DataFileProblem(`log_broken`) for a changed line, or one that is gone without its whole month.
    """
    _, taken = ratchet.taken_until(connection)
    heads: dict[str, bytes] = {}
    here = 0
    for row in _rows(connection, taken):
        line, month = tuple(row)[:5], row[1]
        if month not in heads:
            heads[month] = _month_head(connection, month, before=row[0]) if taken else log.START
        heads[month] = log.chained(heads[month], line)
        here += 1
        if bytes(row[5]) != heads[month]:
            raise DataFileProblem("log_broken")
    if _expected(connection) not in (None, _rows_there(connection) + _dropped(connection)):
        raise DataFileProblem("log_broken")
    return here


def check_seals(connection: Any, log_keys: LogKeys) -> None:
    """Go through all lines with the log keys. Raises DataFileProblem(`log_forged`)."""
    checker = Checker(connection, Lane.CONTACTS, log_keys)
    if not checker.all_sound(connection, ((row[0], row[5], row[6]) for row in _rows(connection, checker.after))):
        raise DataFileProblem("log_forged")


def _rows(connection: Any, after: int) -> Iterable[Any]:
    return run(connection, f"SELECT {_COLUMNS}, chain, mac FROM contact_access WHERE seq > ? ORDER BY seq", (after,))


def _month_head(connection: Any, month: str, before: int | None = None) -> bytes:
    if before is None:
        row = next(iter(run(connection, _MONTH_HEAD, (month,))), None)
    else:
        text = "SELECT chain FROM contact_access WHERE month = ? AND seq < ? ORDER BY seq DESC LIMIT 1"
        row = next(iter(run(connection, text, (month, before))), None)
    return log.START if row is None else bytes(row[0])


def _expected(connection: Any) -> int | None:
    """Return how many lines there should be, dropped ones included; None where nobody told what was left of a broken log."""
    count, from_deed = ratchet.counts(connection)[1], _taken_with(connection)
    if not from_deed:
        return count
    told = next(iter(run(connection, "SELECT fields FROM log_of_deeds WHERE seq = ?", (from_deed,))), ("",))[0]
    left = _LEFT.search(told)
    return None if left is None else int(left[1]) + count - ratchet.taken_until(connection)[1]


def _taken_with(connection: Any) -> int:
    """Return the line with which an owner took a broken log as it was, 0 without one."""
    return max((one.first[0] for one in ratchet.segments(connection) if one.broken_before), default=0)


def _rows_there(connection: Any) -> int:
    return int(next(iter(run(connection, "SELECT count(*) FROM contact_access")))[0])


def _dropped(connection: Any) -> int:
    """Return how many lines were dropped with their months, as the log of deeds tells; since it was taken as it was, if it was.

    Raises DataFileProblem(`log_broken`) for a month that went before any shop's period was over: the program does not write that.
    """
    told = f"SELECT subject_id, at_ms, fields FROM log_of_deeds WHERE area = 'contact' AND code = '{DROPPED}' AND seq > ?"
    total = 0
    for month, at_ms, fields in run(connection, told, (_taken_with(connection),)):
        counted = _COUNTED.search(fields)
        if counted is None or from_millis(at_ms).date() < _end_of(month) + SHORTEST:
            raise DataFileProblem("log_broken")
        total += int(counted[1])
    return total


def _end_of(month: str) -> date:
    return (date.fromisoformat(f"{month}-01") + timedelta(days=31)).replace(day=1)
