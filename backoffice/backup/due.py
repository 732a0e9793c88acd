"""When a backup is due: every hour in which something changed, once a day, and when the window is covered or the program ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from backoffice.domain.backups import Kept, Why

EVERY = timedelta(hours=1)
AGAIN = timedelta(minutes=10)  # after one that failed
LARGE_IMPORT = 1_000  # orders


@dataclass(frozen=True, slots=True)
class Done:
    """What is known of the last backup: when it was begun, up to which line of the log nothing but it has happened, and how it went.

    `current` is whether it opens with the data's present key.
    """

    tried: datetime | None = None
    failed: bool = False
    made: datetime | None = None
    lines: int = 0
    epoch: int = 0
    current: bool = True


def why(done: Done, now: datetime, lines: int, epoch: int, zone: tzinfo, *, leaving: Why | None = None) -> Why | None:
    """Return why a backup is due now, None while none is. `leaving` says that the window is covered or the program ends.

    A clock that was set back delays nothing: what was made in the future counts as long ago.
    """
    changed = (lines, epoch) != (done.lines, done.epoch) or done.made is None
    if leaving is not None:
        return leaving if changed or done.failed else None
    if done.failed and _within(done.tried, now, AGAIN):
        return None
    if not done.current:
        return Why.NEW_KEY
    if done.failed or done.made is None or done.made.astimezone(zone).date() != now.astimezone(zone).date():
        return Why.DAILY
    return Why.HOURLY if changed and not _within(done.made, now, EVERY) else None


def last_made(found: Sequence[Kept], now: datetime, here: datetime | None) -> datetime | None:
    """Return when the last good backup was made: the one that was made `here`, if it is still there, else the newest.

    One of a day that is still to come was made by a clock that was wrong; it would be due again and again until that day.
    """
    made = [one.created for one in found if one.verified is not None]
    return here if here in made else max((moment for moment in made if moment <= now), default=None)


def is_large(orders: int) -> bool:
    """Say whether an import brings so many orders that a backup comes first."""
    return orders > LARGE_IMPORT


def _within(moment: datetime | None, now: datetime, span: timedelta) -> bool:
    return moment is not None and timedelta(0) <= now - moment < span
