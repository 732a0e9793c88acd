"""Small records that desks return about the shop itself."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


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
