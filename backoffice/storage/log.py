"""The log of deeds: who did what to which record, and the chain that shows a line taken away or changed.

A line names codes, ids and field names, never values. `connection` may be SQLAlchemy's or a raw one (the opening checks).
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from backoffice.domain.log import LogLine
from backoffice.errors import DataFileProblem
from backoffice.storage.millis import from_millis, to_millis

START = bytes(32)

_LINE = "SELECT seq, at_ms, person_id, code, subject_kind, subject_id, fields, chain FROM log_of_deeds"
_HEAD = "SELECT seq, chain FROM log_of_deeds ORDER BY seq DESC LIMIT 1"
_APPEND = "INSERT INTO log_of_deeds (seq, at_ms, person_id, code, subject_kind, subject_id, fields, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def append(
    connection: Any, at: datetime, person_id: str, code: str, subject_kind: str, subject_id: str | int, fields: Sequence[str] = ()
) -> int:
    """Add a line inside the deed's own transaction and return its sequence number; the first is 1."""
    count, head_chain = head(connection)
    names = ",".join(fields)
    if any(not name or "," in name for name in fields):
        raise ValueError("a field name is empty or holds a comma")
    line = (count + 1, to_millis(at), person_id, code, subject_kind, str(subject_id), names)
    _run(connection, _APPEND, (*line, _next(head_chain, line)))
    return count + 1


def head(connection: Any) -> tuple[int, bytes]:
    """Return the number of lines and the last line's chain value; (0, START) for an empty log."""
    row = next(iter(_run(connection, _HEAD)), None)
    return (0, START) if row is None else (row[0], row[1])


def chain_at(connection: Any, seq: int) -> bytes | None:
    """Return the chain value of a line, START for line 0, None if there is no such line."""
    if seq == 0:
        return START
    row = next(iter(_run(connection, "SELECT chain FROM log_of_deeds WHERE seq = ?", (seq,))), None)
    return None if row is None else bytes(row[0])


def read_page(connection: Any, before_seq: int | None = None, limit: int = 256, person_id: str = "") -> tuple[LogLine, ...]:
    """Return lines, the newest first, older than `before_seq` and of one person if that is given."""
    asked = [("seq < ?", before_seq)] * (before_seq is not None) + [("person_id = ?", person_id)] * bool(person_id)
    where = f" WHERE {' AND '.join(text for text, _ in asked)}" if asked else ""
    rows = _run(connection, f"{_LINE}{where} ORDER BY seq DESC LIMIT ?", (*(value for _, value in asked), limit))
    return tuple(
        LogLine(seq, from_millis(at_ms), person, code, kind, subject, tuple(fields.split(",")) if fields else ())
        for seq, at_ms, person, code, kind, subject, fields, _ in rows
    )


def check(connection: Any, from_seq: int = 0) -> tuple[int, bytes]:
    """Go through the chain after line `from_seq`, which is taken as sound, and return count and head.

    Raises DataFileProblem(`log_broken`) for a gap, a changed line or a missing `from_seq`.
    """
    chain = chain_at(connection, from_seq)
    if chain is None:
        raise DataFileProblem("log_broken")
    seq = from_seq
    for row in _run(connection, f"{_LINE} WHERE seq > ? ORDER BY seq", (from_seq,)):
        line, kept = tuple(row)[:7], bytes(row[7])
        chain = _next(chain, line)
        seq += 1
        if line[0] != seq or kept != chain:
            raise DataFileProblem("log_broken")
    return seq, chain


def _next(chain: bytes, line: tuple[Any, ...]) -> bytes:
    return hashlib.sha256(chain + json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode()).digest()


def _run(connection: Any, statement: str, values: tuple[Any, ...] = ()) -> Iterable[Any]:
    run = getattr(connection, "exec_driver_sql", None) or connection.execute
    rows: Iterable[Any] = run(statement, values)
    return rows
