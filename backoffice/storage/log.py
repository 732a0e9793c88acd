"""The log of deeds: who did what to which record, and the chain that shows a line taken away or changed.

A line names codes, ids and field names, never values. `connection` may be SQLAlchemy's or a raw one (the opening checks). The seals
beside the chain are in `ratchet`.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from json import encoder as json_encoder
from typing import Any

from backoffice.domain.log import LogLine
from backoffice.errors import DataFileProblem
from backoffice.storage import ratchet
from backoffice.storage.millis import from_millis, to_millis
from backoffice.storage.ratchet import Checker, Lane, LogKeys, Ratchets, run

START = bytes(32)
SYSTEM = "system"  # whose lines are those that the program writes in its own name

COLUMNS = "seq, at_ms, person_id, code, subject_kind, subject_id, fields"
_LINE = f"SELECT {COLUMNS}, chain FROM log_of_deeds"
_HEAD = "SELECT seq, chain FROM log_of_deeds ORDER BY seq DESC LIMIT 1"
_APPEND = f"INSERT INTO log_of_deeds ({COLUMNS}, chain, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_LIST = re.compile(r"\blist:(\d+)")
_WRITE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode  # json.dumps would make one for each line
_SUBJECT = "INSERT INTO log_subject (kind, id, seq) VALUES (?, ?, ?)"


def append(
    connection: Any,
    at: datetime,
    person_id: str,
    code: str,
    subject_kind: str,
    subject_id: str | int,
    fields: Sequence[str] = (),
    *,
    keys: Ratchets | None = None,
) -> int:
    """Add a line inside the deed's own transaction and return its sequence number; the first is 1.

    `subject_id` may be several ids with commas between. The line is sealed with the keys given, or those that the connection goes on with.
    """
    count, head_chain = head(connection)
    names = ",".join(fields)
    if any(not name or "," in name for name in fields):
        raise ValueError("a field name is empty or holds a comma")
    line = (count + 1, to_millis(at), person_id, code, subject_kind, str(subject_id), names)
    chain = chained(head_chain, line)
    seal, key = (keys or ratchet.of(connection)).seal(Lane.DEEDS, count + 1, chain)
    run(connection, _APPEND, (*line, chain, seal))
    ratchet.keep(connection, Lane.DEEDS, count + 1, key)
    _remember_subjects(connection, subject_kind, str(subject_id), count + 1)
    return count + 1


def begin_segment(connection: Any, log_keys: LogKeys, *, broken_before: bool = False, above: int = 0) -> Ratchets:
    """Begin a segment inside a transaction that goes on with a line; return the keys that the connection goes on with."""
    keys = ratchet.of(connection)
    keys.begin(ratchet.begin_segment(connection, log_keys, broken_before=broken_before, above=above))
    return keys


def begin_anew(
    connection: Any, log_keys: LogKeys, at: datetime, person_id: str, code: str, *, broken_before: bool = False, above: int = 0
) -> None:
    """Begin a segment with a line about why, inside a transaction; of a broken log it tells how many lines of contact access are left."""
    keys = begin_segment(connection, log_keys, broken_before=broken_before, above=above)
    left = next(iter(run(connection, "SELECT count(*) FROM contact_access")))[0] if broken_before else 0
    append(connection, at, person_id, code, "shop", "shop", (f"contacts:{left}",) if broken_before else (), keys=keys)


def last_at(connection: Any) -> datetime | None:
    """Return when the newest line was written."""
    row = next(iter(run(connection, "SELECT at_ms FROM log_of_deeds ORDER BY seq DESC LIMIT 1")), None)
    return None if row is None else from_millis(row[0])


def head(connection: Any) -> tuple[int, bytes]:
    """Return the number of lines and the last line's chain value; (0, START) for an empty log."""
    row = next(iter(run(connection, _HEAD)), None)
    return (0, START) if row is None else (row[0], bytes(row[1]))


def chain_at(connection: Any, seq: int) -> bytes | None:
    """Return the chain value of a line, START for line 0, None if there is no such line."""
    if seq == 0:
        return START
    row = next(iter(run(connection, "SELECT chain FROM log_of_deeds WHERE seq = ?", (seq,))), None)
    return None if row is None else bytes(row[0])


