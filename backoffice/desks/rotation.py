"""Changing the database key: write a new file under the new key, verify it, let the vault know both keys, swap, forget the old one.

At every moment the vault holds a key that opens the file that is there; a rotation that was cut off is finished at the next sign-in.
"""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backoffice.desks import backups_beside, marks
from backoffice.errors import DataFileProblem, DiskFull
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import log, mark, migrate
from backoffice.storage.allow_lists import Task
from backoffice.storage.database import Database
from backoffice.storage.write_new import swap, write_new

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor


def rotate(door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
    """Give the shop a new database key. The data file must not be open. Raises DiskFull, and then the old key alone holds."""
    try:
        _go_on(door, vault, unlocked)
    except (DiskFull, OSError):
        if len(unlocked.database_keys()) > 1 and not _opens(door.data_file, unlocked.database_keys()[0]):
            vault.abandon_rotation(unlocked)
        raise


def settle(door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
    """With two keys in the vault, find the one that opens the data file and finish what was begun; with one key do nothing.

    What needs an owner, or more room on the disk, waits for the next sign-in: until then the old key opens the file, and work goes on.
    """
    keys = unlocked.database_keys()
    if len(keys) == 1:
        return
    if _opens(door.data_file, keys[0]):
        _settle_on_newest(door, vault, unlocked)
    elif unlocked.signing_key is not None:
        with suppress(DiskFull):
            _go_on(door, vault, unlocked)


def _go_on(door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
    """Begin a rotation, or go on with the one that the vault knows of."""
    old = bytes(unlocked.database_key)
    new = vault.begin_rotation(unlocked)
    written = write_new(door.data_file, old, door.data_file, lambda: new, alter=_next_generation)
    swap(written)
    _settle_on_newest(door, vault, unlocked)


def _settle_on_newest(door: "ShopDoor", vault: Vault, unlocked: Unlocked) -> None:
    """Put the mark under the new key while the vault still knows both, so that no crash leaves a mark that nobody can check."""
    newest = unlocked.database_keys()[0]
    database = Database(door.data_file, newest, shop_uuid=vault.shop_id)
    try:
        with database.writer(Task.LOGGING) as connection:
            log.append(connection, door.clock.now(), unlocked.person_id or "recovery", "keys.rotated", "shop", "shop")
            here = mark.of(connection, vault.generation, vault.keep_from)
    finally:
        database.close()
    marks.write(door, vault, newest, here)
    backups_beside.hand_on(door, vault, unlocked)
    vault.finish_rotation(unlocked)


def _next_generation(connection: Any) -> None:
    connection.execute("UPDATE shop SET generation = generation + 1 WHERE id = 1")


def _opens(path: Path, key: bytes | bytearray) -> bool:
    try:
        migrate.number_of(path, key)
    except DataFileProblem:
        return False
    return True
