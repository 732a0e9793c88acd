"""What was erased here, by kind and id, so that no backup brings it back. It names nobody and says nothing of them.

An id may be given again: to a new record when the highest one is gone, and after a restore, when the log goes another way. So each entry
says which line of the log erased, and each restore leaves a fork that tells how far ids had been given by then.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from backoffice.domain.backups import Kept

LONGEST = timedelta(days=400)  # twelve months of backups, and a month more


@dataclass(frozen=True, slots=True)
class Erased:
    """What line `seq` of the log erased, in which epoch of the log: the kind of record, its ids, and when."""

    kind: str
    ids: tuple[int, ...]
    at: datetime
    epoch: int
    seq: int


@dataclass(frozen=True, slots=True)
class Fork:
    """A restore: the epoch of the log that it began, and the highest id of each kind in what was restored."""

    epoch: int
    highest: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class History:
    """What was erased, the oldest first, and the restores in between."""

    erased: tuple[Erased, ...] = ()
    forks: tuple[Fork, ...] = ()


def to_text(history: History) -> bytes:
    """Write it as JSON."""
    erased = [[one.kind, list(one.ids), one.at.astimezone(UTC).isoformat(), one.epoch, one.seq] for one in history.erased]
    forks = [[one.epoch, dict(one.highest)] for one in history.forks]
    return json.dumps({"erased": erased, "forks": forks}, separators=(",", ":")).encode()


def from_text(text: bytes) -> History:
    """Read it; raises ValueError for anything else."""
    try:
        body = json.loads(text)
        erased = tuple(
            Erased(str(kind), tuple(map(int, ids)), datetime.fromisoformat(at), int(epoch), int(seq))
            for kind, ids, at, epoch, seq in body["erased"]
        )
        forks = tuple(Fork(int(epoch), {str(kind): int(number) for kind, number in highest.items()}) for epoch, highest in body["forks"])
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError("no list of erasures") from error
    return History(erased, forks)


def together(*histories: History) -> History:
    """Return what several lists say, each thing once."""
    erased = {one for each in histories for one in each.erased}
    forks = {one.epoch: one for each in histories for one in each.forks}
    return History(
        tuple(sorted(erased, key=lambda one: (one.epoch, one.seq, one.kind, one.ids))), tuple(forks[epoch] for epoch in sorted(forks))
    )


def for_backup(history: History, lines: int, epoch: int) -> tuple[Erased, ...]:
    """Return what a backup may still hold although it was erased: one as of so many lines of the log, in this epoch."""
    found = (_of_backup(one, history.forks, lines, epoch) for one in history.erased)
    return tuple(one for one in found if one.ids)


def after_restore(history: History, epoch: int, highest: Mapping[str, int]) -> History:
    """Return the list as it is once a restore has begun the log's epoch."""
    return together(history, History(forks=(Fork(epoch, highest),)))


def still_needed(history: History, backups: Sequence[Kept], now: datetime) -> History:
    """Return what one of these backups, or one lying elsewhere, could still hold: by the clock, and by the log, which no clock misleads."""
    oldest = min((each.created for each in backups), default=now)

    def is_needed(one: Erased) -> bool:
        if one.at >= oldest or now - one.at < LONGEST:
            return True
        return any(_of_backup(one, history.forks, each.log_lines, each.epoch).ids for each in backups)

    return replace(history, erased=tuple(filter(is_needed, history.erased)))


def _of_backup(one: Erased, forks: Sequence[Fork], lines: int, epoch: int) -> Erased:
    """Return an entry with those of its ids that mean the same records in the backup."""
    if any(one.epoch < fork.epoch <= epoch for fork in forks):
        return replace(one, ids=())  # the restore in between has erased it again already
    between = [fork.highest.get(one.kind, 0) for fork in forks if epoch < fork.epoch <= one.epoch]
    if between:
        return replace(one, ids=tuple(number for number in one.ids if number <= min(between)))
    return one if one.seq > lines else replace(one, ids=())
