"""What owners are told of the keys: when each was renewed, and what is still to be done."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class KeyState:
    """When the three keys were renewed last, None for one that never was.

    `wanted`: a new key of the data was begun and is not there yet. `boxes_waiting`: so many sealed accounts lie under a former key.
    `older_backups`: so many backups that are known of are from before the data's present key, and open with what opened then.
    """

    data_at: datetime | None = None
    boxes_at: datetime | None = None
    device_at: datetime | None = None
    wanted: bool = False
    boxes_waiting: int = 0
    older_backups: int = 0
