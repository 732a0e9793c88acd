"""What the program forgets of callback requests by itself, at each sign-in, with a line in the log."""

from datetime import datetime
from zoneinfo import ZoneInfo

from backoffice.storage import callback_erasing, log, shop
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database


def erase_ended(database: Database, now: datetime) -> tuple[int, ...]:
    """Erase the requests whose time is over, and return their ids; one more is counted for each on its day and result."""
    with database.writer(Task.CALLBACK_ERASE) as connection:
        settings = shop.settings(connection)
        erased = callback_erasing.erase_ended(connection, now, ZoneInfo(settings.zone), settings.callback_days)
        if erased:
            log.append(connection, now, log.SYSTEM, "callback.erased", "callback", ",".join(map(str, erased)))
    return erased
