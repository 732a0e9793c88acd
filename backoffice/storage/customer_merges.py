"""Two customers made one: what they were like before, kept for 30 days so that they can be two again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from backoffice.domain.merging import Merge
from backoffice.storage.millis import from_millis
from backoffice.storage.prepared import raw_of
from backoffice.storage.types import to_millis

_KEEP = "INSERT INTO customer_merge (id, kept_id, gone_id, person_id, at_ms, content, ends_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)"
# Who went into somebody who then went away too comes back only after them.
_NEWEST = "NOT EXISTS (SELECT 1 FROM customer_merge l WHERE l.kept_id = m.kept_id AND l.id > m.id)"
_LIST = f"""SELECT m.id, m.kept_id, m.gone_id, m.person_id, m.at_ms, m.ends_at_ms, c.name, c.company, p.name FROM customer_merge m
    JOIN customer c ON c.id = m.kept_id LEFT JOIN person p ON p.id = m.person_id WHERE m.ends_at_ms > ? AND {_NEWEST}
    ORDER BY m.id DESC LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A merge as it is kept; `later`: another customer went into the same one since."""

    kept_id: int
    gone_id: int
    ends_at: datetime
    content: Mapping[str, Any]
    later: bool


def keep(
    connection: Connection,
    merge_id: int,
    kept_id: int,
    gone_id: int,
    person_id: str,
    at: datetime,
    content: Mapping[str, Any],
    ends_at: datetime,
) -> None:
    """Keep what undoing a merge needs until `ends_at`."""
    text = json.dumps(content, ensure_ascii=False)
    raw_of(connection).execute(_KEEP, (merge_id, kept_id, gone_id, person_id, to_millis(at), text, to_millis(ends_at)))


def of(connection: Connection, merge_id: int) -> Kept | None:
    """Return a merge; None if it is too old or was taken back."""
    text = f"SELECT m.kept_id, m.gone_id, m.ends_at_ms, m.content, NOT {_NEWEST} FROM customer_merge m WHERE m.id = ?"
    row = raw_of(connection).execute(text, (merge_id,)).fetchone()
    return None if row is None else Kept(row[0], row[1], from_millis(row[2]), json.loads(row[3]), bool(row[4]))


def newest(connection: Connection, now: datetime, limit: int) -> tuple[Merge, ...]:
    """Return the merges that can be taken back, the newest first."""
    rows = raw_of(connection).execute(_LIST, (to_millis(now), limit))
    return tuple(
        Merge(merge_id, kept_id, gone_id, name or company, worker or person_id, from_millis(at), from_millis(ends))
        for merge_id, kept_id, gone_id, person_id, at, ends, name, company, worker in rows
    )


def forget(connection: Connection, merge_id: int) -> None:
    """Drop a merge that was taken back."""
    raw_of(connection).execute("DELETE FROM customer_merge WHERE id = ?", (merge_id,))


def forget_ended(connection: Connection, now: datetime) -> int:
    """Drop the merges that cannot be taken back any more and return how many they were."""
    return connection.exec_driver_sql("DELETE FROM customer_merge WHERE ends_at_ms <= ?", (to_millis(now),)).rowcount
