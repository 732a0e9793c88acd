"""Backups as the program keeps count of them: which there are, what went wrong last, and what the owner is told of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

REMIND_AFTER = timedelta(days=3)


class Why(StrEnum):
    """What a backup is made for."""

    HOURLY = "hourly"
    DAILY = "daily"
    LOCK = "lock"
    QUIT = "quit"
    MIGRATION = "migration"
    NEW_KEY = "new_key"  # before and after the data gets a new key
    IMPORT = "import"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup of this shop in the place that the owner named.

    `verified` is when it last passed its check, None while it never did, or failed since. `log_lines` and `epoch` say as of which line of
    the log it is, `size` is in bytes.
    """

    id: int
    name: str
    created: datetime
    size: int
    orders: int
    log_lines: int
    epoch: int
    verified: datetime | None = None

    @property
    def in_log(self) -> tuple[int, int, datetime, int]:
        """What is higher for one that was made later, whatever the computer's clock said then."""
        return self.epoch, self.log_lines, self.created, self.id


@dataclass(frozen=True, slots=True)
class Drilled:
    """A backup that was restored on trial and compared: when, which one, and what it holds."""

    at: datetime
    made_at: datetime
    orders: int
    log_lines: int


@dataclass(frozen=True, slots=True)
class BackupState:
    """What the status line and the settings say of backups. `problem` is the code of what went wrong last, empty when nothing did.

    `since` is what three days without a verified backup are counted from where there is none: when the program first looked.
    """

    folder: Path | None
    kept: tuple[Kept, ...] = ()
    problem: str = ""
    drilled: Drilled | None = None
    since: datetime | None = None

    @property
    def last(self) -> Kept | None:
        """The last backup that passed its check, as the log tells: one of a day on which the clock was wrong may bear any date."""
        return max((one for one in self.kept if one.verified), key=lambda one: one.in_log, default=None)

    def is_late(self, now: datetime) -> bool:
        """Say whether it is time to remind somebody: nothing verified for three days. What is to come counts no longer than what was."""
        made = [one.created for one in self.kept if one.verified] or ([] if self.since is None else [self.since])
        return bool(made) and all(abs(now - moment) > REMIND_AFTER for moment in made)
