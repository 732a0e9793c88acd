"""Which backups stay: one of each of the last 24 hours that have any, of 7 days, 4 weeks and 12 months, and the last one that is verified.

Hours and days are those in which backups were made, not those before now, so that no holiday empties the shelf. Which came last is asked
twice, of the clock and of the log: where the clock was wrong for a while, what is the last by either stays.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, tzinfo

from backoffice.domain.backups import Kept

HOURS, DAYS, WEEKS, MONTHS = 24, 7, 4, 12
DOUBT = timedelta(days=7)  # a backup that failed its check stays so long: the stick may have been the fault

_RULES: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (HOURS, lambda made: (made.date(), made.hour, made.utcoffset())),
    (DAYS, datetime.date),
    (WEEKS, lambda made: made.isocalendar()[:2]),
    (MONTHS, lambda made: (made.year, made.month)),
)


def to_remove(found: Sequence[Kept], zone: tzinfo) -> tuple[Kept, ...]:
    """Return the backups that nobody needs any more, the oldest first; the newest of an hour, day, week or month stands for it.

    Only verified ones count. One that is not verified goes when a verified one is newer by a week. Never all, never the last verified.
    """
    sound = sorted((one for one in found if one.verified is not None), key=_age, reverse=True)
    by_log = sorted(sound, key=lambda one: one.in_log, reverse=True)
    stays = _stay(sound, zone) | (set() if by_log == sound else _stay(by_log, zone))
    gone = [one for one in found if (one.id not in stays if one.verified else _is_outlived(one, sound))]
    return tuple(sorted(gone, key=_age))


def _stay(sound: Sequence[Kept], zone: tzinfo) -> set[int]:
    """Return the ids of those that stay, of backups from the newest to the oldest."""
    made = [(one.id, one.created.astimezone(zone)) for one in sound]
    stays = {one.id for one in sound[:1]}
    for number, period in _RULES:
        newest: dict[object, int] = {}
        for backup_id, moment in made:
            newest.setdefault(period(moment), backup_id)
        stays.update(list(newest.values())[:number])
    return stays


def _is_outlived(one: Kept, sound: Sequence[Kept]) -> bool:
    """Say whether a good backup is newer by a week, as the log says too."""
    return any(other.created - one.created > DOUBT and other.in_log > one.in_log for other in sound)


def _age(one: Kept) -> tuple[datetime, int, int, int]:
    """Return what is higher for a newer one; of two in a second, as before and after a new key, the log tells which that is."""
    return one.created, one.epoch, one.log_lines, one.id