def to_line(row: Any) -> LogLine:
    """Return the record of a row of COLUMNS."""
    seq, at_ms, person, code, kind, subject, fields = tuple(row)[:7]
    return LogLine(seq, from_millis(at_ms), person, code, kind, subject, tuple(fields.split(",")) if fields else ())


def last_of(connection: Any, code: str) -> LogLine | None:
    """Return the newest line with a code."""
    asked = f"SELECT {COLUMNS} FROM log_of_deeds WHERE area = ? AND code = ? ORDER BY seq DESC LIMIT 1"
    row = next(iter(run(connection, asked, (code.partition(".")[0], code))), None)
    return None if row is None else to_line(row)


def of_area(connection: Any, area: str) -> Iterator[LogLine]:
    """Yield the lines of an area (what a code begins with), the oldest first."""
    return map(to_line, run(connection, f"SELECT {COLUMNS} FROM log_of_deeds WHERE area = ? ORDER BY seq", (area,)))


def list_told(connection: Any) -> int:
    """Return which signed list of people the newest lines about people and roles tell of, 0 for none.

    What an owner confirmed, or restored, since then may have an older one.
    """
    confirmed = ("data.rollback_accepted", "log.taken_as_it_is", "backup.restored")
    taken = ("keys.list_restored", "keys.earlier_list", "keys.newer_list")
    since = max((line.seq for code in (*confirmed, *taken) if (line := last_of(connection, code)) is not None), default=0)
    asked = "SELECT fields FROM log_of_deeds WHERE area = ? AND seq > ? ORDER BY seq DESC LIMIT 1"
    newest = [fields for area in ("person", "role") for (fields,) in run(connection, asked, (area, since))]
    return max((int(found[1]) for fields in newest if (found := _LIST.search(fields))), default=0)


def list_field(serial: int) -> str:
    """Return the field of a line that tells of a signed list."""
    return f"list:{serial}"


def check(connection: Any, from_seq: int = 0) -> tuple[int, bytes]:
    """Go through the chain after line `from_seq`, which is taken as sound, and return count and head.

    What an owner took as it is begins after that. Raises DataFileProblem(`log_broken`) for a gap, a changed line or a missing `from_seq`.
    """
    taken, _ = ratchet.taken_until(connection)
    seq, chain = _go_through(connection, max(from_seq, taken), missing_is_fine=taken >= from_seq and taken > 0)
    if ratchet.exists(connection) and ratchet.counts(connection)[0] != seq:
        raise DataFileProblem("log_broken")
    return seq, chain


def check_seals(connection: Any, log_keys: LogKeys) -> None:
    """Go through the whole log with the log keys.

    Raises DataFileProblem(`log_forged`) for a line that was not sealed when it was written, or keys that are not the ones after it.
    """
    checker = Checker(connection, Lane.DEEDS, log_keys)
    rows = run(connection, "SELECT seq, chain, mac FROM log_of_deeds WHERE seq > ? ORDER BY seq", (checker.after,))
    if not checker.all_sound(connection, rows):
        raise DataFileProblem("log_forged")


def chained(chain: bytes, line: tuple[Any, ...]) -> bytes:
    """Return the chain value of a line after another's."""
    return hashlib.sha256(chain + _WRITE(line).encode()).digest()


def _go_through(connection: Any, seq: int, *, missing_is_fine: bool) -> tuple[int, bytes]:
    chain = chain_at(connection, seq)
    if chain is None and not missing_is_fine:
        raise DataFileProblem("log_broken")
    chain = chain or START
    text, sha256 = json_encoder.encode_basestring, hashlib.sha256
    lines = run(connection, f"{_LINE} WHERE seq > ? ORDER BY seq", (seq,))
    for number, at_ms, person, code, kind, subject, fields, found in lines:  # as `chained`, in half the time: a log has millions of lines
        words = f"{text(person)},{text(code)},{text(kind)},{text(subject)},{text(fields)}"
        chain = sha256(chain + f"[{number},{at_ms},{words}]".encode()).digest()
        seq += 1
        if number != seq or found != chain:
            raise DataFileProblem("log_broken")
    return seq, chain


def _remember_subjects(connection: Any, kind: str, subject_id: str, seq: int) -> None:
    """Let a line be found by each of its subjects."""
    rows = [(kind, one, seq) for one in dict.fromkeys(subject_id.split(","))]
    if len(rows) == 1:
        run(connection, _SUBJECT, rows[0])
    else:
        ratchet.driver_of(connection).executemany(_SUBJECT, rows)
