"""The order of the queue: which group a request stands in at a moment, how long a claim lives, when somebody is reminded.

A request with a wished time stands by that; one without is to be called within the shop's target, which counts calling time only: what
comes in on Saturday night is not late on Monday morning.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from backoffice.domain.callback_reading.records import CallingTimes
from backoffice.domain.callback_work import Reminder, ReminderKind
from backoffice.domain.callbacks import CallbackGroup, CallbackRow, CallWindow
from backoffice.domain.calling_time import DAY, late_since, moment

CLAIM_LASTS = timedelta(minutes=15)
REMINDED_BEFORE = timedelta(minutes=10)
REMINDED_WITHIN = DAY
LONGEST_WINDOW = DAY
GIVE_UP_AFTER = 3  # times of not reaching somebody, after which closing is suggested
GROUPS = tuple(CallbackGroup)


@dataclass(frozen=True, slots=True)
class QueueMoment:
    """A moment of the queue: now, the end of the shop's day, what came in up to when is late, and since when a claim still lives."""

    at: datetime
    day_end: datetime
    late_since: datetime
    claimed_since: datetime


def queue_moment(at: datetime, minutes: int, times: CallingTimes, zone: ZoneInfo) -> QueueMoment:
    """Return what the queue is put in order by at a moment; `minutes` is the target for requests without a wished time."""
    day_end = moment(at.astimezone(zone).date() + DAY, 0, zone)
    return QueueMoment(at.astimezone(UTC), day_end, late_since(at, minutes, times, zone), at.astimezone(UTC) - CLAIM_LASTS)


def group_of(window: CallWindow | None, now: QueueMoment) -> CallbackGroup:
    """Return the group of an open request. A wished time that ends this moment is over, one that begins has begun."""
    if window is None:
        return CallbackGroup.SOON
    if window.end <= now.at:
        return CallbackGroup.OVERDUE
    if window.start <= now.at:
        return CallbackGroup.NOW
    return CallbackGroup.TODAY if window.start < now.day_end else CallbackGroup.PLANNED


def is_late(received_at: datetime, window: CallWindow | None, now: QueueMoment) -> bool:
    """Say whether a request without a wished time has waited longer than the shop wants."""
    return window is None and received_at <= now.late_since


def is_claimed(claimed_at: datetime | None, now: QueueMoment) -> bool:
    """Say whether a claim lives: it lapses a quarter of an hour after it was made, if no result was written down."""
    return claimed_at is not None and claimed_at > now.claimed_since


def place_of(row: CallbackRow) -> tuple[int, datetime, int]:
    """Return what the queue is sorted by: groups, then what closes or came in first."""
    place = GROUPS.index(row.group) if row.group is not None else len(GROUPS)
    return place, row.received_at if row.window is None else row.window.end, row.id


def suggests_giving_up(attempts: int) -> bool:
    """Say whether closing a request is suggested."""
    return attempts >= GIVE_UP_AFTER


def reminders(windows: Iterable[tuple[CallWindow, bool]], at: datetime) -> tuple[Reminder, ...]:
    """Return what is to be reminded of within a day, the earliest first; each window comes with whether it is one's own.

    A reminder comes ten minutes before a window opens and ten before it closes; of one no longer than that only the opening is said.
    """
    found: Counter[tuple[datetime, ReminderKind, datetime, bool]] = Counter()
    for window, mine in windows:
        if at < window.start:
            found[max(at, window.start - REMINDED_BEFORE), ReminderKind.OPENS, window.start, mine] += 1
        if at < window.end and window.end - window.start > REMINDED_BEFORE:
            found[max(at, window.end - REMINDED_BEFORE), ReminderKind.CLOSES, window.end, mine] += 1
    return tuple(Reminder(*key, number) for key, number in sorted(found.items()) if key[0] <= at + REMINDED_WITHIN)
