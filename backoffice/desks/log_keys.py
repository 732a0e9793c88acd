"""The log's keys as the vault seals them and the data file uses them: held, renewed, and brought together again after a crash.

A new log key is in the vault before the log begins anew with it, and only then confirmed there. What was cut off between is finished at an
owner's next sign-in; until then the former key seals.
"""

from contextlib import suppress
from typing import TYPE_CHECKING

from backoffice.errors import DiskFull, NotAllowed
from backoffice.security import roll
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import ratchet
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database
from backoffice.storage.ratchet import LogKeys

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor


def held(vault: Vault, unlocked: Unlocked) -> LogKeys | None:
    """Return the log's keys as a person holds them; None for who does not."""
    keys = roll.log_keys(vault.data, unlocked.keys)
    return LogKeys(keys, roll.log_begun(vault.data)) if keys else None


def needed(vault: Vault, unlocked: Unlocked) -> LogKeys:
    """Return the same, for what only their holders can do. Raises NotAllowed."""
    keys = held(vault, unlocked)
    if keys is None:
        raise NotAllowed("log:seal")
    return keys


def settle(database: Database, door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
    """Begin to seal a log that was never sealed, for whoever holds its key; for an owner finish a new key's beginning that was cut off."""
    keys, epoch = held(vault, unlocked), _epoch(database)
    if keys is None:
        return
    signs = unlocked.signing_key is not None
    if not epoch or (signs and roll.log_waits(vault.data) and epoch < keys.since):
        code = "log.key_renewed" if epoch else "log.sealed"
        database.begin_log_anew(keys, door.clock.now(), unlocked.person_id or "recovery", code)
    if signs:
        confirm(vault, unlocked)


def make_new(database: Database, vault: Vault, unlocked: Unlocked) -> None:
    """Have a new key wait for `settle`, unless one does. Owners only."""
    if not roll.log_waits(vault.data):
        vault.renew_log_key(unlocked, log_from=_epoch(database) + 1)


def confirm(vault: Vault, unlocked: Unlocked) -> None:
    """Let the vault know that its newest log key seals. A full disk keeps nobody from working: the next sign-in does it."""
    with suppress(OSError, DiskFull):
        vault.confirm_log_key(unlocked)


def _epoch(database: Database) -> int:
    with database.reading(task=Task.SEALING) as connection:
        return ratchet.epoch(connection)
