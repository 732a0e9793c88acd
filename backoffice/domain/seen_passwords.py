"""Passwords that somebody else has seen: who reported it, and what owners said to that.

Nothing is kept of it but lines of the log: a report is open until the data has a new key or an owner says why it needs none. The reasons
are a closed set, because lines of the log stay for good and hold no words about people.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from backoffice.domain.log import LogLine

SEEN = "password.seen"


class NoNewKey(StrEnum):
    """Why the data needs no new key after a password was seen; the code of the line that says so."""

    NO_COPY = "password.no_copy"
    COLLEAGUE = "password.seen_by_colleague"
    MISTAKE = "password.not_seen"


_NO_NEW_KEY = frozenset(NoNewKey)


@dataclass(frozen=True, slots=True)
class SeenPassword:
    """A report that is open. `renewing`: a new key of the data is on its way."""

    person_id: str
    name: str
    at: datetime
    renewing: bool = False


def open_reports(lines: Iterable[LogLine], renewed: int) -> tuple[LogLine, ...]:
    """Return the newest open report of each person, the oldest first.

    `lines` are those about passwords, the oldest first; `renewed` is the line that tells of the newest key of the data, 0 without one.
    """
    reports: dict[str, LogLine] = {}
    for line in lines:
        if line.code == SEEN and line.seq > renewed:
            reports.pop(line.subject_id, None)
            reports[line.subject_id] = line
        elif line.code in _NO_NEW_KEY:
            reports.pop(line.subject_id, None)
    return tuple(reports.values())
