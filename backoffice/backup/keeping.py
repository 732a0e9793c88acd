"""Which backups stay: one of each of the last 24 hours that have any, of 7 days, 4 weeks and 12 months, and the last one that is verified.

Hours and days are those in which backups were made, not those before now, so that neither a holiday nor a wrong clock empties the shelf.
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
    if not sound:
        return ()
    stays = {sound[0].id}
    for number, period in _RULES:
        newest: dict[object, int] = {}
        for one in sound:
            newest.setdefault(period(one.created.astimezone(zone)), one.id)
        stays.update(list(newest.values())[:number])
    gone = [one for one in found if (one.id not in stays if one.verified else sound[0].created - one.created > DOUBT)]
    return tuple(sorted(gone, key=_age))


def _age(one: Kept) -> tuple[datetime, int, int, int]:
    """Return what is higher for a newer one; of two in a second, as before and after a new key, the log tells which that is."""
    return one.created, one.epoch, one.log_lines, one.id
