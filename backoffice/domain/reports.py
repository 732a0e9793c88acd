"""Small records that desks return about the shop itself."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from backoffice.domain.people import PersonCard


@dataclass(frozen=True, slots=True)
class PaymentMethod:
    """A payment method that orders of the shop have, and whether it ships before payment."""

    name: str
    ships_before_payment: bool


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A backup, or the data file itself, that passed the check: when it was made, how many orders and log lines it holds."""

    path: Path
    made_at: datetime
    orders: int
    log_lines: int


@dataclass(frozen=True, slots=True)
class BackupClaim:
    """What a backup says about itself before any key has been tried; the MAC is checked when it is opened."""

    path: Path
    made_at: datetime
    orders: int
    log_lines: int
    epoch: int = 0


@dataclass(frozen=True, slots=True)
class OfferedBackup:
    """A backup in the owner's place, for whoever cannot sign in: whether it passed its check, and how many lines of the log came since.

    `newer` is None where that is not known.
    """

    claim: BackupClaim
    checked: bool
    newer: int | None


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """A backup that a secret opens, beside the shop as it is today.

    `orders_today` and `newer_entries` (lines of the log since the backup) are None where today's data cannot be read with that secret.
    `owners` are those of the backup's list of people; `list_stays`: the list of today opens and holds afterwards too.
    """

    claim: BackupClaim
    shop_name: str
    orders_today: int | None
    newer_entries: int | None
    owners: tuple[PersonCard, ...] = ()
    list_stays: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup that was put back. `kept` is the folder with what was there before; None if nothing was there.

    `erased_again`: how many records it still held that had been erased since.
    """

    claim: BackupClaim
    kept: Path | None
    erased_again: int = 0


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """Which emergency sheet is the valid one: its number and since when; `backups` is the folder where backups lie, if one was named."""

    number: int
    since: datetime
    backups: Path | None = None


@dataclass(frozen=True, slots=True)
class ListChange:
    """What an older list of people and keys lacks, or would bring back if it were taken as it is; all by name.

    `missing` came since and are to be invited again; `gone` have left since and stay out; `renewed` have changed their password since and
    need a first one; `owners` are those who can have a new password now.
    """

    missing: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    renewed: tuple[str, ...] = ()
    owners: tuple[PersonCard, ...] = ()
    made_at: datetime | None = None
