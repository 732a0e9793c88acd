"""Putting a backup back: opened by an owner's password of its day or the recovery key, verified in full, then swapped in.

Where the shop's own vault opens too, the data keeps the shop's present key, so that one atomic swap does it. Otherwise the folder is empty
or useless, and the backup's copy of the vault comes along.
"""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from backoffice.backup import restore as backup
from backoffice.domain.people import BuiltInRole
from backoffice.errors import BackofficeError, BackupProblem, NotAllowed, WrongPassword, WrongRecoveryKey
from backoffice.security.atomic_file import write_atomically
from backoffice.security.recovery_key import RecoveryKey
from backoffice.security.rights import Right
from backoffice.security.unlocked import Unlocked
from backoffice.security.vault import Vault
from backoffice.storage import log, mark, migrate, places
from backoffice.storage.database import Database
from backoffice.storage.lock import ShopLock

if TYPE_CHECKING:
    from backoffice.desks.door import ShopDoor

KEPT = "shop-before-restore.db"


def restore(door: "ShopDoor", path: Path, secret: str, person_name: str = "") -> None:
    """Put a backup in the place of the shop's data. `secret` is an owner's password, or the recovery key; what was there is kept beside it.

    Raises BackupProblem, WrongPassword, WrongRecoveryKey, NotAllowed, ShopInUse, DiskFull; then nothing was changed.
    """
    places.check_for_shop(door.folder)
    door.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with ShopLock(door.folder), tempfile.TemporaryDirectory(prefix="backoffice-") as folder:
        write_atomically(Path(folder, door.vault_file.name), backup.vault_of(path))
        theirs = door.load(Path(folder))
        _refuse_other_shop(door, theirs.shop_id, path)
        unlocked = _unlock(door, theirs, secret, person_name)
        ours = _present(door, secret, person_name, theirs.shop_id)
        try:
            if unlocked.role != BuiltInRole.OWNER:
                raise NotAllowed(Right.USERS_MANAGE)
            key = bytes((ours or unlocked).database_key)
            backup.restore(
                path, unlocked.database_key, door.data_file, key_of=lambda: key, shop_uuid=theirs.shop_id, keep=door.folder / KEPT
            )
            if ours is None:
                write_atomically(door.vault_file, theirs.to_bytes())
            _note(door, theirs.shop_id, key, unlocked.person_id or "recovery")
        finally:
            for opened in (unlocked, ours):
                if opened is not None:
                    opened.wipe()


def _refuse_other_shop(door: "ShopDoor", shop_id: str, path: Path) -> None:
    """Raise BackupProblem(`wrong_shop`) where another shop's data lives: its vault would go, and nothing could open that data again."""
    if not door.data_file.exists() or not door.data_file.stat().st_size:
        return
    try:
        present = door.load(door.folder).shop_id
    except BackofficeError:
        return
    if present != shop_id:
        raise BackupProblem("wrong_shop", path)


def _unlock(door: "ShopDoor", vault: Vault, secret: str, person_name: str) -> Unlocked:
    """Open a vault with a recovery key, if that is what was typed, else as the one owner, or the person named."""
    try:
        return vault.unlock_with_recovery(RecoveryKey.parse(secret), door.port)
    except WrongRecoveryKey:
        owners = [card for card in vault.people() if card.role == BuiltInRole.OWNER]
        chosen = [card for card in vault.people() if card.name.casefold() == person_name.casefold()] if person_name else owners
        if len(chosen) != 1:
            raise WrongPassword from None
        return vault.unlock(chosen[0].id, secret, door.port)


def _present(door: "ShopDoor", secret: str, person_name: str, shop_id: str) -> Unlocked | None:
    """Open the shop's own vault with the same secret, if it is the same shop's and opens at all."""
    try:
        vault = door.load(door.folder)
        return _unlock(door, vault, secret, person_name) if vault.shop_id == shop_id else None
    except BackofficeError:
        return None


def _note(door: "ShopDoor", shop_id: str, key: bytes, person_id: str) -> None:
    """Write the restore into the restored log, and let the marks start from there."""
    if migrate.is_older(door.data_file, key):
        migrate.upgrade(door.data_file, lambda: key)
    database = Database(door.data_file, key, shop_uuid=shop_id)
    try:
        with database.writer() as connection:
            log.append(connection, door.clock.now(), person_id, "backup.restored", "backup", "backup")
            here = mark.of(connection)
    finally:
        database.close()
    mark.write(door.folder, here, key, shop_id)
    door.port.write_mark(shop_id, here.text)
