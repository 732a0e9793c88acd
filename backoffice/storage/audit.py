"""The whole log gone through: its chain, the lines about contact access, what finds lines by their subject, and the seals.

Runs in the background at every start, on a connection of its own that only reads; opening checks what is newer than the marks.
"""

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backoffice.domain.ticks import Tick
from backoffice.errors import DataFileProblem
from backoffice.storage import connection as raw
from backoffice.storage import contact_log, guards, log, ratchet
from backoffice.storage.guard_digests import LOG
from backoffice.storage.ratchet import LogKeys

_STEPS_BETWEEN_LOOKS = 50_000
# Gone through gently, SQLite takes a breath each so many steps (some 80 lines, half a millisecond): Python's lock is free meanwhile.
_STEPS_BETWEEN_BREATHS, _BREATH_SECONDS = 1_000, 0.001


@dataclass(frozen=True, slots=True)
class Audited:
    """What was found sound: lines of the log of deeds, lines about contact access, and whether the seals were looked at too."""

    deeds: int
    contacts: int
    seals: bool


def audit(
    path: Path, key: bytes, log_keys: LogKeys | None, tick: Tick | None, ended: Callable[[], bool], *, gently: bool = False
) -> Audited:
    """Go through everything, `gently` where somebody works beside it.

    Raises DataFileProblem(`log_broken`, `log_forged`), Cancelled once `ended`, and what `tick` raises.
    """

    def breathe() -> bool:
        time.sleep(_BREATH_SECONDS)
        return ended()

    steps: list[Callable[[Any], object]] = [check_tables, check_segments, log.check, check_subjects, contact_log.check]
    if log_keys is not None:
        steps += [
            lambda connection: check_epoch(connection, log_keys),
            lambda connection: log.check_seals(connection, log_keys),
            lambda connection: contact_log.check_seals(connection, log_keys),
        ]
    try:
        with closing(raw.connect(path, key, read_only=True)) as connection:
            connection.set_progress_handler(*((breathe, _STEPS_BETWEEN_BREATHS) if gently else (ended, _STEPS_BETWEEN_LOOKS)))
            connection.execute("BEGIN")
            for done, step in enumerate(steps):
                if tick is not None:
                    tick(done, len(steps))
                step(connection)
            deeds, contacts = ratchet.counts(connection)
    except raw.DBAPI.Error as error:
        raise raw.translate(error, path) or error from None
    except DataFileProblem as problem:
        raise DataFileProblem(problem.reason, path, problem.behind) from None
    except (ValueError, OverflowError):  # days and numbers that this program does not write
        raise DataFileProblem("log_broken", path) from None
    return Audited(deeds, contacts, log_keys is not None)


def check_tables(connection: Any) -> None:
    """Raise DataFileProblem(`log_broken`) unless the log's tables and indexes are the expected ones, and the indexes find every line."""
    if guards.log_digests(connection) != LOG:
        raise DataFileProblem("log_broken")
    for table in guards.LOG_TABLES:
        if connection.execute(f"PRAGMA integrity_check({table})").fetchall() != [("ok",)]:
            raise DataFileProblem("log_broken")


def check_segments(connection: Any) -> None:
    """Raise DataFileProblem(`log_broken`) unless the segments are in their order."""
    if not ratchet.in_order(ratchet.segments(connection)):
        raise DataFileProblem("log_broken")


def check_subjects(connection: Any) -> None:
    """Raise DataFileProblem(`log_broken`) unless the table that finds lines by subject says what the lines say."""
    taken, _ = ratchet.taken_until(connection)
    told = found = 0
    lines = connection.execute("SELECT subject_kind, subject_id, seq FROM log_of_deeds WHERE seq > ?", (taken,))
    for kind, several, seq in lines:
        told += sum(hash((kind, one, seq)) for one in set(several.split(",")))
    for row in connection.execute("SELECT kind, id, seq FROM log_subject WHERE seq > ?", (taken,)):
        found += hash(tuple(row))
    if told != found:
        raise DataFileProblem("log_broken")


def check_epoch(connection: Any, log_keys: LogKeys) -> None:
    """Raise DataFileProblem(`log_forged`) for seals of a former log key alone, once the newest was seen to have begun."""
    if ratchet.epoch(connection) < log_keys.begun:
        raise DataFileProblem("log_forged")
